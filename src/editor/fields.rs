//! Fields of a form: what each is called, what it means, and what is wrong with it, beside it.

use crate::editor::erased::{dynamic, handler, maybe, options};
use leptos::either::Either;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::state::{Editor, text_of};
use super::words::{field_text, say};
use crate::data::{Date, Period};
use crate::draft::{FieldFault, plain_number, straight, typed_number, typed_value};
use crate::format::form::{Input, form_fault};
use crate::format::{EditorMessage, FieldMessage};

/// The faults of the form that a field is in.
pub(super) type Faults = Memo<Vec<FieldFault>>;

/// Which field it is.
#[derive(Clone, Debug)]
pub(super) struct Place {
    pub editor: Editor,
    pub key: Option<u32>,
    pub path: String,
    pub faults: Faults,
}

impl std::fmt::Debug for Editor {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("Editor")
    }
}

impl Place {
    fn id(&self) -> String {
        let key = self.key.map(|key| format!("{key}-")).unwrap_or_default();
        format!("field-{key}{}", self.path.replace(['.', '[', ']'], "-"))
    }

    fn messages(&self) -> Vec<String> {
        let locale = self.editor.locale;
        self.faults.with(|faults| {
            let own = faults.iter().filter(|told| told.is_of(&self.path));
            own.map(|told| form_fault(&told.fault, locale)).collect()
        })
    }
}

/// A text field.
pub(super) fn text_field(place: Place, label: FieldMessage, help: Option<FieldMessage>, typing: Input) -> AnyView {
    let (editor, key) = (place.editor, place.key);
    let (id, path) = (place.id(), StoredValue::new(place.path.clone()));
    let shown = Memo::new(move |_| path.with_value(|path| editor.shown(key, path)));
    let left = move |event: web_sys::Event| path.with_value(|path| leave(editor, key, path, typing, &event));
    let input = move |event: web_sys::Event| path.with_value(|path| edit(editor, key, path, typing, &event_target_value(&event)));
    let (wrong, described) = (place.clone(), format!("{id}-about"));
    let invalid = Memo::new(move |_| !wrong.messages().is_empty());
    let invalid_attribute = maybe(move || invalid.get().then_some("true"));
    let control = if typing == Input::Lines {
        Either::Left(view! {
            <textarea
                id=id.clone()
                rows="3"
                aria-describedby=described.clone()
                aria-invalid=invalid_attribute
                prop:value=shown
                on:input=handler(input)
                on:change=handler(left)
            ></textarea>
        })
    } else {
        let mode = (typing == Input::Number).then_some("decimal");
        Either::Right(view! {
            <input
                type="text"
                id=id.clone()
                inputmode=mode
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described.clone()
                aria-invalid=invalid_attribute
                prop:value=shown
                on:input=handler(input)
                on:change=handler(left)
            />
        })
    };
    view! {
        <div class="ed-field">
            <label for=id>{field_text(label, editor.locale)}</label>
            {control}
            {about(place, described, help)}
        </div>
    }
    .into_any()
}

/// Takes what somebody is typing: what is not whole yet is a text. While somebody types 97亿, 9 is a number.
pub(super) fn edit(editor: Editor, key: Option<u32>, path: &str, input: Input, text: &str) {
    let number = plain_number(text).filter(|_| input == Input::Number);
    editor.set(key, path, number.map_or_else(|| typed_value(text), Value::from));
}

/// Reads what was typed, and shows it as it was read.
pub(super) fn leave(editor: Editor, key: Option<u32>, path: &str, input: Input, event: &web_sys::Event) {
    let text = event_target_value(event);
    match input {
        Input::Number => {
            let read = typed_number(&text);
            if let Some(field) = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                field.set_value(&text_of(Some(&read)));
            }
            editor.set(key, path, read);
        }
        Input::Period if Period::parse(&text).is_none() => read_time(editor, key, path, text, false),
        Input::Day if Date::parse(&text).is_none() => read_time(editor, key, path, text, true),
        _ => {}
    }
    editor.pause();
}

/// Reads a time in people's words. The program that does comes when it is wanted.
fn read_time(editor: Editor, key: Option<u32>, path: &str, text: String, is_day: bool) {
    editor.set(key, path, typed_value(&text));
    if text.trim().is_empty() {
        return;
    }
    let (path, read) = (path.to_owned(), editor.host.with_value(|host| JsFuture::from(host.read_time(&straight(&text), is_day))));
    leptos::task::spawn_local(async move {
        let read = read.await.ok().and_then(|read| read.as_string()).filter(|read| !read.is_empty());
        if let Some(read) = read {
            replace(editor, key, &path, &text, read.into());
        }
    });
}

/// Puts what was read into the place of what was typed, in the same step, unless that is something else by now.
fn replace(editor: Editor, key: Option<u32>, path: &str, typed: &str, read: Value) {
    let is_there = editor.draft_now().get(key, path).cloned().unwrap_or_default() == typed_value(typed);
    if is_there && read != typed_value(typed) {
        editor.set(key, path, read);
    }
}

/// A field with a choice. `all` has the value and the name of each; one that is `optional` may have none.
pub(super) fn choice_field(place: Place, label: FieldMessage, all: Signal<Vec<(String, String)>>, optional: bool) -> AnyView {
    let (editor, key) = (place.editor, place.key);
    let path = StoredValue::new(place.path.clone());
    let shown = Memo::new(move |_| path.with_value(|path| editor.shown(key, path)));
    let choose = move |value: String| {
        path.with_value(|path| editor.set(key, path, typed_value(&value)));
        editor.pause();
    };
    choice_of(place, label, all, optional, shown, Box::new(choose))
}

/// A choice that reads and writes a field in its own way.
pub(super) fn choice_of(
    place: Place,
    label: FieldMessage,
    all: Signal<Vec<(String, String)>>,
    optional: bool,
    shown: Memo<String>,
    choose: Box<dyn Fn(String)>,
) -> AnyView {
    let (editor, id) = (place.editor, place.id());
    let chosen = move |event: web_sys::Event| choose(event_target_value(&event));
    let all = dynamic(move || {
        let own = shown.get();
        let mut all = all.get();
        // What stands there and is no choice is shown as it is.
        if !own.is_empty() && !all.iter().any(|(value, _)| *value == own) {
            all.push((own.clone(), own.clone()));
        }
        if optional || own.is_empty() {
            all.insert(0, (String::new(), say(EditorMessage::NotChosen, editor.locale).to_owned()));
        }
        options(all, &own)
    });
    let (wrong, described) = (place.clone(), format!("{id}-about"));
    let invalid = maybe(move || (!wrong.messages().is_empty()).then_some("true"));
    view! {
        <div class="ed-field">
            <label for=id.clone()>{field_text(label, editor.locale)}</label>
            <select id=id aria-describedby=described.clone() aria-invalid=invalid prop:value=shown on:change=handler(chosen)>
                {all}
            </select>
            {about(place, described, None)}
        </div>
    }
    .into_any()
}

/// A field that is on or off. Where it may be left out, off is left out.
pub(super) fn check_field(place: Place, label: FieldMessage, optional: bool) -> AnyView {
    let (editor, key, id) = (place.editor, place.key, place.id());
    let path = StoredValue::new(place.path.clone());
    let on = Memo::new(move |_| path.with_value(|path| editor.value(key, path)) == Some(Value::Bool(true)));
    let toggled = move |event: web_sys::Event| {
        let now = event_target_checked(&event);
        let value = if optional && !now { Value::Null } else { now.into() };
        path.with_value(|path| editor.set(key, path, value));
        editor.pause();
    };
    view! {
        <div class="ed-field ed-check">
            <label for=id.clone()><input type="checkbox" id=id.clone() prop:checked=on on:change=handler(toggled) />{field_text(label, editor.locale)}</label>
            {about(place, format!("{id}-about"), None)}
        </div>
    }
    .into_any()
}

/// What a field means, or what is wrong with it.
fn about(place: Place, id: String, help: Option<FieldMessage>) -> AnyView {
    let locale = place.editor.locale;
    let text = Memo::new(move |_| place.messages());
    let about = dynamic(move || {
        let wrong = text.get();
        if wrong.is_empty() {
            Either::Left(help.map(|help| view! { <span class="ed-help">{field_text(help, locale)}</span> }))
        } else {
            Either::Right(wrong.into_iter().map(|line| view! { <span class="ed-fault">{line}</span> }).collect_view())
        }
    });
    view! { <span class="ed-about" id=id aria-live="polite">{about}</span> }.into_any()
}
