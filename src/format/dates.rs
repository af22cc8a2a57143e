//! Days, months, years and other times in words.

use crate::BULLETINS;
use crate::data::{Date, Locale, Moment, Period, Resolution};

const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const CHINESE: [&str; 4] = ["一", "二", "三", "四"];
const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];

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

/// The period as a figures file has it: 2020, 2020-03, 2024-01/2024-10, end of 2024.
pub fn iso_period(period: Period) -> String {
    let moment = |Moment { year, part, day }: Moment| match period.resolution {
        Resolution::Year => year.to_string(),
        Resolution::FiscalYear => format!("FY{year}"),
        Resolution::SplitYear => format!("FY{year}-{:02}", (year + 1) % 100),
        Resolution::Half => format!("{year}-H{part}"),
        Resolution::Quarter => format!("{year}-Q{part}"),
        Resolution::Month => format!("{year}-{part:02}"),
        Resolution::Day => format!("{year}-{part:02}-{day:02}"),
    };
    let span = if period.is_range() { format!("{}/{}", moment(period.first), moment(period.last)) } else { moment(period.first) };
    match (period.is_end, period.resolution) {
        (false, _) => span,
        (true, Resolution::Day) => format!("as of {span}"),
        (true, _) => format!("end of {span}"),
    }
}

/// 2020年, 2020; 2024年前三季度, first three quarters of 2024; 截至2024年末, at the end of 2024.
pub fn format_period(period: Period, locale: Locale) -> String {
    match locale {
        _ if !BULLETINS => year_or_month(period, locale),
        Locale::ZhCn => in_chinese(period),
        Locale::En => in_english(period),
    }
}

/// The same in a sentence, behind 比, since or from: 2024年末, the end of 2024, the first quarter of 2024.
pub fn format_time(period: Period, locale: Locale) -> String {
    let alone = format_period(period, locale);
    if !BULLETINS {
        return alone;
    }
    let time = ["截至", "at ", "as of "].into_iter().find_map(|word| alone.strip_prefix(word)).unwrap_or(&alone);
    let is_part = ORDINALS.iter().any(|ordinal| time.starts_with(ordinal));
    if is_part { format!("the {time}") } else { time.to_owned() }
}

fn year_or_month(Period { first, .. }: Period, locale: Locale) -> String {
    let Moment { year, part, .. } = first;
    match (locale, part) {
        (Locale::ZhCn, 0) => format!("{year}年"),
        (Locale::ZhCn, month) => format!("{year}年{month}月"),
        (Locale::En, 0) => year.to_string(),
        (Locale::En, month) => format!("{} {year}", month_name(month)),
    }
}

fn in_chinese(period: Period) -> String {
    let Period { resolution, first, last, is_end } = period;
    let name = |part: u8| nth(&CHINESE, part);
    let within = |Moment { part, day, .. }: Moment| match resolution {
        Resolution::Year => "年".into(),
        Resolution::FiscalYear | Resolution::SplitYear => "财年".into(),
        Resolution::Half => format!("年{}半年", if part == 1 { "上" } else { "下" }),
        Resolution::Quarter => format!("年{}季度", name(part)),
        Resolution::Month => format!("年{part}月"),
        Resolution::Day => format!("年{part}月{day}日"),
    };
    let whole = |moment: Moment| format!("{}{}", year(period, moment), within(moment));
    let same_year = first.year == last.year;
    let span = match resolution {
        _ if !period.is_range() => whole(first),
        Resolution::Year => format!("{}—{}年", first.year, last.year),
        Resolution::Month if same_year => format!("{}年{}—{}月", first.year, first.part, last.part),
        Resolution::Quarter if same_year && first.part == 1 => {
            format!("{}年前{}季度", first.year, if last.part == 2 { "两个" } else { name(last.part) })
        }
        Resolution::Quarter if same_year => format!("{}年{}至{}季度", first.year, name(first.part), name(last.part)),
        _ if same_year => format!("{}至{}", whole(first), within(last).trim_start_matches('年')),
        _ => format!("{}至{}", whole(first), whole(last)),
    };
    match (is_end, resolution) {
        (false, _) => span,
        (true, Resolution::Day) => format!("截至{span}"),
        (true, _) => format!("截至{span}末"),
    }
}

fn in_english(period: Period) -> String {
    let Period { resolution, first, last, is_end } = period;
    let name = |part: u8| nth(&ORDINALS, part);
    let whole = |moment: Moment| {
        let Moment { part, day, .. } = moment;
        let year = year(period, moment);
        match resolution {
            Resolution::Year => year,
            Resolution::FiscalYear | Resolution::SplitYear => format!("fiscal year {year}"),
            Resolution::Half => format!("{} half of {year}", name(part)),
            Resolution::Quarter => format!("{} quarter of {year}", name(part)),
            Resolution::Month => format!("{} {year}", month_name(part)),
            Resolution::Day => format!("{day} {} {year}", month_name(part)),
        }
    };
    let same_year = first.year == last.year;
    let span = match resolution {
        _ if !period.is_range() => whole(first),
        Resolution::Month if same_year => format!("{} to {}", month_name(first.part), whole(last)),
        Resolution::Quarter if same_year && first.part == 1 => {
            let count = nth(&["one", "two", "three", "four"], last.part);
            format!("first {count} quarters of {}", first.year)
        }
        Resolution::Quarter if same_year => format!("{} to {}", name(first.part), whole(last)),
        Resolution::Day if same_year => format!("{} {} to {}", first.day, month_name(first.part), whole(last)),
        _ => format!("{} to {}", whole(first), whole(last)),
    };
    match (is_end, resolution) {
        (false, _) => span,
        (true, Resolution::Day) => format!("as of {span}"),
        (true, Resolution::Half | Resolution::Quarter) => format!("at the end of the {span}"),
        (true, _) => format!("at the end of {span}"),
    }
}

/// The year; of a split year both: 2023/24.
fn year(period: Period, moment: Moment) -> String {
    match period.resolution {
        Resolution::SplitYear => format!("{}/{:02}", moment.year, (moment.year + 1) % 100),
        _ => moment.year.to_string(),
    }
}

/// 2020, 3月, Mar, 一季度, Q1: under an axis, where the rest is known.
pub fn format_short_period(period: Period, locale: Locale) -> String {
    let Moment { part, .. } = period.first;
    match (period.per_year(), locale) {
        (2, Locale::ZhCn) => if part == 1 { "上半年" } else { "下半年" }.into(),
        (2, Locale::En) => format!("H{part}"),
        (4, Locale::ZhCn) => format!("{}季度", nth(&CHINESE, part)),
        (4, Locale::En) => format!("Q{part}"),
        (12, Locale::ZhCn) => format!("{part}月"),
        (12, Locale::En) => month_name(part).chars().take(3).collect(),
        _ => year(period, period.first),
    }
}

fn month_name(month: u8) -> &'static str {
    nth(&MONTHS, month)
}

/// The name of a part that is counted from 1.
fn nth(names: &[&'static str], part: u8) -> &'static str {
    names.get(usize::from(part).saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_other_times_in_words() {
        let day = Date::parse("2021-03-01").unwrap();
        assert_eq!(iso_date(day), "2021-03-01");
        assert_eq!(format_date(day, Locale::ZhCn), "2021年3月1日");
        assert_eq!(format_date(day, Locale::En), "1 March 2021");
        for (text, whole, short) in [
            ("2020", ["2020年", "2020"], ["2020", "2020"]),
            ("2020-03", ["2020年3月", "March 2020"], ["3月", "Mar"]),
            ("2020-03-15", ["2020年3月15日", "15 March 2020"], ["2020", "2020"]),
            ("2020-H1", ["2020年上半年", "first half of 2020"], ["上半年", "H1"]),
            ("2020-Q4", ["2020年四季度", "fourth quarter of 2020"], ["四季度", "Q4"]),
            ("FY2023", ["2023财年", "fiscal year 2023"], ["2023", "2023"]),
            ("FY2023-24", ["2023/24财年", "fiscal year 2023/24"], ["2023/24", "2023/24"]),
            ("2021/2025", ["2021—2025年", "2021 to 2025"], ["2021", "2021"]),
            ("2024-01/2024-10", ["2024年1—10月", "January to October 2024"], ["2024", "2024"]),
            ("2023-12/2024-02", ["2023年12月至2024年2月", "December 2023 to February 2024"], ["2023", "2023"]),
            ("2024-Q1/2024-Q3", ["2024年前三季度", "first three quarters of 2024"], ["2024", "2024"]),
            ("2024-Q1/2024-Q2", ["2024年前两个季度", "first two quarters of 2024"], ["2024", "2024"]),
            ("2024-Q2/2024-Q3", ["2024年二至三季度", "second to third quarter of 2024"], ["2024", "2024"]),
            ("2023-H2/2024-H1", ["2023年下半年至2024年上半年", "second half of 2023 to first half of 2024"], ["2023", "2023"]),
            ("2023-04-29/2023-05-03", ["2023年4月29日至5月3日", "29 April to 3 May 2023"], ["2023", "2023"]),
            ("end of 2024", ["截至2024年末", "at the end of 2024"], ["2024", "2024"]),
            ("end of 2024-Q1", ["截至2024年一季度末", "at the end of the first quarter of 2024"], ["一季度", "Q1"]),
            ("end of 2024-09", ["截至2024年9月末", "at the end of September 2024"], ["9月", "Sep"]),
            ("as of 2020-11-01", ["截至2020年11月1日", "as of 1 November 2020"], ["2020", "2020"]),
        ] {
            let read = Period::parse(text).expect(text);
            assert_eq!(iso_period(read), text);
            assert_eq!(Locale::ALL.map(|locale| format_period(read, locale)), whole);
            assert_eq!(Locale::ALL.map(|locale| format_short_period(read, locale)), short);
        }
        for (text, time) in [
            ("2019", ["2019年", "2019"]),
            ("2020-Q1", ["2020年一季度", "the first quarter of 2020"]),
            ("end of 2024-Q1", ["2024年一季度末", "the end of the first quarter of 2024"]),
            ("as of 2020-11-01", ["2020年11月1日", "1 November 2020"]),
        ] {
            assert_eq!(Locale::ALL.map(|locale| format_time(Period::parse(text).unwrap(), locale)), time);
        }
    }
}
