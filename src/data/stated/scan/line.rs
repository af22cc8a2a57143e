//! A sentence as characters in the one form that words are read in, and where each stands in the text.

use std::cell::Cell;
use std::ops::Range;

use crate::data::stated::narrow;

/// A sentence of a text.
pub(crate) struct Line<'a> {
    text: &'a str,
    chars: Vec<char>,
    /// Where each character begins in the text, and where the last one ends.
    at: Vec<usize>,
    /// How many characters were looked at: what a test holds against the length of the text.
    steps: Cell<usize>,
}

impl<'a> Line<'a> {
    pub(crate) fn new(text: &'a str, sentence: &Range<usize>) -> Self {
        let own = text.get(sentence.clone()).unwrap_or_default();
        let mut at: Vec<usize> = own.char_indices().map(|(at, _)| sentence.start + at).collect();
        at.push(sentence.start + own.len());
        Self { text, chars: own.chars().map(narrow).collect(), at, steps: Cell::new(0) }
    }

    pub(crate) fn len(&self) -> usize {
        self.chars.len()
    }

    /// The character at a place; past the end there is none of any use.
    pub(crate) fn get(&self, at: usize) -> char {
        self.steps.set(self.steps.get() + 1);
        self.chars.get(at).copied().unwrap_or('\0')
    }

    /// The character before a place.
    pub(crate) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |at| self.get(at))
    }

    /// The character as it is written.
    pub(crate) fn written(&self, at: usize) -> char {
        self.original(&(at..at + 1)).chars().next().unwrap_or('\0')
    }

    pub(crate) fn starts(&self, at: usize, word: &[char]) -> bool {
        word.iter().enumerate().all(|(offset, c)| self.get(at + offset) == *c)
    }

    pub(crate) fn starts_with(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(offset, c)| self.get(at + offset) == c)
    }

    pub(crate) fn ends_with(&self, end: usize, word: &str) -> bool {
        end.checked_sub(word.chars().count()).is_some_and(|start| self.starts_with(start, word))
    }

    /// The first of the words that stands here.
    pub(crate) fn any_at<'w>(&self, at: usize, words: &[&'w str]) -> Option<&'w str> {
        words.iter().find(|word| self.starts_with(at, word)).copied()
    }

    /// The end of the characters that fit, from a place on.
    pub(crate) fn while_at(&self, mut at: usize, fits: impl Fn(char) -> bool) -> usize {
        while at < self.len() && fits(self.get(at)) {
            at += 1;
        }
        at
    }

    /// The start of the ASCII word that ends here.
    pub(crate) fn word_before(&self, end: usize) -> usize {
        let mut at = end;
        while at > 0 && end - at < 16 && self.before(at).is_ascii_alphabetic() {
            at -= 1;
        }
        at
    }

    pub(crate) fn string(&self, range: &Range<usize>) -> String {
        self.chars.get(range.clone()).unwrap_or_default().iter().collect()
    }

    /// Bytes of the text for characters of the line.
    pub(crate) fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let end = self.at.last().copied().unwrap_or_default();
        let place = |at: usize| self.at.get(at).copied().unwrap_or(end);
        place(range.start)..place(range.end)
    }

    pub(crate) fn original(&self, range: &Range<usize>) -> &'a str {
        self.text.get(self.bytes(range)).unwrap_or_default()
    }

    /// Whether the line is broken, and the next one begins so.
    pub(crate) fn next_line_starts_with(&self, fits: impl Fn(char) -> bool) -> bool {
        let end = self.at.last().copied().unwrap_or_default();
        let mut rest = self.text.get(end..).unwrap_or_default().chars().take(8).skip_while(|c| matches!(c, ' ' | '\r'));
        rest.next() == Some('\n') && rest.next().is_some_and(fits)
    }

    pub(crate) fn steps(&self) -> usize {
        self.steps.get()
    }
}
