//! The tour, of which the script has the bar (`script/tour.js`): here is what it does to the draft.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::screens::message_of;
use super::state::Editor;

/// Begins the tour.
pub(super) fn start(editor: Editor) {
    let begin = Closure::<dyn Fn(String) -> bool>::new(move |sample: String| editor.begin_trial(&sample));
    let end = Closure::<dyn Fn()>::new(move || editor.end_trial());
    let started = editor
        .host
        .with_value(|host| JsFuture::from(host.start_tour(begin.as_ref().unchecked_ref(), end.as_ref().unchecked_ref())));
    // The script has them until the tour ends.
    begin.forget();
    end.forget();
    leptos::task::spawn_local(async move {
        if let Err(error) = started.await {
            editor.tell(message_of(&error));
        }
    });
}
