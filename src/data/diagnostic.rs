//! What can be wrong with a figures file. `format::diagnostic_message` says each to a person.

use super::{Decimal, Quantity};

/// A place in a file, counted from 1; columns are characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The character in the line, from 1.
    pub column: usize,
}

/// One fault, with where it is. Displays as `figures[2].value 31:16 stated-disagrees`, for logs and tests.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path} {line}:{column} {fault}", line = .at.line, column = .at.column)]
pub struct Diagnostic {
    /// The field, as in `figures[2].value`; `$` is the whole file.
    pub path: String,
    /// Where the field stands; for a missing field, where its object begins.
    pub at: Position,
    /// What is wrong.
    pub fault: Fault,
}

/// What a field should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// `"…"`
    Text,
    /// `360000`
    Number,
    /// `true` or `false`
    Bool,
}

/// What is wrong with a field. Displays as its code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[allow(missing_docs, reason = "each message is its documentation")]
pub enum Fault {
    #[error("not-json")]
    NotJson { reason: String },
    #[error("wrong-type")]
    WrongType { expected: Expected },
    #[error("missing")]
    Missing,
    #[error("unknown-field")]
    UnknownField,
    #[error("duplicate-field")]
    DuplicateField,
    #[error("unknown-schema")]
    UnknownSchema,
    #[error("empty")]
    Empty,
    #[error("unreadable-character")]
    UnreadableCharacter,
    #[error("not-an-id")]
    NotAnId,
    #[error("duplicate-id")]
    DuplicateId { id: String },
    #[error("unknown-variant")]
    UnknownVariant { found: String, allowed: Vec<String> },
    #[error("not-a-date")]
    NotADate,
    #[error("not-a-period")]
    NotAPeriod,
    #[error("periods-not-in-order")]
    PeriodsNotInOrder,
    #[error("series-disagrees")]
    SeriesDisagrees,
    #[error("series-after-figure")]
    SeriesAfterFigure,
    #[error("series-of-plan")]
    SeriesOfPlan,
    #[error("not-a-web-address")]
    NotAWebAddress,
    #[error("negative")]
    Negative,
    #[error("too-many-digits")]
    TooManyDigits,
    #[error("count-not-whole")]
    CountNotWhole,
    #[error("rate-over-100")]
    RateOver100,
    #[error("fall-over-100")]
    FallOver100,
    #[error("not-a-rank")]
    NotARank,
    #[error("not-parts")]
    NotParts,
    #[error("range-not-in-order")]
    RangeNotInOrder,
    #[error("range-qualifier")]
    RangeQualifier,
    #[error("basis-of-no-change")]
    BasisOfNoChange,
    #[error("not-a-basis")]
    NotABasis,
    #[error("scaled-unit")]
    ScaledUnit { unit: String, power: i8, value: Option<Decimal> },
    #[error("other-currency")]
    OtherCurrency,
    #[error("change-unit")]
    ChangeUnit,
    #[error("points-unit")]
    PointsUnit,
    #[error("rate-unit")]
    RateUnit,
    #[error("percent-not-rate")]
    PercentNotRate,
    #[error("nearly-zero")]
    NearlyZero,
    #[error("stated-too-long")]
    StatedTooLong { most: usize },
    #[error("stated-ambiguous")]
    StatedAmbiguous { stated: String, readings: [Decimal; 2] },
    #[error("stated-growth")]
    StatedGrowth { stated: String, readings: [Decimal; 2] },
    #[error("stated-no-direction")]
    StatedNoDirection { stated: String },
    #[error("stated-is-change")]
    StatedIsChange { stated: String },
    #[error("stated-other-kind")]
    StatedOtherKind { stated: String },
    #[error("stated-other-basis")]
    StatedOtherBasis { stated: String },
    #[error("stated-other-status")]
    StatedOtherStatus { stated: String },
    #[error("context-with-digits")]
    ContextWithDigits,
    #[error("stated-not-in-quote")]
    StatedNotInQuote,
    #[error("stated-unreadable")]
    StatedUnreadable { stated: String },
    #[error("stated-disagrees")]
    StatedDisagrees { stated: String, read: Quantity, written: Quantity },
    #[error("no-headline")]
    NoHeadline,
}
