//! What of the file itself is another: title, publisher, source, day, sections.

use super::edit::{Edit, Field, Name, moved, named, named_of, replaced, replaced_text, replaced_words};
use super::matching;
use crate::data::{Dataset, LocalizedText, Section, Source};
use crate::format::{CompareMessage, format_date};

/// What is another than it was.
pub(super) fn edits(published: &Dataset, edited: &Dataset) -> Vec<Edit> {
    let mut edits = replaced_text(Field::Title, &named(Field::Title), Some(published.title()), Some(edited.title()));
    edits.extend(replaced_text(
        Field::Publisher,
        &named(Field::Publisher),
        Some(published.publisher()),
        Some(edited.publisher()),
    ));
    edits.extend(source(Some(published.source()), Some(edited.source()), None));
    if published.updated() != edited.updated() {
        let [before, after] = [published.updated(), edited.updated()].map(|day| move |locale| Some(format_date(day, locale)));
        edits.push(replaced(Field::Updated, &named(Field::Updated), before, after));
    }
    edits.extend(sections(published.sections(), edited.sections()));
    edits
}

/// What is another of a source; `of` is what it is the source of, if not of the file.
fn source(before: Option<&Source>, after: Option<&Source>, of: Option<&Name>) -> Vec<Edit> {
    let name = |field: Field| {
        move |locale| match of {
            Some(of) => named_of(&named(field), of)(locale),
            None => field.name(locale),
        }
    };
    let title = |source: Option<&'_ Source>| source.map(|source| source.title.clone());
    let mut edits = replaced_text(Field::SourceTitle, &name(Field::SourceTitle), title(before).as_ref(), title(after).as_ref());
    let url = |source: Option<&Source>| source.and_then(|source| source.url.clone());
    edits.extend(replaced_words(Field::SourceUrl, &name(Field::SourceUrl), url(before).as_deref(), url(after).as_deref()));
    let day = |source: Option<&Source>| source.and_then(|source| source.published);
    if day(before) != day(after) {
        let [was, is] = [before, after].map(|source| move |locale| day(source).map(|day| format_date(day, locale)));
        edits.push(replaced(Field::SourceDay, &name(Field::SourceDay), was, is));
    }
    edits
}

/// Sections are matched by id; one with another id and the same title is the same.
fn sections(published: &[Section], edited: &[Section]) -> Vec<Edit> {
    let find = |section: &Section| {
        let same_id = published.iter().position(|other| other.id == section.id);
        same_id.or_else(|| {
            let is_gone = |other: &Section| edited.iter().all(|section| section.id != other.id);
            published.iter().position(|other| is_gone(other) && other.title == section.title)
        })
    };
    let found: Vec<Option<usize>> = edited.iter().map(find).collect();
    let title = |section: Option<&Section>| section.map(|section| section.title.clone());
    let mut edits = Vec::new();
    let moved_sections = matching::moved(&found);
    for (position, (section, was)) in edited.iter().zip(&found).enumerate() {
        let of = |locale| section.title.in_locale(locale).0.to_owned();
        let Some(was) = was.and_then(|position| published.get(position)) else {
            edits.push(added(None, title(Some(section))));
            continue;
        };
        let id = |locale| CompareMessage::Id.in_locale(locale).to_owned();
        edits.extend(replaced_words(Field::Sections, &named_of(&id, &of), Some(&was.id), Some(&section.id)));
        edits.extend(replaced_text(Field::Sections, &named(Field::Sections), Some(&was.title), Some(&section.title)));
        let publisher = named(Field::Publisher);
        edits.extend(replaced_text(
            Field::Publisher,
            &named_of(&publisher, &of),
            was.publisher.as_ref(),
            section.publisher.as_ref(),
        ));
        edits.extend(source(was.source.as_ref(), section.source.as_ref(), Some(&of)));
        if moved_sections.contains(&position) {
            let in_front = position.checked_sub(1).and_then(|position| edited.get(position));
            let order = named(Field::Order);
            edits.push(moved(Field::Order, &named_of(&order, &of), in_front.map(|section| &section.title)));
        }
    }
    let gone = published.iter().enumerate().filter(|(position, _)| !found.contains(&Some(*position)));
    edits.extend(gone.map(|(_, section)| added(title(Some(section)), None)));
    edits
}

fn added(before: Option<LocalizedText>, after: Option<LocalizedText>) -> Edit {
    let [before, after] =
        [before, after].map(|text| move |locale| text.as_ref().map(|text: &LocalizedText| text.in_locale(locale).0.to_owned()));
    replaced(Field::Sections, &named(Field::Sections), before, after)
}

#[cfg(test)]
mod tests;
