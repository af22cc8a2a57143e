//! Cells out of workbooks and text tables, as a person sees them.

mod delimited;
mod number;
mod number_format;
mod ods;
mod xls;
mod xlsx;

use super::document::page_text;
use super::limits::{MOST_CELLS, check_size};
use super::recognise;
use crate::format::{FileKind, ImportFault};

/// What stands in a cell, besides its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CellKind {
    /// Words, or a number that was typed as text.
    #[default]
    Text,
    /// A number.
    Number,
    /// A number that is shown in per cent; its text is the number of per cent.
    Percent,
    /// A time: a day, or the month or year that is shown of it.
    Date,
    /// True or false.
    Boolean,
    /// A formula that failed.
    Error,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// What is in it: the exact digits of a number, a time as a figures file writes it, `TRUE` or `FALSE`.
    pub text: String,
    /// What it is.
    pub kind: CellKind,
}

impl Cell {
    /// A cell with words.
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), kind: CellKind::Text }
    }

    /// Whether nothing is to be seen in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// A row that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the file, from 1.
    pub number: usize,
    /// Its cells from the first column on.
    pub cells: Vec<Cell>,
}

/// A sheet of a workbook, or a text table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty of a text table.
    pub name: String,
    /// Whether it is hidden in the workbook. It was read all the same.
    pub is_hidden: bool,
    /// Its rows without the empty ones; rows that are hidden by a filter are among them.
    pub rows: Vec<Row>,
}

/// Something to tell, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The sheet; empty of a text table.
    pub sheet: String,
    /// The row, from 1, as the file counts it; nothing where the whole sheet is meant.
    pub row: Option<usize>,
    /// The column, from 0.
    pub column: Option<usize>,
    /// The field of the figures file that was read from there, as in `figures[2].value`.
    pub path: Option<String>,
    /// What there is to tell.
    pub fault: ImportFault,
}

impl Located {
    /// The cell as a spreadsheet names it, as in `C5`.
    pub fn cell(&self) -> Option<String> {
        Some(format!("{}{}", column_letters(self.column?), self.row?))
    }
}

/// A, B, …, Z, AA: the name of a column.
fn column_letters(column: usize) -> String {
    let (before, own) = (column / 26, column % 26);
    let letter = u8::try_from(own).map_or('A', |own| char::from(b'A' + own));
    let before = if before == 0 { String::new() } else { column_letters(before - 1) };
    format!("{before}{letter}")
}

/// All sheets of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The sheets that are not empty.
    pub sheets: Vec<Sheet>,
    /// What there is to tell of single cells.
    pub faults: Vec<Located>,
}

/// Reads a workbook or a text table. What it is, its content says.
///
/// # Errors
/// The file cannot be read as a table: too large, locked, damaged, empty, or something else.
pub fn read_table(bytes: &[u8]) -> Result<Table, ImportFault> {
    check_size(bytes)?;
    let table = match recognise(bytes) {
        FileKind::Xlsx => xlsx::read(bytes),
        FileKind::Xls => xls::read(bytes),
        FileKind::Ods => ods::read(bytes),
        FileKind::Text => delimited::read(bytes),
        // Systems of offices save pages as `.xls`.
        FileKind::Html => delimited::read_page(&page_text(bytes)?),
        FileKind::Locked => Err(ImportFault::Password),
        found => Err(ImportFault::NotATable { found }),
    }?;
    if table.sheets.is_empty() { Err(ImportFault::Nothing) } else { Ok(table) }
}

/// Collects the cells of a sheet.
struct Builder<'t> {
    table: &'t mut Table,
    sheet: Sheet,
    cells: &'t mut usize,
}

impl<'t> Builder<'t> {
    /// A sheet to come; `cells` counts the cells of all sheets.
    fn new(table: &'t mut Table, name: &str, is_hidden: bool, cells: &'t mut usize) -> Self {
        let sheet = Sheet { name: name.into(), is_hidden, rows: Vec::new() };
        Self { table, sheet, cells }
    }

    /// Adds a cell; `row` and `column` count from 0. Rows come in order.
    fn push(&mut self, row: usize, column: usize, cell: Cell) -> Result<(), ImportFault> {
        if cell.text.is_empty() {
            return Ok(());
        }
        if cell.text.contains(['\u{fffd}', '\u{fffe}', '\u{ffff}']) {
            self.tell(row, column, ImportFault::BrokenCharacters);
        }
        let number = row + 1;
        let at = match self.sheet.rows.binary_search_by_key(&number, |row| row.number) {
            Ok(at) => at,
            Err(at) => {
                self.sheet.rows.insert(at, Row { number, cells: Vec::new() });
                at
            }
        };
        let Some(row) = self.sheet.rows.get_mut(at) else { return Ok(()) };
        if row.cells.len() <= column {
            *self.cells += column + 1 - row.cells.len();
            if *self.cells > MOST_CELLS {
                return Err(ImportFault::TooMuchInside);
            }
            row.cells.resize(column + 1, Cell::default());
        }
        if let Some(place) = row.cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    fn tell(&mut self, row: usize, column: usize, fault: ImportFault) {
        let place = (Some(row + 1), Some(column));
        self.table.faults.push(Located { sheet: self.sheet.name.clone(), row: place.0, column: place.1, path: None, fault });
    }

    /// Gives all rows of a merged cell what its first one has. What is merged across columns stays in the first.
    fn merge(&mut self, first: (usize, usize), last: (usize, usize)) -> Result<(), ImportFault> {
        let (row, column) = first;
        let own = self.sheet.rows.iter().find(|own| own.number == row + 1).and_then(|own| own.cells.get(column)).cloned();
        let Some(cell) = own.filter(|cell| !cell.is_empty() && last.0 > row) else { return Ok(()) };
        let filled: Vec<usize> =
            self.sheet.rows.iter().map(|own| own.number - 1).filter(|own| (row + 1..=last.0).contains(own)).collect();
        for other in &filled {
            self.push(*other, column, cell.clone())?;
        }
        if !filled.is_empty() {
            self.tell(row, column, ImportFault::Merged { rows: filled.len() + 1 });
        }
        Ok(())
    }

    fn finish(self) {
        if !self.sheet.rows.is_empty() {
            self.table.sheets.push(self.sheet);
        }
    }
}

#[cfg(test)]
mod tests;
