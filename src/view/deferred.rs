//! Charts that few readers open. Pages are rendered with them; in the browser the first program leaves a placeholder, so that it need not
//! carry them, and the second program replaces it when the chart is wanted (`reader/charts.rs`). Until then, and if it never comes, the
//! placeholder says in words what the chart would show, or where the same numbers are.

use leptos::prelude::*;

use crate::data::{Figure, Locale};

/// All figures that can be compared on one axis.
#[cfg(feature = "ssr")]
pub fn deferred_dot_plot(figures: Vec<Figure>, hidden: bool, locale: Locale) -> impl IntoView {
    view! { <div class="hf-dot-plot" hidden=hidden><super::DotPlot figures locale /></div> }
}

/// A figure over time, where more than one time is known.
#[cfg(feature = "ssr")]
pub fn deferred_time_series(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    let is_series = figure.over_time().len() > 1;
    is_series.then(|| view! { <div class="hf-time-series"><super::TimeSeries figure=figure.clone() locale /></div> })
}

/// All figures that can be compared on one axis: the placeholder.
#[cfg(not(feature = "ssr"))]
pub fn deferred_dot_plot(_: Vec<Figure>, hidden: bool, locale: Locale) -> impl IntoView {
    placeholder("hf-dot-plot", hidden, crate::format::Message::ChartLoading.in_locale(locale))
}

/// A figure over time, where more than one time is known: the placeholder.
#[cfg(not(feature = "ssr"))]
pub fn deferred_time_series(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    crate::format::series_text(figure, locale).map(|text| placeholder("hf-time-series", false, text))
}

#[cfg(not(feature = "ssr"))]
fn placeholder(class: &'static str, hidden: bool, text: String) -> impl IntoView {
    // A text so long that it is scrolled (style/chart.css) must be reached by keyboard.
    let tabindex = (text.len() > 600).then_some("0");
    view! { <div class=class hidden=hidden><p class="hf-chart-placeholder" tabindex=tabindex>{text}</p></div> }
}
