//! The fields of a figures file: JSON values to the domain, with every fault told.

use super::diagnostic::Fault;
use super::spanned_json::{Object, Parser, SpannedValue};
use super::{
    Dataset, Date, Decimal, Diagnostic, Figure, Kind, Locale, LocalizedText, Period, Point, Qualifier, Quantity, Section, Source,
    stated,
};

/// The longest a numeral expression may be, in characters; anything longer is a sentence.
const STATED_MAX: usize = 24;

const KINDS: [(&str, Kind); 3] = [("count", Kind::Count), ("rate", Kind::Rate), ("target", Kind::Target)];

/// Reads a whole file; see [`Dataset::parse`].
pub(super) fn dataset(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let (mut reader, root) = Parser::new(text).map_err(|fault| vec![fault])?;
    let dataset = file(&mut reader, &root);
    match dataset {
        Some(dataset) if reader.faults.is_empty() => Ok(dataset),
        _ => Err(reader.faults),
    }
}

fn file<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Dataset> {
    let mut o = r.object(node)?;
    if let Some(node) = o.optional("$schema") {
        r.string(&node)?;
    }
    let schema = o.required(r, "schema", |r, node| match r.number(node)? {
        one if one == Decimal::from_whole(1) => Some(()),
        _ => r.fault(node, Fault::UnknownSchema),
    });
    let title = o.required(r, "title", text);
    let publisher = o.required(r, "publisher", text);
    let source = o.required(r, "source", source);
    let updated = o.required(r, "updated", date);
    let sections = o.required(r, "sections", |r, node| list_with_ids(r, node, section, |section| &section.id));
    let section_ids: Option<Vec<String>> =
        sections.as_ref().map(|sections| sections.iter().map(|section| section.id.clone()).collect());
    let figures = o.required(r, "figures", |r, node| {
        let figures = list_with_ids(r, node, |r, node| figure(r, node, section_ids.as_deref()), |figure| &figure.id)?;
        if figures.iter().any(|figure| figure.headline) { Some(figures) } else { r.fault(node, Fault::NoHeadline) }
    });
    o.finish(r);
    schema?;
    Some(Dataset {
        title: title?,
        publisher: publisher?,
        source: source?,
        updated: updated?,
        sections: sections?,
        figures: figures?,
    })
}

fn source<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Source> {
    let mut o = r.object(node)?;
    let title = o.required(r, "title", text);
    let url = optional(&mut o, r, "url", |r, node| {
        let url = non_empty_string(r, node)?;
        let is_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme) && url.len() > scheme.len());
        if is_web && !url.contains(char::is_whitespace) { Some(url) } else { r.fault(node, Fault::NotAWebAddress) }
    });
    let published = optional(&mut o, r, "published", date);
    o.finish(r);
    Some(Source { title: title?, url: url?, published: published? })
}

fn section<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Section> {
    let mut o = r.object(node)?;
    let id = o.required(r, "id", id);
    let title = o.required(r, "title", text);
    let publisher = optional(&mut o, r, "publisher", text);
    let source = optional(&mut o, r, "source", source);
    o.finish(r);
    Some(Section { id: id?, title: title?, publisher: publisher?, source: source? })
}

fn figure<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, sections: Option<&[String]>) -> Option<Figure> {
    let mut o = r.object(node)?;
    let id = o.required(r, "id", id);
    let section = o.required(r, "section", |r, node| {
        let section = non_empty_string(r, node)?;
        match sections {
            Some(known) if !known.contains(&section) => {
                r.fault(node, Fault::UnknownVariant { found: section, allowed: known.to_vec() })
            }
            _ => Some(section),
        }
    });
    let headline = o.required(r, "headline", Parser::bool);
    let kind = o.required(r, "kind", |r, node| choice(r, node, &KINDS));
    let unit = o.required(r, "unit", |r, node| {
        let unit = text(r, node)?;
        match kind {
            Some(Kind::Rate) if !unit.is_percent() => r.fault(node, Fault::RateUnit),
            Some(Kind::Target) if unit.has_percent() && !unit.is_percent() => r.fault(node, Fault::RateUnit),
            Some(Kind::Count) if unit.has_percent() => r.fault(node, Fault::PercentNotRate),
            _ => Some(unit),
        }
    });
    let data_point = data_point(&mut o, r, kind, unit.as_ref());
    let label = o.required(r, "label", text);
    let note = optional(&mut o, r, "note", text);
    let series = optional(&mut o, r, "series", |r, node| series(r, node, kind, unit.as_ref(), data_point.as_ref()));
    o.finish(r);
    let Point { period, quantity, stated } = data_point?;
    Some(Figure {
        id: id?,
        section: section?,
        headline: headline?,
        kind: kind?,
        quantity,
        stated,
        period,
        unit: unit?,
        label: label?,
        note: note?,
        series: series?.unwrap_or_default(),
    })
}

/// Reads a series; `own` is the figure itself, which it must not contradict.
fn series<'a>(
    r: &mut Parser<'a>,
    node: &SpannedValue<'a>,
    kind: Option<Kind>,
    unit: Option<&LocalizedText>,
    own: Option<&Point>,
) -> Option<Vec<Point>> {
    if kind == Some(Kind::Target) {
        return r.fault(node, Fault::SeriesOfPlan);
    }
    let nodes = r.list(node)?;
    let points = all(nodes.iter().map(|node| {
        let mut o = r.object(node)?;
        let point = data_point(&mut o, r, kind, unit);
        o.finish(r);
        point
    }))?;
    let own = own?;
    let same_steps = points.iter().all(|point| point.period.is_month() == own.period.is_month());
    if !same_steps || !points.is_sorted_by(|a, b| a.period < b.period) {
        return r.fault(node, Fault::PeriodsNotInOrder);
    }
    if let Some((_, node)) = points.iter().zip(&nodes).find(|(point, _)| point.period > own.period) {
        return r.fault(node, Fault::SeriesAfterFigure);
    }
    if points.iter().any(|point| point.period == own.period && point.quantity != own.quantity) {
        return r.fault(node, Fault::SeriesDisagrees);
    }
    Some(points)
}

/// Reads value, qualifier, stated words and period, and holds them against each other.
fn data_point<'a>(o: &mut Object<'a>, r: &mut Parser<'a>, kind: Option<Kind>, unit: Option<&LocalizedText>) -> Option<Point> {
    let mut value_node = None;
    let value = o.required(r, "value", |r, node| {
        value_node = Some(node.clone());
        let value = r.number(node)?;
        match kind {
            Some(Kind::Rate) if value.is_more_than(100) => r.fault(node, Fault::RateOver100),
            Some(Kind::Count) if !value.is_whole() => r.fault(node, Fault::CountNotWhole),
            _ => Some(value),
        }
    });
    let mut qualifier_node = None;
    let qualifier = o.required(r, "qualifier", |r, node| {
        qualifier_node = Some(node.clone());
        choice(r, node, &Qualifier::NAMES)
    });
    let stated = optional(o, r, "stated", |r, node| source_wording(r, node, unit));
    let period = o.required(r, "period", |r, node| {
        let text = r.string(node)?;
        Period::parse(&text).or_else(|| r.fault(node, Fault::NotAPeriod))
    });
    let quantity = Quantity { value: value?, qualifier: qualifier? };
    let impossible = match quantity.qualifier {
        Qualifier::Over if kind == Some(Kind::Rate) && quantity.value.is_at_least(100) => Some(Fault::RateOver100),
        Qualifier::Nearly if quantity.value == Decimal::ZERO => Some(Fault::NearlyZero),
        _ => None,
    };
    if let Some(fault) = impossible {
        return r.fault(&qualifier_node?, fault);
    }
    let stated = stated?;
    if let Some((words, read)) = &stated
        && *read != quantity
    {
        let node = if read.value == quantity.value { qualifier_node } else { value_node }?;
        let fault = Fault::StatedDisagrees { stated: words.clone(), read: *read, written: quantity };
        return r.fault(&node, fault);
    }
    Some(Point { period: period?, quantity, stated: stated.map(|(words, _)| words) })
}

/// The source's words with what they say. Without a valid unit they are not read: one fault is enough.
fn source_wording<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>, unit: Option<&LocalizedText>) -> Option<(String, Quantity)> {
    let words = non_empty_string(r, node)?;
    if words.chars().count() > STATED_MAX {
        return r.fault(node, Fault::StatedTooLong);
    }
    let units: Vec<&str> = unit?.all().collect();
    match stated::read(&words, &units) {
        Some(read) => Some((words, read)),
        None => r.fault(node, Fault::StatedUnreadable { stated: words }),
    }
}

fn text<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<LocalizedText> {
    let mut o = r.object(node)?;
    let zh_cn = o.required(r, Locale::ZhCn.tag(), non_empty_string);
    let en = optional(&mut o, r, Locale::En.tag(), non_empty_string);
    o.finish(r);
    Some(LocalizedText { zh_cn: zh_cn?, en: en? })
}

/// A string that shows something and that survived its way from the editor's program.
fn non_empty_string<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<String> {
    let text = r.string(node)?;
    if text.trim().is_empty() {
        return r.fault(node, Fault::Empty);
    }
    // The last two are no characters in XML.
    if text.contains(|c: char| c.is_control() || ['\u{fffd}', '\u{fffe}', '\u{ffff}'].contains(&c)) {
        return r.fault(node, Fault::UnreadableCharacter);
    }
    Some(text)
}

fn id<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<String> {
    let id = r.string(node)?;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !id.is_empty() && id.chars().all(fits) { Some(id) } else { r.fault(node, Fault::NotAnId) }
}

fn date<'a>(r: &mut Parser<'a>, node: &SpannedValue<'a>) -> Option<Date> {
    let text = r.string(node)?;
    Date::parse(&text).or_else(|| r.fault(node, Fault::NotADate))
}

fn choice<'a, T: Copy>(r: &mut Parser<'a>, node: &SpannedValue<'a>, choices: &[(&str, T)]) -> Option<T> {
    let found = r.string(node)?;
    if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == found) {
        return Some(*choice);
    }
    let allowed = choices.iter().map(|(name, _)| (*name).into()).collect();
    r.fault(node, Fault::UnknownVariant { found, allowed })
}

/// Reads a member that may be left out: `Some(None)` when it is.
#[allow(clippy::option_option, reason = "the outer one says whether a fault was told")]
fn optional<'a, T>(
    o: &mut Object<'a>,
    r: &mut Parser<'a>,
    name: &str,
    read: impl FnOnce(&mut Parser<'a>, &SpannedValue<'a>) -> Option<T>,
) -> Option<Option<T>> {
    o.optional(name).map_or(Some(None), |node| read(r, &node).map(Some))
}

/// Reads every element, also after a faulty one; an `id` that comes twice is a fault.
fn list_with_ids<'a, T>(
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
fn all<T>(elements: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    let elements: Vec<Option<T>> = elements.collect();
    elements.into_iter().collect()
}
