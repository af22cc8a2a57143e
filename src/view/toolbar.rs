//! The toolbar: choice of a view, text size, reading aloud, the other language.
//!
//! Choosing a view works without script, by radio buttons and the style sheet. The buttons need `script/widget.js`, which shows them and
//! one of their labels; so nothing stands there that does nothing, with the style sheet or without. `autocomplete="off"` keeps browsers
//! from restoring an earlier choice that the page would not know of.

use leptos::prelude::*;

use super::settings::View;
use crate::data::Locale;
use crate::format::Message;

/// A button that the script shows, with the label for each of its states.
fn button(class: &'static str, action: &'static str, labels: Vec<Message<'static>>, locale: Locale) -> impl IntoView {
    let labels = labels.into_iter().enumerate();
    let labels = labels.map(|(at, label)| view! { <span hidden={at > 0}>{label.in_locale(locale)}</span> }).collect_view();
    view! { <button type="button" class=class data-action=action hidden=true>{labels}</button> }
}

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
            // A hidden legend is read twice.
            <fieldset class="hf-view-options" aria-label=say(Message::ShownAs)>
                {choice(View::Cards, Message::Pictures)}
                {choice(View::Scale, Message::Scale)}
                {choice(View::Table, Message::Table)}
            </fieldset>
            {button("hf-button hf-text-button", "text", vec![Message::LargeText, Message::LargerText, Message::NormalText], locale)}
            {button("hf-button", "speak", vec![Message::ReadAloud, Message::StopReading], locale)}
            {switch}
        </div>
    }
}
