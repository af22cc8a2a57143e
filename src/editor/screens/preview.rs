//! The widget itself, as readers will see it: their own program renders it, in a shadow root with the style of an element.

use crate::editor::erased::{choice, flag, group, handler, text, tick};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use super::figure_links::{EditOne, FaultsFirst};
use super::publish::message_of;

use crate::data::{FiguresFile, Locale};
use crate::editor::state::{Editor, Screen};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, Message};
use crate::view::View;

/// What a reader's page may choose.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Look {
    /// `element`, `frame` or `picture`.
    shape: &'static str,
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
    let look = RwSignal::new(Look {
        shape: "element",
        view: View::Cards,
        locale,
        is_dark: false,
        is_large: false,
        width: 1100,
        all: false,
    });
    let own = move |message: Message| message.in_locale(locale);
    let e = move |message: E| say(message, locale).to_owned();
    let shapes = [("element", e(E::ShapeElement)), ("frame", e(E::ShapeFrame)), ("picture", e(E::ShapePicture))];
    let views = [(View::Cards, own(Message::Pictures)), (View::Scale, own(Message::Scale)), (View::Table, own(Message::Table))];
    let languages = Locale::ALL.map(|one| (one, Message::OtherLanguage.in_locale(one.other())));
    let themes = [(false, e(E::ThemeLight)), (true, e(E::ThemeDark))];
    let widths = [(360, e(E::WidthPhone)), (768, e(E::WidthTablet)), (1100, e(E::WidthDesktop))];
    let which = [(false, e(E::HeadlineOnly)), (true, e(E::AllOfThem))];
    // A picture is as it is for everyone.
    let is_picture = move || look.with(|look| look.shape == "picture");
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Preview, locale)}</h1>
            <FaultsFirst editor />
            <div class="ed-look">
                {choices(look, "shape", e(E::Shape), &shapes, |look| &mut look.shape)}
                {choices(look, "figures", e(E::ShownFigures), &which, |look| &mut look.all)}
                {choices(look, "language", e(E::Language), &languages, |look| &mut look.locale)}
                {choices(look, "width", e(E::Width), &widths, |look| &mut look.width)}
                <div class="ed-look" hidden=flag(is_picture)>
                    {choices(look, "view", own(Message::ShownAs), &views, |look| &mut look.view)}
                    {choices(look, "theme", e(E::Theme), &themes, |look| &mut look.is_dark)}
                    {tick(own(Message::LargeText), flag(move || look.get().is_large), handler(move |event| look.update(|look| look.is_large = event_target_checked(&event))))}
                </div>
            </div>
            <EditOne editor />
            <Preview editor look />
        </section>
    }
}

/// The choices of one part of the look.
fn choices<T: Copy + PartialEq + Send + Sync + 'static>(
    look: RwSignal<Look>,
    name: &'static str,
    legend: String,
    all: &[(T, String)],
    part: fn(&mut Look) -> &mut T,
) -> AnyView {
    let one = |(value, called): &(T, String)| {
        let value = *value;
        let is_on = flag(move || *part(&mut look.get()) == value);
        choice(name, called.clone(), is_on, handler(move |_| look.update(|look| *part(look) = value)))
    };
    group(legend, all.iter().map(one).collect())
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
    let wanted = [look.shape, look.locale.tag(), look.view.name(), figures, theme, text];
    let wanted = wanted.map(JsValue::from).into_iter().collect::<Array>();
    let shown = editor.host.with_value(|host| JsFuture::from(host.preview(place, file.text(), &wanted)));
    // The program that draws pictures has to come first.
    let is_slow = look.shape == "picture";
    if is_slow {
        editor.say(E::Drawing);
    }
    leptos::task::spawn_local(async move {
        match shown.await {
            Ok(is_on_show) if is_slow && is_on_show.is_truthy() => editor.tell(String::new()),
            Ok(_) => {}
            Err(error) => editor.tell(message_of(&error)),
        }
    });
}
