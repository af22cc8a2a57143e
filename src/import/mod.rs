//! Tables and texts out of the files that an office has: spreadsheets, CSV in any encoding, documents. Nothing here knows a browser.
//!
//! `table` reads cells, `column` knows which field of a figure a column is, `rows` makes figures of them, `template` writes a workbook and
//! reads it back, `merge` puts the rows of a table into a file that there is, `document` reads a report's text.

pub mod answers;
mod column;
mod document;
mod encoding;
mod limits;
mod merge;
mod recognise;
mod rows;
mod table;
mod template;
mod xml;

pub use crate::format::{FileKind, ImportFault};
pub use column::{Column, Compared, Guess, guess, headings};
pub use document::document_text;
pub use merge::{Merged, merge};
pub use recognise::recognise;
pub use rows::{Rows, read_rows};
pub use table::{Cell, CellKind, Located, Row, Sheet, Table, read_table};
pub use template::{Imported, read_columns, read_workbook, template};

/// A JSON object, as figures, sections and whole files are.
pub type Object = serde_json::Map<String, serde_json::Value>;
