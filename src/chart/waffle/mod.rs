//! Where a cell stands: rows of twenty, a gap after ten and after every fifth row, so that a person can count.

mod change;
mod count;
mod share;

pub(super) use change::draw_change;
pub(super) use count::draw_count;
pub(super) use share::draw_share;

use super::{Chart, Picture, Role, open_end};

use crate::BULLETINS;
use crate::data::{Decimal, Form};

/// The side of a cell, in tenths of a pixel. A part cell is drawn to one of these.
pub(super) const CELL: i32 = 180;
const GAP: i32 = 30;
const WIDE_GAP: i32 = 120;
const ROW: i32 = 20;
/// Half the line around an open cell, which so stays inside its place.
const OUTLINE: i32 = 9;

/// One cell of a picture.
#[derive(Clone, Copy)]
pub(super) enum Cell {
    /// Counted as a whole.
    Full,
    /// Counted in part: so many tenths of a pixel of its [`CELL`].
    Part(i32),
    /// Counted in part, the rest of it stands for "and more".
    OpenPart(i32),
    /// Stands for "and more", for what may be there, or for what is gone.
    Open,
    /// Not counted.
    Rest,
    /// What was there before.
    Soft,
    /// So many tenths of a pixel of it are as before, the rest is gone.
    SoftPart(i32),
}

/// How many cells of `cell_value` a value fills, and how much of one more, in tenths of a pixel: at least one where anything is left.
pub(super) fn count_cells(value: Decimal, cell_value: u64) -> Option<(usize, Option<i32>)> {
    let whole = value.count_steps(cell_value, 1)?;
    let tenths = value.count_steps(cell_value, CELL.unsigned_abs().into())? - whole * u64::from(CELL.unsigned_abs());
    let is_left = value != Decimal::from_whole(whole.checked_mul(cell_value)?);
    let part = if is_left { Some(i32::try_from(tenths).ok()?.max(1)) } else { None };
    Some((usize::try_from(whole).ok()?, part))
}

/// The cells that a range may have besides the `full` ones and the `part` of one: those up to its end, begun ones included.
pub(super) fn possible_cells(form: Form, cell_value: u64, full: usize, part: Option<i32>) -> Option<usize> {
    let Form::To(end) = form else { return None };
    if !BULLETINS {
        return None;
    }
    let (whole, begun) = count_cells(end, cell_value)?;
    Some((whole + usize::from(begun.is_some())).saturating_sub(full + usize::from(part.is_some())))
}

/// Draws cells in reading order.
pub(super) fn draw_cells(cells: &[Cell]) -> Option<Picture> {
    let mut rectangles = Vec::with_capacity(cells.len() + 1);
    for (index, cell) in (0..).zip(cells) {
        let (x, y) = (offset(index % ROW, 10), offset(index / ROW, 5));
        let square = |width| [(x, y), (x + width, y + CELL)];
        let outline = [(x + OUTLINE, y + OUTLINE), (x + CELL - OUTLINE, y + CELL - OUTLINE)];
        match *cell {
            Cell::Full => rectangles.push((Role::Mark, square(CELL))),
            Cell::Part(width) => {
                rectangles.push((Role::MarkSoft, square(CELL)));
                rectangles.push((Role::Mark, square(width)));
            }
            Cell::OpenPart(width) => {
                rectangles.push((Role::MarkOpen, outline));
                rectangles.push((Role::Mark, square(width)));
            }
            Cell::Open => rectangles.push((Role::MarkOpen, outline)),
            Cell::Rest => rectangles.push((Role::MarkRest, square(CELL))),
            Cell::Soft => rectangles.push((Role::MarkSoft, square(CELL))),
            Cell::SoftPart(width) => {
                rectangles.push((Role::MarkOpen, outline));
                rectangles.push((Role::MarkSoft, square(width)));
            }
        }
    }
    let last_row = i32::try_from(cells.len().checked_sub(1)?).ok()? / ROW;
    let width = u32::try_from(offset(ROW - 1, 10) + CELL).ok()?;
    let height = u32::try_from(offset(last_row, 5) + CELL).ok()?;
    Picture::draw(width, height, &rectangles)
}

/// How far the cell is from the first one, with a wider gap after every `group`.
fn offset(index: i32, group: i32) -> i32 {
    index * (CELL + GAP) + index / group * (WIDE_GAP - GAP)
}
