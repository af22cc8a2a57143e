//! Questions about the file itself: its day, and the English of its titles.

use super::super::edit::Field;
use super::words::english;
use super::{Questions, Slip, Warning};
use crate::data::{Dataset, Date, Section};
use crate::format::{WarningSentence, format_date, iso_date};

/// The questions about a file of which something is another.
pub(in crate::draft::compare) fn of_file(published: Option<&Dataset>, edited: &Dataset, today: Option<Date>) -> Vec<Warning> {
    let mut questions = Questions::of(None);
    let day = edited.updated();
    if let Some(before) = published.map(Dataset::updated) {
        if day == before {
            questions.ask(Slip::SameDay, &[&iso_date(day)], |locale| {
                WarningSentence::SameDay { day: &format_date(day, locale) }.in_locale(locale)
            });
        } else if day < before {
            questions.ask(Slip::EarlierDay, &[&iso_date(before), &iso_date(day)], |locale| {
                let [before, after] = [before, day].map(|day| format_date(day, locale));
                WarningSentence::EarlierDay { before: &before, after: &after }.in_locale(locale)
            });
        }
    }
    if let Some(today) = today.filter(|today| day > *today) {
        // Tomorrow the same day is in the future still, so that today is no part of the question.
        questions.ask(Slip::FutureDay, &[&iso_date(day)], |locale| {
            let [day, today] = [day, today].map(|day| format_date(day, locale));
            WarningSentence::FutureDay { day: &day, today: &today }.in_locale(locale)
        });
    }
    if let Some(published) = published {
        english(&mut questions, Field::Title, published.title(), edited.title());
        english(&mut questions, Field::Publisher, published.publisher(), edited.publisher());
        english(&mut questions, Field::SourceTitle, &published.source().title, &edited.source().title);
        let same = |section: &Section| published.sections().iter().find(|was| was.id == section.id);
        for (was, section) in edited.sections().iter().filter_map(|section| Some((same(section)?, section))) {
            english(&mut questions, Field::Sections, &was.title, &section.title);
        }
    }
    questions.asked
}
