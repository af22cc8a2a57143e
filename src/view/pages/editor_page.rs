//! The page of the editor: what stands there until its program has come (`script/editor.js`).

use leptos::prelude::*;

use super::assets::{Asset, Role};
use super::document::{document, icon, language_link, module_script, noindex, path_to_root, stylesheet};
use super::third_party;
use super::widget_page::PageContext;
use crate::data::Locale;
use crate::format::{EditorMessage, PageMessage};

/// The page's name in the folder.
pub const NAME: &str = "editor.html";

/// The page.
pub fn editor_page(context: &PageContext, locale: Locale) -> String {
    let root = path_to_root(locale);
    let say = |message: EditorMessage| message.in_locale(locale);
    let assets = context.assets;
    let asset = |role| -> &Asset { assets.get(role) };
    let head = view! {
        {noindex()}
        {[Role::Style, Role::EditorStyle].map(|role| stylesheet(assets.get(role), root)).collect_view()}
        {icon(root)}
        {module_script(assets.get(Role::EditorPage), root)}
    };
    let body = view! {
        <main class="hf-page ed-page">
            {language_link(NAME, locale)}
            // Snippets have the hashes of the two scripts that stand in pages of others.
            <div
                id="editor"
                data-style=asset(Role::ElementStyle).path.clone()
                data-embed-integrity=asset(Role::Embed).integrity.clone()
                data-frame-integrity=asset(Role::FrameHost).integrity.clone()
                data-cannot-start=say(EditorMessage::CannotStart)
            >
                <p role="status">{say(EditorMessage::Loading)}</p>
                <noscript><p>{say(EditorMessage::CannotStart)}</p></noscript>
            </div>
            <p class="hf-version">
                {concat!("headline-figures ", env!("CARGO_PKG_VERSION"), " · ")}
                <a href=third_party::NAME>{PageMessage::ThirdPartyTitle.in_locale(locale)}</a>
            </p>
        </main>
    };
    document(locale, say(EditorMessage::Title).to_owned(), head, "hf-standalone", body)
}
