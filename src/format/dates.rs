//! Days and years in words.

use crate::data::{Date, Locale, Year};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// 2026年11月24日, 24 November 2026.
pub fn date(date: Date, locale: Locale) -> String {
    let (year, month, day) = date.parts();
    match locale {
        Locale::ZhCn => format!("{year}年{month}月{day}日"),
        Locale::En => {
            let month = MONTHS.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default();
            format!("{day} {month} {year}")
        }
    }
}

/// 2026-11-24 (RFC 3339, `full-date`), for programs.
pub fn iso_date(date: Date) -> String {
    let (year, month, day) = date.parts();
    format!("{year}-{month:02}-{day:02}")
}

/// 2020年, 2020.
pub fn year(year: Year, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("{}年", year.number()),
        Locale::En => year.number().to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_years_in_words() {
        let day = Date::parse("2021-03-01").unwrap();
        assert_eq!(iso_date(day), "2021-03-01");
        assert_eq!(date(day, Locale::ZhCn), "2021年3月1日");
        assert_eq!(date(day, Locale::En), "1 March 2021");
        let period = Year::parse("2020").unwrap();
        assert_eq!([year(period, Locale::ZhCn), year(period, Locale::En)], ["2020年", "2020"]);
    }
}
