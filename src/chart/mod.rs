//! Charts, drawn through plotters: a quantity as a waffle chart, figures as a dot plot, a figure over time.

mod dot_plot;
mod recording;
mod time_series;
mod waffle;

pub use dot_plot::{AXIS_UNITS, DotPlot, Row, Tick, draw_dot_plot};
pub use recording::{Picture, Primitive, Role, Shape};
pub use time_series::{TimeSeriesChart, draw_time_series};

use crate::BULLETINS;
use crate::data::{Decimal, Figure, Form, Kind, Qualifier};

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
    /// How many cells the whole has, of a share.
    pub of: Option<usize>,
    /// How many more cells a range may have, begun ones included.
    pub possible: Option<usize>,
    /// Set when there is an open cell: the qualifier it stands for.
    pub open_end: Option<Qualifier>,
}

/// Draws a figure: a share as some of a hundred cells, growth as what came to a hundred or is gone of it, all else as so many cells.
/// `None` where no picture is honest (a place, an index, a multiple), or the number itself says more than a picture of it.
pub fn draw_figure(figure: &Figure) -> Option<Chart> {
    let quantity = figure.quantity;
    match (figure.kind, quantity.form) {
        (Kind::Rate, Form::Of(all)) if BULLETINS => waffle::draw_share(quantity, usize::try_from(all).ok()?),
        (Kind::Rate, _) if figure.unit.is_percent() => waffle::draw_share(quantity, 100),
        (Kind::Change, _) if BULLETINS && figure.unit.is_percent() => waffle::draw_change(quantity),
        (Kind::Count | Kind::Measure, _) if !quantity.is_below_zero() && !figure.unit.has_percent() => {
            waffle::draw_count(quantity)
        }
        (Kind::Difference, _) if BULLETINS => waffle::draw_count(quantity),
        _ => None,
    }
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
