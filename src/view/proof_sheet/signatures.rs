//! The lines to sign on.

use leptos::html::td;
use leptos::prelude::*;

use super::super::heading::heading;
use crate::data::{Locale, LocalizedText};
use crate::format::ProofMessage;

const ROLES: [ProofMessage; 5] = [
    ProofMessage::PreparedBy,
    ProofMessage::FirstChecker,
    ProofMessage::SecondChecker,
    ProofMessage::ReviewedBy,
    ProofMessage::ApprovedBy,
];

/// A row for each pair of eyes: what it signs for, a name, a day.
pub(super) fn signatures(locale: Locale) -> impl IntoView {
    let message = ProofMessage::Signatures;
    let title = LocalizedText::new(message.in_locale(Locale::ZhCn), Some(message.in_locale(Locale::En)));
    let columns = [ProofMessage::Role, ProofMessage::Signature, ProofMessage::Day];
    let columns = columns.map(|column| view! { <th scope="col">{column.in_locale(locale)}</th> });
    let rows = ROLES.map(|role| {
        view! {
            <tr>
                <th scope="row">{role.in_locale(locale)}</th>
                {td()}
                <td class="hf-proof-day">{ProofMessage::DayToFillIn.in_locale(locale)}</td>
            </tr>
        }
    });
    view! {
        <section class="hf-proof-signatures">
            {heading(2, "hf-proof-section", None, title, locale)}
            <table>
                <thead><tr>{columns.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </section>
    }
}
