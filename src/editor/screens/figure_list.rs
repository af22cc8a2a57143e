//! All figures as a table: what each is called and says, and whether something is wrong with it.

use crate::editor::erased::{button, dynamic, flag, maybe, text};
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use crate::data::Locale;
use crate::draft::{Draft, FieldFault, Row, read_back};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, diagnostic_message};

#[component]
pub(super) fn FigureList(editor: Editor, of_file: RwSignal<bool>) -> impl IntoView {
    let locale = editor.locale;
    let wanted = RwSignal::new(String::new());
    let draft = Memo::new(move |_| editor.draft());
    let keys = move || {
        let wanted = wanted.get().to_lowercase();
        let matches =
            |row: &Row| wanted.is_empty() || Value::Object((*row.fields).clone()).to_string().to_lowercase().contains(&wanted);
        draft.with(|draft| draft.rows().iter().filter(|row| matches(row)).map(|row| row.key).collect::<Vec<_>>())
    };
    let file_faults = move || {
        editor.checked.with(|checked| checked.as_ref().err().into_iter().flatten().filter(|told| told.key.is_none()).count())
    };
    let choose_file = move |_| of_file.set(true);
    let add = move |_| {
        let mut added = None;
        editor.change(|draft| added = Some(draft.push(new_figure(draft))));
        of_file.set(false);
        editor.selected.set(added);
    };
    // What is wrong with the file and has no field stands here: that none is a headline figure, a field that none knows.
    let of_no_field = dynamic(move || {
        let has_field =
            |field: &str| ["title", "publisher", "source", "updated", "sections"].iter().any(|own| field.starts_with(own));
        let faults = editor.checked.with(|checked| checked.as_ref().err().cloned().unwrap_or_default()).into_iter();
        let own = faults.filter(|told| told.key.is_none() && !has_field(&told.field));
        let line = |told: FieldFault| view! { <p class="ed-fault">{format!("{}: {}", told.field, diagnostic_message(&told.fault, locale))}</p> };
        own.map(line).collect_view()
    });
    view! {
        <div class="ed-list">
            {of_no_field}
            <p class="ed-buttons">
                <button type="button" aria-pressed=text(move || of_file.get().to_string()) class:ed-wrong=flag(move || file_faults() != 0) on:click=choose_file>
                    {say(E::FileFields, locale)}
                </button>
                {button(say(E::AddFigure, locale), add)}
                {button(say(E::SortBySection, locale), move |_| editor.change(Draft::sort_by_section))}
            </p>
            <p class="ed-field">
                <label for="search-figures">{say(E::SearchFigures, locale)}</label>
                <input type="search" id="search-figures" on:input=move |event| wanted.set(event_target_value(&event)) />
            </p>
            <ul class="ed-figures" aria-label=say(E::Figures, locale)>
                <For each=keys key=|key| *key let:key>
                    <FigureItem editor draft of_file key_of_figure=key />
                </For>
            </ul>
        </div>
    }
}

/// A figure of which everything is still to be said.
fn new_figure(draft: &Draft) -> Map<String, Value> {
    let section = draft.sections().next().map(|(id, _)| id.to_owned()).unwrap_or_default();
    let headline = draft.rows().is_empty();
    let figure = json!({
        "id": draft.unused_id("figure"), "section": section, "headline": headline, "kind": "count", "qualifier": "exact",
    });
    if let Value::Object(fields) = figure { fields } else { Map::new() }
}

#[component]
fn FigureItem(editor: Editor, draft: Memo<Draft>, of_file: RwSignal<bool>, key_of_figure: u32) -> impl IntoView {
    let (locale, key) = (editor.locale, key_of_figure);
    let row = Memo::new(move |_| draft.with(|draft| draft.row(key).cloned()));
    let label = move || {
        let own = |locale: Locale| editor.shown(Some(key), &format!("label.{}", locale.tag()));
        let wordings = [own(locale), own(locale.other())];
        wordings.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| say(E::Unnamed, locale).to_owned())
    };
    let said = Memo::new(move |_| {
        row.with(|row| row.as_ref().and_then(|row| read_back(&row.fields, locale)).map(|said| said.words)).unwrap_or_default()
    });
    let is_headline = move || editor.value(Some(key), "headline") == Some(Value::Bool(true));
    let faults = move || {
        editor.checked.with(|checked| checked.as_ref().err().into_iter().flatten().filter(|told| told.key == Some(key)).count())
    };
    let current = maybe(move || (editor.selected.get() == Some(key) && !of_file.get()).then_some("true"));
    let choose = move |_| {
        of_file.set(false);
        editor.selected.set(Some(key));
    };
    view! {
        <li class="ed-figure" class:ed-wrong=flag(move || faults() != 0)>
            <button type="button" class="ed-choose" aria-current=current on:click=choose>
                <span class="ed-figure-label">{label}</span>
                <span class="ed-figure-said">{said}</span>
                <span class="ed-figure-marks">
                    {dynamic(move || is_headline().then(|| say(E::HeadlineOnly, locale)))}
                    {dynamic(move || (faults() != 0).then(|| view! { <span class="ed-bad">{crate::format::fault_count(faults(), locale)}</span> }))}
                </span>
            </button>
        </li>
    }
}
