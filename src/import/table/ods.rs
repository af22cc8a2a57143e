//! Workbooks of `LibreOffice`. They carry the text that each cell shows, which says what is a percentage and what a month; and rows that
//! are repeated a million times, which must not be unfolded.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::xlsx::{boolean, error_cell};
use super::{Builder, Cell, CellKind, Table};
use crate::format::ImportFault;
use crate::import::limits::{part, unpack};
use crate::import::xml::{attribute, reference, text};

/// So many rows or columns a sheet has at most.
const MOST: usize = 1 << 20;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFault> {
    let mut archive = unpack(bytes)?;
    if part(&mut archive, "META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(ImportFault::Password);
    }
    let content = part(&mut archive, "content.xml")?.ok_or(ImportFault::Damaged)?;
    let mut reader = Reader::from_str(&content);
    reader.config_mut().expand_empty_elements = true;
    let (mut table, mut count) = (Table::default(), 0);
    loop {
        match reader.read_event().map_err(|_| ImportFault::Damaged)? {
            Event::Start(element) if element.name().as_ref() == "table:table" => {
                let name = attribute(&element, "table:name").unwrap_or_default();
                let mut sheet = Builder::new(&mut table, &name, false, &mut count);
                read_sheet(&mut reader, &mut sheet)?;
                sheet.finish();
            }
            Event::Eof => return Ok(table),
            _ => {}
        }
    }
}

fn times(element: &BytesStart, name: &str) -> usize {
    attribute(element, name).and_then(|times| times.parse().ok()).unwrap_or(1).clamp(1, MOST)
}

fn read_sheet(reader: &mut Reader<&[u8]>, sheet: &mut Builder) -> Result<(), ImportFault> {
    let (mut row, mut merged) = (0, Vec::new());
    loop {
        match reader.read_event().map_err(|_| ImportFault::Damaged)? {
            Event::Start(element) if element.name().as_ref() == "table:table-row" => {
                let repeated = times(&element, "table:number-rows-repeated");
                let cells = read_row(reader, row, &mut merged)?;
                for _ in 0..if cells.is_empty() { 0 } else { repeated } {
                    for (column, (cell, fault)) in &cells {
                        sheet.push(row, *column, cell.clone())?;
                        if let Some(fault) = fault {
                            sheet.tell(row, *column, fault.clone());
                        }
                    }
                    row += 1;
                }
                row += if cells.is_empty() { repeated } else { 0 };
            }
            // Sheets within the sheet: what its links show.
            Event::End(element) if element.name().as_ref() == "table:table" => break,
            Event::Eof => return Err(ImportFault::Damaged),
            _ => {}
        }
    }
    for (first, last) in merged {
        sheet.merge(first, last)?;
    }
    Ok(())
}

/// A row and a column.
type Place = (usize, usize);
/// Cells that are not empty, with their columns and what is to be told of them.
type Cells = Vec<(usize, (Cell, Option<ImportFault>))>;

fn read_row(reader: &mut Reader<&[u8]>, row: usize, merged: &mut Vec<(Place, Place)>) -> Result<Cells, ImportFault> {
    let (mut cells, mut column) = (Vec::new(), 0);
    loop {
        match reader.read_event().map_err(|_| ImportFault::Damaged)? {
            Event::Start(element) if matches!(element.local_name().as_ref(), "table-cell" | "covered-table-cell") => {
                let repeated = times(&element, "table:number-columns-repeated");
                let rows = times(&element, "table:number-rows-spanned");
                let cell = read_cell(reader, &element)?;
                if rows > 1 {
                    merged.push(((row, column), (row + rows - 1, column)));
                }
                if !cell.0.text.is_empty() {
                    // Nobody fills a thousand cells with the same: those are left over from a style.
                    cells.extend((column..column + repeated.min(1_000)).map(|column| (column, cell.clone())));
                }
                column += repeated;
            }
            Event::End(element) if element.name().as_ref() == "table:table-row" => return Ok(cells),
            Event::Eof => return Err(ImportFault::Damaged),
            _ => {}
        }
    }
}

/// The cell: its value where that is exact, else what it shows.
fn read_cell(reader: &mut Reader<&[u8]>, element: &BytesStart) -> Result<(Cell, Option<ImportFault>), ImportFault> {
    let own = |name: &str| attribute(element, name);
    let kind = own("office:value-type").or_else(|| own("calcext:value-type")).unwrap_or_default();
    let (value, date, yes) = (own("office:value"), own("office:date-value"), own("office:boolean-value"));
    let is_error = own("calcext:value-type").as_deref() == Some("error");
    let name = element.local_name().as_ref().to_owned();
    let shown = shown_text(reader, &name)?;
    if is_error {
        return Ok(error_cell(&shown));
    }
    Ok(match kind.as_str() {
        "float" | "currency" => {
            let value = value.unwrap_or_default();
            let exact = value.parse().map_or(value, super::number::digits);
            (Cell { text: exact, kind: CellKind::Number }, None)
        }
        "percentage" => {
            let value: f64 = value.and_then(|value| value.parse().ok()).unwrap_or_default();
            let places = shown.split_once('.').map_or(0, |(_, fraction)| fraction.chars().filter(char::is_ascii_digit).count());
            let format = super::number_format::NumberFormat { shown: super::number_format::Shown::Percent, places: Some(places) };
            super::number::number(value, Some(&format), false)
        }
        "date" => (Cell { text: shown_date(&date.unwrap_or_default(), &shown), kind: CellKind::Date }, None),
        "boolean" => (boolean(yes.as_deref() == Some("true")), None),
        _ => (Cell::text(shown), None),
    })
}

/// The day, or the month or year if no more is shown.
fn shown_date(day: &str, shown: &str) -> String {
    let day = day.split('T').next().unwrap_or_default();
    let groups = shown.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    let is_number_alone = shown.chars().all(|c| c.is_ascii_digit() || matches!(c, '年' | '月' | '-' | '/' | '.' | ' '));
    let parts = if is_number_alone && shown.contains(day.get(..4).unwrap_or("-")) { groups } else { 3 };
    day.splitn(4, '-').take(parts.clamp(1, 3)).collect::<Vec<_>>().join("-")
}

/// The paragraphs up to the end of the element, without what is noted beside the cell.
fn shown_text(reader: &mut Reader<&[u8]>, end: &str) -> Result<String, ImportFault> {
    let (mut shown, mut paragraphs, mut notes) = (String::new(), 0_usize, 0_usize);
    loop {
        match reader.read_event().map_err(|_| ImportFault::Damaged)? {
            Event::Start(element) => match element.name().as_ref() {
                "office:annotation" => notes += 1,
                "text:p" if notes == 0 => {
                    if paragraphs > 0 {
                        shown.push('\n');
                    }
                    paragraphs += 1;
                }
                "text:s" if notes == 0 => shown.push_str(&" ".repeat(times(&element, "text:c").min(100))),
                "text:tab" if notes == 0 => shown.push('\t'),
                "text:line-break" if notes == 0 => shown.push('\n'),
                _ => {}
            },
            Event::Text(own) if notes == 0 && paragraphs > 0 => shown.push_str(&text(&own)),
            Event::GeneralRef(own) if notes == 0 && paragraphs > 0 => shown.push_str(&reference(&own)),
            Event::End(element) if element.name().as_ref() == "office:annotation" => notes = notes.saturating_sub(1),
            Event::End(element) if element.local_name().as_ref() == end => return Ok(shown.trim_end().to_owned()),
            Event::Eof => return Err(ImportFault::Damaged),
            _ => {}
        }
    }
}
