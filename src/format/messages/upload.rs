//! Words of the editor about publishing: how far it is, what becomes of files, what the website has afterwards; of the comparison before; and of a draft in two windows.

messages! {
    /// A text about publishing, or about a draft that two windows have.
    UploadMessage {
        /// A step: reads the published folder.
        Reading: "读取网站上的文件", "Reading what is on the website";
        /// A step: lays out pictures and pages.
        LayingOut: "排版网页和图片", "Laying out pages and pictures";
        /// A step: draws pictures and makes compressed copies.
        Drawing: "绘制图片、压缩文件", "Drawing pictures and compressing files";
        /// A step: makes the zip of the whole folder.
        Packing: "读取并打包程序", "Reading and packing the program";
        /// A step: writes into a folder.
        Writing: "写入文件夹", "Writing into the folder";
        /// A step: checks the website.
        Checking: "检查网站", "Checking the website";
        /// The published figures are others than when the page was opened.
        PublishedMeanwhile: "网站上的数据与打开本页时不同，可能是同事刚刚发布的，没有生成文件。请重新核对与这份数据的比较，再按“生成”：", "The figures on the website are others than when this page was opened; a colleague may have published. No files were made. Look again at what differs from these, then make the files:";
        /// Whether the figures are kept as an edition.
        KeepEdition: "同时保留为一个版本，供旧网页长期使用", "Keep these figures also as an edition, for pages that are to show them for good";
        /// The name of the edition.
        EditionName: "版本名", "Name of the edition";
        /// What a name may have.
        EditionHelp: "只用英文字母、数字和连字符，如 2020。文件放在 editions 目录下，以后发布新数据时不变。", "English letters, digits and hyphens, as in 2020. Its files are in the folder editions, and stay when newer figures are published.";
        /// How the edition is shown.
        EditionUse: "要让网页一直显示这一版，在组件代码里加上：", "To have a page show this edition for good, add to its element:";
        /// There was such an edition.
        EditionReplaced: "网站上已有同名的版本，上传后它的数据会改变。如果不想改变，请换一个版本名，重新生成。", "There is an edition of this name, and the upload changes its figures. If that is not wanted, make the files again with another name.";
        /// What could not be had for the whole folder.
        NotPacked: "已保存。这些文件网站没有给出，压缩包里没有：", "Saved. The website did not give these files; the zip does not have them:";
        /// What was removed from the folder.
        Removed: "已写入文件夹，并删除了不再需要的文件：", "Written into the folder. These were needed no longer, and are removed:";
        /// Heads the check.
        CheckAfter: "上传后检查", "After the upload";
        /// What the check does.
        CheckIntro: "上传完成后，逐个读取网站上的文件，与生成的比较。", "When everything is uploaded, each file is fetched from the website and compared with what was made.";
        /// Names the field of the address.
        CheckAddress: "数据目录的网址", "Address of the folder";
        /// Begins.
        Check: "检查网站上的文件", "Check the website";
        /// These are not there.
        Missing: "网站上还没有，请上传：", "Not there yet. Upload them:";
        /// These are the files of before.
        Old: "还是原来的文件。请上传，连同名字后加 .br、.gz 的文件；如果已经上传，可能是网站的缓存，过几分钟再检查：", "Still the file of before. Upload it together with its .br and .gz; if you have, the website may keep the old one for a while: check again in some minutes:";
        /// These say the same, in other bytes.
        Altered: "内容相同，但网站或上传工具改动了换行或文件头（BOM）。读者看到的数据正确；请改用二进制方式上传，以免浏览器多做一次更新：", "The same text, with other ends of lines or a mark in front (BOM), which the website or the program for uploading has put there. Readers see the right figures; upload in binary mode, so that browsers need not update them:";
        /// These are others.
        Other: "既不是新文件，也不是原来的文件：可能没有传完整，或被网站、防火墙改写，或别人上传了另一份。请重新上传；仍是这样，请联系网站管理员：", "Neither the new file nor the one of before: the upload broke off, a website or firewall rewrites it, or somebody has uploaded another. Upload it again; if it stays so, ask your web master:";
        /// These did not arrive.
        Unread: "没有读到。请检查网络，过一会儿再检查：", "Could not be fetched. Check the network, and try again later:";
        /// The address is of another website.
        Foreign: "浏览器不允许本页读取别的网站（{origin}）。请在新窗口打开那里的网页，看日期是不是新的；只有从网站本身的网址打开编辑器，才能逐个检查文件。", "The browser does not let this page read another website ({origin}). Open the address there in a new window and look whether the new day shows; files can be checked only where the editor is opened at the address of the website itself.";
        /// Another window has a newer draft.
        OtherDraft: "另一个窗口保存了这份草稿的另一个内容。选定之前，这里的改动不会保存。", "Another window has kept this draft with other content. Until you choose, nothing of this window is kept.";
        /// Takes it over.
        TakeOther: "采用另一个窗口的内容", "Take over what the other window has";
        /// Does not.
        KeepMine: "保留这里的内容", "Keep mine";
        /// The draft is held against what is published.
        Comparing: "正在与已发布的数据比较……", "Comparing with what is published…";
        /// That could not be done; the reason follows.
        NotCompared: "未能与已发布的数据比较，草稿没有丢失。请检查网络，再回到这一步。", "The draft could not be compared with what is published. It is not lost: check the network and come back to this step.";
        /// Who answers the questions.
        CheckedBy: "核对人", "Checked by";
        /// Why that is asked.
        CheckedByHelp: "与回答一起印在校对单上。", "It stands on the proof sheet, with the answers.";
    }
}

use crate::data::Locale;

/// What the website has of all files that were made.
pub fn checked_text(wrong: usize, all: &str, locale: Locale) -> String {
    match (locale, wrong) {
        (Locale::ZhCn, 0) => format!("全部{all}个文件都与生成的相同，发布完成。"),
        (Locale::ZhCn, _) => format!("共{all}个文件，其中{wrong}个与生成的不同。"),
        (Locale::En, 0) => format!("All {all} files are as they were made. They are published."),
        (Locale::En, 1) => format!("1 of {all} files is not as it was made."),
        (Locale::En, _) => format!("{wrong} of {all} files are not as they were made."),
    }
}

/// When the files to check were made.
pub fn made_text(day: &str, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => format!("要检查的是{day}生成的文件。"),
        Locale::En => format!("The files are those that were made on {day}."),
    }
}
