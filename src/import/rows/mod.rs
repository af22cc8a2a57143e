//! Rows of a table as figures, in the form of a figures file of schema 2. What cannot be read stays as the text of its cell, with a fault
//! beside it.

mod change;
mod choice;
mod figures;
mod figures_csv;
mod measured;
mod period;
mod record;
mod sections;
mod unit;
mod value;

pub(in crate::import) use figures::point;
pub(in crate::import) use period::read_period;
pub(in crate::import) use record::{Columns, Record, apply_rest};
pub(in crate::import) use sections::unused;
pub(in crate::import) use value::json_number;

use std::collections::BTreeSet;

use record::one_line;
use sections::Sections;

use super::{Column, Located, Object, Row, Sheet};
use crate::data::Period;
use crate::format::ImportFault;

/// What a table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The figures, each with its series.
    pub figures: Vec<Object>,
    /// The sections that the figures are in, in the order of the table.
    pub sections: Vec<Object>,
    /// What the rows say of the whole file: `publisher`, `source`, `updated`.
    pub about: Object,
    /// The places of the figures whose id was made here: the table has none.
    pub made_ids: BTreeSet<usize>,
    /// What there is to tell, with the cell and the field that was read from it.
    pub faults: Vec<Located>,
}

/// Reads the rows below the row of headings. `columns` says which field each column is; those without one are not read, which is told.
pub fn read_rows(sheet: &Sheet, header_row: usize, columns: &[Option<Column>]) -> Rows {
    read_rows_of(sheet, header_row, columns, &[])
}

/// The same, with sections that are known already.
pub(super) fn read_rows_of(sheet: &Sheet, header_row: usize, columns: &[Option<Column>], known: &[Object]) -> Rows {
    let own = Columns::new(sheet, header_row, columns);
    let mut rows = Rows { faults: columns_faults(sheet, header_row, columns, &own), ..Rows::default() };
    let mut records = Vec::new();
    for row in sheet.rows.iter().skip(header_row + 1) {
        if let Some(fault) = left_out(row, columns) {
            rows.faults.push(located(sheet, Some(row.number), None, fault));
            continue;
        }
        let is_filled = |(at, _): &(usize, Option<Period>)| row.cells.get(*at).is_some_and(|cell| !cell.is_empty());
        let mut values: Vec<_> = own.values().into_iter().filter(is_filled).map(|(at, period)| (Some(at), period)).collect();
        if values.is_empty() {
            values.push((None, None));
        }
        let is_without_value = own.latest().is_some() && !values.iter().any(|(_, period)| *period == own.latest());
        let change = own.growth().find(|(at, ..)| is_without_value && row.cells.get(*at).is_some_and(|cell| !cell.is_empty()));
        if let Some((at, ..)) = change {
            rows.faults.push(located(sheet, Some(row.number), Some(at), ImportFault::EarlierChanges));
        }
        records.extend(values.into_iter().map(|(at, period)| own.record(row, at, period)));
    }
    if own.has(Column::Derived) {
        records.iter_mut().for_each(figures_csv::tidy);
    }
    let derived = records.iter().any(|record| record.is_kind_derived);
    if derived {
        let number = sheet.rows.get(header_row).map(|row| row.number);
        rows.faults.push(located(sheet, number, None, ImportFault::KindsDerived));
    }
    let mut sections = Sections::new(known);
    for record in &mut records {
        sections.place(record);
    }
    (rows.sections, rows.about) = sections.finish();
    figures::assemble(sheet, records, own.has(Column::Headline), &mut rows);
    rows
}

/// What is to be told of whole columns.
fn columns_faults(sheet: &Sheet, header_row: usize, columns: &[Option<Column>], own: &Columns) -> Vec<Located> {
    let heading = sheet.rows.get(header_row);
    let number = heading.map(|row| row.number);
    let tell = |column, fault| located(sheet, number, column, fault);
    let mut faults = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let text = heading.and_then(|row| row.cells.get(at)).map(|cell| one_line(&cell.text)).unwrap_or_default();
        let is_used = sheet.rows.iter().skip(header_row + 1).any(|row| row.cells.get(at).is_some_and(|cell| !cell.is_empty()));
        let is_first_changes = columns.iter().position(|column| *column == Some(Column::Changes)) == Some(at);
        match column {
            None if is_used && !is_ordinal(sheet, header_row, at) => {
                faults.push(tell(Some(at), ImportFault::ColumnNotRead { heading: text }));
            }
            Some(Column::Changes) if is_used && is_first_changes => faults.push(tell(Some(at), ImportFault::ChangesNotRead)),
            Some(column) if !column.may_repeat() && columns.iter().take(at).any(|other| *other == Some(*column)) => {
                faults.push(tell(Some(at), ImportFault::ColumnTwice { heading: text }));
            }
            _ => {}
        }
    }
    if own.values().is_empty() && !own.has(Column::Stated) {
        faults.push(tell(None, ImportFault::NoValueColumn));
    }
    if !own.has(Column::LabelZh) && !own.has(Column::LabelEn) && !own.has(Column::Id) {
        faults.push(tell(None, ImportFault::NoLabelColumn));
    }
    faults
}

/// Whether a column only counts the rows: 1, 2, 3.
fn is_ordinal(sheet: &Sheet, header_row: usize, at: usize) -> bool {
    let below = sheet.rows.iter().skip(header_row + 1).filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty());
    below.enumerate().all(|(index, cell)| cell.text.trim() == (index + 1).to_string())
}

/// A row that has one text and nothing else says nothing of a figure: a heading between the rows, a note below them.
fn left_out(row: &Row, columns: &[Option<Column>]) -> Option<ImportFault> {
    let mut filled = row.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let (at, cell) = filled.next()?;
    let is_value = matches!(columns.get(at), Some(Some(Column::Value | Column::ValueAt(_) | Column::Stated)));
    let all_same = filled.all(|(_, other)| other == cell);
    (!is_value && all_same && columns.len() > 1).then(|| ImportFault::RowLeftOut { text: one_line(&cell.text) })
}

/// A fault of a cell of the sheet.
pub(super) fn located(sheet: &Sheet, row: Option<usize>, column: Option<usize>, fault: ImportFault) -> Located {
    Located { sheet: sheet.name.clone(), row, column, path: None, fault }
}

#[cfg(test)]
mod tests;
