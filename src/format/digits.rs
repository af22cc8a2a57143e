//! A decimal number in ASCII digits.

use crate::data::Decimal;

/// All digits of the number, exact, with `separator` between groups of three before the point, and the sign of typography.
pub(super) fn digits(value: Decimal, separator: &str) -> String {
    signed(value, "\u{2212}", separator)
}

fn signed(value: Decimal, minus: &str, separator: &str) -> String {
    let all = value.unscaled().to_string();
    let scale = usize::from(value.decimal_places());
    let whole_length = all.len().saturating_sub(scale);
    let (whole, fraction) = all.split_at_checked(whole_length).unwrap_or((&all, ""));
    let mut text = String::with_capacity(all.len() + 8);
    if value.is_negative() {
        text.push_str(minus);
    }
    if whole.is_empty() {
        text.push('0');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.extend(std::iter::repeat_n('0', scale - fraction.len()));
        text.push_str(fraction);
    }
    text
}

/// All digits of the number, exact, with a point where there is a fraction: for programs.
pub fn to_decimal_string(value: Decimal) -> String {
    signed(value, "-", "")
}

/// All digits of the number, exact, in groups of three: for people who want to see how large it is.
pub fn format_grouped(value: Decimal) -> String {
    digits(value, ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_every_digit() {
        for (plain, grouped) in [
            ("0", "0"),
            ("7", "7"),
            ("999", "999"),
            ("1000", "1,000"),
            ("18330000", "18,330,000"),
            ("0.5", "0.5"),
            ("0.005", "0.005"),
            ("1234.5", "1,234.5"),
            ("18446744073709551615", "18,446,744,073,709,551,615"),
        ] {
            let value = Decimal::parse(plain).unwrap();
            assert_eq!(digits(value, ","), grouped);
            assert_eq!(digits(value, ""), plain);
        }
        let fall = Decimal::parse("1234.5").unwrap().negated();
        assert_eq!([format_grouped(fall), to_decimal_string(fall)], ["\u{2212}1,234.5", "-1234.5"]);
    }
}
