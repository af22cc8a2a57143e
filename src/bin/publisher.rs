//! What the editor's worker calls to publish.

use headline_figures::publish;
use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the project that this program publishes for.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    publish::VERSION.to_owned()
}

fn main() {}
