//! A table whose columns somebody matches with fields: the first rows of a sheet with a choice above each column.

use std::sync::Arc;

use crate::editor::erased::{button, cell as td, dynamic, flag, handler, main_button, options};
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::editor::state::Editor;
use crate::editor::table::{Table, merge, open, read_columns};
use crate::editor::words::say;
use crate::format::EditorMessage as E;

/// What is to be done with the table that was read, if there is one.
#[component]
pub(super) fn TableCard(editor: Editor) -> impl IntoView {
    dynamic(move || match editor.table.get() {
        Table::None => ().into_any(),
        Table::Columns(shown) => view! { <Columns editor shown /> }.into_any(),
        Table::Read { text, notes, choice } => question(editor, text, notes, choice),
    })
}

/// In the place of the draft, or into it?
fn question(editor: Editor, text: String, notes: String, choice: String) -> AnyView {
    let locale = editor.locale;
    let told = notes.clone();
    let add = move |_| leptos::task::spawn_local(merge(editor, choice.clone(), notes.clone()));
    view! {
        <section class="ed-card">
            <p class="ed-buttons">
                {main_button(say(E::TableInto, locale), flag(|| true), add)}
                {button(say(E::TableInstead, locale), move |_| open(editor, &text, &told))}
                {button(say(E::Cancel, locale), move |_| put_away(editor))}
            </p>
            <p class="ed-help">{say(E::TableIntoHelp, locale)}</p>
        </section>
    }
    .into_any()
}

/// The table stays at hand.
fn put_away(editor: Editor) {
    editor.table.set(Table::None);
    editor.can_match.set(true);
}

#[component]
fn Columns(editor: Editor, shown: Arc<Value>) -> impl IntoView {
    let locale = editor.locale;
    let shown = StoredValue::new(shown);
    let with_sheet =
        move |sheet: usize| shown.with_value(|shown| shown.pointer(&format!("/sheets/{sheet}")).cloned().unwrap_or_default());
    let header_of = move |sheet: usize| with_sheet(sheet).get("headerRow").and_then(as_place).unwrap_or_default();
    let sheet = RwSignal::new(0);
    let header = RwSignal::new(header_of(0));
    let columns = RwSignal::new(Vec::<String>::new());
    // Another row of headings says other names.
    let preselect = move || {
        let row =
            with_sheet(sheet.get_untracked()).pointer(&format!("/rows/{}", header.get_untracked())).cloned().unwrap_or_default();
        let names = list(&row, "columns").into_iter().map(|name| name.as_str().unwrap_or_default().to_owned());
        columns.set(names.collect());
    };
    preselect();
    // A text table has no name.
    let name = |(place, sheet): (usize, &Value)| {
        Some(text(sheet, "name")).filter(|name| !name.is_empty()).unwrap_or_else(|| (place + 1).to_string())
    };
    let sheets = move || shown.with_value(|shown| list(shown, "sheets").iter().enumerate().map(name).collect::<Vec<_>>());
    let choose_sheet = move |place: usize| {
        sheet.set(place);
        header.set(header_of(place));
        preselect();
    };
    let choose_header = move |place: usize| {
        header.set(place);
        preselect();
    };
    let headers = move || list(&with_sheet(sheet.get()), "rows").iter().map(row_name).collect::<Vec<_>>();
    let read = move |_| {
        let names: Vec<Value> =
            columns.get_untracked().into_iter().map(|name| if name.is_empty() { Value::Null } else { name.into() }).collect();
        let choice = json!({"sheet": sheet.get_untracked(), "headerRow": header.get_untracked(), "columns": names});
        leptos::task::spawn_local(read_columns(editor, choice.to_string()));
    };
    let table = dynamic(move || {
        let rows = list(&with_sheet(sheet.get()), "rows");
        let head = rows.get(header.get()).cloned().unwrap_or_default();
        let own = columns.get_untracked();
        let width = rows.iter().map(|row| list(row, "cells").len()).max().unwrap_or_default();
        let selects = (0..width).map(|at| {
            let choices = shown.with_value(|shown| choices(editor, shown, &rows, at));
            let chosen = own.get(at).cloned().unwrap_or_default();
            let name = text_in(&head, at);
            let change = handler(move |event| {
                columns.update(|columns| {
                    columns.resize(width.max(columns.len()), String::new());
                    if let Some(own) = columns.get_mut(at) {
                        *own = event_target_value(&event);
                    }
                });
            });
            view! { <th scope="col"><select aria-label=format!("{} {}", at + 1, name) on:change=change>{options(choices, &chosen)}</select></th> }.into_any()
        });
        let lines = rows.iter().skip(header.get()).take(8).map(|row| {
            let cells = (0..width).map(|at| td("", text_in(row, at).into_any())).collect::<Vec<_>>();
            view! { <tr>{cells}</tr> }.into_any()
        });
        view! {
            <table>
                <thead><tr>{selects.collect::<Vec<_>>()}</tr></thead>
                <tbody>{lines.collect::<Vec<_>>()}</tbody>
            </table>
        }
    });
    view! {
        <section class="ed-card">
            <h2>{say(E::Columns, locale)}</h2>
            <p class="ed-help">{say(E::ColumnsHelp, locale)}</p>
            {place_choice("table-sheet", say(E::Sheet, locale), sheet, sheets, choose_sheet)}
            {place_choice("table-header", say(E::HeadingRow, locale), header, headers, choose_header)}
            <div class="ed-columns" tabindex="0" role="group" aria-label=say(E::Columns, locale)>{table}</div>
            <p class="ed-buttons">
                {main_button(say(E::ReadTable, locale), flag(|| true), read)}
                {button(say(E::Cancel, locale), move |_| put_away(editor))}
            </p>
        </section>
    }
}

/// One of several places, by their names.
fn place_choice(
    id: &'static str,
    label: &'static str,
    own: RwSignal<usize>,
    names: impl Fn() -> Vec<String> + Send + Sync + 'static,
    choose: impl Fn(usize) + 'static,
) -> AnyView {
    let all = dynamic(move || {
        let chosen = own.get_untracked().to_string();
        let all = names().into_iter().enumerate().map(|(place, name)| (place.to_string(), name));
        options(all.collect(), &chosen)
    });
    let chosen = handler(move |event| choose(event_target_value(&event).parse().unwrap_or_default()));
    view! { <p class="ed-field"><label for=id>{label}</label><select id=id on:change=chosen>{all}</select></p> }.into_any()
}

/// What a column may be: left out, any field, the value of a time that one of the rows names.
fn choices(editor: Editor, shown: &Value, rows: &[Value], at: usize) -> Vec<(String, String)> {
    let tag = editor.locale.tag();
    let name = |choice: &Value| choice.pointer(&format!("/label/{tag}")).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut all = vec![(String::new(), say(E::LeaveOut, editor.locale).to_owned())];
    all.extend(list(shown, "choices").iter().map(|choice| (text(choice, "name"), name(choice))));
    let value = all.iter().find(|(own, _)| own == "value").map(|(_, name)| name.clone()).unwrap_or_default();
    for row in rows {
        let named = list(row, "columns").get(at).and_then(Value::as_str).map(str::to_owned);
        if let Some(named) = named.filter(|named| named.starts_with("value@") && !all.iter().any(|(own, _)| own == named)) {
            let period = named.trim_start_matches("value@").to_owned();
            all.push((named, format!("{value} {period}")));
        }
    }
    all
}

/// A row as somebody recognises it.
fn row_name(row: &Value) -> String {
    let cells = list(row, "cells");
    let cells = cells.iter().filter_map(Value::as_str).filter(|cell| !cell.is_empty()).take(4).collect::<Vec<_>>();
    let number = row.get("number").and_then(as_place).unwrap_or_default();
    format!("{number}: {}", cells.join(" | "))
}

fn text_in(row: &Value, at: usize) -> String {
    list(row, "cells").get(at).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn list(value: &Value, name: &str) -> Vec<Value> {
    value.get(name).and_then(Value::as_array).cloned().unwrap_or_default()
}

fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn as_place(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}
