//! The text of a report: Word documents, web pages and plain text, a line for each paragraph.

mod docx;
mod html;

use super::encoding::decode;
use super::limits::check_size;
use super::recognise;
use crate::format::{FileKind, ImportFault};

/// The text of a document. What it is, its content says.
///
/// # Errors
/// It is no document that can be read, or too large, locked, damaged or empty.
pub fn document_text(bytes: &[u8]) -> Result<String, ImportFault> {
    check_size(bytes)?;
    let text = match recognise(bytes) {
        FileKind::Docx => docx::text(bytes)?,
        FileKind::Html => page_text(bytes)?,
        FileKind::Text => decode(bytes, None)?,
        FileKind::Locked => return Err(ImportFault::Password),
        found => return Err(ImportFault::NotADocument { found }),
    };
    let text = tidy(&text);
    if text.is_empty() { Err(ImportFault::Nothing) } else { Ok(text) }
}

/// What is seen of a web page; the cells of its tables are separated by tabs.
pub(super) fn page_text(bytes: &[u8]) -> Result<String, ImportFault> {
    Ok(html::text(&decode(bytes, html::declared(bytes))?))
}

/// One kind of line end, no spaces at the ends of lines, one empty line at most.
fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n").replace('\u{a0}', " ");
    let mut tidy = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines().map(|line| line.trim_end_matches([' ', '\u{3000}', '\t'])) {
        empty = if line.trim().is_empty() { empty + 1 } else { 0 };
        if empty < 2 {
            tidy.push_str(if empty == 1 { "" } else { line });
            tidy.push('\n');
        }
    }
    tidy.trim_matches('\n').to_owned()
}

#[cfg(test)]
pub(in crate::import) mod tests;
