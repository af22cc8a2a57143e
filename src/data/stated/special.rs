//! Numbers that are no so many things: parts of a whole, places in an order, so many times as much.

use super::numeral;
use super::reading::{Bounds, Direction, Reading, Scale, Unread};
use crate::data::{Decimal, Form, Qualifier};

/// Reads one of them, with nothing around it. `Ok(false)` where it is none.
pub(super) fn read(text: &str, units: &[String], reading: &mut Reading) -> Result<bool, Unread> {
    if matches!(text, "持平" | "基本持平" | "unchanged") {
        (reading.value, reading.is_signed) = (Decimal::ZERO, true);
        if text.starts_with('基') {
            reading.bounds = Bounds::of(&[Qualifier::About]);
        }
        return Ok(true);
    }
    let more = text.ends_with(['多', '余']) && text.contains(['成', '倍']);
    let bare = if more { text.trim_end_matches(['多', '余']) } else { text };
    let found = match chinese_part(bare, units)? {
        None => match times(bare)? {
            None => rank(bare, units)?.or_else(|| english_part(bare, reading)).or_else(|| parts(bare)),
            found => found,
        },
        found => found,
    };
    let Some((value, form, scale)) = found else { return Ok(false) };
    if more || bare.trim_end_matches('倍').ends_with(['余', '多']) {
        reading.bounds = reading.bounds.and(Bounds::of(&[Qualifier::Over]))?;
    }
    // “Three times more” is three times as much to some, four times to others.
    if scale == Scale::Times && reading.direction == Some(Direction::Up) {
        let one = value.plus(Decimal::from_whole(1)).ok_or(Unread::Unreadable)?;
        return Err(Unread::Ambiguous([value, one]));
    }
    (reading.value, reading.form, reading.scale) = (value, form, scale);
    Ok(true)
}

type Special = (Decimal, Form, Scale);

fn whole(n: u64) -> Decimal {
    Decimal::from_whole(n)
}

/// `part` of `all`, which is a whole number.
fn part_of(part: Decimal, all: Decimal) -> Option<Special> {
    let all = u32::try_from(all.count_steps(1, 1).filter(|_| all.is_whole())?).ok()?;
    (all > 1 && part.is_less_than(whole(all.into())) == Some(true)).then_some((part, Form::Of(all), Scale::Part))
}

fn chinese_part(text: &str, units: &[String]) -> Result<Option<Special>, Unread> {
    if let Some(number) = text.strip_prefix("百分之") {
        return Ok(Some((numeral::value(number)?, Form::Number, Scale::Percent)));
    }
    if let Some(number) = text.strip_prefix("千分之") {
        return Ok(Some((numeral::value(number)?, Form::Number, Scale::Permille)));
    }
    if let Some((all, part)) = text.split_once("分之") {
        return Ok(part_of(numeral::value(part)?, numeral::value(all)?));
    }
    if matches!(text, "一半" | "半" | "半数") {
        return Ok(part_of(whole(1), whole(2)));
    }
    // 每四人中有一人
    let without = |text: &str| -> String {
        let unit = units.iter().map(String::as_str).chain(["人", "个", "户", "名", "家"]).find(|unit| text.ends_with(unit));
        unit.and_then(|unit| text.strip_suffix(unit)).unwrap_or(text).to_owned()
    };
    let rest = text.strip_prefix('每').unwrap_or(text);
    if let Some((all, part)) = ["中就有", "中有", "里就有", "里有"].into_iter().find_map(|word| rest.split_once(word)) {
        return Ok(part_of(numeral::value(&without(part))?, numeral::value(&without(all))?));
    }
    let Some((tenths, rest)) = text.split_once('成') else { return Ok(None) };
    let tenths = numeral::value(tenths)?;
    let tenth = match rest {
        "" => Decimal::ZERO,
        "半" => whole(5),
        digit => numeral::value(digit)?,
    };
    let tenth = tenth.times_power_of_ten(-1).filter(|tenth| tenths.is_whole() && !tenth.is_at_least(1));
    Ok(tenth.and_then(|tenth| part_of(tenths.plus(tenth)?, whole(10))))
}

/// 5倍, 翻一番, 14-fold, twice.
fn times(text: &str) -> Result<Option<Special>, Unread> {
    let said = |value, scale| Ok(Some((value, Form::Number, scale)));
    if let Some(doublings) = text.strip_prefix('翻').and_then(|rest| rest.trim_start_matches('了').strip_suffix('番')) {
        let doublings = if doublings.is_empty() { 1 } else { numeral::value(doublings)?.count_steps(1, 1).unwrap_or(0) };
        let times = u32::try_from(doublings).ok().filter(|n| (1..=10).contains(n)).map(|n| 2_u64.pow(n));
        return times.map_or(Err(Unread::Unreadable), |times| said(whole(times), Scale::Fold));
    }
    if let Some(number) = text.strip_suffix('倍') {
        let number = number.trim_end_matches(['余', '多']);
        return said(numeral::value(number)?, Scale::Times);
    }
    for (word, value) in [("doubled", 2), ("tripled", 3), ("trebled", 3), ("quadrupled", 4), ("quintupled", 5)] {
        if text == word {
            return said(whole(value), Scale::Fold);
        }
    }
    if matches!(text, "twice" | "twice as many" | "twice as much") {
        return said(whole(2), Scale::Times);
    }
    if let Some(number) = text.strip_suffix("fold") {
        return said(numeral::value(number.trim_end_matches('-'))?, Scale::Fold);
    }
    match ["times", "times as many", "times as much", "times that"].into_iter().find_map(|word| text.strip_suffix(word)) {
        Some(number) => said(numeral::value(number)?, Scale::Times),
        None => Ok(None),
    }
}

/// 第五位, 首位, second, 3rd, no. 5.
fn rank(text: &str, units: &[String]) -> Result<Option<Special>, Unread> {
    const ORDINALS: [&str; 10] = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    let said = |value| Ok(Some((value, Form::Number, Scale::Rank)));
    let of_unit = |text: &str| {
        units.iter().map(String::as_str).chain(["位", "名"]).find_map(|unit| text.strip_suffix(unit).map(str::to_owned))
    };
    if let Some(place) = text.strip_prefix('第') {
        return said(numeral::value(&of_unit(place).unwrap_or_else(|| place.into()))?);
    }
    if matches!(text, "首位" | "首" | "首名") {
        return said(whole(1));
    }
    if let Some(number) = text.strip_prefix("no. ") {
        return said(numeral::value(number)?);
    }
    if let Some(number) = ["st", "nd", "rd", "th"]
        .into_iter()
        .find_map(|end| text.strip_suffix(end))
        .filter(|rest| rest.bytes().all(|c| c.is_ascii_digit() || c == b','))
    {
        return said(numeral::value(number)?);
    }
    Ok((1..).zip(ORDINALS).find(|(_, ordinal)| *ordinal == text).map(|(place, _)| (whole(place), Form::Number, Scale::Rank)))
}

/// A third, two-thirds, one in four, halved.
fn english_part(text: &str, reading: &mut Reading) -> Option<Special> {
    const PARTS: [(&str, u64); 8] =
        [("half", 2), ("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("eighth", 8), ("tenth", 10), ("hundredth", 100)];
    if text == "halved" {
        reading.direction = Some(Direction::Down);
        return part_of(whole(1), whole(2));
    }
    let number = |text: &str| numeral::cardinal(text).or_else(|| text.parse().ok());
    if let Some((part, all)) = [" in ", " out of "].into_iter().find_map(|word| text.split_once(word)) {
        return part_of(whole(number(part)?), whole(number(all)?));
    }
    let text = text.replace('-', " ");
    let (part, name) = text.split_once(' ').unwrap_or(("one", &text));
    let part = if part == "a" { 1 } else { number(part)? };
    let name = if part == 1 { name } else { name.strip_suffix('s')? };
    let (_, all) = PARTS.iter().find(|(own, _)| *own == name)?;
    part_of(whole(part), whole(*all))
}

/// 1/5, 51.1:48.9, 15.8:1.
fn parts(text: &str) -> Option<Special> {
    if let Some((part, all)) = text.split_once('/') {
        return part_of(Decimal::parse(part.trim())?, Decimal::parse(all.trim())?);
    }
    if !text.contains(':') {
        return None;
    }
    let parts: Vec<Decimal> = text.split(':').map(|part| Decimal::parse(part.trim())).collect::<Option<_>>()?;
    match parts.as_slice() {
        [first, second] => Some((*first, Form::Parts(*second, None), Scale::Parts)),
        [first, second, third] => Some((*first, Form::Parts(*second, Some(*third)), Scale::Parts)),
        _ => None,
    }
}
