//! Units with magnitudes: 1833 in a column of 万户 are 18,330,000户.

use crate::data::{Scaled, Unit, chinese_magnitude, english_magnitude};
use crate::format::ImportFault;

/// The unit of a row, and how many times ten its numbers are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct RowUnit {
    /// Without a magnitude, in Chinese; empty where none is said.
    pub zh: String,
    /// The same in English, for one and for many.
    pub en_one: String,
    pub en: String,
    /// The power of ten of its magnitude.
    pub power: i8,
    /// As it was written, where it had a magnitude.
    pub written: Option<String>,
}

impl RowUnit {
    /// Reads what the cells say and what the heading says.
    ///
    /// # Errors
    /// They disagree.
    pub fn read(zh: &str, en_one: &str, en: &str, heading: Option<&str>) -> Result<Self, ImportFault> {
        let mut unit = Self { zh: percent(zh), en_one: en_one.trim().into(), en: percent(en), ..Self::default() };
        let own = [magnitude(&unit.zh), magnitude(&unit.en), magnitude(&unit.en_one)];
        let powers: Vec<i8> = own.iter().flatten().map(|scaled| scaled.power).collect();
        if let [first, rest @ ..] = powers.as_slice() {
            let all_said = [&unit.zh, &unit.en].iter().filter(|text| !text.is_empty()).count();
            let said = own.iter().take(2).flatten().count();
            // 万户 and users are one unit to a Chinese editor, 户 and million users are two.
            let only_in_english = own.iter().take(1).all(Option::is_none) && said < all_said;
            if rest.iter().any(|power| power != first) || only_in_english {
                return Err(ImportFault::UnitsDiffer { heading: unit.zh, cell: unit.en });
            }
            unit.power = *first;
            unit.written = Some(if unit.zh.is_empty() { unit.en.clone() } else { unit.zh.clone() });
        }
        for (text, scaled) in [&mut unit.zh, &mut unit.en, &mut unit.en_one].into_iter().zip(own) {
            if let Some(scaled) = scaled {
                *text = scaled.unit;
            }
        }
        match heading.map(percent) {
            Some(heading) if !heading.is_empty() => unit.with_heading(heading),
            _ => Ok(unit),
        }
    }

    /// The same in a column that is headed 万户, 万 or 户.
    fn with_heading(mut self, heading: String) -> Result<Self, ImportFault> {
        let scaled = magnitude(&heading);
        let (base, power) = scaled.map_or((heading.clone(), 0), |scaled| (scaled.unit, scaled.power));
        let differs = |own: &Self| ImportFault::UnitsDiffer {
            heading: heading.clone(),
            cell: own.written.clone().unwrap_or_else(|| own.zh.clone()),
        };
        let same_base = base.is_empty() || self.zh.is_empty() || self.zh == base || self.en == base;
        if !same_base || self.power != 0 && power != 0 && self.power != power {
            return Err(differs(&self));
        }
        if self.zh.is_empty() && self.en.is_empty() {
            self.zh = base;
        }
        if power != 0 && self.power == 0 {
            self.power = power;
            self.written = Some(heading);
        }
        Ok(self)
    }

    /// The unit that the words for its numbers may have.
    pub fn unit(&self) -> Unit {
        let en = if self.en.is_empty() { None } else { Some(self.en.as_str()) };
        match en {
            Some(en) if !self.en_one.is_empty() => Unit::with_one(&self.zh, &self.en_one, en),
            en => Unit::new(&self.zh, en),
        }
    }
}

/// The magnitude in a unit in either language.
fn magnitude(unit: &str) -> Option<Scaled> {
    chinese_magnitude(unit).or_else(|| english_magnitude(unit, unit.contains('米')))
}

/// The unit in one line, its percent sign as a figures file has it.
fn percent(unit: &str) -> String {
    let unit = unit.trim();
    match unit {
        "％" | "百分比" | "百分之" | "percent" | "per cent" => "%".into(),
        "百分点" => "个百分点".into(),
        unit => unit.replace('％', "%"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_leave_the_unit() {
        for (zh, en, heading, expected) in [
            ("户", "users", None, ("户", "users", 0)),
            ("万户", "", None, ("户", "", 4)),
            ("户", "", Some("万户"), ("户", "", 4)),
            ("户", "", Some("万"), ("户", "", 4)),
            ("", "", Some("亿元"), ("元", "", 8)),
            ("万户", "", Some("万户"), ("户", "", 4)),
            ("％", "%", None, ("%", "%", 0)),
            ("", "million users", None, ("", "users", 6)),
        ] {
            let read = RowUnit::read(zh, "", en, heading).unwrap();
            assert_eq!((read.zh.as_str(), read.en.as_str(), read.power), expected, "{zh} {en} {heading:?}");
        }
        for (zh, en, heading) in [("个", "", Some("万户")), ("万户", "", Some("亿户")), ("户", "million users", None)] {
            assert!(RowUnit::read(zh, "", en, heading).is_err(), "{zh} {en} {heading:?}");
        }
    }
}
