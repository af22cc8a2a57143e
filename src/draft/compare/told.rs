//! A comparison as the editor shows it: in the words of one language, as JSON.

use serde_json::{Value, json};

use super::{Comparison, Edit, FigureComparison, Outcome, Warning};
use crate::data::{Dataset, Locale};
use crate::format::CompareMessage;

/// `{isSame, file: [words], figures: [{label, outcome, edits: [words]}], warnings: [{key, figure, label, sentence}]}`; figures that say what
/// they said are left out. `figure` is the id in the edited file.
pub fn told(published: Option<&Dataset>, edited: &Dataset, comparison: &Comparison, locale: Locale) -> Value {
    let label = |id: &str| {
        let find = |dataset: &Dataset| {
            let figure = dataset.figures().iter().find(|figure| figure.id == id)?;
            Some(figure.label.in_locale(locale).0.to_owned())
        };
        find(edited).or_else(|| find(published?)).unwrap_or_else(|| id.to_owned())
    };
    let words = |edits: &[Edit]| edits.iter().map(|edit| edit.words.in_locale(locale).0.to_owned()).collect::<Vec<_>>();
    let figure = |own: &FigureComparison| json!({ "label": label(&own.id), "outcome": outcome_name(own.outcome, locale), "edits": words(&own.edits) });
    let warning = |own: &Warning| {
        let label = own.label.as_ref().map(|label| label.in_locale(locale).0);
        json!({ "key": own.key, "figure": own.figure, "label": label, "sentence": own.sentence.in_locale(locale).0 })
    };
    let changed = comparison.figures.iter().filter(|own| own.outcome != Outcome::Unchanged);
    json!({
        "isSame": comparison.is_empty(),
        "file": words(&comparison.file),
        "figures": changed.map(figure).collect::<Vec<_>>(),
        "warnings": comparison.warnings.iter().map(warning).collect::<Vec<_>>(),
    })
}

fn outcome_name(outcome: Outcome, locale: Locale) -> &'static str {
    let message = match outcome {
        Outcome::New => CompareMessage::New,
        Outcome::Gone => CompareMessage::Gone,
        Outcome::Renamed => CompareMessage::Renamed,
        Outcome::Changed => CompareMessage::Changed,
        Outcome::Unchanged => CompareMessage::Unchanged,
    };
    message.in_locale(locale)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draft::compare::compare;

    const FILE: &str = include_str!("../../../public/figures.json");

    fn parse(text: &str) -> Dataset {
        Dataset::parse(text).unwrap()
    }

    #[test]
    fn a_comparison_is_told_in_one_language() {
        let now = FILE.replace("\"value\": 136,", "\"value\": 1360,").replace("达136个", "达1360个");
        assert_ne!(now, FILE);
        let (was, is) = (parse(FILE), parse(&now));
        let [chinese, english] = Locale::ALL.map(|locale| told(Some(&was), &is, &compare(&was, &is, None), locale));
        for (told, label) in [(&chinese, "顶级域"), (&english, "op-level domains")] {
            assert_eq!(told["isSame"], false);
            let figures = told["figures"].as_array().unwrap();
            assert_eq!(figures.len(), 1);
            assert!(figures[0]["label"].as_str().unwrap().contains(label), "{told}");
            assert!(!figures[0]["edits"][0].as_str().unwrap().is_empty());
            let about = told["warnings"].as_array().unwrap().iter().find(|own| !own["figure"].is_null()).unwrap();
            assert_eq!(about["label"], figures[0]["label"]);
            assert!(is.figures().iter().any(|figure| figure.id == about["figure"]));
        }
        assert_ne!(chinese["warnings"][0]["sentence"], english["warnings"][0]["sentence"]);
        assert_eq!(chinese["warnings"][0]["key"], english["warnings"][0]["key"]);
        assert_eq!(told(Some(&was), &was, &compare(&was, &was, None), Locale::En)["isSame"], true);
    }

    #[test]
    fn a_figure_that_is_gone_has_its_published_name() {
        let two = include_str!("../../../tests/fixtures/valid/two-figures.json");
        let (was, is) = (parse(FILE), parse(two));
        let told = told(Some(&was), &is, &compare(&was, &is, None), Locale::En);
        let gone = CompareMessage::Gone.in_locale(Locale::En);
        let figures = told["figures"].as_array().unwrap();
        let names: Vec<_> =
            figures.iter().filter(|own| own["outcome"] == gone).map(|own| own["label"].as_str().unwrap()).collect();
        assert!(!names.is_empty());
        let known: Vec<_> = was.figures().iter().map(|figure| figure.label.in_locale(Locale::En).0).collect();
        assert!(names.iter().all(|name| known.contains(name)), "{names:?}");
    }
}
