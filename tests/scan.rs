//! Statements of real bulletins, each found in the middle of a sentence.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

use headline_figures::data::stated::{self, Mark, Written};
use headline_figures::data::{Dataset, Figure};
use serde_json::{Map, Value, json};

type Statement = Map<String, Value>;

/// The statement as the only figure of a file; `None` where its words do not say which way it goes.
fn figure(statement: &Statement) -> Option<Figure> {
    let mut figure = statement.clone();
    let lang = figure.remove("lang").unwrap();
    if let Some(unit) = figure.remove("unit") {
        let unit = if lang == "en" { json!({ "zh-CN": unit, "en": unit }) } else { json!({ "zh-CN": unit }) };
        figure.insert("unit".into(), unit);
    }
    figure.extend([
        ("section".into(), json!("s")),
        ("headline".into(), json!(true)),
        ("label".into(), json!({ "zh-CN": "数据" })),
    ]);
    let text = json!({ "zh-CN": "一" });
    let file = json!({
        "schema": 2, "title": text, "publisher": text, "source": { "title": text }, "updated": "2026-01-01",
        "sections": [{ "id": "s", "title": text }], "figures": [figure],
    });
    Some(Dataset::parse(&file.to_string()).ok()?.figures()[0].clone())
}

fn is_right(mark: &Mark, figure: &Figure) -> bool {
    let written = Written {
        kind: figure.kind,
        quantity: figure.quantity,
        unit: &figure.unit,
        period: Some(figure.period),
        basis: figure.basis.as_ref(),
        status: Some(figure.status),
    };
    mark.read.as_ref().is_ok_and(|reading| {
        matches!(stated::agree(reading, &written), Ok(_) | Err(stated::Disagreement::Status | stated::Disagreement::Basis))
    })
}

/// Sentences around a statement, in Chinese and in English: with nothing else, and with numbers and dates on both sides.
const AROUND: [[[&str; 2]; 2]; 2] = [
    [["2023年，相关行业的主要指标", "，运行总体平稳。"], ["In 2023 the whole sector was ", ", the report said."]],
    [
        ["2023年前三季度，总投资2.5万亿元，5G网络覆盖31个省，主要指标", "，其中一季度占25.1%。"],
        ["In 2023, with 31 regions and 5G in 12 cities, the sector was ", ", and 5% of it was new."],
    ],
];

/// Lines of tables, whose unit stands in another line, and a span of time that is meant as a number.
const NOT_FOUND: [&str; 4] = ["zh-122", "zh-123", "zh-387", "en-090"];

#[test]
fn statements_are_found_in_the_middle_of_a_sentence() {
    let all: Vec<Statement> = serde_json::from_str(include_str!("fixtures/statements.json")).unwrap();
    for (around, expected) in AROUND.iter().zip([(236, 232, 205), (236, 232, 205)]) {
        let (mut right, mut same_words, mut judged, mut wrong) = (0, 0, 0, Vec::new());
        for statement in &all {
            let Some(figure) = figure(statement) else { continue };
            judged += 1;
            let stated = statement["stated"].as_str().unwrap();
            let context = statement.get("context").and_then(Value::as_str).unwrap_or_default();
            let [before, behind] = around[usize::from(statement["lang"] == "en")];
            let text = format!("{before}{context}{stated}{behind}");
            let own = before.len()..before.len() + context.len() + stated.len();
            let marks = stated::scan(&text);
            let marks: Vec<&Mark> =
                marks.iter().filter(|mark| mark.words.start < own.end && mark.words.end > own.start).collect();
            let found = marks.iter().find(|mark| is_right(mark, &figure));
            right += usize::from(found.is_some());
            same_words += usize::from(found.is_some_and(|mark| text[mark.words.clone()] == *stated));
            if found.is_none() && !NOT_FOUND.contains(&statement["id"].as_str().unwrap()) {
                let marks: Vec<String> =
                    marks.iter().map(|mark| format!("{} {:?}", &text[mark.words.clone()], mark.read)).collect();
                wrong.push(format!("{} {context}|{stated} {}: {}", statement["id"], statement["value"], marks.join(" / ")));
            }
        }
        assert_eq!((judged, right, same_words), expected, "{}", wrong.join("\n"));
    }
}
