//! The list of figures beside the form of one.

use crate::editor::erased::{button, dynamic, flag};
use leptos::prelude::*;

use super::figure_form::FigureForm;
use super::figure_list::FigureList;
use super::file_form::FileForm;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;

#[component]
pub(in crate::editor) fn EditScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let of_file = RwSignal::new(false);
    let form = dynamic(move || match (of_file.get(), editor.selected.get()) {
        (true, _) => view! { <FileForm editor /> }.into_any(),
        (false, _) if editor.as_table.get() => ().into_any(),
        (false, Some(key)) => view! { <FigureForm editor key_of_figure=key /> }.into_any(),
        (false, None) => view! { <p class="ed-help">{say(E::ChooseFigure, locale)}</p> }.into_any(),
    });
    // On a phone the form takes the place of the list.
    let is_table = move || editor.as_table.get() && !of_file.get();
    let is_in_form = move || of_file.get() || editor.selected.get().is_some() && !is_table();
    let back = move |_| {
        of_file.set(false);
        editor.selected.set(None);
    };
    view! {
        <section class="ed-edit" class:ed-in-form=is_in_form class:ed-as-table=is_table aria-labelledby="screen-title">
            <h1 id="screen-title" class="hf-visually-hidden">{say(E::Edit, locale)}</h1>
            <FigureList editor of_file />
            <div>
                <p class="ed-back" hidden=flag(move || !is_in_form())>
                    {button(say(E::BackToList, locale), back)}
                </p>
                {form}
            </div>
        </section>
    }
}
