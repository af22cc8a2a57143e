//! What became of a figure that was renewed, for the person who renewed it.

use super::super::format_time;
use crate::data::{Locale, Period};

/// What is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each message says what its parts are for")]
pub enum RenewalNote {
    /// The number before is an earlier time by now.
    InSeries { words: String, period: Period },
    /// The number before is of another sort of time, unit or kind, and is gone.
    NotInSeries { words: String, period: Period },
    /// What was said of the number before is gone.
    ChangesGone { words: Vec<String>, period: Option<Period> },
}

impl RenewalNote {
    /// The sentence for a reader of `locale`.
    pub fn in_locale(&self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        let time = |period: Period| format_time(period, Locale::ZhCn);
        match self {
            Self::InSeries { words, period } => format!("{}的“{words}”已放入历年数据。", time(*period)),
            Self::NotInSeries { words, period } => {
                format!(
                    "{}的“{words}”与新数据的时间、单位或类型不同类，没有放入历年数据；需要保留的，请另列一项。",
                    time(*period)
                )
            }
            Self::ChangesGone { words, period } => {
                let words = words.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join("、");
                let of = period.map(|period| format!("{}的", time(period))).unwrap_or_default();
                format!("原来的增减{words}说的是{of}旧数据，已删去；报告另有说明的，请在“增减”里填写。")
            }
        }
    }

    fn in_english(&self) -> String {
        let time = |period: Period| format_time(period, Locale::En);
        match self {
            Self::InSeries { words, period } => format!("“{words}” of {} is among the earlier times now.", time(*period)),
            Self::NotInSeries { words, period } => format!(
                "“{words}” of {} is of another sort of time, unit or kind and did not go to the earlier times. If you need it, give it a figure of its own.",
                time(*period)
            ),
            Self::ChangesGone { words, period } => {
                let words = words.iter().map(|words| format!("“{words}”")).collect::<Vec<_>>().join(", ");
                let of = period.map(|period| format!(" of {}", time(period))).unwrap_or_default();
                format!(
                    "The change {words} was said of the old number{of} and is gone. If the report says a new one, add it under “Changes”."
                )
            }
        }
    }
}
