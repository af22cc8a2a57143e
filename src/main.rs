//! What the page's scripts call in the browser.

use headline_figures::reader;
use js_sys::{Function, Promise};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};

/// Brings the prerendered page in `root` up to date. Its `data-` attributes say what it was made from.
/// Resolves to the text of the figures file on show, or to nothing when it could not be had.
#[wasm_bindgen(js_name = startPage)]
pub async fn start_page(root: Element) -> Option<String> {
    reader::start_page(root).await
}

/// Shows the figures at `address` in `container`, as the attributes of `host` say. `folder` is where the page with all
/// figures is, or empty. `on_event` is called with the name of an event and its detail (`script/embed.d.ts`).
#[wasm_bindgen]
pub fn mount(host: Element, container: HtmlElement, address: String, folder: String, on_event: Function) -> WidgetHandle {
    WidgetHandle(reader::WidgetHandle::new(&host, container, address, folder, on_event))
}

/// A widget on a host page; dropping it (`free`) takes it away.
#[wasm_bindgen]
pub struct WidgetHandle(reader::WidgetHandle);

#[wasm_bindgen]
impl WidgetHandle {
    /// Reads the host's attributes again.
    pub fn update(&self, host: &Element) {
        self.0.update(host);
    }

    /// The text of the figures file on show; empty when it could not be had.
    #[wasm_bindgen(js_name = sourceText)]
    pub fn source_text(&self) -> String {
        self.0.source_text()
    }

    /// Fetches the figures again; resolves when they show. A file that cannot be used changes nothing.
    pub fn refresh(&self) -> Promise {
        self.0.refresh()
    }
}

fn main() {}
