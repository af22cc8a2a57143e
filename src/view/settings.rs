//! The settings of a host page. Attributes of the element and parameters of `embed.html` have the same names.
//!
//! `theme` and `text` are not here: they concern the style sheet alone (`style/tokens.css`).

use crate::data::{Dataset, Figure, Locale};

/// How the figures are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// A card with a chart for each figure.
    #[default]
    Cards,
    /// All figures on one axis.
    Scale,
    /// A table with a row for each figure.
    Table,
}

/// The settings of a host page. What it leaves out, or misspells, has its default.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `lang`: the language.
    pub locale: Locale,
    /// `view`: `cards`, `scale` or `table`.
    pub view: View,
    /// `figures`: ids, comma-separated; none for the headline figures, `all` for all of them by section.
    pub figures: Vec<String>,
    /// `heading-level`: 1 to 5, the level of the title; labels are one below.
    pub heading_level: u8,
    /// Where the page in the other language is; set on standalone pages only.
    pub other_page: Option<String>,
    /// Where the page with all figures is, which has a permalink for each; empty on that page itself.
    pub all_page: Option<String>,
    /// Where the page with the headline figures is; set on the page with all figures only.
    pub headline_page: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            locale: Locale::default(),
            view: View::default(),
            figures: Vec::new(),
            heading_level: 2,
            other_page: None,
            all_page: None,
            headline_page: None,
        }
    }
}

impl Settings {
    /// These settings, overridden by those for which `lookup` has a valid value.
    pub fn with(mut self, lookup: impl Fn(&str) -> Option<String>) -> Self {
        let read = |name: &str| lookup(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        self.locale = read("lang").and_then(|tag| Locale::from_tag(&tag)).unwrap_or(self.locale);
        self.view = match read("view").as_deref() {
            Some("cards") => View::Cards,
            Some("scale") => View::Scale,
            Some("table") => View::Table,
            _ => self.view,
        };
        if let Some(ids) = read("figures") {
            self.figures = ids.split(',').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect();
        }
        let level = read("heading-level").and_then(|level| level.parse().ok());
        self.heading_level = level.filter(|level| (1..=5).contains(level)).unwrap_or(self.heading_level);
        self
    }

    /// Whether all figures are asked for.
    pub fn shows_all(&self) -> bool {
        self.figures.iter().any(|id| id == "all")
    }

    /// The target of links: an embedded widget does not take the reader away from the host page.
    pub fn target(&self) -> Option<&'static str> {
        self.other_page.is_none().then_some("_blank")
    }

    /// The figures to show: in the order of the setting, all of them by section, or the headline figures if the setting names none that exists.
    pub fn choose<'a>(&self, dataset: &'a Dataset) -> Vec<&'a Figure> {
        if self.shows_all() {
            let by_section = dataset
                .sections()
                .iter()
                .flat_map(|section| dataset.figures().iter().filter(move |figure| figure.section == section.id));
            return by_section.collect();
        }
        let find = |id: &String| dataset.figures().iter().find(|figure| figure.id == *id);
        let chosen: Vec<&Figure> = self.figures.iter().filter_map(find).collect();
        if chosen.is_empty() { dataset.headline().collect() } else { chosen }
    }
}

impl View {
    /// The value of the setting.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cards => "cards",
            Self::Scale => "scale",
            Self::Table => "table",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Settings {
        Settings::default().with(|name| pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn every_name_sets_something() {
        let all = [("lang", "en"), ("view", "table"), ("figures", "b, a,,"), ("heading-level", "4")];
        for pair in all {
            assert_ne!(read(&[pair]), Settings::default(), "{pair:?}");
        }
        let settings = read(&all);
        assert_eq!((settings.locale, settings.view, settings.heading_level), (Locale::En, View::Table, 4));
        assert_eq!(settings.figures, ["b", "a"]);
    }

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let wrong = [("lang", "klingon"), ("view", "pie"), ("figures", " , "), ("heading-level", "9")];
        assert_eq!(read(&wrong), Settings::default());
        assert_eq!(read(&[]), Settings::default());
    }

    #[test]
    fn figures_come_in_the_order_asked_for_and_never_none() {
        let file = include_str!("../../public/figures.json");
        let dataset = Dataset::parse(file).unwrap();
        let ids = |figures: &str| -> Vec<String> {
            read(&[("figures", figures)]).choose(&dataset).iter().map(|figure| figure.id.clone()).collect()
        };
        assert_eq!(ids("root-mirrors,shared-5g-stations"), ["root-mirrors", "shared-5g-stations"]);
        assert_eq!(ids("root-mirrors,none-such"), ["root-mirrors"]);
        assert_eq!(ids("none-such"), ids(""));
        assert_eq!(ids("").len(), 4);
    }
}
