//! What is said of a figure as a whole.

use super::{Message, format_period, format_quantity};
#[cfg(feature = "ssr")]
use crate::data::{Dataset, Qualifier};
use crate::data::{Figure, Kind, Locale, Point};

/// Of when it is, and whether that is still to come: 2020年, 2021年 计划.
pub fn figure_period(figure: &Figure, locale: Locale) -> String {
    let when = format_period(figure.period, locale);
    match figure.kind {
        Kind::Target => format!("{when} {}", Message::Planned.in_locale(locale)),
        Kind::Count | Kind::Rate => when,
    }
}

/// The values of a figure over time, in words. `None` where there is only one.
pub fn series_text(figure: &Figure, locale: Locale) -> Option<String> {
    let points = figure.over_time();
    let said = |point: &Point| {
        let said = format_quantity(point.quantity, &figure.unit, locale);
        // Words are in one language.
        let said = if said.unit_locale == locale { said } else { said.without_unit() };
        format!("{}{}{said}", format_period(point.period, locale), Message::Colon.in_locale(locale))
    };
    let text = points.iter().map(said).collect::<Vec<_>>().join(&Message::ListSeparator.in_locale(locale));
    (points.len() > 1).then_some(text)
}

/// The headline figures in one sentence: 5G共建共享基站超过36万个，…
#[cfg(feature = "ssr")]
pub fn describe_headline(dataset: &Dataset, locale: Locale) -> String {
    let all: Vec<String> = dataset.headline().map(|figure| describe_figure(figure, locale)).collect();
    match locale {
        Locale::ZhCn => format!("{}。", all.join("，")),
        Locale::En => format!("{}.", all.join("; ")),
    }
}

/// A figure in a few words. A plan says that it is one.
#[cfg(feature = "ssr")]
pub fn describe_figure(figure: &Figure, locale: Locale) -> String {
    let (label, quantity) = (figure.label.in_locale(locale).0, describe_quantity(figure, locale));
    match (locale, figure.quantity.qualifier) {
        // A label may end in a digit, so that a number right behind it would be read as another.
        (Locale::ZhCn, Qualifier::Exact) => format!("{label}：{quantity}"),
        (Locale::ZhCn, _) => format!("{label}{quantity}"),
        (Locale::En, _) => format!("{label}: {quantity}"),
    }
}

/// 超过36万个; 180万款（计划）
#[cfg(feature = "ssr")]
pub fn describe_quantity(figure: &Figure, locale: Locale) -> String {
    let quantity = format_quantity(figure.quantity, &figure.unit, locale);
    match (figure.kind, locale) {
        (Kind::Target, Locale::ZhCn) => format!("{quantity}（{}）", Message::Planned.in_locale(locale)),
        (Kind::Target, Locale::En) => format!("{quantity} ({})", Message::Planned.in_locale(locale)),
        (Kind::Count | Kind::Rate, _) => quantity.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_said_to_be_one() {
        let dataset = Dataset::parse(include_str!("../../public/figures.json")).unwrap();
        for figure in dataset.figures() {
            let expected = match figure.kind {
                Kind::Target => ["2021年 计划", "2021 planned"],
                Kind::Count | Kind::Rate => ["2020年", "2020"],
            };
            assert_eq!(Locale::ALL.map(|locale| figure_period(figure, locale)), expected, "{}", figure.id);
        }
    }

    #[test]
    fn a_series_is_said_with_its_qualifiers() {
        let dataset = Dataset::parse(include_str!("../../tests/fixtures/valid/made-up-years.json")).unwrap();
        let text = series_text(&dataset.figures()[0], Locale::En).unwrap();
        assert_eq!(
            text,
            "2015: 12,000 stations, 2016: 45,000 stations, 2018: about 150,000 stations, 2019: 300,000 stations, 2020: over 360,000 stations"
        );
        let shipped = Dataset::parse(include_str!("../../public/figures.json")).unwrap();
        assert_eq!(series_text(&shipped.figures()[0], Locale::En), None);
    }

    #[test]
    fn a_description_says_what_is_planned_and_keeps_label_and_number_apart() {
        let dataset = Dataset::parse(include_str!("../../tests/fixtures/valid/every-qualifier.json")).unwrap();
        let described = |id: &str| {
            let figure = dataset.figures().iter().find(|figure| figure.id == id).unwrap();
            Locale::ALL.map(|locale| describe_figure(figure, locale))
        };
        assert_eq!(described("identifiers"), ["标识注册量超过97亿个", "Identifiers registered: over 9.7 billion identifiers"]);
        assert_eq!(described("exact-small"), ["很小的数：7个", "A very small number: 7 zones"]);
        assert_eq!(described("target"), ["计划：180万款（计划）", "A plan: 1.8 million apps (planned)"]);
        let [chinese, english] = Locale::ALL.map(|locale| describe_headline(&dataset, locale));
        assert!(chinese.contains("180万款（计划）") && english.contains("1.8 million apps (planned)"), "{chinese} {english}");
    }
}
