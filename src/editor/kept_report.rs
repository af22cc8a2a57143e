//! The report that figures are taken from, as it is kept on this machine.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::found::FoundNumber;
use super::state::Editor;
use crate::format::EditorMessage;

/// A report's text, with the figures that it proposes.
#[derive(Clone, Default)]
pub(super) struct Report {
    pub text: Arc<str>,
    /// Nothing while nobody has looked for them.
    pub proposals: Option<Arc<[FoundNumber]>>,
    /// The one that is looked at.
    pub chosen: Option<usize>,
}

impl Report {
    /// The number with this place among those that were found.
    pub fn proposal(&self, index: usize) -> Option<&FoundNumber> {
        self.proposals.as_ref()?.get(index)
    }
}

impl Editor {
    /// Keeps the report.
    pub fn keep_report(self) {
        // Of a sample nothing is kept.
        if self.is_trial.get_untracked() {
            return;
        }
        let report = self.report.with_untracked(|report| serde_json::json!({"text": &*report.text}).to_string());
        let kept = self.host.with_value(|host| JsFuture::from(host.keep_report(&report)));
        leptos::task::spawn_local(async move {
            if kept.await.is_err() {
                self.say(EditorMessage::DraftNotKept);
            }
        });
    }
}

/// The report of the last visit; its numbers are found again when it is looked at.
pub(super) fn fetch_report(editor: Editor) {
    let kept = editor.host.with_value(|host| JsFuture::from(host.load_report()));
    leptos::task::spawn_local(async move {
        let kept = kept.await.ok().and_then(|text| text.as_string());
        let Some(kept) = kept.and_then(|text| serde_json::from_str::<serde_json::Value>(&text).ok()) else { return };
        let text = kept.get("text").and_then(serde_json::Value::as_str).unwrap_or_default();
        // A report that was pasted meanwhile is the newer one.
        if editor.report.with_untracked(|report| report.text.is_empty()) {
            editor.report.set(Report { text: text.into(), ..Report::default() });
        }
    });
}
