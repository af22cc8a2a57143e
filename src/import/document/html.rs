//! Web pages: what a reader sees of them, a line for each paragraph, tables with tabs.

use encoding_rs::{Encoding, UTF_8};
use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

/// The encoding that a page says of itself.
pub(super) fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let start: String = bytes.iter().take(2048).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let (_, behind) = start.split_once("charset=")?;
    let label: String = behind
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c))
        .collect();
    // A page that says UTF-8 and is none is in what offices have.
    Encoding::for_label(label.as_bytes()).filter(|encoding| *encoding != UTF_8)
}

/// Nothing of these is seen.
const UNSEEN: [&str; 15] = [
    "head", "script", "style", "title", "template", "noscript", "iframe", "object", "select", "textarea", "svg", "canvas",
    "audio", "video", "rt",
];
/// These have no end.
const VOID: [&str; 10] = ["br", "hr", "img", "input", "link", "meta", "col", "wbr", "area", "base"];
/// These stand on lines of their own.
const BLOCKS: [&str; 31] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "thead",
    "tbody",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "nav",
    "aside",
    "blockquote",
    "pre",
    "figure",
    "figcaption",
    "hr",
    "caption",
];

pub(super) fn text(page: &str) -> String {
    let mut emitter = DefaultEmitter::default();
    // Scripts and styles are text to their end, whatever stands in them.
    emitter.naively_switch_states(true);
    let mut own = Page::default();
    for token in Tokenizer::new_with_emitter(page, emitter) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => {
                let name = String::from_utf8_lossy(&tag.name).into_owned();
                let attribute = |name: &str| tag.attributes.iter().find(|(own, _)| own.as_slice() == name.as_bytes());
                let style =
                    attribute("style").map(|(_, value)| String::from_utf8_lossy(value).to_ascii_lowercase().replace(' ', ""));
                let is_hidden = attribute("hidden").is_some()
                    || style.is_some_and(|style| {
                        ["display:none", "visibility:hidden", "mso-hide:all"].iter().any(|own| style.contains(own))
                    });
                own.start(&name, is_hidden, tag.self_closing);
            }
            Token::EndTag(tag) => own.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => own.push(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    own.text
}

#[derive(Default)]
struct Page {
    text: String,
    /// The element that is not seen, and how many of its name are open in it.
    unseen: Option<(String, usize)>,
    /// Whether white space is kept.
    is_pre: bool,
    /// Whether the row of a table has a cell already.
    has_cell: bool,
}

impl Page {
    fn start(&mut self, name: &str, is_hidden: bool, is_closed: bool) {
        if let Some((unseen, depth)) = &mut self.unseen {
            *depth += usize::from(unseen == name);
            // The end of a head may be left out.
            if unseen == "head" && name == "body" {
                self.unseen = None;
            }
            return;
        }
        if (is_hidden || UNSEEN.contains(&name)) && !VOID.contains(&name) && !is_closed {
            self.unseen = Some((name.to_owned(), 1));
            return;
        }
        match name {
            "br" => self.text.push('\n'),
            "td" | "th" if std::mem::replace(&mut self.has_cell, true) => {
                self.text.truncate(self.text.trim_end_matches([' ', '\n']).len());
                self.text.push('\t');
            }
            name if BLOCKS.contains(&name) => self.break_line(name),
            _ => {}
        }
        if name == "tr" {
            self.has_cell = false;
        }
        self.is_pre |= name == "pre";
    }

    fn end(&mut self, name: &str) {
        if let Some((unseen, depth)) = &mut self.unseen {
            *depth -= usize::from(unseen == name);
            if *depth == 0 {
                self.unseen = None;
            }
            return;
        }
        if BLOCKS.contains(&name) {
            self.break_line(name);
        }
        if name == "tr" {
            self.has_cell = false;
        }
        self.is_pre &= name != "pre";
    }

    /// Ends the line, unless it is within the cell of a table.
    fn break_line(&mut self, name: &str) {
        let is_row = matches!(name, "tr" | "table" | "thead" | "tbody" | "caption");
        if self.has_cell && !is_row {
            if !self.text.ends_with(['\t', '\n', ' ']) {
                self.text.push(' ');
            }
        } else {
            self.text.truncate(self.text.trim_end_matches(' ').len());
            if !self.text.is_empty() && !self.text.ends_with('\n') {
                self.text.push('\n');
            }
        }
    }

    fn push(&mut self, text: &str) {
        if self.unseen.is_some() {
            return;
        }
        if self.is_pre {
            self.text.push_str(text);
            return;
        }
        for c in text.chars() {
            let is_space = matches!(c, ' ' | '\n' | '\r' | '\t' | '\u{c}');
            if !is_space {
                self.text.push(c);
            } else if !self.text.is_empty() && !self.text.ends_with([' ', '\n', '\t']) {
                self.text.push(' ');
            }
        }
    }
}
