//! Files that somebody chooses or drops.

use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, FileList, HtmlInputElement};

/// The first file that was chosen in a file field.
pub(super) fn chosen_file(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files().and_then(|files| files.get(0));
    // The same file can be chosen again, after it was changed.
    input.set_value("");
    file
}

/// The files of a folder that was chosen.
pub(super) fn chosen_files(event: &Event) -> Option<FileList> {
    event.target()?.dyn_into::<HtmlInputElement>().ok()?.files()
}

/// The first file that was dropped.
pub(super) fn dropped_file(event: &Event) -> Option<File> {
    let transfer = Reflect::get(event, &"dataTransfer".into()).ok()?;
    let files: FileList = Reflect::get(&transfer, &"files".into()).ok()?.dyn_into().ok()?;
    files.get(0)
}

/// The content of a file.
pub(super) async fn content(file: &File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// A text member of a script's answer.
pub(super) fn text_of(answer: &JsValue, name: &str) -> Option<String> {
    Reflect::get(answer, &name.into()).ok()?.as_string()
}
