use super::*;
use crate::data::Locale;

const TWO: &str = include_str!("../../../tests/fixtures/valid/two-figures.json");
pub(super) const SHIPPED: &str = include_str!("../../../public/figures.json");
const YEARS: &str = include_str!("../../../tests/fixtures/valid/made-up-years.json");
const BULLETIN: &str = include_str!("../../../tests/fixtures/valid/bulletin.json");

fn parse(text: &str) -> Dataset {
    Dataset::parse(text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

/// The text with the first of each changed.
fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

pub(super) fn compared(text: &str, edits: &[(&str, &str)]) -> Comparison {
    compare(&parse(text), &parse(&edited(text, edits)), None)
}

pub(super) fn said(edits: &[Edit]) -> Vec<[&str; 2]> {
    edits.iter().map(|edit| Locale::ALL.map(|locale| edit.words.in_locale(locale).0)).collect()
}

fn edits_of(text: &str, id: &str, edits: &[(&str, &str)]) -> Comparison {
    let mut comparison = compared(text, edits);
    comparison.figures.retain(|figure| figure.id == id);
    assert_eq!(comparison.figures.len(), 1, "{id}");
    comparison
}

#[test]
fn a_file_beside_itself_is_unchanged() {
    for text in [SHIPPED, YEARS, BULLETIN, TWO] {
        let comparison = compared(text, &[]);
        assert!(comparison.is_empty() && comparison.file.is_empty() && comparison.warnings.is_empty());
        assert!(comparison.figures.iter().all(|figure| figure.edits.is_empty() && figure.outcome == Outcome::Unchanged));
        // A day to come is no news either, where nothing is another.
        let day = Date::parse("2000-01-01");
        assert_eq!(compare(&parse(text), &parse(text), day).warnings, []);
    }
}

/// Each field of a figure, as it is said in both languages.
#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn every_field_is_said_in_words() {
    let ported =
        "\"value\": 18330000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过1833万户\",\n      \"period\": \"2020\"";
    let in_2021 = ported.replace("2020", "2021").replace("18330000", "20000000").replace("1833万户", "2000万户");
    let exact = "\"value\": 136,\n      \"qualifier\": \"exact\",\n      \"stated\": \"达136个\"";
    let domains = exact.replace("136", "140");
    for (id, edits, chinese, english) in [
        (
            "ported-numbers",
            vec![(ported, in_2021.as_str())],
            "超过1833万（2020年）→ 超过2000万（2021年），两数相差167万",
            "Over 18.33 million (2020) → over 20 million (2021), the numbers 1.67 million apart",
        ),
        ("top-level-domains", vec![(exact, domains.as_str())], "136 → 140，多4", "136 → 140, 4 more"),
        (
            "porting-success-rate",
            vec![(
                "\"value\": 99,\n      \"qualifier\": \"at-least\",\n      \"stated\": \"99%以上\"",
                "\"value\": 99.5,\n      \"qualifier\": \"at-least\",\n      \"stated\": \"99.5%以上\"",
            )],
            "至少99% → 至少99.5%，两数相差0.5个百分点",
            "At least 99% → at least 99.5%, the numbers 0.5 percentage points apart",
        ),
        (
            "ported-numbers",
            vec![
                (
                    "\"zh-CN\": \"户\", \"en\": {\"one\": \"user\", \"other\": \"users\"}",
                    "\"zh-CN\": \"人\", \"en\": {\"one\": \"user\", \"other\": \"users\"}",
                ),
                ("超过1833万户", "超过1833万"),
            ],
            "单位：户 → 人",
            "Unit (Chinese): 户 → 人",
        ),
        (
            "ported-numbers",
            vec![("\"other\": \"users\"", "\"other\": \"people\"")],
            "单位（英文）：user / users → user / people",
            "Unit: user / users → user / people",
        ),
        (
            "ported-numbers",
            vec![("携号转网用户", "携号转网用户数")],
            "名称：携号转网用户 → 携号转网用户数",
            "Name (Chinese): 携号转网用户 → 携号转网用户数",
        ),
        (
            "secondary-nodes",
            vec![("\"kind\": \"count\",\n      \"value\": 85", "\"kind\": \"measure\",\n      \"value\": 85")],
            "类型：数量 → 金额或计量",
            "Kind: count → measure",
        ),
        (
            "secondary-nodes",
            vec![("\"value\": 85", "\"status\": \"provisional\", \"value\": 85")],
            "状态：实际 → 初步",
            "Status: actual → provisional",
        ),
        ("secondary-nodes", vec![("85个", "达85个")], "报告原文：85个 → 达85个", "In the report’s words: 85个 → 达85个"),
        (
            "secondary-nodes",
            vec![("\"stated\": \"85个\"", "\"quote\": \"建成85个。\", \"stated\": \"85个\"")],
            "原文语句：（无） → 建成85个。",
            "In the report’s sentence: (none) → 建成85个。",
        ),
        (
            "secondary-nodes",
            vec![("\"value\": 85", "\"note\": {\"zh-CN\": \"不含港澳台\"}, \"value\": 85")],
            "说明：（无） → 不含港澳台",
            "Note (Chinese): (none) → 不含港澳台",
        ),
        (
            "ported-numbers",
            vec![("\"section\": \"services\"", "\"section\": \"emergency\"")],
            "报告章节：信息通信服务 → 应急通信",
            "Part of the report: Services to users → Emergency communications",
        ),
        (
            "ported-numbers",
            vec![(
                "\"section\": \"services\",\n      \"headline\": true",
                "\"section\": \"services\",\n      \"headline\": false",
            )],
            "主要数据：是 → 否",
            "Headline figure: yes → no",
        ),
        (
            "shared-5g-stations",
            vec![("\"period\": \"2020\"", "\"period\": \"2021\"")],
            "时间：2020年 → 2021年",
            "Period: 2020 → 2021",
        ),
        (
            "shared-5g-stations",
            vec![(
                "\"period\": \"2020\"",
                "\"changes\": [{\"kind\": \"change\", \"value\": 20, \"qualifier\": \"exact\", \"basis\": \"year-on-year\"}], \"period\": \"2020\"",
            )],
            "增减：（无） → 同比增长20%",
            "Growth or fall: (none) → up 20% on a year earlier",
        ),
    ] {
        let comparison = edits_of(SHIPPED, id, &edits);
        let figure = &comparison.figures[0];
        assert_eq!(figure.outcome, Outcome::Changed, "{chinese}");
        assert!(said(&figure.edits).contains(&[chinese, english]), "{:?}\n{chinese}\n{english}", said(&figure.edits));
    }
    // A basis is said where words say none.
    let fall = "\"value\": -4.8,\n      \"qualifier\": \"exact\"";
    let since = fall.replace("\"exact\"", "\"exact\", \"basis\": \"year-on-year\"");
    assert_eq!(edits_of(BULLETIN, "voice-revenue", &[(fall, &since)]).figures[0].outcome, Outcome::Unchanged, "同比 says it");
    let average = "同比下降4.8%";
    let other = edits_of(BULLETIN, "voice-revenue", &[(average, "年均下降4.8%")]);
    assert!(
        said(&other.figures[0].edits)
            .contains(&["比较基期：同比 → 年均", "Compared with: on a year earlier → a year on average"])
    );
}

#[test]
fn other_times_are_said_one_by_one() {
    let last = "{\"period\": \"2019\", \"value\": 300000, \"qualifier\": \"exact\"}";
    let before = "{\"period\": \"2018\", \"value\": 150000";
    let added = format!("{{\"period\": \"2017\", \"value\": 90000, \"qualifier\": \"exact\"}}, {before}");
    let with = |field: &str| last.replace('}', &format!(", {field}}}"));
    for (from, to, expected) in [
        (last, last.replace("300000", "310000"), ["2019年：30万 → 31万，多1万", "2019: 300,000 → 310,000, 10,000 more"]),
        (before, added, ["2017年：（无） → 9万", "2017: (none) → 90,000"]),
        (last, with("\"break\": true"), ["2019年的口径变化：否 → 是", "Break in the series of 2019: no → yes"]),
        (last, with("\"status\": \"revised\""), ["2019年的状态：实际 → 修订", "Status of 2019: actual → revised"]),
        (last, with("\"stated\": \"30万\""), ["2019年的报告原文：（无） → 30万", "In the report’s words of 2019: (none) → 30万"]),
        (
            last,
            with("\"note\": {\"zh-CN\": \"年末数\", \"en\": \"at its end\"}"),
            ["2019年的说明：（无） → 年末数", "Note of 2019 (Chinese): (none) → 年末数"],
        ),
    ] {
        let comparison = edits_of(YEARS, "columns-with-a-gap", &[(from, &to)]);
        assert_eq!(said(&comparison.figures[0].edits)[0], expected);
    }
    let gone =
        edits_of(YEARS, "columns-with-a-gap", &[("{\"period\": \"2015\", \"value\": 12000, \"qualifier\": \"exact\"},", "")]);
    assert_eq!(said(&gone.figures[0].edits), [["2015年：1.2万 → （无）", "2015: 12,000 → (none)"]]);
}

/// Last year's number moves into the series: it is the same number still, and another there is told.
#[test]
fn a_number_that_moves_into_the_series_is_held_against_what_was_published() {
    let own = "\"value\": 360000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过36万个\",\n      \"period\": \"2020\"";
    let next = own.replace("360000", "400000").replace("36万", "40万").replace("2020", "2021");
    let last = "{\"period\": \"2019\", \"value\": 300000, \"qualifier\": \"exact\"}";
    let with = |value: &str| {
        format!(
            "{last}, {{\"period\": \"2020\", \"value\": {value}, \"qualifier\": \"over\", \"stated\": \"超过{}万\"}}",
            value.get(..2).unwrap()
        )
    };
    let same = edits_of(YEARS, "columns-with-a-gap", &[(own, &next), (last, &with("360000"))]);
    let number = [
        "超过36万（2020年）→ 超过40万（2021年），两数相差4万",
        "Over 360,000 (2020) → over 400,000 (2021), the numbers 40,000 apart",
    ];
    let stated = ["报告原文：超过36万个 → 超过40万个", "In the report’s words: 超过36万个 → 超过40万个"];
    let moved = ["2020年的报告原文：超过36万个 → 超过36万", "In the report’s words of 2020: 超过36万个 → 超过36万"];
    assert_eq!(said(&same.figures[0].edits), [number, stated, moved]);
    let other = edits_of(YEARS, "columns-with-a-gap", &[(own, &next), (last, &with("350000"))]);
    let revised = ["2020年：超过36万 → 超过35万，两数相差1万", "2020: over 360,000 → over 350,000, the numbers 10,000 apart"];
    assert!(said(&other.figures[0].edits).contains(&revised), "{:?}", said(&other.figures[0].edits));
}

#[test]
fn what_is_new_gone_renamed_or_moved_is_told() {
    let outcome = |comparison: &Comparison, id: &str| comparison.figure(id).map(|figure| figure.outcome);
    let renamed = compared(SHIPPED, &[("\"ported-numbers\"", "\"ported-users\"")]);
    let figure = renamed.figure("ported-users").unwrap();
    assert_eq!((figure.outcome, figure.published_id.as_deref()), (Outcome::Renamed, Some("ported-numbers")));
    assert_eq!(said(&figure.edits), [["编号：ported-numbers → ported-users", "Id: ported-numbers → ported-users"]]);
    assert_eq!([Outcome::New, Outcome::Gone].map(|outcome| renamed.count(outcome)), [0, 0]);
    // With another name it is another figure.
    let other = compared(SHIPPED, &[("\"ported-numbers\"", "\"ported-users\""), ("携号转网用户", "转网的人")]);
    assert_eq!(outcome(&other, "ported-users"), Some(Outcome::New));
    assert_eq!(outcome(&other, "ported-numbers"), Some(Outcome::Gone));
    assert_eq!(other.figures.last().unwrap().id, "ported-numbers");

    let mut json: serde_json::Value = serde_json::from_str(SHIPPED).unwrap();
    let figures = json["figures"].as_array_mut().unwrap();
    let first = figures.remove(0);
    figures.insert(2, first);
    let moved = compare(&parse(SHIPPED), &parse(&json.to_string()), None);
    let changed: Vec<_> = moved.figures.iter().filter(|figure| figure.outcome != Outcome::Unchanged).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(
        said(&changed[0].edits),
        [["顺序：移到“携号转网用户”之后", "Order: moved behind “Users who ported their number”"]]
    );

    let first = first_edition(&parse(SHIPPED), None);
    assert_eq!(first.count(Outcome::New), 24);
    assert_eq!(first.warnings, []);
}
