//! What may be a slip between two editions of a figures file. Each sentence says what it is and asks; it stands beside the figure's name.

use crate::data::Locale;

/// A question, with its parts in words.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each sentence says what its parts are for")]
pub enum WarningSentence<'a> {
    /// About 10 to the `power` times as much, or as little; with the very same digits, or at another time than the figure's own.
    Magnitude { before: &'a str, after: &'a str, power: i8, same_digits: bool, time: Option<&'a str> },
    /// Another unit.
    Unit { before: &'a str, after: &'a str },
    /// A number that was positive is negative, or the other way round.
    Sign { before: &'a str, after: &'a str, time: Option<&'a str> },
    /// Another sort of number.
    Kind { before: &'a str, after: &'a str },
    /// Less than it was, though its words say that it is counted from a beginning on.
    CumulatedFell { before: &'a str, after: &'a str },
    /// Less than it was, though it never fell at any time that is known.
    FirstFall { before: &'a str, after: &'a str, times: usize },
    /// Another number of the same time.
    SamePeriod { before: &'a str, after: &'a str, time: &'a str },
    /// An earlier time.
    EarlierPeriod { before: &'a str, after: &'a str },
    /// The same number of another time.
    SameValue { quantity: &'a str, before: &'a str, after: &'a str },
    /// More than a number, and now less than one, or the other way round.
    Bound { before: &'a str, after: &'a str },
    /// The source's words are no longer there.
    StatedGone { stated: &'a str },
    /// The Chinese wording of `field` is another, the English one is not.
    EnglishUnchanged { field: &'a str, before: &'a str, after: &'a str, english: &'a str },
    /// A headline figure is no longer there.
    HeadlineGone,
    /// The day of the file is as it was.
    SameDay { day: &'a str },
    /// The day of the file is an earlier one.
    EarlierDay { before: &'a str, after: &'a str },
    /// The day of the file is still to come.
    FutureDay { day: &'a str, today: &'a str },
}

impl WarningSentence<'_> {
    /// The sentence for a reader of `locale`.
    pub fn in_locale(self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(self) -> String {
        match self {
            Self::Magnitude { before, after, power, same_digits, time } => {
                let time = time.map(|time| format!("{time}：")).unwrap_or_default();
                let times = times_in_chinese(power);
                let how = if same_digits { "正好是原来的" } else { "约为原来的" };
                let digits = if same_digits { "（数字相同，只差小数点的位置）" } else { "" };
                format!("{time}{before} → {after}，{how}{times}{digits}。请对照报告：是否多写或少写了0，或者弄错了“万”“亿”？")
            }
            Self::Unit { before, after } => format!("单位由“{before}”改为“{after}”。统计的对象确实换了吗？"),
            Self::Sign { before, after, time } => {
                let time = time.map(|time| format!("{time}：")).unwrap_or_default();
                format!("{time}{before} → {after}，正负相反。方向确实变了吗？")
            }
            Self::Kind { before, after } => format!("类型由“{before}”改为“{after}”。报告说的确实是这一类数吗？"),
            Self::CumulatedFell { before, after } => {
                format!("{before} → {after}，变少了；而累计数只增不减。是抄错了，还是统计口径变了？")
            }
            Self::FirstFall { before, after, times } => {
                format!("{before} → {after}，变少了；而此前{times}期从未下降。确实下降了吗？")
            }
            Self::SamePeriod { before, after, time } => {
                format!("数值由{before}改为{after}，时间仍是{time}。是更正原来的数，还是忘了改时间？")
            }
            Self::EarlierPeriod { before, after } => format!("时间由{before}退回到{after}。确实要改成更早的时间吗？"),
            Self::SameValue { quantity, before, after } => {
                format!("时间由{before}改为{after}，数值仍是{quantity}。两期确实相同，还是忘了改数值？")
            }
            Self::Bound { before, after } => format!("由“{before}”改为“{after}”，界限的方向相反。报告确实这样说吗？"),
            Self::StatedGone { stated } => format!("原来填有报告原文“{stated}”，现在没有了，数值无从核对。报告中确实没有吗？"),
            Self::EnglishUnchanged { field, before, after, english } => {
                format!("{field}的中文由“{before}”改为“{after}”，英文仍是“{english}”。英文也要改吗？")
            }
            Self::HeadlineGone => "这项主要数据已删去，首页和已嵌入的网页将不再显示它。确实要删去吗？".into(),
            Self::SameDay { day } => format!("内容有改动，更新日期仍是{day}。是当天再次发布，还是忘了改日期？"),
            Self::EarlierDay { before, after } => {
                format!("更新日期由{before}改为更早的{after}，读者已打开的网页会当作旧数据而不采用。日期是否写错？")
            }
            Self::FutureDay { day, today } => format!("更新日期是{day}，晚于今天（{today}）。是定于那天发布，还是写错了？"),
        }
    }

    fn in_english(self) -> String {
        match self {
            Self::Magnitude { before, after, power, same_digits, time } => {
                let time = time.map(|time| format!("{time}: ")).unwrap_or_default();
                let times = times_in_english(power);
                let how = if same_digits { "exactly" } else { "about" };
                let digits = if same_digits { " (the same digits, only the point has moved)" } else { "" };
                format!(
                    "{time}{before} → {after}, {how} {times}{digits}. Look at the report: is a zero too many or too few, or million taken for billion, 万 for 亿?"
                )
            }
            Self::Unit { before, after } => format!("The unit was “{before}” and is now “{after}”. Is something else counted?"),
            Self::Sign { before, after, time } => {
                let time = time.map(|time| format!("{time}: ")).unwrap_or_default();
                format!("{time}{before} → {after}: the sign is the opposite. Has the direction really changed?")
            }
            Self::Kind { before, after } => {
                format!("The kind was “{before}” and is now “{after}”. Does the report really give such a number?")
            }
            Self::CumulatedFell { before, after } => {
                format!("{before} → {after} is less, but a cumulative number only grows. Is it a slip, or is it counted in another way?")
            }
            Self::FirstFall { before, after, times } => {
                format!("{before} → {after} is less, but it did not fall once in {times} periods before. Did it really fall?")
            }
            Self::SamePeriod { before, after, time } => {
                format!("The number was {before} and is now {after}, still of {time}. Is this a correction, or must the period change too?")
            }
            Self::EarlierPeriod { before, after } => {
                format!("The period goes back from {before} to {after}. Is the earlier one right?")
            }
            Self::SameValue { quantity, before, after } => {
                format!("The period was {before} and is now {after}, the number is still {quantity}. Are both the same, or must the number change too?")
            }
            Self::Bound { before, after } => {
                format!("It was “{before}” and is now “{after}”: a bound on the other side. Does the report really say so?")
            }
            Self::StatedGone { stated } => {
                format!("The report’s words “{stated}” are gone, so the number cannot be held against them. Does the report really have none?")
            }
            Self::EnglishUnchanged { field, before, after, english } => {
                format!("{field}: the Chinese was “{before}” and is now “{after}”, the English is still “{english}”. Must the English change too?")
            }
            Self::HeadlineGone => {
                "This headline figure is gone: the first page, and pages that embed it, will no longer show it. Is it meant to go?".into()
            }
            Self::SameDay { day } => {
                format!("Something changed, and the file is still dated {day}. Is it published again that day, or must the date change too?")
            }
            Self::EarlierDay { before, after } => format!(
                "The file was dated {before} and is now dated {after}, which is earlier: pages that are open will take it for an old file and not show it. Is the date wrong?"
            ),
            Self::FutureDay { day, today } => {
                format!("The file is dated {day}, which is after today ({today}). Is it to be published that day, or is the date wrong?")
            }
        }
    }
}

/// 10倍, 1万倍, 1亿倍; 十分之一, 万分之一.
fn times_in_chinese(power: i8) -> String {
    let size = power.unsigned_abs();
    let word = match size {
        0..4 => "",
        4..8 => "万",
        8..12 => "亿",
        _ => "万亿",
    };
    let below = match size {
        0..4 => size,
        4..8 => size - 4,
        8..12 => size - 8,
        _ => size - 12,
    };
    let number = format!("{}{word}", 10_u64.pow(below.min(18).into()));
    match (power < 0, size) {
        (false, _) => format!("{number}倍"),
        (true, 1) => "十分之一".into(),
        (true, 2) => "百分之一".into(),
        (true, 3) => "千分之一".into(),
        (true, _) => format!("{}分之一", if below == 0 { word } else { &number }),
    }
}

/// 10 times as much, 100,000,000 times as much; 1/10 as much.
fn times_in_english(power: i8) -> String {
    let ten = crate::data::Decimal::from_whole(1).times_power_of_ten(power.saturating_abs());
    let number = ten.map(super::super::format_grouped).unwrap_or_default();
    if power < 0 { format!("1/{number} as much") } else { format!("{number} times as much") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_said_as_people_say_them() {
        for (power, chinese, english) in [
            (1, "10倍", "10 times as much"),
            (3, "1000倍", "1,000 times as much"),
            (4, "1万倍", "10,000 times as much"),
            (5, "10万倍", "100,000 times as much"),
            (8, "1亿倍", "100,000,000 times as much"),
            (-1, "十分之一", "1/10 as much"),
            (-3, "千分之一", "1/1,000 as much"),
            (-4, "万分之一", "1/10,000 as much"),
            (-6, "100万分之一", "1/1,000,000 as much"),
            (-8, "亿分之一", "1/100,000,000 as much"),
        ] {
            assert_eq!([times_in_chinese(power), times_in_english(power)], [chinese, english]);
        }
    }
}
