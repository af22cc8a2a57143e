//! What every HTML document has: the skeleton, links to its files, and the address of its twin in the other language.

use leptos::prelude::*;

use super::assets::Asset;
use crate::data::Locale;
use crate::format::Message;

/// A view as HTML. Leptos marks places for hydration, which this project does not use.
pub fn to_html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    Owner::new().with(|| view().to_html()).replace("<!>", "")
}

/// A whole document in `locale`.
pub(super) fn document(
    locale: Locale,
    title: String,
    head: impl IntoView,
    body_class: &'static str,
    body: impl IntoView,
) -> String {
    to_html(|| {
        view! {
            <!DOCTYPE html>
            <html class="hf-root" lang=locale.tag()>
                <head>
                    <meta charset="utf-8" />
                    <meta name="viewport" content="width=device-width, initial-scale=1" />
                    <title>{title}</title>
                    {head}
                </head>
                <body class=body_class>{body}</body>
            </html>
        }
    }) + "\n"
}

/// Leads from a page in `locale` to the folder's root.
pub const fn path_to_root(locale: Locale) -> &'static str {
    match locale {
        Locale::ZhCn => "",
        Locale::En => "../",
    }
}

/// The path below the folder of the page called `name` in `locale`.
pub fn page_path(name: &str, locale: Locale) -> String {
    match locale {
        Locale::ZhCn => name.to_owned(),
        Locale::En => format!("en/{name}"),
    }
}

pub(super) fn stylesheet(Asset { path, .. }: &Asset, root: &str) -> impl IntoView + use<> {
    view! { <link rel="stylesheet" href=format!("{root}{path}") /> }
}

pub(super) fn module_script(Asset { path, .. }: &Asset, root: &str) -> impl IntoView + use<> {
    view! { <script type="module" src=format!("{root}{path}")></script> }
}

pub(super) fn icon(root: &str) -> impl IntoView + use<> {
    view! { <link rel="icon" href=format!("{root}icon.svg") type="image/svg+xml" /> }
}

/// A page for web editors: search engines need not know it.
pub(super) fn noindex() -> impl IntoView {
    view! { <meta name="robots" content="noindex" /> }
}

/// Leads to the page called `name` in the other language.
pub(super) fn language_link(name: &str, locale: Locale) -> impl IntoView + use<> {
    let other = locale.other();
    let href = format!("{}{}", path_to_root(locale), page_path(name, other));
    view! { <p><a href=href lang=other.tag() hreflang=other.tag()>{Message::OtherLanguage.in_locale(locale)}</a></p> }
}
