//! Undo and redo of everything. A copy of a draft is cheap: copies share their figures.

use super::{Draft, check};
use crate::data::FiguresFile;

/// A draft with those before it and those that were undone.
#[derive(Clone, Debug, Default)]
pub struct History {
    current: Draft,
    past: Vec<Draft>,
    undone: Vec<Draft>,
    /// What the last change was made to; the next one to the same is one with it, so that undoing takes back a word, not a letter.
    last: Option<String>,
}

/// So many changes can be undone.
const MOST: usize = 500;

impl History {
    /// Begins with a draft.
    pub fn new(draft: Draft) -> Self {
        Self { current: draft, ..Self::default() }
    }

    /// The draft as it is now.
    pub fn current(&self) -> &Draft {
        &self.current
    }

    /// The draft as it was whole last. Further back than so many changes nobody looks: each is parsed for it.
    pub fn last_whole(&self) -> Option<FiguresFile> {
        std::iter::once(&self.current).chain(self.past.iter().rev()).take(50).find_map(|draft| check(draft).ok())
    }

    /// Changes the draft. Changes in a row to the same `target` are undone together; without one, each is undone alone.
    pub fn change(&mut self, target: Option<&str>, edit: impl FnOnce(&mut Draft)) {
        let before = self.current.clone();
        edit(&mut self.current);
        if self.current == before {
            return;
        }
        if target.is_none() || self.last.as_deref() != target {
            self.past.push(before);
            if self.past.len() > MOST {
                self.past.remove(0);
            }
        }
        self.last = target.map(str::to_owned);
        self.undone.clear();
    }

    /// Ends a row of changes: the next one is undone by itself.
    pub fn pause(&mut self) {
        self.last = None;
    }

    /// Takes the last change back. Whether there was one.
    pub fn undo(&mut self) -> bool {
        let Some(before) = self.past.pop() else { return false };
        self.undone.push(std::mem::replace(&mut self.current, before));
        self.last = None;
        true
    }

    /// Makes the change again that was taken back last. Whether there was one.
    pub fn redo(&mut self) -> bool {
        let Some(after) = self.undone.pop() else { return false };
        self.past.push(std::mem::replace(&mut self.current, after));
        self.last = None;
        true
    }

    /// Whether there is something to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is something to redo.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(history: &History) -> String {
        history.current().get(None, "note").and_then(|note| note.as_str()).unwrap_or_default().to_owned()
    }

    fn write(history: &mut History, target: Option<&str>, text: &str) {
        history.change(target, |draft| draft.set(None, "note", text.into()));
    }

    /// Of the draft itself, whatever was opened after it.
    #[test]
    fn what_was_whole_last_stands_before_the_fault() {
        let open = |text: &str| Draft::open(text).unwrap().draft;
        let shipped = include_str!("../../public/figures.json");
        let mut history = History::new(open(shipped));
        let whole = history.last_whole().unwrap();
        history.change(None, |draft| draft.set(None, "updated", "never".into()));
        assert_eq!(history.last_whole(), Some(whole.clone()));
        history.change(None, |draft| *draft = open(include_str!("../../tests/fixtures/valid/two-figures.json")));
        assert_ne!(history.last_whole(), Some(whole.clone()));
        assert!(history.undo());
        assert_eq!(history.last_whole(), Some(whole));
        assert_eq!(History::default().last_whole(), None);
    }

    #[test]
    fn letters_of_a_word_are_undone_together() {
        let mut history = History::default();
        for letters in ["a", "ab", "abc"] {
            write(&mut history, Some("note"), letters);
        }
        history.pause();
        write(&mut history, Some("note"), "abcd");
        assert!(history.undo());
        assert_eq!(text(&history), "abc");
        assert!(history.undo());
        assert_eq!(text(&history), "");
        assert!(!history.undo());
        assert!(history.redo() && history.redo() && !history.redo());
        assert_eq!(text(&history), "abcd");
    }

    #[test]
    fn a_change_after_undoing_forgets_what_was_undone() {
        let mut history = History::default();
        write(&mut history, None, "a");
        write(&mut history, None, "b");
        history.undo();
        write(&mut history, None, "a");
        assert!(history.can_redo(), "what changes nothing forgets nothing");
        write(&mut history, None, "c");
        assert!(!history.can_redo());
        assert_eq!(text(&history), "c");
    }
}
