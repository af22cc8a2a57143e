//! Who says so: publisher, source and its date.

use leptos::either::Either;
use leptos::prelude::*;

use super::words::Words;
use crate::data::{Locale, Source, Text};
use crate::format::{Message, date};

/// Publisher and source, as far as they are given. `target` is where the source opens.
#[component]
pub fn Origin(publisher: Option<Text>, source: Option<Source>, target: Option<&'static str>, locale: Locale) -> impl IntoView {
    let publisher = publisher.map(|publisher| view! { <span class="hf-part"><Words text=publisher locale /></span> " " });
    let source = source.map(|Source { title, url, published }| {
        let title = match url {
            Some(url) => Either::Left(view! { <a href=url target=target><Words text=title locale /></a> }),
            None => Either::Right(view! { <Words text=title locale /> }),
        };
        let published = published.map(|day| {
            let day = format!("{}{}", Message::Published.in_locale(locale), date(day, locale));
            view! { " " <span class="hf-part">{day}</span> }
        });
        view! { <span class="hf-part">{Message::Source.in_locale(locale)} {title}</span> {published} }
    });
    view! { {publisher} {source} }
}
