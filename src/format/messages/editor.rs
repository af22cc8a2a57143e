//! Words of the editor: its screens, what they ask and tell.

messages! {
    /// A text of the editor.
    EditorMessage {
        /// Title of the page.
        Title: "数据编辑器", "Figures editor";
        /// Says that the page has no server.
        NothingIsSent: "所有内容只保存在本机浏览器里，不会发送到任何地方。", "Everything stays in this browser. Nothing is sent anywhere.";
        /// The program is on its way.
        Loading: "正在加载编辑器…", "The editor is loading…";
        /// The program could not start.
        CannotStart: "编辑器未能启动。请刷新页面；仍不行，请换用新版浏览器。", "The editor could not start. Reload the page, or use a newer browser.";
        /// The program has not come for long. Behind it stands the name of a file.
        OpensLate: "等了很久还没有打开？请从网站地址（以 http 或 https 开头）打开本页；没有网站时，请打开：", "Still nothing? Open this page at the address of a website, which begins with http or https; without one, open:";
        /// The program of the editor in one file has not come for long.
        FileOpensLate: "等了很久还没有打开？请把这个文件下载到电脑上，从磁盘打开；仍不行，请换用新版浏览器。", "Still nothing? Download this file and open it from the disk; if that fails, use a newer browser.";
        /// Chooses the published folder on a disk.
        ChooseFolder: "选择已发布的文件夹", "Choose the published folder";
        /// The folder that was chosen is not a published one.
        NoFolder: "这个文件夹里没有 manifest.json，不是已发布的文件夹。请选择网站上放数据组件的那个文件夹。", "There is no manifest.json in this folder: it is not a published one. Choose the folder of the widget, as it is on the website.";
        /// Why a folder is chosen.
        ChooseFolderHelp: "编辑器将把新数据与其中已发布的数据比较，并用其中的程序生成文件。没有这样的文件夹，也可以直接打开文件。", "The editor compares with the figures that are published in it, and makes files with its program. Without such a folder, open a file.";
        /// Names the list of screens.
        Steps: "步骤", "Steps";
        /// A screen.
        Open: "打开", "Open";
        /// A screen.
        Report: "报告原文", "Report";
        /// A screen.
        Edit: "编辑", "Edit";
        /// A screen.
        Compare: "比较", "Compare";
        /// A screen.
        Preview: "预览", "Preview";
        /// A screen.
        Proof: "校对单", "Proof sheet";
        /// A screen.
        Publish: "发布", "Publish";
        /// A screen.
        Embed: "嵌入代码", "Embed code";
        /// Takes the last change back.
        Undo: "撤销", "Undo";
        /// Makes a change again.
        Redo: "重做", "Redo";
        /// Saves the figures file.
        SaveFile: "下载 figures.json", "Download figures.json";
        /// Saves the figures as a workbook.
        SaveWorkbook: "下载 Excel 表格", "Download a workbook";
        /// The screen with which to begin.
        OpenIntro: "从这里开始：继续编辑已发布的数据，或打开本机上的文件。", "Begin with the published figures, or open a file of your own.";
        /// Opens the published figures.
        OpenPublished: "打开已发布的数据", "Open the published figures";
        /// There are no published figures.
        NoPublished: "这里还没有已发布的 figures.json。可以打开本机上的文件，或新建。", "There is no published figures.json here. Open a file, or begin a new one.";
        /// They are on the way.
        ReadingPublished: "正在读取已发布的数据…", "Reading the published figures…";
        /// The connection or the server fails; the reason follows.
        PublishedNotRead: "没有读到已发布的数据，所以不能与它比较。请检查网络后刷新本页。", "The published figures could not be read, so that nothing can be compared with them. Check the connection and reload this page.";
        /// They are there and cannot be used; what is wrong follows.
        PublishedFaulty: "已发布的 figures.json 有错误，不能与它比较：", "The published figures.json is faulty, so that nothing can be compared with it:";
        /// Begins a new file.
        NewFile: "新建", "New file";
        /// Opens a file of this machine.
        ChooseFile: "选择文件", "Choose a file";
        /// What files can be opened.
        ChooseFileHelp: "可以是 figures.json、Excel（xlsx、xls、ods）或 CSV；也可以拖到这里。", "figures.json, a workbook (xlsx, xls, ods) or CSV; or drop it here.";
        /// A file was opened.
        Opened: "已打开。", "Opened.";
        /// A file of schema 1 was opened.
        OpenedMigrated: "已打开，并转换为新格式（schema 2），内容不变。", "Opened, and rewritten in schema 2. It says the same.";
        /// A field stood twice in the file.
        OpenedLost: "文件里有字段写了两次，只保留了后一个。请核对：", "The file has a field twice; only the last is kept. Please check:";
        /// The file cannot be edited.
        CannotOpen: "这个文件打不开：", "This file cannot be opened:";
        /// A draft was found.
        DraftFound: "这台电脑上有未发布的草稿。", "There is an unpublished draft on this computer.";
        /// Asks before a kept draft is replaced.
        ReplaceDraft: "这台电脑上的草稿还没有发布。打开别的数据会替换它，确定吗？", "The draft on this computer is not published. Opening something else replaces it. Go on?";
        /// Continues with the draft.
        ContinueDraft: "继续编辑草稿", "Continue with the draft";
        /// Throws the draft away.
        ForgetDraft: "丢弃草稿", "Throw the draft away";
        /// The draft cannot be kept.
        DraftNotKept: "浏览器不允许保存草稿，关闭页面前请下载 figures.json。", "The browser keeps no drafts. Download figures.json before you close this page.";
        /// There are no faults.
        NoFaults: "没有错误，可以发布。", "No faults. It can be published.";
        /// Heads the figures.
        Figures: "数据", "Figures";
        /// Heads the fields of the file.
        FileFields: "标题与来源", "Title and source";
        /// Adds a figure.
        AddFigure: "添加数据", "Add a figure";
        /// Copies a figure.
        Duplicate: "复制", "Duplicate";
        /// Takes a figure away.
        Remove: "删除", "Remove";
        /// Moves up.
        MoveUp: "上移", "Move up";
        /// Moves down.
        MoveDown: "下移", "Move down";
        /// Puts the figures into the order of their sections.
        SortBySection: "按部分排序", "Sort by section";
        /// Searches the figures.
        SearchFigures: "查找", "Search";
        /// A figure without a name.
        Unnamed: "（未命名）", "(no name)";
        /// Nothing is chosen.
        ChooseFigure: "选择一项数据，在这里编辑。", "Choose a figure to edit it here.";
        /// Back to the list.
        BackToList: "返回列表", "Back to the list";
        /// The number in all its digits.
        ReadBack: "读作", "It says";
        /// The number is no number yet.
        NotYetNumber: "还不是完整的数值", "No complete number yet";
        /// Adds a point of a series.
        AddPoint: "添加一期", "Add a time";
        /// Adds a change.
        AddChange: "添加增减", "Add a change";
        /// Adds a section.
        AddSection: "添加部分", "Add a section";
        /// Heads the sections.
        Sections: "部分", "Sections";
        /// The source's words, first.
        GroupWords: "原文", "The source’s words";
        /// The number.
        GroupNumber: "数值", "The number";
        /// When, and how sure.
        GroupTime: "时间与状态", "Time and status";
        /// What it is called.
        GroupName: "名称", "Names";
        /// Changes.
        GroupChanges: "增减（同比、环比等）", "Changes";
        /// Other times.
        GroupSeries: "历年（历期）数据", "Earlier times";
        /// No choice.
        NotChosen: "未指定", "Not given";
        /// Nothing to compare with.
        NothingPublished: "没有已发布的数据可以比较。", "There are no published figures to compare with.";
        /// The draft says what is published.
        NothingChanged: "与已发布的数据相同。", "It says what is published.";
        /// Heads the questions.
        Questions: "需要回答的提醒", "Questions to answer";
        /// Heads what has changed.
        Differences: "与已发布的数据相比", "Beside the published figures";
        /// Leads to the form of a figure.
        ToForm: "去编辑", "Edit it";
        /// The draft has faults.
        BeforeFaults: "下面显示的是出现错误之前的数据。", "What is shown is as it was before the faults.";
        /// Says what comes first.
        FaultsFirst: "请先改正“编辑”里列出的错误。", "Correct the faults listed under “Edit” first.";
        /// Leads to the first fault.
        ToFaults: "去改正", "Correct them";
        /// Names the choice of how readers get the figures.
        Shape: "形式", "As";
        /// The element.
        ShapeElement: "组件", "Element";
        /// The frame.
        ShapeFrame: "框架（iframe）", "Frame";
        /// The picture.
        ShapePicture: "图片", "Picture";
        /// Pictures are being drawn.
        Drawing: "正在画图片…", "The pictures are being drawn…";
        /// Names the choice of a figure to edit.
        EditOne: "编辑其中一项", "Edit a figure";
        /// Leads back to the preview.
        BackToPreview: "回到预览", "Back to the preview";
        /// Begins the tour.
        Tour: "六步上手：带我走一遍", "Show me how it works: six steps";
        /// Leads from the preview to a form.
        DoubleClick: "双击一项数据，可以编辑它。", "Double-click a figure to edit it.";
        /// Names the choice of a language.
        Language: "语言版本", "In";
        /// Names the choice of colours.
        Theme: "颜色", "Colours";
        /// The light theme.
        ThemeLight: "浅色背景", "On light";
        /// The dark theme.
        ThemeDark: "深色背景", "On dark";
        /// The widths of the preview.
        Width: "宽度", "Width";
        /// A phone.
        WidthPhone: "手机（360）", "Phone (360)";
        /// A tablet.
        WidthTablet: "平板（768）", "Tablet (768)";
        /// A desktop.
        WidthDesktop: "电脑（1100）", "Desktop (1100)";
        /// Which figures the preview shows.
        ShownFigures: "显示", "Show";
        /// The headline figures.
        HeadlineOnly: "主要数据", "Headline figures";
        /// All figures.
        AllOfThem: "全部数据", "All figures";
        /// Prints the proof sheet.
        Print: "打印", "Print";
        /// What publishing does.
        PublishIntro: "生成全部文件：网页、组件、图片、表格和 figures.json，数据都相同。", "Makes every file anew: pages, element, pictures, tables and figures.json, all with the same figures.";
        /// Begins.
        MakeFiles: "生成", "Make the files";
        /// It is at work.
        Making: "正在生成…", "Making the files…";
        /// It ended well.
        Made: "已生成。", "Done.";
        /// It ended badly.
        NotMade: "未能生成：", "The files could not be made:";
        /// Saves all files.
        SaveZip: "下载压缩包（zip）", "Download as a zip";
        /// Saves all files, with the program.
        SaveWholeZip: "下载完整目录（含程序）", "Download the whole folder, with the program";
        /// Writes into the folder.
        WriteFolder: "直接写入文件夹", "Write into a folder";
        /// Written.
        Written: "已写入文件夹。", "Written into the folder.";
        /// How to upload.
        UploadOrder: "解压后按下列顺序上传，读者就不会看到新旧混杂的数据：", "Unpack, and upload in this order: then no reader sees old and new figures together.";
        /// A file that is to be removed.
        FileGone: "删除", "remove";
        /// A file that is not there yet.
        FileNew: "新增", "new";
        /// A file with other bytes.
        FileChanged: "有变化", "changed";
        /// Warnings are unanswered.
        AnswerFirst: "请先在“比较”里逐条回答提醒。", "Answer the questions under “Compare” first.";
        /// Answers a warning.
        IsRight: "已核对，无误", "Checked: it is right";
        /// The text of the report.
        ReportText: "报告文字", "The report’s text";
        /// What to do with it.
        ReportIntro: "粘贴报告全文，或打开 docx、html、txt 文件。找到的数字会标出来，按一下即可采用。", "Paste the report, or open a docx, html or txt file. Each number found is marked; press it to take it over.";
        /// Finds the numbers.
        FindNumbers: "查找数字", "Find the numbers";
        /// Found nothing.
        NoNumbers: "没有找到数字表述。", "No numbers were found.";
        /// Makes a figure.
        TakeOver: "采用为新数据", "Take over as a new figure";
        /// Renews a figure.
        Renew: "更新这一项", "Renew this figure";
        /// Nothing is chosen in the report.
        ChooseNumber: "按一下原文中标出的数字，这里会显示它的读法。", "Press a number in the text to see how it was read.";
        /// The figure that a number may renew.
        Resembles: "与已有数据相似：", "Like the figure";
        /// Reads the source's words into the other fields.
        FillIn: "按原文填写", "Fill in from the words";
        /// What was filled in.
        FilledIn: "已按原文填写：", "Filled in from the words:";
        /// Between the names of fields.
        ListComma: "、", ", ";
        /// Shows the figures as a table.
        AsTable: "用表格编辑", "Edit as a table";
        /// A section's own publisher and source.
        OwnSource: "本部分另有发布单位或来源", "A publisher or source of its own";
        /// Not every column of a table is known.
        ColumnsUnknown: "有的列没有认出。请在下面为每一列选定内容。", "Not every column was recognised. Choose below what each one is.";
        /// Heads the columns of a table.
        Columns: "表格的列", "The columns of the table";
        /// What to do with them.
        ColumnsHelp: "至少要有指标名称和数值。不需要的列选“不读取”。", "Names and values must be there. Leave out what you do not need.";
        /// A column that is not read.
        LeaveOut: "（不读取）", "(leave out)";
        /// The choice of a sheet.
        Sheet: "工作表", "Sheet";
        /// The choice of the row with the headings.
        HeadingRow: "标题所在的行", "The row with the headings";
        /// Reads the table.
        ReadTable: "读取", "Read";
        /// Ends it.
        Cancel: "取消", "Cancel";
        /// Matches the columns otherwise.
        OtherColumns: "调整列…", "Columns…";
        /// A table was read while there is a draft.
        TableRead: "表格已读取。怎样用到正在编辑的数据里？", "The table is read. What is to become of the figures that you are editing?";
        /// Into the draft.
        TableInto: "更新并添加", "Renew and add";
        /// In the place of the draft.
        TableInstead: "替换正在编辑的数据", "Take the table instead";
        /// What each does.
        TableIntoHelp: "“更新并添加”按编号或名称找到已有的数据并更新，其余的添加在后面；两种做法都可以撤销。", "“Renew and add” renews the figures of the same id or name and adds the others. Either can be undone.";
        /// Is taken over already.
        TakenOver: "已采用", "Taken over";
    }
}
