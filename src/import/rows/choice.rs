//! Choices as people write them: 超过, at least, 增长率, 是.

use crate::data::stated;
use crate::data::{Basis, Decimal, Kind, Locale, Qualifier, Status, Unit};
use crate::format::{basis_choice, kind_choice, qualifier_choice, status_choice};

/// The file's own name for a kind.
pub(super) fn kind(text: &str) -> Option<&'static str> {
    const OTHERS: &[(Kind, &str)] = &[
        (Kind::Count, "计数|个数|总量|数目|件数"),
        (Kind::Measure, "金额|计量|计量值|总额|长度|平均数|量值|amount"),
        (Kind::Rate, "比率|比例|比重|占比|百分比|率|share|percentage"),
        (Kind::Change, "增长|增速|增幅|增减率|变化率|同比|growth"),
        (Kind::Points, "个百分点|percentage points"),
        (Kind::Difference, "增减|增量|增加量|净增|净增量|差额|increase"),
        (Kind::Multiple, "倍|times"),
        (Kind::Rank, "排名|名次|位|ranking|place"),
        (Kind::Index, "指数值"),
        (Kind::Composition, "结构|比例构成|构成比"),
    ];
    named(text, &Kind::NAMES, |own, locale| kind_choice(*own, locale), OTHERS)
}

/// The file's own name for a status.
pub(super) fn status(text: &str) -> Option<&'static str> {
    const OTHERS: &[(Status, &str)] = &[
        (Status::Actual, "结果|实绩|完成|最终|final|正式"),
        (Status::Provisional, "初步统计|初步核算|快报|初步数|preliminary"),
        (Status::Revised, "修订数|修正|经修订"),
        (Status::Forecast, "预测|预期|expected"),
        (Status::Planned, "目标|规划|拟|target|plan"),
    ];
    named(text, &Status::NAMES, |own, locale| status_choice(*own, locale), OTHERS)
}

/// The file's own name for a qualifier. Any word that the source's numeral expressions have is known.
pub(super) fn qualifier(text: &str) -> Option<&'static str> {
    const OTHERS: &[(Qualifier, &str)] = &[
        (Qualifier::Exact, "无|准确|等于|精确|整|=|达|达到了|正好|恰好|为"),
        (Qualifier::Over, ">"),
        (Qualifier::AtLeast, ">=|≥"),
        (Qualifier::AtMost, "<=|≤"),
        (Qualifier::Under, "<"),
        (Qualifier::About, "≈|~"),
    ];
    named(text, &Qualifier::NAMES, |own, locale| qualifier_choice(*own, locale), OTHERS).or_else(|| {
        let text = text.trim();
        let read = |stated: String| stated::read(&stated, &Unit::none()).ok();
        let bounds =
            [format!("{text}100"), format!("{text} 100"), format!("100{text}")].into_iter().filter_map(read).filter(|reading| {
                let is_plain = reading.direction.is_none() && reading.basis.is_none() && reading.status.is_empty();
                is_plain && reading.value == Decimal::from_whole(100)
            });
        // Words that say nothing of the number are no qualifier.
        let first = bounds.map(|reading| reading.bounds.first()).find(|bound| *bound != Qualifier::Exact)?;
        Qualifier::NAMES.iter().find(|(_, own)| *own == first).map(|(name, _)| *name)
    })
}

/// The file's own name for a basis that one word says.
pub(super) fn basis(text: &str) -> Option<&'static str> {
    const OTHERS: &[(Basis, &str)] = &[
        (Basis::YearOnYear, "比上年|较上年|比上年同期|较上年同期|比去年同期|yoy"),
        (Basis::QuarterOnQuarter, "比上季度|较上季度|环比季度|qoq"),
        (Basis::MonthOnMonth, "比上月|较上月|环比月度|mom"),
        (Basis::Average, "年平均|平均每年|年均增长"),
    ];
    named(text, &Basis::NAMES, basis_choice, OTHERS)
}

/// Yes or no.
pub(super) fn yes_or_no(text: &str) -> Option<bool> {
    let is = |words: &str| words.split('|').any(|word| word == fold(text));
    if is("是|yes|y|true|1|√|✓|✔|对|有") {
        Some(true)
    } else if is("否|no|n|false|0|×|✗|✘|x|错|无|不是|—|-") {
        Some(false)
    } else {
        None
    }
}

/// The names of all choices in a language, for a message.
pub(super) fn all_named<T>(names: &[(&'static str, T)], of: impl Fn(&T, Locale) -> &'static str) -> String {
    names.iter().map(|(name, own)| format!("{} {name}", of(own, Locale::ZhCn))).collect::<Vec<_>>().join("、")
}

fn named<T: PartialEq>(
    text: &str,
    names: &[(&'static str, T)],
    choice: impl Fn(&T, Locale) -> &'static str,
    others: &[(T, &str)],
) -> Option<&'static str> {
    let text = fold(text);
    let own = names.iter().find(|(name, own)| *name == text || fold(choice(own, Locale::ZhCn)) == text);
    // 增长率 change: both names, as a list of ours may have them.
    let both = || names.iter().find(|(name, own)| text == fold(&format!("{}{name}", choice(own, Locale::ZhCn))));
    let other = || {
        others
            .iter()
            .find(|(_, words)| words.split('|').any(|word| fold(word) == text))
            .and_then(|(other, _)| names.iter().find(|(_, own)| own == other))
    };
    own.or_else(both).or_else(other).map(|(name, _)| *name)
}

/// Lower case, narrow, without spaces; `at least` is `at-least`.
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        '_' => '-',
        c => c,
    };
    let text = text.trim().chars().map(narrow).flat_map(char::to_lowercase).collect::<String>();
    let dashed = text.split_whitespace().collect::<Vec<_>>();
    if text.is_ascii() { dashed.join("-") } else { dashed.concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_known_by_all_their_names() {
        for (name, own) in Kind::NAMES {
            assert!(Locale::ALL.iter().all(|locale| kind(kind_choice(own, *locale)) == Some(name)), "{name}");
        }
        for (name, own) in Qualifier::NAMES {
            assert!(Locale::ALL.iter().all(|locale| qualifier(qualifier_choice(own, *locale)) == Some(name)), "{name}");
        }
        for (name, own) in Status::NAMES {
            assert!(Locale::ALL.iter().all(|locale| status(status_choice(own, *locale)) == Some(name)), "{name}");
        }
        for (name, own) in Basis::NAMES {
            assert!(Locale::ALL.iter().all(|locale| basis(basis_choice(&own, *locale)) == Some(name)), "{name}");
        }
        for (text, name) in [
            ("至少", "at-least"),
            ("突破", "over"),
            ("余", "over"),
            ("左右", "about"),
            ("大约", "about"),
            ("将近", "nearly"),
            ("At least", "at-least"),
            ("不超过", "at-most"),
            ("more than", "over"),
            ("达", "exact"),
        ] {
            assert_eq!(qualifier(text), Some(name), "{text}");
        }
        for text in ["大概也许", "同比增长", "12", "", "万"] {
            assert_eq!(qualifier(text), None, "{text}");
        }
        assert_eq!(
            [yes_or_no("是"), yes_or_no("YES"), yes_or_no("√"), yes_or_no("否"), yes_or_no("也许")],
            [Some(true), Some(true), Some(true), Some(false), None]
        );
    }
}
