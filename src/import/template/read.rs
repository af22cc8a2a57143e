//! Reads a workbook: one of ours with all of its sheets, any other by its best table.

use std::collections::BTreeSet;

use serde_json::Value;

use super::file_sheet;
use super::layout::SECTIONS;
use crate::data::Locale;
use crate::format::{ImportFault, WorkbookMessage as Text};
use crate::import::rows::{Columns, Record, apply_rest, located, point, read_rows_of};
use crate::import::{Column, Guess, Located, Object, Row, Sheet, guess, read_table};

/// What a workbook or a text table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// A figures file of schema 2, as far as the table says it.
    pub file: Object,
    /// What there is to tell.
    pub faults: Vec<Located>,
    /// Whether it is the workbook that the editor writes.
    pub is_template: bool,
    /// The sheet that was read, among those of the table, and its columns; of a workbook of ours the one with the figures.
    pub sheet: usize,
    /// Where its headings are.
    pub guess: Guess,
    /// The places of the figures whose id the table does not have.
    pub made_ids: BTreeSet<usize>,
}

impl Imported {
    /// Whether every column that has something in it was known, and those of names and values are there.
    pub fn is_whole(&self) -> bool {
        let is_left_open = |fault: &Located| {
            matches!(fault.fault, ImportFault::ColumnNotRead { .. } | ImportFault::NoValueColumn | ImportFault::NoLabelColumn)
        };
        self.is_template || !self.faults.iter().any(is_left_open)
    }
}

/// Reads a sheet whose columns somebody has matched. Sections that are `known` keep their ids.
///
/// # Errors
/// The file cannot be read as a table.
pub fn read_columns(bytes: &[u8], sheet: usize, guess: Guess, known: &[Object]) -> Result<Imported, ImportFault> {
    let table = read_table(bytes)?;
    let own = table.sheets.get(sheet).ok_or(ImportFault::Nothing)?;
    let mut rows = read_rows_of(own, guess.header_row, &guess.columns, known);
    let mut imported = Imported { sheet, guess, made_ids: rows.made_ids, file: rows.about, ..Imported::default() };
    imported.faults = table.faults.iter().filter(|fault| fault.sheet == own.name).cloned().collect();
    imported.faults.append(&mut rows.faults);
    imported.file.shift_insert(0, "schema".into(), 2.into());
    imported.file.insert("sections".into(), rows.sections.into());
    imported.file.insert("figures".into(), rows.figures.into());
    Ok(imported)
}

/// Reads a workbook or a text table as figures.
///
/// # Errors
/// The file cannot be read as a table.
pub fn read_workbook(bytes: &[u8]) -> Result<Imported, ImportFault> {
    let table = read_table(bytes)?;
    let named = |text: Text| {
        let is_named = |sheet: &&Sheet| Locale::ALL.iter().any(|locale| text.in_locale(*locale) == sheet.name);
        table.sheets.iter().find(is_named)
    };
    let mut imported = Imported { faults: table.faults.clone(), ..Imported::default() };
    let figures = named(Text::FiguresSheet).zip(named(Text::FileSheet)).map(|(figures, _)| figures);
    imported.is_template = figures.is_some();
    let guesses: Vec<Guess> = table.sheets.iter().map(guess).collect();
    let best =
        guesses.iter().enumerate().rev().max_by_key(|(_, guess)| (guess.is_enough(), guess.known())).map_or(0, |(at, _)| at);
    imported.sheet = figures.and_then(|figures| table.sheets.iter().position(|sheet| sheet == figures)).unwrap_or(best);
    imported.guess = guesses.get(imported.sheet).cloned().unwrap_or_default();
    let Some(sheet) = table.sheets.get(imported.sheet) else { return Err(ImportFault::Nothing) };
    let known = named(Text::SectionsSheet).map(sections).unwrap_or_default();
    let mut rows = read_rows_of(sheet, imported.guess.header_row, &imported.guess.columns, &known);
    imported.file = named(Text::FileSheet).map(file_sheet::read).unwrap_or_default();
    for (field, value) in rows.about {
        imported.file.entry(field).or_insert(value);
    }
    imported.made_ids = rows.made_ids;
    imported.faults.append(&mut rows.faults);
    for (text, field) in [(Text::SeriesSheet, "series"), (Text::ChangesSheet, "changes")] {
        if let Some(sheet) = named(text).filter(|_| imported.is_template) {
            attach(sheet, field, &mut rows.figures, &mut imported.faults);
        }
    }
    if !imported.file.contains_key("schema") {
        imported.file.shift_insert(0, "schema".into(), 2.into());
    }
    imported.file.insert("sections".into(), rows.sections.into());
    imported.file.insert("figures".into(), rows.figures.into());
    Ok(imported)
}

fn sections(sheet: &Sheet) -> Vec<Object> {
    let guess = guess(sheet);
    let rows = sheet.rows.iter().skip(guess.header_row + 1);
    rows.map(|row| read_back(row, &guess.columns, SECTIONS)).filter(|section| !section.is_empty()).collect()
}

/// Adds points or changes to the figures that they name.
fn attach(sheet: &Sheet, field: &str, figures: &mut Vec<Object>, faults: &mut Vec<Located>) {
    let guess = guess(sheet);
    let columns = Columns::new(sheet, guess.header_row, &guess.columns);
    let value = columns.values().first().map(|(at, _)| *at);
    for row in sheet.rows.iter().skip(guess.header_row + 1).filter(|row| row.cells.iter().any(|cell| !cell.is_empty())) {
        let record = columns.record(row, value, None);
        let id = record.fields.get("id").cloned().unwrap_or_default();
        let at = figures.iter().position(|figure| figure.get("id").unwrap_or(&Value::Null) == &id).unwrap_or_else(|| {
            // Nothing is lost: it waits for its figure.
            let id_text = id.as_str().unwrap_or_default().to_owned();
            faults.push(located(sheet, Some(row.number), None, ImportFault::NoSuchFigure { id: id_text }));
            figures.push(Object::from_iter([("id".to_owned(), id.clone())]));
            figures.len() - 1
        });
        let Some(figure) = figures.get_mut(at) else { continue };
        let list = figure.entry(field).or_insert_with(|| Value::Array(Vec::new()));
        if let Value::Array(list) = list {
            let path = format!("figures[{at}].{field}[{}]", list.len());
            faults.extend(record.faults.iter().map(|(own, column, fault)| Located {
                path: Some(format!("{path}.{own}")),
                ..located(sheet, Some(record.row), *column, fault.clone())
            }));
            list.push(if field == "series" { series_point(&record) } else { change(&record) });
        }
    }
}

fn series_point(record: &Record) -> Value {
    let Value::Object(mut own) = point(&record.fields) else { return Value::Null };
    apply_rest(&mut own, &record.rest);
    own.into()
}

/// The fields of a change.
fn change(record: &Record) -> Value {
    const FIELDS: [&str; 8] = ["kind", "value", "to", "qualifier", "basis", "status", "stated", "context"];
    let mut own: Object =
        FIELDS.iter().filter_map(|name| Some(((*name).to_owned(), record.fields.get(*name)?.clone()))).collect();
    apply_rest(&mut own, &record.rest);
    own.into()
}

/// A row of a sheet of ours as the object that it was written from, but for what stands in other sheets.
pub(super) fn read_back(row: &Row, columns: &[Option<Column>], layout: &[Column]) -> Object {
    let sheet = Sheet::default();
    let own = Columns::new(&sheet, 0, columns);
    let value = own.values().first().map(|(at, _)| *at);
    let record = own.record(row, value, None);
    let mut object = Object::new();
    if layout == SECTIONS {
        let id = record.fields.get("id").cloned();
        object.extend(id.map(|id| ("id".to_owned(), id)));
        object.extend(own.localized(row, Column::TitleZh, Column::TitleEn).map(|title| ("title".to_owned(), title)));
        object.extend(record.about.clone());
    } else {
        let is_here = |field: &str| layout.contains(&Column::Kind) || field != "kind";
        object.extend(record.fields.iter().filter(|(field, _)| is_here(field)).map(|(field, own)| (field.clone(), own.clone())));
        let [section, _] = &record.section;
        if !section.is_empty() {
            object.insert("section".into(), section.clone().into());
        }
    }
    apply_rest(&mut object, &record.rest);
    object
}
