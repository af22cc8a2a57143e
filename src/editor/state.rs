//! What the screens share: the draft with its history, what is wrong with it, what is published.

mod published;
mod screen;
mod trial;

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use serde_json::Value;

pub(super) use self::screen::Screen;
use self::trial::PutAway;
use super::host::HostRef;
use super::kept::OtherDraft;
use super::kept_report::Report;
use super::table::Table;
use crate::data::{Date, FiguresFile, Locale};
use crate::draft::compare::Answers;
use crate::draft::{Checked, Draft, FieldFault, History, check, check_row};
use crate::format::{EditorMessage, diagnostic_line};

/// The whole draft is checked and kept when nobody has typed for so long. A field is checked at once.
const REST: Duration = Duration::from_millis(300);

/// The state of the editor. A copy is the same state.
#[derive(Clone, Copy)]
pub(super) struct Editor {
    pub locale: Locale,
    pub host: HostRef,
    pub screen: RwSignal<Screen>,
    /// The figure in the form.
    pub selected: RwSignal<Option<u32>>,
    /// What the draft was when it last rested.
    pub checked: RwSignal<Checked>,
    pub published: RwSignal<Option<FiguresFile>>,
    /// Why there are no published figures, in words; nothing where there are none.
    pub not_published: RwSignal<String>,
    /// The text of the draft that was kept before this visit. It is offered until another takes its place.
    pub kept: RwSignal<Option<String>>,
    /// What was answered to the questions about what may be a slip.
    pub answers: RwSignal<Answers>,
    /// Who answers them.
    pub by: RwSignal<String>,
    /// What another window has kept of the draft, until the person has chosen.
    pub other: RwSignal<Option<OtherDraft>>,
    /// What is told to the person, politely.
    pub told: RwSignal<String>,
    /// Whether there is a draft to edit.
    pub is_open: RwSignal<bool>,
    /// The report's text, and what was found in it.
    pub report: RwSignal<Report>,
    /// Whether the draft is a sample, of which nothing is kept.
    pub is_trial: RwSignal<bool>,
    put_away: StoredValue<Option<PutAway>>,
    /// Whether the figures are edited in a table.
    pub as_table: RwSignal<bool>,
    /// The table that was read, as far as it is not in a draft.
    pub table: RwSignal<Table>,
    /// Whether what is told is of a table, whose columns can be matched otherwise.
    pub can_match: RwSignal<bool>,
    history: RwSignal<History>,
    /// Rings when the draft has rested.
    pub timer: StoredValue<Option<TimeoutHandle>>,
}

impl Editor {
    pub fn new(host: HostRef, locale: Locale) -> Self {
        Self {
            locale,
            host,
            screen: RwSignal::new(Screen::Open),
            selected: RwSignal::new(None),
            checked: RwSignal::new(Err(Vec::new())),
            published: RwSignal::new(None),
            not_published: RwSignal::new(EditorMessage::ReadingPublished.in_locale(locale).to_owned()),
            kept: RwSignal::new(None),
            answers: RwSignal::new(Answers::default()),
            by: RwSignal::new(String::new()),
            other: RwSignal::new(None),
            told: RwSignal::new(String::new()),
            is_open: RwSignal::new(false),
            report: RwSignal::new(Report::default()),
            is_trial: RwSignal::new(false),
            put_away: StoredValue::new(None),
            as_table: RwSignal::new(false),
            table: RwSignal::new(Table::None),
            can_match: RwSignal::new(false),
            history: RwSignal::new(History::default()),
            timer: StoredValue::new(None),
        }
    }

    /// The draft, which is watched.
    pub fn draft(self) -> Draft {
        self.history.with(|history| history.current().clone())
    }

    /// The draft as it is now.
    pub fn draft_now(self) -> Draft {
        self.history.with_untracked(|history| history.current().clone())
    }

    /// A field as it is shown.
    pub fn shown(self, key: Option<u32>, path: &str) -> String {
        self.history.with(|history| text_of(history.current().get(key, path)))
    }

    /// A field's value.
    pub fn value(self, key: Option<u32>, path: &str) -> Option<Value> {
        self.history.with(|history| history.current().get(key, path).cloned())
    }

    /// Changes a field while somebody types in it.
    pub fn set(self, key: Option<u32>, path: &str, value: Value) {
        let target = format!("{key:?} {path}");
        self.history.update(|history| history.change(Some(&target), |draft| draft.set(key, path, value)));
        self.rest_later();
    }

    /// Changes the draft in one step.
    pub fn change(self, edit: impl FnOnce(&mut Draft)) {
        self.history.update(|history| history.change(None, edit));
        self.rest_later();
    }

    /// Ends a row of key presses.
    pub fn pause(self) {
        self.history.update_untracked(History::pause);
    }

    pub fn undo(self) {
        self.history.update(|history| {
            history.undo();
        });
        self.close_lost_form();
        self.rest_later();
    }

    pub fn redo(self) {
        self.history.update(|history| {
            history.redo();
        });
        self.close_lost_form();
        self.rest_later();
    }

    /// What is typed into the form of a figure that is gone would be lost.
    fn close_lost_form(self) {
        let is_lost = self.selected.get_untracked().is_some_and(|key| self.draft_now().row(key).is_none());
        if is_lost {
            self.selected.set(None);
        }
    }

    /// The draft as it was whole last, which is shown while a fault is corrected.
    pub fn last_whole(self) -> Option<FiguresFile> {
        self.history.with_untracked(History::last_whole)
    }

    pub fn can_undo(self) -> bool {
        self.history.with(History::can_undo)
    }

    pub fn can_redo(self) -> bool {
        self.history.with(History::can_redo)
    }

    /// The text of the kept draft, which is watched. What is published by now is no draft.
    pub fn unpublished_draft(self) -> Option<String> {
        let is_published = |text: &String| self.published.with(|file| file.as_ref().is_some_and(|file| file.text() == text));
        self.kept.get().filter(|text| !is_published(text))
    }

    /// Takes another draft in the place of the one that is there; that can be undone while there is one. A kept draft that nobody has opened is
    /// lost by it, so that is asked. Whether it was done.
    pub fn begin(self, draft: Draft) -> bool {
        // What is opened in the middle of the tour is no sample.
        if self.is_trial.get_untracked() {
            self.host.with_value(super::host::Host::end_tour);
            self.end_trial();
        }
        let is_lost = untrack(|| self.unpublished_draft()).is_some_and(|kept| kept != draft.to_text());
        if is_lost && !window().confirm_with_message(EditorMessage::ReplaceDraft.in_locale(self.locale)).unwrap_or(false) {
            return false;
        }
        self.kept.set(None);
        if self.is_open.get_untracked() {
            self.change(|own| *own = draft);
        } else {
            self.history.set(History::new(draft));
            self.is_open.set(true);
        }
        self.selected.set(None);
        self.table.set(Table::None);
        // What was found renews figures of another draft: it is found again.
        self.report.update(|report| (report.proposals, report.chosen) = Default::default());
        self.rest();
        true
    }

    /// Opens the text of a figures file, and tells what became of it. Whether it could be opened.
    pub fn open_text(self, text: &str) -> bool {
        let line = |faults: &[crate::data::Diagnostic]| {
            faults.iter().take(20).map(|told| diagnostic_line(told, self.locale)).collect::<Vec<_>>().join("\n")
        };
        match Draft::open(text) {
            Ok(opened) => {
                if !self.begin(opened.draft) {
                    return false;
                }
                self.say(if opened.migrated { EditorMessage::OpenedMigrated } else { EditorMessage::Opened });
                if !opened.lost.is_empty() {
                    self.tell(format!("{}\n{}", EditorMessage::OpenedLost.in_locale(self.locale), line(&opened.lost)));
                }
                true
            }
            Err(faults) => {
                self.tell(format!("{}\n{}", EditorMessage::CannotOpen.in_locale(self.locale), line(&faults)));
                false
            }
        }
    }

    pub fn say(self, message: EditorMessage) {
        self.tell(message.in_locale(self.locale).to_owned());
    }

    pub fn tell(self, text: String) {
        self.can_match.set(false);
        self.told.set(text);
    }

    /// What is wrong with a figure, whatever the others are; and with the others what only shows beside them.
    pub fn faults_of(self, key: u32) -> Vec<FieldFault> {
        let draft = self.draft();
        let mut faults = draft.row(key).map(|row| check_row(&draft, row)).unwrap_or_default();
        self.checked.with(|checked| {
            let beside = checked
                .as_ref()
                .err()
                .into_iter()
                .flatten()
                .filter(|told| told.key == Some(key) && matches!(told.fault, crate::data::Fault::DuplicateId { .. }));
            faults.extend(beside.cloned());
        });
        faults
    }

    /// The key of the figure with this id.
    pub fn key_of(self, id: &str) -> Option<u32> {
        let is_own = |row: &&crate::draft::Row| row.fields.get("id").and_then(Value::as_str) == Some(id);
        self.draft_now().rows().iter().find(is_own).map(|row| row.key)
    }

    fn rest_later(self) {
        if let Some(handle) = self.timer.with_value(Option::clone) {
            handle.clear();
        }
        let handle = set_timeout_with_handle(move || self.rest(), REST).ok();
        self.timer.set_value(handle);
    }

    /// Checks the whole draft, and keeps it.
    pub fn rest(self) {
        self.timer.set_value(None);
        self.checked.set(check(&self.draft_now()));
        self.keep();
    }
}

/// A value as a field shows it.
pub(super) fn text_of(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

/// The day that it is here.
pub(super) fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::parse(&format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
}
