//! Columns that say how the value beside them changed: 同比增长（%）, 环比, 增速.

use serde_json::{Value, json};

use super::record::{Columns, Record};
use super::unit::RowUnit;
use super::value::{ReadValue, read_value};
use crate::data::Resolution;
use crate::data::stated::Scale;
use crate::format::ImportFault;
use crate::import::{Cell, CellKind, Compared, Object, Row};

/// What stands in a cell where there is nothing to say.
const NONE: [&str; 10] = ["-", "—", "–", "--", "——", "…", "……", "/", "...", "n/a"];

/// Reads the row's changes. One that cannot be read stays as the text of its cell, so that the form asks for it.
pub(super) fn changes(columns: &Columns, row: &Row, record: &mut Record) {
    let mut all = Vec::new();
    for (at, compared, unit) in columns.growth() {
        let Some(cell) = row.cells.get(at).filter(|cell| !cell.is_empty()) else { continue };
        if NONE.contains(&cell.text.trim().to_lowercase().as_str()) {
            continue;
        }
        let mut own = Object::new();
        match read(cell, unit, record) {
            Ok(change) => {
                if change.is_guessed_percent {
                    record.faults.push(("changes", Some(at), ImportFault::ChangeAsPercent));
                }
                if change.kind.is_none() {
                    let text = cell.text.trim().to_owned();
                    record.faults.push(("changes", Some(at), ImportFault::ChangeOrPoints { text }));
                }
                own.extend(change.kind.map(|kind| ("kind".to_owned(), kind.into())));
                own.insert("value".into(), change.read.value.clone());
                own.extend(change.read.to.clone().map(|to| ("to".to_owned(), to)));
                own.insert("qualifier".into(), change.read.qualifier().unwrap_or("exact").into());
                let words_say = change.read.reading.is_some_and(|reading| reading.basis.is_some());
                match basis(compared, record).filter(|_| !words_say) {
                    Some(basis) => {
                        own.insert("basis".into(), basis.into());
                    }
                    None if !words_say => record.faults.push(("changes", Some(at), ImportFault::ChangeBasisOpen)),
                    None => {}
                }
                own.extend(change.read.words.map(|words| ("stated".to_owned(), words.into())));
            }
            Err(fault) => {
                record.faults.push(("changes", Some(at), fault));
                own.extend([("kind".to_owned(), json!("change")), ("value".to_owned(), cell.text.trim().into())]);
                own.insert("qualifier".into(), "exact".into());
            }
        }
        all.push(Value::Object(own));
    }
    if !all.is_empty() {
        record.fields.insert("changes".into(), all.into());
    }
}

struct Change {
    read: ReadValue,
    /// Nothing where a number of % may be growth or percentage points.
    kind: Option<&'static str>,
    /// Whether neither heading nor cell says that it is in per cent.
    is_guessed_percent: bool,
}

fn read(cell: &Cell, heading: Option<&str>, record: &Record) -> Result<Change, ImportFault> {
    let own = RowUnit::read(heading.unwrap_or("%"), "", "", None)?;
    let is_percent = own.zh == "%";
    let differ = || ImportFault::UnitsDiffer { heading: heading.unwrap_or_default().into(), cell: record.unit.zh.clone() };
    if !is_percent && !own.zh.contains("百分点") && own.zh != record.unit.zh {
        return Err(differ());
    }
    let unit = if own.zh.contains("百分点") { RowUnit { zh: "个百分点".into(), ..RowUnit::default() } } else { own };
    let read = read_value(cell, &unit)?;
    let scale = read.reading.map(|reading| reading.scale);
    let kind = match scale {
        Some(Scale::Points) => Some("points"),
        Some(Scale::Percent | Scale::Times) if is_percent => Some("change"),
        _ if unit.zh.contains("百分点") => Some("points"),
        _ if !is_percent => Some("difference"),
        // A share that grew by 2 %: of itself, or of the whole?
        _ if record.unit.zh.starts_with('%') => None,
        _ => Some("change"),
    };
    let says_percent = heading.is_some() || cell.kind == CellKind::Percent || cell.text.contains(['%', '％']) || scale.is_some();
    Ok(Change { read, kind, is_guessed_percent: !says_percent })
}

/// What the column and the row's time say that it is from.
fn basis(compared: Compared, record: &Record) -> Option<&'static str> {
    let period = record.period.filter(|period| !period.is_range());
    match (compared, period.map(|period| period.resolution)) {
        (Compared::Year, _) => Some("year-on-year"),
        (Compared::Before, Some(Resolution::Month)) => Some("month-on-month"),
        (Compared::Before, Some(Resolution::Quarter)) => Some("quarter-on-quarter"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Rows, guess, read_rows, read_table};

    fn read(text: &str) -> Rows {
        let sheet = read_table(text.as_bytes()).unwrap().sheets.remove(0);
        let guess = guess(&sheet);
        read_rows(&sheet, guess.header_row, &guess.columns)
    }

    fn faults(rows: &Rows) -> Vec<ImportFault> {
        let all = rows.faults.iter().map(|fault| fault.fault.clone());
        all.filter(|fault| !matches!(fault, ImportFault::KindsDerived | ImportFault::Scaled { .. })).collect()
    }

    #[test]
    fn a_column_beside_the_value_is_its_change() {
        let rows = read(
            "指标,数值,单位,时间,同比增长（%）,环比（%）\n甲,5,万户,2024-03,-4.8,1.50\n乙,6,万户,2024-03,—,\n丙,7,万户,2024,同比增长2.6%,\n",
        );
        assert_eq!(
            rows.figures[0]["changes"],
            json!([
                {"kind": "change", "value": serde_json::from_str::<Value>("-4.8").unwrap(), "qualifier": "exact", "basis": "year-on-year"},
                {"kind": "change", "value": serde_json::from_str::<Value>("1.50").unwrap(), "qualifier": "exact", "basis": "month-on-month"},
            ])
        );
        assert!(!rows.figures[1].contains_key("changes"));
        assert_eq!(rows.figures[2]["changes"][0]["stated"], "同比增长2.6%");
        assert_eq!(faults(&rows), []);
    }

    #[test]
    fn units_say_what_sort_of_change_it_is() {
        let rows = read("指标,数值,单位,时间,同比增减（万户）\n甲,500000,户,2024,3\n");
        assert_eq!(
            [&rows.figures[0]["changes"][0]["kind"], &rows.figures[0]["changes"][0]["value"]],
            [&json!("difference"), &json!(30000)]
        );
        let rows = read("指标,数值,单位,时间,同比增减（个百分点）\n甲,50,%,2024,0.5\n");
        assert_eq!(rows.figures[0]["changes"][0]["kind"], "points");
        // Another thing is counted.
        assert!(matches!(
            faults(&read("指标,数值,单位,时间,同比增减（亿元）\n甲,5,户,2024,3\n"))[..],
            [ImportFault::UnitsDiffer { .. }]
        ));
    }

    #[test]
    fn what_is_not_said_is_told() {
        let rows = read("指标,数值,单位,时间,同比增长\n甲,5,户,2024,3\n乙,6,户,2024,4\n");
        assert_eq!(rows.figures[0]["changes"][0]["value"], json!(3));
        assert_eq!(faults(&rows), [ImportFault::ChangeAsPercent]);
        // Growth of a share, or percentage points: the form asks.
        let rows = read("指标,数值,单位,时间,同比增长（%）\n普及率,50,%,2024,3\n");
        assert!(rows.figures[0]["changes"][0].get("kind").is_none());
        assert_eq!(faults(&rows), [ImportFault::ChangeOrPoints { text: "3".into() }]);
        assert_eq!(faults(&read("指标,数值,单位,时间,增速（%）\n甲,5,户,2024,3\n")), [ImportFault::ChangeBasisOpen]);
        let unread = read("指标,数值,单位,时间,同比（%）\n甲,5,户,2024,很多\n");
        assert_eq!(unread.figures[0]["changes"][0]["value"], "很多");
    }

    /// Changes are of the latest time: of a row, and of a column.
    #[test]
    fn changes_of_earlier_times_are_not_read() {
        let rows = read("id,指标,数值,单位,时间,同比（%）\na,甲,5,户,2024,3\na,甲,4,户,2023,2\n");
        assert_eq!(rows.figures[0]["changes"][0]["value"], json!(3));
        assert_eq!(faults(&rows), [ImportFault::EarlierChanges]);
        let rows = read("指标,单位,2023年,2024年,同比（%）\n甲,户,4,5,25\n乙,户,4,,25\n");
        assert_eq!(rows.figures[0]["changes"][0]["value"], json!(25));
        assert!(!rows.figures[1].contains_key("changes"));
        assert_eq!(faults(&rows), [ImportFault::EarlierChanges]);
    }
}
