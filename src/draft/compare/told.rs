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

    fn file(value: &str, more: &str) -> Dataset {
        let text = format!(
            r#"{{"schemaVersion": 2, "title": {{"zh-CN": "标题", "en": "Title"}}, "publisher": {{"zh-CN": "部", "en": "Ministry"}},
            "source": {{"title": {{"zh-CN": "报告", "en": "Report"}}}}, "updated": "2020-12-31", "headline": ["a"],
            "sections": [{{"id": "s", "title": {{"zh-CN": "节", "en": "Section"}}}}],
            "figures": [{{"id": "a", "section": "s", "label": {{"zh-CN": "基站", "en": "Stations"}}, "value": {value},
            "unit": {{"zh-CN": "个", "en": "stations"}}, "period": "2020"}}{more}]}}"#
        );
        Dataset::parse(&text).unwrap()
    }

    #[test]
    fn a_comparison_is_told_in_one_language() {
        let (was, is) = (file("136", ""), file("1360", ""));
        let english = told(Some(&was), &is, &compare(&was, &is, None), Locale::En);
        assert_eq!(english["isSame"], false);
        assert_eq!(english["figures"][0]["label"], "Stations");
        assert!(!english["figures"][0]["edits"][0].as_str().unwrap().is_empty());
        let warning = &english["warnings"].as_array().unwrap().iter().find(|own| !own["figure"].is_null()).unwrap();
        assert_eq!((warning["figure"].as_str(), warning["label"].as_str()), (Some("a"), Some("Stations")));
        let chinese = told(Some(&was), &is, &compare(&was, &is, None), Locale::ZhCn);
        assert_eq!(chinese["figures"][0]["label"], "基站");
        assert_ne!(chinese["warnings"], english["warnings"]);
        assert_eq!(told(Some(&was), &was, &compare(&was, &was, None), Locale::En)["isSame"], true);
    }

    #[test]
    fn a_figure_that_is_gone_has_its_published_name() {
        let more = r#", {"id": "b", "section": "s", "label": {"zh-CN": "域名", "en": "Domains"}, "value": 7,
            "unit": {"zh-CN": "个", "en": "domains"}, "period": "2020"}"#;
        let (was, is) = (file("136", more), file("136", ""));
        let told = told(Some(&was), &is, &compare(&was, &is, None), Locale::En);
        assert_eq!(told["figures"].as_array().unwrap().len(), 1);
        assert_eq!(told["figures"][0]["label"], "Domains");
        assert_eq!(told["figures"][0]["outcome"], CompareMessage::Gone.in_locale(Locale::En));
    }
}
