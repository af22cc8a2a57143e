//! What the editor calls in the browser for the files of an office: workbooks, text tables, documents. Bytes and text go in, JSON comes out.

use headline_figures::import::answers;
use wasm_bindgen::prelude::wasm_bindgen;

/// The sheets of a workbook or a text table with their cells, and for each what its columns are; or the fault.
#[must_use]
#[wasm_bindgen(js_name = readTable)]
pub fn read_table(bytes: &[u8]) -> String {
    answers::table(bytes)
}

/// The rows of a sheet as figures. `sheet` counts from 0, `header_row` is the place among the sheet's rows, `columns` a JSON list of
/// names of columns and `null`.
#[must_use]
#[wasm_bindgen(js_name = readRows)]
pub fn read_rows(bytes: &[u8], sheet: usize, header_row: usize, columns: &str) -> String {
    answers::rows(bytes, sheet, header_row, columns)
}

/// A whole figures file out of a workbook, which may be one of ours.
#[must_use]
#[wasm_bindgen(js_name = readWorkbook)]
pub fn read_workbook(bytes: &[u8]) -> String {
    answers::workbook(bytes)
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
