//! A figure over time in its picture: what the card says of it on the page, down to the legend.

use anyhow::Result;
use leptos::prelude::*;

use super::colours::Colours;
use super::shapes::{chart, legend_item};
use super::text::Typesetter;
use super::{GAP, LINE, SMALL};
use crate::chart::{AXIS_UNITS, Role, TimeSeriesChart, draw_time_series};
use crate::data::{Figure, Locale, Quantity};
use crate::format::{ChartMessage, Message, capitalized, format_quantity, format_short_period, point_period, point_quantity};
use crate::view::{legend, text_anchor};

/// What is drawn, `width` wide, and its height. `None` of a figure without a series.
pub(super) fn time_series(
    typesetter: &Typesetter,
    figure: &Figure,
    locale: Locale,
    colours: &Colours,
    width: u32,
) -> Result<Option<(Vec<AnyView>, u32)>> {
    let Some(TimeSeriesChart { picture, top, bottom, times }) = draw_time_series(figure) else { return Ok(None) };
    let text = |x: u32, y: u32, anchor, text: &str| typesetter.text([x, y], SMALL, anchor, &colours.second, text);
    let highest = format_quantity(Quantity::exact(top), &figure.unit, locale);
    let mut y = LINE;
    let mut views = vec![text(0, y, "start", &highest.to_string()), chart(&picture, [0, y + 6], width, figure.status, colours)];
    y += 6 + picture.height * width / picture.width + SMALL;
    if let Some(bottom) = bottom {
        views.push(text(0, y, "start", &format_quantity(Quantity::exact(bottom), &figure.unit, locale).to_string()));
        y += LINE;
    }
    for (time, at) in times {
        let x = u32::try_from(at).unwrap_or_default() * width / AXIS_UNITS.unsigned_abs();
        views.push(text(x, y, text_anchor(at), &format_short_period(time, locale)));
    }
    y += LINE + 4;
    let points = figure.over_time();
    let ends = [points.first(), points.last()].map(|point| {
        point.map_or_else(String::new, |point| {
            let [time, colon] = [point_period(point, locale), Message::Colon.in_locale(locale)];
            let quantity = point_quantity(figure, point.quantity, locale).to_string();
            format!("{time}{colon}{}", capitalized(&quantity))
        })
    });
    let [first, last] = &ends;
    views.push(text(0, y, "start", first));
    if typesetter.width(first, SMALL, 400)? + typesetter.width(last, SMALL, 400)? + 2 * GAP < width {
        views.push(text(width, y, "end", last));
    } else {
        y += LINE;
        views.push(text(0, y, "start", last));
    }
    if let Some((change, since)) = figure.change() {
        let changed = ChartMessage::Changed { change, since, unit: &figure.unit }.in_locale(locale);
        for line in typesetter.wrap(&changed, SMALL, 400, width)? {
            y += LINE;
            views.push(text(0, y, "start", &line));
        }
    }
    for (role, meaning) in legend(&picture) {
        let (radius, paint) = match role {
            Role::MarkSoft => (2, colours.soft("1")),
            Role::DotOpen => (6, colours.open_dot("2.5")),
            Role::Break => (0, colours.break_line("1")),
            _ => (2, colours.open("1.5", "2.5 1.8")),
        };
        y += LINE;
        views.extend(legend_item(typesetter, [0, y - 11], radius, &meaning.in_locale(locale), paint, colours));
    }
    Ok(Some((views, y + GAP)))
}
