//! One thing that is another than it was, in words.

use crate::data::{Locale, LocalizedText};
use crate::format::{ChartMessage, CompareMessage, EditSentence, Message};

/// What of a file or a figure is another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "they are the fields of a figures file")]
pub enum Field {
    Id,
    Label,
    /// The number with its qualifier; with the period, where both are others.
    Quantity,
    Period,
    Unit,
    Kind,
    Status,
    Basis,
    Stated,
    Quote,
    Note,
    Section,
    Headline,
    Changes,
    /// A number of another time, or what belongs to it.
    Series,
    /// The place among the others.
    Order,
    Title,
    Publisher,
    SourceTitle,
    SourceUrl,
    SourceDay,
    Updated,
    /// A part of the report.
    Sections,
}

impl Field {
    /// What editors call it.
    pub fn name(self, locale: Locale) -> String {
        let message = match self {
            Self::Quantity => return Message::Quantity.in_locale(locale),
            Self::Period => return Message::Period.in_locale(locale),
            Self::Unit => return Message::Unit.in_locale(locale),
            Self::Stated => return Message::StatedWords.in_locale(locale),
            Self::Quote => return Message::Quote.in_locale(locale),
            Self::Section | Self::Sections => return Message::Section.in_locale(locale),
            Self::Series => return ChartMessage::Values.in_locale(locale),
            Self::Id => CompareMessage::Id,
            Self::Label => CompareMessage::Name,
            Self::Kind => CompareMessage::Kind,
            Self::Status => CompareMessage::Status,
            Self::Basis => CompareMessage::Basis,
            Self::Note => CompareMessage::Note,
            Self::Headline => CompareMessage::Headline,
            Self::Changes => CompareMessage::Changes,
            Self::Order => CompareMessage::Order,
            Self::Title => CompareMessage::Title,
            Self::Publisher => CompareMessage::Publisher,
            Self::SourceTitle => CompareMessage::SourceTitle,
            Self::SourceUrl => CompareMessage::SourceUrl,
            Self::SourceDay => CompareMessage::SourceDay,
            Self::Updated => CompareMessage::Updated,
        };
        message.in_locale(locale).to_owned()
    }
}

/// One thing that is another than it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// What it is.
    pub field: Field,
    /// What it was and what it is: 单位：个 → 户.
    pub words: LocalizedText,
}

/// What is called so in each language.
pub(super) type Name<'a> = dyn Fn(Locale) -> String + 'a;

/// The name of a field.
pub(super) fn named(field: Field) -> impl Fn(Locale) -> String {
    move |locale| field.name(locale)
}

/// The name of what belongs to something else: 2019年的说明.
pub(super) fn named_of<'a>(name: &'a Name<'a>, of: &'a Name<'a>) -> impl Fn(Locale) -> String + 'a {
    |locale| EditSentence::Of { name: &name(locale), of: &of(locale) }.in_locale(locale)
}

/// What is said in every language.
pub(super) fn in_every_locale(say: impl Fn(Locale) -> String) -> LocalizedText {
    LocalizedText::new(&say(Locale::ZhCn), Some(&say(Locale::En)))
}

/// An edit in its own words.
pub(super) fn edit(field: Field, say: impl Fn(Locale) -> String) -> Edit {
    Edit { field, words: in_every_locale(say) }
}

/// Something was `before` and is `after`; nothing stands for what is not there.
pub(super) fn replaced(
    field: Field,
    name: &Name,
    before: impl Fn(Locale) -> Option<String>,
    after: impl Fn(Locale) -> Option<String>,
) -> Edit {
    edit(field, |locale| {
        let or_nothing = |text: Option<String>| text.unwrap_or_else(|| CompareMessage::Nothing.in_locale(locale).to_owned());
        let (before, after) = (or_nothing(before(locale)), or_nothing(after(locale)));
        EditSentence::Replaced { name: &name(locale), before: &before, after: &after }.in_locale(locale)
    })
}

/// The same of words that are in one language, which are nothing but themselves.
pub(super) fn replaced_words(field: Field, name: &Name, before: Option<&str>, after: Option<&str>) -> Option<Edit> {
    let owned = |words: Option<&str>| words.map(str::to_owned);
    (before != after).then(|| replaced(field, name, |_| owned(before), |_| owned(after)))
}

/// An edit for each language in which the wording is another. `None` is a text that is not there.
pub(super) fn replaced_wordings(
    field: Field,
    name: &Name,
    before: impl Fn(Locale) -> Option<String>,
    after: impl Fn(Locale) -> Option<String>,
) -> Vec<Edit> {
    let of = |wording: Locale| {
        let in_language = |locale: Locale| {
            let name = name(locale);
            if wording == locale { name } else { EditSentence::InLanguage { name: &name, wording }.in_locale(locale) }
        };
        replaced_words(field, &in_language, before(wording).as_deref(), after(wording).as_deref())
    };
    Locale::ALL.into_iter().filter_map(of).collect()
}

/// The same of texts.
pub(super) fn replaced_text(
    field: Field,
    name: &Name,
    before: Option<&LocalizedText>,
    after: Option<&LocalizedText>,
) -> Vec<Edit> {
    let own = |text: Option<&LocalizedText>, locale| text.and_then(|text| wording(text, locale)).map(str::to_owned);
    replaced_wordings(field, name, |locale| own(before, locale), |locale| own(after, locale))
}

/// Something stands behind `in_front` now, or before all others.
pub(super) fn moved(field: Field, name: &Name, in_front: Option<&LocalizedText>) -> Edit {
    edit(field, |locale| {
        let place = match in_front {
            Some(other) => EditSentence::MovedBehind { name: other.in_locale(locale).0 }.in_locale(locale),
            None => CompareMessage::AtTheFront.in_locale(locale).to_owned(),
        };
        format!("{}{}{place}", name(locale), Message::Colon.in_locale(locale))
    })
}

/// The wording in just this language, if there is one.
pub(super) fn wording(text: &LocalizedText, locale: Locale) -> Option<&str> {
    let (words, own) = text.in_locale(locale);
    (own == locale).then_some(words)
}
