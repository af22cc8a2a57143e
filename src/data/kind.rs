//! What sort of number a figure is, how sure its publisher is of it, and what a change is a change from.

use super::{LocalizedText, Period};

/// What sort of number a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// So many things: a whole number.
    Count,
    /// An amount of something that is measured: money, length, traffic, an average.
    Measure,
    /// A share: of a hundred (`%`), of a thousand (`‰`), or a part of a whole (1/3).
    Rate,
    /// Growth or fall in per cent.
    Change,
    /// Growth or fall of a percentage, in percentage points.
    Points,
    /// By how much a number grew or fell: 净增, 净减.
    Difference,
    /// So many times as much as something else: 5倍, 15.8:1.
    Multiple,
    /// A place in an order: 第2位.
    Rank,
    /// An index, of which only its own method says what it means.
    Index,
    /// The parts of a whole: 51.1:48.9.
    Composition,
}

impl Kind {
    /// Each kind beside its name in a figures file.
    pub const NAMES: [(&'static str, Self); 10] = [
        ("count", Self::Count),
        ("measure", Self::Measure),
        ("rate", Self::Rate),
        ("change", Self::Change),
        ("points", Self::Points),
        ("difference", Self::Difference),
        ("multiple", Self::Multiple),
        ("rank", Self::Rank),
        ("index", Self::Index),
        ("composition", Self::Composition),
    ];

    /// Whether it says by how much something grew or fell, so that its direction must be known.
    pub const fn is_change(self) -> bool {
        matches!(self, Self::Change | Self::Points | Self::Difference)
    }

    /// Whether it is an amount, which can be compared with other amounts of its unit.
    pub const fn is_amount(self) -> bool {
        matches!(self, Self::Count | Self::Measure)
    }

    /// Whether less than nothing is possible.
    pub const fn may_be_negative(self) -> bool {
        self.is_change() || matches!(self, Self::Measure | Self::Index)
    }
}

/// How sure the publisher is of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Status {
    /// A result.
    #[default]
    Actual,
    /// A first result, which may still be corrected: 初步统计.
    Provisional,
    /// A corrected result: 修订.
    Revised,
    /// What is expected: 预计.
    Forecast,
    /// What is intended: 计划.
    Planned,
}

impl Status {
    /// Each status beside its name in a figures file.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("actual", Self::Actual),
        ("provisional", Self::Provisional),
        ("revised", Self::Revised),
        ("forecast", Self::Forecast),
        ("planned", Self::Planned),
    ];

    /// Whether it is still to come.
    pub const fn is_ahead(self) -> bool {
        matches!(self, Self::Forecast | Self::Planned)
    }
}

/// What a change is a change from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The same time a year before: 同比.
    YearOnYear,
    /// The quarter before: 环比.
    QuarterOnQuarter,
    /// The month before: 环比.
    MonthOnMonth,
    /// So much each year on average: 年均.
    Average,
    /// An earlier time: 比2019年.
    Since(Period),
    /// Something else at the same time: 低于全国增速.
    Against(LocalizedText),
}

impl Basis {
    /// Each basis that a word says, beside its name in a figures file.
    pub const NAMES: [(&'static str, Self); 4] = [
        ("year-on-year", Self::YearOnYear),
        ("quarter-on-quarter", Self::QuarterOnQuarter),
        ("month-on-month", Self::MonthOnMonth),
        ("average", Self::Average),
    ];
}
