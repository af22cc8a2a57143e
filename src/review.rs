//! A draft held against what is published, for the editor: the comparison in words, and the proof sheet. A program of its own has it
//! (`src/bin/review.rs`): on the way to a draft nobody needs either.

use std::any::Any;
use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::HtmlElement;

use crate::data::{Dataset, Date, FiguresFile, Locale};
use crate::draft::compare::{Answers, Comparison, compare, first_edition, told};
use crate::view::{Proof, proof_sheet};

/// The two figures files, and the page that asks.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The text of what is published; empty if nothing is.
    pub published: &'a str,
    /// The text of what is to be published.
    pub edited: &'a str,
    /// The day that it is, in ISO 8601.
    pub today: &'a str,
    /// The language of the page.
    pub locale: &'a str,
}

struct Compared {
    published: Option<FiguresFile>,
    edited: FiguresFile,
    comparison: Comparison,
    locale: Locale,
}

impl Request<'_> {
    /// Nothing if the edited file has faults: the editor asks of no such file.
    fn compared(self) -> Option<Compared> {
        let edited = FiguresFile::parse(self.edited.to_owned()).ok()?;
        let published = FiguresFile::parse(self.published.to_owned()).ok();
        let today = Date::parse(self.today);
        let comparison = match &published {
            Some(published) => compare(published.dataset(), edited.dataset(), today),
            None => first_edition(edited.dataset(), today),
        };
        Some(Compared { published, edited, comparison, locale: Locale::from_tag(self.locale).unwrap_or_default() })
    }
}

impl Compared {
    fn published(&self) -> Option<&Dataset> {
        self.published.as_ref().map(FiguresFile::dataset)
    }
}

/// What is another, as JSON (see [`told`]); empty if the edited file has faults.
#[must_use]
pub fn comparison(request: Request) -> String {
    let Some(own) = request.compared() else { return String::new() };
    told(own.published(), own.edited.dataset(), &own.comparison, own.locale).to_string()
}

thread_local! {
    /// What keeps the proof sheet on show.
    static SHOWN: RefCell<Option<Box<dyn Any>>> = const { RefCell::new(None) };
}

/// Shows the proof sheet in `place`, with what was answered (JSON, see [`Answers::to_json`]). Whether it could.
pub fn show_proof(place: HtmlElement, request: Request, answers: &str) -> bool {
    let Some(own) = request.compared() else { return false };
    let answers = serde_json::from_str(answers).map(|kept| Answers::from_json(&kept)).unwrap_or_default();
    let proof = Proof {
        published: own.published(),
        edited: own.edited.dataset(),
        text: own.edited.text(),
        comparison: &own.comparison,
        answers: &answers,
    };
    let sheet = proof_sheet(&proof, own.locale).into_any();
    SHOWN.with(|shown| {
        // The old one goes before the new one comes.
        shown.take();
        shown.replace(Some(Box::new(leptos::mount::mount_to(place, move || sheet))));
    });
    true
}
