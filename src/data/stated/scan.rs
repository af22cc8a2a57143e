//! Finds every numeral expression in a whole text, with what it is read as.
//!
//! `line` is a sentence in the form that words are read in, `number` finds where a number begins and ends, `spelled` one in words,
//! `units` its unit, `words` what stands around it, `names` digits that are no number. What is found is read by [`read`] like the words
//! of a figures file; what that does not read is marked nevertheless, so that a person sees it.

mod line;
mod names;
mod number;
mod sentences;
mod spelled;
mod units;
mod words;

use std::ops::Range;

pub use self::sentences::sentences;

pub(crate) use self::line::Line;
use self::number::Number;
use self::words::Apart;
use super::{Reading, Scale, Unread, read};
use crate::data::Unit;

/// The longest expression that a figures file takes, in characters.
const LONGEST: usize = 48;

/// A numeral expression in a text. All ranges are of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The words: 同比增长2.6%, 超过36万个.
    pub words: Range<usize>,
    /// The sentence that they stand in.
    pub sentence: Range<usize>,
    /// The unit within the words; empty where they have none.
    pub unit: Range<usize>,
    /// Words that belong to them and stand earlier: the verb of a list (分别增长9.4%和61.8%). Empty for nearly all.
    pub context: Range<usize>,
    /// What the context and the words are read as.
    pub read: Result<Reading, Unread>,
}

impl Mark {
    /// The unit as it is written.
    pub fn unit_in(&self, text: &str) -> Unit {
        Unit::new(text.get(self.unit.clone()).unwrap_or_default(), None)
    }

    /// Reads the words once more.
    ///
    /// # Errors
    /// They cannot be read, or in two ways.
    pub fn read_in(&self, text: &str) -> Result<Reading, Unread> {
        let part = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        read(&format!("{}{}", part(&self.context), part(&self.words)), &self.unit_in(text))
    }
}

/// Every numeral expression of a text, in order; none overlaps another.
///
/// ```
/// use headline_figures::data::stated;
/// let text = "注册量突破97亿，5G基站超过36万个。";
/// let words: Vec<&str> = stated::scan(text).into_iter().map(|mark| &text[mark.words]).collect();
/// assert_eq!(words, ["突破97亿", "超过36万个"]);
/// ```
pub fn scan(text: &str) -> Vec<Mark> {
    scan_counting(text).0
}

/// The marks, and how many characters were looked at for them.
fn scan_counting(text: &str) -> (Vec<Mark>, usize) {
    let mut marks = Vec::new();
    let mut steps = 0;
    for sentence in sentences(text) {
        let line = Line::new(text, &sentence);
        scan_line(&line, &sentence, text, &mut marks);
        steps += line.steps();
    }
    (marks, steps)
}

fn scan_line(line: &Line, sentence: &Range<usize>, text: &str, marks: &mut Vec<Mark>) {
    // Nothing before it belongs to the next number.
    let (mut at, mut barrier) = (0, 0);
    while at < line.len() {
        let c = line.get(at);
        let is_digit = c.is_ascii_digit();
        let before = if is_digit { words::before(line, at, barrier) } else { words::Before::default() };
        if is_digit && let Some(end) = names::past(line, at, before.is_telling) {
            at = end.max(at + 1);
            continue;
        }
        if let Some(number) = number::at(line, at) {
            let last = marks.last().filter(|mark| mark.sentence == *sentence);
            let found = expression(line, &number, barrier, last, text);
            let end = found.as_ref().map_or(number.end, |found| found.end).max(at + 1);
            if let Some(found) = found {
                marks.push(Mark {
                    words: line.bytes(&(found.start..found.end)),
                    sentence: sentence.clone(),
                    unit: line.bytes(&number.unit),
                    context: found.context,
                    read: found.read,
                });
                barrier = end;
            }
            at = end;
        } else {
            at = names::past(line, at, false).filter(|_| !is_digit).unwrap_or(at + 1).max(at + 1);
        }
    }
}

/// An expression in a line, in characters; the context in bytes of the text.
struct Expression {
    start: usize,
    end: usize,
    context: Range<usize>,
    read: Result<Reading, Unread>,
}

/// The number with the words that belong to it. `None` where it is no number of a figure.
fn expression(line: &Line, number: &Number, barrier: usize, last: Option<&Mark>, text: &str) -> Option<Expression> {
    let before = words::before(line, number.start, barrier);
    let end = words::behind(line, number.end);
    let unit = line.original(&number.unit);
    if number.needs_words && !before.is_telling || is_of_something_else(line, number, unit, before.is_telling || end > number.end)
    {
        return None;
    }
    let is_of_hundred = matches!(unit, "%" | "％") || unit.contains("percent") || unit.contains("per cent");
    let from = before.from.filter(|from| number.is_range_of_to && *from < before.start);
    let start = from.unwrap_or(before.start);
    let unread = |start| Some(Expression { start, end, context: 0..0, read: Err(Unread::Unreadable) });
    if number.is_doubtful || before.is_doubtful || end - start > LONGEST {
        return unread(start);
    }
    // Rose 3 million to 5 million: by so much to so much, or by as much as that.
    if number.is_range_of_to && before.has_verb && from.is_none() && line.string(&(number.start..number.end)).contains(" to ") {
        return unread(start);
    }
    let unit = Unit::new(unit, None);
    let read = |start: usize| read(line.original(&(start..end)), &unit);
    let own = read(start);
    match words::apart(line, start, barrier, is_of_hundred, before.has_verb) {
        Some(Apart::From(far)) if end - far <= LONGEST => {
            let wider = read(far);
            let same = matches!((&wider, &own), (Ok(wider), Ok(own)) if wider.value.abs() == own.value.abs());
            if same || own.is_err() && wider.is_ok() {
                return Some(Expression { start: far, end, context: 0..0, read: wider });
            }
        }
        Some(Apart::Unsure(_)) => return unread(start),
        _ => {}
    }
    if !before.has_verb
        && let (Ok(reading), Some(last)) = (&own, last)
        && let Some((context, read)) = listed(line, reading, last, start..end, &unit, text)
    {
        return Some(Expression { start, end, context, read: Ok(read) });
    }
    Some(Expression { start, end, context: 0..0, read: own })
}

/// Lengths of time and ages that say of what a number is said: 1小时“携号转网”成功率, 3年行动计划, 60岁以上老年人口.
fn is_of_something_else(line: &Line, number: &Number, unit: &str, is_said: bool) -> bool {
    let is_time = matches!(unit, "年" | "个月" | "天" | "周" | "小时" | "岁" | "分钟" | "秒") && number.is_small;
    if !is_time {
        return false;
    }
    let in_clause = |at: &usize| !matches!(line.get(*at), ',' | '。' | ';');
    let follows =
        (number.end..(number.end + LONGEST).min(line.len())).take_while(in_clause).any(|at| line.get(at).is_ascii_digit());
    matches!(unit, "小时" | "岁" | "分钟" | "秒") && follows || !is_said && matches!(unit, "年" | "个月" | "天" | "周")
}

/// The verb of a list belongs to each of its numbers: 分别增长9.4%和61.8%.
fn listed(
    line: &Line,
    own: &Reading,
    last: &Mark,
    words: Range<usize>,
    unit: &Unit,
    text: &str,
) -> Option<(Range<usize>, Reading)> {
    let first = last.read.as_ref().ok()?;
    let between = text.get(last.words.end..line.bytes(&words).start)?;
    let is_list = matches!(between, "和" | "、" | "及" | "与" | "以及" | " and " | ", " | ", and ");
    let is_alike = first.scale == own.scale && matches!(own.scale, Scale::Percent | Scale::Points) && own.direction.is_none();
    if !is_list || !is_alike || first.direction.is_none() || own.is_signed {
        return None;
    }
    let context = if last.context.is_empty() {
        let words = text.get(last.words.clone())?;
        let digits = words.find(|c: char| c.is_numeric())?;
        last.words.start..last.words.start + digits
    } else {
        last.context.clone()
    };
    let before = text.get(context.clone()).filter(|before| !before.contains(char::is_numeric))?;
    let reading = read(&format!("{before}{}", line.original(&words)), unit).ok()?;
    (reading.value == own.value).then_some((context, reading))
}

#[cfg(test)]
mod tests;
