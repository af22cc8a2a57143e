//! What the editor calls in the browser to hold a draft against what is published.

use headline_figures::review::{self, Request};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

/// What the figures file `edited` says otherwise than `published`, as JSON; empty if it has faults.
#[must_use]
#[wasm_bindgen]
pub fn compare(published: &str, edited: &str, today: &str, locale: &str) -> String {
    review::comparison(Request { published, edited, today, locale })
}

/// Shows the proof sheet of the two in `place`. Whether it could.
#[must_use]
#[wasm_bindgen(js_name = showProof)]
pub fn show_proof(place: HtmlElement, published: &str, edited: &str, today: &str, locale: &str, answers: &str) -> bool {
    review::show_proof(place, Request { published, edited, today, locale }, answers)
}

fn main() {}
