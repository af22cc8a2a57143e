//! The proof sheet, to be printed and signed.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::figure_links::FaultsFirst;
use super::publish::message_of;
use crate::draft::compare::Answers;
use crate::editor::erased::{flag, main_button};
use crate::editor::review::{Review, review_state, texts};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;

#[component]
pub(in crate::editor) fn ProofScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let review = RwSignal::new(Review::Wanted);
    let place = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let Some([published, edited, today]) = texts(editor) else { return review.set(Review::Nothing) };
        let answers = editor.answers.with(Answers::to_json).to_string();
        let shown = editor.host.with_value(|host| JsFuture::from(host.show_proof(&place, &published, &edited, &today, &answers)));
        leptos::task::spawn_local(async move {
            let told = shown.await.map_or_else(|error| Review::Failed(message_of(&error)), |_| Review::Nothing);
            if !review.is_disposed() {
                review.set(told);
            }
        });
    });
    let has_faults = flag(move || editor.checked.with(Result::is_err));
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <section class="ed-proof" aria-labelledby="screen-title">
            <h1 id="screen-title" class="hf-visually-hidden">{say(E::Proof, locale)}</h1>
            <FaultsFirst editor />
            {review_state(editor, review)}
            <p class="ed-buttons">{main_button(say(E::Print, locale), flag(move || !has_faults.get()), print)}</p>
            <div hidden=has_faults node_ref=place>""</div>
        </section>
    }
}
