//! The browser side: what the page asks for, fetching the file, mounting the widget.

mod element;
mod fetch;
mod page;

pub use element::Mounted;
pub use page::start_page;
