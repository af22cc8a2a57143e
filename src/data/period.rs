//! What time a figure speaks of: a span of time, or the state at the end of one.

use crate::BULLETINS;

use super::Date;
use super::date::{four_digits, two_digits};

/// What a period is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Resolution {
    /// Calendar years.
    Year,
    /// Fiscal years, named after one calendar year.
    FiscalYear,
    /// Fiscal or school years, named after the two calendar years that they are in.
    SplitYear,
    /// Halves of a year.
    Half,
    /// Quarters of a year.
    Quarter,
    /// Months.
    Month,
    /// Days.
    Day,
}

impl Resolution {
    /// How many of them are in a year, where they are counted within it.
    const fn per_year(self) -> i32 {
        match self {
            Self::Year | Self::FiscalYear | Self::SplitYear | Self::Day => 1,
            Self::Half => 2,
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }
}

/// A year, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// The year; of a split year the first.
    pub year: u16,
    /// Which half, quarter or month it is, from 1; 0 of a year.
    pub part: u8,
    /// The day of the month; 0 where it is no day.
    pub day: u8,
}

impl Moment {
    /// The place on an axis of the resolution: one more for each year, half, quarter or month.
    fn ordinal(self, per_year: i32) -> i32 {
        let year = i32::from(self.year);
        if per_year == 1 { year } else { year * per_year + i32::from(self.part) }
    }

    fn at(ordinal: i32, per_year: i32) -> Option<Self> {
        let (year, part) = match per_year {
            1 => (ordinal, 0),
            _ => ((ordinal - 1).div_euclid(per_year), (ordinal - 1).rem_euclid(per_year) + 1),
        };
        Some(Self { year: u16::try_from(year).ok()?, part: u8::try_from(part).ok()?, day: 0 })
    }
}

/// What time a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// What it is counted in.
    pub resolution: Resolution,
    /// When it begins.
    pub first: Moment,
    /// When it ends; the same where it is one year, one month….
    pub last: Moment,
    /// Whether the figure is a state at its end (a stock), not what happened in it (a flow).
    pub is_end: bool,
}

impl Period {
    /// Reads a period as a figures file has it: `2024`, `2024-H1`, `2024-Q1`, `2024-03`, `2024-03-15`, `FY2024`, `FY2023-24`, from
    /// one to another (`2024-01/2024-10`), the end of one (`end of 2024`), the state on a day (`as of 2020-11-01`). Years are 1900 to
    /// 2199: outside of that it is a slip of the finger.
    pub fn parse(text: &str) -> Option<Self> {
        if !BULLETINS {
            return Self::year_or_month(text);
        }
        let (end, day) = (text.strip_prefix("end of "), text.strip_prefix("as of "));
        let text = end.or(day).unwrap_or(text);
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let (resolution, first) = moment(first)?;
        let (same, last) = moment(last)?;
        let is_range = text.contains('/');
        let is_end = end.is_some() || day.is_some();
        let in_order = if is_range { first < last && !is_end } else { first == last };
        let is_day = resolution == Resolution::Day;
        let fits = resolution == same && in_order && !(is_day && end.is_some()) && (is_day || day.is_none());
        let no_range = matches!(resolution, Resolution::FiscalYear | Resolution::SplitYear) && is_range;
        (fits && !no_range).then_some(Self { resolution, first, last, is_end })
    }

    /// Whether it is from one to another year, quarter, month or day.
    pub fn is_range(self) -> bool {
        self.first != self.last
    }

    fn year_or_month(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-').map_or((text, None), |(year, month)| (year, Some(month)));
        let part = month.map(|month| two_digits(month).filter(|month| (1..=12).contains(month)));
        let first = Moment { year: four_digits(year)?, part: part.unwrap_or(Some(0))?, day: 0 };
        let resolution = if month.is_some() { Resolution::Month } else { Resolution::Year };
        Some(Self { resolution, first, last: first, is_end: false })
    }

    /// Whether it is a year or a month, which is all that schema 1 has.
    pub(super) fn is_of_schema_1(self) -> bool {
        matches!(self.resolution, Resolution::Year | Resolution::Month)
    }

    /// How many places for one year there are on an axis of such periods: 12 for months. Of ranges, and of days, there is one a year.
    pub fn per_year(self) -> i32 {
        if self.is_range() { 1 } else { self.resolution.per_year() }
    }

    /// The place on an axis of periods of the same shape.
    pub fn ordinal(self) -> i32 {
        self.first.ordinal(self.per_year())
    }

    /// Whether both stand on one axis: months with months, the first ten months of a year with those of another.
    pub fn has_shape_of(self, other: Self) -> bool {
        let within = |period: Self| {
            let years = i32::from(period.last.year) - i32::from(period.first.year);
            let is_counted = !period.is_range() && period.resolution != Resolution::Day;
            let part = |moment: Moment| if is_counted { (0, 0) } else { (moment.part, moment.day) };
            (years, part(period.first), part(period.last), period.is_range())
        };
        (self.resolution, self.is_end, within(self)) == (other.resolution, other.is_end, within(other))
    }

    /// The period of this shape at a place on its axis. Not of ranges and days.
    pub fn with_ordinal(self, ordinal: i32) -> Option<Self> {
        let moment = Moment::at(ordinal, self.per_year())?;
        Some(Self { first: moment, last: moment, ..self })
    }

    /// The year that it is, or begins in.
    pub fn year(self) -> Self {
        let year = Moment { part: 0, day: 0, ..self.first };
        Self { resolution: Resolution::Year, first: year, last: year, is_end: false }
    }

    /// The same time a year before.
    pub fn year_before(self) -> Self {
        let before = |moment: Moment| Moment { year: moment.year.saturating_sub(1), ..moment };
        Self { first: before(self.first), last: before(self.last), ..self }
    }
}

fn moment(text: &str) -> Option<(Resolution, Moment)> {
    if let Some(text) = text.strip_prefix("FY") {
        let (year, second) = text.split_once('-').map_or((text, None), |(year, second)| (year, Some(second)));
        let year = four_digits(year)?;
        let follows = second.map(|second| two_digits(second).is_some_and(|second| (year + 1) % 100 == u16::from(second)));
        let resolution = match follows {
            None => Resolution::FiscalYear,
            Some(true) => Resolution::SplitYear,
            Some(false) => return None,
        };
        return Some((resolution, Moment { year, part: 0, day: 0 }));
    }
    let Some((year, rest)) = text.split_once('-') else {
        return Some((Resolution::Year, Moment { year: four_digits(text)?, part: 0, day: 0 }));
    };
    if rest.contains('-') {
        let (year, part, day) = Date::parse(text)?.parts();
        return Some((Resolution::Day, Moment { year, part, day }));
    }
    let (resolution, part) = match rest {
        "H1" => (Resolution::Half, 1),
        "H2" => (Resolution::Half, 2),
        "Q1" => (Resolution::Quarter, 1),
        "Q2" => (Resolution::Quarter, 2),
        "Q3" => (Resolution::Quarter, 3),
        "Q4" => (Resolution::Quarter, 4),
        month => (Resolution::Month, two_digits(month).filter(|month| (1..=12).contains(month))?),
    };
    Some((resolution, Moment { year: four_digits(year)?, part, day: 0 }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        Period::parse(text).expect(text)
    }

    #[test]
    fn a_period_says_what_and_when() {
        use Resolution::{Day, FiscalYear, Half, Month, Quarter, SplitYear, Year};
        for (text, resolution, is_range, is_end) in [
            ("2020", Year, false, false),
            ("2020-H2", Half, false, false),
            ("2020-Q4", Quarter, false, false),
            ("2020-03", Month, false, false),
            ("2020-02-29", Day, false, false),
            ("FY2020", FiscalYear, false, false),
            ("FY2023-24", SplitYear, false, false),
            ("FY1999-00", SplitYear, false, false),
            ("2021/2025", Year, true, false),
            ("2024-01/2024-10", Month, true, false),
            ("2023-12/2024-02", Month, true, false),
            ("2024-Q1/2024-Q3", Quarter, true, false),
            ("2023-04-29/2023-05-03", Day, true, false),
            ("end of 2024", Year, false, true),
            ("end of 2024-Q1", Quarter, false, true),
            ("end of 2024-09", Month, false, true),
            ("as of 2020-11-01", Day, false, true),
        ] {
            let read = period(text);
            assert_eq!((read.resolution, read.is_range(), read.is_end), (resolution, is_range, is_end), "{text}");
        }
        for text in [
            "",
            "20",
            "2020-",
            "2020-3",
            "2020-13",
            "2020-00",
            "2021-02-29",
            "1899",
            "2200",
            "-03",
            "２０２０",
            "2020-Q5",
            "2020-H3",
            "2020-q1",
            "FY2023-25",
            "FY20",
            "2025/2021",
            "2024/2024",
            "2024-01/2024",
            "2024/2024-10",
            "end of 2024-12-31",
            "as of 2024",
            "end of 2021/2025",
            "as of 2024-01-01/2024-01-02",
            "end of end of 2024",
            "2020/2021/2022",
        ] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn periods_of_one_shape_stand_on_one_axis() {
        for (a, b, steps) in [
            ("2019", "2020", 1),
            ("2019-12", "2020-01", 1),
            ("2019-Q4", "2020-Q1", 1),
            ("2019-H2", "2020-H1", 1),
            ("2023-01/2023-10", "2024-01/2024-10", 1),
            ("end of 2019-12", "end of 2020-02", 2),
            ("as of 2010-11-01", "as of 2020-11-01", 10),
            ("FY2022-23", "FY2023-24", 1),
        ] {
            let (a, b) = (period(a), period(b));
            assert!(a.has_shape_of(b), "{a:?} {b:?}");
            assert_eq!(b.ordinal() - a.ordinal(), steps, "{a:?} {b:?}");
            if !a.is_range() && a.resolution != Resolution::Day {
                assert_eq!(a.with_ordinal(b.ordinal()), Some(b));
            }
        }
        for (a, b) in [
            ("2019", "2020-01"),
            ("2019", "end of 2019"),
            ("2024-01/2024-10", "2024-01/2024-09"),
            ("2024-01/2024-10", "2024-10"),
            ("as of 2010-11-01", "as of 2020-11-02"),
            ("FY2022-23", "FY2022"),
        ] {
            assert!(!period(a).has_shape_of(period(b)), "{a} {b}");
        }
        assert_eq!(period("2020-03").year_before(), period("2019-03"));
        assert_eq!(period("2024-01/2024-10").year_before(), period("2023-01/2023-10"));
        assert_eq!(period("2020-03").year(), period("2020"));
    }
}
