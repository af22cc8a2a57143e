//! Mounts the widget on the standalone page and brings in the latest figures.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, UrlSearchParams};

use super::fetch::fetch;
use crate::components::{Freshness, Widget};
use crate::data::{Dataset, Locale};

/// The figures as they were when the page was built. A test holds that they parse.
const BAKED: &str = include_str!("../../public/figures.json");
const FIGURES: &str = "figures.json";
const ROOT: &str = "headline-figures";

/// Starts the widget in the element with the id `headline-figures`. Without one nothing happens.
pub fn start() {
    let document = document();
    let Some(root) = document.get_element_by_id(ROOT) else { return };
    // `publish` refuses to build a page from a faulty file, so the baked figures are there.
    if let Ok(baked) = Dataset::parse(BAKED) {
        mount(&root, locale(&document), baked, FIGURES);
    }
}

/// Mounts the widget in the place of `root`, showing `baked` until the file at `address` is there.
///
/// The widget is complete before the prerendered figures give way to it: should it fail, they stay.
pub fn mount(root: &Element, locale: Locale, baked: Dataset, address: &'static str) {
    let Some(live) = root.clone_node().ok().and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { return };
    leptos::mount::mount_to(live.clone(), move || {
        let dataset = RwSignal::new(baked);
        let freshness = RwSignal::new(Freshness::Fetching);
        Effect::new(move || dataset.with(|dataset| name_page(dataset, locale)));
        leptos::task::spawn_local(async move {
            match fetch(address).await {
                Ok(latest) => {
                    if dataset.with_untracked(|shown| *shown != latest) {
                        dataset.set(latest);
                    }
                    freshness.set(Freshness::Live);
                }
                Err(failure) => freshness.set(Freshness::Failed(failure)),
            }
        });
        view! { <Widget dataset freshness locale /> }
    })
    .forget();
    let _ = root.replace_with_with_node_1(&live);
}

/// The window's title and the page's language follow what is shown.
fn name_page(dataset: &Dataset, locale: Locale) {
    let document = document();
    document.set_title(dataset.title().in_locale(locale).0);
    if let Some(html) = document.document_element() {
        let _ = html.set_attribute("lang", locale.tag());
    }
}

/// `?lang=` in the address, else the page's own language, else Chinese.
fn locale(document: &Document) -> Locale {
    let asked = document
        .location()
        .and_then(|location| location.search().ok())
        .and_then(|search| UrlSearchParams::new_with_str(&search).ok())
        .and_then(|parameters| parameters.get("lang"));
    let page = document.document_element().and_then(|html| html.get_attribute("lang"));
    [asked, page].into_iter().flatten().find_map(|tag| Locale::from_tag(&tag)).unwrap_or_default()
}
