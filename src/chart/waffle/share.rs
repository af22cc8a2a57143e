//! The share chart: a hundred cells, one for each hundredth.

use super::{Cell, count_cells, draw_cells};
use super::{Chart, open_end};
use crate::data::Quantity;

const CELLS: usize = 100;

/// Draws a share between 0 and 100. `None` when it is more than there is.
pub(crate) fn draw_share(quantity: Quantity) -> Option<Chart> {
    if quantity.value.is_more_than(100) {
        return None;
    }
    let (full_cells, part) = count_cells(quantity.value, 1)?;
    // Of a hundred there is nothing more to come.
    let open_end = open_end(quantity.qualifier).filter(|_| full_cells < CELLS);
    let mut cells = vec![Cell::Full; full_cells];
    match (part, open_end) {
        // In the last cell the open end has no other place.
        (Some(width), Some(_)) if full_cells + 1 == CELLS => cells.push(Cell::OpenPart(width)),
        _ => {
            cells.extend(part.map(Cell::Part));
            cells.extend(open_end.map(|_| Cell::Open));
        }
    }
    cells.resize(CELLS, Cell::Rest);
    Some(Chart {
        picture: draw_cells(&cells)?,
        cell_value: 1,
        full_cells,
        has_partial: part.is_some(),
        of_hundred: true,
        open_end,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::*;
    use crate::data::{Decimal, Qualifier};

    fn roles(value: &str, qualifier: Qualifier) -> [usize; 4] {
        let value = Decimal::parse(value).expect(value);
        let chart = draw_share(Quantity { value, qualifier }).expect("a chart");
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
    fn more_than_a_hundred_is_no_share() {
        let value = Decimal::parse("100.5").expect("a number");
        assert_eq!(draw_share(Quantity { value, qualifier: Qualifier::Exact }), None);
    }
}
