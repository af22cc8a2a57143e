//! The page with the licences of third-party software that is compiled into the programs.

use leptos::prelude::*;
use serde::Deserialize;

use super::assets::{Assets, Role};
use super::document::{document, icon, language_link, noindex, path_to_root, stylesheet};
use crate::data::Locale;
use crate::format::PageMessage;

/// The page's name in the folder.
pub const NAME: &str = "third-party.html";

/// What `licences/third-party.json` says (`cargo xtask licences` writes it).
#[derive(Clone, Debug, Deserialize)]
pub struct ThirdPartyNotices {
    packages: Vec<Package>,
    /// The texts, each once.
    notices: Vec<String>,
}

#[derive(Clone, Debug, Deserialize)]
struct Package {
    name: String,
    version: String,
    license: String,
    #[serde(default)]
    authors: Vec<String>,
    /// Indices of its texts.
    notices: Vec<usize>,
}

impl ThirdPartyNotices {
    /// # Errors
    /// The text is no such file, or a package has no notice.
    pub fn parse(json: &str) -> Result<Self, String> {
        let notices: Self = serde_json::from_str(json).map_err(|error| error.to_string())?;
        let has_texts =
            |package: &Package| !package.notices.is_empty() && package.notices.iter().all(|index| *index < notices.notices.len());
        match notices.packages.iter().find(|package| !has_texts(package)) {
            Some(package) => Err(format!("{} has no notice", package.name)),
            None if notices.packages.is_empty() => Err("it names no package".to_owned()),
            None => Ok(notices),
        }
    }
}

/// The whole page.
pub fn third_party_page(assets: &Assets, notices: &ThirdPartyNotices, locale: Locale) -> String {
    let root = path_to_root(locale);
    let title = PageMessage::ThirdPartyTitle.in_locale(locale);
    let head = view! {
        {noindex()}
        {[Role::Style, Role::EditorStyle].map(|role| stylesheet(assets.get(role), root)).collect_view()}
        {icon(root)}
    };
    let body = view! {
        <main class="hf-page hf-licences">
            {language_link(NAME, locale)}
            <h1>{title}</h1>
            {contents(notices, locale)}
        </main>
    };
    document(locale, title.to_owned(), head, "hf-standalone", body)
}

/// The same folded up, for the end of the page in one file.
pub(super) fn folded_notices(notices: &ThirdPartyNotices, locale: Locale) -> impl IntoView + use<> {
    view! {
        <details class="hf-licences">
            <summary>{PageMessage::ThirdPartyTitle.in_locale(locale)}</summary>
            {contents(notices, locale)}
        </details>
    }
}

/// Each package with its licence, then each notice once.
fn contents(notices: &ThirdPartyNotices, locale: Locale) -> impl IntoView + use<> {
    let say = move |message: PageMessage| message.in_locale(locale);
    let headings = [PageMessage::Software, PageMessage::Version, PageMessage::Licence, PageMessage::Authors, PageMessage::Notice];
    let rows = notices.packages.iter().map(|package| {
        let links = package.notices.iter().map(|index| {
            view! { <a href=format!("#notice-{}", index + 1)>{index + 1}</a> " " }
        });
        view! {
            <tr>
                <th scope="row">{package.name.clone()}</th>
                <td>{package.version.clone()}</td>
                <td>{package.license.clone()}</td>
                <td>{package.authors.join(", ")}</td>
                <td>{links.collect_view()}</td>
            </tr>
        }
    });
    let texts = notices.notices.iter().enumerate().map(|(index, text)| {
        let id = format!("notice-{}", index + 1);
        view! {
            <section aria-labelledby=id.clone()>
                <h2 id=id.clone()>{say(PageMessage::Notice)}" "{index + 1}</h2>
                <pre lang="en">{text.clone()}</pre>
            </section>
        }
    });
    view! {
        <p>{concat!("headline-figures ", env!("CARGO_PKG_VERSION"), ": MIT OR Apache-2.0")}</p>
        <p>{say(PageMessage::ThirdPartyIntro)}</p>
        <div class="hf-scroll" role="region" tabindex="0" aria-label=say(PageMessage::ThirdPartyTitle)>
            <table lang="en">
                <thead lang=locale.tag()>
                    <tr>{headings.map(|heading| view! { <th scope="col">{say(heading)}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
        {texts.collect_view()}
    }
}
