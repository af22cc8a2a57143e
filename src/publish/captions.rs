//! What the card of each figure says beside its picture: `take.js` offers a picture only beside the words that it was made of.

use serde_json::{Map, Value};

use crate::data::{Dataset, Figure, Locale};
use crate::format::{Message, capitalized, figure_period, format_date, format_quantity, series_text};

/// What the card of each figure says, by language and id, as JSON.
pub(super) fn captions(dataset: &Dataset) -> String {
    let said = |figure: &Figure, locale| {
        let quantity = capitalized(&format_quantity(figure.quantity, &figure.unit, locale).to_string());
        let period = figure_period(figure, locale);
        let series = series_text(figure, locale).map_or_else(String::new, |[_, series]| series);
        let (publisher, source) = (dataset.publisher_of(figure), dataset.source_of(figure));
        let title = Message::Source.in_locale(locale) + source.title.in_locale(locale).0;
        let published = source.published.map(|day| Message::Published.in_locale(locale) + &format_date(day, locale));
        let [label, publisher] = [&figure.label, publisher].map(|text| text.in_locale(locale).0);
        let stated = figure.stated.as_deref().unwrap_or_default();
        let parts = [label, &quantity, &period, stated, &series, publisher, &title].into_iter().chain(published.as_deref());
        parts.map(str::trim).collect::<Vec<_>>().join("\n")
    };
    let of_locale = |locale| -> Map<String, Value> {
        dataset.figures().iter().map(|figure| (figure.id.clone(), said(figure, locale).into())).collect()
    };
    let all: Map<String, Value> =
        Locale::ALL.into_iter().map(|locale| (locale.tag().to_owned(), of_locale(locale).into())).collect();
    Value::Object(all).to_string()
}
