//! What a numeral expression says.

use crate::data::{Decimal, Form, Qualifier, Status};

/// A set of qualifiers: words that leave two of them open have both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds(u8);

impl Bounds {
    /// Nothing is said: the number itself.
    pub const EXACT: Self = Self::of(&[Qualifier::Exact]);

    /// The set of these.
    pub const fn of(qualifiers: &[Qualifier]) -> Self {
        let (mut bits, mut rest) = (0, qualifiers);
        while let [first, others @ ..] = rest {
            bits |= 1 << *first as u8;
            rest = others;
        }
        Self(bits)
    }

    /// Whether the words allow this qualifier.
    pub const fn allows(self, qualifier: Qualifier) -> bool {
        self.0 & (1 << qualifier as u8) != 0
    }

    /// What both allow. Words that say nothing, as 达 does, contradict nothing.
    pub(super) fn and(self, other: Self) -> Result<Self, Unread> {
        match (self, other) {
            (Self::EXACT, one) | (one, Self::EXACT) => Ok(one),
            _ if self.0 & other.0 == 0 => Err(Unread::Unreadable),
            _ => Ok(Self(self.0 & other.0)),
        }
    }

    /// The first of the qualifiers, in the order of [`Qualifier::NAMES`].
    pub fn first(self) -> Qualifier {
        Qualifier::NAMES.into_iter().map(|(_, qualifier)| qualifier).find(|one| self.allows(*one)).unwrap_or(Qualifier::Exact)
    }
}

impl Default for Bounds {
    fn default() -> Self {
        Self::EXACT
    }
}

/// What the number counts, as far as the words themselves say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Things, or nothing is said.
    Plain,
    /// Hundredths.
    Percent,
    /// Thousandths.
    Permille,
    /// Percentage points.
    Points,
    /// A part of a whole; the form says of how many.
    Part,
    /// So many times as much.
    Times,
    /// So many times as much as it was before: 翻一番, doubled.
    Fold,
    /// A place in an order.
    Rank,
    /// Parts of a whole beside each other.
    Parts,
}

/// Where a change goes, as far as words say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More.
    Up,
    /// Less.
    Down,
    /// It is a change, and the words do not say which: 扩大2.4个百分点.
    Open,
}

/// What a word says that a change is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasisWord {
    /// The same time a year before.
    Year,
    /// The month or quarter before: 环比.
    Sequential,
    /// The month before.
    Month,
    /// The quarter before.
    Quarter,
    /// A year on average.
    Average,
    /// An earlier time.
    Since,
}

/// What a numeral expression says, and leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The number, with the sign that is written.
    pub value: Decimal,
    /// What belongs to the number.
    pub form: Form,
    /// What the number counts.
    pub scale: Scale,
    /// Which qualifiers the words allow.
    pub bounds: Bounds,
    /// Which way a change goes, where the words speak of one.
    pub direction: Option<Direction>,
    /// Whether a sign is written, be it a plus.
    pub is_signed: bool,
    /// Whether the words speak of new things, which may be counted themselves.
    pub is_new: bool,
    /// What a change is from.
    pub basis: Option<BasisWord>,
    /// How sure the source is, where the words say so: one of these.
    pub status: &'static [Status],
}

/// Why words were not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// They cannot be read.
    Unreadable,
    /// They can be read in these two ways.
    Ambiguous([Decimal; 2]),
}
