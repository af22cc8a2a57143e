//! A figure at other times: a row for each, the earliest first. Fifty years are fifty rows, shown when they are wanted.

use crate::editor::erased::{button, dynamic, text};
use leptos::prelude::*;
use serde_json::json;

use crate::editor::fields::Faults;
use crate::editor::form_fields::{count_of, form_fields, remove_from};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::{POINT, form_fault};

#[component]
pub(super) fn SeriesForm(editor: Editor, key_of_figure: u32, faults: Faults) -> impl IntoView {
    let (locale, key) = (editor.locale, Some(key_of_figure));
    let count = count_of(editor, key, "series");
    let is_wanted = RwSignal::new(false);
    let add = move |_| {
        let path = format!("series[{}]", count.get_untracked());
        editor.change(|draft| draft.set(key, &path, json!({"qualifier": "exact"})));
        is_wanted.set(true);
    };
    // What is wrong with the whole series stands above it.
    let whole = dynamic(move || {
        let own = faults.get().into_iter().filter(|told| told.field == "series" || is_point(&told.field));
        own.map(|told| view! { <p class="ed-fault">{form_fault(&told.fault, locale)}</p> }).collect_view()
    });
    let point = move |index: usize| {
        view! {
            <div class="ed-part">
                {form_fields(editor, key, &format!("series[{index}]."), POINT, faults)}
                {button(say(E::Remove, locale), move |_| remove_from(editor, key, "series", index))}
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
