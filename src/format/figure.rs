//! What is said of a figure as a whole.

use super::{Message, capitalized, change_quantity, figure_quantity, format_grouped, format_period, point_quantity};
use crate::BULLETINS;
#[cfg(any(feature = "ssr", feature = "draft"))]
use crate::data::{Dataset, Qualifier};
use crate::data::{Decimal, Figure, Form, Locale, Point, Status};

/// Of when it is, and how sure it is: 2020年, 2021年 计划.
pub fn figure_period(figure: &Figure, locale: Locale) -> String {
    point_period(&figure.point(), locale)
}

/// Of when a number of the figure is, and how sure it is; as it begins a line.
pub fn point_period(point: &Point, locale: Locale) -> String {
    let when = capitalized(&format_period(point.period, locale));
    status_word(point.status, locale).map_or(when.clone(), |status| format!("{when} {status}"))
}

/// What marks a number that is no final result.
pub fn status_word(status: Status, locale: Locale) -> Option<String> {
    let message = match status {
        Status::Actual => return None,
        Status::Provisional => Message::Provisional,
        Status::Revised => Message::Revised,
        Status::Forecast => Message::Forecast,
        Status::Planned => Message::Planned,
    };
    Some(message.in_locale(locale))
}

/// The number with all its digits, and both ends of a range.
pub fn full_digits(figure: &Figure) -> String {
    let attached = if figure.unit.is_percent() || figure.unit.is_permille() { figure.unit.in_locale(Locale::ZhCn).0 } else { "" };
    let digits = |value: Decimal| format!("{}{attached}", format_grouped(value));
    match figure.quantity.form {
        _ if !BULLETINS => digits(figure.quantity.value),
        Form::Number => digits(figure.quantity.value),
        Form::To(end) => format!("{} – {}", digits(figure.quantity.value), digits(end)),
        Form::Of(_) | Form::Parts(..) => figure_quantity(figure, Locale::ZhCn).number,
    }
}

/// How the figure changed, as the source says it: 同比增长2.7%，环比下降0.4%. `None` where it says nothing of that.
pub fn changes_text(figure: &Figure, locale: Locale) -> Option<String> {
    let said = figure.changes.iter().map(|change| {
        let said = change_quantity(change, locale);
        // Words are in one language.
        let said = if said.unit_locale == locale { said } else { said.without_unit() };
        said.to_string()
    });
    let text = said.collect::<Vec<_>>().join(&Message::ListSeparator.in_locale(locale));
    (!text.is_empty()).then_some(text)
}

/// The values of a figure over time, in words. `None` where there is only one.
pub fn series_text(figure: &Figure, locale: Locale) -> Option<String> {
    let points = figure.over_time();
    let said = |point: &Point| {
        let said = point_quantity(figure, point.quantity, locale);
        // Words are in one language.
        let said = if said.unit_locale == locale { said } else { said.without_unit() };
        format!("{}{}{said}", point_period(point, locale), Message::Colon.in_locale(locale))
    };
    let text = points.iter().map(said).collect::<Vec<_>>().join(&Message::ListSeparator.in_locale(locale));
    (points.len() > 1).then_some(text)
}

/// The headline figures in one sentence: 5G共建共享基站超过36万个，…
#[cfg(any(feature = "ssr", feature = "draft"))]
pub fn describe_headline(dataset: &Dataset, locale: Locale) -> String {
    let all: Vec<String> = dataset.headline().map(|figure| describe_figure(figure, locale)).collect();
    match locale {
        Locale::ZhCn => format!("{}。", all.join("，")),
        Locale::En => format!("{}.", all.join("; ")),
    }
}

/// A figure in a few words. A plan says that it is one.
#[cfg(any(feature = "ssr", feature = "draft"))]
pub fn describe_figure(figure: &Figure, locale: Locale) -> String {
    let (label, quantity) = (figure.label.in_locale(locale).0, describe_quantity(figure, locale));
    match (locale, figure.quantity.qualifier) {
        // A label may end in a digit, so that a number right behind it would be read as another.
        (Locale::ZhCn, Qualifier::Exact) if !figure.kind.is_change() => format!("{label}：{quantity}"),
        (Locale::ZhCn, _) => format!("{label}{quantity}"),
        (Locale::En, _) => format!("{label}: {quantity}"),
    }
}

/// 超过36万个; 180万款（计划）
#[cfg(any(feature = "ssr", feature = "draft"))]
pub fn describe_quantity(figure: &Figure, locale: Locale) -> String {
    let quantity = figure_quantity(figure, locale).to_string();
    match (status_word(figure.status, locale), locale) {
        (Some(status), Locale::ZhCn) => format!("{quantity}（{status}）"),
        (Some(status), Locale::En) => format!("{quantity} ({status})"),
        (None, _) => quantity,
    }
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn a_plan_is_said_to_be_one() {
        let dataset = Dataset::parse(include_str!("../../public/figures.json")).unwrap();
        for figure in dataset.figures() {
            let expected =
                if figure.status == Status::Planned { ["2021年 计划", "2021 planned"] } else { ["2020年", "2020"] };
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
