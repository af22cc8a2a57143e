//! From the text of a figures file to a [`Dataset`] that cannot be wrong.
//!
//! `wire` knows JSON and where each value stands, `read` knows the fields, `stated` reads the
//! source's own words. Nothing here knows a chart, a page or the network.

mod dataset;
mod date;
mod decimal;
mod error;
mod quantity;
mod read;
pub mod stated;
mod text;
mod wire;

pub use dataset::{Dataset, Figure, Kind, Point, Section, Source};
pub use date::{Date, Period};
pub use decimal::{Decimal, NumberFault};
pub use error::{DataError, Expected, Fault, Position};
pub use quantity::{Change, Qualifier, Quantity};
pub use text::{Locale, Text};
