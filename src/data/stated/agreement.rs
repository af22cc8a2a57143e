//! Holds a source's words against the figure that they are said of.

use super::reading::{BasisWord, Bounds, Direction, Reading, Scale};
use crate::BULLETINS;
use crate::data::period::Resolution;
use crate::data::{Basis, Decimal, Form, Kind, Period, Quantity, Status, Unit};

/// What a figure says, to be held against its words.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "they are the fields of the figure")]
pub struct Written<'a> {
    pub kind: Kind,
    pub quantity: Quantity,
    pub unit: &'a Unit,
    pub period: Option<Period>,
    pub basis: Option<&'a Basis>,
    pub status: Option<Status>,
}

/// What the words say besides, where the figure leaves it to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What a change is from.
    pub basis: Option<Basis>,
    /// How sure the source is.
    pub status: Option<Status>,
}

/// How words and figure disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disagreement {
    /// The words say this quantity.
    Value(Quantity),
    /// The words have the same number and another qualifier.
    Qualifier(Quantity),
    /// A change whose words do not say whether it is a rise or a fall.
    NoDirection,
    /// The words speak of a change, the kind does not.
    IsChange,
    /// 增长2倍 said of a multiple: two times as much, or three times.
    Growth([Decimal; 2]),
    /// The words are those of another kind.
    OtherKind,
    /// The words name another basis.
    Basis,
    /// The words say something else of how sure the source is.
    Status,
}

/// Holds `reading` against what is written.
///
/// # Errors
/// The first of what they disagree in.
pub fn agree(reading: &Reading, written: &Written) -> Result<Said, Disagreement> {
    let kind = written.kind;
    if !BULLETINS {
        return plain(reading, written);
    }
    let is_fold = matches!(reading.scale, Scale::Fold) && kind == Kind::Multiple;
    if kind == Kind::Multiple && reading.scale == Scale::Times && reading.direction.is_some() {
        let more = reading.value.plus(Decimal::from_whole(1)).unwrap_or(reading.value);
        return Err(Disagreement::Growth([reading.value, more]));
    }
    let may_have_direction = kind.is_change() || is_fold || reading.is_new && kind.is_amount();
    if reading.direction.is_some() && !may_have_direction {
        return Err(Disagreement::IsChange);
    }
    let (value, form) = said(reading, written).ok_or(Disagreement::OtherKind)?;
    let negative = match reading.direction {
        _ if !kind.is_change() => value.is_negative(),
        Some(Direction::Up) => false,
        Some(Direction::Down) => true,
        // What widens by so many times is more.
        Some(Direction::Open) if reading.scale == Scale::Times => false,
        Some(Direction::Open) => written.quantity.is_below_zero(),
        None if reading.is_signed => value.is_negative(),
        // So many times what it was says that it grew.
        None if reading.scale == Scale::Fold => false,
        None => return Err(Disagreement::NoDirection),
    };
    let signed = |value: Decimal| if negative { value.abs().negated() } else { value.abs() };
    let form = if let Form::To(end) = form { Form::To(signed(end)) } else { form };
    let (value, qualifier) = (signed(value), written.quantity.qualifier);
    let read = Quantity { value, form, qualifier: reading.bounds.first() };
    if (value, form) != (written.quantity.value, written.quantity.form) {
        return Err(Disagreement::Value(read));
    }
    if !reading.bounds.allows(qualifier) {
        return Err(Disagreement::Qualifier(read));
    }
    Ok(Said { basis: basis(reading.basis, written)?, status: status(reading.status, written.status)? })
}

/// What every program knows: amounts and shares.
fn plain(reading: &Reading, written: &Written) -> Result<Said, Disagreement> {
    let read = reading.quantity();
    let is_share = written.unit.is_percent();
    if reading.direction.is_some()
        || reading.is_signed
        || (reading.scale == Scale::Percent) != is_share && reading.scale != Scale::Plain
    {
        return Err(Disagreement::OtherKind);
    }
    if read.value != written.quantity.value || read.form != written.quantity.form {
        return Err(Disagreement::Value(read));
    }
    if reading.bounds.allows(written.quantity.qualifier) { Ok(Said::default()) } else { Err(Disagreement::Qualifier(read)) }
}

/// The number of the words in the unit of the figure. `None` where they are words of another kind.
fn said(reading: &Reading, written: &Written) -> Option<(Decimal, Form)> {
    let Reading { value, form, scale, .. } = *reading;
    let Written { kind, unit, quantity, .. } = *written;
    let of_hundred = unit.is_percent() && matches!(kind, Kind::Rate | Kind::Change | Kind::Measure);
    let times = |factor: u64| Some((value.times(Decimal::from_whole(factor))?, form));
    match scale {
        Scale::Plain if kind == Kind::Composition => None,
        Scale::Plain => Some((value, form)),
        Scale::Percent => of_hundred.then_some((value, form)),
        Scale::Permille => unit.is_permille().then_some((value, form)),
        Scale::Points => (kind == Kind::Points || unit.is_points()).then_some((value, form)),
        Scale::Part => {
            let Form::Of(all) = form else { return None };
            // As it is written: a third is no number of per cent, 2 of 10 are 20 %.
            match quantity.form {
                Form::Of(written) => {
                    let own = value.times(Decimal::from_whole(written.into()))?;
                    let same = Some(own) == quantity.value.abs().times(Decimal::from_whole(all.into()));
                    Some(if same { (quantity.value.abs(), quantity.form) } else { (value, form) })
                }
                _ if of_hundred => {
                    let hundredths = value.times(Decimal::from_whole(100))?;
                    let same = quantity.value.abs().times(Decimal::from_whole(all.into())) == Some(hundredths);
                    Some(if same { (quantity.value.abs(), Form::Number) } else { (value, form) })
                }
                _ => None,
            }
        }
        Scale::Times if kind == Kind::Change && unit.is_percent() => times(100),
        Scale::Times => (kind == Kind::Multiple || unit.is_times()).then_some((value, form)),
        Scale::Fold if kind == Kind::Change => {
            let growth = value.minus(Decimal::from_whole(1))?;
            if unit.is_times() { Some((growth, form)) } else { Some((growth.times(Decimal::from_whole(100))?, form)) }
        }
        Scale::Fold => (kind == Kind::Multiple).then_some((value, form)),
        Scale::Rank => (kind == Kind::Rank).then_some((value, form)),
        Scale::Parts if kind == Kind::Multiple => {
            (form == Form::Parts(Decimal::from_whole(1), None)).then_some((value, Form::Number))
        }
        Scale::Parts => (kind == Kind::Composition).then_some((value, form)),
    }
}

/// The basis of the words, unless the figure has one.
fn basis(said: Option<BasisWord>, written: &Written) -> Result<Option<Basis>, Disagreement> {
    let Some(said) = said.filter(|_| written.kind.is_change()) else { return Ok(None) };
    let fits = |basis: &Basis| match said {
        BasisWord::Year => *basis == Basis::YearOnYear,
        BasisWord::Sequential => matches!(basis, Basis::MonthOnMonth | Basis::QuarterOnQuarter),
        BasisWord::Month => *basis == Basis::MonthOnMonth,
        BasisWord::Quarter => *basis == Basis::QuarterOnQuarter,
        BasisWord::Average => *basis == Basis::Average,
        BasisWord::Since => matches!(basis, Basis::Since(_)),
    };
    if let Some(basis) = written.basis {
        return if fits(basis) { Ok(None) } else { Err(Disagreement::Basis) };
    }
    let resolution = written.period.map(|period| period.resolution);
    Ok(match (said, resolution) {
        (BasisWord::Year, _) => Some(Basis::YearOnYear),
        (BasisWord::Month, _) | (BasisWord::Sequential, Some(Resolution::Month)) => Some(Basis::MonthOnMonth),
        (BasisWord::Quarter, _) | (BasisWord::Sequential, Some(Resolution::Quarter)) => Some(Basis::QuarterOnQuarter),
        (BasisWord::Average, _) => Some(Basis::Average),
        (BasisWord::Since | BasisWord::Sequential, _) => None,
    })
}

/// The status of the words, unless the figure has one.
fn status(said: &[Status], written: Option<Status>) -> Result<Option<Status>, Disagreement> {
    match written {
        _ if said.is_empty() => Ok(None),
        Some(status) if said.contains(&status) => Ok(None),
        Some(_) => Err(Disagreement::Status),
        None => Ok(said.first().copied()),
    }
}

impl Reading {
    /// What the words say by themselves, for a message.
    pub fn quantity(&self) -> Quantity {
        Quantity { value: self.value, form: self.form, qualifier: Bounds::first(self.bounds) }
    }
}
