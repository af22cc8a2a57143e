//! What became of the figures of a table that was put into a draft.

use super::RenewalNote;
use crate::data::Locale;

/// What is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each message says what its parts are for")]
pub enum MergeNote {
    /// Figures with a newer value.
    Renewed { labels: Vec<String> },
    /// Figures that were not there.
    Added { labels: Vec<String> },
    /// Figures of which an earlier time was added.
    Earlier { labels: Vec<String> },
    /// Rows without a value.
    NoValue { labels: Vec<String> },
    /// Figures of which the table says what the draft says.
    Same { count: usize },
    /// A figure of the same name in another unit, or of another kind.
    OtherUnit { label: String },
    /// What became of the value before.
    Renewal { label: String, note: RenewalNote },
}

impl MergeNote {
    /// Whether it tells of nothing.
    pub const fn is_empty(&self) -> bool {
        match self {
            Self::Renewed { labels } | Self::Added { labels } | Self::Earlier { labels } | Self::NoValue { labels } => {
                labels.is_empty()
            }
            Self::Same { .. } | Self::OtherUnit { .. } | Self::Renewal { .. } => false,
        }
    }

    /// The sentence for a reader of `locale`.
    pub fn in_locale(&self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        let list = |labels: &[String]| format!("{}项：{}", labels.len(), names(labels, "（未命名）").join("、"));
        match self {
            Self::Renewed { labels } => format!("已更新{}。名称、部分、说明等不变。", list(labels)),
            Self::Added { labels } => format!("已添加{}。", list(labels)),
            Self::Earlier { labels } => format!("表中是较早的时间，已放入历年数据的{}。", list(labels)),
            Self::NoValue { labels } => format!("表中没有数值、未作改动的{}。", list(labels)),
            Self::Same { count } => format!("与草稿相同的{count}项。"),
            Self::OtherUnit { label } => format!("“{label}”在表中的单位或类型与草稿不同，已另列一项，请核对。"),
            Self::Renewal { label, note } => format!("“{label}”：{}", note.in_locale(Locale::ZhCn)),
        }
    }

    fn in_english(&self) -> String {
        let list = |labels: &[String]| format!("{}: {}", labels.len(), names(labels, "(no name)").join(", "));
        match self {
            Self::Renewed { labels } => format!("Renewed {}. Names, sections and notes stay.", list(labels)),
            Self::Added { labels } => format!("Added {}.", list(labels)),
            Self::Earlier { labels } => {
                format!("The table has an earlier time, now among the earlier times of {}.", list(labels))
            }
            Self::NoValue { labels } => format!("Without a value in the table, and unchanged: {}.", list(labels)),
            Self::Same { count } => format!("The same as in the draft: {count}."),
            Self::OtherUnit { label } => {
                format!("“{label}” has another unit or kind in the table and became a figure of its own. Check it.")
            }
            Self::Renewal { label, note } => format!("“{label}”: {}", note.in_locale(Locale::En)),
        }
    }
}

/// What figures are called; a row without a name is said to have none.
fn names<'a>(labels: &'a [String], unnamed: &'a str) -> Vec<&'a str> {
    labels.iter().map(|label| Some(label.as_str()).filter(|own| !own.is_empty()).unwrap_or(unnamed)).collect()
}
