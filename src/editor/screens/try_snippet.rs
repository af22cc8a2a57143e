//! The real thing on a page like a ministry's (`view/pages/try_page.rs`), as wide as a phone or a desktop.

use leptos::prelude::*;
use serde_json::Value;

use crate::editor::erased::{choice, flag, group, handler};
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::embedding::{Markup, Snippet};
use crate::format::{EditorMessage as E, EmbedMessage as M};

/// Where the page is, seen from the editor's in either language.
const PAGE: &str = "try.html";

#[component]
pub(super) fn TrySnippet(editor: Editor, snippet: Memo<Snippet>) -> impl IntoView {
    let locale = editor.locale;
    Effect::new(move |_| {
        let markup =
            snippet.with(|snippet| snippet.page.iter().chain(&snippet.template).map(Markup::to_json).collect::<Vec<_>>());
        editor.host.with_value(|host| host.try_snippet(&Value::Array(markup).to_string()));
    });
    let width = RwSignal::new(1100);
    let widths = [(360, E::WidthPhone), (1100, E::WidthDesktop)].map(|(pixels, name)| {
        let choose = handler(move |_| width.set(pixels));
        choice("try-width", say(name, locale).to_owned(), flag(move || width.get() == pixels), choose)
    });
    let is_phone = flag(move || width.get() == 360);
    view! {
        <section aria-labelledby="try-title">
            <h2 id="try-title">{M::Try.in_locale(locale)}</h2>
            <p>{M::TryHelp.in_locale(locale)} " " <a href=PAGE target="_blank" rel="noopener">{M::TryWindow.in_locale(locale)}</a></p>
            {group(say(E::Width, locale).to_owned(), widths.into())}
            <div class="hf-scroll" tabindex="0" role="group" aria-label=M::Try.in_locale(locale)>
                <iframe class="ed-try" class:ed-phone=is_phone src=PAGE title=M::Try.in_locale(locale)></iframe>
            </div>
        </section>
    }
}
