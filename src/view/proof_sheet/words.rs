//! The source's words in their sentence, and what they were read as.

use leptos::prelude::*;

use super::super::text::language_of;
use crate::data::{Figure, Locale};
use crate::format::{Message, ProofMessage, ProofSentence, capitalized, figure_quantity, full_digits};

/// The sentence with the words marked in it, or the words alone.
pub(super) fn words(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    let of_changes = figure.changes.iter().filter_map(|change| change.stated.as_deref());
    let stated: Vec<&str> = figure.stated.as_deref().into_iter().chain(of_changes).collect();
    let separator = Message::ListSeparator.in_locale(locale);
    let (sentence, pieces) = match &figure.quote {
        Some(quote) => (quote.clone(), marked(quote, &stated)),
        None => (stated.join(""), stated.iter().flat_map(|words| [(true, *words), (false, separator.as_str())]).collect()),
    };
    // What separates the words alone does not stand behind the last.
    let length = if figure.quote.is_some() { pieces.len() } else { pieces.len().saturating_sub(1) };
    let pieces: Vec<AnyView> = pieces
        .into_iter()
        .take(length)
        .map(|(is_marked, words)| {
            let words = words.to_owned();
            if is_marked { view! { <mark>{words}</mark> }.into_any() } else { words.into_any() }
        })
        .collect();
    let lang = language_of(&sentence).map(Locale::tag);
    let none = pieces.is_empty().then(|| {
        view! { <span class="hf-proof-nothing">{ProofMessage::NoWords.in_locale(locale)}</span> }
    });
    let quote = (!pieces.is_empty()).then(|| view! { <q class="hf-proof-quote" lang=lang>{pieces}</q> });
    let read = figure.stated.is_some().then(|| {
        let said = capitalized(&figure_quantity(figure, locale).to_string());
        let read = ProofSentence::ReadAs { words: &said, digits: &full_digits(figure) }.in_locale(locale);
        let name = format!("{}{}", Message::ReadAs.in_locale(locale), Message::Colon.in_locale(locale));
        view! { <span class="hf-proof-read"><span class="hf-proof-name">{name}</span>{read}</span> }
    });
    view! { {none} {quote} {read} }
}

/// The sentence in pieces, with whether each is one of `words`. Of words that begin at one place the longest is taken.
fn marked<'a>(sentence: &'a str, words: &[&'a str]) -> Vec<(bool, &'a str)> {
    let mut pieces = Vec::new();
    let mut rest = sentence;
    let next = |rest: &str| {
        let found = words.iter().filter(|words| !words.is_empty()).filter_map(|words| Some((rest.find(words)?, words.len())));
        found.min_by_key(|(at, length)| (*at, usize::MAX - length))
    };
    while let Some((before, found)) = next(rest).and_then(|(at, length)| {
        let (before, found) = rest.split_at_checked(at)?;
        Some((before, found.split_at_checked(length)?))
    }) {
        pieces.extend([(false, before), (true, found.0)]);
        rest = found.1;
    }
    pieces.push((false, rest));
    pieces.retain(|(_, words)| !words.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_marked_wherever_they_stand() {
        let sentence = "收入13152亿元，同比增长2.6%，增长2.6%。";
        for (words, expected) in [
            (
                vec!["13152亿元", "同比增长2.6%"],
                vec![(false, "收入"), (true, "13152亿元"), (false, "，"), (true, "同比增长2.6%"), (false, "，增长2.6%。")],
            ),
            (
                vec!["增长2.6%"],
                vec![(false, "收入13152亿元，同比"), (true, "增长2.6%"), (false, "，"), (true, "增长2.6%"), (false, "。")],
            ),
            (vec!["收入", "收入13152亿元"], vec![(true, "收入13152亿元"), (false, "，同比增长2.6%，增长2.6%。")]),
            (vec![""], vec![(false, sentence)]),
        ] {
            assert_eq!(marked(sentence, &words), expected);
        }
    }
}
