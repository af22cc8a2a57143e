//! Charts, drawn through plotters: a quantity as a waffle chart, figures as a dot plot, a figure over time.

mod dot_plot;
mod recording;
mod time_series;
mod waffle;

pub use dot_plot::{AXIS_UNITS, DotPlot, Row, Tick, draw_dot_plot};
pub use recording::{Picture, Primitive, Role, Shape};
pub use time_series::{TimeSeriesChart, draw_time_series};

use crate::data::{Decimal, Figure, Qualifier};

/// A waffle chart with what is needed to explain it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The shapes.
    pub picture: Picture,
    /// What one cell stands for, in the figure's unit.
    pub cell_value: u64,
    /// How many cells are counted as a whole.
    pub full_cells: usize,
    /// Whether one more is counted in part.
    pub has_partial: bool,
    /// Whether the cells are some of a hundred.
    pub of_hundred: bool,
    /// Set when there is an open cell: the qualifier it stands for.
    pub open_end: Option<Qualifier>,
}

/// Draws a figure: a share of a hundred where it is one, be it a rate or a plan of one, a count for all else.
/// `None` when there are too few things: the number itself says more than a chart of it.
pub fn draw_figure(figure: &Figure) -> Option<Chart> {
    if figure.unit.is_percent() { waffle::draw_share(figure.quantity) } else { waffle::draw_count(figure.quantity) }
}

/// The qualifiers that have an open end: there is, or may be, more than is drawn.
fn open_end(qualifier: Qualifier) -> Option<Qualifier> {
    matches!(qualifier, Qualifier::Over | Qualifier::AtLeast).then_some(qualifier)
}

/// The first number of at least `needed` that is 2, 4, 6, 8, 10, 12 or 16 times a power of ten, for an axis up to `value`: its half is
/// round too. Of whole things there is no part.
fn nice_ceil(value: Decimal, needed: f64) -> Option<Decimal> {
    let power = i8::try_from(value.exponent10()?).ok()?;
    let rounds = (power.checked_sub(1)?..=power.checked_add(1)?).flat_map(|power| [2, 4, 6, 8, 10, 12, 16].map(|n| (n, power)));
    let mut rounds = rounds.filter_map(|(n, power)| Decimal::from_whole(n).times_power_of_ten(power));
    let fits = |round: &Decimal| *round != Decimal::from_whole(1) && (round.is_whole() || !value.is_whole());
    rounds.find(|round| round.to_f64() >= needed && fits(round)).or(Some(value))
}
