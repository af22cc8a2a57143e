//! Quantities, dates and messages in words. No other module makes text of a number.

mod dates;
mod digits;
mod faults;
mod message;
mod phrase;

pub use dates::{date, iso_date, year};
pub use digits::plain_digits;
pub use faults::{fault_line, fault_place, fault_sentence};
pub use message::{Message, Quoted, quoted};
pub use phrase::{Phrase, cell_worth, phrase};
