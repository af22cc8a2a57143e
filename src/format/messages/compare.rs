//! What has changed between two editions of a figures file, in words.

use super::super::{format_quantity, format_time};
use crate::data::{Change, Form, Kind, Locale, Period, Qualifier, Quantity, Unit};

messages! {
    /// A word of a comparison.
    CompareMessage {
        /// A figure that the published file does not have.
        New: "新增", "New";
        /// A figure that the edited file no longer has.
        Gone: "删去", "Gone";
        /// A figure whose id is another.
        Renamed: "改了编号", "Renamed";
        /// A figure that is not as it was.
        Changed: "有改动", "Changed";
        /// A figure that is as it was.
        Unchanged: "未变", "Unchanged";
        /// Stands for what is not there.
        Nothing: "（无）", "(none)";
        /// Something is so.
        Yes: "是", "yes";
        /// Something is not so.
        No: "否", "no";
        /// Names a figure's id.
        Id: "编号", "Id";
        /// Names a figure's label.
        Name: "名称", "Name";
        /// Names the sort of number.
        Kind: "类型", "Kind";
        /// Names how sure the publisher is.
        Status: "状态", "Status";
        /// Names what a change is from.
        Basis: "比较基期", "Compared with";
        /// Names a note.
        Note: "说明", "Note";
        /// Names whether it is a headline figure.
        Headline: "主要数据", "Headline figure";
        /// Names the changes that the source tells.
        Changes: "增减", "Growth or fall";
        /// Names the source's words of those changes.
        ChangesStated: "增减的原文", "The report’s words of growth or fall";
        /// Names that numbers of earlier times were counted in another way.
        Break: "口径变化", "Break in the series";
        /// Names the place in the order.
        Order: "顺序", "Order";
        /// Stands before all others.
        AtTheFront: "移到最前", "moved to the front";
        /// Names the file's title.
        Title: "标题", "Title";
        /// Names the publisher.
        Publisher: "发布单位", "Publisher";
        /// Names the source.
        SourceTitle: "来源文件", "Source";
        /// Names the source's address.
        SourceUrl: "来源网址", "Address of the source";
        /// Names the day of the source.
        SourceDay: "来源日期", "Day of the source";
        /// Names the day of the file.
        Updated: "更新日期", "Updated";

    }
}

/// What has changed, with its parts.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each sentence says what its parts are for")]
pub enum EditSentence<'a> {
    /// Something called `name` was `before` and is `after`.
    Replaced { name: &'a str, before: &'a str, after: &'a str },
    /// A number was another; with the times where they differ, and by how much where that is known.
    Number { before: &'a str, after: &'a str, times: Option<[Period; 2]>, by: Option<&'a str> },
    /// A number at an earlier time was another.
    NumberAt { time: Period, before: &'a str, after: &'a str, by: Option<&'a str> },
    /// It stands behind another now.
    MovedBehind { name: &'a str },
    /// What `name` is in the language `wording`, which is not that of the reader.
    InLanguage { name: &'a str, wording: Locale },
    /// What `name` is of something else: of an earlier time, of a part of the report.
    Of { name: &'a str, of: &'a str },
}

impl EditSentence<'_> {
    /// The sentence for a reader of `locale`.
    pub fn in_locale(self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(self) -> String {
        let time = |period| format_time(period, Locale::ZhCn);
        let by = |by: Option<&str>| by.map(|by| format!("，{by}")).unwrap_or_default();
        match self {
            Self::Replaced { name, before, after } => format!("{name}：{before} → {after}"),
            Self::Number { before, after, times: None, by: amount } => format!("{before} → {after}{}", by(amount)),
            Self::Number { before, after, times: Some([earlier, later]), by: amount } => {
                format!("{before}（{}）→ {after}（{}）{}", time(earlier), time(later), by(amount))
            }
            Self::NumberAt { time: period, before, after, by: amount } => {
                format!("{}：{before} → {after}{}", time(period), by(amount))
            }
            Self::MovedBehind { name } => format!("移到“{name}”之后"),
            Self::InLanguage { name, wording: Locale::En } => format!("{name}（英文）"),
            Self::InLanguage { name, wording: Locale::ZhCn } => format!("{name}（中文）"),
            Self::Of { name, of } => format!("{of}的{name}"),
        }
    }

    fn in_english(self) -> String {
        let time = |period| format_time(period, Locale::En);
        let by = |by: Option<&str>| by.map(|by| format!(", {by}")).unwrap_or_default();
        match self {
            Self::Replaced { name, before, after } => format!("{name}: {before} → {after}"),
            Self::Number { before, after, times: None, by: amount } => format!("{before} → {after}{}", by(amount)),
            Self::Number { before, after, times: Some([earlier, later]), by: amount } => {
                format!("{before} ({}) → {after} ({}){}", time(earlier), time(later), by(amount))
            }
            Self::NumberAt { time: period, before, after, by: amount } => {
                format!("{}: {before} → {after}{}", time(period), by(amount))
            }
            Self::MovedBehind { name } => format!("moved behind “{name}”"),
            Self::InLanguage { name, wording: Locale::En } => format!("{name} (English)"),
            Self::InLanguage { name, wording: Locale::ZhCn } => format!("{name} (Chinese)"),
            Self::Of { name, of } => format!("{name} of {of}"),
        }
    }
}

/// By how much a number of this kind differs from what it was: 多5亿, 高2个百分点, 500 million more. Where that is not certain, by how much
/// the two numbers as they stand do: of 超过97亿 and 超过102亿 nobody knows more. Nothing where there is nothing to say.
pub fn difference(kind: Kind, unit: &Unit, before: Quantity, after: Quantity, locale: Locale) -> Option<String> {
    // A change of a change is no news, and places in an order have no distance.
    if kind.is_change() || matches!(kind, Kind::Rank | Kind::Composition) {
        return None;
    }
    let amount = |amount: Quantity| {
        let points = Unit::with_one("个百分点", "percentage point", "percentage points");
        let said = format_quantity(amount, if unit.is_percent() { &points } else { unit }, locale);
        if unit.is_percent() || said.has_unit_first() || said.has_attached_unit() { said } else { said.without_unit() }
    };
    let is_share = unit.is_percent() || unit.is_permille();
    let (more, less) = match (locale, is_share, kind) {
        (Locale::ZhCn, false, _) => ("多", "少"),
        (Locale::ZhCn, true, _) => ("高", "低"),
        (Locale::En, true, _) => ("higher", "lower"),
        (Locale::En, false, Kind::Count) => ("more", "fewer"),
        (Locale::En, false, _) => ("more", "less"),
    };
    let by = |word: &str, by: Quantity| match (locale, by.qualifier) {
        (Locale::ZhCn, Qualifier::Over) => format!("{word}了{}", amount(by)),
        (Locale::ZhCn, Qualifier::AtLeast) => format!("至少{word}{}", amount(Quantity::exact(by.value))),
        (Locale::ZhCn, _) => format!("{word}{}", amount(by)),
        (Locale::En, _) => format!("{} {word}", amount(by)),
    };
    match after.change_since(before) {
        Some(Change::Same) => None,
        Some(Change::More(Some(quantity))) => Some(by(more, quantity)),
        Some(Change::Less(Some(quantity))) => Some(by(less, quantity)),
        Some(Change::More(None)) => Some(if locale == Locale::ZhCn { format!("更{more}") } else { more.into() }),
        Some(Change::Less(None)) => Some(if locale == Locale::ZhCn { format!("更{less}") } else { less.into() }),
        None => {
            let is_number = [before, after].iter().all(|quantity| quantity.form == Form::Number);
            let apart = after.value.minus(before.value).filter(|apart| is_number && *apart != crate::data::Decimal::ZERO)?;
            let apart = amount(Quantity::exact(apart.abs()));
            Some(match locale {
                Locale::ZhCn => format!("两数相差{apart}"),
                Locale::En => format!("the numbers {apart} apart"),
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Decimal;

    #[test]
    fn a_difference_is_said_where_it_is_known() {
        use Qualifier::{AtLeast, Exact, Nearly, Over};
        let things = Unit::new("个", Some("stations"));
        let percent = Unit::new("%", Some("%"));
        let quantity = |value: &str, qualifier| Quantity::new(Decimal::parse(value).unwrap(), qualifier);
        for (kind, unit, before, after, said) in [
            (Kind::Count, &things, ("9700000000", Exact), ("10200000000", Exact), Some(["多5亿", "500 million more"])),
            (Kind::Count, &things, ("136", Exact), ("120", Exact), Some(["少16", "16 fewer"])),
            (Kind::Measure, &things, ("136", Exact), ("120", Exact), Some(["少16", "16 less"])),
            (Kind::Count, &things, ("100", Exact), ("136", Over), Some(["多了超过36", "over 36 more"])),
            (Kind::Count, &things, ("100", Exact), ("136", AtLeast), Some(["至少多36", "at least 36 more"])),
            (Kind::Count, &things, ("100", Exact), ("100", Over), Some(["更多", "more"])),
            (Kind::Count, &things, ("100", Exact), ("100", Nearly), Some(["更少", "fewer"])),
            (
                Kind::Count,
                &things,
                ("9700000000", Over),
                ("10200000000", Over),
                Some(["两数相差5亿", "the numbers 500 million apart"]),
            ),
            (Kind::Rate, &percent, ("97", Exact), ("98", Exact), Some(["高1个百分点", "1 percentage point higher"])),
            (Kind::Rate, &percent, ("97", Exact), ("95", Exact), Some(["低2个百分点", "2 percentage points lower"])),
            (Kind::Count, &things, ("97", Over), ("97", Over), None),
            (Kind::Count, &things, ("97", Exact), ("97", Exact), None),
            (Kind::Change, &percent, ("2.7", Exact), ("3.1", Exact), None),
            (Kind::Rank, &things, ("3", Exact), ("2", Exact), None),
        ] {
            let (before, after) = (quantity(before.0, before.1), quantity(after.0, after.1));
            let found = Locale::ALL.map(|locale| difference(kind, unit, before, after, locale));
            assert_eq!(found, said.map_or([None, None], |said| said.map(|said| Some(said.to_owned()))), "{before:?} {after:?}");
        }
    }
}
