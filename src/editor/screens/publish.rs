//! All files of the folder, made from the draft, to upload or to write.

use crate::editor::erased::{button, dynamic, flag, main_button};
use js_sys::{Array, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::figure_links::FaultsFirst;
use crate::editor::files::text_of;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::{EditorMessage as E, progress_text};

/// What has become of publishing.
#[derive(Clone)]
enum Outcome {
    Nothing,
    AtWork { done: usize, all: usize, name: String },
    Made { files: Vec<(String, String)> },
    Failed(String),
}

#[component]
pub(in crate::editor) fn PublishScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let outcome = RwSignal::new(Outcome::Nothing);
    // What is made is of the draft as it was: a change makes it old.
    Effect::new(move |before: Option<()>| {
        editor.checked.track();
        if before.is_some() {
            outcome.set(Outcome::Nothing);
        }
    });
    let is_at_work = move || outcome.with(|outcome| matches!(outcome, Outcome::AtWork { .. }));
    let unanswered = Memo::new(move |_| {
        editor
            .comparison()
            .is_some_and(|(_, comparison)| editor.answers.with(|answers| comparison.unanswered(answers).next().is_some()))
    });
    // The files of a sample are nobody’s.
    let may_begin = move || !editor.is_trial.get() && editor.checked.with(Result::is_ok) && !is_at_work() && !unanswered.get();
    let answer_first = dynamic(move || {
        unanswered.get().then(|| {
            view! { <p class="ed-fault">{say(E::AnswerFirst, locale)} " " <a href="#compare">{say(E::Compare, locale)}</a></p> }
        })
    });
    let make = move |_| leptos::task::spawn_local(make_files(editor, outcome));
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Publish, locale)}</h1>
            <p>{say(E::PublishIntro, locale)}</p>
            <FaultsFirst editor />
            {answer_first}
            <p>{main_button(say(E::MakeFiles, locale), flag(may_begin), make)}</p>
            {dynamic(move || outcome_view(editor, outcome.get()))}
        </section>
    }
}

async fn make_files(editor: Editor, outcome: RwSignal<Outcome>) {
    let Some(text) = editor.checked.with_untracked(|checked| checked.as_ref().ok().map(|file| file.text().to_owned())) else {
        return;
    };
    outcome.set(Outcome::AtWork { done: 0, all: 0, name: String::new() });
    let progress = Closure::<dyn Fn(u32, u32, String)>::new(move |done: u32, all: u32, name| {
        outcome.set(Outcome::AtWork { done: done as usize, all: all as usize, name });
    });
    let made = editor.host.with_value(|host| JsFuture::from(host.publish(&text, progress.as_ref().unchecked_ref())));
    outcome.set(match made.await {
        Ok(answer) => match text_of(&answer, "fault") {
            Some(fault) => Outcome::Failed(fault),
            None => Outcome::Made { files: files_of(&answer) },
        },
        Err(error) => Outcome::Failed(message_of(&error)),
    });
}

/// The words of an error of the script.
pub(in crate::editor) fn message_of(error: &JsValue) -> String {
    text_of(error, "message").or_else(|| error.as_string()).unwrap_or_default()
}

/// The files with what they are beside those that are published: new, changed or the same.
fn files_of(answer: &JsValue) -> Vec<(String, String)> {
    let files = Reflect::get(answer, &"files".into()).ok().and_then(|files| files.dyn_into::<Array>().ok());
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    files.map(|files| files.iter().filter_map(pair).collect()).unwrap_or_default()
}

fn outcome_view(editor: Editor, outcome: Outcome) -> AnyView {
    let locale = editor.locale;
    match outcome {
        Outcome::Nothing => ().into_any(),
        Outcome::AtWork { done, all, name } => {
            let text = if all == 0 { say(E::Making, locale).to_owned() } else { progress_text(done, all, &name, locale) };
            let value = (all != 0).then(|| done.to_string());
            view! {
                <p><progress class="ed-progress" value=value max=all.max(1).to_string() aria-label=say(E::Making, locale)></progress></p>
                <p class="ed-help">{text}</p>
            }
            .into_any()
        }
        Outcome::Failed(why) => view! { <p class="ed-fault" role="alert">{say(E::NotMade, locale)} " " {why}</p> }.into_any(),
        Outcome::Made { files } => {
            let save = move |whole: bool| {
                let saved = editor.host.with_value(|host| JsFuture::from(host.save_zip(whole)));
                leptos::task::spawn_local(async move {
                    if let Err(error) = saved.await {
                        editor.tell(format!("{} {}", say(E::NotMade, locale), message_of(&error)));
                    }
                });
            };
            let can_write = editor.host.with_value(super::super::host::Host::can_write_folder);
            let write = move |_| {
                let written = editor.host.with_value(|host| JsFuture::from(host.write_folder()));
                leptos::task::spawn_local(async move {
                    match written.await {
                        Ok(done) if done.is_truthy() => editor.say(E::Written),
                        Ok(_) => {}
                        Err(error) => editor.tell(format!("{} {}", say(E::NotMade, locale), message_of(&error))),
                    }
                });
            };
            let write = can_write.then(|| view! { {button(say(E::WriteFolder, locale), write)} });
            let named = |state: &str| match state {
                "new" => say(E::FileNew, locale),
                "changed" => say(E::FileChanged, locale),
                "gone" => say(E::FileGone, locale),
                _ => say(E::FileSame, locale),
            };
            let rows = files.into_iter().filter(|(_, state)| state != "same").map(|(path, state)| {
                let state = named(&state);
                view! { <tr><td><code>{path}</code></td><td>{state}</td></tr> }
            });
            view! {
                <p class="ed-good" role="status">{say(E::Made, locale)}</p>
                <p class="ed-buttons">{main_button(say(E::SaveZip, locale), flag(|| true), move |_| save(false))}{write}{button(say(E::SaveWholeZip, locale), move |_| save(true))}</p>
                <p>{say(E::UploadOrder, locale)}</p>
                <p><a href="#embed">{say(E::Embed, locale)}</a></p>
                <div class="hf-scroll ed-files" tabindex="0"><table><tbody>{rows.collect_view()}</tbody></table></div>
            }
            .into_any()
        }
    }
}
