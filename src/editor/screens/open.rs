//! Where to begin: the published figures, the kept draft, a file, or nothing.

use crate::editor::erased::{button, dynamic, flag, handler, main_button};
use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::table_columns::TableCard;
use crate::data::FiguresFile;
use crate::editor::app::go_to;
use crate::editor::files::{chosen_file, chosen_files, content, dropped_file};
use crate::editor::host::Host;
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
        let _ = editor.host.with_value(Host::forget_draft);
        editor.kept.set(None);
        editor.answers.set(crate::draft::compare::Answers::default());
    };
    let continue_draft = move |text: String| {
        // What is opened is the draft itself: nothing is lost.
        editor.kept.set(None);
        open(text);
    };
    let kept = dynamic(move || {
        let text = editor.unpublished_draft()?;
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
    let is_one_file = editor.host.with_value(Host::is_one_file);
    let folder = is_one_file.then(|| folder_field(editor));
    let published = dynamic(move || {
        editor.published.with(|file| match file {
            None if is_one_file => ().into_any(),
            None => view! { <p>{editor.why_unpublished(say(E::NoPublished, locale))}</p> }.into_any(),
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
            <section class="ed-card">{folder}{published}</section>
            <p id="start-tour">{button(say(E::Tour, locale), move |_| crate::editor::tour::start(editor))}</p>
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

/// Where the published folder is one on a disk, it is chosen.
fn folder_field(editor: Editor) -> AnyView {
    let locale = editor.locale;
    let chosen = move |event: web_sys::Event| {
        let Some(files) = chosen_files(&event) else { return };
        let opened = editor.host.with_value(|host| JsFuture::from(host.open_folder(&files)));
        leptos::task::spawn_local(async move {
            let text = opened.await.ok().and_then(|text| text.as_string());
            let file = text.and_then(|text| FiguresFile::parse(text).ok());
            editor.tell(if file.is_some() { String::new() } else { say(E::NoFolder, locale).to_owned() });
            editor.published.set(file);
        });
    };
    view! {
        <p>
            <label class="ed-file-field"><span>{say(E::ChooseFolder, locale)}</span>
                <input type="file" class="hf-visually-hidden" {..custom_attribute("webkitdirectory", "")} on:change=handler(chosen) />
            </label>
        </p>
        <p class="ed-help">{say(E::ChooseFolderHelp, locale)}</p>
    }
    .into_any()
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
