//! What the page's scripts call in the browser for a figures file that has more than the first program knows: changes, ranges, quarters. It
//! also draws the charts, and says what is wrong with a file.

use headline_figures::reader;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Renders the figures of the file `text`, or of the file that `root` names, into `root`. Resolves to what has become of it.
#[wasm_bindgen]
pub async fn update(root: Element, text: Option<String>) -> JsValue {
    reader::update(root, text).await
}

/// Draws in `widget` the charts that are still missing, from the text of the figures file that it shows. Whether it can read that.
#[must_use]
#[wasm_bindgen(js_name = renderDeferredCharts)]
pub fn render_deferred_charts(widget: &Element, text: &str) -> bool {
    reader::render_deferred_charts(widget, text)
}

fn main() {}
