//! What somebody types into a field, as the file has it.

use serde_json::{Number, Value};

use crate::data::stated::{self, Scale};
use crate::data::{Form, Qualifier, Unit, turns_text};
use crate::format::to_decimal_string;

/// The value of a text field: nothing where nothing is typed.
pub fn typed_value(text: &str) -> Value {
    let text = straight(text);
    if text.is_empty() { Value::Null } else { text.into() }
}

/// A text as somebody has pasted it, without what nobody sees of it and a figures file may not have.
pub fn straight(text: &str) -> String {
    text.chars().filter(|character| !turns_text(*character)).collect()
}

/// A number where one is typed, with or without separators, in full-width digits, or in words that can be read in one way (97亿, 1.4万).
pub fn typed_number(text: &str) -> Value {
    let text = straight(text);
    let text = text.trim();
    if let Some(number) = plain_number(text) {
        return number.into();
    }
    let spoken = stated::read(text, &Unit::new("", None)).ok().filter(|read| {
        let is_number = read.form == Form::Number && read.scale == Scale::Plain && read.direction.is_none();
        is_number && read.bounds.allows(Qualifier::Exact) && read.basis.is_none()
    });
    let number = spoken.and_then(|read| to_decimal_string(read.value).parse::<Number>().ok());
    number.map_or_else(|| typed_value(text), Into::into)
}

/// The number as it is: 1.50 keeps its zero. Not 1.03E+09, which is what a spreadsheet shows of a number whose other digits it hides.
pub fn plain_number(text: &str) -> Option<Number> {
    text.parse().ok().filter(|_| !text.contains(['e', 'E']))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_read_as_people_type_them() {
        for (typed, number) in [
            ("9700000000", "9700000000"),
            ("9,700,000,000", "9700000000"),
            ("９７亿", "9700000000"),
            ("97亿", "9700000000"),
            ("1.4万", "14000"),
            ("1.50", "1.50"),
            ("-4.8", "-4.8"),
            (" 136 ", "136"),
            ("9.7 billion", "9700000000"),
            ("\u{202a}97\u{202c}亿\u{200e}", "9700000000"),
        ] {
            assert_eq!(typed_number(typed).to_string(), number, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_stays_as_it_was_typed() {
        for typed in
            ["超过97亿", "1/3", "51.1:48.9", "同比下降4.8%", "一万二", "97亿个", "abc", "1.4.5", "20至30", "1e9", "1.03E+09"]
        {
            assert_eq!(typed_number(typed), json!(typed));
        }
        assert_eq!(typed_number(""), Value::Null);
    }
}
