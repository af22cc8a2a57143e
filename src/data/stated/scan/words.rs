//! The words before a number that say something of it.

use super::forms::ending;
use super::line::Line;
use crate::data::stated::lexicon::Word;

/// As many characters before a number are looked at for words that stand apart from it: 新增网民2480万人.
const APART: usize = 16;
/// As many words right before a number are taken.
const MOST_WORDS: usize = 8;

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

/// What the words right before a number say of where it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verb {
    None,
    /// More or less, depending on what grew or fell: 收窄.
    Open,
    Known,
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
pub(super) fn apart(line: &Line, from: usize, barrier: usize, is_percent: bool, verb: Verb) -> Option<Apart> {
    let has_verb = verb != Verb::None;
    let lowest = barrier.max(from.saturating_sub(if line.before(from).is_ascii() { APART * 3 } else { APART }));
    let with_of = line.before(from) == '的';
    let mut at = from;
    while at > lowest {
        let c = line.before(at);
        if matches!(c, ',' | ';' | ':' | '、' | '。' | '(' | ')' | '“' | '”' | '《' | '》' | '\n')
            || c.is_ascii_digit() && !line.get(at).is_ascii_alphabetic()
        {
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
            // 降幅比上半年收窄2.1个百分点
            Word::Noun(_) if verb == Verb::Open => return Some(Apart::From(start)),
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
