//! What a reader sees, as Leptos views. No IO: the browser side and the native build give the data.

mod card;
mod notice;
mod origin;
mod picture;
mod state;
mod widget;
mod words;

pub use picture::Picture;
pub use state::{Failure, Freshness};
pub use widget::Widget;
