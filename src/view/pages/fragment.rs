//! The headline figures as a piece of HTML for a CMS that lets no script, style or class through.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::document::to_html;
use crate::data::{Dataset, Locale};
use crate::format::{Message, figure_period, format_date, format_quantity};
use crate::view::text::StatedWords;

/// A table with its caption, and the source; nothing that needs a style sheet.
pub fn fragment(dataset: &Dataset, locale: Locale) -> String {
    let say = |message: Message| message.in_locale(locale);
    let head = [Message::Label, Message::Quantity, Message::Period, Message::StatedWords]
        .map(|message| view! { <th scope="col" {..custom_attribute("align", "left")}>{say(message)}</th> });
    let figures = dataset.headline().collect::<Vec<_>>();
    let rows = figures.iter().map(|figure| {
        let quantity = format_quantity(figure.quantity, &figure.unit, locale).to_string();
        view! {
            <tr>
                <th scope="row" {..custom_attribute("align", "left")}>{figure.label.in_locale(locale).0.to_owned()}</th>
                <td><strong>{quantity}</strong></td>
                <td>{figure_period(figure, locale)}</td>
                <td><StatedWords words=figure.stated.clone().unwrap_or_default() /></td>
            </tr>
        }
    });
    let (publishers, sources) = dataset.attributions_of(&figures);
    let publishers = publishers.into_iter().map(|publisher| publisher.in_locale(locale).0.to_owned());
    let sources = sources.into_iter().map(|source| say(Message::Source) + source.title.in_locale(locale).0);
    let attributions = publishers.chain(sources).map(|line| view! { {line}<br /> });
    to_html(|| {
        view! {
            <div lang=locale.tag()>
                <table {..custom_attribute("cellpadding", "6")}>
                    <caption {..custom_attribute("align", "left")}><strong>{dataset.title().in_locale(locale).0.to_owned()}</strong></caption>
                    <thead><tr>{head.collect_view()}</tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
                <p>{attributions.collect_view()}{say(Message::Updated)}{format_date(dataset.updated(), locale)}</p>
            </div>
        }
    }) + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_named_once() {
        let own = Dataset::parse(include_str!("../../../tests/fixtures/valid/section-publisher.json")).unwrap();
        let fragment = fragment(&own, Locale::ZhCn);
        assert!(fragment.contains("<p>另一部门<br>来源：《另一报告》<br>数据更新："), "{fragment}");
    }

    #[test]
    fn a_plan_says_that_it_is_one() {
        let dataset = Dataset::parse(include_str!("../../../tests/fixtures/valid/every-qualifier.json")).unwrap();
        for (locale, cell) in [(Locale::ZhCn, "<td>2020年 计划</td>"), (Locale::En, "<td>2020 planned</td>")] {
            assert_eq!(fragment(&dataset, locale).matches(cell).count(), 1, "one of the eight headline figures is a plan");
        }
    }
}
