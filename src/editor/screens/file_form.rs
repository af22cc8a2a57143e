//! Title, publisher, source and day of the file; its sections.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::editor::fields::Faults;
use crate::editor::form_fields::{count_of, form_fields};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::{FILE, SECTION, SOURCE};

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
        let fields = |list: &[_]| form_fields(editor, None, &format!("sections[{index}]."), list, faults);
        view! {
            <div class="ed-part">
                {SECTION.into_iter().flat_map(fields).collect::<Vec<_>>()}
                <details class="ed-choices"><summary>{say(E::OwnSource, locale)}</summary>{fields(SOURCE)}</details>
                {button(say(E::Remove, locale), move |_| editor.change(|draft| draft.set(None, &format!("sections[{index}]"), Value::Null)))}
            </div>
        }
    };
    view! {
        <form on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{say(E::FileFields, locale)}</legend>
                {FILE.into_iter().flat_map(|list| form_fields(editor, None, "", list, faults)).collect::<Vec<_>>()}
            </fieldset>
            <fieldset>
                <legend>{say(E::Sections, locale)}</legend>
                {dynamic(move || (0..count.get()).map(section).collect_view())}
                {button(say(E::AddSection, locale), add)}
            </fieldset>
        </form>
    }
}
