//! Days, months and years in words.

use crate::data::{Date, Locale, Period};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// 2026年11月24日, 24 November 2026.
pub fn format_date(date: Date, locale: Locale) -> String {
    let (year, month, day) = date.parts();
    match locale {
        Locale::ZhCn => format!("{year}年{month}月{day}日"),
        Locale::En => format!("{day} {} {year}", month_name(month)),
    }
}

/// 2026-11-24 (RFC 3339, `full-date`), for programs.
pub fn iso_date(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{year}-{month:02}-{day:02}")
}

/// 2020, 2020-03 (ISO 8601), for programs.
pub fn iso_period(period: Period) -> String {
    let (year, month) = period.parts();
    month.map_or_else(|| year.to_string(), |month| format!("{year}-{month:02}"))
}

/// 2020年, 2020; 2020年3月, March 2020.
pub fn format_period(period: Period, locale: Locale) -> String {
    let (year, month) = period.parts();
    match (locale, month) {
        (Locale::ZhCn, None) => format!("{year}年"),
        (Locale::ZhCn, Some(month)) => format!("{year}年{month}月"),
        (Locale::En, None) => year.to_string(),
        (Locale::En, Some(month)) => format!("{} {year}", month_name(month)),
    }
}

/// 2020, 3月, Mar: under an axis, where the rest is known.
pub fn format_short_period(period: Period, locale: Locale) -> String {
    let (year, month) = period.parts();
    match (locale, month) {
        (_, None) => year.to_string(),
        (Locale::ZhCn, Some(month)) => format!("{month}月"),
        (Locale::En, Some(month)) => month_name(month).chars().take(3).collect(),
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_years_in_words() {
        let day = Date::parse("2021-03-01").unwrap();
        assert_eq!(iso_date(day), "2021-03-01");
        assert_eq!(format_date(day, Locale::ZhCn), "2021年3月1日");
        assert_eq!(format_date(day, Locale::En), "1 March 2021");
        for (text, whole, short) in
            [("2020", ["2020年", "2020"], ["2020", "2020"]), ("2020-03", ["2020年3月", "March 2020"], ["3月", "Mar"])]
        {
            let read = Period::parse(text).unwrap();
            assert_eq!(iso_period(read), text);
            assert_eq!(Locale::ALL.map(|locale| format_period(read, locale)), whole);
            assert_eq!(Locale::ALL.map(|locale| format_short_period(read, locale)), short);
        }
    }
}
