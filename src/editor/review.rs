//! What the draft says otherwise than the published figures. Another program compares (`src/review.rs`), which comes when it is first wanted.

use std::sync::Arc;

use leptos::prelude::*;
use serde_json::Value;
use wasm_bindgen_futures::JsFuture;

use super::erased::dynamic;
use super::screens::message_of;
use super::state::{Editor, today};
use crate::data::FiguresFile;
use crate::draft::compare::Answers;
use crate::format::{UploadMessage, iso_date};

/// How far the comparison is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Review {
    /// The draft has faults.
    #[default]
    Nothing,
    /// It is on its way.
    Wanted,
    /// It is here (`draft/compare/told.rs`).
    Here(Arc<Value>),
    /// It could not be made.
    Failed(String),
}

impl Review {
    pub fn warnings(&self) -> impl Iterator<Item = &Value> {
        let here = if let Self::Here(value) = self { Some(value) } else { None };
        here.and_then(|value| value.get("warnings")?.as_array()).into_iter().flatten()
    }

    /// Whether a question waits for its answer.
    pub fn has_unanswered(&self, answers: &Answers) -> bool {
        self.warnings().any(|warning| answers.to(text(warning, "key")).is_none())
    }
}

/// A text of what was told.
pub(super) fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The two files as the other program takes them, with the day; nothing while the draft has faults.
pub(super) fn texts(editor: Editor) -> Option<[String; 3]> {
    let edited = editor.checked.with(|checked| checked.as_ref().ok().map(|file| file.text().to_owned()))?;
    let published = editor.published.with(|file| file.as_ref().map(FiguresFile::text).unwrap_or_default().to_owned());
    Some([published, edited, today().map(iso_date).unwrap_or_default()])
}

/// Compares the draft with what is published, now and whenever one of them is another.
pub(super) fn follow_review(editor: Editor) -> RwSignal<Review> {
    let review = RwSignal::new(Review::Wanted);
    let asked = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let number = asked.get_value().wrapping_add(1);
        asked.set_value(number);
        let Some([published, edited, today]) = texts(editor) else { return review.set(Review::Nothing) };
        review.set(Review::Wanted);
        let compared = editor.host.with_value(|host| JsFuture::from(host.compare(&published, &edited, &today)));
        leptos::task::spawn_local(async move {
            let told = match compared.await {
                Ok(told) => serde_json::from_str(&told.as_string().unwrap_or_default()).map_err(|error| error.to_string()),
                Err(error) => Err(message_of(&error)),
            };
            // Meanwhile the screen may be gone, or the draft another.
            if review.is_disposed() || asked.try_get_value() != Some(number) {
                return;
            }
            review.set(told.map_or_else(Review::Failed, |told| Review::Here(Arc::new(told))));
        });
    });
    review
}

/// Tells that the comparison is on its way, or has failed.
pub(super) fn review_state(editor: Editor, review: RwSignal<Review>) -> AnyView {
    let told = dynamic(move || match review.get() {
        Review::Wanted => Some(view! { <p class="ed-help">{UploadMessage::Comparing.in_locale(editor.locale)}</p> }.into_any()),
        Review::Failed(why) => {
            let words = format!("{} {why}", UploadMessage::NotCompared.in_locale(editor.locale));
            Some(view! { <p class="ed-fault" role="alert">{words}</p> }.into_any())
        }
        Review::Nothing | Review::Here(_) => None,
    });
    view! { <div role="status">{told}</div> }.into_any()
}
