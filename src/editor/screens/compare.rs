//! Filled in below.

use leptos::prelude::*;

use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::format::EditorMessage as E;

#[component]
pub(in crate::editor) fn CompareScreen(editor: Editor) -> impl IntoView {
    view! { <section class="ed-screen"><h1>{say(E::Compare, editor.locale)}</h1></section> }
}
