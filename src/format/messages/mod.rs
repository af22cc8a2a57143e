//! The catalogue: every sentence and label of the interface, once, in both languages. It is split by what loads it, since each word
//! in the first program is downloaded by every visitor.
//!
//! A new language is a variant of [`Locale`](crate::data::Locale); the compiler then names every match here that lacks it.

#[cfg(any(feature = "ssr", feature = "import"))]
#[macro_use]
mod table;

mod chart;
#[cfg(feature = "native")]
mod check;
#[cfg(feature = "import")]
mod choices;
#[cfg(feature = "ssr")]
mod columns;
mod diagnostics;
#[cfg(feature = "import")]
mod file_kinds;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod scripts;
mod stated_faults;
mod widget;
#[cfg(feature = "import")]
mod workbook;

pub use chart::{ChartMessage, tick_label};
#[cfg(feature = "native")]
pub use check::CheckMessage;
#[cfg(feature = "import")]
pub use choices::{basis_choice, kind_choice, qualifier_choice, status_choice, yes_or_no};
#[cfg(feature = "ssr")]
pub use columns::CSV_COLUMNS;
pub use diagnostics::{diagnostic_line, diagnostic_location, diagnostic_message};
#[cfg(feature = "import")]
pub use file_kinds::FileKind;
#[cfg(feature = "import")]
pub use import::ImportFault;
#[cfg(feature = "ssr")]
pub use pages::PageMessage;
#[cfg(feature = "ssr")]
pub use scripts::ScriptMessage;
pub use widget::{Message, Quotation, quote};
#[cfg(feature = "import")]
pub use workbook::WorkbookMessage;
