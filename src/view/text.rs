//! Texts of the figures file, marked with their language.

use leptos::prelude::*;

use crate::data::{Locale, LocalizedText};
use crate::format::{FormattedQuantity, capitalized};

/// A text on a page in `locale`; marked with `lang` when it exists in another language only.
#[component]
pub fn Localized(text: LocalizedText, locale: Locale) -> impl IntoView {
    let (words, own) = text.in_locale(locale);
    let lang = (own != locale).then(|| own.tag());
    view! { <span lang=lang>{words.to_owned()}</span> }
}

/// A quantity in running text; its unit is marked with `lang` when it exists in another language only.
#[component]
pub fn QuantityText(said: FormattedQuantity) -> impl IntoView {
    let foreign = (said.unit_locale != said.locale).then(|| {
        let (lang, unit) = (said.unit_locale.tag(), said.unit.clone());
        view! { " " <span lang=lang>{unit}</span> }
    });
    let own = if foreign.is_some() { said.without_unit() } else { said };
    view! { {capitalized(&own.to_string())} {foreign} }
}
