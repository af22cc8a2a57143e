//! The headline figures as one picture, for a page that lets no script and no style through.

use std::fmt::Write as _;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use resvg::{tiny_skia, usvg};

use super::page::escape;
use crate::chart::{Picture, draw_figure};
use crate::components::Settings;
use crate::data::{Dataset, Figure, Locale};
use crate::format::{Message, date, phrase, quoted, year};

/// Pixels, as everything here.
const CARD: u32 = 452;
const GAP: u32 = 16;
const MARGIN: u32 = 24;
const PAD: u32 = 20;
const TOP: u32 = 112;
/// What a card has besides its picture.
const AROUND: u32 = 206;
const WIDTH: u32 = 2 * CARD + GAP + 2 * MARGIN;

/// The faces that a picture is set in; the first that the building machine has is taken.
const FACES: [&str; 5] = ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"];

/// The picture as SVG with colours in attributes, so that no policy on styles can take them away.
///
/// # Errors
/// A colour is missing from the tokens.
pub(super) fn svg(dataset: &Dataset, locale: Locale, tokens: &str) -> Result<String> {
    let colours = Colours::read(tokens)?;
    let figures = Settings::default().choose(dataset);
    let charts: Vec<_> = figures.iter().map(|figure| draw_figure(figure)).collect();
    let scaled = |picture: &Picture| picture.height * (CARD - 2 * PAD) / picture.width;
    let mut body = String::new();
    let mut top = TOP;
    for (row, charts) in figures.chunks(2).zip(charts.chunks(2)) {
        let tallest = charts.iter().flatten().map(|chart| scaled(&chart.picture)).max().unwrap_or_default();
        let height = AROUND + tallest;
        for (index, (figure, chart)) in (0..).zip(row.iter().zip(charts)) {
            let left = MARGIN + index * (CARD + GAP);
            writeln!(body, "<g transform=\"translate({left} {top})\">")?;
            writeln!(
                body,
                "<rect x=\".5\" y=\".5\" width=\"{}\" height=\"{}\" rx=\"12\" fill=\"{}\" stroke=\"{}\"/>",
                CARD - 1,
                height - 1,
                colours.paper,
                colours.hairline
            )?;
            card(&mut body, figure, locale, &colours, height)?;
            if let Some(chart) = chart {
                let keys = height - 86;
                shapes(&mut body, &chart.picture, keys - 14 - scaled(&chart.picture), &colours)?;
                let each = Message::EachCell { worth: chart.worth, unit: &figure.unit }.in_locale(locale);
                key(&mut body, PAD, keys, &each, false, &colours)?;
                if let Some(qualifier) = chart.open {
                    let after = PAD + 18 + text_width(&each, 14) + 20;
                    key(&mut body, after, keys, &Message::OpenCell { qualifier }.in_locale(locale), true, &colours)?;
                }
            }
            body.push_str("</g>\n");
        }
        top += height + GAP;
    }
    let height = top + 40;
    let (title, publisher) = (dataset.title().in_locale(locale).0, dataset.publisher().in_locale(locale).0);
    let source = format!("{}{}", Message::Source.in_locale(locale), dataset.source().title.in_locale(locale).0);
    let updated = format!("{}{}", Message::Updated.in_locale(locale), date(dataset.updated(), locale));
    let faces = FACES.map(|face| format!("'{face}'")).join(", ");
    let faces = if locale == Locale::En { format!("'Noto Sans', {faces}") } else { faces };
    let Colours { ground, ink, second, .. } = &colours;
    let right = WIDTH - MARGIN;
    let baseline = height - 28;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" width=\"{WIDTH}\" height=\"{height}\" \
         viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" font-family=\"{faces}, sans-serif\">\n\
         <title>{title}</title>\n<desc>{description}</desc>\n\
         <rect width=\"{WIDTH}\" height=\"{height}\" fill=\"{ground}\"/>\n\
         <text x=\"{MARGIN}\" y=\"52\" font-size=\"28\" font-weight=\"700\" fill=\"{ink}\">{title}</text>\n\
         <text x=\"{MARGIN}\" y=\"84\" font-size=\"15\" fill=\"{second}\">{publisher}</text>\n{body}\
         <text x=\"{MARGIN}\" y=\"{baseline}\" font-size=\"14\" fill=\"{second}\">{source}</text>\n\
         <text x=\"{right}\" y=\"{baseline}\" font-size=\"14\" fill=\"{second}\" text-anchor=\"end\">{updated}</text>\n</svg>\n",
        lang = locale.tag(),
        title = escape(title),
        description = escape(&super::meta::description(dataset, locale)),
        publisher = escape(publisher),
        source = escape(&source),
    ))
}

/// Label, number, and the line at the foot.
fn card(out: &mut String, figure: &Figure, locale: Locale, colours: &Colours, height: u32) -> Result<()> {
    let Colours { ink, second, hairline, .. } = colours;
    let said = phrase(figure.quantity, &figure.unit, locale);
    let label = escape(figure.label.in_locale(locale).0);
    writeln!(out, "<text x=\"{PAD}\" y=\"38\" font-size=\"16\" fill=\"{second}\">{label}</text>")?;
    write!(out, "<text x=\"{PAD}\" y=\"92\" fill=\"{ink}\">")?;
    let parts = [
        (said.qualifier, 16, 400, second, 0),
        (said.number.as_str(), 50, 700, ink, 8),
        (said.magnitude, 25, 700, ink, 6),
        (said.unit.as_str(), 16, 400, second, 8),
    ];
    let mut first = true;
    for (text, size, weight, colour, gap) in parts.into_iter().filter(|(text, ..)| !text.is_empty()) {
        let gap = if first { 0 } else { gap };
        let text = escape(text);
        write!(out, "<tspan dx=\"{gap}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{text}</tspan>")?;
        first = false;
    }
    out.push_str("</text>\n");
    let (line, foot, right) = (height - 54, height - 22, CARD - PAD);
    writeln!(out, "<path d=\"M{PAD} {line}.5H{right}\" stroke=\"{hairline}\"/>")?;
    writeln!(out, "<text x=\"{PAD}\" y=\"{foot}\" font-size=\"14\" fill=\"{second}\">{}</text>", year(figure.period, locale))?;
    if let Some(words) = &figure.stated {
        let quoted = quoted(words, locale);
        let text = escape(&format!("{}{}{}", quoted.before, quoted.words, quoted.after));
        writeln!(out, "<text x=\"{right}\" y=\"{foot}\" font-size=\"14\" fill=\"{second}\" text-anchor=\"end\">{text}</text>")?;
    }
    Ok(())
}

/// The same shapes as on the page, their roles turned into colours.
fn shapes(out: &mut String, picture: &Picture, top: u32, colours: &Colours) -> Result<()> {
    let scale = f64::from(CARD - 2 * PAD) / f64::from(picture.width);
    writeln!(out, "<g transform=\"translate({PAD} {top}) scale({scale:.5})\">")?;
    for shape in &picture.shapes {
        let paint = match shape.role.class() {
            "hf-mark" => format!("fill=\"{}\"", colours.accent),
            "hf-mark-soft" => format!("fill=\"{}\"", colours.soft),
            "hf-mark-rest" => format!("fill=\"{}\"", colours.rest),
            _ => format!("fill=\"none\" stroke=\"{}\" stroke-width=\"15\" stroke-dasharray=\"32 20\"", colours.accent),
        };
        let (x, y, width, height) = (shape.x, shape.y, shape.width, shape.height);
        writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"25\" {paint}/>")?;
    }
    out.push_str("</g>\n");
    Ok(())
}

fn key(out: &mut String, x: u32, y: u32, text: &str, open: bool, colours: &Colours) -> Result<()> {
    let paint = if open {
        format!("fill=\"none\" stroke=\"{}\" stroke-width=\"1.5\" stroke-dasharray=\"2.5 1.8\"", colours.accent)
    } else {
        format!("fill=\"{}\"", colours.accent)
    };
    let (text_x, text_y) = (x + 18, y + 11);
    writeln!(out, "<rect x=\"{x}\" y=\"{y}\" width=\"12\" height=\"12\" rx=\"2\" {paint}/>")?;
    let text = escape(text);
    writeln!(out, "<text x=\"{text_x}\" y=\"{text_y}\" font-size=\"14\" fill=\"{}\">{text}</text>", colours.second)?;
    Ok(())
}

/// About how wide a text is: a Han character is as wide as it is high, a Latin one a little over half.
fn text_width(text: &str, size: u32) -> u32 {
    text.chars().map(|c| if c.is_ascii() { size * 58 / 100 } else { size }).sum()
}

struct Colours {
    paper: String,
    ground: String,
    hairline: String,
    ink: String,
    second: String,
    accent: String,
    soft: String,
    rest: String,
}

impl Colours {
    /// The light theme, which stands first in the tokens.
    fn read(tokens: &str) -> Result<Self> {
        let colour = |name: &str| -> Result<String> {
            let (_, rest) =
                tokens.split_once(&format!("--hf-{name}: ")).with_context(|| format!("no --hf-{name} in tokens.css"))?;
            Ok(rest.split(';').next().unwrap_or_default().to_owned())
        };
        Ok(Self {
            paper: colour("paper")?,
            ground: colour("ground")?,
            hairline: colour("hairline")?,
            ink: colour("ink")?,
            second: colour("ink-second")?,
            accent: colour("accent")?,
            soft: colour("accent-soft")?,
            rest: colour("rest")?,
        })
    }
}

/// The same at twice the size in pixels.
///
/// # Errors
/// This machine has no Chinese face: a picture with boxes for characters is never drawn.
pub(super) fn png(svg: &str) -> Result<Vec<u8>> {
    let mut options = usvg::Options::default();
    options.fontdb_mut().load_system_fonts();
    let known = |face: &&str| {
        let query = usvg::fontdb::Query { families: &[usvg::fontdb::Family::Name(face)], ..usvg::fontdb::Query::default() };
        options.fontdb.query(&query).is_some()
    };
    if !FACES.iter().any(known) {
        bail!(
            "No Chinese font is on this machine, so static/figures.*.png cannot be drawn. Install one: the Debian package \
             fonts-noto-cjk, or any of: {}",
            FACES.join(", ")
        );
    }
    let tree = usvg::Tree::from_str(svg, &options).context("the picture is no SVG")?;
    let size = tree.size().to_int_size().scale_by(2.0).context("a picture of no size")?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).context("a picture of no size")?;
    resvg::render(&Arc::new(tree), tiny_skia::Transform::from_scale(2.0, 2.0), &mut pixels.as_mut());
    pixels.encode_png().context("the picture could not be written as PNG")
}
