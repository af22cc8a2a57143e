//! Every number, date and word of the interface, in every language. No other module turns a number into text.

mod chart_description;
mod dates;
mod digits;
mod figure;
mod messages;
mod quantity;

pub use chart_description::{CellCounts, capitalized, chart_description};
pub use dates::{format_date, format_period, format_short_period, iso_date, iso_period};
pub use digits::{format_grouped, to_decimal_string};
#[cfg(feature = "ssr")]
pub use figure::{describe_figure, describe_headline, describe_quantity};
pub use figure::{figure_period, series_text};
#[cfg(feature = "native")]
pub use messages::CheckMessage;
#[cfg(feature = "ssr")]
pub use messages::{CSV_COLUMNS, PageMessage, ScriptMessage};
pub use messages::{
    ChartMessage, Message, Quotation, diagnostic_line, diagnostic_location, diagnostic_message, quote, tick_label,
};
pub use quantity::{FormattedQuantity, format_cell_value, format_quantity};
