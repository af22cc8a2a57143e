//! A quantity in words: 超过97亿个, over 9.7 billion identifiers.

use super::digits::digits;
use crate::BULLETINS;
use crate::data::{Currency, Decimal, Form, Locale, Qualifier, Quantity, Unit};

/// A quantity in the parts that a page sets in different sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormattedQuantity {
    /// What comes before the number: 超过, 同比增长, over; nothing for an exact amount.
    pub before: String,
    /// The digits: 97, 9.7, 360,000; of a range both numbers.
    pub number: String,
    /// 亿, billion; nothing for a small number.
    pub magnitude: &'static str,
    /// 个, identifiers, %.
    pub unit: String,
    /// The language that `unit` is really in.
    pub unit_locale: Locale,
    /// What comes behind: on a year earlier.
    pub behind: String,
    /// The language of everything else.
    pub locale: Locale,
}

/// Puts an amount into words, exactly: nothing is rounded.
pub fn format_quantity(quantity: Quantity, unit: &Unit, locale: Locale) -> FormattedQuantity {
    let is_one = quantity.form == Form::Number && quantity.value.abs() == Decimal::from_whole(1);
    let (unit, unit_locale) = unit.counted(is_one, locale);
    let (number, magnitude) = form_number(quantity, unit, locale);
    // A sign is of no language.
    let unit_locale = if is_attached(unit) || Currency::is_sign(unit) { locale } else { unit_locale };
    let before = qualifier(quantity.qualifier, locale).to_owned();
    FormattedQuantity { before, number, magnitude, unit: unit.into(), unit_locale, behind: String::new(), locale }
}

impl FormattedQuantity {
    /// The same without its unit.
    pub fn without_unit(&self) -> Self {
        Self { unit: String::new(), unit_locale: self.locale, ..self.clone() }
    }

    /// Whether the unit stands in front of the number: £.
    pub fn has_unit_first(&self) -> bool {
        Currency::is_sign(&self.unit)
    }

    /// Whether the unit is a sign right behind the number: %.
    pub fn has_attached_unit(&self) -> bool {
        is_attached(&self.unit)
    }

    /// The qualifier and the number, without what comes behind.
    pub fn number_in_words(&self) -> String {
        Self { behind: String::new(), ..self.without_unit() }.to_string()
    }
}

/// Whether nothing stands between a number and its unit.
fn is_attached(unit: &str) -> bool {
    unit.starts_with(['%', '‰', ':'])
}

/// What one cell of a picture stands for: 1万个, 10,000 stations.
pub fn format_cell_value(cell_value: u64, unit: &Unit, locale: Locale) -> String {
    format_quantity(Quantity::exact(Decimal::from_whole(cell_value)), unit, locale).to_string()
}

impl std::fmt::Display for FormattedQuantity {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let Self { before, number, magnitude, unit, behind, .. } = self;
        let (first, last) = if self.has_unit_first() { (unit.as_str(), "") } else { ("", unit.as_str()) };
        // In Chinese no space stands between words; a foreign word keeps its distance.
        let space = |text: &str| if text.is_empty() || self.locale == Locale::ZhCn { "" } else { " " };
        let before_unit = if self.has_attached_unit() { "" } else { space(last) };
        let (after_before, before_magnitude, before_behind) = (space(before), space(magnitude), space(behind));
        if !BULLETINS {
            return write!(f, "{before}{after_before}{number}{before_magnitude}{magnitude}{before_unit}{unit}");
        }
        write!(f, "{before}{after_before}{first}{number}{before_magnitude}{magnitude}{before_unit}{last}{before_behind}{behind}")
    }
}

/// The digits and the magnitude word of a quantity in any form.
fn form_number(quantity: Quantity, unit: &str, locale: Locale) -> (String, &'static str) {
    let plain = |value| digits(value, "");
    let (first, magnitude) = number(quantity.value, locale);
    match quantity.form {
        _ if !BULLETINS => (first, magnitude),
        Form::Number => (first, magnitude),
        Form::To(end) => {
            let (last, last_magnitude) = number(end, locale);
            let attached = if is_attached(unit) { unit } else { "" };
            let sign = if Currency::is_sign(unit) { unit } else { "" };
            // 1至10亿 would be 100 million to a billion.
            let (first, own) = match (magnitude.is_empty() && !last_magnitude.is_empty() && attached.is_empty(), sign) {
                (true, "") if unit.is_empty() => return (range_in_digits(quantity.value, end, locale), ""),
                (true, "") => (first, unit),
                _ => (first, attached),
            };
            let range = match (locale, magnitude, own == unit && !own.is_empty() && !is_attached(own)) {
                (Locale::ZhCn, ..) => format!("{first}{magnitude}{own}至{sign}{last}"),
                (Locale::En, "", false) => format!("{first}{own} to {sign}{last}"),
                (Locale::En, "", true) => format!("{first} {own} to {sign}{last}"),
                (Locale::En, ..) => format!("{first} {magnitude}{own} to {sign}{last}"),
            };
            (range, last_magnitude)
        }
        Form::Of(all) => (format!("{}/{all}", plain(quantity.value)), ""),
        Form::Parts(second, third) => {
            let parts = [Some(quantity.value), Some(second), third].into_iter().flatten().map(plain);
            (parts.collect::<Vec<_>>().join(":"), "")
        }
    }
}

fn range_in_digits(from: Decimal, to: Decimal, locale: Locale) -> String {
    let [from, to] = [from, to].map(|value| digits(value, separator(locale)));
    match locale {
        Locale::ZhCn => format!("{from}至{to}"),
        Locale::En => format!("{from} to {to}"),
    }
}

const fn separator(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "",
        Locale::En => ",",
    }
}

/// Digits and magnitude word. Chinese counts in 万, 亿 and 万亿; English in thousands with commas,
/// and from a million in words (as `Intl.NumberFormat` with `notation: "compact"` does).
fn number(value: Decimal, locale: Locale) -> (String, &'static str) {
    let magnitudes: &[(u64, i8, &str)] = match locale {
        Locale::ZhCn => &[(1_000_000_000_000, 12, "万亿"), (100_000_000, 8, "亿"), (10_000, 4, "万")],
        Locale::En => &[(1_000_000_000_000, 12, "trillion"), (1_000_000_000, 9, "billion"), (1_000_000, 6, "million")],
    };
    let scaled = magnitudes
        .iter()
        .find(|(least, ..)| value.abs().is_at_least(*least))
        .and_then(|(_, power, word)| Some((value.times_power_of_ten(-power)?, *word)));
    let (value, word) = scaled.unwrap_or((value, ""));
    (digits(value, separator(locale)), word)
}

/// What a qualifier is in words before the number.
pub(super) fn qualifier(qualifier: Qualifier, locale: Locale) -> &'static str {
    match (qualifier, locale) {
        (Qualifier::Exact, _) => "",
        (Qualifier::Over, Locale::ZhCn) => "超过",
        (Qualifier::Over, Locale::En) => "over",
        (Qualifier::AtLeast, Locale::ZhCn) => "至少",
        (Qualifier::AtLeast, Locale::En) => "at least",
        (Qualifier::About, Locale::ZhCn) => "约",
        (Qualifier::About, Locale::En) => "about",
        (Qualifier::Nearly, Locale::ZhCn) => "接近",
        (Qualifier::Nearly, Locale::En) => "nearly",
        (Qualifier::AtMost, Locale::ZhCn) => "不超过",
        (Qualifier::AtMost, Locale::En) => "at most",
        (Qualifier::Under, Locale::ZhCn) => "不到",
        (Qualifier::Under, Locale::En) => "under",
    }
}

#[cfg(test)]
mod tests;
