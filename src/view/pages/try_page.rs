//! A page like a ministry's, to try a snippet on: `script/try.js` puts the real thing into it. Column and ground are radio buttons that the
//! style sheet reads, so the host's side needs no script.

use leptos::prelude::*;

use super::assets::Role;
use super::document::{document, icon, module_script, noindex, path_to_root, stylesheet};
use super::widget_page::PageContext;
use crate::data::Locale;
use crate::format::PageMessage as P;

/// The page's name in the folder.
pub const NAME: &str = "try.html";

/// The page.
pub fn try_page(context: &PageContext, locale: Locale) -> String {
    let root = path_to_root(locale);
    let say = |message: P| message.in_locale(locale);
    let head = view! {
        {noindex()}
        {stylesheet(context.assets.get(Role::TryStyle), root)}
        {icon(root)}
        {module_script(context.assets.get(Role::Try), root)}
    };
    let columns = [("wide", P::TryWide), ("narrow", P::TryNarrow)];
    let grounds = [("light", P::TryLight), ("dark", P::TryDark)];
    let body = view! {
        <form class="try-choices" aria-label=say(P::TryTitle)>
            <p>{say(P::TryIntro)}</p>
            {radios("column", say(P::TryColumn), columns.map(|(value, name)| (value, say(name))))}
            {radios("ground", say(P::TryGround), grounds.map(|(value, name)| (value, say(name))))}
        </form>
        <main class="try-host">
            <h1>{say(P::TryHost)}</h1>
            <p>{say(P::TryBefore)}</p>
            <div id="snippet"><p>{say(P::TryEmpty)}</p></div>
            <p>{say(P::TryAfter)}</p>
        </main>
    };
    document(locale, say(P::TryTitle).to_owned(), head, "", body)
}

/// A choice of which the first is made.
fn radios(name: &'static str, legend: &'static str, choices: [(&'static str, &'static str); 2]) -> impl IntoView {
    let first = choices.map(|(value, _)| value);
    let inputs = choices.map(|(value, label)| {
        let is_first = first.first() == Some(&value);
        view! { <label><input type="radio" name=name value=value checked=is_first /> {label}</label> }
    });
    view! { <fieldset><legend>{legend}</legend>{inputs.collect_view()}</fieldset> }
}
