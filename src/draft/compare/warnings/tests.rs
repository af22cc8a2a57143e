use super::super::{Answer, Answers, Outcome, compare};
use super::*;
use crate::data::{Dataset, Date};

const SHIPPED: &str = include_str!("../../../../public/figures.json");
const YEARS: &str = include_str!("../../../../tests/fixtures/valid/made-up-years.json");

/// A file with one figure, as the fields of it say, dated this day.
pub(super) fn file(day: &str, fields: &str) -> Dataset {
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

pub(super) fn warnings(was: &str, is: &str) -> Vec<Warning> {
    compare(&file("2021-01-01", was), &file("2022-01-01", is), None).warnings
}

/// What is asked of a figure when its fields are others.
pub(super) fn asked(was: &str, is: &str) -> Vec<&'static str> {
    warnings(was, is).iter().map(|warning| warning.slip.code()).collect()
}

/// A count of this value and qualifier of a year.
pub(super) fn count(value: &str, qualifier: &str, year: &str) -> String {
    format!(r#"{COUNT}, "value": {value}, "qualifier": "{qualifier}", "period": "{year}""#)
}

pub(super) fn exact(value: &str, year: &str) -> String {
    count(value, "exact", year)
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
fn words_that_are_gone_are_asked_about() {
    let with = |words: &str| format!("{}{words}", exact("136", "2020"));
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
    assert_eq!(answers.to(&warning.key), Some(&answer));
    assert_eq!(answers.to(&key("136", "1360", "2022").key), Some(&answer), "the period is no part of it");
    for other in [key("136", "1361", "2021"), key("137", "1370", "2021"), key("136", "140", "2020")] {
        assert_eq!(answers.to(&other.key), None, "{}", other.key);
    }
    answers.remove(&warning.key);
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
    let next = if figure.kind == Kind::Rate {
        value.minus(Decimal::parse("0.3").unwrap()).unwrap()
    } else {
        // Of whole things one more at least.
        let more = value.count_steps(25, 1).unwrap().max(1);
        value.plus(Decimal::from_whole(more)).unwrap()
    };
    let iso = crate::format::iso_period(figure.period);
    let mut points: Vec<serde_json::Value> = own.get("series").and_then(|series| series.as_array()).cloned().unwrap_or_default();
    if !points.is_empty() && points.last().unwrap()["period"] != iso.as_str() {
        points.push(serde_json::json!({"period": iso, "value": own["value"], "qualifier": own["qualifier"]}));
    }
    let year: u16 = iso.get(..4).unwrap().parse().unwrap();
    own["period"] = format!("{}{}", year + 1, iso.get(4..).unwrap()).into();
    own["value"] = serde_json::from_str(&to_decimal_string(next)).unwrap();
    if !points.is_empty() {
        own["series"] = points.into();
    }
    if figure.stated.is_some() {
        let said = crate::format::format_quantity(Quantity { value: next, ..figure.quantity }, &figure.unit, Locale::ZhCn);
        own["stated"] = said.to_string().into();
    }
}
