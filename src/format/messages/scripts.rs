//! Words that scripts put into the page themselves. The build fills them into the script (`"@MESSAGES@"`): what could not be fetched must be
//! told where nothing else was, either.

messages! {
    /// A text of a script. Names are keys in JavaScript, in camel case. `{…}` is filled in there.
    ScriptMessage {
        /// The file on the server has other figures, which are being rendered. One line on any phone.
        NewerOnTheWay: "有新数据，正在载入…", "Newer figures are on the way…";
        /// The file did not arrive. Days are filled in in words.
        FetchFailed: "未能获取最新数据，显示的是{shown}的数据。", "The latest figures could not be fetched. These are from {shown}.";
        /// The file arrived and is faulty.
        FileInvalid: "最新数据文件有误，没有采用，显示的是{shown}的数据。", "The latest figures file is faulty and was not used. These figures are from {shown}.";
        /// The file on the server is older than what stands there.
        FileStale: "服务器上的数据文件较旧，没有采用，显示的是{shown}的数据。", "The figures file on the server is older and was not used. These figures are from {shown}.";
        /// The file has newer figures, but the program does not run.
        NewerNotShown: "有{newer}的新数据，但这个浏览器无法显示；这里是{shown}的数据。", "There are newer figures of {newer}, which this browser cannot show. These are from {shown}.";
        /// The link to those figures as a file.
        NewerData: "查看新数据文件", "The newer figures as a file";
        /// An element could not get its figures; what the host page has in its place stays.
        OwnWords: "未能获取最新数据，显示的是网页中已有的内容。", "The latest figures could not be fetched. This is what the page came with.";
        /// Heads the list of a file's faults.
        ForTheEditor: "给编辑的说明", "For the editor";
        /// Why the file did not arrive: the server's answer (an HTTP status).
        Answered: "服务器没有给出数据文件（HTTP {status}）。", "The server did not give the figures file (HTTP {status}).";
        /// Why the file did not arrive: there was no answer.
        NoAnswer: "网络不通，或服务器没有应答。", "There is no connection, or the server did not answer.";
        /// Shows the figure's picture.
        SavePicture: "保存图片", "Save picture";
        /// Copies the link to the figure.
        CopyLink: "复制链接", "Copy link";
        /// Copies the citation.
        CopyCitation: "复制引文", "Copy citation";
        /// Opens the system's sheet for sharing.
        Share: "分享", "Share";
        /// Prints the page.
        Print: "打印", "Print";
        /// Comes before the links to all figures as files.
        AllData: "全部数据：", "All the data:";
        /// How a picture is saved.
        PictureHint: "长按图片可以保存，也可以下载：", "Press and hold the picture to keep it, or download:";
        /// Something was copied.
        Copied: "已复制。", "Copied.";
        /// Something could not be copied.
        NotCopied: "浏览器不允许复制。请复制下面已选中的文字。", "The browser does not allow copying. Copy the selected text below.";
        /// A figure as one cites it.
        Citation: "{publisher}：{label}，{number}（{period}）。{source}。{link}", "{publisher}: {label}, {number} ({period}). {source}. {link}";
        /// Separates the parts of a source in a citation.
        SourceSeparator: "，", ", ";
        /// Some figures on show have changed.
        FiguresUpdated: "数据已更新：{labels}", "Figures updated: {labels}";
        /// Separates the names of these figures.
        ListSeparator: "、", ", ";
        /// Marks a figure that has changed.
        UpdatedBadge: "已更新", "updated";

        /// Publishing in the editor: a file of the published folder did not arrive.
        FileNotFetched: "未能取得{path}（{reason}）。请检查网络，再试一次。", "{path} could not be fetched ({reason}). Check the network, then try again.";
        /// Publishing in the editor: the program has failed.
        PublisherFailed: "发布程序出错（{reason}）。数据没有丢失，请再试一次。", "The program that publishes has failed ({reason}). The figures are not lost: try again.";
        /// Publishing in the editor: a picture could not be drawn.
        PictureNotDrawn: "图片{path}未能生成（{reason}）。请关闭其他网页，再试一次。", "The picture {path} could not be drawn ({reason}). Close other pages, then try again.";
    }
}

impl ScriptMessage {
    /// The key of the message in a script: `SavePicture` is `savePicture`.
    pub fn key(self) -> String {
        super::table::key(self)
    }
}
