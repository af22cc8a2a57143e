//! Questions about what is said around a number: unit, kind, the source's words, English wordings.

use super::super::edit::{Field, wording};
use super::super::figure::unit_wording;
use super::{Questions, Slip};
use crate::data::{Figure, Kind, Locale, LocalizedText, Period};
use crate::format::{WarningSentence, kind_choice};

pub(super) fn ask(questions: &mut Questions, was: &Figure, figure: &Figure) {
    unit(questions, was, figure);
    kind(questions, [was.kind, figure.kind]);
    if let (Some(stated), None) = (stated(was, was.period), stated(figure, figure.period)) {
        questions.ask(Slip::StatedGone, &[stated], |locale| WarningSentence::StatedGone { stated }.in_locale(locale));
    }
    english(questions, Field::Label, &was.label, &figure.label);
    if let (Some(was), Some(is)) = (&was.note, &figure.note) {
        english(questions, Field::Note, was, is);
    }
}

fn unit(questions: &mut Questions, was: &Figure, figure: &Figure) {
    let [before, after] = [was, figure].map(|figure| figure.unit.in_locale(Locale::ZhCn).0);
    if before == after {
        return;
    }
    questions.ask(Slip::Unit, &[before, after], |locale| {
        let [was, is] = [was, figure].map(|figure| figure.unit.in_locale(locale).0);
        let [before, after] = if was == is { [before, after] } else { [was, is] };
        WarningSentence::Unit { before, after }.in_locale(locale)
    });
    let [english_was, english_is] = [was, figure].map(|figure| unit_wording(&figure.unit, Locale::En));
    if let (Some(english_was), Some(english)) = (english_was, english_is)
        && english_was == english
    {
        ask_english(questions, Field::Unit, before, after, &english);
    }
}

fn kind(questions: &mut Questions, [was, is]: [Kind; 2]) {
    if was != is {
        let name = |kind: Kind| Kind::NAMES.iter().find(|(_, own)| *own == kind).map_or("", |(name, _)| *name);
        questions.ask(Slip::Kind, &[name(was), name(is)], |locale| {
            WarningSentence::Kind { before: kind_choice(was, locale), after: kind_choice(is, locale) }.in_locale(locale)
        });
    }
}

/// The source's words, which may stand in the series.
fn stated(figure: &Figure, period: Period) -> Option<&str> {
    let in_series = || figure.series.iter().find(|point| point.period == period).and_then(|point| point.stated.as_deref());
    figure.stated.as_deref().or_else(in_series)
}

/// Asks whether a text's English must change too. Signs and spaces alone are of no language.
pub(super) fn english(questions: &mut Questions, field: Field, was: &LocalizedText, is: &LocalizedText) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let (before, after) = (was.in_locale(Locale::ZhCn).0, is.in_locale(Locale::ZhCn).0);
    if let (Some(english_was), Some(english)) = (wording(was, Locale::En), wording(is, Locale::En))
        && english_was == english
        && letters(before) != letters(after)
    {
        ask_english(questions, field, before, after, english);
    }
}

fn ask_english(questions: &mut Questions, field: Field, before: &str, after: &str, english: &str) {
    // The variant's own name: what editors call a field may become another.
    let name = format!("{field:?}");
    questions.ask(Slip::EnglishUnchanged, &[&name, before, after, english], |locale| {
        WarningSentence::EnglishUnchanged { field: &field.name(locale), before, after, english }.in_locale(locale)
    });
}
