//! The cells of a sheet.

use super::records::{Record, place, records};
use super::strings::{Strings, text};
use super::{Workbook, short};
use crate::format::ImportFault;
use crate::import::table::number::number;
use crate::import::table::xlsx::{boolean, error_cell};
use crate::import::table::{Builder, Cell};

pub(super) fn read(stream: &[u8], workbook: &Workbook, sheet: &mut Builder) -> Result<(), ImportFault> {
    let (mut depth, mut merged) = (0_usize, Vec::new());
    // A text that a formula has comes behind it.
    let mut awaited = None;
    for record in records(stream) {
        match record.kind {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => {
                for (first, last) in merged {
                    sheet.merge(first, last)?;
                }
                return Ok(());
            }
            0x000a => depth -= 1,
            // A chart within the sheet.
            _ if depth > 1 => {}
            0x00e5 => merged.extend(areas(record.data)),
            0x0207 => {
                if let Some((row, column)) = awaited.take() {
                    let text = string(&record, workbook).ok_or(ImportFault::Damaged)?;
                    sheet.push(row, column, Cell::text(text))?;
                }
            }
            0x00bd => {
                for (place, style, value) in numbers(record.data) {
                    push(sheet, place, shown(workbook, style, value))?;
                }
            }
            kind => {
                let Some(place) = place(record.data, 0).zip(place(record.data, 2)) else { continue };
                let read = cell(kind, record.data, workbook);
                awaited = if matches!(read, Some(Read::TextBehind)) { Some(place) } else { awaited };
                match read {
                    Some(Read::Cell(cell)) => push(sheet, place, cell)?,
                    Some(Read::NoResult) => sheet.tell(place.0, place.1, ImportFault::NoResult),
                    Some(Read::TextBehind) | None => {}
                }
            }
        }
    }
    // It broke off.
    Err(ImportFault::Damaged)
}

/// A cell, and what is to be told of it.
type Told = (Cell, Option<ImportFault>);

/// What a record of a cell says.
enum Read {
    Cell(Told),
    TextBehind,
    NoResult,
}

fn push(sheet: &mut Builder, (row, column): (usize, usize), (cell, fault): Told) -> Result<(), ImportFault> {
    sheet.push(row, column, cell)?;
    if let Some(fault) = fault {
        sheet.tell(row, column, fault);
    }
    Ok(())
}

fn shown(workbook: &Workbook, style: usize, value: f64) -> Told {
    number(value, workbook.styles.get(style).and_then(Option::as_ref), workbook.is_1904)
}

fn cell(kind: u16, data: &[u8], workbook: &Workbook) -> Option<Read> {
    let style = place(data, 4)?;
    let told = match kind {
        0x0203 => shown(workbook, style, float(data, 6)?),
        0x027e => shown(workbook, style, compact(data, 6)?),
        0x00fd => {
            let index = u32::from_le_bytes(data.get(6..10)?.try_into().ok()?);
            (Cell::text(workbook.texts.get(usize::try_from(index).ok()?)?.as_str()), None)
        }
        0x0204 | 0x00d6 => (Cell::text(text(data.get(8..)?, place(data, 6)?, workbook)?), None),
        0x0205 if *data.get(7)? == 0 => (boolean(*data.get(6)? != 0), None),
        0x0205 => error_cell(error(*data.get(6)?)),
        0x0006 => return formula(data, style, workbook),
        _ => return None,
    };
    Some(Read::Cell(told))
}

/// The result of a formula, which may be one that was never computed.
fn formula(data: &[u8], style: usize, workbook: &Workbook) -> Option<Read> {
    let (result, is_computed_on_load) = (data.get(6..14)?, short(data, 14)? & 3 == 3);
    if short(result, 6) != Some(0xffff) {
        let value = float(result, 0)?;
        let is_missing = is_computed_on_load && value == 0.0;
        return Some(if is_missing { Read::NoResult } else { Read::Cell(shown(workbook, style, value)) });
    }
    Some(match result.first()? {
        0 => Read::TextBehind,
        1 => Read::Cell((boolean(*result.get(2)? != 0), None)),
        2 => Read::Cell(error_cell(error(*result.get(2)?))),
        _ => return None,
    })
}

fn string(record: &Record, workbook: &Workbook) -> Option<String> {
    if workbook.is_newest { Strings::new(record).plain() } else { text(record.data.get(2..)?, place(record.data, 0)?, workbook) }
}

/// Many numbers of a row: pairs of a style and a number, then the last column.
fn numbers(data: &[u8]) -> Vec<((usize, usize), usize, f64)> {
    let Some((row, first)) = place(data, 0).zip(place(data, 2)) else { return Vec::new() };
    let count = data.len().saturating_sub(6) / 6;
    let one = |index: usize| Some(((row, first + index), place(data, 4 + 6 * index)?, compact(data, 6 + 6 * index)?));
    (0..count).filter_map(one).collect()
}

fn float(data: &[u8], at: usize) -> Option<f64> {
    let value = f64::from_le_bytes(data.get(at..at + 8)?.try_into().ok()?);
    value.is_finite().then_some(value)
}

/// A number in four bytes: a whole one, or the upper half of a float; of both a hundredth.
fn compact(data: &[u8], at: usize) -> Option<f64> {
    let bits = u32::from_le_bytes(data.get(at..at + 4)?.try_into().ok()?);
    let value = if bits & 2 == 2 { f64::from(bits.cast_signed() >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    let value = if bits & 1 == 1 { value / 100.0 } else { value };
    value.is_finite().then_some(value)
}

fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// The merged cells: the first and the last place of each.
fn areas(data: &[u8]) -> Vec<((usize, usize), (usize, usize))> {
    let one = |area: &[u8]| Some(((place(area, 0)?, place(area, 4)?), (place(area, 2)?, place(area, 6)?)));
    data.get(2..).unwrap_or_default().chunks_exact(8).filter_map(one).collect()
}
