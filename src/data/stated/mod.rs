//! Reads the source's own numeral expression: 突破97亿 is over 9,700,000,000, 同比下降1.6% a fall by 1.6 %.
//!
//! What cannot be read in one way only is not read at all. `lexicon` has the words, `words` reads those before the number, `number`
//! the number with its unit and what stands behind it, `special` parts,
//! places and multiples, `numeral` digits; `scan` finds the expressions in a whole text; `plain` is all that the first program of a browser reads; `agreement` holds what was read against a figure.

mod agreement;
#[cfg(feature = "draft")]
mod cumulated;
mod lexicon;
mod number;
mod numeral;
mod plain;
mod reading;
#[cfg(feature = "draft")]
mod scan;
mod special;
mod words;

pub use agreement::{Disagreement, Said, Written, agree};
#[cfg(feature = "draft")]
pub use cumulated::is_cumulated;
pub use reading::{BasisWord, Bounds, Direction, Reading, Scale, Unread};
#[cfg(feature = "draft")]
pub(crate) use scan::Line;
#[cfg(feature = "draft")]
pub use scan::{Mark, scan, sentences};

use super::Unit;
use crate::BULLETINS;

/// More characters than this are no numeral expression. A file may have 48; our own words of a range are longer.
const LONGEST: usize = 160;

/// Reads `stated`, which may end in the words of `unit`; `%` stands for 百分之 and `percent` too.
///
/// ```
/// use headline_figures::data::{Decimal, Qualifier, Unit, stated};
/// let read = stated::read("突破97亿", &Unit::new("个", None)).unwrap();
/// assert_eq!(read.value, Decimal::from_whole(9_700_000_000));
/// assert!(read.bounds.allows(Qualifier::Over));
/// ```
///
/// # Errors
/// The words cannot be read, or in two ways.
pub fn read(stated: &str, unit: &Unit) -> Result<Reading, Unread> {
    if !BULLETINS {
        return plain::read(&normalise(stated), unit);
    }
    if stated.chars().count() > LONGEST {
        return Err(Unread::Unreadable);
    }
    words::read(&normalise(stated), &units(unit))
}

/// Full-width forms to ASCII (Unicode block U+FF01–U+FF5E), simplified characters, one kind of space and dash, lower case.
fn normalise(text: &str) -> String {
    let text: String = text.trim().trim_end_matches(['，', '。', '；', ',', ';']).chars().map(narrow).collect();
    if BULLETINS { text.replace("--", "-") } else { text }
}

/// The one form of a character that has several.
fn narrow(c: char) -> char {
    let narrow = match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '～' | '~' | '〜' | '－' => '-',
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '∶' => ':',
        '’' => '\'',
        c if c.is_whitespace() => ' ',
        c if BULLETINS => simplified(c),
        c => c,
    };
    narrow.to_ascii_lowercase()
}

/// The simplified form of a traditional character that numeral expressions have.
fn simplified(c: char) -> char {
    const TRADITIONAL: &str = "萬億兩個戶點達過餘約幾數減淨凈長漲縮擴佔為爲計實現較與於來貢獻聯調僅預測務總電話業產國際網險資負無沒虧緩轉躍領後環歲噸輛張條項間處從啟請進還這費連續單價雙檢驗練顯優階據協議標準質車運輸鐵銀貸類絕對線齊";
    const SIMPLIFIED: &str = "万亿两个户点达过余约几数减净净长涨缩扩占为为计实现较与于来贡献联调仅预测务总电话业产国际网险资负无没亏缓转跃领后环岁吨辆张条项间处从启请进还这费连续单价双检验练显优阶据协议标准质车运输铁银贷类绝对线齐";
    TRADITIONAL.chars().position(|own| own == c).and_then(|at| SIMPLIFIED.chars().nth(at)).unwrap_or(c)
}

/// How the unit may be written.
fn units(unit: &Unit) -> Vec<String> {
    let mut units: Vec<String> = unit.forms().map(normalise).filter(|unit| !unit.is_empty()).collect();
    if let Some(currency) = unit.currency() {
        units.extend(currency.names().map(normalise));
    }
    let of_hundred: Vec<String> = units.iter().filter_map(|unit| unit.strip_prefix('%')).map(str::to_owned).collect();
    for rest in of_hundred {
        units.extend(["percent", "per cent"].map(|percent| format!("{percent}{rest}")));
    }
    units
}

#[cfg(test)]
mod tests;
