//! The browser side: what the page asks for, fetching the file, mounting the widget; and, in a program of their own, the
//! pictures that few need.

mod charts;
mod element;
mod fetch;
mod page;

pub use charts::render_deferred_charts;
pub use element::WidgetHandle;
pub use page::start_page;

/// Tells the page's script that another widget is to take the place of the one in `place`, so that the reader finds it as that
/// one was left (script/widget.js).
fn dispatch_before_update(place: &web_sys::Element) {
    let bubbles = web_sys::EventInit::new();
    bubbles.set_bubbles(true);
    if let Ok(event) = web_sys::Event::new_with_event_init_dict("hf-before-update", &bubbles) {
        let _ = place.dispatch_event(&event);
    }
}
