//! Title, publisher, source and day of the file; its sections.

use crate::editor::erased::{button, dynamic};
use leptos::prelude::*;
use serde_json::{Value, json};

use crate::editor::fields::{Faults, Place, TextField};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, FieldMessage as F};

#[component]
pub(super) fn FileForm(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let faults: Faults = Memo::new(move |_| {
        editor
            .checked
            .with(|checked| checked.as_ref().err().into_iter().flatten().filter(|told| told.key.is_none()).cloned().collect())
    });
    let at = move |path: &str| Place { editor, key: None, path: path.to_owned(), faults };
    let fields = [
        ("title.zh-CN", F::TitleZh, None),
        ("title.en", F::TitleEn, None),
        ("publisher.zh-CN", F::PublisherZh, None),
        ("publisher.en", F::PublisherEn, None),
        ("source.title.zh-CN", F::SourceZh, None),
        ("source.title.en", F::SourceEn, None),
        ("source.url", F::SourceUrl, None),
        ("source.published", F::SourcePublished, Some(F::DayHelp)),
        ("updated", F::Updated, Some(F::DayHelp)),
    ];
    let fields = fields.map(|(path, label, help)| match help {
        None => view! { <TextField place=at(path) label /> }.into_any(),
        Some(help) => view! { <TextField place=at(path) label help /> }.into_any(),
    });
    let count =
        Memo::new(move |_| editor.value(None, "sections").and_then(|all| all.as_array().map(Vec::len)).unwrap_or_default());
    let add = move |_| {
        let index = count.get_untracked();
        editor.change(|draft| draft.set(None, &format!("sections[{index}]"), json!({"id": format!("section-{}", index + 1)})));
    };
    let section = move |index: usize| {
        let at = move |name: &str| at(&format!("sections[{index}].{name}"));
        view! {
            <div class="ed-part">
                <TextField place=at("id") label=F::Id />
                <TextField place=at("title.zh-CN") label=F::TitleZh />
                <TextField place=at("title.en") label=F::TitleEn />
                {button(say(E::Remove, locale), move |_| editor.change(|draft| draft.set(None, &format!("sections[{index}]"), Value::Null)))}
            </div>
        }
    };
    view! {
        <form on:submit=|event| event.prevent_default()>
            <fieldset>
                <legend>{say(E::FileFields, locale)}</legend>
                {Vec::from(fields)}
            </fieldset>
            <fieldset>
                <legend>{say(E::Sections, locale)}</legend>
                {dynamic(move || (0..count.get()).map(section).collect_view())}
                {button(say(E::AddSection, locale), add)}
            </fieldset>
        </form>
    }
}
