//! Which field of a figure a column is.

mod guess;
mod names;

pub use guess::{Guess, guess, headings};
pub(in crate::import) use names::unit_in_heading;

use crate::data::{Locale, Period};
use crate::format::{Message, WorkbookMessage as Heading, iso_period};

/// What a column of changes says that they are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Compared {
    /// The same time a year earlier.
    Year,
    /// The month or quarter before, by the row's own time.
    Before,
    /// Nothing is said.
    Unsaid,
}

/// A field of a figure, of a point of its series, or of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "they are the fields of a figures file")]
pub enum Column {
    Id,
    Section,
    SectionEn,
    LabelZh,
    LabelEn,
    Value,
    /// The value at this time: a table with a column for each year.
    ValueAt(Period),
    To,
    Qualifier,
    Stated,
    Context,
    Quote,
    UnitZh,
    UnitEnOne,
    UnitEn,
    Period,
    Kind,
    Status,
    Basis,
    AgainstZh,
    AgainstEn,
    NoteZh,
    NoteEn,
    Headline,
    Break,
    /// How the value changed, beside it: 同比增长（%）.
    Growth(Compared),
    TitleZh,
    TitleEn,
    PublisherZh,
    PublisherEn,
    SourceZh,
    SourceEn,
    SourceUrl,
    SourcePublished,
    Updated,
    /// Changes in our own words, as `figures.csv` has them.
    Changes,
    /// What follows from the other columns, as in `figures.csv`: phrases, currencies.
    Derived,
    /// What no other column has, as JSON.
    Rest,
}

impl Column {
    /// Every column but those of a time, each with its name for programs.
    pub const NAMES: [(&'static str, Self); 39] = [
        ("id", Self::Id),
        ("section", Self::Section),
        ("section.en", Self::SectionEn),
        ("label.zh-CN", Self::LabelZh),
        ("label.en", Self::LabelEn),
        ("value", Self::Value),
        ("to", Self::To),
        ("qualifier", Self::Qualifier),
        ("stated", Self::Stated),
        ("context", Self::Context),
        ("quote", Self::Quote),
        ("unit.zh-CN", Self::UnitZh),
        ("unit.en.one", Self::UnitEnOne),
        ("unit.en", Self::UnitEn),
        ("period", Self::Period),
        ("kind", Self::Kind),
        ("status", Self::Status),
        ("basis", Self::Basis),
        ("against.zh-CN", Self::AgainstZh),
        ("against.en", Self::AgainstEn),
        ("note.zh-CN", Self::NoteZh),
        ("note.en", Self::NoteEn),
        ("headline", Self::Headline),
        ("break", Self::Break),
        ("growth.year", Self::Growth(Compared::Year)),
        ("growth.before", Self::Growth(Compared::Before)),
        ("growth", Self::Growth(Compared::Unsaid)),
        ("title.zh-CN", Self::TitleZh),
        ("title.en", Self::TitleEn),
        ("publisher.zh-CN", Self::PublisherZh),
        ("publisher.en", Self::PublisherEn),
        ("source.zh-CN", Self::SourceZh),
        ("source.en", Self::SourceEn),
        ("source.url", Self::SourceUrl),
        ("source.published", Self::SourcePublished),
        ("updated", Self::Updated),
        ("changes", Self::Changes),
        ("derived", Self::Derived),
        ("rest", Self::Rest),
    ];

    /// The name for programs; `value@2020` is the value of a time.
    pub fn name(self) -> String {
        match self {
            Self::ValueAt(period) => format!("value@{}", iso_period(period)),
            own => Self::NAMES.iter().find(|(_, one)| *one == own).map_or_else(String::new, |(name, _)| (*name).to_owned()),
        }
    }

    /// The column with this name.
    pub fn named(name: &str) -> Option<Self> {
        if let Some(period) = name.strip_prefix("value@") {
            return Period::parse(period).map(Self::ValueAt);
        }
        Self::NAMES.iter().find(|(own, _)| *own == name).map(|(_, column)| *column)
    }

    /// What heads it in a workbook of ours. Empty where that has no such column.
    pub fn heading(self, locale: Locale) -> String {
        match self {
            Self::Period => Message::Period.in_locale(locale),
            own => own.message().map_or("", |message| message.in_locale(locale)).into(),
        }
    }

    fn message(self) -> Option<Heading> {
        Some(match self {
            Self::Id => Heading::Id,
            Self::Section => Heading::Section,
            Self::SectionEn => Heading::SectionEn,
            Self::LabelZh => Heading::LabelZh,
            Self::LabelEn => Heading::LabelEn,
            Self::Value => Heading::Value,
            Self::To => Heading::To,
            Self::Qualifier => Heading::Qualifier,
            Self::Stated => Heading::Stated,
            Self::Context => Heading::Context,
            Self::Quote => Heading::Quote,
            Self::UnitZh => Heading::UnitZh,
            Self::UnitEnOne => Heading::UnitEnOne,
            Self::UnitEn => Heading::UnitEn,
            Self::Kind => Heading::Kind,
            Self::Status => Heading::Status,
            Self::Basis => Heading::Basis,
            Self::AgainstZh => Heading::AgainstZh,
            Self::AgainstEn => Heading::AgainstEn,
            Self::NoteZh => Heading::NoteZh,
            Self::NoteEn => Heading::NoteEn,
            Self::Headline => Heading::Headline,
            Self::Break => Heading::Break,
            Self::Growth(Compared::Year) => Heading::GrowthYear,
            Self::Growth(Compared::Before) => Heading::GrowthBefore,
            Self::Growth(Compared::Unsaid) => Heading::Growth,
            Self::TitleZh => Heading::TitleZh,
            Self::TitleEn => Heading::TitleEn,
            Self::PublisherZh => Heading::PublisherZh,
            Self::PublisherEn => Heading::PublisherEn,
            Self::SourceZh => Heading::SourceZh,
            Self::SourceEn => Heading::SourceEn,
            Self::SourceUrl => Heading::SourceUrl,
            Self::SourcePublished => Heading::SourcePublished,
            Self::Updated => Heading::Updated,
            Self::Rest => Heading::Rest,
            Self::Period | Self::ValueAt(_) | Self::Changes | Self::Derived => return None,
        })
    }

    /// Whether it may be there more than once.
    pub(in crate::import) const fn may_repeat(self) -> bool {
        matches!(self, Self::Derived | Self::Changes | Self::Growth(_))
    }
}
