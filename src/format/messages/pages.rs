//! Words of whole documents, around the widget: loaded with the page that has them, never by a program.

messages! {
    /// A text of a page.
    PageMessage {
        /// Title of the page that made embed codes.
        EmbedCodeMoved: "嵌入代码已移到数据编辑器", "Snippets are made in the figures editor now";
        /// Leads there.
        ToEmbedCode: "去生成嵌入代码", "Make a snippet there";

        /// Title of the page to try a snippet on.
        TryTitle: "试用页", "A page to try the snippet on";
        /// What the page is.
        TryIntro: "下面模拟一个部门网页。其中的组件、框架或图片是真的，与读者看到的相同。", "Below is what a ministry’s page may be like. What the snippet puts into it is the real thing, as readers get it.";
        /// Nothing was chosen yet.
        TryEmpty: "这里还没有代码。请先在数据编辑器的“嵌入代码”里选好。", "There is no snippet yet. Choose one under “Embed code” in the figures editor.";
        /// Names the choice of a column.
        TryColumn: "栏宽", "Column";
        /// A wide column.
        TryWide: "宽栏", "Wide";
        /// A narrow column.
        TryNarrow: "窄栏", "Narrow";
        /// Names the choice of a ground.
        TryGround: "网页底色", "The page’s ground";
        /// A light ground.
        TryLight: "浅色", "Light";
        /// A dark ground.
        TryDark: "深色", "Dark";
        /// The name of a page that there is not.
        TryHost: "部门网站示例", "A ministry’s page";
        /// A paragraph before the figures.
        TryBefore: "这一段是网页原有的文字，用来看组件与上下文是否协调。下面是所选数据。", "This paragraph belongs to the page: it shows how the figures sit among other text. They follow.";
        /// A paragraph after the figures.
        TryAfter: "这一段也是网页原有的文字。组件不会改变它的样式，它也不会改变组件的样式。", "This paragraph belongs to the page, too. The figures do not change its style, nor it theirs.";

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
