//! A value with what belongs to it: the other end of a range, qualifier, basis, status, the source's words.

use serde_json::{Value, json};

use super::choice;
use super::period::read_period;
use super::record::{Columns, Record, insert, one_line, text_value};
use super::unit::RowUnit;
use super::value::{ReadValue, read_value, read_words};
use crate::data::stated::{Direction, Scale};
use crate::data::{Basis, Qualifier, Status};
use crate::format::{ImportFault, basis_choice, iso_period, qualifier_choice, status_choice};
use crate::import::{Cell, Column, Row};

/// What was read out of the cell and the words.
#[derive(Clone, Debug, Default)]
pub(super) struct Measured {
    read: Option<ReadValue>,
}

/// Reads the fields that figures, points and changes have in common.
pub(super) fn measured(columns: &Columns, row: &Row, value: Option<(usize, &Cell)>, record: &mut Record) -> Measured {
    let stated = columns.text(row, Column::Stated);
    let context = columns.text(row, Column::Context);
    let mut own = Measured::default();
    // Without a number the words say it.
    let words = columns.cell(row, Column::Stated).filter(|_| value.is_none());
    let read = match (value, words) {
        (Some((at, cell)), _) => Some((at, read_value(cell, &record.unit), cell.text.trim())),
        (None, Some((at, _))) => Some((at, read_words(&stated, &record.unit), "")),
        (None, None) => None,
    };
    match read {
        Some((at, Ok(read), text)) => {
            if let Some(unit) = &read.unit {
                record.unit.zh.clone_from(unit);
            }
            if let (Some(written), Value::Number(number)) = (&record.unit.written, &read.value) {
                let hint = ImportFault::Scaled {
                    written: written.clone(),
                    text: text.into(),
                    value: number.to_string(),
                    unit: record.unit.zh.clone(),
                };
                record.faults.push(("value", Some(at), hint));
            }
            record.fields.insert("value".into(), read.value.clone());
            insert(&mut record.fields, "to", read.to.clone());
            let kept = read.words.clone().filter(|_| stated.is_empty());
            let needs_unit = record.unit.power != 0 && read.words.is_some() && context.is_empty();
            insert(&mut record.fields, "stated", kept);
            insert(&mut record.fields, "context", record.unit.written.clone().filter(|_| needs_unit));
            own.read = Some(read);
        }
        Some((at, Err(fault), text)) => {
            record.faults.push(("value", Some(at), fault));
            insert(&mut record.fields, "value", text_value(text.to_owned()));
        }
        None => {}
    }
    insert(&mut record.fields, "stated", text_value(stated.clone()));
    insert(&mut record.fields, "context", text_value(context));
    range(columns, row, record);
    qualifier(columns, row, &own, &stated, record);
    basis(columns, row, record);
    status(columns, row, record);
    own
}

fn range(columns: &Columns, row: &Row, record: &mut Record) {
    let Some((at, cell)) = columns.cell(row, Column::To) else { return };
    match read_value(cell, &record.unit) {
        Ok(read) => {
            record.fields.insert("to".into(), read.value);
        }
        Err(fault) => {
            record.faults.push(("to", Some(at), fault));
            record.fields.insert("to".into(), cell.text.trim().into());
        }
    }
}

fn qualifier(columns: &Columns, row: &Row, own: &Measured, stated: &str, record: &mut Record) {
    if let Some((at, cell)) = columns.cell(row, Column::Qualifier) {
        let text = one_line(&cell.text);
        let known = choice::qualifier(&text);
        if known.is_none() {
            let allowed = choice::all_named(&Qualifier::NAMES, |own, locale| qualifier_choice(*own, locale));
            record.faults.push(("qualifier", Some(at), ImportFault::UnknownChoice { text: text.clone(), allowed }));
        }
        record.fields.insert("qualifier".into(), known.map_or(text, str::to_owned).into());
        return;
    }
    let of_words = || read_words(stated, &RowUnit { power: 0, ..record.unit.clone() }).ok().and_then(|read| read.qualifier());
    let said = own.read.as_ref().and_then(ReadValue::qualifier).or_else(of_words);
    record.fields.insert("qualifier".into(), said.unwrap_or("exact").into());
}

fn basis(columns: &Columns, row: &Row, record: &mut Record) {
    let other = columns.localized(row, Column::AgainstZh, Column::AgainstEn);
    let Some((at, cell)) = columns.cell(row, Column::Basis) else {
        insert(&mut record.fields, "basis", other.map(|other| json!({"against": other})));
        return;
    };
    let text = one_line(&cell.text);
    let since = ["since ", "比", "较", "自"].iter().find_map(|word| read_period(text.strip_prefix(word)?));
    let against = ["against ", "与", "对"].iter().find_map(|word| text.strip_prefix(word)).map(str::trim);
    let basis = match (choice::basis(&text), since, against) {
        (Some(name), ..) => Value::String(name.into()),
        (None, Some(since), _) => json!({"since": iso_period(since)}),
        (None, None, Some(against)) => json!({"against": other.unwrap_or_else(|| json!({"zh-CN": against}))}),
        (None, None, None) => {
            let allowed = choice::all_named(&Basis::NAMES, basis_choice);
            record.faults.push(("basis", Some(at), ImportFault::UnknownChoice { text: text.clone(), allowed }));
            Value::String(text)
        }
    };
    record.fields.insert("basis".into(), basis);
}

fn status(columns: &Columns, row: &Row, record: &mut Record) {
    let Some((at, cell)) = columns.cell(row, Column::Status) else { return };
    let text = one_line(&cell.text);
    let known = choice::status(&text);
    if known.is_none() {
        let allowed = choice::all_named(&Status::NAMES, |own, locale| status_choice(*own, locale));
        record.faults.push(("status", Some(at), ImportFault::UnknownChoice { text: text.clone(), allowed }));
    }
    record.fields.insert("status".into(), known.map_or(text, str::to_owned).into());
}

impl Measured {
    /// The kind that unit and words have, where no column says it. An editor is told to check it.
    pub fn kind(&self, unit: &RowUnit, label: Option<&Value>) -> &'static str {
        let reading = self.read.as_ref().and_then(|read| read.reading);
        let changes = reading.and_then(|reading| reading.direction).is_some_and(|direction| direction != Direction::Open);
        let is_new = reading.is_some_and(|reading| reading.is_new);
        let value = self.read.as_ref().map(|read| &read.value);
        let label = label.and_then(|label| label.get("zh-CN")).and_then(Value::as_str).unwrap_or_default();
        let grows = ["增长", "增速", "增幅", "降幅", "涨幅", "跌幅", "同比", "环比"].iter().any(|word| label.contains(word));
        let is_negative = value.is_some_and(|value| value.to_string().starts_with('-'));
        match reading.map(|reading| reading.scale) {
            Some(Scale::Rank) => return "rank",
            Some(Scale::Times | Scale::Fold) => return if changes { "change" } else { "multiple" },
            Some(Scale::Points) => return "points",
            Some(Scale::Parts) => return "composition",
            Some(Scale::Part) => return "rate",
            _ => {}
        }
        let text = value.and_then(Value::as_str).unwrap_or_default();
        let is_share = unit.zh.starts_with('%') || unit.zh == "‰";
        let is_whole = value.is_some_and(|value| value.is_number() && !value.to_string().contains(['.', 'e', 'E', '-']));
        match unit.zh.as_str() {
            _ if text.contains(':') => "composition",
            _ if text.contains('/') => "rate",
            unit if unit.contains("百分点") => "points",
            "倍" => "multiple",
            "位" | "名" if label.contains('位') || label.contains("排名") => "rank",
            _ if is_share => {
                if changes || grows || is_negative {
                    "change"
                } else {
                    "rate"
                }
            }
            _ if changes && !is_new => "difference",
            _ if unit.unit().currency().is_some() || !is_whole => "measure",
            _ => "count",
        }
    }
}
