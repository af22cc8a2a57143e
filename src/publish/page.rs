//! A page of the folder: the widget as HTML, what names the page, and what makes it live.

use leptos::prelude::*;

use super::assets::Assets;
use super::files::Asset;
use super::meta::{description, json_ld};
use super::notices::Notices;
use crate::data::{Dataset, Locale};
use crate::format::{Message, format_date, iso_date};
use crate::view::{Freshness, Settings, Widget};

/// What every page is made from.
pub(super) struct Site {
    pub dataset: Dataset,
    /// Where the folder will be, as `https://example.org/figures/`; without it addresses stay relative.
    pub url: Option<String>,
    pub figures: Asset,
    pub assets: Assets,
    pub notices: Notices,
}

/// The standalone page, the same without furniture for a frame, the page with all figures, and the page that is alone.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum PageKind {
    Standalone,
    Embedded,
    Everything,
    SingleFile,
}

impl PageKind {
    /// The page's address below the folder.
    pub const fn address(self, locale: Locale) -> &'static str {
        match (self, locale) {
            (Self::Standalone | Self::SingleFile, Locale::ZhCn) => "index.html",
            (Self::Standalone | Self::SingleFile, Locale::En) => "en/index.html",
            (Self::Embedded, Locale::ZhCn) => "embed.html",
            (Self::Embedded, Locale::En) => "en/embed.html",
            (Self::Everything, Locale::ZhCn) => "all.html",
            (Self::Everything, Locale::En) => "en/all.html",
        }
    }

    /// What is chosen of the figures.
    const fn figures(self) -> &'static str {
        match self {
            Self::Everything => "all",
            Self::Standalone | Self::Embedded | Self::SingleFile => "",
        }
    }

    /// From this page to the one with all figures, which needs no more than a hash.
    const fn all_page(self) -> Option<&'static str> {
        match self {
            Self::Standalone | Self::Embedded => Some("all.html"),
            Self::Everything => Some(""),
            Self::SingleFile => None,
        }
    }

    /// From the page with all figures to the one with the headline figures.
    fn headline_page(self) -> Option<&'static str> {
        matches!(self, Self::Everything).then_some("./")
    }

    /// Whether it leads to the same page in the other language.
    const fn has_switch(self) -> bool {
        matches!(self, Self::Standalone | Self::Everything)
    }
}

/// A widget with the panel for finding figures behind its tools.
pub(super) fn with_finder(widget: &str, dataset: &Dataset, locale: Locale) -> String {
    let behind_tools = "<div class=\"hf-notice\">";
    widget.replacen(behind_tools, &(super::finder::finder(dataset, locale) + behind_tools), 1)
}

/// From a page in `locale` to the folder's root.
pub(super) const fn to_root(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "",
        Locale::En => "../",
    }
}

/// The whole page.
pub(super) fn page(site: &Site, furniture: PageKind, locale: Locale) -> String {
    let root = to_root(locale);
    let embedded = furniture == PageKind::Embedded;
    // A folder's own address needs no file name.
    let address = |locale: Locale| furniture.address(locale).trim_end_matches("index.html").to_owned();
    let other = match address(locale.other()).as_str() {
        "" => "../".to_owned(),
        other => format!("{root}{other}"),
    };
    let head = match furniture {
        PageKind::Embedded => frame_head(site, root),
        PageKind::Everything => standalone_head(site, locale, root, &address) + &script(&site.assets.finder, root),
        PageKind::Standalone | PageKind::SingleFile => standalone_head(site, locale, root, &address),
    };
    let Site { dataset, assets: Assets { style, start, glue, .. }, .. } = site;
    let (title, updated) = (escape(dataset.title().in_locale(locale).0), iso_date(dataset.updated()));
    let all = Message::AllFigures { count: dataset.figures().len() }.in_locale(locale);
    let title = if furniture == PageKind::Everything { format!("{all} - {title}") } else { title };
    let class = if embedded { "hf-embedded" } else { "hf-standalone" };
    let main = if embedded { "" } else { " class=\"hf-page\"" };
    let switch = if furniture.has_switch() { format!(" data-alternate=\"{other}\"") } else { String::new() };
    let leads = [("all", furniture.all_page()), ("headline", furniture.headline_page())];
    let leads: String = leads.iter().filter_map(|(name, page)| Some(format!(" data-{name}=\"{}\"", (*page)?))).collect();
    let widget = widget(dataset, locale, furniture, &other);
    let widget = match furniture {
        PageKind::Everything => with_finder(&widget, dataset, locale),
        _ => widget,
    };
    let data = if furniture.has_switch() { data_links(dataset, locale, root) } else { String::new() };
    // All that is not needed to show the figures is told at once but fetched behind what is. The wasm is not told at all: it would
    // share the line with the style sheet, and two engines of three would ask for it twice.
    format!(
        "<!doctype html>\n\
         <html lang=\"{lang}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{root}{style}\" integrity=\"{style_hash}\">\n\
         <script type=\"module\" src=\"{root}{start}\" fetchpriority=\"low\" integrity=\"{start_hash}\"></script>\n\
         <link rel=\"modulepreload\" href=\"{root}{glue}\" integrity=\"{glue_hash}\" fetchpriority=\"low\">\n\
         <link rel=\"preload\" href=\"{root}figures.json\" as=\"fetch\" type=\"application/json\" crossorigin fetchpriority=\"low\">\n\
         <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
         {head}\
         </head>\n\
         <body class=\"{class}\">\n\
         <main{main}><div id=\"headline-figures\" data-src=\"{root}figures.json\" data-hash=\"{hash}\" data-updated=\"{updated}\" data-alternate=\"{other}\" data-figures=\"{chosen}\"{leads}{switch}>\
         {widget}</div>{data}</main>\n\
         </body>\n\
         </html>\n",
        lang = locale.tag(),
        hash = site.figures.integrity,
        chosen = furniture.figures(),
        style = style.name,
        style_hash = style.integrity,
        start = start.name,
        start_hash = start.integrity,
        glue = glue.name,
        glue_hash = glue.integrity,
    )
}

/// The data itself, to take away. It works without scripts, and is no part of what an update replaces: so the table, which is made
/// with the page, says its day.
fn data_links(dataset: &Dataset, locale: Locale, root: &str) -> String {
    let day = format_date(dataset.updated(), locale);
    let [lead, csv, of, json] = match locale {
        Locale::ZhCn => ["下载数据：", "表格（CSV）", &format!("{day}版"), "供程序使用（JSON）"],
        Locale::En => ["Download the data: ", "for spreadsheets (CSV)", &format!("of {day}"), "for programs (JSON)"],
    };
    format!(
        "<p class=\"hf-downloads\">{lead}<a href=\"{root}figures.csv\" download>{csv}</a> <span class=\"hf-inline-item\">{of}</span> <a href=\"{root}figures.json\" download>{json}</a></p>"
    )
}

/// What names the page to search engines and messengers.
fn standalone_head(site: &Site, locale: Locale, root: &str, address: &dyn Fn(Locale) -> String) -> String {
    let base = site.url.as_deref();
    let full = |path: &str| base.map_or_else(|| format!("{root}{path}"), |base| format!("{base}{path}"));
    let link = |locale| match full(&address(locale)) {
        own if own.is_empty() => "./".to_owned(),
        full => escape(&full),
    };
    let (title, description) = (escape(site.dataset.title().in_locale(locale).0), escape(&description(&site.dataset, locale)));
    let mut head =
        format!("<meta name=\"description\" content=\"{description}\">\n<link rel=\"canonical\" href=\"{}\">\n", link(locale));
    for locale in Locale::ALL {
        head += &format!("<link rel=\"alternate\" hreflang=\"{}\" href=\"{}\">\n", locale.tag(), link(locale));
    }
    let mut properties = vec![
        ("type", "website".to_owned()),
        ("title", title),
        ("description", description),
        ("locale", locale.tag().replace('-', "_")),
        ("image", escape(&full(&format!("static/figures.{}.png", locale.tag())))),
    ];
    if base.is_some() {
        properties.push(("url", link(locale)));
    }
    for (name, content) in properties {
        head += &format!("<meta property=\"og:{name}\" content=\"{content}\">\n");
    }
    head + &format!("<script type=\"application/ld+json\">{}</script>\n", json_ld(&site.dataset, locale, base.unwrap_or(root)))
}

/// In a frame: tells the host its height, stays out of search results.
fn frame_head(site: &Site, root: &str) -> String {
    "<meta name=\"robots\" content=\"noindex\">\n".to_owned() + &script(&site.assets.height, root)
}

fn script(Asset { name, integrity }: &Asset, root: &str) -> String {
    format!("<script type=\"module\" src=\"{root}{name}\" integrity=\"{integrity}\"></script>\n")
}

/// The widget as it stands before any script runs.
fn widget(dataset: &Dataset, locale: Locale, furniture: PageKind, other: &str) -> String {
    let other_page = furniture.has_switch().then(|| other.to_owned());
    let [all_page, headline_page] = [furniture.all_page(), furniture.headline_page()].map(|page| page.map(str::to_owned));
    let own = Settings { locale, other_page, all_page, headline_page, heading_level: 1, ..Settings::default() };
    let settings = own.with(|name| (name == "figures").then(|| furniture.figures().to_owned()));
    let dataset = dataset.clone();
    to_html(move || view! { <Widget dataset freshness=Freshness::Prerendered settings /> })
}

/// A view as HTML. Leptos marks places for hydration, which this project does not use.
pub fn to_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html()).replace("<!>", "")
}

/// A text for HTML, in an attribute too.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
