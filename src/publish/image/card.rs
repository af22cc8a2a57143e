//! A figure's card but for its pictures: label, number, and the line at its foot.

use std::fmt::Write as _;

use anyhow::Result;

use super::colours::Colours;
use super::text::{fitting, text_width, words};
use super::{FOOT, GAP, LINE, PAD, SMALL};
use crate::data::{Figure, Locale};
use crate::format::{capitalized, figure_period, format_quantity, quote};
use crate::publish::page::escape;

/// Label and number, and the foot below a line at `line`.
pub(super) fn card(out: &mut String, figure: &Figure, locale: Locale, colours: &Colours, width: u32, line: u32) -> Result<()> {
    let Colours { ink, second, hairline, .. } = colours;
    let said = format_quantity(figure.quantity, &figure.unit, locale);
    let label = figure.label.in_locale(locale).0;
    words(out, [PAD, 38], fitting(label, 16, width - 2 * PAD), "start", second, label)?;
    write!(out, "<text x=\"{PAD}\" y=\"92\" fill=\"{ink}\">")?;
    let qualifier = capitalized(said.qualifier);
    // As large as it is on the page, and no word of its own.
    let (unit_size, unit_weight, unit_ink, unit_gap) = if said.unit == "%" {
        (25, 700, ink, 4)
    } else {
        let before = text_width(&qualifier, 16) + text_width(&said.number, 50) + text_width(said.magnitude, 25) + 22;
        (fitting(&said.unit, 16, (width - 2 * PAD).saturating_sub(before)), 400, second, 8)
    };
    let parts = [
        (qualifier.as_str(), 16, 400, second, 0),
        (said.number.as_str(), 50, 700, ink, 8),
        (said.magnitude, 25, 700, ink, 6),
        (said.unit.as_str(), unit_size, unit_weight, unit_ink, unit_gap),
    ];
    let mut first = true;
    for (text, size, weight, colour, gap) in parts.into_iter().filter(|(text, ..)| !text.is_empty()) {
        let gap = if first { 0 } else { gap };
        let text = escape(text);
        write!(out, "<tspan dx=\"{gap}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{colour}\">{text}</tspan>")?;
        first = false;
    }
    out.push_str("</text>\n");
    let right = width - PAD;
    writeln!(out, "<path d=\"M{PAD} {line}.5H{right}\" stroke=\"{hairline}\"/>")?;
    let [period, stated] = foot(figure, locale);
    let first = line + FOOT - 22;
    words(out, [PAD, first], SMALL, "start", second, &period)?;
    if second_line(figure, locale, width - 2 * PAD) > 0 {
        words(out, [PAD, first + LINE], fitting(&stated, SMALL, width - 2 * PAD), "start", second, &stated)?;
    } else if !stated.is_empty() {
        words(out, [right, first], SMALL, "end", second, &stated)?;
    }
    Ok(())
}

/// What a card's foot has more where period and the source's words do not fit on one line.
pub(super) fn second_line(figure: &Figure, locale: Locale, room: u32) -> u32 {
    let [period, stated] = foot(figure, locale);
    let fits = stated.is_empty() || text_width(&period, SMALL) + GAP + text_width(&stated, SMALL) <= room;
    if fits { 0 } else { LINE }
}

/// The period, and the source's words.
fn foot(figure: &Figure, locale: Locale) -> [String; 2] {
    let stated = figure.stated.as_ref().map_or_else(String::new, |words| {
        let quote = quote(words, locale);
        format!("{}{}{}", quote.before, quote.words, quote.after)
    });
    [figure_period(figure, locale), stated]
}
