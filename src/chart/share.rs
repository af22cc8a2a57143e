//! The share chart: a hundred cells, one for each hundredth.

use super::cells::{CELL, Cell, draw_cells};
use super::{Chart, open_end};
use crate::data::Quantity;

const CELLS: usize = 100;

/// Draws a rate between 0 and 100.
pub(super) fn draw_share(quantity: Quantity) -> Option<Chart> {
    let tenths = i32::try_from(quantity.value.count_steps(1, CELL.unsigned_abs().into())?).ok()?;
    let (whole, part) = (usize::try_from(tenths / CELL).ok()?, tenths % CELL > 0);
    let mut cells = vec![Cell::Full; whole];
    if part {
        cells.push(Cell::Part(tenths % CELL));
    }
    // Of a hundred there is nothing more to come.
    let open = open_end(quantity.qualifier).filter(|_| cells.len() < CELLS);
    cells.extend(open.map(|_| Cell::Open));
    cells.resize(CELLS, Cell::Rest);
    Some(Chart { picture: draw_cells(&cells)?, worth: 1, whole, part, of_hundred: true, open })
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
        assert_eq!(roles("99.5", Qualifier::Over), [100, 1, 0, 0]);
        assert_eq!(roles("0", Qualifier::Exact), [0, 0, 0, 100]);
    }
}
