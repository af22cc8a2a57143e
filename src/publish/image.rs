//! Figures as one picture: the headline figures, for a page that lets no script and no style through, or a single one, to
//! be taken away.

use std::fmt::Write as _;

use anyhow::Result;

mod card;
mod colours;
mod text;
mod years;

use card::{card, second_line};
use colours::Colours;
use text::{lines, text_width, words};

use super::page::escape;
use super::rasterize::FONT_FAMILIES;
use crate::chart::{Picture, Primitive, Shape, draw_figure};
use crate::data::{Dataset, Figure, Kind, Locale, Source};
use crate::format::{Message, format_date};
use crate::view::CORNER_RADIUS;

/// Pixels, as everything here.
const GAP: u32 = 16;
const MARGIN: u32 = 24;
const PAD: u32 = 20;
/// Above the first row of cards, when title and source each need one line only.
const TOP: u32 = 112;
const BOTTOM: u32 = 40;
/// Small text, and what lies between two lines of it.
const SMALL: u32 = 14;
const LINE: u32 = 22;
/// Down to the picture: label and number.
const ABOVE: u32 = 116;
/// The key under a picture, and what parts it from what follows.
const KEY: u32 = 46;
/// The line at the foot of a card, and what parts it from what is above.
const FOOT: u32 = 54;

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

/// The picture as SVG with colours in attributes, so that no policy on styles can take them away.
///
/// # Errors
/// A colour is missing from the tokens.
pub(super) fn svg(dataset: &Dataset, figures: &[&Figure], locale: Locale, tokens: &str) -> Result<String> {
    let colours = Colours::read(tokens)?;
    let layout = Layout::of(figures.len());
    let width = layout.width();
    let inside = width - 2 * MARGIN;
    let title = lines(dataset.title().in_locale(locale).0, layout.title, inside);
    let title_height = u32::try_from(title.len())?.saturating_sub(1) * layout.title * 4 / 3;
    // Figures that go their own way name their own publisher and source.
    let (publishers, sources) = dataset.attributions_of(figures);
    let publishers: Vec<_> =
        publishers.into_iter().flat_map(|publisher| lines(publisher.in_locale(locale).0, 15, inside)).collect();
    let head = TOP + title_height + u32::try_from(publishers.len())?.saturating_sub(1) * 20;
    let charts: Vec<_> = figures.iter().map(|figure| draw_figure(figure)).collect();
    let room = layout.card - 2 * PAD;
    let scaled = |picture: &Picture| picture.height * room / picture.width;
    // A figure over time has room where it is alone.
    let over_time = match figures {
        [figure] => years::block(figure, locale, &colours, room)?,
        _ => None,
    };
    let mut body = String::new();
    let mut top = head;
    let columns = usize::try_from(layout.columns)?;
    for (row, charts) in figures.chunks(columns).zip(charts.chunks(columns)) {
        let tallest = charts.iter().flatten().map(|chart| scaled(&chart.picture) + KEY).max().unwrap_or_default();
        let below = ABOVE + tallest;
        let foot = FOOT + row.iter().map(|figure| second_line(figure, locale, room)).max().unwrap_or_default();
        let height = below + over_time.as_ref().map_or(0, |(_, height)| *height) + foot;
        for (index, (figure, chart)) in (0..).zip(row.iter().zip(charts)) {
            let left = MARGIN + index * (layout.card + GAP);
            writeln!(body, "<g transform=\"translate({left} {top})\">")?;
            writeln!(
                body,
                "<rect x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"12\" fill=\"{}\" stroke=\"{}\"/>",
                layout.card - 1,
                height - 1,
                colours.paper,
                colours.hairline
            )?;
            card(&mut body, figure, locale, &colours, layout.card, height - foot)?;
            if let Some(chart) = chart {
                let keys = ABOVE + scaled(&chart.picture) + 14;
                drawing(&mut body, &chart.picture, [PAD, ABOVE], room, figure.kind, &colours)?;
                let each = Message::EachCell { worth: chart.worth, unit: &figure.unit }.in_locale(locale);
                key(&mut body, [PAD, keys], 2, &each, &colours.mark(figure.kind, "1"), &colours)?;
                if let Some(qualifier) = chart.open {
                    let after = PAD + 18 + text_width(&each, SMALL) + 20;
                    let meaning = Message::OpenCell { qualifier }.in_locale(locale);
                    key(&mut body, [after, keys], 2, &meaning, &colours.open("1.5", "2.5 1.8"), &colours)?;
                }
            }
            if let Some((block, _)) = &over_time {
                writeln!(body, "<g transform=\"translate({PAD} {below})\">\n{block}</g>")?;
            }
            body.push_str("</g>\n");
        }
        top += height + GAP;
    }
    let foot = foot(&sources, dataset, locale, inside);
    let height = top + BOTTOM + (u32::try_from(foot.len())? - 1) * LINE;
    let faces = FONT_FAMILIES.map(|face| format!("'{face}'")).join(", ");
    let faces = if locale == Locale::En { format!("'Noto Sans', {faces}") } else { faces };
    let Colours { ground, ink, second, .. } = &colours;
    let description = figures.iter().map(|figure| super::meta::in_words(figure, locale)).collect::<Vec<_>>().join("; ");
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" font-family=\"{faces}, sans-serif\">\n\
         <title>{name}</title>\n<desc>{description}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n",
        lang = locale.tag(),
        name = escape(dataset.title().in_locale(locale).0),
        description = escape(&description),
    );
    let mut text = |words: &str, y: u32, size: u32, weight: u32, colour: &str| {
        let words = escape(words);
        writeln!(
            out,
            "<text x=\"{MARGIN}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{words}</text>"
        )
    };
    for (line, words) in (0..).zip(&title) {
        text(words, 52 + line * layout.title * 4 / 3, layout.title, 700, ink)?;
    }
    for (line, words) in (0..).zip(&publishers) {
        text(words, 84 + title_height + line * 20, 15, 400, second)?;
    }
    for (line, words) in (0..).zip(&foot) {
        text(words, top + 12 + line * LINE, SMALL, 400, second)?;
    }
    let picture = out + &body + "</svg>\n";
    // Where only a Chinese face is at hand, it would set these as wide as a Han character.
    Ok(if locale == Locale::En { picture.replace('’', "'").replace(['“', '”'], "&quot;") } else { picture })
}

/// Between two things on one line.
const SPACE: &str = "\u{2003}\u{2003}";

/// The sources with their days, and the day of the figures, on one line where they fit.
fn foot(sources: &[&Source], dataset: &Dataset, locale: Locale, width: u32) -> Vec<String> {
    let dated = |message: Message, day| format!("{}{}", message.in_locale(locale), format_date(day, locale));
    let title = |source: &Source| format!("{}{}", Message::Source.in_locale(locale), source.title.in_locale(locale).0);
    let published = |source: &Source| source.published.map(|day| dated(Message::Published, day));
    let said: Vec<String> = sources.iter().flat_map(|source| [Some(title(source)), published(source)]).flatten().collect();
    let mut foot: Vec<String> = Vec::new();
    for part in said.into_iter().chain([dated(Message::Updated, dataset.updated())]) {
        match foot.last_mut() {
            Some(line) if text_width(line, SMALL) + text_width(&part, SMALL) + 2 * GAP < width => {
                *line += &(SPACE.to_owned() + &part);
            }
            _ => foot.extend(lines(&part, SMALL, width)),
        }
    }
    foot
}

/// The same shapes as on the page, their roles turned into colours.
fn drawing(out: &mut String, picture: &Picture, [x, y]: [u32; 2], width: u32, kind: Kind, colours: &Colours) -> Result<()> {
    let scale = f64::from(width) / f64::from(picture.width);
    writeln!(out, "<g transform=\"translate({x} {y}) scale({scale:.5})\">")?;
    for stroke in picture.under() {
        self::stroke(out, stroke, kind, colours)?;
    }
    // Cells have round corners; columns, which stand on a line, have not.
    let round = if picture.primitives.is_empty() { CORNER_RADIUS } else { 0 };
    for Shape { role, x, y, width, height } in &picture.shapes {
        let paint = colours.paint(*role, kind);
        writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {paint}/>")?;
    }
    for stroke in picture.over() {
        self::stroke(out, stroke, kind, colours)?;
    }
    out.push_str("</g>\n");
    Ok(())
}

fn stroke(out: &mut String, stroke: &Primitive, kind: Kind, colours: &Colours) -> Result<()> {
    let paint = colours.paint(stroke.role(), kind);
    match stroke {
        Primitive::Path { points, .. } => {
            let places: Vec<_> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            writeln!(out, "<polyline points=\"{}\" {paint}/>", places.join(" "))?;
        }
        Primitive::Dot { x, y, radius, .. } => writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" {paint}/>")?,
    }
    Ok(())
}

fn key(out: &mut String, [x, y]: [u32; 2], round: u32, text: &str, paint: &str, colours: &Colours) -> Result<()> {
    writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"12\" height=\"12\" rx=\"{round}\" {paint}/>")?;
    words(out, [x + 18, y + 11], SMALL, "start", &colours.second, text)
}

#[cfg(test)]
mod tests;
