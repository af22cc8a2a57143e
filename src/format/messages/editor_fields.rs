//! The fields of a figures file in the editor: what each is called, and what it means where it stands.

messages! {
    /// A field, or what it means.
    FieldMessage {
        /// `stated`
        Stated: "原文数字表述", "The source’s words for the number";
        /// What it means.
        StatedHelp: "照抄报告里的数字，连同“超过”“同比增长”等字，如：突破97亿、同比下降4.8%", "As the report has it, with “over”, “up … on a year earlier” and the like";
        /// `context`
        Context: "表头或前文", "Words from elsewhere";
        /// What it means.
        ContextHelp: "数字的单位或动词写在别处时填写，如表头的“亿元”", "Where the unit or verb stands elsewhere, as in a table’s heading";
        /// `quote`
        Quote: "原文整句", "The sentence";
        /// What it means.
        QuoteHelp: "数字所在的整句，读者可以看到，校对时用来核对", "The sentence that the number stands in; readers can see it, and checkers need it";
        /// `kind`
        Kind: "类型", "Kind";
        /// `value`
        Value: "数值", "Value";
        /// What it means.
        ValueHelp: "写完整的数值，也可以写97亿；下降写负数；分数、比写1/3、51.1:48.9", "In full, or as 97亿; a fall is negative; fractions as 1/3, parts as 51.1:48.9";
        /// `to`
        To: "至（范围的另一端）", "To (the other end of a range)";
        /// `qualifier`
        Qualifier: "限定", "Qualifier";
        /// `unit.zh-CN`
        UnitZh: "单位（中文）", "Unit (Chinese)";
        /// What it means.
        UnitHelp: "不带万、亿：写“户”，不写“万户”", "Without a magnitude: “users”, not “million users”";
        /// `unit.en` one
        UnitEnOne: "英文单位（单数）", "Unit (English), singular";
        /// `unit.en` other
        UnitEnOther: "英文单位（复数）", "Unit (English), plural";
        /// `period`
        Period: "时间", "Period";
        /// What it means.
        PeriodHelp: "2020、2020-03、2020-Q1/2020-Q3、2020-H1、2021/2025；期末写 end of 2020，某日写 as of 2020-11-01", "2020, 2020-03, 2020-Q1/2020-Q3, 2020-H1, 2021/2025; a state: end of 2020, as of 2020-11-01";
        /// `status`
        Status: "状态", "Status";
        /// `basis`
        Basis: "与什么相比", "Compared with";
        /// `basis.since`
        Since: "从何时起", "Since";
        /// `basis.against.zh-CN`
        AgainstZh: "与什么比（中文）", "Against what (Chinese)";
        /// `basis.against.en`
        AgainstEn: "与什么比（英文）", "Against what (English)";
        /// `label.zh-CN`
        LabelZh: "名称（中文）", "Name (Chinese)";
        /// `label.en`
        LabelEn: "名称（英文）", "Name (English)";
        /// `note.zh-CN`
        NoteZh: "说明（中文）", "Note (Chinese)";
        /// `note.en`
        NoteEn: "说明（英文）", "Note (English)";
        /// `section`
        Section: "所属部分", "Section";
        /// `headline`
        Headline: "主要数据（显示在首页）", "Headline figure (on the first page)";
        /// `id`
        Id: "编号（id）", "Id";
        /// What it means.
        IdHelp: "小写英文字母、数字和连字符；发布后不要改，链接靠它", "Lower-case letters, digits and hyphens; links need it, so do not change it later";
        /// `break`
        Break: "口径变化", "Break in the series";
        /// `title.zh-CN`
        TitleZh: "标题（中文）", "Title (Chinese)";
        /// `title.en`
        TitleEn: "标题（英文）", "Title (English)";
        /// `publisher.zh-CN`
        PublisherZh: "发布单位（中文）", "Publisher (Chinese)";
        /// `publisher.en`
        PublisherEn: "发布单位（英文）", "Publisher (English)";
        /// `source.title.zh-CN`
        SourceZh: "来源（中文）", "Source (Chinese)";
        /// `source.title.en`
        SourceEn: "来源（英文）", "Source (English)";
        /// `source.url`
        SourceUrl: "来源网址", "Address of the source";
        /// `source.published`
        SourcePublished: "来源发布日期", "Day of the source";
        /// `updated`
        Updated: "数据更新日期", "Day of this update";
        /// What it means.
        DayHelp: "写作 2024-10-25", "As 2024-10-25";
    }
}

use crate::data::{Kind, Locale};

/// What a figure of this kind is like.
pub const fn kind_example(kind: Kind, locale: Locale) -> &'static str {
    match (locale, kind) {
        (Locale::ZhCn, Kind::Count) => "36万个",
        (Locale::ZhCn, Kind::Measure) => "1.47万亿元",
        (Locale::ZhCn, Kind::Rate) => "99%以上",
        (Locale::ZhCn, Kind::Change) => "同比增长2.6%",
        (Locale::ZhCn, Kind::Points) => "下降0.5个百分点",
        (Locale::ZhCn, Kind::Difference) => "净增682万户",
        (Locale::ZhCn, Kind::Multiple) => "5倍",
        (Locale::ZhCn, Kind::Rank) => "第2位",
        (Locale::En, Kind::Count) => "360,000 stations",
        (Locale::En, Kind::Measure) => "1.47 trillion yuan",
        (Locale::En, Kind::Rate) => "at least 99%",
        (Locale::En, Kind::Change) => "up 2.6% on a year earlier",
        (Locale::En, Kind::Points) => "down 0.5 percentage points",
        (Locale::En, Kind::Difference) => "6.82 million more",
        (Locale::En, Kind::Multiple) => "5 times",
        (Locale::En, Kind::Rank) => "2nd",
        (_, Kind::Index) => "102.3",
        (_, Kind::Composition) => "51.1:48.9",
    }
}
