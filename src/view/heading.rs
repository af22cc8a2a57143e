//! A heading of the level that fits the host page's outline.

use leptos::html::custom;
use leptos::prelude::*;

use super::text::Localized;
use crate::data::{Locale, LocalizedText};

/// A heading with a text of the figures file. One type for all, with `id` or without: each type adds to the wasm.
pub fn heading(level: u8, class: &'static str, id: Option<String>, text: LocalizedText, locale: Locale) -> impl IntoView {
    let tag = match level {
        1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    custom(tag).attr("class", class).attr("id", id).child(view! { <Localized text locale /> })
}
