//! Words of whole documents, around the widget: loaded with the page that has them, never by a program.

messages! {
    /// A text of a page.
    PageMessage {
        /// Title of the page that makes embed codes.
        EmbedCodeTitle: "生成嵌入代码", "Make a snippet";
        /// What to do on that page.
        EmbedCodeIntro: "选好以后，把代码复制到网页编辑器的“源代码”或“HTML”模式里。", "Choose, then paste the snippet into your editor’s “source” or “HTML” mode.";
        /// Names the choice of an embedding method.
        Method: "嵌入方式", "How to embed";
        /// The custom element.
        MethodElement: "组件", "Element";
        /// When to choose it.
        MethodElementHint: "允许脚本的网页。高度自动适应。", "For pages that allow scripts. Finds its own height.";
        /// The frame.
        MethodFrame: "框架（iframe）", "Frame (iframe)";
        /// When to choose it.
        MethodFrameHint: "只允许 iframe 的网页。", "For pages that allow frames only.";
        /// The image.
        MethodImage: "图片", "Image";
        /// When to choose it.
        MethodImageHint: "什么都不允许的网页。只有主要数据。", "For pages that allow nothing else. The headline figures only.";
        /// Names the field for the address of the uploaded folder.
        FolderAddress: "本目录的网址", "Address of this folder";
        /// Names the choice of figures.
        Figures: "数据", "Figures";
        /// Names the choice of a language.
        Language: "语言", "Language";
        /// Names the choice of a colour theme.
        Theme: "配色", "Theme";
        /// The theme that the reader's system has.
        ThemeAuto: "随读者设置", "As the reader’s";
        /// The light theme.
        ThemeLight: "浅色", "Light";
        /// The dark theme.
        ThemeDark: "深色", "Dark";
        /// Names the choice of a text size.
        TextSize: "文字", "Text";
        /// The reader's own text size.
        TextSizeNormal: "标准", "Normal";
        /// Pins the hash of the script in the embed code.
        PinVersion: "锁定程序版本（升级后须重新复制代码）", "Pin the program (copy the snippet again after an upgrade)";
        /// Heads the preview.
        Preview: "预览", "Preview";
        /// Heads the embed code.
        Snippet: "代码", "Snippet";
        /// Copies the embed code.
        CopySnippet: "复制代码", "Copy";
        /// The embed code could not be copied.
        SnippetNotCopied: "浏览器不允许复制，代码已选中，请按 Ctrl+C。", "The browser does not allow it. The snippet is selected: press Ctrl+C.";

        /// Names the field for a search.
        Search: "查找", "Search";
        /// Names the choice of a section.
        FilterSection: "章节", "Section";
        /// Chooses no section in particular.
        AllSections: "全部", "All";
        /// Names the choice of an order.
        Sort: "排序", "Sort";
        /// The report's own order.
        SortReport: "按报告顺序", "As in the report";
        /// By the figures' names.
        SortLabel: "按名称", "By name";
        /// The largest number first.
        SortDescending: "数值从大到小", "Largest number first";
        /// The smallest number first.
        SortAscending: "数值从小到大", "Smallest number first";
        /// How many figures a search has found; `script/filter.js` fills in `{n}`.
        ResultCount: "共{n}项", "{n} found";

        /// Comes before the links to the data.
        DownloadData: "下载数据：", "Download the data: ";
        /// The data as a table.
        DownloadCsv: "表格（CSV）", "for spreadsheets (CSV)";
        /// The day of that table; `{day}` is filled in.
        DownloadDay: "{day}版", "of {day}";
        /// The data as JSON.
        DownloadJson: "供程序使用（JSON）", "for programs (JSON)";

        /// Title of the page with the licences of third-party software.
        ThirdPartyTitle: "第三方软件许可", "Third-party licences";
        /// What that page has.
        ThirdPartyIntro: "本组件的程序包含以下第三方软件。各软件的许可声明在表格之后。", "The programs of this widget contain the third-party software below. Its notices follow the table.";
        /// Heads the column of names.
        Software: "软件", "Software";
        /// Heads the column of versions.
        Version: "版本", "Version";
        /// Heads the column of licences.
        Licence: "许可", "Licence";
        /// Heads the column of authors.
        Authors: "作者", "Authors";
        /// Heads the column of notices, and each notice.
        Notice: "声明", "Notice";
    }
}
