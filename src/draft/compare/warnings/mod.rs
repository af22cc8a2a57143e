//! Questions about what is usually a slip. Each is asked of exactly the values that it names, so that an answer holds as long as these do.
//!
//! `amount` looks at numbers, `time` at periods, `words` at what is said around them, `file` at the file itself.

mod amount;
mod file;
mod time;
mod words;

pub(super) use file::of_file;

use super::edit::in_every_locale;
use crate::data::{Figure, Form, Locale, LocalizedText, Qualifier, Quantity, checksum};
use crate::format::{WarningSentence, capitalized, to_decimal_string};

/// What may be a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// A number is about a power of ten times as much, or as little.
    Magnitude,
    /// The unit is another.
    Unit,
    /// The sign is another.
    Sign,
    /// The kind is another.
    Kind,
    /// What only grows has fallen.
    Fall,
    /// The number is another, the period is not.
    SamePeriod,
    /// The period is an earlier one.
    EarlierPeriod,
    /// The period is another, the number is not.
    SameValue,
    /// What was bounded from below is bounded from above, or the other way round.
    Bound,
    /// The source's words are no longer there.
    StatedGone,
    /// The Chinese wording is another, the English one is not.
    EnglishUnchanged,
    /// A headline figure is no longer there.
    HeadlineGone,
    /// The file's day is as it was, what it says is not.
    SameDay,
    /// The file's day is an earlier one.
    EarlierDay,
    /// The file's day is still to come.
    FutureDay,
}

impl Slip {
    /// Each slip beside its code, which stays the same for good: answers are kept by it.
    pub const CODES: [(&'static str, Self); 15] = [
        ("magnitude", Self::Magnitude),
        ("unit", Self::Unit),
        ("sign", Self::Sign),
        ("kind", Self::Kind),
        ("fall", Self::Fall),
        ("same-period", Self::SamePeriod),
        ("earlier-period", Self::EarlierPeriod),
        ("same-value", Self::SameValue),
        ("bound", Self::Bound),
        ("stated-gone", Self::StatedGone),
        ("english-unchanged", Self::EnglishUnchanged),
        ("headline-gone", Self::HeadlineGone),
        ("same-day", Self::SameDay),
        ("earlier-day", Self::EarlierDay),
        ("future-day", Self::FutureDay),
    ];

    /// The code.
    pub fn code(self) -> &'static str {
        Self::CODES.iter().find(|(_, slip)| *slip == self).map_or("", |(code, _)| *code)
    }
}

/// A question that must be answered before the file is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// What may be a slip.
    pub slip: Slip,
    /// The id of the figure; of one that is gone, the published one. None of the file itself.
    pub figure: Option<String>,
    /// What the figure is called.
    pub label: Option<LocalizedText>,
    /// What it is, and the question. It does not name the figure.
    pub sentence: LocalizedText,
    /// The name of this question with these values: by it an answer is remembered.
    pub key: String,
}

/// Collects the questions about one figure, or about the file.
struct Questions<'a> {
    figure: Option<&'a Figure>,
    asked: Vec<Warning>,
}

impl<'a> Questions<'a> {
    fn of(figure: Option<&'a Figure>) -> Self {
        Self { figure, asked: Vec::new() }
    }

    /// Asks of these values, which are spelled as in a figures file, whatever the sentence says.
    fn ask(&mut self, slip: Slip, values: &[&str], sentence: impl Fn(Locale) -> String) {
        let (id, code) = (self.figure.map(|figure| figure.id.as_str()), slip.code());
        self.asked.push(Warning {
            slip,
            figure: id.map(str::to_owned),
            label: self.figure.map(|figure| figure.label.clone()),
            sentence: in_every_locale(|locale| capitalized(&sentence(locale))),
            key: format!("{code}/{}/{}", id.unwrap_or_default(), checksum(&values.join("\u{1f}"))),
        });
    }
}

/// The questions about a figure that is new or another; `was` is the published one.
pub(super) fn of_figure(was: Option<&Figure>, figure: &Figure) -> Vec<Warning> {
    let mut questions = Questions::of(Some(figure));
    amount::ask(&mut questions, was, figure);
    if let Some(was) = was {
        time::ask(&mut questions, was, figure);
        words::ask(&mut questions, was, figure);
    }
    questions.asked
}

/// The questions about a figure that is no longer there.
pub(super) fn of_gone(was: &Figure) -> Vec<Warning> {
    let mut questions = Questions::of(Some(was));
    if was.headline {
        questions.ask(Slip::HeadlineGone, &[], |locale| WarningSentence::HeadlineGone.in_locale(locale));
    }
    questions.asked
}

/// A quantity as programs write it.
fn spelled(Quantity { value, form, qualifier }: Quantity) -> String {
    let form = match form {
        Form::Number => String::new(),
        Form::To(end) => format!("..{}", to_decimal_string(end)),
        Form::Of(all) => format!("/{all}"),
        Form::Parts(second, third) => {
            let parts = [Some(second), third].into_iter().flatten();
            parts.map(|part| format!(":{}", to_decimal_string(part))).collect()
        }
    };
    let qualifier = Qualifier::NAMES.iter().find(|(_, own)| *own == qualifier).map_or("", |(name, _)| *name);
    format!("{qualifier} {}{form}", to_decimal_string(value))
}

#[cfg(test)]
mod tests;
