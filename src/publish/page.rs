//! The standalone page: the widget as HTML, then what makes it live.

use leptos::prelude::*;

use crate::components::{Freshness, Widget};
use crate::data::{Dataset, Locale};

/// Addresses of the files that a page needs, relative to it.
pub(super) struct Files {
    pub style: String,
    pub start: String,
    pub glue: String,
    pub wasm: String,
}

/// Fills the page that Trunk left: its `<link data-trunk …>` becomes the real links, the empty `main` the widget.
/// `None` when the page lacks one of the two.
pub(super) fn fill(page: &str, dataset: &Dataset, files: &Files) -> Option<String> {
    let link_start = page.find("<link data-trunk")?;
    let (before, rest) = page.split_at_checked(link_start)?;
    let (_, after) = rest.split_once('>')?;
    let Files { style, start, glue, wasm } = files;
    let links = format!(
        "<link rel=\"stylesheet\" href=\"{style}\">\n  \
         <link rel=\"modulepreload\" href=\"{glue}\">\n  \
         <link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>\n  \
         <link rel=\"preload\" href=\"figures.json\" as=\"fetch\" crossorigin>\n  \
         <script type=\"module\" src=\"{start}\"></script>"
    );
    let (open, close) = ("<main id=\"headline-figures\">", "</main>");
    let page = format!("{before}{links}{after}");
    page.contains(open).then(|| page.replace(&format!("{open}{close}"), &format!("{open}{}{close}", render(dataset))))
}

/// The widget in Chinese, as it stands before any script runs.
fn render(dataset: &Dataset) -> String {
    let dataset = dataset.clone();
    to_html(move || {
        let (dataset, freshness) = (Signal::stored(dataset), Signal::stored(Freshness::Baked));
        view! { <Widget dataset freshness locale=Locale::ZhCn /> }
    })
}

/// A view as HTML. Leptos marks places for hydration, which this project does not use.
pub fn to_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html()).replace("<!>", "")
}
