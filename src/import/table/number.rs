//! Numbers and days of a spreadsheet, which holds floats, as the text that a person typed.

use super::number_format::{NumberFormat, Shown};
use super::{Cell, CellKind};
use crate::format::ImportFault;

/// So many digits a spreadsheet keeps of a number that is typed.
const KEPT: usize = 15;

/// The digits of a float, the fewest that are this float: 9700000000, 0.1. A result with more digits than a spreadsheet shows
/// (0.1 + 0.2) is what it shows: 0.3.
pub(super) fn digits(value: f64) -> String {
    let shortest = value.to_string();
    let significant = shortest.trim_start_matches(['-', '0', '.']).chars().filter(char::is_ascii_digit).count();
    if significant <= KEPT || !shortest.contains('.') {
        return shortest;
    }
    let rounded: f64 = format!("{value:.*e}", KEPT - 1).parse().unwrap_or(value);
    rounded.to_string()
}

/// A number in per cent, without a float's errors: 0.026 is 2.6.
fn hundredfold(digits: &str) -> String {
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{fraction:0<2}");
    let (moved, rest) = padded.split_at_checked(2).unwrap_or((&padded, ""));
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    if rest.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A number as its cell shows it, and what is to be told of it.
pub(super) fn number(value: f64, format: Option<&NumberFormat>, is_1904: bool) -> (Cell, Option<ImportFault>) {
    let shown = format.map_or(Shown::AsItIs, |format| format.shown);
    match shown {
        Shown::Day | Shown::Month | Shown::Year => return (date(value, shown, is_1904), None),
        Shown::Time => return (Cell::text(digits(value)), None),
        Shown::AsItIs | Shown::Number | Shown::Percent => {}
    }
    let own = digits(value);
    let (text, kind) = if shown == Shown::Percent { (hundredfold(&own), CellKind::Percent) } else { (own, CellKind::Number) };
    let has_places = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
    let hides = format.and_then(|format| format.places).filter(|places| *places < has_places);
    let fault = match hides {
        Some(places) => {
            let rounded: f64 = text.parse().unwrap_or(value);
            let sign = if kind == CellKind::Percent { "%" } else { "" };
            Some(ImportFault::Rounded { shown: format!("{rounded:.places$}{sign}") })
        }
        None if text.chars().filter(char::is_ascii_digit).count() > KEPT && !text.contains('.') => Some(ImportFault::LongNumber),
        None => None,
    };
    (Cell { text, kind }, fault)
}

/// The day of a serial number, or the month or year that its cell shows.
fn date(value: f64, shown: Shown, is_1904: bool) -> Cell {
    let day = calamine::ExcelDateTime::new(value, calamine::ExcelDateTimeType::DateTime, is_1904);
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    let text = match shown {
        Shown::Month => format!("{year}-{month:02}"),
        Shown::Year => year.to_string(),
        _ => format!("{year}-{month:02}-{day:02}"),
    };
    Cell { text, kind: CellKind::Date }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_float_has_the_digits_that_were_typed() {
        for (value, text) in [
            (9_700_000_000.0, "9700000000"),
            (0.1, "0.1"),
            (0.1 + 0.2, "0.3"),
            (-4.8, "-4.8"),
            (1_315_200_000_000.0, "1315200000000"),
            (1e15, "1000000000000000"),
            (2.0 / 3.0, "0.666666666666667"),
            (1234.56, "1234.56"),
            (0.0, "0"),
        ] {
            assert_eq!(digits(value), text);
        }
    }

    #[test]
    fn per_cent_is_what_is_seen() {
        for (own, text) in [
            ("0.026", "2.6"),
            ("1", "100"),
            ("-0.048", "-4.8"),
            ("0.5", "50"),
            ("1.289", "128.9"),
            ("0", "0"),
            ("0.0001", "0.01"),
        ] {
            assert_eq!(hundredfold(own), text, "{own}");
        }
        let one_place = NumberFormat::parse("0.0%");
        assert_eq!(number(0.026, Some(&one_place), false), (Cell { text: "2.6".into(), kind: CellKind::Percent }, None));
        let (cell, fault) = number(0.02634, Some(&one_place), false);
        assert_eq!((cell.text.as_str(), fault), ("2.634", Some(ImportFault::Rounded { shown: "2.6%".into() })));
    }

    #[test]
    fn days_are_days_and_months_months() {
        for (format, is_1904, text) in [
            ("yyyy-mm-dd", false, "2024-09-01"),
            ("yyyy\"年\"m\"月\"", false, "2024-09"),
            ("yyyy", false, "2024"),
            ("yyyy/m/d", true, "2028-09-02"),
        ] {
            assert_eq!(number(45_536.0, Some(&NumberFormat::parse(format)), is_1904).0.text, text, "{format}");
        }
    }
}
