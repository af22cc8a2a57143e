//! What an edited figures file says otherwise than the published one, and what of it may be a slip.
//!
//! Figures are matched by id, or, where that was changed, by what they are called and counted in. `edit` says what is another, `figure`,
//! `series` and `file` find it; `warnings` asks where something is usually a slip; `answer` keeps what was answered.

mod answer;
mod edit;
mod figure;
mod file;
mod matching;
mod series;
mod told;
mod warnings;

pub use answer::{Answer, Answers};
pub use edit::{Edit, Field};
pub use told::told;
pub use warnings::{Slip, Warning};

use crate::data::{Dataset, Date, Figure};
use matching::Match;

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is there for the first time.
    New,
    /// It is there no longer.
    Gone,
    /// It has another id, and perhaps more is another.
    Renamed,
    /// Something of it is another.
    Changed,
    /// It says what it said.
    Unchanged,
}

/// A figure beside what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureComparison {
    /// Its id in the edited file; of a figure that is gone, in the published one.
    pub id: String,
    /// Its id in the published file, if it is there.
    pub published_id: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// What is another, in the order of a form's fields.
    pub edits: Vec<Edit>,
}

/// Two editions of a figures file beside each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// What is another of the file itself: title, publisher, source, day, sections.
    pub file: Vec<Edit>,
    /// The figures of the edited file in its order, then those that are gone.
    pub figures: Vec<FigureComparison>,
    /// What must be answered: of the file first, then of the figures in their order.
    pub warnings: Vec<Warning>,
}

impl Comparison {
    /// Whether both say the same.
    pub fn is_empty(&self) -> bool {
        self.file.is_empty() && self.figures.iter().all(|figure| figure.outcome == Outcome::Unchanged)
    }

    /// The figure with this id in the edited file or, if it is gone, in the published one.
    pub fn figure(&self, id: &str) -> Option<&FigureComparison> {
        self.figures.iter().find(|figure| figure.id == id)
    }

    /// How many figures had this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.figures.iter().filter(|figure| figure.outcome == outcome).count()
    }

    /// The warnings of a figure, or, without an id, of the file.
    pub fn warnings_of(&self, figure: Option<&str>) -> impl Iterator<Item = &Warning> {
        self.warnings.iter().filter(move |warning| warning.figure.as_deref() == figure)
    }

    /// The warnings that nobody has answered.
    pub fn unanswered(&self, answers: &Answers) -> impl Iterator<Item = &Warning> {
        self.warnings.iter().filter(|warning| answers.to(&warning.key).is_none())
    }
}

/// Compares an edited file with the published one. Without `today` nothing is said of a day that is still to come.
pub fn compare(published: &Dataset, edited: &Dataset, today: Option<Date>) -> Comparison {
    let mut comparison = compare_figures(Some(published), edited);
    comparison.file = file::edits(published, edited);
    if !comparison.is_empty() {
        let mut warnings = warnings::of_file(Some(published), edited, today);
        warnings.append(&mut comparison.warnings);
        comparison.warnings = warnings;
    }
    comparison
}

/// What there is to say of a file before which nothing was published: each figure is new.
pub fn first_edition(edited: &Dataset, today: Option<Date>) -> Comparison {
    let mut comparison = compare_figures(None, edited);
    let mut warnings = warnings::of_file(None, edited, today);
    warnings.append(&mut comparison.warnings);
    comparison.warnings = warnings;
    comparison
}

fn compare_figures(published: Option<&Dataset>, edited: &Dataset) -> Comparison {
    let before = published.map(Dataset::figures).unwrap_or_default();
    let matches = matching::figures(before, edited.figures());
    let kept: Vec<Option<usize>> = matches.iter().map(|matched| matched.map(|matched| matched.position)).collect();
    let moved = matching::moved(&kept);
    let mut comparison = Comparison::default();
    for (position, (figure, matched)) in edited.figures().iter().zip(&matches).enumerate() {
        let was = matched.and_then(|Match { position, .. }| before.get(position));
        let mut edits = was.zip(published).map(|(was, published)| figure::edits(published, was, edited, figure));
        if let Some(edits) = edits.as_mut().filter(|_| moved.contains(&position)) {
            let in_front = position.checked_sub(1).and_then(|position| edited.figures().get(position));
            edits.push(edit::moved(Field::Order, &edit::named(Field::Order), in_front.map(|figure| &figure.label)));
        }
        let outcome = match (matched, &edits) {
            (_, None) => Outcome::New,
            (Some(Match { is_renamed: true, .. }), _) => Outcome::Renamed,
            (_, Some(edits)) if edits.is_empty() => Outcome::Unchanged,
            _ => Outcome::Changed,
        };
        if outcome != Outcome::Unchanged {
            comparison.warnings.extend(warnings::of_figure(was, figure));
        }
        comparison.figures.push(FigureComparison {
            id: figure.id.clone(),
            published_id: was.map(|was| was.id.clone()),
            outcome,
            edits: edits.unwrap_or_default(),
        });
    }
    let gone = before.iter().enumerate().filter(|(position, _)| !kept.contains(&Some(*position))).map(|(_, figure)| figure);
    for figure in gone {
        comparison.warnings.extend(warnings::of_gone(figure));
        comparison.figures.push(gone_figure(figure));
    }
    comparison
}

fn gone_figure(figure: &Figure) -> FigureComparison {
    let id = figure.id.clone();
    FigureComparison { id: id.clone(), published_id: Some(id), outcome: Outcome::Gone, edits: Vec::new() }
}

#[cfg(test)]
mod tests;
