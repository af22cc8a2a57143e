//! All figures as a table in which the number, its unit and time, the section and the choice of headline figures are edited.

use crate::editor::erased::{cell, dynamic, flag, handler, keyed, maybe, options};
use leptos::prelude::*;
use serde_json::Value;

use super::figure_list::Shown;
use crate::draft::Draft;
use crate::editor::fields::{edit, leave};
use crate::editor::form_fields::{Choices, sections};
use crate::editor::state::{Editor, text_of};
use crate::editor::words::{field_text, say};
use crate::format::form::Input;
use crate::format::{EditorMessage as E, FieldMessage as F};

#[component]
pub(super) fn FigureTable(editor: Editor, draft: Memo<Draft>, keys: Signal<Vec<u32>>) -> impl IntoView {
    let locale = editor.locale;
    let all = sections(editor);
    let headings =
        [say(E::Figures, locale), field_text(F::Value, locale), field_text(F::UnitZh, locale), field_text(F::Period, locale)];
    let headings = headings.into_iter().chain([field_text(F::Section, locale), say(E::HeadlineOnly, locale)]);
    view! {
        <table class="ed-table" aria-label=say(E::Figures, locale)>
            <thead><tr>{headings.map(|heading| view! { <th scope="col">{heading}</th> }).collect_view()}</tr></thead>
            <tbody>
                {keyed(keys, move |key| figure_row(editor, draft, all, key))}
            </tbody>
        </table>
    }
}

fn figure_row(editor: Editor, draft: Memo<Draft>, all: Choices, key: u32) -> AnyView {
    let locale = editor.locale;
    let shown = Shown::new(editor, draft, key);
    let current = maybe(move || (editor.selected.get() == Some(key)).then_some("true"));
    let open = move |_| {
        editor.selected.set(Some(key));
        editor.as_table.set(false);
    };
    let field = |path, label, typing| field(editor, key, shown, path, field_text(label, locale), typing);
    let toggled = handler(move |event| {
        editor.set(Some(key), "headline", event_target_checked(&event).into());
        editor.pause();
    });
    let headline = view! {
        <input type="checkbox" aria-label=field_text(F::Headline, locale) prop:checked=shown.is_headline on:change=toggled />
    };
    let cells = vec![
        field("value", F::Value, Input::Number),
        field("unit.zh-CN", F::UnitZh, Input::Line),
        field("period", F::Period, Input::Period),
        section_cell(editor, key, shown, all),
        cell(say(E::HeadlineOnly, locale), headline.into_any()),
    ];
    view! {
        <tr class:ed-wrong=flag(move || shown.faults.get() != 0) aria-current=current on:focusin=move |_| editor.selected.set(Some(key))>
            <th scope="row">
                <button type="button" class="ed-choose" on:click=open>
                    <span class="ed-figure-label">{shown.label}</span>
                    <span class="ed-figure-said">{shown.said}</span>
                    {shown.fault_mark(locale)}
                </button>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A field of the row itself.
fn field(editor: Editor, key: u32, shown: Shown, path: &'static str, label: &'static str, typing: Input) -> AnyView {
    let text = Memo::new(move |_| shown.row.with(|row| text_of(row.as_ref().and_then(|row| row.get(path)))));
    let input = view! {
        <input
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label=label
            prop:value=text
            on:input=handler(move |event| edit(editor, Some(key), path, typing, &event_target_value(&event)))
            on:change=handler(move |event| leave(editor, Some(key), path, typing, &event))
        />
    };
    cell(label, input.into_any())
}

fn section_cell(editor: Editor, key: u32, shown: Shown, all: Choices) -> AnyView {
    let own = Memo::new(move |_| shown.row.with(|row| text_of(row.as_ref().and_then(|row| row.get("section")))));
    let all = dynamic(move || {
        let (own, mut all) = (own.get(), all.get());
        if !all.iter().any(|(id, _)| *id == own) {
            all.push((own.clone(), own.clone()));
        }
        options(all, &own)
    });
    let chosen = handler(move |event| {
        editor.set(Some(key), "section", Value::from(event_target_value(&event)));
        editor.pause();
    });
    let label = field_text(F::Section, editor.locale);
    let select = view! { <select aria-label=label prop:value=own on:change=chosen>{all}</select> };
    cell(label, select.into_any())
}
