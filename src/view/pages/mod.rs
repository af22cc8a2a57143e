//! Whole HTML documents around the widget, and pieces of them: rendered natively and in the editor's browser.

mod assets;
mod document;
pub mod editor_page;
mod element_page;
pub mod embed_code;
mod filter;
mod fragment;
pub mod gallery;
mod metadata;
pub mod third_party;
pub mod try_page;
mod widget_page;

pub use assets::{Asset, Assets, Role};
pub use document::{page_path, to_html};
pub use element_page::ElementPage;
pub use filter::Filter;
pub use fragment::fragment;
pub use widget_page::{InlineFiles, PageContext, PageKind, single_file_page, widget_page};
