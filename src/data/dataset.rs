//! The domain: what a valid figures file says.

use super::{Basis, Change, Date, Diagnostic, Kind, LocalizedText, Period, Quantity, Status, Unit, read};

/// A whole figures file, checked. Only [`Dataset::parse`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    pub(super) title: LocalizedText,
    pub(super) publisher: LocalizedText,
    pub(super) source: Source,
    pub(super) updated: Date,
    pub(super) sections: Vec<Section>,
    pub(super) figures: Vec<Figure>,
}

impl Dataset {
    /// Reads a figures file (schema 2, `public/figures.schema.json`, or schema 1).
    ///
    /// # Errors
    /// Every fault of the file in the order of the text, each with the field's path and its place.
    pub fn parse(text: &str) -> Result<Self, Vec<Diagnostic>> {
        read::dataset(text)
    }

    /// What the figures are about.
    pub fn title(&self) -> &LocalizedText {
        &self.title
    }

    /// Who published the figures, unless a section names another.
    pub fn publisher(&self) -> &LocalizedText {
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

    /// Who published a figure of this dataset.
    pub fn publisher_of(&self, figure: &Figure) -> &LocalizedText {
        self.section_of(figure).and_then(|section| section.publisher.as_ref()).unwrap_or(&self.publisher)
    }

    /// Where a figure of this dataset stands.
    pub fn source_of(&self, figure: &Figure) -> &Source {
        self.section_of(figure).and_then(|section| section.source.as_ref()).unwrap_or(&self.source)
    }

    /// Who published these figures and where they stand, each once, in the order of the figures.
    pub fn attributions_of(&self, figures: &[&Figure]) -> (Vec<&LocalizedText>, Vec<&Source>) {
        let (mut publishers, mut sources) = (Vec::new(), Vec::new());
        for figure in figures {
            let (publisher, source) = (self.publisher_of(figure), self.source_of(figure));
            if !publishers.contains(&publisher) {
                publishers.push(publisher);
            }
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        (publishers, sources)
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
    pub title: LocalizedText,
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
    pub title: LocalizedText,
    /// Its publisher, where that is not the file's.
    pub publisher: Option<LocalizedText>,
    /// Its source, where that is not the file's.
    pub source: Option<Source>,
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
    /// How sure its publisher is of it.
    pub status: Status,
    /// How much, in `unit`.
    pub quantity: Quantity,
    /// What a change is a change from, where that is known.
    pub basis: Option<Basis>,
    /// The source's own numeral expression; it agrees with `quantity`.
    pub stated: Option<String>,
    /// The sentence of the source that `stated` stands in.
    pub quote: Option<String>,
    /// The time it speaks of.
    pub period: Period,
    /// What is counted.
    pub unit: Unit,
    /// What it is called.
    pub label: LocalizedText,
    /// What a reader should know besides.
    pub note: Option<LocalizedText>,
    /// How it changed, as the source says it.
    pub changes: Vec<FigureChange>,
    /// The same figure at other times of the same length, the earliest first; perhaps with the figure itself, which is the latest.
    /// A plan has none.
    pub series: Vec<Point>,
}

impl Figure {
    /// The figure itself as a point of its series.
    pub fn point(&self) -> Point {
        let (period, quantity, stated) = (self.period, self.quantity, self.stated.clone());
        Point { period, quantity, stated, status: self.status, is_break: false, note: None }
    }

    /// The figure over time, itself included, the earliest first; nothing without a series.
    pub fn over_time(&self) -> Vec<Point> {
        let mut points = self.series.clone();
        let own = self.point();
        match points.last_mut() {
            None => {}
            // The source's words may stand in either place.
            Some(last) if last.period == own.period => {
                (last.stated, last.status) = (last.stated.take().or(own.stated), own.status);
            }
            Some(_) => points.push(own),
        }
        points
    }

    /// How the figure differs from the same time a year before or, where nothing is known of that, from the last time that is known;
    /// with that time. Nothing where the difference is not certain.
    pub fn change(&self) -> Option<(Change, Period)> {
        let points = self.over_time();
        // A change of a change is no news.
        if self.kind.is_change() {
            return None;
        }
        let mut before = points.iter().filter(|point| point.period.ordinal() < self.period.ordinal());
        let year_before = before.clone().find(|point| point.period == self.period.year_before());
        let earlier = year_before.or(before.next_back())?;
        // Across a break nothing can be compared; one before both, or at the earlier of them, does not lie between.
        let lies_after = |point: &Point| point.period.ordinal() > earlier.period.ordinal();
        if points.iter().any(|point| point.is_break && lies_after(point)) {
            return None;
        }
        Some((self.quantity.change_since(earlier.quantity)?, earlier.period))
    }
}

/// A figure's quantity at one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub period: Period,
    /// How much, in the figure's unit.
    pub quantity: Quantity,
    /// The source's own numeral expression; it agrees with `quantity`.
    pub stated: Option<String>,
    /// How sure its publisher is of it.
    pub status: Status,
    /// Whether it was counted in another way than the points before, so that they cannot be compared.
    pub is_break: bool,
    /// What a reader should know besides.
    pub note: Option<LocalizedText>,
}

/// How a figure changed, as the source says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureChange {
    /// A change, points or a difference.
    pub kind: Kind,
    /// By how much, in `unit`; less than nothing where it fell.
    pub quantity: Quantity,
    /// What it is a change from, where that is known.
    pub basis: Option<Basis>,
    /// The source's own words; they agree with `quantity`.
    pub stated: Option<String>,
    /// What it is counted in.
    pub unit: Unit,
}

#[cfg(test)]
mod tests {
    use super::super::{Decimal, Locale, Qualifier};
    use super::*;

    #[test]
    fn the_sources_words_are_kept_over_time_wherever_they_stand() {
        let file = include_str!("../../tests/fixtures/valid/series.json");
        let figure = ", \"qualifier\": \"over\", \"stated\": \"突破97亿\"}";
        let in_figure = file.replace(figure, ", \"qualifier\": \"over\"}");
        let in_series = file.replace("      \"stated\": \"突破97亿\",\n", "");
        let alone = file.replace(
            "        {\"period\": \"2020\", \"value\": 9700000000",
            "        {\"period\": \"2019\", \"value\": 9700000000",
        );
        for text in [file, &in_figure, &in_series, &alone] {
            let dataset = Dataset::parse(text).unwrap();
            let points = dataset.figures()[0].over_time();
            let said: Vec<_> = points.iter().map(|point| (point.period, point.stated.as_deref())).collect();
            assert_eq!(said.first(), Some(&(Period::parse("2018").unwrap(), None)));
            assert_eq!(said.last(), Some(&(Period::parse("2020").unwrap(), Some("突破97亿"))), "{text}");
        }
        assert!([&in_figure, &in_series, &alone].iter().all(|text| *text != file));
    }

    /// Months are compared with the same month a year before, whatever lies between; with the last one known where that is not.
    #[test]
    fn a_change_is_since_a_year_before_or_since_what_is_known_last() {
        let file = include_str!("../../tests/fixtures/valid/made-up-years.json");
        let year_before = "        {\"period\": \"2019-03\", \"value\": 8000000000, \"qualifier\": \"exact\"},\n";
        let without = file.replace(year_before, "");
        assert_ne!(without, file);
        for (text, since, by) in [(file, "2019-03", 1_700_000_000), (&without, "2020-02", 300_000_000)] {
            let dataset = Dataset::parse(text).unwrap();
            let figure = dataset.figures().iter().find(|figure| figure.id == "months").unwrap();
            let quantity = Quantity::new(Decimal::from_whole(by), Qualifier::Over);
            assert_eq!(figure.change(), Some((Change::More(Some(quantity)), Period::parse(since).unwrap())));
            assert_eq!(Figure { series: Vec::new(), ..figure.clone() }.change(), None);
        }
    }

    /// A break ends what can be compared; one that both sides of a change came after is no hindrance.
    #[test]
    fn a_change_is_not_said_across_a_break() {
        let file = include_str!("../../tests/fixtures/valid/made-up-years.json");
        let dataset = Dataset::parse(file).unwrap();
        let months = dataset.figures().iter().find(|figure| figure.id == "months").unwrap();
        let year_before = Period::parse("2019-03").unwrap();
        for (position, point) in months.series.iter().enumerate() {
            let mut figure = months.clone();
            figure.series[position].is_break = true;
            let lies_between = point.period.ordinal() > year_before.ordinal();
            assert_eq!(figure.change().is_none(), lies_between, "{:?}", point.period);
        }
    }

    #[test]
    fn a_section_may_have_a_publisher_and_a_source_of_its_own() {
        let own = Dataset::parse(include_str!("../../tests/fixtures/valid/section-publisher.json")).unwrap();
        let shared = Dataset::parse(include_str!("../../tests/fixtures/valid/two-figures.json")).unwrap();
        for (dataset, publisher, source) in [(own, "另一部门", "《另一报告》"), (shared, "某部门", "《年度报告》")]
        {
            let figure = &dataset.figures()[0];
            assert_eq!(dataset.publisher_of(figure).in_locale(Locale::ZhCn).0, publisher);
            assert_eq!(dataset.source_of(figure).title.in_locale(Locale::ZhCn).0, source);
        }
        let shipped = Dataset::parse(include_str!("../../public/figures.json")).unwrap();
        let all: Vec<&Figure> = shipped.figures().iter().collect();
        let (publishers, sources) = shipped.attributions_of(&all);
        assert_eq!((publishers.len(), sources.len()), (2, 2), "each once, of 24 figures");
    }
}
