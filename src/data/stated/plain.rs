//! What the first program of a browser reads: an amount or a share, with a qualifier before or behind it. Whatever is read here, `words`
//! reads as the same; what is not, the program that knows all that bulletins say may still read.

use super::lexicon::{BEFORE, BEFORE_ENGLISH, BEHIND, Word};
use super::numeral;
use super::reading::{Bounds, Reading, Scale, Unread};
use crate::data::{Form, Qualifier, Unit};

/// Reads a normalised text.
pub(super) fn read(text: &str, unit: &Unit) -> Result<Reading, Unread> {
    let mut bounds = Bounds::EXACT;
    let mut rest = strip_behind(text, &mut bounds)?;
    let (without, is_percent) = strip_unit(rest, unit);
    rest = strip_behind(without, &mut bounds)?;
    while let Some((found, length)) = word_before(rest) {
        bounds = bounds.and(found)?;
        rest = rest.get(length..).unwrap_or_default().trim_start();
    }
    let hundredths = rest.strip_prefix("百分之");
    let (number, more) = numeral::without_more(hundredths.unwrap_or(rest)).ok_or(Unread::Unreadable)?;
    if more {
        bounds = bounds.and(Bounds::of(&[Qualifier::Over]))?;
    }
    let scale = if is_percent || hundredths.is_some() { Scale::Percent } else { Scale::Plain };
    let value = numeral::value(&number)?;
    Ok(Reading {
        value,
        form: Form::Number,
        scale,
        bounds,
        direction: None,
        is_signed: false,
        is_new: false,
        basis: None,
        status: &[],
    })
}

const fn bounds_of(word: Word) -> Bounds {
    match word {
        Word::Bound(bounds) | Word::Compare(bounds, _) => bounds,
        _ => Bounds::EXACT,
    }
}

/// What the longest known word at the start says, and its length. English words end in a space.
fn word_before(text: &str) -> Option<(Bounds, usize)> {
    let mut longest: Option<(Bounds, usize)> = None;
    for (table, gap) in [(BEFORE, ""), (BEFORE_ENGLISH, " ")] {
        for (word, forms) in table {
            for form in forms.split('|') {
                let fits = text.strip_prefix(form).is_some_and(|rest| rest.starts_with(gap));
                // 上亿 is a bound, 上海 is none: the other program knows more of that.
                if fits && form != "上" && longest.is_none_or(|(_, length)| form.len() > length) {
                    longest = Some((bounds_of(*word), form.len()));
                }
            }
        }
    }
    longest
}

fn strip_behind<'a>(text: &'a str, bounds: &mut Bounds) -> Result<&'a str, Unread> {
    for (word, forms) in BEHIND {
        for form in forms.split('|') {
            if let Some(rest) = text.strip_suffix(form) {
                *bounds = bounds.and(bounds_of(*word))?;
                return Ok(rest.trim_end());
            }
        }
    }
    Ok(text)
}

/// The text without its unit, and whether that is a percentage.
fn strip_unit<'a>(text: &'a str, unit: &Unit) -> (&'a str, bool) {
    for percent in ["%", "percent", "per cent"] {
        if let Some(rest) = text.strip_suffix(percent) {
            return (rest.trim_end(), true);
        }
    }
    let own = unit.forms().map(super::normalise).filter_map(|unit| text.strip_suffix(unit.as_str()));
    (own.min_by_key(|rest| rest.len()).unwrap_or(text).trim_end(), false)
}
