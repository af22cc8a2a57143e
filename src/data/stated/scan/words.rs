//! The words before and behind a number that say something of it.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::line::Line;
use crate::data::stated::lexicon::{
    BEFORE, BEFORE_ENGLISH, BEFORE_ENGLISH_OF_BULLETINS, BEFORE_OF_BULLETINS, BEHIND, BEHIND_OF_BULLETINS, Word,
};

/// As many characters before a number are looked at for words that stand apart from it: 新增网民2480万人.
const APART: usize = 16;
/// As many words right before a number are taken.
const MOST_WORDS: usize = 8;

/// What is said by something else: 扩容 is what is done, the number behind it how large the result is.
const DEEDS: &[&str] = &["扩容", "提速", "精简"];
/// Ends of other words: 条约 says nothing of a number.
const OTHERS: &[&str] = &[
    "条约",
    "合约",
    "预约",
    "契约",
    "纽约",
    "公约",
    "制约",
    "特约",
    "大约束",
    "附近",
    "最近",
    "邻近",
    "新近",
    "亲近",
    "靠近",
    "高超",
    "反超",
    "赶超",
    "发达",
    "传达",
    "表达",
    "送达",
    "抵达",
    "到达",
    "直达",
    "不过",
    "难过",
    "错过",
    "作为",
    "认为",
    "行为",
    "因为",
    "报到",
    "收到",
    "得到",
    "遇到",
    "看到",
    "做到",
    "从而",
    "大多",
    "许多",
    "众多",
    "诸多",
    "较多",
    "更多",
    "最多的",
    "新高",
    "较高",
    "较低",
    "最低",
    "最快",
    "较快",
    "较少",
    "至上",
    "以上",
    "网上",
    "线上",
    "基础上",
    "会上",
    "及时率",
    "参考",
];
/// Words whose direction belongs to a number a few words later.
const FAR: &[&str] = &[
    "净增",
    "净减",
    "净增加",
    "净减少",
    "增加",
    "减少",
    "新增",
    "新建",
    "新建成",
    "新设",
    "新开",
    "新建设",
    "新登记",
    "新开通",
    "多增",
    "少增",
    "压减",
    "削减",
    "缩减",
];
/// The same in English, where a percentage follows.
const FAR_ENGLISH: &[&str] = &[
    "increase",
    "increased",
    "rise",
    "rose",
    "growth",
    "grew",
    "fall",
    "fell",
    "decrease",
    "decreased",
    "decline",
    "declined",
    "drop",
    "dropped",
    "up",
    "down",
    "risen",
    "fallen",
    "grown",
    "rising",
    "falling",
    "growing",
];

struct Entry {
    chars: Vec<char>,
    word: Word,
    is_english: bool,
}

type Table = HashMap<char, Vec<Entry>>;

/// The forms by their last character (`from_end`) or their first, the longest first.
fn table(lists: &[(&[(Word, &'static str)], bool)], from_end: bool) -> Table {
    let mut table = Table::new();
    for (list, is_english) in lists {
        for (word, forms) in *list {
            for form in forms.split('|').filter(|form| !form.is_empty()) {
                let chars: Vec<char> = form.chars().collect();
                let key = if from_end { chars.last() } else { chars.first() };
                let Some(key) = key.copied() else { continue };
                table.entry(key).or_default().push(Entry { chars, word: *word, is_english: *is_english });
            }
        }
    }
    table.values_mut().for_each(|entries| entries.sort_by_key(|entry| std::cmp::Reverse(entry.chars.len())));
    table
}

/// The longest known word that ends here: where it begins.
fn ending(line: &Line, end: usize, barrier: usize) -> Option<(usize, Word)> {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let lists: [(&[(Word, &str)], bool); 4] =
        [(BEFORE, false), (BEFORE_OF_BULLETINS, false), (BEFORE_ENGLISH, true), (BEFORE_ENGLISH_OF_BULLETINS, true)];
    let table = TABLE.get_or_init(|| table(&lists, true));
    let fits = |entry: &&Entry| {
        let Some(start) = end.checked_sub(entry.chars.len()).filter(|start| *start >= barrier) else { return false };
        let alone = !entry.is_english || !line.before(start).is_ascii_alphanumeric() && !matches!(line.before(start), '-' | '\'');
        alone && line.starts(start, &entry.chars)
    };
    let entry = table.get(&line.before(end))?.iter().find(fits)?;
    let start = end - entry.chars.len();
    let length = entry.chars.len();
    let is_other = OTHERS.iter().any(|other| other.chars().count() > length && line.ends_with(end, other));
    // 上亿 is a bound, 上海 is none.
    let is_up = entry.chars == ['上'] && !"万亿千百".contains(line.get(end));
    let is_deed = DEEDS.iter().any(|deed| line.ends_with(end, deed));
    (!is_other && !is_up && !is_deed).then_some((start, entry.word))
}

/// The words right before a number.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Before {
    /// Where they begin.
    pub start: usize,
    /// Whether one of them bounds the number or says where it goes.
    pub is_telling: bool,
    /// Whether a verb says where it goes.
    pub has_verb: bool,
    /// Where one says from what: 从3万到5万.
    pub from: Option<usize>,
    /// 举办过4场 is no more than 4, 用户过3亿 is: whoever wrote it knows.
    pub is_doubtful: bool,
}

/// Goes back over the words right before a number, as long as they are known.
pub(super) fn before(line: &Line, number: usize, barrier: usize) -> Before {
    let mut found = Before { start: number, ..Before::default() };
    let mut at = number;
    for _ in 0..MOST_WORDS {
        let end = if at > barrier && line.before(at) == ' ' { at - 1 } else { at };
        let Some((start, word)) = ending(line, end, barrier) else { break };
        if end == at && line.before(end).is_ascii_alphabetic() {
            break;
        }
        at = start;
        match word {
            Word::Neutral | Word::To => continue,
            Word::From => {
                found.from = Some(start);
                continue;
            }
            Word::Verb(_) | Word::New | Word::Spread(_) | Word::Shrink | Word::Compare(..) => found.has_verb = true,
            _ => {}
        }
        found.is_doubtful |= end == start + 1 && line.get(start) == '过' && is_aspect(line, start, end);
        (found.start, found.is_telling) = (start, true);
    }
    found
}

/// Whether 过 may stand for what once happened.
fn is_aspect(line: &Line, start: usize, end: usize) -> bool {
    let next = line.get(if line.get(end) == ' ' { end + 1 } else { end });
    let counted = "数量额户人值总已均率模元".contains(line.before(start))
        || start == 0
        || !('\u{4e00}'..='\u{9fff}').contains(&line.before(start));
    next.is_ascii_digit() && !counted
}

/// A word that says where the number goes and stands apart from it, or that bounds it in a way that is not sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Apart {
    /// Where the words then begin.
    From(usize),
    /// A bound of something that the number is said of: 不到全国总人口的20%.
    Unsure(usize),
}

/// Looks for it in the same clause.
pub(super) fn apart(line: &Line, from: usize, barrier: usize, is_percent: bool, has_verb: bool) -> Option<Apart> {
    let lowest = barrier.max(from.saturating_sub(if line.before(from).is_ascii() { APART * 3 } else { APART }));
    let with_of = line.before(from) == '的';
    let mut at = from;
    while at > lowest {
        let c = line.before(at);
        if matches!(c, ',' | ';' | ':' | '、' | '。' | '(' | ')' | '“' | '”' | '《' | '》' | '\n') || c.is_ascii_digit() {
            return None;
        }
        let Some((start, word)) = ending(line, at, lowest) else {
            at -= 1;
            continue;
        };
        let own = line.string(&(start..at));
        let is_short = at - start == 1;
        match word {
            // 约占世界总人口的1/5, 占全国幼儿园的87.26%
            Word::Share => return Some(Apart::From(share_start(line, start, lowest))),
            Word::Bound(_) if own.ends_with('占') => return Some(Apart::From(start)),
            Word::Bound(_) | Word::Compare(..) if with_of && !is_short => return Some(Apart::Unsure(start)),
            Word::Compare(..) if !with_of && !own.is_ascii() => return Some(Apart::From(start)),
            Word::New | Word::Verb(_) if !with_of && !has_verb && FAR.contains(&own.as_str()) => return Some(Apart::From(start)),
            Word::Verb(_) if is_percent && !has_verb && FAR_ENGLISH.contains(&own.as_str()) => return Some(Apart::From(start)),
            Word::Verb(_) | Word::To => return None,
            _ => at = start,
        }
    }
    None
}

fn share_start(line: &Line, start: usize, lowest: usize) -> usize {
    ending(line, start, lowest)
        .filter(|(_, word)| matches!(word, Word::Bound(_) | Word::Compare(..)))
        .map_or(start, |(start, _)| start)
}

/// The end of the words behind a number and its unit.
pub(super) fn behind(line: &Line, number: usize) -> usize {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let lists: [(&[(Word, &str)], bool); 2] = [(BEHIND, false), (BEHIND_OF_BULLETINS, false)];
    let table = TABLE.get_or_init(|| table(&lists, false));
    let (mut end, mut before_verb) = (number, None);
    while let Some(entry) =
        table.get(&line.get(end)).and_then(|entries| entries.iter().find(|entry| fits_behind(line, end, entry)))
    {
        let next = end + entry.chars.len();
        before_verb = matches!(entry.word, Word::Verb(_)).then_some(end);
        end = next;
    }
    // 3 more than: what is compared with stands behind.
    let compares = line.starts_with(end, " than") || line.starts_with(end, " to ") || line.starts_with(end, "-");
    if compares { before_verb.unwrap_or(end) } else { end }
}

fn fits_behind(line: &Line, at: usize, entry: &Entry) -> bool {
    let end = at + entry.chars.len();
    let is_word = line.before(end).is_ascii_alphabetic() && line.get(end).is_ascii_alphabetic();
    let others: &[(&str, &str)] = &[("许", "可多诺"), ("上下", "游级班半"), ("以下", "简是统几"), ("以内", ""), ("以上", "述")];
    line.starts(at, &entry.chars)
        && !is_word
        && !others.iter().any(|(word, next)| line.ends_with(end, word) && next.contains(line.get(end)))
}
