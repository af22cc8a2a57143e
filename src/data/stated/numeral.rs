//! The digits of a numeral expression: 97亿, 1.4万, 一万二千, 9.7 billion.

use super::reading::Unread::{self, Ambiguous, Unreadable};
use crate::BULLETINS;
use crate::data::Decimal;

const SCALES: [(&str, i8); 14] = [
    ("hundred", 2),
    ("thousand", 3),
    ("million", 6),
    ("billion", 9),
    ("trillion", 12),
    ("k", 3),
    ("mn", 6),
    ("mln", 6),
    ("m", 6),
    ("bn", 9),
    ("b", 9),
    ("tn", 12),
    ("trn", 12),
    ("hundred million", 8),
];

const CARDINALS: [&str; 13] =
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// A small English number in words.
pub(super) fn cardinal(word: &str) -> Option<u64> {
    CARDINALS.iter().filter(|_| BULLETINS).position(|own| *own == word).and_then(|at| u64::try_from(at).ok())
}

/// Whether an English word is a power of ten.
pub(super) fn is_scale(word: &str) -> bool {
    SCALES.iter().any(|(own, _)| *own == word)
}

/// Takes one 余 or 多 out of a number (30余, 三百六十余万), and says whether there was one.
/// `None` where it stands in a place that means nothing.
pub(super) fn without_more(text: &str) -> Option<(String, bool)> {
    if let Some(number) = text.strip_suffix('+') {
        return Some((number.into(), true));
    }
    let Some((before, behind)) = text.split_once(['余', '多']) else { return Some((text.into(), false)) };
    let fits = !before.is_empty() && behind.chars().all(|c| matches!(c, '万' | '亿'));
    fits.then(|| (format!("{before}{behind}"), true))
}

/// The value of a number in Chinese, in ASCII digits, or in both.
pub(super) fn value(text: &str) -> Result<Decimal, Unread> {
    let text = text.trim();
    if let Some((number, power)) = english(text) {
        let number = cardinal(number)
            .map(Decimal::from_whole)
            .or_else(|| separated(number))
            .or_else(|| if BULLETINS { decimal_comma(number) } else { None });
        return number.and_then(|number| number.times_power_of_ten(power)).ok_or(Unreadable);
    }
    if let Some(number) = cardinal(text) {
        return Ok(Decimal::from_whole(number));
    }
    let text = without_spaces(text).ok_or(Unreadable)?;
    if let Some((whole, fraction)) = text.split_once('点').filter(|_| BULLETINS) {
        return in_words(whole, fraction).ok_or(Unreadable);
    }
    // A million million where Taiwan writes it, a million in units of the mainland.
    if let Some(number) = text.strip_suffix('兆').filter(|_| BULLETINS) {
        let number = above_yi(number)?;
        let [large, small] = [12, 6].map(|power| number.times_power_of_ten(power).ok_or(Unreadable));
        return Err(Ambiguous([large?, small?]));
    }
    above_yi(&text)
}

/// 三点五: digits behind the point, each in a word.
fn in_words(whole: &str, fraction: &str) -> Option<Decimal> {
    let digits: Option<String> = fraction.chars().map(|c| char::from_digit(u32::try_from(chinese_digit(c)?).ok()?, 10)).collect();
    let digits = digits.filter(|digits| !digits.is_empty())?;
    let whole = chinese(whole).ok()?;
    Decimal::parse(&format!("{whole}.{digits}"))
}

/// A range. A magnitude behind the second number belongs to both (3-5万) where it `shares` it and the range is one then.
pub(super) fn range(low: &str, high: &str, shares: bool) -> Option<(Decimal, Decimal)> {
    let end = value(high).ok()?;
    let is_less = |low: Decimal| low.is_less_than(end) == Some(true);
    let digits = high.trim_end_matches(['万', '亿', '千', '百']);
    let shared = high.get(digits.len()..).filter(|magnitude| !magnitude.is_empty()).map(|magnitude| format!("{low}{magnitude}"));
    let shared = shared.or_else(|| english(high).and_then(|(number, _)| Some(format!("{low}{}", high.strip_prefix(number)?))));
    let is_bare =
        low.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',')) || low.chars().all(|c| chinese_digit(c).is_some());
    let with_magnitude = shared.filter(|_| shares && is_bare).and_then(|text| value(&text).ok()).filter(|low| is_less(*low));
    let low = with_magnitude.or_else(|| value(low).ok().filter(|low| is_less(*low)))?;
    Some((low, end))
}

/// A number with an English power of ten: the number, and the power.
fn english(text: &str) -> Option<(&str, i8)> {
    let start = text.find(|c: char| c.is_ascii_digit()).map_or(0, |at| at);
    let split = text.get(start..)?.find(|c: char| c.is_ascii_alphabetic()).map(|at| at + start);
    // A number in words has a space behind it.
    let at = if text.starts_with(|c: char| c.is_ascii_alphabetic()) { text.find(' ')? } else { split? };
    let (number, scale) = text.split_at_checked(at)?;
    let scale = scale.trim_start_matches([' ', '-']);
    SCALES.iter().find(|(word, _)| *word == scale).map(|(_, power)| (number.trim_end_matches([' ', '-']), *power))
}

/// A comma for the point, which is certain where it separates no three digits: 5,5 billion.
fn decimal_comma(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once(',')?;
    (fraction.len() < 3 && !fraction.contains('.')).then(|| Decimal::parse(&format!("{whole}.{fraction}")))?
}

/// A space between two digits separates thousands or hides a slip, any other is typography (1.4 万).
fn without_spaces(text: &str) -> Option<String> {
    let mut joined = String::new();
    let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if is_digit(joined.chars().last()) && is_digit(word.chars().next()) {
            let three = word.chars().take_while(char::is_ascii_digit).count() == 3;
            let groups = joined.chars().all(|c| c.is_ascii_digit() || c == ',');
            let first = joined.split(',').next().is_some_and(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'));
            if !(three && groups && first) {
                return None;
            }
            joined.push(',');
        }
        joined.push_str(word);
    }
    Some(joined)
}

/// `[…亿][…]`; 1.2万亿 is 1.2万 times 亿.
fn above_yi(text: &str) -> Result<Decimal, Unread> {
    match text.rsplit_once('亿') {
        Some((head, tail)) => scaled(head, 8, tail, above_wan),
        None => above_wan(text),
    }
}

/// `[…万][…]`
fn above_wan(text: &str) -> Result<Decimal, Unread> {
    match text.split_once('万') {
        Some((head, tail)) => scaled(head, 4, tail, section),
        None => section(text),
    }
}

/// `head` times 10 to the `power`, and the rest, which must be smaller. Shorthand (一万二, 3亿5000) has two readings.
fn scaled(head: &str, power: i8, tail: &str, read: fn(&str) -> Result<Decimal, Unread>) -> Result<Decimal, Unread> {
    let times = if head.is_empty() { Decimal::from_whole(1) } else { read(head)? };
    let scaled = times.times_power_of_ten(power).ok_or(Unreadable)?;
    if tail.is_empty() {
        return Ok(scaled);
    }
    let unit = 10_u64.checked_pow(u32::from(power.unsigned_abs())).ok_or(Unreadable)?;
    let digits = tail.trim_start_matches(['零', '〇']);
    let rest = read(digits)?;
    let names_its_unit = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains('万');
    let fits = !head.is_empty() && times.is_whole() && rest.is_whole() && !rest.is_at_least(unit);
    let sum = scaled.plus(rest).filter(|_| fits).ok_or(Unreadable)?;
    if rest.is_at_least(unit / 10) || digits.len() < tail.len() || names_its_unit {
        return Ok(sum);
    }
    if !BULLETINS {
        return Err(Unreadable);
    }
    // What follows 万 at once counts its tenths, for whoever says it.
    let length = rest.exponent10().and_then(|exponent| i8::try_from(exponent + 1).ok()).ok_or(Unreadable)?;
    let shorthand = rest.times_power_of_ten(power - length).and_then(|rest| scaled.plus(rest)).ok_or(Unreadable)?;
    Err(Ambiguous([shorthand, sum]))
}

/// A number below 万 in Chinese, or any number in ASCII digits with at most one of 十百千 behind it.
fn section(text: &str) -> Result<Decimal, Unread> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return chinese(text).map(Decimal::from_whole);
    }
    let number = match text.chars().last().and_then(small_unit) {
        Some((_, power)) => separated(text.trim_end_matches(['十', '百', '千']))
            .filter(|_| text.chars().filter(|c| small_unit(*c).is_some()).count() == 1)
            .and_then(|number| number.times_power_of_ten(power)),
        None => separated(text),
    };
    number.ok_or(Unreadable)
}

/// ASCII digits, in groups of three where there are commas.
fn separated(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').map_or((text, None), |(whole, fraction)| (whole, Some(fraction)));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    if grouped && (first.len() > 3 || groups.any(|group| group.len() != 3)) || first.is_empty() {
        return None;
    }
    let plain = whole.replace(',', "");
    Decimal::parse(&fraction.map_or(plain.clone(), |fraction| format!("{plain}.{fraction}")))
}

fn small_unit(c: char) -> Option<(u64, i8)> {
    match c {
        '十' => Some((10, 1)),
        '百' => Some((100, 2)),
        '千' => Some((1000, 3)),
        _ => None,
    }
}

fn chinese_digit(c: char) -> Option<u64> {
    if c == '两' {
        return Some(2);
    }
    let digits =
        [('〇', 0), ('零', 0), ('一', 1), ('二', 2), ('三', 3), ('四', 4), ('五', 5), ('六', 6), ('七', 7), ('八', 8), ('九', 9)];
    digits.iter().find_map(|(digit, value)| (*digit == c).then_some(*value))
}

/// 三十一, 一千零五, 百; also digits alone, as in 一三六. Shorthand as in 一百五 has two readings.
fn chinese(text: &str) -> Result<u64, Unread> {
    if let Some(digits) = text.chars().map(chinese_digit).collect::<Option<Vec<u64>>>() {
        let leading_zero = digits.len() > 1 && digits.first() == Some(&0);
        let value = digits.iter().try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(*digit));
        return value.filter(|_| !digits.is_empty() && !leading_zero).ok_or(Unreadable);
    }
    let mut total: u64 = 0;
    let mut last_unit = 10_000;
    let mut digit = None;
    let mut zero = false;
    for c in text.chars() {
        if let Some((unit, _)) = small_unit(c) {
            let bare = total == 0 && !zero && (unit == 10 || text.chars().count() == 1);
            let skipped = total > 0 && unit * 10 < last_unit;
            if unit >= last_unit || skipped != zero {
                return Err(Unreadable);
            }
            total += digit.take().or(bare.then_some(1)).ok_or(Unreadable)? * unit;
            (last_unit, zero) = (unit, false);
        } else {
            match chinese_digit(c).ok_or(Unreadable)? {
                0 if digit.is_none() && !zero && total > 0 => zero = true,
                value if value > 0 && digit.is_none() => digit = Some(value),
                _ => return Err(Unreadable),
            }
        }
    }
    match digit {
        Some(digit) if zero == (last_unit > 10) => Ok(total + digit),
        Some(digit) if !zero => Err(Ambiguous([total + digit * (last_unit / 10), total + digit].map(Decimal::from_whole))),
        Some(_) => Err(Unreadable),
        None => {
            if zero {
                Err(Unreadable)
            } else {
                Ok(total)
            }
        }
    }
}
