//! A figure over time: columns for a few times, a line for many. A time that nothing is known of stays empty.

use plotters::coord::Shift;
use plotters::coord::types::{RangedCoordf64, RangedCoordi32};
use plotters::prelude::{Cartesian2d, Circle, DrawingArea, PathElement, Rectangle};

use super::scene::Scene;
use super::{Picture, Role, open_end};
use crate::data::{Figure, Point};

/// Tenths of a pixel.
const SIZE: (u32, u32) = (4000, 1200);
const MARGIN: i32 = 60;
const DOT: i32 = 40;

/// As many columns can be told apart on a phone.
const MOST_COLUMNS: i32 = 12;
/// As many dots on a line can be told apart.
const MOST_DOTS: usize = 40;

/// Hundredths of one time's room: a column takes the middle.
const STEP: i32 = 100;
const COLUMN: (i32, i32) = (15, 85);
/// How much of the height an open end takes.
const OPEN: f64 = 0.08;

type Area<'a> = DrawingArea<Scene<'a>, Cartesian2d<RangedCoordi32, RangedCoordf64>>;

/// Draws a figure that has a series. `None` when there is nothing to compare it with.
pub fn draw_years(figure: &Figure) -> Option<Picture> {
    let points = figure.over_time();
    let (first, last) = (points.first()?.period.ordinal(), points.last()?.period.ordinal());
    if first == last {
        return None;
    }
    let most = points.iter().map(|point| point.quantity.value.approximate()).fold(0.0, f64::max);
    // An axis needs a length, also where all is zero.
    let top = if most > 0.0 { most * (1.0 + 2.0 * OPEN) } else { 1.0 };
    let columns = last - first < MOST_COLUMNS;
    let end = if columns { last + 1 } else { last };
    let (width, height) = (i32::try_from(SIZE.0).ok()?, i32::try_from(SIZE.1).ok()?);
    Picture::record(SIZE, |area: DrawingArea<Scene, Shift>| {
        let across = MARGIN..width - MARGIN;
        let up = height - MARGIN..MARGIN;
        let plot = area.apply_coord_spec(Cartesian2d::new(first * STEP..end * STEP, 0.0..top, (across, up)));
        let floor = PathElement::new(vec![(first * STEP, 0.0), (end * STEP, 0.0)], Role::Axis.style());
        plot.draw(&floor).ok()?;
        if columns { draw_columns(&plot, &points, top) } else { draw_line(&plot, &points) }
    })
}

fn draw_columns(plot: &Area, points: &[Point], top: f64) -> Option<()> {
    for point in points {
        let start = point.period.ordinal() * STEP;
        let value = point.quantity.value.approximate();
        let column = |from, to, role: Role| Rectangle::new([(start + COLUMN.0, to), (start + COLUMN.1, from)], role.style());
        if value > 0.0 {
            plot.draw(&column(0.0, value, Role::Mark)).ok()?;
        }
        if open_end(point.quantity.qualifier).is_some() {
            plot.draw(&column(value, value + top * OPEN, Role::MarkOpen)).ok()?;
        }
    }
    Some(())
}

/// Runs of times without a gap are joined; what leads to an open end is dashed.
fn draw_line(plot: &Area, points: &[Point]) -> Option<()> {
    let place = |point: &Point| (point.period.ordinal() * STEP, point.quantity.value.approximate());
    let is_open = |point: &Point| open_end(point.quantity.qualifier).is_some();
    for run in points.chunk_by(|a, b| b.period.ordinal() - a.period.ordinal() == 1) {
        let pairs: Vec<[&Point; 2]> = run.iter().zip(run.iter().skip(1)).map(|(a, b)| [a, b]).collect();
        for line in pairs.chunk_by(|[_, a], [_, b]| is_open(a) == is_open(b)) {
            let role = if line.iter().all(|[_, to]| is_open(to)) { Role::LineOpen } else { Role::Line };
            let from = line.first().map(|[from, _]| place(from));
            let path: Vec<_> = from.into_iter().chain(line.iter().map(|[_, to]| place(to))).collect();
            plot.draw(&PathElement::new(path, role.style())).ok()?;
        }
        // A time alone would have no line to be seen by.
        let dots = if points.len() <= MOST_DOTS || run.len() == 1 { run } else { &[] };
        for point in dots {
            let role = if is_open(point) { Role::DotOpen } else { Role::Dot };
            plot.draw(&Circle::new(place(point), DOT, role.style())).ok()?;
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::super::Stroke;
    use super::*;
    use crate::data::{Dataset, Decimal, Period, Qualifier, Quantity};

    fn figure(points: &[(&str, u64, Qualifier)]) -> Figure {
        let mut figure = Dataset::parse(include_str!("../../public/figures.json")).unwrap().figures()[0].clone();
        let points = points.iter().map(|(period, value, qualifier)| Point {
            period: Period::parse(period).expect(period),
            quantity: Quantity { value: Decimal::from_whole(*value), qualifier: *qualifier },
            stated: None,
        });
        figure.series = points.collect();
        if let Some(last) = figure.series.last() {
            (figure.period, figure.quantity) = (last.period, last.quantity);
        }
        figure
    }

    fn columns(picture: &Picture, role: Role) -> Vec<[i32; 4]> {
        let own = picture.shapes.iter().filter(|shape| shape.role == role);
        own.map(|shape| [shape.x, shape.y, shape.width, shape.height]).collect()
    }

    fn paths(picture: &Picture, role: Role) -> Vec<usize> {
        let path = |stroke: &Stroke| match stroke {
            Stroke::Path { role: own, points } if *own == role => Some(points.len()),
            _ => None,
        };
        picture.strokes.iter().filter_map(path).collect()
    }

    fn dots(picture: &Picture, role: Role) -> usize {
        picture.strokes.iter().filter(|stroke| matches!(stroke, Stroke::Dot { role: own, .. } if *own == role)).count()
    }

    #[test]
    fn columns_are_as_high_as_their_values_and_a_gap_stays_empty() {
        use Qualifier::{Exact, Over};
        let picture = draw_years(&figure(&[("2016", 100, Exact), ("2018", 200, Exact), ("2019", 400, Over)])).unwrap();
        let drawn = columns(&picture, Role::Mark);
        assert_eq!(drawn.len(), 3);
        let heights: Vec<i32> = drawn.iter().map(|[.., height]| *height).collect();
        assert!((heights[1] - 2 * heights[0]).abs() <= 2 && (heights[2] - 4 * heights[0]).abs() <= 4, "{heights:?}");
        let step = drawn[2][0] - drawn[1][0];
        assert!((drawn[1][0] - drawn[0][0] - 2 * step).abs() <= 1, "a year's room is left for 2017: {drawn:?}");
        // The open end stands on the last column alone.
        let open = columns(&picture, Role::MarkOpen);
        assert_eq!((open.len(), open[0][0], open[0][1] + open[0][3]), (1, drawn[2][0], drawn[2][1]));
    }

    #[test]
    fn a_long_line_breaks_where_nothing_is_known() {
        use Qualifier::{Exact, Over};
        let years: Vec<String> =
            (1990..2020).filter(|year| ![2000, 2010, 2012].contains(year)).map(|year| year.to_string()).collect();
        let points: Vec<_> = years.iter().map(|year| (year.as_str(), 50, if year == "2005" { Over } else { Exact })).collect();
        let picture = draw_years(&figure(&points)).unwrap();
        // 1990 to 1999; 2001 to 2004, dashed to 2005, on to 2009; 2011 alone; 2013 to 2019.
        assert_eq!(paths(&picture, Role::Line), [10, 4, 5, 7]);
        assert_eq!(paths(&picture, Role::LineOpen), [2]);
        assert_eq!((dots(&picture, Role::Dot), dots(&picture, Role::DotOpen)), (26, 1));
    }

    #[test]
    fn a_thousand_points_are_one_line() {
        let months: Vec<String> = (0..1000).map(|month| format!("{}-{:02}", 1930 + month / 12, month % 12 + 1)).collect();
        let points: Vec<_> = months.iter().zip(1_u64..).map(|(month, value)| (month.as_str(), value, Qualifier::Exact)).collect();
        let picture = draw_years(&figure(&points)).unwrap();
        assert_eq!((paths(&picture, Role::Line), dots(&picture, Role::Dot)), (vec![1000], 0));
    }

    #[test]
    fn nothing_to_compare_with_is_no_picture() {
        assert_eq!(draw_years(&figure(&[])), None);
        assert_eq!(draw_years(&figure(&[("2020", 1, Qualifier::Exact)])), None);
        assert!(draw_years(&figure(&[("2019", 0, Qualifier::Exact), ("2020", 0, Qualifier::Exact)])).is_some());
    }
}
