//! From a report's text to figures: each numeral expression becomes a proposal, to be looked at by a person.
//!
//! `passages` goes through the text and knows of each place which time and which plans it speaks of, `times` reads what a sentence says
//! of time, `amount` makes the fields of what an expression is read as, `wording` the label and the quote, `likeness` finds last year's
//! figures again.

mod amount;
mod basis;
mod english_times;
mod likeness;
mod passages;
mod times;
mod wording;

use serde_json::{Map, Value, json};

use self::amount::Amount;
use self::likeness::Known;
use self::passages::Around;
use crate::data::stated::{self, Mark, Unread};
use crate::data::{Currency, Period};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// The words were not read, or in two ways (`mark.read` has both).
    Value,
    /// Whether it is a rise or a fall.
    Direction,
    /// What is counted: no unit stands behind the number.
    Unit,
    /// Of when it is: the text names no year before.
    Period,
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
    proposals
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
    let own = |name: &str| known.get(name).cloned();
    let is_whole = |value: Option<&Value>| value.is_some_and(|value| !value.to_string().contains('.'));
    let kind = proposal.figure.get("kind").and_then(Value::as_str);
    if let (Some("count" | "measure"), Some(kind)) = (kind, known.get("kind").and_then(Value::as_str))
        && (kind == "measure" || kind == "count" && is_whole(proposal.figure.get("value")))
    {
        proposal.figure.insert("kind".into(), kind.into());
    }
    if let Some(unit) = own("unit") {
        proposal.figure.insert("unit".into(), unit);
        proposal.open.retain(|open| *open != Open::Unit);
    }
}

/// Gives each an id of its own: that of the figure that it renews, else the next number.
fn name(proposals: &mut [Proposal], known: &Known) {
    let mut next = 1;
    for proposal in proposals {
        let own = proposal.renews.and_then(|(at, _)| known.id(at));
        let id = own.map(str::to_owned).unwrap_or_else(|| {
            loop {
                let id = format!("figure-{next}");
                next += 1;
                if !known.has_id(&id) {
                    return id;
                }
            }
        });
        proposal.figure.insert("id".into(), id.into());
    }
}

/// A period that a figures file takes.
fn period(text: &str) -> Option<Period> {
    Period::parse(text)
}

#[cfg(test)]
mod tests;
