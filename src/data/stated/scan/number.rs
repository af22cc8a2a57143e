//! The number itself with its unit: where it begins and ends. What it is worth is read later, by the reader of all words.

use std::ops::Range;

use super::line::Line;
use super::{spelled, units};

/// A number in a line, in characters.
#[derive(Clone, Debug, Default)]
pub(super) struct Number {
    /// Where it begins, with its sign and its money.
    pub start: usize,
    /// Where it ends, with its unit.
    pub end: usize,
    /// Its unit, which may stand before it; empty where there is none.
    pub unit: Range<usize>,
    /// Digits alone, without magnitude, point or unit.
    pub is_bare: bool,
    /// Whole, and without a magnitude.
    pub is_small: bool,
    /// A numeral in words that is one only where words before it say so: 三个.
    pub needs_words: bool,
    /// It can be read, but not safely.
    pub is_doubtful: bool,
    /// From one to another by a word that may also say where a change ended.
    pub is_range_of_to: bool,
}

/// The number that begins here.
pub(super) fn at(line: &Line, at: usize) -> Option<Number> {
    let start = sign(line, at);
    let digits = if start < at || matches!(line.get(at), '+' | '-') { at + usize::from(start == at) } else { at };
    if !line.get(digits).is_ascii_digit() {
        return spelled::at(line, at);
    }
    let first = one(line, digits);
    let money = units::money_before(line, if start < digits { start } else { digits });
    let mut number = Number { start: money.unwrap_or(start), ..first };
    if let Some(money) = money {
        let sign_end = if line.before(start) == ' ' { start - 1 } else { start };
        number.end = if number.unit.is_empty() || units::known(line, number.unit.start).is_none() {
            number.unit_start()
        } else {
            number.end
        };
        (number.unit, number.is_bare) = (money..sign_end, false);
    }
    if let Some(joined) = parts(line, &number).or_else(|| range(line, &number)) {
        return Some(joined);
    }
    number.is_doubtful |= goes_on_in_next_line(line, number.end);
    Some(number)
}

impl Number {
    /// Where the number without its unit ends.
    fn unit_start(&self) -> usize {
        if self.unit.is_empty() || self.unit.end < self.end { self.end } else { self.unit.start }
    }
}

/// Where the sign before a number begins; the number itself where there is none.
fn sign(line: &Line, at: usize) -> usize {
    let is_sign = matches!(line.written(at), '-' | '+' | '−' | '－' | '＋') && line.get(at + 1).is_ascii_digit();
    let before = line.before(at);
    if is_sign && !before.is_ascii_alphanumeric() && !matches!(before, '-' | '%' | ')') { at } else { at + usize::from(is_sign) }
}

/// A number with magnitudes and a unit behind it.
pub(super) fn one(line: &Line, at: usize) -> Number {
    let (digits, has_point) = digits(line, at);
    let (end, mut is_doubtful) = magnitudes(line, digits);
    let (end, word) = english_magnitude(line, at, end);
    let has_magnitude = end > digits;
    let unit = units::behind(line, end, has_magnitude || has_point).unwrap_or(end..end);
    // Thousands apart by a space are so only where more says it: a row of a table looks the same.
    is_doubtful |= line.string(&(at..digits)).contains(' ') && unit.is_empty() && !has_magnitude && !has_point;
    let special = if unit.is_empty() { special(line, end) } else { end };
    Number {
        start: at,
        end: special.max(unit.end),
        is_bare: unit.is_empty() && special == end && !has_magnitude && !has_point,
        is_small: !has_magnitude && !has_point && !word,
        unit,
        is_doubtful,
        ..Number::default()
    }
}

/// Digits with their groups and their point, right or wrong: where they end, and whether there is a point.
fn digits(line: &Line, at: usize) -> (usize, bool) {
    let group = |at: usize| line.while_at(at, |c| c.is_ascii_digit());
    let mut end = group(at);
    let mut has_point = false;
    let mut in_groups = end - at <= 3 && line.get(at) != '0';
    loop {
        let next = group(end + 1);
        match line.get(end) {
            // A comma of Chinese text separates no thousands.
            ',' if next > end + 1 && line.written(end) == ',' => {}
            '.' if next > end + 1 => has_point = true,
            ' ' if next == end + 4 && in_groups && !has_point => {}
            _ => return (end, has_point),
        }
        in_groups &= line.get(end) != '.';
        end = next;
    }
}

/// Chinese magnitudes with what stands among them: 1.4万余, 3亿5000万. Whether they are vague: 30来.
fn magnitudes(line: &Line, digits_end: usize) -> (usize, bool) {
    let mut end = digits_end;
    let mut vague = false;
    loop {
        let spaced = line.get(end) == ' ' && matches!(line.get(end + 1), '万' | '亿' | '余' | '多');
        let at = end + usize::from(spaced);
        let next = line.get(at);
        let is_magnitude = matches!(next, '万' | '亿' | '兆')
            || matches!(next, '十' | '百' | '千') && units::known(line, at).is_none() && !matches!(line.get(at + 1), '兆' | '货');
        let is_more = matches!(next, '余' | '多') && !line.starts_with(at, "多媒") && !line.starts_with(at, "余额");
        if is_magnitude || is_more && !matches!(line.before(end), '余' | '多') {
            end = at + 1;
        } else if matches!(next, '来' | '几') && (units::known(line, at + 1).is_some() || matches!(line.get(at + 1), '万' | '亿'))
        {
            (end, vague) = (at + 1, true);
        } else if end > digits_end && (next.is_ascii_digit() || next == '零' && line.get(at + 1).is_ascii_digit()) {
            end = digits(line, at + usize::from(next == '零')).0;
        } else if next == '+' && !line.get(at + 1).is_alphanumeric() {
            return (at + 1, vague);
        } else {
            return (end, vague);
        }
    }
}

/// An English power of ten behind a number; whether there is one.
fn english_magnitude(line: &Line, start: usize, end: usize) -> (usize, bool) {
    const WORDS: &[&str] =
        &["hundred million", "hundred", "thousand", "million", "billion", "trillion", "trn", "bn", "mln", "mn", "tn"];
    let at = if matches!(line.get(end), ' ' | '-') { end + 1 } else { end };
    let is_word = |end: usize| !line.get(end).is_ascii_alphanumeric();
    if let Some(word) = WORDS.iter().find(|word| line.starts_with(at, word) && is_word(at + word.len())) {
        return (at + word.len(), true);
    }
    let is_money = units::money_before(line, start).is_some();
    let is_letter = is_money && at == end && matches!(line.get(end), 'k' | 'm' | 'b') && is_word(end + 1);
    (end + usize::from(is_letter), is_letter)
}

/// Tenths, so many times, so many people in whom one is.
fn special(line: &Line, end: usize) -> usize {
    let at = if line.get(end) == ' ' { end + 1 } else { end };
    if line.get(at) == '成' && !"员果立功为套分本品效绩交长".contains(line.get(at + 1)) {
        return at + 1 + usize::from("一二三四五六七八九半".contains(line.get(at + 1)) && !line.starts_with(at + 1, "半导"));
    }
    for word in ["倍多", "倍", "-fold", "fold", "times as many", "times as much", "times"] {
        if line.starts_with(at, word) && !line.get(at + word.chars().count()).is_ascii_alphabetic() {
            return at + word.chars().count();
        }
    }
    ["位", "名"].iter().find(|word| line.starts_with(at, word)).map_or(end, |_| end)
}

/// 1/5, 51.1:48.9, 13.2:32.3:54.5.
fn parts(line: &Line, first: &Number) -> Option<Number> {
    let mark = line.get(first.end);
    if !first.unit.is_empty() || !matches!(mark, '/' | ':') || !line.get(first.end + 1).is_ascii_digit() {
        return None;
    }
    let mut end = digits(line, first.end + 1).0;
    if mark == ':' && line.get(end) == ':' && line.get(end + 1).is_ascii_digit() {
        end = digits(line, end + 1).0;
    }
    Some(Number { end, unit: end..end, is_bare: false, ..first.clone() })
}

/// A second number behind the first: 3-5个, 3万至5万户, 3 to 5 million.
fn range(line: &Line, first: &Number) -> Option<Number> {
    let joint = [" to ", " - ", "-", "至", "到"].into_iter().find(|joint| line.starts_with(first.end, joint))?;
    let mut at = first.end + joint.chars().count();
    // US$3 to US$5 million
    let money = line.original(&first.unit);
    if first.unit.start < first.end
        && first.unit.end <= first.end
        && !money.is_empty()
        && line.starts_with(at, &money.to_lowercase())
    {
        at += money.chars().count();
    }
    if !line.get(at).is_ascii_digit() {
        return None;
    }
    let second = one(line, at);
    let is_dated = line.starts_with(second.end, "年") || line.starts_with(second.end, "月");
    let same = first.unit.is_empty()
        || second.unit.is_empty() && first.unit.end <= first.start + 4
        || line.original(&first.unit) == line.original(&second.unit);
    if !same || is_dated {
        return None;
    }
    let is_money = first.unit.end < first.end && !first.unit.is_empty();
    let unit = if is_money { first.unit.clone() } else { second.unit.clone() };
    Some(Number {
        end: second.end,
        is_bare: first.is_bare && second.is_bare,
        is_small: first.is_small && second.is_small,
        is_doubtful: first.is_doubtful || second.is_doubtful,
        is_range_of_to: joint.contains("to"),
        unit,
        ..first.clone()
    })
}

/// A number at the end of a line whose magnitude may stand in the next one.
fn goes_on_in_next_line(line: &Line, end: usize) -> bool {
    end == line.len() && line.next_line_starts_with(|c| "万亿千百余多%％‰".contains(c))
}
