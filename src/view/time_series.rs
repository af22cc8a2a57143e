//! A figure over time: the chart, its first and last value, the change, and all values.

use leptos::prelude::*;

use super::chart_svg::{AxisChartSvg, percent, text_anchor};
use super::text::{Localized, QuantityText, StatedWords};
use crate::chart::{Picture, Role, TimeSeriesChart, draw_time_series};
use crate::data::{Figure, Locale, Point, Quantity};
use crate::format::{ChartMessage, Message, format_quantity, format_short_period, point_period, point_quantity};

/// A figure that has a series. The chart is hidden from screen readers; the text says the same.
#[component]
pub fn TimeSeries(figure: Figure, locale: Locale) -> impl IntoView {
    let points = figure.over_time();
    let chart = draw_time_series(&figure);
    let legend = chart.as_ref().map(|TimeSeriesChart { picture, .. }| {
        let drawn = legend(picture).into_iter().map(|(role, meaning)| {
            let class = match role {
                Role::MarkSoft => "hf-swatch hf-swatch-soft",
                Role::DotOpen => "hf-swatch hf-swatch-open hf-swatch-round",
                Role::Break => "hf-swatch hf-swatch-break",
                _ => "hf-swatch hf-swatch-open",
            };
            view! { <LegendItem class meaning locale /> }
        });
        drawn.collect_view()
    });
    let chart = chart.map(|chart| view! { <Plot chart figure=figure.clone() locale /> });
    let changed = figure.change().map(|(change, since)| {
        view! { <p class="hf-change">{ChartMessage::Changed { change, since, unit: &figure.unit }.in_locale(locale)}</p> }
    });
    let end = |point: &Point| {
        let said = point_quantity(&figure, point.quantity, locale);
        view! { <p><span class="hf-row-period">{point_period(point, locale)}{Message::Colon.in_locale(locale)}</span><QuantityText said /></p> }
    };
    let ends = [points.first(), points.last()].into_iter().flatten().map(end).collect_view();
    let rows = points
        .iter()
        .map(|point| {
            let said = point_quantity(&figure, point.quantity, locale);
            let stated = point.stated.clone().map(|words| view! { <StatedWords words /> });
            let note = point.note.clone().map(|note| view! { " " <span class="hf-point-note"><Localized text=note locale /></span> });
            view! { <tr><th scope="row">{point_period(point, locale)}{note}</th><td><QuantityText said /></td><td>{stated}</td></tr> }
        })
        .collect_view();
    let say = |message: Message| message.in_locale(locale);
    let values = ChartMessage::Values.in_locale(locale);
    view! {
        {chart}
        <div class="hf-ends">{ends}</div>
        {changed}
        {legend}
        <details class="hf-values">
            <summary>{values.clone()}</summary>
            // A scrolling region must be reachable by keyboard.
            <div class="hf-scroll-region" role="group" tabindex="0" aria-label=values>
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

/// The chart between the value of its highest line and its time labels.
#[component]
fn Plot(chart: TimeSeriesChart, figure: Figure, locale: Locale) -> impl IntoView {
    let TimeSeriesChart { picture, top, bottom, times } = chart;
    let said = format_quantity(Quantity::exact(top), &figure.unit, locale);
    let lowest = bottom.map(|bottom| {
        let said = format_quantity(Quantity::exact(bottom), &figure.unit, locale);
        view! { <p class="hf-axis-max"><QuantityText said /></p> }
    });
    let name = |(time, at)| {
        view! { <text class="hf-tick-label" x=percent(at) y="1em" text-anchor=text_anchor(at)>{format_short_period(time, locale)}</text> }
    };
    let times = times.into_iter().map(name).collect_view();
    view! {
        <div aria-hidden="true">
            <p class="hf-axis-max"><QuantityText said /></p>
            <AxisChartSvg picture />
            {lowest}
            <svg class="hf-time-labels" focusable="false">{times}</svg>
        </div>
    }
}

/// The roles that stand for inexact values, with their meaning.
pub fn legend(picture: &Picture) -> Vec<(Role, ChartMessage<'static>)> {
    let mut legend = vec![
        (Role::MarkOpen, ChartMessage::OpenColumn),
        (Role::MarkSoft, ChartMessage::SoftColumn),
        (Role::DotOpen, ChartMessage::OpenDot),
        (Role::Break, ChartMessage::Break),
    ];
    legend.retain(|(role, _)| picture.has(*role));
    // A dashed line leads to an open dot, unless there are too many of those to be drawn.
    if picture.has(Role::LineOpen) && !picture.has(Role::DotOpen) {
        legend.push((Role::LineOpen, ChartMessage::OpenLine));
    }
    legend
}

/// A sample beside its meaning. Hidden from screen readers, which announce each number with its qualifier.
#[component]
pub(super) fn LegendItem(class: &'static str, meaning: ChartMessage<'static>, locale: Locale) -> impl IntoView {
    // Not with `view!`, which makes a subtree without variables through `innerHTML`.
    let swatch = leptos::html::span().class(class);
    view! { <p class="hf-legend-item" aria-hidden="true">{swatch}<span>{meaning.in_locale(locale)}</span></p> }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Dataset, Decimal, Period, Qualifier, Status};

    /// More dots than can be told apart are left out; a dashed line then has a legend item of its own.
    #[test]
    fn what_is_dashed_has_a_key() {
        let mut figure = Dataset::parse(include_str!("../../public/figures.json")).unwrap().figures()[0].clone();
        let mut of = |count: i32| {
            let start = Period::parse("2015-01").unwrap();
            let first = start.ordinal();
            let quantity = Quantity::new(Decimal::from_whole(7), Qualifier::About);
            let point = |ordinal| Point {
                period: start.with_ordinal(ordinal).unwrap(),
                quantity,
                stated: None,
                status: Status::Actual,
                is_break: false,
                note: None,
            };
            figure.series = (first..first + count).map(point).collect();
            let last = figure.series.last().unwrap().period;
            (figure.period, figure.quantity) = (last, quantity);
            legend(&draw_time_series(&figure).unwrap().picture).into_iter().map(|(role, _)| role).collect::<Vec<_>>()
        };
        assert_eq!(of(30), [Role::DotOpen]);
        assert_eq!(of(60), [Role::LineOpen]);
    }
}
