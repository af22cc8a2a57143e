//! What of a figure is another than it was.

use super::edit::{Edit, Field, edit, named, replaced, replaced_text, replaced_wordings, replaced_words};
use super::series;
use crate::data::{Dataset, Figure, FigureChange, Kind, Locale, Unit};
use crate::format::{
    CompareMessage, EditSentence, Message, basis_name, capitalized, changes_text, difference, figure_quantity, format_time,
    kind_choice, status_choice,
};

/// Every field of `figure` that was another when it was `was`.
pub(super) fn edits(published: &Dataset, was: &Figure, edited: &Dataset, figure: &Figure) -> Vec<Edit> {
    let mut edits = Vec::new();
    edits.extend(replaced_words(Field::Id, &named(Field::Id), Some(&was.id), Some(&figure.id)));
    edits.extend(replaced_text(Field::Label, &named(Field::Label), Some(&was.label), Some(&figure.label)));
    edits.extend(number_and_time(was, figure));
    edits.extend(unit(was, figure));
    let both = |field, is_other: bool, say: &dyn Fn(&Figure, Locale) -> Option<String>| {
        is_other.then(|| replaced(field, &named(field), |locale| say(was, locale), |locale| say(figure, locale)))
    };
    edits.extend(both(Field::Kind, was.kind != figure.kind, &|figure, locale| Some(kind_choice(figure.kind, locale).to_owned())));
    edits.extend(both(Field::Status, was.status != figure.status, &|figure, locale| {
        Some(status_choice(figure.status, locale).to_owned())
    }));
    edits.extend(both(Field::Basis, was.basis != figure.basis, &|figure, locale| {
        figure.basis.as_ref().map(|basis| basis_name(basis, locale))
    }));
    edits.extend(replaced_words(Field::Stated, &named(Field::Stated), was.stated.as_deref(), figure.stated.as_deref()));
    edits.extend(replaced_words(Field::Quote, &named(Field::Quote), was.quote.as_deref(), figure.quote.as_deref()));
    edits.extend(replaced_text(Field::Note, &named(Field::Note), was.note.as_ref(), figure.note.as_ref()));
    edits.extend(section(published, was, edited, figure));
    edits.extend(both(Field::Headline, was.headline != figure.headline, &|figure, locale| {
        let word = if figure.headline { CompareMessage::Yes } else { CompareMessage::No };
        Some(word.in_locale(locale).to_owned())
    }));
    edits.extend(changes(was, figure));
    edits.extend(series::edits(was, figure));
    edits
}

/// One edit for number and time: a number that has moved to another time is said with both.
fn number_and_time(was: &Figure, figure: &Figure) -> Option<Edit> {
    let times = (was.period != figure.period).then_some([was.period, figure.period]);
    if was.quantity == figure.quantity {
        let time = |period, locale| Some(format_time(period, locale));
        return times.map(|[before, after]| {
            replaced(Field::Period, &named(Field::Period), |locale| time(before, locale), |locale| time(after, locale))
        });
    }
    Some(edit(Field::Quantity, |locale| {
        let with_unit = was.unit != figure.unit;
        let (before, after) = (short_quantity(was, with_unit, locale), short_quantity(figure, with_unit, locale));
        let is_comparable = !with_unit && was.kind == figure.kind;
        let by = is_comparable.then(|| difference(figure.kind, &figure.unit, was.quantity, figure.quantity, locale)).flatten();
        capitalized(&EditSentence::Number { before: &before, after: &after, times, by: by.as_deref() }.in_locale(locale))
    }))
}

/// The number in words; without its unit, where that goes without saying.
pub(super) fn short_quantity(figure: &Figure, with_unit: bool, locale: Locale) -> String {
    let said = figure_quantity(figure, locale);
    let may_go = matches!(figure.kind, Kind::Count | Kind::Measure) && !said.has_attached_unit() && !said.has_unit_first();
    if with_unit || !may_go { said.to_string() } else { said.without_unit().to_string() }
}

fn unit(was: &Figure, figure: &Figure) -> Vec<Edit> {
    let own = |unit: &Unit, locale| unit_wording(unit, locale);
    replaced_wordings(Field::Unit, &named(Field::Unit), |locale| own(&was.unit, locale), |locale| own(&figure.unit, locale))
}

/// The unit in just this language, with the word for one where that is another.
pub(super) fn unit_wording(unit: &Unit, locale: Locale) -> Option<String> {
    let [(one, _), (many, own)] = [unit.counted(true, locale), unit.in_locale(locale)];
    let said = if one == many { many.to_owned() } else { format!("{one} / {many}") };
    (own == locale && !said.is_empty()).then_some(said)
}

/// By the title: an id of a section is another only where the sections themselves are.
fn section(published: &Dataset, was: &Figure, edited: &Dataset, figure: &Figure) -> Option<Edit> {
    let title = |dataset: &Dataset, figure: &Figure, locale| {
        dataset.section_of(figure).map(|section| section.title.in_locale(locale).0.to_owned())
    };
    let (before, after) = (|locale| title(published, was, locale), |locale| title(edited, figure, locale));
    let is_other = was.section != figure.section && before(Locale::ZhCn) != after(Locale::ZhCn);
    is_other.then(|| replaced(Field::Section, &named(Field::Section), before, after))
}

/// What the source says of growth or fall; its own words where the numbers are the same.
fn changes(was: &Figure, figure: &Figure) -> Option<Edit> {
    if was.changes == figure.changes {
        return None;
    }
    if Locale::ALL.iter().any(|locale| changes_text(was, *locale) != changes_text(figure, *locale)) {
        let said = |figure: &Figure, locale| changes_text(figure, locale);
        return Some(replaced(Field::Changes, &named(Field::Changes), |locale| said(was, locale), |locale| said(figure, locale)));
    }
    let stated = |changes: &[FigureChange], locale: Locale| {
        let words: Vec<&str> = changes.iter().filter_map(|change| change.stated.as_deref()).collect();
        (!words.is_empty()).then(|| words.join(&Message::ListSeparator.in_locale(locale)))
    };
    let name = |locale| CompareMessage::ChangesStated.in_locale(locale).to_owned();
    Some(replaced(Field::Changes, &name, |locale| stated(&was.changes, locale), |locale| stated(&figure.changes, locale)))
}
