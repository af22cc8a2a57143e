//! From the text of a figures file to a [`Dataset`] that cannot be wrong.
//!
//! `spanned_json` knows JSON and where each value stands, `read` knows the fields, `stated` reads the
//! source's own words. Nothing here knows a chart, a page or the network.

mod dataset;
mod date;
mod decimal;
mod diagnostic;
mod file;
mod fingerprint;
mod quantity;
mod read;
mod spanned_json;
pub mod stated;
mod text;

pub use dataset::{Dataset, Figure, Kind, Point, Section, Source};
pub use date::{Date, Period};
pub use decimal::{Decimal, NumberFault};
pub use diagnostic::{Diagnostic, Expected, Fault, Position};
pub use file::FiguresFile;
pub use fingerprint::Fingerprint;
pub use quantity::{Change, Qualifier, Quantity};
pub use text::{Locale, LocalizedText};
