//! What search engines and messengers read of a page.

use serde_json::{Value, json};

use crate::data::{Dataset, Figure, Locale};
use crate::format::{iso_date, phrase, plain_digits};

/// The headline figures in one sentence: 5G共建共享基站超过36万个，…
pub(super) fn description(dataset: &Dataset, locale: Locale) -> String {
    let all: Vec<String> = dataset.headline().map(|figure| in_words(figure, locale)).collect();
    match locale {
        Locale::ZhCn => format!("{}。", all.join("，")),
        Locale::En => format!("{}.", all.join("; ")),
    }
}

/// A figure in a few words.
pub(super) fn in_words(figure: &Figure, locale: Locale) -> String {
    let (label, said) = (figure.label.in_locale(locale).0, phrase(figure.quantity, &figure.unit, locale));
    match locale {
        Locale::ZhCn => format!("{label}{said}"),
        Locale::En => format!("{label}: {said}"),
    }
}

/// A `Dataset` of schema.org with the headline figures as `variableMeasured`. `root` leads from the page to the folder.
pub(super) fn json_ld(dataset: &Dataset, locale: Locale, root: &str) -> String {
    let measured: Vec<Value> = dataset
        .headline()
        .map(|figure| {
            let value = plain_digits(figure.quantity.value);
            json!({
                "@type": "PropertyValue",
                "name": figure.label.in_locale(locale).0,
                "value": serde_json::from_str::<Value>(&value).unwrap_or(Value::String(value)),
                "unitText": figure.unit.in_locale(locale).0,
                "description": phrase(figure.quantity, &figure.unit, locale).to_string(),
            })
        })
        .collect();
    let download = |name: &str, kind: &str| json!({ "@type": "DataDownload", "contentUrl": format!("{root}{name}"), "encodingFormat": kind });
    let data = json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title().in_locale(locale).0,
        "description": description(dataset, locale),
        "inLanguage": locale.tag(),
        "dateModified": iso_date(dataset.updated()),
        "creator": { "@type": "GovernmentOrganization", "name": dataset.publisher().in_locale(locale).0 },
        "isBasedOn": dataset.source().title.in_locale(locale).0,
        "variableMeasured": measured,
        "distribution": [download("figures.json", "application/json"), download("figures.csv", "text/csv")],
    });
    // In HTML a script ends at the first `</script`, whatever JSON says.
    data.to_string().replace('<', "\\u003c")
}
