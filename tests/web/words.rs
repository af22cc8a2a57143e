//! Words of numbers and times, held against what the browser itself says (`Intl`): the same rules, by other people.

use headline_figures::data::{Currency, Dataset, Decimal, Locale, Period, Quantity, Unit};
use headline_figures::format::{figure_quantity, format_period, format_quantity};
use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const BULLETIN: &str = include_str!("../fixtures/valid/bulletin.json");

fn options(pairs: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in pairs {
        Reflect::set(&options, &(*name).into(), &(*value).into()).unwrap();
    }
    options
}

fn locales(tag: &str) -> Array {
    Array::of1(&tag.into())
}

/// Whole numbers up to a million, the first ones and those around each power of ten.
fn numbers() -> impl Iterator<Item = u32> {
    let around = |power: u32| (10_u32.pow(power) - 1)..=(10_u32.pow(power) + 3);
    (1..250).chain((3..7).flat_map(around))
}

#[wasm_bindgen_test]
fn places_have_the_endings_of_english() {
    let rules = Intl::PluralRules::new(&locales("en"), &options(&[("type", "ordinal")]));
    let mut rank = Dataset::parse(BULLETIN).unwrap().figures().iter().find(|figure| figure.id == "global-rank").unwrap().clone();
    for number in numbers() {
        rank.quantity = Quantity::exact(Decimal::from_whole(number.into()));
        let suffix = match rules.select(f64::from(number)).as_string().unwrap().as_str() {
            "one" => "st",
            "two" => "nd",
            "few" => "rd",
            _ => "th",
        };
        let said = figure_quantity(&rank, Locale::En).to_string();
        assert!(said.ends_with(suffix) && said.starts_with(|c: char| c.is_ascii_digit()), "{said} {suffix}");
    }
}

#[wasm_bindgen_test]
fn one_is_one_and_all_else_are_many() {
    let rules = Intl::PluralRules::new(&locales("en"), &Object::new());
    let unit = Unit::with_one("个", "station", "stations");
    for text in ["0", "0.5", "1", "1.5", "2", "11", "21", "101", "1000000"] {
        let category = rules.select(text.parse().unwrap()).as_string().unwrap();
        let said = format_quantity(Quantity::exact(Decimal::parse(text).unwrap()), &unit, Locale::En).to_string();
        assert_eq!(said.ends_with(" station"), category == "one", "{said}");
    }
}

#[wasm_bindgen_test]
fn months_and_days_are_named_as_the_browser_names_them() {
    let date = |year: i32, month: i32, day: i32| {
        let date = js_sys::Date::new_0();
        date.set_utc_full_year_with_month_date(u32::try_from(year).unwrap(), month - 1, day);
        date
    };
    for (tag, locale) in [("zh-CN", Locale::ZhCn), ("en-GB", Locale::En)] {
        let format = |pairs: &[(&str, &str)], date: &js_sys::Date| {
            let format = Intl::DateTimeFormat::new(&locales(tag), &options(pairs));
            format.format().call1(&JsValue::UNDEFINED, date).unwrap().as_string().unwrap()
        };
        for month in 1..=12 {
            let [year, long, utc] = [("year", "numeric"), ("month", "long"), ("timeZone", "UTC")];
            let own = |text: String| format_period(Period::parse(&text).unwrap(), locale);
            assert_eq!(own(format!("2024-{month:02}")), format(&[year, long, utc], &date(2024, month, 1)));
            assert_eq!(own(format!("2024-{month:02}-09")), format(&[year, long, ("day", "numeric"), utc], &date(2024, month, 9)));
        }
    }
}

/// The codes are those of ISO 4217, and the Chinese names those that Chinese readers know.
#[wasm_bindgen_test]
fn money_is_named_as_the_browser_names_it() {
    let name = |code: &str, tag: &str| {
        let options = options(&[("style", "currency"), ("currency", code), ("currencyDisplay", "name")]);
        let format = Intl::NumberFormat::new(&locales(tag), &options);
        format.format().call1(&JsValue::UNDEFINED, &2.into()).unwrap().as_string().unwrap()
    };
    for (unit, code, english) in [
        ("美元", "USD", "dollars"),
        ("欧元", "EUR", "euros"),
        ("英镑", "GBP", "pounds"),
        ("日元", "JPY", "yen"),
        ("港元", "HKD", "dollars"),
        ("韩元", "KRW", "won"),
        ("新加坡元", "SGD", "dollars"),
        ("瑞士法郎", "CHF", "francs"),
    ] {
        let currency = Currency::named(unit).unwrap();
        assert_eq!(currency.code, code);
        assert!(name(code, "zh-CN").ends_with(unit), "{}", name(code, "zh-CN"));
        assert!(name(code, "en").ends_with(english) && currency.other.contains(english), "{}", name(code, "en"));
    }
    assert!(name("CNY", "en").ends_with("yuan") && Currency::named("元").unwrap().code == "CNY");
}
