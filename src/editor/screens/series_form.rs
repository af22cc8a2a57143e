//! A figure at other times: a row for each, the earliest first. Fifty years are fifty rows, shown when they are wanted.

use crate::editor::erased::{button, dynamic, text};
use leptos::prelude::*;
use serde_json::{Value, json};

use super::figure_form::choices;
use crate::data::{Qualifier, Status};
use crate::editor::fields::{CheckField, ChoiceField, Faults, Place, TextField, Typing};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, FieldMessage as F, diagnostic_message, qualifier_choice, status_choice};

#[component]
pub(super) fn SeriesForm(editor: Editor, key_of_figure: u32, faults: Faults) -> impl IntoView {
    let (locale, key) = (editor.locale, Some(key_of_figure));
    let count = Memo::new(move |_| editor.value(key, "series").and_then(|all| all.as_array().map(Vec::len)).unwrap_or_default());
    let is_wanted = RwSignal::new(false);
    let add = move |_| {
        let path = format!("series[{}]", count.get_untracked());
        editor.change(|draft| draft.set(key, &path, json!({"qualifier": "exact"})));
        is_wanted.set(true);
    };
    // What is wrong with the whole series stands above it.
    let whole = dynamic(move || {
        let own = faults.get().into_iter().filter(|told| told.field == "series" || is_point(&told.field));
        own.map(|told| view! { <p class="ed-fault">{diagnostic_message(&told.fault, locale)}</p> }).collect_view()
    });
    let point = move |index: usize| {
        let at = move |name: &str| Place { editor, key, path: format!("series[{index}].{name}"), faults };
        let remove = move |_| {
            editor.change(|draft| draft.set(key, &format!("series[{index}]"), Value::Null));
            if editor.value(key, "series") == Some(json!([])) {
                editor.change(|draft| draft.set(key, "series", Value::Null));
            }
        };
        view! {
            <div class="ed-part">
                <TextField place=at("period") label=F::Period />
                <TextField place=at("value") label=F::Value typing=Typing::Number />
                <ChoiceField place=at("qualifier") label=F::Qualifier all=choices(&Qualifier::NAMES, |own| qualifier_choice(*own, locale).to_owned()) />
                <TextField place=at("stated") label=F::Stated />
                <ChoiceField place=at("status") label=F::Status all=choices(&Status::NAMES, |own| status_choice(*own, locale).to_owned()) optional=true />
                <CheckField place=at("break") label=F::Break optional=true />
                {button(say(E::Remove, locale), remove)}
            </div>
        }
    };
    let title = text(move || format!("{} ({})", say(E::GroupSeries, locale), count.get()));
    view! {
        <details class="ed-series" on:toggle=move |_| is_wanted.set(true)>
            <summary>{title}</summary>
            {whole}
            {dynamic(move || is_wanted.get().then(|| (0..count.get()).map(point).collect_view()))}
            {button(say(E::AddPoint, locale), add)}
        </details>
    }
}

/// Whether a fault is of a point itself, and of no field of it.
fn is_point(field: &str) -> bool {
    field.strip_prefix("series[").is_some_and(|rest| rest.ends_with(']') && !rest.contains('.'))
}
