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
        match chinese(&line, at).or_else(|| super::english_times::english(&line, at)) {
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

/// A small number in digits or in words.
fn small(line: &Line, at: usize) -> Option<(u16, usize)> {
    const WORDS: &str = "一二三四五六七八九十";
    if let Some((number, end)) = digits(line, at).filter(|(_, end)| end - at <= 2) {
        return Some((number, end));
    }
    let place = |c: char| WORDS.chars().position(|own| own == c).and_then(|at| u16::try_from(at + 1).ok());
    let first = place(line.get(at))?;
    match place(line.get(at + 1)) {
        Some(second) if first == 10 && second < 10 => Some((10 + second, at + 2)),
        _ => Some((first, at + 1)),
    }
}

fn chinese(line: &Line, at: usize) -> Option<Said> {
    let (own, after) = chinese_year(line, at)?;
    if let (Year::Is(first), Some(last)) = (own, year_to(line, after)) {
        return (first < last.0).then_some((own, Part::YearTo(last.0), false, last.1));
    }
    let skipped = after + usize::from(matches!(line.get(after), '的' | '度' | ' ') && after > at);
    let until = ["截至", "截止", "截止到"].iter().any(|word| line.ends_with(at, word));
    let (part, end) = match part(line, skipped) {
        Some(found) => found,
        None if after > at => (Part::Year, after),
        None => return None,
    };
    let is_written_end = ["年末", "年底", "末", "底"].into_iter().find(|word| line.starts_with(end, word));
    let is_day = matches!(part, Part::Day(..));
    let end_of = is_written_end.map_or(end, |word| end + word.chars().count());
    let midnight = is_day && line.starts_with(end, "零时");
    Some((own, part, is_written_end.is_some() || until || midnight, end_of))
}

/// The year, which may be left out: then nothing is gone past.
fn chinese_year(line: &Line, at: usize) -> Option<(Year, usize)> {
    if let Some((year, end)) = year(line, at) {
        let is_range = matches!(line.get(end), '-' | '至' | '到') && year_behind(line, end + 1);
        return if line.get(end) == '年' { Some((Year::Is(year), end + 1)) } else { is_range.then_some((Year::Is(year), end)) };
    }
    for (word, years) in [("今年", 0), ("本年", 0), ("去年", 1), ("上年", 1)] {
        if line.starts_with(at, word) {
            return Some((Year::Before(years), at + 2));
        }
    }
    if line.starts_with(at, "全年") {
        return Some((Year::Before(0), at + 2));
    }
    if line.starts_with(at, "年末") || line.starts_with(at, "年底") {
        let is_word = matches!(line.before(at), '上' | '去' | '每' | '历' | '今' | '本') || line.before(at).is_ascii_digit();
        return (!is_word).then_some((Year::Before(0), at)).filter(|_| at > 0 || line.len() > 2);
    }
    Some((Year::Before(0), at))
}

fn year_behind(line: &Line, at: usize) -> bool {
    year(line, at).is_some_and(|(_, end)| line.get(end) == '年')
}

/// The end of 2021-2025年.
fn year_to(line: &Line, at: usize) -> Option<(u16, usize)> {
    let joint = line.while_at(at, |c| matches!(c, '-' | '至' | '到'));
    let (year, end) = year(line, joint)?;
    (joint > at && line.get(end) == '年').then_some((year, end + 1))
}

/// 上半年, 前三季度, 1-10月, 4月29日.
fn part(line: &Line, at: usize) -> Option<(Part, usize)> {
    for (word, half) in [("上半年", 1), ("下半年", 2)] {
        if line.starts_with(at, word) {
            return Some((Part::Half(half), at + 3));
        }
    }
    if line.starts_with(at, "年末") || line.starts_with(at, "年底") {
        return Some((Part::Year, at));
    }
    let (is_first, start) = match line.get(at) {
        '前' => (true, at + 1),
        '第' => (false, at + 1),
        _ => (false, at),
    };
    // Not within another number: 31月, 百分之三月.
    if matches!(line.before(at), '.' | '十' | '百' | '第' | '每') || line.before(at).is_ascii_digit() {
        return None;
    }
    let (first, end) = small(line, start)?;
    let in_year = |month: u16| (1..=12).contains(&month);
    if line.starts_with(end, "季度") {
        return (1..=4).contains(&first).then_some((Part::Quarters(if is_first { 1 } else { first }, first), end + 2));
    }
    if is_first && line.starts_with(end, "个月") {
        return in_year(first).then_some((Part::Months(1, first), end + 2));
    }
    if line.get(end) == '月' && !matches!(line.get(end + 1), '球' | '均') {
        if let Some(days) = days(line, first, end + 1) {
            return in_year(first).then_some(days);
        }
        let joint = line.while_at(end + 1, |c| matches!(c, '-' | '至' | '到'));
        if joint > end + 1
            && let Some((last, end)) =
                small(line, joint).filter(|(last, end)| line.get(*end) == '月' && first < *last && in_year(*last))
        {
            return Some((Part::Months(first, last), end + 1));
        }
        return in_year(first).then_some((Part::Months(first, first), end + 1));
    }
    let joint = line.while_at(end, |c| matches!(c, '-' | '至' | '到'));
    let (last, end) = small(line, joint).filter(|_| joint > end)?;
    if line.starts_with(end, "季度") {
        return (first < last && last <= 4).then_some((Part::Quarters(first, last), end + 2));
    }
    (line.get(end) == '月' && first < last && in_year(last)).then_some((Part::Months(first, last), end + 1))
}

/// 29日, 29日至5月3日.
fn days(line: &Line, month: u16, at: usize) -> Option<(Part, usize)> {
    let (day, end) = digits(line, at).filter(|(_, end)| line.get(*end) == '日')?;
    let joint = line.while_at(end + 1, |c| matches!(c, '-' | '至' | '到'));
    if joint > end + 1
        && let Some((second, next)) = digits(line, joint)
    {
        if line.get(next) == '日' {
            return Some((Part::Days([month, day, month, second]), next + 1));
        }
        if line.get(next) == '月'
            && let Some((last, next)) = digits(line, next + 1).filter(|(_, end)| line.get(*end) == '日')
        {
            return Some((Part::Days([month, day, second, last]), next + 1));
        }
    }
    Some((Part::Day(month, day), end + 1))
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
