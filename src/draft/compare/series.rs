//! What of a figure's numbers at other times is another than it was, time by time.

use super::edit::{Edit, Field, edit, named, named_of, replaced, replaced_text, replaced_words};
use crate::data::{Figure, Locale, Period, Point};
use crate::format::{CompareMessage, EditSentence, difference, format_time, point_quantity, status_choice};

/// What was published of a time: in the series, or as the figure itself, which a next edition moves there.
pub(super) fn published_point(was: &Figure, period: Period) -> Option<Point> {
    let own = (was.period == period).then(|| was.point());
    was.over_time().into_iter().chain(own).find(|point| point.period == period)
}

/// An edit for each thing that is another, the earliest time first.
pub(super) fn edits(was: &Figure, figure: &Figure) -> Vec<Edit> {
    let mut periods: Vec<Period> = figure.series.iter().map(|point| point.period).collect();
    let is_gone = |point: &&Point| point.period != figure.period && !periods.contains(&point.period);
    let gone: Vec<Period> = was.series.iter().filter(is_gone).map(|point| point.period).collect();
    periods.extend(gone);
    periods.sort_by_key(|period| period.ordinal());
    periods.into_iter().flat_map(|period| of_period(was, figure, period)).collect()
}

fn of_period(was: &Figure, figure: &Figure, period: Period) -> Vec<Edit> {
    let (before, after) = (published_point(was, period), figure.series.iter().find(|point| point.period == period));
    let time = |locale| format_time(period, locale);
    let said = |figure: &Figure, point: &Point, locale: Locale| {
        let said = point_quantity(figure, point.quantity, locale);
        if said.has_attached_unit() || said.has_unit_first() { said.to_string() } else { said.without_unit().to_string() }
    };
    // The figure's own number is told as such.
    let is_own = figure.period == period;
    match (before, after) {
        (None, None) => Vec::new(),
        (None, Some(_)) if is_own => Vec::new(),
        (before, after) if before.is_none() || after.is_none() => {
            let quantity = |own: &Figure, point: Option<&Point>, locale| point.map(|point| said(own, point, locale));
            vec![replaced(
                Field::Series,
                &time,
                |locale| quantity(was, before.as_ref(), locale),
                |locale| quantity(figure, after, locale),
            )]
        }
        (Some(before), Some(after)) => {
            let mut edits = Vec::new();
            if before.quantity != after.quantity && !is_own {
                edits.push(edit(Field::Series, |locale| {
                    let by = difference(figure.kind, &figure.unit, before.quantity, after.quantity, locale);
                    let (was, is) = (said(was, &before, locale), said(figure, after, locale));
                    EditSentence::NumberAt { time: period, before: &was, after: &is, by: by.as_deref() }.in_locale(locale)
                }));
            }
            edits.extend(besides_the_number(&before, after, is_own, &time));
            edits
        }
        _ => Vec::new(),
    }
}

/// Status, words, break and note of one time.
fn besides_the_number(before: &Point, after: &Point, is_own: bool, time: &dyn Fn(Locale) -> String) -> Vec<Edit> {
    let mut edits = Vec::new();
    if !is_own {
        let status = named(Field::Status);
        if before.status != after.status {
            let name = |point: &Point, locale| Some(status_choice(point.status, locale).to_owned());
            let [was, is] = [before, after].map(|point| move |locale| name(point, locale));
            edits.push(replaced(Field::Series, &named_of(&status, time), was, is));
        }
        let stated = named(Field::Stated);
        let [was, is] = [before, after].map(|point| point.stated.as_deref());
        edits.extend(replaced_words(Field::Series, &named_of(&stated, time), was, is));
    }
    if before.is_break != after.is_break {
        let name = |locale: Locale| CompareMessage::Break.in_locale(locale).to_owned();
        let word = |is_break: bool| if is_break { CompareMessage::Yes } else { CompareMessage::No };
        let [was, is] = [before, after].map(|point| move |locale| Some(word(point.is_break).in_locale(locale).to_owned()));
        edits.push(replaced(Field::Series, &named_of(&name, time), was, is));
    }
    let note = named(Field::Note);
    edits.extend(replaced_text(Field::Series, &named_of(&note, time), before.note.as_ref(), after.note.as_ref()));
    edits
}
