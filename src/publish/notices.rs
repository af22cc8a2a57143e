//! The page with the licences of third-party code that is compiled into the programs of a page.

use std::path::Path;

use anyhow::{Context, Result};
use leptos::prelude::*;
use serde_json::Value;

use super::assets::Assets;
use super::files::read;
use super::manifest::VERSION;
use super::page::{Site, to_html, to_root};
use crate::data::Locale;

/// The page's address from a page in the same language.
pub(super) const PAGE: &str = "third-party.html";

/// The page's own words: Chinese, English.
const TITLE: [&str; 2] = ["第三方软件许可", "Third-party licences"];
const INTRO: [&str; 2] = [
    "本组件的程序包含以下第三方软件。各软件的许可声明在表格之后。",
    "The programs of this widget contain the third-party software below. Its notices follow the table.",
];
const HEADINGS: [[&str; 2]; 5] =
    [["软件", "Software"], ["版本", "Version"], ["许可", "Licence"], ["作者", "Authors"], ["声明", "Notice"]];
const NOTICE: [&str; 2] = ["声明", "Notice"];

/// What `licences/third-party.json` says (`cargo xtask licences`).
pub(super) struct Notices {
    packages: Vec<Package>,
    texts: Vec<String>,
}

struct Package {
    name: String,
    version: String,
    license: String,
    authors: String,
    /// Places in `texts`.
    notices: Vec<usize>,
}

impl Notices {
    /// # Errors
    /// The file cannot be read, or names nothing.
    pub fn read(path: &Path) -> Result<Self> {
        let file: Value = serde_json::from_str(&read(path)?).with_context(|| format!("{} is no JSON", path.display()))?;
        let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_owned);
        let texts: Vec<String> = list(&file, "notices").iter().filter_map(text).collect();
        let packages = list(&file, "packages")
            .iter()
            .map(|package| {
                let field = |name: &str| package.get(name).and_then(text);
                let place = |place: &Value| usize::try_from(place.as_u64()?).ok().filter(|place| *place < texts.len());
                let authors: Vec<String> = list(package, "authors").iter().filter_map(text).collect();
                Some(Package {
                    name: field("name")?,
                    version: field("version")?,
                    license: field("license")?,
                    authors: authors.join(", "),
                    notices: list(package, "notices")
                        .iter()
                        .map(place)
                        .collect::<Option<_>>()
                        .filter(|own: &Vec<_>| !own.is_empty())?,
                })
            })
            .collect::<Option<Vec<_>>>()
            .filter(|packages| !packages.is_empty())
            .with_context(|| {
                format!("{} has a package without a notice: `cargo xtask licences` makes it anew", path.display())
            })?;
        Ok(Self { packages, texts })
    }
}

fn say(words: [&'static str; 2], locale: Locale) -> &'static str {
    let [zh, en] = words;
    if locale == Locale::ZhCn { zh } else { en }
}

/// The page's title.
pub(super) fn title(locale: Locale) -> &'static str {
    say(TITLE, locale)
}

/// The page's address below the folder.
pub(super) const fn address(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "third-party.html",
        Locale::En => "en/third-party.html",
    }
}

/// The whole page.
pub(super) fn page(site: &Site, locale: Locale) -> String {
    let root = to_root(locale);
    let Assets { style, builder_style, .. } = &site.assets;
    let sheets = [style, builder_style].map(|sheet| {
        view! { <link rel="stylesheet" href=format!("{root}{}", sheet.name) integrity=sheet.integrity.clone() /> }
    });
    let other = locale.other();
    let href = format!("{root}{}", address(other));
    let name = if locale == Locale::ZhCn { "English" } else { "中文" };
    let html = to_html(|| {
        view! {
            <html lang=locale.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <meta name="robots" content="noindex" />
                    <title>{title(locale)}</title>
                    {sheets.collect_view()}
                    <link rel="icon" href=format!("{root}icon.svg") type="image/svg+xml" />
                </head>
                <body class="hf-standalone">
                    <main class="hf-page hf-builder hf-licences">
                        <p><a href=href lang=other.tag() hreflang=other.tag()>{name}</a></p>
                        <h1>{title(locale)}</h1>
                        {contents(&site.notices, locale)}
                    </main>
                </body>
            </html>
        }
    });
    format!("<!doctype html>\n{html}\n")
}

/// For the page in one file: folded up at its end.
pub(super) fn folded(notices: &Notices, locale: Locale) -> String {
    to_html(|| {
        view! {
            <details class="hf-licences">
                <summary>{title(locale)}</summary>
                {contents(notices, locale)}
            </details>
        }
    })
}

/// Each package with its licence, then each notice once.
fn contents(notices: &Notices, locale: Locale) -> impl IntoView {
    let rows = notices.packages.iter().map(|package| {
        let links = package.notices.iter().map(|place| {
            view! { <a href=format!("#notice-{}", place + 1)>{place + 1}</a> " " }
        });
        view! {
            <tr>
                <th scope="row">{package.name.clone()}</th>
                <td>{package.version.clone()}</td>
                <td>{package.license.clone()}</td>
                <td>{package.authors.clone()}</td>
                <td>{links.collect_view()}</td>
            </tr>
        }
    });
    let texts = notices.texts.iter().enumerate().map(|(place, text)| {
        let id = format!("notice-{}", place + 1);
        view! {
            <section aria-labelledby=id.clone()>
                <h2 id=id.clone()>{say(NOTICE, locale)}" "{place + 1}</h2>
                <pre lang="en">{text.clone()}</pre>
            </section>
        }
    });
    view! {
        <p>{format!("headline-figures {VERSION}: MIT OR Apache-2.0")}</p>
        <p>{say(INTRO, locale)}</p>
        <div class="hf-scroll" role="region" tabindex="0" aria-label=title(locale)>
            <table lang="en">
                <thead lang=locale.tag()>
                    <tr>{HEADINGS.map(|heading| view! { <th scope="col">{say(heading, locale)}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {texts.collect_view()}
    }
}
