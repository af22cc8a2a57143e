//! Lines of tables, with tabs between their cells: the unit stands in a cell of its own, or in brackets behind the name.

use std::ops::Range;

use super::line::Line;
use super::units;

/// So far before a number its line is searched.
const REACH: usize = 80;

/// The unit with its magnitude, and the unit alone, for a number in a line of a table.
pub(super) fn unit(line: &Line, number: usize) -> Option<(Range<usize>, Range<usize>)> {
    (number.saturating_sub(REACH)..number).find_map(|at| {
        let opens = matches!(line.before(at), '(' | '\0') || line.written(at.wrapping_sub(1)) == '\t';
        let start = line.while_at(at, |c| matches!(c, '十' | '百' | '千' | '万' | '亿'));
        let own = if opens {
            units::known(line, at).map(|end| (at, end)).or_else(|| units::known(line, start).map(|end| (start, end)))
        } else {
            None
        };
        let (own, end) = own?;
        let closes = line.get(end) == ')' || line.written(end) == '\t';
        (closes && end <= number).then_some((at..end, own..end))
    })
}
