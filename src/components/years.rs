//! A figure over time: the picture, its two ends in words, what has changed, and all values.

use leptos::prelude::*;

use super::picture::Drawn;
use super::words::Said;
use crate::chart::draw_years;
use crate::data::{Figure, Locale, Point};
use crate::format::{Message, Remark, period, phrase};

/// A figure that has a series. The words say what the picture shows, which is silent.
#[component]
pub fn Years(figure: Figure, locale: Locale) -> impl IntoView {
    let points = figure.over_time();
    let picture = draw_years(&figure).map(|picture| view! { <Drawn picture /> });
    let changed = points.split_last().and_then(|(last, before)| changed(last, before, &figure, locale));
    let changed = changed.map(|words| view! { <p class="hf-change">{words}</p> });
    let end = |point: &Point| {
        let said = phrase(point.quantity, &figure.unit, locale);
        view! { <p><span class="hf-when">{period(point.period, locale)}</span> " " <Said said /></p> }
    };
    let ends = [points.first(), points.last()].into_iter().flatten().map(end).collect_view();
    let rows = points
        .iter()
        .map(|point| {
            let said = phrase(point.quantity, &figure.unit, locale);
            let stated = point.stated.clone().map(|words| view! { <span lang=Locale::ZhCn.tag()>{words}</span> });
            view! { <tr><th scope="row">{period(point.period, locale)}</th><td><Said said /></td><td>{stated}</td></tr> }
        })
        .collect_view();
    let say = |message: Message| message.in_locale(locale);
    let values = Remark::Values.in_locale(locale);
    view! {
        {picture}
        <div class="hf-ends">{ends}</div>
        {changed}
        <details class="hf-values">
            <summary>{values.clone()}</summary>
            // Whoever has no pointer scrolls it with keys.
            <div class="hf-all" role="group" tabindex="0" aria-label=values>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say(Message::Period)}</th>
                            <th scope="col">{say(Message::Quantity)}</th>
                            <th scope="col">{say(Message::StatedWords)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}

/// The change since the same time a year before or, where nothing is known of that, since the last time that is known.
fn changed(last: &Point, before: &[Point], figure: &Figure, locale: Locale) -> Option<String> {
    let year_before = before.iter().find(|point| point.period == last.period.year_before());
    let earlier = year_before.or(before.last())?;
    let change = last.quantity.change_since(earlier.quantity)?;
    Some(Remark::Changed { change, since: earlier.period, unit: &figure.unit }.in_locale(locale))
}
