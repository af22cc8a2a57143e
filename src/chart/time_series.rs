//! A figure over time: columns for a few periods, a line for many. A period without a value stays empty.

use plotters::coord::Shift;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, PathElement, Rectangle};

use super::recording::RecordingBackend;
use super::{AXIS_UNITS, Picture, Role, nice_ceil, open_end};
use crate::data::{Decimal, Figure, Form, Kind, Period, Point, Qualifier, Resolution, Status};

/// Tenths of a pixel.
const SIZE: (u32, u32) = (4000, 1200);
const MARGIN: i32 = 60;
const DOT: i32 = 40;

/// The most columns that can be told apart on a phone.
const MAX_COLUMNS: i32 = 12;
/// The most dots on a line that can be told apart.
const MAX_DOTS: usize = 40;
/// The most time labels that fit under the chart on a phone.
const MAX_LABELS: usize = 6;

/// Hundredths of one time's room: a column takes the middle.
const STEP: i32 = 100;
const COLUMN: (i32, i32) = (15, 85);
/// The height of an open end, as a part of the chart's.
const OPEN_END_HEIGHT: f64 = 0.08;
/// The height of the lowest column, as a part of the chart's: a small value, or zero, is no gap.
const MIN_BAR: f64 = 0.0125;

type Area<'a> = DrawingArea<RecordingBackend<'a>, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

/// A figure over time with what is needed to read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimeSeriesChart {
    /// The shapes.
    pub picture: Picture,
    /// What the highest line across stands for; the one in the middle is half of it.
    pub top: Decimal,
    /// What the lowest line stands for, where values are less than nothing.
    pub bottom: Option<Decimal>,
    /// The labelled periods, with their positions in [`AXIS_UNITS`] of the chart's width.
    pub times: Vec<(Period, i32)>,
}

/// Draws a figure that has a series. `None` when there is nothing to compare it with.
pub fn draw_time_series(figure: &Figure) -> Option<TimeSeriesChart> {
    let mut points = figure.over_time();
    // The same month of each year is drawn as years are.
    let part = points.first()?.period.first.part;
    if points.iter().all(|point| point.period.first.part == part) {
        for point in &mut points {
            point.period = point.period.year();
        }
    }
    let (start, stop) = (points.first()?.period, points.last()?.period);
    let (first, last) = (start.ordinal(), stop.ordinal());
    if first == last {
        return None;
    }
    let is_share = figure.kind == Kind::Rate && figure.unit.is_percent();
    let top = highest(&points, is_share)?;
    let bottom = lowest(&points)?;
    let height_of_axis = top.to_f64();
    let floor = bottom.map_or(0.0, Decimal::to_f64);
    let columns = last - first < MAX_COLUMNS;
    let end = if columns { last + 1 } else { last };
    let (width, height) = (i32::try_from(SIZE.0).ok()?, i32::try_from(SIZE.1).ok()?);
    let mut times = Vec::new();
    let picture = Picture::record(SIZE, |area: DrawingArea<RecordingBackend, Shift>| {
        let across = MARGIN..width - MARGIN;
        let up = height - MARGIN..MARGIN;
        let plot = area.apply_coord_spec(Cartesian2d::new(first * STEP..end * STEP, floor..height_of_axis, (across, up)));
        let levels = [(height_of_axis, Role::Level), (height_of_axis / 2.0, Role::Level), (0.0, Role::Axis)];
        for (level, role) in levels.into_iter().chain(bottom.map(|_| (floor, Role::Level))) {
            plot.draw(&PathElement::new(vec![(first * STEP, level), (end * STEP, level)], role.style())).ok()?;
        }
        let middle = if columns { STEP / 2 } else { 0 };
        let place = |ordinal: i32| plot.map_coordinate(&(ordinal * STEP + middle, 0.0)).0 * AXIS_UNITS / width;
        times = named_times(start, stop).into_iter().map(|(period, ordinal)| (period, place(ordinal))).collect();
        for point in points.iter().skip(1).filter(|point| point.is_break) {
            let at = point.period.ordinal() * STEP - if columns { 0 } else { STEP / 2 };
            plot.draw(&PathElement::new(vec![(at, floor), (at, height_of_axis)], Role::Break.style())).ok()?;
        }
        if columns { draw_columns(&plot, &points, top, is_share) } else { draw_line(&plot, &points) }
    })?;
    Some(TimeSeriesChart { picture, top, bottom, times })
}

/// A round number above all values and their open ends. Of a hundred there is no more than a hundred.
fn highest(points: &[Point], percent: bool) -> Option<Decimal> {
    let most = points.iter().map(|point| point.quantity.highest()).max_by(|a, b| a.to_f64().total_cmp(&b.to_f64()))?;
    let needed = points.iter().map(|point| {
        let value = point.quantity.highest().to_f64();
        if open_end(point.quantity.qualifier).is_some() { value / (1.0 - OPEN_END_HEIGHT) } else { value }
    });
    let needed = needed.fold(0.0, f64::max);
    let needed = if percent { needed.min(100.0) } else { needed };
    // An axis needs a length, also where all is zero.
    if needed > 0.0 { nice_ceil(most, needed) } else { Some(Decimal::from_whole(2)) }
}

/// A round number below all values that are less than nothing.
#[allow(clippy::option_option, reason = "the outer one says whether it fits")]
fn lowest(points: &[Point]) -> Option<Option<Decimal>> {
    let least = points.iter().map(|point| point.quantity.lowest()).filter(|value| value.is_negative());
    let least = least.min_by(|a, b| a.to_f64().total_cmp(&b.to_f64())).map(Decimal::abs);
    let Some(least) = least else { return Some(None) };
    Some(Some(nice_ceil(least, least.to_f64())?.negated()))
}

/// Round times between the first and the last: as many as have room. Of months over years only the years have names.
fn named_times(start: Period, stop: Period) -> Vec<(Period, i32)> {
    let (first, last, per_year) = (start.ordinal(), stop.ordinal(), start.per_year());
    let by_part = per_year > 1 && last - first < 2 * per_year;
    let steps: [i32; 8] = match (per_year, by_part) {
        (1, _) => [1, 2, 5, 10, 20, 50, 100, 200],
        (12, true) => [1, 2, 3, 6, 12, 12, 12, 12],
        (_, true) => [1, 2, per_year, per_year, per_year, per_year, per_year, per_year],
        (_, false) => [1, 2, 5, 10, 20, 50, 100, 200].map(|years| years * per_year),
    };
    // The year 0, or its first part.
    let origin = i32::from(per_year > 1);
    let at = |step: i32| (first..=last).filter(move |ordinal| (ordinal - origin).rem_euclid(step) == 0);
    let step = steps.into_iter().find(|step| at(*step).count() <= MAX_LABELS);
    // Ranges and days stand for their years.
    let axis = if start.is_range() || start.resolution == Resolution::Day { start.year() } else { start };
    let name = |ordinal| {
        let period = axis.with_ordinal(ordinal)?;
        Some((if by_part || per_year == 1 { period } else { period.year() }, ordinal))
    };
    step.into_iter().flat_map(at).filter_map(name).collect()
}

fn draw_columns(plot: &Area, points: &[Point], top: Decimal, percent: bool) -> Option<()> {
    let top = top.to_f64();
    for point in points {
        let start = point.period.ordinal() * STEP;
        let value = point.quantity.value.to_f64();
        let column = |from, to, role: Role| Rectangle::new([(start + COLUMN.0, to), (start + COLUMN.1, from)], role.style());
        let is_soft =
            matches!(point.quantity.qualifier, Qualifier::About | Qualifier::Nearly | Qualifier::AtMost | Qualifier::Under);
        let role = if is_soft || point.status != Status::Actual { Role::MarkSoft } else { Role::Mark };
        if let Form::To(end) = point.quantity.form {
            let end = end.to_f64();
            plot.draw(&column(value.min(end), value.max(end), Role::MarkSoft)).ok()?;
        }
        if point.quantity.is_below_zero() {
            plot.draw(&column(value.min(-top * MIN_BAR), 0.0, role)).ok()?;
            continue;
        }
        plot.draw(&column(0.0, value.max(top * MIN_BAR), role)).ok()?;
        let most = if percent { 100.0 } else { f64::INFINITY };
        if open_end(point.quantity.qualifier).is_some() && value < most {
            plot.draw(&column(value, (value + top * OPEN_END_HEIGHT).min(most).min(top), Role::MarkOpen)).ok()?;
        }
    }
    Some(())
}

/// Runs of times without a gap are joined; what leads to or from a value that is not exactly there is dashed.
fn draw_line(plot: &Area, points: &[Point]) -> Option<()> {
    let place = |point: &Point| (point.period.ordinal() * STEP, point.quantity.value.to_f64());
    let is_exact = |point: &Point| {
        point.quantity.qualifier == Qualifier::Exact && point.quantity.form == Form::Number && point.status == Status::Actual
    };
    let marked = points.len() <= MAX_DOTS;
    let inexact_marked = points.iter().filter(|point| !is_exact(point)).count() <= MAX_DOTS;
    for run in points.chunk_by(|a, b| b.period.ordinal() - a.period.ordinal() == 1 && !b.is_break) {
        let pairs: Vec<[&Point; 2]> = run.iter().zip(run.iter().skip(1)).map(|(a, b)| [a, b]).collect();
        let is_line = |[from, to]: &[&Point; 2]| is_exact(from) && is_exact(to);
        for line in pairs.chunk_by(|a, b| is_line(a) == is_line(b)) {
            let role = if line.iter().all(is_line) { Role::Line } else { Role::LineOpen };
            let from = line.first().map(|[from, _]| place(from));
            let path: Vec<_> = from.into_iter().chain(line.iter().map(|[_, to]| place(to))).collect();
            plot.draw(&PathElement::new(path, role.style())).ok()?;
        }
        for point in run {
            let (role, is_marked) = if is_exact(point) { (Role::Dot, marked) } else { (Role::DotOpen, inexact_marked) };
            // A time alone would have no line to be seen by.
            if is_marked || run.len() == 1 {
                plot.draw(&Circle::new(place(point), DOT, role.style())).ok()?;
            }
        }
    }
    Some(())
}

#[cfg(test)]
mod tests;
