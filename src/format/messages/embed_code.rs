//! Words of the editor's screen that makes embed codes.

messages! {
    /// A text of that screen.
    EmbedMessage {
        /// What to do there.
        Intro: "选好以后，把代码复制到网页编辑器的“源代码”或“HTML”模式里。代码用的是已发布的数据。", "Choose, then paste the snippet into your editor’s “source” or “HTML” mode. It shows the published figures.";
        /// Names the choice of a method.
        Method: "嵌入方式", "How to embed";
        /// The element with its script.
        Element: "组件", "Element";
        /// When to choose it.
        ElementHint: "网页允许脚本时用。代码只有一行，也可以放进段落里；高度自动适应。", "Where the page allows scripts. One line, which may stand inside a paragraph; it finds its own height.";
        /// The element alone.
        Tag: "组件（脚本放在模板里）", "Element, script in the template";
        /// When to choose it.
        TagHint: "编辑器会删掉脚本、但网站模板可以加脚本时用。模板里加一次，正文只放标签。", "Where the editor removes scripts, but the site’s template may have one: once there, and only the tag in the text.";
        /// The frame.
        Frame: "框架（iframe）", "Frame (iframe)";
        /// When to choose it.
        FrameHint: "只允许 iframe 时用。不允许脚本时，去掉后面的脚本，高度也够。", "Where frames alone are allowed. Leave out its script where that is not allowed: it is high enough without.";
        /// The image.
        Image: "图片", "Image";
        /// When to choose it.
        ImageHint: "组件和框架都不允许时用。只有主要数据，数据更新后图片随目录更新。", "Where neither is allowed. The headline figures only; it is renewed when the folder is.";
        /// The figures as HTML.
        Html: "带格式的文字", "Text with a list";
        /// When to choose it.
        HtmlHint: "编辑器会删掉图片和框架时用。数据更新后须重新复制。", "Where images and frames are removed, too. Copy it again when the figures change.";
        /// The figures in one line.
        Line: "一行纯文字", "One line of plain text";
        /// When to choose it.
        LineHint: "不能用任何代码的地方用，如短信、简介、公众号。数据更新后须重新复制。", "Where no markup is possible: messages, summaries, captions. Copy it again when the figures change.";
        /// Names the field for the address of the uploaded folder.
        Address: "本目录的网址", "Address of this folder";
        /// What to write there.
        AddressHelp: "读者打开它的完整网址，以 https:// 或 http:// 开头。没有网址就没有代码。", "In full, as readers open it, beginning with https:// or http://. Without it there is no code.";
        /// Names the field for an edition.
        Edition: "版本（让数据固定不变时填写，如 2020）", "Edition, if these figures shall stay (such as 2020)";
        /// What to write there.
        EditionHelp: "空着就总是最新数据。只用字母、数字和连字符；这个版本必须已经保留在目录里。", "Empty is always the newest. Letters, digits and hyphens; the folder must have that edition.";
        /// This folder lacks the edition.
        NoSuchEdition: "本目录里没有这个版本。请先在“发布”一步保留它，或改正名称。", "This folder has no such edition. Keep it first, when publishing, or correct its name.";
        /// Names the choice of figures.
        Figures: "数据", "Figures";
        /// Chooses the headline figures.
        Headline: "只选主要数据", "Headline figures only";
        /// Chooses all figures.
        All: "全选", "All";
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
        TextNormal: "标准", "Normal";
        /// Pins the hash of the script.
        Pin: "锁定程序版本（升级后须重新复制代码）", "Pin the program (copy the snippet again after an upgrade)";
        /// Heads the snippet.
        Snippet: "代码", "Snippet";
        /// Heads what goes into the template.
        ForTemplate: "放进网站模板的代码（只放一次）", "For the site’s template, once";
        /// Copies the snippet.
        Copy: "复制代码", "Copy";
        /// It was copied.
        Copied: "已复制。", "Copied.";
        /// It could not be copied.
        NotCopied: "浏览器不允许复制，代码已选中，请按 Ctrl+C。", "The browser does not allow it. The snippet is selected: press Ctrl+C.";
        /// Heads the page to try it on.
        Try: "试用", "Try it";
        /// What it is.
        TryHelp: "这是真的组件，放在模拟的部门网页里；程序和数据来自本目录。", "The real thing in what a ministry’s page may be like, with the program and figures of this folder.";
        /// Opens that page.
        TryWindow: "在新窗口里试用", "Try it in a window of its own";
        /// The headline figures, of which there are none without a file.
        NothingPublished: "没有读到已发布的 figures.json，所以没有可以嵌入的数据。", "There is no published figures.json here, so there is nothing to embed.";
    }
}
