//! What was answered to warnings, and by whom.

use std::collections::BTreeMap;

use super::Warning;
use crate::data::Date;

/// An answer to one warning, with the values that it was asked of: other values are another question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The [`key`](Warning::key) of the warning.
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

    /// Takes an answer back.
    pub fn remove(&mut self, warning: &Warning) {
        self.0.remove(&warning.key);
    }

    /// The answer to a warning.
    pub fn to(&self, warning: &Warning) -> Option<&Answer> {
        self.0.get(&warning.key)
    }

    /// Every answer, also to what is no longer asked.
    pub fn iter(&self) -> impl Iterator<Item = &Answer> {
        self.0.values()
    }
}

impl FromIterator<Answer> for Answers {
    fn from_iter<I: IntoIterator<Item = Answer>>(answers: I) -> Self {
        Self(answers.into_iter().map(|answer| (answer.warning.clone(), answer)).collect())
    }
}
