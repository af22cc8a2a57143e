//! How a figure changed, as the source says it: a small form for each change.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::{Value, json};

use super::figure_form::{choices, kind_with_example};
use crate::data::{Basis, Kind, Qualifier};
use crate::editor::fields::{ChoiceField, Faults, Place, TextField, Typing};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, FieldMessage as F, basis_choice, qualifier_choice};

#[component]
pub(super) fn ChangesForm(editor: Editor, key_of_figure: u32, faults: Faults) -> impl IntoView {
    let (locale, key) = (editor.locale, Some(key_of_figure));
    let count = Memo::new(move |_| editor.value(key, "changes").and_then(|all| all.as_array().map(Vec::len)).unwrap_or_default());
    let add = move |_| {
        let path = format!("changes[{}]", count.get_untracked());
        editor.change(|draft| draft.set(key, &path, json!({"kind": "change", "qualifier": "exact"})));
    };
    let kinds: Vec<_> = Kind::NAMES.into_iter().filter(|(_, kind)| kind.is_change()).collect();
    let kinds = choices(&kinds, |own| kind_with_example(*own, locale));
    let change = move |index: usize| {
        let at = move |name: &str| Place { editor, key, path: format!("changes[{index}].{name}"), faults };
        let remove = move |_| {
            editor.change(|draft| draft.set(key, &format!("changes[{index}]"), Value::Null));
            if editor.value(key, "changes") == Some(json!([])) {
                editor.change(|draft| draft.set(key, "changes", Value::Null));
            }
        };
        view! {
            <div class="ed-part">
                <TextField place=at("stated") label=F::Stated />
                <ChoiceField place=at("kind") label=F::Kind all=kinds />
                <TextField place=at("value") label=F::Value typing=Typing::Number />
                <ChoiceField place=at("qualifier") label=F::Qualifier all=choices(&Qualifier::NAMES, |own| qualifier_choice(*own, locale).to_owned()) />
                <ChoiceField place=at("basis") label=F::Basis all=choices(&Basis::NAMES, |own| basis_choice(own, locale).to_owned()) optional=true />
                {button(say(E::Remove, locale), remove)}
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
