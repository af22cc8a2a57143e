//! The words of a proposal: what is counted, and the sentence that says it.

use serde_json::{Value, json};

use crate::data::stated::Mark;

/// The longest sentence that a figures file takes, in characters.
const QUOTE_MAX: usize = 300;
/// The longest numeral expression that it takes.
pub(super) const STATED_MAX: usize = 48;
/// The longest label that is proposed, in characters of Chinese and of English.
const LABEL_MAX: [usize; 2] = [24, 60];

/// A text on one line, without characters that a figures file refuses. A line break within English is a space.
pub(super) fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut is_broken = false;
    for c in text.chars() {
        if c.is_control() {
            is_broken = true;
        } else if !matches!(c, '\u{fffd}' | '\u{fffe}' | '\u{ffff}') {
            let needs_space = is_broken && c.is_ascii() && c != ' ' && clean.ends_with(|c: char| c.is_ascii() && c != ' ');
            if needs_space {
                clean.push(' ');
            }
            clean.push(c);
            is_broken = false;
        }
    }
    clean
}

/// Whether there is an English word in it, and nothing but English: stations, 5G base stations; not Gbps, km or GDP.
pub(super) fn is_english(text: &str) -> bool {
    let is_word = |word: &str| word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_lowercase());
    text.is_ascii() && text.split([' ', '-', '\'']).any(is_word)
}

pub(super) fn is_border(c: char) -> bool {
    matches!(c, '，' | '；' | '：' | '。' | '！' | '？' | ',' | ';' | ':' | '!' | '?' | '\n' | '\r' | '\t')
}

/// A border between clauses; a comma within a number is none.
fn border(text: &str, at: usize, c: char) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let within = matches!(c, ',' | ':')
        && digit(text.get(at + 1..).and_then(|rest| rest.chars().next()))
        && digit(text.get(..at).and_then(|rest| rest.chars().next_back()));
    is_border(c) && !within
}

/// The text before the words, back to a border that is at most so many characters away; the whole way where there is none.
pub(super) fn clause_before<'a>(text: &'a str, mark: &Mark) -> &'a str {
    let before = text.get(mark.sentence.start..mark.words.start).unwrap_or_default();
    let near = before.char_indices().rev().take(QUOTE_MAX);
    let border = near.clone().find(|(at, c)| border(text, mark.sentence.start + at, *c));
    let start = border.map(|(at, c)| at + c.len_utf8()).or_else(|| near.last().map(|(at, _)| at)).unwrap_or(before.len());
    before.get(start..).unwrap_or_default()
}

/// The text behind the words, up to a border.
pub(super) fn clause_behind<'a>(text: &'a str, mark: &Mark) -> &'a str {
    let behind = text.get(mark.words.end..mark.sentence.end).unwrap_or_default();
    let near = behind.char_indices().take(QUOTE_MAX);
    let is_end =
        |at: usize, c: char| border(text, mark.words.end + at, c) || c == '.' && behind.get(at + 1..).is_none_or(str::is_empty);
    let end = near.clone().find(|(at, c)| is_end(*at, *c)).map(|(at, _)| at);
    let end = end.or_else(|| near.last().map(|(at, c)| at + c.len_utf8())).unwrap_or_default();
    behind.get(..end).unwrap_or_default()
}

/// The sentence, or as many whole clauses around the words as a figures file takes.
pub(super) fn quote(text: &str, mark: &Mark) -> String {
    let whole = text.get(mark.sentence.clone()).unwrap_or_default();
    if whole.chars().nth(QUOTE_MAX).is_none() {
        return clean(whole);
    }
    let words = text.get(mark.words.clone()).unwrap_or_default();
    let room = QUOTE_MAX.saturating_sub(words.chars().count());
    let before = text.get(mark.sentence.start..mark.words.start).unwrap_or_default();
    let behind = text.get(mark.words.end..mark.sentence.end).unwrap_or_default();
    // Most that explains a number stands before it.
    let tail = before.char_indices().rev().take(room * 2 / 3);
    let from_border = tail.clone().filter(|(at, c)| border(text, mark.sentence.start + at, *c)).last();
    let start = from_border.map(|(at, c)| at + c.len_utf8()).or_else(|| tail.last().map(|(at, _)| at)).unwrap_or(before.len());
    let start = if tail_reaches_start(before, room * 2 / 3) { 0 } else { start };
    let used = before.get(start..).unwrap_or_default();
    let head = behind.char_indices().take(room.saturating_sub(used.chars().count()));
    let to_border = head.clone().filter(|(at, c)| border(text, mark.words.end + at, *c)).last();
    let end = to_border.or_else(|| head.last()).map_or(0, |(at, c)| at + c.len_utf8());
    let quote = format!("{used}{words}{}", behind.get(..end).unwrap_or_default());
    let clean = clean(quote.trim());
    clean.trim_end_matches(['，', '；', '：', ',', ';', ':']).to_owned()
}

fn tail_reaches_start(before: &str, most: usize) -> bool {
    before.chars().nth(most).is_none()
}

/// What is counted: the noun behind the unit, or what stands before the words.
pub(super) fn label(text: &str, mark: &Mark) -> Value {
    let words = text.get(mark.words.clone()).unwrap_or_default();
    let (before, behind) = (clause_before(text, mark), clause_behind(text, mark));
    let is_english = before.is_ascii() && words.is_ascii() && behind.is_ascii();
    if is_english {
        let label = english(before, text.get(mark.unit.clone()).unwrap_or_default(), behind);
        return json!({ "zh-CN": label, "en": label });
    }
    let own = [noun_behind(behind), subject(before)].into_iter().find(|label| label.chars().count() > 1);
    let label = own.unwrap_or_else(|| {
        // 此外，达136个: what it is of stands earlier in the sentence.
        let earlier = text.get(mark.sentence.start..mark.words.start).unwrap_or_default();
        let last: Vec<char> = earlier.chars().rev().take(LABEL_MAX[0] * 2).collect();
        let last: String = last.into_iter().rev().collect();
        last.split(is_border).map(subject).rfind(|clause| clause.chars().count() > 1).unwrap_or_default()
    });
    json!({ "zh-CN": if label.is_empty() { "数据".to_owned() } else { label } })
}

/// 二级节点 of 上线85个二级节点，注册量…; 覆盖能力 of 180万款的覆盖能力.
fn noun_behind(behind: &str) -> String {
    const OTHERS: &[&str] =
        &["和", "与", "及", "左右", "并", "用于", "以上", "是", "为", "在", "到", "至", "比", "较", "同比", "占", "以及"];
    let behind = behind.trim_start();
    let behind = behind.strip_prefix('的').unwrap_or(behind);
    if !behind.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '“' | '《'))
        || OTHERS.iter().any(|word| behind.starts_with(word))
    {
        return String::new();
    }
    // 31个省（区、市）平台
    let mut open = 0_usize;
    let mut ends = behind.char_indices().filter(|(_, c)| {
        match c {
            '（' | '(' => open += 1,
            '）' | ')' => open = open.saturating_sub(1),
            _ => {}
        }
        open == 0 && matches!(c, '并' | '、' | '的' | '和' | '及')
    });
    let end = ends.find(|(at, _)| *at > 0).map_or(behind.len(), |(at, _)| at);
    shorten(behind.get(..end).unwrap_or_default(), true)
}

/// 全国“携号转网”用户 of 2020年全国“携号转网”用户超过1833万户.
fn subject(clause: &str) -> String {
    let clause = clean(clause);
    let mut rest = clause.trim();
    if let Some((date, own)) =
        rest.split_once(['年', '月']).filter(|(date, _)| date.chars().all(|c| c.is_numeric() || "截至到—-".contains(c)))
    {
        rest = if date.is_empty() { rest } else { own.trim_start_matches(['末', '底', '度']) };
    }
    let verbs = ["总体在", "已经", "累计", "分别", "总体", "已", "为", "是", "在", "共", "有", "约"];
    for verb in verbs {
        rest = rest.strip_suffix(verb).unwrap_or(rest);
    }
    for verb in ["其中", "推动", "组织", "批准", "全面", "完成", "实现", "全年"] {
        rest = rest.strip_prefix(verb).unwrap_or(rest);
    }
    shorten(rest, false)
}

/// The first or the last characters of a label that is too long.
fn shorten(label: &str, from_start: bool) -> String {
    let label = clean(label.trim());
    let length = label.chars().count();
    let most = LABEL_MAX[0];
    if from_start { label.chars().take(most).collect() } else { label.chars().skip(length.saturating_sub(most)).collect() }
}

fn english(before: &str, unit: &str, behind: &str) -> String {
    let of = behind.trim_start();
    let of = of.strip_prefix("of ").unwrap_or_default();
    let parts = [before.trim(), unit.trim_matches(['%', ' ']), of.trim()];
    let longest = clean(&parts.join(" ")).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut label = String::new();
    // The last words are the nearest.
    for word in longest.split(' ').rev() {
        if label.len() + word.len() >= LABEL_MAX[1] {
            break;
        }
        label = if label.is_empty() { word.to_owned() } else { format!("{word} {label}") };
    }
    if label.is_empty() { "Figure".to_owned() } else { label }
}
