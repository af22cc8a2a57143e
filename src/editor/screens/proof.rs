//! The proof sheet, to be printed and signed.

use crate::editor::erased::{dynamic, flag, main_button};
use leptos::prelude::*;

use super::figure_links::FaultsFirst;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::view::{Proof, proof_sheet};

#[component]
pub(in crate::editor) fn ProofScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let sheet = dynamic(move || {
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
    });
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <section class="ed-proof" aria-labelledby="screen-title">
            <h1 id="screen-title" class="hf-visually-hidden">{say(E::Proof, locale)}</h1>
            <FaultsFirst editor />
            <p class="ed-buttons">{main_button(say(E::Print, locale), flag(|| true), print)}</p>
            {sheet}
        </section>
    }
}
