//! The form of a figure, in the order in which somebody fills it in: the source's words, the number, the time, the names.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;

use super::changes_form::ChangesForm;
use super::publish::message_of;
use super::series_form::SeriesForm;
use crate::draft::{FieldFault, Fields, read_back};
use crate::editor::fields::Faults;
use crate::editor::form_fields::form_fields;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;
use crate::format::form::{FIGURE, FormField, form_fault, form_name, in_form_words};

#[component]
pub(super) fn FigureForm(editor: Editor, key_of_figure: u32) -> impl IntoView {
    let (locale, key) = (editor.locale, key_of_figure);
    let faults: Faults = Memo::new(move |_| editor.faults_of(key));
    // Faults of no field that the form has, such as one that the file should not have.
    let elsewhere = dynamic(move || {
        let lines = faults.get().into_iter().filter(|told| form_name(&told.field, locale).is_empty());
        lines.map(|told| fault_line(&told, locale)).collect_view()
    });
    let [words, number, time, name] = FIGURE;
    let [words, number, time, name] =
        [words, number, time, name].map(|list: &[FormField]| form_fields(editor, Some(key), "", list, faults));
    view! {
        <form on:submit=|event| event.prevent_default()>
            {figure_buttons(editor)}
            {elsewhere}
            <fieldset>
                <legend>{say(E::GroupWords, locale)}</legend>
                {words}
                {button(say(E::FillIn, locale), move |_| fill_in(editor, key))}
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupNumber, locale)}</legend>
                <Said editor key_of_figure=key />
                {number}
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupTime, locale)}</legend>
                {time}
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupName, locale)}</legend>
                {name}
            </fieldset>
            <ChangesForm editor key_of_figure=key faults />
            <SeriesForm editor key_of_figure=key faults />
        </form>
    }
}

/// A fault of no field, with the field's name in the file.
pub(super) fn fault_line(told: &FieldFault, locale: crate::data::Locale) -> AnyView {
    // Of all figures together there is no name to tell.
    let field = if told.field == "figures" { String::new() } else { told.field.clone() };
    let line = [field, form_fault(&told.fault, locale)];
    let line = line.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
    view! { <p class="ed-fault">{line}</p> }.into_any()
}

/// What can be done with the figure that is chosen.
pub(super) fn figure_buttons(editor: Editor) -> AnyView {
    let locale = editor.locale;
    let shift =
        move |by: isize| editor.selected.get_untracked().into_iter().for_each(|key| editor.change(|draft| draft.shift(key, by)));
    let copy = move |_| {
        let mut copy = None;
        let chosen = editor.selected.get_untracked();
        editor.change(|draft| copy = chosen.and_then(|key| draft.duplicate(key)));
        editor.selected.set(copy);
    };
    let remove = move |_| {
        let chosen = editor.selected.get_untracked();
        editor.selected.set(None);
        if let Some(key) = chosen {
            editor.change(|draft| draft.remove(key));
        }
    };
    view! {
        <p class="ed-buttons">
            {button(say(E::Duplicate, locale), copy)}
            {button(say(E::MoveUp, locale), move |_| shift(-1))}
            {button(say(E::MoveDown, locale), move |_| shift(1))}
            {button(say(E::Remove, locale), remove)}
            <a class="ed-link" href="#preview">{say(E::BackToPreview, locale)}</a>
        </p>
    }
    .into_any()
}

/// Fills in what the words say, in one step, and tells what they leave open.
fn fill_in(editor: Editor, key: u32) {
    let locale = editor.locale;
    let Some(fields) = editor.draft_now().row(key).map(|row| Value::Object((*row.fields).clone()).to_string()) else { return };
    let filled = editor.host.with_value(|host| JsFuture::from(host.fill_from_words(&fields)));
    leptos::task::spawn_local(async move {
        let answer = match filled.await {
            Ok(answer) => answer.as_string().unwrap_or_default(),
            Err(error) => return editor.tell(message_of(&error)),
        };
        let answer: Value = serde_json::from_str(&answer).unwrap_or_default();
        let said: Fields = answer.get("fields").and_then(Value::as_object).cloned().unwrap_or_default();
        let names: Vec<_> = said.iter().filter(|(_, value)| !value.is_null()).map(|(name, _)| form_name(name, locale)).collect();
        let open = answer.get("open").and_then(Value::as_array).into_iter().flatten();
        let open = open.filter_map(|words| Some(in_form_words(words.get(locale.tag())?.as_str()?, locale)));
        let told = if names.is_empty() {
            String::new()
        } else {
            format!("{} {}", say(E::FilledIn, locale), names.join(say(E::ListComma, locale)))
        };
        let told = std::iter::once(told).chain(open).filter(|line| !line.is_empty()).collect::<Vec<_>>();
        editor.change(|draft| said.into_iter().for_each(|(name, value)| draft.set(Some(key), &name, value)));
        editor.tell(told.join("\n"));
    });
}

/// The number said back, large.
#[component]
fn Said(editor: Editor, key_of_figure: u32) -> impl IntoView {
    let locale = editor.locale;
    let said = Memo::new(move |_| {
        let draft = editor.draft();
        draft.row(key_of_figure).and_then(|row| read_back(&row.fields, locale)).map(|said| (said.words, said.digits))
    });
    dynamic(move || {
        match said.get() {
        Some((words, digits)) => view! {
            <p class="ed-said"><span class="ed-help">{say(E::ReadBack, locale)}</span><strong>{words}</strong><span class="ed-digits">{digits}</span></p>
        }
        .into_any(),
        None => view! { <p class="ed-said ed-help">{say(E::NotYetNumber, locale)}</p> }.into_any(),
    }
    })
}
