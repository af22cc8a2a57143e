//! The text alternative of a waffle chart, in one sentence.

use super::{FormattedQuantity, format_cell_value};
use crate::data::{Locale, LocalizedText};

/// What can be counted in a waffle chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellCounts {
    /// Whole cells.
    pub full_cells: u64,
    /// Whether a part of one more is counted.
    pub has_partial: bool,
    /// Whether the cells are some of a hundred.
    pub of_hundred: bool,
    /// What a cell stands for, in the figure's unit.
    pub cell_value: u64,
}

/// 超过97亿个：97格，每格1亿个。 Over 9.7 billion identifiers: 97 cells of 100 million identifiers each.
pub fn chart_description(said: &FormattedQuantity, counted: CellCounts, unit: &LocalizedText) -> String {
    let CellCounts { full_cells, has_partial, of_hundred, cell_value } = counted;
    // A sentence is in one language: a unit that there is no word for in it stays out.
    let foreign = said.unit_locale != said.locale;
    let (said, unit) = if foreign { (&said.without_unit(), &LocalizedText::new("", None)) } else { (said, unit) };
    let each = format_cell_value(cell_value, unit, said.locale);
    match said.locale {
        Locale::ZhCn => {
            let cells = match (full_cells, has_partial) {
                (0, true) => "不足1格".into(),
                (_, true) => format!("{full_cells}格多"),
                (_, false) => format!("{full_cells}格"),
            };
            let among = if of_hundred { "100格中的" } else { "" };
            format!("{said}：{among}{cells}，每格{each}")
        }
        Locale::En => {
            let noun = if full_cells == 1 { "cell" } else { "cells" };
            let cells = match (full_cells, has_partial, of_hundred) {
                (0, true, false) => "part of one cell".into(),
                (0, true, true) => "part of one of 100 cells".into(),
                (0, false, true) => "none of 100 cells".into(),
                (_, true, false) => format!("{full_cells} {noun} and part of another"),
                (_, true, true) => format!("{full_cells} of 100 cells and part of another"),
                (_, false, false) => format!("{full_cells} {noun}"),
                (_, false, true) => format!("{full_cells} of 100 cells"),
            };
            let each = if cell_value == 1 && !of_hundred { "one for each".into() } else { format!("{each} each") };
            format!("{}: {cells}, {each}", capitalized(&said.to_string()))
        }
    }
}

/// With the first letter as at the start of a sentence. Our own words begin with ASCII letters: the table of all others would be
/// in the wasm.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::format_quantity;
    use super::*;
    use crate::data::{Decimal, Qualifier, Quantity};

    fn said(value: &str, qualifier: Qualifier, unit: &LocalizedText, counted: CellCounts) -> [String; 2] {
        let quantity = Quantity { value: Decimal::parse(value).unwrap(), qualifier };
        Locale::ALL.map(|locale| chart_description(&format_quantity(quantity, unit, locale), counted, unit))
    }

    #[test]
    fn a_sentence_is_in_one_language() {
        let counted = CellCounts { full_cells: 97, has_partial: false, of_hundred: false, cell_value: 100_000_000 };
        let [_, english] = said("9700000000", Qualifier::Over, &LocalizedText::new("个", None), counted);
        assert_eq!(english, "Over 9.7 billion: 97 cells, 100 million each");
    }

    #[test]
    fn says_how_many_cells_and_what_each_is_worth() {
        let counted =
            |full_cells, has_partial, of_hundred, cell_value| CellCounts { full_cells, has_partial, of_hundred, cell_value };
        let identifiers = LocalizedText::new("个", Some("identifiers"));
        let percent = LocalizedText::new("%", Some("%"));
        for (value, qualifier, unit, counted, expected) in [
            (
                "9700000000",
                Qualifier::Over,
                &identifiers,
                counted(97, false, false, 100_000_000),
                ["超过97亿个：97格，每格1亿个", "Over 9.7 billion identifiers: 97 cells, 100 million identifiers each"],
            ),
            (
                "18330000",
                Qualifier::Over,
                &identifiers,
                counted(36, true, false, 500_000),
                [
                    "超过1833万个：36格多，每格50万个",
                    "Over 18.33 million identifiers: 36 cells and part of another, 500,000 identifiers each",
                ],
            ),
            (
                "136",
                Qualifier::Exact,
                &identifiers,
                counted(136, false, false, 1),
                ["136个：136格，每格1个", "136 identifiers: 136 cells, one for each"],
            ),
            (
                "99.5",
                Qualifier::AtLeast,
                &percent,
                counted(99, true, true, 1),
                ["至少99.5%：100格中的99格多，每格1%", "At least 99.5%: 99 of 100 cells and part of another, 1% each"],
            ),
            (
                "0.5",
                Qualifier::Exact,
                &percent,
                counted(0, true, true, 1),
                ["0.5%：100格中的不足1格，每格1%", "0.5%: part of one of 100 cells, 1% each"],
            ),
            (
                "0",
                Qualifier::Exact,
                &percent,
                counted(0, false, true, 1),
                ["0%：100格中的0格，每格1%", "0%: none of 100 cells, 1% each"],
            ),
            (
                "1",
                Qualifier::Exact,
                &identifiers,
                counted(1, false, false, 1),
                ["1个：1格，每格1个", "1 identifiers: 1 cell, one for each"],
            ),
        ] {
            assert_eq!(said(value, qualifier, unit, counted), expected.map(str::to_owned));
        }
    }
}
