//! What our own `figures.csv` writes out and a figures file leaves to the reader.
//!
//! A CSV cannot carry: ids of sections, English words for one of a unit, contexts, quotes, notes, changes, the English of what a change is
//! against, title, address and day of the source, the title of the file, and whether English was missing. All else reads back.

use serde_json::Value;

use super::Record;

/// Takes away what is usual: units that a kind has by itself, and what is said of every result.
pub(super) fn tidy(record: &mut Record) {
    let kind = record.fields.get("kind").and_then(Value::as_str).unwrap_or_default();
    let usual = match kind {
        "points" => "个百分点",
        "multiple" => "倍",
        "rank" => "位",
        _ => "",
    };
    if record.unit.zh == usual {
        record.fields.shift_remove("unit");
    }
    // A fraction is no number of per cent, and has no unit.
    for (field, silent) in [("status", "actual"), ("break", "false")] {
        if record.fields.get(field).is_some_and(|own| own.as_str().map_or_else(|| own.to_string(), str::to_owned) == silent) {
            record.fields.shift_remove(field);
        }
    }
}
