//! The fields of the figures that words become.

use super::*;

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
        (
            "2024年前三季度，电信业务收入同比增长2.6%。",
            json!({"kind": "change", "value": 2.6, "qualifier": "exact", "stated": "同比增长2.6%", "basis": "year-on-year", "period": "2024-Q1/2024-Q3"}),
        ),
        (
            "截至2024年末，用户达10.14亿户。",
            json!({"kind": "count", "value": 1_014_000_000, "qualifier": "exact", "stated": "达10.14亿户", "period": "end of 2024", "unit": {"zh-CN": "户"}}),
        ),
        (
            "2024年，全年净减682万户。",
            json!({"kind": "difference", "value": -6_820_000, "qualifier": "exact", "stated": "净减682万户", "period": "2024", "unit": {"zh-CN": "户"}}),
        ),
        (
            "2024年，完成投资比2019年增长12.3%。",
            json!({"kind": "change", "value": 12.3, "qualifier": "exact", "stated": "增长12.3%", "basis": {"since": "2019"}, "period": "2024"}),
        ),
        (
            "2024年9月，环比下降1.5%。",
            json!({"kind": "change", "value": -1.5, "qualifier": "exact", "stated": "环比下降1.5%", "basis": "month-on-month", "period": "2024-09"}),
        ),
        (
            "2024年，低于全国增速0.6个百分点。",
            json!({"kind": "points", "value": -0.6, "qualifier": "exact", "stated": "低于全国增速0.6个百分点", "basis": {"against": {"zh-CN": "全国增速"}}, "period": "2024"}),
        ),
        (
            "到2025年，力争建成3-5个集群。",
            json!({"kind": "count", "value": 3, "to": 5, "qualifier": "exact", "stated": "3-5个", "status": "planned", "period": "2025", "unit": {"zh-CN": "个"}}),
        ),
        (
            "2024年，近三成企业。",
            json!({"kind": "rate", "value": 30, "qualifier": "nearly", "stated": "近三成", "period": "2024"}),
        ),
        (
            "2024年，占三分之一。",
            json!({"kind": "rate", "value": "1/3", "qualifier": "exact", "stated": "占三分之一", "period": "2024"}),
        ),
        (
            "2024年，男女比为51.1:48.9。",
            json!({"kind": "composition", "value": "51.1:48.9", "qualifier": "exact", "stated": "51.1:48.9", "period": "2024"}),
        ),
        (
            "2024年，同比增长2倍。",
            json!({"kind": "change", "value": 200, "qualifier": "exact", "stated": "同比增长2倍", "basis": "year-on-year", "period": "2024"}),
        ),
        (
            "2024年，总量翻一番。",
            json!({"kind": "multiple", "value": 2, "qualifier": "exact", "stated": "翻一番", "period": "2024"}),
        ),
        ("2024年，位居全国第三。", json!({"kind": "rank", "value": 3, "qualifier": "exact", "stated": "第三", "period": "2024"})),
        (
            "2024年，发展指数为101.2。",
            json!({"kind": "index", "value": 101.2, "qualifier": "exact", "stated": "101.2", "period": "2024"}),
        ),
        (
            "2024年，收入\t亿元\t16835",
            json!({"kind": "measure", "value": 1_683_500_000_000_u64, "qualifier": "exact", "stated": "16835", "context": "亿元", "period": "2024", "unit": {"zh-CN": "元", "en": {"one": "yuan", "other": "yuan"}}}),
        ),
        (
            "By the end of 2023, exports fell by about US$1.5 billion.",
            json!({"kind": "difference", "value": -1_500_000_000, "qualifier": "about", "stated": "fell by about US$1.5 billion", "period": "end of 2023", "unit": {"zh-CN": "美元", "en": {"one": "US dollar", "other": "US dollars"}}}),
        ),
        (
            "There were over 9.7 billion identifiers at the end of 2020.",
            json!({"kind": "count", "value": 9_700_000_000_u64, "qualifier": "over", "stated": "over 9.7 billion identifiers", "period": "end of 2020", "unit": {"zh-CN": "identifiers", "en": "identifiers"}}),
        ),
    ] {
        let own = fields(text);
        assert_eq!(propose(text, &[]).last().unwrap().open, [], "{text}");
        assert_eq!(own, expected, "{text}");
        assert_eq!(faults(&propose(text, &[])), Vec::<String>::new(), "{text}");
    }
}

fn text_of(proposal: &Proposal) -> &str {
    text(&proposal.figure, "stated")
}

/// All statements of bulletins become figures that are read.
#[test]
fn statements_become_figures() {
    let all: Vec<Value> = serde_json::from_str(include_str!("../../../../tests/fixtures/statements.json")).unwrap();
    let text: String = all
        .iter()
        .map(|one| {
            let stated = one["stated"].as_str().unwrap();
            if one["lang"] == "en" {
                format!("In 2023 the sector was {stated}, it said.\n")
            } else {
                format!("2023年，主要指标{stated}，运行平稳。\n")
            }
        })
        .collect();
    let proposals = propose(&text, &[]);
    assert_eq!(faults(&proposals), Vec::<String>::new());
    let count = |open: fn(&Open) -> bool| proposals.iter().filter(|proposal| proposal.open.iter().any(open)).count();
    let complete = proposals.iter().filter(|proposal| proposal.is_complete()).count();
    let refused: Vec<&Open> =
        proposals.iter().flat_map(|proposal| &proposal.open).filter(|open| matches!(open, Open::Refused(_))).collect();
    assert_eq!(refused, Vec::<&Open>::new());
    // The same kind, value and qualifier as a person gave each statement.
    let same = |one: &&Value| {
        let stated = one["stated"].as_str().unwrap();
        let names = ["kind", "value", "qualifier"];
        let is_own = |proposal: &&Proposal| stated.contains(text_of(proposal)) || text_of(proposal).contains(stated);
        let mut own = proposals.iter().filter(is_own);
        own.any(|proposal| names.iter().all(|name| proposal.figure.get(*name).is_some_and(|own| *own == one[*name])))
    };
    let others: Vec<String> = all
        .iter()
        .filter(|one| !same(one))
        .map(|one| format!("{} {} {} {}", one["id"], one["stated"], one["kind"], one["value"]))
        .collect();
    // The words of ten do not say all: a table's heading, the verb of another sentence, which way a gap widened.
    assert_eq!(others.len(), 15, "{others:#?}");
    let [value, unit, direction] =
        [count(|open| *open == Open::Value), count(|open| *open == Open::Unit), count(|open| *open == Open::Direction)];
    assert_eq!((proposals.len(), complete, value, unit, direction), (238, 213, 0, 22, 3));
}
