//! Sections and sources, which a table repeats in each of its rows.

use serde_json::{Value, json};

use super::Record;
use super::record::{insert, text_value};
use crate::import::Object;

/// The sections of a table, with those that were known before.
pub(super) struct Sections {
    sections: Vec<Object>,
    /// What the first row says of publisher and source.
    about: Object,
}

impl Sections {
    pub fn new(known: &[Object]) -> Self {
        Self { sections: known.to_vec(), about: Object::new() }
    }

    /// Puts the record into its section, by its id or by its title in either language.
    pub fn place(&mut self, record: &mut Record) {
        for (field, value) in &record.about {
            if !self.about.contains_key(field) {
                self.about.insert(field.clone(), value.clone());
            }
        }
        let [zh, en] = &record.section;
        let text = if zh.is_empty() { en } else { zh };
        if text.is_empty() {
            return;
        }
        let id_of = |section: &Object| section.get("id").and_then(Value::as_str).map(str::to_owned);
        let by_id = self.sections.iter().find(|section| id_of(section).as_deref() == Some(text));
        let has_title = |section: &&Object| {
            let title = section.get("title").and_then(Value::as_object);
            title.is_some_and(|title| title.values().any(|own| own.as_str() == Some(text)))
        };
        let found = by_id.or_else(|| self.sections.iter().find(has_title)).and_then(id_of);
        let id = found.unwrap_or_else(|| {
            let id = self.new_id(zh, en);
            let mut section = Object::new();
            section.insert("id".into(), id.clone().into());
            let mut title = Object::new();
            insert(&mut title, "zh-CN", text_value(zh.clone()));
            insert(&mut title, "en", text_value(en.clone()));
            section.insert("title".into(), Value::Object(title));
            for field in ["publisher", "source"] {
                let own = record.about.get(field).filter(|own| self.about.get(field) != Some(own));
                insert(&mut section, field, own.cloned());
            }
            self.sections.push(section);
            id
        });
        record.fields.insert("section".into(), id.into());
    }

    fn new_id(&self, zh: &str, en: &str) -> String {
        let slug = if is_id(zh) { zh.to_owned() } else { slug(en) };
        let slug = if slug.is_empty() { format!("section-{}", self.sections.len() + 1) } else { slug };
        unused(&slug, |id| self.sections.iter().any(|section| section.get("id") == Some(&json!(id))))
    }

    /// The sections, and what is said of the whole file.
    pub fn finish(self) -> (Vec<Object>, Object) {
        (self.sections, self.about)
    }
}

/// Whether it is an identifier already.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// An identifier out of English words; empty where there are none.
pub(super) fn slug(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}

/// The identifier, with a number behind it where it is used already.
pub(in crate::import) fn unused(id: &str, is_used: impl Fn(&str) -> bool) -> String {
    if !is_used(id) {
        return id.to_owned();
    }
    (2..=10_000).map(|number| format!("{id}-{number}")).find(|id| !is_used(id)).unwrap_or_default()
}
