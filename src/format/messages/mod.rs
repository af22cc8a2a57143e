//! The catalogue: every sentence and label of the interface, once, in both languages. It is split by what loads it, since each word
//! in the first program is downloaded by every visitor.
//!
//! A new language is a variant of [`Locale`](crate::data::Locale); the compiler then names every match here that lacks it.

#[cfg(feature = "ssr")]
#[macro_use]
mod table;

mod chart;
#[cfg(feature = "native")]
mod check;
#[cfg(feature = "ssr")]
mod columns;
mod diagnostics;
#[cfg(feature = "ssr")]
mod pages;
#[cfg(feature = "ssr")]
mod publishing;
#[cfg(feature = "ssr")]
mod scripts;
mod stated_faults;
mod widget;

pub use chart::{ChartMessage, tick_label};
#[cfg(feature = "native")]
pub use check::CheckMessage;
#[cfg(feature = "ssr")]
pub use columns::CSV_COLUMNS;
pub use diagnostics::{diagnostic_line, diagnostic_location, diagnostic_message};
#[cfg(feature = "ssr")]
pub use pages::PageMessage;
#[cfg(feature = "ssr")]
pub use publishing::PublishingMessage;
#[cfg(feature = "ssr")]
pub use scripts::ScriptMessage;
pub use widget::{Message, Quotation, quote};
