//! The widget itself, as readers will see it: their own program renders it, in a shadow root with the style of an element.

use crate::editor::erased::{dynamic, text};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use super::publish::message_of;

use crate::data::{FiguresFile, Locale};
use crate::editor::state::{Editor, Screen};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, Message};
use crate::view::View;

/// What a reader's page may choose.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    view: View,
    locale: Locale,
    is_dark: bool,
    is_large: bool,
    width: u16,
    all: bool,
}

#[component]
pub(in crate::editor) fn PreviewScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let look = RwSignal::new(Look { view: View::Cards, locale, is_dark: false, is_large: false, width: 1100, all: false });
    let own = move |message: Message| message.in_locale(locale);
    let views = [(View::Cards, own(Message::Pictures)), (View::Scale, own(Message::Scale)), (View::Table, own(Message::Table))];
    let views = views
        .map(|(view, name)| choice("view", name, move || look.get().view == view, move || look.update(|look| look.view = view)));
    let languages = Locale::ALL.map(|one| {
        let name = Message::OtherLanguage.in_locale(one.other());
        choice("language", name, move || look.get().locale == one, move || look.update(|look| look.locale = one))
    });
    let themes = [(false, E::ThemeLight), (true, E::ThemeDark)].map(|(is_dark, name)| {
        choice(
            "theme",
            say(name, locale).into(),
            move || look.get().is_dark == is_dark,
            move || look.update(|look| look.is_dark = is_dark),
        )
    });
    let widths = [(360, E::WidthPhone), (768, E::WidthTablet), (1100, E::WidthDesktop)].map(|(width, name)| {
        choice(
            "width",
            say(name, locale).into(),
            move || look.get().width == width,
            move || look.update(|look| look.width = width),
        )
    });
    let which = [(false, E::HeadlineOnly), (true, E::AllOfThem)].map(|(all, name)| {
        choice("figures", say(name, locale).into(), move || look.get().all == all, move || look.update(|look| look.all = all))
    });
    let group = |name: String, choices: Vec<AnyView>| {
        view! { <fieldset class="ed-choices"><legend>{name}</legend>{choices}</fieldset> }
    };
    let large = move |event| look.update(|look| look.is_large = event_target_checked(&event));
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Preview, locale)}</h1>
            <FaultsFirst editor />
            <div class="ed-look">
                {group(say(E::ShownFigures, locale).into(), which.into())}
                {group(own(Message::ShownAs), views.into())}
                {group(say(E::Language, locale).into(), languages.into())}
                {group(say(E::Theme, locale).into(), themes.into())}
                {group(say(E::Width, locale).into(), widths.into())}
                <label class="ed-check"><input type="checkbox" on:change=large />{own(Message::LargeText)}</label>
            </div>
            <Preview editor look />
        </section>
    }
}

fn choice(
    group: &'static str,
    name: String,
    is_on: impl Fn() -> bool + Send + Sync + 'static,
    choose: impl Fn() + Send + Sync + 'static,
) -> AnyView {
    view! {
        <label><input type="radio" name=group prop:checked=is_on on:change=move |_| choose() />{name}</label>
    }
    .into_any()
}

/// Says that the figures on show are of before the faults.
#[component]
pub(super) fn FaultsFirst(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    dynamic(move || {
        let is_faulty = editor.checked.with(Result::is_err);
        is_faulty.then(|| {
            view! { <p class="ed-fault">{say(E::FaultsFirst, locale)} " " <a href="#edit">{say(E::ToFaults, locale)}</a></p> }
        })
    })
}

#[component]
fn Preview(editor: Editor, look: RwSignal<Look>) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    // What was whole last stays while a fault is corrected.
    let last = StoredValue::new(None::<FiguresFile>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        if let Ok(file) = editor.checked.get() {
            last.set_value(Some(file));
        }
        let Some(file) = last.get_value() else { return };
        show(editor, &place, &file, look.get());
    });
    // A figure in the preview leads to its form.
    let to_form = move |event: web_sys::MouseEvent| {
        let path = event.composed_path();
        let mut inside = path.iter().filter_map(|node| node.dyn_into::<Element>().ok());
        let Some(id) = inside.find_map(|element| element.get_attribute("data-figure")) else { return };
        let draft = editor.draft_now();
        let key =
            draft.rows().iter().find(|row| row.fields.get("id").and_then(|own| own.as_str()) == Some(&id)).map(|row| row.key);
        if event.detail() == 2 && key.is_some() {
            editor.selected.set(key);
            super::super::app::go_to(Screen::Edit);
        }
    };
    view! {
        <p class="ed-help">{say(E::DoubleClick, editor.locale)}</p>
        <div class="ed-preview" style:max-width=text(move || format!("{}px", look.get().width)) node_ref=place on:click=to_form>""</div>
    }
}

/// Has the readers' own program show the file, with the style of an element.
fn show(editor: Editor, place: &HtmlElement, file: &FiguresFile, look: Look) {
    let figures = if look.all { "all" } else { "" };
    let theme = if look.is_dark { "dark" } else { "light" };
    let text = if look.is_large { "large" } else { "" };
    let wanted = [look.locale.tag(), look.view.name(), figures, theme, text];
    let wanted = wanted.map(JsValue::from).into_iter().collect::<Array>();
    let shown = editor.host.with_value(|host| JsFuture::from(host.preview(place, file.text(), &wanted)));
    leptos::task::spawn_local(async move {
        if let Err(error) = shown.await {
            editor.tell(message_of(&error));
        }
    });
}
