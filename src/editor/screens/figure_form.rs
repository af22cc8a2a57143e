//! The form of a figure, in the order in which somebody fills it in: the source's words, the number, the time, the names.

use crate::editor::erased::{button, dynamic, flag};
use leptos::prelude::*;
use serde_json::Value;

use super::changes_form::ChangesForm;
use super::series_form::SeriesForm;
use crate::data::{Basis, Kind, Locale, Qualifier, Status};
use crate::draft::read_back;
use crate::editor::fields::{CheckField, ChoiceField, Faults, Place, TextField, Typing};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{
    EditorMessage as E, FieldMessage as F, basis_choice, diagnostic_message, kind_choice, kind_example, qualifier_choice,
    status_choice,
};

/// The choices of a field: the name of each in a figures file, and what it is called.
pub(super) fn choices<T>(names: &[(&'static str, T)], called: impl Fn(&T) -> String) -> Signal<Vec<(String, String)>> {
    let all: Vec<_> = names.iter().map(|(name, own)| ((*name).to_owned(), called(own))).collect();
    Signal::stored(all)
}

/// What a kind is called, with what a figure of it is like.
pub(super) fn kind_with_example(kind: Kind, locale: Locale) -> String {
    let (name, example) = (kind_choice(kind, locale), kind_example(kind, locale));
    match locale {
        Locale::ZhCn => format!("{name}（{example}）"),
        Locale::En => format!("{name} ({example})"),
    }
}

#[component]
pub(super) fn FigureForm(editor: Editor, key_of_figure: u32) -> impl IntoView {
    let (locale, key) = (editor.locale, key_of_figure);
    let faults: Faults = Memo::new(move |_| editor.faults_of(key));
    let at = move |path: &str| Place { editor, key: Some(key), path: path.to_owned(), faults };
    let sections = Signal::derive(move || {
        let draft = editor.draft();
        let name = |fields: &crate::draft::Fields, tag: &str| fields.get("title")?.get(tag)?.as_str().map(str::to_owned);
        draft
            .sections()
            .map(|(id, fields)| {
                let called = name(fields, locale.tag()).or_else(|| name(fields, "zh-CN")).unwrap_or_else(|| id.to_owned());
                (id.to_owned(), called)
            })
            .collect()
    });
    let is_change = move || {
        let kind = editor.shown(Some(key), "kind");
        Kind::NAMES.iter().any(|(name, own)| *name == kind && own.is_change())
    };
    // Faults of no field that the form has, such as one that the file should not have.
    let elsewhere = dynamic(move || {
        let known = |field: &str| {
            FIELDS
                .iter()
                .any(|own| field == *own || field.starts_with(&format!("{own}.")) || field.starts_with(&format!("{own}[")))
        };
        let lines = faults.get().into_iter().filter(|told| !known(&told.field));
        lines
            .map(
                |told| view! { <p class="ed-fault">{format!("{}: {}", told.field, diagnostic_message(&told.fault, locale))}</p> },
            )
            .collect_view()
    });
    let copy = move |_| {
        let mut copy = None;
        editor.change(|draft| copy = draft.duplicate(key));
        editor.selected.set(copy);
    };
    let remove = move |_| {
        editor.selected.set(None);
        editor.change(|draft| draft.remove(key));
    };
    view! {
        <form on:submit=|event| event.prevent_default()>
            <p class="ed-buttons">
                {button(say(E::Duplicate, locale), copy)}
                {button(say(E::MoveUp, locale), move |_| editor.change(|draft| draft.shift(key, -1)))}
                {button(say(E::MoveDown, locale), move |_| editor.change(|draft| draft.shift(key, 1)))}
                {button(say(E::Remove, locale), remove)}
                <a class="ed-link" href="#preview">{say(E::BackToPreview, locale)}</a>
            </p>
            {elsewhere}
            <fieldset>
                <legend>{say(E::GroupWords, locale)}</legend>
                <TextField place=at("stated") label=F::Stated help=F::StatedHelp />
                <TextField place=at("context") label=F::Context help=F::ContextHelp />
                <TextField place=at("quote") label=F::Quote help=F::QuoteHelp typing=Typing::Lines />
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupNumber, locale)}</legend>
                <Said editor key_of_figure=key />
                <ChoiceField place=at("kind") label=F::Kind all=choices(&Kind::NAMES, |own| kind_with_example(*own, locale)) />
                <TextField place=at("value") label=F::Value help=F::ValueHelp typing=Typing::Number />
                <TextField place=at("to") label=F::To typing=Typing::Number />
                <ChoiceField place=at("qualifier") label=F::Qualifier all=choices(&Qualifier::NAMES, |own| qualifier_choice(*own, locale).to_owned()) />
                <TextField place=at("unit.zh-CN") label=F::UnitZh help=F::UnitHelp />
                <UnitInEnglish editor key_of_figure=key faults />
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupTime, locale)}</legend>
                <TextField place=at("period") label=F::Period help=F::PeriodHelp />
                <ChoiceField place=at("status") label=F::Status all=choices(&Status::NAMES, |own| status_choice(*own, locale).to_owned()) optional=true />
                <div hidden=flag(move || !is_change())>
                    <ChoiceField place=at("basis") label=F::Basis all=choices(&Basis::NAMES, |own| basis_choice(own, locale).to_owned()) optional=true />
                    <TextField place=at("basis.since") label=F::Since />
                </div>
            </fieldset>
            <fieldset>
                <legend>{say(E::GroupName, locale)}</legend>
                <TextField place=at("label.zh-CN") label=F::LabelZh />
                <TextField place=at("label.en") label=F::LabelEn />
                <ChoiceField place=at("section") label=F::Section all=sections />
                <CheckField place=at("headline") label=F::Headline />
                <TextField place=at("id") label=F::Id help=F::IdHelp />
                <TextField place=at("note.zh-CN") label=F::NoteZh typing=Typing::Lines />
                <TextField place=at("note.en") label=F::NoteEn typing=Typing::Lines />
            </fieldset>
            <ChangesForm editor key_of_figure=key faults />
            <SeriesForm editor key_of_figure=key faults />
        </form>
    }
}

/// The fields that the form shows faults of.
const FIELDS: [&str; 18] = [
    "stated",
    "context",
    "quote",
    "kind",
    "value",
    "to",
    "qualifier",
    "unit",
    "period",
    "status",
    "basis",
    "label",
    "section",
    "headline",
    "id",
    "note",
    "changes",
    "series",
];

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

/// One and other; a file that has one word for both has it in both fields.
#[component]
fn UnitInEnglish(editor: Editor, key_of_figure: u32, faults: Faults) -> impl IntoView {
    let key = Some(key_of_figure);
    // Where one word stands for both, the fields of the file are made when somebody types.
    let is_one_word = move || matches!(editor.value(key, "unit.en"), Some(Value::String(_)));
    let at = move |path: &str| Place { editor, key, path: path.to_owned(), faults };
    dynamic(move || {
        if is_one_word() {
            view! { <TextField place=at("unit.en") label=F::UnitEnOther /> }.into_any()
        } else {
            view! {
                <TextField place=at("unit.en.one") label=F::UnitEnOne />
                <TextField place=at("unit.en.other") label=F::UnitEnOther />
            }
            .into_any()
        }
    })
}
