//! What is said of a figure as a whole.

use super::{Message, format_period, format_quantity};
use crate::data::{Figure, Kind, Locale, Point};

/// Of when it is, and whether that is still to come: 2020年, 2021年 计划.
pub fn figure_period(figure: &Figure, locale: Locale) -> String {
    let when = format_period(figure.period, locale);
    match figure.kind {
        Kind::Target => format!("{when} {}", Message::Planned.in_locale(locale)),
        Kind::Count | Kind::Rate => when,
    }
}

/// What is known of a figure over time: its values, and these with the source's own words. `None` where it is one value.
pub fn series_text(figure: &Figure, locale: Locale) -> Option<[String; 2]> {
    let points = figure.over_time();
    let said = |point: &Point| {
        let said = format_quantity(point.quantity, &figure.unit, locale);
        // Words are in one language.
        let said = if said.unit_locale == locale { said } else { said.without_unit() };
        format!("{}{}{said}", format_period(point.period, locale), Message::Colon.in_locale(locale))
    };
    let words = points.iter().map(said).collect::<Vec<_>>().join(&Message::ListSeparator.in_locale(locale));
    let stated = points.iter().filter_map(|point| point.stated.clone());
    let series = stated.fold(words.clone(), |series, stated| series + " " + &stated);
    (points.len() > 1).then_some([words, series])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Dataset;

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
        let [words, series] = series_text(&dataset.figures()[0], Locale::En).unwrap();
        assert_eq!(
            words,
            "2015: 12,000 stations, 2016: 45,000 stations, 2018: about 150,000 stations, 2019: 300,000 stations, 2020: over 360,000 stations"
        );
        assert_eq!(series, words + " 约15万 超过36万个");
        let shipped = Dataset::parse(include_str!("../../public/figures.json")).unwrap();
        assert_eq!(series_text(&shipped.figures()[0], Locale::En), None);
    }
}
