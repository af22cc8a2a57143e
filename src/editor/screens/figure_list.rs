//! All figures in a list: what each is called and says, and whether something is wrong with it.

use crate::editor::erased::{button, dynamic, flag, keyed, maybe, text};
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::figure_form::{fault_line, figure_buttons};
use super::figure_table::FigureTable;
use crate::data::Locale;
use crate::draft::{Draft, Row, read_back};
use crate::editor::state::{Editor, text_of};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, fault_count};

#[component]
pub(super) fn FigureList(editor: Editor, of_file: RwSignal<bool>) -> impl IntoView {
    let locale = editor.locale;
    let wanted = RwSignal::new(String::new());
    let draft = Memo::new(move |_| editor.draft());
    let keys = Signal::derive(move || {
        let wanted = wanted.get().to_lowercase();
        let matches =
            |row: &Row| wanted.is_empty() || Value::Object((*row.fields).clone()).to_string().to_lowercase().contains(&wanted);
        draft.with(|draft| draft.rows().iter().filter(|row| matches(row)).map(|row| row.key).collect::<Vec<_>>())
    });
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
        own.map(|told| fault_line(&told, locale)).collect_view()
    });
    let as_table = editor.as_table;
    let toggle = move |_| {
        of_file.set(false);
        as_table.update(|is_table| *is_table = !*is_table);
    };
    let figures = dynamic(move || {
        if as_table.get() {
            view! { <FigureTable editor draft keys /> }.into_any()
        } else {
            let items = keyed(keys, move |key| figure_item(editor, draft, of_file, key));
            view! { <ul class="ed-figures" aria-label=say(E::Figures, locale)>{items}</ul> }.into_any()
        }
    });
    let buttons = dynamic(move || (as_table.get() && editor.selected.get().is_some()).then(|| figure_buttons(editor)));
    view! {
        <div class="ed-list">
            {of_no_field}
            <p class="ed-buttons">
                <button type="button" aria-pressed=text(move || of_file.get().to_string()) class:ed-wrong=flag(move || file_faults() != 0) on:click=choose_file>
                    {say(E::FileFields, locale)}
                </button>
                <button type="button" aria-pressed=text(move || as_table.get().to_string()) on:click=toggle>{say(E::AsTable, locale)}</button>
                {button(say(E::AddFigure, locale), add)}
                {button(say(E::SortBySection, locale), move |_| editor.change(Draft::sort_by_section))}
            </p>
            {buttons}
            <p class="ed-field">
                <label for="search-figures">{say(E::SearchFigures, locale)}</label>
                <input type="search" id="search-figures" on:input=move |event| wanted.set(event_target_value(&event)) />
            </p>
            {figures}
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

/// What is shown of a figure in the list and in the table. All of it hangs on the figure alone: a key press must not wait for 300 others.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    pub row: Memo<Option<Row>>,
    pub label: Memo<String>,
    pub said: Memo<String>,
    pub is_headline: Memo<bool>,
    pub faults: Memo<usize>,
}

impl Shown {
    pub fn new(editor: Editor, draft: Memo<Draft>, key: u32) -> Self {
        let locale = editor.locale;
        let row = Memo::new(move |_| draft.with(|draft| draft.row(key).cloned()));
        let label = Memo::new(move |_| {
            let own = |locale: Locale| {
                row.with(|row| text_of(row.as_ref().and_then(|row| row.get(&format!("label.{}", locale.tag())))))
            };
            let wordings = [own(locale), own(locale.other())];
            wordings.into_iter().find(|text| !text.is_empty()).unwrap_or_else(|| say(E::Unnamed, locale).to_owned())
        });
        let said = Memo::new(move |_| {
            row.with(|row| row.as_ref().and_then(|row| read_back(&row.fields, locale)).map(|said| said.words)).unwrap_or_default()
        });
        let is_headline =
            Memo::new(move |_| row.with(|row| row.as_ref().and_then(|row| row.get("headline")) == Some(&Value::Bool(true))));
        let faults = Memo::new(move |_| {
            editor
                .checked
                .with(|checked| checked.as_ref().err().into_iter().flatten().filter(|told| told.key == Some(key)).count())
        });
        Self { row, label, said, is_headline, faults }
    }

    /// So many faults; nothing where there are none.
    pub fn fault_mark(self, locale: Locale) -> AnyView {
        let faults = self.faults;
        dynamic(move || (faults.get() != 0).then(|| view! { <span class="ed-bad">{fault_count(faults.get(), locale)}</span> }))
            .into_any()
    }
}

fn figure_item(editor: Editor, draft: Memo<Draft>, of_file: RwSignal<bool>, key: u32) -> AnyView {
    let locale = editor.locale;
    let shown = Shown::new(editor, draft, key);
    let Shown { label, said, is_headline, faults, .. } = shown;
    let current = maybe(move || (editor.selected.get() == Some(key) && !of_file.get()).then_some("true"));
    let choose = move |_| {
        of_file.set(false);
        editor.selected.set(Some(key));
    };
    view! {
        <li class="ed-figure" class:ed-wrong=flag(move || faults.get() != 0)>
            <button type="button" class="ed-choose" aria-current=current on:click=choose>
                <span class="ed-figure-label">{label}</span>
                <span class="ed-figure-said">{said}</span>
                <span class="ed-figure-marks">
                    {dynamic(move || is_headline.get().then(|| say(E::HeadlineOnly, locale)))}
                    {shown.fault_mark(locale)}
                </span>
            </button>
        </li>
    }
    .into_any()
}
