//! How much, and how sure the source is of it.

use super::Decimal;

/// What the source says about a number beside the number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// The number itself: 达, 达到, or nothing said.
    Exact,
    /// More than the number: 超, 超过, 突破, 逾, 过, 余, 多.
    Over,
    /// The number or more: 以上, 不少于, 至少.
    AtLeast,
    /// Around the number: 约, 左右.
    About,
    /// A little less than the number: 近, 不足.
    Nearly,
}

impl Qualifier {
    /// Each qualifier beside its name in a figures file.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("exact", Self::Exact),
        ("over", Self::Over),
        ("at-least", Self::AtLeast),
        ("about", Self::About),
        ("nearly", Self::Nearly),
    ];
}

/// A value with its qualifier. The unit belongs to the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number, in the figure's unit.
    pub value: Decimal,
    /// What the source says about the number.
    pub qualifier: Qualifier,
}
