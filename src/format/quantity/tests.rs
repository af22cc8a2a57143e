use proptest::prelude::*;

use super::*;
use crate::data::stated;

fn say(value: &str, qualifier: Qualifier, unit: &Unit) -> [String; 2] {
    let value = Decimal::parse(value).expect(value);
    Locale::ALL.map(|locale| format_quantity(Quantity::new(value, qualifier), unit, locale).to_string())
}

#[test]
fn says_what_people_say() {
    use Qualifier::{About, AtLeast, Exact, Nearly, Over};
    for (value, qualifier, unit, chinese, english) in [
        ("360000", Over, ("个", "stations"), "超过36万个", "over 360,000 stations"),
        ("9700000000", Over, ("个", "identifiers"), "超过97亿个", "over 9.7 billion identifiers"),
        ("18330000", Over, ("户", "users"), "超过1833万户", "over 18.33 million users"),
        ("136", Exact, ("个", "domains"), "136个", "136 domains"),
        ("14000", Over, ("个", "sites"), "超过1.4万个", "over 14,000 sites"),
        ("99", AtLeast, ("%", "%"), "至少99%", "at least 99%"),
        ("97.5", Exact, ("%", "%"), "97.5%", "97.5%"),
        ("1100", About, ("个", "projects"), "约1100个", "about 1,100 projects"),
        ("100000000", Nearly, ("户", "users"), "接近1亿户", "nearly 100 million users"),
        ("1200000000000", Exact, ("次", "calls"), "1.2万亿次", "1.2 trillion calls"),
        ("999999", Exact, ("个", "x"), "99.9999万个", "999,999 x"),
        ("1000000", Exact, ("个", "x"), "100万个", "1 million x"),
        ("9999", Exact, ("个", "x"), "9999个", "9,999 x"),
        ("0", Exact, ("个", "x"), "0个", "0 x"),
        ("0.5", Exact, ("个", "x"), "0.5个", "0.5 x"),
    ] {
        assert_eq!(say(value, qualifier, &Unit::new(unit.0, Some(unit.1))), [chinese, english]);
    }
}

#[test]
fn a_unit_without_english_stays_chinese_and_says_so() {
    let quantity = Quantity::new(Decimal::from_whole(5), Qualifier::Over);
    let format_quantity = format_quantity(quantity, &Unit::new("项", None), Locale::En);
    assert_eq!((format_quantity.to_string().as_str(), format_quantity.unit_locale), ("over 5 项", Locale::ZhCn));
}

fn any_quantity() -> impl Strategy<Value = Quantity> {
    // Digits of every length, with a point in every place.
    let value = (0_u32..18, any::<u64>(), 0_usize..6).prop_filter_map("no such decimal", |(length, seed, scale)| {
        let digits = (seed % 10_u64.pow(length + 1)).to_string();
        let padded = format!("{digits:0>width$}", width = scale + 1);
        let (whole, fraction) = padded.split_at(padded.len() - scale);
        Decimal::parse(if fraction.is_empty() { whole.into() } else { format!("{whole}.{fraction}") }.as_str())
    });
    let qualifier = prop::sample::select(Qualifier::NAMES.map(|(_, qualifier)| qualifier).to_vec());
    (value, qualifier).prop_map(|(value, qualifier)| Quantity::new(value, qualifier))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_said_reads_as_the_same_quantity(quantity in any_quantity()) {
        let unit = Unit::new("个", Some("stations"));
        for locale in Locale::ALL {
            let said = format_quantity(quantity, &unit, locale).to_string();
            let read = stated::read(&said, &unit).expect(&said);
            prop_assert_eq!((read.value, read.bounds.allows(quantity.qualifier)), (quantity.value, true), "{}", said);
        }
    }

    #[test]
    fn reading_never_panics(text in "\\PC{0,24}") {
        let _ = stated::read(&text, &Unit::new("个", Some("%")));
    }

    #[test]
    fn reading_numerals_never_panics(text in "[超过约近0-9.,，零一二两三十百千万亿余多%以上个 ]{0,12}") {
        let _ = stated::read(&text, &Unit::new("个", None));
    }
}

/// An English page of a file without English: the sign is no foreign word.
#[test]
fn a_percent_sign_is_of_no_language() {
    let unit = Unit::new("%", None);
    let quantity = Quantity::new(Decimal::from_whole(99), Qualifier::AtLeast);
    let said = format_quantity(quantity, &unit, Locale::En);
    assert_eq!((said.unit_locale, said.to_string()), (Locale::En, "at least 99%".to_owned()));
    assert_eq!(format_cell_value(1, &unit, Locale::En), "1%");
}
