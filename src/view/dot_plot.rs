//! Figures of any magnitude on one axis: a row for each, its text above its dot.
//!
//! Positions are percentages and labels are HTML, so that everything grows with the reader's text size. The choice of an axis works
//! without script: radio buttons precede what they show (`:checked ~`).

use leptos::prelude::*;

use super::chart_svg::percent;
use super::text::{Localized, QuantityText};
use super::time_series::LegendItem;
use crate::chart::{self, AXIS_UNITS, Row, Tick, draw_dot_plot};
use crate::data::{Figure, Locale};
use crate::format::{ChartMessage, figure_period, figure_quantity, tick_label};

/// The dot plot of `figures`.
#[component]
pub fn DotPlot(figures: Vec<Figure>, locale: Locale) -> impl IntoView {
    let say = move |remark: ChartMessage| remark.in_locale(locale);
    let Some(chart::DotPlot { logarithmic, linear, rows }) = draw_dot_plot(&figures, locale) else {
        return view! { <p class="hf-axis-note">{say(ChartMessage::NothingOnAxis)}</p> }.into_any();
    };
    let missing = figures.len() - rows.len();
    let missing = (missing > 0).then(|| view! { <p class="hf-axis-note">{say(ChartMessage::NotOnAxis { count: missing })}</p> });
    let open = rows.iter().any(|row| row.open);
    let open = open
        .then(|| view! { <LegendItem class="hf-swatch hf-swatch-open hf-swatch-round" meaning=ChartMessage::OpenDot locale /> });
    let choice = move |id: &'static str, class: &'static str, checked: bool, remark: ChartMessage| {
        let checked = checked.then_some("checked");
        view! {
            <input type="radio" class=class name="hf-axis" id=id value=id checked=checked autocomplete="off" />
            <label class="hf-button" for=id>{say(remark)}</label>
        }
    };
    let rows = rows.into_iter().map(|row| view! { <DotRow row locale /> }).collect_view();
    view! {
        <div role="group" aria-label=say(ChartMessage::AxisKinds)>
            {choice("hf-log", "hf-axis-radio hf-axis-radio-log", true, ChartMessage::Logarithmic)}
            {choice("hf-linear", "hf-axis-radio hf-axis-radio-linear", false, ChartMessage::Linear)}
            <p class="hf-axis-note hf-log">{say(ChartMessage::LogarithmicMeans)}</p>
            <p class="hf-axis-note hf-linear">{say(ChartMessage::LinearMeans)}</p>
            <div class="hf-plot-area">
                <GridLines axis=logarithmic.clone() class="hf-grid hf-log" />
                <GridLines axis=linear.clone() class="hf-grid hf-linear" />
                <ul class="hf-rows" role="list">{rows}</ul>
                <TickLabels axis=logarithmic class="hf-tick-labels hf-log" locale />
                <TickLabels axis=linear class="hf-tick-labels hf-linear" locale />
            </div>
        </div>
        {open}
        {missing}
    }
    .into_any()
}

/// A figure's text above its dots, one for each axis.
#[component]
fn DotRow(row: Row, locale: Locale) -> impl IntoView {
    let Row { figure, logarithmic, linear, open } = row;
    let (said, when) = (figure_quantity(&figure, locale), figure_period(&figure, locale));
    let role = if open { "hf-dot-open" } else { "hf-dot" };
    let dot = move |at: i32, axis: &str| view! { <circle class=format!("{role} {axis}") cx=percent(at) cy="50%" r="6" /> };
    view! {
        <li data-figure=figure.id>
            <p class="hf-row">
                <span class="hf-row-label"><Localized text=figure.label locale /></span>
                " "
                <span class="hf-row-value"><QuantityText said /></span>
                " "
                <span class="hf-row-period">{when}</span>
            </p>
            <svg class="hf-dot-row" aria-hidden="true" focusable="false">
                <line class="hf-axis" x1="0" x2=percent(AXIS_UNITS) y1="50%" y2="50%" />
                {dot(logarithmic, "hf-log")}
                {dot(linear, "hf-linear")}
            </svg>
        </li>
    }
}

/// Grid lines across all rows.
#[component]
fn GridLines(axis: Vec<Tick>, class: &'static str) -> impl IntoView {
    let lines = axis.into_iter().map(|tick| {
        let (at, class) = (percent(tick.at), if tick.labelled { "hf-axis" } else { "hf-axis hf-faint" });
        view! { <line class=class x1=at.clone() x2=at y1="0" y2="100%" /> }
    });
    view! { <svg class=class aria-hidden="true" focusable="false">{lines.collect_view()}</svg> }
}

/// Labels of the ticks. In a narrow container every other one of three or more is on a second line, so that none overlaps the next.
#[component]
fn TickLabels(axis: Vec<Tick>, class: &'static str, locale: Locale) -> impl IntoView {
    let labelled: Vec<Tick> = axis.into_iter().filter(|tick| tick.labelled).collect();
    let staggered = labelled.len() > 2;
    let names = labelled.into_iter().enumerate().map(|(index, tick)| {
        let anchor = match tick.at {
            0 => "start",
            at if at > AXIS_UNITS * 19 / 20 => "end",
            _ => "middle",
        };
        // Near an end a label stays inside, however narrow the container and large the text.
        let near = match tick.at * 4 / AXIS_UNITS {
            0 => Some("hf-near-start"),
            1 | 2 => None,
            _ => Some("hf-near-end"),
        };
        let odd = (staggered && index % 2 == 1).then_some("hf-tick-label-odd");
        let class = [Some("hf-tick-label"), odd, near].into_iter().flatten().collect::<Vec<_>>().join(" ");
        view! { <text class=class x=percent(tick.at) y="1em" text-anchor=anchor>{tick_label(tick.value, locale)}</text> }
    });
    view! { <svg class=class aria-hidden="true" focusable="false">{names.collect_view()}</svg> }
}
