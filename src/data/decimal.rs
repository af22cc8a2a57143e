//! An exact decimal number. A figure's value never passes through a float.

/// A number, exactly `digits / 10^scale` with a sign, with no needless zeros at its end. Zero has no sign.
///
/// Holds what 64 bits of digits hold: 18 whole digits and some beyond. `rust_decimal` would do the
/// same work for 13 KB of compressed wasm, which is an eighth of what a first visit may load.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    digits: u64,
    scale: u8,
    negative: bool,
}

impl Decimal {
    /// Nothing.
    pub const ZERO: Self = Self { digits: 0, scale: 0, negative: false };

    /// The whole number `n`.
    pub const fn from_whole(n: u64) -> Self {
        Self { digits: n, scale: 0, negative: false }
    }

    fn new(mut digits: u64, mut scale: u8) -> Self {
        while scale > 0 && digits.is_multiple_of(10) {
            digits /= 10;
            scale -= 1;
        }
        Self { digits, scale, negative: false }
    }

    /// The number without its sign.
    pub fn abs(self) -> Self {
        Self { negative: false, ..self }
    }

    /// The number with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { negative: !self.negative && self.digits > 0, ..self }
    }

    /// Whether it is less than zero.
    pub fn is_negative(self) -> bool {
        self.negative
    }

    fn with_sign(self, negative: bool) -> Self {
        if negative { self.abs().negated() } else { self.abs() }
    }

    /// Reads plain ASCII digits with at most one point between them: `1833`, `9.7`.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) if !fraction.is_empty() => (whole, fraction.trim_end_matches('0')),
            Some(_) => return None,
            None => (text, ""),
        };
        if whole.is_empty() {
            return None;
        }
        let mut digits: u64 = 0;
        for c in whole.chars().chain(fraction.chars()) {
            let digit = c.to_digit(10)?;
            digits = digits.checked_mul(10)?.checked_add(u64::from(digit))?;
        }
        Some(Self::new(digits, u8::try_from(fraction.len()).ok()?))
    }

    /// Reads a JSON number, exponent and sign included (RFC 8259, section 6). The text must be one already. `None` when it needs more
    /// digits than 64 bits hold.
    pub fn parse_json(text: &str) -> Option<Self> {
        let (text, negative) = text.strip_prefix('-').map_or((text, false), |rest| (rest, true));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let exponent = exponent.strip_prefix('+').unwrap_or(exponent);
        let number = Self::parse(mantissa)?.times_power_of_ten(exponent.parse().ok()?)?;
        Some(number.with_sign(negative))
    }

    /// The number times 10 to the `power`; `None` when it no longer fits.
    pub fn times_power_of_ten(self, power: i8) -> Option<Self> {
        if self.digits == 0 {
            return Some(self);
        }
        let scale = i16::from(self.scale) - i16::from(power);
        if let Ok(scale) = u8::try_from(scale) {
            return Some(Self::new(self.digits, scale).with_sign(self.negative));
        }
        let factor = 10_u64.checked_pow(u32::from(scale.unsigned_abs()))?;
        Some(Self::new(self.digits.checked_mul(factor)?, 0).with_sign(self.negative))
    }

    /// The sum; `None` when it no longer fits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let scale = self.scale.max(other.scale);
        let (own, others) = (self.digits_at(scale)?, other.digits_at(scale)?);
        let (digits, negative) = if self.negative == other.negative {
            (own.checked_add(others)?, self.negative)
        } else {
            (own.abs_diff(others), if own < others { other.negative } else { self.negative })
        };
        Some(Self::new(digits, scale).with_sign(negative))
    }

    /// The difference; `None` when it no longer fits.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product; `None` when it no longer fits.
    pub fn times(self, other: Self) -> Option<Self> {
        let digits = self.digits.checked_mul(other.digits)?;
        Some(Self::new(digits, self.scale.checked_add(other.scale)?).with_sign(self.negative != other.negative))
    }

    /// The digits with so many of them after the point.
    fn digits_at(self, scale: u8) -> Option<u64> {
        self.digits.checked_mul(10_u64.checked_pow(u32::from(scale - self.scale))?)
    }

    /// The power of ten of the first digit: 5 for 360,000, -1 for 0.5. Nothing for zero.
    pub fn exponent10(self) -> Option<i16> {
        Some(i16::try_from(self.digits.checked_ilog10()?).ok()? - i16::from(self.scale))
    }

    /// About the number: for its place in a picture, never for words.
    #[allow(clippy::cast_precision_loss, reason = "a place is at most a ten-thousandth of the picture's width")]
    pub fn to_f64(self) -> f64 {
        let positive = self.digits as f64 / 10_f64.powi(self.scale.into());
        if self.negative { -positive } else { positive }
    }

    /// How many whole times `1 / steps` of `unit` goes into the number without its sign.
    ///
    /// `Decimal` 1833 counted in `unit` 50 and `steps` 100 is 3666: 36 units and 66 hundredths.
    /// `None` when the count does not fit, or `unit` is zero.
    pub fn count_steps(self, unit: u64, steps: u64) -> Option<u64> {
        let parts = u128::from(self.digits).checked_mul(u128::from(steps))?;
        let divisor = 10_u128.checked_pow(u32::from(self.scale))?.checked_mul(u128::from(unit))?;
        u64::try_from(parts.checked_div(divisor)?).ok()
    }

    /// Whether there is nothing after the point.
    pub fn is_whole(self) -> bool {
        self.scale == 0
    }

    /// Whether the number is `n` or more.
    pub fn is_at_least(self, n: u64) -> bool {
        // Whole times that cannot be counted are of a number far below one.
        !self.negative && (n == 0 || self.count_steps(1, 1).is_some_and(|whole| whole >= n))
    }

    /// Whether the number is more than `n`.
    pub fn is_more_than(self, n: u64) -> bool {
        self.is_at_least(n) && self != Self::from_whole(n)
    }

    /// Whether the number is less than another. `None` when that does not fit.
    pub fn is_less_than(self, other: Self) -> Option<bool> {
        Some(self.minus(other)?.negative)
    }

    /// All digits, without sign and point.
    pub fn unscaled(self) -> u64 {
        self.digits
    }

    /// How many of the digits stand after the point.
    pub fn decimal_places(self) -> u8 {
        self.scale
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).expect(text)
    }

    #[test]
    fn reads_digits_exactly() {
        for (text, digits, scale) in [
            ("0", 0, 0),
            ("136", 136, 0),
            ("97.5", 975, 1),
            ("1.40", 14, 1),
            ("100", 100, 0),
            ("0.001", 1, 3),
            ("18446744073709551615", u64::MAX, 0),
        ] {
            assert_eq!(decimal(text), Decimal { digits, scale, negative: false }, "{text}");
        }
        for text in ["", ".", "1.", ".5", "1.2.3", "-1", "+1", "1e3", "1,000", " 1", "18446744073709551616"] {
            assert_eq!(Decimal::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn reads_json_numbers_exactly() {
        for (text, plain) in [("9.7e9", "9700000000"), ("1E2", "100"), ("5e-1", "0.5"), ("12.50", "12.5"), ("0e5", "0")] {
            assert_eq!(Decimal::parse_json(text), Some(decimal(plain)), "{text}");
        }
        assert_eq!(Decimal::parse_json("-3.50"), Some(decimal("3.5").negated()));
        assert_eq!(Decimal::parse_json("-0"), Some(Decimal::ZERO));
        for text in ["1e999", "1e20", "99999999999999999999", "1e-999"] {
            assert_eq!(Decimal::parse_json(text), None, "{text}");
        }
    }

    #[test]
    fn counts_and_compares_without_rounding() {
        assert_eq!(decimal("1833").count_steps(50, 100), Some(3666));
        assert_eq!(decimal("0.3").count_steps(1, 10), Some(3));
        assert_eq!(decimal("5").count_steps(0, 1), None);
        assert!(decimal("100.1").is_more_than(100) && !decimal("100").is_more_than(100));
        assert!(decimal("100").is_at_least(100) && !decimal("99.9").is_at_least(100));
        assert!(decimal("18446744073709551615").is_at_least(u64::MAX));
        let tiny = Decimal::parse_json("1e-50").expect("a number");
        assert!(tiny.is_at_least(0) && tiny.is_more_than(0) && !tiny.is_at_least(1) && !tiny.is_more_than(100));
        assert_eq!(decimal("1.4").times_power_of_ten(4), Some(decimal("14000")));
        assert_eq!(decimal("14000").times_power_of_ten(-4), Some(decimal("1.4")));
        assert_eq!(decimal("1.5").plus(decimal("0.25")), Some(decimal("1.75")));
        assert_eq!(decimal("18446744073709551615").plus(decimal("1")), None);
        assert_eq!(decimal("10").minus(decimal("0.25")), Some(decimal("9.75")));
        assert_eq!(decimal("1").minus(decimal("1.5")), Some(decimal("0.5").negated()));
        assert_eq!(decimal("0.5").times(decimal("0.4")), Some(decimal("0.2")));
    }

    #[test]
    fn signs_are_those_of_arithmetic() {
        let (two, three) = (decimal("2"), decimal("3"));
        assert_eq!(two.negated().plus(three), Some(decimal("1")));
        assert_eq!(two.plus(three.negated()), Some(decimal("1").negated()));
        assert_eq!(two.plus(two.negated()), Some(Decimal::ZERO));
        assert_eq!(two.negated().times(three.negated()), Some(decimal("6")));
        assert_eq!(two.negated().times_power_of_ten(3), Some(decimal("2000").negated()));
        assert!(Decimal::ZERO.negated() == Decimal::ZERO && !two.negated().is_at_least(0) && !two.negated().is_more_than(1));
        assert!((two.negated().to_f64() + 2.0).abs() < f64::EPSILON);
    }

    #[test]
    fn knows_where_it_stands() {
        for (text, exponent10) in
            [("0", None), ("1", Some(0)), ("9.7", Some(0)), ("360000", Some(5)), ("0.5", Some(-1)), ("0.05", Some(-2))]
        {
            assert_eq!(decimal(text).exponent10(), exponent10, "{text}");
        }
        assert!((decimal("97.5").to_f64() - 97.5).abs() < f64::EPSILON);
    }
}
