//! Words that scripts put into the page themselves. The build fills them into the script (`"@MESSAGES@"`): an element on a host page has
//! no prerendered page that could carry them, and as data of the widget every visitor would load them with the first program.

messages! {
    /// A text of a script. Names are keys in JavaScript, in camel case. `{…}` is filled in there.
    ScriptMessage {
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
        Updated: "已更新", "updated";
    }
}

impl ScriptMessage {
    /// The key of the message in a script: `SavePicture` is `savePicture`.
    pub fn key(self) -> String {
        let name = format!("{self:?}");
        let mut letters = name.chars();
        letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
    }
}
