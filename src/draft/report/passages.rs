//! Goes through a text and knows of each place which time, and which plans, it speaks of.

use std::ops::Range;

use super::times::{Time, Year, times};
use crate::data::stated::{Mark, sentences};
use crate::data::{Period, Status};

/// A heading is no longer than this, in characters.
const HEADING_MAX: usize = 40;
/// So many characters before an expression are searched for words of a plan.
const PLAN_REACH: usize = 80;

/// Words of headings over what is still to come.
const PLANS: &[&str] = &[
    "思路",
    "举措",
    "打算",
    "工作安排",
    "展望",
    "下一步",
    "目标任务",
    "计划",
    "规划",
    "outlook",
    "plan",
    "next steps",
    "targets",
];
/// Words of headings over what was done, whatever stands beside them.
const RESULTS: &[&str] =
    &["进展", "成效", "成果", "回顾", "完成情况", "总结", "执行情况", "运行情况", "progress", "results", "review"];
/// Words of sentences over what is still to come.
const PLANNED: &[&str] = &[
    "力争",
    "争取",
    "拟建",
    "拟新",
    "拟投",
    "计划建",
    "计划到",
    "计划完",
    "计划新",
    "计划在",
    "计划投",
    "目标是",
    "目标为",
    "预期目标",
    "将达",
    "将建",
    "将完成",
    "将实现",
    "将新",
    "将超",
    "将继续",
    "将推",
    "将开展",
    "将全面",
    "将进一步",
    "将于",
    "将增",
    "plans to",
    "aims to",
    "targets of",
    " will ",
];

/// What is known of the place of an expression.
#[derive(Clone, Debug)]
pub(super) struct Around {
    pub period: Option<Period>,
    pub is_planned: bool,
    /// What a change is compared with, where a time is: 比2019年增长.
    pub since: Option<Period>,
}

impl Around {
    /// The status, where it is not the usual one. What the words themselves say counts.
    pub(super) fn status(&self, said: &[Status]) -> Option<&'static str> {
        let planned = self.is_planned && (said.is_empty() || said.contains(&Status::Planned));
        let status = if planned { Some(Status::Planned) } else { said.first().copied() };
        Status::NAMES.iter().find(|(_, own)| Some(*own) == status).map(|(name, _)| *name)
    }
}

/// What the text has said so far.
#[derive(Default)]
struct Passage {
    /// The last heading that names a time.
    heading: Option<Time>,
    is_planned: bool,
    /// The last year that was named.
    year: Option<u16>,
    /// The last time in this paragraph.
    paragraph: Option<Time>,
    /// Of the year that the paragraph is of.
    paragraph_year: Option<u16>,
}

/// Each mark with what is around it. The marks are those of the text, in order.
pub(super) fn around(text: &str, marks: Vec<Mark>) -> Vec<(Mark, Around)> {
    let sentences = sentences(text);
    let mut marks = marks.into_iter().peekable();
    let mut passage = Passage::default();
    let mut found = Vec::new();
    for (place, sentence) in sentences.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| sentences.get(place)).map_or(0, |before| before.end);
        let next = sentences.get(place + 1).map_or(text.len(), |next| next.start);
        let breaks = |range: Range<usize>| text.get(range).is_some_and(|gap| gap.contains('\n'));
        let (is_first, is_last) =
            (place == 0 || breaks(before..sentence.start), next == text.len() || breaks(sentence.end..next));
        if is_first {
            (passage.paragraph, passage.paragraph_year) = (None, None);
        }
        let times = times(text, sentence);
        let own = text.get(sentence.clone()).unwrap_or_default();
        if is_first && is_last && is_heading(own) {
            passage.head(own, &times);
        }
        let mut said = times.iter().peekable();
        let (mut last, mut compared): (Option<&Time>, Option<&Time>) = (None, None);
        while let Some(mark) = marks.next_if(|mark| mark.words.start < sentence.end) {
            while let Some(time) = said.next_if(|time| time.at.end <= mark.words.start) {
                passage.note(time);
                if time.is_compared {
                    compared = Some(time);
                } else if !time.is_in_title {
                    last = Some(time);
                }
            }
            let mut own_time = last;
            // English says it behind: 5 million users at the end of 2023.
            if own_time.is_none() && own.is_ascii() {
                own_time = said.peek().copied().filter(|time| !time.is_compared);
            }
            let around = passage.around(text, &mark, own_time, compared);
            found.push((mark, around));
        }
        for time in said {
            passage.note(time);
        }
    }
    found
}

fn is_heading(sentence: &str) -> bool {
    let is_short = sentence.chars().nth(HEADING_MAX * if sentence.is_ascii() { 2 } else { 1 }).is_none();
    is_short && !sentence.ends_with(['。', '；', '！', '？', '，', '、', '.', ';', ',', ':', '：'])
}

impl Passage {
    fn head(&mut self, heading: &str, times: &[Time]) {
        let lower = heading.to_lowercase();
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        let time = times.iter().find(|time| !time.is_compared && !time.is_in_title);
        let is_plan = has(PLANS) && !has(RESULTS);
        if let Some(time) = time {
            (self.heading, self.is_planned) = (Some(time.as_span()), is_plan);
        } else if is_plan || has(RESULTS) {
            self.is_planned = is_plan;
        }
    }

    /// A time that the text has named.
    fn note(&mut self, time: &Time) {
        if time.is_in_title || time.is_compared {
            return;
        }
        if let Year::Is(year) = time.year {
            self.paragraph_year = Some(year);
            self.year = Some(year);
        }
        self.paragraph = Some(time.as_span());
    }

    fn around(&self, text: &str, mark: &Mark, own: Option<&Time>, compared: Option<&Time>) -> Around {
        let of_heading = self.heading.as_ref().and_then(|time| match time.year {
            Year::Is(year) => Some(year),
            Year::Before(_) => None,
        });
        let current = self.paragraph_year.or(of_heading).or(self.year);
        let said = own.or(self.paragraph.as_ref());
        let period = said.and_then(|time| time.period(current)).or_else(|| self.heading.as_ref()?.period(self.year));
        let period = period.or_else(|| super::period(&current?.to_string()));
        let before = text.get(mark.sentence.start..mark.words.start).unwrap_or_default();
        let start = before.char_indices().rev().take(PLAN_REACH).last().map_or(0, |(at, _)| at);
        let near = before.get(start..).unwrap_or_default().to_lowercase();
        // What is said of a year before the plan is a result.
        let is_before = matches!((period, of_heading), (Some(period), Some(year)) if period.last.year < year);
        let is_planned = self.is_planned && !is_before || PLANNED.iter().any(|word| near.contains(word));
        let since = compared
            .filter(|time| text.get(time.at.end..mark.words.start).is_some_and(|gap| gap.chars().count() <= 6))
            .and_then(|time| time.period(current));
        Around {
            period,
            is_planned,
            since: since.filter(|since| period.is_none_or(|period| since.first.year <= period.last.year)),
        }
    }
}
