//! What a change is from, for those who edit a figures file.

use super::format_time;
use super::kind::since_words;
use crate::data::{Basis, Locale};

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
