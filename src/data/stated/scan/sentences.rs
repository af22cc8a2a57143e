//! Where sentences begin and end.

use std::ops::Range;

/// The longest abbreviation that is looked for.
const ABBREVIATION: usize = 8;

/// The sentences of a text, without the space around them, in order.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut chars = text.char_indices().peekable();
    let mut previous = '\0';
    while let Some((at, c)) = chars.next() {
        let behind = at + c.len_utf8();
        let next = chars.peek().map_or('\0', |(_, next)| *next);
        let ends = match c {
            '。' | '！' | '？' => !is_closing(next),
            '!' | '?' => next.is_whitespace() || next == '\0',
            '.' => (next.is_whitespace() || next == '\0') && ends_with_point(text, start, at, behind),
            '\n' => !goes_on(previous, text.get(behind..).unwrap_or_default()),
            '\r' => next != '\n',
            c => is_closing(c) && matches!(previous, '。' | '！' | '？') && !is_closing(next),
        };
        if ends {
            push(&mut found, text, start..behind);
            start = behind;
        }
        if !(c.is_whitespace() && c != '\n') {
            previous = c;
        }
    }
    push(&mut found, text, start..text.len());
    found
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）')
}

/// Whether a line that was broken for its width alone goes on behind the break: in English, where the next word is in lower case.
fn goes_on(previous: char, rest: &str) -> bool {
    (previous.is_ascii_alphanumeric() || previous == ',') && rest.starts_with(|c: char| c.is_ascii_lowercase())
}

/// Whether the point ends a sentence, and not an abbreviation or the number of a paragraph.
fn ends_with_point(text: &str, start: usize, at: usize, behind: usize) -> bool {
    const ABBREVIATIONS: &[&str] =
        &["no", "mr", "mrs", "ms", "dr", "approx", "c", "vs", "e.g", "i.e", "fig", "st", "u.s", "u.k", "p"];
    let before = text.get(start..at).unwrap_or_default();
    let mut length = 0;
    let word: Vec<char> = before
        .chars()
        .rev()
        .take_while(|c| {
            length += 1;
            length <= ABBREVIATION && (c.is_ascii_alphanumeric() || *c == '.')
        })
        .collect();
    let word: String = word.into_iter().rev().map(|c| c.to_ascii_lowercase()).collect();
    let is_first = before.trim_start().len() == word.len();
    let next = text.get(behind..).unwrap_or_default().chars().take(4).find(|c| !c.is_whitespace());
    let is_number = is_first && word.chars().all(|c| c.is_ascii_digit());
    !(is_number || ABBREVIATIONS.contains(&word.as_str()) || next.is_some_and(|c| c.is_ascii_lowercase()))
}

fn push(found: &mut Vec<Range<usize>>, text: &str, range: Range<usize>) {
    let sentence = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (sentence.len() - sentence.trim_start().len());
    let sentence = sentence.trim();
    if !sentence.is_empty() {
        found.push(start..start + sentence.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_where_they_end() {
        for (text, expected) in [
            ("注册量突破97亿。达136个！", vec!["注册量突破97亿。", "达136个！"]),
            ("他说：“达136个。”随后", vec!["他说：“达136个。”", "随后"]),
            ("一、综合\n全年36万个", vec!["一、综合", "全年36万个"]),
            ("Up 9.7 billion. It rose.", vec!["Up 9.7 billion.", "It rose."]),
            ("About approx. 5 users in the U.S. market", vec!["About approx. 5 users in the U.S. market"]),
            ("1. Users rose", vec!["1. Users rose"]),
            ("over 9.7\nbillion identifiers", vec!["over 9.7\nbillion identifiers"]),
            ("Users\r\n136\r\n\r\n", vec!["Users", "136"]),
            ("", vec![]),
        ] {
            let found: Vec<&str> = sentences(text).into_iter().map(|range| text.get(range).unwrap()).collect();
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
