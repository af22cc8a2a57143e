//! Work that takes a while: one at a time, with a bar that only grows.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::erased::dynamic;
use super::host::Host;
use super::state::Editor;
use crate::format::{EditorMessage, UploadMessage, progress_text};

/// How far it is: the share that is done, the name of the step, and the file.
type Progress = (f64, String, String);

/// The work of a screen. A copy is the same work.
#[derive(Clone, Copy)]
pub(super) struct Work {
    editor: Editor,
    progress: RwSignal<Option<Progress>>,
}

impl Work {
    pub fn new(editor: Editor) -> Self {
        Self { editor, progress: RwSignal::new(None) }
    }

    pub fn is_on(self) -> bool {
        self.progress.with(Option::is_some)
    }

    /// Has the script do something, and shows how far it is.
    pub async fn run(self, task: impl FnOnce(&Host, &Function) -> Promise) -> Result<JsValue, JsValue> {
        self.progress.set(Some(Progress::default()));
        let progress = Closure::<dyn Fn(f64, String, String)>::new(move |share, step, name| {
            self.progress.set(Some((share, step, name)));
        });
        let done = self.editor.host.with_value(|host| JsFuture::from(task(host, progress.as_ref().unchecked_ref()))).await;
        self.progress.set(None);
        done
    }

    pub fn view(self) -> impl IntoView {
        let making = EditorMessage::Making.in_locale(self.editor.locale);
        dynamic(move || {
            let (share, step, name) = self.progress.get()?;
            let percent = (share * 100.0).floor();
            let text = step_message(&step).map_or_else(|| making.to_owned(), |step| self.text(percent, step, &name));
            Some(view! {
                <p><progress class="ed-progress" value=percent.to_string() max="100" aria-label=making></progress></p>
                <p class="ed-help">{text}</p>
            })
        })
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "percent are from 0 to 100")]
    fn text(self, percent: f64, step: UploadMessage, name: &str) -> String {
        progress_text(percent as u32, step.in_locale(self.editor.locale), name, self.editor.locale)
    }
}

/// What a step of the script is called.
fn step_message(step: &str) -> Option<UploadMessage> {
    Some(match step {
        "open" | "published" => UploadMessage::Reading,
        "publish" => UploadMessage::LayingOut,
        "compress" | "pictures" => UploadMessage::Drawing,
        "whole" => UploadMessage::Packing,
        "write" => UploadMessage::Writing,
        "check" => UploadMessage::Checking,
        _ => return None,
    })
}

/// A list of a script's answer that has pairs of texts.
pub(super) fn pairs_of(answer: &JsValue, name: &str) -> Vec<(String, String)> {
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    let list = Reflect::get(answer, &name.into()).ok().and_then(|list| list.dyn_into::<Array>().ok());
    list.map(|list| list.iter().filter_map(pair).collect()).unwrap_or_default()
}

/// The texts of a list.
pub(super) fn texts_of(list: &JsValue) -> Option<Vec<String>> {
    Some(list.dyn_ref::<Array>()?.iter().filter_map(|text| text.as_string()).collect())
}
