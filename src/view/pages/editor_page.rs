//! The page of the editor: what stands there until its program has come (`script/editor.js`).

use leptos::prelude::*;

use super::assets::{Asset, Assets, Role};
use super::document::{document, icon, language_link, module_script, noindex, path_to_root, stylesheet};
use super::third_party;
use super::widget_page::PageContext;
use crate::data::Locale;
use crate::format::{EditorMessage, Message, PageMessage};

/// The page's name in the folder.
pub const NAME: &str = "editor.html";

/// The name of the editor in one file.
pub const FILE_NAME: &str = "editor.single.html";

/// The page.
pub fn editor_page(context: &PageContext, locale: Locale) -> String {
    let root = path_to_root(locale);
    let say = |message: EditorMessage| message.in_locale(locale);
    let assets = context.assets;
    let head = view! {
        {noindex()}
        {[Role::Style, Role::EditorStyle].map(|role| stylesheet(assets.get(role), root)).collect_view()}
        {icon(root)}
        {module_script(assets.get(Role::EditorPage), root)}
        {glue_preload(assets, root)}
    };
    let body = main(language_link(NAME, locale).into_any(), assets, locale, Some(root));
    document(locale, say(EditorMessage::Title).to_owned(), head, "hf-standalone", body)
}

/// Has the program's script come beside the one that asks for it, not after it. Of a preload of the program itself, no engine takes what was
/// fetched for a script that compares hashes: it would come twice.
fn glue_preload(assets: &Assets, root: &str) -> impl IntoView + use<> {
    let Asset { path, integrity } = assets.get(Role::Editor);
    let (glue, integrity) = (format!("{root}{path}"), integrity.clone());
    view! { <link rel="modulepreload" href=glue integrity=integrity crossorigin="anonymous" /> }
}

/// The editor in one file, for a network without a server, in both languages. `files` is JSON: those of the program, packed, by path.
pub fn editor_file_page(assets: &Assets, styles: [&str; 2], script: &str, files: String) -> String {
    let title = Locale::ALL.map(|locale| EditorMessage::Title.in_locale(locale)).join(" ");
    let styles = styles.map(str::to_owned);
    let head = view! {
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        {styles.map(|style| view! { <style>{style}</style> }).collect_view()}
    };
    let languages = Locale::ALL.map(|locale| {
        let tag = locale.tag();
        view! { <a href=format!("?lang={tag}") lang=tag>{Message::OtherLanguage.in_locale(locale.other())}</a>" " }
    });
    let locale = Locale::default();
    let body = view! {
        {main(view! { <p>{languages.collect_view()}</p> }.into_any(), assets, locale, None)}
        <script type="application/json" id="files">{files}</script>
        <script type="module">{script.to_owned()}</script>
    };
    document(locale, title, head, "hf-standalone", body)
}

/// What stands there until the program has come; where the page is not in one file, `root` leads to the folder.
fn main(languages: AnyView, assets: &Assets, locale: Locale, root: Option<&str>) -> impl IntoView + use<> {
    let say = |message: EditorMessage| message.in_locale(locale);
    let late = root.map_or_else(
        || view! { <p class="ed-late">{say(EditorMessage::FileOpensLate)}</p> }.into_any(),
        |root| {
            view! {
                <p class="ed-late">
                    {say(EditorMessage::OpensLate)} " " <a href=format!("{root}{FILE_NAME}") download=FILE_NAME>{FILE_NAME}</a>
                </p>
            }
            .into_any()
        },
    );
    let notices = root.map(|_| view! { " · " <a href=third_party::NAME>{PageMessage::ThirdPartyTitle.in_locale(locale)}</a> });
    view! {
        <main class="hf-page ed-page">
            {languages}
            // Snippets have the hashes of the two scripts that stand in pages of others.
            <div
                id="editor"
                data-style=assets.get(Role::ElementStyle).path.clone()
                data-embed-integrity=assets.get(Role::Embed).integrity.clone()
                data-frame-integrity=assets.get(Role::FrameHost).integrity.clone()
                data-cannot-start=say(EditorMessage::CannotStart)
            >
                <p role="status">{say(EditorMessage::Loading)}</p>
                <noscript><p>{say(EditorMessage::CannotStart)}</p></noscript>
                {late}
            </div>
            <p class="hf-version">{concat!("headline-figures ", env!("CARGO_PKG_VERSION"))} {notices}</p>
        </main>
    }
}
