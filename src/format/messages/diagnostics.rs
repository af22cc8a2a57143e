//! Faults of a figures file as sentences for the person who edits it: what is wrong, what to do.

use super::super::format_quantity;
use crate::data::{Diagnostic, Expected, Fault, Locale, LocalizedText, NumberFault};

/// Where a fault is: `figures[2].value，第31行第16列`.
pub fn diagnostic_location(error: &Diagnostic, locale: Locale) -> String {
    let (line, column) = (error.at.line, error.at.column);
    let path = match (error.path.as_str(), locale) {
        ("$", Locale::ZhCn) => "整个文件（$）",
        ("$", Locale::En) => "the whole file ($)",
        (path, _) => path,
    };
    match locale {
        Locale::ZhCn => format!("{path}，第{line}行第{column}列"),
        Locale::En => format!("{path}, line {line}, column {column}"),
    }
}

/// A fault in one line: where and what.
pub fn diagnostic_line(error: &Diagnostic, locale: Locale) -> String {
    let (place, sentence) = (diagnostic_location(error, locale), diagnostic_message(&error.fault, locale));
    match locale {
        Locale::ZhCn => format!("{place}：{sentence}"),
        Locale::En => format!("{place}: {sentence}"),
    }
}

/// What a fault is and what to do about it.
pub fn diagnostic_message(fault: &Fault, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => in_chinese(fault),
        Locale::En => in_english(fault),
    }
}

/// Both readings of a disagreement, without units: those are not in doubt.
fn readings(fault: &Fault, locale: Locale) -> Option<(String, String)> {
    let Fault::StatedDisagrees { read, written, .. } = fault else { return None };
    let no_unit = LocalizedText::new("", None);
    let say = |quantity| {
        let in_words = format_quantity(quantity, &no_unit, locale).to_string();
        let plain = super::super::format_grouped(quantity.value);
        if in_words.contains(&plain) { in_words } else { format!("{in_words} = {plain}") }
    };
    Some((say(*read), say(*written)))
}

fn in_chinese(fault: &Fault) -> String {
    match fault {
        Fault::NotJson { reason } => format!("不是完整的 JSON，从这里起读不下去（{reason}）。请检查附近的逗号、括号和英文引号。"),
        Fault::WrongType { expected } => format!("这里应为{}。", expected_in_chinese(*expected)),
        Fault::Missing => "缺少这一项，请补上。".into(),
        Fault::UnknownField => "没有这个字段。请检查拼写，或删去。".into(),
        Fault::DuplicateField => "这个字段写了两次，请只保留一个。".into(),
        Fault::UnknownSchema => "本程序只认得第1版格式，这里应为 1。".into(),
        Fault::Empty => "内容为空，请填写。".into(),
        Fault::UnreadableCharacter => "含有乱码或控制字符。请用 UTF-8 编码保存文件，并重新输入这段文字。".into(),
        Fault::NotAnId => "只能用小写英文字母、数字和连字符，例如 top-level-domains。".into(),
        Fault::DuplicateId { id } => format!("“{id}”已被前面的一项使用，每项的 id 不能相同。"),
        Fault::UnknownVariant { found, allowed } => format!("没有“{found}”这个值，可用的是：{}。", allowed.join("、")),
        Fault::NotADate => "日期应写作 YYYY-MM-DD，并且确有这一天，例如 2021-01-31。".into(),
        Fault::NotAPeriod => "年份应为加英文引号的四位数字，例如 \"2020\"；某年某月写作 \"2020-03\"。".into(),
        Fault::PeriodsNotInOrder => "各年数据应从早到晚排列，每年只有一条；各月也一样。年和月不能混用。".into(),
        Fault::SeriesDisagrees => "series 中与本项同年的数值或限定与本项不同。两者必须一致，请对照报告改正。".into(),
        Fault::SeriesAfterFigure => {
            "这一条晚于本项的 period。本项应是最新的数据：请把最新的数值和时间写到本项，或删去这一条。".into()
        }
        Fault::SeriesOfPlan => {
            "计划（target）不能带 series：计划不是已有的结果。请把历年结果另写成一项，并删去这里的 series。".into()
        }
        Fault::NotAWebAddress => "网址应以 https:// 或 http:// 开头，中间没有空格。".into(),
        Fault::Number(NumberFault::Negative) => "数值不能为负数。".into(),
        Fault::Number(NumberFault::TooManyDigits) => "数值位数过多，无法准确保存。请检查是否多写了零。".into(),
        Fault::CountNotWhole => "数量（count）应为整数。".into(),
        Fault::RateOver100 => {
            "百分比（rate）不能超过 100：value 不能大于 100，value 为 100 时 qualifier 不能写 over。请对照报告改正。".into()
        }
        Fault::RateUnit => "百分比的单位在每种语言里都写 %（半角）。".into(),
        Fault::PercentNotRate => "单位是 %，就不是数量（count）。请把 kind 改为 rate。".into(),
        Fault::NearlyZero => {
            "不能写“接近0”（nearly 表示略少于该数，而数值不能小于 0）。请对照报告改正 value 或 qualifier。".into()
        }
        Fault::StatedTooLong => "原文用语最多24个字，只写数字表述，例如“突破97亿”，不要写整句。".into(),
        Fault::StatedUnreadable { stated } => {
            format!("读不出“{stated}”是多少。请只写数字表述和本项的单位，例如“超过36万个”，或删去 stated。")
        }
        Fault::StatedDisagrees { stated, .. } => {
            let (read, written) = readings(fault, Locale::ZhCn).unwrap_or_default();
            format!("原文“{stated}”读作{read}，而本项的 value 和 qualifier 写作{written}。两者必须一致，请对照报告改正。")
        }
        Fault::NoHeadline => "至少要有一项的 headline 为 true。".into(),
    }
}

fn in_english(fault: &Fault) -> String {
    match fault {
        Fault::NotJson { reason } => {
            format!(
                "This is not complete JSON; reading stops here ({reason}). Look for a missing comma, bracket or straight quote nearby."
            )
        }
        Fault::WrongType { expected } => format!("This must be {}.", expected_in_english(*expected)),
        Fault::Missing => "This field is missing. Add it.".into(),
        Fault::UnknownField => "There is no such field. Check the spelling, or delete it.".into(),
        Fault::DuplicateField => "This field is there twice. Keep one.".into(),
        Fault::UnknownSchema => "This program knows format 1 only. Write 1.".into(),
        Fault::Empty => "This is empty. Fill it in.".into(),
        Fault::UnreadableCharacter => {
            "This has broken or control characters. Save the file as UTF-8 and type the text again.".into()
        }
        Fault::NotAnId => "Use lower-case letters, digits and hyphens only, as in top-level-domains.".into(),
        Fault::DuplicateId { id } => format!("“{id}” is the id of an earlier entry. Each id may be used once."),
        Fault::UnknownVariant { found, allowed } => format!("“{found}” is not one of: {}.", allowed.join(", ")),
        Fault::NotADate => "Write a day that exists as YYYY-MM-DD, for example 2021-01-31.".into(),
        Fault::NotAPeriod => "Write the year as four digits in quotes, for example \"2020\"; a month as \"2020-03\".".into(),
        Fault::PeriodsNotInOrder => {
            "List the years from the earliest to the latest, each once; months likewise. Do not mix years and months.".into()
        }
        Fault::SeriesDisagrees => {
            "The series gives another value or qualifier for this figure’s own year. Both must agree: look at the report.".into()
        }
        Fault::SeriesAfterFigure => {
            "This entry is later than the figure’s own period. The figure itself is the latest: put the latest value and period there, or drop this entry.".into()
        }
        Fault::SeriesOfPlan => {
            "A plan (target) cannot have a series: a plan is not a result. Give the results a figure of their own, and delete this series.".into()
        }
        Fault::NotAWebAddress => "Write an address that begins with https:// or http:// and has no spaces.".into(),
        Fault::Number(NumberFault::Negative) => "The value cannot be negative.".into(),
        Fault::Number(NumberFault::TooManyDigits) => {
            "The value has too many digits to be kept exactly. Check for zeros too many.".into()
        }
        Fault::CountNotWhole => "A count must be a whole number.".into(),
        Fault::RateOver100 => {
            "A rate cannot be more than 100: no value above 100, and not “over” with 100. Correct it from the report.".into()
        }
        Fault::RateUnit => "The unit of a percentage is %, in every language.".into(),
        Fault::PercentNotRate => "What is given in % is not a count. Write kind rate.".into(),
        Fault::NearlyZero => {
            "Nothing is “nearly” 0: that would be a little less than 0. Correct value or qualifier from the report.".into()
        }
        Fault::StatedTooLong => {
            "The stated words may have 24 characters. Give the number’s own words, as in 突破97亿, not the sentence.".into()
        }
        Fault::StatedUnreadable { stated } => format!(
            "“{stated}” cannot be read as a number. Give the number’s words and this figure’s unit only, as in 超过36万个, or leave out stated."
        ),
        Fault::StatedDisagrees { stated, .. } => {
            let (read, written) = readings(fault, Locale::En).unwrap_or_default();
            format!(
                "The stated words “{stated}” read as {read}, but value and qualifier say {written}. They must agree; correct them from the report."
            )
        }
        Fault::NoHeadline => "At least one figure must have headline true.".into(),
    }
}

fn expected_in_chinese(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "花括号括起的一组字段",
        Expected::List => "方括号括起的列表",
        Expected::Text => "加英文引号的文字",
        Expected::Number => "不加引号的数字",
        Expected::Bool => "true 或 false，不加引号",
    }
}

fn expected_in_english(expected: Expected) -> &'static str {
    match expected {
        Expected::Object => "fields in braces",
        Expected::List => "a list in square brackets",
        Expected::Text => "text in quotes",
        Expected::Number => "a number without quotes",
        Expected::Bool => "true or false, without quotes",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Decimal, Qualifier, Quantity};

    #[test]
    fn a_disagreement_gives_both_readings() {
        let quantity = |digits| Quantity { value: Decimal::from_whole(digits), qualifier: Qualifier::Over };
        let fault = Fault::StatedDisagrees {
            stated: "突破97亿".into(),
            read: quantity(9_700_000_000),
            written: quantity(97_000_000_000),
        };
        let chinese = diagnostic_message(&fault, Locale::ZhCn);
        assert!(chinese.contains("超过97亿 = 9,700,000,000") && chinese.contains("超过970亿 = 97,000,000,000"), "{chinese}");
        let english = diagnostic_message(&fault, Locale::En);
        assert!(english.contains("over 9.7 billion = 9,700,000,000") && english.contains("over 97 billion"), "{english}");
    }
}
