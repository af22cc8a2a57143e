//! Workbooks in the old format of Excel.

use std::io::Cursor;

use calamine::{Data, Reader, SheetVisible, Xls, XlsError};

use super::number::number;
use super::xls_formats::XlsFormats;
use super::xlsx::{boolean, error_cell};
use super::{Builder, Cell, Table};
use crate::format::ImportFault;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFault> {
    let formats = XlsFormats::read(bytes)?;
    let mut workbook: Xls<_> = calamine::open_workbook_from_rs(Cursor::new(bytes))
        .map_err(|error| if matches!(error, XlsError::Password) { ImportFault::Password } else { ImportFault::Damaged })?;
    let (mut table, mut count) = (Table::default(), 0);
    let sheets: Vec<_> = workbook.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.visible)).collect();
    for (index, (name, visible)) in sheets.iter().enumerate() {
        let range = workbook.worksheet_range(name).map_err(|_| ImportFault::Damaged)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        let mut sheet = Builder::new(&mut table, name, *visible != SheetVisible::Visible, &mut count);
        for (row, column, value) in range.used_cells() {
            let place = (row + first_row as usize, column + first_column as usize);
            let format = formats.of(index, place);
            let number = |value: f64| number(value, format, formats.is_1904);
            #[allow(clippy::cast_precision_loss, reason = "a spreadsheet holds floats")]
            let (cell, fault) = match value {
                Data::Empty => continue,
                Data::Int(value) => number(*value as f64),
                Data::Float(value) => number(*value),
                Data::DateTime(time) => number(time.as_f64()),
                Data::DateTimeIso(text) | Data::DurationIso(text) | Data::String(text) => (Cell::text(text.as_str()), None),
                Data::Bool(value) => (boolean(*value), None),
                Data::Error(error) => error_cell(&error.to_string()),
            };
            sheet.push(place.0, place.1, cell)?;
            if let Some(fault) = fault {
                sheet.tell(place.0, place.1, fault);
            }
        }
        for area in workbook.merge_cells_by_sheet_name(name).unwrap_or_default() {
            let place = |(row, column): (u32, u32)| (row as usize, column as usize);
            sheet.merge(place(area.start), place(area.end))?;
        }
        sheet.finish();
    }
    Ok(table)
}
