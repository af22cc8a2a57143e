//! What the draft says otherwise than the published figures, and the questions about what is usually a slip.

use crate::editor::erased::{dynamic, handler};
use leptos::prelude::*;

use super::figure_links::FaultsFirst;
use crate::data::Locale;
use crate::draft::compare::{Answer, Outcome, Warning};
use crate::editor::state::{Editor, today};
use crate::editor::words::say;
use crate::format::{CompareMessage, EditorMessage as E, UploadMessage};

#[component]
pub(in crate::editor) fn CompareScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let body = dynamic(move || {
        let Some((_, comparison)) = editor.comparison() else { return ().into_any() };
        if comparison.is_empty() {
            return view! { <p>{say(E::NothingChanged, locale)}</p> }.into_any();
        }
        let questions = comparison.warnings.iter().map(|warning| question(editor, warning.clone())).collect_view();
        let has_questions = !comparison.warnings.is_empty();
        let file = comparison.file.iter().map(|edit| line(edit.words.in_locale(locale).0)).collect_view();
        let figures = comparison.figures.iter().filter(|figure| figure.outcome != Outcome::Unchanged);
        let figures = figures.map(|figure| {
            let outcome = outcome_name(figure.outcome, locale);
            let label = label_of(editor, &figure.id, locale);
            let edits = figure.edits.iter().map(|edit| line(edit.words.in_locale(locale).0)).collect_view();
            view! {
                <li class="ed-card"><h3>{label} " " <span class="ed-mark">{outcome}</span></h3><ul>{edits}</ul></li>
            }
        });
        view! {
            <section hidden=!has_questions>
                <h2>{say(E::Questions, locale)}</h2>
                {checked_by(editor)}
                <ul class="ed-plain">{questions}</ul>
            </section>
            <h2>{say(E::Differences, locale)}</h2>
            <ul>{file}</ul>
            <ul class="ed-plain">{figures.collect_view()}</ul>
        }
        .into_any()
    });
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Compare, locale)}</h1>
            <FaultsFirst editor />
            {dynamic(move || editor.published.with(Option::is_none).then(|| view! { <p>{say(E::NothingPublished, locale)}</p> }))}
            {body}
        </section>
    }
}

fn line(text: &str) -> impl IntoView + use<> {
    view! { <li>{text.to_owned()}</li> }
}

fn outcome_name(outcome: Outcome, locale: Locale) -> &'static str {
    let message = match outcome {
        Outcome::New => CompareMessage::New,
        Outcome::Gone => CompareMessage::Gone,
        Outcome::Renamed => CompareMessage::Renamed,
        Outcome::Changed => CompareMessage::Changed,
        Outcome::Unchanged => CompareMessage::Unchanged,
    };
    message.in_locale(locale)
}

/// What a figure of either file is called.
fn label_of(editor: Editor, id: &str, locale: Locale) -> String {
    let find = |file: Option<&crate::data::FiguresFile>| {
        let figure = file?.dataset().figures().iter().find(|figure| figure.id == id)?;
        Some(figure.label.in_locale(locale).0.to_owned())
    };
    let edited = editor.checked.with_untracked(|checked| find(checked.as_ref().ok()));
    edited.or_else(|| editor.published.with_untracked(|file| find(file.as_ref()))).unwrap_or_else(|| id.to_owned())
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
fn question(editor: Editor, warning: Warning) -> impl IntoView {
    let locale = editor.locale;
    let warning = StoredValue::new(warning);
    let (label, sentence) = warning.with_value(|warning| {
        let label = warning.label.as_ref().map(|label| label.in_locale(locale).0.to_owned());
        (label, warning.sentence.in_locale(locale).0.to_owned())
    });
    let is_answered = move || editor.answers.with(|answers| warning.with_value(|warning| answers.to(warning).is_some()));
    let toggled = move |event| {
        let now = event_target_checked(&event);
        let answer = |warning: &Warning| Answer {
            warning: warning.key.clone(),
            words: say(E::IsRight, locale).to_owned(),
            by: editor.by.get_untracked(),
            day: today(),
        };
        editor.answers.update(|answers| {
            warning.with_value(|warning| if now { answers.add(answer(warning)) } else { answers.remove(warning) });
        });
        editor.keep();
    };
    let to_figure = warning.with_value(|warning| warning.figure.clone()).and_then(|id| editor.key_of(&id));
    let to_form = to_figure.map(|key| {
        let open = move |_| editor.selected.set(Some(key));
        view! { <a href="#edit" on:click=open>{say(E::ToForm, locale)}</a> }
    });
    view! {
        <li class="ed-card ed-question" class:ed-answered=is_answered>
            {label.map(|label| view! { <h3>{label}</h3> })}
            <p>{sentence} " " {to_form}</p>
            <label class="ed-check"><input type="checkbox" prop:checked=is_answered on:change=handler(toggled) />{say(E::IsRight, locale)}</label>
        </li>
    }
}
