//! The numbers that were found in a report, as the program that reads documents tells them (`import/answers.rs`).

use std::ops::Range;

use serde_json::Value;

use crate::data::Locale;
use crate::draft::{Draft, Fields, Row};
use crate::format::form::in_form_words;

/// A number of the report.
#[derive(Clone, Debug)]
pub(super) struct FoundNumber {
    /// Where it stands in the text, in bytes.
    pub words: Range<usize>,
    pub sentence: Range<usize>,
    /// The figure that it makes, without a section.
    pub figure: Fields,
    /// What is still to be filled in.
    pub open: Vec<String>,
    /// The key of the figure that it is a newer value of.
    pub renews: Option<u32>,
}

impl FoundNumber {
    /// The figure of the draft that says this in the same sentence, if there is one.
    pub fn row_in(&self, draft: &Draft) -> Option<u32> {
        let is_own = |row: &&Row| {
            ["stated", "quote"].iter().all(|name| row.fields.get(*name).is_some_and(|own| self.figure.get(*name) == Some(own)))
        };
        draft.rows().iter().find(is_own).map(|row| row.key)
    }
}

/// Reads the answer of the program, which knew the figures with these keys in their order.
pub(super) fn read(answer: &str, keys: &[u32], locale: Locale) -> Vec<FoundNumber> {
    let all: Vec<Value> = serde_json::from_str(answer).unwrap_or_default();
    all.iter().filter_map(|one| number(one, keys, locale)).collect()
}

fn number(one: &Value, keys: &[u32], locale: Locale) -> Option<FoundNumber> {
    let place = |name: &str| {
        let end = |at: usize| usize::try_from(one.get(name)?.get(at)?.as_u64()?).ok();
        Some(end(0)?..end(1)?)
    };
    let open =
        one.get("open")?.as_array()?.iter().filter_map(|words| Some(in_form_words(words.get(locale.tag())?.as_str()?, locale)));
    Some(FoundNumber {
        words: place("words")?,
        sentence: place("sentence")?,
        figure: one.get("figure")?.as_object()?.clone(),
        open: open.collect(),
        renews: one.get("renews").and_then(Value::as_u64).and_then(|at| keys.get(usize::try_from(at).ok()?).copied()),
    })
}
