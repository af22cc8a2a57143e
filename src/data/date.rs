//! Days, as far as a figures file needs them.

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

pub(super) fn four_digits(text: &str) -> Option<u16> {
    let year = (text.len() == 4 && is_digits(text)).then(|| text.parse().ok())??;
    (1900..2200).contains(&year).then_some(year)
}

pub(super) fn two_digits(text: &str) -> Option<u8> {
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
}
