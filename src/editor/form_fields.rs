//! The fields of a part of a form, made of its list.

use leptos::prelude::*;
use serde_json::{Value, json};

use super::erased::dynamic;
use super::fields::{Faults, Place, check_field, choice_field, choice_of, text_field};
use super::state::Editor;
use crate::data::{Basis, Kind, Locale, Qualifier, Status};
use crate::draft::typed_value;
use crate::format::form::{FormField, Input};
use crate::format::{FieldMessage as F, basis_choice, kind_choice, kind_example, qualifier_choice, status_choice};

/// The value and the name of each choice.
pub(super) type Choices = Signal<Vec<(String, String)>>;

/// The fields of a list; their paths begin with `prefix`.
pub(super) fn form_fields(editor: Editor, key: Option<u32>, prefix: &str, list: &[FormField], faults: Faults) -> Vec<AnyView> {
    let one = |(path, label, help, input): &FormField| {
        let place = Place { editor, key, path: format!("{prefix}{path}"), faults };
        field(place, *label, *help, *input)
    };
    list.iter().map(one).collect()
}

fn field(place: Place, label: F, help: Option<F>, input: Input) -> AnyView {
    let (editor, locale) = (place.editor, place.editor.locale);
    let (all, optional) = match input {
        Input::Line | Input::Lines | Input::Number | Input::Period | Input::Day => return text_field(place, label, help, input),
        Input::Check => {
            let optional = place.path.ends_with("break");
            return check_field(place, label, optional);
        }
        Input::Basis => return basis_field(place, label),
        Input::EnglishUnit => return english_unit(place),
        Input::Section => (sections(editor), false),
        Input::Kind => (kinds(locale, |_| true), false),
        Input::ChangeKind => (kinds(locale, Kind::is_change), false),
        Input::Qualifier => (choices(&Qualifier::NAMES, |own| qualifier_choice(*own, locale)), false),
        Input::Status => (choices(&Status::NAMES, |own| status_choice(*own, locale)), true),
    };
    choice_field(place, label, all, optional)
}

fn choices<T>(names: &[(&'static str, T)], called: impl Fn(&T) -> &'static str) -> Choices {
    Signal::stored(names.iter().map(|(name, own)| ((*name).to_owned(), called(own).to_owned())).collect())
}

/// What each kind is called, with what a figure of it is like.
fn kinds(locale: Locale, is_wanted: fn(Kind) -> bool) -> Choices {
    let called = |kind: Kind| {
        let (name, example) = (kind_choice(kind, locale), kind_example(kind, locale));
        match locale {
            Locale::ZhCn => format!("{name}（{example}）"),
            Locale::En => format!("{name} ({example})"),
        }
    };
    let wanted = Kind::NAMES.into_iter().filter(|(_, kind)| is_wanted(*kind));
    Signal::stored(wanted.map(|(name, kind)| (name.to_owned(), called(kind))).collect())
}

/// The sections of the file.
pub(super) fn sections(editor: Editor) -> Choices {
    let locale = editor.locale;
    let all = Memo::new(move |_| {
        let draft = editor.draft();
        let name = |fields: &crate::draft::Fields, tag: &str| fields.get("title")?.get(tag)?.as_str().map(str::to_owned);
        let all = draft.sections().map(|(id, fields)| {
            let called = name(fields, locale.tag()).or_else(|| name(fields, "zh-CN")).unwrap_or_else(|| id.to_owned());
            (id.to_owned(), called)
        });
        all.collect::<Vec<_>>()
    });
    all.into()
}

/// What a change is from: one of the words, since a time, or against something else.
fn basis_field(place: Place, label: F) -> AnyView {
    let (editor, key, locale) = (place.editor, place.key, place.editor.locale);
    let path = StoredValue::new(place.path.clone());
    let own = move || path.with_value(|path| editor.value(key, path));
    let shape_of = |value: &Option<Value>| match value {
        Some(Value::String(name)) => name.clone(),
        Some(value) if value.get("since").is_some() => "since".to_owned(),
        Some(value) if value.get("against").is_some() => "against".to_owned(),
        _ => String::new(),
    };
    // What was chosen and is still to be typed; it stays when a field is emptied.
    let wanted = RwSignal::new(untrack(|| shape_of(&own())));
    let shape = Memo::new(move |_| match shape_of(&own()) {
        shape if shape.is_empty() => wanted.get(),
        shape => shape,
    });
    let choose = move |name: String| {
        let is_word = name != "since" && name != "against";
        wanted.set(if is_word { String::new() } else { name.clone() });
        let value = if is_word { typed_value(&name) } else { Value::Null };
        path.with_value(|path| editor.set(key, path, value));
        editor.pause();
    };
    let mut all: Vec<_> =
        Basis::NAMES.iter().map(|(name, own)| ((*name).to_owned(), basis_choice(own, locale).to_owned())).collect();
    all.extend(
        [("since", F::Since), ("against", F::AgainstZh)].map(|(name, own)| (name.to_owned(), own.in_locale(locale).to_owned())),
    );
    let faults = place.faults;
    let more = dynamic(move || {
        let part = |name: &str, label: F, input: Input| {
            let path = path.with_value(|path| format!("{path}.{name}"));
            text_field(Place { editor, key, path, faults }, label, None, input)
        };
        let line = |name: &str, label: F| part(name, label, Input::Line);
        match shape.get().as_str() {
            "since" => part("since", F::Since, Input::Period),
            "against" => vec![line("against.zh-CN", F::AgainstZh), line("against.en", F::AgainstEn)].into_any(),
            _ => ().into_any(),
        }
    });
    let choice = choice_of(place, label, Signal::stored(all), true, shape, Box::new(choose));
    vec![choice, more.into_any()].into_any()
}

/// One and other; a file that has one word for both has it in both fields.
fn english_unit(place: Place) -> AnyView {
    let (editor, key, faults) = (place.editor, place.key, place.faults);
    let path = StoredValue::new(place.path);
    // Where one word stands for both, the fields of the file are made when somebody types.
    let is_one_word = Memo::new(move |_| path.with_value(|path| matches!(editor.value(key, path), Some(Value::String(_)))));
    dynamic(move || {
        let part = |name: &str, label: F| {
            let path = path.with_value(|path| format!("{path}{name}"));
            text_field(Place { editor, key, path, faults }, label, None, Input::Line)
        };
        if is_one_word.get() {
            part("", F::UnitEnOther)
        } else {
            vec![part(".one", F::UnitEnOne), part(".other", F::UnitEnOther)].into_any()
        }
    })
    .into_any()
}

/// How many objects a list of the draft has.
pub(super) fn count_of(editor: Editor, key: Option<u32>, list: &'static str) -> Memo<usize> {
    Memo::new(move |_| editor.value(key, list).and_then(|all| all.as_array().map(Vec::len)).unwrap_or_default())
}

/// Takes an object of a list away, and the list with its last.
pub(super) fn remove_from(editor: Editor, key: Option<u32>, list: &str, index: usize) {
    editor.change(|draft| {
        draft.set(key, &format!("{list}[{index}]"), Value::Null);
        if draft.get(key, list) == Some(&json!([])) {
            draft.set(key, list, Value::Null);
        }
    });
}
