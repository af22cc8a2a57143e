//! What the page's scripts call in the browser for charts that few readers open; loaded when one is wanted.

use headline_figures::reader;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Draws in `widget` the charts that are still missing, from the text of the figures file that it shows. Whether it can read that.
#[must_use]
#[wasm_bindgen(js_name = renderDeferredCharts)]
pub fn render_deferred_charts(widget: &Element, text: &str) -> bool {
    reader::render_deferred_charts(widget, text)
}

fn main() {}
