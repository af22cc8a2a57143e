//! Pictures that few need: pages are built with them, and in the browser a second program draws them when they are wanted
//! (`embed/charts.rs`). The first one leaves their place, so that they are not in it; until they are drawn, and where they never
//! are, the place says in words what a figure was over time, or that the table has what the scale would show.

use leptos::prelude::*;

use super::dot_plot::DotPlot;
use super::time_series::TimeSeries;
use crate::data::{Figure, Locale};
use crate::format::{Message, series_text};

/// All figures that can be compared on one axis.
pub fn deferred_dot_plot(figures: Vec<Figure>, locale: Locale) -> impl IntoView {
    place("hf-dot-plot", None, Message::ChartLoading.in_locale(locale), move || view! { <DotPlot figures locale /> })
}

/// A figure over time, where more than one time is known. What it says stands in an attribute too: whether two widgets say the same is asked
/// before anything is drawn.
pub fn deferred_time_series(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    let figure = figure.clone();
    series_text(&figure, locale)
        .map(|[words, series]| place("hf-time-series", Some(series), words, move || view! { <TimeSeries figure locale /> }))
}

#[cfg(feature = "ssr")]
fn place<V: IntoView>(class: &'static str, series: Option<String>, _: String, chart: impl FnOnce() -> V) -> impl IntoView {
    view! { <div class=class data-series=series>{chart()}</div> }
}

#[cfg(not(feature = "ssr"))]
fn place<V, F: FnOnce() -> V>(class: &'static str, series: Option<String>, words: String, _: F) -> impl IntoView + use<V, F> {
    // What may be so long that it is scrolled (style/chart.css) is reached by keys.
    let stop = (words.len() > 600).then_some("0");
    view! { <div class=class data-series=series><p class="hf-chart-placeholder" tabindex=stop>{words}</p></div> }
}
