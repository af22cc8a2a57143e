//! The proof sheet: every figure as it was and as it will be, with the source's words, the questions and their answers, and lines to sign.
//!
//! It is printed on A4 and signed by several people; `style/proof-sheet.css` has it as a table on paper and as a list on a phone. No element
//! is written without something that varies in it: `view!` would make it through `innerHTML`, which Trusted Types refuse.

mod figure;
mod signatures;
mod words;

use leptos::prelude::*;

use super::heading::heading;
use super::text::{Localized, StatedWords};
use crate::data::{Dataset, Locale, LocalizedText, checksum};
use crate::draft::compare::{Answers, Comparison, Outcome, Warning};
use crate::format::{CompareMessage, Message, ProofMessage, ProofSentence, format_date};
use figure::FigureRows;

/// The name that figures files are published by.
const FILE_NAME: &str = "figures.json";

/// What a proof sheet is made of.
#[derive(Clone, Copy, Debug)]
pub struct Proof<'a> {
    /// What is published now, if anything.
    pub published: Option<&'a Dataset>,
    /// What is to be published.
    pub edited: &'a Dataset,
    /// The text of that file: the sheet names its checksum, so that nobody signs for one file and publishes another.
    pub text: &'a str,
    /// What is another; made of the same two.
    pub comparison: &'a Comparison,
    /// What was answered to its questions.
    pub answers: &'a Answers,
}

/// The sheet for readers of `locale`.
pub fn proof_sheet(proof: &Proof, locale: Locale) -> impl IntoView + use<> {
    let title = |locale| ProofSentence::Heading { title: proof.edited.title().in_locale(locale).0 }.in_locale(locale);
    let title = LocalizedText::new(&title(Locale::ZhCn), Some(&title(Locale::En)));
    let mut number = 0;
    let sections = proof.edited.sections().iter().map(|section| {
        let figures = proof.edited.figures().iter().filter(|figure| figure.section == section.id);
        let rows = figures.map(|figure| {
            number += 1;
            FigureRows::of_edited(proof, figure, number).view(locale).into_any()
        });
        table(section.title.clone(), rows.collect(), locale)
    });
    let mut sections: Vec<Option<AnyView>> = sections.collect();
    sections.push(gone(proof, &mut number, locale));
    view! {
        <article class="hf-proof" lang=locale.tag()>
            {heading(1, "hf-proof-title", None, title, locale)}
            {facts(proof, locale)}
            <p class="hf-proof-instructions">{ProofMessage::Instructions.in_locale(locale)}</p>
            {file_changes(proof, locale)}
            {sections}
            {signatures::signatures(locale)}
        </article>
    }
}

/// Who publishes what, when, of which file, compared with which.
fn facts(proof: &Proof, locale: Locale) -> impl IntoView + use<> {
    let Proof { published, edited, text, comparison, answers } = *proof;
    let compared = match published {
        Some(published) => ProofSentence::EditionOf { day: published.updated() }.in_locale(locale),
        None => ProofMessage::FirstEdition.in_locale(locale).to_owned(),
    };
    let count = |outcome| comparison.count(outcome);
    let counts = ProofSentence::Counts {
        all: edited.figures().len(),
        new: count(Outcome::New),
        changed: count(Outcome::Changed) + count(Outcome::Renamed),
        gone: count(Outcome::Gone),
        unchanged: count(Outcome::Unchanged),
    };
    let all = comparison.warnings.len();
    let answered = all - comparison.unanswered(answers).count();
    let questions = if all == 0 {
        ProofMessage::NoQuestions.in_locale(locale).to_owned()
    } else {
        ProofSentence::Answered { all, answered }.in_locale(locale)
    };
    // Browsers leave out a byte order mark.
    let sum = checksum(text.trim_start_matches('\u{feff}'));
    let fact = |name: &'static str, fact: AnyView| view! { <div><dt>{name}</dt><dd>{fact}</dd></div> };
    let publisher = view! { <Localized text=edited.publisher().clone() locale /> };
    let sum = view! { <span class="hf-proof-checksum">{sum}</span> };
    view! {
        <dl class="hf-proof-facts">
            {fact(CompareMessage::Publisher.in_locale(locale), publisher.into_any())}
            {fact(CompareMessage::Updated.in_locale(locale), format_date(edited.updated(), locale).into_any())}
            {fact(ProofMessage::File.in_locale(locale), FILE_NAME.into_any())}
            {fact(ProofMessage::Checksum.in_locale(locale), sum.into_any())}
            {fact(ProofMessage::ComparedWith.in_locale(locale), compared.into_any())}
            {fact(ProofMessage::Questions.in_locale(locale), questions.into_any())}
            {fact(ProofMessage::Count.in_locale(locale), counts.in_locale(locale).into_any())}
        </dl>
    }
}

/// What is another of the file itself, with the questions about it.
fn file_changes(proof: &Proof, locale: Locale) -> Option<impl IntoView + use<>> {
    let edits: Vec<LocalizedText> = proof.comparison.file.iter().map(|edit| edit.words.clone()).collect();
    let edits = (!edits.is_empty()).then(|| line(ProofMessage::Edits.in_locale(locale), list(edits, locale), locale));
    let questions: Vec<_> =
        proof.comparison.warnings_of(None).map(|warning| question(warning, proof.answers, locale).into_any()).collect();
    let title = LocalizedText::new(
        ProofMessage::FileChanges.in_locale(Locale::ZhCn),
        Some(ProofMessage::FileChanges.in_locale(Locale::En)),
    );
    (edits.is_some() || !questions.is_empty()).then(|| {
        view! {
            <section class="hf-proof-file">
                {heading(2, "hf-proof-section", None, title, locale)}
                {edits}
                {questions}
            </section>
        }
    })
}

/// A line with what it is about in front.
fn line(name: &str, content: AnyView, locale: Locale) -> impl IntoView + use<> {
    let name = format!("{name}{}", Message::Colon.in_locale(locale));
    view! { <div class="hf-proof-line"><span class="hf-proof-name">{name}</span><div>{content}</div></div> }
}

/// Edits in words, one below the other.
fn list(edits: Vec<LocalizedText>, locale: Locale) -> AnyView {
    let items = edits.into_iter().map(|text| view! { <li><Localized text locale /></li> });
    view! { <ul class="hf-proof-edits">{items.collect_view()}</ul> }.into_any()
}

/// A question with its answer, or a line to write one on.
fn question(warning: &Warning, answers: &Answers, locale: Locale) -> impl IntoView + use<> {
    let answer = match answers.to(&warning.key) {
        Some(answer) => {
            let by = ProofSentence::AnsweredBy { by: &answer.by, day: answer.day }.in_locale(locale);
            view! { <span class="hf-proof-answer"><StatedWords words=answer.words.clone() /></span> {by} }.into_any()
        }
        None => view! { <span class="hf-proof-open">{ProofMessage::NotAnswered.in_locale(locale)}</span> }.into_any(),
    };
    let sentence = view! { <Localized text=warning.sentence.clone() locale /> };
    view! {
        <div class="hf-proof-question">
            {line(ProofMessage::Question.in_locale(locale), sentence.into_any(), locale)}
            {line(ProofMessage::Answer.in_locale(locale), answer, locale)}
        </div>
    }
}

/// The figures of published sections that are gone, in a table of their own.
fn gone(proof: &Proof, number: &mut usize, locale: Locale) -> Option<AnyView> {
    let published = proof.published?;
    let is_gone = |id: &str| proof.comparison.figures.iter().any(|figure| figure.outcome == Outcome::Gone && figure.id == id);
    let figures = published.figures().iter().filter(|figure| is_gone(&figure.id));
    let rows = figures.map(|figure| {
        *number += 1;
        FigureRows::of_gone(proof, figure, *number).view(locale).into_any()
    });
    let message = ProofMessage::GoneFigures;
    let title = LocalizedText::new(message.in_locale(Locale::ZhCn), Some(message.in_locale(Locale::En)));
    table(title, rows.collect(), locale)
}

/// A table with its heading. Every part names its role: as a list on a phone (style/proof-sheet.css) it would be no table in some browsers.
fn table(title: LocalizedText, rows: Vec<AnyView>, locale: Locale) -> Option<AnyView> {
    let say = |message: ProofMessage| message.in_locale(locale).to_owned();
    let columns = [
        say(ProofMessage::Number),
        Message::Label.in_locale(locale),
        say(ProofMessage::Published),
        say(ProofMessage::Edited),
        say(ProofMessage::Words),
        say(ProofMessage::FirstCheck),
        say(ProofMessage::SecondCheck),
    ];
    let columns = columns.map(|column| view! { <th scope="col" role="columnheader">{column}</th> });
    let name = title.in_locale(locale).0.to_owned();
    (!rows.is_empty()).then(|| {
        let table = view! {
            <section>
                {heading(2, "hf-proof-section", None, title, locale)}
                <table class="hf-proof-table" role="table" aria-label=name>
                    <thead role="rowgroup"><tr role="row">{columns.collect_view()}</tr></thead>
                    {rows}
                </table>
            </section>
        };
        table.into_any()
    })
}
