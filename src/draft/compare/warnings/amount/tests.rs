use super::super::tests::{asked, count, exact, file, warnings};
use super::*;
use crate::draft::compare::first_edition;

#[test]
fn a_power_of_ten_is_asked_about() {
    for (was, is, power) in [
        ("136", "1360", "10倍"),
        ("136", "1500", "10倍"),
        ("136", "14", "十分之一"),
        ("136", "2000", "10倍"),
        ("136", "15000", "100倍"),
        ("136", "130000", "1000倍"),
        ("970000", "9700000000", "1万倍"),
        ("9700000000", "1020000", "万分之一"),
        ("97", "9900000000", "1亿倍"),
        ("1833", "1833000000000", "10亿倍"),
    ] {
        let found = warnings(&exact(was, "2020"), &exact(is, "2021"));
        let [warning] = found.as_slice() else { panic!("{was} {is}: {found:?}") };
        assert_eq!(warning.slip, Slip::Magnitude);
        assert!(warning.sentence.in_locale(Locale::ZhCn).0.contains(power), "{was} {is}: {:?}", warning.sentence);
    }
    for (was, is) in [("136", "140"), ("136", "272"), ("136", "680"), ("136", "60"), ("136", "27"), ("100", "650"), ("0", "1000")]
    {
        assert_eq!(asked(&exact(was, "2020"), &exact(is, "2021")), [""; 0], "{was} {is}");
    }
    let digits = &warnings(&exact("136", "2020"), &exact("1360", "2021"))[0].sentence;
    assert_eq!(
        digits.in_locale(Locale::ZhCn).0,
        "136个 → 1360个，正好是原来的10倍（数字相同，只差小数点的位置）。请对照报告：是否多写或少写了0，或者弄错了“万”“亿”？"
    );
    assert!(digits.in_locale(Locale::En).0.starts_with("136 things → 1,360 things, exactly 10 times as much (the same digits"));
}

/// Growth may be ten times what it was; the same digits are a slip even so.
#[test]
fn of_growth_only_the_same_digits_are_asked_about() {
    let growth = |value: &str, year: &str| {
        format!(
            r#""kind": "change", "basis": "year-on-year", "label": {{"zh-CN": "增速"}}, "value": {value}, "qualifier": "exact", "period": "{year}""#
        )
    };
    assert_eq!(asked(&growth("0.5", "2020"), &growth("5.2", "2021")), [""; 0]);
    assert_eq!(asked(&growth("2.6", "2020"), &growth("26", "2021")), ["magnitude"]);
}

#[test]
fn numbers_of_other_times_are_asked_about_too() {
    let with = |points: &str| format!(r#"{}, "series": [{points}]"#, exact("40", "2020"));
    let point = |year: &str, value: &str| format!(r#"{{"period": "{year}", "value": {value}, "qualifier": "exact"}}"#);
    let was = with(&point("2019", "38"));
    assert_eq!(asked(&was, &with(&point("2019", "37"))), [""; 0]);
    assert_eq!(asked(&was, &with(&point("2019", "3800"))), ["magnitude"]);
    let added = |value: &str| with(&[point("2018", value), point("2019", "38")].join(","));
    assert_eq!(asked(&was, &added("36")), [""; 0]);
    assert_eq!(asked(&was, &added("36000")), ["magnitude"], "the first, against the next");
    let warning = &warnings(&was, &added("36000"))[0];
    assert!(warning.sentence.in_locale(Locale::ZhCn).0.starts_with("2018年：38个 → 3.6万个"), "{:?}", warning.sentence);
    // A figure that is new is held against its own series.
    let new = |value: &str| {
        let text = format!(r#"{}, "series": [{}]"#, exact(value, "2020"), point("2019", "38"));
        first_edition(&file("2021-01-01", &text), None).warnings.len()
    };
    assert_eq!((new("40"), new("400")), (0, 1));
}

#[test]
fn another_sign_is_asked_about() {
    let measure = |value: &str, year: &str| {
        format!(
            r#""kind": "measure", "unit": {{"zh-CN": "元"}}, "label": {{"zh-CN": "利润"}}, "value": {value}, "qualifier": "exact", "period": "{year}""#
        )
    };
    assert_eq!(asked(&measure("5", "2020"), &measure("-6", "2021")), ["sign"]);
    assert_eq!(asked(&measure("-5", "2020"), &measure("-6", "2021")), [""; 0]);
    assert_eq!(asked(&measure("0", "2020"), &measure("-6", "2021")), [""; 0]);
}

#[test]
fn a_fall_of_what_only_grows_is_asked_about() {
    let named = |label: &str, value: &str, period: &str| exact(value, period).replace("数量", label);
    for label in ["累计查询", "数量"] {
        let expected: &[&str] = if label == "数量" { &[] } else { &["fall"] };
        assert_eq!(asked(&named(label, "136", "2020"), &named(label, "120", "2021")), expected);
        assert_eq!(asked(&named(label, "136", "2020"), &named(label, "140", "2021")), [""; 0]);
    }
    let in_english = |value: &str, year: &str| exact(value, year).replace("\"Things\"", "\"Total things\"");
    assert_eq!(asked(&in_english("136", "2020"), &in_english("120", "2021")), ["fall"]);
    let stated = |value: &str, year: &str| format!(r#"{}, "stated": "累计{value}个""#, exact(value, year));
    assert_eq!(asked(&stated("136", "2020"), &stated("120", "2021")), ["fall"]);
    // What is counted from January on begins anew; within a year it goes on.
    let months = |value: &str, period: &str| named("累计查询", value, period);
    assert_eq!(asked(&months("136", "2020-01/2020-10"), &months("120", "2021-01/2021-10")), [""; 0]);
    assert_eq!(asked(&months("136", "2020-01/2020-09"), &months("120", "2020-01/2020-10")), ["fall"]);
    assert_eq!(asked(&months("136", "end of 2020"), &months("120", "end of 2021-03")), ["fall"]);
}

#[test]
fn a_first_fall_is_asked_about_where_many_numbers_never_fell() {
    let with = |values: &[u32], value: &str, year: &str| {
        let point = |(index, value): (usize, &u32)| {
            format!(r#"{{"period": "{}", "value": {value}, "qualifier": "exact"}}"#, 2010 + index)
        };
        let points: Vec<String> = values.iter().enumerate().map(point).collect();
        format!(r#"{}, "series": [{}]"#, exact(value, year), points.join(","))
    };
    let was = with(&[10, 20, 30], "40", "2013");
    assert_eq!(asked(&was, &with(&[10, 20, 30, 40], "39", "2014")), ["fall"]);
    assert_eq!(asked(&was, &with(&[10, 20, 30], "39", "2014")), ["fall"], "what was published is known as well");
    assert_eq!(asked(&was, &with(&[10, 20, 30, 40], "41", "2014")), [""; 0]);
    let fell = with(&[10, 30, 20], "40", "2013");
    assert_eq!(asked(&fell, &with(&[10, 30, 20, 40], "39", "2014")), [""; 0], "it fell before");
    let short = with(&[10, 20], "40", "2013");
    assert_eq!(asked(&short, &with(&[10, 20], "39", "2014")), [""; 0], "too few to say so");
}

#[test]
fn a_bound_on_the_other_side_is_asked_about() {
    for (was, is, expected) in [
        ("over", "under", vec!["bound"]),
        ("at-most", "at-least", vec!["bound"]),
        ("over", "at-least", vec![]),
        ("over", "nearly", vec![]),
        ("over", "exact", vec![]),
    ] {
        assert_eq!(asked(&count("136", was, "2020"), &count("140", is, "2021")), expected, "{was} {is}");
    }
}
