//! The widget itself, as readers will see it: their own program renders it, in a shadow root with the style of an element.

use crate::editor::erased::{Picks, choices, dynamic, flag, part, picked, text, tick_choice};
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement};

use super::figure_links::{EditOne, FaultsFirst};
use super::publish::message_of;

use crate::data::{FiguresFile, Locale};
use crate::editor::host::Host;
use crate::editor::state::{Editor, Screen};
use crate::editor::words::say;
use crate::format::{EditorMessage as E, Message};
use crate::view::View;

/// What a reader's page may choose: the places of the choices.
const SHAPE: usize = 0;
const FIGURES: usize = 1;
const LANGUAGE: usize = 2;
const WIDTH: usize = 3;
const VIEW: usize = 4;
const THEME: usize = 5;
const SIZE: usize = 6;

/// The shapes by their names in the script.
const SHAPES: [(&str, E); 3] = [("element", E::ShapeElement), ("picture", E::ShapePicture), ("frame", E::ShapeFrame)];
const WIDTHS: [&str; 3] = ["1100px", "768px", "360px"];

fn chosen<T: Copy>(picks: Picks, choice: usize, all: &[T]) -> Option<T> {
    all.get(usize::from(picked(picks, choice))).copied()
}

#[component]
pub(in crate::editor) fn PreviewScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let picks: Picks = RwSignal::new([0; 8]);
    let language = Locale::ALL.iter().position(|one| *one == locale).and_then(|at| u8::try_from(at).ok()).unwrap_or_default();
    picks.update_untracked(|all| {
        if let Some(own) = all.get_mut(LANGUAGE) {
            *own = language;
        }
    });
    let own = move |message: Message| message.in_locale(locale);
    let e = move |message: E| say(message, locale).to_owned();
    let one = move |choice, group, legend, names: Vec<String>| choices(picks, choice, group, legend, names);
    let names = |all: &[E]| all.iter().map(|message| e(*message)).collect::<Vec<_>>();
    let languages = Locale::ALL.map(|one| Message::OtherLanguage.in_locale(one.other())).to_vec();
    let views = [Message::Pictures, Message::Scale, Message::Table].map(own).to_vec();
    // A picture is as it is for everyone.
    let is_picture = flag(move || chosen(picks, SHAPE, &SHAPES).is_some_and(|(name, _)| name == "picture"));
    let of_widget = vec![
        one(VIEW, "view", own(Message::ShownAs), views),
        one(THEME, "theme", e(E::Theme), names(&[E::ThemeLight, E::ThemeDark])),
        tick_choice(picks, SIZE, own(Message::LargeText)),
    ];
    // A frame shows a page of the folder: the editor in one file has none beside it.
    let count = if editor.host.with_value(Host::is_one_file) { 2 } else { 3 };
    let look = vec![
        one(SHAPE, "shape", e(E::Shape), SHAPES.iter().take(count).map(|(_, name)| e(*name)).collect()),
        one(FIGURES, "figures", e(E::ShownFigures), names(&[E::HeadlineOnly, E::AllOfThem])),
        one(LANGUAGE, "language", e(E::Language), languages),
        one(WIDTH, "width", e(E::Width), names(&[E::WidthDesktop, E::WidthTablet, E::WidthPhone])),
        part("ed-look", is_picture, of_widget),
    ];
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{say(E::Preview, locale)}</h1>
            <FaultsFirst editor />
            {part("ed-look", flag(|| false), look)}
            <EditOne editor />
            <Preview editor picks />
        </section>
    }
}

#[component]
fn Preview(editor: Editor, picks: Picks) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let is_older = RwSignal::new(false);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        let file = editor.checked.with(|checked| checked.as_ref().ok().cloned());
        let is_whole = file.is_some();
        let Some(file) = file.or_else(|| editor.last_whole()) else { return is_older.set(false) };
        is_older.set(!is_whole);
        show(editor, &place, &file, picks);
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
        {dynamic(move || is_older.get().then(|| view! { <p class="ed-fault">{say(E::BeforeFaults, editor.locale)}</p> }))}
        <p class="ed-help">{say(E::DoubleClick, editor.locale)}</p>
        <div class="ed-preview" style:max-width=text(move || chosen(picks, WIDTH, &WIDTHS).unwrap_or_default().to_owned()) node_ref=place on:click=to_form>""</div>
    }
}

/// Has the readers' own program show the file, with the style of an element.
fn show(editor: Editor, place: &HtmlElement, file: &FiguresFile, picks: Picks) {
    let shape = chosen(picks, SHAPE, &SHAPES).map(|(name, _)| name).unwrap_or_default();
    let language = chosen(picks, LANGUAGE, &Locale::ALL).unwrap_or_default();
    let view = chosen(picks, VIEW, &[View::Cards, View::Scale, View::Table]).unwrap_or_default();
    let figures = if picked(picks, FIGURES) == 0 { "" } else { "all" };
    let theme = if picked(picks, THEME) == 0 { "light" } else { "dark" };
    let text = if picked(picks, SIZE) == 0 { "" } else { "large" };
    let wanted = [shape, language.tag(), view.name(), figures, theme, text];
    let wanted = wanted.map(JsValue::from).into_iter().collect::<Array>();
    let shown = editor.host.with_value(|host| JsFuture::from(host.preview(place, file.text(), &wanted)));
    // The program that draws pictures has to come first.
    let is_slow = shape == "picture";
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
