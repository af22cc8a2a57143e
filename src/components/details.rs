//! The foot of a card: period and the source's own words; pressed, it opens what else is known of the figure.
//!
//! A native `<details>`: it works before any script runs, and tells every screen reader what it is.

use leptos::prelude::*;

use super::origin::Origin;
use super::words::{Said, Words};
use crate::data::{Figure, Kind, Locale, Section};
use crate::format::{Message, Phrase, full_digits, quoted, year};

/// The foot, closed. `said` is the figure's quantity in words.
#[component]
pub fn Details(figure: Figure, said: Phrase, section: Option<Section>, locale: Locale) -> impl IntoView {
    // Whoever comes here by keyboard has not heard that it is a plan.
    let planned = (figure.kind == Kind::Target).then(|| format!(" {}", Message::Planned.in_locale(locale)));
    let stated = figure.stated.clone().map(|words| {
        let quoted = quoted(&words, locale);
        let (before, after) = (quoted.before, quoted.after);
        view! { <span class="hf-hidden">{Message::Comma.in_locale(locale)}</span> <span class="hf-stated">{before}<span lang=Locale::ZhCn.tag()>{words}</span>{after}</span> }
    });
    let comma = Message::Comma.in_locale(locale);
    // Whoever comes here by keyboard has jumped over the rest of the card.
    let name = view! { <span class="hf-hidden"><Words text=figure.label.clone() locale />{comma.clone()}<Said said=said.clone() />{comma}</span> };
    view! {
        <details class="hf-details">
            <summary class="hf-foot">
                {name}
                <span class="hf-period">{year(figure.period, locale)}{planned}</span>
                {stated}
            </summary>
            <Known figure said section locale />
        </details>
    }
}

/// What else is known.
#[component]
fn Known(figure: Figure, said: Phrase, section: Option<Section>, locale: Locale) -> impl IntoView {
    let digits = full_digits(figure.quantity.value);
    let digits = if said.unit == "%" { format!("{digits}%") } else { digits };
    let title = section.as_ref().map(|section| {
        let title = section.title.clone();
        view! { <div><dt>{Message::Section.in_locale(locale)}</dt><dd><Words text=title locale /></dd></div> }
    });
    let note = figure.note.map(|note| view! { <p><Words text=note locale /></p> });
    let origin = section.and_then(|section| {
        let own = section.publisher.is_some() || section.source.is_some();
        own.then(|| view! { <p><Origin publisher=section.publisher source=section.source locale /></p> })
    });
    view! {
        <div class="hf-known">
            <dl class="hf-facts">
                <div><dt>{Message::FullDigits.in_locale(locale)}</dt><dd class="hf-full">{digits}</dd></div>
                {title}
            </dl>
            {note}
            {origin}
        </div>
    }
}
