//! What an English sentence says of time.

use super::times::{Part, Said, Year, digits, year};
use crate::data::stated::Line;

const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const NUMBERS: [&str; 12] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];

pub(super) fn english(line: &Line, at: usize) -> Option<Said> {
    let c = line.get(at);
    if !c.is_ascii_alphanumeric() || line.before(at).is_ascii_alphanumeric() || matches!(line.before(at), '.' | ',' | '-' | '$') {
        return None;
    }
    let (own, part, end) = if c.is_ascii_digit() { numeric(line, at)? } else { named(line, at)? };
    let is_day = matches!(part, Part::Day(..));
    let is_end = ["end of ", "end-", "end of the ", "end of fy"].iter().any(|word| line.ends_with(at, word))
        || is_day && line.ends_with(at, "as of ");
    Some((own, part, is_end, end))
}

/// 2020, 2016 to 2020, 2023-24, 1 November 2020.
fn numeric(line: &Line, at: usize) -> Option<(Year, Part, usize)> {
    if let Some((month, day, end)) = day_first(line, at) {
        let (own, end) = year_behind(line, end);
        return Some((own, Part::Day(month, day), end));
    }
    let (first, end) = year(line, at)?;
    // A year of English text stands alone; 2020年 is read as Chinese.
    if matches!(line.get(end), '年' | '/' | '%')
        || line.get(end).is_alphanumeric()
        || matches!(line.get(end), '.' | ',') && line.get(end + 1).is_ascii_digit()
    {
        let split = line.get(end) == '/';
        return split.then(|| short_year(line, first, end + 1)).flatten();
    }
    if line.get(end) == '-' {
        if let Some(split) = short_year(line, first, end + 1) {
            return Some(split);
        }
        return year(line, end + 1)
            .filter(|(last, _)| first < *last)
            .map(|(last, end)| (Year::Is(first), Part::YearTo(last), end));
    }
    let joint = if line.starts_with(end, " to ") { 4 } else { 5 };
    let is_range = line.starts_with(end, " to ") || line.starts_with(end, " and ") && line.ends_with(at, "between ");
    if let Some((last, end)) = year(line, end + joint).filter(|(last, _)| is_range && first < *last) {
        return Some((Year::Is(first), Part::YearTo(last), end));
    }
    let is_said = ["in ", "of ", "by ", "since ", "during ", "for ", "over ", "from ", "until ", "than ", "and ", "through "]
        .iter()
        .any(|word| line.ends_with(at, word));
    (is_said || at == 0 || line.before(at) == '(').then_some((Year::Is(first), Part::Year, end))
}

fn short_year(line: &Line, first: u16, at: usize) -> Option<(Year, Part, usize)> {
    let (second, end) = digits(line, at).filter(|(_, end)| end - at == 2)?;
    ((first + 1) % 100 == second).then_some((Year::Is(first), Part::Split, end))
}

fn day_first(line: &Line, at: usize) -> Option<(u16, u16, usize)> {
    let (day, end) = digits(line, at).filter(|(day, end)| end - at <= 2 && (1..=31).contains(day))?;
    let (month, end) = month(line, end + 1).filter(|_| line.get(end) == ' ')?;
    Some((month, day, end))
}

/// A month by its name, which has a capital letter.
fn month(line: &Line, at: usize) -> Option<(u16, usize)> {
    let end = line.while_at(at, |c| c.is_ascii_alphabetic());
    let name = line.string(&(at..end));
    let place = MONTHS.iter().position(|month| *month == name)?;
    line.written(at).is_ascii_uppercase().then_some((u16::try_from(place + 1).ok()?, end))
}

/// The year behind a month or a quarter; without one it is that of the text.
fn year_behind(line: &Line, end: usize) -> (Year, usize) {
    let of = [" of ", ", ", " "].into_iter().find(|word| line.starts_with(end, word) && year(line, end + word.len()).is_some());
    match of.and_then(|word| year(line, end + word.len())) {
        Some((own, end)) => (Year::Is(own), end),
        None => (Year::Before(0), end),
    }
}

/// October 2023, January to November 2025, the first eight months of 2023, Q1 2024.
fn named(line: &Line, at: usize) -> Option<(Year, Part, usize)> {
    if let Some((first, end)) = month(line, at) {
        let joint = [" to ", " through ", "-", " and "]
            .into_iter()
            .find(|joint| line.starts_with(end, joint) && (*joint != " and " || line.ends_with(at, "between ")));
        if let Some((last, end)) = joint.and_then(|joint| month(line, end + joint.len())).filter(|(last, _)| first < *last) {
            let (own, end) = year_behind(line, end);
            return Some((own, Part::Months(first, last), end));
        }
        let (own, end) = year_behind(line, end);
        return Some((own, Part::Months(first, first), end));
    }
    let end = line.while_at(at, |c| c.is_ascii_alphanumeric());
    let word = line.string(&(at..end));
    if let Some(quarter) = ["q1", "q2", "q3", "q4"].iter().position(|own| *own == word) {
        let quarter = u16::try_from(quarter + 1).ok()?;
        let (own, end) = year_behind(line, end);
        return Some((own, Part::Quarters(quarter, quarter), end));
    }
    let place = u16::try_from(ORDINALS.iter().position(|own| *own == word)? + 1).ok()?;
    if line.starts_with(end, " quarter") {
        let (own, end) = year_behind(line, end + " quarter".len());
        return Some((own, Part::Quarters(place, place), end));
    }
    if line.starts_with(end, " half of") && place <= 2 {
        let (own, end) = year_behind(line, end + " half".len());
        return Some((own, Part::Half(place), end));
    }
    let next = line.while_at(end + 1, |c| c.is_ascii_alphanumeric());
    let number = line.string(&(end + 1..next));
    let count =
        NUMBERS.iter().position(|own| *own == number).and_then(|at| u16::try_from(at + 1).ok()).or_else(|| number.parse().ok());
    let count = count.filter(|count| place == 1 && (2..=12).contains(count))?;
    let (own, end) = year_behind(line, next + " months".len());
    line.starts_with(next, " months").then_some((own, Part::Months(1, count), end))
}
