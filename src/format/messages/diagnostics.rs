//! Faults of a figures file as sentences for the person who edits it: what is wrong, what to do.

use super::stated_faults::number;
use crate::data::{Decimal, Diagnostic, Expected, Fault, Locale};

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
    marked_message(fault, locale).replace(['‹', '›'], "")
}

/// The same with the names of the file marked, ‹value›, since in the editor's form they are called otherwise.
pub fn marked_message(fault: &Fault, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => in_chinese(fault),
        Locale::En => in_english(fault),
    }
}

fn in_chinese(fault: &Fault) -> String {
    match fault {
        Fault::NotJson { reason } => format!("不是完整的 JSON，从这里起读不下去（{reason}）。请检查附近的逗号、括号和英文引号。"),
        Fault::WrongType { expected } => format!("这里应为{}。", expected_in_chinese(*expected)),
        Fault::Missing => "缺少这一项，请补上。".into(),
        Fault::UnknownField => "没有这个字段。请检查拼写，或删去。".into(),
        Fault::DuplicateField => "这个字段写了两次，请只保留一个。".into(),
        Fault::UnknownSchema => "本程序只认得第1版和第2版格式，这里应为 2。".into(),
        Fault::Empty => "内容为空，请填写。".into(),
        Fault::UnreadableCharacter => "含有乱码，或看不见的字符（控制字符、改变文字方向的字符）。请用 UTF-8 编码保存文件，并重新输入这段文字。".into(),
        Fault::NotAnId => "只能用小写英文字母、数字和连字符，例如 top-level-domains。".into(),
        Fault::DuplicateId { id } => format!("“{id}”已被前面的一项使用，每项的 id 不能相同。"),
        Fault::UnknownVariant { found, allowed } => format!("没有“{found}”这个值，可用的是：{}。", allowed.join("、")),
        Fault::NotADate => "日期应写作 YYYY-MM-DD，并且确有这一天，例如 2021-01-31。".into(),
        Fault::NotAPeriod => "时间加英文引号，写作 2020、2020-03、2020-Q1、2020-H1、2020-01/2020-10、2021/2025 或 FY2023；期末写作 end of 2020，某日写作 as of 2020-11-01。".into(),
        Fault::PeriodsNotInOrder => "各期数据应从早到晚排列，每期只有一条，并且与本项的 ‹period› 同类（都是年、都是月，或都是各年的同一段时间）。".into(),
        Fault::SeriesDisagrees => "‹series› 中与本项同年的数值或限定与本项不同。两者必须一致，请对照报告改正。".into(),
        Fault::SeriesAfterFigure => {
            "这一条晚于本项的 ‹period›。本项应是最新的数据：请把最新的数值和时间写到本项，或删去这一条。".into()
        }
        Fault::SeriesOfPlan => {
            "计划或预计的数据不能带 ‹series›：它不是已有的结果。请把历年结果另写成一项，并删去这里的 ‹series›。".into()
        }
        Fault::NotAWebAddress => "网址应以 https:// 或 http:// 开头，中间没有空格。".into(),
        Fault::Negative => "这类数据不能为负数。增减请用 ‹kind› 为 ‹change›、‹points› 或 ‹difference›。".into(),
        Fault::TooManyDigits => "数值位数过多，无法准确保存。请检查是否多写了零。".into(),
        Fault::FallOver100 => "下降不会超过 100%。请对照报告改正。".into(),
        Fault::NotARank => "位次‹（rank）›应为 1、2、3 这样的整数。".into(),
        Fault::NotParts => "这里应写作加英文引号的分数或比，例如 \"1/3\"‹（rate）›、\"51.1:48.9\"‹（composition）›。".into(),
        Fault::RangeNotInOrder => "范围应从小到大，‹value› 在前，‹to› 在后；下降的幅度也从小到大，例如 -3 和 -5。分数和比没有范围。".into(),
        Fault::RangeQualifier => "范围或比只能是 ‹exact› 或 ‹about›。请改正 ‹qualifier›。".into(),
        Fault::BasisOfNoChange => "只有增减‹（change、points、difference）›才有 ‹basis›。请删去，或改正 ‹kind›。".into(),
        Fault::NotABasis => "这里应写 ‹since›（从何时起）或 ‹against›（与什么相比），二者选一。".into(),
        Fault::ScaledUnit { unit, power, value } => {
            let unit = if unit.is_empty() { "实际的单位，例如“个”".into() } else { format!("“{unit}”") };
            let value = value.map_or_else(
                || format!("，‹value› 乘以 {}", number(Decimal::from_whole(1).times_power_of_ten(*power).unwrap_or(Decimal::ZERO), Locale::ZhCn)),
                |value| format!("，‹value› 写 {}", super::super::to_decimal_string(value)),
            );
            format!("单位里不能有万、亿、million 这样的数量级，否则各项数据无法比较。‹unit› 请写{unit}{value}。")
        }
        Fault::ContextWithDigits => "‹context› 里不能有数字，只写表头的单位或句中的动词，例如“亿元”“同比增长”。".into(),
        Fault::OtherCurrency => "两种语言的单位不是同一种货币。请对照报告改正。".into(),
        Fault::ChangeUnit => "增长率‹（change）›的单位写 %（半角），或者倍。".into(),
        Fault::PointsUnit => "百分点‹（points）›的单位写“个百分点”和 percentage points，也可以不写。".into(),
        Fault::CountNotWhole => "数量‹（count）›应为整数。".into(),
        Fault::RateOver100 => {
            "百分比‹（rate）›不能超过 100：‹value› 不能大于 100，‹value› 为 100 时 ‹qualifier› 不能写 ‹over›。请对照报告改正。".into()
        }
        Fault::RateUnit => "百分比的单位在每种语言里都写 %（半角）。".into(),
        Fault::PercentNotRate => "单位是 %，就不是数量‹（count）›。请把 ‹kind› 改为 ‹rate›。".into(),
        Fault::NearlyZero => {
            "不能写“接近0”（‹nearly› 表示略少于该数，而数值不能小于 0）。请对照报告改正 ‹value› 或 ‹qualifier›。".into()
        }
        Fault::NoHeadline => "至少要有一项的 ‹headline› 为 true。".into(),
        stated => super::stated_faults::in_chinese(stated),
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
        Fault::UnknownSchema => "This program knows formats 1 and 2. Write 2.".into(),
        Fault::Empty => "This is empty. Fill it in.".into(),
        Fault::UnreadableCharacter => {
            "This has broken characters, or some that nobody sees: control characters, or such that turn the direction of a text. Save the file as UTF-8 and type the text again.".into()
        }
        Fault::NotAnId => "Use lower-case letters, digits and hyphens only, as in top-level-domains.".into(),
        Fault::DuplicateId { id } => format!("“{id}” is the id of an earlier entry. Each id may be used once."),
        Fault::UnknownVariant { found, allowed } => format!("“{found}” is not one of: {}.", allowed.join(", ")),
        Fault::NotADate => "Write a day that exists as YYYY-MM-DD, for example 2021-01-31.".into(),
        Fault::NotAPeriod => "Write the time in quotes as 2020, 2020-03, 2020-Q1, 2020-H1, 2020-01/2020-10, 2021/2025 or FY2023; the end of one as end of 2020, a day as as of 2020-11-01.".into(),
        Fault::PeriodsNotInOrder => {
            "List the times from the earliest to the latest, each once, all of the kind of the figure’s own period: years, months, or the same part of each year.".into()
        }
        Fault::SeriesDisagrees => {
            "The series gives another value or qualifier for this figure’s own year. Both must agree: look at the report.".into()
        }
        Fault::SeriesAfterFigure => {
            "This entry is later than the figure’s own period. The figure itself is the latest: put the latest value and period there, or drop this entry.".into()
        }
        Fault::SeriesOfPlan => {
            "What is planned or expected cannot have a series: it is not a result. Give the results a figure of their own, and delete this series.".into()
        }
        Fault::NotAWebAddress => "Write an address that begins with https:// or http:// and has no spaces.".into(),
        Fault::Negative => "Such a figure cannot be negative. What grew or fell has the ‹kind› ‹change›, ‹points› or ‹difference›.".into(),
        Fault::TooManyDigits => "The value has too many digits to be kept exactly. Check for zeros too many.".into(),
        Fault::FallOver100 => "Nothing falls by more than 100 %. Correct it from the report.".into(),
        Fault::NotARank => "A rank is 1, 2, 3 and so on.".into(),
        Fault::NotParts => "Write a fraction or parts in quotes, as in \"1/3\" (‹rate›) or \"51.1:48.9\" (‹composition›).".into(),
        Fault::RangeNotInOrder => {
            "A range goes from the smaller number in ‹value› to the larger in ‹to›; of a fall as well, as in -3 and -5. A fraction has no range.".into()
        }
        Fault::RangeQualifier => "A range, or parts, can be ‹exact› or ‹about› only. Correct the ‹qualifier›.".into(),
        Fault::BasisOfNoChange => "Only what grew or fell (‹change›, ‹points›, ‹difference›) has a ‹basis›. Delete it, or correct ‹kind›.".into(),
        Fault::NotABasis => "Write ‹since› (a period) or ‹against› (what it is compared with), one of them.".into(),
        Fault::ScaledUnit { unit, power, value } => {
            let unit = if unit.is_empty() { "the thing itself, such as stations".into() } else { format!("“{unit}”") };
            let value = value.map_or_else(
                || format!("‹value› times {}", number(Decimal::from_whole(1).times_power_of_ten(*power).unwrap_or(Decimal::ZERO), Locale::En)),
                |value| format!("‹value› {}", super::super::to_decimal_string(value)),
            );
            format!("A unit has no 万, 亿 or million in it, or figures could not be compared. Write ‹unit› {unit} and {value}.")
        }
        Fault::ContextWithDigits => "‹context› has no digits: give the unit of a table's heading or a verb, as in 亿元 or 同比增长.".into(),
        Fault::OtherCurrency => "The unit is another money in each language. Correct it from the report.".into(),
        Fault::ChangeUnit => "The unit of a change is %, or 倍.".into(),
        Fault::PointsUnit => "The unit of points is 个百分点 and percentage points; it may be left out.".into(),
        Fault::CountNotWhole => "A count must be a whole number.".into(),
        Fault::RateOver100 => {
            "A rate cannot be more than 100: no ‹value› above 100, and not ‹over› with 100. Correct it from the report.".into()
        }
        Fault::RateUnit => "The unit of a percentage is %, in every language.".into(),
        Fault::PercentNotRate => "What is given in % is not a ‹count›. Write ‹kind› ‹rate›.".into(),
        Fault::NearlyZero => {
            "Nothing is ‹nearly› 0: that would be a little less than 0. Correct ‹value› or ‹qualifier› from the report.".into()
        }
        Fault::NoHeadline => "At least one figure must have headline true.".into(),
        stated => super::stated_faults::in_english(stated),
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
    use crate::data::{Qualifier, Quantity};

    #[test]
    fn a_disagreement_gives_both_readings() {
        let quantity = |digits| Quantity::new(Decimal::from_whole(digits), Qualifier::Over);
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
