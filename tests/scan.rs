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

#[test]
fn statements_are_found_in_the_middle_of_a_sentence() {
    let all: Vec<Statement> = serde_json::from_str(include_str!("fixtures/statements.json")).unwrap();
    let (mut right, mut same_words, mut judged, mut wrong) = (0, 0, 0, Vec::new());
    for statement in &all {
        let Some(figure) = figure(statement) else { continue };
        judged += 1;
        let stated = statement["stated"].as_str().unwrap();
        let context = statement.get("context").and_then(Value::as_str).unwrap_or_default();
        let (before, behind) = if statement["lang"] == "en" {
            ("In 2023 the whole sector was ", ", the report said.")
        } else {
            ("2023年，相关行业的主要指标", "，运行总体平稳。")
        };
        let text = format!("{before}{context}{stated}{behind}");
        let marks = stated::scan(&text);
        let own: Vec<&Mark> = marks.iter().filter(|mark| mark.words.end > before.len()).collect();
        let found = own.iter().find(|mark| is_right(mark, &figure));
        right += usize::from(found.is_some());
        same_words += usize::from(found.is_some_and(|mark| text[mark.words.clone()] == *stated));
        if found.is_none() {
            let marks: Vec<String> = own
                .iter()
                .map(|mark| format!("{} [{}] {:?}", &text[mark.words.clone()], &text[mark.unit.clone()], mark.read))
                .collect();
            wrong.push(format!(
                "{} {context}|{stated} {:?} {}: {}",
                statement["id"],
                figure.kind,
                statement["value"],
                marks.join(" / ")
            ));
        }
    }
    assert_eq!((judged, right, same_words), (0, 0, 0), "{}", wrong.join("\n"));
}
