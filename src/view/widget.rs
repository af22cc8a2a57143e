//! The whole widget: heading, toolbar, notice, figures, source line.
//!
//! It is rendered once for a dataset and its settings; when those change, another replaces it. Without signals the wasm is
//! smaller by a quarter (ARCHITECTURE.md).

use leptos::prelude::*;

use super::attribution::Attribution;
use super::card::Card;
use super::deferred::deferred_dot_plot;
use super::details::Links;
use super::heading::heading;
use super::settings::{Settings, View};
use super::state::Freshness;
use super::table::Table;
use super::text::Localized;
use super::toolbar::Toolbar;
use crate::data::{Dataset, Figure, Section};
use crate::format::{Message, format_date};

/// The figures of a dataset that the settings choose. `filter` is the search panel of the page with all figures.
#[component]
pub fn Widget<F: IntoView>(dataset: Dataset, freshness: Freshness, settings: Settings, filter: F) -> impl IntoView {
    let locale = settings.locale;
    let (state, shown_as) = (freshness.name(), settings.view.name());
    let fingerprint = dataset.fingerprint(&settings.choose(&dataset)).to_hex();
    view! {
        <section
            class="hf-widget"
            lang=locale.tag()
            data-freshness=state
            data-view=shown_as
            data-fingerprint=fingerprint
        >
            <Header dataset=dataset.clone() settings=settings.clone() />
            <Toolbar view=settings.view other_page=settings.other_page.clone() locale />
            {filter}
            {notice()}
            <Figures dataset=dataset.clone() settings=settings.clone() />
            <Footer dataset settings />
        </section>
    }
}

/// The live region for what scripts tell: it must be there before it says something. What is told is a paragraph in it: Orca passes over text
/// that stands in the region itself, and stops at one that is an empty paragraph. Not with `view!`, which makes a subtree without
/// variables through `innerHTML`, which a page with Trusted Types refuses.
fn notice() -> impl IntoView {
    use leptos::html::div;
    div().class("hf-notice").child(div().attr("role", "status"))
}

#[component]
fn Header(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    view! {
        <header>
            {heading(settings.heading_level, "hf-title", None, dataset.title().clone(), locale)}
            <p class="hf-publisher"><Localized text=dataset.publisher().clone() locale /></p>
        </header>
    }
}

/// Cards, dot plot and table are all rendered, and the toolbar shows one of them; all, where the browser cannot do that.
#[component]
fn Figures(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    let say = move |message: Message| message.in_locale(locale);
    let chosen: Vec<Figure> = settings.choose(&dataset).into_iter().cloned().collect();
    let by_section = settings.shows_all();
    // By section, labels are one level below the section's title.
    let level = settings.heading_level + 1;
    let card_level = if by_section { level + 1 } else { level };
    let links = Links { all_page: settings.all_page.clone(), target: settings.target() };
    // Only the page with all figures has a search (script/filter.js).
    let has_search = settings.headline_page.is_some();
    let mut last = None;
    let cards = chosen
        .iter()
        .map(|figure| {
            // Details name publisher and source, also those that the section inherits from the file.
            let section = dataset.section_of(figure).cloned().map(|section| Section {
                publisher: Some(dataset.publisher_of(figure).clone()),
                source: Some(dataset.source_of(figure).clone()),
                ..section
            });
            let is_next = by_section && last.replace(&figure.section) != Some(&figure.section);
            let title = section.clone().filter(|_| is_next);
            let title = title
                .map(|Section { id, title, .. }| heading(level, "hf-section", Some(format!("hf-section-{id}")), title, locale));
            // The texts in the other language, which the card does not show.
            let search = has_search.then(|| {
                let mut words = figure.label.in_locale(locale.other()).0.to_owned();
                if let Some(section) = &section {
                    words.push(' ');
                    words.push_str(section.title.in_locale(locale.other()).0);
                }
                words
            });
            let fingerprint = dataset.fingerprint_of(figure).to_hex();
            view! { {title} <Card figure=figure.clone() section fingerprint search links=links.clone() level=card_level locale /> }
        })
        .collect_view();
    let all = settings
        .all_page
        .filter(|page| !by_section && !page.is_empty())
        .map(|page| (page, Message::AllFigures { count: dataset.figures().len() }));
    let overview = all.or(settings.headline_page.map(|page| (page, Message::HeadlineFigures)));
    let overview = overview.map(|(address, message)| {
        view! { <p class="hf-overview"><a href=address target=links.target>{say(message)}</a></p> }
    });
    // Hidden without any style, too; scripts and style sheet follow the choice of the toolbar.
    let hidden = |view: View| settings.view != view;
    view! {
        <div class="hf-cards-view" hidden=hidden(View::Cards)>
            // Before the group: inside of it, it would be announced in its place.
            <div class="hf-skip"><p><a href="#hf-after-cards">{say(Message::SkipPictures)}</a></p><p id="hf-keyboard-help" aria-hidden="true">{say(Message::KeyboardHelp)}</p></div>
            <div class="hf-cards" role="group" aria-label=say(Message::Pictures) aria-describedby="hf-keyboard-help">{cards}</div>
            <p class="hf-after-cards" id="hf-after-cards" tabindex="-1">{say(Message::EndOfPictures)}</p>
        </div>
        {deferred_dot_plot(chosen.clone(), hidden(View::Scale), locale)}
        <div class="hf-table-view" hidden=hidden(View::Table)><Table dataset figures=chosen locale /></div>
        {overview}
    }
}

#[component]
fn Footer(dataset: Dataset, settings: Settings) -> impl IntoView {
    let locale = settings.locale;
    let target = settings.target();
    let updated = format!("{}{}", Message::Updated.in_locale(locale), format_date(dataset.updated(), locale));
    view! {
        <footer class="hf-footer">
            <Attribution publisher=None source=Some(dataset.source().clone()) target locale />
            " "
            <span class="hf-inline-item">{updated}</span>
        </footer>
    }
}
