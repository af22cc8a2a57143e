//! What the editor calls in the browser for the files of an office: workbooks, text tables, documents. Bytes and text go in, JSON comes out.

use headline_figures::import::answers;
use wasm_bindgen::prelude::wasm_bindgen;

/// The first rows of a workbook or a text table, and what the columns may be; or the fault.
#[must_use]
#[wasm_bindgen(js_name = readTable)]
pub fn read_table(bytes: &[u8]) -> String {
    answers::table(bytes)
}

/// A whole figures file out of a workbook, which may be one of ours, or by the columns that somebody chose.
#[must_use]
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8], choice: &str) -> String {
    answers::workbook(bytes, choice)
}

/// What a workbook changes in the figures file `draft`.
#[must_use]
#[wasm_bindgen(js_name = mergeWorkbook)]
pub fn merge_workbook(bytes: &[u8], choice: &str, draft: &str) -> String {
    answers::merged(bytes, choice, draft)
}

/// A time as a figures file has it, or only a day. Empty where the text is none.
#[must_use]
#[wasm_bindgen(js_name = readTime)]
pub fn read_time(text: &str, is_day: bool) -> String {
    answers::time(text, is_day)
}

/// What the words of a figure say of its fields.
#[must_use]
#[wasm_bindgen(js_name = fillFromWords)]
pub fn fill_from_words(figure: &str) -> String {
    answers::filled(figure)
}

/// A workbook with the figures of the file, headed in the language of `locale`. Empty where the text is no JSON object.
#[must_use]
#[wasm_bindgen]
pub fn template(file: &str, locale: &str) -> Vec<u8> {
    answers::template(file, locale)
}

/// The numbers of a report's text as figures, beside those that are known (a JSON list).
#[must_use]
#[wasm_bindgen(js_name = findNumbers)]
pub fn find_numbers(text: &str, known: &str) -> String {
    answers::numbers(text, known)
}

/// The text of a document, or the fault.
#[must_use]
#[wasm_bindgen(js_name = documentText)]
pub fn document_text(bytes: &[u8]) -> String {
    answers::document(bytes)
}

fn main() {}
