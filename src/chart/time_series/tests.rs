use super::super::Primitive;
use super::*;
use crate::data::{Dataset, Decimal, Period, Qualifier, Quantity};

fn figure(points: &[(&str, u64, Qualifier)]) -> Figure {
    let mut figure = Dataset::parse(include_str!("../../../public/figures.json")).unwrap().figures()[0].clone();
    let points = points.iter().map(|(period, value, qualifier)| Point {
        period: Period::parse(period).expect(period),
        quantity: Quantity::new(Decimal::from_whole(*value), *qualifier),
        status: crate::data::Status::Actual,
        is_break: false,
        note: None,
        stated: None,
    });
    figure.series = points.collect();
    if let Some(last) = figure.series.last() {
        (figure.period, figure.quantity) = (last.period, last.quantity);
    }
    figure
}

fn periods(texts: &[&str]) -> Vec<Period> {
    texts.iter().map(|text| Period::parse(text).expect(text)).collect()
}

fn columns(picture: &Picture, role: Role) -> Vec<[i32; 4]> {
    let own = picture.shapes.iter().filter(|shape| shape.role == role);
    own.map(|shape| [shape.x, shape.y, shape.width, shape.height]).collect()
}

fn paths(picture: &Picture, role: Role) -> Vec<usize> {
    let path = |stroke: &Primitive| match stroke {
        Primitive::Path { role: own, points } if *own == role => Some(points.len()),
        _ => None,
    };
    picture.primitives.iter().filter_map(path).collect()
}

fn dots(picture: &Picture, role: Role) -> usize {
    picture.primitives.iter().filter(|stroke| matches!(stroke, Primitive::Dot { role: own, .. } if *own == role)).count()
}

#[test]
fn columns_are_as_high_as_their_values_and_a_gap_stays_empty() {
    use Qualifier::{Exact, Over};
    let TimeSeriesChart { picture, top, times, .. } =
        draw_time_series(&figure(&[("2016", 100, Exact), ("2018", 200, Exact), ("2019", 400, Over)])).unwrap();
    let drawn = columns(&picture, Role::Mark);
    assert_eq!(drawn.len(), 3);
    let heights: Vec<i32> = drawn.iter().map(|[.., height]| *height).collect();
    assert!((heights[1] - 2 * heights[0]).abs() <= 2 && (heights[2] - 4 * heights[0]).abs() <= 4, "{heights:?}");
    let step = drawn[2][0] - drawn[1][0];
    assert!((drawn[1][0] - drawn[0][0] - 2 * step).abs() <= 1, "a year's room is left for 2017: {drawn:?}");
    // The open end stands on the last column alone.
    let open = columns(&picture, Role::MarkOpen);
    assert_eq!((open.len(), open[0][0], open[0][1] + open[0][3]), (1, drawn[2][0], drawn[2][1]));
    // There is room for it under the line that is named; the missing year has its name too, in the middle of its room.
    assert_eq!(top, Decimal::from_whole(600));
    let names: Vec<_> = times.iter().map(|(period, _)| *period).collect();
    assert_eq!(names, periods(&["2016", "2017", "2018", "2019"]));
    let middle = |column: [i32; 4]| (column[0] + column[2] / 2) * AXIS_UNITS / 4000;
    assert!((times[0].1 - middle(drawn[0])).abs() <= 2 && (times[3].1 - middle(drawn[2])).abs() <= 2, "{times:?}");
}

#[test]
fn what_is_known_is_never_a_gap() {
    use Qualifier::Exact;
    let TimeSeriesChart { picture, .. } =
        draw_time_series(&figure(&[("2018", 0, Exact), ("2019", 25, Exact), ("2020", 9_000_000, Exact)])).unwrap();
    let heights: Vec<i32> = columns(&picture, Role::Mark).iter().map(|[.., height]| *height).collect();
    assert!(heights.len() == 3 && heights.iter().all(|height| *height >= 10), "{heights:?}");
}

#[test]
fn what_is_not_exact_is_drawn_otherwise() {
    use Qualifier::{About, AtLeast, Exact, Nearly};
    let TimeSeriesChart { picture, .. } =
        draw_time_series(&figure(&[("2017", 100, Exact), ("2018", 200, About), ("2019", 300, Nearly), ("2020", 400, AtLeast)]))
            .unwrap();
    let counts = [Role::Mark, Role::MarkSoft, Role::MarkOpen].map(|role| columns(&picture, role).len());
    assert_eq!(counts, [2, 2, 1]);
    assert!(picture.has(Role::MarkOpen) && !picture.has(Role::DotOpen));
}

/// Of accidents there are none, one or two, and no 1.2.
#[test]
fn whole_things_have_whole_lines() {
    use Qualifier::Exact;
    for (most, top) in [(1, 2), (2, 2), (3, 4), (5, 6), (7, 8), (9, 10), (11, 12)] {
        let TimeSeriesChart { top: drawn, .. } = draw_time_series(&figure(&[("2019", 0, Exact), ("2020", most, Exact)])).unwrap();
        assert_eq!(drawn, Decimal::from_whole(top), "{most}");
    }
}

#[test]
fn a_share_goes_up_to_a_hundred_and_no_further() {
    use Qualifier::{AtLeast, Exact};
    let mut rate = figure(&[("2018", 90, Exact), ("2019", 99, AtLeast), ("2020", 100, AtLeast)]);
    rate.unit = crate::data::Unit::new("%", Some("%"));
    rate.kind = Kind::Rate;
    let TimeSeriesChart { picture, top, .. } = draw_time_series(&rate).unwrap();
    assert_eq!(top, Decimal::from_whole(100));
    let open = columns(&picture, Role::MarkOpen);
    assert_eq!((open.len(), open[0][1]), (1, MARGIN), "from 99 to 100; above 100 there is nothing");
}

#[test]
fn names_are_round_and_have_room() {
    let check = |start: &str, stop: &str, names: &[&str]| {
        let [start, stop] = [start, stop].map(|text| Period::parse(text).expect(text));
        let named: Vec<_> = named_times(start, stop).into_iter().map(|(period, _)| period).collect();
        assert_eq!(named, periods(names));
    };
    check("2015", "2020", &["2015", "2016", "2017", "2018", "2019", "2020"]);
    check("2009", "2020", &["2010", "2012", "2014", "2016", "2018", "2020"]);
    check("1980", "2020", &["1980", "1990", "2000", "2010", "2020"]);
    check("2019-03", "2020-03", &["2019-04", "2019-07", "2019-10", "2020-01"]);
    check("1930-01", "2013-04", &["1940", "1960", "1980", "2000"]);
}

#[test]
fn a_long_line_breaks_where_nothing_is_known() {
    use Qualifier::{Exact, Over};
    let years: Vec<String> =
        (1990..2020).filter(|year| ![2000, 2010, 2012].contains(year)).map(|year| year.to_string()).collect();
    let points: Vec<_> = years.iter().map(|year| (year.as_str(), 50, if year == "2005" { Over } else { Exact })).collect();
    let TimeSeriesChart { picture, .. } = draw_time_series(&figure(&points)).unwrap();
    // 1990 to 1999; 2001 to 2004, dashed to 2005 and from there to 2006, on to 2009; 2011 alone; 2013 to 2019.
    assert_eq!(paths(&picture, Role::Line), [10, 4, 4, 7]);
    assert_eq!(paths(&picture, Role::LineOpen), [3]);
    assert_eq!((dots(&picture, Role::Dot), dots(&picture, Role::DotOpen)), (26, 1));
}

#[test]
fn a_thousand_points_are_one_line() {
    let months: Vec<String> = (0..1000).map(|month| format!("{}-{:02}", 1930 + month / 12, month % 12 + 1)).collect();
    let mut points: Vec<_> = months.iter().zip(1_u64..).map(|(month, value)| (month.as_str(), value, Qualifier::Exact)).collect();
    let TimeSeriesChart { picture, .. } = draw_time_series(&figure(&points)).unwrap();
    assert_eq!((paths(&picture, Role::Line), dots(&picture, Role::Dot)), (vec![1000], 0));
    // One that is not exact is seen among them all.
    points[500].2 = Qualifier::Over;
    let TimeSeriesChart { picture, .. } = draw_time_series(&figure(&points)).unwrap();
    assert_eq!((paths(&picture, Role::LineOpen), dots(&picture, Role::DotOpen)), (vec![3], 1));
}

#[test]
fn nothing_to_compare_with_is_no_picture() {
    assert_eq!(draw_time_series(&figure(&[])), None);
    assert_eq!(draw_time_series(&figure(&[("2020", 1, Qualifier::Exact)])), None);
    assert!(draw_time_series(&figure(&[("2019", 0, Qualifier::Exact), ("2020", 0, Qualifier::Exact)])).is_some());
}

/// A range below nothing has its sure part next to the line of nothing, its unsure part further down; so has one that begins there.
#[test]
fn a_range_below_nothing_is_drawn_downwards() {
    let mut figure = figure(&[("2018", 3, Qualifier::Exact), ("2019", 0, Qualifier::Exact), ("2020", 5, Qualifier::Exact)]);
    for point in &mut figure.series {
        let end = Decimal::from_whole(6).negated();
        point.quantity = Quantity { form: Form::To(end), ..Quantity::exact(point.quantity.value.negated()) };
    }
    figure.quantity = figure.series[2].quantity;
    let picture = draw_time_series(&figure).unwrap().picture;
    let [sure, unsure] = [Role::Mark, Role::MarkSoft].map(|role| columns(&picture, role));
    assert_eq!((sure.len(), unsure.len()), (3, 3));
    let ends: Vec<i32> = unsure.iter().map(|[_, y, _, height]| y + height).collect();
    assert!(ends.iter().all(|end| *end == ends[0]), "all end at minus six: {unsure:?}");
    let nothing = sure[0][1];
    for ([_, y, _, height], [_, soft_y, _, soft_height]) in sure.iter().zip(&unsure) {
        assert_eq!(*y, nothing, "each hangs from the line of nothing: {sure:?}");
        assert!(y + height < soft_y + soft_height, "the unsure part goes further: {sure:?} {unsure:?}");
    }
}
