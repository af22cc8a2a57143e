//! Texts of a picture: measured, broken into lines, set smaller where they are too long.

use anyhow::Result;
use leptos::prelude::*;

use crate::data::Locale;
use crate::publish::{FONT_FAMILIES, Font, Rasterizer};

/// What a picture adds to each measured width, in percent: a reader who opens the SVG may have wider fonts than the machine that made it.
const RESERVE: u32 = 4;

/// Sets texts of one language.
#[derive(Clone)]
pub(super) struct Typesetter<'a> {
    locale: Locale,
    family: String,
    rasterizer: &'a dyn Rasterizer,
}

impl<'a> Typesetter<'a> {
    pub fn new(locale: Locale, rasterizer: &'a dyn Rasterizer) -> Self {
        let chinese = FONT_FAMILIES.map(|family| format!("'{family}'")).join(", ");
        // A Latin face first in English, as on the page.
        let family = match locale {
            Locale::ZhCn => format!("{chinese}, sans-serif"),
            Locale::En => format!("'Noto Sans', {chinese}, sans-serif"),
        };
        Self { locale, family, rasterizer }
    }

    pub fn family(&self) -> String {
        self.family.clone()
    }

    /// The text as it is set. Where only a Chinese face is at hand, it would set these quotation marks as wide as a Han character.
    pub fn plain(&self, text: &str) -> String {
        match self.locale {
            Locale::ZhCn => text.to_owned(),
            Locale::En => text.replace('’', "'").replace(['“', '”'], "\""),
        }
    }

    /// How wide a text is at this size, with some reserve.
    pub fn width(&self, text: &str, size: u32, weight: u32) -> Result<u32> {
        let width = self.rasterizer.text_width(&self.plain(text), Font { family: &self.family, weight })?;
        Ok((width * size * (100 + RESERVE)).div_ceil(10_000))
    }

    /// The size of a text, `most` or less: a long one is set smaller rather than run out of its card.
    pub fn fit_font_size(&self, text: &str, most: u32, room: u32) -> Result<u32> {
        for size in (10..=most).rev() {
            if self.width(text, size, 400)? <= room {
                return Ok(size);
            }
        }
        Ok(10)
    }

    /// A text in lines of this width: Latin, its quotation marks too, breaks between words, Chinese anywhere but before its punctuation.
    pub fn wrap(&self, text: &str, size: u32, weight: u32, width: u32) -> Result<Vec<String>> {
        let mut lines = vec![String::new()];
        for piece in breakable(text) {
            let fits = match lines.last() {
                Some(line) if !line.is_empty() => self.width(&format!("{line}{}", piece.trim_end()), size, weight)? <= width,
                _ => true,
            };
            match lines.last_mut() {
                Some(line) if fits => line.push_str(&piece),
                _ => lines.push(piece),
            }
        }
        Ok(lines)
    }

    /// A text at this place, which is its "start" or "end".
    pub fn text(&self, [x, y]: [u32; 2], size: u32, anchor: &'static str, colour: &str, text: &str) -> AnyView {
        let (text, colour) = (self.plain(text), colour.to_owned());
        view! { <text x=x y=y font-size=size fill=colour text-anchor=anchor>{text}</text> }.into_any()
    }

    /// A line of a heading.
    pub fn heading(&self, [x, y]: [u32; 2], size: u32, weight: u32, colour: &str, text: &str) -> AnyView {
        let (text, colour) = (self.plain(text), colour.to_owned());
        view! { <text x=x y=y font-size=size font-weight=weight fill=colour>{text}</text> }.into_any()
    }
}

/// The pieces of a text between which a line may be broken.
fn breakable(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for letter in text.chars() {
        let is_latin = |letter: char| letter < '\u{2E80}';
        let joins = |piece: &String| {
            is_latin(letter) && !piece.ends_with(' ') && piece.chars().all(is_latin) || "，。：；、》”）".contains(letter)
        };
        match pieces.last_mut() {
            Some(piece) if joins(piece) => piece.push(letter),
            _ => pieces.push(letter.into()),
        }
    }
    pieces
}
