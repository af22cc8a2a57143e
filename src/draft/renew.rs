//! A newer value of a figure: what it takes the place of, and what becomes of the number before it and of what was said of that one.

use serde_json::{Value, json};

use super::Fields;
use crate::data::{Kind, Period, Status};
use crate::format::RenewalNote;

/// The fields that a source says anew. All else of a figure stays: what it is called, where it belongs, its earlier times.
const RENEWED: [&str; 11] =
    ["kind", "value", "to", "qualifier", "status", "basis", "stated", "context", "quote", "period", "unit"];

/// The fields of a figure that a point of its series has, too.
const POINT: [&str; 8] = ["period", "value", "to", "qualifier", "basis", "status", "stated", "context"];

/// A figure with its newer value, and what is to be told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// The figure.
    pub fields: Fields,
    /// What became of the value before.
    pub notes: Vec<RenewalNote>,
}

/// Puts `new` into the place of the value of `old`. The number of another time goes into the series, so that no time is lost. Changes that
/// were said of the old number go: beside a new one they would be wrong, and nobody would see it.
pub fn renew(old: &Fields, new: &Fields) -> Renewed {
    let mut fields = old.clone();
    for name in RENEWED {
        match new.get(name) {
            Some(value) => {
                fields.insert(name.into(), value.clone());
            }
            // Words of last year say nothing of this year's number.
            None => {
                fields.shift_remove(name);
            }
        }
    }
    let mut notes = Vec::new();
    let is_same = |name: &&str| old.get(*name) == fields.get(*name);
    let is_other = !["period", "value", "to", "qualifier", "kind"].iter().all(is_same);
    if let Some(changes) = new.get("changes") {
        fields.insert("changes".into(), changes.clone());
    } else if is_other && let Some(changes) = fields.shift_remove("changes") {
        notes.push(RenewalNote::ChangesGone { words: words_of_changes(&changes), period: period(old) });
    }
    if let Some(note) = keep_earlier(old, &mut fields) {
        notes.insert(0, note);
    }
    follow(&mut fields);
    Renewed { fields, notes }
}

/// Puts a number of an earlier time into the series of a figure, in the place of one of the same time. Whether that changed it.
pub fn add_point(figure: &mut Fields, point: &Fields) -> bool {
    let Some(own) = period(point) else { return false };
    let mut point: Fields = pick(point, &[&POINT[..], &["break", "note"]].concat());
    let series = figure.entry("series").or_insert_with(|| json!([]));
    let Some(series) = series.as_array_mut() else { return false };
    let period_of = |value: &Value| value.get("period").and_then(Value::as_str).and_then(Period::parse);
    if let Some(there) = series.iter_mut().find(|there| period_of(there) == Some(own)) {
        // What is not said anew stays.
        for name in ["break", "note"] {
            if let Some(kept) = there.get(name).filter(|_| !point.contains_key(name)) {
                point.insert(name.into(), kept.clone());
            }
        }
        let point = Value::Object(point);
        let is_other = *there != point;
        *there = point;
        return is_other;
    }
    let later = |value: &Value| period_of(value).is_some_and(|period| period.ordinal() > own.ordinal());
    let at = series.iter().position(later).unwrap_or(series.len());
    series.insert(at, Value::Object(point));
    true
}

/// The time of a figure or a point.
pub fn period(fields: &Fields) -> Option<Period> {
    fields.get("period").and_then(Value::as_str).and_then(Period::parse)
}

/// The number before goes into the series, unless it is there.
fn keep_earlier(old: &Fields, fields: &mut Fields) -> Option<RenewalNote> {
    let (before, now) = (period(old)?, period(fields));
    if Some(before) == now || !old.contains_key("value") || is_ahead(old) {
        return None;
    }
    let words = words_of(old);
    let Some(now) = now else { return Some(RenewalNote::NotInSeries { words, period: before }) };
    let fits =
        before.has_shape_of(now) && before.ordinal() < now.ordinal() && !is_ahead(fields) && measures_the_same(old, fields);
    if !fits {
        return Some(RenewalNote::NotInSeries { words, period: before });
    }
    let series = fields.get("series").and_then(Value::as_array).into_iter().flatten();
    let is_there = series.filter_map(Value::as_object).any(|point| period(point) == Some(before));
    if is_there {
        return None;
    }
    let own = pick(old, &POINT);
    add_point(fields, &own);
    Some(RenewalNote::InSeries { words, period: before })
}

/// A point of the figure's own time, which marks a break, says what the figure says.
fn follow(fields: &mut Fields) {
    let own = pick(fields, &POINT);
    let series = fields.get("series").and_then(Value::as_array).into_iter().flatten();
    if series.filter_map(Value::as_object).any(|point| period(point).is_some() && period(point) == period(&own)) {
        add_point(fields, &own);
    }
}

fn pick(fields: &Fields, names: &[&str]) -> Fields {
    names.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone()))).collect()
}

/// Whether it says what is still to come. Only results are earlier times.
fn is_ahead(fields: &Fields) -> bool {
    let status = fields.get("status").and_then(Value::as_str);
    Status::NAMES.iter().any(|(name, own)| Some(*name) == status && own.is_ahead())
}

/// Whether two numbers are of one sort, in one unit: 户 and 元 stand in no series together.
pub fn measures_the_same(one: &Fields, other: &Fields) -> bool {
    let kind = |fields: &Fields| {
        let name = fields.get("kind").and_then(Value::as_str);
        let kind = Kind::NAMES.iter().find(|(own, _)| Some(*own) == name).map(|(_, kind)| *kind);
        // A whole number of one year is a fraction of another.
        kind.map(|kind| if kind == Kind::Count { Kind::Measure } else { kind })
    };
    let unit = |fields: &Fields| fields.get("unit").and_then(|unit| unit.get("zh-CN")).and_then(Value::as_str).map(str::to_owned);
    let is_usual = |fields: &Fields| unit(fields).is_none();
    kind(one) == kind(other) && (unit(one) == unit(other) || is_usual(one) || is_usual(other))
}

/// The number as its source says it, or else in digits.
fn words_of(fields: &Fields) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match (fields.get("stated"), fields.get("value")) {
        (Some(stated), _) => text(stated),
        (None, Some(value)) => {
            let unit = fields.get("unit").and_then(|unit| unit.get("zh-CN")).and_then(Value::as_str);
            let usual = if fields.get("kind").is_some_and(|kind| kind == "change") { "%" } else { "" };
            format!("{}{}", text(value), unit.unwrap_or(usual))
        }
        (None, None) => String::new(),
    }
}

fn words_of_changes(changes: &Value) -> Vec<String> {
    let all = changes.as_array().into_iter().flatten().filter_map(Value::as_object);
    all.map(words_of).filter(|words| !words.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Dataset, Locale};

    fn fields(value: Value) -> Fields {
        let Value::Object(fields) = value else { panic!() };
        fields
    }

    fn figure() -> Fields {
        fields(json!({
            "id": "a", "section": "s", "headline": true, "kind": "count", "value": 9_700_000_000_u64, "qualifier": "over", "stated": "突破97亿",
            "quote": "注册量突破97亿。", "period": "2020", "unit": {"zh-CN": "个"}, "label": {"zh-CN": "甲"},
            "changes": [{"kind": "change", "value": 2.7, "qualifier": "exact", "basis": "year-on-year"}],
            "series": [{"period": "2018", "value": 1, "qualifier": "exact"}],
        }))
    }

    fn newer(period: &str) -> Fields {
        fields(
            json!({"kind": "count", "value": 10_200_000_000_u64, "qualifier": "over", "stated": "突破102亿", "period": period, "unit": {"zh-CN": "个"}}),
        )
    }

    /// A figure that is renewed is one that a figures file may have.
    fn assert_valid(figure: &Fields) {
        let text = json!({"zh-CN": "s"});
        let file = json!({
            "schema": 2, "title": text, "publisher": text, "source": {"title": text}, "updated": "2021-01-01",
            "sections": [{"id": "s", "title": text}], "figures": [figure],
        });
        Dataset::parse(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:#?}"));
    }

    #[test]
    fn the_number_before_goes_into_the_series_and_its_changes_go() {
        let renewed = renew(&figure(), &newer("2021"));
        assert_valid(&renewed.fields);
        assert_eq!(renewed.fields["value"], json!(10_200_000_000_u64));
        assert_eq!(renewed.fields["series"][1]["period"], "2020");
        assert_eq!(renewed.fields["series"][1]["stated"], "突破97亿");
        assert!(!renewed.fields.contains_key("changes") && !renewed.fields.contains_key("quote"));
        let told: Vec<String> = renewed.notes.iter().map(|note| note.in_locale(Locale::ZhCn)).collect();
        assert_eq!(told.len(), 2);
        assert!(told[0].contains("2020年") && told[0].contains("突破97亿") && told[1].contains("2.7"), "{told:?}");
    }

    #[test]
    fn changes_that_are_said_anew_take_the_place_of_the_old_ones() {
        let mut new = newer("2021");
        new.insert("changes".into(), json!([{"kind": "change", "value": 5.2, "qualifier": "exact", "basis": "year-on-year"}]));
        let renewed = renew(&figure(), &new);
        assert_valid(&renewed.fields);
        assert_eq!(renewed.fields["changes"][0]["value"], json!(5.2));
        assert_eq!(renewed.notes.len(), 1);
        // The same number in other words: what was said of it still holds.
        let mut same = figure();
        same.insert("stated".into(), json!("超过97亿"));
        assert!(renew(&figure(), &same).fields.contains_key("changes"));
        assert_eq!(renew(&figure(), &same).notes, []);
        // Corrected: the growth of the wrong number is no growth of the right one.
        assert!(!renew(&figure(), &newer("2020")).fields.contains_key("changes"));
    }

    #[test]
    fn what_cannot_stand_in_the_series_is_told() {
        for (name, value) in [
            ("period", json!("2021-03")),
            ("kind", json!("rate")),
            ("unit", json!({"zh-CN": "户"})),
            ("status", json!("planned")),
        ] {
            let mut new = newer("2021");
            new.insert(name.into(), value);
            let renewed = renew(&figure(), &new);
            assert_eq!(renewed.fields["series"], figure()["series"], "{name}");
            assert!(matches!(renewed.notes[0], RenewalNote::NotInSeries { .. }), "{name}");
        }
        let mut planned = figure();
        planned.insert("status".into(), json!("planned"));
        assert_eq!(renew(&planned, &newer("2021")).fields["series"], figure()["series"], "a plan is no earlier time");
    }

    #[test]
    fn a_point_of_the_same_time_says_the_same() {
        let mut own = figure();
        own["series"]
            .as_array_mut()
            .unwrap()
            .push(json!({"period": "2020", "value": 9_700_000_000_u64, "qualifier": "over", "break": true}));
        let renewed = renew(&own, &newer("2020"));
        assert_valid(&renewed.fields);
        assert_eq!(renewed.fields["series"][1]["value"], json!(10_200_000_000_u64));
        assert_eq!(renewed.fields["series"][1]["break"], json!(true));
        // A year later it stays as it was.
        let later = renew(&own, &newer("2021"));
        assert_eq!(later.fields["series"], own["series"]);
    }

    #[test]
    fn points_come_in_their_order() {
        let mut own = figure();
        let point = |period: &str, value: u64| fields(json!({"period": period, "value": value, "qualifier": "exact"}));
        assert!(add_point(&mut own, &point("2019", 5)));
        assert!(add_point(&mut own, &point("2017", 4)));
        assert!(!add_point(&mut own, &point("2019", 5)), "it is there");
        assert!(add_point(&mut own, &point("2018", 2)));
        let series: Vec<_> = own["series"].as_array().unwrap().iter().map(|point| point["value"].clone()).collect();
        assert_eq!(series, [4, 2, 5]);
    }
}
