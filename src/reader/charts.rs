//! What the second program does in the browser: draws the pictures that the first one has left a place for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, NodeList};

use crate::data::{Dataset, Figure, Locale};
use crate::view::{DotPlot, TimeSeries};

/// The places in a widget that are still empty.
const LATE: &str = ".hf-chart-placeholder";

/// Draws in `widget` what is still to be drawn of the figures file `text`, which the widget was made of. Whether this program can read it.
pub fn render_deferred_charts(widget: &Element, text: &str) -> bool {
    let Ok(dataset) = Dataset::parse(text) else { return false };
    let locale = widget.get_attribute("lang").and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let id = |card: &Element| card.get_attribute("data-figure");
    let find = |id: String| dataset.figures().iter().find(|figure| figure.id == id).cloned();
    for late in elements(widget.query_selector_all(LATE).ok()) {
        let Some(place) = late.parent_element().and_then(|place| place.dyn_into::<HtmlElement>().ok()) else { continue };
        late.remove();
        if place.class_list().contains("hf-dot-plot") {
            let cards = elements(widget.query_selector_all(".hf-card").ok());
            let figures: Vec<Figure> = cards.iter().filter_map(id).filter_map(find).collect();
            leptos::mount::mount_to(place, move || view! { <DotPlot figures locale /> }).forget();
        } else if let Some(figure) = place.closest(".hf-card").ok().flatten().as_ref().and_then(id).and_then(find) {
            leptos::mount::mount_to(place, move || view! { <TimeSeries figure locale /> }).forget();
        }
    }
    true
}

fn elements(nodes: Option<NodeList>) -> Vec<Element> {
    let all = |nodes: NodeList| (0..nodes.length()).filter_map(|at| nodes.get(at)?.dyn_into().ok()).collect();
    nodes.map(all).unwrap_or_default()
}
