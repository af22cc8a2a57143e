//! The card of a figure: label, number, waffle chart with its text alternative, and the details that the summary opens.

use leptos::prelude::*;

use super::chart_svg::Picture;
use super::deferred::deferred_time_series;
use super::details::{Details, Links};
use super::heading::heading;
use super::text::QuantityText;
use crate::BULLETINS;
use crate::chart::{Chart, Role, draw_figure};
use crate::data::{Figure, Kind, Locale, Section};
use crate::format::{
    CellChange, CellCounts, FormattedQuantity, Message, capitalized, change_quantity, chart_description, figure_quantity,
    status_word,
};

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
    let said = figure_quantity(&figure, locale);
    let charted = draw_figure(&figure).map(|chart| view! { <WaffleChart chart said=said.clone() figure=figure.clone() /> });
    let years = deferred_time_series(&figure, locale);
    let id = figure.id.clone();
    let kind = match figure.kind {
        Kind::Count => None,
        Kind::Rate => Some("rate"),
        // What most figures are needs no mark, and these are all that the first program knows.
        kind => Kind::NAMES.iter().find(|(_, own)| BULLETINS && *own == kind).map_or(Some("measure"), |(name, _)| Some(*name)),
    };
    let mark = status_word(figure.status, locale).map(|word| view! { <p class="hf-status">{word}</p> });
    let changes = changes(&figure, locale);
    let class = if figure.status.is_ahead() { "hf-card hf-ahead" } else { "hf-card" };
    let name = format!("hf-figure-{id}");
    let number = format!("hf-number-{id}");
    let described_by = format!("{name} {number}");
    let label = heading(level, "hf-label", Some(name), figure.label.clone(), locale);
    view! {
        // Its heading says what it is. A `<figure>` with a name is announced with it on the way in and out, beside the heading.
        <div class=class data-figure=id data-kind=kind data-fingerprint=fingerprint data-search=search>
            {label}
            {mark}
            <Number id=number said=said.clone() />
            {changes}
            {charted}
            {years}
            <Details figure said section described_by links locale />
        </div>
    }
}

/// How the figure changed, as the source says it, a line for each.
fn changes(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    let line = |said: FormattedQuantity| view! { <p class="hf-changes"><QuantityText said /></p> };
    figure.changes.iter().filter(|_| BULLETINS).map(|change| line(change_quantity(change, locale))).collect_view()
}

/// The quantity: announced as one phrase, shown in four sizes.
#[component]
fn Number(id: String, said: FormattedQuantity) -> impl IntoView {
    let (attached, unit_first) = (said.has_attached_unit(), said.has_unit_first());
    let FormattedQuantity { before, number, magnitude, unit, unit_locale, behind, locale } = said;
    // In English a space stands inside of a part: as a node of its own it is left out when the parts are read as one.
    let space = move |is_word: bool| if is_word && locale == Locale::En { " " } else { "" };
    let before = (!before.is_empty()).then(|| {
        let before = format!("{}{}", capitalized(&before), space(true));
        view! { <span class="hf-qualifier">{before}</span> }
    });
    let magnitude = (!magnitude.is_empty()).then(|| {
        let magnitude = format!("{}{magnitude}", space(true));
        view! { <span class="hf-magnitude">{magnitude}</span> }
    });
    let is_sign = attached || unit_first;
    let unit = (!unit.is_empty()).then(|| {
        let (class, lang) =
            (if is_sign { "hf-magnitude" } else { "hf-unit" }, (unit_locale != locale).then(|| unit_locale.tag()));
        let unit = format!("{}{unit}", space(!is_sign));
        view! { <span class=class lang=lang>{unit}</span> }
    });
    let (sign, unit) = if BULLETINS && unit_first { (unit, None) } else { (None, unit) };
    let behind = (BULLETINS && !behind.is_empty()).then(|| {
        let behind = format!("{}{behind}", space(true));
        view! { <span class="hf-qualifier">{behind}</span> }
    });
    // No white space between the parts: Chinese has none. Without the role, VoiceOver in WebKit pauses at each part.
    view! {
        <p class="hf-number" id=id><span role="text">{before}{sign}<span class="hf-digits">{number}</span>{magnitude}{unit}{behind}</span></p>
    }
}

/// The waffle chart and its legend. It is silent: the number above it says the same.
#[component]
fn WaffleChart(chart: Chart, said: FormattedQuantity, figure: Figure) -> impl IntoView {
    let locale = said.locale;
    let sentence = chart_description(&said, cell_counts(&chart, &figure), &figure.unit);
    let dashed = BULLETINS && matches!(change_of(&figure), Some(CellChange::Lost | CellChange::Fewer));
    let own = if dashed { "hf-swatch hf-swatch-open" } else { "hf-swatch" };
    let also = waffle_legend(&chart, &figure).into_iter().map(|(role, message)| {
        let class = if role == Role::MarkSoft { "hf-swatch hf-swatch-soft" } else { "hf-swatch hf-swatch-open" };
        view! { <p class="hf-legend-item">{swatch(class)}<span>{message.in_locale(locale)}</span></p> }
    });
    let also = also.collect_view();
    view! {
        <div class="hf-chart" aria-hidden="true">
            <Picture picture=chart.picture />
            <div class="hf-legend">
                <p class="hf-legend-item">{swatch(own)}<span>{sentence}</span></p>
                {also}
            </div>
        </div>
    }
}

fn change_of(figure: &Figure) -> Option<CellChange> {
    CellChange::of(figure.kind, figure.quantity.is_below_zero())
}

/// What can be counted in the chart of a figure.
fn cell_counts(chart: &Chart, figure: &Figure) -> CellCounts {
    let many = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    CellCounts {
        full_cells: many(chart.full_cells),
        has_partial: chart.has_partial,
        cell_value: chart.cell_value,
        of: chart.of.map(many),
        possible: chart.possible.map(many),
        change: change_of(figure),
    }
}

/// The roles besides that of the cells that are counted, with what they stand for.
pub fn waffle_legend(chart: &Chart, figure: &Figure) -> Vec<(Role, Message<'static>)> {
    if !BULLETINS {
        return chart.open_end.map(|qualifier| (Role::MarkOpen, Message::OpenCell { qualifier })).into_iter().collect();
    }
    let change = match change_of(figure).filter(|_| BULLETINS) {
        Some(CellChange::Added) => Some((Role::MarkSoft, Message::CellsBefore)),
        Some(CellChange::Lost) => Some((Role::MarkSoft, Message::CellsLeft)),
        Some(CellChange::Fewer) | None => None,
    };
    let possible = chart.possible.filter(|count| BULLETINS && *count > 0).map(|_| (Role::MarkOpen, Message::CellsPossible));
    let open_end = chart.open_end.map(|qualifier| (Role::MarkOpen, Message::OpenCell { qualifier }));
    [change, possible, open_end].into_iter().flatten().collect()
}

/// The sample cell of a legend item. Not with `view!`, which makes a subtree without variables through `innerHTML`,
/// which a page with Trusted Types refuses.
fn swatch(class: &'static str) -> impl IntoView {
    leptos::html::span().class(class)
}
