//! The fields of the screen for embed codes.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::embed::EmbedState;
use crate::editor::erased::{flag, grouped, handler, part, plain_button, text, tick_if};
use crate::format::EmbedMessage as M;

/// A line of text.
pub(super) fn line(
    value: RwSignal<String>,
    id: &'static str,
    label: String,
    help: Signal<String>,
    invalid: Signal<Option<&'static str>>,
) -> AnyView {
    let typed = handler(move |event| value.set(event_target_value(&event)));
    let about = format!("{id}-about");
    view! {
        <div class="ed-field">
            <label for=id>{label}</label>
            <input
                type="text"
                id=id
                autocomplete="off"
                spellcheck="false"
                aria-describedby=about.clone()
                aria-invalid=invalid
                prop:value=text(move || value.get())
                on:input=typed
            />
            <span class="ed-about" id=about aria-live="polite">
                <span class="ed-help" class:ed-fault=flag(move || invalid.get().is_some())>{help}</span>
            </span>
        </div>
    }
    .into_any()
}

/// A box for each figure.
pub(super) fn figures(state: EmbedState) -> AnyView {
    let locale = state.editor.locale;
    let all = state.editor.published.with_untracked(|file| {
        let figures = file.as_ref().map(|file| file.dataset().figures()).unwrap_or_default();
        let one =
            |figure: &crate::data::Figure| (figure.id.clone(), figure.headline, figure.label.in_locale(locale).0.to_owned());
        figures.iter().map(one).collect::<Vec<_>>()
    });
    // As the state has them: each with a comma behind it.
    let headline: String = all.iter().filter(|(_, headline, _)| *headline).map(|(id, ..)| format!("{id},")).collect();
    let every: String = all.iter().map(|(id, ..)| format!("{id},")).collect();
    let [headline, every] = [headline, every].map(StoredValue::new);
    let chosen = move || match state.figures.get() {
        none if none.is_empty() => headline.get_value(),
        ids => ids,
    };
    let is_in = |ids: &str, id: &str| ids.split_terminator(',').any(|own| own == id);
    let boxes = all.into_iter().map(|(id, _, label)| {
        let (other, other_id) = (id.clone(), id.clone());
        let change = handler(move |event| {
            let is_chosen = event_target_checked(&event);
            let before = untrack(chosen);
            let wanted = |own: &&str| if *own == other { is_chosen } else { is_in(&before, own) };
            let now: String =
                every.with_value(|every| every.split_terminator(',').filter(wanted).map(|own| format!("{own},")).collect());
            // The headline figures need no names: those of next year are others.
            state.figures.set(if now == headline.get_value() { String::new() } else { now });
        });
        let (is_on, own) = (flag(move || is_in(&chosen(), &id)), format!("{other_id},"));
        // One is shown at least.
        tick_if(label, is_on, flag(move || chosen() != own), change)
    });
    let boxes = boxes.collect();
    let buttons = vec![
        plain_button(state.say(M::Headline), Box::new(move |_| state.figures.set(String::new()))),
        plain_button(state.say(M::All), Box::new(move |_| state.figures.set(every.get_value()))),
    ];
    let shown = flag(|| false);
    grouped(state.say(M::Figures), vec![part("ed-buttons", shown, buttons), part("ed-boxes", shown, boxes)])
}

/// A field with code, and a button that copies it.
pub(super) fn code_field(state: EmbedState, id: &'static str, label: String, code: Signal<String>) -> AnyView {
    let told = RwSignal::new(String::new());
    let copy = move |_| {
        let copied = state.editor.host.with_value(|host| JsFuture::from(host.copy(id)));
        leptos::task::spawn_local(async move {
            let is_copied = copied.await.is_ok_and(|copied| copied.is_truthy());
            told.set(state.say(if is_copied { M::Copied } else { M::NotCopied }));
        });
    };
    view! {
        <div class="ed-field">
            <label for=id>{label}</label>
            <textarea id=id class="ed-code" rows="8" readonly=true spellcheck="false" prop:value=code></textarea>
            {plain_button(state.say(M::Copy), Box::new(copy))}
            " "
            <span role="status">{text(move || told.get())}</span>
        </div>
    }
    .into_any()
}
