//! The unit of a figure: no magnitude in it, one money in both languages, and what the kind asks for.

use super::Schema;
use super::fields::{non_empty_string, optional};
use crate::BULLETINS;
use crate::data::diagnostic::Fault;
use crate::data::spanned_json::{Object, Parser, SpannedValue};
use crate::data::units::{Plural, Scaled, chinese_magnitude, english_magnitude};
use crate::data::{Currency, Decimal, Kind, Locale, Unit, stated};

/// Reads the unit, or takes what is usual for the kind where it may be left out.
pub(super) fn unit<'a>(o: &mut Object<'a>, r: &mut Parser<'a>, schema: Schema, kind: Option<Kind>) -> Option<Unit> {
    let usual = kind.filter(|_| schema == Schema::Two && BULLETINS).and_then(Unit::usual);
    let Some(usual) = usual else { return o.required(r, "unit", |r, node| given(r, node, kind)) };
    optional(o, r, "unit", |r, node| given(r, node, kind)).map(|given| given.unwrap_or(usual))
}

fn given<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, kind: Option<Kind>) -> Option<Unit> {
    let mut o = r.object(node)?;
    let zh_cn = o.required(r, Locale::ZhCn.tag(), non_empty_string);
    let en = optional(&mut o, r, Locale::En.tag(), plural);
    o.finish(r);
    let unit = Unit { zh_cn: zh_cn?, en: en? };
    if !BULLETINS {
        return if unit.is_plain() && unit.has_percent() == (kind == Some(Kind::Rate)) {
            Some(unit)
        } else {
            r.fault(node, Fault::RateUnit)
        };
    }
    let is_length = unit.is_length();
    let magnitude = |own: &str| chinese_magnitude(own).or_else(|| english_magnitude(own, is_length));
    let mut is_scaled = false;
    for (own, locale) in unit.all().zip(Locale::ALL) {
        if let Some(Scaled { unit, power }) = magnitude(own) {
            is_scaled = true;
            r.fault::<()>(&node.member(locale.tag()), Fault::ScaledUnit { unit, power, value: None });
        }
    }
    if is_scaled {
        return None;
    }
    let money: Vec<_> = unit.all().map(Currency::named).collect();
    if let [Some(own), Some(other)] = money.as_slice()
        && own.code != other.code
    {
        return r.fault(node, Fault::OtherCurrency);
    }
    match kind {
        Some(Kind::Rate) if !unit.is_percent() && !unit.is_permille() => r.fault(node, Fault::RateUnit),
        Some(Kind::Change) if !unit.is_percent() && !unit.is_times() => r.fault(node, Fault::ChangeUnit),
        Some(Kind::Points) if !unit.is_points() => r.fault(node, Fault::PointsUnit),
        Some(Kind::Count) if unit.has_percent() => r.fault(node, Fault::PercentNotRate),
        Some(_) if unit.has_percent() && !unit.is_percent() && !unit.is_permille() => r.fault(node, Fault::RateUnit),
        _ => Some(unit),
    }
}

/// One word for one and for many, or both.
fn plural<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Plural> {
    if !node.is_object() {
        let other = non_empty_string(r, node)?;
        return Some(Plural { one: other.clone(), other });
    }
    let mut o = r.object(node)?;
    let one = o.required(r, "one", non_empty_string);
    let other = o.required(r, "other", non_empty_string);
    o.finish(r);
    Some(Plural { one: one?, other: other? })
}

/// What the value should be where the unit has a magnitude in it: what the source's words say of the right unit, else so many times as much.
pub(super) fn value_of_scaled(unit: &str, power: i8, value: Decimal, words: Option<&str>) -> Option<Decimal> {
    let read = words.and_then(|words| stated::read(words, &Unit::new(unit, None)).ok());
    read.map(|read| read.value).or_else(|| value.times_power_of_ten(power))
}
