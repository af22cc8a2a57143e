//! The catalogue: every sentence and label of the interface, once, in both languages. It is split by what loads it, since each word
//! in the first program is downloaded by every visitor.
//!
//! A new language is a variant of [`Locale`](crate::data::Locale); the compiler then names every match here that lacks it.

#[cfg(any(feature = "draft", feature = "ssr"))]
#[macro_use]
mod table;

mod chart;
#[cfg(feature = "native")]
mod check;
#[cfg(feature = "draft")]
mod choices;
#[cfg(feature = "ssr")]
mod columns;
#[cfg(feature = "draft")]
mod compare;
#[cfg(feature = "draft")]
mod compare_warnings;
mod diagnostics;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod editor;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod editor_counts;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod editor_fields;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod embed_code;
#[cfg(feature = "import")]
mod file_kinds;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor")))]
mod form;
#[cfg(feature = "import")]
mod import;
#[cfg(feature = "import")]
mod merge;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "draft")]
mod proof_sheet;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod publishing;
#[cfg(feature = "draft")]
mod renewal;
#[cfg(feature = "import")]
mod report;
#[cfg(feature = "ssr")]
mod scripts;
mod stated_faults;
#[cfg(feature = "ssr")]
mod tour;
#[cfg(any(feature = "ssr", feature = "editor"))]
mod upload;
mod widget;
#[cfg(feature = "import")]
mod workbook;

pub use chart::{ChartMessage, tick_label};
#[cfg(feature = "native")]
pub use check::CheckMessage;
#[cfg(feature = "import")]
pub use choices::yes_or_no;
#[cfg(feature = "draft")]
pub use choices::{basis_choice, kind_choice, qualifier_choice, status_choice};
#[cfg(feature = "ssr")]
pub use columns::CSV_COLUMNS;
#[cfg(feature = "draft")]
pub use compare::{CompareMessage, EditSentence, difference};
#[cfg(feature = "draft")]
pub use compare_warnings::WarningSentence;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor", feature = "import")))]
pub use diagnostics::marked_message;
pub use diagnostics::{diagnostic_line, diagnostic_location, diagnostic_message};
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use editor::EditorMessage;
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use editor_counts::{fault_count, found_count, progress_text};
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use editor_fields::{FieldMessage, kind_example};
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use embed_code::EmbedMessage;
#[cfg(feature = "import")]
pub use file_kinds::FileKind;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor")))]
pub use form::FormMessage;
#[cfg(feature = "import")]
pub use import::ImportFault;
#[cfg(feature = "import")]
pub use merge::MergeNote;
#[cfg(feature = "ssr")]
pub use pages::PageMessage;
#[cfg(feature = "draft")]
pub use proof_sheet::{ProofMessage, ProofSentence};
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use publishing::PublishingMessage;
#[cfg(feature = "draft")]
pub use renewal::RenewalNote;
#[cfg(feature = "import")]
pub use report::ReportMessage;
#[cfg(feature = "ssr")]
pub use scripts::ScriptMessage;
#[cfg(feature = "ssr")]
pub use tour::TourMessage;
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use upload::{UploadMessage, checked_text, made_text};
pub use widget::{Message, Quotation, quote};
#[cfg(feature = "import")]
pub use workbook::WorkbookMessage;
