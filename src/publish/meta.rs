//! What search engines and messengers read of a page.

use serde_json::{Value, json};

use crate::data::{Dataset, Figure, Kind, Locale, LocalizedText, Qualifier};
use crate::format::{Message, format_quantity, iso_date, to_decimal_string};

/// The headline figures in one sentence: 5G共建共享基站超过36万个，…
pub(super) fn description(dataset: &Dataset, locale: Locale) -> String {
    let all: Vec<String> = dataset.headline().map(|figure| in_words(figure, locale)).collect();
    match locale {
        Locale::ZhCn => format!("{}。", all.join("，")),
        Locale::En => format!("{}.", all.join("; ")),
    }
}

/// A figure in a few words. A plan says that it is one.
pub(super) fn in_words(figure: &Figure, locale: Locale) -> String {
    let (label, said) = (figure.label.in_locale(locale).0, how_much(figure, locale));
    match (locale, figure.quantity.qualifier) {
        // A label may end in a digit, so that a number right behind it would be read as another.
        (Locale::ZhCn, Qualifier::Exact) => format!("{label}：{said}"),
        (Locale::ZhCn, _) => format!("{label}{said}"),
        (Locale::En, _) => format!("{label}: {said}"),
    }
}

/// 超过36万个; 180万款（计划）
fn how_much(figure: &Figure, locale: Locale) -> String {
    let said = format_quantity(figure.quantity, &figure.unit, locale);
    match (figure.kind, locale) {
        (Kind::Target, Locale::ZhCn) => format!("{said}（{}）", Message::Planned.in_locale(locale)),
        (Kind::Target, Locale::En) => format!("{said} ({})", Message::Planned.in_locale(locale)),
        (Kind::Count | Kind::Rate, _) => said.to_string(),
    }
}

/// A `Dataset` of schema.org with the headline figures as `variableMeasured`. `folder` is
/// the folder's address, or leads there from the page.
pub(super) fn json_ld(dataset: &Dataset, locale: Locale, folder: &str) -> String {
    let data_point: Vec<Value> = dataset
        .headline()
        .map(|figure| {
            let value = to_decimal_string(figure.quantity.value);
            // A bound is no value: what is over 360,000 is not 360,000.
            let name = match figure.quantity.qualifier {
                Qualifier::Exact | Qualifier::About => "value",
                Qualifier::Over | Qualifier::AtLeast => "minValue",
                Qualifier::Nearly => "maxValue",
            };
            json!({
                "@type": "PropertyValue",
                "name": figure.label.in_locale(locale).0,
                (name): serde_json::from_str::<Value>(&value).unwrap_or(Value::String(value)),
                "unitText": figure.unit.in_locale(locale).0,
                "description": how_much(figure, locale),
            })
        })
        .collect();
    let figures: Vec<&Figure> = dataset.headline().collect();
    let (publishers, sources) = dataset.attributions_of(&figures);
    let creator = |publisher: &LocalizedText| json!({ "@type": "GovernmentOrganization", "name": publisher.in_locale(locale).0 });
    let creators = publishers.into_iter().map(creator).collect();
    let sources = sources.into_iter().map(|source| source.title.in_locale(locale).0.into()).collect();
    let download = |name: &str, kind: &str| json!({ "@type": "DataDownload", "contentUrl": format!("{folder}{name}"), "encodingFormat": kind });
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title().in_locale(locale).0,
        "description": description(dataset, locale),
        "inLanguage": locale.tag(),
        "dateModified": iso_date(dataset.updated()),
        "creator": one_or_all(creators),
        "isBasedOn": one_or_all(sources),
        "variableMeasured": data_point,
        "distribution": [download("figures.json", "application/json"), download("figures.csv", "text/csv")],
    });
    // In HTML a script ends at the first `</script`, whatever JSON says.
    data.to_string().replace('<', "\\u003c")
}

/// The only one, or a list.
fn one_or_all(values: Vec<Value>) -> Value {
    if let [one] = values.as_slice() { one.clone() } else { Value::Array(values) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_qualifier() -> Dataset {
        Dataset::parse(include_str!("../../tests/fixtures/valid/every-qualifier.json")).unwrap()
    }

    #[test]
    fn a_description_says_what_is_planned_and_keeps_label_and_number_apart() {
        let said = |id: &str| {
            let dataset = every_qualifier();
            let figure = dataset.figures().iter().find(|figure| figure.id == id).unwrap();
            Locale::ALL.map(|locale| in_words(figure, locale))
        };
        assert_eq!(said("identifiers"), ["标识注册量超过97亿个", "Identifiers registered: over 9.7 billion identifiers"]);
        assert_eq!(said("exact-small"), ["很小的数：7个", "A very small number: 7 zones"]);
        assert_eq!(said("target"), ["计划：180万款（计划）", "A plan: 1.8 million apps (planned)"]);
        let [chinese, english] = Locale::ALL.map(|locale| description(&every_qualifier(), locale));
        assert!(chinese.contains("180万款（计划）") && english.contains("1.8 million apps (planned)"), "{chinese} {english}");
    }

    #[test]
    fn who_says_so_is_who_does() {
        let data =
            |file: &str| -> Value { serde_json::from_str(&json_ld(&Dataset::parse(file).unwrap(), Locale::ZhCn, "")).unwrap() };
        let own = data(include_str!("../../tests/fixtures/valid/section-publisher.json"));
        assert_eq!((&own["creator"]["name"], &own["isBasedOn"]), (&json!("另一部门"), &json!("《另一报告》")));
        let shared = data(include_str!("../../tests/fixtures/valid/two-figures.json"));
        assert_eq!((&shared["creator"]["name"], &shared["isBasedOn"]), (&json!("某部门"), &json!("《年度报告》")));
    }

    /// A number with more digits than a float has.
    #[test]
    fn a_number_is_exact() {
        let file = include_str!("../../tests/fixtures/valid/every-qualifier.json").replace("97.5", "97.1234567890123456");
        assert!(file.contains("97.1234567890123456"));
        let data = json_ld(&Dataset::parse(&file).unwrap(), Locale::En, "");
        assert!(data.contains("\"minValue\":97.1234567890123456,"), "{data}");
    }

    #[test]
    fn a_bound_is_no_value_to_programs() {
        let data: Value = serde_json::from_str(&json_ld(&every_qualifier(), Locale::En, "")).unwrap();
        let data_point = data["variableMeasured"].as_array().unwrap();
        let bounds: Vec<_> =
            data_point.iter().map(|one| json!([one["value"], one["minValue"], one["maxValue"], one["description"]])).collect();
        let expected = [
            json!([null, 9_700_000_000_u64, null, "over 9.7 billion identifiers"]),
            json!([7, null, null, "7 zones"]),
            json!([0, null, null, "0 accidents"]),
            json!([12345, null, null, "about 12,345 people"]),
            json!([null, null, 100_000_000, "nearly 100 million users"]),
            json!([null, 97.5, null, "over 97.5%"]),
            json!([1_800_000, null, null, "1.8 million apps (planned)"]),
            json!([null, 1_200_000_000_000_u64, null, "at least 1.2 trillion calls"]),
        ];
        assert_eq!(bounds, expected);
    }
}
