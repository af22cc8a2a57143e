//! The page that made embed codes before the editor did: it leads there, without a script, for links and bookmarks of old.

use leptos::prelude::*;

use super::assets::Role;
use super::document::{document, icon, language_link, noindex, path_to_root, stylesheet};
use super::editor_page;
use super::widget_page::PageContext;
use crate::data::Locale;
use crate::format::PageMessage;

/// The page's name in the folder.
pub const NAME: &str = "builder.html";

/// The page.
pub fn embed_code_page(context: &PageContext, locale: Locale) -> String {
    let root = path_to_root(locale);
    let say = |message: PageMessage| message.in_locale(locale);
    let editor = format!("{}#embed", editor_page::NAME);
    let head = view! {
        <meta http-equiv="refresh" content=format!("0; url={editor}") />
        {noindex()}
        {[Role::Style, Role::EditorStyle].map(|role| stylesheet(context.assets.get(role), root)).collect_view()}
        {icon(root)}
    };
    let body = view! {
        <main class="hf-page ed-page">
            {language_link(NAME, locale)}
            <h1>{say(PageMessage::EmbedCodeMoved)}</h1>
            <p><a href=editor.clone()>{say(PageMessage::ToEmbedCode)}</a></p>
        </main>
    };
    document(locale, say(PageMessage::EmbedCodeMoved).to_owned(), head, "hf-standalone", body)
}
