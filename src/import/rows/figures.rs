//! Rows of the same figure at several times: the latest is the figure, the others are its series.

use std::collections::{BTreeSet, HashMap};

use serde_json::Value;

use super::record::apply_rest;
use super::sections::{slug, unused};
use super::{Record, Rows, located};
use crate::data::Period;
use crate::format::ImportFault;
use crate::import::{Located, Object, Sheet};

/// The fields of a figure, in the order in which they are written.
const FIGURE: [&str; 17] = [
    "id",
    "section",
    "headline",
    "kind",
    "status",
    "value",
    "to",
    "qualifier",
    "basis",
    "stated",
    "context",
    "period",
    "unit",
    "label",
    "quote",
    "note",
    "changes",
];
/// Those of a point.
const POINT: [&str; 10] = ["period", "value", "to", "qualifier", "basis", "status", "stated", "context", "break", "note"];
/// Those that every row of a figure repeats, or only one of them has.
const SHARED: [&str; 7] = ["id", "section", "headline", "kind", "unit", "label", "quote"];

/// Makes figures of the records and adds them, with their faults.
pub(super) fn assemble(sheet: &Sheet, records: Vec<Record>, has_headline: bool, rows: &mut Rows) {
    let mut groups: Vec<Vec<Record>> = Vec::new();
    let mut by_key: HashMap<String, usize> = HashMap::new();
    for mut record in records {
        let key = key(&record);
        let at = by_key.get(&key).copied().filter(|_| record.period.is_some());
        let same_time = at.and_then(|at| groups.get(at)).is_some_and(|group| group.iter().any(|own| own.period == record.period));
        if same_time {
            record.faults.push(("period", None, ImportFault::SameTimeTwice));
        }
        if let Some(group) = at.filter(|_| !same_time).and_then(|at| groups.get_mut(at)) {
            group.push(record);
        } else {
            by_key.entry(key).or_insert(groups.len());
            groups.push(vec![record]);
        }
    }
    let mut ids: BTreeSet<String> =
        groups.iter().flatten().filter_map(|record| Some(record.fields.get("id")?.as_str()?.to_owned())).collect();
    let mut told = BTreeSet::new();
    for group in groups {
        let index = rows.figures.len();
        let (mut figure, faults) = figure(sheet, group, index);
        for fault in faults {
            // A magnitude is told once for each unit.
            let is_new = match &fault.fault {
                ImportFault::Scaled { written, .. } => told.insert((fault.column, written.clone())),
                ImportFault::ChangeAsPercent | ImportFault::ChangeBasisOpen | ImportFault::EarlierChanges => {
                    told.insert((fault.column, format!("{:?}", fault.fault)))
                }
                _ => true,
            };
            if is_new {
                rows.faults.push(fault);
            }
        }
        if !figure.contains_key("id") {
            let english = figure.get("label").and_then(|label| label.get("en")).and_then(Value::as_str).map(slug);
            let id = english.filter(|id| !id.is_empty()).unwrap_or_else(|| format!("figure-{}", index + 1));
            let id = unused(&id, |id| ids.contains(id));
            ids.insert(id.clone());
            rows.made_ids.insert(index);
            figure.shift_insert(0, "id".into(), id.into());
        }
        if !has_headline && !figure.contains_key("headline") {
            figure.insert("headline".into(), false.into());
        }
        rows.figures.push(ordered(figure));
    }
}

/// What rows of one figure have in common.
fn key(record: &Record) -> String {
    let field = |name: &str| record.fields.get(name).map(Value::to_string).unwrap_or_default();
    if let Some(id) = record.fields.get("id") {
        return id.to_string();
    }
    let kind = if record.is_kind_derived { String::new() } else { field("kind") };
    format!("{} {} {} {kind} {}", field("section"), field("label"), record.unit.zh, record.is_ahead())
}

/// How late a time is.
pub(super) fn lateness(period: Option<Period>) -> (u16, u8, u8) {
    period.map(|period| (period.last.year, period.last.part, period.last.day)).unwrap_or_default()
}

fn figure(sheet: &Sheet, mut group: Vec<Record>, index: usize) -> (Object, Vec<Located>) {
    let latest = group.iter().enumerate().rev().max_by_key(|(_, record)| lateness(record.period)).map_or(0, |(at, _)| at);
    let own = if latest < group.len() { group.remove(latest) } else { Record::default() };
    let mut fields = own.fields.clone();
    // What has a fraction at one time is no count at another.
    let is_measure = |record: &Record| record.fields.get("kind").is_some_and(|kind| kind == "measure");
    if own.is_kind_derived && group.iter().any(is_measure) && fields.get("kind").is_some_and(|kind| kind == "count") {
        fields.insert("kind".into(), "measure".into());
    }
    for name in SHARED {
        let other = group.iter().find_map(|record| record.fields.get(name));
        if let Some(other) = other.filter(|_| !fields.contains_key(name)) {
            fields.insert(name.into(), other.clone());
        }
    }
    let mut faults = Vec::new();
    let mut tell = |record: &Record, path: &str| {
        faults.extend(record.faults.iter().map(|(field, column, fault)| Located {
            path: Some(format!("{path}.{field}")),
            ..located(sheet, Some(record.row), *column, fault.clone())
        }));
    };
    tell(&own, &format!("figures[{index}]"));
    group.sort_by_key(|record| lateness(record.period));
    let mut series = Vec::new();
    for mut record in group {
        for name in ["label", "unit"] {
            let chinese = |fields: &Object| Some(fields.get(name)?.get("zh-CN")?.as_str()?.to_owned());
            let differs = chinese(&record.fields).filter(|other| chinese(&fields).is_some_and(|own| own != *other));
            if let Some(text) = differs {
                record.faults.push((name, None, ImportFault::Differs { text }));
            }
        }
        if record.fields.contains_key("changes") {
            record.faults.push(("changes", None, ImportFault::EarlierChanges));
        }
        tell(&record, &format!("figures[{index}].series[{}]", series.len()));
        if record.fields.get("basis") == fields.get("basis") {
            record.fields.shift_remove("basis");
        }
        series.push(point(&record.fields));
    }
    // The figure itself has no field for a break.
    if own.fields.get("break").is_some_and(|is_break| *is_break != Value::Bool(false)) {
        series.push(point(&own.fields));
    }
    let mut figure: Object = FIGURE.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone()))).collect();
    if !series.is_empty() {
        figure.insert("series".into(), series.into());
    }
    apply_rest(&mut figure, &own.rest);
    (figure, faults)
}

/// The fields of a point.
pub(in crate::import) fn point(fields: &Object) -> Value {
    Value::Object(POINT.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone()))).collect())
}

/// The fields in the order in which they are written.
fn ordered(mut figure: Object) -> Object {
    let series = figure.shift_remove("series");
    let mut ordered: Object =
        FIGURE.iter().filter_map(|name| figure.shift_remove(*name).map(|value| ((*name).to_owned(), value))).collect();
    ordered.extend(figure);
    if let Some(series) = series {
        ordered.insert("series".into(), series);
    }
    ordered
}
