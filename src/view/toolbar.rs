//! What a reader may do: choose pictures, scale or table, make the text large, have it read aloud.
//!
//! The choice is made of radio buttons and style sheet, and needs no script. The buttons do: `script/widget.js` hears
//! them, in the prerendered page as in the live one, and the style sheet shows them only where it runs. A browser must
//! not bring an earlier choice back on its own (`autocomplete`): the page would not know.

use leptos::prelude::*;

use super::settings::View;
use crate::data::Locale;
use crate::format::Message;

/// The tools, with `view` chosen. `other_page` is where the page in the other language is, if there is one.
#[component]
pub fn Toolbar(view: View, other_page: Option<String>, locale: Locale) -> impl IntoView {
    let say = move |message: Message| message.in_locale(locale);
    let choice = move |own: View, message: Message| {
        // Chosen in the HTML, so that a page without scripts and a form that is reset agree.
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
