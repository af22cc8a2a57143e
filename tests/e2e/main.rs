//! The built site in a real browser, as a citizen meets it. `cargo xtask test` builds it first.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

mod actions;
mod all;
mod answer;
mod axe;
mod bench;
mod browser;
mod bulletin;
mod cms;
mod delivery;
mod documents;
mod dot_plot;
mod download;
mod editions;
mod editor;
mod editor_bench;
mod editor_embed;
mod editor_file;
mod editor_publishing;
mod editor_tables;
mod editor_tour;
mod editor_way;
mod element;
mod engine;
mod failures;
mod faults;
mod folder;
mod frame;
mod frameworks;
mod gallery;
mod hosts;
mod keys;
mod large;
mod layout;
mod libraries;
mod old_chromium;
mod old_engines;
mod polling;
mod pool;
mod preferences;
mod screenshots;
mod security;
mod server;
mod shows;
mod speech;
mod time_series;
mod tree;
mod update;

/// The figures that matter to everyone, as the page says them in Chinese and in English.
const HEADLINE: [[&str; 2]; 4] = [
    ["超过36万个", "Over 360,000 stations"],
    ["超过97亿个", "Over 9.7 billion identifiers"],
    ["超过1833万户", "Over 18.33 million users"],
    ["136个", "136 top-level domains"],
];

/// A JavaScript expression for how many rectangles of this class there are in the chart `e`: each is closed by a z.
fn count_cells(class: &str) -> String {
    format!("[...e.querySelectorAll('.{class}')].map(path => path.getAttribute('d')).join('').split('z').length - 1")
}
