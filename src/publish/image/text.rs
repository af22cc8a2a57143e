//! How wide a text is, guessed without its font: how it is broken into lines, or set smaller.

use std::fmt::Write as _;

use anyhow::Result;

use crate::publish::page::escape;

/// A text in lines of this width: Latin, its quotation marks too, breaks between words, Chinese anywhere but before its punctuation.
/// The guess is on the safe side: titles are bold.
pub(super) fn lines(text: &str, size: u32, width: u32) -> Vec<String> {
    let mut lines = vec![String::new()];
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
    for piece in pieces {
        let fits =
            lines.last().is_some_and(|line| line.is_empty() || guess(&format!("{line}{}", piece.trim_end()), size, 58) <= width);
        match lines.last_mut() {
            Some(line) if fits => line.push_str(&piece),
            _ => lines.push(piece),
        }
    }
    lines
}

/// Writes a text at this place, which is its "start" or "end".
pub(super) fn words(out: &mut String, [x, y]: [u32; 2], size: u32, anchor: &str, colour: &str, words: &str) -> Result<()> {
    let words = escape(words);
    writeln!(out, "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" fill=\"{colour}\" text-anchor=\"{anchor}\">{words}</text>")?;
    Ok(())
}

/// The size of a text, `most` or less: a long one is set smaller rather than run out of its card.
pub(super) fn fitting(text: &str, most: u32, room: u32) -> u32 {
    (10..=most).rev().find(|size| text_width(text, *size) <= room).unwrap_or(10)
}

/// About how wide a text of common weight is: a Han character is as wide as it is high, a Latin one a little over half.
pub(super) fn text_width(text: &str, size: u32) -> u32 {
    guess(text, size, 52)
}

/// A Latin letter is so many hundredths of its height wide.
fn guess(text: &str, size: u32, latin: u32) -> u32 {
    text.chars().map(|letter| if letter.is_ascii() { size * latin } else { size * 100 }).sum::<u32>() / 100
}
