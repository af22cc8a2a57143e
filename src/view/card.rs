//! The card of a figure: label, number, waffle chart with its text alternative, and the details that the summary opens.

use leptos::prelude::*;

use super::chart_svg::Picture;
use super::deferred::deferred_time_series;
use super::details::{Details, Links};
use super::heading::heading;
use crate::chart::{Chart, draw_figure};
use crate::data::{Figure, Kind, Locale, Section};
use crate::format::{CellCounts, FormattedQuantity, Message, capitalized, chart_description, format_quantity};

/// The card, with its label as a heading of `level`. `section` is the figure's section with publisher and source; `search` is text for the
/// search besides what the card shows.
#[component]
pub fn Card(
    figure: Figure,
    section: Option<Section>,
    fingerprint: String,
    search: Option<String>,
    links: Links,
    level: u8,
    locale: Locale,
) -> impl IntoView {
    let said = format_quantity(figure.quantity, &figure.unit, locale);
    let charted = draw_figure(&figure).map(|chart| view! { <WaffleChart chart said=said.clone() figure=figure.clone() /> });
    let years = deferred_time_series(&figure, locale);
    let id = figure.id.clone();
    let kind = (figure.kind == Kind::Target).then_some("target");
    let planned = (figure.kind == Kind::Target).then(|| view! { <p class="hf-planned">{Message::Planned.in_locale(locale)}</p> });
    let name = format!("hf-figure-{id}");
    let label = heading(level, "hf-label", Some(name.clone()), figure.label.clone(), locale);
    view! {
        <figure
            class="hf-card"
            data-figure=id
            data-kind=kind
            data-fingerprint=fingerprint
            data-search=search
            aria-labelledby=name
        >
            {label}
            {planned}
            <Number said=said.clone() />
            {charted}
            {years}
            <Details figure said section links locale />
        </figure>
    }
}

/// The quantity: announced as one phrase, shown in four sizes.
#[component]
fn Number(said: FormattedQuantity) -> impl IntoView {
    let FormattedQuantity { qualifier, number, magnitude, unit, unit_locale, locale } = said;
    let percent = unit == "%";
    // Leptos writes an empty text node as a space.
    let space = move |non_empty_string: bool| (non_empty_string && locale == Locale::En).then_some(" ");
    let qualifier = capitalized(qualifier);
    let before = (!qualifier.is_empty()).then(|| view! { <span class="hf-qualifier">{qualifier}</span>{space(true)} });
    let magnitude = (!magnitude.is_empty()).then(|| view! { {space(true)}<span class="hf-magnitude">{magnitude}</span> });
    let lang = (unit_locale != locale).then(|| unit_locale.tag());
    let class = if percent { "hf-magnitude" } else { "hf-unit" };
    // No white space between the parts: Chinese has none. Without the role, VoiceOver in WebKit pauses at each part.
    view! {
        <p class="hf-number"><span role="text">{before}<span class="hf-digits">{number}</span>{magnitude}{space(!percent)}<span class=class lang=lang>{unit}</span></span></p>
    }
}

/// The waffle chart and its text alternative. The chart itself is hidden from screen readers.
#[component]
fn WaffleChart(chart: Chart, said: FormattedQuantity, figure: Figure) -> impl IntoView {
    let Chart { picture, cell_value, full_cells, has_partial, of_hundred, open_end } = chart;
    let locale = said.locale;
    let counted = CellCounts { full_cells: u64::try_from(full_cells).unwrap_or(u64::MAX), has_partial, of_hundred, cell_value };
    let sentence = chart_description(&said, counted, &figure.unit);
    let open_end = open_end.map(|qualifier| {
        let [dashed, meaning] = [Message::DashedCell, Message::OpenCell { qualifier }].map(|message| message.in_locale(locale));
        view! { <p class="hf-legend-item">{swatch("hf-swatch hf-swatch-open")}<span><span class="hf-visually-hidden">{dashed}</span>{meaning}</span></p> }
    });
    view! {
        <div class="hf-chart">
            <Picture picture />
            <div class="hf-legend">
                <p class="hf-legend-item hf-sentence">{swatch("hf-swatch")}<span>{sentence}</span></p>
                {open_end}
            </div>
        </div>
    }
}

/// The sample cell of a legend item. Not with `view!`, which makes a subtree without variables through `innerHTML`,
/// which a page with Trusted Types refuses.
fn swatch(class: &'static str) -> impl IntoView {
    leptos::html::span().class(class)
}
