//! The toolbar: choice of a view, text size, reading aloud, the other language.
//!
//! Choosing a view works without script, by radio buttons and the style sheet. The buttons need `script/widget.js`, in the prerendered
//! widget as in the live one; the style sheet shows them only where it runs. `autocomplete="off"` keeps browsers from restoring an
//! earlier choice that the page would not know of.

use leptos::prelude::*;

use super::settings::View;
use crate::data::Locale;
use crate::format::Message;

/// The toolbar, with `view` selected. `other_page` is where the page in the other language is, if there is one.
#[component]
pub fn Toolbar(view: View, other_page: Option<String>, locale: Locale) -> impl IntoView {
    let say = move |message: Message| message.in_locale(locale);
    let choice = move |own: View, message: Message| {
        // In the HTML, so that a page without scripts and a reset form agree.
        let checked = (own == view).then_some("checked");
        view! {
            <label class="hf-view-option">
                <input type="radio" name="hf-view" value=own.name() checked=checked autocomplete="off" />
                <span>{say(message)}</span>
            </label>
        }
    };
    let other = locale.other();
    let switch = other_page.map(|address| {
        view! {
            <a class="hf-language-link" href=address lang=other.tag() hreflang=other.tag()>{say(Message::OtherLanguage)}</a>
        }
    });
    view! {
        <div class="hf-toolbar">
            <fieldset class="hf-view-options">
                <legend class="hf-visually-hidden">{say(Message::ShownAs)}</legend>
                {choice(View::Cards, Message::Pictures)}
                {choice(View::Scale, Message::Scale)}
                {choice(View::Table, Message::Table)}
            </fieldset>
            <button type="button" class="hf-button" data-action="text">
                <span class="hf-if-normal">{say(Message::LargeText)}</span>
                <span class="hf-if-large">{say(Message::LargerText)}</span>
                <span class="hf-if-largest">{say(Message::NormalText)}</span>
            </button>
            <button type="button" class="hf-button hf-speech-button" data-action="speak">
                <span class="hf-if-silent">{say(Message::ReadAloud)}</span>
                <span class="hf-if-speaking">{say(Message::StopReading)}</span>
            </button>
            {switch}
        </div>
    }
}
