//! The developers' gallery: the widget in every state, and one that is alive. `cargo xtask serve` has it at `gallery.html`; it is no
//! part of the folder to upload.

use leptos::attr::custom::custom_attribute;
use leptos::prelude::*;

use super::document::document;
use super::filter::Filter;
use crate::data::{Dataset, Locale};
use crate::view::{Freshness, Settings, View, Widget};

const VIEWS: [View; 3] = [View::Cards, View::Scale, View::Table];

/// What a host page and a reader may choose: theme and text size.
const LOOKS: [[Option<&str>; 2]; 3] = [[Some("light"), None], [Some("dark"), None], [None, Some("xx-large")]];

/// A dataset with the name of its file.
pub type NamedDataset = (String, Dataset);

/// The gallery with the style sheets at these addresses, of the widget and of the panel for search: each of `datasets` in every language and view, and every look of `shipped`,
/// of `series` and of `bulletin`.
pub fn gallery(
    datasets: &[NamedDataset],
    shipped: &NamedDataset,
    series: &NamedDataset,
    bulletin: &NamedDataset,
    [style, filter_style]: [&str; 2],
) -> String {
    let by_view = datasets.iter().flat_map(|(name, dataset)| {
        Locale::ALL.into_iter().flat_map(move |locale| {
            VIEWS.map(|view| {
                let title = format!("{name}, {}, {}", locale.tag(), view.name());
                state(title, style, [None; 2], widget(dataset, Freshness::Current, view, locale)).into_any()
            })
        })
    });
    let (_, dataset) = shipped;
    let filter =
        view! { <link rel="stylesheet" href=filter_style.to_owned() /> <Filter dataset=dataset.clone() locale=Locale::ZhCn /> };
    let filter = state("filter".into(), style, [None; 2], filter).into_any();
    let looks = [shipped, series, bulletin].into_iter().flat_map(|(_, dataset)| {
        Locale::ALL.into_iter().flat_map(move |locale| {
            VIEWS.into_iter().flat_map(move |view| {
                LOOKS.map(|look| {
                    let names: Vec<&str> = look.into_iter().flatten().collect();
                    let title = format!("{}, {}, {}", locale.tag(), view.name(), names.join(" "));
                    state(title, style, look, widget(dataset, Freshness::Current, view, locale)).into_any()
                })
            })
        })
    });
    let states: Vec<AnyView> = by_view.chain([filter]).chain(looks).collect();
    let head = view! {
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <script type="module" src="embed.js"></script>
    };
    let body = view! {
        <main>
            <h1>"Gallery"</h1>
            <section>
                <h2>"With scripts"</h2>
                <headline-figures figures="all"></headline-figures>
            </section>
            {states}
        </main>
    };
    document(Locale::En, "Gallery".to_owned(), head, "", body)
}

/// All figures of a dataset, as in an element on somebody's page.
fn widget(dataset: &Dataset, freshness: Freshness, view: View, locale: Locale) -> impl IntoView + use<> {
    let settings = Settings { locale, view, figures: vec!["all".into()], heading_level: 3, ..Settings::default() };
    view! { <Widget dataset=dataset.clone() freshness settings filter=() /> }
}

/// Each in a shadow root of its own: names and radio buttons of one do not meet those of another.
fn state(title: String, style: &str, [theme, text]: [Option<&'static str>; 2], content: impl IntoView) -> impl IntoView {
    let style = style.to_owned();
    view! {
        <section>
            <h2>{title.clone()}</h2>
            <div data-state=title>
                <template {..custom_attribute("shadowrootmode", "open")}>
                    <link rel="stylesheet" href=style />
                    <div class="hf-root hf-guest" data-js="" data-theme=theme data-text=text><div>{content}</div></div>
                </template>
            </div>
        </section>
    }
}
