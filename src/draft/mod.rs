//! A figures file while somebody edits it: opened, changed field by field, checked as it is typed, written. Nothing here knows a browser.
//!
//! A draft keeps what was typed, right or wrong. Whether it is a figures file is asked of [`Dataset::parse`](crate::data::Dataset::parse) alone,
//! the parser of readers' browsers.

mod check;
pub mod compare;
mod document;
mod history;
mod path;
mod read_back;
mod renew;
pub mod report;
mod typed;
mod write;

pub use check::{Checked, FieldFault, check, check_row};
pub use document::{Draft, Fields, Opened, Row};
pub use history::History;
pub use read_back::{ReadBack, read_back};
pub use renew::{Renewed, add_point, measures_the_same, period as period_of, renew};
pub use typed::{plain_number, straight, typed_number, typed_value};
