//! The whole widget: heading, notice, figures, origin.
//!
//! It is built once for a dataset and its settings; when those change, another is built in its place. Nothing in
//! it has to be able to change, which is a tenth of the wasm.

use leptos::either::Either;
use leptos::prelude::*;

use super::card::Card;
use super::heading::heading;
use super::notice::Notice;
use super::origin::Origin;
use super::settings::{Settings, View};
use super::state::Freshness;
use super::table::Table;
use super::words::Words;
use crate::data::{Dataset, Figure};
use crate::format::{Message, date};

/// Figures of a dataset as a host page wants them. `freshness` says how they stand to the file on the server.
#[component]
pub fn Widget(dataset: Dataset, freshness: Freshness, settings: Settings) -> impl IntoView {
    let (locale, shown) = (settings.locale, dataset.updated());
    let (state, shown_as) = (freshness.name(), settings.view.name());
    view! {
        <section class="hf-widget" lang=locale.tag() data-freshness=state data-view=shown_as>
            <Head dataset=dataset.clone() settings=settings.clone() />
            <Notice freshness shown locale />
            <Figures dataset=dataset.clone() settings=settings.clone() />
            <Foot dataset settings />
        </section>
    }
}

#[component]
fn Head(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    let other = locale.other();
    let switch = settings.other_page.map(|address| {
        view! {
            <a class="hf-switch" href=address lang=other.tag() hreflang=other.tag()>
                {Message::OtherLanguage.in_locale(locale)}
            </a>
        }
    });
    view! {
        <header class="hf-heading">
            {heading(settings.heading_level, "hf-title", dataset.title().clone(), locale)}
            <p class="hf-publisher"><Words text=dataset.publisher().clone() locale /></p>
            {switch}
        </header>
    }
}

#[component]
fn Figures(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    let chosen: Vec<Figure> = settings.choose(&dataset).into_iter().cloned().collect();
    let table = view! { <div class="hf-panel"><Table dataset=dataset.clone() figures=chosen.clone() locale /></div> };
    if settings.view == View::Table {
        return Either::Left(table);
    }
    let level = settings.heading_level + 1;
    let cards = chosen
        .into_iter()
        .map(|figure| {
            let section = dataset.section_of(&figure).cloned();
            view! { <Card figure section level locale /> }
        })
        .collect_view();
    Either::Right(view! {
        <div class="hf-cards">{cards}</div>
        <details class="hf-more">
            <summary>{Message::AsTable.in_locale(locale)}</summary>
            {table}
        </details>
    })
}

#[component]
fn Foot(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    let updated = format!("{}{}", Message::Updated.in_locale(locale), date(dataset.updated(), locale));
    view! {
        <footer class="hf-origin">
            <Origin publisher=None source=Some(dataset.source().clone()) locale />
            " "
            <span class="hf-part">{updated}</span>
        </footer>
    }
}
