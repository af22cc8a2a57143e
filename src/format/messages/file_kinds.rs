//! What sorts of files are called, and what an editor does with those that are not read.

use crate::data::Locale;

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// An Excel workbook.
    Xlsx,
    /// An Excel workbook in the old format.
    Xls,
    /// A binary Excel workbook.
    Xlsb,
    /// A workbook of `LibreOffice`.
    Ods,
    /// A Word document.
    Docx,
    /// A document of `LibreOffice`.
    Odt,
    /// A document in the old format of Word, or of WPS.
    OldDocument,
    /// Something that is locked with a password.
    Locked,
    /// A PDF document.
    Pdf,
    /// A document in the Rich Text Format.
    Rtf,
    /// A picture.
    Picture,
    /// A web page.
    Html,
    /// Text of any other sort.
    Text,
    /// Slides, an archive, a program: nothing that could be read.
    Unknown,
}

/// What the file is called.
pub(super) fn name(kind: FileKind, locale: Locale) -> &'static str {
    let [chinese, english] = match kind {
        FileKind::Xlsx | FileKind::Xls | FileKind::Xlsb | FileKind::Ods => ["电子表格", "a spreadsheet"],
        FileKind::Docx | FileKind::Odt => ["文字文档", "a text document"],
        FileKind::OldDocument => ["旧格式的文档（.doc、.wps 等）", "a document in an old format (.doc, .wps)"],
        FileKind::Locked => ["设有密码的文件", "a file with a password"],
        FileKind::Pdf => ["PDF 文件", "a PDF file"],
        FileKind::Rtf => ["RTF 文档", "an RTF document"],
        FileKind::Picture => ["图片", "a picture"],
        FileKind::Html => ["网页", "a web page"],
        FileKind::Text => ["文本", "a text"],
        FileKind::Unknown => ["认不出的文件", "a file of an unknown sort"],
    };
    if locale == Locale::ZhCn { chinese } else { english }
}

/// What to do instead.
pub(super) fn instead_of_table(kind: FileKind, locale: Locale) -> &'static str {
    let [chinese, english] = match kind {
        FileKind::Docx | FileKind::Html => [
            "请从“报告原文”打开它，或把其中的表格复制到 Excel 另存。",
            "Open it as a report, or copy its table into Excel and save that.",
        ],
        FileKind::Xlsb => ["请在 Excel 中另存为 .xlsx 后再打开。", "Save it as .xlsx in Excel."],
        _ => ["请选择 .xlsx、.xls、.ods 或 .csv 文件。", "Choose an .xlsx, .xls, .ods or .csv file."],
    };
    if locale == Locale::ZhCn { chinese } else { english }
}

/// What to do instead.
pub(super) fn instead_of_document(kind: FileKind, locale: Locale) -> &'static str {
    let [chinese, english] = match kind {
        FileKind::OldDocument | FileKind::Rtf | FileKind::Odt => [
            "请在 Word 或 WPS 中打开，另存为 .docx 后再打开；也可以把文字复制粘贴到这里。",
            "Open it in Word or WPS and save it as .docx, or copy its text and paste it here.",
        ],
        FileKind::Pdf | FileKind::Picture => [
            "请打开报告的 Word 原稿（.docx），或把文字复制粘贴到这里。",
            "Open the report’s Word file (.docx), or copy its text and paste it here.",
        ],
        FileKind::Xlsx | FileKind::Xls | FileKind::Xlsb | FileKind::Ods => ["请作为表格打开。", "Open it as a table."],
        _ => [
            "请选择 .docx、.html 或 .txt 文件，或把文字粘贴到这里。",
            "Choose a .docx, .html or .txt file, or paste the text here.",
        ],
    };
    if locale == Locale::ZhCn { chinese } else { english }
}
