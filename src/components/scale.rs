//! Figures of any magnitude on one axis: a row for each, with its words over its dot.
//!
//! Places are percent of the width and text is text, so that all of it grows with the reader's size. The choice between the axes
//! is made of radio buttons and style sheet: the buttons stand before what they choose, and it works before any script runs.

use leptos::prelude::*;

use super::picture::percent;
use super::words::{Said, Words};
use super::years::Key;
use crate::chart::{self, LENGTH, Row, Tick, draw_scale};
use crate::data::{Figure, Locale};
use crate::format::{Remark, period_of, phrase, tick_label};

/// The scale of `figures`.
#[component]
pub fn Scale(figures: Vec<Figure>, locale: Locale) -> impl IntoView {
    let say = move |remark: Remark| remark.in_locale(locale);
    let Some(chart::Scale { logarithmic, linear, rows }) = draw_scale(&figures, locale) else {
        return view! { <p class="hf-means">{say(Remark::NothingOnAxis)}</p> }.into_any();
    };
    let missing = figures.len() - rows.len();
    let missing = (missing > 0).then(|| view! { <p class="hf-means">{say(Remark::NotOnAxis { count: missing })}</p> });
    let open = rows.iter().any(|row| row.open);
    let open = open.then(|| view! { <Key class="hf-swatch hf-swatch-open hf-swatch-round" meaning=Remark::OpenDot locale /> });
    let choice = move |id: &'static str, class: &'static str, checked: bool, remark: Remark| {
        let checked = checked.then_some("checked");
        view! {
            <input type="radio" class=class name="hf-axis" id=id value=id checked=checked autocomplete="off" />
            <label class="hf-tool" for=id>{say(remark)}</label>
        }
    };
    let rows = rows.into_iter().map(|row| view! { <Placed row locale /> }).collect_view();
    view! {
        <div role="group" aria-label=say(Remark::AxisKinds)>
            {choice("hf-log", "hf-pick hf-pick-log", true, Remark::Logarithmic)}
            {choice("hf-linear", "hf-pick hf-pick-linear", false, Remark::Linear)}
            <p class="hf-means hf-log">{say(Remark::LogarithmicMeans)}</p>
            <p class="hf-means hf-linear">{say(Remark::LinearMeans)}</p>
            <div class="hf-plot">
                <Lines axis=logarithmic.clone() class="hf-grid hf-log" />
                <Lines axis=linear.clone() class="hf-grid hf-linear" />
                <ul class="hf-rows" role="list">{rows}</ul>
                <Names axis=logarithmic class="hf-names hf-log" locale />
                <Names axis=linear class="hf-names hf-linear" locale />
            </div>
        </div>
        {open}
        {missing}
    }
    .into_any()
}

/// A figure in words over its dots: one on each axis.
#[component]
fn Placed(row: Row, locale: Locale) -> impl IntoView {
    let Row { figure, logarithmic, linear, open } = row;
    let (said, when) = (phrase(figure.quantity, &figure.unit, locale), period_of(&figure, locale));
    let role = if open { "hf-dot-open" } else { "hf-dot" };
    let dot = move |at: i32, axis: &str| view! { <circle class=format!("{role} {axis}") cx=percent(at) cy="50%" r="6" /> };
    view! {
        <li data-figure=figure.id>
            <p class="hf-row">
                <span class="hf-what"><Words text=figure.label locale /></span>
                " "
                <span class="hf-much"><Said said /></span>
                " "
                <span class="hf-when">{when}</span>
            </p>
            <svg class="hf-strip" aria-hidden="true" focusable="false">
                <line class="hf-axis" x1="0" x2=percent(LENGTH) y1="50%" y2="50%" />
                {dot(logarithmic, "hf-log")}
                {dot(linear, "hf-linear")}
            </svg>
        </li>
    }
}

/// The lines across all rows.
#[component]
fn Lines(axis: Vec<Tick>, class: &'static str) -> impl IntoView {
    let lines = axis.into_iter().map(|tick| {
        let (at, class) = (percent(tick.at), if tick.named { "hf-axis" } else { "hf-axis hf-faint" });
        view! { <line class=class x1=at.clone() x2=at y1="0" y2="100%" /> }
    });
    view! { <svg class=class aria-hidden="true" focusable="false">{lines.collect_view()}</svg> }
}

/// What the lines stand for. In a narrow place every other name of three or more is on a second line, so that none meets the next.
#[component]
fn Names(axis: Vec<Tick>, class: &'static str, locale: Locale) -> impl IntoView {
    let named: Vec<Tick> = axis.into_iter().filter(|tick| tick.named).collect();
    let staggered = named.len() > 2;
    let names = named.into_iter().enumerate().map(|(index, tick)| {
        let anchor = match tick.at {
            0 => "start",
            at if at > LENGTH * 19 / 20 => "end",
            _ => "middle",
        };
        // Near an end a name stays inside, however narrow the place and large its text.
        let near = match tick.at * 4 / LENGTH {
            0 => Some("hf-near-start"),
            1 | 2 => None,
            _ => Some("hf-near-end"),
        };
        let odd = (staggered && index % 2 == 1).then_some("hf-name-odd");
        let class = [Some("hf-name"), odd, near].into_iter().flatten().collect::<Vec<_>>().join(" ");
        view! { <text class=class x=percent(tick.at) y="1em" text-anchor=anchor>{tick_label(tick.value, locale)}</text> }
    });
    view! { <svg class=class aria-hidden="true" focusable="false">{names.collect_view()}</svg> }
}
