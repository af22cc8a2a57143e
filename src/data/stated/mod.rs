//! Reads the source's own numeral expression: 突破97亿 is over 9,700,000,000.
//!
//! What cannot be read in one way only is not read at all.

mod numeral;

use super::{Qualifier, Quantity};

/// Words that stand before the number. A longer word comes before one that it begins with.
const BEFORE: [(&str, Qualifier); 33] = [
    ("超过", Qualifier::Over),
    ("超", Qualifier::Over),
    ("突破", Qualifier::Over),
    ("逾", Qualifier::Over),
    ("过", Qualifier::Over),
    ("多于", Qualifier::Over),
    ("高于", Qualifier::Over),
    ("over ", Qualifier::Over),
    ("more than ", Qualifier::Over),
    ("exceeding ", Qualifier::Over),
    ("不少于", Qualifier::AtLeast),
    ("不低于", Qualifier::AtLeast),
    ("至少", Qualifier::AtLeast),
    ("at least ", Qualifier::AtLeast),
    ("no fewer than ", Qualifier::AtLeast),
    ("no less than ", Qualifier::AtLeast),
    ("大约", Qualifier::About),
    ("约", Qualifier::About),
    ("about ", Qualifier::About),
    ("around ", Qualifier::About),
    ("approximately ", Qualifier::About),
    ("将近", Qualifier::Nearly),
    ("接近", Qualifier::Nearly),
    ("近", Qualifier::Nearly),
    ("不足", Qualifier::Nearly),
    ("不到", Qualifier::Nearly),
    ("nearly ", Qualifier::Nearly),
    ("almost ", Qualifier::Nearly),
    ("close to ", Qualifier::Nearly),
    ("达到", Qualifier::Exact),
    ("达", Qualifier::Exact),
    ("exactly ", Qualifier::Exact),
    ("reaching ", Qualifier::Exact),
];

/// Words that stand behind the number or behind its unit.
const BEHIND: [(&str, Qualifier); 4] =
    [("以上", Qualifier::AtLeast), (" or more", Qualifier::AtLeast), ("左右", Qualifier::About), ("上下", Qualifier::About)];

/// Reads `stated`, which may end in one of `units`; `%` stands for 百分之 and `percent` too.
/// `None` where any part cannot be read, or two parts contradict each other (约30余个).
///
/// ```
/// use headline_figures::data::{Decimal, Qualifier, stated};
/// let read = stated::read("突破97亿", &["个"]).unwrap();
/// assert_eq!(read.value, Decimal::from_whole(9_700_000_000));
/// assert_eq!(read.qualifier, Qualifier::Over);
/// ```
pub fn read(stated: &str, units: &[&str]) -> Option<Quantity> {
    let text = normalise(stated);
    let mut qualifier = QualifierParser::default();
    let mut rest = qualifier.strip_behind(text.trim());
    let mut units: Vec<String> = units.iter().map(|unit| normalise(unit)).collect();
    let percent = units.iter().any(|unit| unit == "%");
    if percent {
        units.extend(["percent".into(), "per cent".into()]);
    }
    if let Some(without) = units.iter().filter_map(|unit| rest.strip_suffix(unit.as_str())).min_by_key(|rest| rest.len()) {
        rest = qualifier.strip_behind(without.trim_end());
    }
    rest = qualifier.strip_before(rest);
    if percent {
        rest = rest.strip_prefix("百分之").unwrap_or(rest);
    }
    let (number, more) = numeral::without_more(rest)?;
    if more {
        qualifier.say(Qualifier::Over);
    }
    Some(Quantity { value: numeral::value(&number)?, qualifier: qualifier.said()? })
}

/// Full-width forms to ASCII (Unicode block U+FF01–U+FF5E), one kind of space, lower case.
fn normalise(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c if c.is_whitespace() => ' ',
        c => c,
    };
    text.trim().chars().map(narrow).map(|c| c.to_ascii_lowercase()).collect()
}

/// What the words around the number have said so far. 达 says nothing, so it contradicts nothing.
#[derive(Default)]
struct QualifierParser {
    qualifier: Option<Qualifier>,
    contradiction: bool,
}

impl QualifierParser {
    fn say(&mut self, qualifier: Qualifier) {
        if qualifier != Qualifier::Exact {
            self.contradiction |= self.qualifier.is_some_and(|said| said != qualifier);
            self.qualifier = Some(qualifier);
        }
    }

    fn said(self) -> Option<Qualifier> {
        (!self.contradiction).then_some(self.qualifier.unwrap_or(Qualifier::Exact))
    }

    fn strip_before<'a>(&mut self, mut text: &'a str) -> &'a str {
        while let Some((rest, qualifier)) = BEFORE.iter().find_map(|(word, q)| Some((text.strip_prefix(word)?, *q))) {
            self.say(qualifier);
            text = rest.trim_start();
        }
        text
    }

    fn strip_behind<'a>(&mut self, text: &'a str) -> &'a str {
        match BEHIND.iter().find_map(|(word, q)| Some((text.strip_suffix(word)?, *q))) {
            Some((rest, qualifier)) => {
                self.say(qualifier);
                rest.trim_end()
            }
            None => text,
        }
    }
}

#[cfg(test)]
mod tests;
