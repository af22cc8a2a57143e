//! Text tables: CSV, and what is copied out of a spreadsheet.

use super::{Builder, Cell, Table};
use crate::format::{FileKind, ImportFault};
use crate::import::encoding::decode;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFault> {
    let text = decode(bytes, None)?;
    // Excel's own line that names the separator.
    let named = text.lines().next().and_then(|line| line.trim().strip_prefix("sep=")).and_then(|sep| sep.bytes().next());
    let (text, skipped) =
        if named.is_some() { (text.split_once('\n').map_or("", |(_, rest)| rest), 1) } else { (text.as_str(), 0) };
    let separator = named.unwrap_or_else(|| separator(text));
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let (mut table, mut count) = (Table::default(), 0);
    let mut sheet = Builder::new(&mut table, "", false, &mut count);
    let mut row = skipped;
    for record in reader.records() {
        let record = record.map_err(|_| ImportFault::Damaged)?;
        // Rows are counted as a spreadsheet does: empty lines are rows, those within a field are not.
        let start = record.position().and_then(|place| usize::try_from(place.byte()).ok()).unwrap_or_default();
        let before = text.get(start..).unwrap_or_default();
        row += before.chars().take_while(|c| matches!(c, '\n' | '\r')).filter(|c| *c == '\n').count();
        for (column, field) in record.iter().enumerate() {
            sheet.push(row, column, Cell::text(field.trim_matches('\u{feff}')))?;
        }
        row += 1;
    }
    sheet.finish();
    Ok(table)
}

/// The tables of a web page, whose cells are separated by tabs.
pub(super) fn read_page(text: &str) -> Result<Table, ImportFault> {
    if !text.contains('\t') {
        return Err(ImportFault::NotATable { found: FileKind::Html });
    }
    let (mut table, mut count) = (Table::default(), 0);
    let mut sheet = Builder::new(&mut table, "", false, &mut count);
    for (row, line) in text.lines().enumerate() {
        for (column, field) in line.split('\t').enumerate() {
            sheet.push(row, column, Cell::text(field.trim()))?;
        }
    }
    sheet.finish();
    Ok(table)
}

/// The separator that splits the most rows into the same number of fields; of two, the one that makes more fields.
fn separator(text: &str) -> u8 {
    let fields = |separator: u8| {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
        let counts: Vec<usize> = reader.records().take(50).filter_map(Result::ok).map(|record| record.len()).collect();
        let rows_of = |count: usize| counts.iter().filter(|own| **own == count).count();
        counts.iter().filter(|count| **count > 1).map(|count| (rows_of(*count), *count)).max().unwrap_or_default()
    };
    let tried = [b',', b'\t', b';'].map(|separator| (fields(separator), separator));
    let best = tried.iter().map(|(fields, _)| *fields).max().unwrap_or_default();
    tried.iter().find(|(fields, _)| *fields == best).map_or(b',', |(_, separator)| *separator)
}
