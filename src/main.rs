//! What the page's scripts call in the browser.

use headline_figures::reader;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Renders the figures of the file `text`, or of the file that `root` names, into `root`. Resolves to what has become of it.
#[wasm_bindgen]
pub async fn update(root: Element, text: Option<String>) -> JsValue {
    reader::update(root, text).await
}

fn main() {}
