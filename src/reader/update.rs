//! Renders the figures of a file into a page or an element, in the place of the widget that is there.

use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};

use super::fetch::{Failure, checked, fetch};
use crate::BULLETINS;
use crate::data::{Dataset, Date, FiguresFile, Locale};
use crate::format::{Message, diagnostic_line, iso_date};
use crate::view::{Freshness, Settings, Widget};

/// Renders the figures of the file `text`, or of the file that `root` names in `data-src`, which is then fetched.
///
/// `root` says in its other `data-` attributes what to show, and in `data-updated` the day of the figures that it shows already. Figures
/// that are faulty or older change nothing. Resolves to `{ text }` of the file on show, or to `{ reason, status, messages, text }` (`script/live.js`).
pub async fn update(root: Element, text: Option<String>) -> JsValue {
    let locale = locale_of(&root);
    let file = if let Some(text) = text {
        checked(text)
    } else {
        let attribute = |name: &str| root.get_attribute(name);
        fetch(&attribute("data-src").unwrap_or_default(), attribute("data-integrity").as_deref()).await
    };
    let shown = root.get_attribute("data-updated").and_then(|day| Date::parse(&day));
    match file.and_then(|latest| reject_stale(latest, shown)) {
        Ok(latest) => {
            let (dataset, text) = latest.into_parts();
            replace_if_changed(&root, dataset, settings(&root, locale));
            object(&[("text", text.into())])
        }
        Err(failure) => {
            let (reason, status) = match &failure {
                Failure::Network => ("no-answer", JsValue::NULL),
                Failure::HttpStatus(status) => ("answered", JsValue::from(*status)),
                // This program does not know all that may stand in a file.
                Failure::Invalid(..) if !BULLETINS => ("unread", JsValue::NULL),
                Failure::Invalid(..) => ("refused", JsValue::NULL),
                Failure::Stale => ("stale", JsValue::NULL),
            };
            let (faults, text) = if let Failure::Invalid(faults, text) = failure {
                (faults, text.into())
            } else {
                (Vec::new(), JsValue::UNDEFINED)
            };
            let faults = faults.iter().filter(|_| BULLETINS);
            let messages: Array = faults.map(|fault| JsValue::from(diagnostic_line(fault, locale))).collect();
            object(&[("reason", reason.into()), ("status", status), ("messages", messages.into()), ("text", text)])
        }
    }
}

/// Refuses a dataset that is older than the one of the day `shown`.
fn reject_stale(latest: FiguresFile, shown: Option<Date>) -> Result<FiguresFile, Failure> {
    if shown.is_some_and(|shown| latest.dataset().updated() < shown) { Err(Failure::Stale) } else { Ok(latest) }
}

/// The language around the widget. Those of a host page have been looked up by `script/element.js`.
fn locale_of(root: &Element) -> Locale {
    let around = root.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    around.and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default()
}

/// What to show, as the attributes of `root` say.
fn settings(root: &Element, locale: Locale) -> Settings {
    let attribute = |name: &str| root.get_attribute(&format!("data-{name}"));
    let has_language_link = root.query_selector(".hf-language-link").is_ok_and(|link| link.is_some());
    let own = Settings {
        locale,
        heading_level: 1,
        // Only a page that has the link renders it again.
        other_page: attribute("alternate").filter(|_| has_language_link),
        all_page: attribute("all"),
        headline_page: attribute("headline"),
        ..Settings::default()
    };
    // The view is selected among those in the widget (script/widget.js).
    own.with(|name| attribute(name).filter(|_| name == "figures" || name == "heading-level"))
}

/// Renders the new widget completely before it replaces the one that is there: if that fails, the old one stays.
///
/// It also stays if both say the same, so that readers are not disturbed.
fn replace_if_changed(root: &Element, latest: Dataset, settings: Settings) {
    let Some(live) = root.clone_node().ok().and_then(|node| node.dyn_into::<HtmlElement>().ok()) else { return };
    let (title, shown, locale) = (latest.title().clone(), latest.updated(), settings.locale);
    // The title of the page with all figures has their number.
    let all = settings.headline_page.is_some().then_some(Message::AllFigures { count: latest.figures().len() });
    let mounted = leptos::mount::mount_to(
        live.clone(),
        move || view! { <Widget dataset=latest freshness=Freshness::Current settings filter=() /> },
    );
    if same_content(root, &live) {
        return;
    }
    mounted.forget();
    // An element leaves the title to its host page.
    if root.closest("body").is_ok_and(|body| body.is_some()) {
        let title = title.in_locale(locale).0;
        document().set_title(&all.map_or_else(|| title.to_owned(), |all| format!("{} - {title}", all.in_locale(locale))));
    }
    let _ = live.set_attribute("data-updated", &iso_date(shown));
    // Only the text that it was rendered from has this checksum.
    let _ = live.remove_attribute("data-checksum");
    // The search panel belongs to the page, not to the widget: it moves over.
    let panel = root.query_selector(".hf-filter").ok().flatten();
    if let (Some(panel), Ok(Some(notice))) = (panel, live.query_selector(".hf-notice")) {
        let _ = notice.before_with_node_1(&panel);
    }
    dispatch_before_update(root);
    let _ = root.replace_with_with_node_1(&live);
}

/// Tells the page's script that another widget is to take the place of the one in `root`, so that the reader finds it as that one was
/// left (script/live.js).
fn dispatch_before_update(root: &Element) {
    let bubbles = web_sys::CustomEventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = web_sys::CustomEvent::new_with_event_init_dict("hf-before-update", &bubbles) {
        let _ = root.dispatch_event(&event);
    }
}

/// Whether two widgets say the same (`data-fingerprint`).
fn same_content(one: &Element, other: &Element) -> bool {
    let fingerprint = |root: &Element| root.query_selector(".hf-widget").ok().flatten()?.get_attribute("data-fingerprint");
    fingerprint(one).is_some_and(|own| fingerprint(other).is_some_and(|latest| own == latest))
}

fn object(pairs: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object.into()
}
