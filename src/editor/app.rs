//! The frame of the editor: its steps, undo and redo, what it tells, and the screen.

use crate::editor::erased::{button, button_if, dynamic, flag, maybe};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::host::Host;
use super::kept::{OtherWindow, keep_on_leaving, watch_other_windows};
use super::kept_report::fetch_report;
use super::screens::{
    CompareScreen, EditScreen, EmbedScreen, OpenScreen, PreviewScreen, ProofScreen, PublishScreen, ReportScreen,
};
use super::state::{Editor, Screen};
use super::table::{Table, match_columns};
use super::words::say;
use crate::data::Locale;
use crate::format::{EditorMessage as E, fault_count};

/// The whole editor.
#[component]
pub(super) fn App(host: Host, locale: Locale) -> impl IntoView {
    let editor = Editor::new(StoredValue::new_local(host), locale);
    provide_context(editor);
    follow_address(editor);
    follow_keys(editor);
    fetch_published(editor);
    editor.read_kept();
    fetch_report(editor);
    keep_on_leaving(editor);
    watch_other_windows(editor);
    let screen = dynamic(move || match editor.screen.get() {
        Screen::Open => view! { <OpenScreen editor /> }.into_any(),
        Screen::Report => view! { <ReportScreen editor /> }.into_any(),
        Screen::Edit => view! { <EditScreen editor /> }.into_any(),
        Screen::Compare => view! { <CompareScreen editor /> }.into_any(),
        Screen::Preview => view! { <PreviewScreen editor /> }.into_any(),
        Screen::Proof => view! { <ProofScreen editor /> }.into_any(),
        Screen::Publish => view! { <PublishScreen editor /> }.into_any(),
        Screen::Embed => view! { <EmbedScreen editor /> }.into_any(),
    });
    // Where they are shown, there is nothing to show.
    let can_match = move || editor.can_match.get() && !editor.table.with(|table| matches!(table, Table::Columns(_)));
    let match_again = move |_| leptos::task::spawn_local(match_columns(editor));
    view! {
        <nav class="ed-steps" aria-label=say(E::Steps, locale)>
            <ol>{Screen::ALL.map(|(own, name, message)| view! { <Step editor own name message /> }).into_iter().collect_view()}</ol>
        </nav>
        <div class="ed-bar" hidden=flag(move || !editor.is_open.get())>
            {button_if(say(E::Undo, locale), flag(move || editor.can_undo()), move |_| editor.undo())}
            {button_if(say(E::Redo, locale), flag(move || editor.can_redo()), move |_| editor.redo())}
            {button(say(E::SaveFile, locale), move |_| save(editor))}
            {button(say(E::SaveWorkbook, locale), move |_| save_workbook(editor))}
            <FaultCount editor />
        </div>
        <p class="ed-told" role="status">{editor.told}</p>
        <OtherWindow editor />
        {dynamic(move || can_match().then(|| view! { <p>{button(say(E::OtherColumns, locale), match_again)}</p> }))}
        {screen}
    }
}

#[component]
fn Step(editor: Editor, own: Screen, name: &'static str, message: E) -> impl IntoView {
    let current = maybe(move || (editor.screen.get() == own).then_some("step"));
    let disabled = move || !own.needs_no_draft() && !editor.is_open.get();
    let text = say(message, editor.locale);
    let step = dynamic(move || {
        if disabled() {
            view! { <span class="ed-step" aria-disabled="true">{text}</span> }.into_any()
        } else {
            view! { <a class="ed-step" href=format!("#{name}") aria-current=current>{text}</a> }.into_any()
        }
    });
    view! { <li>{step}</li> }
}

#[component]
fn FaultCount(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    dynamic(move || {
        let count = editor.checked.with(|checked| checked.as_ref().err().map_or(0, Vec::len));
        if count == 0 {
            view! { <span class="ed-good">{say(E::NoFaults, locale)}</span> }.into_any()
        } else {
            view! { <a class="ed-bad" href="#edit">{fault_count(count, locale)}</a> }.into_any()
        }
    })
}

fn save(editor: Editor) {
    let text = editor.draft_now().to_text();
    editor.host.with_value(|host| host.save_file("figures.json", &text.into(), "application/json"));
}

fn save_workbook(editor: Editor) {
    let text = editor.draft_now().to_text();
    let saved = editor.host.with_value(|host| JsFuture::from(host.save_workbook(&text)));
    leptos::task::spawn_local(async move {
        if let Err(error) = saved.await {
            editor.tell(format!("{} {}", say(E::NotMade, editor.locale), super::screens::message_of(&error)));
        }
    });
}

/// The screen is in the address: the browser's own way back works.
fn follow_address(editor: Editor) {
    let read = move || {
        let hash = window().location().hash().unwrap_or_default();
        let wanted = Screen::from_hash(&hash).unwrap_or(Screen::Open);
        let possible = editor.is_open.get_untracked() || wanted.needs_no_draft();
        let (before, now) = (editor.screen.get_untracked(), if possible { wanted } else { Screen::Open });
        // What was told belongs to the step where it was; what becomes of a file or a report shows on the next.
        if now != before && !matches!(before, Screen::Open | Screen::Report) {
            editor.tell(String::new());
        }
        editor.screen.set(now);
        // The address says it, too: after a reload the way back to the same step is another address.
        if !possible {
            go_to(Screen::Open);
        }
    };
    read();
    let handle = window_event_listener(leptos::ev::hashchange, move |_| read());
    on_cleanup(move || handle.remove());
}

/// Ctrl+Z and Ctrl+Y, as everywhere; in a field that has the focus, too, since a field's own history knows nothing of the others.
fn follow_keys(editor: Editor) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        if !(event.ctrl_key() || event.meta_key()) || event.alt_key() || !editor.is_open.get_untracked() {
            return;
        }
        match event.key().to_ascii_lowercase().as_str() {
            "z" if event.shift_key() => editor.redo(),
            "z" => editor.undo(),
            "y" => editor.redo(),
            "s" => save(editor),
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || handle.remove());
}

/// Reads what is published by now.
pub(super) fn fetch_published(editor: Editor) {
    let fetched = editor.host.with_value(|host| JsFuture::from(host.fetch_published()));
    leptos::task::spawn_local(async move {
        let fetched = fetched.await;
        // The tour compares with a sample.
        if editor.is_trial.get_untracked() {
            return;
        }
        match fetched {
            Ok(text) => editor.set_published(text.as_string()),
            // Without a connection what is known stays.
            Err(error) => {
                let why = format!("{} {}", say(E::PublishedNotRead, editor.locale), super::screens::message_of(&error));
                editor.not_published.set(why);
            }
        }
    });
}

/// Leads to a screen.
pub(super) fn go_to(screen: Screen) {
    if let Some((_, name, _)) = Screen::ALL.into_iter().find(|(own, ..)| *own == screen) {
        let _ = window().location().set_hash(name);
    }
}
