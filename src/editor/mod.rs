//! The editor: figures files made of reports, checked, compared, previewed and published in a browser, by the ministry's own people.
//!
//! It is reactive, as the widget is not: a draft changes with each key. The rules are those of `draft`; here are screens only.

mod app;
mod erased;
mod fields;
mod files;
mod form_fields;
mod found;
mod host;
mod kept;
mod kept_report;
mod review;
mod screens;
mod state;
mod table;
mod tour;
mod words;
mod work;

use leptos::prelude::*;
use web_sys::HtmlElement;

use self::app::App;
pub use self::host::Host;
use crate::data::Locale;

/// Shows the editor in `root`, in the language of the page around it.
pub fn start(root: HtmlElement, host: Host) {
    let around = root.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let locale = around.and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    root.set_text_content(None);
    leptos::mount::mount_to(root, move || view! { <App host locale /> }).forget();
}
