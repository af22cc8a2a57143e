//! Headline figures: text to domain, to words, to pictures, to a page. ARCHITECTURE.md has the map.

pub mod data;
pub mod format;
