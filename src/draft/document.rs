//! The draft itself: the fields of the file and of each figure, as they were typed.

use std::sync::Arc;

use serde_json::{Map, Value};

use super::path;
use super::write::write;
use crate::data::{Dataset, Diagnostic, Expected, Fault, Position, migrate};

/// The fields of a figure, or of the file without its figures, by their names in a figures file.
pub type Fields = Map<String, Value>;

/// A figure of a draft. Its key stays when others come, go or move.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which figure it is, in this draft.
    pub key: u32,
    /// What it says.
    pub fields: Arc<Fields>,
}

impl Row {
    /// A field of the figure, by its path.
    pub fn get(&self, path: &str) -> Option<&Value> {
        path::get(&self.fields, path)
    }
}

/// A figures file being edited. A copy shares the figures with the one that it was made from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    file: Arc<Fields>,
    rows: Vec<Row>,
    next_key: u32,
}

/// A file that was opened, and what is to be said of it.
#[derive(Clone, Debug)]
pub struct Opened {
    /// The draft.
    pub draft: Draft,
    /// Whether the file was of schema 1, and is of schema 2 now.
    pub migrated: bool,
    /// What is lost in the draft, since no draft can have it: a field that stood there twice.
    pub lost: Vec<Diagnostic>,
}

impl Draft {
    /// Opens the text of a figures file, also of a faulty one.
    ///
    /// # Errors
    /// The text is no JSON, or is not an object with a list of figures: what no draft can keep.
    pub fn open(text: &str) -> Result<Opened, Vec<Diagnostic>> {
        let migrated = migrate(text).ok().filter(|migrated| migrated != text);
        let is_migrated = migrated.is_some();
        let text = migrated.as_deref().unwrap_or(text);
        let faults = Dataset::parse(text).err().unwrap_or_default();
        let plain = text.strip_prefix('\u{feff}').unwrap_or(text);
        let root: Value = serde_json::from_str(plain).map_err(|_| faults.clone())?;
        let wrong = |path: &str, expected| {
            let told = faults.iter().filter(|told| told.path == path).cloned().collect::<Vec<_>>();
            let own = Diagnostic { path: path.into(), at: Position { line: 1, column: 1 }, fault: Fault::WrongType { expected } };
            if told.is_empty() { vec![own] } else { told }
        };
        let Value::Object(mut file) = root else { return Err(wrong("$", Expected::Object)) };
        let figures = match file.shift_remove("figures") {
            None => Vec::new(),
            Some(Value::Array(figures)) => figures,
            Some(_) => return Err(wrong("figures", Expected::List)),
        };
        let mut draft = Self { file: Arc::new(file), rows: Vec::new(), next_key: 0 };
        for (index, figure) in figures.into_iter().enumerate() {
            let Value::Object(fields) = figure else { return Err(wrong(&format!("figures[{index}]"), Expected::Object)) };
            draft.push(fields);
        }
        let lost = faults.into_iter().filter(|told| told.fault == Fault::DuplicateField).collect();
        Ok(Opened { draft, migrated: is_migrated, lost })
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        write(&self.file, self.rows.iter().map(|row| &*row.fields))
    }

    /// The fields of the file, without its figures.
    pub fn file(&self) -> &Fields {
        &self.file
    }

    /// The figures, in their order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The figure with this key.
    pub fn row(&self, key: u32) -> Option<&Row> {
        self.rows.iter().find(|row| row.key == key)
    }

    /// A field of the file, or of a figure, by its path (`unit.zh-CN`).
    pub fn get(&self, key: Option<u32>, path: &str) -> Option<&Value> {
        match key {
            None => path::get(&self.file, path),
            Some(key) => path::get(&self.row(key)?.fields, path),
        }
    }

    /// Puts a value into a field; `Null` takes the field away.
    pub fn set(&mut self, key: Option<u32>, path: &str, value: Value) {
        let fields = match key {
            None => Some(&mut self.file),
            Some(key) => self.rows.iter_mut().find(|row| row.key == key).map(|row| &mut row.fields),
        };
        if let Some(fields) = fields {
            path::set(Arc::make_mut(fields), path, value);
        }
    }

    /// Puts other fields into the place of a figure's.
    pub fn replace(&mut self, key: u32, fields: Fields) {
        if let Some(row) = self.rows.iter_mut().find(|row| row.key == key) {
            row.fields = Arc::new(fields);
        }
    }

    /// Adds a figure at the end. Its key.
    pub fn push(&mut self, fields: Fields) -> u32 {
        self.insert(self.rows.len(), fields)
    }

    fn insert(&mut self, at: usize, fields: Fields) -> u32 {
        let key = self.next_key;
        self.next_key += 1;
        self.rows.insert(at.min(self.rows.len()), Row { key, fields: Arc::new(fields) });
        key
    }

    /// Adds a copy of a figure behind it, with an id of its own. The key of the copy.
    pub fn duplicate(&mut self, key: u32) -> Option<u32> {
        let at = self.position(key)?;
        let mut fields = (*self.rows.get(at)?.fields).clone();
        let id = self.unused_id(fields.get("id").and_then(Value::as_str).unwrap_or("figure"));
        fields.insert("id".into(), id.into());
        Some(self.insert(at + 1, fields))
    }

    /// Takes a figure away.
    pub fn remove(&mut self, key: u32) {
        self.rows.retain(|row| row.key != key);
    }

    /// Moves a figure by so many places, up where that is less than nothing.
    pub fn shift(&mut self, key: u32, by: isize) {
        if let Some(from) = self.position(key) {
            let row = self.rows.remove(from);
            let to = from.saturating_add_signed(by).min(self.rows.len());
            self.rows.insert(to, row);
        }
    }

    /// Puts the figures into the order of their sections, each section's in the order that they have.
    pub fn sort_by_section(&mut self) {
        let order: Vec<String> = self.sections().map(|(id, _)| id.to_owned()).collect();
        let place = |row: &Row| {
            let section = row.fields.get("section").and_then(Value::as_str).unwrap_or_default();
            order.iter().position(|id| id == section).unwrap_or(order.len())
        };
        let rows = std::mem::take(&mut self.rows);
        for wanted in 0..=order.len() {
            self.rows.extend(rows.iter().filter(|row| place(row) == wanted).cloned());
        }
    }

    /// The id and the fields of each section.
    pub fn sections(&self) -> impl Iterator<Item = (&str, &Fields)> {
        let all = self.file.get("sections").and_then(Value::as_array).into_iter().flatten();
        all.filter_map(|section| {
            let fields = section.as_object()?;
            Some((fields.get("id")?.as_str()?, fields))
        })
    }

    /// An id that no figure has, like `wish`.
    pub fn unused_id(&self, wish: &str) -> String {
        let is_used = |id: &str| self.rows.iter().any(|row| row.fields.get("id").and_then(Value::as_str) == Some(id));
        let numbered = (2..).map(|number| format!("{wish}-{number}"));
        std::iter::once(wish.to_owned()).chain(numbered).find(|id| !is_used(id)).unwrap_or_default()
    }

    /// Where a figure stands.
    pub fn position(&self, key: u32) -> Option<usize> {
        self.rows.iter().position(|row| row.key == key)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const FILE: &str = include_str!("../../public/figures.json");

    fn ids(draft: &Draft) -> Vec<&str> {
        draft.rows().iter().map(|row| row.fields["id"].as_str().unwrap()).collect()
    }

    #[test]
    fn a_file_comes_back_as_it_was() {
        let opened = Draft::open(FILE).unwrap();
        assert!(!opened.migrated && opened.lost.is_empty());
        assert_eq!(opened.draft.to_text(), FILE);
    }

    #[test]
    fn every_valid_file_still_says_the_same() {
        for folder in ["tests/fixtures/valid", "tests/fixtures/schema-1"] {
            for file in std::fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                let text = std::fs::read_to_string(&path).unwrap();
                let Ok(before) = Dataset::parse(&text) else { continue };
                let written = Draft::open(&text).unwrap().draft.to_text();
                assert_eq!(Dataset::parse(&written).unwrap(), before, "{}", path.display());
                assert_eq!(Draft::open(&written).unwrap().draft.to_text(), written, "{}", path.display());
            }
        }
    }

    #[test]
    fn what_is_faulty_is_opened_and_kept() {
        let faulty = FILE.replace("9700000000", "\"97亿\"").replace("\"headline\": true", "\"headlime\": true");
        let draft = Draft::open(&faulty).unwrap().draft;
        assert_eq!(draft.get(Some(1), "value"), Some(&json!("97亿")));
        assert_eq!(draft.to_text(), faulty);
        let twice = FILE.replacen("\"headline\": true", "\"headline\": true, \"headline\": false", 1);
        let lost = Draft::open(&twice).unwrap().lost;
        assert_eq!(lost.iter().map(|told| told.path.as_str()).collect::<Vec<_>>(), ["figures[0].headline"]);
    }

    #[test]
    fn what_no_draft_can_keep_is_told() {
        for (text, path) in
            [("{", "$"), ("[]", "$"), ("{\"figures\": 1}", "figures"), ("{\"figures\": [{}, 2]}", "figures[1]"), ("", "$")]
        {
            let faults = Draft::open(text).unwrap_err();
            assert_eq!(faults.first().map(|told| told.path.as_str()), Some(path), "{text}");
        }
    }

    #[test]
    fn figures_come_go_and_move() {
        let mut draft = Draft::open(FILE).unwrap().draft;
        let first = ids(&draft)[..3].iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let copy = draft.duplicate(0).unwrap();
        assert_eq!(ids(&draft)[1], format!("{}-2", first[0]));
        draft.shift(copy, -5);
        assert_eq!(draft.position(copy), Some(0));
        draft.shift(copy, 1000);
        assert_eq!(draft.position(copy), Some(24));
        draft.remove(copy);
        assert_eq!(draft.to_text(), FILE);
        draft.sort_by_section();
        assert_eq!(draft.rows().first().and_then(|row| row.fields.get("section")), Some(&json!("public-health")));
        assert_eq!(draft.rows().len(), 24);
    }
}
