//! A figure with its changes and its series.

use super::Schema;
use super::fields::{all, choice, id, non_empty_string, optional, period, text};
use super::point::{Around, measured};
use super::unit::unit;
use crate::BULLETINS;
use crate::data::diagnostic::Fault;
use crate::data::spanned_json::{Parser, SpannedValue};
use crate::data::{Decimal, Figure, FigureChange, Form, Kind, Point, Status, Unit};

/// The longest sentence of a source, in characters.
const QUOTE_MAX: usize = 300;

const KINDS_ONE: [(&str, (Option<Kind>, Status)); 3] = [
    ("count", (Some(Kind::Count), Status::Actual)),
    ("rate", (Some(Kind::Rate), Status::Actual)),
    ("target", (None, Status::Planned)),
];

pub(super) fn figure<'a>(
    r: &mut Parser<'a>,
    node: &SpannedValue<'a>,
    schema: Schema,
    sections: Option<&[String]>,
) -> Option<Figure> {
    let mut o = r.object(node)?;
    let id = o.required(r, "id", id);
    let section = o.required(r, "section", |r, node| {
        let section = non_empty_string(r, node)?;
        match sections {
            Some(known) if !known.contains(&section) => {
                r.fault(node, Fault::UnknownVariant { found: section, allowed: known.to_vec() })
            }
            _ => Some(section),
        }
    });
    let headline = o.required(r, "headline", Parser::bool);
    let kind = match schema {
        Schema::One => o.required(r, "kind", |r, node| choice(r, node, &KINDS_ONE)),
        Schema::Two => o.required(r, "kind", |r, node| choice(r, node, kinds())).map(|kind| (Some(kind), Status::Actual)),
    };
    // A target of schema 1 is what its unit and value are.
    let own_unit = unit(&mut o, r, schema, kind.and_then(|(kind, _)| kind).or(kind.map(|_| Kind::Measure)));
    let status = kind.filter(|_| schema == Schema::One).map(|(_, status)| status);
    let kind = kind.and_then(|(kind, _)| kind.or_else(|| Some(kind_of_target(o.number_text("value"), own_unit.as_ref()?))));
    let period = o.required(r, "period", |r, node| {
        let period = period(r, node)?;
        let is_known = schema == Schema::Two || (!period.is_range() && !period.is_end && period.is_of_schema_1());
        if is_known { Some(period) } else { r.fault(node, Fault::NotAPeriod) }
    });
    let around = Around { schema, kind, unit: own_unit.as_ref(), period, status };
    let own = measured(&mut o, r, around);
    let label = o.required(r, "label", text);
    let note = optional(&mut o, r, "note", text);
    let (mut quote, mut changes) = (Some(None), Some(None));
    if schema == Schema::Two && BULLETINS {
        let stated = own.as_ref().and_then(|own| own.stated.as_deref());
        quote = optional(&mut o, r, "quote", |r, node| self::quote(r, node, stated));
        changes = optional(&mut o, r, "changes", |r, node| self::changes(r, node, around));
    }
    let own_point = own.as_ref().zip(period).map(|(own, period)| Point {
        period,
        quantity: own.quantity,
        stated: own.stated.clone(),
        status: own.status,
        is_break: false,
        note: None,
    });
    let status = own.as_ref().map(|own| own.status);
    let series = optional(&mut o, r, "series", |r, node| series(r, node, around, status, own_point.as_ref()));
    o.finish(r);
    let own = own?;
    Some(Figure {
        id: id?,
        section: section?,
        headline: headline?,
        kind: kind?,
        status: own.status,
        quantity: own.quantity,
        basis: own.basis,
        stated: own.stated,
        quote: quote?,
        period: period?,
        // A third is no number of per cent.
        unit: if matches!(own.quantity.form, Form::Of(_)) { Unit::none() } else { own_unit? },
        label: label?,
        note: note?,
        changes: changes?.unwrap_or_default(),
        series: series?.unwrap_or_default(),
    })
}

/// The kinds that this program knows: all of them, or the first three, which are amounts and shares.
fn kinds() -> &'static [(&'static str, Kind)] {
    const ALL: &[(&str, Kind)] = &Kind::NAMES;
    if BULLETINS { ALL } else { ALL.get(..3).unwrap_or(ALL) }
}

/// What a target of schema 1 is a target of.
pub(in crate::data) fn kind_of_target(value: Option<&str>, unit: &Unit) -> Kind {
    let value = value.and_then(Decimal::parse_json);
    match value {
        Some(value) if unit.is_percent() && !value.is_more_than(100) => Kind::Rate,
        Some(value) if value.is_whole() && !unit.is_percent() => Kind::Count,
        _ => Kind::Measure,
    }
}

/// The sentence of the source, which has the words in it.
fn quote<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, stated: Option<&str>) -> Option<String> {
    let sentence = non_empty_string(r, node)?;
    if sentence.chars().count() > QUOTE_MAX {
        return r.fault(node, Fault::StatedTooLong { most: QUOTE_MAX });
    }
    if stated.is_some_and(|stated| !sentence.contains(stated)) { r.fault(node, Fault::StatedNotInQuote) } else { Some(sentence) }
}

/// How the figure changed, as the source says it.
fn changes<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, around: Around) -> Option<Vec<FigureChange>> {
    let nodes = r.list(node)?;
    all(nodes.iter().map(|node| {
        let mut o = r.object(node)?;
        let kind = o.required(r, "kind", |r, node| {
            let changes: Vec<(&str, Kind)> = Kind::NAMES.into_iter().filter(|(_, kind)| kind.is_change()).collect();
            choice(r, node, &changes)
        });
        let unit = match kind {
            Some(Kind::Difference) => around.unit.cloned(),
            kind => kind.and_then(Unit::usual),
        };
        let own = measured(&mut o, r, Around { kind, unit: unit.as_ref(), status: None, ..around });
        o.finish(r);
        let own = own?;
        Some(FigureChange { kind: kind?, quantity: own.quantity, basis: own.basis, stated: own.stated, unit: unit? })
    }))
}

/// Reads a series; `own` is the figure itself, which it must not contradict.
fn series<'a>(
    r: &mut Parser<'a>,
    node: &SpannedValue<'a>,
    around: Around,
    status: Option<Status>,
    own: Option<&Point>,
) -> Option<Vec<Point>> {
    if status.is_some_and(Status::is_ahead) || status.is_none() && around.status == Some(Status::Planned) {
        return r.fault(node, Fault::SeriesOfPlan);
    }
    let nodes = r.list(node)?;
    let points = all(nodes.iter().map(|node| {
        let mut o = r.object(node)?;
        let period = o.required(r, "period", period);
        let own = measured(&mut o, r, Around { period, ..around });
        let (mut is_break, mut note) = (Some(None), Some(None));
        if around.schema == Schema::Two && BULLETINS {
            is_break = optional(&mut o, r, "break", Parser::bool);
            note = optional(&mut o, r, "note", text);
        }
        o.finish(r);
        let own = own?;
        Some(Point {
            period: period?,
            quantity: own.quantity,
            stated: own.stated,
            status: own.status,
            is_break: is_break?.unwrap_or_default(),
            note: note?,
        })
    }))?;
    let own = own?;
    let same_steps = points.iter().all(|point| point.period.has_shape_of(own.period));
    if !same_steps || !points.is_sorted_by(|a, b| a.period.ordinal() < b.period.ordinal()) {
        return r.fault(node, Fault::PeriodsNotInOrder);
    }
    if let Some((_, node)) = points.iter().zip(&nodes).find(|(point, _)| point.period.ordinal() > own.period.ordinal()) {
        return r.fault(node, Fault::SeriesAfterFigure);
    }
    if points.iter().any(|point| point.period == own.period && point.quantity != own.quantity) {
        return r.fault(node, Fault::SeriesDisagrees);
    }
    Some(points)
}
