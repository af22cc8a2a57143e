//! Questions about periods.

use super::{Questions, Slip, spelled};
use crate::data::{Figure, Moment, Period, Resolution, Status};
use crate::format::{WarningSentence, figure_quantity, format_time, iso_period};

pub(super) fn ask(questions: &mut Questions, was: &Figure, figure: &Figure) {
    let [before, after] = [was.period, figure.period];
    let times = |locale| [before, after].map(|period| format_time(period, locale));
    let spelled_times = [iso_period(before), iso_period(after)];
    let is_other_number = (was.quantity.value, was.quantity.form) != (figure.quantity.value, figure.quantity.form);
    if before == after {
        if is_other_number && !is_corrected(was.status, figure.status) {
            let values = [iso_period(before), spelled(was.quantity), spelled(figure.quantity)];
            questions.ask(Slip::SamePeriod, &values.each_ref().map(String::as_str), |locale| {
                let [before, after] = [was, figure].map(|figure| figure_quantity(figure, locale).to_string());
                let time = format_time(figure.period, locale);
                WarningSentence::SamePeriod { before: &before, after: &after, time: &time }.in_locale(locale)
            });
        }
    } else if end(after) < end(before) {
        questions.ask(Slip::EarlierPeriod, &spelled_times.each_ref().map(String::as_str), |locale| {
            let [before, after] = times(locale);
            WarningSentence::EarlierPeriod { before: &before, after: &after }.in_locale(locale)
        });
    } else if was.quantity == figure.quantity && !is_said_anew(was, figure) {
        let [first, second] = spelled_times;
        questions.ask(Slip::SameValue, &[&first, &second, &spelled(figure.quantity)], |locale| {
            let [before, after] = times(locale);
            let quantity = figure_quantity(figure, locale).to_string();
            WarningSentence::SameValue { quantity: &quantity, before: &before, after: &after }.in_locale(locale)
        });
    }
}

/// Whether the status says why a number of the same time is another.
fn is_corrected(was: Status, is: Status) -> bool {
    let is_result = |status: Status| matches!(status, Status::Actual | Status::Revised);
    was != is && (is == Status::Revised || is_result(is) && !is_result(was))
}

/// Whether a sentence of the new report has the same number, so that nobody forgot to change it.
fn is_said_anew(was: &Figure, figure: &Figure) -> bool {
    figure.stated.is_some() && figure.quote.is_some() && figure.quote != was.quote
}

/// When a period ends: year, month, day.
fn end(period: Period) -> (u16, u8, u8) {
    let Moment { year, part, day } = period.last;
    match period.resolution {
        Resolution::Year | Resolution::FiscalYear => (year, 12, 31),
        Resolution::SplitYear => (year.saturating_add(1), 12, 31),
        Resolution::Half => (year, part.saturating_mul(6), 31),
        Resolution::Quarter => (year, part.saturating_mul(3), 31),
        Resolution::Month => (year, part, 31),
        Resolution::Day => (year, part, day),
    }
}
