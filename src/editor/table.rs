//! A table of the office, on its way into a draft: read, matched by hand, in the place of the draft or into it.

use std::sync::Arc;

use js_sys::Uint8Array;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::app::go_to;
use super::files::text_of;
use super::screens::message_of;
use super::state::{Editor, Screen};
use super::words::say;
use crate::draft::Fields;
use crate::format::EditorMessage as E;

/// Where a table is on its way.
#[derive(Clone, Debug)]
pub(super) enum Table {
    /// There is none.
    None,
    /// Its columns are matched: the first rows of its sheets, and what a column may be.
    Columns(Arc<Value>),
    /// It is read, and there is a draft.
    Read { text: String, notes: String, choice: String },
}

/// Reads a workbook or a text table. Where not every column is known, they are matched by hand.
pub(super) async fn read(editor: Editor, bytes: &[u8]) {
    let answer = editor.host.with_value(|host| JsFuture::from(host.read_spreadsheet(&Uint8Array::from(bytes)))).await;
    let is_whole = answer.as_ref().ok().and_then(|answer| js_sys::Reflect::get(answer, &"isWhole".into()).ok()?.as_bool());
    if is_whole == Some(false) {
        match_columns(editor).await;
        tell_of_table(editor, say(E::ColumnsUnknown, editor.locale).to_owned());
    } else {
        offer(editor, answer, String::new());
    }
}

/// Shows the columns of the table that was read last.
pub(super) async fn match_columns(editor: Editor) {
    let shown = editor.host.with_value(|host| JsFuture::from(host.table_columns())).await;
    let shown = shown.ok().and_then(|shown| serde_json::from_str(&shown.as_string()?).ok());
    if let Some(shown) = shown {
        editor.table.set(Table::Columns(Arc::new(shown)));
        go_to(Screen::Open);
    }
}

/// Reads the table by the columns that were chosen.
pub(super) async fn read_columns(editor: Editor, choice: String) {
    let answer = editor.host.with_value(|host| JsFuture::from(host.read_columns(&choice))).await;
    offer(editor, answer, choice);
}

/// Opens what was read. Where there is a draft, that is asked first.
fn offer(editor: Editor, answer: Result<JsValue, JsValue>, choice: String) {
    let locale = editor.locale;
    let fault = match answer {
        Ok(answer) => match text_of(&answer, "text") {
            Some(text) => {
                let notes = text_of(&answer, "notes").unwrap_or_default();
                if editor.is_open.get_untracked() {
                    editor.table.set(Table::Read { text, notes, choice });
                    tell_of_table(editor, say(E::TableRead, locale).to_owned());
                } else {
                    open(editor, &text, &notes);
                }
                return;
            }
            None => text_of(&answer, "fault").unwrap_or_default(),
        },
        Err(error) => message_of(&error),
    };
    let told = format!("{} {fault}", say(E::CannotOpen, locale));
    // What was wrongly chosen can be chosen anew.
    if choice.is_empty() { editor.tell(told) } else { tell_of_table(editor, told) }
}

/// Puts the table into the place of the draft.
pub(super) fn open(editor: Editor, text: &str, notes: &str) {
    if editor.open_text(text) {
        tell(editor, say(E::Opened, editor.locale), notes);
    }
}

/// Renews the figures of the draft that the table has, and adds the others, in one step.
pub(super) async fn merge(editor: Editor, choice: String, notes: String) {
    let draft = editor.draft_now();
    let merged = editor.host.with_value(|host| JsFuture::from(host.merge_table(&choice, &draft.to_text()))).await;
    let merged: Value = match merged {
        Ok(answer) => serde_json::from_str(&answer.as_string().unwrap_or_default()).unwrap_or_default(),
        Err(error) => return editor.tell(format!("{} {}", say(E::CannotOpen, editor.locale), message_of(&error))),
    };
    let list = |name: &str| merged.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let fields = |value: Value| if let Value::Object(fields) = value { fields } else { Fields::new() };
    editor.change(|draft| {
        for one in list("renewed") {
            let place = one.get(0).and_then(Value::as_u64).and_then(|place| usize::try_from(place).ok());
            let key = place.and_then(|place| draft.rows().get(place)).map(|row| row.key);
            if let (Some(key), Some(figure)) = (key, one.get(1)) {
                draft.replace(key, fields(figure.clone()));
            }
        }
        for section in list("sections") {
            let count = draft.sections().count();
            draft.set(None, &format!("sections[{count}]"), section);
        }
        for figure in list("added") {
            draft.push(fields(figure));
        }
    });
    let told = merged.get("told").and_then(|told| told.get(editor.locale.tag())).and_then(Value::as_str).unwrap_or_default();
    tell(editor, told, &notes);
}

/// Tells what became of the table, and leads to the figures.
fn tell(editor: Editor, told: &str, notes: &str) {
    editor.table.set(Table::None);
    tell_of_table(editor, format!("{told}\n{notes}").trim_end().to_owned());
    go_to(Screen::Edit);
}

/// Tells something of the table that was read last, whose columns can be matched otherwise.
fn tell_of_table(editor: Editor, told: String) {
    editor.tell(told);
    editor.can_match.set(true);
}
