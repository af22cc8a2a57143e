//! What is counted, in Chinese and, mostly, in English: what a source names its units, and what a unit must not have in it.

mod currency;
mod magnitude;
mod plain;

pub use currency::Currency;
pub(crate) use magnitude::{Scaled, chinese_magnitude, english_magnitude};

use super::{Kind, Locale};
use crate::BULLETINS;

/// The unit of a figure. It has no magnitude in it: 万户 is refused, since a value of it would be 10,000 times too small beside one of 户.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    pub(in crate::data) zh_cn: String,
    pub(in crate::data) en: Option<Plural>,
}

/// An English noun for one and for any other number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plural {
    pub(in crate::data) one: String,
    pub(in crate::data) other: String,
}

impl Unit {
    /// The unit in both languages; in English the same for one and for many.
    pub fn new(zh_cn: &str, en: Option<&str>) -> Self {
        Self { zh_cn: zh_cn.into(), en: en.map(|en| Plural { one: en.into(), other: en.into() }) }
    }

    /// The unit in both languages, with an English word for one.
    pub fn with_one(zh_cn: &str, one: &str, other: &str) -> Self {
        Self { zh_cn: zh_cn.into(), en: Some(Plural { one: one.into(), other: other.into() }) }
    }

    /// The unit of numbers that have none.
    pub fn none() -> Self {
        Self::new("", Some(""))
    }

    /// The unit of many for a reader of `locale`, with the language that it really is in. Money has an English name without being given one.
    pub fn in_locale(&self, locale: Locale) -> (&str, Locale) {
        self.counted(false, locale)
    }

    /// The same, where there is one of it or not.
    pub fn counted(&self, is_one: bool, locale: Locale) -> (&str, Locale) {
        let pick = |one, other| (if is_one { one } else { other }, Locale::En);
        match (locale, &self.en) {
            (Locale::ZhCn, _) => (&self.zh_cn, Locale::ZhCn),
            (Locale::En, Some(Plural { one, other })) => pick(one.as_str(), other.as_str()),
            (Locale::En, None) if !BULLETINS => {
                if self.zh_cn == "元" {
                    pick("yuan", "yuan")
                } else {
                    (&self.zh_cn, Locale::ZhCn)
                }
            }
            (Locale::En, None) => match Currency::named(&self.zh_cn) {
                Some(currency) => pick(currency.one, currency.other),
                None => (&self.zh_cn, Locale::ZhCn),
            },
        }
    }

    /// The unit of a kind that has one of its own, or none.
    pub(in crate::data) fn usual(kind: Kind) -> Option<Self> {
        match kind {
            Kind::Count | Kind::Measure => None,
            Kind::Rate | Kind::Change => Some(Self::new("%", Some("%"))),
            Kind::Points => Some(Self::with_one("个百分点", "percentage point", "percentage points")),
            Kind::Multiple => Some(Self::with_one("倍", "time", "times")),
            Kind::Rank => Some(Self::new("位", Some(""))),
            Kind::Difference | Kind::Index | Kind::Composition => Some(Self::none()),
        }
    }

    /// Whether `m` in it is a metre.
    pub(in crate::data) fn is_length(&self) -> bool {
        self.zh_cn.contains('米') || self.zh_cn.trim() == "m"
    }

    /// Whether it is so many times as much.
    pub(in crate::data) fn is_times(&self) -> bool {
        self.zh_cn == "倍"
    }

    /// Whether it is percentage points, in every language.
    pub(in crate::data) fn is_points(&self) -> bool {
        self.all().all(|unit| unit.contains("百分点") || unit.contains("percentage point"))
    }

    /// Whether it is a share of a hundred, in every language: `%`, also of something (`% of GDP`).
    pub fn is_percent(&self) -> bool {
        self.all().all(|unit| unit == "%" || unit.starts_with("% "))
    }

    /// Whether it is a share of a thousand, in every language.
    pub fn is_permille(&self) -> bool {
        self.all().all(|unit| unit == "‰")
    }

    /// Whether it is a percent or permille sign in any language, be it one as a Chinese keyboard types it.
    pub fn has_percent(&self) -> bool {
        self.all().any(|unit| unit.trim_start().starts_with(['%', '％', '‰']))
    }

    /// Every wording there is, of many.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.zh_cn.as_str()).chain(self.en.as_ref().map(|en| en.other.as_str()))
    }

    /// Every wording there is.
    pub(in crate::data) fn forms(&self) -> impl Iterator<Item = &str> {
        self.all().chain(self.en.as_ref().map(|en| en.one.as_str()))
    }

    /// The money that it is, if it is money.
    pub fn currency(&self) -> Option<&'static Currency> {
        self.all().find_map(Currency::named)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_has_an_english_name() {
        assert_eq!(Unit::new("元", None).in_locale(Locale::En), ("yuan", Locale::En));
        assert_eq!(Unit::new("美元", None).counted(true, Locale::En), ("US dollar", Locale::En));
        assert_eq!(Unit::new("户", None).in_locale(Locale::En), ("户", Locale::ZhCn));
        assert_eq!(Unit::with_one("个", "station", "stations").counted(true, Locale::En).0, "station");
    }
}
