//! Which columns the sheets have, and how each field stands in its cell.

use serde_json::Value;

use crate::data::{Basis, Kind, Locale, Qualifier, Status};
use crate::format::{basis_choice, kind_choice, qualifier_choice, status_choice, yes_or_no};
use crate::import::{Column, Object};

/// The columns of the figures.
pub(super) const FIGURES: &[Column] = &[
    Column::Id,
    Column::Section,
    Column::LabelZh,
    Column::LabelEn,
    Column::Kind,
    Column::Value,
    Column::To,
    Column::Qualifier,
    Column::UnitZh,
    Column::UnitEnOne,
    Column::UnitEn,
    Column::Period,
    Column::Stated,
    Column::Headline,
    Column::Status,
    Column::Basis,
    Column::AgainstZh,
    Column::AgainstEn,
    Column::Context,
    Column::Quote,
    Column::NoteZh,
    Column::NoteEn,
    Column::Rest,
];

/// The columns of the figures at other times.
pub(super) const SERIES: &[Column] = &[
    Column::Id,
    Column::Period,
    Column::Value,
    Column::To,
    Column::Qualifier,
    Column::Stated,
    Column::Status,
    Column::Basis,
    Column::AgainstZh,
    Column::AgainstEn,
    Column::Context,
    Column::Break,
    Column::NoteZh,
    Column::NoteEn,
    Column::Rest,
];

/// The columns of changes.
pub(super) const CHANGES: &[Column] = &[
    Column::Id,
    Column::Kind,
    Column::Value,
    Column::To,
    Column::Qualifier,
    Column::Stated,
    Column::Status,
    Column::Basis,
    Column::AgainstZh,
    Column::AgainstEn,
    Column::Context,
    Column::Rest,
];

/// The columns of sections.
pub(super) const SECTIONS: &[Column] = &[
    Column::Id,
    Column::TitleZh,
    Column::TitleEn,
    Column::PublisherZh,
    Column::PublisherEn,
    Column::SourceZh,
    Column::SourceEn,
    Column::SourceUrl,
    Column::SourcePublished,
    Column::Rest,
];

/// What a choice is called in a language.
type NameOf = fn(&str, Locale) -> Option<&'static str>;

/// What stands in the column's cell for a figure, point, change or section; nothing where the field is not there.
pub(super) fn cell_text(object: &Object, column: Column, locale: Locale) -> Option<String> {
    let (path, names): (&[&str], NameOf) = match column {
        Column::Id => (&["id"], no_name),
        Column::Section => (&["section"], no_name),
        Column::LabelZh => (&["label", "zh-CN"], no_name),
        Column::LabelEn => (&["label", "en"], no_name),
        Column::Value => (&["value"], no_name),
        Column::To => (&["to"], no_name),
        Column::Stated => (&["stated"], no_name),
        Column::Context => (&["context"], no_name),
        Column::Quote => (&["quote"], no_name),
        Column::UnitZh => (&["unit", "zh-CN"], no_name),
        Column::UnitEnOne => (&["unit", "en", "one"], no_name),
        Column::UnitEn => {
            let other = cell_at(object, &["unit", "en", "other"]);
            return other.or_else(|| cell_at(object, &["unit", "en"]));
        }
        Column::Period => (&["period"], no_name),
        Column::AgainstZh => (&["basis", "against", "zh-CN"], no_name),
        Column::AgainstEn => (&["basis", "against", "en"], no_name),
        Column::NoteZh => (&["note", "zh-CN"], no_name),
        Column::NoteEn => (&["note", "en"], no_name),
        Column::Headline => (&["headline"], no_name),
        Column::Break => (&["break"], no_name),
        Column::TitleZh => (&["title", "zh-CN"], no_name),
        Column::TitleEn => (&["title", "en"], no_name),
        Column::PublisherZh => (&["publisher", "zh-CN"], no_name),
        Column::PublisherEn => (&["publisher", "en"], no_name),
        Column::SourceZh => (&["source", "title", "zh-CN"], no_name),
        Column::SourceEn => (&["source", "title", "en"], no_name),
        Column::SourceUrl => (&["source", "url"], no_name),
        Column::SourcePublished => (&["source", "published"], no_name),
        Column::Updated => (&["updated"], no_name),
        Column::Kind => (&["kind"], |name, locale| named(name, &Kind::NAMES, |own| kind_choice(*own, locale))),
        Column::Qualifier => {
            (&["qualifier"], |name, locale| named(name, &Qualifier::NAMES, |own| qualifier_choice(*own, locale)))
        }
        Column::Status => (&["status"], |name, locale| named(name, &Status::NAMES, |own| status_choice(*own, locale))),
        Column::Basis => return basis(object, locale),
        Column::ValueAt(_) | Column::SectionEn | Column::Growth(_) | Column::Changes | Column::Derived | Column::Rest => {
            return None;
        }
    };
    if let Some(yes) = object.get(*path.first()?).and_then(Value::as_bool) {
        return Some(yes_or_no(yes, locale).into());
    }
    let text = cell_at(object, path)?;
    Some(names(&text, locale).map_or(text, str::to_owned))
}

fn basis(object: &Object, locale: Locale) -> Option<String> {
    if let Some(since) = cell_at(object, &["basis", "since"]) {
        // What a figures file says of a time is read in any language.
        return Some(match locale {
            Locale::ZhCn => format!("比 {since}"),
            Locale::En => format!("since {since}"),
        });
    }
    let name = cell_at(object, &["basis"])?;
    Some(named(&name, &Basis::NAMES, |own| basis_choice(own, locale)).map_or(name, str::to_owned))
}

/// A text or number of the file as it stands there. Nothing where it is anything else.
fn cell_at(object: &Object, path: &[&str]) -> Option<String> {
    let (first, rest) = path.split_first()?;
    let own = rest.iter().try_fold(object.get(*first)?, |own, field| own.get(field))?;
    match own {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn no_name(_: &str, _: Locale) -> Option<&'static str> {
    None
}

fn named<T>(name: &str, names: &[(&'static str, T)], choice: impl Fn(&T) -> &'static str) -> Option<&'static str> {
    names.iter().find(|(own, _)| *own == name).map(|(_, own)| choice(own))
}
