//! Changes that stand right behind a number belong to it: 突破102亿个，同比增长5.2%.

use serde_json::{Map, Value};

use super::wording::is_border;
use super::{Proposal, refused};
use crate::data::Kind;

/// The fields of a change.
const CHANGE: [&str; 8] = ["kind", "value", "to", "qualifier", "basis", "status", "stated", "context"];

/// The noun between a number and its change is no longer, in characters: 85个二级节点，同比增长5%.
const NOUN_MAX: usize = 12;

/// Adds to each amount the changes that are said of it. They stay proposals of their own, too.
pub(super) fn follow(text: &str, proposals: &mut [Proposal]) {
    for at in 0..proposals.len() {
        let Some(own) = proposals.get(at).filter(|own| !is_change(own)) else { continue };
        let mut end = own.mark.words.end;
        let mut changes = Vec::new();
        for next in proposals.iter().skip(at + 1) {
            let gap = text.get(end..next.mark.words.start).unwrap_or_default();
            if next.mark.sentence != own.mark.sentence || !is_change(next) || !leads_on(gap) || !fits(own, next) {
                break;
            }
            changes.push(Value::Object(
                CHANGE.iter().filter_map(|name| Some(((*name).to_owned(), next.figure.get(*name)?.clone()))).collect(),
            ));
            end = next.mark.words.end;
        }
        let Some(own) = proposals.get_mut(at).filter(|_| !changes.is_empty()) else { continue };
        let before = refused(&own.figure);
        own.figure.insert("changes".into(), changes.into());
        // What no figures file takes is left to the person.
        if before.is_none() && refused(&own.figure).is_some() {
            own.figure.shift_remove("changes");
        }
    }
}

fn kind(figure: &Map<String, Value>) -> Option<Kind> {
    let name = figure.get("kind")?.as_str()?;
    Kind::NAMES.iter().find(|(own, _)| *own == name).map(|(_, kind)| *kind)
}

fn is_change(proposal: &Proposal) -> bool {
    kind(&proposal.figure).is_some_and(Kind::is_change)
}

/// Whether the change says all that one needs, and one by a number is in the unit of the figure.
fn fits(own: &Proposal, change: &Proposal) -> bool {
    let unit = |proposal: &Proposal| proposal.figure.get("unit").and_then(|unit| unit.get("zh-CN")).cloned();
    let is_same = kind(&change.figure) != Some(Kind::Difference) || unit(own) == unit(change);
    own.figure.contains_key("value") && change.figure.contains_key("basis") && change.is_complete() && is_same
}

/// One border between, and at most the noun that was counted.
fn leads_on(gap: &str) -> bool {
    let mut parts = gap.split(is_border);
    let (noun, rest) = (parts.next().unwrap_or_default(), parts.next());
    let is_noun = noun.chars().count() <= NOUN_MAX && !noun.contains(char::is_numeric);
    is_noun && rest.is_some_and(|rest| rest.trim().is_empty()) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::super::propose;
    use super::*;

    fn changes(text: &str) -> String {
        let all = propose(text, &[]);
        let first = all.first().unwrap();
        let own = first.figure.get("changes").and_then(Value::as_array).into_iter().flatten();
        own.map(|change| change["value"].to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn only_what_follows_is_a_change_of_the_number() {
        for (text, expected) in [
            ("2021年，标识注册量突破102亿个，同比增长5.2%。", "5.2"),
            ("2021年3月，上线85个二级节点，同比增长5.2%，环比下降1.5%。", "5.2 -1.5"),
            ("2021年，标识注册量突破102亿个，业务收入同比增长5.2%。", ""),
            ("2021年，标识注册量突破102亿个。同比增长5.2%。", ""),
            ("2021年，标识注册量突破102亿个，增长5.2%。", ""),
            ("2021年，用户102万户，同比增加3万户。", "30000"),
            ("2021年，用户102万户，同比增加3亿元。", ""),
        ] {
            assert_eq!(changes(text), expected, "{text}");
        }
    }
}
