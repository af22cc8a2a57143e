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
        let own = [figure["value"].to_string(), text(figure, "qualifier").into(), text(figure, "stated").into(), text(figure, "period").into()];
        let place = listed.iter().position(|line| [&line["value"], &line["qualifier"], &line["stated"], &line["period"]].into_iter().eq(&own));
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
    let fields = |line: &str| names.iter().zip(line.split(',')).map(|(name, field)| ((*name).to_owned(), field.to_owned())).collect();
    lines.map(fields).collect()
}

#[test]
fn each_figure_of_the_report_renews_its_own() {
    let known = known();
    let proposals = propose(REPORT, &known);
    let renews_own = |proposal: &&Proposal| {
        let (at, likeness) = proposal.renews.unwrap();
        assert!((0.0..=1.0).contains(&likeness));
        known[at]["stated"] == proposal.figure["stated"] && known[at]["unit"] == proposal.figure["unit"] && known[at]["id"] == proposal.figure["id"]
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
    let renewed = |id: &str| proposals.iter().find(|proposal| text(&proposal.figure, "id") == id).map(|proposal| proposal.figure.clone()).unwrap();
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

/// One figure of a text: its fields but quote, label and id.
fn fields(text: &str) -> Value {
    let mut figure = propose(text, &[]).pop().unwrap().figure;
    for name in ["quote", "label", "id"] {
        figure.remove(name);
    }
    Value::Object(figure)
}

#[test]
fn kinds_signs_times_and_bases_are_those_of_the_words() {
    for (text, expected) in [
        ("2024年前三季度，电信业务收入同比增长2.6%。", json!({"kind": "change", "value": 2.6, "qualifier": "exact", "stated": "同比增长2.6%", "basis": "year-on-year", "period": "2024-Q1/2024-Q3"})),
        ("截至2024年末，用户达10.14亿户。", json!({"kind": "count", "value": 1_014_000_000, "qualifier": "exact", "stated": "达10.14亿户", "period": "end of 2024", "unit": {"zh-CN": "户"}})),
        ("2024年，全年净减682万户。", json!({"kind": "difference", "value": -6_820_000, "qualifier": "exact", "stated": "净减682万户", "period": "2024", "unit": {"zh-CN": "户"}})),
        ("2024年，完成投资比2019年增长12.3%。", json!({"kind": "change", "value": 12.3, "qualifier": "exact", "stated": "增长12.3%", "basis": {"since": "2019"}, "period": "2024"})),
        ("2024年9月，环比下降1.5%。", json!({"kind": "change", "value": -1.5, "qualifier": "exact", "stated": "环比下降1.5%", "basis": "month-on-month", "period": "2024-09"})),
        ("2024年，低于全国增速0.6个百分点。", json!({"kind": "points", "value": -0.6, "qualifier": "exact", "stated": "低于全国增速0.6个百分点", "basis": {"against": {"zh-CN": "全国增速"}}, "period": "2024"})),
        ("到2025年，力争建成3-5个集群。", json!({"kind": "count", "value": 3, "to": 5, "qualifier": "exact", "stated": "3-5个", "status": "planned", "period": "2025", "unit": {"zh-CN": "个"}})),
        ("2024年，近三成企业。", json!({"kind": "rate", "value": 30, "qualifier": "nearly", "stated": "近三成", "period": "2024"})),
        ("2024年，占三分之一。", json!({"kind": "rate", "value": "1/3", "qualifier": "exact", "stated": "占三分之一", "period": "2024"})),
        ("2024年，男女比为51.1:48.9。", json!({"kind": "composition", "value": "51.1:48.9", "qualifier": "exact", "stated": "51.1:48.9", "period": "2024"})),
        ("2024年，同比增长2倍。", json!({"kind": "change", "value": 200, "qualifier": "exact", "stated": "同比增长2倍", "basis": "year-on-year", "period": "2024"})),
        ("2024年，总量翻一番。", json!({"kind": "multiple", "value": 2, "qualifier": "exact", "stated": "翻一番", "period": "2024"})),
        ("2024年，位居全国第三。", json!({"kind": "rank", "value": 3, "qualifier": "exact", "stated": "第三", "period": "2024"})),
        ("2024年，发展指数为101.2。", json!({"kind": "index", "value": 101.2, "qualifier": "exact", "stated": "101.2", "period": "2024"})),
        ("2024年，收入\t亿元\t16835", json!({"kind": "measure", "value": 1_683_500_000_000_u64, "qualifier": "exact", "stated": "16835", "context": "亿元", "period": "2024", "unit": {"zh-CN": "元", "en": {"one": "yuan", "other": "yuan"}}})),
        ("By the end of 2023, exports fell by about US$1.5 billion.", json!({"kind": "difference", "value": -1_500_000_000, "qualifier": "about", "stated": "fell by about US$1.5 billion", "period": "end of 2023", "unit": {"zh-CN": "美元", "en": {"one": "US dollar", "other": "US dollars"}}})),
        ("There were over 9.7 billion identifiers at the end of 2020.", json!({"kind": "count", "value": 9_700_000_000_u64, "qualifier": "over", "stated": "over 9.7 billion identifiers", "period": "end of 2020", "unit": {"zh-CN": "identifiers", "en": "identifiers"}})),
    ] {
        let own = fields(text);
        assert_eq!(propose(text, &[]).last().unwrap().open, [], "{text}");
        assert_eq!(own.to_string().len(), expected.to_string().len(), "{own} {expected}");
        for (name, value) in expected.as_object().unwrap() {
            assert_eq!(own[name].to_string(), value.to_string(), "{text} {name}");
        }
        assert_eq!(faults(&propose(text, &[])), Vec::<String>::new(), "{text}");
    }
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
    "2024年", "前三季度", "截至", "末", "36", "1.4", "97", "0", "120", "万", "亿", "余", "个", "%", "‰", "。", "，", " ", "\n", "\t", "-", "至", "/", ":", "（", "）", "第", "三", "十", "百", "分之", "成", "倍",
    "翻一番", "超过", "不足", "约", "增长", "下降", "同比", "环比", "比年初", "新增", "低于", "由", "提高到", "占", "的", "用户", "以上", "百分点", "力争", "预计", "million", " over ", " users", "US$", "half", "rose by ", " in 2020",
    "持平", "元", "亿元", "位", "比2019年", "初步核算",
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

/// All statements of bulletins become figures that are read.
#[test]
fn statements_become_figures() {
    let all: Vec<Value> = serde_json::from_str(include_str!("../../../tests/fixtures/statements.json")).unwrap();
    let text: String = all
        .iter()
        .map(|one| {
            let stated = one["stated"].as_str().unwrap();
            if one["lang"] == "en" { format!("In 2023 the sector was {stated}, it said.\n") } else { format!("2023年，主要指标{stated}，运行平稳。\n") }
        })
        .collect();
    let proposals = propose(&text, &[]);
    assert_eq!(faults(&proposals), Vec::<String>::new());
    let count = |open: fn(&Open) -> bool| proposals.iter().filter(|proposal| proposal.open.iter().any(open)).count();
    let complete = proposals.iter().filter(|proposal| proposal.is_complete()).count();
    let refused: Vec<&Open> = proposals.iter().flat_map(|proposal| &proposal.open).filter(|open| matches!(open, Open::Refused(_))).collect();
    assert_eq!(refused, Vec::<&Open>::new());
    let [value, unit, direction] =
        [count(|open| *open == Open::Value), count(|open| *open == Open::Unit), count(|open| *open == Open::Direction)];
    assert_eq!((proposals.len(), complete, value, unit, direction), (238, 213, 0, 0, 0));
}
