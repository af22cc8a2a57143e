//! The figures as a table.
//!
//! Every part names its role: in some browsers `display` (style/table.css) removes the semantics of a table.

use leptos::prelude::*;

use super::text::{Localized, QuantityText, StatedWords};
use crate::data::{Dataset, Figure, Locale};
use crate::format::{Message, figure_period, figure_quantity};

/// A row for each figure: label, quantity, period, the source's words.
#[component]
pub fn Table(dataset: Dataset, figures: Vec<Figure>, locale: Locale) -> impl IntoView {
    let say = move |message: Message| message.in_locale(locale);
    let rows = figures.into_iter().map(|figure| row(figure, locale)).collect_view();
    view! {
        <table class="hf-table" role="table">
            <caption class="hf-caption"><Localized text=dataset.title().clone() locale /></caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{say(Message::Label)}</th>
                    <th scope="col" role="columnheader">{say(Message::Quantity)}</th>
                    <th scope="col" role="columnheader">{say(Message::Period)}</th>
                    <th scope="col" role="columnheader">{say(Message::StatedWords)}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
    }
}

fn row(figure: Figure, locale: Locale) -> impl IntoView {
    let (said, when) = (figure_quantity(&figure, locale), figure_period(&figure, locale));
    let stated = figure.stated.map(|words| view! { <StatedWords words /> });
    view! {
        <tr role="row" data-figure=figure.id>
            <th scope="row" role="rowheader"><Localized text=figure.label locale /></th>
            <td role="cell"><QuantityText said /></td>
            <td role="cell">{when}</td>
            <td role="cell">{stated}</td>
        </tr>
    }
}
