//! Values that many fields have: texts, ids, dates, choices, lists.

use crate::BULLETINS;
use crate::data::diagnostic::Fault;
use crate::data::spanned_json::{Object, Parser, SpannedValue};
use crate::data::{Date, Locale, LocalizedText, Period, turns_text};

pub(super) fn text<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<LocalizedText> {
    let mut o = r.object(node)?;
    let zh_cn = o.required(r, Locale::ZhCn.tag(), non_empty_string);
    let en = optional(&mut o, r, Locale::En.tag(), non_empty_string);
    o.finish(r);
    Some(LocalizedText { zh_cn: zh_cn?, en: en? })
}

/// A string that shows something and that survived its way from the editor's program.
pub(super) fn non_empty_string<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<String> {
    let text = r.string(node)?;
    if text.trim().is_empty() {
        return r.fault(node, Fault::Empty);
    }
    // The last two are no characters in XML.
    if text.contains(|c: char| c.is_control() || matches!(c, '\u{fffd}'..='\u{ffff}') || turns_text(c)) {
        return r.fault(node, Fault::UnreadableCharacter);
    }
    Some(text)
}

pub(super) fn id<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<String> {
    let id = r.string(node)?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.chars().all(fits) { Some(id) } else { r.fault(node, Fault::NotAnId) }
}

pub(super) fn date<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Date> {
    let text = r.string(node)?;
    Date::parse(&text).or_else(|| r.fault(node, Fault::NotADate))
}

pub(super) fn period<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Period> {
    let text = r.string(node)?;
    Period::parse(&text).or_else(|| r.fault(node, Fault::NotAPeriod))
}

pub(super) fn choice<'a, T: Clone>(r: &mut Parser<'a>, node: &SpannedValue<'a>, choices: &[(&str, T)]) -> Option<T> {
    let found = r.string(node)?;
    if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == found) {
        return Some(choice.clone());
    }
    let allowed = choices.iter().filter(|_| BULLETINS).map(|(name, _)| (*name).into()).collect();
    r.fault(node, Fault::UnknownVariant { found, allowed })
}

/// Reads a member that may be left out: `Some(None)` when it is.
#[allow(clippy::option_option, reason = "the outer one says whether a fault was told")]
pub(super) fn optional<'a, T>(
    o: &mut Object<'a>,
    r: &mut Parser<'a>,
    name: &str,
    read: impl FnOnce(&mut Parser<'a>, &SpannedValue<'a>) -> Option<T>,
) -> Option<Option<T>> {
    o.optional(name).map_or(Some(None), |node| read(r, &node).map(Some))
}

/// Reads every element, also after a faulty one; an `id` that comes twice is a fault.
pub(super) fn list_with_ids<'a, T>(
    r: &mut Parser<'a>,
    node: &SpannedValue<'a>,
    mut read: impl FnMut(&mut Parser<'a>, &SpannedValue<'a>) -> Option<T>,
    id: impl Fn(&T) -> &String,
) -> Option<Vec<T>> {
    let nodes = r.list(node)?;
    let mut seen: Vec<String> = Vec::new();
    all(nodes.iter().map(|node| {
        let element = read(r, node)?;
        let id = id(&element);
        if seen.contains(id) {
            return r.fault(&node.member("id"), Fault::DuplicateId { id: id.clone() });
        }
        seen.push(id.clone());
        Some(element)
    }))
}

/// Every element, or `None` when one is missing; goes through all of them either way.
pub(super) fn all<T>(elements: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let elements: Vec<Option<T>> = elements.collect();
    elements.into_iter().collect()
}
