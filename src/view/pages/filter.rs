//! Search, section and order on the page with all figures. `script/filter.js` makes them work; without it they are hidden and the
//! figures stand by section.

use leptos::prelude::*;

use crate::data::{Dataset, Locale};
use crate::format::PageMessage;

/// The orders: the value that `script/filter.js` knows, and the name.
const ORDERS: [(&str, PageMessage); 4] = [
    ("", PageMessage::SortReport),
    ("label", PageMessage::SortLabel),
    ("-value", PageMessage::SortDescending),
    ("value", PageMessage::SortAscending),
];

/// The panel. It stands within the widget, and moves over when another takes its place.
#[component]
pub fn Filter(dataset: Dataset, locale: Locale) -> impl IntoView {
    let say = |message: PageMessage| message.in_locale(locale);
    let sections = dataset.sections().iter().map(|section| {
        view! { <option value=section.id.clone()>{section.title.in_locale(locale).0.to_owned()}</option> }
    });
    let orders = ORDERS.map(|(value, message)| view! { <option value=value>{say(message)}</option> });
    view! {
        <div class="hf-filter" role="search" data-found=say(PageMessage::ResultCount)>
            <label class="hf-filter-field">
                {say(PageMessage::Search)}<input type="search" name="find-q" autocomplete="off" />
            </label>
            <label class="hf-filter-field">
                {say(PageMessage::FilterSection)}
                <select name="find-section" autocomplete="off">
                    <option value="">{say(PageMessage::AllSections)}</option>
                    {sections.collect_view()}
                </select>
            </label>
            <label class="hf-filter-field">
                {say(PageMessage::Sort)}<select name="find-sort" autocomplete="off">{orders.collect_view()}</select>
            </label>
            {result_count()}
        </div>
    }
}

/// How many figures are found: in a paragraph, as all that is told (`widget.rs`).
fn result_count() -> impl IntoView {
    leptos::html::div().class("hf-result-count").attr("role", "status")
}
