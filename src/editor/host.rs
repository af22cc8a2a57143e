//! What the page's script does for the program (`script/editor.js`): the network, files, drafts, the worker.

use js_sys::{Array, Function, Promise, Uint8Array};
use leptos::prelude::{LocalStorage, StoredValue};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// The page's script.
    pub type Host;

    /// The text of the published figures file, or `null`.
    #[wasm_bindgen(method, js_name = fetchPublished)]
    pub fn fetch_published(this: &Host) -> Promise;

    /// Saves a file on this machine.
    #[wasm_bindgen(method, js_name = saveFile)]
    pub fn save_file(this: &Host, name: &str, content: &JsValue, kind: &str);

    /// The text of the kept draft, or `null`.
    #[wasm_bindgen(method, js_name = loadDraft)]
    pub fn load_draft(this: &Host) -> Promise;

    /// Keeps the draft. Fails where the browser does not let it.
    #[wasm_bindgen(method, js_name = keepDraft)]
    pub fn keep_draft(this: &Host, text: &str) -> Promise;

    /// Keeps the draft before the page is gone.
    #[wasm_bindgen(method, js_name = keepAtOnce)]
    pub fn keep_at_once(this: &Host, text: &str);

    /// Forgets the draft.
    #[wasm_bindgen(method, js_name = forgetDraft)]
    pub fn forget_draft(this: &Host) -> Promise;

    /// Calls back when another window edits the draft, too.
    #[wasm_bindgen(method, js_name = onOtherWindow)]
    pub fn on_other_window(this: &Host, callback: &Function);

    /// Makes all files of the folder. Calls back with (done, all, name); resolves to `{ zip, files, faults }`.
    #[wasm_bindgen(method)]
    pub fn publish(this: &Host, text: &str, progress: &Function) -> Promise;

    /// Saves the files made last as a zip; with those of the program if that is `whole`.
    #[wasm_bindgen(method, js_name = saveZip)]
    pub fn save_zip(this: &Host, whole: bool) -> Promise;

    /// Writes the files made last into a folder that the person chooses.
    #[wasm_bindgen(method, js_name = writeFolder)]
    pub fn write_folder(this: &Host) -> Promise;

    /// Whether the browser can write into a folder.
    #[wasm_bindgen(method, js_name = canWriteFolder)]
    pub fn can_write_folder(this: &Host) -> bool;

    /// A spreadsheet or CSV as a figures file: resolves to `{ text, notes, isWhole }` or `{ fault }`.
    #[wasm_bindgen(method, js_name = readSpreadsheet)]
    pub fn read_spreadsheet(this: &Host, bytes: &Uint8Array) -> Promise;

    /// The columns of the table that was read last, as JSON (`import/answers.rs`).
    #[wasm_bindgen(method, js_name = tableColumns)]
    pub fn table_columns(this: &Host) -> Promise;

    /// The table that was read last by these columns (JSON): resolves as `readSpreadsheet`.
    #[wasm_bindgen(method, js_name = readColumns)]
    pub fn read_columns(this: &Host, choice: &str) -> Promise;

    /// What that table changes in a draft, as JSON.
    #[wasm_bindgen(method, js_name = mergeTable)]
    pub fn merge_table(this: &Host, choice: &str, draft: &str) -> Promise;

    /// What the words of a figure say of its fields, as JSON.
    #[wasm_bindgen(method, js_name = fillFromWords)]
    pub fn fill_from_words(this: &Host, figure: &str) -> Promise;

    /// Keeps the report. Fails where the browser does not let it.
    #[wasm_bindgen(method, js_name = keepReport)]
    pub fn keep_report(this: &Host, report: &str) -> Promise;

    /// The kept report, or `null`.
    #[wasm_bindgen(method, js_name = loadReport)]
    pub fn load_report(this: &Host) -> Promise;

    /// The text of a document: resolves to `{ text }` or `{ fault }`.
    #[wasm_bindgen(method, js_name = readDocument)]
    pub fn read_document(this: &Host, bytes: &Uint8Array) -> Promise;

    /// The numbers of a report's text beside the known figures: resolves to JSON (`found.rs`).
    #[wasm_bindgen(method, js_name = findNumbers)]
    pub fn find_numbers(this: &Host, text: &str, known: &str) -> Promise;

    /// Saves a figures file as a workbook.
    #[wasm_bindgen(method, js_name = saveWorkbook)]
    pub fn save_workbook(this: &Host, text: &str) -> Promise;

    /// Has the readers' own program show a figures file in `place`. `look` is language, view, figures, theme and text size.
    #[wasm_bindgen(method)]
    pub fn preview(this: &Host, place: &HtmlElement, text: &str, look: &Array) -> Promise;
}

/// The script, wherever a screen needs it.
pub(super) type HostRef = StoredValue<Host, LocalStorage>;
