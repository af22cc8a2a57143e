//! A quantity with the words that the source says it in, held against each other.

use super::Schema;
use super::fields::{choice, non_empty_string, optional, period, text};
use super::unit::value_of_scaled;
use crate::BULLETINS;
use crate::data::diagnostic::Fault;
use crate::data::spanned_json::{Object, Parser, SpannedValue};
use crate::data::stated::{self, Disagreement, Unread, Written};
use crate::data::{Basis, Decimal, Form, Kind, Period, Qualifier, Quantity, Status, Unit};

/// The longest a numeral expression may be, in characters; anything longer is a sentence.
pub(super) const STATED_MAX: usize = 48;
/// The same in schema 1.
const STATED_MAX_ONE: usize = 24;

/// What is known of a quantity before it is read.
#[derive(Clone, Copy)]
pub(super) struct Around<'u> {
    pub schema: Schema,
    pub kind: Option<Kind>,
    pub unit: Option<&'u Unit>,
    pub period: Option<Period>,
    /// The status that a schema 1 file says with its kind.
    pub status: Option<Status>,
}

/// A quantity, with what the source says of it.
#[derive(Clone, Debug)]
pub(super) struct Measured {
    pub quantity: Quantity,
    pub stated: Option<String>,
    pub basis: Option<Basis>,
    pub status: Status,
}

/// Reads value, end of a range, qualifier, basis, status and stated words, and holds them against each other.
pub(super) fn measured<'a>(o: &mut Object<'a>, r: &mut Parser<'a>, around: Around) -> Option<Measured> {
    let Around { schema, kind, .. } = around;
    let is_two = schema == Schema::Two;
    let (mut value_node, mut to_node, mut qualifier_node, mut stated_node) = (None, None, None, None);
    let value = o.required(r, "value", |r, node| value(r, value_node.insert(node.clone()), around));
    let qualifier = o.required(r, "qualifier", |r, node| choice(r, qualifier_node.insert(node.clone()), &Qualifier::NAMES));
    let limit = if is_two { STATED_MAX } else { STATED_MAX_ONE };
    let stated = optional(o, r, "stated", |r, node| words(r, stated_node.insert(node.clone()), limit));
    let (mut to, mut basis, mut status, mut context) = (Some(None), Some(None), Some(around.status), Some(None));
    if is_two && BULLETINS {
        to = optional(o, r, "to", |r, node| number(r, to_node.insert(node.clone()), around));
        basis = optional(o, r, "basis", |r, node| self::basis(r, node, kind));
        context = optional(o, r, "context", |r, node| {
            let words = words(r, node, STATED_MAX)?;
            // Digits there would become digits of the number.
            if words.contains(char::is_numeric) { r.fault(node, Fault::ContextWithDigits) } else { Some(words) }
        });
    }
    if is_two {
        status = optional(o, r, "status", |r, node| choice(r, node, &Status::NAMES));
    }
    let (value, form) = value?;
    let Some(unit) = around.unit else {
        if BULLETINS {
            tell_right_value(r, &value_node?, value, stated.flatten().as_deref());
        }
        return None;
    };
    let form = match (to?, &to_node) {
        (Some(end), Some(node)) => range_to(r, node, value, form, end)?,
        _ => form,
    };
    let (quantity, node) = (Quantity { value, form, qualifier: qualifier? }, qualifier_node?);
    if let Some(fault) = kind.and_then(|kind| impossible(kind, unit, quantity)) {
        return r.fault(&node, fault);
    }
    let mut measured = Measured { quantity, stated: stated?, basis: basis?, status: status?.unwrap_or_default() };
    if let (Some(stated), Some(stated_node)) = (&measured.stated, &stated_node) {
        let written = Written {
            kind: kind?,
            quantity,
            unit,
            period: around.period,
            basis: measured.basis.as_ref(),
            status: status.flatten(),
        };
        let nodes = [stated_node, &value_node?, &node];
        let said = held_against(r, nodes, stated, context?.as_deref(), &written)?;
        measured.basis = measured.basis.or(said.basis);
        measured.status = said.status.unwrap_or(measured.status);
    }
    Some(measured)
}

/// A number, or the text of a fraction or of parts: `1/3`, `51.1:48.9`.
fn value<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, around: Around) -> Option<(Decimal, Form)> {
    let of_text = match around.kind.filter(|_| BULLETINS) {
        Some(Kind::Rate) if around.schema == Schema::Two => '/',
        Some(Kind::Composition) => ':',
        _ => return Some((number(r, node, around)?, Form::Number)),
    };
    if !node.is_string() {
        let is_parts = of_text == ':';
        return if is_parts { r.fault(node, Fault::NotParts) } else { Some((number(r, node, around)?, Form::Number)) };
    }
    let text = r.string(node)?;
    let parts: Option<Vec<Decimal>> = text.split(of_text).map(Decimal::parse).collect();
    let read = match parts.as_deref() {
        Some([part, all]) if of_text == '/' => {
            let count = all.is_whole().then(|| u32::try_from(all.unscaled()).ok()).flatten();
            count.filter(|_| part.is_less_than(*all) == Some(true)).map(|all| (*part, Form::Of(all)))
        }
        Some([first, second]) if of_text == ':' => Some((*first, Form::Parts(*second, None))),
        Some([first, second, third]) if of_text == ':' => Some((*first, Form::Parts(*second, Some(*third)))),
        _ => None,
    };
    read.or_else(|| r.fault(node, Fault::NotParts))
}

/// A number that the kind allows.
fn number<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, around: Around) -> Option<Decimal> {
    let value = r.number(node)?;
    let Some(kind) = around.kind else { return Some(value) };
    let most = if around.unit.is_some_and(Unit::is_permille) { 1000 } else { 100 };
    let fault = match kind {
        _ if value.is_negative() && !(kind.may_be_negative() && around.schema == Schema::Two) => Fault::Negative,
        Kind::Rate if value.is_more_than(most) => Fault::RateOver100,
        Kind::Change if value.negated().is_more_than(100) && around.unit.is_some_and(Unit::is_percent) => Fault::FallOver100,
        // Without a valid unit the value is not what it says.
        Kind::Count if !value.is_whole() && around.unit.is_some() => Fault::CountNotWhole,
        Kind::Rank if !value.is_whole() || !value.is_at_least(1) => Fault::NotARank,
        _ => return Some(value),
    };
    r.fault(node, fault)
}

/// A range goes from less to more; of a fall, from the smaller to the larger.
fn range_to<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, value: Decimal, form: Form, end: Decimal) -> Option<Form> {
    let same_sign = value.is_negative() == end.is_negative() || value == Decimal::ZERO;
    let in_order = same_sign && value.abs().is_less_than(end.abs()) == Some(true);
    if in_order && form == Form::Number { Some(Form::To(end)) } else { r.fault(node, Fault::RangeNotInOrder) }
}

/// What the qualifier makes impossible.
fn impossible(kind: Kind, unit: &Unit, quantity: Quantity) -> Option<Fault> {
    let Quantity { value, form, qualifier } = quantity;
    let most = if unit.is_permille() { 1000 } else { 100 };
    let is_bound = !matches!(qualifier, Qualifier::Exact | Qualifier::About);
    match qualifier {
        Qualifier::Over if kind == Kind::Rate && value.is_at_least(most) => Some(Fault::RateOver100),
        Qualifier::Nearly | Qualifier::Under if value == Decimal::ZERO => Some(Fault::NearlyZero),
        _ if is_bound && !matches!(form, Form::Number | Form::Of(_)) => Some(Fault::RangeQualifier),
        _ => None,
    }
}

/// What a change is a change from.
fn basis<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, kind: Option<Kind>) -> Option<Basis> {
    if !kind?.is_change() {
        return r.fault(node, Fault::BasisOfNoChange);
    }
    if !node.is_object() {
        return choice(r, node, &Basis::NAMES);
    }
    let mut o = r.object(node)?;
    let since = optional(&mut o, r, "since", period);
    let against = optional(&mut o, r, "against", text);
    o.finish(r);
    match (since?, against?) {
        (Some(since), None) => Some(Basis::Since(since)),
        (None, Some(against)) => Some(Basis::Against(against)),
        _ => r.fault(node, Fault::NotABasis),
    }
}

/// Holds the words against the figure. `nodes` are those of the words, the value and the qualifier.
fn held_against<'a>(
    r: &mut Parser<'a>,
    [stated_node, value_node, qualifier_node]: [&SpannedValue<'a>; 3],
    stated: &str,
    context: Option<&str>,
    written: &Written,
) -> Option<stated::Said> {
    // What stands elsewhere belongs before the words (同比增长) or behind them (亿元).
    let before_and_behind = context.map(|context| {
        [format!("{context}{stated}"), format!("{context} {stated}"), format!("{stated}{context}"), format!("{stated} {context}")]
    });
    let readings: Vec<_> = match &before_and_behind {
        None => vec![stated::read(stated, written.unit)],
        Some(texts) => texts.iter().map(|text| stated::read(text, written.unit)).collect(),
    };
    let words = || stated.to_owned();
    let agreement = readings.iter().filter_map(|reading| Some(stated::agree(reading.as_ref().ok()?, written)));
    let agreement = agreement.reduce(|one, other| if one.is_ok() { one } else { other });
    let Some(agreement) = agreement else {
        let ambiguous = readings.iter().find_map(|reading| match reading {
            Err(Unread::Ambiguous(readings)) => Some(*readings),
            _ => None,
        });
        let fault = ambiguous.map_or_else(
            || Fault::StatedUnreadable { stated: words() },
            |readings| Fault::StatedAmbiguous { stated: words(), readings },
        );
        return r.fault(stated_node, fault);
    };
    let disagrees = |read| Fault::StatedDisagrees { stated: words(), read, written: written.quantity };
    match agreement {
        Ok(said) => Some(said),
        Err(Disagreement::Value(read)) => r.fault(value_node, disagrees(read)),
        Err(Disagreement::Qualifier(read)) => r.fault(qualifier_node, disagrees(read)),
        Err(Disagreement::NoDirection) => r.fault(stated_node, Fault::StatedNoDirection { stated: words() }),
        Err(Disagreement::IsChange) => r.fault(stated_node, Fault::StatedIsChange { stated: words() }),
        Err(Disagreement::Growth(readings)) => r.fault(stated_node, Fault::StatedGrowth { stated: words(), readings }),
        Err(Disagreement::OtherKind) => r.fault(stated_node, Fault::StatedOtherKind { stated: words() }),
        Err(Disagreement::Basis) => r.fault(stated_node, Fault::StatedOtherBasis { stated: words() }),
        Err(Disagreement::Status) => r.fault(stated_node, Fault::StatedOtherStatus { stated: words() }),
    }
}

fn words<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, most: usize) -> Option<String> {
    let words = non_empty_string(r, node)?;
    if words.chars().count() > most { r.fault(node, Fault::StatedTooLong { most }) } else { Some(words) }
}

/// Adds to the fault of a unit with a magnitude in it what the value should be, which is known only now.
fn tell_right_value(r: &mut Parser, value_node: &SpannedValue, written: Decimal, words: Option<&str>) {
    let unit_path = value_node.path.strip_suffix("value").map(|path| format!("{path}unit")).unwrap_or_default();
    for fault in r.faults.iter_mut().filter(|fault| fault.path.starts_with(&unit_path)) {
        if let Fault::ScaledUnit { unit, power, value } = &mut fault.fault {
            *value = value_of_scaled(unit, *power, written, words);
        }
    }
}
