//! Numbers in words: 三十一个, 百分之九十七, 近三成, 第五位, 翻一番, 过亿, two-thirds, doubled.

use super::line::Line;
use super::number::{self, Number};
use super::{names, units};

const NUMERALS: &str = "零〇一二两三四五六七八九十百千万亿";
const CARDINALS: &[&str] = &["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const PARTS: &[&str] = &["half", "third", "quarter", "fifth", "sixth", "eighth", "tenth", "hundredth"];
const ORDINALS: &[&str] = &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];

fn numeral(line: &Line, at: usize) -> usize {
    line.while_at(at, |c| NUMERALS.contains(c))
}

fn whole(start: usize, end: usize) -> Option<Number> {
    Some(Number { start, end, unit: end..end, ..Number::default() })
}

/// The number in words that begins here.
pub(super) fn at(line: &Line, at: usize) -> Option<Number> {
    match line.get(at) {
        c if c.is_ascii_alphabetic() => english(line, at),
        '翻' => {
            let end = numeral(line, at + if line.get(at + 1) == '了' { 2 } else { 1 });
            (line.get(end) == '番').then(|| whole(at, end + 1))?
        }
        '持' if line.starts_with(at, "持平") => whole(if line.ends_with(at, "基本") { at - 2 } else { at }, at + 2),
        '首' => (matches!(line.before(at), '居' | '列') && line.get(at + 1) == '位').then(|| whole(at, at + 2))?,
        '第' => rank(line, at),
        '每' => one_in(line, at),
        '半' if line.get(at + 1) == '数' || matches!(line.before(at), '过' | '近' | '超') => {
            let end = at + 1 + usize::from(line.get(at + 1) == '数');
            let is_word = matches!(line.get(end), '年' | '天' | '小' | '个' | '导');
            (!is_word).then(|| Number { needs_words: true, start: at, end, unit: end..end, ..Number::default() })
        }
        '数' | '几' => vague(line, at),
        c if NUMERALS.contains(c) => chinese(line, at),
        _ => None,
    }
}

/// 第五位, 排名第二. Not 第三届.
fn rank(line: &Line, at: usize) -> Option<Number> {
    const RANKS: &[&str] = &["排名", "位居", "位列", "名列", "排在", "居", "列"];
    let digits = line.while_at(at + 1, |c| c.is_ascii_digit());
    let end = if digits > at + 1 { digits } else { numeral(line, at + 1) };
    if end == at + 1 {
        return None;
    }
    let is_place =
        line.get(end) == '位' && line.get(end + 1) != '于' || line.get(end) == '名' && !matches!(line.get(end + 1), '的' | '单');
    let before = (at.saturating_sub(8)..=at).any(|end| RANKS.iter().any(|word| line.ends_with(end, word)));
    let is_ordinal = units::known(line, end).is_some() || matches!(line.get(end), '届' | '产' | '季' | '年' | '批' | '大');
    if is_place { whole(at, end + 1) } else { (before && !is_ordinal).then(|| whole(at, end))? }
}

/// 每四人中有一人
fn one_in(line: &Line, at: usize) -> Option<Number> {
    let of = |c| "人个户名家".contains(c);
    let all = numeral(line, at + 1);
    let word =
        ["中就有", "中有", "里就有", "里有"].into_iter().find(|word| of(line.get(all)) && line.starts_with(all + 1, word))?;
    let start = all + 1 + word.chars().count();
    let end = numeral(line, start);
    (end > start && of(line.get(end))).then(|| whole(at, end + 1))?
}

/// 数百家, 几十个: so that somebody sees it.
fn vague(line: &Line, at: usize) -> Option<Number> {
    let end = line.while_at(at + 1, |c| "十百千万亿".contains(c));
    let unit = units::behind(line, end, true).unwrap_or(end..end);
    let is_number = end > at + 1
        && !line.starts_with(at + 1, "百分")
        && !line.starts_with(at + 1, "千分")
        && !line.starts_with(at + 1, "十分");
    (is_number && (!unit.is_empty() || line.before(end) == '万' || line.before(end) == '亿')).then(|| Number {
        start: at,
        end: unit.end,
        unit,
        is_doubtful: true,
        ..Number::default()
    })
}

fn chinese(line: &Line, at: usize) -> Option<Number> {
    let run = numeral(line, at);
    let is_ascii = |at: usize| line.get(at).is_ascii_digit();
    // 百分之九十七, 百分之97.5, 三分之二
    if line.starts_with(run, "分之") || line.ends_with(run, "百") && line.starts_with(run, "分之") {
        let end = if is_ascii(run + 2) { number::one(line, run + 2).end } else { decimal(line, run + 2) };
        return (end > run + 2).then(|| whole(at, end))?;
    }
    let end = decimal(line, at);
    let end = end + usize::from(matches!(line.get(end), '余' | '多') && !line.starts_with(end, "多媒"));
    let end = line.while_at(end, |c| matches!(c, '万' | '亿'));
    let length = end - at;
    let next = line.get(end);
    if next == '成' && !"员果立功为套分本品效绩交长不".contains(line.get(end + 1)) && length == 1 {
        let half = "一二三四五六七八九半".contains(line.get(end + 1)) && !line.starts_with(end + 1, "半导");
        return whole(at, end + 1 + usize::from(half));
    }
    if next == '倍' {
        return whole(at, end + 1 + usize::from(matches!(line.get(end + 1), '多' | '余')));
    }
    if line.starts_with(at, "一半") {
        return whole(at, at + 2);
    }
    let unit = units::behind(line, end, true).unwrap_or(end..end);
    let has = |letters: &str| (at..end).any(|at| letters.contains(line.get(at)));
    let (counts, large) = (has("一二两三四五六七八九"), has("万亿"));
    let has_unit = !unit.is_empty();
    let is_number = match (counts, length) {
        // 过亿, 近百个: the word before decides.
        (false, _) if has("十百千万亿") && !matches!(next, '兆' | '货' | '姓' | '度') => {
            (has_unit || large || !is_han(next)) && length <= 3
        }
        // 三个: mostly a way of speaking, unless a word says how many.
        (true, 1) => has_unit,
        (true, _) => (has_unit || large) && has("十百千万亿余多点"),
        _ => false,
    };
    is_number.then(|| Number {
        start: at,
        end: unit.end,
        needs_words: length == 1 || !counts,
        is_small: length == 1,
        unit,
        ..Number::default()
    })
}

/// 三点五
fn decimal(line: &Line, at: usize) -> usize {
    let whole = numeral(line, at);
    let fraction = numeral(line, whole + 1);
    if line.get(whole) == '点' && fraction > whole + 1 && whole > at { fraction } else { whole }
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn english(line: &Line, at: usize) -> Option<Number> {
    if line.before(at).is_ascii_alphanumeric() || matches!(line.before(at), '-' | '\'') {
        return None;
    }
    let end = line.while_at(at, |c| c.is_ascii_alphabetic());
    let word = line.string(&(at..end));
    let next = |word: &str| line.starts_with(end, word);
    match word.as_str() {
        "halved" | "doubled" | "tripled" | "trebled" | "quadrupled" | "quintupled" => whole(at, end),
        "unchanged" => whole(at, end),
        "twice" if next(" as many") || next(" as much") => whole(at, end + 8),
        "half" => {
            let of_year = ["first ", "second ", "latter ", "a "].iter().any(|word| line.ends_with(at, word));
            (!of_year && line.get(end) != '-' && !next(" a") && !next(" year"))
                .then(|| Number { needs_words: !next(" of") && !next(" the"), ..whole(at, end).unwrap_or_default() })
        }
        "a" => {
            let part = line.while_at(end + 1, |c| c.is_ascii_alphabetic());
            let needs_words = !line.starts_with(part, " of");
            let is_part = PARTS.contains(&line.string(&(end + 1..part)).as_str());
            is_part.then(|| Number { start: at, end: part, unit: part..part, needs_words, ..Number::default() })
        }
        own if ORDINALS.contains(&own) && names::ranks(line, at) => whole(at, end),
        own if CARDINALS.contains(&own) => cardinal(line, at, end),
        _ => None,
    }
}

/// Two-thirds, one in four, two million, seven zones.
fn cardinal(line: &Line, at: usize, end: usize) -> Option<Number> {
    let word = |at: usize| line.while_at(at, |c| c.is_ascii_alphabetic());
    let next = word(end + 1);
    let own = line.string(&(end + 1..next));
    if PARTS.contains(&own.trim_end_matches('s')) && matches!(line.get(end), ' ' | '-') {
        return whole(at, next);
    }
    for joint in [" in ", " out of "] {
        let start = end + joint.len();
        let all = word(start);
        if line.starts_with(end, joint) && CARDINALS.contains(&line.string(&(start..all)).as_str()) {
            return whole(at, all);
        }
    }
    let is_scale = matches!(own.as_str(), "hundred" | "thousand" | "million" | "billion" | "trillion");
    let number = if is_scale { next } else { end };
    let unit = units::behind(line, number, true).filter(|unit| unit.start > number);
    match unit {
        Some(unit) => Some(Number {
            start: at,
            end: unit.end,
            unit,
            needs_words: end - at == 3 && line.starts_with(at, "one"),
            ..Number::default()
        }),
        None if is_scale => whole(at, number),
        None => None,
    }
}
