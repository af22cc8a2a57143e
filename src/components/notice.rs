//! What happened to the latest figures, in a polite live region that is always there.

use leptos::prelude::*;

use super::state::{Failure, Freshness};
use crate::data::{DataError, Date, Locale};
use crate::format::{Message, fault_place, fault_sentence};

/// Says whether the figures on show, those of `shown`, are the latest.
#[component]
pub fn Notice(#[prop(into)] freshness: Signal<Freshness>, #[prop(into)] shown: Signal<Date>, locale: Locale) -> impl IntoView {
    let message = move || {
        let shown = shown.get();
        match freshness.get() {
            Freshness::Fetching => Message::Fetching.in_locale(locale),
            Freshness::Baked | Freshness::Live => String::new(),
            Freshness::Failed(Failure::Refused(_)) => Message::Refused { shown }.in_locale(locale),
            Freshness::Failed(_) => Message::NotFetched { shown }.in_locale(locale),
        }
    };
    let reasons = move || match freshness.get() {
        Freshness::Failed(failure) => Some(view! { <Reasons failure locale /> }),
        _ => None,
    };
    view! {
        <div class="hf-notice">
            <p role="status">{message}</p>
            {reasons}
        </div>
    }
}

/// For the editor, who has no other tool: what exactly is wrong. Folded away from everyone else.
#[component]
fn Reasons(failure: Failure, locale: Locale) -> impl IntoView {
    let reasons = match failure {
        Failure::NoAnswer => vec![view! { <li>{Message::NoAnswer.in_locale(locale)}</li> }.into_any()],
        Failure::Answered(status) => {
            vec![view! { <li>{Message::ServerAnswered { status }.in_locale(locale)}</li> }.into_any()]
        }
        Failure::Refused(faults) => faults.iter().map(|fault| fault_item(fault, locale)).collect(),
    };
    view! {
        <details class="hf-reasons">
            <summary>{Message::ForTheEditor.in_locale(locale)}</summary>
            <ul>{reasons}</ul>
        </details>
    }
}

fn fault_item(fault: &DataError, locale: Locale) -> AnyView {
    let (place, sentence) = (fault_place(fault, locale), fault_sentence(&fault.fault, locale));
    view! { <li><code>{place}</code> " " {sentence}</li> }.into_any()
}
