//! What the choices of a figures file are called where an editor chooses them.

use crate::data::{Basis, Kind, Locale, Qualifier, Status};

/// The name of a kind for an editor; in English it is the file's own.
pub fn kind_choice(kind: Kind, locale: Locale) -> &'static str {
    match (locale, kind) {
        (Locale::En, kind) => name(&Kind::NAMES, &kind),
        (_, Kind::Count) => "数量",
        (_, Kind::Measure) => "金额或计量",
        (_, Kind::Rate) => "占比",
        (_, Kind::Change) => "增长率",
        (_, Kind::Points) => "百分点",
        (_, Kind::Difference) => "增减量",
        (_, Kind::Multiple) => "倍数",
        (_, Kind::Rank) => "位次",
        (_, Kind::Index) => "指数",
        (_, Kind::Composition) => "构成",
    }
}

/// The name of a qualifier for an editor.
pub fn qualifier_choice(qualifier: Qualifier, locale: Locale) -> &'static str {
    match (locale, qualifier) {
        (Locale::En, qualifier) => name(&Qualifier::NAMES, &qualifier),
        (_, Qualifier::Exact) => "达到",
        (_, Qualifier::Over) => "超过",
        (_, Qualifier::AtLeast) => "以上",
        (_, Qualifier::About) => "约",
        (_, Qualifier::Nearly) => "近",
        (_, Qualifier::AtMost) => "以内",
        (_, Qualifier::Under) => "少于",
    }
}

/// The name of a status for an editor.
pub fn status_choice(status: Status, locale: Locale) -> &'static str {
    match (locale, status) {
        (Locale::En, status) => name(&Status::NAMES, &status),
        (_, Status::Actual) => "实际",
        (_, Status::Provisional) => "初步",
        (_, Status::Revised) => "修订",
        (_, Status::Forecast) => "预计",
        (_, Status::Planned) => "计划",
    }
}

/// The name of a basis that a word says, for an editor.
pub fn basis_choice(basis: &Basis, locale: Locale) -> &'static str {
    match (locale, basis) {
        (Locale::En, basis) => name(&Basis::NAMES, basis),
        (_, Basis::YearOnYear) => "同比",
        (_, Basis::QuarterOnQuarter) => "季度环比",
        (_, Basis::MonthOnMonth) => "月度环比",
        (_, Basis::Average) => "年均",
        (_, Basis::Since(_) | Basis::Against(_)) => "",
    }
}

#[cfg(feature = "import")]
/// Yes or no, where an editor chooses one of them.
pub const fn yes_or_no(yes: bool, locale: Locale) -> &'static str {
    match (locale, yes) {
        (Locale::ZhCn, true) => "是",
        (Locale::ZhCn, false) => "否",
        (Locale::En, true) => "yes",
        (Locale::En, false) => "no",
    }
}

fn name<T: PartialEq>(names: &[(&'static str, T)], own: &T) -> &'static str {
    names.iter().find(|(_, one)| one == own).map(|(name, _)| *name).unwrap_or_default()
}
