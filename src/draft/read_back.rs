//! A number said back to the person who typed it, as large as it is.

use serde_json::{Value, json};

use super::Fields;
use crate::data::{Dataset, Locale};
use crate::format::{figure_quantity, full_digits};

/// What a figure's number says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadBack {
    /// In words: 超过97亿个.
    pub words: String,
    /// In all its digits: 9,700,000,000.
    pub digits: String,
}

/// The fields that say how much; the others may still be empty.
const OWN: [&str; 8] = ["kind", "value", "to", "qualifier", "unit", "basis", "status", "period"];

/// Says the number of a figure. Nothing where it is none yet; what its words say of it is another matter.
pub fn read_back(fields: &Fields, locale: Locale) -> Option<ReadBack> {
    let mut own: Fields = OWN.iter().filter_map(|name| Some(((*name).to_owned(), fields.get(*name)?.clone()))).collect();
    // A number can be read while its time is still missing.
    let fill = |own: &mut Fields, name: &str, value: Value| {
        if !own.contains_key(name) {
            own.insert(name.to_owned(), value);
        }
    };
    fill(&mut own, "period", "2000".into());
    fill(&mut own, "qualifier", "exact".into());
    own.extend([
        ("id".to_owned(), "a".into()),
        ("section".to_owned(), "a".into()),
        ("headline".to_owned(), true.into()),
        ("label".to_owned(), json!({"zh-CN": "a"})),
    ]);
    let text = json!({"zh-CN": "a"});
    let file = json!({
        "schema": 2, "title": text, "publisher": text, "source": {"title": text}, "updated": "2000-01-01",
        "sections": [{"id": "a", "title": text}], "figures": [own],
    });
    let dataset = Dataset::parse(&file.to_string()).ok()?;
    let figure = dataset.figures().first()?;
    Some(ReadBack { words: figure_quantity(figure, locale).to_string(), digits: full_digits(figure) })
}

#[cfg(test)]
mod tests {
    use super::super::Draft;
    use super::*;

    #[test]
    fn a_number_is_said_back_also_while_the_rest_is_missing() {
        let draft = Draft::open(include_str!("../../public/figures.json")).unwrap().draft;
        let mut fields = (*draft.rows()[1].fields).clone();
        let said = |fields: &Fields| read_back(fields, Locale::ZhCn).map(|said| (said.words, said.digits));
        let expected = Some(("超过97亿个".to_owned(), "9,700,000,000".to_owned()));
        assert_eq!(said(&fields), expected);
        for name in ["label", "id", "stated", "period", "section"] {
            fields.remove(name);
        }
        assert_eq!(said(&fields), expected);
        fields.insert("value".into(), "97亿".into());
        assert_eq!(said(&fields), None);
    }
}
