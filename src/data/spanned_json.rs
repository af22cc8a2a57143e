//! JSON with places: each value knows its path and where in the text it stands.
//!
//! serde stops at the first fault, and an editor needs all of them. So values are taken apart one
//! level at a time as borrowed raw text, which also keeps numbers exact.

use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::BULLETINS;

use super::{Decimal, Diagnostic, Expected, Fault, Position};

/// Nobody reads more faults than these, and finding the place of each takes as long as the text before it.
const MOST_FAULTS: usize = 1000;
/// No object of a figures file has nearly as many members; that each comes once takes as long as their number squared.
const MOST_MEMBERS: usize = 100;

/// Collects faults while values are read; a reader answers `None` once it has told one.
pub(super) struct Parser<'a> {
    text: &'a str,
    pub faults: Vec<Diagnostic>,
}

/// One JSON value, not yet read.
#[derive(Clone)]
pub(super) struct SpannedValue<'a> {
    pub path: String,
    raw: &'a str,
}

/// The members of a JSON object that nobody has asked for yet.
pub(super) struct Object<'a> {
    node: SpannedValue<'a>,
    members: Vec<(String, SpannedValue<'a>)>,
}

impl<'a> Parser<'a> {
    /// The reader of `text` with its outermost value.
    ///
    /// # Errors
    /// The text is not JSON: the one fault that hides all others.
    pub fn new(text: &'a str) -> Result<(Self, SpannedValue<'a>), Box<Diagnostic>> {
        // Windows editors save UTF-8 with a byte order mark.
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        match serde_json::from_str::<&RawValue>(text) {
            Ok(raw) => Ok((Self { text, faults: Vec::new() }, SpannedValue { path: "$".into(), raw: raw.get() })),
            Err(_) if !BULLETINS => {
                let at = Position { line: 0, column: 0 };
                Err(Box::new(Diagnostic { path: String::new(), at, fault: Fault::Empty }))
            }
            Err(error) => {
                let at = Position { line: error.line().max(1), column: column_in_characters(text, &error) };
                // serde_json ends its message with the place, which the caller says in its own way.
                let place = format!(" at line {} column {}", error.line(), error.column());
                let message = error.to_string();
                let reason = message.strip_suffix(&place).unwrap_or(&message);
                Err(Box::new(Diagnostic { path: "$".into(), at, fault: Fault::NotJson { reason: reason.into() } }))
            }
        }
    }

    /// Tells a fault of `node`. Always `None`, to be returned.
    pub fn fault<T>(&mut self, node: &SpannedValue<'a>, fault: Fault) -> Option<T> {
        // The first program of a browser does not tell faults: the other one does.
        if !BULLETINS {
            let at = Position { line: 0, column: 0 };
            self.faults.push(Diagnostic { path: String::new(), at, fault: Fault::Empty });
            return None;
        }
        if self.faults.len() >= MOST_FAULTS {
            return None;
        }
        let at = self.position(node);
        // In the order of the text from the start: sorting would be 3 KB of wasm.
        let before = self.faults.iter().filter(|error| error.at <= at).count();
        self.faults.insert(before, Diagnostic { path: node.path.clone(), at, fault });
        None
    }

    /// Where a value begins and ends in the text, in bytes.
    pub fn span(&self, node: &SpannedValue<'a>) -> (usize, usize) {
        // `raw` is borrowed from `text`, so the distance of their addresses is the offset.
        let start = (node.raw.as_ptr() as usize).wrapping_sub(self.text.as_ptr() as usize);
        (start, start.saturating_add(node.raw.len()))
    }

    fn position(&self, node: &SpannedValue<'a>) -> Position {
        let (offset, _) = self.span(node);
        let before = self.text.get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before.get(line_start..).unwrap_or_default().chars().count() + 1,
        }
    }

    fn value<T: serde::Deserialize<'a>>(&mut self, node: &SpannedValue<'a>, expected: Expected) -> Option<T> {
        serde_json::from_str(node.raw).ok().or_else(|| self.fault(node, Fault::WrongType { expected }))
    }

    /// The text of a JSON string.
    pub fn string(&mut self, node: &SpannedValue<'a>) -> Option<String> {
        self.value(node, Expected::Text)
    }

    /// `true` or `false`.
    pub fn bool(&mut self, node: &SpannedValue<'a>) -> Option<bool> {
        self.value(node, Expected::Bool)
    }

    /// The exact value of a JSON number.
    pub fn number(&mut self, node: &SpannedValue<'a>) -> Option<Decimal> {
        if !node.raw.starts_with(|c: char| c == '-' || c.is_ascii_digit()) {
            return self.fault(node, Fault::WrongType { expected: Expected::Number });
        }
        Decimal::parse_json(node.raw).or_else(|| self.fault(node, Fault::TooManyDigits))
    }

    /// The elements of a JSON array.
    pub fn list(&mut self, node: &SpannedValue<'a>) -> Option<Vec<SpannedValue<'a>>> {
        let elements: Vec<&RawValue> = self.value(node, Expected::List)?;
        let child = |(index, raw): (usize, &'a RawValue)| SpannedValue {
            path: if BULLETINS { format!("{}[{index}]", node.path_prefix()) } else { String::new() },
            raw: raw.get(),
        };
        Some(elements.into_iter().enumerate().map(child).collect())
    }

    /// The members of a JSON object; a name that comes twice is a fault.
    pub fn object(&mut self, node: &SpannedValue<'a>) -> Option<Object<'a>> {
        let Ok(raw) = serde_json::Deserializer::from_str(node.raw).deserialize_map(Members) else {
            return self.fault(node, Fault::WrongType { expected: Expected::Object });
        };
        let mut members: Vec<(String, SpannedValue)> = Vec::new();
        for (name, raw) in raw {
            let child = SpannedValue { raw, ..node.member(&name) };
            if members.len() >= MOST_MEMBERS {
                self.fault::<()>(&child, Fault::UnknownField);
                break;
            }
            if members.iter().any(|(known, _)| *known == name) {
                self.fault::<()>(&child, Fault::DuplicateField);
            } else {
                members.push((name, child));
            }
        }
        Some(Object { node: node.clone(), members })
    }
}

impl SpannedValue<'_> {
    fn path_prefix(&self) -> &str {
        if self.path == "$" { "" } else { &self.path }
    }

    /// Whether it is a JSON string.
    pub fn is_string(&self) -> bool {
        self.raw.starts_with('"')
    }

    /// Whether it is a JSON object.
    pub fn is_object(&self) -> bool {
        self.raw.starts_with('{')
    }

    /// Stands for a member by its name, at the object's place: for faults of what is not there.
    pub fn member(&self, name: &str) -> Self {
        if !BULLETINS {
            return Self { path: String::new(), raw: self.raw };
        }
        let prefix = self.path_prefix();
        let dot = if prefix.is_empty() { "" } else { "." };
        Self { path: format!("{prefix}{dot}{name}"), raw: self.raw }
    }
}

impl<'a> Object<'a> {
    /// Takes a member that may be left out.
    pub fn optional(&mut self, name: &str) -> Option<SpannedValue<'a>> {
        let index = self.members.iter().position(|(known, _)| known == name)?;
        Some(self.members.swap_remove(index).1)
    }

    /// The text of a member that may be a number, which is left where it is.
    pub fn number_text(&self, name: &str) -> Option<&'a str> {
        self.members.iter().find(|(known, _)| known == name).map(|(_, node)| node.raw)
    }

    /// Takes a member and reads it; its absence is a fault.
    pub fn required<T>(
        &mut self,
        reader: &mut Parser<'a>,
        name: &'static str,
        read: impl FnOnce(&mut Parser<'a>, &SpannedValue<'a>) -> Option<T>,
    ) -> Option<T> {
        match self.optional(name) {
            Some(node) => read(reader, &node),
            None => reader.fault(&self.node.member(name), Fault::Missing),
        }
    }

    /// Every member left over is a fault.
    pub fn finish(self, reader: &mut Parser<'a>) {
        for (_, node) in self.members {
            reader.fault::<()>(&node, Fault::UnknownField);
        }
    }
}

/// Reads an object as the list of its members, double names included.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = Vec<(String, &'de str)>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = Vec::new();
        while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
            members.push((name, value.get()));
        }
        Ok(members)
    }
}

/// `serde_json` counts columns in bytes; people count characters.
fn column_in_characters(text: &str, error: &serde_json::Error) -> usize {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let mut end = error.column().saturating_sub(1).min(line.len());
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line.get(..end).unwrap_or_default().chars().count() + 1
}
