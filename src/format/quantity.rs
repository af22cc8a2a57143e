//! A quantity in words: 超过97亿个, over 9.7 billion identifiers.

use super::digits::digits;
use crate::data::{Decimal, Locale, LocalizedText, Qualifier, Quantity};

/// A quantity in the parts that a page sets in different sizes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormattedQuantity {
    /// 超过, over; nothing for an exact quantity.
    pub qualifier: &'static str,
    /// The digits: 97, 9.7, 360,000.
    pub number: String,
    /// 亿, billion; nothing for a small number.
    pub magnitude: &'static str,
    /// 个, identifiers, %.
    pub unit: String,
    /// The language that `unit` is really in.
    pub unit_locale: Locale,
    /// The language of everything else.
    pub locale: Locale,
}

/// Puts a quantity into words, exactly: nothing is rounded.
pub fn format_quantity(quantity: Quantity, unit: &LocalizedText, locale: Locale) -> FormattedQuantity {
    let (number, magnitude) = number(quantity.value, locale);
    let (unit, unit_locale) = unit.in_locale(locale);
    // The sign is of no language.
    let unit_locale = if unit == "%" { locale } else { unit_locale };
    FormattedQuantity {
        qualifier: qualifier(quantity.qualifier, locale),
        number,
        magnitude,
        unit: unit.into(),
        unit_locale,
        locale,
    }
}

impl FormattedQuantity {
    /// The same without its unit.
    pub fn without_unit(&self) -> Self {
        Self { unit: String::new(), unit_locale: self.locale, ..self.clone() }
    }
}

/// What one cell of a picture stands for: 1万个, 10,000 stations.
pub fn format_cell_value(cell_value: u64, unit: &LocalizedText, locale: Locale) -> String {
    format_quantity(Quantity { value: Decimal::from_whole(cell_value), qualifier: Qualifier::Exact }, unit, locale).to_string()
}

impl std::fmt::Display for FormattedQuantity {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        let space = |text: &str| if self.locale == Locale::En && !text.is_empty() { " " } else { "" };
        let after_qualifier = space(self.qualifier);
        let before_magnitude = space(self.magnitude);
        let before_unit = if self.unit == "%" { "" } else { space(&self.unit) };
        let Self { qualifier, number, magnitude, unit, .. } = self;
        write!(f, "{qualifier}{after_qualifier}{number}{before_magnitude}{magnitude}{before_unit}{unit}")
    }
}

/// Digits and magnitude word. Chinese counts in 万, 亿 and 万亿; English in thousands with commas,
/// and from a million in words (as `Intl.NumberFormat` with `notation: "compact"` does).
fn number(value: Decimal, locale: Locale) -> (String, &'static str) {
    let magnitudes: &[(u64, i8, &str)] = match locale {
        Locale::ZhCn => &[(1_000_000_000_000, 12, "万亿"), (100_000_000, 8, "亿"), (10_000, 4, "万")],
        Locale::En => &[(1_000_000_000_000, 12, "trillion"), (1_000_000_000, 9, "billion"), (1_000_000, 6, "million")],
    };
    let separator = match locale {
        Locale::ZhCn => "",
        Locale::En => ",",
    };
    let scaled = magnitudes
        .iter()
        .find(|(least, ..)| value.is_at_least(*least))
        .and_then(|(_, power, word)| Some((value.times_power_of_ten(-power)?, *word)));
    let (value, word) = scaled.unwrap_or((value, ""));
    (digits(value, separator), word)
}

fn qualifier(qualifier: Qualifier, locale: Locale) -> &'static str {
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
    }
}

#[cfg(test)]
mod tests;
