//! Paths of fields within a figure or the file, as diagnostics name them: `unit.zh-CN`, `series[3].value`.

use serde_json::{Map, Value};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step<'a> {
    Name(&'a str),
    Index(usize),
}

fn steps(path: &str) -> impl Iterator<Item = Step<'_>> {
    path.split(['.', '[']).filter(|part| !part.is_empty()).map(|part| {
        let index = part.strip_suffix(']').and_then(|index| index.parse().ok());
        index.map_or(Step::Name(part), Step::Index)
    })
}

/// The value at `path`.
pub(super) fn get<'v>(fields: &'v Map<String, Value>, path: &str) -> Option<&'v Value> {
    let mut steps = steps(path);
    let Step::Name(first) = steps.next()? else { return None };
    steps.try_fold(fields.get(first)?, |value, step| match step {
        Step::Name(name) => value.get(name),
        Step::Index(index) => value.get(index),
    })
}

/// Puts `value` at `path`; what stands on the way is made. `Null` takes the field away, and the objects that it leaves empty.
pub(super) fn set(fields: &mut Map<String, Value>, path: &str, value: Value) {
    let steps: Vec<Step> = steps(path).collect();
    if let Some((Step::Name(first), rest)) = steps.split_first() {
        set_member(fields, first, rest, value);
    }
}

fn set_member(fields: &mut Map<String, Value>, name: &str, rest: &[Step], value: Value) {
    if rest.is_empty() {
        if value.is_null() {
            // In its place: the order of fields is the editor's own.
            fields.shift_remove(name);
        } else {
            fields.insert(name.to_owned(), value);
        }
        return;
    }
    if !fields.contains_key(name) {
        if value.is_null() {
            return;
        }
        fields.insert(name.to_owned(), Value::Null);
    }
    if let Some(inner) = fields.get_mut(name) {
        set_inner(inner, rest, value);
        if inner.as_object().is_some_and(Map::is_empty) || inner.is_null() {
            fields.shift_remove(name);
        }
    }
}

fn set_inner(inner: &mut Value, steps: &[Step], value: Value) {
    match steps.split_first() {
        None => *inner = value,
        Some((Step::Name(name), rest)) => {
            if !inner.is_object() {
                // A plain text takes the place of “other” where one and other are told apart.
                let text = std::mem::take(inner);
                let mut made = Map::new();
                if text.is_string() && matches!(*name, "one" | "other") {
                    made.insert("one".into(), text.clone());
                    made.insert("other".into(), text);
                }
                *inner = Value::Object(made);
            }
            if let Some(fields) = inner.as_object_mut() {
                set_member(fields, name, rest, value);
            }
        }
        Some((Step::Index(index), rest)) => {
            if !inner.is_array() {
                *inner = Value::Array(Vec::new());
            }
            let Some(list) = inner.as_array_mut() else { return };
            if rest.is_empty() && value.is_null() {
                if *index < list.len() {
                    list.remove(*index);
                }
                return;
            }
            if *index == list.len() {
                list.push(Value::Null);
            }
            if let Some(element) = list.get_mut(*index) {
                set_inner(element, rest, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn after(before: Value, path: &str, value: Value) -> Value {
        let Value::Object(mut fields) = before else { panic!() };
        set(&mut fields, path, value);
        Value::Object(fields)
    }

    #[test]
    fn a_field_is_set_made_and_taken_away() {
        assert_eq!(after(json!({"a": 1, "b": 2}), "a", json!("x")), json!({"a": "x", "b": 2}));
        assert_eq!(after(json!({}), "unit.zh-CN", json!("个")), json!({"unit": {"zh-CN": "个"}}));
        assert_eq!(after(json!({"unit": {"zh-CN": "个"}}), "unit.zh-CN", Value::Null), json!({}));
        assert_eq!(after(json!({}), "unit.zh-CN", Value::Null), json!({}));
        assert_eq!(after(json!({"n": {"zh-CN": "a", "en": "b"}}), "n.en", Value::Null), json!({"n": {"zh-CN": "a"}}));
        assert_eq!(after(json!({}), "series[0].value", json!(1)), json!({"series": [{"value": 1}]}));
        assert_eq!(after(json!({"series": [1, 2]}), "series[0]", Value::Null), json!({"series": [2]}));
        assert_eq!(after(json!({"series": [1]}), "series[7]", json!(1)), json!({"series": [1]}));
        assert_eq!(
            after(json!({"unit": {"en": "users"}}), "unit.en.one", json!("user")),
            json!({"unit": {"en": {"one": "user", "other": "users"}}})
        );
    }

    #[test]
    fn what_is_set_is_got() {
        let Value::Object(mut fields) = json!({"series": [{"value": 1}]}) else { panic!() };
        set(&mut fields, "series[0].unit.zh-CN", json!("个"));
        assert_eq!(get(&fields, "series[0].unit.zh-CN"), Some(&json!("个")));
        assert_eq!(get(&fields, "series[1]"), None);
        assert_eq!(get(&fields, ""), None);
        assert_eq!(get(&fields, "[0]"), None);
    }
}
