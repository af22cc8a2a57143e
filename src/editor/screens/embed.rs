//! The code that puts the published figures into a page: chosen, copied, and tried on a page like a ministry's.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::embed_fields::{code_field, figures, line};
use super::try_snippet::try_snippet;
use crate::data::Locale;
use crate::editor::erased::{Picks, choices, dynamic, flag, maybe, part, picked, text, tick_choice};
use crate::editor::state::Editor;
use crate::embedding::{Choices, Hashes, Method, Snippet, frame_page, snippet};
use crate::format::{EditorMessage, EmbedMessage as M, Message};

/// The name of each method, and when to choose it, in the order of [`Method::ALL`].
const METHODS: [(M, M); 6] = [
    (M::Element, M::ElementHint),
    (M::Tag, M::TagHint),
    (M::Frame, M::FrameHint),
    (M::Image, M::ImageHint),
    (M::Html, M::HtmlHint),
    (M::Line, M::LineHint),
];

/// The places of the choices.
const METHOD: usize = 0;
const LANGUAGE: usize = 1;
const VIEW: usize = 2;
const THEME: usize = 3;
const SIZE: usize = 4;
const PIN: usize = 5;
pub(super) const WIDTH: usize = 6;

/// The height of a frame until it has been measured.
const HEIGHT: u32 = 1600;

/// What is chosen on the screen. A copy is the same.
#[derive(Clone, Copy)]
pub(super) struct EmbedState {
    pub editor: Editor,
    pub picks: Picks,
    /// The ids of the figures, with a comma behind each; none for the headline figures.
    pub figures: RwSignal<String>,
    address: RwSignal<String>,
    edition: RwSignal<String>,
    height: RwSignal<Option<u32>>,
}

impl EmbedState {
    pub fn say(self, message: M) -> String {
        message.in_locale(self.editor.locale).to_owned()
    }

    fn method(self) -> Method {
        Method::ALL.get(usize::from(picked(self.picks, METHOD))).copied().unwrap_or_default()
    }

    fn choices(self) -> Choices {
        let one = |choice, names: &[&'static str]| {
            let at = usize::from(picked(self.picks, choice)).checked_sub(1)?;
            names.get(at).copied()
        };
        let ids = self.figures.get();
        Choices {
            method: self.method(),
            address: self.address.get(),
            locale: Locale::ALL.get(usize::from(picked(self.picks, LANGUAGE))).copied().unwrap_or_default(),
            figures: (!ids.is_empty()).then(|| ids.split_terminator(',').map(str::to_owned).collect()),
            view: one(VIEW, &["scale", "table"]),
            theme: one(THEME, &["light", "dark"]),
            text: one(SIZE, &["large"]),
            is_pinned: picked(self.picks, PIN) != 0,
            edition: self.edition.get(),
        }
    }

    /// The snippet of these choices.
    fn snippet(self, choices: &Choices) -> Option<Snippet> {
        let folder = self.editor.host.with_value(super::super::host::Host::folder);
        let part = |index| folder.get(index).as_string().unwrap_or_default();
        let hashes = Hashes { embed: part(1), frame: part(2) };
        let height = self.height.get().unwrap_or(HEIGHT);
        self.editor.published.with(|file| Some(snippet(file.as_ref()?.dataset(), choices, &hashes, height)))
    }

    /// With the program and figures of this folder, whatever address the snippet has.
    fn tried(self) -> Option<Snippet> {
        let address = self.folder();
        self.snippet(&Choices { address, ..self.choices() })
    }

    fn folder(self) -> String {
        self.editor.host.with_value(|host| host.folder().get(0).as_string().unwrap_or_default())
    }
}

#[component]
pub(in crate::editor) fn EmbedScreen(editor: Editor) -> impl IntoView {
    let language = u8::from(editor.locale == Locale::En);
    // On a phone a desktop is no first look.
    let is_phone = u8::from(window().inner_width().ok().and_then(|own| own.as_f64()).is_some_and(|own| own < 700.0));
    let state = EmbedState {
        editor,
        picks: RwSignal::new([0, language, 0, 0, 0, 1, is_phone, 0]),
        figures: RwSignal::new(String::new()),
        address: RwSignal::new(String::new()),
        edition: RwSignal::new(String::new()),
        height: RwSignal::new(None),
    };
    state.address.set(state.folder());
    follow(state);
    let content = dynamic(move || {
        // The figures come from the network, and once.
        let is_published = editor.published.with(Option::is_some);
        if is_published {
            screen(state)
        } else {
            view! { <p>{editor.why_unpublished(&state.say(M::NothingPublished))}</p> }.into_any()
        }
    });
    view! {
        <section aria-labelledby="screen-title">
            <h1 id="screen-title">{EditorMessage::Embed.in_locale(editor.locale)}</h1>
            <p>{state.say(M::Intro)}</p>
            {content}
        </section>
    }
}

fn screen(state: EmbedState) -> AnyView {
    let picks = state.picks;
    let own = |message: Message| message.in_locale(state.editor.locale);
    let names = |all: &[M]| all.iter().map(|message| state.say(*message)).collect::<Vec<_>>();
    let one = |choice, group, legend: M, names: Vec<String>| choices(picks, choice, group, state.say(legend), names);
    let hint =
        text(move || METHODS.get(usize::from(picked(picks, METHOD))).map(|(_, hint)| state.say(*hint)).unwrap_or_default());
    let widget = vec![
        choices(
            picks,
            VIEW,
            "view",
            own(Message::ShownAs),
            [Message::Pictures, Message::Scale, Message::Table].map(own).to_vec(),
        ),
        one(THEME, "theme", M::Theme, names(&[M::ThemeAuto, M::ThemeLight, M::ThemeDark])),
        one(SIZE, "text", M::TextSize, vec![state.say(M::TextNormal), own(Message::LargeText)]),
        tick_choice(picks, PIN, state.say(M::Pin)),
    ];
    let lacks_edition = lacks_edition(state);
    let invalid = maybe(move || (lacks_edition.get() || !state.choices().has_usable_edition()).then_some("true"));
    let help = text(move || state.say(if lacks_edition.get() { M::NoSuchEdition } else { M::EditionHelp }));
    let edition = line(state.edition, "embed-edition", state.say(M::Edition), help, invalid);
    let wrong_address = maybe(move || state.address.with(|address| !address.is_empty() && !is_web(address)).then_some("true"));
    let form = vec![
        one(METHOD, "method", M::Method, METHODS.iter().map(|(name, _)| state.say(*name)).collect()),
        view! { <p class="ed-help" role="status">{hint}</p> }.into_any(),
        // A picture has the headline figures.
        part("", flag(move || state.method() == Method::Image), vec![figures(state)]),
        // Each language by its own name: to readers of the other one this is the other language.
        one(LANGUAGE, "lang", M::Language, Locale::ALL.map(|one| Message::OtherLanguage.in_locale(one.other())).to_vec()),
        part("", flag(move || !state.method().is_live()), widget),
        line(state.address, "embed-address", state.say(M::Address), text(move || state.say(M::AddressHelp)), wrong_address),
        part("", flag(move || !state.method().is_element()), vec![edition]),
    ];
    // Without an address, or with an edition that cannot be, there is no code: it would show other figures than are asked for.
    let addressed = move || Some(state.choices()).filter(|choices| is_web(&choices.address) && choices.has_usable_edition());
    let snippet = move || addressed().and_then(|choices| state.snippet(&choices));
    let code = text(move || snippet().map(|own| own.text()).unwrap_or_default());
    let template = text(move || snippet().map(|own| own.template_text()).unwrap_or_default());
    let has_no_template = flag(move || state.method() != Method::Tag);
    let given = vec![
        code_field(state, "snippet", state.say(M::Snippet), code),
        part("", has_no_template, vec![code_field(state, "template-snippet", state.say(M::ForTemplate), template)]),
    ];
    let shown = flag(|| false);
    let both = vec![part("", shown, form), part("", shown, given)];
    // The page to try it on is a page of the folder.
    let tried = (!state.folder().is_empty()).then(|| try_snippet(state));
    vec![part("ed-embed", shown, both), tried.into_any()].into_any()
}

fn is_web(address: &str) -> bool {
    ["http://", "https://"].iter().any(|start| address.starts_with(start))
}

/// Whether this folder, if there is one, does not have the edition that is asked for. The code is given all the same: its address may be another folder's.
fn lacks_edition(state: EmbedState) -> RwSignal<bool> {
    let lacks = RwSignal::new(false);
    Effect::new(move |_| {
        let asked = state.choices().edition().map(str::to_owned);
        let Some(name) = asked.filter(|_| !state.folder().is_empty()) else { return lacks.set(false) };
        let found = state.editor.host.with_value(|host| JsFuture::from(host.has_edition(&name)));
        leptos::task::spawn_local(async move {
            let is_missing = found.await.is_ok_and(|found| !found.is_truthy());
            // Meanwhile the screen may be gone, or another edition asked for.
            if !lacks.is_disposed() && untrack(move || state.choices().edition() == Some(&name)) {
                lacks.set(is_missing);
            }
        });
    });
    lacks
}

/// Hands the snippet to the page to try it on, and measures how high a frame must be, whenever its page is another.
fn follow(state: EmbedState) {
    Effect::new(move |measured: Option<String>| {
        let choices = state.choices();
        let page = if choices.method == Method::Frame { frame_page(&choices) } else { String::new() };
        if !page.is_empty() && !state.folder().is_empty() && measured.as_ref() != Some(&page) {
            measure_frame(state, page.clone());
        }
        if let Some(tried) = state.tried() {
            state.editor.host.with_value(|host| host.try_snippet(&tried.to_json().to_string()));
        }
        page
    });
}

fn measure_frame(state: EmbedState, page: String) {
    let measured = state.editor.host.with_value(|host| JsFuture::from(host.frame_height(&page)));
    leptos::task::spawn_local(async move {
        let pixels = measured.await.ok().and_then(|pixels| pixels.as_f64());
        // Meanwhile the screen may be gone, or the page another.
        if state.height.is_disposed() || untrack(move || frame_page(&state.choices())) != page {
            return;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a height in pixels")]
        state.height.set(pixels.map(|pixels| pixels as u32));
    });
}
