//! Quantities, dates and messages in words. No other module makes text of a number.

mod dates;
mod digits;
mod faults;
mod figure;
mod message;
mod phrase;
mod remark;
mod sentence;

pub use dates::{date, iso_date, iso_period, period, short_period};
pub use digits::{full_digits, plain_digits};
pub use faults::{fault_line, fault_place, fault_sentence};
pub use figure::{period_of, series_in_words};
pub use message::{Message, Quoted, quoted};
pub use phrase::{Phrase, cell_worth, phrase};
pub use remark::{Remark, tick_label};
pub use sentence::{Counted, capitalized, picture_sentence};
