mod fields;
mod tour;

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::data::Dataset;

const REPORT: &str = include_str!("../../../tests/fixtures/report/ministry-report-2020.txt");

fn known() -> Vec<Map<String, Value>> {
    let file: Value = serde_json::from_str(include_str!("../../../public/figures.json")).unwrap();
    file["figures"].as_array().unwrap().iter().map(|figure| figure.as_object().unwrap().clone()).collect()
}

/// A file of these figures.
fn file(figures: impl Iterator<Item = Map<String, Value>>) -> String {
    let text = json!({ "zh-CN": "一" });
    let figures: Vec<Value> = figures
        .map(|mut figure| {
            figure.extend([("section".to_owned(), json!("s")), ("headline".to_owned(), json!(true))]);
            Value::Object(figure)
        })
        .collect();
    json!({
        "schema": 2, "title": text, "publisher": text, "source": { "title": text }, "updated": "2026-01-01",
        "sections": [{ "id": "s", "title": text }], "figures": figures,
    })
    .to_string()
}

fn faults(proposals: &[Proposal]) -> Vec<String> {
    let fault = |proposal: &Proposal| {
        let file = file(std::iter::once(proposal.figure.clone()));
        let faults = Dataset::parse(&file).err()?.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        Some(format!("{}: {faults}", Value::Object(proposal.figure.clone())))
    };
    proposals.iter().filter(|proposal| proposal.is_complete()).filter_map(fault).collect()
}

fn text<'a>(figure: &'a Map<String, Value>, name: &str) -> &'a str {
    figure.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// Every figure of the report, as its editors listed them: value, qualifier, words, unit, period, and what is planned. No mark is anything else.
#[test]
fn all_figures_of_the_report_are_found() {
    let mut listed = csv_lines(include_str!("../../../tests/fixtures/report-figures.csv"));
    let proposals = propose(REPORT, &[]);
    let mut others = Vec::new();
    for proposal in &proposals {
        let figure = &proposal.figure;
        let own = [
            figure["value"].to_string(),
            text(figure, "qualifier").into(),
            text(figure, "stated").into(),
            text(figure, "period").into(),
        ];
        let place = listed
            .iter()
            .position(|line| [&line["value"], &line["qualifier"], &line["stated"], &line["period"]].into_iter().eq(&own));
        let Some(place) = place else {
            others.push(own);
            continue;
        };
        let line = listed.remove(place);
        let written = figure.get("unit").map_or("%", |unit| unit["zh-CN"].as_str().unwrap());
        // Behind two of the numbers no unit is written.
        let is_open = proposal.open == [Open::Unit] && ["突破97亿", "过亿"].contains(&line["stated"].as_str());
        assert!(is_open || proposal.is_complete() && written == line["unit_zh"], "{figure:?}");
        assert_eq!(text(figure, "status") == "planned", line["kind"] == "target", "{figure:?}");
        assert_eq!(text(figure, "kind") == "rate", line["kind"] == "rate", "{figure:?}");
        assert!(text(figure, "quote").contains(&line["stated"]));
    }
    assert!(listed.is_empty(), "not found: {listed:?}");
    assert_eq!(others, Vec::<[String; 4]>::new());
    assert_eq!(proposals.len(), 24);
    assert_eq!(faults(&proposals), Vec::<String>::new());
}

fn csv_lines(text: &str) -> Vec<std::collections::HashMap<String, String>> {
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().unwrap().trim_start_matches('\u{feff}').split(',').collect();
    let fields =
        |line: &str| names.iter().zip(line.split(',')).map(|(name, field)| ((*name).to_owned(), field.to_owned())).collect();
    lines.map(fields).collect()
}

#[test]
fn each_figure_of_the_report_renews_its_own() {
    let known = known();
    let proposals = propose(REPORT, &known);
    let renews_own = |proposal: &&Proposal| {
        let (at, likeness) = proposal.renews.unwrap();
        assert!((0.0..=1.0).contains(&likeness));
        known[at]["stated"] == proposal.figure["stated"]
            && known[at]["unit"] == proposal.figure["unit"]
            && known[at]["id"] == proposal.figure["id"]
    };
    assert_eq!(proposals.iter().filter(renews_own).count(), 24);
    let whole = Dataset::parse(&file(proposals.iter().map(|proposal| proposal.figure.clone()))).unwrap();
    assert_eq!(whole.figures().len(), 24);
}

/// A year later the sentences are much the same, and the numbers are others.
#[test]
fn next_years_report_renews_them() {
    let known = known();
    let next = REPORT
        .replace("2021", "2022")
        .replace("2020", "2021")
        .replace("超过36万个", "达到52.3万个")
        .replace("突破97亿", "突破116亿")
        .replace("达136个", "达152个")
        .replace("超过97%", "超过98%");
    let proposals = propose(&next, &known);
    let renewed = |id: &str| {
        proposals.iter().find(|proposal| text(&proposal.figure, "id") == id).map(|proposal| proposal.figure.clone()).unwrap()
    };
    assert_eq!(proposals.iter().filter(|proposal| proposal.renews.is_some()).count(), 24);
    let stations = renewed("shared-5g-stations");
    assert_eq!((stations["value"].to_string(), text(&stations, "period")), ("523000".into(), "2021"));
    assert_eq!(renewed("industrial-internet-identifiers")["value"].to_string(), "11600000000");
    assert_eq!(text(&renewed("backbone-expansion-target"), "period"), "2022");
}

#[test]
fn other_figures_renew_nothing() {
    let proposals = propose("2024年，全国粮食产量达70650万吨，新增造林5.2万亩。高校136个，用户满意度82%。", &known());
    assert_eq!(proposals.iter().filter_map(|proposal| proposal.renews).collect::<Vec<_>>(), []);
    let ids: Vec<&str> = proposals.iter().map(|proposal| text(&proposal.figure, "id")).collect();
    assert_eq!(ids, ["figure-1", "figure-2", "figure-3", "figure-4"]);
}

#[test]
fn what_a_text_does_not_say_is_open() {
    for (text, expected) in [
        ("2024年，注册量突破97亿。", [Open::Unit].as_slice()),
        ("注册量达36万个。", &[Open::Period]),
        ("2024年，总量3亿5000。", &[Open::Value]),
        ("2024年，差距扩大2.4个百分点。", &[Open::Direction]),
    ] {
        assert_eq!(propose(text, &[])[0].open, expected, "{text}");
    }
    let refused = propose("2024年，资费下降120%。", &[]);
    assert_eq!(refused[0].open, [Open::Refused(Box::new(Fault::FallOver100))]);
    for text in ["2024年，电信业务占比达110%。", "2024年，电信业务收入占全部收入的110%。", "2024年，电信业务收入所占比重为110%。"]
    {
        assert_eq!(propose(text, &[])[0].open, [Open::Refused(Box::new(Fault::RateOver100))], "{text}");
    }
    // Of a plan there may be more than all.
    assert_eq!(propose("2024年，计划完成率达110%。", &[])[0].open, []);
    let own = json!({"id": "a", "kind": "rate", "value": 90, "unit": {"zh-CN": "%"}, "label": {"zh-CN": "投诉处理率"}, "stated": "90%"});
    let renewed = propose("2024年，投诉处理率达109%。", &[own.as_object().unwrap().clone()]);
    assert_eq!(
        (renewed[0].renews.map(|(at, _)| at), &renewed[0].open),
        (Some(0), &vec![Open::Refused(Box::new(Fault::RateOver100))])
    );
}

#[test]
fn headings_say_which_year_and_whether_it_is_planned() {
    let text = "2024年工作总结\n一、进展\n建成基站36万个。\n二、2025年工作思路\n建设基站50万个。其中2024年已建10万个。\n上半年建设20万个。\n";
    let said: Vec<(String, String)> = propose(text, &[])
        .iter()
        .map(|proposal| (self::text(&proposal.figure, "period").to_owned(), self::text(&proposal.figure, "status").to_owned()))
        .collect();
    let expected = [("2024", ""), ("2025", "planned"), ("2024", ""), ("2025-H1", "planned")];
    assert_eq!(said, expected.map(|(period, status)| (period.to_owned(), status.to_owned())));
}

#[test]
fn a_long_sentence_is_cut_between_clauses() {
    let clause = "持续推进各项工作并取得了显著成效，";
    let sentence = format!("2024年，{}全国根镜像达14个，{}再创新高。", clause.repeat(30), clause.repeat(30));
    let figure = propose(&sentence, &[]).remove(0).figure;
    let quote = text(&figure, "quote");
    assert!(quote.chars().count() <= 300 && quote.contains("全国根镜像达14个"), "{quote}");
    assert!(quote.starts_with("持续推进") && quote.ends_with("显著成效"), "{quote}");
    assert_eq!(figure["label"]["zh-CN"], "全国根镜像");
}

fn holds(text: &str) {
    let proposals = propose(text, &known());
    let ids: HashSet<&str> = proposals.iter().map(|proposal| self::text(&proposal.figure, "id")).collect();
    assert_eq!(ids.len(), proposals.len());
    let faults = faults(&proposals);
    assert_eq!(faults, Vec::<String>::new());
}

const PIECES: &[&str] = &[
    "2024年",
    "前三季度",
    "截至",
    "末",
    "36",
    "1.4",
    "97",
    "0",
    "120",
    "万",
    "亿",
    "余",
    "个",
    "%",
    "‰",
    "。",
    "，",
    " ",
    "\n",
    "\t",
    "-",
    "至",
    "/",
    ":",
    "（",
    "）",
    "第",
    "三",
    "十",
    "百",
    "分之",
    "成",
    "倍",
    "翻一番",
    "超过",
    "不足",
    "约",
    "增长",
    "下降",
    "同比",
    "环比",
    "比年初",
    "新增",
    "低于",
    "由",
    "提高到",
    "占",
    "的",
    "用户",
    "以上",
    "百分点",
    "力争",
    "预计",
    "million",
    " over ",
    " users",
    "US$",
    "half",
    "rose by ",
    " in 2020",
    "持平",
    "元",
    "亿元",
    "位",
    "比2019年",
    "初步核算",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_is_complete_is_read_without_a_fault(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..24)) {
        holds(&format!("2023年，{}", pieces.concat()));
    }

    #[test]
    fn any_text_is_read(text in ".{0,60}") {
        holds(&text);
    }
}
