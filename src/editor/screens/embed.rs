//! The code that puts the published figures into a page: chosen, copied, and tried on a page like a ministry's.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::try_snippet::TrySnippet;
use crate::data::{FiguresFile, Locale};
use crate::editor::erased::{choice, dynamic, flag, group, handler, plain_button, text, tick};
use crate::editor::state::Editor;
use crate::embedding::{Choices, Hashes, Method, Snippet, frame_page, snippet};
use crate::format::{EditorMessage, EmbedMessage as M, Message};

/// The name of each method, and when to choose it.
const fn words(method: Method) -> (M, M) {
    match method {
        Method::Element => (M::Element, M::ElementHint),
        Method::Tag => (M::Tag, M::TagHint),
        Method::Frame => (M::Frame, M::FrameHint),
        Method::Image => (M::Image, M::ImageHint),
        Method::Html => (M::Html, M::HtmlHint),
        Method::Line => (M::Line, M::LineHint),
    }
}

/// The height of a frame until it has been measured.
const HEIGHT: u32 = 1600;

#[component]
pub(in crate::editor) fn EmbedScreen(editor: Editor) -> impl IntoView {
    let locale = editor.locale;
    let content = dynamic(move || match editor.published.get() {
        Some(file) => view! { <EmbedCode editor file /> }.into_any(),
        None => view! { <p>{M::NothingPublished.in_locale(locale)}</p> }.into_any(),
    });
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{EditorMessage::Embed.in_locale(locale)}</h1>
            <p>{M::Intro.in_locale(locale)}</p>
            {content}
        </section>
    }
}

#[component]
fn EmbedCode(editor: Editor, file: FiguresFile) -> impl IntoView {
    let say = move |message: M| message.in_locale(editor.locale);
    let folder = editor.host.with_value(super::super::host::Host::folder);
    let part = |index| folder.get(index).as_string().unwrap_or_default();
    let (folder, hashes) = (part(0), Hashes { embed: part(1), frame: part(2) });
    let choices =
        RwSignal::new(Choices { address: folder.clone(), locale: editor.locale, is_pinned: true, ..Choices::default() });
    let height = RwSignal::new(HEIGHT);
    measure_frame(editor, choices, height);
    let published = StoredValue::new((file.clone(), hashes));
    let made = move |choices: &Choices| -> Snippet {
        published.with_value(|(file, hashes)| snippet(file.dataset(), choices, hashes, height.get()))
    };
    let code = Memo::new(move |_| choices.with(made));
    // The program and figures to try are those of this folder, whatever address the snippet has.
    let tried = Memo::new(move |_| made(&Choices { address: folder.clone(), ..choices.get() }));
    let template = move || code.with(Snippet::template_text);
    let has_no_template = flag(move || code.with(|code| code.template.is_empty()));
    let hint = text(move || say(words(choices.with(|choices| choices.method)).1).to_owned());
    view! {
        <div class="ed-embed">
            <form on:submit=|event| event.prevent_default()>
                {methods(choices, say)}
                <p class="ed-help" role="status">{hint}</p>
                <Figures choices file say=say(M::Figures) headline=say(M::Headline) all=say(M::All) locale=editor.locale />
                {settings(choices, editor.locale)}
                {line(choices, "embed-address", say(M::Address), |choices| &mut choices.address)}
                <Edition choices locale=editor.locale />
            </form>
            <div>
                {field(editor, "snippet", say(M::Snippet), text(move || code.with(Snippet::text)))}
                <div hidden=has_no_template>{field(editor, "template-snippet", say(M::ForTemplate), text(template))}</div>
            </div>
        </div>
        <TrySnippet editor snippet=tried />
    }
}

fn methods(choices: RwSignal<Choices>, say: impl Fn(M) -> &'static str) -> AnyView {
    let one = |method: Method| {
        let is_on = flag(move || choices.with(|choices| choices.method == method));
        let choose = handler(move |_| choices.update(|choices| choices.method = method));
        choice("method", say(words(method).0).to_owned(), is_on, choose)
    };
    group(say(M::Method).to_owned(), Method::ALL.into_iter().map(one).collect())
}

/// Language, view, theme, text size, and whether the program is pinned: what the method has of them.
fn settings(choices: RwSignal<Choices>, locale: Locale) -> AnyView {
    let say = |message: M| message.in_locale(locale).to_owned();
    let own = |message: Message| message.in_locale(locale);
    let languages = Locale::ALL.map(|one| {
        let is_on = flag(move || choices.with(|choices| choices.locale == one));
        // Each language by its own name: to readers of the other one this is the other language.
        let name = Message::OtherLanguage.in_locale(one.other());
        choice("lang", name, is_on, handler(move |_| choices.update(|choices| choices.locale = one)))
    });
    let views = [(None, own(Message::Pictures)), (Some("scale"), own(Message::Scale)), (Some("table"), own(Message::Table))];
    let themes = [(None, say(M::ThemeAuto)), (Some("light"), say(M::ThemeLight)), (Some("dark"), say(M::ThemeDark))];
    let sizes = [(None, say(M::TextNormal)), (Some("large"), own(Message::LargeText))];
    let is_no_widget = flag(move || !choices.with(|choices| choices.method.is_live()));
    let is_pinned = flag(move || choices.with(|choices| choices.is_pinned));
    let pin = handler(move |event| choices.update(|choices| choices.is_pinned = event_target_checked(&event)));
    view! {
        {group(say(M::Language), languages.into())}
        <div hidden=is_no_widget>
            {setting(choices, "view", own(Message::ShownAs), &views, |choices| &mut choices.view)}
            {setting(choices, "theme", say(M::Theme), &themes, |choices| &mut choices.theme)}
            {setting(choices, "text", say(M::TextSize), &sizes, |choices| &mut choices.text)}
            {tick(say(M::Pin), is_pinned, pin)}
        </div>
    }
    .into_any()
}

/// A setting of the widget, with its values; the first is what it has by itself.
fn setting(
    choices: RwSignal<Choices>,
    name: &'static str,
    legend: String,
    all: &[(Option<&'static str>, String)],
    part: fn(&mut Choices) -> &mut Option<&'static str>,
) -> AnyView {
    let one = |(value, called): &(Option<&'static str>, String)| {
        let value = *value;
        let is_on = flag(move || *part(&mut choices.get()) == value);
        choice(name, called.clone(), is_on, handler(move |_| choices.update(|choices| *part(choices) = value)))
    };
    group(legend, all.iter().map(one).collect())
}

/// A line of text.
fn line(choices: RwSignal<Choices>, id: &'static str, label: &'static str, part: fn(&mut Choices) -> &mut String) -> AnyView {
    let shown = text(move || part(&mut choices.get()).clone());
    let typed = handler(move |event| choices.update(|choices| *part(choices) = event_target_value(&event)));
    view! {
        <div class="ed-field">
            <label for=id>{label}</label>
            <input type="text" id=id autocomplete="off" spellcheck="false" prop:value=shown on:input=typed />
        </div>
    }
    .into_any()
}

/// The edition that the element stays with.
#[component]
fn Edition(choices: RwSignal<Choices>, locale: Locale) -> impl IntoView {
    let say = move |message: M| message.in_locale(locale);
    let is_no_element = flag(move || !choices.with(|choices| choices.method.is_element()));
    let class = text(move || if choices.with(Choices::has_usable_edition) { "ed-help" } else { "ed-fault" }.to_owned());
    view! {
        <div hidden=is_no_element>
            {line(choices, "embed-edition", say(M::Edition), |choices| &mut choices.edition)}
            <p class=class role="status">{say(M::EditionHelp)}</p>
        </div>
    }
}

/// A box for each figure.
#[component]
fn Figures(
    choices: RwSignal<Choices>,
    file: FiguresFile,
    say: &'static str,
    headline: &'static str,
    all: &'static str,
    locale: Locale,
) -> impl IntoView {
    let figures =
        StoredValue::new(file.dataset().figures().iter().map(|figure| (figure.id.clone(), figure.headline)).collect::<Vec<_>>());
    let headline_ids = move || ids(figures, |(_, is_headline)| *is_headline);
    let chosen = move |choices: &Choices| choices.figures.clone().unwrap_or_else(headline_ids);
    let boxes = file.dataset().figures().iter().map(|figure| {
        let (id, other) = (figure.id.clone(), figure.id.clone());
        let is_on = flag(move || choices.with(|choices| chosen(choices).contains(&id)));
        let change = handler(move |event| {
            let is_chosen = event_target_checked(&event);
            choices.update(|choices| {
                let before = chosen(choices);
                let now = ids(figures, |(id, _)| if *id == other { is_chosen } else { before.contains(id) });
                // The headline figures need no names: those of next year are others.
                choices.figures = (now != headline_ids()).then_some(now);
            });
        });
        tick(figure.label.in_locale(locale).0.to_owned(), is_on, change)
    });
    let boxes = boxes.collect::<Vec<_>>();
    let choose_headline = Box::new(move |_| choices.update(|choices| choices.figures = None));
    let choose_all = Box::new(move |_| choices.update(|choices| choices.figures = Some(ids(figures, |_| true))));
    // A picture has the headline figures.
    let is_picture = flag(move || choices.with(|choices| choices.method == Method::Image));
    view! {
        <fieldset class="ed-choices" hidden=is_picture>
            <legend>{say}</legend>
            <p class="ed-buttons">{plain_button(headline.to_owned(), choose_headline)}{plain_button(all.to_owned(), choose_all)}</p>
            <div class="ed-boxes">{boxes}</div>
        </fieldset>
    }
}

/// The ids of the figures that are `wanted`, in their order.
fn ids(figures: StoredValue<Vec<(String, bool)>>, wanted: impl Fn(&(String, bool)) -> bool) -> Vec<String> {
    figures.with_value(|figures| figures.iter().filter(|figure| wanted(figure)).map(|(id, _)| id.clone()).collect())
}

/// A field with code, and a button that copies it.
fn field(editor: Editor, id: &'static str, label: &'static str, code: Signal<String>) -> AnyView {
    let place = NodeRef::<leptos::html::Textarea>::new();
    let told = RwSignal::new("");
    let copy = move |_| {
        let Some(field) = place.get_untracked() else { return };
        let copied = editor.host.with_value(|host| JsFuture::from(host.copy(&field)));
        leptos::task::spawn_local(async move {
            let is_copied = copied.await.is_ok_and(|copied| copied.is_truthy());
            told.set(if is_copied { M::Copied } else { M::NotCopied }.in_locale(editor.locale));
        });
    };
    view! {
        <div class="ed-field">
            <label for=id>{label}</label>
            <textarea id=id class="ed-code" rows="8" readonly=true spellcheck="false" prop:value=code node_ref=place></textarea>
            <p class="ed-buttons">
                {plain_button(M::Copy.in_locale(editor.locale).to_owned(), Box::new(copy))}
                <span role="status">{text(move || told.get().to_owned())}</span>
            </p>
        </div>
    }
    .into_any()
}

/// Measures how high the frame must be, whenever its page is another.
fn measure_frame(editor: Editor, choices: RwSignal<Choices>, height: RwSignal<u32>) {
    let page = Memo::new(move |_| choices.with(|choices| (choices.method == Method::Frame).then(|| frame_page(choices))));
    Effect::new(move |_| {
        let Some(wanted) = page.get() else { return };
        let measured = editor.host.with_value(|host| JsFuture::from(host.frame_height(&wanted)));
        leptos::task::spawn_local(async move {
            let pixels = measured.await.ok().and_then(|pixels| pixels.as_f64());
            // Meanwhile the screen may be gone, or the page another.
            if page.try_get_untracked().flatten().as_ref() != Some(&wanted) {
                return;
            }
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a height in pixels")]
            height.set(pixels.map_or(HEIGHT, |pixels| pixels as u32));
        });
    });
}
