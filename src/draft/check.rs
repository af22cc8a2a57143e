//! What is wrong with a draft, by field.

use super::write::write;
use super::{Draft, Row};
use crate::data::{Dataset, Diagnostic, Fault, FiguresFile};

/// A fault of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldFault {
    /// The figure that has the field; none where the file itself has it.
    pub key: Option<u32>,
    /// The path of the field in its figure or file: `unit.zh-CN`; empty where it is the figure itself.
    pub field: String,
    /// What is wrong.
    pub fault: Fault,
}

/// What a draft is: a figures file, or faults.
pub type Checked = Result<FiguresFile, Vec<FieldFault>>;

/// Checks the whole draft.
///
/// # Errors
/// Every fault, each with the field that has it.
pub fn check(draft: &Draft) -> Checked {
    FiguresFile::parse(draft.to_text()).map_err(|faults| {
        let keys: Vec<u32> = draft.rows().iter().map(|row| row.key).collect();
        faults.into_iter().map(|told| field_fault(told, &keys)).collect()
    })
}

/// Checks one figure: what is wrong with it whatever the others are. A key press must not wait for three hundred figures.
pub fn check_row(draft: &Draft, row: &Row) -> Vec<FieldFault> {
    let text = write(draft.file(), std::iter::once(&*row.fields));
    let faults = Dataset::parse(&text).err().unwrap_or_default().into_iter();
    let own = faults.map(|told| field_fault(told, &[row.key])).filter(|told| told.key.is_some());
    own.collect()
}

/// Of `figures[2].unit.zh-CN` the figure is the third.
fn field_fault(Diagnostic { path, fault, .. }: Diagnostic, keys: &[u32]) -> FieldFault {
    let of_figure = path.strip_prefix("figures[").and_then(|rest| rest.split_once(']'));
    let key = of_figure.and_then(|(index, _)| keys.get(index.parse::<usize>().ok()?).copied());
    match (key, of_figure) {
        (Some(key), Some((_, field))) => {
            let field = field.trim_start_matches('.').to_owned();
            // A field that is not there has its name in the path already.
            FieldFault { key: Some(key), field, fault }
        }
        _ => FieldFault { key: None, field: path, fault },
    }
}

impl FieldFault {
    /// The field that shows it, where a part of a field has the fault: of `unit.en.one` that of `unit.en`; and where the whole has it that no field
    /// is of, the first of its parts: of `unit` that of `unit.zh-CN`.
    pub fn is_of(&self, field: &str) -> bool {
        self.field == field
            || field.strip_suffix(".zh-CN") == Some(&self.field)
            || self.field.strip_prefix(field).is_some_and(|rest| rest.starts_with(['.', '[']))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    const FILE: &str = include_str!("../../public/figures.json");

    #[test]
    fn a_fault_stands_at_its_field_wherever_the_figure_moves() {
        let mut draft = Draft::open(FILE).unwrap().draft;
        draft.set(Some(1), "value", json!(97_000_000_000_u64));
        draft.set(Some(2), "unit.zh-CN", json!("万户"));
        draft.set(None, "title.zh-CN", Value::Null);
        draft.shift(1, 5);
        let faults = check(&draft).unwrap_err();
        let at: Vec<_> = faults.iter().map(|told| (told.key, told.field.as_str())).collect();
        assert_eq!(at, [(None, "title.zh-CN"), (Some(2), "unit.zh-CN"), (Some(1), "value")]);
        for key in [1, 2] {
            let row = draft.row(key).unwrap();
            let own: Vec<_> = faults.iter().filter(|told| told.key == Some(key)).cloned().collect();
            assert_eq!(check_row(&draft, row), own);
        }
        assert_eq!(check_row(&draft, draft.row(0).unwrap()), []);
        assert!(faults[1].is_of("unit") && !faults[1].is_of("uni"));
        let whole = FieldFault { field: "unit".into(), ..faults[1].clone() };
        assert!(whole.is_of("unit.zh-CN") && !whole.is_of("unit.en.one"));
    }

    #[test]
    fn a_draft_without_faults_is_a_file() {
        let draft = Draft::open(FILE).unwrap().draft;
        assert_eq!(check(&draft).unwrap().text(), FILE);
    }
}
