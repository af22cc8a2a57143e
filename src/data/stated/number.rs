//! The number with its unit, and the words behind it.

use super::lexicon::{BEHIND, BEHIND_OF_BULLETINS, TELLING_ENGLISH, Word};
use super::reading::{Bounds, Direction, Reading, Scale, Unread};
use super::{numeral, special};
use crate::data::{Currency, Decimal, Form, Qualifier};

/// What was read from the number on.
pub(super) struct Tail {
    pub reading: Reading,
    /// Whether it is a range in the words of a change from one to the other.
    pub is_range_of_to: bool,
}

/// Whether a number may begin here.
pub(super) fn may_start(text: &str, units: &[String], has_digits: bool) -> bool {
    let text = text.strip_prefix(['+', '-']).unwrap_or(text);
    let Some(first) = text.chars().next() else { return false };
    let phrase = ["百分之", "千分之", "第", "每", "between ", "no. "].iter().any(|phrase| text.starts_with(phrase));
    let chinese = "一二两三四五六七八九十百千万亿零〇半首翻持基".contains(first);
    let sign = units.iter().any(|unit| {
        text.strip_prefix(unit.as_str()).is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
    });
    first.is_ascii_digit() || phrase || sign || first.is_ascii_alphabetic() || chinese && !has_digits || first == '翻'
}

/// Reads a number with all that stands behind it.
pub(super) fn read(text: &str, units: &[String]) -> Result<Tail, Unread> {
    let whole = read_all(text, units);
    if whole.is_ok() {
        return whole;
    }
    // What it is a share of, where and when, in English: two-thirds of adults, 0.3% in May 2024.
    let cut = |word: &'static str| text.match_indices(word).filter(|(at, _)| *at > 0).map(move |(at, _)| (at, at + word.len()));
    let cuts = [" of ", " in ", " among ", " since ", " by ", " than in ", " than at "].into_iter().flat_map(cut);
    let mut numbers = cuts.filter_map(|(at, rest)| text.get(..at).filter(|_| text.get(rest..).is_some_and(says_nothing)));
    numbers.find_map(|number| read_all(number, units).ok()).map_or(whole, Ok)
}

/// Whether English words say nothing of a number, dates among them.
fn says_nothing(words: &str) -> bool {
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let is_word = |word: &str| word.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '-' | '\''));
    words
        .split([' ', ','])
        .filter(|word| !word.is_empty())
        .all(|word| is_year(word) || is_word(word) && !TELLING_ENGLISH.contains(&word))
}

fn read_all(text: &str, units: &[String]) -> Result<Tail, Unread> {
    let mut reading = Reading {
        value: Decimal::ZERO,
        form: Form::Number,
        scale: Scale::Plain,
        bounds: Bounds::EXACT,
        direction: None,
        is_signed: false,
        is_new: false,
        basis: None,
        status: &[],
    };
    let text = strip_behind(text.trim(), &mut reading)?;
    let (negative, unsigned) = (text.starts_with('-'), text.trim_start_matches(['-', '+']).trim_start());
    reading.is_signed = unsigned.len() < text.len();
    let text = unsigned;
    let mut is_range_of_to = false;
    if !special::read(text, units, &mut reading)? {
        is_range_of_to = plain(text, units, &mut reading)?;
    }
    if negative {
        if matches!(reading.form, Form::To(_)) || reading.direction.is_some() {
            return Err(Unread::Unreadable);
        }
        reading.value = reading.value.negated();
    }
    Ok(Tail { reading, is_range_of_to })
}

/// Takes the known words off the end.
fn strip_behind<'a>(mut text: &'a str, reading: &mut Reading) -> Result<&'a str, Unread> {
    let at_end = |text: &str, form: &str| text.len() > form.len() && text.ends_with(form);
    while let Some((word, form)) = BEHIND
        .iter()
        .chain(BEHIND_OF_BULLETINS)
        .flat_map(|(word, forms)| forms.split('|').map(move |form| (word, form)))
        .filter(|(_, form)| at_end(text, form))
        .max_by_key(|(_, form)| form.len())
    {
        match word {
            Word::Bound(bounds) => reading.bounds = reading.bounds.and(*bounds)?,
            Word::Verb(up) => reading.direction = Some(if *up { Direction::Up } else { Direction::Down }),
            Word::Basis(basis) => reading.basis = Some(*basis),
            _ => {}
        }
        text = text.strip_suffix(form).unwrap_or(text).trim_end();
    }
    Ok(text)
}

/// A number or a range, with its unit before or behind. Whether it is a range by 至 or to.
fn plain(text: &str, units: &[String], reading: &mut Reading) -> Result<bool, Unread> {
    let text = text.strip_prefix("between ").map_or_else(|| text.to_owned(), |rest| rest.replacen(" and ", "-", 1));
    let (rest, scale) = strip_unit(&text, units);
    reading.scale = scale;
    let rest = strip_behind(rest, reading)?;
    // Once more: 万人以上 had its unit inside.
    let (rest, scale) = if scale == Scale::Plain { strip_unit(rest, units) } else { (rest, scale) };
    reading.scale = scale;
    let is_to = rest.contains(['至', '到']) || rest.contains(" to ");
    let joined = rest.replace(" to ", "-").replace(['至', '到'], "-");
    let joined = joined.replace(" - ", "-");
    let more = |reading: &mut Reading, more: bool| {
        if more {
            reading.bounds = reading.bounds.and(Bounds::of(&[Qualifier::Over]))?;
        }
        Ok(())
    };
    if let Some((low, high)) = joined.split_once('-').filter(|(low, high)| !low.is_empty() && !high.is_empty()) {
        let (high, own_high) = (strip_currency(high.trim(), units), high.trim());
        let (bare_low, own_low) = (strip_currency(low.trim(), units), low.trim());
        let (low, own) = strip_unit(bare_low, units);
        // 1元至10亿元: a number with a unit of its own has a magnitude of its own.
        let is_complete = low.len() < bare_low.len() || bare_low.len() < own_low.len() && high.len() < own_high.len();
        if own != Scale::Plain && own != scale {
            return Err(Unread::Unreadable);
        }
        let (value, end) = numeral::range(low, high, !is_complete).ok_or(Unread::Unreadable)?;
        (reading.value, reading.form) = (value, Form::To(end));
        return Ok(is_to);
    }
    if is_to {
        return Err(Unread::Unreadable);
    }
    let number = strip_currency(rest, units);
    // The heading of a table may say £ billion.
    let sign = units.iter().find(|unit| Currency::is_sign(unit) && number.contains(unit.as_str()));
    let number = &sign.map_or_else(|| number.to_owned(), |sign| number.replacen(sign.as_str(), "", 1));
    let read = |text: &str| -> Result<(Decimal, bool), Unread> {
        let (number, more) = numeral::without_more(text).ok_or(Unread::Unreadable)?;
        Ok((numeral::value(&number)?, more))
    };
    let (value, is_more) = match read(number) {
        // English words for what is counted may stand before the unit: 754 million mobile users.
        Err(Unread::Unreadable) if rest.len() < text.len() => without_modifiers(number).map_or(Err(Unread::Unreadable), read)?,
        value => value?,
    };
    reading.value = value;
    more(reading, is_more)?;
    Ok(false)
}

/// Takes the unit off the end, or what stands for a percentage or for points.
fn strip_unit<'a>(text: &'a str, units: &[String]) -> (&'a str, Scale) {
    const SCALES: &[(&str, Scale)] = &[
        ("个百分点", Scale::Points),
        ("百分点", Scale::Points),
        ("percentage points", Scale::Points),
        ("percentage point", Scale::Points),
        ("pp", Scale::Points),
        ("percent", Scale::Percent),
        ("per cent", Scale::Percent),
        ("pct", Scale::Percent),
        ("%", Scale::Percent),
        ("‰", Scale::Permille),
    ];
    let trim = |rest: &'a str| rest.trim_end().trim_end_matches('-');
    if let Some((rest, scale)) = SCALES.iter().find_map(|(word, scale)| Some((text.strip_suffix(word)?, *scale))) {
        return (trim(rest), scale);
    }
    let ends = |unit: &&String| {
        let is_word = unit.starts_with(|c: char| c.is_ascii_alphabetic());
        // A word ends where another begins: `tons` is not in `buttons`.
        text.strip_suffix(unit.as_str())
            .is_some_and(|rest| !(rest.is_empty() || is_word && rest.ends_with(|c: char| c.is_ascii_alphabetic())))
    };
    if let Some(unit) = units.iter().filter(ends).max_by_key(|unit| unit.len()) {
        let percent = unit.starts_with('%') || unit.starts_with("per cent") || unit.starts_with("percent");
        return (trim(text.strip_suffix(unit.as_str()).unwrap_or(text)), if percent { Scale::Percent } else { Scale::Plain });
    }
    (text, Scale::Plain)
}

/// Takes a currency off the front: £1.6 billion.
fn strip_currency<'a>(text: &'a str, units: &[String]) -> &'a str {
    let before = |unit: &String| {
        text.strip_prefix(unit.as_str()).map(str::trim_start).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    units.iter().find_map(before).unwrap_or(text)
}

fn without_modifiers(text: &str) -> Option<&str> {
    let first =
        text.split(' ').position(|word| word.starts_with(|c: char| c.is_ascii_alphabetic()) && !numeral::is_scale(word))?;
    let end = text.match_indices(' ').nth(first.checked_sub(1)?)?.0;
    let (number, words) = text.split_at_checked(end)?;
    let fits = |word: &str| word.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !numeral::is_scale(word);
    words.split_whitespace().all(|word| fits(word) && !TELLING_ENGLISH.contains(&word)).then_some(number)
}

/// A date at the start of the text, which is no number of the figure: 2020年末, 1—10月, 3日.
pub(super) fn date(text: &str) -> Option<usize> {
    let digits = text.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(text.len());
    let number = text.get(..digits)?;
    let rest = text.get(digits..)?;
    let year = number.split('-').all(|year| year.len() == 4 && (year.starts_with("19") || year.starts_with("20")));
    // Another number must follow: the year of an English sentence.
    if year && rest.starts_with([' ', ',']) && rest.contains(|c: char| c.is_ascii_digit()) {
        return Some(digits);
    }
    let unit = if year && rest.starts_with('年') {
        "年"
    } else if number.len() <= 2 && rest.starts_with('年') && rest.contains('第') {
        // For so many years running in that place.
        "年"
    } else if number.len() <= 2
        && rest.get("岁".len()..).is_some_and(|more| more.contains(|c: char| c.is_ascii_digit()))
        && (rest.starts_with('岁') || rest.starts_with("小时"))
    {
        // Whom or what it is said of: 5岁以下儿童, 24小时平均浓度.
        "岁"
    } else if number.len() <= 5 {
        ["个月", "月", "日", "季度"].into_iter().find(|unit| rest.starts_with(unit))?
    } else {
        return None;
    };
    Some(digits + unit.len())
}
