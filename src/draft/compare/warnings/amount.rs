//! Questions about numbers: powers of ten, signs, falls, bounds.

use super::super::series::published_point;
use super::{Questions, Slip, spelled};
use crate::data::stated::is_cumulated;
use crate::data::{Decimal, Figure, Form, Kind, Locale, Period, Point, Qualifier, Quantity};
use crate::format::{WarningSentence, figure_quantity, format_time, iso_period, point_quantity};

/// From one time to the next nearly every number stays between two thirds and one and a half of what it was. A zero too many makes that
/// six and two thirds to fifteen times as much; 万 taken for 亿 ten thousand times two thirds to one and a half. So a quotient that is
/// within this factor of a power of ten is asked about, and one of two or five is not.
const NEAR: f64 = 1.5;

/// A series that has not fallen in so many numbers is said never to fall.
const NEVER_FELL: usize = 4;

pub(super) fn ask(questions: &mut Questions, was: Option<&Figure>, figure: &Figure) {
    let last = was.map(Figure::point).or_else(|| before(figure, figure.period));
    if let Some(last) = &last {
        let said = |locale| [was.map_or_else(|| at(figure, last, locale), |was| own(was, locale)), own(figure, locale)];
        magnitude(questions, figure.kind, [last.quantity, figure.quantity], None, said);
        if was.is_some() {
            sign(questions, [last.quantity, figure.quantity], None, said);
            bound(questions, [last.quantity, figure.quantity], said);
        }
        if was.is_none_or(|was| was.kind == figure.kind && was.unit == figure.unit) {
            fall(questions, was, figure, last, said);
        }
    }
    for point in figure.series.iter().filter(|point| point.period != figure.period) {
        match was.and_then(|was| published_point(was, point.period)) {
            Some(published) if published.quantity == point.quantity => {}
            Some(published) => {
                let said = |locale| [at(figure, &published, locale), at(figure, point, locale)];
                let quantities = [published.quantity, point.quantity];
                magnitude(questions, figure.kind, quantities, Some(point.period), said);
                sign(questions, quantities, Some(point.period), said);
            }
            None => {
                // The first is held against the next, unless that will be held against it.
                let is_known = |other: &Point| {
                    let is_published = was.map(|was| published_point(was, other.period).is_some());
                    is_published.is_some_and(|is_published| is_published || other.period == figure.period)
                };
                let later = |other: &Point| other.period.ordinal() > point.period.ordinal();
                let after = || figure.over_time().into_iter().find(later).filter(is_known);
                if let Some(other) = before(figure, point.period).or_else(after) {
                    let said = |locale| [at(figure, &other, locale), at(figure, point, locale)];
                    magnitude(questions, figure.kind, [other.quantity, point.quantity], Some(point.period), said);
                }
            }
        }
    }
}

fn own(figure: &Figure, locale: Locale) -> String {
    figure_quantity(figure, locale).to_string()
}

fn at(figure: &Figure, point: &Point, locale: Locale) -> String {
    point_quantity(figure, point.quantity, locale).to_string()
}

/// What is known of the last time before `period`.
fn before(figure: &Figure, period: Period) -> Option<Point> {
    figure.series.iter().rfind(|point| point.period.ordinal() < period.ordinal()).cloned()
}

fn magnitude(
    questions: &mut Questions,
    kind: Kind,
    [was, is]: [Quantity; 2],
    time: Option<Period>,
    said: impl Fn(Locale) -> [String; 2],
) {
    let Some((power, same_digits)) = power_between(kind, was, is) else { return };
    let when = time.map(iso_period).unwrap_or_default();
    questions.ask(Slip::Magnitude, &[&when, &spelled(was), &spelled(is)], |locale| {
        let [before, after] = said(locale);
        let time = time.map(|time| format_time(time, locale));
        WarningSentence::Magnitude { before: &before, after: &after, power, same_digits, time: time.as_deref() }.in_locale(locale)
    });
}

/// The power of ten that lies between two numbers, and whether their digits are the same. Growth is often many times what it was, and
/// places in an order are no amounts: of these only the same digits are asked about.
fn power_between(kind: Kind, was: Quantity, is: Quantity) -> Option<(i8, bool)> {
    let has_size = |quantity: Quantity| matches!(quantity.form, Form::Number | Form::To(_));
    let (was, is) = [was, is].into_iter().all(has_size).then(|| (was.value.abs(), is.value.abs()))?;
    if was == is || was == Decimal::ZERO || is == Decimal::ZERO {
        return None;
    }
    let of_same_digits = (-18..=18).find(|power| was.times_power_of_ten(*power) == Some(is));
    let quotient = is.to_f64() / was.to_f64();
    let nearest = || (1..=18).flat_map(|power| [power, -power]).find(|power| is_near(quotient, *power));
    let by_size = !kind.is_change() && !matches!(kind, Kind::Rank | Kind::Composition);
    let found = of_same_digits.map(|power| (power, true));
    found.or_else(|| by_size.then(nearest).flatten().map(|power| (power, false)))
}

fn is_near(quotient: f64, power: i8) -> bool {
    let rest = quotient / 10_f64.powi(power.into());
    (1.0 / NEAR..=NEAR).contains(&rest)
}

fn sign(questions: &mut Questions, [was, is]: [Quantity; 2], time: Option<Period>, said: impl Fn(Locale) -> [String; 2]) {
    let is_some = |quantity: Quantity| quantity.value != Decimal::ZERO;
    if was.value.is_negative() == is.value.is_negative() || !is_some(was) || !is_some(is) {
        return;
    }
    let when = time.map(iso_period).unwrap_or_default();
    questions.ask(Slip::Sign, &[&when, &spelled(was), &spelled(is)], |locale| {
        let [before, after] = said(locale);
        let time = time.map(|time| format_time(time, locale));
        WarningSentence::Sign { before: &before, after: &after, time: time.as_deref() }.in_locale(locale)
    });
}

/// 超过97亿 may become 接近100亿 as a number grows, so that “nearly” is no bound here.
fn bound(questions: &mut Questions, [was, is]: [Quantity; 2], said: impl Fn(Locale) -> [String; 2]) {
    let side = |quantity: Quantity| match quantity.qualifier {
        Qualifier::Over | Qualifier::AtLeast => Some(true),
        Qualifier::Under | Qualifier::AtMost => Some(false),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly => None,
    };
    if let (Some(one), Some(other)) = (side(was), side(is))
        && one != other
    {
        questions.ask(Slip::Bound, &[&spelled(was), &spelled(is)], |locale| {
            let [before, after] = said(locale);
            WarningSentence::Bound { before: &before, after: &after }.in_locale(locale)
        });
    }
}

fn fall(questions: &mut Questions, was: Option<&Figure>, figure: &Figure, last: &Point, said: impl Fn(Locale) -> [String; 2]) {
    let may_only_grow = !figure.kind.is_change() && !matches!(figure.kind, Kind::Rank | Kind::Composition);
    if !may_only_grow || !is_less(figure.quantity.value, last.quantity.value) {
        return;
    }
    let spelled = [spelled(last.quantity), spelled(figure.quantity)];
    let values = spelled.each_ref().map(String::as_str);
    let texts = |figure: &Figure| {
        let labels: Vec<String> = figure.label.all().map(str::to_owned).collect();
        labels.into_iter().chain(figure.stated.clone())
    };
    let by_words = was.into_iter().chain([figure]).flat_map(texts).any(|words| is_cumulated(&words));
    if by_words && is_counted_on(last.period, figure.period) {
        return questions.ask(Slip::Fall, &values, |locale| {
            let [before, after] = said(locale);
            WarningSentence::CumulatedFell { before: &before, after: &after }.in_locale(locale)
        });
    }
    let mut known: Vec<Point> = figure.series.iter().filter(|point| point.period != figure.period).cloned().collect();
    if let Some(was) = was.filter(|was| known.last().is_some_and(|known| known.period.ordinal() < was.period.ordinal()))
        && was.period.has_shape_of(figure.period)
        && was.period != figure.period
    {
        known.push(was.point());
    }
    let pairs = known.iter().zip(known.iter().skip(1));
    let never_fell = pairs.into_iter().all(|(one, next)| !is_less(next.quantity.value, one.quantity.value));
    if known.len() >= NEVER_FELL && never_fell {
        questions.ask(Slip::Fall, &values, |locale| {
            let [before, after] = said(locale);
            WarningSentence::FirstFall { before: &before, after: &after, times: known.len() }.in_locale(locale)
        });
    }
}

/// Whether what is counted up to the end of one period goes on in the other: a count of a year's first months begins anew in the next.
fn is_counted_on(was: Period, is: Period) -> bool {
    let both_states = was.is_end && is.is_end;
    both_states || was.first == is.first || !is.is_range() && was.has_shape_of(is)
}

fn is_less(one: Decimal, other: Decimal) -> bool {
    one.is_less_than(other).unwrap_or_else(|| one.to_f64() < other.to_f64())
}

#[cfg(test)]
mod tests;
