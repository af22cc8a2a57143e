//! The proof sheet, to be printed and signed.

use leptos::prelude::*;

use super::preview::FaultsFirst;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::view::{Proof, proof_sheet};

#[component]
pub(in crate::editor) fn ProofScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let sheet = move || {
        let (file, comparison) = editor.comparison()?;
        let answers = editor.answers.get();
        let published = editor.published.get();
        let proof = Proof {
            published: published.as_ref().map(crate::data::FiguresFile::dataset),
            edited: file.dataset(),
            text: file.text(),
            comparison: &comparison,
            answers: &answers,
        };
        Some(proof_sheet(&proof, locale).into_any())
    };
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <section class="ed-screen ed-proof" aria-labelledby="screen-title">
            <h1 id="screen-title" class="hf-visually-hidden">{say(E::Proof, locale)}</h1>
            <FaultsFirst editor />
            <p class="ed-buttons"><button type="button" class="ed-main" on:click=print>{say(E::Print, locale)}</button></p>
            {sheet}
        </section>
    }
}
