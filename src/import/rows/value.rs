//! The number in a cell: digits in any grouping, per cent, parts, or the words of a report.

use serde_json::{Number, Value};

use super::unit::RowUnit;
use crate::data::stated::{self, Direction, Reading, Scale, Unread};
use crate::data::{Decimal, Form, Qualifier, Unit};
use crate::format::{ImportFault, to_decimal_string};
use crate::import::{Cell, CellKind};

/// What a cell says.
#[derive(Clone, Debug)]
pub(super) struct ReadValue {
    /// As a figures file has it.
    pub value: Value,
    /// The other end of a range.
    pub to: Option<Value>,
    /// What the words around the number say.
    pub reading: Option<Reading>,
    /// The words themselves, where they are more than the number.
    pub words: Option<String>,
    /// The unit that stands behind the number.
    pub unit: Option<String>,
}

impl ReadValue {
    fn plain(value: Value) -> Self {
        Self { value, to: None, reading: None, words: None, unit: None }
    }

    /// The qualifier that the words have.
    pub fn qualifier(&self) -> Option<&'static str> {
        let first = self.reading?.bounds.first();
        Qualifier::NAMES.iter().find(|(_, own)| *own == first).map(|(name, _)| *name)
    }
}

/// Reads the cell in the row's unit.
///
/// # Errors
/// It cannot be read in one way only.
pub(super) fn read_value(cell: &Cell, unit: &RowUnit) -> Result<ReadValue, ImportFault> {
    let text = unescape(cell.text.trim());
    let unread = || ImportFault::UnreadValue { text: text.into() };
    match cell.kind {
        CellKind::Error => return Err(ImportFault::ErrorCell { shown: text.into() }),
        CellKind::Boolean | CellKind::Date => return Err(unread()),
        CellKind::Text | CellKind::Number | CellKind::Percent => {}
    }
    let narrow = narrow(text);
    let per_cent = if cell.kind == CellKind::Percent { Some(narrow.as_str()) } else { narrow.strip_suffix('%') };
    if let Some(number) = per_cent.and_then(|own| plain_number(own.trim())) {
        let fits = unit.power == 0 && (unit.zh.is_empty() || unit.zh.starts_with('%') || unit.zh.contains("百分点"));
        let shown = || ImportFault::NotPercent {
            text: format!("{}%", narrow.trim_end_matches('%')),
            unit: unit.written.clone().unwrap_or_else(|| unit.zh.clone()),
        };
        let mut read = if fits { ReadValue::plain(json_number(&number, 0).ok_or_else(unread)?) } else { return Err(shown()) };
        read.unit = Some("%".into()).filter(|_| unit.zh.is_empty());
        return Ok(read);
    }
    if let Some(number) = plain_number(&narrow) {
        let too_long = || ImportFault::TooManyDigits { text: text.into() };
        return json_number(&number, unit.power).map(ReadValue::plain).ok_or_else(too_long);
    }
    if is_parts(&narrow) && unit.power == 0 {
        return Ok(ReadValue::plain(Value::String(narrow)));
    }
    read_words(text, unit)
}

/// Reads the words of a report.
pub(super) fn read_words(text: &str, unit: &RowUnit) -> Result<ReadValue, ImportFault> {
    let (reading, found) = match stated::read(text, &unit.unit()) {
        Ok(reading) => (reading, None),
        Err(Unread::Ambiguous(readings)) => return Err(ImportFault::AmbiguousValue { text: text.into(), readings }),
        Err(Unread::Unreadable) => {
            let unread = || ImportFault::UnreadValue { text: text.into() };
            let (reading, found) = if unit.zh.is_empty() { with_own_unit(text) } else { None }.ok_or_else(unread)?;
            (reading, Some(found))
        }
    };
    let has_magnitude = text.contains(['千', '万', '亿', '萬', '億'])
        || text.to_ascii_lowercase().contains("illion")
        || text.to_ascii_lowercase().contains("thousand");
    if unit.power != 0 && (has_magnitude || reading.scale != Scale::Plain) {
        let unit = unit.written.clone().unwrap_or_default();
        return Err(ImportFault::MagnitudeTwice { text: text.into(), unit });
    }
    let too_long = || ImportFault::TooManyDigits { text: text.into() };
    let falls = reading.direction == Some(Direction::Down);
    let number = |value: Decimal| {
        let value = value.times_power_of_ten(unit.power)?;
        let value = if falls && !value.is_negative() { value.negated() } else { value };
        json_number(&to_decimal_string(value), 0)
    };
    let (value, to) = match reading.form {
        Form::Number => (number(reading.value).ok_or_else(too_long)?, None),
        Form::To(end) => (number(reading.value).ok_or_else(too_long)?, Some(number(end).ok_or_else(too_long)?)),
        Form::Of(all) => (Value::String(format!("{}/{all}", to_decimal_string(reading.value))), None),
        Form::Parts(second, third) => {
            let parts = [Some(reading.value), Some(second), third].into_iter().flatten().map(to_decimal_string);
            (Value::String(parts.collect::<Vec<_>>().join(":")), None)
        }
    };
    let unit = found.or_else(|| usual_unit(reading.scale).filter(|_| unit.zh.is_empty()).map(str::to_owned));
    Ok(ReadValue { value, to, reading: Some(reading), words: Some(text.to_owned()), unit })
}

/// The unit that the words themselves say.
fn usual_unit(scale: Scale) -> Option<&'static str> {
    match scale {
        Scale::Percent => Some("%"),
        Scale::Permille => Some("‰"),
        Scale::Points => Some("个百分点"),
        _ => None,
    }
}

/// Words that end in a unit which no column names: 超过1833万户.
fn with_own_unit(text: &str) -> Option<(Reading, String)> {
    let bounds = ["以上", "左右", "以内", "以下", "上下"];
    let bare = bounds.iter().find_map(|bound| text.strip_suffix(bound)).unwrap_or(text);
    let is_number = |c: char| c.is_numeric() || ".,，千万亿萬億百十余多几％%".contains(c);
    let (at, last) = bare.char_indices().rfind(|(_, c)| is_number(*c))?;
    let unit = bare.get(at + last.len_utf8()..).filter(|unit| !unit.is_empty() && unit.chars().count() <= 8)?;
    let reading = stated::read(text, &Unit::new(unit, None)).ok()?;
    Some((reading, unit.to_owned()))
}

/// A number of JSON out of digits, times a power of ten. Nothing where it has too many digits.
pub(in crate::import) fn json_number(digits: &str, power: i8) -> Option<Value> {
    let value = Decimal::parse_json(digits)?;
    let text = if power == 0 { digits.to_owned() } else { to_decimal_string(value.times_power_of_ten(power)?) };
    serde_json::from_str::<Number>(&text).ok().map(Value::Number)
}

/// The digits of a number as JSON has them: without groups and needless zeros before it, with the sign of a keyboard.
fn plain_number(text: &str) -> Option<String> {
    let (sign, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(digits) => ("-", digits),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let (mantissa, exponent) =
        digits.split_once(['e', 'E']).map_or((digits, None), |(mantissa, exponent)| (mantissa, Some(exponent)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(whole, fraction)| (whole, Some(fraction)));
    let whole = ungroup(whole)?;
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let exponent_fits = exponent.is_none_or(|own| is_digits(own.trim_start_matches(['+', '-'])) && own.len() < 5);
    if !is_digits(&whole) || !fraction.is_none_or(is_digits) || !exponent_fits {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let fraction = fraction.map(|fraction| format!(".{fraction}")).unwrap_or_default();
    let exponent = exponent.map(|own| format!("e{own}")).unwrap_or_default();
    let exponent = if digits.contains('E') { exponent.replacen('e', "E", 1) } else { exponent };
    Some(format!("{sign}{whole}{fraction}{exponent}"))
}

/// Digits without the marks between groups of three. `12,34` is no such group, and nobody knows what it is.
fn ungroup(text: &str) -> Option<String> {
    for mark in [',', ' ', '\'', '\u{a0}', '\u{202f}', '\u{2009}'] {
        if text.contains(mark) {
            let mut groups = text.split(mark);
            let first = groups.next().is_some_and(|group| (1..=3).contains(&group.len()));
            let fits = first && groups.all(|group| group.len() == 3);
            return fits.then(|| text.replace(mark, ""));
        }
    }
    Some(text.to_owned())
}

/// A fraction or the parts of a whole.
fn is_parts(text: &str) -> bool {
    let is_number = |text: &str| plain_number(text).is_some_and(|own| own == text && !text.contains(['-', 'e', 'E']));
    match text.split_once('/') {
        Some((first, second)) => is_number(first) && is_number(second) && !second.contains('.'),
        None => (2..=3).contains(&text.split(':').count()) && text.split(':').all(is_number),
    }
}

/// Without the sign that keeps a spreadsheet from making a formula or a date of a text, as `figures.csv` has it.
pub(super) fn unescape(text: &str) -> &str {
    let is_escaped = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit() || "=+-@＝＋－＠\t\r\n".contains(c));
    text.strip_prefix('\'').filter(|rest| is_escaped(rest)).unwrap_or(text)
}

/// Full-width digits and signs as ASCII.
fn narrow(text: &str) -> String {
    let one = |c: char| match c {
        '∶' => ':',
        '\u{2212}' => '-',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c => c,
    };
    text.chars().map(one).collect::<String>().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(text: &str, unit: &str) -> Result<String, ImportFault> {
        let unit = RowUnit::read(unit, "", "", None).unwrap();
        read_value(&Cell::text(text), &unit).map(|read| read.value.to_string())
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        for (text, unit, own) in [
            ("9,700,000,000", "个", "9700000000"),
            ("9 700 000", "个", "9700000"),
            ("９７", "个", "97"),
            ("9.7e9", "个", "9.7e+9"),
            ("+3.50", "%", "3.50"),
            ("−4.8", "%", "-4.8"),
            ("007", "个", "7"),
            ("97亿", "个", "9700000000"),
            ("突破97亿", "个", "9700000000"),
            ("超过1833万户", "户", "18330000"),
            ("超过1833万户", "", "18330000"),
            ("同比下降4.8%", "%", "-4.8"),
            ("1833", "万户", "18330000"),
            ("超过36", "万个", "360000"),
            ("13152", "亿元", "1315200000000"),
            ("2.6%", "", "2.6"),
            ("1/3", "", "\"1/3\""),
            ("51.1：48.9", "", "\"51.1:48.9\""),
            ("'1/4", "", "\"1/4\""),
            ("三分之一", "", "\"1/3\""),
            ("30至50", "个", "30"),
        ] {
            assert_eq!(value(text, unit).as_deref(), Ok(own), "{text} {unit}");
        }
    }

    #[test]
    fn what_could_be_two_things_is_none() {
        for (text, unit) in [
            ("12,34", "个"),
            ("97亿", "亿个"),
            ("2.6%", "户"),
            ("2.6%", "万户"),
            ("大概很多", "个"),
            ("", "个"),
            ("123456789012345678901", "个"),
            ("99999999999999", "万亿元"),
        ] {
            assert!(value(text, unit).is_err(), "{text} {unit}");
        }
        let cell = Cell { text: "2.6".into(), kind: CellKind::Percent };
        assert!(read_value(&cell, &RowUnit::read("户", "", "", None).unwrap()).is_err());
        let read = read_value(&cell, &RowUnit::default()).unwrap();
        assert_eq!((read.value.to_string().as_str(), read.unit.as_deref()), ("2.6", Some("%")));
    }
}
