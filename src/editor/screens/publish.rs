//! All files of the folder, made from the draft, to upload or to write.

use crate::editor::erased::{dynamic, flag, handler, main_button, maybe};
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::figure_links::FaultsFirst;
use super::upload::{Check, made_view};
use crate::data::is_edition_name;
use crate::editor::files::text_of;
use crate::editor::review::{Review, follow_review, review_state};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::editor::work::{Work, pairs_of};
use crate::format::{EditorMessage as E, UploadMessage};

/// What has become of publishing.
#[derive(Clone)]
pub(super) enum Outcome {
    Nothing,
    Made {
        files: Vec<(String, String)>,
        edition: String,
    },
    /// Somebody has published other figures meanwhile.
    PublishedMeanwhile,
    Failed(String),
}

#[component]
pub(in crate::editor) fn PublishScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let outcome = RwSignal::new(Outcome::Nothing);
    let work = Work::new(editor);
    // What is made is of the draft as it was: a change makes it old.
    Effect::new(move |before: Option<()>| {
        editor.checked.track();
        if before.is_some() {
            outcome.set(Outcome::Nothing);
        }
    });
    let review = follow_review(editor);
    let unanswered = Memo::new(move |_| review.with(|review| editor.answers.with(|answers| review.has_unanswered(answers))));
    let is_compared = move || review.with(|review| matches!(review, Review::Here(_)));
    // The name of the edition; nothing where none is wanted.
    let edition = RwSignal::new(None::<String>);
    let is_named = move || edition.with(|name| name.as_ref().is_none_or(|name| is_edition_name(name)));
    // The files of a sample are nobody’s.
    let may_begin = move || !editor.is_trial.get() && is_compared() && !work.is_on() && !unanswered.get() && is_named();
    let answer_first = dynamic(move || {
        unanswered.get().then(|| {
            view! { <p class="ed-fault">{say(E::AnswerFirst, locale)} " " <a href="#compare">{say(E::Compare, locale)}</a></p> }
        })
    });
    let make = move |_| leptos::task::spawn_local(make_files(editor, work, outcome, edition.get_untracked().unwrap_or_default()));
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Publish, locale)}</h1>
            <p>{say(E::PublishIntro, locale)}</p>
            <FaultsFirst editor />
            {review_state(editor, review)}
            {answer_first}
            <EditionField editor edition />
            <p>{main_button(say(E::MakeFiles, locale), flag(may_begin), make)}</p>
            {work.view()}
            {dynamic(move || outcome_view(editor, work, outcome.get()))}
            {dynamic(move || { outcome.track(); view! { <Check editor work /> } })}
        </section>
    }
}

/// Whether the figures are kept as an edition besides, and its name.
#[component]
fn EditionField(editor: Editor, edition: RwSignal<Option<String>>) -> impl IntoView {
    let say = move |message: UploadMessage| message.in_locale(editor.locale);
    let toggled = move |event| edition.set(event_target_checked(&event).then(|| usual_name(editor)));
    let typed = move |event| edition.set(Some(event_target_value(&event).trim().to_owned()));
    let is_wrong = maybe(move || edition.with(|name| name.as_ref().is_some_and(|name| !is_edition_name(name))).then_some("true"));
    let class = Signal::derive(move || if is_wrong.get().is_some() { "ed-fault" } else { "ed-help" });
    // While somebody types, the field stays as it is.
    let is_on = Memo::new(move |_| edition.with(Option::is_some));
    let name = dynamic(move || {
        is_on.get().then(|| {
            view! {
                <label for="edition">{say(UploadMessage::EditionName)}</label>
                <input type="text" id="edition" autocomplete="off" spellcheck="false" aria-describedby="edition-about" aria-invalid=is_wrong prop:value=edition.get_untracked().unwrap_or_default() on:input=handler(typed) />
                <span class="ed-about" id="edition-about"><span class=class>{say(UploadMessage::EditionHelp)}</span></span>
            }
        })
    });
    view! {
        <div class="ed-field">
            <span class="ed-check"><label for="keep-edition"><input type="checkbox" id="keep-edition" on:change=handler(toggled) />{say(UploadMessage::KeepEdition)}</label></span>
            {name}
        </div>
    }
}

/// The year that the first figure is of: what an edition is mostly called.
fn usual_name(editor: Editor) -> String {
    let draft = editor.draft_now();
    let period = draft.rows().iter().find_map(|row| row.fields.get("period").map(ToString::to_string)).unwrap_or_default();
    let mut digits = period.split(|c: char| !c.is_ascii_digit());
    digits.find(|part| part.len() == 4).unwrap_or_default().to_owned()
}

async fn make_files(editor: Editor, work: Work, outcome: RwSignal<Outcome>, edition: String) {
    let Some(text) = editor.checked.with_untracked(|checked| checked.as_ref().ok().map(|file| file.text().to_owned())) else {
        return;
    };
    outcome.set(Outcome::Nothing);
    let made = work.run(|host, progress| host.publish(&text, &edition, progress)).await;
    outcome.set(match made {
        Ok(answer) => match text_of(&answer, "fault") {
            Some(fault) => Outcome::Failed(fault),
            None if has(&answer, "published") => {
                editor.set_published(text_of(&answer, "published"));
                Outcome::PublishedMeanwhile
            }
            None => Outcome::Made { files: pairs_of(&answer, "files"), edition },
        },
        Err(error) => Outcome::Failed(message_of(&error)),
    });
}

fn has(answer: &JsValue, name: &str) -> bool {
    js_sys::Reflect::has(answer, &name.into()).unwrap_or(false)
}

/// The words of an error of the script.
pub(in crate::editor) fn message_of(error: &JsValue) -> String {
    text_of(error, "message").or_else(|| error.as_string()).unwrap_or_default()
}

fn outcome_view(editor: Editor, work: Work, outcome: Outcome) -> AnyView {
    let locale = editor.locale;
    match outcome {
        Outcome::Nothing => ().into_any(),
        Outcome::Failed(why) => view! { <p class="ed-fault" role="alert">{say(E::NotMade, locale)} " " {why}</p> }.into_any(),
        Outcome::PublishedMeanwhile => {
            let words = UploadMessage::PublishedMeanwhile.in_locale(locale);
            view! { <p class="ed-fault" role="alert">{words} " " <a href="#compare">{say(E::Compare, locale)}</a></p> }.into_any()
        }
        Outcome::Made { files, edition } => made_view(editor, work, files, &edition),
    }
}
