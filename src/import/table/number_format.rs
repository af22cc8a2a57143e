//! What a spreadsheet's number format shows of a number: per cent, a day, a month, so many places behind the point.

/// What is shown of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// The number itself.
    AsItIs,
    /// The number with so many places.
    Number,
    /// A hundred times the number and a sign.
    Percent,
    /// A day.
    Day,
    /// A month of a year.
    Month,
    /// A year.
    Year,
    /// A time of day, or how long something took.
    Time,
}

/// A number format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NumberFormat {
    pub shown: Shown,
    /// How many places behind the point are shown, where that is certain.
    pub places: Option<usize>,
}

impl NumberFormat {
    /// A format that spreadsheets have by themselves (ECMA-376 part 1, 18.8.30, with those of Chinese).
    pub fn built_in(id: u32) -> Option<Self> {
        let code = match id {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 => "#,##0",
            4 | 39 | 40 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14 | 15 | 22 | 30 | 31 => "yyyy-m-d",
            17 | 27 | 36 | 50 | 52 | 57 => "yyyy-m",
            16 | 28 | 29 | 51 | 53 | 54 | 58 => "m-d",
            18..=21 | 32..=35 | 45..=47 | 55 | 56 => "h:mm",
            _ => return None,
        };
        Some(Self::parse(code))
    }

    /// Reads a format code; of several parts the first, which is that of numbers above zero.
    pub fn parse(code: &str) -> Self {
        let (symbols, has_words) = symbols(code);
        let has = |letters: &[char]| symbols.contains(letters);
        let shown = match () {
            () if symbols.contains('%') => Shown::Percent,
            () if has(&['y', 'e']) && !has(&['0', '#']) => match (has(&['m']), has(&['d'])) {
                (_, true) => Shown::Day,
                (true, false) => Shown::Month,
                (false, false) => Shown::Year,
            },
            () if has(&['d']) && !has(&['0', '#']) => Shown::Day,
            () if has(&['h', 's']) && !has(&['0', '#']) => Shown::Time,
            () if has(&['0', '#']) => Shown::Number,
            () => Shown::AsItIs,
        };
        // A comma at the end divides by a thousand, an exponent by something, and words may stand for a magnitude.
        let number = symbols.trim_end_matches(['%', ' ', ')', '(', '-']);
        let is_plain = !has_words
            && !number.ends_with(',')
            && !has(&['e', '/', '?', '@'])
            && matches!(shown, Shown::Number | Shown::Percent);
        let places =
            number.rsplit_once('.').map_or(0, |(_, fraction)| fraction.chars().filter(|c| matches!(c, '0' | '#')).count());
        Self { shown, places: is_plain.then_some(places) }
    }
}

/// The symbols of the format's first part in lower case, without words, colours and conditions; and whether it has words.
fn symbols(code: &str) -> (String, bool) {
    let (mut symbols, mut has_words) = (String::new(), false);
    let mut rest = code.chars();
    while let Some(c) = rest.next() {
        match c {
            ';' => break,
            '"' => {
                let words: String = rest.by_ref().take_while(|c| *c != '"').collect();
                has_words |= !words.trim().is_empty();
            }
            '[' => {
                let inside: String = rest.by_ref().take_while(|c| *c != ']').collect();
                if inside.chars().all(|c| matches!(c.to_ascii_lowercase(), 'h' | 'm' | 's')) {
                    symbols.push('h');
                }
            }
            // What follows is shown or stands for its width.
            '\\' | '!' => has_words |= rest.next().is_some_and(|c| !c.is_whitespace() && !"-/.".contains(c)),
            '_' | '*' => {
                rest.next();
            }
            c => symbols.push(c.to_ascii_lowercase()),
        }
    }
    if symbols == "general" { (String::new(), has_words) } else { (symbols, has_words) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_is_seen() {
        for (code, shown, places) in [
            ("General", Shown::AsItIs, None),
            ("@", Shown::AsItIs, None),
            ("0", Shown::Number, Some(0)),
            ("#,##0.00_);(#,##0.00)", Shown::Number, Some(2)),
            ("0.0%", Shown::Percent, Some(1)),
            ("0%", Shown::Percent, Some(0)),
            ("0!.0,\"万\"", Shown::Number, None),
            ("0.00,,", Shown::Number, None),
            ("0.00E+00", Shown::Number, None),
            ("yyyy\"年\"m\"月\"d\"日\"", Shown::Day, None),
            ("[$-804]yyyy\"年\"m\"月\"", Shown::Month, None),
            ("mmm-yy", Shown::Month, None),
            ("yyyy", Shown::Year, None),
            ("m\"月\"d\"日\"", Shown::Day, None),
            ("[h]:mm:ss", Shown::Time, None),
            ("h:mm", Shown::Time, None),
        ] {
            assert_eq!(NumberFormat::parse(code), NumberFormat { shown, places }, "{code}");
        }
        assert_eq!(NumberFormat::built_in(57).map(|format| format.shown), Some(Shown::Month));
        assert_eq!(NumberFormat::built_in(0), None);
    }
}
