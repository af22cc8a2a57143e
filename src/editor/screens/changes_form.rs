//! How a figure changed, as the source says it: a small form for each change.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::json;

use crate::editor::fields::Faults;
use crate::editor::form_fields::{count_of, form_fields, remove_from};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::CHANGE;

#[component]
pub(super) fn ChangesForm(editor: Editor, key_of_figure: u32, faults: Faults) -> impl IntoView {
    let (locale, key) = (editor.locale, Some(key_of_figure));
    let count = count_of(editor, key, "changes");
    let add = move |_| {
        let path = format!("changes[{}]", count.get_untracked());
        editor.change(|draft| draft.set(key, &path, json!({"kind": "change", "qualifier": "exact"})));
    };
    let change = move |index: usize| {
        view! {
            <div class="ed-part">
                {form_fields(editor, key, &format!("changes[{index}]."), CHANGE, faults)}
                {button(say(E::Remove, locale), move |_| remove_from(editor, key, "changes", index))}
            </div>
        }
    };
    view! {
        <fieldset>
            <legend>{say(E::GroupChanges, locale)}</legend>
            {dynamic(move || (0..count.get()).map(change).collect_view())}
            {button(say(E::AddChange, locale), add)}
        </fieldset>
    }
}
