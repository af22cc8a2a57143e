//! Where the figures on show come from.

use crate::data::{DataError, Locale};
use crate::format::{Message, fault_line};

/// How the figures on show stand to the file on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// No script has run: the figures are those that the page was built with.
    Baked,
    /// The file is on its way; the page's own copy is shown.
    Fetching,
    /// The file is shown.
    Live,
    /// The file could not be used; the last good figures are shown.
    Failed(Failure),
}

impl Freshness {
    /// The state's name, for `data-freshness` on the widget: style sheets and tests read it.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Baked => "baked",
            Self::Fetching => "fetching",
            Self::Live => "live",
            Self::Failed(_) => "failed",
        }
    }
}

/// Why a figures file could not be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No connection, or no answer.
    NoAnswer,
    /// An answer without the file: its HTTP status.
    Answered(u16),
    /// The file, with its faults.
    Refused(Vec<DataError>),
    /// The file, which is older than the figures on show.
    Older,
}

impl Failure {
    /// What exactly is wrong, for the person who can mend it; nothing where the notice has said it all.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        match self {
            Self::Older => Vec::new(),
            Self::NoAnswer => vec![Message::NoAnswer.in_locale(locale)],
            Self::Answered(status) => vec![Message::ServerAnswered { status: *status }.in_locale(locale)],
            Self::Refused(faults) => faults.iter().map(|fault| fault_line(fault, locale)).collect(),
        }
    }
}
