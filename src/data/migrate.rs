//! From schema 1 to schema 2: what is said differently is rewritten where it stands, all else stays byte for byte.

use super::read::kind_of_target;
use super::spanned_json::{Parser, SpannedValue};
use super::{Dataset, Decimal, Diagnostic, Fault, Kind, Unit};

/// The text of a figures file in schema 2; the text itself if it is in that already. Both say the same.
///
/// # Errors
/// Every fault of the file, as [`Dataset::parse`] tells them.
pub fn migrate(text: &str) -> Result<String, Vec<Diagnostic>> {
    let before = Dataset::parse(text)?;
    let mark = if text.starts_with('\u{feff}') { "\u{feff}" } else { "" };
    let plain = text.strip_prefix(mark).unwrap_or(text);
    let migrated = edits(plain).map(|edits| format!("{mark}{}", apply(plain, &edits)));
    // The file was read just now; that it cannot be read again, or says something else, would be a fault of this program.
    let same = migrated.filter(|migrated| Dataset::parse(migrated).is_ok_and(|after| after == before));
    same.ok_or_else(|| match Parser::new(text) {
        Ok((mut parser, root)) => {
            parser.fault::<()>(&root, Fault::UnknownSchema);
            parser.faults
        }
        Err(fault) => vec![*fault],
    })
}

/// A piece of the text, from its start to its end in bytes, and what takes its place.
type Edit = (usize, usize, String);

fn edits(text: &str) -> Option<Vec<Edit>> {
    let (mut r, root) = Parser::new(text).ok()?;
    let mut file = r.object(&root)?;
    let schema = file.optional("schema")?;
    if r.number(&schema)? != Decimal::from_whole(1) {
        return Some(Vec::new());
    }
    let (start, end) = r.span(&schema);
    let mut edits: Vec<Edit> = Vec::new();
    for figure in r.list(&file.optional("figures")?)? {
        edits.extend(planned(&mut r, text, &figure));
    }
    // Figures are in their order; the schema may stand behind them.
    let at = edits.partition_point(|(other, ..)| *other < start);
    edits.insert(at, (start, end, "2".to_owned()));
    Some(edits)
}

/// A target is what its unit and value are, and planned.
fn planned<'a>(r: &mut Parser<'a>, text: &str, figure: &SpannedValue<'a>) -> Option<Edit> {
    let mut o = r.object(figure)?;
    let kind_node = o.optional("kind")?;
    if r.string(&kind_node)? != "target" {
        return None;
    }
    let unit = o.optional("unit")?;
    let mut unit = r.object(&unit)?;
    let mut wording = |name| unit.optional(name).and_then(|node| r.string(&node));
    let (zh_cn, en) = (wording("zh-CN")?, wording("en"));
    let kind = kind_of_target(o.number_text("value"), &Unit::new(&zh_cn, en.as_deref()));
    let name = Kind::NAMES.iter().find(|(_, own)| *own == kind).map(|(name, _)| *name)?;
    let (start, end) = r.span(&kind_node);
    // On a line of its own where the kind is on one.
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let before = text.get(line_start..start)?;
    let indent = before.get(..before.len() - before.trim_start().len())?;
    let own_line = line_start > 0 && before.trim_start().starts_with("\"kind\"");
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let between = if own_line { format!(",{line_end}{indent}") } else { ", ".into() };
    Some((start, end, format!("\"{name}\"{between}\"status\": \"planned\"")))
}

fn apply(text: &str, edits: &[Edit]) -> String {
    let mut migrated = String::with_capacity(text.len() + 64);
    let mut from = 0;
    for (start, end, replacement) in edits {
        migrated.push_str(text.get(from..*start).unwrap_or_default());
        migrated.push_str(replacement);
        from = *end;
    }
    migrated.push_str(text.get(from..).unwrap_or_default());
    migrated
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = include_str!("../../tests/fixtures/schema-1/every-qualifier.json");

    #[test]
    fn only_what_is_said_differently_changes() {
        let migrated = migrate(ONE).unwrap();
        let expected = ONE
            .replace("\"schema\": 1", "\"schema\": 2")
            .replace("\"kind\": \"target\"", "\"kind\": \"count\",\n      \"status\": \"planned\"");
        assert_eq!(migrated, expected);
        assert_ne!(migrated, ONE);
        assert_eq!(migrate(&migrated).unwrap(), migrated, "twice is once");
        let windows = ONE.replace('\n', "\r\n");
        assert_eq!(migrate(&format!("\u{feff}{windows}")).unwrap(), format!("\u{feff}{}", expected.replace('\n', "\r\n")));
        let one_line = ONE.replace('\n', " ");
        assert!(migrate(&one_line).unwrap().contains("\"kind\": \"count\", \"status\": \"planned\""));
    }

    #[test]
    fn a_faulty_file_is_not_migrated() {
        assert!(migrate(&ONE.replace("9700000000", "97000000000")).is_err());
    }
}
