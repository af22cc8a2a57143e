//! Headline figures: a file's text to the domain, to words, to pictures, to a page.
//!
//! The modules stand in the order of that flow; `ARCHITECTURE.md` has the map and the invariants.

pub mod data;

pub mod format;

pub mod chart;

pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod reader;

#[cfg(not(target_arch = "wasm32"))]
pub mod publish;
