//! Why a folder could not be published, where the editor publishes in the browser.

messages! {
    /// A failure; `{reason}` is filled in with what is known of it.
    PublishingMessage {
        /// The published folder has not all files of the program, or is none of this project.
        FolderUnusable: "已发布的目录不完整，或不是本组件的目录（{reason}）。请先把完整的程序目录重新上传，再发布数据。", "The published folder is incomplete, or not one of this widget ({reason}). Upload the whole folder of the program again, then publish.";
        /// The address of the folder is no address.
        AddressUnusable: "“{reason}”不是网址，请写成 https://example.org/figures/ 的形式。", "“{reason}” is no address: write one like https://example.org/figures/.";
        /// What is to be the name of an edition is none.
        EditionUnusable: "“{reason}”不能作版本名。只用英文字母、数字和连字符，如 2020。", "“{reason}” cannot be the name of an edition: use English letters, digits and hyphens, as in 2020.";
        /// Something else.
        NotPublished: "没有生成任何文件（{reason}）。数据没有丢失。", "No files were made ({reason}). The figures are not lost.";
    }
}
