//! What the editor's page calls in the browser.

use headline_figures::editor::{self, Host};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// Shows the editor in `root`. `host` does for it what a script does better (`script/editor.js`).
#[wasm_bindgen]
pub fn start(root: HtmlElement, host: Host) {
    editor::start(root, host);
}

fn main() {}
