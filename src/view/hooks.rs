//! The names by which scripts, and styles of states, find things in the rendered widget and its pages: classes, names of fields, ids,
//! attributes and events. `tests/publish/hooks.rs` compares this list with the scripts, the styles and the rendered pages.

/// Who writes a hook into the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// The views, wherever they are rendered.
    View,
    /// The programs in the browser alone.
    Program,
    /// A script.
    Script,
    /// The host page, or the embed code that its editor pastes.
    Host,
}

/// Every hook with its writer.
pub const HOOKS: &[(&str, Writer)] = &[
    // Cards and their parts.
    ("hf-attribution", Writer::View),
    ("hf-card", Writer::View),
    ("hf-card-summary", Writer::View),
    ("hf-cards", Writer::View),
    ("hf-details", Writer::View),
    ("hf-details-content", Writer::View),
    ("hf-exact-value", Writer::View),
    ("hf-inline-item", Writer::View),
    ("hf-label", Writer::View),
    ("hf-number", Writer::View),
    ("hf-period", Writer::View),
    ("hf-permalink", Writer::View),
    ("hf-sentence", Writer::View),
    ("hf-stated", Writer::View),
    ("hf-scroll-region", Writer::View),
    ("hf-section", Writer::View),
    ("hf-time-series", Writer::View),
    ("hf-values", Writer::View),
    // The widget around them.
    ("hf-after-cards", Writer::View),
    ("hf-axis", Writer::View),
    ("hf-button", Writer::View),
    ("hf-dot-plot", Writer::View),
    ("hf-downloads", Writer::View),
    ("hf-filter", Writer::View),
    ("hf-language-link", Writer::View),
    ("hf-notice", Writer::View),
    ("hf-row-label", Writer::View),
    ("hf-rows", Writer::View),
    ("hf-skip", Writer::View),
    ("hf-table", Writer::View),
    ("hf-title", Writer::View),
    ("hf-view", Writer::View),
    ("hf-visually-hidden", Writer::View),
    ("hf-widget", Writer::View),
    ("data-action", Writer::View),
    ("data-alternate", Writer::View),
    ("data-figure", Writer::View),
    ("data-fingerprint", Writer::View),
    ("data-found", Writer::View),
    ("data-freshness", Writer::View),
    ("data-kind", Writer::View),
    ("data-search", Writer::View),
    ("data-src", Writer::View),
    ("data-view", Writer::View),
    // The page that makes embed codes.
    ("data-copied", Writer::View),
    ("data-embed-integrity", Writer::View),
    ("data-frame-integrity", Writer::View),
    ("data-headline", Writer::View),
    ("data-hint", Writer::View),
    ("data-not-copied", Writer::View),
    ("data-root", Writer::View),
    // What the programs leave to the second one, and the event before they replace a widget.
    ("hf-chart-placeholder", Writer::Program),
    ("hf-before-update", Writer::Program),
    // What scripts add.
    ("hf-actions", Writer::Script),
    ("hf-card-downloads", Writer::Script),
    ("hf-charts-rendered", Writer::Script),
    ("hf-copy-fallback", Writer::Script),
    ("hf-image-preview", Writer::Script),
    ("hf-preview", Writer::Script),
    ("hf-updated", Writer::Script),
    ("data-animated", Writer::Script),
    ("data-changed", Writer::Script),
    ("data-color-scheme", Writer::Script),
    ("data-js", Writer::Script),
    ("data-offscreen", Writer::Script),
    ("data-speaking", Writer::Script),
    ("data-text", Writer::Script),
    ("data-theme", Writer::Script),
    ("data-voice", Writer::Script),
    ("data-headline-figures", Writer::Host),
];
