//! Words of the figures file, marked with the language that they are really in.

use leptos::prelude::*;

use crate::data::{Locale, Text};

/// A text in a page of `locale`; marked when it is there in another language only.
#[component]
pub fn Words(text: Text, locale: Locale) -> impl IntoView {
    let (words, own) = text.in_locale(locale);
    let lang = (own != locale).then(|| own.tag());
    view! { <span lang=lang>{words.to_owned()}</span> }
}
