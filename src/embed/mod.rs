//! The browser side: what the page asks for, fetching the file, mounting the widget; and, in a program of their own, the
//! pictures that few need.

mod charts;
mod element;
mod fetch;
mod page;

pub use charts::draw_late;
pub use element::Mounted;
pub use page::start_page;
