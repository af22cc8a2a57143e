//! A figure's card but for its charts: label, number, and the line at its foot.

use anyhow::Result;
use leptos::prelude::*;

use super::colours::Colours;
use super::text::Typesetter;
use super::{FOOT, GAP, LINE, PAD, SMALL};
use crate::data::{Figure, Locale};
use crate::format::{capitalized, changes_text, figure_period, figure_quantity, quote};

/// Where the line stands that says how the figure changed.
const CHANGES: u32 = 118;

/// Label and number, and the foot below a line at `line`.
pub(super) fn card(
    typesetter: &Typesetter,
    figure: &Figure,
    locale: Locale,
    colours: &Colours,
    width: u32,
    line: u32,
) -> Result<Vec<AnyView>> {
    let Colours { second, border, .. } = colours;
    let (inside, right) = (width - 2 * PAD, width - PAD);
    let label = figure.label.in_locale(locale).0;
    let label_size = typesetter.fit_font_size(label, 16, inside)?;
    let rule = format!("M{PAD} {line}.5H{right}");
    let mut views = vec![
        typesetter.text([PAD, 38], label_size, "start", second, label),
        number(typesetter, figure, locale, colours, inside)?,
        view! { <path d=rule stroke=border.clone() /> }.into_any(),
    ];
    if let Some(changes) = changes_text(figure, locale) {
        let changes = capitalized(&changes);
        let size = typesetter.fit_font_size(&changes, SMALL, inside)?;
        views.push(typesetter.text([PAD, CHANGES], size, "start", second, &changes));
    }
    let [period, stated] = foot(figure, locale);
    let first = line + FOOT - 22;
    views.push(typesetter.text([PAD, first], SMALL, "start", second, &period));
    if footer_extra_height(typesetter, figure, locale, inside)? > 0 {
        let size = typesetter.fit_font_size(&stated, SMALL, inside)?;
        views.push(typesetter.text([PAD, first + LINE], size, "start", second, &stated));
    } else if !stated.is_empty() {
        views.push(typesetter.text([right, first], SMALL, "end", second, &stated));
    }
    Ok(views)
}

/// The quantity in four sizes.
fn number(typesetter: &Typesetter, figure: &Figure, locale: Locale, colours: &Colours, inside: u32) -> Result<AnyView> {
    let Colours { ink, second, .. } = colours;
    let quantity = figure_quantity(figure, locale);
    let before = capitalized(&quantity.before);
    // As large as it is on the page, and no word of its own.
    let is_sign = quantity.has_attached_unit() || quantity.has_unit_first();
    let width = typesetter.width(&before, 16, 400)?
        + typesetter.width(&quantity.number, 50, 700)?
        + typesetter.width(quantity.magnitude, 25, 700)?
        + typesetter.width(&quantity.behind, 16, 400)?
        + 30;
    let (unit_size, unit_weight, unit_ink, unit_gap) = if is_sign {
        (25, 700, ink, 4)
    } else {
        (typesetter.fit_font_size(&quantity.unit, 16, inside.saturating_sub(width))?, 400, second, 8)
    };
    let unit = (quantity.unit.as_str(), unit_size, unit_weight, unit_ink, unit_gap);
    let none = ("", 16, 400, second, 0);
    let (first, last) = if quantity.has_unit_first() { (unit, none) } else { (none, unit) };
    // A long range is set smaller, so that it stays inside.
    let number_size = if width > inside {
        typesetter.fit_font_size(
            &quantity.number,
            50,
            inside.saturating_sub(width.saturating_sub(typesetter.width(&quantity.number, 50, 700)?)),
        )?
    } else {
        50
    };
    let parts = [
        (before.as_str(), 16, 400, second, 0),
        first,
        (quantity.number.as_str(), number_size, 700, ink, 8),
        (quantity.magnitude, 25, 700, ink, 6),
        last,
        (quantity.behind.as_str(), 16, 400, second, 8),
    ];
    let parts =
        parts.into_iter().filter(|(text, ..)| !text.is_empty()).enumerate().map(|(index, (text, size, weight, colour, gap))| {
            let gap = if index == 0 { 0 } else { gap };
            view! { <tspan dx=gap font-size=size font-weight=weight fill=colour.clone()>{typesetter.plain(text)}</tspan> }
        });
    Ok(view! { <text x=PAD y="92" fill=ink.clone()>{parts.collect_view()}</text> }.into_any())
}

/// The height that a card's foot needs besides, where period and the source's words do not fit on one line.
pub(super) fn footer_extra_height(typesetter: &Typesetter, figure: &Figure, locale: Locale, room: u32) -> Result<u32> {
    let [period, stated] = foot(figure, locale);
    let fits = stated.is_empty() || typesetter.width(&period, SMALL, 400)? + GAP + typesetter.width(&stated, SMALL, 400)? <= room;
    Ok(if fits { 0 } else { LINE })
}

/// The period, and the source's words.
fn foot(figure: &Figure, locale: Locale) -> [String; 2] {
    let stated = figure.stated.as_ref().map_or_else(String::new, |words| {
        let quotation = quote(words, locale);
        format!("{}{}{}", quotation.before, quotation.words, quotation.after)
    });
    [figure_period(figure, locale), stated]
}
