//! The number in a numeral expression: 97亿, 1.4万, 一万二千, 9.7 billion.

use crate::data::Decimal;

const SCALES: [(&str, i8); 5] = [("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

/// Takes one 余 or 多 out of a number (30余, 三百六十余万), and says whether there was one.
/// `None` where it stands in a place that means nothing.
pub(super) fn without_more(text: &str) -> Option<(String, bool)> {
    let Some((before, behind)) = text.split_once(['余', '多']) else { return Some((text.into(), false)) };
    let fits = !before.is_empty() && behind.chars().all(|c| matches!(c, '万' | '亿'));
    fits.then(|| (format!("{before}{behind}"), true))
}

/// The value of a number in Chinese, in ASCII digits, or in both.
pub(super) fn value(text: &str) -> Option<Decimal> {
    let text = text.trim();
    if let Some((number, scale)) = text.split_once(' ')
        && let Some((_, power)) = SCALES.iter().find(|(word, _)| *word == scale.trim())
    {
        return separated(number)?.times_power_of_ten(*power);
    }
    above_yi(&without_spaces(text)?)
}

/// A space between two digits may hide a slip, any other is typography (1.4 万).
fn without_spaces(text: &str) -> Option<String> {
    let mut words = text.split(' ').filter(|word| !word.is_empty());
    let mut joined: String = words.next()?.into();
    for word in words {
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if is_digit(joined.chars().last()) && is_digit(word.chars().next()) {
            return None;
        }
        joined.push_str(word);
    }
    Some(joined)
}

/// `[…亿][…]`; 1.2万亿 is 1.2万 times 亿.
fn above_yi(text: &str) -> Option<Decimal> {
    match text.rsplit_once('亿') {
        Some((head, tail)) => scaled(head, 8, tail, above_wan),
        None => above_wan(text),
    }
}

/// `[…万][…]`
fn above_wan(text: &str) -> Option<Decimal> {
    match text.split_once('万') {
        Some((head, tail)) => scaled(head, 4, tail, section),
        None => section(text),
    }
}

/// `head` times 10 to the `power`, and the rest, which must be smaller and must not be shorthand (一万二, 3亿5000).
fn scaled(head: &str, power: i8, tail: &str, read: fn(&str) -> Option<Decimal>) -> Option<Decimal> {
    let times = if head.is_empty() { Decimal::from_whole(1) } else { read(head)? };
    let scaled = times.times_power_of_ten(power)?;
    if tail.is_empty() {
        return Some(scaled);
    }
    let unit = 10_u64.checked_pow(u32::from(power.unsigned_abs()))?;
    let digits = tail.trim_start_matches(['零', '〇']);
    let rest = read(digits)?;
    let names_its_unit = digits.starts_with(|c: char| c.is_ascii_digit()) && digits.contains('万');
    let complete = rest.is_at_least(unit / 10) || digits.len() < tail.len() || names_its_unit;
    let fits = !head.is_empty() && times.is_whole() && rest.is_whole() && !rest.is_at_least(unit) && complete;
    if fits { scaled.plus(rest) } else { None }
}

/// A number below 万 in Chinese, or any number in ASCII digits with at most one of 十百千 behind it.
fn section(text: &str) -> Option<Decimal> {
    if !text.starts_with(|c: char| c.is_ascii_digit()) {
        return chinese(text).map(Decimal::from_whole);
    }
    match text.chars().last().and_then(small_unit) {
        Some((_, power)) => separated(text.trim_end_matches(['十', '百', '千']))
            .filter(|_| text.chars().filter(|c| small_unit(*c).is_some()).count() == 1)?
            .times_power_of_ten(power),
        None => separated(text),
    }
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

/// 三十一, 一千零五, 百; also digits alone, as in 一三六. Shorthand as in 一百五 is refused.
fn chinese(text: &str) -> Option<u64> {
    if let Some(digits) = text.chars().map(chinese_digit).collect::<Option<Vec<u64>>>() {
        let leading_zero = digits.len() > 1 && digits.first() == Some(&0);
        let value = digits.iter().try_fold(0_u64, |value, digit| value.checked_mul(10)?.checked_add(*digit));
        return value.filter(|_| !digits.is_empty() && !leading_zero);
    }
    let mut total = 0;
    let mut last_unit = 10_000;
    let mut digit = None;
    let mut zero = false;
    for c in text.chars() {
        if let Some((unit, _)) = small_unit(c) {
            let bare = total == 0 && !zero && (unit == 10 || text.chars().count() == 1);
            let skipped = total > 0 && unit * 10 < last_unit;
            if unit >= last_unit || skipped != zero {
                return None;
            }
            total += digit.take().or(bare.then_some(1))? * unit;
            (last_unit, zero) = (unit, false);
        } else {
            match chinese_digit(c)? {
                0 if digit.is_none() && !zero && total > 0 => zero = true,
                value if value > 0 && digit.is_none() => digit = Some(value),
                _ => return None,
            }
        }
    }
    match digit {
        Some(digit) => (zero == (last_unit > 10)).then_some(total + digit),
        None => (!zero).then_some(total),
    }
}
