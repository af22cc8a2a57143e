//! A figure over time in its picture: what the card says of it on the page, down to the keys.

use anyhow::Result;

use super::colours::Colours;
use super::text::{lines, text_width, words};
use super::{GAP, LINE, SMALL, drawing, key};
use crate::chart::{AXIS_UNITS, Role, TimeSeriesChart, draw_time_series};
use crate::data::{Figure, Locale, Qualifier, Quantity};
use crate::format::{ChartMessage, Message, capitalized, format_period, format_quantity, format_short_period};
use crate::view::{legend, text_anchor};

/// The block, `width` wide, with its height. `None` of a figure without a series.
pub(super) fn block(figure: &Figure, locale: Locale, colours: &Colours, width: u32) -> Result<Option<(String, u32)>> {
    let Some(TimeSeriesChart { picture, top, times }) = draw_time_series(figure) else { return Ok(None) };
    let mut out = String::new();
    let text =
        |out: &mut String, x: u32, y: u32, anchor: &str, said: &str| words(out, [x, y], SMALL, anchor, &colours.second, said);
    let highest = format_quantity(Quantity { value: top, qualifier: Qualifier::Exact }, &figure.unit, locale);
    let mut y = LINE;
    text(&mut out, 0, y, "start", &highest.to_string())?;
    drawing(&mut out, &picture, [0, y + 6], width, figure.kind, colours)?;
    y += 6 + picture.height * width / picture.width + SMALL;
    for (time, at) in times {
        let x = u32::try_from(at).unwrap_or_default() * width / AXIS_UNITS.unsigned_abs();
        text(&mut out, x, y, text_anchor(at), &format_short_period(time, locale))?;
    }
    y += LINE + 4;
    let points = figure.over_time();
    let ends = [points.first(), points.last()].map(|point| {
        point.map_or_else(String::new, |point| {
            let [time, then] = [format_period(point.period, locale), Message::Colon.in_locale(locale)];
            let said = format_quantity(point.quantity, &figure.unit, locale).to_string();
            format!("{time}{then}{}", capitalized(&said))
        })
    });
    let [first, last] = &ends;
    text(&mut out, 0, y, "start", first)?;
    if text_width(first, SMALL) + text_width(last, SMALL) + 2 * GAP < width {
        text(&mut out, width, y, "end", last)?;
    } else {
        y += LINE;
        text(&mut out, 0, y, "start", last)?;
    }
    if let Some((change, since)) = figure.change() {
        for line in lines(&ChartMessage::Changed { change, since, unit: &figure.unit }.in_locale(locale), SMALL, width) {
            y += LINE;
            text(&mut out, 0, y, "start", &line)?;
        }
    }
    for (role, meaning) in legend(&picture) {
        let (round, paint) = match role {
            Role::MarkSoft => (2, colours.soft("1")),
            Role::DotOpen => (6, colours.open_dot("2.5")),
            _ => (2, colours.open("1.5", "2.5 1.8")),
        };
        y += LINE;
        key(&mut out, [0, y - 11], round, &meaning.in_locale(locale), &paint, colours)?;
    }
    Ok(Some((out, y + GAP)))
}
