//! Every number, date and word of the interface, in every language. No other module turns a number into text.

mod chart_description;
mod dates;
mod digits;
mod figure;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor")))]
pub mod form;
mod kind;
mod messages;
#[cfg(feature = "draft")]
mod names;
mod quantity;

pub use chart_description::{CellChange, CellCounts, capitalized, chart_description};
pub use dates::{format_date, format_period, format_short_period, format_time, iso_date, iso_period};
pub use digits::{format_grouped, to_decimal_string};
pub use figure::{changes_text, figure_period, full_digits, point_period, series_text, status_word};
#[cfg(any(feature = "ssr", feature = "draft"))]
pub use figure::{describe_figure, describe_headline, describe_quantity};
pub use kind::{change_quantity, figure_quantity, point_quantity};
#[cfg(feature = "native")]
pub use messages::CheckMessage;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor")))]
pub use messages::FormMessage;
#[cfg(all(feature = "draft", any(feature = "ssr", feature = "editor", feature = "import")))]
pub use messages::marked_message;
#[cfg(feature = "ssr")]
pub use messages::{CSV_COLUMNS, PageMessage, ScriptMessage, TourMessage};
pub use messages::{
    ChartMessage, Message, Quotation, diagnostic_line, diagnostic_location, diagnostic_message, quote, tick_label,
};
#[cfg(feature = "draft")]
pub use messages::{CompareMessage, EditSentence, ProofMessage, ProofSentence, RenewalNote, WarningSentence, difference};
#[cfg(any(feature = "ssr", feature = "editor"))]
pub use messages::{
    EditorMessage, EmbedMessage, FieldMessage, PublishingMessage, UploadMessage, checked_text, fault_count, found_count,
    kind_example, made_text, progress_text,
};
#[cfg(feature = "import")]
pub use messages::{FileKind, ImportFault, MergeNote, ReportMessage, WorkbookMessage, yes_or_no};
#[cfg(feature = "draft")]
pub use messages::{basis_choice, kind_choice, qualifier_choice, status_choice};
#[cfg(feature = "draft")]
pub use names::basis_name;
pub use quantity::{FormattedQuantity, format_cell_value, format_quantity};
