use super::super::{Answer, Answers, Outcome, compare, first_edition};
use super::*;
use crate::data::{Dataset, Date};

const SHIPPED: &str = include_str!("../../../../public/figures.json");
const YEARS: &str = include_str!("../../../../tests/fixtures/valid/made-up-years.json");

/// A file with one figure, as the fields of it say, dated this day.
fn file(day: &str, fields: &str) -> Dataset {
    let text = format!(
        r#"{{"schema": 2, "title": {{"zh-CN": "年度数据", "en": "Figures"}}, "publisher": {{"zh-CN": "某部门"}},
        "source": {{"title": {{"zh-CN": "《报告》"}}}}, "updated": "{day}",
        "sections": [{{"id": "s", "title": {{"zh-CN": "网络", "en": "Network"}}}}],
        "figures": [{{"id": "one", "section": "s", "headline": true, {fields}}}]}}"#
    );
    Dataset::parse(&text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

/// The fields that most tests do not speak of.
const COUNT: &str = r#""kind": "count", "unit": {"zh-CN": "个", "en": "things"}, "label": {"zh-CN": "数量", "en": "Things"}"#;

fn warnings(was: &str, is: &str) -> Vec<Warning> {
    compare(&file("2021-01-01", was), &file("2022-01-01", is), None).warnings
}

/// What is asked of a figure when its fields are others.
fn asked(was: &str, is: &str) -> Vec<&'static str> {
    warnings(was, is).iter().map(|warning| warning.slip.code()).collect()
}

/// A count of this value and qualifier of a year.
fn count(value: &str, qualifier: &str, year: &str) -> String {
    format!(r#"{COUNT}, "value": {value}, "qualifier": "{qualifier}", "period": "{year}""#)
}

fn exact(value: &str, year: &str) -> String {
    count(value, "exact", year)
}

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
fn another_unit_or_kind_is_asked_about() {
    let with = |zh: &str, en: &str| {
        exact("136", "2020").replace("\"个\"", &format!("\"{zh}\"")).replace("\"things\"", &format!("\"{en}\""))
    };
    assert_eq!(asked(&with("个", "things"), &with("户", "users")), ["unit"]);
    assert_eq!(asked(&with("个", "things"), &with("户", "things")), ["unit", "english-unchanged"]);
    assert_eq!(asked(&with("个", "thing"), &with("个", "things")), [""; 0], "a better translation");
    let measure = exact("136", "2020").replace("\"count\"", "\"measure\"");
    assert_eq!(asked(&exact("136", "2020"), &measure), ["kind"]);
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
fn a_period_that_does_not_fit_the_number_is_asked_about() {
    assert_eq!(asked(&exact("136", "2020"), &exact("140", "2020")), ["same-period"]);
    assert_eq!(asked(&exact("136", "2020"), &exact("140", "2021")), [""; 0]);
    assert_eq!(asked(&exact("136", "2020"), &count("136", "over", "2020")), [""; 0], "the same number, said otherwise");
    let with_status = |value: &str, status: &str| format!(r#"{}, "status": "{status}""#, exact(value, "2020"));
    assert_eq!(asked(&exact("136", "2020"), &with_status("140", "revised")), [""; 0]);
    assert_eq!(asked(&with_status("136", "provisional"), &exact("140", "2020")), [""; 0]);
    assert_eq!(asked(&with_status("136", "revised"), &with_status("140", "revised")), ["same-period"]);

    assert_eq!(asked(&exact("136", "2021"), &exact("140", "2020")), ["earlier-period"]);
    assert_eq!(asked(&exact("136", "2021"), &exact("140", "2021-Q3")), ["earlier-period"]);
    assert_eq!(asked(&exact("136", "2021-Q3"), &exact("140", "2021")), [""; 0]);

    assert_eq!(asked(&exact("136", "2020"), &exact("136", "2021")), ["same-value"]);
    assert_eq!(asked(&exact("136", "2020"), &count("136", "over", "2021")), [""; 0]);
    let with_quote = |quote: &str, year: &str| format!(r#"{}, "stated": "136个", "quote": "{quote}""#, exact("136", year));
    assert_eq!(asked(&with_quote("达136个。", "2020"), &with_quote("达136个。", "2021")), ["same-value"]);
    assert_eq!(asked(&with_quote("达136个。", "2020"), &with_quote("仍为136个。", "2021")), [""; 0], "a new sentence says so");
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

#[test]
fn words_that_are_gone_are_asked_about() {
    let with = |words: &str| format!(r#"{}{words}"#, exact("136", "2020"));
    let (stated, other) = (with(r#", "stated": "136个""#), with(r#", "stated": "达136个""#));
    assert_eq!(asked(&stated, &with("")), ["stated-gone"]);
    assert_eq!(asked(&stated, &other), [""; 0]);
    assert_eq!(asked(&with(""), &stated), [""; 0]);
    let in_series = with(r#", "series": [{"period": "2020", "value": 136, "qualifier": "exact", "stated": "136个"}]"#);
    assert_eq!(asked(&stated, &in_series), [""; 0], "they may stand there");
}

#[test]
fn english_that_stayed_is_asked_about() {
    let named = |zh: &str, en: &str| exact("136", "2020").replace("数量", zh).replace("\"Things\"", &format!("\"{en}\""));
    let was = named("数量", "Things");
    assert_eq!(asked(&was, &named("总数", "Things")), ["english-unchanged"]);
    assert_eq!(asked(&was, &named("总数", "All things")), [""; 0]);
    assert_eq!(asked(&was, &named("“数量”", "Things")), [""; 0], "signs alone");
    let chinese = |zh: &str| named(zh, "Things").replace(", \"en\": \"Things\"", "");
    assert_eq!(asked(&chinese("数量"), &chinese("总数")), [""; 0], "there is none");
    let title = |from: &str, to: &str| {
        let text = SHIPPED.replace(from, to).replace("2026-11-24", "2026-11-25");
        assert_ne!(text, SHIPPED);
        compare(&Dataset::parse(SHIPPED).unwrap(), &Dataset::parse(&text).unwrap(), None).warnings
    };
    let found = title("2020年信息通信行业", "2021年信息通信行业");
    assert_eq!(
        found.iter().map(|warning| (warning.slip, warning.figure.as_deref())).collect::<Vec<_>>(),
        [(Slip::EnglishUnchanged, None)]
    );
    assert_eq!(title("communications in 2020", "communications of 2020"), []);
}

#[test]
fn a_headline_figure_that_is_gone_is_asked_about() {
    let without = |id: &str| {
        let mut json: serde_json::Value = serde_json::from_str(SHIPPED).unwrap();
        json["updated"] = "2027-01-01".into();
        json["figures"].as_array_mut().unwrap().retain(|figure| figure["id"] != id);
        compare(&Dataset::parse(SHIPPED).unwrap(), &Dataset::parse(&json.to_string()).unwrap(), None)
    };
    let gone = without("ported-numbers");
    assert_eq!(
        gone.warnings.iter().map(|one| (one.slip, one.figure.as_deref())).collect::<Vec<_>>(),
        [(Slip::HeadlineGone, Some("ported-numbers"))]
    );
    assert_eq!(without("secondary-nodes").warnings, []);
    assert_eq!(without("secondary-nodes").count(Outcome::Gone), 1);
}

#[test]
fn the_day_of_the_file_is_asked_about() {
    let (was, is) = (exact("136", "2020"), exact("140", "2021"));
    let codes = |before: &str, after: &str, today: Option<&str>| -> Vec<&str> {
        let today = today.and_then(Date::parse);
        let found = compare(&file(before, &was), &file(after, &is), today).warnings;
        found.iter().map(|warning| warning.slip.code()).collect()
    };
    assert_eq!(codes("2021-01-01", "2021-01-01", None), ["same-day"]);
    assert_eq!(codes("2021-01-02", "2021-01-01", None), ["earlier-day"]);
    assert_eq!(codes("2021-01-01", "2022-01-01", None), [""; 0]);
    assert_eq!(codes("2021-01-01", "2022-01-01", Some("2022-01-01")), [""; 0]);
    assert_eq!(codes("2021-01-01", "2022-01-01", Some("2021-12-31")), ["future-day"]);
}

/// An answer is to these values; when one of them is another, it is asked again.
#[test]
fn an_answer_is_to_one_question_with_its_values() {
    let key = |was: &str, is: &str, year: &str| warnings(&exact(was, "2020"), &exact(is, year)).remove(0);
    let warning = key("136", "1360", "2021");
    assert_eq!(warning.key, "magnitude/one/61ceb45419392", "the same for good");
    let answer = Answer { warning: warning.key.clone(), words: "属实".into(), by: "张三".into(), day: None };
    let mut answers: Answers = [answer.clone()].into_iter().collect();
    assert_eq!(answers.to(&warning), Some(&answer));
    assert_eq!(answers.to(&key("136", "1360", "2022")), Some(&answer), "the period is no part of it");
    for other in [key("136", "1361", "2021"), key("137", "1370", "2021"), key("136", "140", "2020")] {
        assert_eq!(answers.to(&other), None, "{}", other.key);
    }
    answers.remove(&warning);
    assert_eq!(answers, Answers::default());
    let codes: std::collections::BTreeSet<_> = Slip::CODES.iter().map(|(code, slip)| (*code, slip.code())).collect();
    assert!(codes.len() == Slip::CODES.len() && codes.iter().all(|(code, own)| code == own));
}

/// A year later, made up: everything some per cent more, said in words of its own, and last year's number in the series.
#[test]
fn an_honest_next_year_asks_nothing() {
    for text in [SHIPPED, YEARS] {
        let published = Dataset::parse(text).unwrap();
        let mut json: serde_json::Value = serde_json::from_str(text).unwrap();
        json["updated"] = "2027-11-24".into();
        let figures = json["figures"].as_array_mut().unwrap();
        for (own, figure) in figures.iter_mut().zip(published.figures()) {
            next_year(own, figure);
        }
        let edited = Dataset::parse(&json.to_string()).unwrap_or_else(|faults| panic!("{faults:?}\n{json:#}"));
        let comparison = compare(&published, &edited, Date::parse("2027-11-24"));
        assert_eq!(comparison.count(Outcome::Changed), published.figures().len());
        assert_eq!(comparison.warnings, []);
    }
}

fn next_year(own: &mut serde_json::Value, figure: &Figure) {
    use crate::data::{Decimal, Kind};
    let value = figure.quantity.value;
    let next = match figure.kind {
        Kind::Rate => value.minus(Decimal::parse("0.3").unwrap()).unwrap(),
        // Of whole things one more at least.
        _ => {
            let more = value.count_steps(25, 1).unwrap().max(1);
            value.plus(Decimal::from_whole(more)).unwrap()
        }
    };
    let iso = crate::format::iso_period(figure.period);
    let mut points: Vec<serde_json::Value> = own.get("series").and_then(|series| series.as_array()).cloned().unwrap_or_default();
    if !points.is_empty() && points.last().unwrap()["period"] != iso.as_str() {
        points.push(serde_json::json!({"period": iso, "value": own["value"], "qualifier": own["qualifier"]}));
    }
    let year: u16 = iso[..4].parse().unwrap();
    own["period"] = format!("{}{}", year + 1, &iso[4..]).into();
    own["value"] = serde_json::from_str(&to_decimal_string(next)).unwrap();
    if !points.is_empty() {
        own["series"] = points.into();
    }
    if figure.stated.is_some() {
        let said = crate::format::format_quantity(Quantity { value: next, ..figure.quantity }, &figure.unit, Locale::ZhCn);
        own["stated"] = said.to_string().into();
    }
}
