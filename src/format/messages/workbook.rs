//! Headings, names of sheets and what to fill in, in the workbook that an editor downloads.

messages! {
    /// A text of the workbook: a heading, what belongs under it, an example.
    WorkbookMessage {
        /// The sheet of figures.
        FiguresSheet: "数据表", "Figures";
        /// The sheet of other times.
        SeriesSheet: "历年", "Series";
        /// The sheet of changes.
        ChangesSheet: "增减", "Changes";
        /// The sheet of sections.
        SectionsSheet: "部分", "Sections";
        /// The sheet of what is said of the whole file.
        FileSheet: "文件", "File";
        /// The sheet that explains the others.
        HelpSheet: "填写说明", "How to fill in";
        /// Heads the names of columns.
        HelpColumn: "列", "Column";
        /// Heads what to fill in.
        HelpMeaning: "填写什么", "What to fill in";
        /// Heads an example.
        HelpExample: "例", "Example";
        /// Heads the names of what is said of the whole file.
        FileItem: "项目", "Item";
        /// Heads the Chinese text.
        FileChinese: "中文", "Chinese";
        /// Heads the English text.
        FileEnglish: "英文", "English";
        /// The title of the file.
        FileTitle: "标题", "Title";
        /// Who published it.
        FilePublisher: "发布单位", "Publisher";
        /// The title of the source.
        FileSource: "来源", "Source";
        /// The version of the format.
        FileSchema: "格式版本", "Format version";
        /// The address of the format.
        FileSchemaAddress: "格式说明", "Format address";
        /// Heads the identifier.
        Id: "编号", "Id";
        /// What an identifier is.
        IdHelp: "小写英文字母、数字和连字符，每项不同；以后不要改。“历年”和“增减”用它指明是哪一项。", "Lower-case letters, digits and hyphens, different for each figure; do not change it later. Series and Changes refer to it.";
        /// Heads the section.
        Section: "部分", "Section";
        /// What a section is.
        SectionHelp: "报告的哪一部分，从列表中选。列表在“部分”工作表中填写。", "The part of the report; choose it from the list, which is filled in on the sheet Sections.";
        /// Heads the section's English title.
        SectionEn: "部分（英文）", "Section (English)";
        /// Heads the name in Chinese.
        LabelZh: "指标", "Label (Chinese)";
        /// What a label is.
        LabelZhHelp: "指标名称。", "What the figure is called.";
        /// Heads the name in English.
        LabelEn: "指标（英文）", "Label";
        /// Heads the number.
        Value: "数值", "Value";
        /// What a value is.
        ValueHelp: "完整的数字；下降、减少写负数。也可以照报告写“超过97亿”。分数和比写 1/3、51.1:48.9。", "The number in full, less than nothing where it fell. It may be written as the report has it: over 9.7 billion. A fraction or parts as 1/3, 51.1:48.9.";
        /// Heads the end of a range.
        To: "至", "To";
        /// What the end of a range is.
        ToHelp: "范围的另一端，例如 30 至 50 的 50；没有就留空。", "The other end of a range, 50 of 30 to 50; else empty.";
        /// Heads the qualifier.
        Qualifier: "限定", "Qualifier";
        /// What a qualifier is.
        QualifierHelp: "报告怎样说这个数，从列表中选；没有说就选“达到”。", "What the report says about the number; exact where it says nothing.";
        /// Heads the source's words.
        Stated: "原文表述", "Stated";
        /// What the source's words are.
        StatedHelp: "报告原文的数字表述，最多48个字。它会与数值核对。", "The report’s own words for the number, at most 48 characters. They are held against the value.";
        /// Heads words that stand elsewhere.
        Context: "原文另处", "Context";
        /// What words that stand elsewhere are.
        ContextHelp: "属于原文表述、但写在别处的字，例如表头的“亿元”。", "Words that belong to the stated ones and stand elsewhere, as in a table’s heading.";
        /// Heads the sentence.
        Quote: "原句", "Quote";
        /// What the sentence is.
        QuoteHelp: "含有原文表述的整句，最多300个字。", "The sentence in which the stated words stand, at most 300 characters.";
        /// Heads the unit in Chinese.
        UnitZh: "单位", "Unit (Chinese)";
        /// What a unit is.
        UnitZhHelp: "单位，例如 个、户、元、%。写万户、亿元也可以，读入时换算成户、元。", "The unit. With a magnitude in it (million users) the value is multiplied when it is read.";
        /// Heads the English unit of one.
        UnitEnOne: "单位（英文单数）", "Unit of one";
        /// Heads the English unit of many.
        UnitEn: "单位（英文）", "Unit";
        /// What a time is.
        PeriodHelp: "2020年、2020年3月、2024年前三季度；存量写 2024年末 或 截至2020年11月1日。", "2020, 2020-03, 2024-Q1/2024-Q3; for a stock: end of 2024, as of 2020-11-01.";
        /// Heads the kind.
        Kind: "类型", "Kind";
        /// What a kind is.
        KindHelp: "是什么数，从列表中选：数量、金额或计量、占比、增长率、百分点、增减量、倍数、位次、指数、构成。", "What sort of number it is; choose it from the list.";
        /// Heads the status.
        Status: "状态", "Status";
        /// What a status is.
        StatusHelp: "实际、初步、修订、预计或计划；留空为实际。", "Actual, provisional, revised, forecast or planned; empty is actual.";
        /// Heads the basis.
        Basis: "比较", "Basis";
        /// What a basis is.
        BasisHelp: "增减与什么相比：同比、季度环比、月度环比、年均，或写“比2023年末”。原文表述已写明的可以留空。", "What a change is from: year-on-year, quarter-on-quarter, month-on-month, average, or since end of 2023. May be empty where the stated words say it.";
        /// Heads what else a change is from, in Chinese.
        AgainstZh: "比较对象", "Against (Chinese)";
        /// What else a change may be from.
        AgainstZhHelp: "不是与以前比、而是与别的比时填写，例如 全国增速。", "Where it is compared with something else, not with an earlier time: the national rate.";
        /// Heads what else a change is from, in English.
        AgainstEn: "比较对象（英文）", "Against";
        /// Heads the note in Chinese.
        NoteZh: "说明", "Note (Chinese)";
        /// What a note is.
        NoteZhHelp: "读者还应知道的。", "What a reader should know besides.";
        /// Heads the note in English.
        NoteEn: "说明（英文）", "Note";
        /// Heads the choice of headline figures.
        Headline: "主要数据", "Headline";
        /// What a headline figure is.
        HeadlineHelp: "是否放在最前面给所有人看，至少一项为“是”。", "Whether it is one of the few for everyone; at least one is yes.";
        /// Heads breaks in series.
        Break: "口径变化", "Break";
        /// What a break is.
        BreakHelp: "自此起统计口径不同、与以前不可比的，选“是”。", "Yes where it is counted in another way from here on.";
        /// Heads changes from a year earlier.
        GrowthYear: "同比", "Year-on-year";
        /// Heads changes from the month or quarter before.
        GrowthBefore: "环比", "On the month or quarter before";
        /// Heads changes of which it is not said what they are from.
        Growth: "增速", "Growth";
        /// Heads the title of a section in Chinese.
        TitleZh: "标题", "Title (Chinese)";
        /// Heads the title of a section in English.
        TitleEn: "标题（英文）", "Title";
        /// Heads the publisher in Chinese.
        PublisherZh: "发布单位", "Publisher (Chinese)";
        /// Heads the publisher in English.
        PublisherEn: "发布单位（英文）", "Publisher";
        /// Heads the source in Chinese.
        SourceZh: "来源", "Source (Chinese)";
        /// Heads the source in English.
        SourceEn: "来源（英文）", "Source";
        /// Heads the source's address.
        SourceUrl: "来源网址", "Source address";
        /// Heads the source's day.
        SourcePublished: "来源发布日期", "Source published";
        /// Heads the day of the last change.
        Updated: "数据更新日期", "Figures updated";
        /// Heads what no other column has.
        Rest: "其他内容", "Other content";
    }
}
