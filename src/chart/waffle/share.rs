//! The share chart: a hundred cells, one for each hundredth, or as many as the whole has parts.

use super::{Cell, count_cells, draw_cells, possible_cells};
use super::{Chart, open_end};
use crate::data::{Decimal, Quantity};

/// More cells than these cannot be told apart.
const MOST: usize = 100;

/// Draws a share of `all`. `None` when it is more than there is.
pub(crate) fn draw_share(quantity: Quantity, all: usize) -> Option<Chart> {
    let whole = Decimal::from_whole(u64::try_from(all).ok()?);
    if all > MOST || whole.is_less_than(quantity.value)? {
        return None;
    }
    let (full_cells, part) = count_cells(quantity.value, 1)?;
    let possible = possible_cells(quantity.form, 1, full_cells, part);
    // Of a whole there is nothing more to come.
    let open_end = open_end(quantity.qualifier).filter(|_| full_cells < all);
    let mut cells = vec![Cell::Full; full_cells];
    match (part, open_end) {
        // In the last cell the open end has no other place.
        (Some(width), Some(_)) if full_cells + 1 == all => cells.push(Cell::OpenPart(width)),
        _ => {
            cells.extend(part.map(Cell::Part));
            cells.extend(std::iter::repeat_n(Cell::Open, possible.unwrap_or_default()));
            cells.extend(open_end.map(|_| Cell::Open));
        }
    }
    cells.resize(all, Cell::Rest);
    Some(Chart {
        picture: draw_cells(&cells)?,
        cell_value: 1,
        full_cells,
        has_partial: part.is_some(),
        of: Some(all),
        possible,
        open_end,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::*;
    use crate::data::{Form, Qualifier};

    fn roles(value: &str, qualifier: Qualifier) -> [usize; 4] {
        let value = Decimal::parse(value).expect(value);
        let chart = draw_share(Quantity::new(value, qualifier), 100).expect("a chart");
        [Role::Mark, Role::MarkSoft, Role::MarkOpen, Role::MarkRest]
            .map(|role| chart.picture.shapes.iter().filter(|shape| shape.role == role).count())
    }

    #[test]
    fn a_hundred_cells_whatever_the_rate() {
        assert_eq!(roles("99", Qualifier::AtLeast), [99, 0, 1, 0]);
        assert_eq!(roles("97", Qualifier::Over), [97, 0, 1, 2]);
        assert_eq!(roles("97.5", Qualifier::Exact), [98, 1, 0, 2]);
        assert_eq!(roles("100", Qualifier::AtLeast), [100, 0, 0, 0]);
        assert_eq!(roles("99.5", Qualifier::Over), [100, 0, 1, 0]);
        assert_eq!(roles("99.5", Qualifier::Exact), [100, 1, 0, 0]);
        assert_eq!(roles("99.999", Qualifier::Exact), [100, 1, 0, 0]);
        assert_eq!(roles("0", Qualifier::Exact), [0, 0, 0, 100]);
        assert_eq!(roles("0.001", Qualifier::Exact), [1, 1, 0, 99]);
    }

    #[test]
    fn a_part_of_a_whole_has_as_many_cells_as_the_whole_has_parts() {
        let quantity = |all| Quantity { form: Form::Of(all), ..Quantity::exact(Decimal::from_whole(1)) };
        let chart = draw_share(quantity(4), 4).expect("a chart");
        assert_eq!((chart.full_cells, chart.of, chart.picture.shapes.len()), (1, Some(4), 4));
        assert_eq!(draw_share(quantity(1000), 1000), None);
    }

    #[test]
    fn more_than_a_hundred_is_no_share() {
        let value = Decimal::parse("100.5").expect("a number");
        assert_eq!(draw_share(Quantity::exact(value), 100), None);
    }
}
