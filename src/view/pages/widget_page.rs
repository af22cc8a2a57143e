//! The pages that show the widget: alone, in a frame, with all figures, and in one file.

use leptos::either::Either;
use leptos::prelude::*;

use super::assets::{Assets, Role};
use super::document::{document, icon, module_script, noindex, page_path, path_to_root, stylesheet};
use super::filter::Filter;
use super::metadata::{Metadata, json_ld};
use super::third_party::{ThirdPartyNotices, folded_notices};
use crate::data::{Dataset, Locale};
use crate::format::{Message, PageMessage, format_date, iso_date};
use crate::view::{Freshness, Settings, Widget};

/// Which of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageKind {
    /// The headline figures, as a page of its own.
    Standalone,
    /// The same for a frame in another page.
    Embedded,
    /// All figures, with search and order.
    AllFigures,
    /// The headline figures, with everything that the page needs inside.
    SingleFile,
}

impl PageKind {
    /// The pages that load the files of the folder.
    pub const LINKED: [Self; 3] = [Self::Standalone, Self::Embedded, Self::AllFigures];

    /// The page's path below the folder.
    pub fn path(self, locale: Locale) -> String {
        match self {
            Self::Standalone => page_path("index.html", locale),
            Self::Embedded => page_path("embed.html", locale),
            Self::AllFigures => page_path("all.html", locale),
            Self::SingleFile => format!("static/figures.{}.single.html", locale.tag()),
        }
    }

    /// The address of the page below the folder: a folder's own page needs no file name.
    fn address(self, locale: Locale) -> String {
        let kind = if self == Self::SingleFile { Self::Standalone } else { self };
        kind.path(locale).trim_end_matches("index.html").to_owned()
    }

    /// The setting `figures`.
    const fn figures(self) -> &'static str {
        match self {
            Self::AllFigures => "all",
            Self::Standalone | Self::Embedded | Self::SingleFile => "",
        }
    }

    /// From this page to the one with all figures, which needs no more than a hash.
    const fn all_page(self) -> Option<&'static str> {
        match self {
            Self::Standalone | Self::Embedded => Some("all.html"),
            Self::AllFigures => Some(""),
            Self::SingleFile => None,
        }
    }

    /// From the page with all figures to the one with the headline figures.
    fn headline_page(self) -> Option<&'static str> {
        (self == Self::AllFigures).then_some("./")
    }

    /// Whether it links to the same page in the other language.
    const fn has_language_link(self) -> bool {
        matches!(self, Self::Standalone | Self::AllFigures)
    }
}

/// What the pages of one publication have in common.
pub struct PageContext<'a> {
    /// The figures.
    pub dataset: &'a Dataset,
    /// The text that they were read from.
    pub figures_json: &'a str,
    /// The checksum of that text (`script/update.js`).
    pub figures_checksum: &'a str,
    /// The style sheet of the widget and its pages, which stands in each page.
    pub style: &'a str,
    /// The style sheet of the widget in an element.
    pub element_style: &'a str,
    /// Where the folder will be, as `https://example.org/figures/`; without it addresses stay relative.
    pub url: Option<String>,
    /// Leads from the folder of the figures to that of the program, where that is another.
    pub to_program: &'a str,
    /// The files of the program.
    pub assets: &'a Assets,
    /// The notices of third-party software.
    pub notices: &'a ThirdPartyNotices,
}

/// The contents of the files that the page in one file has inside.
pub struct InlineFiles<'a> {
    /// Style sheets.
    pub styles: [&'a str; 2],
    /// The script.
    pub script: &'a str,
}

/// A page that loads the files of the folder.
pub fn widget_page(context: &PageContext, kind: PageKind, locale: Locale) -> String {
    let PageContext { assets, .. } = context;
    let root = path_to_root(locale);
    let link = match format!("{root}{}", kind.address(locale.other())) {
        own if own.is_empty() => "./".to_owned(),
        other => other,
    };
    let program = format!("{root}{}", context.to_program);
    let style = format!("{program}{}", assets.get(Role::Style).path);
    let head = view! {
        <meta name="color-scheme" content="light dark" />
        // Without a second request. Where a policy refuses it, the script brings its file, or this where there are no scripts.
        <style>{context.style.to_owned()}</style>
        <noscript><link rel="stylesheet" href=style /></noscript>
        // A page cannot do without it, so no hash refuses what a proxy has changed.
        <script type="module" src=format!("{program}{}", assets.get(Role::Page).path) fetchpriority="low"></script>
        <link
            rel="preload"
            href=format!("{root}figures.json")
            r#as="fetch"
            type="application/json"
            crossorigin=true
            fetchpriority="low"
        />
        {icon(&program)}
        {if kind == PageKind::Embedded {
            Either::Left((noindex(), module_script(assets.get(Role::FrameChild), &program)))
        } else {
            let filter = (kind == PageKind::AllFigures)
                .then(|| (stylesheet(assets.get(Role::FilterStyle), &program), module_script(assets.get(Role::Filter), &program)));
            let path = |locale| kind.address(locale);
            let url = context.url.clone();
            Either::Right((view! { <Metadata dataset=context.dataset.clone() url path locale /> }, filter))
        }}
    };
    let downloads = kind.has_language_link().then(|| downloads(context.dataset, locale, root).into_any());
    let main = main(context, kind, locale, &format!("{root}figures.json"), &link, downloads);
    let body_class = if kind == PageKind::Embedded { "hf-embedded" } else { "hf-standalone" };
    document(locale, title(context.dataset, kind, locale), head, body_class, main)
}

/// The page in one file: it opens from a disk and asks for nothing.
pub fn single_file_page(context: &PageContext, files: InlineFiles, locale: Locale) -> String {
    let kind = PageKind::SingleFile;
    let styles = files.styles.map(str::to_owned);
    let head = view! {
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        {styles.map(|style| view! { <style>{style}</style> }).collect_view()}
        <meta name="description" content=crate::format::describe_headline(context.dataset, locale) />
        <script type="application/ld+json">{json_ld(context.dataset, locale, context.url.as_deref().unwrap_or(path_to_root(locale)))}</script>
    };
    let notices = folded_notices(context.notices, locale);
    // For whoever opens it without a network. In HTML a script ends at the first `</script`, whatever JSON says.
    let figures = context.figures_json.replace('<', "\\u003c");
    let body = view! {
        {main(context, kind, locale, "#figures", "", Some(notices.into_any()))}
        <script type="application/json" id="figures">{figures}</script>
        <script type="module">{files.script.to_owned()}</script>
    };
    document(locale, title(context.dataset, kind, locale), head, "hf-standalone", body)
}

fn title(dataset: &Dataset, kind: PageKind, locale: Locale) -> String {
    let title = dataset.title().in_locale(locale).0;
    let all = Message::AllFigures { count: dataset.figures().len() };
    if kind == PageKind::AllFigures { format!("{} - {title}", all.in_locale(locale)) } else { title.to_owned() }
}

/// The widget as it stands before any script runs, in the element that says what it was made from, and what follows it.
fn main(
    context: &PageContext,
    kind: PageKind,
    locale: Locale,
    src: &str,
    alternate: &str,
    after: Option<AnyView>,
) -> impl IntoView + use<> {
    let dataset = context.dataset;
    let [all_page, headline_page] = [kind.all_page(), kind.headline_page()].map(|page| page.map(str::to_owned));
    let own = Settings {
        locale,
        other_page: kind.has_language_link().then(|| alternate.to_owned()),
        all_page,
        headline_page,
        heading_level: 1,
        ..Settings::default()
    };
    let settings = own.with(|name| (name == "figures").then(|| kind.figures().to_owned()));
    let filter = (kind == PageKind::AllFigures).then(|| view! { <Filter dataset=dataset.clone() locale /> });
    let class = (kind != PageKind::Embedded).then_some("hf-page");
    view! {
        <main class=class>
            <div
                id="headline-figures"
                data-src=src.to_owned()
                data-checksum=context.figures_checksum.to_owned()
                data-updated=iso_date(dataset.updated())
                data-alternate=alternate.to_owned()
                data-figures=kind.figures()
                data-all=kind.all_page()
                data-headline=kind.headline_page()
            >
                <Widget dataset=dataset.clone() freshness=Freshness::Prerendered settings filter />
            </div>
            {after}
        </main>
    }
}

/// The data itself, to download. It works without scripts. An update does not replace these links, so the table, which is made with the
/// page, states its day.
fn downloads(dataset: &Dataset, locale: Locale, root: &str) -> impl IntoView + use<> {
    let say = |message: PageMessage| message.in_locale(locale);
    let day = say(PageMessage::DownloadDay).replace("{day}", &format_date(dataset.updated(), locale));
    let [csv, json] = ["csv", "json"].map(|ending| format!("{root}figures.{ending}"));
    view! {
        <p class="hf-downloads">
            <span class="hf-inline-item">{say(PageMessage::DownloadData)}</span>
            " "
            <a href=csv download=true>{say(PageMessage::DownloadCsv)}" "{day}</a>
            " "
            <a href=json download=true>{say(PageMessage::DownloadJson)}</a>
        </p>
    }
}
