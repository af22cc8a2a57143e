//! What a program is told in JSON. Each answer has either `fault`, why the whole file was not read, or what was read.

use serde_json::{Value, json};

use super::rows::read_period;
use super::{
    Column, Guess, Imported, Located, Object, Row, Sheet, document_text, guess, headings, merge, read_columns, read_table,
    read_workbook, template as workbook_of,
};
use crate::data::{Locale, Period, Resolution};
use crate::draft::report::{Open, Proposal, ask_for_chinese, fill, propose};
use crate::format::{ImportFault, ReportMessage, iso_period, marked_message};

/// So many rows of a sheet are shown where somebody matches its columns.
const SHOWN: usize = 24;

/// The first rows of the sheets, and what the columns may be: `{sheets: [{name, headerRow, rows: [{number, cells: [text], columns}]}],
/// choices: [{name, label}]}`. The columns of a row are those that it would head.
pub fn table(bytes: &[u8]) -> String {
    answer(read_table(bytes).map(|table| {
        let row = |row: &Row| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
            json!({"number": row.number, "cells": cells, "columns": names(&headings(row))})
        };
        let sheet = |sheet: &Sheet| {
            let guess = guess(sheet);
            let mut rows: Vec<Value> = sheet.rows.iter().take(SHOWN).map(row).collect();
            // There more is known than the row itself says.
            if let Some(row) = rows.get_mut(guess.header_row) {
                row["columns"] = json!(names(&guess.columns));
            }
            json!({"name": sheet.name, "headerRow": guess.header_row, "rows": rows})
        };
        let choice = |(name, column): &(&str, Column)| {
            let label = in_every_language(|locale| column.heading(locale));
            json!({"name": name, "label": label})
        };
        let is_choice = |(_, column): &&(&str, Column)| !column.heading(Locale::ZhCn).is_empty() && *column != Column::Rest;
        let choices: Vec<Value> = Column::NAMES.iter().filter(is_choice).map(choice).collect();
        json!({"sheets": table.sheets.iter().map(sheet).collect::<Vec<_>>(), "choices": choices})
    }))
}

/// A whole figures file out of a workbook: `{text, isWhole, faults}`. With a `choice` (`{sheet, headerRow, columns}`) out of these columns.
pub fn workbook(bytes: &[u8], choice: &str) -> String {
    answer(import(bytes, choice, &[]).map(|imported| {
        let is_whole = imported.is_whole();
        // As text: a script would take 1.50 for 1.5.
        json!({"text": Value::Object(imported.file).to_string(), "isWhole": is_whole, "faults": faults(&imported.faults)})
    }))
}

/// What a workbook changes in the figures file `draft`: `{renewed: [[place, figure]], added, sections, told, faults}`.
pub fn merged(bytes: &[u8], choice: &str, draft: &str) -> String {
    let draft: Object = serde_json::from_str(draft).unwrap_or_default();
    let known = draft.get("sections").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).cloned();
    answer(import(bytes, choice, &known.collect::<Vec<_>>()).map(|imported| {
        let merged = merge(&draft, &imported);
        let told =
            in_every_language(|locale| merged.notes.iter().map(|note| note.in_locale(locale)).collect::<Vec<_>>().join("\n"));
        json!({
            "renewed": merged.renewed, "added": merged.added, "sections": merged.sections, "told": told,
            "faults": faults(&imported.faults),
        })
    }))
}

/// Reads the workbook as it is, or a sheet by the columns that somebody chose.
fn import(bytes: &[u8], choice: &str, known: &[Object]) -> Result<Imported, ImportFault> {
    let choice: Value = serde_json::from_str(choice).unwrap_or_default();
    let number = |name: &str| choice.get(name).and_then(Value::as_u64).and_then(|number| usize::try_from(number).ok());
    if let (Some(sheet), Some(header_row)) = (number("sheet"), number("headerRow")) {
        let columns = choice.get("columns").and_then(Value::as_array).into_iter().flatten();
        let columns = columns.map(|name| Column::named(name.as_str()?)).collect();
        let imported = read_columns(bytes, sheet, Guess { header_row, columns }, known)?;
        // Figures without numbers or names are not what somebody has chosen, but forgotten.
        let is_missing = |own: &&Located| matches!(own.fault, ImportFault::NoValueColumn | ImportFault::NoLabelColumn);
        return match imported.faults.iter().find(is_missing) {
            Some(missing) => Err(missing.fault.clone()),
            None => Ok(imported),
        };
    }
    let imported = read_workbook(bytes)?;
    // Its sections are those of the draft, where they have the same names.
    if imported.is_template { Ok(imported) } else { read_columns(bytes, imported.sheet, imported.guess, known) }
}

/// A time as a figures file has it, out of words like 2020年 or Q1 2024; with `is_day` a day alone. Empty where it is none.
pub fn time(text: &str, is_day: bool) -> String {
    let fits = |own: &Period| !is_day || own.resolution == Resolution::Day && !own.is_end && !own.is_range();
    read_period(text).filter(fits).map(iso_period).unwrap_or_default()
}

/// What the words of a figure say: `{fields, open: [message]}`.
pub fn filled(figure: &str) -> String {
    let filled = fill(&serde_json::from_str(figure).unwrap_or_default());
    json!({"fields": filled.fields, "open": filled.open.iter().map(open).collect::<Vec<_>>()}).to_string()
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
    let mut all = propose(text, &known);
    all.iter_mut().for_each(ask_for_chinese);
    Value::Array(all.iter().map(number).collect()).to_string()
}

fn open(open: &Open) -> Value {
    in_every_language(|locale| match open {
        Open::Value => ReportMessage::Value.in_locale(locale).to_owned(),
        Open::Direction => ReportMessage::Direction.in_locale(locale).to_owned(),
        Open::Chinese => ReportMessage::Chinese.in_locale(locale).to_owned(),
        Open::Unit => ReportMessage::Unit.in_locale(locale).to_owned(),
        Open::Period => ReportMessage::Period.in_locale(locale).to_owned(),
        Open::Basis => ReportMessage::Basis.in_locale(locale).to_owned(),
        // With the names of the file marked: the form calls them otherwise.
        Open::Refused(fault) => marked_message(fault, locale),
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

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn file(answer: &Value) -> Value {
        json(answer["text"].as_str().unwrap())
    }

    #[test]
    fn a_program_is_shown_a_table_and_reads_the_columns_that_were_chosen() {
        let bytes = "甲,乙,丙\n基站,36,2020\n".as_bytes();
        let shown = json(&table(bytes));
        assert_eq!(shown["sheets"][0]["rows"][1]["cells"], json!(["基站", "36", "2020"]));
        assert_eq!(shown["sheets"][0]["rows"][0]["columns"], json!([null, null, null]));
        assert!(
            shown["choices"]
                .as_array()
                .unwrap()
                .iter()
                .any(|choice| choice["name"] == "value" && choice["label"]["en"] == "Value")
        );
        assert_eq!(json(&workbook(bytes, ""))["isWhole"], false);
        let choice = r#"{"sheet": 0, "headerRow": 0, "columns": ["label.zh-CN", "value", "period"]}"#;
        let read = json(&workbook(bytes, choice));
        assert_eq!([&file(&read)["figures"][0]["value"], &read["isWhole"]], [&json!(36), &json!(true)]);
        // Without numbers, or without names, there is nothing to open or to add.
        for (columns, wanted) in [
            ("[null, null, null]", "“Value”"),
            (r#"["label.zh-CN", null, null]"#, "“Value”"),
            (r#"[null, "value", null]"#, "“Label”"),
        ] {
            let choice = format!(r#"{{"sheet": 0, "headerRow": 0, "columns": {columns}}}"#);
            for read in [workbook(bytes, &choice), merged(bytes, &choice, "{}")] {
                assert!(json(&read)["fault"]["en"].as_str().is_some_and(|told| told.contains(wanted)), "{columns}: {read}");
            }
        }
    }

    #[test]
    fn what_cannot_be_read_is_kept_and_told() {
        let rows = json(&workbook("指标,数值,单位,时间\n甲,许多,个,2020\n".as_bytes(), ""));
        assert_eq!(file(&rows)["figures"][0]["value"], "许多");
        let fault = rows["faults"].as_array().unwrap().iter().find(|fault| fault["path"] == "figures[0].value").unwrap();
        assert_eq!([&fault["cell"], &fault["isHint"]], [&json!("B2"), &json!(false)]);
        assert!(fault["message"]["zh-CN"].as_str().unwrap().contains("许多"));
    }

    /// A section of the same title is the same.
    #[test]
    fn a_table_is_put_into_a_draft() {
        let draft = r#"{"sections": [{"id": "net", "title": {"zh-CN": "网络"}}], "figures": [{"id": "a", "kind": "count", "value": 1, "period": "2020",
            "unit": {"zh-CN": "个"}, "label": {"zh-CN": "基站"}}]}"#;
        let merged = json(&merged("指标,数值,单位,时间,部分\n基站,2,个,2021,网络\n用户,3,户,2021,网络\n".as_bytes(), "", draft));
        assert_eq!([&merged["renewed"][0][0], &merged["renewed"][0][1]["value"]], [&json!(0), &json!(2)]);
        assert_eq!([&merged["added"][0]["section"], &merged["sections"]], [&json!("net"), &json!([])]);
        assert!(merged["told"]["zh-CN"].as_str().unwrap().contains("已更新1项：基站"));
    }

    #[test]
    fn a_program_is_told_times_as_people_type_them() {
        for (typed, own, day) in [
            ("２０２０", "2020", ""),
            ("2020年前三季度", "2020-Q1/2020-Q3", ""),
            ("2020年末", "end of 2020", ""),
            ("2021年1月22日", "2021-01-22", "2021-01-22"),
            ("2021/1/22", "2021-01-22", "2021-01-22"),
            ("截至2021年1月22日", "as of 2021-01-22", ""),
            ("去年", "", ""),
        ] {
            assert_eq!([time(typed, false), time(typed, true)], [own, day], "{typed}");
        }
    }

    #[test]
    fn a_program_is_told_what_words_say() {
        let filled = json(&filled(r#"{"stated": "增长2.7%"}"#));
        assert_eq!(filled["fields"]["kind"], "change");
        assert!(filled["open"][0]["zh-CN"].as_str().unwrap().contains("与什么相比"));
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
        let refused = json(&numbers("2020年，电信业务占比达110%。", "[]"))[0]["open"][0].clone();
        // The form has its own names for what the file calls value and qualifier.
        assert!(refused["en"].as_str().is_some_and(|told| told.contains("‹value›")), "{refused}");
    }

    #[test]
    fn a_program_is_told_what_was_not_read() {
        assert!(json(&table(b"%PDF-1.7"))["fault"]["en"].as_str().unwrap().contains("PDF"));
        assert_eq!(json(&document("一句。".as_bytes())), json!({"text": "一句。"}));
        assert_eq!(template("[]", "en"), Vec::<u8>::new());
        let workbook_json = json(&workbook(&template("{\"schema\": 2}", "zh-CN"), ""));
        assert_eq!([&workbook_json["isWhole"], &file(&workbook_json)["schema"]], [&json!(true), &json!(2)]);
    }
}
