//! What was answered to warnings, and by whom.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::data::Date;
use crate::format::iso_date;

/// An answer to one warning, with the values that it was asked of: other values are another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The [`key`](super::Warning::key) of the warning.
    pub warning: String,
    /// What was answered.
    pub words: String,
    /// Who answered.
    pub by: String,
    /// When.
    pub day: Option<Date>,
}

/// The answers that there are, one for each warning: the last one counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(BTreeMap<String, Answer>);

impl Answers {
    /// Keeps an answer.
    pub fn add(&mut self, answer: Answer) {
        self.0.insert(answer.warning.clone(), answer);
    }

    /// Takes back the answer to the warning with this key.
    pub fn remove(&mut self, key: &str) {
        self.0.remove(key);
    }

    /// The answer to the warning with this key.
    pub fn to(&self, key: &str) -> Option<&Answer> {
        self.0.get(key)
    }

    /// Gives answers that have no name this one.
    pub fn sign(&mut self, by: &str) {
        for answer in self.0.values_mut().filter(|answer| answer.by.is_empty()) {
            by.clone_into(&mut answer.by);
        }
    }

    /// All of it, to be kept with the draft.
    pub fn to_json(&self) -> Value {
        let of = |answer: &Answer| {
            let day = answer.day.map(iso_date);
            json!({ "warning": answer.warning, "words": answer.words, "by": answer.by, "day": day })
        };
        self.iter().map(of).collect()
    }

    /// What was kept; what cannot be read is no answer.
    pub fn from_json(kept: &Value) -> Self {
        let read = |answer: &Value| {
            let text = |name: &str| answer.get(name)?.as_str().map(str::to_owned);
            let day = text("day").and_then(|day| Date::parse(&day));
            Some(Answer { warning: text("warning")?, words: text("words")?, by: text("by")?, day })
        };
        kept.as_array().into_iter().flatten().filter_map(read).collect()
    }

    /// Every answer, also to what is no longer asked.
    pub fn iter(&self) -> impl Iterator<Item = &Answer> {
        self.0.values()
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        let mut all = Self::default();
        answers.into_iter().for_each(|answer| all.add(answer));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(warning: &str, by: &str, day: Option<&str>) -> Answer {
        Answer { warning: warning.into(), words: "right".into(), by: by.into(), day: day.and_then(Date::parse) }
    }

    #[test]
    fn answers_are_kept_whole() {
        let mut answers: Answers = [answer("a 97", "", Some("2026-11-27")), answer("b 1.50", "张三", None)].into_iter().collect();
        assert_eq!(Answers::from_json(&answers.to_json()), answers);
        answers.sign("李四");
        let by: Vec<_> = answers.iter().map(|answer| answer.by.as_str()).collect();
        assert_eq!(by, ["李四", "张三"]);
    }

    #[test]
    fn what_is_no_answer_is_left_out() {
        let kept = json!([{ "warning": "a", "words": "right", "by": "", "day": "2026-02-31" }, { "warning": "b" }, 3, null]);
        assert_eq!(Answers::from_json(&kept), [answer("a", "", None)].into_iter().collect());
        assert_eq!(Answers::from_json(&json!({ "warning": "a" })), Answers::default());
    }
}
