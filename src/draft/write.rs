//! The text of a figures file, as people lay it out: a line for each field of a figure, short values on one line.

use serde_json::{Map, Value};

use super::Fields;

/// What is no longer than this, in characters, stands on one line.
const WIDTH: usize = 160;

/// The whole file; its figures come last.
pub(super) fn write<'f>(file: &Fields, figures: impl Iterator<Item = &'f Fields>) -> String {
    let mut text = String::from("{\n");
    for (name, value) in file {
        text.push_str(&format!("  {}: {},\n", quoted(name), block(value, 1)));
    }
    let figures: Vec<String> = figures.map(|fields| format!("    {}", expanded(fields, 2))).collect();
    let list = if figures.is_empty() { "[]".into() } else { format!("[\n{}\n  ]", figures.join(",\n")) };
    text.push_str(&format!("  \"figures\": {list}\n}}\n"));
    text
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// On one line where it is short.
fn block(value: &Value, depth: usize) -> String {
    let line = inline(value);
    let indent = "  ".repeat(depth);
    match value {
        // A list of things has one on each line.
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let lines: Vec<String> = list.iter().map(|element| format!("{indent}  {}", block(element, depth + 1))).collect();
            format!("[\n{}\n{indent}]", lines.join(",\n"))
        }
        Value::Object(fields) if line.chars().count() + 2 * depth > WIDTH => expanded(fields, depth),
        _ => line,
    }
}

/// A line for each member.
fn expanded(fields: &Map<String, Value>, depth: usize) -> String {
    if fields.is_empty() {
        return "{}".into();
    }
    let indent = "  ".repeat(depth);
    let members: Vec<String> =
        fields.iter().map(|(name, value)| format!("{indent}  {}: {}", quoted(name), block(value, depth + 1))).collect();
    format!("{{\n{}\n{indent}}}", members.join(",\n"))
}

fn inline(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(fields) => {
            let members: Vec<String> =
                fields.iter().map(|(name, value)| format!("{}: {}", quoted(name), inline(value))).collect();
            format!("{{{}}}", members.join(", "))
        }
        plain => plain.to_string(),
    }
}
