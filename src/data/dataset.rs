//! The domain: what a valid figures file says.

use super::{DataError, Date, Period, Quantity, Text, read};

/// A whole figures file, checked. Only [`Dataset::parse`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    pub(super) title: Text,
    pub(super) publisher: Text,
    pub(super) source: Source,
    pub(super) updated: Date,
    pub(super) sections: Vec<Section>,
    pub(super) figures: Vec<Figure>,
}

impl Dataset {
    /// Reads a figures file (schema 1, `public/figures.schema.json`).
    ///
    /// # Errors
    /// Every fault of the file in the order of the text, each with the field's path and its place.
    pub fn parse(text: &str) -> Result<Self, Vec<DataError>> {
        read::dataset(text)
    }

    /// What the figures are about.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// Who published the figures, unless a section names another.
    pub fn publisher(&self) -> &Text {
        &self.publisher
    }

    /// Where the figures stand, unless a section names another source.
    pub fn source(&self) -> &Source {
        &self.source
    }

    /// The day on which the file was last changed.
    pub fn updated(&self) -> Date {
        self.updated
    }

    /// The sections, in the report's order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// The section that a figure of this dataset belongs to.
    pub fn section_of(&self, figure: &Figure) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == figure.section)
    }

    /// All figures, in the file's order; at least one is a headline figure.
    pub fn figures(&self) -> &[Figure] {
        &self.figures
    }

    /// The figures that matter to everyone, in the file's order.
    pub fn headline(&self) -> impl Iterator<Item = &Figure> {
        self.figures.iter().filter(|figure| figure.headline)
    }
}

/// A document that figures are taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The document's title.
    pub title: Text,
    /// Its web address, `http` or `https`.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<Date>,
}

/// A part of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its name in the file, unique among sections.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// Its publisher, where that is not the file's.
    pub publisher: Option<Text>,
    /// Its source, where that is not the file's.
    pub source: Option<Source>,
}

/// What sort of number a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// So many things: a whole number.
    Count,
    /// A share of a hundred: 0 to 100, unit `%`.
    Rate,
    /// A plan, not a result.
    Target,
}

/// One number of the report, with all that is needed to say it truly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Its name in the file, unique among figures; lower-case letters, digits and hyphens.
    pub id: String,
    /// The `id` of its section.
    pub section: String,
    /// Whether it is one of the few that matter to everyone.
    pub headline: bool,
    /// What sort of number it is.
    pub kind: Kind,
    /// How much, in `unit`.
    pub quantity: Quantity,
    /// The source's own numeral expression; it agrees with `quantity`.
    pub stated: Option<String>,
    /// The year or month it speaks of.
    pub period: Period,
    /// What is counted.
    pub unit: Text,
    /// What it is called.
    pub label: Text,
    /// What a reader should know besides.
    pub note: Option<Text>,
    /// The same figure over the years, or over months, the earliest first; perhaps with the figure itself.
    pub series: Vec<Point>,
}

impl Figure {
    /// The figure over time, itself included, the earliest first; nothing without a series.
    pub fn over_time(&self) -> Vec<Point> {
        let mut points = self.series.clone();
        let before = points.iter().filter(|point| point.period < self.period).count();
        if !points.is_empty() && points.iter().all(|point| point.period != self.period) {
            points.insert(before, Point { period: self.period, quantity: self.quantity, stated: self.stated.clone() });
        }
        points
    }
}

/// A figure's quantity at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The year or month.
    pub period: Period,
    /// How much, in the figure's unit.
    pub quantity: Quantity,
    /// The source's own numeral expression; it agrees with `quantity`.
    pub stated: Option<String>,
}
