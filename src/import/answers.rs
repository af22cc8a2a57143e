//! What a program is told in JSON. Each answer has either `fault`, why the whole file was not read, or what was read.

use serde_json::{Value, json};

use super::{
    Cell, CellKind, Column, Located, Object, Table, document_text, guess, read_rows, read_table, read_workbook,
    template as workbook_of,
};
use crate::data::Locale;
use crate::draft::report::{Open, Proposal, propose};
use crate::format::{ImportFault, ReportMessage, diagnostic_message};

/// `{sheets: [{name, isHidden, headerRow, columns, isEnough, rows: [{number, cells: [{text, kind}]}]}], faults}`.
pub fn table(bytes: &[u8]) -> String {
    answer(read_table(bytes).map(|table| {
        let sheets: Vec<Value> = table
            .sheets
            .iter()
            .map(|sheet| {
                let guess = guess(sheet);
                let rows: Vec<Value> = sheet
                    .rows
                    .iter()
                    .map(|row| json!({"number": row.number, "cells": row.cells.iter().map(cell).collect::<Vec<_>>()}))
                    .collect();
                json!({
                    "name": sheet.name, "isHidden": sheet.is_hidden, "headerRow": guess.header_row, "columns": names(&guess.columns),
                    "isEnough": guess.is_enough(), "rows": rows,
                })
            })
            .collect();
        json!({"sheets": sheets, "faults": faults(&table.faults)})
    }))
}

/// `{figures, sections, about, faults}`.
pub fn rows(bytes: &[u8], sheet: usize, header_row: usize, columns: &str) -> String {
    let columns: Vec<Option<String>> = serde_json::from_str::<Vec<Value>>(columns)
        .map(|list| list.iter().map(|name| name.as_str().map(str::to_owned)).collect())
        .unwrap_or_default();
    let columns: Vec<Option<Column>> = columns.iter().map(|name| Column::named(name.as_deref()?)).collect();
    answer(read_table(bytes).and_then(|table: Table| {
        let sheet = table.sheets.get(sheet).ok_or(ImportFault::Nothing)?;
        let mut rows = read_rows(sheet, header_row, &columns);
        rows.faults.splice(0..0, table.faults.iter().filter(|fault| fault.sheet == sheet.name).cloned());
        Ok(json!({"figures": rows.figures, "sections": rows.sections, "about": rows.about, "faults": faults(&rows.faults)}))
    }))
}

/// `{file, isTemplate, sheet, headerRow, columns, faults}`.
pub fn workbook(bytes: &[u8]) -> String {
    answer(read_workbook(bytes).map(|imported| {
        json!({
            "file": imported.file, "isTemplate": imported.is_template, "sheet": imported.sheet,
            "headerRow": imported.guess.header_row, "columns": names(&imported.guess.columns), "faults": faults(&imported.faults),
        })
    }))
}

/// The workbook with the figures of the file; empty where it is none.
pub fn template(file: &str, locale: &str) -> Vec<u8> {
    let file = serde_json::from_str::<Object>(file.trim_start_matches('\u{feff}')).ok();
    file.and_then(|file| workbook_of(&file, Locale::from_tag(locale).unwrap_or_default()).ok()).unwrap_or_default()
}

/// The numbers of a report's text as figures, beside the `known` ones (a JSON list):
/// `[{words: [from, to], sentence: [from, to], figure, open: [message], renews}]`, places in bytes.
pub fn numbers(text: &str, known: &str) -> String {
    let known: Vec<Object> = serde_json::from_str(known).unwrap_or_default();
    let place = |range: &std::ops::Range<usize>| json!([range.start, range.end]);
    let number = |proposal: &Proposal| {
        json!({
            "words": place(&proposal.mark.words), "sentence": place(&proposal.mark.sentence), "figure": proposal.figure,
            "open": proposal.open.iter().map(open).collect::<Vec<_>>(), "renews": proposal.renews.map(|(index, _)| index),
        })
    };
    Value::Array(propose(text, &known).iter().map(number).collect()).to_string()
}

fn open(open: &Open) -> Value {
    in_every_language(|locale| match open {
        Open::Value => ReportMessage::Value.in_locale(locale).to_owned(),
        Open::Direction => ReportMessage::Direction.in_locale(locale).to_owned(),
        Open::Unit => ReportMessage::Unit.in_locale(locale).to_owned(),
        Open::Period => ReportMessage::Period.in_locale(locale).to_owned(),
        Open::Refused(fault) => diagnostic_message(fault, locale),
    })
}

/// `{text}`.
pub fn document(bytes: &[u8]) -> String {
    answer(document_text(bytes).map(|text| json!({"text": text})))
}

fn answer(result: Result<Value, ImportFault>) -> String {
    result.unwrap_or_else(|fault| json!({"fault": message(&fault)})).to_string()
}

fn message(fault: &ImportFault) -> Value {
    in_every_language(|locale| fault.in_locale(locale))
}

fn in_every_language(say: impl Fn(Locale) -> String) -> Value {
    Value::Object(Locale::ALL.iter().map(|locale| (locale.tag().to_owned(), say(*locale).into())).collect())
}

fn faults(faults: &[Located]) -> Vec<Value> {
    let one = |own: &Located| {
        json!({
            "sheet": own.sheet, "row": own.row, "column": own.column, "cell": own.cell(), "path": own.path,
            "isHint": own.fault.is_hint(), "message": message(&own.fault),
        })
    };
    faults.iter().map(one).collect()
}

fn names(columns: &[Option<Column>]) -> Vec<Option<String>> {
    columns.iter().map(|column| column.map(Column::name)).collect()
}

fn cell(cell: &Cell) -> Value {
    let kind = match cell.kind {
        CellKind::Text => "text",
        CellKind::Number => "number",
        CellKind::Percent => "percent",
        CellKind::Date => "date",
        CellKind::Boolean => "boolean",
        CellKind::Error => "error",
    };
    json!({"text": cell.text, "kind": kind})
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_program_reads_a_table_and_its_rows() {
        let bytes = "指标,数值,单位,时间\n甲,许多,个,2020\n".as_bytes();
        let table = json(&table(bytes));
        assert_eq!(table["sheets"][0]["columns"], json!(["label.zh-CN", "value", "unit.zh-CN", "period"]));
        assert_eq!(table["sheets"][0]["rows"][1]["cells"][1], json!({"text": "许多", "kind": "text"}));
        let rows = json(&rows(bytes, 0, 0, &table["sheets"][0]["columns"].to_string()));
        assert_eq!(rows["figures"][0]["value"], "许多");
        let fault = rows["faults"].as_array().unwrap().iter().find(|fault| fault["path"] == "figures[0].value").unwrap();
        assert_eq!([&fault["cell"], &fault["isHint"]], [&json!("B2"), &json!(false)]);
        assert!(fault["message"]["zh-CN"].as_str().unwrap().contains("许多"));
    }

    #[test]
    fn a_program_is_given_the_numbers_of_a_report() {
        let known = r#"[{"id": "ids", "kind": "count", "label": {"zh-CN": "标识注册量"}, "unit": {"zh-CN": "个"}}]"#;
        let found = json(&numbers("2020年，标识注册量突破97亿个。", known));
        assert_eq!(found[0]["figure"]["value"].to_string(), "9700000000");
        assert_eq!([&found[0]["renews"], &found[0]["open"]], [&json!(0), &json!([])]);
        let words = "2020年，标识注册量".len();
        assert_eq!(found[0]["words"], json!([words, words + "突破97亿个".len()]));
        let open = json(&numbers("2020年，注册量突破97亿。", "[]"))[0]["open"].clone();
        assert!(open.to_string().contains("fill it in"), "{open}");
    }

    #[test]
    fn a_program_is_told_what_was_not_read() {
        assert!(json(&table(b"%PDF-1.7"))["fault"]["en"].as_str().unwrap().contains("PDF"));
        assert_eq!(json(&document("一句。".as_bytes())), json!({"text": "一句。"}));
        assert_eq!(template("[]", "en"), Vec::<u8>::new());
        let workbook_json = json(&workbook(&template("{\"schema\": 2}", "zh-CN")));
        assert_eq!([&workbook_json["isTemplate"], &workbook_json["file"]["schema"]], [&json!(true), &json!(2)]);
    }
}
