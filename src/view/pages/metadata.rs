//! What search engines and messengers read of a page.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::document::path_to_root;
use crate::data::{Dataset, Figure, Form, Locale, LocalizedText, Qualifier, Quantity, Unit};
use crate::format::{describe_headline, describe_quantity, format_quantity, iso_date, to_decimal_string};

/// Description, canonical and alternate addresses, Open Graph and JSON-LD. `path` is the page's address below the folder in each
/// language; `url` is the folder's own, if that is known.
#[component]
pub(super) fn Metadata<F: Fn(Locale) -> String>(dataset: Dataset, url: Option<String>, path: F, locale: Locale) -> impl IntoView {
    let root = path_to_root(locale);
    let folder = url.clone().unwrap_or_else(|| root.to_owned());
    let address = |locale: Locale| match format!("{folder}{}", path(locale)) {
        own if own.is_empty() => "./".to_owned(),
        full => full,
    };
    let description = describe_headline(&dataset, locale);
    let property =
        |name: &str, content: String| view! { <meta {..custom_attribute("property", format!("og:{name}"))} content=content /> };
    view! {
        <meta name="description" content=description.clone() />
        <link rel="canonical" href=address(locale) />
        {Locale::ALL.map(|locale| view! { <link rel="alternate" hreflang=locale.tag() href=address(locale) /> }).collect_view()}
        {property("type", "website".into())}
        {property("title", dataset.title().in_locale(locale).0.to_owned())}
        {property("description", description)}
        {property("locale", locale.tag().replace('-', "_"))}
        {property("image", format!("{folder}static/figures.{}.png", locale.tag()))}
        {url.is_some().then(|| property("url", address(locale)))}
        <script type="application/ld+json">{json_ld(&dataset, locale, &folder)}</script>
    }
}

/// A `Dataset` of schema.org with the headline figures as `variableMeasured`. `folder` is
/// the folder's address, or leads there from the page.
pub(super) fn json_ld(dataset: &Dataset, locale: Locale, folder: &str) -> String {
    let data_point: Vec<Value> = dataset
        .headline()
        .map(|figure| {
            let mut property = Map::from_iter([
                ("@type".to_owned(), "PropertyValue".into()),
                ("name".to_owned(), figure.label.in_locale(locale).0.into()),
                ("unitText".to_owned(), figure.unit.in_locale(locale).0.into()),
                ("description".to_owned(), describe_quantity(figure, locale).into()),
            ]);
            property.extend(schema_org_values(figure.quantity).into_iter().map(|(name, value)| (name.to_owned(), value)));
            Value::Object(property)
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
        "description": describe_headline(dataset, locale),
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

/// The value, or the bounds that are known: what is over 360,000 is not 360,000.
fn schema_org_values(quantity: Quantity) -> Vec<(&'static str, Value)> {
    let exact = |value| {
        let digits = to_decimal_string(value);
        serde_json::from_str::<Value>(&digits).unwrap_or(Value::String(digits))
    };
    let value = quantity.value;
    match quantity.form {
        Form::To(_) => return vec![("minValue", exact(quantity.lowest())), ("maxValue", exact(quantity.highest()))],
        Form::Of(_) | Form::Parts(..) => {
            return vec![("value", format_quantity(quantity, &Unit::none(), Locale::En).number_in_words().into())];
        }
        Form::Number => {}
    }
    // Of a fall the qualifier is said of its size.
    let [more, less] = if value.is_negative() { ["maxValue", "minValue"] } else { ["minValue", "maxValue"] };
    let name = match quantity.qualifier {
        Qualifier::Exact | Qualifier::About => "value",
        Qualifier::Over | Qualifier::AtLeast => more,
        Qualifier::Nearly | Qualifier::AtMost | Qualifier::Under => less,
    };
    vec![(name, exact(value))]
}

/// The only one, or a list.
fn one_or_all(values: Vec<Value>) -> Value {
    if let [one] = values.as_slice() { one.clone() } else { Value::Array(values) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_qualifier() -> Dataset {
        Dataset::parse(include_str!("../../../tests/fixtures/valid/every-qualifier.json")).unwrap()
    }

    #[test]
    fn who_says_so_is_who_does() {
        let data =
            |file: &str| -> Value { serde_json::from_str(&json_ld(&Dataset::parse(file).unwrap(), Locale::ZhCn, "")).unwrap() };
        let own = data(include_str!("../../../tests/fixtures/valid/section-publisher.json"));
        assert_eq!((&own["creator"]["name"], &own["isBasedOn"]), (&json!("另一部门"), &json!("《另一报告》")));
        let shared = data(include_str!("../../../tests/fixtures/valid/two-figures.json"));
        assert_eq!((&shared["creator"]["name"], &shared["isBasedOn"]), (&json!("某部门"), &json!("《年度报告》")));
    }

    /// A number with more digits than a float has.
    #[test]
    fn a_number_is_exact() {
        let file = include_str!("../../../tests/fixtures/valid/every-qualifier.json").replace("97.5", "97.1234567890123456");
        assert!(file.contains("97.1234567890123456"));
        let data = json_ld(&Dataset::parse(&file).unwrap(), Locale::En, "");
        assert!(data.contains("\"minValue\":97.1234567890123456}"), "{data}");
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
