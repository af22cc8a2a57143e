//! What the editor calls to read and write spreadsheets.

use wasm_bindgen::prelude::wasm_bindgen;

/// The version of the project that this program is part of.
#[must_use]
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn main() {}
