//! What the page's script does for the program (`script/editor.js`): the network, files, drafts, the worker.

use js_sys::{Array, Function, Promise, Uint8Array};
use leptos::prelude::{LocalStorage, StoredValue};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{FileList, HtmlElement};

#[wasm_bindgen]
extern "C" {
    /// The page's script.
    pub type Host;

    /// The text of the published figures file, or `null`.
    #[wasm_bindgen(method, js_name = fetchPublished)]
    pub fn fetch_published(this: &Host) -> Promise;

    /// Whether the editor is one file on a disk, so that the published folder has to be chosen.
    #[wasm_bindgen(method, js_name = isOneFile)]
    pub fn is_one_file(this: &Host) -> bool;

    /// Takes the files of the chosen folder; resolves as `fetch_published` does.
    #[wasm_bindgen(method, js_name = openFolder)]
    pub fn open_folder(this: &Host, files: &FileList) -> Promise;

    /// Saves a file on this machine.
    #[wasm_bindgen(method, js_name = saveFile)]
    pub fn save_file(this: &Host, name: &str, content: &JsValue, kind: &str);

    /// The kept draft, `{ text, answers }`, or `null`.
    #[wasm_bindgen(method, js_name = loadDraft)]
    pub fn load_draft(this: &Host) -> Promise;

    /// Keeps the draft. Resolves to what another window has kept meanwhile, in the place of which nothing is kept, or to `null`. Fails where the
    /// browser does not let it.
    #[wasm_bindgen(method, js_name = keepDraft)]
    pub fn keep_draft(this: &Host, text: &str, answers: &str) -> Promise;

    /// What another window has kept, if that is another text; or `null`.
    #[wasm_bindgen(method, js_name = otherDraft)]
    pub fn other_draft(this: &Host, text: &str) -> Promise;

    /// Has this window keep its draft again, in the place of what was offered.
    #[wasm_bindgen(method)]
    pub fn settle(this: &Host);

    /// Keeps the draft before the page is gone.
    #[wasm_bindgen(method, js_name = keepAtOnce)]
    pub fn keep_at_once(this: &Host, text: &str, answers: &str);

    /// Forgets the draft.
    #[wasm_bindgen(method, js_name = forgetDraft)]
    pub fn forget_draft(this: &Host) -> Promise;

    /// Calls back when another window edits the draft, too.
    #[wasm_bindgen(method, js_name = onOtherWindow)]
    pub fn on_other_window(this: &Host, callback: &Function);

    /// Makes all files of the folder; of the edition with this name too, unless it is empty. Calls back with (share, step, name); resolves to
    /// `{ files }`, to `{ published }`, the text of newer published figures, or to `{ fault }`.
    #[wasm_bindgen(method)]
    pub fn publish(this: &Host, text: &str, edition: &str, progress: &Function) -> Promise;

    /// Saves the files made last as a zip; the whole folder if that is `whole`. Resolves to the names of files that it lacks.
    #[wasm_bindgen(method, js_name = saveZip)]
    pub fn save_zip(this: &Host, whole: bool, progress: &Function) -> Promise;

    /// Writes the files made last into a folder that the person chooses. Resolves to the names of those that it removed, or to `null`.
    #[wasm_bindgen(method, js_name = writeFolder)]
    pub fn write_folder(this: &Host, progress: &Function) -> Promise;

    /// What can be checked: `{ address, day }`, or `null`.
    #[wasm_bindgen(method, js_name = lastMade)]
    pub fn last_made(this: &Host) -> Promise;

    /// Compares what the host sends with what was made last: resolves to `{ all, files }`, `{ foreign }` or `{ fault }`.
    #[wasm_bindgen(method)]
    pub fn check(this: &Host, address: &str, progress: &Function) -> Promise;

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

    /// A time as a figures file has it, out of people's words; or a day alone. Resolves to nothing where the text is none.
    #[wasm_bindgen(method, js_name = readTime)]
    pub fn read_time(this: &Host, text: &str, is_day: bool) -> Promise;

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

    /// What `edited` says otherwise than `published`: resolves to JSON (`draft/compare/told.rs`).
    #[wasm_bindgen(method)]
    pub fn compare(this: &Host, published: &str, edited: &str, today: &str) -> Promise;

    /// Shows the proof sheet of the two in `place`, with the answers (JSON).
    #[wasm_bindgen(method, js_name = showProof)]
    pub fn show_proof(this: &Host, place: &HtmlElement, published: &str, edited: &str, today: &str, answers: &str) -> Promise;

    /// Saves a figures file as a workbook.
    #[wasm_bindgen(method, js_name = saveWorkbook)]
    pub fn save_workbook(this: &Host, text: &str) -> Promise;

    /// Shows a figures file in `place` as readers will see it. `look` is shape, language, view, figures, theme and text size. Resolves to whether
    /// it is on show: not if another was asked for meanwhile.
    #[wasm_bindgen(method)]
    pub fn preview(this: &Host, place: &HtmlElement, text: &str, look: &Array) -> Promise;

    /// The address of this folder, and the hashes of `embed.js` and `frame.js`.
    #[wasm_bindgen(method)]
    pub fn folder(this: &Host) -> Array;

    /// How high a frame with this page of the folder must be: resolves to pixels.
    #[wasm_bindgen(method, js_name = frameHeight)]
    pub fn frame_height(this: &Host, page: &str) -> Promise;

    /// Whether this folder has an edition of this name. Fails where it cannot be asked.
    #[wasm_bindgen(method, js_name = hasEdition)]
    pub fn has_edition(this: &Host, name: &str) -> Promise;

    /// Copies the text of the field with this id, or selects it: resolves to whether it was copied.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, id: &str) -> Promise;

    /// Hands a snippet, as JSON, to the page to try it on.
    #[wasm_bindgen(method, js_name = trySnippet)]
    pub fn try_snippet(this: &Host, snippet: &str);

    /// Begins the tour. `begin` is called with the text of its sample, `end` when it ends.
    #[wasm_bindgen(method, js_name = startTour)]
    pub fn start_tour(this: &Host, begin: &Function, end: &Function) -> Promise;

    /// Takes the bar of the tour away.
    #[wasm_bindgen(method, js_name = endTour)]
    pub fn end_tour(this: &Host);
}

/// The script, wherever a screen needs it.
pub(super) type HostRef = StoredValue<Host, LocalStorage>;
