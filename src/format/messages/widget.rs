//! Messages of the widget, all of them in the first program. A missing translation does not compile.

use super::super::format_cell_value;
use crate::data::{Locale, Qualifier, Unit};

/// A message of the widget.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each message says what its parts are for")]
pub enum Message<'a> {
    /// What a cell of the picture stands for.
    EachCell { cell_value: u64, unit: &'a Unit },
    /// What a cell stands for where the whole has so many parts.
    EachPart { of: u64 },
    /// What the open cell at the end of a picture means.
    OpenCell { qualifier: Qualifier },
    /// What light cells mean beside those that were added.
    CellsBefore,
    /// What dashed cells mean behind those of a range.
    CellsPossible,
    /// What light cells mean beside those that are gone.
    CellsLeft,
    /// Comes before the source's title.
    Source,
    /// Comes before the day on which the figures were last changed.
    Updated,
    /// Comes before the day on which the source was published.
    Published,
    /// Marks a figure as a plan.
    Planned,
    /// Marks a figure as what is expected.
    Forecast,
    /// Marks a figure that may still be corrected.
    Provisional,
    /// Marks a figure that was corrected.
    Revised,
    /// Comes before the sentence of the source.
    Quote,
    /// Leads to all figures.
    AllFigures { count: usize },
    /// Leads back to the few that matter to everyone.
    HeadlineFigures,
    /// Names the choice between pictures and table.
    ShownAs,
    /// Chooses the pictures.
    Pictures,
    /// Chooses all figures on one axis.
    Scale,
    /// The chart is still to be rendered. It stays if the second program does not load.
    ChartLoading,
    /// Chooses the table.
    Table,
    /// Makes the text large.
    LargeText,
    /// Makes large text larger.
    LargerText,
    /// Makes the text as the reader's own settings have it.
    NormalText,
    /// Starts reading the figures aloud.
    ReadAloud,
    /// Stops reading.
    StopReading,
    /// Leads past the pictures.
    SkipPictures,
    /// Which keys do what among the pictures.
    KeyboardHelp,
    /// Stands after the last picture.
    EndOfPictures,
    /// Separates the items of a list.
    ListSeparator,
    /// Separates a period from its value.
    Colon,
    /// Comes before the number with all its digits.
    FullDigits,
    /// Comes before the title of the report's part.
    Section,
    /// Comes before what the source's words were read as.
    ReadAs,
    /// Comes before the unit.
    Unit,
    /// Names the link that leads to this figure.
    Permalink,
    /// Heads the column of what is counted.
    Label,
    /// Heads the column of how much.
    Quantity,
    /// Heads the column of the year or month.
    Period,
    /// Heads the column of the source's own words.
    StatedWords,
    /// The name of the other language, in that language, for the link to it.
    OtherLanguage,
}

impl Message<'_> {
    /// The message for a reader of `locale`.
    pub fn in_locale(&self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        match self {
            Self::EachCell { cell_value, unit } => format!("每格 {}", format_cell_value(*cell_value, unit, Locale::ZhCn)),
            Self::EachPart { of } => format!("每格 1/{of}"),
            Self::CellsBefore => "浅色：原有".into(),
            Self::CellsPossible => "虚线：不确定".into(),
            Self::CellsLeft => "浅色：余下".into(),
            Self::OpenCell { qualifier: Qualifier::AtLeast } => "或更多".into(),
            Self::OpenCell { .. } => "超出部分".into(),
            Self::Source => "来源：".into(),
            Self::Updated => "数据更新：".into(),
            Self::Published => "发布：".into(),
            Self::Planned => "计划".into(),
            Self::Forecast => "预计".into(),
            Self::Provisional => "初步统计".into(),
            Self::Revised => "修订".into(),
            Self::Quote => "原文语句".into(),
            Self::AllFigures { count } => format!("全部{count}项数据"),
            Self::HeadlineFigures => "只看主要数据".into(),
            Self::ShownAs => "显示为".into(),
            Self::Pictures => "图示".into(),
            Self::Scale => "对比".into(),
            Self::ChartLoading => "正在画图。如果一直没有出现，请看表格。".into(),
            Self::Table => "表格".into(),
            Self::LargeText => "大字".into(),
            Self::LargerText => "更大".into(),
            Self::NormalText => "标准字".into(),
            Self::ReadAloud => "朗读".into(),
            Self::StopReading => "停止朗读".into(),
            Self::SkipPictures => "跳过图示".into(),
            Self::KeyboardHelp => "方向键切换数据，回车键展开详情，Esc 键收起。".into(),
            Self::EndOfPictures => "图示结束".into(),
            Self::ListSeparator => "，".into(),
            Self::Colon => "：".into(),
            Self::FullDigits => "完整数字".into(),
            Self::Section => "报告章节".into(),
            Self::ReadAs => "解读为".into(),
            Self::Unit => "单位".into(),
            Self::Permalink => "本项数据的链接".into(),
            Self::Label => "指标".into(),
            Self::Quantity => "数值".into(),
            Self::Period => "时间".into(),
            Self::StatedWords => "报告原文".into(),
            Self::OtherLanguage => "English".into(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::EachCell { cell_value: 1, unit } if unit.in_locale(Locale::En).0 != "%" => "1 cell for each".into(),
            Self::EachCell { cell_value, unit } => format!("1 cell = {}", format_cell_value(*cell_value, unit, Locale::En)),
            Self::EachPart { of } => format!("1 cell = 1/{of}"),
            Self::CellsBefore => "Light: before".into(),
            Self::CellsPossible => "Dashed: not certain".into(),
            Self::CellsLeft => "Light: left".into(),
            Self::OpenCell { qualifier: Qualifier::AtLeast } => "or more".into(),
            Self::OpenCell { .. } => "and more".into(),
            Self::Source => "Source: ".into(),
            Self::Updated => "Figures updated: ".into(),
            Self::Published => "Published: ".into(),
            Self::Planned => "planned".into(),
            Self::Forecast => "forecast".into(),
            Self::Provisional => "provisional".into(),
            Self::Revised => "revised".into(),
            Self::Quote => "In the report’s sentence".into(),
            Self::AllFigures { count: 1 } => "The one figure".into(),
            Self::AllFigures { count } => format!("All {count} figures"),
            Self::HeadlineFigures => "Headline figures only".into(),
            Self::ShownAs => "Show as".into(),
            Self::Pictures => "Pictures".into(),
            Self::Scale => "Compare".into(),
            Self::ChartLoading => "Drawing… If nothing appears, see the table.".into(),
            Self::Table => "Table".into(),
            Self::LargeText => "Large text".into(),
            Self::LargerText => "Larger text".into(),
            Self::NormalText => "Normal text".into(),
            Self::ReadAloud => "Read aloud".into(),
            Self::StopReading => "Stop reading".into(),
            Self::SkipPictures => "Skip the pictures".into(),
            Self::KeyboardHelp => "Arrow keys move between figures, Enter opens details, Esc closes them.".into(),
            Self::EndOfPictures => "End of the pictures".into(),
            Self::ListSeparator => ", ".into(),
            Self::Colon => ": ".into(),
            Self::FullDigits => "In full digits".into(),
            Self::Section => "Part of the report".into(),
            Self::ReadAs => "Read as".into(),
            Self::Unit => "Unit".into(),
            Self::Permalink => "Link to this figure".into(),
            Self::Label => "Figure".into(),
            Self::Quantity => "Quantity".into(),
            Self::Period => "Period".into(),
            Self::StatedWords => "In the report’s words".into(),
            Self::OtherLanguage => "中文".into(),
        }
    }
}

/// The source's own words, with what the page says around them: the words keep their language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation<'a> {
    /// In the page's language, with the opening quotation mark.
    pub before: &'static str,
    /// In the source's language.
    pub words: &'a str,
    /// The closing quotation mark.
    pub after: &'static str,
}

/// Quotes a numeral expression of the source.
pub fn quote(words: &str, locale: Locale) -> Quotation<'_> {
    match locale {
        Locale::ZhCn => Quotation { before: "报告原文：“", words, after: "”" },
        Locale::En => Quotation { before: "In the report’s words: “", words, after: "”" },
    }
}
