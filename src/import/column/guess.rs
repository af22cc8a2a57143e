//! Finds the row with the headings, and what is under them.

use super::Column;
use super::names::column_named;
use crate::import::{Row, Sheet};

/// So many rows from the top may hold the headings; above them stand titles.
const ROWS: usize = 20;

/// Where the headings are, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guess {
    /// The place of the row among the sheet's rows.
    pub header_row: usize,
    /// For each column of that row the field; nothing where it is not known.
    pub columns: Vec<Option<Column>>,
}

impl Guess {
    /// How many columns are known.
    pub fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether there is enough to make figures of.
    pub fn is_enough(&self) -> bool {
        let has = |wanted: &dyn Fn(&Column) -> bool| self.columns.iter().flatten().any(wanted);
        has(&|column| matches!(column, Column::Value | Column::ValueAt(_) | Column::Stated))
            && has(&|column| matches!(column, Column::LabelZh | Column::LabelEn | Column::Id))
    }
}

/// The row that names the most columns. Where none does, the first row, with nothing known: somebody then matches the columns by hand.
pub fn guess(sheet: &Sheet) -> Guess {
    let tried = sheet.rows.iter().take(ROWS).enumerate().map(|(header_row, row)| {
        let guess = Guess { header_row, columns: headings(row) };
        // Numbers are no headings, and years without a name beside them are data.
        let is_row_of_names =
            guess.is_enough() || guess.columns.iter().flatten().any(|column| !matches!(column, Column::ValueAt(_)));
        let known = if is_row_of_names { guess.known() } else { 0 };
        (known, guess)
    });
    let best = tried.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let mut guess = match best {
        Some((known, guess)) if known > 1 || guess.is_enough() => guess,
        _ => {
            let width = sheet.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
            Guess { header_row: 0, columns: vec![None; width] }
        }
    };
    prefer_chinese(sheet, &mut guess);
    guess
}

/// What the columns are, if this row has the headings.
pub fn headings(row: &Row) -> Vec<Option<Column>> {
    let mut seen = Vec::new();
    let mut known = Vec::new();
    for cell in &row.cells {
        let column = column_named(&cell.text).filter(|column| column.may_repeat() || !seen.contains(column));
        seen.extend(column);
        known.push(column);
    }
    known
}

/// A table whose only names are headed in English has its Chinese names there.
fn prefer_chinese(sheet: &Sheet, guess: &mut Guess) {
    for (chinese, english) in [
        (Column::LabelZh, Column::LabelEn),
        (Column::UnitZh, Column::UnitEn),
        (Column::NoteZh, Column::NoteEn),
        (Column::PublisherZh, Column::PublisherEn),
        (Column::SourceZh, Column::SourceEn),
    ] {
        let Some(at) = guess.columns.iter().position(|column| *column == Some(english)) else { continue };
        if guess.columns.contains(&Some(chinese)) {
            continue;
        }
        let below =
            sheet.rows.iter().skip(guess.header_row + 1).filter_map(|row| row.cells.get(at)).filter(|cell| !cell.is_empty());
        let (mut all, mut han) = (0, 0);
        for cell in below {
            all += 1;
            han += usize::from(cell.text.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '%')));
        }
        if han * 2 > all
            && let Some(column) = guess.columns.get_mut(at)
        {
            *column = Some(chinese);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::{Cell, read_table};

    fn sheet(text: &str) -> Sheet {
        read_table(text.as_bytes()).unwrap().sheets.remove(0)
    }

    #[test]
    fn headings_may_stand_below_a_title() {
        let guess = guess(&sheet("2020年主要数据,,\n,,单位：万户\n指标,数值,时间\n移动电话用户,178000,2024\n"));
        assert_eq!(guess.header_row, 2);
        assert_eq!(guess.columns, [Some(Column::LabelZh), Some(Column::Value), Some(Column::Period)]);
    }

    #[test]
    fn years_may_head_columns() {
        let years = guess(&sheet("指标,单位,2019年,2020年\n用户,户,1,2\n"));
        assert_eq!(
            years.columns.iter().flatten().map(|column| column.name()).collect::<Vec<_>>(),
            ["label.zh-CN", "unit.zh-CN", "value@2019", "value@2020"]
        );
        assert!(years.is_enough());
    }

    #[test]
    fn unknown_headings_are_left_to_a_person() {
        let unknown = guess(&sheet("甲,乙\n1,2\n"));
        assert_eq!(unknown, Guess { header_row: 0, columns: vec![None, None] });
        assert!(!unknown.is_enough());
    }

    #[test]
    fn english_headings_over_chinese_are_chinese() {
        let guess = guess(&sheet("label,value,unit\n移动电话用户,5,户\n"));
        assert_eq!(guess.columns, [Some(Column::LabelZh), Some(Column::Value), Some(Column::UnitZh)]);
        assert!(!Cell::text("户").is_empty());
    }
}
