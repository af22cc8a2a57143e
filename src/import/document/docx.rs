//! Word documents: paragraphs, tables, notes. What was deleted in a revision, or is hidden, is not read.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::format::ImportFault;
use crate::import::limits::{part, unpack};
use crate::import::xml::{attribute, reference, text as text_of};

pub(super) fn text(bytes: &[u8]) -> Result<String, ImportFault> {
    let mut archive = unpack(bytes)?;
    let is_main = |name: &String| name.starts_with("word/document") && name.rsplit('.').next() == Some("xml");
    let main = archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).find(is_main).ok_or(ImportFault::Damaged)?;
    let main = part(&mut archive, &main)?.ok_or(ImportFault::Damaged)?;
    let mut text = Paragraphs::read(&main)?;
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        if let Some(notes) = part(&mut archive, notes)? {
            let notes = Paragraphs::read(&notes)?;
            if !notes.trim().is_empty() {
                text.push('\n');
                text.push_str(&notes);
            }
        }
    }
    Ok(text)
}

/// The text so far.
#[derive(Default)]
struct Paragraphs {
    text: String,
    /// For each table that is open, whether its row has a cell already.
    tables: Vec<bool>,
    /// How many elements are open whose text is not read.
    skipped: usize,
    is_text: bool,
    is_hidden: bool,
}

impl Paragraphs {
    fn read(xml: &str) -> Result<String, ImportFault> {
        let mut reader = Reader::from_str(xml);
        reader.config_mut().expand_empty_elements = true;
        let mut own = Self::default();
        loop {
            match reader.read_event().map_err(|_| ImportFault::Damaged)? {
                Event::Start(element) => own.start(&element),
                Event::End(element) => own.end(element.local_name().as_ref()),
                Event::Text(text) if own.is_read() => own.text.push_str(&text_of(&text)),
                Event::CData(text) if own.is_read() => own.text.push_str(&text.xml10_content()),
                Event::GeneralRef(name) if own.is_read() => own.text.push_str(&reference(&name)),
                Event::Eof => return Ok(own.text),
                _ => {}
            }
        }
    }

    fn is_read(&self) -> bool {
        self.is_text && !self.is_hidden && self.skipped == 0
    }

    fn start(&mut self, element: &BytesStart) {
        let name = element.local_name();
        let name = name.as_ref();
        if is_skipped(name) || is_separator(element) || self.skipped > 0 {
            self.skipped += usize::from(is_skipped(name) || is_note(name));
            return;
        }
        match name {
            "t" => self.is_text = true,
            "r" => self.is_hidden = false,
            "vanish" => self.is_hidden = !attribute(element, "w:val").is_some_and(|own| own == "0" || own == "false"),
            "tab" if self.tables.is_empty() => self.text.push('\t'),
            "tab" => self.text.push(' '),
            "br" | "cr" => self.break_line(),
            "noBreakHyphen" => self.text.push('-'),
            "tbl" => self.tables.push(false),
            "tr" => {
                if let Some(has_cell) = self.tables.last_mut() {
                    *has_cell = false;
                }
            }
            "tc" => {
                let is_next = self.tables.last_mut().is_some_and(|has_cell| std::mem::replace(has_cell, true));
                if is_next {
                    // The space of the paragraph before.
                    self.text.truncate(self.text.trim_end_matches(' ').len());
                    self.text.push('\t');
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= usize::from(is_skipped(name) || is_note(name));
            return;
        }
        match name {
            "t" => self.is_text = false,
            "r" => self.is_hidden = false,
            // The paragraphs of a cell stay in its row.
            "p" => self.break_line(),
            "tr" => {
                self.text.truncate(self.text.trim_end_matches(' ').len());
                self.text.push(if self.tables.len() > 1 { ' ' } else { '\n' });
            }
            "tbl" => {
                self.tables.pop();
            }
            _ => {}
        }
    }

    fn break_line(&mut self) {
        if self.tables.is_empty() {
            self.text.push('\n');
        } else if !self.text.ends_with(['\t', '\n', ' ']) && !self.text.is_empty() {
            self.text.push(' ');
        }
    }
}

/// What is not read: what a revision took away, the old form of a picture, instructions of fields.
fn is_skipped(name: &str) -> bool {
    matches!(name, "del" | "moveFrom" | "Fallback" | "instrText" | "delText" | "rt")
}

fn is_note(name: &str) -> bool {
    matches!(name, "footnote" | "endnote")
}

/// The lines that Word draws above notes are notes themselves; they begin what is skipped.
fn is_separator(element: &BytesStart) -> bool {
    is_note(element.local_name().as_ref()) && attribute(element, "w:type").is_some_and(|kind| kind != "normal")
}
