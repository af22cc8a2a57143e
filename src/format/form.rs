//! The fields of the editor's form: which there are, what each is called, how it is filled in. The forms are made of these lists, and a
//! test holds them against the schema of figures files.

use super::{
    EditorMessage as E, FieldMessage as F, FormMessage, basis_choice, kind_choice, marked_message, qualifier_choice,
    status_choice,
};
use crate::data::{Basis, Expected, Fault, Kind, Locale, Qualifier, Status};

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A line.
    Line,
    /// Several lines.
    Lines,
    /// A number.
    Number,
    /// A time that a figure speaks of.
    Period,
    /// A day.
    Day,
    /// Yes or no.
    Check,
    /// One of the kinds.
    Kind,
    /// One of the kinds that a change has.
    ChangeKind,
    /// One of the qualifiers.
    Qualifier,
    /// One of the statuses.
    Status,
    /// What a change is from: a word, a time or something else.
    Basis,
    /// One of the file's sections.
    Section,
    /// The English unit: one word, or one and other.
    EnglishUnit,
}

/// A field: its path, what it is called, what it means, how it is filled in.
pub type FormField = (&'static str, F, Option<F>, Input);

const fn field(path: &'static str, label: F, input: Input) -> FormField {
    (path, label, None, input)
}

/// What the file says of itself: its title, where it is from, and its day.
pub const FILE: [&[FormField]; 3] = [TITLE, SOURCE, &[("updated", F::Updated, Some(F::DayHelp), Input::Day)]];

/// A section. What it has of [`SOURCE`] of its own stands in few files.
pub const SECTION: [&[FormField]; 2] = [&[field("id", F::Id, Input::Line)], TITLE];

const TITLE: &[FormField] = &[field("title.zh-CN", F::TitleZh, Input::Line), field("title.en", F::TitleEn, Input::Line)];

/// Who publishes it, and in which report.
pub const SOURCE: &[FormField] = &[
    field("publisher.zh-CN", F::PublisherZh, Input::Line),
    field("publisher.en", F::PublisherEn, Input::Line),
    field("source.title.zh-CN", F::SourceZh, Input::Line),
    field("source.title.en", F::SourceEn, Input::Line),
    field("source.url", F::SourceUrl, Input::Line),
    ("source.published", F::SourcePublished, Some(F::DayHelp), Input::Day),
];

/// The source's words of a figure.
pub const WORDS: &[FormField] = &[
    ("stated", F::Stated, Some(F::StatedHelp), Input::Line),
    ("context", F::Context, Some(F::ContextHelp), Input::Line),
    ("quote", F::Quote, Some(F::QuoteHelp), Input::Lines),
];

/// Its number.
pub const NUMBER: &[FormField] = &[
    field("kind", F::Kind, Input::Kind),
    ("value", F::Value, Some(F::ValueHelp), Input::Number),
    field("to", F::To, Input::Number),
    field("qualifier", F::Qualifier, Input::Qualifier),
    ("unit.zh-CN", F::UnitZh, Some(F::UnitHelp), Input::Line),
    field("unit.en", F::UnitEnOther, Input::EnglishUnit),
];

/// Its time, how sure it is, what it is compared with.
pub const TIME: &[FormField] = &[
    ("period", F::Period, Some(F::PeriodHelp), Input::Period),
    field("status", F::Status, Input::Status),
    field("basis", F::Basis, Input::Basis),
];

/// What it is called, and where it stands.
pub const NAME: &[FormField] = &[
    field("label.zh-CN", F::LabelZh, Input::Line),
    field("label.en", F::LabelEn, Input::Line),
    field("section", F::Section, Input::Section),
    field("headline", F::Headline, Input::Check),
    ("id", F::Id, Some(F::IdHelp), Input::Line),
    field("note.zh-CN", F::NoteZh, Input::Lines),
    field("note.en", F::NoteEn, Input::Lines),
];

/// A change of a figure.
pub const CHANGE: &[FormField] = &[
    field("stated", F::Stated, Input::Line),
    field("context", F::Context, Input::Line),
    field("kind", F::Kind, Input::ChangeKind),
    field("value", F::Value, Input::Number),
    field("to", F::To, Input::Number),
    field("qualifier", F::Qualifier, Input::Qualifier),
    field("status", F::Status, Input::Status),
    field("basis", F::Basis, Input::Basis),
];

/// A figure at another time.
pub const POINT: &[FormField] = &[
    field("period", F::Period, Input::Period),
    field("value", F::Value, Input::Number),
    field("to", F::To, Input::Number),
    field("qualifier", F::Qualifier, Input::Qualifier),
    field("stated", F::Stated, Input::Line),
    field("context", F::Context, Input::Line),
    field("status", F::Status, Input::Status),
    field("break", F::Break, Input::Check),
    field("basis", F::Basis, Input::Basis),
    field("note.zh-CN", F::NoteZh, Input::Lines),
    field("note.en", F::NoteEn, Input::Lines),
];

/// The parts of a figure's own form.
pub const FIGURE: [&[FormField]; 4] = [WORDS, NUMBER, TIME, NAME];

/// Names of the file that are no whole field of the form.
const OTHERS: [(&str, F); 4] = [("since", F::Since), ("against", F::AgainstZh), ("unit", F::UnitZh), ("label", F::LabelZh)];

/// What a field of the file is called in the form: of `unit.en.one` or a whole `unit` too. Empty where the form has none.
pub fn form_name(path: &str, locale: Locale) -> &'static str {
    let is_list = |name: &str| path == name || path.strip_prefix(name).is_some_and(|rest| rest.starts_with('['));
    for (name, message) in [("changes", E::GroupChanges), ("series", E::GroupSeries), ("sections", E::Sections)] {
        if is_list(name) {
            return message.in_locale(locale);
        }
    }
    let lists = FIGURE.into_iter().chain([POINT]).chain(FILE).flatten().map(|(own, label, ..)| (*own, *label)).chain(OTHERS);
    let is_within = |one: &str, other: &str| one == other || one.strip_prefix(other).is_some_and(|rest| rest.starts_with('.'));
    let mut found = lists.filter(|(own, _)| is_within(path, own) || is_within(own, path));
    found.next().map(|(_, label)| label.in_locale(locale)).unwrap_or_default()
}

/// What a fault is and what to do about it, in the words of the form.
pub fn form_fault(fault: &Fault, locale: Locale) -> String {
    let own = match fault {
        Fault::WrongType { expected: Expected::Number } => Some(FormMessage::NotANumber),
        Fault::WrongType { .. } => Some(FormMessage::NotAText),
        Fault::NotParts => Some(FormMessage::NotParts),
        Fault::NotAPeriod => Some(FormMessage::NotAPeriod),
        Fault::NotABasis => Some(FormMessage::NotABasis),
        Fault::UnknownVariant { .. } => Some(FormMessage::NotAChoice),
        Fault::NoHeadline => Some(FormMessage::NoHeadline),
        _ => None,
    };
    own.map_or_else(|| in_form_words(&marked_message(fault, locale), locale), |own| own.in_locale(locale).to_owned())
}

/// The sentence with what the form calls each field and each choice in the place of the file's names.
pub fn in_form_words(sentence: &str, locale: Locale) -> String {
    // Chinese has no spaces around quoted words.
    let sentence =
        if locale == Locale::ZhCn { sentence.replace(" ‹", "‹").replace("› ", "›") } else { sentence.to_owned() };
    let mut parts = sentence.split(['‹', '›']);
    let mut said = parts.next().unwrap_or_default().to_owned();
    while let (Some(name), Some(rest)) = (parts.next(), parts.next()) {
        // The file's own name of what is said in words before it.
        if !name.starts_with('（') {
            let own = choice_name(name, locale).or_else(|| Some(form_name(name, locale)).filter(|own| !own.is_empty()));
            let own = own.unwrap_or(name);
            said.push_str(&format!("“{own}”"));
        }
        said.push_str(rest);
    }
    said
}

fn choice_name(name: &str, locale: Locale) -> Option<&'static str> {
    let kind = Kind::NAMES.iter().find(|(own, _)| *own == name).map(|(_, own)| kind_choice(*own, locale));
    let qualifier = || Qualifier::NAMES.iter().find(|(own, _)| *own == name).map(|(_, own)| qualifier_choice(*own, locale));
    let status = || Status::NAMES.iter().find(|(own, _)| *own == name).map(|(_, own)| status_choice(*own, locale));
    let basis = || Basis::NAMES.iter().find(|(own, _)| *own == name).map(|(_, own)| basis_choice(own, locale));
    kind.or_else(qualifier).or_else(status).or_else(basis)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::*;
    use crate::data::{Decimal, Quantity};

    /// What an object of the schema may have, as paths of single fields.
    fn paths(schema: &Value, own: &Value, path: &str, found: &mut BTreeSet<String>) {
        if let Some(name) = own["$ref"].as_str() {
            return paths(schema, &schema["$defs"][name.trim_start_matches("#/$defs/")], path, found);
        }
        let options = own["anyOf"].as_array().into_iter().flatten();
        options.for_each(|option| paths(schema, option, path, found));
        match own["properties"].as_object() {
            Some(fields) => {
                for (name, field) in fields {
                    let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                    paths(schema, field, &path, found);
                }
            }
            None if own["anyOf"].is_null() => {
                found.insert(path.to_owned());
            }
            None => {}
        }
    }

    fn covered(lists: &[&[FormField]]) -> BTreeSet<String> {
        let mut all = BTreeSet::new();
        for (path, _, _, input) in lists.iter().copied().flatten() {
            let parts: &[&str] = match input {
                Input::Basis => &["", ".since", ".against.zh-CN", ".against.en"],
                Input::EnglishUnit => &["", ".one", ".other"],
                _ => &[""],
            };
            all.extend(parts.iter().map(|part| format!("{path}{part}")));
        }
        all
    }

    /// No field of a figures file is left to those who know JSON.
    #[test]
    fn the_form_has_every_field_of_the_schema() {
        let schema: Value = serde_json::from_str(include_str!("../../public/figures.schema.json")).unwrap();
        // The address and the version of the format are the editor's; figures, sections, changes and points have forms of their own.
        let others = ["$schema", "schema", "sections", "figures", "changes", "series"];
        let section = [&SECTION[..], &[SOURCE]].concat();
        let lists: [(&str, &[&[FormField]]); 5] =
            [("", &FILE), ("section", &section), ("figure", &FIGURE), ("change", &[CHANGE]), ("point", &[POINT])];
        for (name, lists) in lists {
            let own = if name.is_empty() { &schema } else { &schema["$defs"][name] };
            let mut wanted = BTreeSet::new();
            paths(&schema, own, "", &mut wanted);
            wanted.retain(|path| !others.contains(&path.as_str()));
            assert_eq!(covered(lists), wanted, "{name}");
        }
    }

    #[test]
    fn messages_call_fields_as_the_form_does() {
        let quantity = |digits| Quantity::exact(Decimal::from_whole(digits));
        let fault = Fault::StatedDisagrees { stated: "97亿".into(), read: quantity(9_700_000_000), written: quantity(97) };
        let chinese = form_fault(&fault, Locale::ZhCn);
        assert!(chinese.contains("本项的“数值”和“限定”写作"), "{chinese}");
        let english = form_fault(&fault, Locale::En);
        assert!(english.contains("but “Value” and “Qualifier” say"), "{english}");
        let chinese = form_fault(&Fault::PercentNotRate, Locale::ZhCn);
        assert_eq!(chinese, "单位是 %，就不是数量。请把“类型”改为“占比”。");
        for fault in [
            Fault::RateOver100,
            Fault::NearlyZero,
            Fault::Negative,
            Fault::BasisOfNoChange,
            Fault::NotARank,
            Fault::SeriesOfPlan,
            Fault::NotParts,
            Fault::NoHeadline,
        ] {
            let said = form_fault(&fault, Locale::ZhCn);
            assert!(!said.chars().any(|c| c.is_ascii_lowercase() || c == '‹'), "{said}");
        }
    }

    #[test]
    fn a_field_has_one_name_wherever_it_is() {
        for (path, name) in [
            ("unit.en.one", "英文单位（复数）"),
            ("unit", "单位（中文）"),
            ("series[3].value", "历年（历期）数据"),
            ("break", "口径变化"),
            ("nothing", ""),
        ] {
            assert_eq!(form_name(path, Locale::ZhCn), name, "{path}");
        }
    }
}
