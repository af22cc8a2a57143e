//! The prerendered page: it stays as it is until the latest figures are there and checked.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, UrlSearchParams};

use super::fetch::{fetch, reject_stale};
use crate::data::{Dataset, Date, Locale};
use crate::format::{Message, iso_date};
use crate::view::{Freshness, Reasons, Settings, Widget, notice_text};

/// Fetches the figures and, when they are good, puts the live widget in the place of the prerendered one.
///
/// `root` says in `data-src` where the figures are, in `data-updated` from which day its own are, and in
/// `data-alternate` where the page in the other language is. Until then, and when anything fails, only the notice changes.
///
/// May be called again for the widget that then stands; the future is ready when the outcome shows, with the text of the file
/// that is shown.
pub async fn start_page(root: Element) -> Option<String> {
    let shown = root.get_attribute("data-updated").and_then(|day| Date::parse(&day))?;
    let address = root.get_attribute("data-src").unwrap_or_default();
    let (settings, as_built) = settings(&root);
    // What is asked for again and again is not told again and again.
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

/// The page's own language and furniture, then what the address asks for; and whether that is as the page was built.
fn settings(root: &Element) -> (Settings, bool) {
    let parameters = document()
        .location()
        .and_then(|location| location.search().ok())
        .and_then(|search| UrlSearchParams::new_with_str(&search).ok());
    let page = document().document_element();
    // The page is in one language: asking for the other leads to the other page (script/page.js).
    let locale = page.and_then(|html| html.get_attribute("lang")).and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let attribute = |name: &str| root.get_attribute(&format!("data-{name}"));
    let own = Settings {
        locale,
        heading_level: 1,
        // Only a page that has such a link gets one again.
        other_page: attribute("alternate").filter(|_| root.query_selector(".hf-language-link").is_ok_and(|link| link.is_some())),
        all_page: attribute("all"),
        headline_page: attribute("headline"),
        ..Settings::default()
    };
    let own = own.with(|name| attribute(name).filter(|_| name == "figures"));
    // The view is only chosen among what stands (script/page.js).
    let asked = |name: &str| parameters.as_ref()?.get(name).filter(|_| name != "view");
    let asked = Settings { locale, ..own.clone().with(asked) };
    let as_built = asked == own;
    (asked, as_built)
}

/// Says in the prerendered notice how the figures on show stand to the file.
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
        // The editor may be reading it.
        return;
    }
    // What was wrong before is not what is wrong now.
    if let Some(reasons) = find(".hf-reasons") {
        reasons.remove();
    }
    if let (Freshness::Failed(failure), Some(notice)) = (freshness.clone(), find(".hf-notice")) {
        leptos::mount::mount_to(notice.unchecked_into(), move || view! { <Reasons failure locale /> }).forget();
    }
}

/// The widget is complete before the prerendered one gives way to it: should it fail, that one stays.
///
/// It stays too when it says all that the latest figures say: whoever reads, listens or has opened something there
/// goes on undisturbed.
fn replace_if_changed(root: &Element, latest: Dataset, settings: Settings, as_built: bool) {
    let Some(live) = root.clone_node().ok().and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { return };
    let (title, shown, locale) = (latest.title().clone(), latest.updated(), settings.locale);
    // The page with all figures says in its title how many they are.
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
    // What helps to find a figure is the page's and not the widget's: it moves over.
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
