//! The fields of a figures file: JSON values to the domain, with every fault told.

mod fields;
mod figure;
mod point;
mod unit;

#[cfg(feature = "draft")]
pub(super) use self::figure::kind_of_target;

use self::fields::{date, id, list_with_ids, non_empty_string, optional, text};
use super::diagnostic::Fault;
use super::spanned_json::{Parser, SpannedValue};
use super::{Dataset, Decimal, Diagnostic, Section, Source};

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Schema {
    /// Years and months, counts, rates and targets.
    One,
    /// What bulletins say besides.
    Two,
}

/// Reads a whole file; see [`Dataset::parse`].
pub(super) fn dataset(text: &str) -> Result<Dataset, Vec<Diagnostic>> {
    let (mut reader, root) = Parser::new(text).map_err(|fault| vec![*fault])?;
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
        one if one == Decimal::from_whole(1) => Some(Schema::One),
        two if two == Decimal::from_whole(2) => Some(Schema::Two),
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
        let schema = schema.unwrap_or(Schema::Two);
        let figures =
            list_with_ids(r, node, |r, node| figure::figure(r, node, schema, section_ids.as_deref()), |figure| &figure.id)?;
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
