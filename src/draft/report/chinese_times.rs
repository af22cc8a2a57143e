//! What a Chinese sentence says of time.

use super::times::{Part, Said, Year, digits, year};
use crate::data::stated::Line;

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

pub(super) fn chinese(line: &Line, at: usize) -> Option<Said> {
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
