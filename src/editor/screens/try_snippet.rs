//! The real thing on a page like a ministry's (`view/pages/try_page.rs`), as wide as a phone or a desktop.

use leptos::prelude::*;

use super::embed::{EmbedState, WIDTH};
use crate::editor::erased::{choices, flag, picked};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, EmbedMessage as M};

/// Where the page is, seen from the editor's in either language.
const PAGE: &str = "try.html";

pub(super) fn try_snippet(state: EmbedState) -> AnyView {
    let locale = state.editor.locale;
    let widths = [E::WidthDesktop, E::WidthPhone].map(|name| say(name, locale).to_owned()).to_vec();
    let is_phone = flag(move || picked(state.picks, WIDTH) == 1);
    view! {
        <section aria-labelledby="try-title">
            <h2 id="try-title">{state.say(M::Try)}</h2>
            <p>{state.say(M::TryHelp)} " " <a href=PAGE target="_blank" rel="noopener">{state.say(M::TryWindow)}</a></p>
            {choices(state.picks, WIDTH, "try-width", say(E::Width, locale).to_owned(), widths)}
            <div class="hf-scroll" tabindex="0" role="group" aria-label=state.say(M::Try)>
                <iframe class="ed-try" class:ed-phone=is_phone src=PAGE title=state.say(M::Try)></iframe>
            </div>
        </section>
    }
    .into_any()
}
