//! Pictures that few need: pages are built with them, and in the browser a second program draws them when they are wanted
//! (`embed/charts.rs`). The first one leaves their place, so that they are not in it.

use leptos::prelude::*;

use super::scale::Scale;
use super::years::Years;
use crate::data::{Figure, Locale};
use crate::format::{period, phrase};

/// All figures that can be compared on one axis.
pub fn late_scale(figures: Vec<Figure>, locale: Locale) -> impl IntoView {
    place("hf-scale", None, move || view! { <Scale figures locale /> }, locale)
}

/// A figure over time, where more than one time is known. What it says stands in an attribute too: whether two widgets say the same is asked
/// before anything is drawn.
pub fn late_years(figure: &Figure, locale: Locale) -> impl IntoView + use<> {
    let points = figure.over_time();
    let said = |quantity| phrase(quantity, &figure.unit, locale);
    let series =
        points.iter().map(|point| format!("{} {}", period(point.period, locale), said(point.quantity))).collect::<Vec<_>>();
    let figure = figure.clone();
    (points.len() > 1).then(|| place("hf-years", Some(series.join(", ")), move || view! { <Years figure locale /> }, locale))
}

#[cfg(not(target_arch = "wasm32"))]
fn place<V: IntoView>(class: &'static str, series: Option<String>, chart: impl FnOnce() -> V, _: Locale) -> impl IntoView {
    view! { <div class=class data-series=series>{chart()}</div> }
}

#[cfg(target_arch = "wasm32")]
fn place<V, F: FnOnce() -> V>(class: &'static str, series: Option<String>, _: F, locale: Locale) -> impl IntoView + use<V, F> {
    let message = crate::format::Message::Late.in_locale(locale);
    view! { <div class=class data-series=series><p class="hf-late">{message}</p></div> }
}
