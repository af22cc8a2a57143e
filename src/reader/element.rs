//! The `<headline-figures>` element's inside. `script/embed.js` defines the element and calls this.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Element, HtmlElement};

use super::fetch::{fetch, reject_stale};
use crate::data::{FiguresFile, Locale};
use crate::format::{Message, iso_date};
use crate::view::{Failure, Freshness, Settings, Widget};

/// A widget in a host page's element. Dropping it takes the widget away.
pub struct WidgetHandle(Rc<WidgetState>);

struct WidgetState {
    /// The address of the folder with the page that shows all figures; empty when that shows other ones.
    folder: String,
    address: String,
    integrity: Option<String>,
    container: HtmlElement,
    settings: RefCell<Settings>,
    outcome: RefCell<Option<Result<FiguresFile, Failure>>>,
    on_event: Function,
    /// What takes the view away when it is dropped.
    view: RefCell<Option<Box<dyn Any>>>,
}

impl WidgetHandle {
    /// Shows the widget in `container` once the figures at `address` are there, as the attributes of `host` say.
    ///
    /// `folder` is where the page with all figures is. `on_event` is called with `"ready"` when the widget stands, or with `"error"`; each with its detail.
    pub fn new(host: &Element, container: HtmlElement, address: String, folder: String, on_event: Function) -> Self {
        let integrity = host.get_attribute("integrity");
        let state = Rc::new(WidgetState {
            address: address.clone(),
            integrity: integrity.clone(),
            settings: RefCell::new(settings(host, &folder)),
            folder,
            container,
            outcome: RefCell::default(),
            on_event,
            view: RefCell::default(),
        });
        let waiting = Rc::downgrade(&state);
        wasm_bindgen_futures::spawn_local(async move {
            let outcome = fetch(&address, integrity.as_deref()).await;
            // The element may be gone by now.
            if let Some(state) = waiting.upgrade() {
                state.apply(outcome);
            }
        });
        Self(state)
    }

    /// Fetches the figures again and shows them; resolves to their text, or to nothing: those that cannot be used, or are older, change
    /// nothing.
    pub fn refresh(&self) -> Promise {
        let waiting = Rc::downgrade(&self.0);
        let (address, integrity) = (self.0.address.clone(), self.0.integrity.clone());
        wasm_bindgen_futures::future_to_promise(async move {
            let latest = fetch(&address, integrity.as_deref()).await;
            let Some(state) = waiting.upgrade() else { return Ok(JsValue::UNDEFINED) };
            let day = state.fetched(|fetched| fetched.dataset().updated());
            let latest = match day {
                Some(day) => latest.and_then(|latest| reject_stale(latest, day)),
                None => latest,
            };
            let Ok(latest) = latest else { return Ok(JsValue::UNDEFINED) };
            let text = JsValue::from(latest.text());
            if day.is_some() {
                state.outcome.replace(Some(Ok(latest)));
                state.show();
            } else {
                state.apply(Ok(latest));
            }
            Ok(text)
        })
    }

    /// The text of the figures file on show, for the second program; empty while there is none.
    pub fn source_text(&self) -> String {
        self.0.fetched(|fetched| fetched.text().to_owned()).unwrap_or_default()
    }

    /// Follows the attributes of `host`.
    pub fn update(&self, host: &Element) {
        let latest = settings(host, &self.0.folder);
        if self.0.settings.replace(latest.clone()) != latest {
            self.0.show();
        }
    }
}

impl WidgetState {
    /// Shows what has become of the first request, or of the first one that succeeds after it, and tells the host page.
    fn apply(&self, outcome: Result<FiguresFile, Failure>) {
        let (event, detail) = event_for(&outcome, self.settings.borrow().locale);
        self.outcome.replace(Some(outcome));
        self.show();
        // What the host page does with the event is its own affair; an error there must not stop the widget.
        let _ = self.on_event.call2(&JsValue::UNDEFINED, &event.into(), &detail);
    }

    /// Something of the figures on show, where there are some.
    fn fetched<T>(&self, of: impl FnOnce(&FiguresFile) -> T) -> Option<T> {
        self.outcome.borrow().as_ref()?.as_ref().ok().map(of)
    }

    /// Puts a new view in the place of the old one.
    fn show(&self) {
        let settings = self.settings.borrow().clone();
        let Some(outcome) = self.outcome.borrow().clone() else { return };
        super::dispatch_before_update(&self.container);
        // The old view goes first: both never stand at once.
        self.view.replace(None);
        let container = self.container.clone();
        let view: Box<dyn Any> = match outcome {
            Ok(latest) => {
                let (dataset, freshness) = (latest.into_parts().0, Freshness::Current);
                Box::new(leptos::mount::mount_to(container, move || view! { <Widget dataset freshness settings filter=() /> }))
            }
            Err(_) => Box::new(leptos::mount::mount_to(container, move || view! { <FallbackNotice locale=settings.locale /> })),
        };
        self.view.replace(Some(view));
    }
}

/// What stands below the host page's own content when there are no figures.
#[component]
fn FallbackNotice(locale: Locale) -> impl IntoView {
    let message = Message::FallbackNotice.in_locale(locale);
    view! { <div class="hf-widget" data-freshness="failed"><div class="hf-notice"><p role="status">{message}</p></div></div> }
}

/// The element's attributes; without `lang` the language that the host page is in around it.
fn settings(host: &Element, folder: &str) -> Settings {
    let around = host.closest("[lang]").ok().flatten().and_then(|element| element.get_attribute("lang"));
    let locale = around.and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let asked = Settings { locale, ..Settings::default() }.with(|name| host.get_attribute(name));
    let page = match asked.locale {
        Locale::ZhCn => "all.html",
        Locale::En => "en/all.html",
    };
    Settings { all_page: (!folder.is_empty()).then(|| format!("{folder}{page}")), ..asked }
}

/// The event for the host page and its detail (`script/embed.d.ts`).
fn event_for(outcome: &Result<FiguresFile, Failure>, locale: Locale) -> (&'static str, Object) {
    match outcome {
        Ok(latest) => {
            let dataset = latest.dataset();
            let ids: Array = dataset.figures().iter().map(|figure| JsValue::from(&figure.id)).collect();
            ("ready", object(&[("figures", ids.into()), ("updated", iso_date(dataset.updated()).into())]))
        }
        Err(failure) => {
            let (reason, status) = match failure {
                Failure::Network => ("no-answer", JsValue::NULL),
                Failure::HttpStatus(status) => ("answered", JsValue::from(*status)),
                Failure::Invalid(_) | Failure::Stale => ("refused", JsValue::NULL),
            };
            let messages: Array = failure.lines(locale).into_iter().map(JsValue::from).collect();
            ("error", object(&[("reason", reason.into()), ("status", status), ("messages", messages.into())]))
        }
    }
}

fn object(pairs: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in pairs {
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
