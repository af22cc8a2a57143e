//! A figure on the proof sheet: a row with what was and what will be, and one with what else there is to say.

use leptos::html::td;
use leptos::prelude::*;

use super::super::text::{Localized, QuantityText};
use super::{Proof, line, question, words};
use crate::data::{Figure, Locale, LocalizedText};
use crate::draft::compare::{Answers, Field, FigureComparison, Outcome, Warning};
use crate::format::{
    CompareMessage, ProofMessage, capitalized, changes_text, difference, figure_period, figure_quantity, full_digits, series_text,
};

/// A figure beside what it was.
pub(super) struct FigureRows<'a> {
    number: usize,
    was: Option<&'a Figure>,
    is: Option<&'a Figure>,
    comparison: Option<&'a FigureComparison>,
    warnings: Vec<&'a Warning>,
    answers: &'a Answers,
}

impl<'a> FigureRows<'a> {
    pub(super) fn of_edited(proof: &Proof<'a>, figure: &'a Figure, number: usize) -> Self {
        let comparison = proof.comparison.figure(&figure.id);
        let published_id = comparison.and_then(|comparison| comparison.published_id.as_deref());
        let was = proof
            .published
            .and_then(|published| published.figures().iter().find(|other| Some(other.id.as_str()) == published_id));
        Self { comparison, ..Self::new(proof, was, Some(figure), number) }
    }

    pub(super) fn of_gone(proof: &Proof<'a>, figure: &'a Figure, number: usize) -> Self {
        Self::new(proof, Some(figure), None, number)
    }

    fn new(proof: &Proof<'a>, was: Option<&'a Figure>, is: Option<&'a Figure>, number: usize) -> Self {
        let id = is.or(was).map(|figure| figure.id.as_str());
        let warnings = proof.comparison.warnings_of(id).collect();
        Self { number, was, is, comparison: None, warnings, answers: proof.answers }
    }

    fn outcome(&self) -> Outcome {
        self.comparison.map_or(Outcome::Gone, |comparison| comparison.outcome)
    }

    /// The rows, in a group of their own, so that no page ends within.
    pub(super) fn view(&self, locale: Locale) -> impl IntoView + use<> {
        let say = |message: ProofMessage| message.in_locale(locale);
        let outcome = match self.outcome() {
            Outcome::New => "new",
            Outcome::Gone => "gone",
            Outcome::Renamed => "renamed",
            Outcome::Changed => "changed",
            Outcome::Unchanged => "unchanged",
        };
        let remarks = self.remarks(locale);
        // The number and the boxes to tick belong to both rows.
        let rows = if remarks.is_some() { 2 } else { 1 };
        let tick =
            |column| td().class("hf-proof-tick").attr("role", "cell").attr("rowspan", rows).attr("data-column", say(column));
        let source = self.is.or(self.was);
        view! {
            <tbody class="hf-proof-figure" role="rowgroup" data-outcome=outcome>
                <tr role="row">
                    <td class="hf-proof-number" role="cell" rowspan=rows>{self.number}</td>
                    <th class="hf-proof-label" scope="row" role="rowheader">{self.label(locale)}</th>
                    <td class="hf-proof-old" role="cell" data-column=say(ProofMessage::Published)>
                        {value(self.was, None, locale)}
                    </td>
                    <td class="hf-proof-new" role="cell" data-column=say(ProofMessage::Edited)>
                        {value(self.is, self.difference(locale), locale)}
                    </td>
                    <td class="hf-proof-words" role="cell" data-column=say(ProofMessage::Words)>
                        {source.map(|figure| words::words(figure, locale))}
                    </td>
                    {tick(ProofMessage::FirstCheck)}
                    {tick(ProofMessage::SecondCheck)}
                </tr>
                {remarks}
            </tbody>
        }
    }

    /// The name in both languages, the id, and what became of the figure.
    fn label(&self, locale: Locale) -> Option<impl IntoView + use<>> {
        let figure = self.is.or(self.was)?;
        let outcome = match self.outcome() {
            Outcome::New => CompareMessage::New,
            Outcome::Gone => CompareMessage::Gone,
            Outcome::Renamed => CompareMessage::Renamed,
            Outcome::Changed => CompareMessage::Changed,
            Outcome::Unchanged => CompareMessage::Unchanged,
        };
        let headline = figure.headline.then(|| CompareMessage::Headline.in_locale(locale));
        let marks = [Some(outcome.in_locale(locale)), headline].into_iter().flatten();
        let marks = marks.map(|mark| view! { <span class="hf-proof-mark">{mark}</span> " " });
        let other = in_language(&figure.label, locale.other());
        let other = other.map(|words| view! { <span class="hf-proof-other" lang=locale.other().tag()>{words}</span> });
        Some(view! {
            <Localized text=figure.label.clone() locale />
            {other}
            <span class="hf-proof-id">{figure.id.clone()}</span>
            <span class="hf-proof-marks">{marks.collect_view()}</span>
        })
    }

    fn difference(&self, locale: Locale) -> Option<String> {
        let (was, is) = (self.was?, self.is?);
        let is_comparable = was.kind == is.kind && was.unit == is.unit;
        is_comparable.then(|| difference(is.kind, &is.unit, was.quantity, is.quantity, locale))?
    }

    /// What is another besides number and time, other times, the note, and the questions.
    fn remarks(&self, locale: Locale) -> Option<impl IntoView + use<>> {
        // What the columns have need not be there twice.
        let is_in_columns = |field: Field| match field {
            Field::Quantity | Field::Period | Field::Changes => true,
            Field::Quote => self.is.is_some_and(|figure| figure.quote.is_some()),
            _ => false,
        };
        let edits = self.comparison.into_iter().flat_map(|comparison| &comparison.edits);
        let edits: Vec<LocalizedText> = edits.filter(|edit| !is_in_columns(edit.field)).map(|edit| edit.words.clone()).collect();
        let figure = self.is.or(self.was)?;
        let series = series_text(figure, locale);
        let note = figure.note.clone();
        if edits.is_empty() && series.is_none() && note.is_none() && self.warnings.is_empty() {
            return None;
        }
        let values = Field::Series.name(locale);
        let series = series.map(|series| line(&values, series.into_any(), locale));
        let note = note.map(|note| {
            let other = in_language(&note, locale.other());
            let other = other.map(|words| view! { " " <span class="hf-proof-other" lang=locale.other().tag()>{words}</span> });
            let note = view! { <Localized text=note locale />{other} };
            line(CompareMessage::Note.in_locale(locale), note.into_any(), locale)
        });
        let edits = (!edits.is_empty()).then(|| line(ProofMessage::Edits.in_locale(locale), super::list(edits, locale), locale));
        let questions = self.warnings.iter().map(|warning| question(warning, self.answers, locale));
        Some(view! {
            <tr role="row" class="hf-proof-remarks">
                <td role="cell" colspan="4">{edits}{series}{note}{questions.collect_view()}</td>
            </tr>
        })
    }
}

/// The number in words and in digits, the time, and growth or fall as the source has it.
fn value(figure: Option<&Figure>, difference: Option<String>, locale: Locale) -> impl IntoView + use<> {
    let nothing =
        figure.is_none().then(|| view! { <span class="hf-proof-nothing">{CompareMessage::Nothing.in_locale(locale)}</span> });
    let value = figure.map(|figure| {
        let said = figure_quantity(figure, locale);
        let digits = full_digits(figure);
        // Where the words have all digits, these would be there twice.
        let digits = (!said.to_string().contains(&digits)).then(|| view! { <span class="hf-proof-digits">{digits}</span> });
        let changes =
            changes_text(figure, locale).map(|text| view! { <span class="hf-proof-growth">{capitalized(&text)}</span> });
        view! {
            <span class="hf-proof-value"><QuantityText said /></span>
            {digits}
            <span class="hf-proof-period">{figure_period(figure, locale)}</span>
            {changes}
        }
    });
    let difference = difference.map(|difference| view! { <span class="hf-proof-difference">{capitalized(&difference)}</span> });
    view! { {nothing} {value} {difference} }
}

/// The wording in just this language.
fn in_language(text: &LocalizedText, locale: Locale) -> Option<String> {
    let (words, own) = text.in_locale(locale);
    (own == locale).then(|| words.to_owned())
}
