//! A row, or one of its values, as the fields of a figure.

use serde_json::{Value, json};

use super::change::changes;
use super::choice;
use super::figures::lateness;
use super::measured::{Measured, measured};
use super::period::read_period;
use super::unit::RowUnit;
use crate::data::{Kind, Locale, Period, Status};
use crate::format::{ImportFault, iso_period, kind_choice};
use crate::import::column::unit_in_heading;
use crate::import::{Cell, CellKind, Column, Compared, Object, Row, Sheet};

/// What a row says.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Record {
    /// The fields of the figure; those of a point or a change are among them.
    pub fields: Object,
    /// Its section, in Chinese and English.
    pub section: [String; 2],
    /// Publisher and source of the row.
    pub about: Object,
    /// The time, where it could be read.
    pub period: Option<Period>,
    /// The unit, where it could be read.
    pub unit: RowUnit,
    /// Fields that no column has, of a workbook of ours.
    pub rest: Object,
    /// Whether the kind is not written in the row.
    pub is_kind_derived: bool,
    /// The row in the file.
    pub row: usize,
    /// What there is to tell: the field, the column, and what.
    pub faults: Vec<(&'static str, Option<usize>, ImportFault)>,
}

/// The columns of a sheet.
pub(in crate::import) struct Columns<'s> {
    fields: &'s [Option<Column>],
    /// The units in the headings.
    units: Vec<Option<String>>,
    /// The unit above the table: 单位：亿元.
    unit_of_all: Option<String>,
}

impl<'s> Columns<'s> {
    pub fn new(sheet: &Sheet, header_row: usize, columns: &'s [Option<Column>]) -> Self {
        let heading = sheet.rows.get(header_row);
        let units = (0..columns.len()).map(|at| heading.and_then(|row| unit_in_heading(&row.cells.get(at)?.text))).collect();
        let above = sheet.rows.iter().take(header_row).flat_map(|row| &row.cells);
        let unit_of_all = above.filter(|cell| cell.text.contains("单位")).find_map(|cell| unit_in_heading(&cell.text));
        // Of two units nobody knows which column has which.
        let unit_of_all = unit_of_all.filter(|unit| !unit.contains(['、', '，', ',', ';', '；']));
        Self { fields: columns, units, unit_of_all }
    }

    /// The columns of values: one, or one for each time.
    pub fn values(&self) -> Vec<(usize, Option<Period>)> {
        let all = self.fields.iter().enumerate();
        all.filter_map(|(at, column)| match column {
            Some(Column::Value) => Some((at, None)),
            Some(Column::ValueAt(period)) => Some((at, Some(*period))),
            _ => None,
        })
        .collect()
    }

    /// The columns of changes, each with the unit that heads it.
    pub fn growth(&self) -> impl Iterator<Item = (usize, Compared, Option<&str>)> {
        let unit = |at: usize| self.units.get(at).and_then(|unit| unit.as_deref());
        let all = self.fields.iter().enumerate();
        all.filter_map(move |(at, column)| match column {
            Some(Column::Growth(compared)) => Some((at, *compared, unit(at))),
            _ => None,
        })
    }

    /// The latest time that heads a column: what changes beside it are said of.
    pub fn latest(&self) -> Option<Period> {
        self.values().into_iter().filter_map(|(_, period)| period).max_by_key(|period| lateness(Some(*period)))
    }

    pub fn has(&self, column: Column) -> bool {
        self.fields.contains(&Some(column))
    }

    /// A cell that is not empty.
    pub fn cell<'r>(&self, row: &'r Row, column: Column) -> Option<(usize, &'r Cell)> {
        let at = self.fields.iter().position(|own| *own == Some(column))?;
        row.cells.get(at).filter(|cell| !cell.is_empty()).map(|cell| (at, cell))
    }

    /// The text of a cell in one line; empty where there is none.
    pub fn text(&self, row: &Row, column: Column) -> String {
        self.cell(row, column).map(|(_, cell)| one_line(&cell.text)).unwrap_or_default()
    }

    /// What heads a column of values, as far as it is a unit.
    fn unit_of(&self, value: Option<usize>) -> Option<&str> {
        let own = value.and_then(|at| self.units.get(at)?.as_deref());
        let has_column = self.has(Column::UnitZh) || self.has(Column::UnitEn);
        own.or_else(|| self.unit_of_all.as_deref().filter(|_| !has_column))
    }

    /// Reads a row with the value of one of its columns.
    pub fn record(&self, row: &Row, value: Option<usize>, at: Option<Period>) -> Record {
        let mut record = Record { row: row.number, ..Record::default() };
        self.names(row, &mut record);
        self.unit(row, value, &mut record);
        self.time(row, at, &mut record);
        let cell = value.and_then(|at| Some((at, row.cells.get(at)?))).filter(|(_, cell)| !cell.is_empty());
        let measured = measured(self, row, cell, &mut record);
        self.kind(row, &measured, &mut record);
        if at == self.latest() {
            changes(self, row, &mut record);
        }
        self.yes_or_no(row, Column::Headline, "headline", &mut record);
        self.yes_or_no(row, Column::Break, "break", &mut record);
        if let Some(Ok(Value::Object(rest))) = self.cell(row, Column::Rest).map(|(_, cell)| serde_json::from_str(&cell.text)) {
            record.rest = rest;
        }
        record
    }

    fn names(&self, row: &Row, record: &mut Record) {
        let texts = [("label", Column::LabelZh, Column::LabelEn), ("note", Column::NoteZh, Column::NoteEn)];
        for (field, chinese, english) in texts {
            insert(&mut record.fields, field, self.localized(row, chinese, english));
        }
        for (field, column) in [("id", Column::Id), ("quote", Column::Quote)] {
            insert(&mut record.fields, field, text_value(self.text(row, column)));
        }
        record.section = [Column::Section, Column::SectionEn].map(|column| self.text(row, column));
        let [zh, en] = &mut record.section;
        if zh == en {
            en.clear();
        }
        insert(&mut record.about, "publisher", self.localized(row, Column::PublisherZh, Column::PublisherEn));
        let mut source = Object::new();
        insert(&mut source, "title", self.localized(row, Column::SourceZh, Column::SourceEn));
        insert(&mut source, "url", text_value(self.text(row, Column::SourceUrl)));
        insert(&mut source, "published", text_value(self.text(row, Column::SourcePublished)));
        if !source.is_empty() {
            record.about.insert("source".into(), Value::Object(source));
        }
        insert(&mut record.about, "updated", text_value(self.text(row, Column::Updated)));
    }

    /// A text in both languages. English that is the Chinese again stands in for a translation that is missing.
    pub fn localized(&self, row: &Row, chinese: Column, english: Column) -> Option<Value> {
        let [zh, en] = [chinese, english].map(|column| self.text(row, column));
        let mut text = Object::new();
        insert(&mut text, "zh-CN", text_value(zh.clone()));
        insert(&mut text, "en", text_value(en).filter(|en| *en != zh || !zh.contains(is_han)));
        (!text.is_empty()).then_some(Value::Object(text))
    }

    fn unit(&self, row: &Row, value: Option<usize>, record: &mut Record) {
        let [zh, one, en] = [Column::UnitZh, Column::UnitEnOne, Column::UnitEn].map(|column| self.text(row, column));
        let en = if en == zh && zh.contains(is_han) { String::new() } else { en };
        match RowUnit::read(&zh, &one, &en, self.unit_of(value)) {
            Ok(unit) => record.unit = unit,
            Err(fault) => {
                let at = self.cell(row, Column::UnitZh).map(|(at, _)| at).or(value);
                record.faults.push(("unit", at, fault));
                record.unit = RowUnit { zh, en_one: one, en, ..RowUnit::default() };
            }
        }
    }

    fn time(&self, row: &Row, at: Option<Period>, record: &mut Record) {
        record.period = at;
        if let Some((column, cell)) = self.cell(row, Column::Period)
            && at.is_none()
        {
            let text = one_line(&cell.text);
            record.period = read_period(&text);
            let is_first_of_month = cell.kind == CellKind::Date && text.len() == 10 && text.ends_with("-01");
            if record.period.is_none() {
                record.faults.push(("period", Some(column), ImportFault::UnreadPeriod { text: text.clone() }));
            } else if is_first_of_month {
                record.faults.push(("period", Some(column), ImportFault::DayOrMonth));
            }
            insert(&mut record.fields, "period", text_value(text));
        }
        if let Some(period) = record.period {
            record.fields.insert("period".into(), iso_period(period).into());
        }
    }

    fn kind(&self, row: &Row, measured: &Measured, record: &mut Record) {
        let kind = if let Some((at, cell)) = self.cell(row, Column::Kind) {
            let text = one_line(&cell.text);
            let known = choice::kind(&text);
            if known.is_none() {
                let allowed = choice::all_named(&Kind::NAMES, |own, locale: Locale| kind_choice(*own, locale));
                record.faults.push(("kind", Some(at), ImportFault::UnknownChoice { text: text.clone(), allowed }));
            }
            known.map_or(text, str::to_owned)
        } else {
            record.is_kind_derived = true;
            measured.kind(&record.unit, record.fields.get("label")).to_owned()
        };
        record.fields.insert("kind".into(), kind.into());
        let unit = &record.unit;
        let mut own = Object::new();
        insert(&mut own, "zh-CN", text_value(unit.zh.clone()));
        let english = match (unit.en_one.is_empty(), unit.en.is_empty()) {
            (false, _) => Some(json!({"one": unit.en_one, "other": unit.en})),
            (true, false) => Some(Value::String(unit.en.clone())),
            (true, true) => None,
        };
        insert(&mut own, "en", english);
        if !own.is_empty() {
            record.fields.insert("unit".into(), Value::Object(own));
        }
    }

    fn yes_or_no(&self, row: &Row, column: Column, field: &'static str, record: &mut Record) {
        let Some((at, cell)) = self.cell(row, column) else { return };
        let known = choice::yes_or_no(&cell.text);
        if known.is_none() {
            record.faults.push((field, Some(at), ImportFault::NeitherYesNorNo { text: cell.text.clone() }));
        }
        record.fields.insert(field.into(), known.map_or_else(|| cell.text.clone().into(), Value::Bool));
    }
}

impl Record {
    /// Whether it says what is still to come.
    pub fn is_ahead(&self) -> bool {
        let status = self.fields.get("status").and_then(Value::as_str);
        Status::NAMES.iter().any(|(name, own)| Some(*name) == status && own.is_ahead())
    }
}

/// Sets the fields that no column has; `null` takes one away.
pub(in crate::import) fn apply_rest(object: &mut Object, rest: &Object) {
    for (field, value) in rest {
        if value.is_null() {
            object.shift_remove(field);
        } else {
            object.insert(field.clone(), value.clone());
        }
    }
}

/// Adds a field that is there.
pub(super) fn insert(object: &mut Object, field: &str, value: Option<impl Into<Value>>) {
    if let Some(value) = value {
        object.insert(field.into(), value.into());
    }
}

pub(super) fn text_value(text: String) -> Option<String> {
    Some(text).filter(|text| !text.is_empty())
}

pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}')
}

/// The text without the line breaks that a cell may have, and without the sign that marks it as text.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::new();
    for part in text.split(['\n', '\r', '\t']).map(str::trim).filter(|part| !part.is_empty()) {
        let between_han = line.ends_with(|c: char| !c.is_ascii()) || part.starts_with(|c: char| !c.is_ascii());
        if !line.is_empty() && !between_han {
            line.push(' ');
        }
        line.push_str(part);
    }
    super::value::unescape(&line).to_owned()
}
