//! What runs in a browser, in a real one: the views that a reader's programs mount (feature `csr`), and publishing in the editor
//! (feature `ssr`).
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

#[cfg(feature = "csr")]
mod components;
#[cfg(feature = "ssr")]
mod publishing;
#[cfg(not(feature = "bulletins"))]
mod reading;
#[cfg(all(feature = "csr", feature = "bulletins"))]
mod words;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
