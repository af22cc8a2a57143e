//! The text alternative of a waffle chart, in one sentence.

use super::{FormattedQuantity, format_cell_value};
use crate::BULLETINS;
use crate::data::{Kind, Locale, Unit};

/// What can be counted in a waffle chart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CellCounts {
    /// Whole cells.
    pub full_cells: u64,
    /// Whether a part of one more is counted.
    pub has_partial: bool,
    /// What a cell stands for, in the figure's unit.
    pub cell_value: u64,
    /// How many cells the whole has, of a share.
    pub of: Option<u64>,
    /// How many more cells a range may have, begun ones included.
    pub possible: Option<u64>,
    /// What a change is drawn as.
    pub change: Option<CellChange>,
}

/// What the cells of a change are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellChange {
    /// More than the hundred that stand for what was there before.
    Added,
    /// Some of that hundred.
    Lost,
    /// So many fewer things.
    Fewer,
}

impl CellChange {
    /// What the cells of a growing or falling number of this kind are; nothing where they are the number itself.
    pub const fn of(kind: Kind, falls: bool) -> Option<Self> {
        match (kind, falls) {
            (Kind::Change, false) => Some(Self::Added),
            (Kind::Change, true) => Some(Self::Lost),
            (Kind::Difference, true) => Some(Self::Fewer),
            _ => None,
        }
    }
}

/// 97格，每格1亿个。 97 cells, 100 million identifiers each. The number itself stands above it.
pub fn chart_description(said: &FormattedQuantity, counted: CellCounts, unit: &Unit) -> String {
    // A sentence is in one language: a unit that there is no word for in it stays out.
    let none = Unit::none();
    let unit = if said.unit_locale == said.locale { unit } else { &none };
    match said.locale {
        Locale::ZhCn => in_chinese(counted, unit),
        Locale::En => capitalized(&in_english(counted, unit)),
    }
}

/// Without what only bulletins have, where this program does not know it.
const fn plain(counted: CellCounts) -> CellCounts {
    if BULLETINS { counted } else { CellCounts { possible: None, change: None, ..counted } }
}

fn in_chinese(counted: CellCounts, unit: &Unit) -> String {
    let CellCounts { full_cells, has_partial, cell_value, of, possible, change } = plain(counted);
    let cells = match (full_cells, has_partial) {
        (0, true) => "不足1格".into(),
        (_, true) => format!("{full_cells}格多"),
        (_, false) => format!("{full_cells}格"),
    };
    let possible = possible.map_or_else(String::new, |more| format!("，另有{more}格不确定"));
    match change {
        Some(CellChange::Added) => return format!("原为100格，增加{cells}{possible}"),
        Some(CellChange::Lost) => return format!("原为100格，减少{cells}{possible}"),
        _ => {}
    }
    let among = of.map_or_else(String::new, |of| format!("{of}格中的"));
    let each = if of.is_some_and(|of| of != 100) {
        String::new()
    } else {
        format!("，每格{}", format_cell_value(cell_value, unit, Locale::ZhCn))
    };
    format!("{among}{cells}{possible}{each}")
}

fn in_english(counted: CellCounts, unit: &Unit) -> String {
    let CellCounts { full_cells, has_partial, cell_value, of, possible, change } = plain(counted);
    let noun = if full_cells == 1 { "cell" } else { "cells" };
    let cells = match (full_cells, has_partial) {
        (0, true) => "part of one cell".into(),
        (_, true) => format!("{full_cells} {noun} and part of another"),
        (_, false) => format!("{full_cells} {noun}"),
    };
    let possible = possible.map_or_else(String::new, |more| format!(", perhaps {more} more"));
    match change {
        Some(CellChange::Added) => return format!("100 cells before, {cells} added{possible}"),
        Some(CellChange::Lost) => return format!("100 cells before, {cells} gone{possible}"),
        _ => {}
    }
    let each = if cell_value == 1 && of.is_none() {
        "one for each".into()
    } else {
        format!("{} each", format_cell_value(cell_value, unit, Locale::En))
    };
    let Some(of) = of else { return format!("{cells}{possible}, {each}") };
    let cells = match (full_cells, has_partial) {
        (0, true) => format!("part of one of {of} cells"),
        (0, false) => format!("none of {of} cells"),
        (_, true) => format!("{full_cells} of {of} cells and part of another"),
        (_, false) => format!("{full_cells} of {of} cells"),
    };
    if of == 100 { format!("{cells}{possible}, {each}") } else { format!("{cells}{possible}") }
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

    fn said(value: &str, qualifier: Qualifier, unit: &Unit, counted: CellCounts) -> [String; 2] {
        let quantity = Quantity::new(Decimal::parse(value).unwrap(), qualifier);
        Locale::ALL.map(|locale| chart_description(&format_quantity(quantity, unit, locale), counted, unit))
    }

    #[test]
    fn a_sentence_is_in_one_language() {
        let counted = CellCounts { full_cells: 97, cell_value: 100_000_000, ..CellCounts::default() };
        let [_, english] = said("9700000000", Qualifier::Over, &Unit::new("个", None), counted);
        assert_eq!(english, "97 cells, 100 million each");
    }

    #[test]
    fn says_how_many_cells_and_what_each_is_worth() {
        let counted = |full_cells, has_partial, of_hundred: bool, cell_value| CellCounts {
            full_cells,
            has_partial,
            of: of_hundred.then_some(100),
            cell_value,
            ..CellCounts::default()
        };
        let identifiers = Unit::new("个", Some("identifiers"));
        let percent = Unit::new("%", Some("%"));
        for (value, qualifier, unit, counted, expected) in [
            (
                "9700000000",
                Qualifier::Over,
                &identifiers,
                counted(97, false, false, 100_000_000),
                ["97格，每格1亿个", "97 cells, 100 million identifiers each"],
            ),
            (
                "18330000",
                Qualifier::Over,
                &identifiers,
                counted(36, true, false, 500_000),
                ["36格多，每格50万个", "36 cells and part of another, 500,000 identifiers each"],
            ),
            ("136", Qualifier::Exact, &identifiers, counted(136, false, false, 1), ["136格，每格1个", "136 cells, one for each"]),
            (
                "99.5",
                Qualifier::AtLeast,
                &percent,
                counted(99, true, true, 1),
                ["100格中的99格多，每格1%", "99 of 100 cells and part of another, 1% each"],
            ),
            (
                "0.5",
                Qualifier::Exact,
                &percent,
                counted(0, true, true, 1),
                ["100格中的不足1格，每格1%", "Part of one of 100 cells, 1% each"],
            ),
            ("0", Qualifier::Exact, &percent, counted(0, false, true, 1), ["100格中的0格，每格1%", "None of 100 cells, 1% each"]),
            ("1", Qualifier::Exact, &identifiers, counted(1, false, false, 1), ["1格，每格1个", "1 cell, one for each"]),
        ] {
            assert_eq!(said(value, qualifier, unit, counted), expected.map(str::to_owned));
        }
    }
}
