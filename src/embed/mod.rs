//! The browser side: what the page asks for, fetching the file, mounting the widget.

mod fetch;
mod start;

pub use start::start;
