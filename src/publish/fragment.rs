//! The headline figures as a piece of HTML for a CMS that lets no script, style or class through.

use crate::data::{Dataset, Locale};
use crate::format::{Message, figure_period, format_date, format_quantity};
use crate::view::Settings;

use super::page::escape;

/// Headings, a table and the source; nothing that needs a style sheet.
pub(super) fn fragment(dataset: &Dataset, locale: Locale) -> String {
    let say = |message: Message| escape(&message.in_locale(locale));
    let title = escape(dataset.title().in_locale(locale).0);
    let head: String = [Message::Label, Message::Quantity, Message::Period, Message::StatedWords]
        .map(|message| format!("<th scope=\"col\" align=\"left\">{}</th>", say(message)))
        .concat();
    let figures = Settings::default().choose(dataset);
    let rows: String = figures
        .iter()
        .flat_map(|figure| {
            let cells = [
                format!("<strong>{}</strong>", escape(&format_quantity(figure.quantity, &figure.unit, locale).to_string())),
                escape(&figure_period(figure, locale)),
                format!("<span lang=\"zh-CN\">{}</span>", escape(figure.stated.as_deref().unwrap_or_default())),
            ];
            let label = escape(figure.label.in_locale(locale).0);
            let cells = cells.map(|cell| format!("<td>{cell}</td>")).concat();
            [format!("<tr><th scope=\"row\" align=\"left\">{label}</th>"), cells, "</tr>\n".into()]
        })
        .collect();
    let (publishers, sources) = dataset.attributions_of(&figures);
    let publishers = publishers.into_iter().map(|publisher| escape(publisher.in_locale(locale).0));
    let from = say(Message::Source);
    let sources = sources.into_iter().map(|source| format!("{from}{}", escape(source.title.in_locale(locale).0)));
    let origins: String = publishers.chain(sources).map(|line| line + "<br>").collect();
    format!(
        "<div lang=\"{lang}\">\n<table cellpadding=\"6\">\n<caption align=\"left\"><strong>{title}</strong></caption>\n\
         <thead><tr>{head}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n\
         <p>{origins}{updated}{day}</p>\n</div>\n",
        lang = locale.tag(),
        updated = say(Message::Updated),
        day = format_date(dataset.updated(), locale),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_is_named_once() {
        let own = Dataset::parse(include_str!("../../tests/fixtures/valid/section-publisher.json")).unwrap();
        let fragment = fragment(&own, Locale::ZhCn);
        assert!(fragment.contains("<p>另一部门<br>来源：《另一报告》<br>数据更新："), "{fragment}");
    }

    #[test]
    fn a_plan_says_that_it_is_one() {
        let dataset = Dataset::parse(include_str!("../../tests/fixtures/valid/every-qualifier.json")).unwrap();
        for (locale, cell) in [(Locale::ZhCn, "<td>2020年 计划</td>"), (Locale::En, "<td>2020 planned</td>")] {
            assert_eq!(fragment(&dataset, locale).matches(cell).count(), 1, "one of the eight headline figures is a plan");
        }
    }
}
