//! Figures as one picture: the headline figures, for a page that lets no script and no style through, or a single one, to save.

mod card;
mod colours;
mod shapes;
mod text;
mod time_series;

use std::fmt;

use anyhow::Result;
use leptos::prelude::*;

use self::card::{card, footer_extra_height};
use self::colours::Colours;
use self::shapes::{chart, legend_item};
use self::text::Typesetter;
use self::time_series::time_series;
use super::Rasterizer;
use crate::chart::{Chart, Picture, Role, draw_figure};
use crate::data::{Dataset, Figure, Locale, Source};
use crate::format::{Message, describe_figure, format_date};
use crate::view::pages::to_html;
use crate::view::waffle_legend;

/// Pixels, as everything here.
const GAP: u32 = 16;
const MARGIN: u32 = 24;
const PAD: u32 = 20;
/// Above the first row of cards, when title and source each need one line only.
const TOP: u32 = 112;
const BOTTOM: u32 = 40;
/// Small text, and the distance between two lines of it.
const SMALL: u32 = 14;
const LINE: u32 = 22;
/// Down to the chart: label and number.
const ABOVE: u32 = 116;
/// The legend under a chart, and what separates it from what follows.
const LEGEND: u32 = 46;
/// The line at the foot of a card, and what separates it from what is above.
const FOOT: u32 = 54;
/// Between two things on one line.
const SPACE: &str = "\u{2003}\u{2003}";

/// A factor with five decimal places.
struct Scale(f64);

impl fmt::Display for Scale {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:.5}", self.0)
    }
}

/// Two cards in a row, or one.
#[derive(Clone, Copy)]
struct Layout {
    columns: u32,
    card: u32,
    title: u32,
}

impl Layout {
    const fn of(figures: usize) -> Self {
        if figures == 1 { Self { columns: 1, card: 592, title: 22 } } else { Self { columns: 2, card: 452, title: 28 } }
    }

    const fn width(self) -> u32 {
        self.columns * self.card + (self.columns - 1) * GAP + 2 * MARGIN
    }
}

/// The picture as SVG. `style` is the style sheet with the colours.
///
/// # Errors
/// A colour is missing from the style sheet, or a text cannot be measured.
pub(super) fn svg(
    dataset: &Dataset,
    figures: &[&Figure],
    locale: Locale,
    style: &str,
    rasterizer: &dyn Rasterizer,
) -> Result<String> {
    let (colours, typesetter) = (Colours::read(style)?, Typesetter::new(locale, rasterizer));
    let layout = Layout::of(figures.len());
    let (width, inside) = (layout.width(), layout.width() - 2 * MARGIN);
    let title = typesetter.wrap(dataset.title().in_locale(locale).0, layout.title, 700, inside)?;
    let title_height = u32::try_from(title.len())?.saturating_sub(1) * layout.title * 4 / 3;
    // Figures of a section with its own publisher and source name these.
    let (publishers, sources) = dataset.attributions_of(figures);
    let mut publisher_lines = Vec::new();
    for publisher in publishers {
        publisher_lines.extend(typesetter.wrap(publisher.in_locale(locale).0, 15, 400, inside)?);
    }
    let head = TOP + title_height + u32::try_from(publisher_lines.len())?.saturating_sub(1) * 20;
    let (cards, bottom) = cards(&typesetter, figures, locale, &colours, layout, head)?;
    let foot = foot(&typesetter, &sources, dataset, locale, inside)?;
    let height = bottom + BOTTOM + (u32::try_from(foot.len())? - 1) * LINE;
    let lines = |lines: &[String], first: u32, distance: u32, size: u32, weight: u32, colour: &str| -> Vec<AnyView> {
        let line =
            |(index, line): (u32, &String)| typesetter.heading([MARGIN, first + index * distance], size, weight, colour, line);
        (0..).zip(lines).map(line).collect()
    };
    let description = figures.iter().map(|figure| describe_figure(figure, locale)).collect::<Vec<_>>().join("; ");
    let picture = to_html(|| {
        view! {
            <svg
                xmlns="http://www.w3.org/2000/svg"
                xml:lang=locale.tag()
                width=width
                height=height
                viewBox=format!("0 0 {width} {height}")
                role="img"
                font-family=typesetter.family()
            >
                <title>{typesetter.plain(dataset.title().in_locale(locale).0)}</title>
                <desc>{typesetter.plain(&description)}</desc>
                <rect width=width height=height fill=colours.background.clone() />
                {lines(&title, 52, layout.title * 4 / 3, layout.title, 700, &colours.ink)}
                {lines(&publisher_lines, 84 + title_height, 20, 15, 400, &colours.second)}
                {lines(&foot, bottom + 12, LINE, SMALL, 400, &colours.second)}
                {cards}
            </svg>
        }
    });
    Ok(picture + "\n")
}

/// The cards from `top` on, and where they end.
fn cards(
    typesetter: &Typesetter,
    figures: &[&Figure],
    locale: Locale,
    colours: &Colours,
    layout: Layout,
    mut top: u32,
) -> Result<(Vec<AnyView>, u32)> {
    let room = layout.card - 2 * PAD;
    let scaled = |picture: &Picture| picture.height * room / picture.width;
    let charts: Vec<_> = figures.iter().map(|figure| draw_figure(figure)).collect();
    let columns = usize::try_from(layout.columns)?;
    let mut views = Vec::new();
    for (row, charts) in figures.chunks(columns).zip(charts.chunks(columns)) {
        let tallest = charts.iter().flatten().map(|chart| scaled(&chart.picture) + LEGEND).max().unwrap_or_default();
        // How a figure changed stands below its number.
        let has_changes = row.iter().any(|figure| !figure.changes.is_empty());
        let above = ABOVE + if has_changes { LINE } else { 0 };
        let below = above + tallest;
        let mut foot = FOOT;
        for figure in row {
            foot = foot.max(FOOT + footer_extra_height(typesetter, figure, locale, room)?);
        }
        // A figure over time has room where it is alone.
        let series = match figures {
            [figure] => time_series(typesetter, figure, locale, colours, room)?,
            _ => None,
        };
        let (series, series_height) = series.unwrap_or_default();
        let mut series = (!series.is_empty()).then_some(series);
        let height = below + series_height + foot;
        for (index, (figure, figure_chart)) in (0..).zip(row.iter().zip(charts)) {
            let left = MARGIN + index * (layout.card + GAP);
            let outline = view! {
                <rect
                    x=".5"
                    y=".5"
                    width=layout.card - 1
                    height=height - 1
                    rx="12"
                    fill=colours.surface.clone()
                    stroke=colours.border.clone()
                />
            };
            let card = card(typesetter, figure, locale, colours, layout.card, height - foot)?;
            let waffle = match figure_chart {
                Some(waffle) => waffle_with_legend(typesetter, waffle, figure, locale, colours, [above, room])?,
                None => Vec::new(),
            };
            let series = series.take().map(|series| view! { <g transform=format!("translate({PAD} {below})")>{series}</g> });
            let place = format!("translate({left} {top})");
            views.push(view! { <g transform=place>{outline}{card}{waffle}{series}</g> }.into_any());
        }
        top += height + GAP;
    }
    Ok((views, top))
}

fn waffle_with_legend(
    typesetter: &Typesetter,
    waffle: &Chart,
    figure: &Figure,
    locale: Locale,
    colours: &Colours,
    [above, room]: [u32; 2],
) -> Result<Vec<AnyView>> {
    let y = above + waffle.picture.height * room / waffle.picture.width + 14;
    let each = match waffle.of {
        Some(of) if of != 100 => Message::EachPart { of: u64::try_from(of)? },
        _ => Message::EachCell { cell_value: waffle.cell_value, unit: &figure.unit },
    };
    let mut views = vec![chart(&waffle.picture, [PAD, above], room, figure.status, colours)];
    let falls = figure.quantity.is_below_zero();
    let own = if falls { colours.open("1.5", "2.5 1.8") } else { colours.mark(figure.status, "1") };
    let mut legend = vec![(own, each.in_locale(locale))];
    legend.extend(waffle_legend(waffle, figure).into_iter().map(|(role, message)| {
        let paint = if role == Role::MarkSoft { colours.soft("1") } else { colours.open("1.5", "2.5 1.8") };
        (paint, message.in_locale(locale))
    }));
    let mut x = PAD;
    for (paint, meaning) in legend {
        views.extend(legend_item(typesetter, [x, y], 2, &meaning, paint, colours));
        x += 18 + typesetter.width(&meaning, SMALL, 400)? + 20;
    }
    Ok(views)
}

/// The sources with their days, and the day of the figures, on one line where they fit.
fn foot(typesetter: &Typesetter, sources: &[&Source], dataset: &Dataset, locale: Locale, width: u32) -> Result<Vec<String>> {
    let dated = |message: Message, day| format!("{}{}", message.in_locale(locale), format_date(day, locale));
    let title = |source: &Source| format!("{}{}", Message::Source.in_locale(locale), source.title.in_locale(locale).0);
    let published = |source: &Source| source.published.map(|day| dated(Message::Published, day));
    let parts = sources.iter().flat_map(|source| [Some(title(source)), published(source)]).flatten();
    let mut foot: Vec<String> = Vec::new();
    for part in parts.chain([dated(Message::Updated, dataset.updated())]) {
        let part_width = typesetter.width(&part, SMALL, 400)?;
        match foot.last_mut() {
            Some(line) if typesetter.width(line, SMALL, 400)? + part_width + 2 * GAP < width => {
                *line += &(SPACE.to_owned() + &part);
            }
            _ => foot.extend(typesetter.wrap(&part, SMALL, 400, width)?),
        }
    }
    Ok(foot)
}

#[cfg(all(test, feature = "native"))]
mod tests;
