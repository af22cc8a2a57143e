//! What the first program of a browser reads of a figures file: less than all others, and nothing differently.

use headline_figures::data::Dataset;
use serde_json::Value;
use wasm_bindgen_test::wasm_bindgen_test;

const SHIPPED: &str = include_str!("../../public/figures.json");
const STATEMENTS: &str = include_str!("../fixtures/statements.json");

#[wasm_bindgen_test]
fn the_figures_of_the_report_need_no_more() {
    assert_eq!(Dataset::parse(SHIPPED).unwrap().figures().len(), 24);
    for file in [
        include_str!("../fixtures/valid/made-up-years.json"),
        include_str!("../fixtures/valid/every-qualifier.json"),
        include_str!("../fixtures/schema-1/report.json"),
    ] {
        assert!(Dataset::parse(file).is_ok());
    }
}

#[wasm_bindgen_test]
fn what_it_does_not_know_it_does_not_read() {
    assert!(Dataset::parse(include_str!("../fixtures/valid/bulletin.json")).is_err());
    for (from, to) in [
        ("\"unit\": {\"zh-CN\": \"个\"", "\"unit\": {\"zh-CN\": \"万个\""),
        ("\"unit\": {\"zh-CN\": \"户\"", "\"unit\": {\"zh-CN\": \"美元\""),
        ("\"period\": \"2020\"", "\"period\": \"2020-Q1\""),
        ("\"period\": \"2020\"", "\"period\": \"end of 2020\""),
        ("9700000000", "97000000000"),
        ("\"over\"", "\"exact\""),
        ("突破97亿", "同比增长97亿"),
    ] {
        let changed = SHIPPED.replacen(from, to, 1);
        assert_ne!(changed, SHIPPED, "{to}");
        assert!(Dataset::parse(&changed).is_err(), "{to}");
    }
}

/// A statement of a bulletin as the only figure of a file, with the value times a power of ten.
fn file(statement: &Value, power: i32, qualifier: &Value) -> Option<String> {
    let mut figure = statement.as_object()?.clone();
    figure.remove("lang");
    let unit = figure.remove("unit").unwrap_or_default();
    let value = figure["value"].as_f64()? * 10_f64.powi(power);
    figure.insert("value".into(), value.into());
    figure.insert("qualifier".into(), qualifier.clone());
    for (name, value) in [
        ("unit", serde_json::json!({ "zh-CN": unit })),
        ("section", "s".into()),
        ("headline", true.into()),
        ("label", serde_json::json!({ "zh-CN": "数据" })),
    ] {
        figure.insert(name.into(), value);
    }
    let text = serde_json::json!({ "zh-CN": "一" });
    let file = serde_json::json!({
        "schema": 2, "title": text, "publisher": text, "source": { "title": text }, "updated": "2026-01-01",
        "sections": [{ "id": "s", "title": text }], "figures": [figure],
    });
    Some(file.to_string())
}

#[wasm_bindgen_test]
fn what_is_wrong_about_a_statement_it_does_not_accept() {
    let statements: Vec<Value> = serde_json::from_str(STATEMENTS).unwrap();
    let mut read = 0;
    for statement in &statements {
        let own = &statement["qualifier"];
        read += usize::from(file(statement, 0, own).is_some_and(|file| Dataset::parse(&file).is_ok()));
        let other = Value::from(if own == "exact" { "over" } else { "exact" });
        for (power, qualifier) in [(1, own), (-1, own), (4, own), (0, &other)] {
            let Some(file) = file(statement, power, qualifier) else { continue };
            assert!(Dataset::parse(&file).is_err(), "{} {power} {qualifier}", statement["stated"]);
        }
    }
    assert!(read > 10, "{read}");
}
