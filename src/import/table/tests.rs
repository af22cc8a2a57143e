use rust_xlsxwriter::{Format, Formula, Workbook, Worksheet};

use super::CellKind::{Boolean, Date, Number, Percent, Text};
use super::*;
use crate::import::document::tests::packed;

fn xlsx(fill: impl FnOnce(&mut Worksheet)) -> Vec<u8> {
    let mut workbook = Workbook::new();
    fill(workbook.add_worksheet());
    workbook.save_to_buffer().unwrap()
}

fn texts(row: &Row) -> Vec<&str> {
    row.cells.iter().map(|cell| cell.text.as_str()).collect()
}

#[test]
fn a_cell_is_what_a_person_sees() {
    let format = |code: &str| Format::new().set_num_format(code);
    let bytes = xlsx(|sheet| {
        sheet.write_number(0, 0, 9_700_000_000.0).unwrap();
        sheet.write_number(0, 1, 0.1).unwrap();
        sheet.write_number_with_format(0, 2, 0.026, &format("0.0%")).unwrap();
        sheet.write_number_with_format(0, 3, 45_536.0, &format("yyyy\"年\"m\"月\"d\"日\"")).unwrap();
        sheet.write_number_with_format(0, 4, 45_536.0, &format("yyyy\"年\"m\"月\"")).unwrap();
        sheet.write_boolean(0, 5, true).unwrap();
        sheet.write_string(0, 6, "突破97亿").unwrap();
        sheet.write_formula(0, 7, Formula::new("=A9/0").set_result("#DIV/0!")).unwrap();
        sheet.write_number_with_format(4, 1, 0.02634, &format("0.0%")).unwrap();
    });
    let table = read_table(&bytes).unwrap();
    let sheet = &table.sheets[0];
    assert_eq!((sheet.name.as_str(), sheet.rows.len(), sheet.rows[1].number), ("Sheet1", 2, 5));
    assert_eq!(texts(&sheet.rows[0])[..7], ["9700000000", "0.1", "2.6", "2024-09-01", "2024-09", "TRUE", "突破97亿"]);
    let kinds: Vec<CellKind> = sheet.rows[0].cells.iter().map(|cell| cell.kind).collect();
    assert_eq!(kinds[..7], [Number, Number, Percent, Date, Date, Boolean, Text]);
    let told: Vec<_> = table.faults.iter().map(|fault| (fault.cell().unwrap(), fault.fault.clone())).collect();
    assert!(told.contains(&("B5".into(), ImportFault::Rounded { shown: "2.6%".into() })), "{told:?}");
}

#[test]
fn merged_cells_count_for_all_their_rows() {
    let bytes = xlsx(|sheet| {
        sheet.merge_range(0, 0, 0, 2, "2020年主要数据", &Format::new()).unwrap();
        sheet.merge_range(2, 0, 3, 0, "网络", &Format::new()).unwrap();
        sheet.write_string(2, 1, "甲").unwrap();
        sheet.write_string(3, 1, "乙").unwrap();
        sheet.set_row_hidden(3).unwrap();
    });
    let table = read_table(&bytes).unwrap();
    let rows: Vec<_> = table.sheets[0].rows.iter().map(|row| (row.number, texts(row))).collect();
    assert_eq!(rows, [(1, vec!["2020年主要数据"]), (3, vec!["网络", "甲"]), (4, vec!["网络", "乙"])], "a hidden row is read");
    assert_eq!(table.faults.iter().map(Located::cell).collect::<Vec<_>>(), [Some("A3".into())]);
}

#[test]
fn text_tables_are_read_with_any_separator() {
    for separator in [",", "\t", ";"] {
        let text = ["指标,数值,说明", "甲,97亿,\"两行\n的,说明\"", "", "乙,5,"].join("\n");
        let text: String = text.replace("的,说明", "的说明").replace(',', separator);
        let table = read_table(text.as_bytes()).unwrap();
        let rows: Vec<_> = table.sheets[0].rows.iter().map(|row| (row.number, texts(row))).collect();
        assert_eq!(
            rows,
            [(1, vec!["指标", "数值", "说明"]), (2, vec!["甲", "97亿", "两行\n的说明"]), (4, vec!["乙", "5"])],
            "{separator:?}"
        );
    }
    let grouped = read_table("指标;数值\n甲;9,700,000,000\n乙;1,234,567\n".as_bytes()).unwrap();
    assert_eq!(texts(&grouped.sheets[0].rows[1]), ["甲", "9,700,000,000"]);
    let named = read_table("sep=;\n甲;1\n".as_bytes()).unwrap();
    assert_eq!((named.sheets[0].rows[0].number, texts(&named.sheets[0].rows[0])), (2, vec!["甲", "1"]));
}

/// A workbook in the format of 1997, as a library for Python writes it.
#[test]
fn old_workbooks_say_what_they_show() {
    let bytes = include_bytes!("../../../tests/fixtures/import/old-format.xls");
    let table = read_table(bytes).unwrap();
    let names: Vec<_> = table.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.is_hidden)).collect();
    assert_eq!(names, [("数据", false), ("隐藏", true)]);
    let rows: Vec<_> = table.sheets[0].rows.iter().map(texts).collect();
    assert_eq!(
        rows[2..5],
        [
            vec!["用户", "移动电话用户", "9700000000", "户", "2024-09"],
            vec!["用户", "电信业务收入增速", "2.6", "", "2024-09-01"],
            vec!["网络", "平均速率", "0.1", "秒", "2024年"],
        ]
    );
    assert_eq!(table.sheets[0].rows[3].cells[2].kind, CellKind::Percent);
    let told: Vec<_> = table.faults.iter().map(|fault| (fault.cell().unwrap(), fault.fault.clone())).collect();
    assert_eq!(told, [("A3".into(), ImportFault::Merged { rows: 2 })]);
    assert_eq!(table.sheets[0].rows[5].cells.len(), 2, "a formula that gives nothing is nothing");
    for length in (0..bytes.len()).step_by(97) {
        let cut = read_table(&bytes[..length]);
        assert!(length > 3_000 || cut.is_err(), "{length}");
    }
    let mut seed = 7_u32;
    for _ in 0..2_000 {
        let mut damaged = bytes.to_vec();
        for _ in 0..4 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let at = (seed >> 8) as usize % damaged.len();
            damaged[at] = seed.to_le_bytes()[0] ^ seed.to_le_bytes()[2];
        }
        let _read = read_table(&damaged);
    }
}

#[test]
fn a_workbook_of_another_library_is_read() {
    let table = read_table(include_bytes!("../../../tests/fixtures/import/percent.ods")).unwrap();
    let rows: Vec<_> = table.sheets[0].rows.iter().map(texts).collect();
    assert_eq!(rows, [["指标", "数值"], ["甲", "2.6"]]);
}

/// Systems of offices save pages as `.xls`.
#[test]
fn a_page_with_a_table_is_a_table() {
    let page = "<html><meta charset=gb2312><body><p>2024年</p><table><tr><td>指标</td><td>数值</td></tr><tr><td>甲</td><td>97亿</td></tr></table></body></html>";
    let table = read_table(&encoding_rs::GBK.encode(page).0).unwrap();
    let rows: Vec<_> = table.sheets[0].rows.iter().map(texts).collect();
    assert_eq!(rows, [vec!["2024年"], vec!["指标", "数值"], vec!["甲", "97亿"]]);
    assert_eq!(read_table(b"<html><p>97</p></html>"), Err(ImportFault::NotATable { found: FileKind::Html }));
}

fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:calcext=\"c\"><office:body><office:spreadsheet><table:table table:name=\"数据\">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

#[test]
fn workbooks_of_libreoffice_are_read() {
    let table = read_table(&ods(
        "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>甲 &amp; 乙</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"9700000000\"><text:p>9.7E+09</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"percentage\" office:value=\"0.026\"><text:p>2.6%</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2024-09-01\"><text:p>2024年9月</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2024-09-01\"><text:p>2024-09-01</text:p></table:table-cell>\
         <table:table-cell calcext:value-type=\"error\" office:value-type=\"string\"><text:p>#REF!</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>",
    ))
    .unwrap();
    let row = &table.sheets[0].rows[0];
    assert_eq!((row.number, texts(row)), (3, vec!["甲 & 乙", "9700000000", "2.6", "2024-09", "2024-09-01", "#REF!"]));
    assert_eq!(table.faults.len(), 1);
    assert_eq!((table.faults[0].cell().as_deref(), table.faults[0].sheet.as_str()), (Some("F3"), "数据"));
}

#[test]
fn too_much_is_told_and_not_tried() {
    assert_eq!(read_table(&vec![b'a'; 50 << 20]), Err(ImportFault::TooLarge { most: 20 }));
    let filled = "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"900\" office:value-type=\"float\" office:value=\"1\"><text:p>1</text:p></table:table-cell></table:table-row>";
    assert_eq!(read_table(&ods(filled)), Err(ImportFault::TooMuchInside));
    let bomb = packed(&[("xl/workbook.xml", &" ".repeat(201 << 20))]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(read_table(&bomb), Err(ImportFault::TooMuchInside));
    let far = xlsx(|sheet| {
        sheet.write_string(0, 0, "甲").unwrap();
        sheet.write_string(1_048_575, 16_383, "乙").unwrap();
    });
    let table = read_table(&far).unwrap();
    assert_eq!(table.sheets[0].rows[1].number, 1_048_576);
}

#[test]
fn what_is_no_table_is_told() {
    let whole = xlsx(|sheet| {
        sheet.write_string(0, 0, "甲").unwrap();
    });
    assert_eq!(read_table(&whole[..whole.len() / 2]), Err(ImportFault::Damaged));
    assert_eq!(read_table(&xlsx(|_| {})), Err(ImportFault::Nothing));
    assert_eq!(read_table(b""), Err(ImportFault::Nothing));
    assert_eq!(read_table(b"%PDF-1.4"), Err(ImportFault::NotATable { found: FileKind::Pdf }));
    assert_eq!(read_table(&packed(&[("word/document.xml", "")])), Err(ImportFault::NotATable { found: FileKind::Docx }));
}

#[test]
fn passwords_are_told() {
    let compound = |stream: &str, content: &[u8]| {
        let mut file = cfb::CompoundFile::create(std::io::Cursor::new(Vec::new())).unwrap();
        std::io::Write::write_all(&mut file.create_stream(stream).unwrap(), content).unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    let locked = b"\x09\x08\x04\0\0\x06\x05\0\x2f\0\x02\0\x01\0\x0a\0\0\0";
    for (stream, content) in [("/EncryptedPackage", &b""[..]), ("/Workbook", locked)] {
        assert_eq!(read_table(&compound(stream, content)), Err(ImportFault::Password), "{stream}");
    }
    let manifest =
        "<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>";
    let ods = packed(&[("content.xml", "?"), ("META-INF/manifest.xml", manifest)]);
    assert_eq!(read_table(&ods), Err(ImportFault::Password));
}

/// Bytes that were changed on the way give a fault, or a table; never a panic.
#[test]
fn damaged_workbooks_never_panic() {
    let whole = xlsx(|sheet| {
        for row in 0..20 {
            sheet.write_string(row, 0, format!("指标{row}")).unwrap();
            sheet.write_number_with_format(row, 1, f64::from(row), &Format::new().set_num_format("0.0%")).unwrap();
        }
        sheet.merge_range(30, 0, 32, 0, "合并", &Format::new()).unwrap();
    });
    let mut seed = 12_345_u32;
    let mut next = || {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize
    };
    let mut archive = crate::import::limits::unpack(&whole).unwrap();
    let names: Vec<String> = archive.file_names().map(|name| name.unwrap().into_owned()).collect();
    let parts: Vec<(String, String)> = names
        .into_iter()
        .map(|name| (name.clone(), crate::import::limits::part(&mut archive, &name).unwrap().unwrap()))
        .collect();
    for _ in 0..600 {
        let mut parts = parts.clone();
        let at = next() % parts.len();
        let text = &mut parts[at].1;
        // Cut a piece out, or say one twice.
        let (from, length) = (next() % text.len(), next() % 12);
        let from = text.floor_char_boundary(from);
        let to = text.floor_char_boundary((from + length).min(text.len()));
        if next() % 2 == 0 {
            text.replace_range(from..to, "");
        } else {
            let piece = text.get(from..to).unwrap().to_owned();
            text.insert_str(from, &piece);
        }
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let _read = read_table(&packed(&parts));
    }
}
