//! What a reader sees, as Leptos views. No IO: the browser side and the native build give the data.

mod card;
mod details;
mod heading;
mod notice;
mod origin;
mod picture;
mod settings;
mod state;
mod table;
mod tools;
mod widget;
mod words;

pub use notice::{Notice, Reasons, notice_text};
pub use picture::Picture;
pub use settings::{Settings, View};
pub use state::{Failure, Freshness};
pub use widget::Widget;
