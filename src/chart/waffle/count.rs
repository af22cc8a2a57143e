//! A count as a waffle chart: each cell stands for a round amount.

use super::{Cell, count_cells, draw_cells, possible_cells};
use super::{Chart, open_end};
use crate::data::{Decimal, Quantity};

/// Few enough cells to count, enough to be a picture.
const MIN_CELLS: u64 = 30;
const MAX_CELLS: u64 = 150;

/// Fewer things than this are seen in the number itself: a picture of four squares would be silly.
const MIN_VALUE: u64 = 10;

/// Draws an amount, or by how much one grew or fell: what is gone is dashed. `None` when there is too little to draw.
pub(crate) fn draw_count(quantity: Quantity) -> Option<Chart> {
    let (size, falls) = (quantity.abs(), quantity.is_below_zero());
    let (Quantity { value, form, .. }, most) = (size, size.highest());
    if !most.is_at_least(MIN_VALUE) {
        return None;
    }
    let cell_value = cell_value_of(most)?;
    let (full_cells, part) = count_cells(value, cell_value)?;
    let possible = possible_cells(form, cell_value, full_cells, part);
    let open_end = open_end(quantity.qualifier).filter(|_| !falls);
    let mut cells = vec![if falls { Cell::Open } else { Cell::Full }; full_cells];
    cells.extend(part.map(|width| if falls { Cell::Open } else { Cell::Part(width) }));
    cells.extend(std::iter::repeat_n(Cell::Open, possible.unwrap_or_default()));
    cells.extend(open_end.map(|_| Cell::Open));
    let has_partial = part.is_some();
    Some(Chart { picture: draw_cells(&cells)?, cell_value, full_cells, has_partial, of: None, possible, open_end })
}

/// A power of ten where that gives 30 to 150 cells, else five times one: that always does, for a number
/// between 1.5 and 3 times a power of ten. One for a small number, which then has fewer cells.
fn cell_value_of(value: Decimal) -> Option<u64> {
    if !value.is_at_least(MIN_CELLS) {
        return Some(1);
    }
    let fits = |cell_value: &u64| {
        let at_most = |limit: u64| limit.checked_mul(*cell_value).is_none_or(|limit| !value.is_more_than(limit));
        MIN_CELLS.checked_mul(*cell_value).is_some_and(|least| value.is_at_least(least)) && at_most(MAX_CELLS)
    };
    let powers = (0..20).map_while(|power| 10_u64.checked_pow(power));
    powers.clone().find(fits).or_else(|| powers.filter_map(|power| power.checked_mul(5)).find(fits))
}

#[cfg(test)]
mod tests {
    use super::super::CELL;
    use super::super::{Picture, Role};
    use super::*;
    use crate::data::Qualifier;
    use proptest::prelude::*;

    fn draw(value: u64, qualifier: Qualifier) -> Chart {
        draw_count(Quantity::new(Decimal::from_whole(value), qualifier)).expect("a chart")
    }

    fn count(picture: &Picture, role: Role) -> usize {
        picture.shapes.iter().filter(|shape| shape.role == role).count()
    }

    #[test]
    fn a_cell_is_worth_a_round_amount() {
        for (value, cell_value) in [
            (360_000, 10_000),
            (9_700_000_000, 100_000_000),
            (18_330_000, 500_000),
            (136, 1),
            (14, 1),
            (30, 1),
            (29, 1),
            (150, 1),
            (151, 5),
            (299, 5),
            (300, 10),
            (1500, 10),
            (1_501, 50),
            (5_000_000_000, 100_000_000),
            (u64::MAX, 500_000_000_000_000_000),
        ] {
            assert_eq!(cell_value_of(Decimal::from_whole(value)), Some(cell_value), "{value}");
        }
    }

    #[test]
    fn over_has_an_open_cell_and_exact_has_none() {
        let chart = draw(9_700_000_000, Qualifier::Over);
        assert_eq!((count(&chart.picture, Role::Mark), count(&chart.picture, Role::MarkOpen)), (97, 1));
        let chart = draw(136, Qualifier::Exact);
        assert_eq!((count(&chart.picture, Role::Mark), count(&chart.picture, Role::MarkOpen)), (136, 0));
        for (qualifier, open) in [(Qualifier::AtLeast, 1), (Qualifier::About, 0), (Qualifier::Nearly, 0)] {
            assert_eq!(count(&draw(136, qualifier).picture, Role::MarkOpen), open);
        }
    }

    #[test]
    fn the_last_cell_is_drawn_in_part() {
        let chart = draw(18_330_000, Qualifier::Exact);
        let widths: Vec<i32> = chart.picture.shapes.iter().skip(36).map(|shape| shape.width).collect();
        // 18.33 million is 36.66 cells; 0.66 of 180 tenths of a pixel, rounded down, is 118.
        assert_eq!(widths, [CELL, 118]);
        assert_eq!(count(&chart.picture, Role::MarkSoft), 1);
    }

    /// Ten of ten thousand are too little to be seen, and are not nothing.
    #[test]
    fn what_is_left_over_is_a_part_however_little() {
        let chart = draw(360_010, Qualifier::Exact);
        assert_eq!((chart.full_cells, chart.has_partial, count(&chart.picture, Role::MarkSoft)), (36, true, 1));
        assert!(!draw(360_000, Qualifier::Exact).has_partial);
    }

    #[test]
    fn a_few_things_have_no_picture() {
        for (value, drawn) in [(0, false), (4, false), (9, false), (10, true)] {
            let quantity = Quantity::exact(Decimal::from_whole(value));
            assert_eq!(draw_count(quantity).is_some(), drawn, "{value}");
        }
    }

    proptest! {
        #[test]
        fn every_number_has_a_countable_picture(value in 1_u64.., shift in 0_u32..64) {
            let value = (value >> shift).max(MIN_VALUE);
            let cell_value = cell_value_of(Decimal::from_whole(value)).expect("a value");
            if value >= MIN_CELLS {
                prop_assert!((MIN_CELLS..=MAX_CELLS).contains(&(value / cell_value)));
            }
            let chart = draw(value, Qualifier::Over);
            let inside = chart.picture.shapes.iter().all(|shape| {
                let (right, bottom) = (shape.x + shape.width, shape.y + shape.height);
                shape.x >= 0 && shape.y >= 0
                    && u32::try_from(right).is_ok_and(|right| right <= chart.picture.width)
                    && u32::try_from(bottom).is_ok_and(|bottom| bottom <= chart.picture.height)
            });
            prop_assert!(inside);
        }
    }
}
