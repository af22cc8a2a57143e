//! The details of a card. Its summary has the period and the source's own words.
//!
//! A native `<details>`: it works before any script runs, and every screen reader announces it.

use leptos::either::Either;
use leptos::prelude::*;

use super::attribution::Attribution;
use super::text::{Localized, StatedWords, language_of};
use crate::BULLETINS;
use crate::data::{Figure, Locale, Section};
use crate::format::{FormattedQuantity, Message, capitalized, figure_period, format_period, full_digits, quote};

/// The links of a card.
#[derive(Clone)]
pub struct Links {
    /// The page with all figures, which has a link for each.
    pub all_page: Option<String>,
    /// The links' target.
    pub target: Option<&'static str>,
}

/// The details, closed. `said` is the figure's formatted quantity; `described_by` has the ids of label and quantity.
#[component]
pub fn Details(
    figure: Figure,
    said: FormattedQuantity,
    section: Option<Section>,
    described_by: String,
    links: Links,
    locale: Locale,
) -> impl IntoView {
    let stated = figure.stated.clone().map(|words| {
        let quote = quote(&words, locale);
        let (before, after) = (quote.before, quote.after);
        view! { <span class="hf-visually-hidden">{Message::ListSeparator.in_locale(locale)}</span> <span class="hf-stated">{before}<StatedWords words />{after}</span> }
    });
    view! {
        <details class="hf-details">
            // Keyboard focus moves from summary to summary: label and quantity belong to it. In its name they would be read twice by whoever reads
            // down the page.
            <summary class="hf-card-summary" aria-describedby=described_by>
                // It also says that a figure is a plan.
                <span class="hf-period">{figure_period(&figure, locale)}</span>
                {stated}
            </summary>
            <Facts figure said section links locale />
        </details>
    }
}

/// The facts of a figure as a description list, its note, its source and its permalink.
#[component]
fn Facts(figure: Figure, said: FormattedQuantity, section: Option<Section>, links: Links, locale: Locale) -> impl IntoView {
    let digits = full_digits(&figure);
    let own = |text: String| (text, locale);
    let in_its_language = |words: String| {
        let language = language_of(&words).unwrap_or(locale);
        (words, language)
    };
    let given = |(words, own): (&str, Locale)| (words.to_owned(), own);
    let unit = Some(given(figure.unit.in_locale(locale))).filter(|(unit, _)| !unit.is_empty());
    let facts = [
        (Message::StatedWords, figure.stated.clone().map(in_its_language)),
        (Message::Quote, figure.quote.clone().filter(|_| BULLETINS).map(in_its_language)),
        (Message::ReadAs, figure.stated.is_some().then(|| own(capitalized(&said.without_unit().to_string())))),
        (Message::FullDigits, Some(own(digits))),
        (Message::Unit, unit),
        (Message::Period, Some(own(capitalized(&format_period(figure.period, locale))))),
        (Message::Section, section.as_ref().map(|section| given(section.title.in_locale(locale)))),
    ];
    let facts = facts
        .into_iter()
        .filter_map(|(name, fact)| {
            let (words, lang) = fact?;
            let lang = (lang != locale).then(|| lang.tag());
            // A class that is not there would be written as an empty one.
            let description = match name {
                Message::FullDigits => Either::Left(view! { <dd class="hf-exact-value">{words}</dd> }),
                _ => Either::Right(view! { <dd lang=lang>{words}</dd> }),
            };
            Some(view! { <div><dt>{name.in_locale(locale)}</dt>{description}</div> })
        })
        .collect_view();
    let note = figure.note.map(|note| view! { <p><Localized text=note locale /></p> });
    let Links { all_page, target } = links;
    let origin =
        section.map(|Section { publisher, source, .. }| view! { <p class="hf-attribution"><Attribution publisher source target locale /></p> });
    let link = all_page.map(|page| {
        let address = format!("{page}#figure={}", figure.id);
        view! { <p class="hf-permalink"><a href=address target=target>{Message::Permalink.in_locale(locale)}</a></p> }
    });
    view! {
        <div class="hf-details-content">
            <dl class="hf-facts">{facts}</dl>
            {note}
            {origin}
            {link}
        </div>
    }
}
