//! What a reader sees, as Leptos views. No IO: the browser side and the native build give the data.

mod card;
mod details;
mod heading;
mod late;
mod notice;
mod origin;
mod picture;
mod scale;
mod settings;
mod state;
mod table;
mod tools;
mod widget;
mod words;
mod years;

pub use notice::{Notice, Reasons, notice_text};
pub use picture::{Drawn, Picture, ROUND, anchor};
pub use scale::Scale;
pub use settings::{Settings, View};
pub use state::{Failure, Freshness};
pub use widget::Widget;
pub use years::{Years, keys};
