//! The report's text with every number marked; a press makes a figure of one.

use std::sync::Arc;

use crate::draft::straight;
use crate::editor::erased::{dynamic, flag, handler, main_button, text};
use js_sys::Uint8Array;
use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::open::EMPTY;
use super::proposal::ProposalPanel;
use super::publish::message_of;
use crate::editor::files::{chosen_file, content, text_of};
use crate::editor::found::{self, FoundNumber};
use crate::editor::kept_report::Report;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, found_count};

#[component]
pub(in crate::editor) fn ReportScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let typed = RwSignal::new(String::new());
    // The text of the last visit comes a moment after the page.
    Effect::new(move |_| {
        let text = editor.report.with(|report| report.text.to_string());
        if typed.with_untracked(String::is_empty) {
            typed.set(text);
        }
    });
    // The report of the last visit is there as it was.
    let is_kept = editor.report.with_untracked(|report| !report.text.is_empty() && report.proposals.is_none());
    if is_kept && editor.is_open.get_untracked() {
        find_numbers(editor, &editor.report.with_untracked(|report| report.text.clone()));
    }
    let find = move |_| find_numbers(editor, &typed.get_untracked());
    let chosen = move |event: web_sys::Event| {
        if let Some(file) = chosen_file(&event) {
            leptos::task::spawn_local(async move {
                if let Some(text) = read(editor, file).await {
                    typed.set(text.clone());
                    find_numbers(editor, &text);
                }
            });
        }
    };
    let found = dynamic(move || {
        let Some(proposals) = editor.report.with(|report| report.proposals.clone()) else { return ().into_any() };
        if proposals.is_empty() {
            return view! { <p>{say(E::NoNumbers, locale)}</p> }.into_any();
        }
        let renewing = proposals.iter().filter(|proposal| proposal.renews.is_some()).count();
        let count = found_count(proposals.len(), renewing, locale);
        view! { <p role="status">{count}</p> }.into_any()
    });
    let has_found = move || editor.report.with(|report| report.proposals.as_ref().is_some_and(|found| !found.is_empty()));
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Report, locale)}</h1>
            <p>{say(E::ReportIntro, locale)}</p>
            <details class="ed-card" open=flag(move || !has_found())>
                <summary>{say(E::ReportText, locale)}</summary>
                <p>
                    <label class="ed-file-field"><span>{say(E::ChooseFile, locale)}</span>
                        <input type="file" class="hf-visually-hidden" accept=".docx,.html,.htm,.txt" on:change=handler(chosen) />
                    </label>
                </p>
                <div class="ed-field">
                    <label for="report-text">{say(E::ReportText, locale)}</label>
                    <textarea id="report-text" rows="8" prop:value=typed on:input=move |event| typed.set(event_target_value(&event))></textarea>
                </div>
                <p>{main_button(say(E::FindNumbers, locale), flag(|| true), find)}</p>
            </details>
            {found}
            <div class="ed-report" hidden=flag(move || !has_found())>
                <MarkedText editor />
                <ProposalPanel editor />
            </div>
        </section>
    }
}

/// Finds the numbers of a text. A report alone needs a file to put them into: the published one, or else a new one.
fn find_numbers(editor: Editor, text: &str) {
    let text: Arc<str> = straight(text).into();
    if !editor.is_open.get_untracked() {
        let published = editor.published.with_untracked(|file| file.as_ref().map(|file| file.text().to_owned()));
        if !editor.open_text(published.as_deref().unwrap_or(EMPTY)) {
            return;
        }
    }
    let draft = editor.draft_now();
    let keys: Vec<u32> = draft.rows().iter().map(|row| row.key).collect();
    let known: Vec<_> = draft.rows().iter().map(|row| Value::Object((*row.fields).clone())).collect();
    let known = Value::Array(known).to_string();
    let found = editor.host.with_value(|host| JsFuture::from(host.find_numbers(&text, &known)));
    leptos::task::spawn_local(async move {
        match found.await {
            Ok(answer) => {
                let proposals: Arc<[FoundNumber]> =
                    found::read(&answer.as_string().unwrap_or_default(), &keys, editor.locale).into();
                editor.report.set(Report { text, proposals: Some(proposals), chosen: None });
                editor.keep_report();
            }
            Err(error) => editor.tell(message_of(&error)),
        }
    });
}

async fn read(editor: Editor, file: File) -> Option<String> {
    let answer = match content(&file).await {
        Ok(bytes) => editor.host.with_value(|host| JsFuture::from(host.read_document(&Uint8Array::from(bytes.as_slice())))).await,
        Err(error) => Err(error),
    };
    match answer {
        Ok(answer) => {
            editor.tell(text_of(&answer, "fault").unwrap_or_default());
            text_of(&answer, "text")
        }
        Err(error) => {
            editor.tell(format!("{} {}", say(E::CannotOpen, editor.locale), message_of(&error)));
            None
        }
    }
}

/// The whole text, each number a button in it.
#[component]
fn MarkedText(editor: Editor) -> impl IntoView {
    // The text is rendered once for a report; what is chosen and taken changes classes alone.
    let report = Memo::new_with_compare(
        move |_| editor.report.with(|report| (report.text.clone(), report.proposals.clone().unwrap_or_default())),
        // A text that was kept has its numbers later.
        |before, now| {
            let same = |(text, found): (&Arc<str>, &Arc<[FoundNumber]>), (other, others): (&Arc<str>, &Arc<[FoundNumber]>)| {
                Arc::ptr_eq(text, other) && Arc::ptr_eq(found, others)
            };
            before.zip(now).is_none_or(|(before, now)| !same((&before.0, &before.1), (&now.0, &now.1)))
        },
    );
    dynamic(move || {
        let (text, proposals) = report.get();
        let mut parts = Vec::new();
        let mut end = 0;
        for (index, proposal) in proposals.iter().enumerate() {
            let words = proposal.words.clone();
            parts.push(text.get(end..words.start).unwrap_or_default().to_owned().into_any());
            parts.push(mark(editor, index, text.get(words.clone()).unwrap_or_default().to_owned(), proposal.open.is_empty()));
            end = words.end;
        }
        parts.push(text.get(end..).unwrap_or_default().to_owned().into_any());
        view! { <div class="ed-report-text" tabindex="0" role="group" aria-label=say(E::ReportText, editor.locale)>{parts}</div> }
    })
}

fn mark(editor: Editor, index: usize, words: String, is_complete: bool) -> AnyView {
    let is_chosen = move || editor.report.with(|report| report.chosen == Some(index));
    // The draft itself says so: what is undone is not taken over any longer.
    let is_taken = move || {
        let draft = editor.draft();
        editor.report.with(|report| report.proposal(index).is_some_and(|proposal| proposal.row_in(&draft).is_some()))
    };
    let choose = move |_| editor.report.update(|report| report.chosen = Some(index));
    view! {
        <button
            type="button"
            class="ed-number"
            class:ed-open=!is_complete
            class:ed-taken=is_taken
            aria-pressed=text(move || is_chosen().to_string())
            on:click=choose
        >
            {words}
        </button>
    }
    .into_any()
}
