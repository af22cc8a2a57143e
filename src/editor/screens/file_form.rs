//! Title, publisher, source and day of the file; its sections.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::editor::fields::Faults;
use crate::editor::form_fields::{count_of, form_fields};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::{FILE, SECTION, SECTION_FIRST};

#[component]
pub(super) fn FileForm(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let faults: Faults = Memo::new(move |_| {
        editor
            .checked
            .with(|checked| checked.as_ref().err().into_iter().flatten().filter(|told| told.key.is_none()).cloned().collect())
    });
    let count = count_of(editor, None, "sections");
    let add = move |_| {
        let index = count.get_untracked();
        editor.change(|draft| draft.set(None, &format!("sections[{index}]"), json!({"id": format!("section-{}", index + 1)})));
    };
    let section = move |index: usize| {
        let fields = |list| form_fields(editor, None, &format!("sections[{index}]."), list, faults);
        let (usual, own) = SECTION.split_at_checked(SECTION_FIRST).unwrap_or_default();
        view! {
            <div class="ed-part">
                {fields(usual)}
                <details class="ed-choices"><summary>{say(E::OwnSource, locale)}</summary>{fields(own)}</details>
                {button(say(E::Remove, locale), move |_| editor.change(|draft| draft.set(None, &format!("sections[{index}]"), Value::Null)))}
            </div>
        }
    };
    view! {
        <form on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{say(E::FileFields, locale)}</legend>
                {form_fields(editor, None, "", FILE, faults)}
            </fieldset>
            <fieldset>
                <legend>{say(E::Sections, locale)}</legend>
                {dynamic(move || (0..count.get()).map(section).collect_view())}
                {button(say(E::AddSection, locale), add)}
            </fieldset>
        </form>
    }
}
