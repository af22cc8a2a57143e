//! What the editor's page calls in the browser.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;

/// Shows the editor in `root`.
#[wasm_bindgen]
pub fn start(root: Element) {
    headline_figures::editor::start(&root);
}

fn main() {}
