//! What becomes of the files that were made: a zip, a folder, and whether the website has them.

use crate::editor::erased::{button_if, dynamic, flag, main_button};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::publish::message_of;
use crate::data::{Date, Locale};
use crate::editor::app::fetch_published;
use crate::editor::files::text_of;
use crate::editor::host::Host;
use crate::editor::state::Editor;
use crate::editor::words::say;
use crate::editor::work::{Work, pairs_of, texts_of};
use crate::format::{EditorMessage as E, PublishingMessage, UploadMessage as U, checked_text, format_date, made_text};

/// The files that were made, with what they are beside those that are published, and what can be done with them.
pub(super) fn made_view(editor: Editor, work: Work, files: Vec<(String, String)>, edition: &str) -> AnyView {
    let locale = editor.locale;
    let tell = move |done: Result<JsValue, JsValue>, plain: Option<E>, with: U| match done {
        Ok(list) => match texts_of(&list) {
            Some(names) if !names.is_empty() => editor.tell(format!("{}\n{}", with.in_locale(locale), names.join("\n"))),
            Some(_) => plain.into_iter().for_each(|message| editor.say(message)),
            None => {}
        },
        Err(error) => editor.tell(format!("{} {}", say(E::NotMade, locale), message_of(&error))),
    };
    let save = move |whole: bool| {
        leptos::task::spawn_local(async move {
            tell(work.run(|host, progress| host.save_zip(whole, progress)).await, None, U::NotPacked);
        });
    };
    let write = move |_| {
        leptos::task::spawn_local(async move {
            tell(work.run(Host::write_folder).await, Some(E::Written), U::Removed);
        });
    };
    let is_free = flag(move || !work.is_on());
    let can_write = editor.host.with_value(Host::can_write_folder);
    let write = can_write.then(|| button_if(say(E::WriteFolder, locale), is_free, write));
    let is_replaced = files.iter().any(|(path, state)| path.starts_with("editions/") && state == "changed");
    let replaced = is_replaced.then(|| view! { <p class="ed-fault" role="alert">{U::EditionReplaced.in_locale(locale)}</p> });
    let usage = format!("edition=\"{edition}\"");
    let usage = (!edition.is_empty()).then(|| view! { <p>{U::EditionUse.in_locale(locale)} " " <code>{usage}</code></p> });
    let named = |state: &str| match state {
        "new" => say(E::FileNew, locale),
        "gone" => say(E::FileGone, locale),
        _ => say(E::FileChanged, locale),
    };
    let rows = files.into_iter().filter(|(_, state)| state != "same").map(|(path, state)| {
        let state = named(&state);
        view! { <tr><td><code>{path}</code></td><td>{state}</td></tr> }
    });
    view! {
        <p class="ed-good" role="status">{say(E::Made, locale)}</p>
        {replaced}
        <p class="ed-buttons">{main_button(say(E::SaveZip, locale), is_free, move |_| save(false))}{write}{button_if(say(E::SaveWholeZip, locale), is_free, move |_| save(true))}</p>
        {usage}
        <p>{say(E::UploadOrder, locale)}</p>
        <div class="hf-scroll ed-files" tabindex="0"><table><tbody>{rows.collect_view()}</tbody></table></div>
        <p><a href="#embed">{say(E::Embed, locale)}</a></p>
    }
    .into_any()
}

/// Compares what the website has with what was made, now or before a reload.
#[component]
pub(super) fn Check(editor: Editor, work: Work) -> impl IntoView {
    let locale = editor.locale;
    let made = RwSignal::new(None::<(String, String)>);
    let asked = editor.host.with_value(|host| JsFuture::from(host.last_made()));
    leptos::task::spawn_local(async move {
        let Ok(answer) = asked.await else { return };
        made.set(text_of(&answer, "address").zip(text_of(&answer, "day")));
    });
    let found = RwSignal::new(None::<Result<JsValue, JsValue>>);
    let field = NodeRef::<leptos::html::Input>::new();
    let check = move |_| {
        let address = field.get_untracked().map(|field| field.value()).unwrap_or_default();
        found.set(None);
        leptos::task::spawn_local(async move {
            found.set(Some(work.run(|host, progress| host.check(&address, progress)).await));
            // What is published may be what was made, by now.
            fetch_published(editor);
        });
    };
    dynamic(move || {
        let (address, day) = made.get()?;
        let day = made_text(&Date::parse(&day).map(|day| format_date(day, locale)).unwrap_or(day), locale);
        let result = dynamic(move || found.get().map(|found| found_view(&found, locale)));
        let others = dynamic(move || found.get().map(|found| others_view(&found, locale)));
        Some(view! {
            <section class="ed-card" aria-labelledby="check-title">
                <h2 id="check-title">{U::CheckAfter.in_locale(locale)}</h2>
                <p class="ed-help">{U::CheckIntro.in_locale(locale)} " " {day}</p>
                <div class="ed-field">
                    <label for="check-address">{U::CheckAddress.in_locale(locale)}</label>
                    <input type="url" id="check-address" node_ref=field prop:value=address />
                </div>
                <p>{button_if(U::Check.in_locale(locale), flag(move || !work.is_on()), check)}</p>
                <div role="status">{result}</div>
                {others}
            </section>
        })
    })
}

/// What the check has found, in a sentence.
fn found_view(found: &Result<JsValue, JsValue>, locale: Locale) -> AnyView {
    let told = match found {
        Ok(answer) => {
            let foreign = text_of(answer, "foreign").map(|origin| U::Foreign.in_locale(locale).replace("{origin}", &origin));
            let unusable = text_of(answer, "unusable")
                .map(|address| PublishingMessage::AddressUnusable.in_locale(locale).replace("{reason}", &address));
            foreign.or(unusable).or_else(|| text_of(answer, "fault"))
        }
        Err(error) => Some(message_of(error)),
    };
    let wrong = found.as_ref().map(|answer| pairs_of(answer, "files").len()).unwrap_or_default();
    let is_good = told.is_none() && wrong == 0;
    let count = || found.as_ref().ok().and_then(|answer| text_of(answer, "all")).unwrap_or_default();
    let text = told.unwrap_or_else(|| checked_text(wrong, &count(), locale));
    let class = if is_good { "ed-good" } else { "ed-fault" };
    view! { <p class=class>{text}</p> }.into_any()
}

/// The files that are others than were made, by what to do with them.
fn others_view(found: &Result<JsValue, JsValue>, locale: Locale) -> AnyView {
    let files = found.as_ref().map(|answer| pairs_of(answer, "files")).unwrap_or_default();
    let kinds = [("missing", U::Missing), ("old", U::Old), ("other", U::Other), ("altered", U::Altered), ("failed", U::Unread)];
    let groups = kinds.into_iter().filter_map(|(kind, message)| {
        let own = files.iter().filter(|(_, state)| state == kind).map(|(path, _)| path.clone());
        let rows = own.map(|path| view! { <tr><td><code>{path}</code></td></tr> }).collect::<Vec<_>>();
        let words = message.in_locale(locale);
        (!rows.is_empty()).then(|| {
            view! { <p>{words}</p> <div class="hf-scroll ed-files" tabindex="0"><table><tbody>{rows}</tbody></table></div> }
        })
    });
    groups.collect_view().into_any()
}
