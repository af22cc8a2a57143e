//! The scale: figures of any magnitude on one axis, logarithmic or linear.
//!
//! Places are ten-thousandths of the axis' length, as plotters' coordinates map them: the page turns them into percent, so
//! that the picture is as wide as there is room and its text as large as the reader wants.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::{IntoLogRange, LogCoord};

use super::nice_ceil;
use crate::data::{Decimal, Figure, Form, Locale, Qualifier};

/// The length of an axis.
pub const AXIS_UNITS: i32 = 10_000;

/// A line across the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// What it stands for.
    pub value: Decimal,
    /// Where it is.
    pub at: i32,
    /// Whether its value is written beside it: those that have a name of their own in the language.
    pub labelled: bool,
}

/// A figure's places on both axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The figure.
    pub figure: Figure,
    /// On the logarithmic axis.
    pub logarithmic: i32,
    /// On the linear axis.
    pub linear: i32,
    /// Whether it is not exactly there.
    pub open: bool,
}

/// Figures on two axes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotPlot {
    /// A line for each power of ten, the least first.
    pub logarithmic: Vec<Tick>,
    /// Nothing, half of all, and all.
    pub linear: Vec<Tick>,
    /// The greatest first.
    pub rows: Vec<Row>,
}

/// Draws what can be compared by magnitude: amounts. A share has no magnitude, a change is no amount, and a logarithmic axis has no zero.
/// `None` when nothing is left.
pub fn draw_dot_plot(figures: &[Figure], locale: Locale) -> Option<DotPlot> {
    let is_drawn = |figure: &&Figure| {
        let value = figure.quantity.value;
        figure.kind.is_amount() && !figure.unit.has_percent() && value != Decimal::ZERO && !value.is_negative()
    };
    let mut figures: Vec<&Figure> = figures.iter().filter(is_drawn).collect();
    figures.sort_by(|a, b| b.quantity.value.to_f64().total_cmp(&a.quantity.value.to_f64()));
    let (most, least) = (figures.first()?.quantity.value, figures.last()?.quantity.value);
    let (first, mut last) = (least.exponent10()?, most.exponent10()?);
    if Some(most) != power_of_ten(last) || first == last {
        last += 1;
    }
    let end = |power: i16| 10_f64.powi(power.into());
    let logarithmic: LogCoord<f64> = (end(first)..end(last)).log_scale().into();
    let top = nice_ceil(most, most.to_f64())?;
    let linear: RangedCoordf64 = (0.0..top.to_f64()).into();
    let on = |value: Decimal| [logarithmic.map(&value.to_f64(), (0, AXIS_UNITS)), linear.map(&value.to_f64(), (0, AXIS_UNITS))];
    let rows = figures.into_iter().map(|figure| {
        let [logarithmic, linear] = on(figure.quantity.value);
        Row {
            figure: figure.clone(),
            logarithmic,
            linear,
            open: figure.quantity.qualifier != Qualifier::Exact || figure.quantity.form != Form::Number,
        }
    });
    let rows = rows.collect();
    let half = top.count_steps(1, 1).map(|whole| Decimal::from_whole(whole / 2)).filter(|half| *half != Decimal::ZERO);
    let linear = [Some(Decimal::ZERO), half, Some(top)].into_iter().flatten();
    let linear = linear.map(|value| Tick { value, at: on(value)[1], labelled: true }).collect();
    let labelled = labelled_powers(first, last, locale);
    let powers = (first..=last).filter_map(|power| Some((power, power_of_ten(power)?)));
    let logarithmic =
        powers.map(|(power, value)| Tick { value, at: on(value)[0], labelled: labelled.contains(&power) }).collect();
    Some(DotPlot { logarithmic, linear, rows })
}

fn power_of_ten(power: i16) -> Option<Decimal> {
    Decimal::from_whole(1).times_power_of_ten(i8::try_from(power).ok()?)
}

/// The powers with names of their own: each fourth in Chinese (万, 亿), each third in English (thousand, million). Both ends
/// where there are too few of those to read the axis by.
fn labelled_powers(first: i16, last: i16, locale: Locale) -> Vec<i16> {
    let step = match locale {
        Locale::ZhCn => 4,
        Locale::En => 3,
    };
    // On an axis that is longer still, each second or third of them.
    let stride = (1..100).map(|factor| step * factor).find(|stride| (last - first) / stride < MAX_LABELS).unwrap_or(step);
    let labelled: Vec<i16> = (first..=last).filter(|power| power.rem_euclid(stride) == 0).collect();
    if labelled.len() < 2 { vec![first, last] } else { labelled }
}

/// As many names find room on two lines of a narrow phone.
const MAX_LABELS: i16 = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Dataset;

    fn shipped() -> Vec<Figure> {
        Dataset::parse(include_str!("../../public/figures.json")).unwrap().figures().to_vec()
    }

    #[test]
    fn a_step_is_ten_times_the_one_before() {
        let scale = draw_dot_plot(&shipped(), Locale::ZhCn).unwrap();
        let at: Vec<i32> = scale.logarithmic.iter().map(|tick| tick.at).collect();
        let step = AXIS_UNITS / (i32::try_from(at.len()).unwrap() - 1);
        assert_eq!((at[0], at[at.len() - 1]), (0, AXIS_UNITS));
        assert!(at.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() <= 1), "{at:?}");
    }

    #[test]
    fn places_are_those_of_the_logarithm() {
        let scale = draw_dot_plot(&shipped(), Locale::En).unwrap();
        let (first, last) = (scale.logarithmic[0], scale.logarithmic[scale.logarithmic.len() - 1]);
        let decades = f64::from(last.value.exponent10().unwrap() - first.value.exponent10().unwrap());
        for row in &scale.rows {
            let expected = (row.figure.quantity.value.to_f64() / first.value.to_f64()).log10() / decades;
            assert!((f64::from(row.logarithmic) - expected * f64::from(AXIS_UNITS)).abs() <= 1.0, "{}", row.figure.id);
            let expected = row.figure.quantity.value.to_f64() / scale.linear[2].value.to_f64();
            assert!((f64::from(row.linear) - expected * f64::from(AXIS_UNITS)).abs() <= 1.0, "{}", row.figure.id);
            assert!((0..=AXIS_UNITS).contains(&row.logarithmic) && (0..=AXIS_UNITS).contains(&row.linear));
        }
        // Identifiers are ten thousand times the stations: on a linear axis those vanish.
        assert_eq!(scale.rows[0].figure.id, "industrial-internet-identifiers");
        let stations = scale.rows.iter().find(|row| row.figure.id == "shared-5g-stations").unwrap();
        assert!(stations.linear <= 1 && stations.logarithmic > AXIS_UNITS / 2);
    }

    #[test]
    fn shares_of_a_hundred_and_nothing_at_all_have_no_magnitude() {
        let mut figures = shipped();
        let scale = draw_dot_plot(&figures, Locale::ZhCn).unwrap();
        assert!(scale.rows.iter().all(|row| row.figure.unit.in_locale(Locale::ZhCn).0 != "%"));
        assert!(scale.rows.len() > 10 && scale.rows.len() < figures.len());
        for figure in &mut figures {
            figure.quantity.value = Decimal::ZERO;
        }
        assert_eq!(draw_dot_plot(&figures, Locale::ZhCn), None);
        assert_eq!(draw_dot_plot(&[], Locale::ZhCn), None);
    }

    #[test]
    fn names_are_those_of_the_language() {
        assert_eq!(labelled_powers(0, 10, Locale::ZhCn), [0, 4, 8]);
        assert_eq!(labelled_powers(0, 10, Locale::En), [0, 3, 6, 9]);
        assert_eq!(labelled_powers(5, 6, Locale::ZhCn), [5, 6]);
        assert_eq!(labelled_powers(-2, 20, Locale::En), [0, 6, 12, 18]);
        assert!(labelled_powers(-250, 19, Locale::ZhCn).len() <= 6);
    }

    #[test]
    fn one_figure_has_an_axis_too() {
        for value in [1, 10, 7, u64::MAX] {
            let mut figure = shipped().remove(0);
            figure.quantity.value = Decimal::from_whole(value);
            let scale = draw_dot_plot(&[figure], Locale::ZhCn).unwrap();
            assert!(scale.logarithmic.len() >= 2 || value == u64::MAX, "{value}");
            assert!((0..=AXIS_UNITS).contains(&scale.rows[0].linear), "{value}");
            let names: Vec<_> = scale.linear.iter().map(|tick| tick.value).collect();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]) && names.iter().all(|name| name.is_whole()), "{names:?}");
        }
    }
}
