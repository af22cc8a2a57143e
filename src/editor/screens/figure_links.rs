//! Ways from a screen to the form of a figure: from what is wrong with it, or by its name.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::data::Locale;
use crate::editor::app::go_to;
use crate::editor::erased::{dynamic, handler, plain_button};
use crate::editor::state::{Editor, Screen};
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::form_fault;

/// So many faults are listed; the list of figures has them all.
const MOST: usize = 10;

/// Opens the form of a figure, with the focus in a field of it: in the first where there is none of that name. Without a key, the list.
fn edit(editor: Editor, key: Option<u32>, field: &str) {
    let ids = key.map(|key| {
        let own = format!("field-{key}-{}", field.replace(['.', '[', ']'], "-"));
        [own, format!("field-{key}-stated")]
    });
    editor.selected.set(key);
    go_to(Screen::Edit);
    let focus = move || {
        let mut found = ids.iter().flatten().filter_map(|id| document().get_element_by_id(id));
        if let Some(field) = found.next().and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
            let _ = field.focus();
        }
    };
    // The address changes first, then the screen.
    set_timeout(focus, std::time::Duration::from_millis(100));
}

/// What a figure is called, in either language.
fn label_of(editor: Editor, key: u32) -> String {
    let locale = editor.locale;
    let draft = editor.draft_now();
    let own = |locale: Locale| draft.get(Some(key), &format!("label.{}", locale.tag()))?.as_str().filter(|text| !text.is_empty());
    own(locale).or_else(|| own(locale.other())).unwrap_or_else(|| say(E::Unnamed, locale)).to_owned()
}

/// Says that the figures on show are of before the faults, and leads to each.
#[component]
pub(super) fn FaultsFirst(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    dynamic(move || {
        let faults = editor.checked.with(|checked| checked.as_ref().err().cloned())?;
        let lines = faults.into_iter().take(MOST).map(|told| {
            let what = form_fault(&told.fault, locale);
            let name = told.key.map_or_else(|| say(E::FileFields, locale).to_owned(), |key| label_of(editor, key));
            let press = Box::new(move |_| edit(editor, told.key, &told.field));
            view! { <li>{plain_button(name, press)} " " {what}</li> }.into_any()
        });
        let lines = lines.collect::<Vec<_>>();
        Some(view! {
            <div class="ed-fault">
                <p>{say(E::FaultsFirst, locale)} " " <a href="#edit">{say(E::ToFaults, locale)}</a></p>
                <ul class="ed-plain">{lines}</ul>
            </div>
        })
    })
}

/// A choice of a figure to edit.
#[component]
pub(super) fn EditOne(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let choose = handler(move |event| {
        let key = event_target_value(&event).parse().ok();
        editor.selected.set(key);
    });
    let own = editor.selected.get_untracked();
    let rows = editor.draft_now().rows().iter().map(|row| row.key).collect::<Vec<_>>();
    let options = rows.into_iter().map(|key| {
        let (name, is_own) = (label_of(editor, key), own == Some(key));
        view! { <option value=key.to_string() selected=is_own>{name}</option> }.into_any()
    });
    let options = options.collect::<Vec<_>>();
    let first = editor.draft_now().rows().first().map(|row| row.key);
    let press = Box::new(move |_| edit(editor, editor.selected.get_untracked().or(first), ""));
    view! {
        <p class="ed-edit-one">
            <label for="edit-one">{say(E::EditOne, locale)}</label>
            <select id="edit-one" on:change=choose>{options}</select>
            {plain_button(say(E::ToForm, locale).to_owned(), press)}
        </p>
    }
}
