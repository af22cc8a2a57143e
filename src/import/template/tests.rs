use serde_json::{Value, json};

use crate::data::Locale;
use crate::import::{Cell, CellKind, ImportFault, Object, guess, read_rows, read_table, read_workbook, template};

const FILES: [(&str, &str); 14] = [
    ("figures", include_str!("../../../public/figures.json")),
    ("bulletin", include_str!("../../../tests/fixtures/valid/bulletin.json")),
    ("byte-order-mark", include_str!("../../../tests/fixtures/valid/byte-order-mark.json")),
    ("chinese-only", include_str!("../../../tests/fixtures/valid/chinese-only.json")),
    ("escapes", include_str!("../../../tests/fixtures/valid/escapes.json")),
    ("every-qualifier", include_str!("../../../tests/fixtures/valid/every-qualifier.json")),
    ("made-up-years", include_str!("../../../tests/fixtures/valid/made-up-years.json")),
    ("no-stated", include_str!("../../../tests/fixtures/valid/no-stated.json")),
    ("section-publisher", include_str!("../../../tests/fixtures/valid/section-publisher.json")),
    ("series", include_str!("../../../tests/fixtures/valid/series.json")),
    ("two-figures", include_str!("../../../tests/fixtures/valid/two-figures.json")),
    ("value-with-exponent", include_str!("../../../tests/fixtures/valid/value-with-exponent.json")),
    ("windows-line-ends", include_str!("../../../tests/fixtures/valid/windows-line-ends.json")),
    ("unknown-field", include_str!("../../../tests/fixtures/invalid/unknown-field.json")),
];

fn object(text: &str) -> Object {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).unwrap()
}

#[test]
fn a_workbook_reads_back_without_loss() {
    for (name, text) in FILES {
        let file = object(text);
        for locale in Locale::ALL {
            let bytes = template(&file, locale).unwrap();
            let imported = read_workbook(&bytes).unwrap();
            assert!(imported.is_template);
            assert_eq!(imported.faults, [], "{name}");
            assert!(
                imported.file == file,
                "{name} {locale:?}\n{:#}\n{:#}",
                Value::Object(imported.file),
                Value::Object(file.clone())
            );
        }
    }
}

/// A draft is not always right; the workbook has what it has.
#[test]
fn what_no_column_has_is_kept() {
    let mut file = object(FILES[10].1);
    file["figures"][0]["value"] = json!({"not": "a number"});
    file["figures"][0]["comment"] = json!(["x", null]);
    file["figures"][1]["stated"] = json!(5);
    file["figures"][1].as_object_mut().unwrap().remove("qualifier");
    file["sections"][0]["colour"] = json!("red");
    file.insert("extra".into(), json!(1.50));
    let again = read_workbook(&template(&file, Locale::ZhCn).unwrap()).unwrap().file;
    assert_eq!(Value::Object(again), Value::Object(file));
}

#[test]
fn every_number_is_text() {
    let mut file = object(FILES[0].1);
    let long = "18446744073709551615";
    file["figures"][0]["value"] = serde_json::from_str(long).unwrap();
    let bytes = template(&file, Locale::ZhCn).unwrap();
    let table = read_table(&bytes).unwrap();
    let all: Vec<&Cell> = table.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells).collect();
    assert!(all.iter().all(|cell| cell.kind == CellKind::Text));
    assert!(all.iter().any(|cell| cell.text == long));
    assert_eq!(bytes, template(&file, Locale::ZhCn).unwrap(), "the same bytes");
}

#[test]
fn what_an_editor_types_into_it_is_read() {
    let bytes = template(&object(FILES[10].1), Locale::ZhCn).unwrap();
    let mut sheet = read_table(&bytes).unwrap().sheets.remove(0);
    let at = |name: &str| sheet.rows[0].cells.iter().position(|cell| cell.text == name).unwrap();
    let places = ["编号", "部分", "指标", "类型", "数值", "限定", "单位", "时间", "主要数据"].map(at);
    let mut row = sheet.rows[1].clone();
    row.number = 9;
    for (at, text) in places.into_iter().zip(["new", "网络", "用户", "数量", "约1.5", "约", "亿户", "2024年末", "否"])
    {
        row.cells[at] = Cell::text(text);
    }
    sheet.rows.push(row);
    let guess = guess(&sheet);
    let rows = read_rows(&sheet, guess.header_row, &guess.columns);
    let new = rows.figures.last().unwrap();
    assert_eq!(
        [&new["value"], &new["qualifier"], &new["kind"], &new["period"]],
        [&json!(150_000_000), &json!("about"), &json!("count"), &json!("end of 2024")]
    );
    assert!(rows.faults.iter().all(|fault| matches!(fault.fault, ImportFault::Scaled { .. })), "{:?}", rows.faults);
}
