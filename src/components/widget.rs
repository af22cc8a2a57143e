//! The whole widget: heading, notice, headline figures, origin.

use leptos::prelude::*;

use super::card::Card;
use super::notice::Notice;
use super::origin::Origin;
use super::state::Freshness;
use super::words::Words;
use crate::data::{Dataset, Locale};
use crate::format::{Message, date};

/// The headline figures of a dataset for a reader of `locale`.
#[component]
pub fn Widget(
    #[prop(into)] dataset: Signal<Dataset>,
    #[prop(into)] freshness: Signal<Freshness>,
    locale: Locale,
) -> impl IntoView {
    let shown = Signal::derive(move || dataset.with(Dataset::updated));
    view! {
        <section class="hf-widget" lang=locale.tag() data-freshness=move || freshness.with(Freshness::name)>
            {move || dataset.with(|dataset| view! { <Heading dataset=dataset.clone() locale /> })}
            <Notice freshness shown locale />
            {move || dataset.with(|dataset| cards(dataset, locale))}
            {move || dataset.with(|dataset| view! { <Footer dataset=dataset.clone() locale /> })}
        </section>
    }
}

#[component]
fn Heading(dataset: Dataset, locale: Locale) -> impl IntoView {
    let other = locale.other();
    let address = format!("?lang={}", other.tag());
    view! {
        <header class="hf-heading">
            <h1 class="hf-title"><Words text=dataset.title().clone() locale /></h1>
            <p class="hf-publisher"><Words text=dataset.publisher().clone() locale /></p>
            <a class="hf-switch" href=address lang=other.tag() hreflang=other.tag()>
                {Message::OtherLanguage.in_locale(locale)}
            </a>
        </header>
    }
}

fn cards(dataset: &Dataset, locale: Locale) -> impl IntoView + use<> {
    let cards = dataset
        .headline()
        .map(|figure| view! { <Card figure=figure.clone() section=dataset.section_of(figure).cloned() locale /> })
        .collect_view();
    view! { <div class="hf-cards">{cards}</div> }
}

#[component]
fn Footer(dataset: Dataset, locale: Locale) -> impl IntoView {
    let updated = format!("{}{}", Message::Updated.in_locale(locale), date(dataset.updated(), locale));
    view! {
        <footer class="hf-origin">
            <Origin publisher=None source=Some(dataset.source().clone()) locale /> " "
            <span class="hf-part">{updated}</span>
        </footer>
    }
}
