//! What `<headline-figures>` puts into a host page: the widget as it stands before any program, with its style.

use leptos::prelude::*;

use super::document::{page_path, path_to_root, to_html};
use super::widget_page::PageContext;
use crate::data::Locale;
use crate::format::iso_date;
use crate::view::{Freshness, Settings, Widget};

/// The level of the widget's title in a host page, unless that asks for another.
const HEADING_LEVEL: u8 = 2;

/// Which figures stand in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElementPage {
    /// The headline figures.
    Headline,
    /// All figures, for elements that show others than the headline figures.
    All,
}

impl ElementPage {
    /// Every file.
    pub const ALL: [Self; 2] = [Self::Headline, Self::All];

    /// The path below the folder.
    pub fn path(self, locale: Locale) -> String {
        page_path(if self == Self::All { "element-all.html" } else { "element.html" }, locale)
    }

    /// The file. Its style stands in a template: where the host page's policy is against styles in pages, parsing it breaks no rule.
    pub fn to_html(self, context: &PageContext, locale: Locale) -> String {
        let dataset = context.dataset;
        let figures = if self == Self::All { "all" } else { "" };
        let own = Settings { locale, all_page: Some("all.html".to_owned()), heading_level: HEADING_LEVEL, ..Settings::default() };
        let settings = own.with(|name| (name == "figures").then(|| figures.to_owned()));
        to_html(|| {
            view! {
                <template><style>{context.element_style.to_owned()}</style></template>
                <div
                    id="headline-figures"
                    data-src=format!("{}figures.json", path_to_root(locale))
                    data-checksum=context.figures_checksum.to_owned()
                    data-updated=iso_date(dataset.updated())
                    data-figures=figures
                    data-heading-level=HEADING_LEVEL
                    data-all="all.html"
                >
                    <Widget dataset=dataset.clone() freshness=Freshness::Prerendered settings filter=() />
                </div>
            }
        }) + "\n"
    }
}
