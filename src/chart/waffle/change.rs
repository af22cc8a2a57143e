//! Growth and fall: a hundred cells for what was there before, and what came to them or is gone of them.

use super::{Cell, count_cells, draw_cells, possible_cells};
use super::{Chart, open_end};
use crate::data::Quantity;

const BEFORE: usize = 100;
/// Growth beyond this is no picture on a phone.
const MOST: u64 = 200;

/// Draws a change in per cent. `None` where nothing changed, or too much.
pub(crate) fn draw_change(quantity: Quantity) -> Option<Chart> {
    let (size, falls) = (quantity.abs(), quantity.is_below_zero());
    let (Quantity { value, form, .. }, most) = (size, size.highest());
    if most.is_more_than(if falls { 100 } else { MOST }) {
        return None;
    }
    let (full_cells, part) = count_cells(value, 1)?;
    let possible = possible_cells(form, 1, full_cells, part);
    let (begun, more) = (usize::from(part.is_some()), possible.unwrap_or_default());
    if full_cells + begun == 0 {
        return None;
    }
    let mut cells = Vec::with_capacity(BEFORE + full_cells + more + 2);
    let open_end = open_end(quantity.qualifier).filter(|_| !falls);
    if falls {
        // The cells that are gone come last: what is left can be counted from the start.
        cells.resize(BEFORE.checked_sub(full_cells + begun)?, Cell::Soft);
        cells.extend(part.map(|width| Cell::SoftPart(super::CELL - width)));
        cells.resize(BEFORE, Cell::Open);
    } else {
        cells.resize(BEFORE, Cell::Soft);
        cells.resize(BEFORE + full_cells, Cell::Full);
        cells.extend(part.map(Cell::Part));
        cells.extend(std::iter::repeat_n(Cell::Open, more));
        cells.extend(open_end.map(|_| Cell::Open));
    }
    Some(Chart {
        picture: draw_cells(&cells)?,
        cell_value: 1,
        full_cells,
        has_partial: part.is_some(),
        of: None,
        possible,
        open_end,
    })
}

#[cfg(test)]
mod tests {
    use super::super::Role;
    use super::*;
    use crate::data::{Decimal, Qualifier};

    /// How many shapes there are of each role: counted, light, dashed.
    fn roles(value: &str, falls: bool, qualifier: Qualifier) -> Option<[usize; 3]> {
        let value = Decimal::parse(value).expect(value);
        let chart = draw_change(Quantity::new(if falls { value.negated() } else { value }, qualifier))?;
        let count = |role| chart.picture.shapes.iter().filter(|shape| shape.role == role).count();
        Some([Role::Mark, Role::MarkSoft, Role::MarkOpen].map(count))
    }

    #[test]
    fn what_was_there_is_a_hundred_cells() {
        use Qualifier::{Exact, Over};
        // The begun cell has a light ground.
        assert_eq!(roles("2.7", false, Exact), Some([3, 101, 0]));
        assert_eq!(roles("20", false, Over), Some([20, 100, 1]));
        assert_eq!(roles("1.6", true, Exact), Some([0, 99, 2]));
        assert_eq!(roles("100", true, Exact), Some([0, 0, 100]));
        assert_eq!(roles("0", false, Exact), None);
        assert_eq!(roles("200", false, Exact), Some([200, 100, 0]));
        assert_eq!(roles("200.1", false, Exact), None);
    }
}
