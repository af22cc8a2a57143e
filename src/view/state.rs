//! Where the figures on show come from.

use crate::data::{Diagnostic, Locale};
use crate::format::{Message, diagnostic_line};

/// How the figures on show stand to the file on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// No script has run: the figures are those that the page was built with.
    Prerendered,
    /// The file is on its way; the page's own copy is shown.
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
    /// No connection, or no answer.
    Network,
    /// An answer without the file: its HTTP status.
    HttpStatus(u16),
    /// The file, with its faults.
    Invalid(Vec<Diagnostic>),
    /// The file, which is older than the figures on show.
    Stale,
}

impl Failure {
    /// What exactly is wrong, for the person who can mend it; nothing where the notice has said it all.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        match self {
            Self::Stale => Vec::new(),
            Self::Network => vec![Message::Network.in_locale(locale)],
            Self::HttpStatus(status) => vec![Message::ServerAnswered { status: *status }.in_locale(locale)],
            Self::Invalid(faults) => faults.iter().map(|fault| diagnostic_line(fault, locale)).collect(),
        }
    }
}
