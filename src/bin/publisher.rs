//! What the editor's worker calls to publish (`script/publisher.js`).

use headline_figures::publish::browser::{self, Request};
use js_sys::{Array, Function, Map, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// What the figures make of the published folder: see [`browser::publish`].
#[expect(clippy::too_many_arguments, reason = "JavaScript has no names for them")]
#[must_use]
#[wasm_bindgen]
pub fn publish(
    figures: String,
    manifest: &str,
    program: &Map,
    url: Option<String>,
    edition: Option<String>,
    published: &Map,
    measure: &Function,
    progress: &Function,
) -> Object {
    browser::publish(Request { figures, manifest, program, url, edition, published, measure, progress })
}

/// The files of a folder that publishing reads: see [`browser::needed`].
#[must_use]
#[wasm_bindgen]
pub fn needed(manifest: &str) -> JsValue {
    browser::needed(manifest)
}

/// The compressed copies of a file.
#[must_use]
#[wasm_bindgen]
pub fn compress(path: &str, bytes: &[u8]) -> Array {
    browser::compress(path, bytes)
}

/// A zip of these files.
#[must_use]
#[wasm_bindgen]
pub fn zip(entries: &Array) -> JsValue {
    browser::pack(entries)
}

/// The SHA-256 of a file.
#[must_use]
#[wasm_bindgen]
pub fn hash(bytes: &[u8]) -> String {
    browser::hash(bytes)
}

fn main() {}
