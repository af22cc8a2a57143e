//! From a report's text to figures: each numeral expression becomes a proposal, to be looked at by a person.
//!
//! `passages` goes through the text and knows of each place which time and which plans it speaks of, `times` reads what a sentence says
//! of time, `amount` makes the fields of what an expression is read as, `wording` the label and the quote, `likeness` finds last year's
//! figures again.

mod amount;
mod basis;
mod chinese_times;
mod english_times;
mod fill;
mod follow;
mod likeness;
mod passages;
mod times;
mod wording;

use serde_json::{Map, Value, json};

pub use self::fill::{Filled, fill};

use self::amount::Amount;
use self::likeness::Known;
use self::passages::Around;
use crate::data::stated::{self, Mark, Unread};
use crate::data::{Currency, Dataset, Fault, Period};
use crate::format::iso_period;

/// A figure as a report says it, in the form of a figures file (schema 2) without its section.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Where it stands in the text, and what it was read as.
    pub mark: Mark,
    /// The fields that the text gives.
    pub figure: Map<String, Value>,
    /// What the text does not say for sure. Nothing of it: the figure is complete, and is read without a fault.
    pub open: Vec<Open>,
    /// The known figure that this is a newer value of, most likely, and how alike they are: 0 to 1.
    pub renews: Option<(usize, f64)>,
}

/// What a person must say of a proposal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Open {
    /// The words were not read, or in two ways (`mark.read` has both).
    Value,
    /// Whether it is a rise or a fall.
    Direction,
    /// What is counted: no unit stands behind the number.
    Unit,
    /// Of when it is: the text names no year before.
    Period,
    /// What it is called and counted in in Chinese: the text is English.
    Chinese,
    /// What a change is from. Only asked where words are all there is to read.
    Basis,
    /// All is said, and a figures file refuses it: more than 100 % of a whole, nearly nothing.
    Refused(Box<Fault>),
}

impl Proposal {
    /// Whether the text says all that a figure needs.
    pub fn is_complete(&self) -> bool {
        self.open.is_empty()
    }
}

/// A figure for every numeral expression of `text`, in its order. `known` are the figures of an earlier file, which are found again by
/// their words; each is renewed by one proposal at most.
pub fn propose(text: &str, known: &[Map<String, Value>]) -> Vec<Proposal> {
    let known = Known::new(known);
    let mut proposals: Vec<Proposal> =
        passages::around(text, stated::scan(text)).into_iter().map(|(mark, around)| proposal(text, mark, &around)).collect();
    for (at, renews) in likeness::renewals(text, &proposals, &known) {
        if let Some(proposal) = proposals.get_mut(at) {
            proposal.renews = Some(renews);
            renew(proposal, known.figure(renews.0));
        }
    }
    for proposal in &mut proposals {
        if let Some(unit) = proposal.figure.get("unit").and_then(|unit| known.unit(unit)) {
            proposal.figure.insert("unit".into(), unit);
        }
    }
    name(&mut proposals, &known);
    follow::follow(text, &mut proposals);
    for proposal in proposals.iter_mut().filter(|proposal| proposal.is_complete()) {
        proposal.open.extend(refused(&proposal.figure));
    }
    proposals
}

/// Takes the English words out of the places of Chinese ones, for a person to fill these in: a Chinese page would say “97亿identifiers”.
pub fn ask_for_chinese(proposal: &mut Proposal) {
    let mut is_asked = false;
    for name in ["unit", "label"] {
        let Some(own) = proposal.figure.get_mut(name).and_then(Value::as_object_mut) else { continue };
        let is_taken = own.get("zh-CN").and_then(Value::as_str).is_some_and(wording::is_english);
        if is_taken {
            own.shift_remove("zh-CN");
        }
        // A figure that is renewed keeps its name.
        is_asked |= is_taken && (name == "unit" || proposal.renews.is_none());
    }
    if is_asked {
        proposal.open.push(Open::Chinese);
    }
}

/// What the parser of figures files has against a figure.
fn refused(figure: &Map<String, Value>) -> Option<Open> {
    let mut figure = figure.clone();
    figure.extend([("section".into(), json!("s")), ("headline".into(), json!(true))]);
    let text = json!({ "zh-CN": "s" });
    let file = json!({
        "schema": 2, "title": text, "publisher": text, "source": { "title": text }, "updated": "2020-01-01",
        "sections": [{ "id": "s", "title": text }], "figures": [figure],
    });
    let fault = Dataset::parse(&file.to_string()).err()?.into_iter().next()?.fault;
    Some(Open::Refused(Box::new(fault)))
}

fn proposal(text: &str, mark: Mark, around: &Around) -> Proposal {
    let mut figure = Map::new();
    let mut open = Vec::new();
    let words = wording::clean(text.get(mark.words.clone()).unwrap_or_default());
    let amount = match &mark.read {
        Ok(reading) => amount::of(reading, text, &mark),
        Err(Unread::Unreadable | Unread::Ambiguous(_)) => Amount { open: Some(Open::Value), ..Amount::default() },
    };
    let is_change = amount.kind.is_some_and(crate::data::Kind::is_change);
    figure.extend(amount.fields);
    open.extend(amount.open);
    if words.chars().count() <= wording::STATED_MAX {
        figure.insert("stated".into(), words.clone().into());
    }
    let context = wording::clean(text.get(mark.context.clone()).unwrap_or_default());
    if !context.is_empty() {
        figure.insert("context".into(), context.into());
    }
    if let Some(status) = mark.read.as_ref().ok().and_then(|reading| around.status(reading.status)) {
        figure.insert("status".into(), status.into());
    }
    if is_change
        && let Ok(reading) = &mark.read
        && let Some(basis) = basis::of(text, &mark, reading, around)
    {
        figure.insert("basis".into(), basis);
    }
    match around.period.map(iso_period) {
        Some(period) => {
            figure.insert("period".into(), period.into());
        }
        None => open.push(Open::Period),
    }
    match unit(text.get(mark.unit.clone()).unwrap_or_default()) {
        Some(unit) if amount.takes_unit => {
            figure.insert("unit".into(), unit);
        }
        None if amount.needs_unit => open.push(Open::Unit),
        _ => {}
    }
    figure.insert("quote".into(), wording::quote(text, &mark).into());
    figure.insert("label".into(), wording::label(text, &mark));
    Proposal { mark, figure, open, renews: None }
}

/// The unit as a figures file has it, without English where the text is Chinese.
fn unit(written: &str) -> Option<Value> {
    let unit = wording::clean(written);
    if unit.is_empty() {
        return None;
    }
    let lower = unit.to_lowercase();
    if matches!(lower.as_str(), "%" | "％" | "percent" | "per cent" | "pct") {
        return Some(json!({ "zh-CN": "%", "en": "%" }));
    }
    if lower.contains("percentage point") || lower == "pp" {
        return Some(json!({ "zh-CN": "个百分点", "en": { "one": "percentage point", "other": "percentage points" } }));
    }
    if let Some(money) = Currency::named(&unit) {
        return Some(json!({ "zh-CN": money.zh_cn, "en": { "one": money.one, "other": money.other } }));
    }
    Some(if unit.is_ascii() { json!({ "zh-CN": unit, "en": unit }) } else { json!({ "zh-CN": unit }) })
}

/// Takes over what the known figure says better than the text does: its kind, where both are amounts, and its unit.
fn renew(proposal: &mut Proposal, known: Option<&Map<String, Value>>) {
    let Some(known) = known else { return };
    if let Some(kind) = known_kind(&proposal.figure, known) {
        proposal.figure.insert("kind".into(), kind.into());
    }
    if let Some(unit) = known.get("unit").cloned() {
        proposal.figure.insert("unit".into(), unit);
        proposal.open.retain(|open| *open != Open::Unit);
    }
}

/// The kind of a figure that there is, where the new value is an amount, too: whether it counts or measures is known there.
fn known_kind(said: &Map<String, Value>, known: &Map<String, Value>) -> Option<&'static str> {
    let is_whole = said.get("value").is_some_and(|value| !value.to_string().contains('.'));
    let kind = |figure: &Map<String, Value>| figure.get("kind").and_then(Value::as_str).map(str::to_owned);
    match (kind(said)?.as_str(), kind(known)?.as_str()) {
        // More than the whole of what was a share is a slip.
        ("measure", "rate") if said.get("unit").and_then(|unit| unit.get("zh-CN")).is_some_and(|unit| unit == "%") => {
            Some("rate")
        }
        ("count" | "measure", "measure") => Some("measure"),
        ("count" | "measure", "count") if is_whole => Some("count"),
        _ => None,
    }
}

/// Gives each an id of its own: that of the figure that it renews, else the next number.
fn name(proposals: &mut [Proposal], known: &Known) {
    let mut next = 1;
    for proposal in proposals {
        let own = proposal.renews.and_then(|(at, _)| known.id(at));
        let id = own.map_or_else(|| free_id(&mut next, known), str::to_owned);
        proposal.figure.insert("id".into(), id.into());
    }
}

fn free_id(next: &mut usize, known: &Known) -> String {
    loop {
        let id = format!("figure-{next}");
        *next += 1;
        if !known.has_id(&id) {
            return id;
        }
    }
}

/// A period that a figures file takes.
fn period(text: &str) -> Option<Period> {
    Period::parse(text)
}

#[cfg(test)]
mod tests;
