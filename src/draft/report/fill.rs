//! The fields of a figure out of its own words: what they say is filled in, what they leave open is told.

use serde_json::{Map, Value};

use super::passages;
use super::{Open, Proposal, ask_for_chinese, known_kind, proposal};
use crate::data::Kind;
use crate::data::stated;

/// What words may say.
const FIELDS: [&str; 7] = ["kind", "value", "to", "qualifier", "basis", "unit", "status"];

/// What the words of a figure say.
#[derive(Clone, Debug, Default)]
pub struct Filled {
    /// The fields to set; `null` takes one away.
    pub fields: Map<String, Value>,
    /// What they leave open.
    pub open: Vec<Open>,
}

/// Reads `stated` of a figure, with what stands elsewhere of it (`context`).
pub fn fill(figure: &Map<String, Value>) -> Filled {
    let text = |name: &str| figure.get(name).and_then(Value::as_str).unwrap_or_default().trim();
    let (words, context) = (text("stated"), text("context"));
    let texts = if context.is_empty() {
        vec![words.to_owned()]
    } else {
        vec![format!("{context}{words}"), format!("{words}{context}"), format!("{context} {words}"), format!("{words} {context}")]
    };
    let read = texts.iter().filter_map(|text| the_only(text)).min_by_key(|proposal| proposal.open.len());
    let Some(Proposal { figure: said, open, .. }) = read else {
        return Filled { open: vec![Open::Value], ..Filled::default() };
    };
    let mut fields: Map<String, Value> =
        FIELDS.iter().filter_map(|name| Some(((*name).to_owned(), said.get(*name)?.clone()))).collect();
    if let Some(kind) = known_kind(&said, figure) {
        fields.insert("kind".into(), kind.into());
    }
    // The other end of a range that is none now.
    if fields.contains_key("value") && !fields.contains_key("to") && figure.contains_key("to") {
        fields.insert("to".into(), Value::Null);
    }
    let unit = |fields: &Map<String, Value>| fields.get("unit").and_then(|unit| unit.get("zh-CN")).cloned();
    // The form has it in two languages; where the words are English, it alone has the Chinese one.
    if unit(figure).is_some() && (unit(&fields) == unit(figure) || open.contains(&Open::Chinese)) {
        fields.shift_remove("unit");
    }
    // When it is, words of a number do not say, and nobody expects it.
    let mut open: Vec<Open> = open.into_iter().filter(|open| *open != Open::Period).collect();
    open.retain(|open| !matches!(open, Open::Unit | Open::Chinese) || unit(figure).is_none());
    let kind = fields.get("kind").and_then(Value::as_str);
    let is_change = Kind::NAMES.iter().any(|(name, own)| Some(*name) == kind && own.is_change());
    if is_change && !fields.contains_key("basis") && !figure.contains_key("basis") {
        open.push(Open::Basis);
    }
    Filled { fields, open }
}

/// The number of a text that has one number.
fn the_only(text: &str) -> Option<Proposal> {
    let mut all = passages::around(text, stated::scan(text)).into_iter();
    let (mark, around) = all.next().filter(|_| all.len() == 0)?;
    let mut own = proposal(text, mark, &around);
    // A name is not filled in.
    own.figure.shift_remove("label");
    ask_for_chinese(&mut own);
    Some(own).filter(|proposal| proposal.figure.contains_key("value"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn filled(figure: Value) -> (Value, Vec<Open>) {
        let Value::Object(figure) = figure else { panic!() };
        let filled = fill(&figure);
        (Value::Object(filled.fields), filled.open)
    }

    #[test]
    fn words_fill_the_fields() {
        let (fields, open) = filled(json!({"stated": "超过1833万户", "kind": "count", "qualifier": "exact"}));
        assert_eq!(fields, json!({"kind": "count", "value": 18_330_000, "qualifier": "over", "unit": {"zh-CN": "户"}}));
        assert_eq!(open, []);
        let (fields, open) = filled(json!({"stated": "同比下降4.8%"}));
        assert_eq!([&fields["kind"], &fields["basis"], &fields["qualifier"]], ["change", "year-on-year", "exact"]);
        assert_eq!(fields["value"].to_string(), "-4.8");
        assert_eq!(open, []);
        // What stands elsewhere belongs to them.
        let (fields, _) = filled(json!({"stated": "61.8%", "context": "同比增长"}));
        assert_eq!([&fields["kind"], &fields["basis"]], ["change", "year-on-year"]);
        let (fields, _) = filled(json!({"stated": "13152", "context": "亿元"}));
        assert_eq!((&fields["value"], &fields["unit"]["zh-CN"]), (&json!(1_315_200_000_000_u64), &json!("元")));
        // A figure keeps what it says better.
        let (fields, _) =
            filled(json!({"stated": "30至50个", "to": 40, "unit": {"zh-CN": "个", "en": "stations"}, "kind": "measure"}));
        assert_eq!([&fields["value"], &fields["to"], &fields["kind"]], [&json!(30), &json!(50), &json!("measure")]);
        assert!(fields.get("unit").is_none());
        assert_eq!(filled(json!({"stated": "30个", "to": 40})).0["to"], Value::Null);
    }

    #[test]
    fn english_words_fill_no_chinese_field() {
        let (fields, open) = filled(json!({"stated": "over 360 thousand stations"}));
        assert_eq!((&fields["value"], &fields["unit"]), (&json!(360_000), &json!({"en": "stations"})));
        assert_eq!(open, [Open::Chinese]);
        let (fields, open) = filled(json!({"stated": "over 360 thousand stations", "unit": {"zh-CN": "个", "en": "stations"}}));
        assert!(fields.get("unit").is_none(), "{fields}");
        assert_eq!(open, []);
        // Signs of units are the same in both.
        assert_eq!(filled(json!({"stated": "2000 Gbps"})).0["unit"]["zh-CN"], "Gbps");
    }

    #[test]
    fn what_the_words_leave_open_is_told() {
        assert_eq!(filled(json!({"stated": "突破97亿"})).1, [Open::Unit]);
        assert_eq!(filled(json!({"stated": "突破97亿", "unit": {"zh-CN": "个"}})).1, []);
        assert_eq!(filled(json!({"stated": "增长2.7%"})).1, [Open::Basis]);
        for words in ["", "很多", "36万个和5万户"] {
            assert_eq!(filled(json!({"stated": words})), (json!({}), vec![Open::Value]), "{words}");
        }
    }
}
