//! Writes the workbook. Every cell is text, so that a spreadsheet makes no date of 1/3 and no float of a number.

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, Formula, IgnoreError, Workbook, Worksheet,
    XlsxError,
};
use serde_json::Value;

use super::layout::{CHANGES, FIGURES, SECTIONS, SERIES, cell_text};
use super::read::read_back;
use super::{file_sheet, help};
use crate::data::{Basis, Kind, Locale, Qualifier, Status};
use crate::format::{
    ImportFault, WorkbookMessage as Text, basis_choice, kind_choice, qualifier_choice, status_choice, yes_or_no,
};
use crate::import::{Cell, Column, Object, Row};

/// So many rows have drop-down lists.
const ROWS: u32 = 2_000;

/// A workbook with the figures of the file, to fill in and to read back. The same file gives the same bytes.
///
/// # Errors
/// A text is longer than a cell may be.
pub fn template(file: &Object, locale: Locale) -> Result<Vec<u8>, ImportFault> {
    write(file, locale).map_err(|_| ImportFault::TooMuchInside)
}

/// A sheet to write: its name, its columns and its rows.
struct Grid<'c> {
    name: &'static str,
    columns: &'c [Column],
    rows: Vec<Vec<Option<String>>>,
}

fn write(file: &Object, locale: Locale) -> Result<Vec<u8>, XlsxError> {
    let objects = |owner: &Object, field: &str| -> Vec<Object> {
        let list = owner.get(field).and_then(Value::as_array);
        list.map(|list| list.iter().filter_map(|own| own.as_object().cloned()).collect()).unwrap_or_default()
    };
    let (sections, figures) = (objects(file, "sections"), objects(file, "figures"));
    let titles = section_titles(&sections, locale);
    let mut rows = [Vec::new(), Vec::new(), Vec::new()];
    let [own, series, changes] = &mut rows;
    for figure in &figures {
        let mut shown = figure.clone();
        let section = figure.get("section").and_then(Value::as_str);
        if let Some(title) = section.and_then(|id| titles.iter().find(|(own, _)| own == id)).map(|(_, title)| title) {
            shown.insert("section".into(), title.clone().into());
        }
        own.push(cells(&shown, FIGURES, &["series", "changes"], locale));
        for (field, columns, rows) in [("series", SERIES, &mut *series), ("changes", CHANGES, &mut *changes)] {
            for mut point in objects(figure, field) {
                let id = figure.get("id").cloned().unwrap_or_default();
                point.shift_insert(0, "id".into(), id);
                rows.push(cells(&point, columns, &[], locale));
            }
        }
    }
    let [own, series, changes] = rows;
    let of_sections = sections.iter().map(|section| cells(section, SECTIONS, &[], locale)).collect();
    let text = |text: Text| text.in_locale(locale);
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2020, 1, 1)?));
    let heading = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::Theme(0, 2))
        .set_num_format("@");
    for (name, columns, rows) in [
        (Text::FiguresSheet, FIGURES, own),
        (Text::SeriesSheet, SERIES, series),
        (Text::ChangesSheet, CHANGES, changes),
        (Text::SectionsSheet, SECTIONS, of_sections),
    ] {
        let grid = Grid { name: text(name), columns, rows };
        write_grid(workbook.add_worksheet(), &grid, &heading, locale, !titles.is_empty())?;
    }
    let sheet = workbook.add_worksheet().set_name(text(Text::FileSheet))?;
    file_sheet::write(sheet, file, &heading, locale)?;
    let sheet = workbook.add_worksheet().set_name(text(Text::HelpSheet))?;
    help::write(sheet, &heading, locale)?;
    workbook.save_to_buffer()
}

/// The id of each section with its title, where titles say which section is meant.
fn section_titles(sections: &[Object], locale: Locale) -> Vec<(String, String)> {
    let title = |section: &Object| Some(section.get("title")?.get(locale.tag())?.as_str()?.trim().to_owned());
    let id = |section: &Object| Some(section.get("id")?.as_str()?.to_owned());
    let titles: Option<Vec<(String, String)>> = sections.iter().map(|section| Some((id(section)?, title(section)?))).collect();
    let titles = titles.unwrap_or_default();
    let is_unique = |title: &String| titles.iter().filter(|(id, own)| own == title || id == title).count() == 1;
    if titles.iter().all(|(_, title)| is_unique(title) && !title.is_empty()) { titles.clone() } else { Vec::new() }
}

/// The cells of an object, with what they cannot say as JSON in the last.
fn cells(object: &Object, columns: &[Column], elsewhere: &[&str], locale: Locale) -> Vec<Option<String>> {
    let mut texts: Vec<Option<String>> = columns.iter().map(|column| cell_text(object, *column, locale)).collect();
    let row = Row { number: 1, cells: texts.iter().map(|text| Cell::text(text.clone().unwrap_or_default())).collect() };
    let known: Vec<Option<Column>> = columns.iter().copied().map(Some).collect();
    let again = read_back(&row, &known, columns);
    let mut rest = Object::new();
    for (field, value) in object.iter().filter(|(field, _)| !elsewhere.contains(&field.as_str())) {
        if again.get(field) != Some(value) {
            rest.insert(field.clone(), value.clone());
        }
    }
    // What reading adds is taken away again.
    for field in again.keys().filter(|field| !object.contains_key(*field)) {
        rest.insert(field.clone(), Value::Null);
    }
    if let Some(last) = texts.last_mut().filter(|_| !rest.is_empty()) {
        *last = Some(Value::Object(rest).to_string());
    }
    texts
}

fn write_grid(sheet: &mut Worksheet, grid: &Grid, heading: &Format, locale: Locale, by_title: bool) -> Result<(), XlsxError> {
    sheet.set_name(grid.name)?;
    let text = Format::new().set_num_format("@");
    let last = u16::try_from(grid.columns.len()).unwrap_or(1).saturating_sub(1);
    let has_rest = grid.rows.iter().any(|row| row.last().is_some_and(Option::is_some));
    for (at, column) in (0..).zip(grid.columns) {
        if *column == Column::Rest && !has_rest {
            continue;
        }
        sheet.write_string_with_format(0, at, column.heading(locale), heading)?;
        sheet.set_column_width(at, width(*column))?;
        sheet.set_column_format(at, &text)?;
        if let Some(list) = choices(*column, locale, by_title)? {
            sheet.add_data_validation(1, at, ROWS, at, &list)?;
        }
    }
    for (row, texts) in (1..).zip(&grid.rows) {
        for (column, own) in (0..).zip(texts) {
            if let Some(own) = own {
                sheet.write_string_with_format(row, column, own, &text)?;
            }
        }
    }
    sheet.ignore_error_range(1, 0, ROWS, last, IgnoreError::NumberStoredAsText)?;
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

fn width(column: Column) -> u32 {
    match column {
        Column::LabelZh | Column::LabelEn | Column::TitleZh | Column::TitleEn | Column::SourceZh | Column::SourceEn => 32,
        Column::Quote => 60,
        Column::Id | Column::Section | Column::Value | Column::Stated | Column::NoteZh | Column::NoteEn => 22,
        Column::To | Column::Headline | Column::Break | Column::UnitZh => 9,
        _ => 15,
    }
}

/// The drop-down list of a column.
fn choices(column: Column, locale: Locale, by_title: bool) -> Result<Option<DataValidation>, XlsxError> {
    let list: Vec<&str> = match column {
        Column::Kind => Kind::NAMES.iter().map(|(_, own)| kind_choice(*own, locale)).collect(),
        Column::Qualifier => Qualifier::NAMES.iter().map(|(_, own)| qualifier_choice(*own, locale)).collect(),
        Column::Status => Status::NAMES.iter().map(|(_, own)| status_choice(*own, locale)).collect(),
        Column::Headline | Column::Break => vec![yes_or_no(true, locale), yes_or_no(false, locale)],
        Column::Basis => Basis::NAMES.iter().map(|(_, own)| basis_choice(own, locale)).collect(),
        Column::Section => {
            let name = Text::SectionsSheet.in_locale(locale);
            let letter = match (by_title, locale) {
                (false, _) => "A",
                (true, Locale::ZhCn) => "B",
                (true, Locale::En) => "C",
            };
            let cells = Formula::new(format!("='{name}'!${letter}$2:${letter}$200"));
            return Ok(Some(unforced(DataValidation::new().allow_list_formula(cells))));
        }
        _ => return Ok(None),
    };
    DataValidation::new().allow_list_strings(&list).map(|list| Some(unforced(list)))
}

/// A list that suggests: other words are read too, and told where they are not known.
fn unforced(list: DataValidation) -> DataValidation {
    list.show_error_message(false)
}
