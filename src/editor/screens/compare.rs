//! What the draft says otherwise than the published figures, and the questions about what is usually a slip.

use leptos::prelude::*;
use serde_json::Value;

use super::figure_links::FaultsFirst;
use crate::draft::compare::Answer;
use crate::editor::erased::{dynamic, flag, handler};
use crate::editor::review::{Review, follow_review, review_state, text};
use crate::editor::state::{Editor, today};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, UploadMessage};

#[component]
pub(in crate::editor) fn CompareScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let review = follow_review(editor);
    let body = dynamic(move || {
        let Review::Here(told) = review.get() else { return ().into_any() };
        if told.get("isSame").and_then(Value::as_bool) == Some(true) {
            return view! { <p>{say(E::NothingChanged, locale)}</p> }.into_any();
        }
        let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let lines = |value: &Value, name: &str| {
            let line = |words: Value| view! { <li>{words.as_str().unwrap_or_default().to_owned()}</li> }.into_any();
            list(value, name).into_iter().map(line).collect::<Vec<_>>()
        };
        let questions = list(&told, "warnings").iter().map(|warning| question(editor, warning)).collect::<Vec<_>>();
        let has_questions = !questions.is_empty();
        let figures = list(&told, "figures").into_iter().map(|figure| {
            let (label, outcome) = (text(&figure, "label").to_owned(), text(&figure, "outcome").to_owned());
            view! {
                <li class="ed-card"><h3>{label} " " <span class="ed-mark">{outcome}</span></h3><ul>{lines(&figure, "edits")}</ul></li>
            }
            .into_any()
        });
        view! {
            <section hidden=!has_questions>
                <h2>{say(E::Questions, locale)}</h2>
                {checked_by(editor)}
                <ul class="ed-plain">{questions}</ul>
            </section>
            <h2>{say(E::Differences, locale)}</h2>
            <ul>{lines(&told, "file")}</ul>
            <ul class="ed-plain">{figures.collect::<Vec<_>>()}</ul>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Compare, locale)}</h1>
            <FaultsFirst editor />
            {dynamic(move || editor.published.with(Option::is_none).then(|| view! { <p>{editor.why_unpublished(say(E::NothingPublished, locale))}</p> }))}
            {review_state(editor, review)}
            {body}
        </section>
    }
}

/// Who answers. It may be typed after the answers.
fn checked_by(editor: Editor) -> impl IntoView {
    let say = |message: UploadMessage| message.in_locale(editor.locale);
    let typed = move |event| {
        let name = event_target_value(&event);
        editor.answers.update(|answers| answers.sign(name.trim()));
        editor.by.set(name.trim().to_owned());
        editor.keep();
    };
    view! {
        <div class="ed-field">
            <label for="checked-by">{say(UploadMessage::CheckedBy)}</label>
            <input type="text" id="checked-by" autocomplete="name" aria-describedby="checked-by-about" prop:value=editor.by.get_untracked() on:change=handler(typed) />
            <span class="ed-about ed-help" id="checked-by-about">{say(UploadMessage::CheckedByHelp)}</span>
        </div>
    }
}

/// A question with its answer: who has checked it, and that it is right.
fn question(editor: Editor, warning: &Value) -> AnyView {
    let locale = editor.locale;
    let (label, sentence) = (text(warning, "label").to_owned(), text(warning, "sentence").to_owned());
    let key = StoredValue::new(text(warning, "key").to_owned());
    let is_answered = flag(move || editor.answers.with(|answers| key.with_value(|key| answers.to(key).is_some())));
    let toggled = move |event| {
        let now = event_target_checked(&event);
        let answer = || Answer {
            warning: key.get_value(),
            words: say(E::IsRight, locale).to_owned(),
            by: editor.by.get_untracked(),
            day: today(),
        };
        editor.answers.update(|answers| if now { answers.add(answer()) } else { key.with_value(|key| answers.remove(key)) });
        editor.keep();
    };
    let to_form = editor.key_of(text(warning, "figure")).map(|key| {
        let open = move |_| editor.selected.set(Some(key));
        view! { <a href="#edit" on:click=open>{say(E::ToForm, locale)}</a> }
    });
    let label = (!label.is_empty()).then(|| view! { <h3>{label}</h3> });
    view! {
        <li class="ed-card ed-question" class:ed-answered=is_answered>
            {label}
            <p>{sentence} " " {to_form}</p>
            <label class="ed-check"><input type="checkbox" prop:checked=is_answered on:change=handler(toggled) />{say(E::IsRight, locale)}</label>
        </li>
    }
    .into_any()
}
