//! Texts of the figures file, marked with their language.

use leptos::prelude::*;

use crate::BULLETINS;
use crate::data::{Locale, LocalizedText};
use crate::format::{FormattedQuantity, capitalized};

/// A text on a page in `locale`; marked with `lang` when it exists in another language only.
#[component]
pub fn Localized(text: LocalizedText, locale: Locale) -> impl IntoView {
    let (words, own) = text.in_locale(locale);
    let lang = (own != locale).then(|| own.tag());
    view! { <span lang=lang>{words.to_owned()}</span> }
}

/// The source's own words, marked with their language.
#[component]
pub fn StatedWords(words: String) -> impl IntoView {
    let lang = language_of(&words).map(Locale::tag);
    view! { <span lang=lang>{words}</span> }
}

/// The language that a source's words are in, as far as their letters tell: Chinese characters or Latin letters. Digits have none.
pub fn language_of(words: &str) -> Option<Locale> {
    let is_han = |c: char| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    if words.contains(is_han) {
        Some(Locale::ZhCn)
    } else {
        words.contains(|c: char| c.is_ascii_alphabetic()).then_some(Locale::En)
    }
}

/// A quantity in running text; its unit is marked with `lang` when it exists in another language only.
#[component]
pub fn QuantityText(said: FormattedQuantity) -> impl IntoView {
    let foreign = (said.unit_locale != said.locale).then(|| {
        let (lang, unit, behind) = (said.unit_locale.tag(), said.unit.clone(), said.behind.clone());
        let behind = (BULLETINS && !behind.is_empty()).then(|| format!(" {behind}"));
        view! { " " <span lang=lang>{unit}</span> {behind} }
    });
    let own = if foreign.is_some() { said.number_in_words() } else { said.to_string() };
    view! { {capitalized(&own)} {foreign} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_tell_the_language_of_words() {
        let cases = [
            ("突破97亿", Some(Locale::ZhCn)),
            ("5G基站超过36万", Some(Locale::ZhCn)),
            ("over 9.7 billion", Some(Locale::En)),
            ("3.6M", Some(Locale::En)),
            ("136", None),
            ("99.98%", None),
            ("", None),
        ];
        for (words, language) in cases {
            assert_eq!(language_of(words), language, "{words}");
        }
    }
}
