//! Days, months and years, as far as a figures file needs them.

/// A day of the Gregorian calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: u16,
    month: u8,
    day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD` (RFC 3339, `full-date`), years 1900 to 2199.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let year = four_digits(parts.next()?)?;
        let (month, day) = (two_digits(parts.next()?)?, two_digits(parts.next()?)?);
        let exists = parts.next().is_none() && day >= 1 && day <= days_in_month(year, month)?;
        exists.then_some(Self { year, month, day })
    }

    /// Year, month (1 to 12) and day.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

/// What a figure speaks of: a calendar year, or a month of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    year: u16,
    /// 1 to 12; 0 for the whole year.
    month: u8,
}

impl Period {
    /// Reads `YYYY` or `YYYY-MM`, years 1900 to 2199: outside of that it is a slip of the finger.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-').unwrap_or((text, ""));
        let month = if month.is_empty() && year.len() == text.len() {
            0
        } else {
            two_digits(month).filter(|month| (1..=12).contains(month))?
        };
        Some(Self { year: four_digits(year)?, month })
    }

    /// Year, and month where it is one.
    pub fn parts(self) -> (u16, Option<u8>) {
        (self.year, (self.month > 0).then_some(self.month))
    }

    /// Whether it is a month. Years and months do not stand on one axis.
    pub fn is_month(self) -> bool {
        self.month > 0
    }

    /// The place on an axis: one more for each year or, of months, for each month.
    pub fn ordinal(self) -> i32 {
        let year = i32::from(self.year);
        if self.is_month() { year * 12 + i32::from(self.month) } else { year }
    }

    /// The month or year at a place on an axis.
    pub fn at(ordinal: i32, is_month: bool) -> Option<Self> {
        let (year, month) =
            if is_month { ((ordinal - 1).div_euclid(12), (ordinal - 1).rem_euclid(12) + 1) } else { (ordinal, 0) };
        Some(Self { year: u16::try_from(year).ok()?, month: u8::try_from(month).ok()? })
    }

    /// The year that it is, or is in.
    pub fn year(self) -> Self {
        Self { month: 0, ..self }
    }

    /// The same time a year before.
    pub fn year_before(self) -> Self {
        Self { year: self.year.saturating_sub(1), ..self }
    }
}

fn four_digits(text: &str) -> Option<u16> {
    let year = (text.len() == 4 && is_digits(text)).then(|| text.parse().ok())??;
    (1900..2200).contains(&year).then_some(year)
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && is_digits(text)).then(|| text.parse().ok())?
}

fn is_digits(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn days_in_month(year: u16, month: u8) -> Option<u8> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_exist_are_dates() {
        for text in ["2020-12-31", "2020-02-29", "2000-02-29", "1900-01-01"] {
            assert!(Date::parse(text).is_some(), "{text}");
        }
        for text in [
            "2021-02-29",
            "1900-02-29",
            "2020-13-01",
            "2020-00-10",
            "2020-04-31",
            "2020-1-1",
            "20-01-01",
            "2020-01",
            "2020-01-01-01",
            "2020/01/01",
            "２０２０-01-01",
            "1024-01-01",
            "2020-01-+1",
            "",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_period_is_a_year_or_a_month() {
        let period = |text| Period::parse(text).expect(text);
        assert_eq!(period("2020").parts(), (2020, None));
        assert_eq!(period("2020-03").parts(), (2020, Some(3)));
        assert!(period("2019-12") < period("2020-01"));
        assert_eq!(period("2020-01").ordinal() - period("2019-12").ordinal(), 1);
        assert_eq!(period("2020-03").year_before(), period("2019-03"));
        assert_eq!(period("2020-03").year(), period("2020"));
        for text in ["1900", "2020", "2020-01", "2020-06", "2199-12"] {
            assert_eq!(Period::at(period(text).ordinal(), period(text).is_month()), Some(period(text)));
        }
        for text in ["", "20", "2020-", "2020-3", "2020-13", "2020-00", "2020-01-01", "1899", "2200", "-03", "２０２０"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }
}
