//! Where to begin: the published figures, the kept draft, a file, or nothing.

use crate::editor::erased::{button, dynamic, flag, handler, main_button};
use leptos::prelude::*;
use web_sys::File;

use super::table_columns::TableCard;
use crate::editor::app::go_to;
use crate::editor::files::{chosen_file, content, dropped_file};
use crate::editor::state::{Editor, Screen};
use crate::editor::table::read as read_table;
use crate::editor::words::say;
use crate::format::EditorMessage as E;

/// A file without figures, in which everything is still to be filled in.
pub(super) const EMPTY: &str = r#"{"$schema": "./figures.schema.json", "schema": 2, "title": {}, "publisher": {}, "source": {"title": {}}, "updated": "", "sections": [{"id": "main", "title": {}}], "figures": []}"#;

#[component]
pub(in crate::editor) fn OpenScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let open = move |text: String| {
        if editor.open_text(&text) {
            go_to(Screen::Edit);
        }
    };
    let forget = move |_| {
        let _ = editor.host.with_value(super::super::host::Host::forget_draft);
        editor.kept.set(None);
    };
    let continue_draft = move |text: String| {
        // What is opened is the draft itself: nothing is lost.
        editor.kept.set(None);
        let taken = editor.report.with_untracked(|report| report.taken.clone());
        open(text);
        editor.report.update(|report| report.taken = taken);
    };
    let kept = dynamic(move || {
        // What is published by now is no draft.
        let is_published = |text: &String| editor.published.with(|file| file.as_ref().is_some_and(|file| file.text() == text));
        let text = editor.kept.get().filter(|text| !is_published(text))?;
        Some(view! {
            <section class="ed-card">
                <p>{say(E::DraftFound, locale)}</p>
                <p class="ed-buttons">
                    {main_button(say(E::ContinueDraft, locale), flag(|| true), move |_| continue_draft(text.clone()))}
                    {button(say(E::ForgetDraft, locale), forget)}
                </p>
            </section>
        })
    });
    let published = dynamic(move || {
        editor.published.with(|file| match file {
            None => view! { <p>{say(E::NoPublished, locale)}</p> }.into_any(),
            Some(file) => {
                let text = file.text().to_owned();
                let title = file.dataset().title().in_locale(locale).0.to_owned();
                view! {
                    <p class="ed-file-title">{title}</p>
                    <p>{main_button(say(E::OpenPublished, locale), flag(|| true), move |_| open(text.clone()))}</p>
                }
                .into_any()
            }
        })
    });
    let chosen = move |event: web_sys::Event| {
        if let Some(file) = chosen_file(&event) {
            leptos::task::spawn_local(read(editor, file));
        }
    };
    let drop = move |event: web_sys::DragEvent| {
        event.prevent_default();
        if let Some(file) = dropped_file(&event) {
            leptos::task::spawn_local(read(editor, file));
        }
    };
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Title, locale)}</h1>
            <p>{say(E::OpenIntro, locale)}</p>
            <TableCard editor />
            {kept}
            <section class="ed-card">{published}</section>
            <section class="ed-card" on:dragover=|event| event.prevent_default() on:drop=drop>
                <p>
                    <label class="ed-file-field"><span>{say(E::ChooseFile, locale)}</span>
                        <input type="file" class="hf-visually-hidden" accept=".json,.xlsx,.xls,.ods,.csv,.txt" on:change=handler(chosen) />
                    </label>
                </p>
                <p class="ed-help">{say(E::ChooseFileHelp, locale)}</p>
            </section>
            <p>{button(say(E::NewFile, locale), move |_| open(EMPTY.to_owned()))}</p>
            <p class="ed-help">{say(E::NothingIsSent, locale)}</p>
        </section>
    }
}

/// Opens a file: a figures file, or else a spreadsheet.
async fn read(editor: Editor, file: File) {
    let Ok(bytes) = content(&file).await else { return editor.say(E::CannotOpen) };
    let text = std::str::from_utf8(&bytes).ok();
    if let Some(text) = text.filter(|text| text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '['])) {
        if editor.open_text(text) {
            go_to(Screen::Edit);
        }
        return;
    }
    read_table(editor, &bytes).await;
}
