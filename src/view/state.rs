//! The load state of the figures on show.

use crate::data::{Diagnostic, Locale};
use crate::format::{Message, diagnostic_line};

/// How the figures on show relate to the file on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// No script has run: the figures are those of the build.
    Prerendered,
    /// The file is being fetched; the prerendered figures are shown.
    Fetching,
    /// The file is shown.
    Current,
    /// The file could not be used; the last good figures are shown.
    Failed(Failure),
}

impl Freshness {
    /// The state's name, for `data-freshness` on the widget: style sheets and tests read it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Prerendered => "prerendered",
            Self::Fetching => "fetching",
            Self::Current => "current",
            Self::Failed(_) => "failed",
        }
    }
}

/// Why a figures file could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or no response.
    Network,
    /// A response without the file: its HTTP status.
    HttpStatus(u16),
    /// The file has faults.
    Invalid(Vec<Diagnostic>),
    /// The file is older than the figures on show.
    Stale,
}

impl Failure {
    /// The details for the web editor; empty where the notice says it all.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        match self {
            Self::Stale => Vec::new(),
            Self::Network => vec![Message::Network.in_locale(locale)],
            Self::HttpStatus(status) => vec![Message::ServerAnswered { status: *status }.in_locale(locale)],
            Self::Invalid(faults) => faults.iter().map(|fault| diagnostic_line(fault, locale)).collect(),
        }
    }
}
