//! From the text of a figures file to a [`Dataset`] that cannot be wrong.
//!
//! `spanned_json` knows JSON and where each value stands, `read` knows the fields, `stated` reads the
//! source's own words. Nothing here knows a chart, a page or the network.

mod checksum;
mod dataset;
mod date;
mod decimal;
mod diagnostic;
mod edition;
mod file;
mod fingerprint;
mod kind;
#[cfg(feature = "draft")]
mod migrate;
mod period;
mod quantity;
mod read;
mod spanned_json;
pub mod stated;
mod text;
mod units;

pub use checksum::checksum;
pub use dataset::{Dataset, Figure, FigureChange, Point, Section, Source};
pub use date::Date;
pub use decimal::Decimal;
pub use diagnostic::{Diagnostic, Expected, Fault, Position};
pub use edition::is_edition_name;
pub use file::FiguresFile;
pub use fingerprint::Fingerprint;
pub use kind::{Basis, Kind, Status};
#[cfg(feature = "draft")]
pub use migrate::migrate;
pub use period::{Moment, Period, Resolution};
pub use quantity::{Change, Form, Qualifier, Quantity};
pub use text::{Locale, LocalizedText, turns_text};
pub use units::{Currency, Unit};
#[cfg(feature = "import")]
pub(crate) use units::{Scaled, chinese_magnitude, english_magnitude};
