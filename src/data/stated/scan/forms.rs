//! The forms of the words of the lexicon, found from their first or their last character.

use std::collections::HashMap;
use std::sync::OnceLock;

use super::line::Line;
use crate::data::stated::lexicon::{
    BEFORE, BEFORE_ENGLISH, BEFORE_ENGLISH_OF_BULLETINS, BEFORE_OF_BULLETINS, BEHIND, BEHIND_OF_BULLETINS, Word,
};

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
    for entries in table.values_mut() {
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.chars.len()));
    }
    table
}

/// The longest known word that ends here: where it begins.
pub(super) fn ending(line: &Line, end: usize, barrier: usize) -> Option<(usize, Word)> {
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
