//! Excel workbooks, cell by cell, so that a cell far out costs no memory.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};

use super::number::number;
use super::number_format::NumberFormat;
use super::{Builder, Cell, CellKind, Table};
use crate::format::ImportFault;
use crate::import::limits::unpack;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFault> {
    drop(unpack(bytes)?);
    let mut workbook: Workbook = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(fault)?;
    let (mut table, mut count) = (Table::default(), 0);
    let sheets: Vec<_> = workbook.sheets_metadata().iter().map(|sheet| (sheet.name.clone(), sheet.visible)).collect();
    for (name, visible) in sheets {
        let mut sheet = Builder::new(&mut table, &name, visible != SheetVisible::Visible, &mut count);
        match read_sheet(&mut workbook, &name, &mut sheet) {
            // A sheet of charts has no cells.
            Ok(()) | Err(Stop::Xlsx(XlsxError::NotAWorksheet(_))) => sheet.finish(),
            Err(Stop::Xlsx(error)) => return Err(fault(error)),
            Err(Stop::Fault(fault)) => return Err(fault),
        }
    }
    Ok(table)
}

/// Why a sheet was not read to its end.
enum Stop {
    Xlsx(XlsxError),
    Fault(ImportFault),
}

impl From<XlsxError> for Stop {
    fn from(error: XlsxError) -> Self {
        Self::Xlsx(error)
    }
}

impl From<ImportFault> for Stop {
    fn from(fault: ImportFault) -> Self {
        Self::Fault(fault)
    }
}

fn fault(error: XlsxError) -> ImportFault {
    if matches!(error, XlsxError::Password) { ImportFault::Password } else { ImportFault::Damaged }
}

fn read_sheet(workbook: &mut Workbook, name: &str, sheet: &mut Builder) -> Result<(), Stop> {
    let is_1904 = workbook.has_1904_epoch();
    let mut formats: HashMap<usize, Option<NumberFormat>> = HashMap::new();
    let mut cells = workbook.worksheet_cells_reader(name)?;
    while let Some((cell, style)) = cells.next_cell_with_style_id()? {
        let format = formats.entry(style).or_insert_with(|| {
            let format = cells.styles().get(style)?.number_format.as_ref()?;
            // The code of a built-in format that depends on the language is not known to the reader.
            let built_in = format.format_id.filter(|_| format.format_code == "General").and_then(NumberFormat::built_in);
            built_in.or_else(|| Some(NumberFormat::parse(&format.format_code)))
        });
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let number = |value: f64| number(value, format.as_ref(), is_1904);
        #[allow(clippy::cast_precision_loss, reason = "a spreadsheet holds floats")]
        let (cell, fault) = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::Int(value) => number(*value as f64),
            DataRef::Float(value) => number(*value),
            DataRef::DateTime(time) => number(time.as_f64()),
            DataRef::DateTimeIso(text) => {
                let day = text.split('T').next().unwrap_or_default();
                (Cell { text: day.into(), kind: CellKind::Date }, None)
            }
            DataRef::DurationIso(text) | DataRef::String(text) => (Cell::text(text.as_str()), None),
            DataRef::SharedString(text) => (Cell::text(*text), None),
            DataRef::Bool(value) => (boolean(*value), None),
            DataRef::Error(error) => error_cell(&error.to_string()),
        };
        sheet.push(row, column, cell)?;
        if let Some(fault) = fault {
            sheet.tell(row, column, fault);
        }
    }
    drop(cells);
    let mut formulas = workbook.worksheet_cells_reader(name)?;
    while let Some(formula) = formulas.next_cell_with_formula()? {
        let is_missing = formula.formula.is_some_and(|text| !text.is_empty()) && matches!(formula.value, DataRef::Empty);
        if is_missing {
            sheet.tell(formula.pos.0 as usize, formula.pos.1 as usize, ImportFault::NoResult);
        }
    }
    drop(formulas);
    for area in workbook.merge_cells_by_sheet_name(name)? {
        let place = |(row, column): (u32, u32)| (row as usize, column as usize);
        sheet.merge(place(area.start), place(area.end))?;
    }
    Ok(())
}

/// A cell with true or false.
pub(super) fn boolean(value: bool) -> Cell {
    Cell { text: if value { "TRUE" } else { "FALSE" }.into(), kind: CellKind::Boolean }
}

/// A cell whose formula failed.
pub(super) fn error_cell(shown: &str) -> (Cell, Option<ImportFault>) {
    let fault = ImportFault::ErrorCell { shown: shown.into() };
    (Cell { text: shown.into(), kind: CellKind::Error }, Some(fault))
}
