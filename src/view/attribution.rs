//! The source line: publisher, source and its date.

use leptos::either::Either;
use leptos::prelude::*;

use super::text::Localized;
use crate::data::{Locale, LocalizedText, Source};
use crate::format::{Message, format_date};

/// Publisher and source, where they are given. `target` is the link's target.
#[component]
pub fn Attribution(
    publisher: Option<LocalizedText>,
    source: Option<Source>,
    target: Option<&'static str>,
    locale: Locale,
) -> impl IntoView {
    let publisher =
        publisher.map(|publisher| view! { <span class="hf-inline-item"><Localized text=publisher locale /></span> " " });
    let source = source.map(|Source { title, url, published }| {
        let title = match url {
            Some(url) => Either::Left(view! { <a href=url target=target><Localized text=title locale /></a> }),
            None => Either::Right(view! { <Localized text=title locale /> }),
        };
        let published = published.map(|day| {
            let day = format!("{}{}", Message::Published.in_locale(locale), format_date(day, locale));
            view! { " " <span class="hf-inline-item">{day}</span> }
        });
        view! { <span class="hf-inline-item">{Message::Source.in_locale(locale)} {title}</span> {published} }
    });
    view! { {publisher} {source} }
}
