//! What a sentence says of time: 2024年前三季度, 截至9月末, by the end of 2023.

use std::ops::Range;

use crate::data::Period;
use crate::data::stated::Line;

/// A part of a year, or the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Year,
    /// To the end of another year.
    YearTo(u16),
    Half(u16),
    Quarters(u16, u16),
    Months(u16, u16),
    Day(u16, u16),
    Days([u16; 4]),
    /// A fiscal or school year, which is named after two.
    Split,
}

/// The year of a time that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Year {
    Is(u16),
    /// So many years before the one that the text is of: 今年, 去年, or nothing said.
    Before(u16),
}

/// A time that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Time {
    /// Where in the text, in bytes.
    pub at: Range<usize>,
    pub year: Year,
    pub part: Part,
    /// The state at its end.
    pub is_end: bool,
    /// Something is compared with it: 比2019年增长.
    pub is_compared: bool,
    /// In the name of a document, which says nothing of the numbers beside it.
    pub is_in_title: bool,
}

impl Time {
    /// The period, in a text of `current`.
    pub(super) fn period(&self, current: Option<u16>) -> Option<Period> {
        let year = match self.year {
            Year::Is(year) => year,
            Year::Before(years) => current?.checked_sub(years)?,
        };
        let of_one = |letter: char, first: u16, last: u16| {
            let name = |part: u16| if letter == 'M' { format!("{year}-{part:02}") } else { format!("{year}-{letter}{part}") };
            if first == last { name(last) } else { format!("{}/{}", name(first), name(last)) }
        };
        let name = match self.part {
            Part::Year => year.to_string(),
            Part::YearTo(last) => format!("{year}/{last}"),
            Part::Half(half) => format!("{year}-H{half}"),
            Part::Quarters(first, last) => of_one('Q', first, last),
            Part::Months(first, last) => of_one('M', first, last),
            Part::Day(month, day) => format!("{year}-{month:02}-{day:02}"),
            Part::Days([month, day, to_month, to_day]) => {
                format!("{year}-{month:02}-{day:02}/{year}-{to_month:02}-{to_day:02}")
            }
            Part::Split => format!("FY{year}-{:02}", (year + 1) % 100),
        };
        let is_day = matches!(self.part, Part::Day(..));
        let name = match (self.is_end, is_day) {
            (true, true) => format!("as of {name}"),
            // The end of a span is that of its last part.
            (true, false) => format!("end of {}", name.rsplit('/').next().unwrap_or(&name)),
            (false, _) => name,
        };
        super::period(&name)
    }

    /// The same as a span of time: what ends with a sentence is the state at its end.
    pub(super) fn as_span(&self) -> Self {
        Self { is_end: false, ..self.clone() }
    }
}

/// All times of a sentence, in order.
pub(super) fn times(text: &str, sentence: &Range<usize>) -> Vec<Time> {
    let line = Line::new(text, sentence);
    let mut found = Vec::new();
    let (mut at, mut titles) = (0, 0_usize);
    while at < line.len() {
        match line.get(at) {
            '《' => titles += 1,
            '》' => titles = titles.saturating_sub(1),
            _ => {}
        }
        match super::chinese_times::chinese(&line, at).or_else(|| super::english_times::english(&line, at)) {
            Some((year, part, is_end, end)) => {
                found.push(Time {
                    at: line.bytes(&(at..end)),
                    year,
                    part,
                    is_end,
                    is_compared: is_compared(&line, at, end),
                    is_in_title: titles > 0,
                });
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// A year, a part of it, whether its end is meant, and where the words end.
pub(super) type Said = (Year, Part, bool, usize);

fn is_compared(line: &Line, at: usize, end: usize) -> bool {
    ["比", "较", "与", "同", "相比", " than in ", " since ", " from ", " on "].iter().any(|word| line.ends_with(at, word))
        && !line.starts_with(end, "至")
        || line.starts_with(end, "相比")
        || line.starts_with(end, "同期")
        || line.starts_with(end, "的") && line.get(end + 1).is_ascii_digit()
}

/// The digits at a place, of which there are at most two or exactly four.
pub(super) fn digits(line: &Line, at: usize) -> Option<(u16, usize)> {
    let end = line.while_at(at, |c| c.is_ascii_digit());
    let fits = matches!(end - at, 1 | 2 | 4) && !line.before(at).is_ascii_digit();
    line.string(&(at..end)).parse().ok().filter(|_| fits).map(|number| (number, end))
}

pub(super) fn year(line: &Line, at: usize) -> Option<(u16, usize)> {
    digits(line, at).filter(|(year, end)| end - at == 4 && (1900..2200).contains(year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_when() {
        for (text, expected) in [
            ("2020年，用户", "2020"),
            ("截至2024年末，用户", "end of 2024"),
            ("2024年底，用户", "end of 2024"),
            ("前三季度，收入", "2023-Q1/2023-Q3"),
            ("2024年前三季度，收入", "2024-Q1/2024-Q3"),
            ("2024年1—10月，收入", "2024-01/2024-10"),
            ("1月至10月，收入", "2023-01/2023-10"),
            ("前7个月，收入", "2023-01/2023-07"),
            ("上半年，收入", "2023-H1"),
            ("一季度，收入", "2023-Q1"),
            ("截至9月末，用户", "end of 2023-09"),
            ("截至2024年12月，用户", "end of 2024-12"),
            ("2020年11月1日零时，人口", "as of 2020-11-01"),
            ("2023年4月29日至5月3日，游客", "2023-04-29/2023-05-03"),
            ("2021—2025年，新增", "2021/2025"),
            ("去年，收入", "2022"),
            ("年末用户", "end of 2023"),
            ("十二月，收入", "2023-12"),
            ("The number of users in 2020", "2020"),
            ("By the end of October 2023, users", "end of 2023-10"),
            ("In the first eight months of 2023, revenue", "2023-01/2023-08"),
            ("In the first quarter of 2024, revenue", "2024-Q1"),
            ("Between January and November 2025", "2025-01/2025-11"),
            ("From 2016 to 2020, traffic", "2016/2020"),
            ("In 2023-24, school places", "FY2023-24"),
            ("In the first half of 2025, trips", "2025-H1"),
            ("As of 1 November 2020, households", "as of 2020-11-01"),
            ("In May 2024, prices", "2024-05"),
        ] {
            let found = times(text, &(0..text.len()));
            let period = found.first().and_then(|time| time.period(Some(2023)));
            assert_eq!(period, crate::data::Period::parse(expected), "{text} {found:?}");
            assert!(period.is_some() && !found[0].is_compared, "{text}");
        }
        for text in ["5G用户36万个", "第22次会议", "31个省", "每月5元", "may grow", "2020个", "in the second place"]
        {
            assert_eq!(times(text, &(0..text.len())), [], "{text}");
        }
        let compared = "比2019年增长5%，比上年增长3%";
        assert!(times(compared, &(0..compared.len())).iter().all(|time| time.is_compared));
        let title = "发布《行动计划（2021—2023年）》";
        assert!(times(title, &(0..title.len()))[0].is_in_title);
    }
}
