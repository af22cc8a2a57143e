//! How much, and how sure the source is of it.

use super::Decimal;

/// What the source says about a number beside the number. Of a fall it is said of its size: a fall of over 3 % is −3 % or more.
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
    /// The number or less: 以内, 以下, 不超过.
    AtMost,
    /// Less than the number: 少于, 低于.
    Under,
}

impl Qualifier {
    /// Each qualifier beside its name in a figures file.
    pub const NAMES: [(&'static str, Self); 7] = [
        ("exact", Self::Exact),
        ("over", Self::Over),
        ("at-least", Self::AtLeast),
        ("about", Self::About),
        ("nearly", Self::Nearly),
        ("at-most", Self::AtMost),
        ("under", Self::Under),
    ];
}

/// What belongs to the value of a quantity, where one number does not say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// One number says it.
    Number,
    /// A range from the value to this, which is further from nothing: 30 to 50, −3 to −5.
    To(Decimal),
    /// The value is so many parts of this many: 1 of 4.
    Of(u32),
    /// The value is the first of two or three parts of a whole: 51.1:48.9.
    Parts(Decimal, Option<Decimal>),
}

/// A value with its qualifier. The unit belongs to the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// The number, in the figure's unit.
    pub value: Decimal,
    /// What belongs to the number.
    pub form: Form,
    /// What the source says about the number.
    pub qualifier: Qualifier,
}

/// How a quantity differs from an earlier one of the same figure, where that is certain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Both are the same number.
    Same,
    /// More by so much; only the direction is known where it is nothing.
    More(Option<Quantity>),
    /// Less by so much; only the direction is known where it is nothing.
    Less(Option<Quantity>),
}

/// A bound of a quantity, and whether the bound itself is possible.
type Bound = (Decimal, bool);

impl Quantity {
    /// A quantity that one number says.
    pub const fn new(value: Decimal, qualifier: Qualifier) -> Self {
        Self { value, form: Form::Number, qualifier }
    }

    /// A number without any doubt.
    pub const fn exact(value: Decimal) -> Self {
        Self::new(value, Qualifier::Exact)
    }

    /// Its size, without a sign.
    pub fn abs(self) -> Self {
        let form = if let Form::To(end) = self.form { Form::To(end.abs()) } else { self.form };
        Self { value: self.value.abs(), form, ..self }
    }

    /// The value, or the lower end of a range.
    pub fn lowest(self) -> Decimal {
        if let (Form::To(end), true) = (self.form, self.is_below_zero()) { end } else { self.value }
    }

    /// The value, or the higher end of a range.
    pub fn highest(self) -> Decimal {
        if let (Form::To(end), false) = (self.form, self.is_below_zero()) { end } else { self.value }
    }

    /// Whether it is less than nothing, or goes down from nothing: 0 to −5 is a fall.
    pub fn is_below_zero(self) -> bool {
        self.value.is_negative() || matches!(self.form, Form::To(end) if end.is_negative())
    }

    /// How it differs from `earlier`: exact where both are exact, at least so much where the direction is certain, else nothing.
    pub fn change_since(self, earlier: Self) -> Option<Change> {
        if self.qualifier == Qualifier::Exact && self == earlier {
            return Some(Change::Same);
        }
        let amount = |above: Option<Bound>, below: Option<Bound>| {
            let (above, below) = (above?, below?);
            let value = above.0.minus(below.0).filter(|value| !value.is_negative())?;
            let reached = above.1 && below.1;
            // No difference at all would still be possible.
            if reached && value == Decimal::ZERO {
                return None;
            }
            let is_exact = |one: Self| one.qualifier == Qualifier::Exact && one.form == Form::Number;
            let both_exact = is_exact(self) && is_exact(earlier);
            let qualifier = match (both_exact, reached) {
                (true, _) => Qualifier::Exact,
                (false, true) => Qualifier::AtLeast,
                (false, false) => Qualifier::Over,
            };
            Some((value != Decimal::ZERO).then_some(Self::new(value, qualifier)))
        };
        let more = amount(self.least(), earlier.most()).map(Change::More);
        more.or_else(|| amount(earlier.least(), self.most()).map(Change::Less))
    }

    fn least(self) -> Option<Bound> {
        let value = self.is_plain().then(|| self.lowest())?;
        match self.qualifier {
            Qualifier::Exact | Qualifier::AtLeast => Some((value, true)),
            Qualifier::Over => Some((value, false)),
            Qualifier::About | Qualifier::Nearly | Qualifier::AtMost | Qualifier::Under => None,
        }
    }

    fn most(self) -> Option<Bound> {
        let value = self.is_plain().then(|| self.highest())?;
        match self.qualifier {
            Qualifier::Exact | Qualifier::AtMost => Some((value, true)),
            Qualifier::Nearly | Qualifier::Under => Some((value, false)),
            Qualifier::Over | Qualifier::AtLeast | Qualifier::About => None,
        }
    }

    /// Whether it is a place on a line, and bounded as its qualifier says: of what is less than nothing that is said of its size.
    fn is_plain(self) -> bool {
        matches!(self.form, Form::Number | Form::To(_)) && (!self.is_below_zero() || self.qualifier == Qualifier::Exact)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Minus four is within “minus three to minus five”; minus two is more than all of it, minus six less.
    #[test]
    fn a_range_below_zero_has_its_ends_the_other_way_round() {
        let whole = Decimal::from_whole;
        let below = |value| Quantity::exact(whole(value).negated());
        let range = Quantity { form: Form::To(whole(5).negated()), ..below(3) };
        assert_eq!((range.lowest(), range.highest()), (whole(5).negated(), whole(3).negated()));
        let one = Some(Quantity::new(whole(1), Qualifier::AtLeast));
        for (earlier, change) in [(4, None), (2, Some(Change::Less(one))), (6, Some(Change::More(one)))] {
            assert_eq!(range.change_since(below(earlier)), change, "{earlier}");
        }
        let size = Quantity { form: Form::To(whole(5)), ..Quantity::exact(whole(3)) };
        assert_eq!(range.abs(), size);
        assert_eq!((size.lowest(), size.highest()), (whole(3), whole(5)));
        let from_zero = Quantity { form: Form::To(whole(5).negated()), ..Quantity::exact(Decimal::ZERO) };
        assert_eq!((from_zero.lowest(), from_zero.highest()), (whole(5).negated(), Decimal::ZERO));
    }

    #[test]
    fn a_change_is_told_only_where_it_is_certain() {
        use Qualifier::{About, AtLeast, Exact, Nearly, Over};
        let quantity = |value, qualifier| Quantity::new(Decimal::from_whole(value), qualifier);
        let by = |value, qualifier| Some(quantity(value, qualifier));
        for (earlier, later, change) in [
            ((100, Exact), (136, Exact), Some(Change::More(by(36, Exact)))),
            ((136, Exact), (100, Exact), Some(Change::Less(by(36, Exact)))),
            ((136, Exact), (136, Exact), Some(Change::Same)),
            ((100, Exact), (136, Over), Some(Change::More(by(36, Over)))),
            ((100, Exact), (136, AtLeast), Some(Change::More(by(36, AtLeast)))),
            ((100, Exact), (100, Over), Some(Change::More(None))),
            ((100, Exact), (100, AtLeast), None),
            ((100, Exact), (90, Over), None),
            ((100, Exact), (90, Nearly), Some(Change::Less(by(10, Over)))),
            ((100, Exact), (100, Nearly), Some(Change::Less(None))),
            ((100, Nearly), (136, Over), Some(Change::More(by(36, Over)))),
            ((100, Over), (90, Exact), Some(Change::Less(by(10, Over)))),
            ((100, AtLeast), (90, Exact), Some(Change::Less(by(10, AtLeast)))),
            ((100, Over), (136, Exact), None),
            ((100, Over), (136, Over), None),
            ((100, Over), (100, Over), None),
            ((100, About), (136, Exact), None),
            ((100, Exact), (136, About), None),
        ] {
            let (earlier, later) = (quantity(earlier.0, earlier.1), quantity(later.0, later.1));
            assert_eq!(later.change_since(earlier), change, "{earlier:?} {later:?}");
        }
    }
}
