//! What is wrong between a figure and the words that its source says it in.

use super::super::{format_grouped, format_quantity};
use crate::data::{Decimal, Fault, Locale, Quantity, Unit};

/// Both readings of a disagreement, without units: those are not in doubt.
fn readings(fault: &Fault, locale: Locale) -> Option<(String, String)> {
    let Fault::StatedDisagrees { read, written, .. } = fault else { return None };
    Some((quantity(*read, locale), quantity(*written, locale)))
}

/// A number in words, and with all its digits where the words do not have them.
fn quantity(quantity: Quantity, locale: Locale) -> String {
    let in_words = format_quantity(quantity, &Unit::none(), locale).to_string();
    let plain = format_grouped(quantity.value);
    if in_words.contains(&plain) { in_words } else { format!("{in_words} = {plain}") }
}

pub(super) fn number(value: Decimal, locale: Locale) -> String {
    quantity(Quantity::exact(value), locale)
}

pub(super) fn in_chinese(fault: &Fault) -> String {
    match fault {
        Fault::StatedTooLong { most } => format!("这里最多{most}个字，请缩短。‹stated› 只写数字表述，例如“突破97亿”。"),
        Fault::StatedAmbiguous { stated, readings: [first, second] } => {
            let [first, second] = [first, second].map(|value| number(*value, Locale::ZhCn));
            format!("“{stated}”有两种读法：{first}，或 {second}。请在 ‹stated› 里写清楚，或删去 ‹stated›。")
        }
        Fault::StatedGrowth { stated, readings: [times, more] } => {
            let [times, more] = [times, more].map(|value| number(*value, Locale::ZhCn));
            format!(
                "“{stated}”是说增长：增长{times}倍即达到原来的{more}倍，不是“{times}倍”。增长请用 ‹kind› 为 ‹change›，请对照报告改正。"
            )
        }
        Fault::StatedNoDirection { stated } => {
            format!(
                "“{stated}”没有说是增长还是下降。请把方向一并写进 ‹stated›，例如“同比下降4.8%”；方向写在别处的，把那几个字写进 ‹context›。"
            )
        }
        Fault::StatedIsChange { stated } => {
            format!(
                "“{stated}”说的是增减，不是总量。增减请用 ‹kind› 为 ‹change›（%）、‹points›（百分点）或 ‹difference›（数量）。"
            )
        }
        Fault::StatedOtherKind { stated } => format!("“{stated}”与本项的 ‹kind› 和单位不符。请对照报告改正。"),
        Fault::StatedOtherBasis { stated } => format!("“{stated}”与 ‹basis› 不符：原文比较的是另一时期。请对照报告改正。"),
        Fault::StatedOtherStatus { stated } => format!("“{stated}”与 ‹status› 不符（初步、预计、计划等）。请对照报告改正。"),
        Fault::StatedNotInQuote => "‹quote› 中没有 ‹stated› 这几个字。‹quote› 应是报告中含有这几个字的原句。".into(),
        Fault::StatedUnreadable { stated } => {
            format!("读不出“{stated}”是多少。请只写数字表述和本项的单位，例如“超过36万个”，或删去 ‹stated›。")
        }
        Fault::StatedDisagrees { stated, .. } => {
            let (read, written) = readings(fault, Locale::ZhCn).unwrap_or_default();
            format!("原文“{stated}”读作{read}，而本项的 ‹value› 和 ‹qualifier› 写作{written}。两者必须一致，请对照报告改正。")
        }
        _ => String::new(),
    }
}

pub(super) fn in_english(fault: &Fault) -> String {
    match fault {
        Fault::StatedTooLong { most } => {
            format!("This may have {most} characters: shorten it. ‹stated› has only the number’s own words, as in 突破97亿.")
        }
        Fault::StatedAmbiguous { stated, readings: [first, second] } => {
            let [first, second] = [first, second].map(|value| number(*value, Locale::En));
            format!("“{stated}” can be read as {first} or as {second}. Write it out, or leave out ‹stated›.")
        }
        Fault::StatedGrowth { stated, readings: [times, more] } => {
            let [times, more] = [times, more].map(|value| number(*value, Locale::En));
            format!(
                "“{stated}” says that it grew: growth by {times} times is {more} times as much, not {times} times. Growth has the ‹kind› ‹change›; correct it from the report."
            )
        }
        Fault::StatedNoDirection { stated } => format!(
            "“{stated}” does not say whether it is a rise or a fall. Give the direction in ‹stated›, as in 同比下降4.8%; where it stands elsewhere, give these words as ‹context›."
        ),
        Fault::StatedIsChange { stated } => {
            format!(
                "“{stated}” speaks of a change, not of an amount. A change has the ‹kind› ‹change› (%), ‹points› or ‹difference›."
            )
        }
        Fault::StatedOtherKind { stated } => {
            format!("“{stated}” does not fit this figure’s ‹kind› and ‹unit›. Correct them from the report.")
        }
        Fault::StatedOtherBasis { stated } => {
            format!("“{stated}” is a change from another time than ‹basis› says. Correct it from the report.")
        }
        Fault::StatedOtherStatus { stated } => {
            format!("“{stated}” says something else than ‹status› (provisional, expected, planned). Correct it from the report.")
        }
        Fault::StatedNotInQuote => "‹quote› does not have the stated words in it. Give the sentence in which they stand.".into(),
        Fault::StatedUnreadable { stated } => format!(
            "“{stated}” cannot be read as a number. Give the number’s words and this figure’s unit only, as in 超过36万个, or leave out ‹stated›."
        ),
        Fault::StatedDisagrees { stated, .. } => {
            let (read, written) = readings(fault, Locale::En).unwrap_or_default();
            format!(
                "The stated words “{stated}” read as {read}, but ‹value› and ‹qualifier› say {written}. They must agree; correct them from the report."
            )
        }
        _ => String::new(),
    }
}
