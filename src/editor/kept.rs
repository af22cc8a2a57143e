//! The draft as it is kept on this machine, with the answers to its questions; and what another window has kept of it.

use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;

use super::erased::{button, dynamic};
use super::files::text_of;
use super::host::Host;
use super::state::Editor;
use crate::draft::compare::Answers;
use crate::format::{EditorMessage, UploadMessage};

/// What another window has kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OtherDraft {
    text: String,
    answers: String,
}

impl OtherDraft {
    fn read(kept: &JsValue) -> Option<Self> {
        Some(Self { text: text_of(kept, "text")?, answers: text_of(kept, "answers").unwrap_or_default() })
    }
}

impl Editor {
    /// Keeps the draft on this machine, unless another window has kept another meanwhile: that is offered first.
    pub fn keep(self) {
        // Of a sample nothing is kept, and nothing takes the place of a draft that nobody has opened.
        if self.is_trial.get_untracked() || !self.is_open.get_untracked() {
            return;
        }
        let (text, answers) = (self.draft_now().to_text(), self.answers_to_keep());
        let kept = self.host.with_value(|host| JsFuture::from(host.keep_draft(&text, &answers)));
        leptos::task::spawn_local(async move {
            match kept.await {
                Ok(other) => self.other.set(OtherDraft::read(&other)),
                Err(_) => self.say(EditorMessage::DraftNotKept),
            }
        });
    }

    /// Keeps what was typed at once, if it has not rested yet: the page is going.
    fn keep_now(self) {
        if self.is_trial.get_untracked() {
            return;
        }
        if let Some(handle) = self.timer.try_update_value(Option::take).flatten() {
            handle.clear();
            self.host.with_value(|host| host.keep_at_once(&self.draft_now().to_text(), &self.answers_to_keep()));
            self.rest();
        }
    }

    fn answers_to_keep(self) -> String {
        let (by, answers) = (self.by.get_untracked(), self.answers.with_untracked(Answers::to_json));
        json!({ "by": by, "answers": answers }).to_string()
    }

    /// Reads the draft that was kept before this visit. Answers are about exact values: they hold for whatever is opened.
    pub fn read_kept(self) {
        let kept = self.host.with_value(|host| JsFuture::from(host.load_draft()));
        leptos::task::spawn_local(async move {
            if let Some(draft) = kept.await.ok().as_ref().and_then(OtherDraft::read) {
                self.take_answers(&draft.answers);
                self.kept.set(Some(draft.text));
            }
        });
    }

    fn take_answers(self, kept: &str) {
        let Ok(kept) = serde_json::from_str::<Value>(kept) else { return };
        self.answers.set(kept.get("answers").map(Answers::from_json).unwrap_or_default());
        self.by.set(kept.get("by").and_then(Value::as_str).unwrap_or_default().to_owned());
    }

    /// Has another window's draft in the place of the own one; that can be undone.
    fn take_other(self, other: &OtherDraft) {
        self.settle();
        self.take_answers(&other.answers);
        self.open_text(&other.text);
    }

    fn keep_mine(self) {
        self.settle();
        self.keep();
    }

    fn settle(self) {
        self.host.with_value(Host::settle);
        self.other.set(None);
    }
}

/// What was typed just before the page is closed is kept, too.
pub(super) fn keep_on_leaving(editor: Editor) {
    let going = window_event_listener_untyped("pagehide", move |_| editor.keep_now());
    let hidden = window_event_listener_untyped("visibilitychange", move |_| editor.keep_now());
    on_cleanup(move || {
        going.remove();
        hidden.remove();
    });
}

/// Looks what another window has kept, as soon as it has.
pub(super) fn watch_other_windows(editor: Editor) {
    let callback = Closure::<dyn Fn(JsValue)>::new(move |_| {
        // After the tour the own draft is kept again, and finds the other one then.
        if editor.is_trial.get_untracked() {
            return;
        }
        if !editor.is_open.get_untracked() {
            return editor.read_kept();
        }
        let text = editor.draft_now().to_text();
        let other = editor.host.with_value(|host| JsFuture::from(host.other_draft(&text)));
        leptos::task::spawn_local(async move {
            if let Ok(other) = other.await {
                editor.other.set(OtherDraft::read(&other));
            }
        });
    });
    editor.host.with_value(|host| host.on_other_window(callback.as_ref().unchecked_ref()));
    // The script calls it as long as the page is there.
    callback.forget();
}

/// The choice between this window's draft and another's.
#[component]
pub(super) fn OtherWindow(editor: Editor) -> impl IntoView {
    let say = move |message: UploadMessage| message.in_locale(editor.locale);
    let choice = dynamic(move || {
        let other = editor.other.get()?;
        let take = move |_| editor.take_other(&other);
        Some(view! {
            <p>{say(UploadMessage::OtherDraft)}</p>
            <p class="ed-buttons">
                {button(say(UploadMessage::TakeOther), take)}
                {button(say(UploadMessage::KeepMine), move |_| editor.keep_mine())}
            </p>
        })
    });
    let class = Signal::derive(move || if editor.other.with(Option::is_some) { "ed-card ed-question" } else { "" });
    view! { <div class=class role="status">{choice}</div> }
}
