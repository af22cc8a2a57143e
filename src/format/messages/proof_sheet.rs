//! Words of the proof sheet, which is printed and signed.

use super::super::format_date;
use crate::data::{Date, Locale};

messages! {
    /// A word of the proof sheet.
    ProofMessage {
        /// What to do with it.
        Instructions: "请逐项对照报告原文：无误的，在“一校”“二校”栏打勾；有误的，在该栏打叉，并写明应改为什么。核对问题须全部答复，方可签发。", "Hold each figure against the report. Tick it if it is right; if not, cross it and write what it should be. All questions must be answered before the figures are approved.";
        /// Names the file.
        File: "数据文件", "Data file";
        /// Names the checksum of its text.
        Checksum: "校验码", "Checksum";
        /// Names the edition that it is compared with.
        ComparedWith: "对照版本", "Compared with";
        /// There is no such edition.
        FirstEdition: "无（首次发布）", "Nothing (first edition)";
        /// Names how many figures there are.
        Count: "数据项数", "Figures";
        /// Names how many questions there are.
        Questions: "核对问题", "Questions";
        /// There are none.
        NoQuestions: "没有", "None";
        /// Heads what is another of the file itself.
        FileChanges: "文件信息的改动", "Changes of the file itself";
        /// Heads the figures that are no longer there.
        GoneFigures: "本次删去的数据", "Figures that are gone";
        /// Heads the column of numbers of rows.
        Number: "序号", "No.";
        /// Heads the column of what was published.
        Published: "已发布", "Published";
        /// Heads the column of what is to be published.
        Edited: "本次发布", "This edition";
        /// Heads the column of the source's words.
        Words: "报告原文与解读", "The report’s words, and how they were read";
        /// Heads the column of the first checker.
        FirstCheck: "一校", "1st check";
        /// Heads the column of the second checker.
        SecondCheck: "二校", "2nd check";
        /// A figure has no words of the source.
        NoWords: "未填原文，请直接对照报告", "No words given: look at the report itself";
        /// Comes before what is another of a figure.
        Edits: "改动", "Changed";
        /// Comes before a question.
        Question: "问题", "Question";
        /// Comes before an answer.
        Answer: "答复", "Answer";
        /// Nobody has answered yet; there is a line to write on.
        NotAnswered: "尚未答复", "Not answered yet";
        /// Heads the lines to sign on.
        Signatures: "签字", "Signatures";
        /// Heads the column of what one signs for.
        Role: "环节", "Step";
        /// Who made the file.
        PreparedBy: "编制", "Prepared by";
        /// Who checked it first.
        FirstChecker: "校对（一校）", "Checked by (1st)";
        /// Who checked it again.
        SecondChecker: "校对（二校）", "Checked by (2nd)";
        /// Who looked at the whole.
        ReviewedBy: "审核", "Reviewed by";
        /// Who lets it be published.
        ApprovedBy: "签发", "Approved by";
        /// Heads the column of names.
        Signature: "姓名（签字）", "Name and signature";
        /// Heads the column of days.
        Day: "日期", "Date";
        /// Where the day is written.
        DayToFillIn: "　　　　年　　月　　日", "";
    }
}

/// A sentence of the proof sheet, with its parts.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each sentence says what its parts are for")]
pub enum ProofSentence<'a> {
    /// The title with what the figures are about.
    Heading { title: &'a str },
    /// The edition of this day.
    EditionOf { day: Date },
    /// How many figures there are, and what became of how many.
    Counts { all: usize, new: usize, changed: usize, gone: usize, unchanged: usize },
    /// How many questions there are, and how many of them have an answer.
    Answered { all: usize, answered: usize },
    /// Who answered, and when.
    AnsweredBy { by: &'a str, day: Option<Date> },
    /// What words were read as, in words and digits.
    ReadAs { words: &'a str, digits: &'a str },
}

impl ProofSentence<'_> {
    /// The sentence for a reader of `locale`.
    pub fn in_locale(self, locale: Locale) -> String {
        match (locale, self) {
            (Locale::ZhCn, Self::Heading { title }) => format!("{title}　数据校对单"),
            (Locale::En, Self::Heading { title }) => format!("Proof sheet: {title}"),
            (Locale::ZhCn, Self::EditionOf { day }) => format!("{}更新的已发布版", format_date(day, locale)),
            (Locale::En, Self::EditionOf { day }) => format!("The published edition of {}", format_date(day, locale)),
            (Locale::ZhCn, Self::Counts { all, new, changed, gone, unchanged }) => {
                format!("共{all}项：新增{new}项，改动{changed}项，未变{unchanged}项；另删去{gone}项")
            }
            (Locale::En, Self::Counts { all, new, changed, gone, unchanged }) => {
                format!("{all} in all: {new} new, {changed} changed, {unchanged} unchanged; {gone} gone")
            }
            (Locale::ZhCn, Self::Answered { all, answered }) => format!("共{all}个，已答复{answered}个"),
            (Locale::En, Self::Answered { all, answered }) => format!("{all}, of which {answered} answered"),
            (_, Self::AnsweredBy { by: "", day: None }) => String::new(),
            (Locale::ZhCn, Self::AnsweredBy { by: "", day: Some(day) }) => format!("（{}）", format_date(day, locale)),
            (Locale::En, Self::AnsweredBy { by: "", day: Some(day) }) => format!(" ({})", format_date(day, locale)),
            (Locale::ZhCn, Self::AnsweredBy { by, day: None }) => format!("（{by}）"),
            (Locale::ZhCn, Self::AnsweredBy { by, day: Some(day) }) => format!("（{by}，{}）", format_date(day, locale)),
            (Locale::En, Self::AnsweredBy { by, day: None }) => format!(" ({by})"),
            (Locale::En, Self::AnsweredBy { by, day: Some(day) }) => format!(" ({by}, {})", format_date(day, locale)),
            (_, Self::ReadAs { words, digits }) if words.contains(digits) => words.to_owned(),
            (_, Self::ReadAs { words, digits }) => format!("{words} = {digits}"),
        }
    }
}
