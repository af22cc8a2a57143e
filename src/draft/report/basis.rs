//! What a change is from, as the words say it or the sentence before them.

use serde_json::{Value, json};

use super::passages::Around;
use super::wording;
use crate::data::Resolution;
use crate::data::stated::{BasisWord, Mark, Reading};
use crate::format::iso_period;

pub(super) fn of(text: &str, mark: &Mark, reading: &Reading, around: &Around) -> Option<Value> {
    let resolution = around.period.map(|period| period.resolution);
    match reading.basis {
        Some(BasisWord::Year) => return Some("year-on-year".into()),
        Some(BasisWord::Month) => return Some("month-on-month".into()),
        Some(BasisWord::Quarter) => return Some("quarter-on-quarter".into()),
        Some(BasisWord::Average) => return Some("average".into()),
        Some(BasisWord::Sequential) => {
            return match resolution {
                Some(Resolution::Month) => Some("month-on-month".into()),
                Some(Resolution::Quarter) => Some("quarter-on-quarter".into()),
                _ => None,
            };
        }
        // Since the beginning of the year, or the end of the one before.
        Some(BasisWord::Since) => {
            let year = around.period?.year().year_before();
            return Some(json!({ "since": format!("end of {}", iso_period(year)) }));
        }
        None => {}
    }
    let since = around.since.map(|since| json!({ "since": iso_period(since) }));
    since.or_else(|| against(text, mark))
}

/// 低于全国增速0.6个百分点: what is compared with stands between.
fn against(text: &str, mark: &Mark) -> Option<Value> {
    let words = wording::clean(text.get(mark.words.clone())?);
    let rest = ["低于", "高于", "快于", "慢于", "高出", "落后"].iter().find_map(|word| words.strip_prefix(word))?;
    let other: String = rest.chars().take_while(|c| !c.is_numeric()).collect();
    (!other.trim().is_empty()).then(|| json!({ "against": { "zh-CN": other.trim() } }))
}
