//! Fields of a form: what each is called, what it means, and what is wrong with it, beside it.

use crate::editor::erased::{dynamic, handler, maybe};
use leptos::either::Either;
use leptos::prelude::*;
use serde_json::Value;

use super::state::Editor;
use super::words::{field_text, say};
use crate::draft::{FieldFault, typed_number, typed_value};
use crate::format::{EditorMessage, FieldMessage, diagnostic_message};

/// The faults of the form that a field is in.
pub(super) type Faults = Memo<Vec<FieldFault>>;

/// How a field is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typing {
    /// A line.
    Line,
    /// A line that should be a number.
    Number,
    /// Several lines.
    Lines,
}

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
            own.map(|told| diagnostic_message(&told.fault, locale)).collect()
        })
    }
}

/// A text field.
#[component]
pub(super) fn TextField(
    place: Place,
    label: FieldMessage,
    #[prop(optional, into)] help: Option<FieldMessage>,
    #[prop(optional)] typing: Option<Typing>,
) -> impl IntoView {
    let (editor, key, typing) = (place.editor, place.key, typing.unwrap_or(Typing::Line));
    let (id, path) = (place.id(), StoredValue::new(place.path.clone()));
    let shown = Memo::new(move |_| path.with_value(|path| editor.shown(key, path)));
    let typed = move |text: String| path.with_value(|path| editor.set(key, path, typed_value(&text)));
    // A number is read when it is whole: while somebody types 97亿, 9 is no number to be read back.
    let left = move |text: String| {
        if typing == Typing::Number {
            path.with_value(|path| editor.set(key, path, typed_number(&text)));
        }
        editor.pause();
    };
    let input = move |event: web_sys::Event| {
        let text = event_target_value(&event);
        if typing == Typing::Number && text.parse::<serde_json::Number>().is_ok() {
            path.with_value(|path| editor.set(key, path, typed_number(&text)));
        } else {
            typed(text);
        }
    };
    let (wrong, described) = (place.clone(), format!("{id}-about"));
    let invalid = Memo::new(move |_| !wrong.messages().is_empty());
    let invalid_attribute = maybe(move || invalid.get().then_some("true"));
    let control = if typing == Typing::Lines {
        Either::Left(view! {
            <textarea
                id=id.clone()
                rows="3"
                aria-describedby=described.clone()
                aria-invalid=invalid_attribute
                prop:value=shown
                on:input=handler(input)
                on:change=handler(move |event| left(event_target_value(&event)))
            ></textarea>
        })
    } else {
        let mode = (typing == Typing::Number).then_some("decimal");
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
                on:change=handler(move |event| left(event_target_value(&event)))
            />
        })
    };
    view! {
        <div class="ed-field">
            <label for=id>{field_text(label, editor.locale)}</label>
            {control}
            <About place id=described help />
        </div>
    }
}

/// A field with a choice. `all` has the value and the name of each; one that is `optional` may have none.
#[component]
pub(super) fn ChoiceField(
    place: Place,
    label: FieldMessage,
    all: Signal<Vec<(String, String)>>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let (editor, key, id) = (place.editor, place.key, place.id());
    let path = StoredValue::new(place.path.clone());
    let shown = Memo::new(move |_| path.with_value(|path| editor.shown(key, path)));
    let chosen = move |event: web_sys::Event| {
        let value = event_target_value(&event);
        path.with_value(|path| editor.set(key, path, typed_value(&value)));
        editor.pause();
    };
    let options = dynamic(move || {
        let own = shown.get();
        let mut all = all.get();
        // What stands there and is no choice is shown as it is.
        if !own.is_empty() && !all.iter().any(|(value, _)| *value == own) {
            all.push((own.clone(), own.clone()));
        }
        if optional || own.is_empty() {
            all.insert(0, (String::new(), say(EditorMessage::NotChosen, editor.locale).to_owned()));
        }
        all.into_iter()
            .map(|(value, name)| {
                let selected = value == own;
                view! { <option value=value selected=selected>{name}</option> }
            })
            .collect_view()
    });
    let (wrong, described) = (place.clone(), format!("{id}-about"));
    let invalid = maybe(move || (!wrong.messages().is_empty()).then_some("true"));
    view! {
        <div class="ed-field">
            <label for=id.clone()>{field_text(label, editor.locale)}</label>
            <select id=id aria-describedby=described.clone() aria-invalid=invalid prop:value=shown on:change=handler(chosen)>
                {options}
            </select>
            <About place id=described help=None />
        </div>
    }
}

/// A field that is on or off. Where it may be left out, off is left out.
#[component]
pub(super) fn CheckField(place: Place, label: FieldMessage, #[prop(optional)] optional: bool) -> impl IntoView {
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
            <About place id=format!("{id}-about") help=None />
        </div>
    }
}

/// What a field means, or what is wrong with it.
#[component]
fn About(place: Place, id: String, help: Option<FieldMessage>) -> impl IntoView {
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
    view! { <span class="ed-about" id=id aria-live="polite">{about}</span> }
}
