//! What the page's scripts call in the browser for pictures that few need; loaded when one is wanted. Natively it does nothing.

#[cfg(target_arch = "wasm32")]
mod exports {
    use headline_figures::reader;
    use wasm_bindgen::prelude::wasm_bindgen;
    use web_sys::Element;

    /// Draws in `widget` the pictures that are still missing, from the text of the figures file that it shows.
    #[wasm_bindgen(js_name = drawLate)]
    pub fn render_deferred_charts(widget: &Element, text: &str) {
        reader::render_deferred_charts(widget, text);
    }
}

fn main() {}
