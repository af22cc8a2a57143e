//! The prerendered page: it stays as it is until the latest figures are fetched and checked.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, UrlSearchParams};

use super::fetch::{fetch, reject_stale};
use crate::data::{Dataset, Date, Locale};
use crate::format::{Message, iso_date};
use crate::view::{Freshness, Reasons, Settings, Widget, notice_text};

/// Fetches the figures and, if they are valid, replaces the prerendered widget.
///
/// `root` names in `data-src` the figures file, in `data-updated` the day of its own figures, and in `data-alternate` the page in the
/// other language. Until then, and when anything fails, only the notice changes.
///
/// May be called again for the widget that is there by then. Resolves when the outcome is on show, with the text of the file on show.
pub async fn start_page(root: Element) -> Option<String> {
    let shown = root.get_attribute("data-updated").and_then(|day| Date::parse(&day))?;
    let address = root.get_attribute("data-src").unwrap_or_default();
    let (settings, as_built) = settings(&root);
    // A repeated attempt after a failure is not announced again.
    if root.query_selector("[data-freshness=failed]").ok().flatten().is_none() {
        set_status(&root, &Freshness::Fetching, shown, settings.locale);
    }
    match fetch(&address, None).await.and_then(|latest| reject_stale(latest, shown)) {
        Ok(latest) => {
            let (dataset, text) = latest.into_parts();
            replace_if_changed(&root, dataset, settings, as_built);
            Some(text)
        }
        Err(failure) => {
            set_status(&root, &Freshness::Failed(failure), shown, settings.locale);
            None
        }
    }
}

/// The page's own settings, overridden by the parameters of its address; and whether they are those of the build.
fn settings(root: &Element) -> (Settings, bool) {
    let parameters = document()
        .location()
        .and_then(|location| location.search().ok())
        .and_then(|search| UrlSearchParams::new_with_str(&search).ok());
    let page = document().document_element();
    // A page is in one language: `?lang=` of the other leads to the other page (script/page.js).
    let locale = page.and_then(|html| html.get_attribute("lang")).and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let attribute = |name: &str| root.get_attribute(&format!("data-{name}"));
    let own = Settings {
        locale,
        heading_level: 1,
        // Only a page that has the link renders it again.
        other_page: attribute("alternate").filter(|_| root.query_selector(".hf-language-link").is_ok_and(|link| link.is_some())),
        all_page: attribute("all"),
        headline_page: attribute("headline"),
        ..Settings::default()
    };
    let own = own.with(|name| attribute(name).filter(|_| name == "figures"));
    // The view is selected among those in the page (script/page.js).
    let asked = |name: &str| parameters.as_ref()?.get(name).filter(|_| name != "view");
    let asked = Settings { locale, ..own.clone().with(asked) };
    let as_built = asked == own;
    (asked, as_built)
}

/// Sets the status in the prerendered notice.
fn set_status(root: &Element, freshness: &Freshness, shown: Date, locale: Locale) {
    let find = |selector| root.query_selector(selector).ok().flatten();
    if let Some(widget) = find(".hf-widget") {
        let _ = widget.set_attribute("data-freshness", freshness.name());
    }
    let text = notice_text(freshness, shown, locale);
    if let Some(region) = find(".hf-notice [role=status]").filter(|region| region.text_content().as_deref() != Some(&text)) {
        region.set_text_content(Some(&text));
    }
    let lines = if let Freshness::Failed(failure) = freshness { failure.lines(locale) } else { Vec::new() };
    if find(".hf-reasons>ul").is_some_and(|list| list.text_content().as_deref() == Some(&lines.concat())) {
        // The web editor may be reading it.
        return;
    }
    // The faults of an earlier file are no longer true.
    if let Some(reasons) = find(".hf-reasons") {
        reasons.remove();
    }
    if let (Freshness::Failed(failure), Some(notice)) = (freshness.clone(), find(".hf-notice")) {
        leptos::mount::mount_to(notice.unchecked_into(), move || view! { <Reasons failure locale /> }).forget();
    }
}

/// Renders the new widget completely before it replaces the prerendered one: if that fails, the prerendered one stays.
///
/// It also stays if both say the same, so that readers are not disturbed.
fn replace_if_changed(root: &Element, latest: Dataset, settings: Settings, as_built: bool) {
    let Some(live) = root.clone_node().ok().and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { return };
    let (title, shown, locale) = (latest.title().clone(), latest.updated(), settings.locale);
    // The title of the page with all figures has their number.
    let all = settings.headline_page.is_some().then_some(Message::AllFigures { count: latest.figures().len() });
    let mounted = leptos::mount::mount_to(
        live.clone(),
        move || view! { <Widget dataset=latest freshness=Freshness::Current settings filter=() /> },
    );
    set_status(root, &Freshness::Current, shown, locale);
    if as_built && same_content(root, &live) {
        return;
    }
    let title = title.in_locale(locale).0;
    document().set_title(&all.map_or_else(|| title.to_owned(), |all| format!("{} - {title}", all.in_locale(locale))));
    mounted.forget();
    let _ = live.set_attribute("data-updated", &iso_date(shown));
    // The search panel belongs to the page, not to the widget: it moves over.
    let panel = root.query_selector(".hf-filter").ok().flatten();
    if let (Some(panel), Ok(Some(notice))) = (panel, live.query_selector(".hf-notice")) {
        let _ = notice.before_with_node_1(&panel);
    }
    super::dispatch_before_update(root);
    let _ = root.replace_with_with_node_1(&live);
}

/// Whether two widgets say the same (`data-fingerprint`).
fn same_content(one: &Element, other: &Element) -> bool {
    let fingerprint = |root: &Element| root.query_selector(".hf-widget").ok().flatten()?.get_attribute("data-fingerprint");
    fingerprint(one).is_some_and(|own| fingerprint(other).is_some_and(|latest| own == latest))
}
