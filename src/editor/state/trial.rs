//! A draft to try things on, while the person's own is put away: the tour works on a sample.

use leptos::prelude::*;

use super::{Editor, Report, Table};
use crate::data::FiguresFile;
use crate::draft::compare::Answers;
use crate::draft::{Draft, History};
use crate::editor::app::fetch_published;

/// What is put away.
pub(super) struct PutAway {
    history: History,
    is_open: bool,
    selected: Option<u32>,
    published: Option<FiguresFile>,
    answers: Answers,
    report: Report,
    table: Table,
}

impl Editor {
    /// Opens a sample in the place of the draft, and as what is published. Nothing of it is kept. Whether it was done.
    pub fn begin_trial(self, text: &str) -> bool {
        let (Ok(opened), Ok(published)) = (Draft::open(text), FiguresFile::parse(text.to_owned())) else { return false };
        self.end_trial();
        // What was typed last is kept now: a moment later it would be the sample.
        if self.is_open.get_untracked() {
            self.rest();
        }
        let own = PutAway {
            history: self.history.get_untracked(),
            is_open: self.is_open.get_untracked(),
            selected: self.selected.get_untracked(),
            published: self.published.get_untracked(),
            answers: self.answers.get_untracked(),
            report: self.report.get_untracked(),
            table: self.table.get_untracked(),
        };
        self.put_away.set_value(Some(own));
        self.is_trial.set(true);
        self.take(PutAway {
            history: History::new(opened.draft),
            is_open: true,
            selected: None,
            published: Some(published),
            answers: Answers::default(),
            report: Report::default(),
            table: Table::None,
        });
        true
    }

    /// Puts the person's own draft back, as it was.
    pub fn end_trial(self) {
        let Some(own) = self.put_away.try_update_value(Option::take).flatten() else { return };
        self.take(own);
        // What rests now is the draft that was kept before.
        self.is_trial.set(false);
        // What came meanwhile was passed over.
        if self.published.with_untracked(Option::is_none) {
            fetch_published(self);
        }
    }

    fn take(self, own: PutAway) {
        // What was to rest later is another draft.
        if let Some(handle) = self.timer.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        self.history.set(own.history);
        self.is_open.set(own.is_open);
        self.selected.set(own.selected);
        self.published.set(own.published);
        self.answers.set(own.answers);
        self.report.set(own.report);
        self.table.set(own.table);
        self.tell(String::new());
        self.rest();
    }
}
