//! The catalogue: every sentence and label of the interface, once, in both languages. It is split by the program that loads it, since
//! each word in the first program is downloaded by every visitor.
//!
//! A new language is a variant of [`Locale`](crate::data::Locale); the compiler then names every match here that lacks it.

mod chart;
mod diagnostics;
mod widget;

pub use chart::{ChartMessage, tick_label};
pub use diagnostics::{diagnostic_line, diagnostic_location, diagnostic_message};
pub use widget::{Message, Quotation, quote};
