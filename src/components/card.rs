//! A figure on its card: label, number, picture with its key, period and the source's own words.

use leptos::prelude::*;

use super::heading::heading;
use super::origin::Origin;
use super::picture::Picture;
use super::words::Words;
use crate::chart::{Chart, draw_figure};
use crate::data::{Figure, Kind, Locale, Section};
use crate::format::{Message, Phrase, phrase, quoted, year};

/// The card, with its label as a heading of `level`. `section` is the figure's own, which may name another publisher.
#[component]
pub fn Card(figure: Figure, section: Option<Section>, level: u8, locale: Locale) -> impl IntoView {
    let said = phrase(figure.quantity, &figure.unit, locale);
    let chart = draw_figure(&figure).map(|chart| view! { <Charted chart figure=figure.clone() locale /> });
    let planned =
        (figure.kind == Kind::Target).then(|| view! { " " <span class="hf-planned">{Message::Planned.in_locale(locale)}</span> });
    let stated = figure.stated.map(|words| {
        let quoted = quoted(&words, locale);
        let (before, after) = (quoted.before, quoted.after);
        view! { <span class="hf-stated">{before}<span lang=Locale::ZhCn.tag()>{words}</span>{after}</span> }
    });
    let note = figure.note.map(|note| view! { <p class="hf-note"><Words text=note locale /></p> });
    let origin = section.and_then(|section| {
        let own = section.publisher.is_some() || section.source.is_some();
        own.then(|| view! { <p class="hf-note"><Origin publisher=section.publisher source=section.source locale /></p> })
    });
    view! {
        <article class="hf-card" data-figure=figure.id>
            {heading(level, "hf-label", figure.label, locale)}
            <Number said />
            {chart}
            <div class="hf-foot">
                <p class="hf-said">
                    <span class="hf-period">{year(figure.period, locale)} {planned}</span>
                    {stated}
                </p>
                {note}
                {origin}
            </div>
        </article>
    }
}

/// The quantity: one phrase to the ear, four sizes to the eye.
#[component]
fn Number(said: Phrase) -> impl IntoView {
    let Phrase { qualifier, number, magnitude, unit, unit_locale, locale } = said;
    let percent = unit == "%";
    // An empty text would become a space in HTML.
    let space = move |filled: bool| (filled && locale == Locale::En).then_some(" ");
    let before = (!qualifier.is_empty()).then(|| view! { <span class="hf-qualifier">{qualifier}</span>{space(true)} });
    let magnitude = (!magnitude.is_empty()).then(|| view! { {space(true)}<span class="hf-magnitude">{magnitude}</span> });
    let lang = (unit_locale != locale).then(|| unit_locale.tag());
    let class = if percent { "hf-magnitude" } else { "hf-unit" };
    // No white space between the parts: Chinese has none.
    view! {
        <p class="hf-number">{before}<span class="hf-digits">{number}</span>{magnitude}{space(!percent)}<span class=class lang=lang>{unit}</span></p>
    }
}

/// The picture and its key.
#[component]
fn Charted(chart: Chart, figure: Figure, locale: Locale) -> impl IntoView {
    let each = Message::EachCell { worth: chart.worth, unit: &figure.unit }.in_locale(locale);
    let open = chart.open.map(|qualifier| {
        let meaning = Message::OpenCell { qualifier }.in_locale(locale);
        view! { <span class="hf-key">{swatch("hf-swatch hf-swatch-open")}{meaning}</span> }
    });
    view! {
        <figure class="hf-chart">
            <Picture picture=chart.picture />
            <figcaption class="hf-keys">
                <span class="hf-key">{swatch("hf-swatch")}{each}</span>
                {open}
            </figcaption>
        </figure>
    }
}

/// A cell beside its meaning. Built by hand: `view!` makes a subtree without variables through `innerHTML`,
/// which a page with Trusted Types refuses.
fn swatch(class: &'static str) -> impl IntoView {
    leptos::html::span().class(class)
}
