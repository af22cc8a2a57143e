//! One number of the report: what it was read as, its sentence, and which figure it makes or renews.

use crate::editor::erased::{button, dynamic, flag, main_button};
use leptos::prelude::*;

use crate::draft::{read_back, renew};
use crate::editor::app::go_to;
use crate::editor::found::FoundNumber;
use crate::editor::state::{Editor, Screen};
use crate::editor::words::say;
use crate::format::EditorMessage as E;

#[component]
pub(super) fn ProposalPanel(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    dynamic(move || {
        let report = editor.report.get();
        let Some(proposal) = report.chosen.and_then(|index| report.proposal(index)) else {
            return view! { <aside class="ed-card ed-help">{say(E::ChooseNumber, locale)}</aside> }.into_any();
        };
        let part = |range: &std::ops::Range<usize>| report.text.get(range.clone()).unwrap_or_default().to_owned();
        let words = part(&proposal.words);
        let quote = proposal.figure.get("quote").and_then(|quote| quote.as_str()).map(str::to_owned);
        let sentence = quote.unwrap_or_else(|| part(&proposal.sentence));
        let said = read_back(&proposal.figure, locale);
        let said = match said {
            Some(said) => {
                view! { <p class="ed-said"><strong>{said.words}</strong><span class="ed-digits">{said.digits}</span></p> }
                    .into_any()
            }
            None => view! { <p class="ed-said ed-help">{say(E::NotYetNumber, locale)}</p> }.into_any(),
        };
        let open = proposal.open.iter().map(|open| view! { <p class="ed-fault">{open.clone()}</p> }).collect_view();
        let changes = proposal.figure.get("changes").and_then(|all| all.as_array()).into_iter().flatten();
        let changes = changes
            .filter_map(|change| change.get("stated")?.as_str().map(|words| view! { <p>{words.to_owned()}</p> }))
            .collect_view();
        let own = proposal.clone();
        let take = move |_| take_over(editor, &own);
        let renewed = proposal.renews.filter(|key| editor.draft_now().row(*key).is_some());
        let renew = renewed.map(|key| {
            let own = proposal.clone();
            let tag = format!("label.{}", locale.tag());
            let label = editor.shown(Some(key), &tag);
            view! {
                <p>{say(E::Resembles, locale)} " " <strong>{label}</strong></p>
                <p>{main_button(say(E::Renew, locale), flag(|| true), move |_| renew_figure(editor, key, &own))}</p>
            }
        });
        let taken = proposal.row_in(&editor.draft()).map(|key| {
            let open = move |_| editor.selected.set(Some(key));
            view! {
                <p class="ed-good">{say(E::TakenOver, locale)} " " <a href="#edit" on:click=open>{say(E::ToForm, locale)}</a></p>
            }
        });
        view! {
            <aside class="ed-card">
                <p class="ed-file-title">{words}</p>
                {said}
                {changes}
                {open}
                <blockquote class="ed-quote">{sentence}</blockquote>
                {taken}
                {renew}
                <p>{button(say(E::TakeOver, locale), take)}</p>
            </aside>
        }
        .into_any()
    })
}

fn take_over(editor: Editor, proposal: &FoundNumber) {
    let mut key = None;
    editor.change(|draft| {
        let mut fields = proposal.figure.clone();
        let wish = fields.get("id").and_then(|id| id.as_str()).unwrap_or("figure").to_owned();
        fields.insert("id".into(), draft.unused_id(&wish).into());
        let section = draft.sections().next().map(|(id, _)| id.to_owned()).unwrap_or_default();
        fields.entry("section").or_insert_with(|| section.into());
        let is_first = draft.rows().is_empty();
        fields.entry("headline").or_insert_with(|| is_first.into());
        key = Some(draft.push(fields));
    });
    taken(editor, key, !proposal.open.is_empty());
}

fn renew_figure(editor: Editor, key: u32, proposal: &FoundNumber) {
    let mut notes = Vec::new();
    editor.change(|draft| {
        if let Some(row) = draft.row(key) {
            let renewed = renew(&row.fields, &proposal.figure);
            notes = renewed.notes;
            draft.replace(key, renewed.fields);
        }
    });
    taken(editor, Some(key), !proposal.open.is_empty());
    editor.tell(notes.iter().map(|note| note.in_locale(editor.locale)).collect::<Vec<_>>().join("\n"));
}

/// A proposal is a figure by now. What it leaves open is asked in the form.
fn taken(editor: Editor, key: Option<u32>, ask: bool) {
    editor.selected.set(key);
    if ask {
        go_to(Screen::Edit);
    }
}
