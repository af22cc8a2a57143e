//! What the choices of a figures file are called by those who edit it.

use super::kind::since_words;
use super::{CompareMessage, format_time, status_word};
use crate::data::{Basis, Kind, Locale, Status};

/// What a sort of number is called.
pub fn kind_name(kind: Kind, locale: Locale) -> &'static str {
    let message = match kind {
        Kind::Count => CompareMessage::KindCount,
        Kind::Measure => CompareMessage::KindMeasure,
        Kind::Rate => CompareMessage::KindRate,
        Kind::Change => CompareMessage::KindChange,
        Kind::Points => CompareMessage::KindPoints,
        Kind::Difference => CompareMessage::KindDifference,
        Kind::Multiple => CompareMessage::KindMultiple,
        Kind::Rank => CompareMessage::KindRank,
        Kind::Index => CompareMessage::KindIndex,
        Kind::Composition => CompareMessage::KindComposition,
    };
    message.in_locale(locale)
}

/// How sure a publisher is; of a result too, which needs no word on a card.
pub fn status_name(status: Status, locale: Locale) -> String {
    status_word(status, locale).unwrap_or_else(|| CompareMessage::Actual.in_locale(locale).to_owned())
}

/// What a change is from.
pub fn basis_name(basis: &Basis, locale: Locale) -> String {
    match (locale, basis) {
        (Locale::En, _) => since_words(basis),
        (Locale::ZhCn, Basis::YearOnYear) => "同比".into(),
        (Locale::ZhCn, Basis::QuarterOnQuarter) => "环比（比上季度）".into(),
        (Locale::ZhCn, Basis::MonthOnMonth) => "环比（比上月）".into(),
        (Locale::ZhCn, Basis::Average) => "年均".into(),
        (Locale::ZhCn, Basis::Since(since)) => format!("比{}", format_time(*since, locale)),
        (Locale::ZhCn, Basis::Against(other)) => format!("与{}相比", other.in_locale(locale).0),
    }
}
