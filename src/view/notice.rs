//! The status of the latest figures, in a polite live region that is always in the page.

use leptos::prelude::*;

use super::state::{Failure, Freshness};
use crate::data::{Date, Locale};
use crate::format::Message;

/// The text of the live region, empty when all is well. `shown` is the day of the figures on show.
pub fn notice_text(freshness: &Freshness, shown: Date, locale: Locale) -> String {
    match freshness {
        Freshness::Prerendered | Freshness::Current => String::new(),
        Freshness::Fetching => Message::Fetching.in_locale(locale),
        Freshness::Failed(Failure::Invalid(_)) => Message::FileInvalid { shown }.in_locale(locale),
        Freshness::Failed(Failure::Stale) => Message::FileStale { shown }.in_locale(locale),
        Freshness::Failed(Failure::Network | Failure::HttpStatus(_)) => Message::FetchFailed { shown }.in_locale(locale),
    }
}

/// The live region. To announce something, change its text: a region that is replaced is not read aloud.
#[component]
pub fn Notice(freshness: Freshness, shown: Date, locale: Locale) -> impl IntoView {
    let text = notice_text(&freshness, shown, locale);
    // In the browser a failure is added to the existing notice (reader/page.rs).
    #[cfg(feature = "csr")]
    let reasons = ();
    #[cfg(not(feature = "csr"))]
    let reasons = if let Freshness::Failed(failure) = freshness { Some(view! { <Reasons failure locale /> }) } else { None };
    view! { <div class="hf-notice"><p role="status">{text}</p>{reasons}</div> }
}

/// The faults in detail for the web editor, collapsed for everyone else.
#[component]
pub fn Reasons(failure: Failure, locale: Locale) -> impl IntoView {
    let lines = failure.lines(locale);
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! {
            <details class="hf-reasons">
                <summary>{Message::ForTheEditor.in_locale(locale)}</summary>
                <ul>{lines}</ul>
            </details>
        }
    })
}
