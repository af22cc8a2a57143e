//! The page that makes embed codes: choose, preview, copy. `script/embed-code.js` makes it work.

use leptos::prelude::*;

use super::assets::{Asset, Role};
use super::document::{document, icon, language_link, module_script, noindex, path_to_root, stylesheet};
use super::third_party;
use super::widget_page::PageContext;
use crate::data::{Dataset, Locale};
use crate::format::{Message, PageMessage, describe_figure, describe_headline};

/// The page's name in the folder.
pub const NAME: &str = "builder.html";

/// The embedding methods: the value that `script/embed-code.js` knows, the name, and when to choose it.
const METHODS: [(&str, PageMessage, PageMessage); 3] = [
    ("element", PageMessage::MethodElement, PageMessage::MethodElementHint),
    ("iframe", PageMessage::MethodFrame, PageMessage::MethodFrameHint),
    ("image", PageMessage::MethodImage, PageMessage::MethodImageHint),
];

/// The page.
pub fn embed_code_page(context: &PageContext, locale: Locale) -> String {
    let PageContext { dataset, assets, .. } = context;
    let root = path_to_root(locale);
    let say = |message: PageMessage| message.in_locale(locale).to_owned();
    let own = |message: Message| message.in_locale(locale);
    let head = view! {
        {noindex()}
        {[Role::Style, Role::EditorStyle].map(|role| stylesheet(assets.get(role), root)).collect_view()}
        {icon(root)}
        {[Role::Embed, Role::EmbedCode].map(|role| module_script(assets.get(role), root)).collect_view()}
    };
    let methods = METHODS.map(|(value, name, _)| (value, say(name))).to_vec();
    let hints = METHODS.map(|(value, _, hint)| view! { <p data-hint=value hidden=true>{say(hint)}</p> });
    let views = vec![("cards", own(Message::Pictures)), ("scale", own(Message::Scale)), ("table", own(Message::Table))];
    // Each language by its own name: to readers of the other one this is the other language.
    let languages = Locale::ALL.map(|locale| (locale.tag(), Message::OtherLanguage.in_locale(locale.other()))).to_vec();
    let themes = [("auto", PageMessage::ThemeAuto), ("light", PageMessage::ThemeLight), ("dark", PageMessage::ThemeDark)];
    let sizes = vec![("normal", say(PageMessage::TextSizeNormal)), ("large", own(Message::LargeText))];
    let integrity = |role| -> &Asset { assets.get(role) };
    let [title_zh, title_en] = Locale::ALL.map(|locale| dataset.title().in_locale(locale).0.to_owned());
    let [sentence_zh, sentence_en] = Locale::ALL.map(|locale| describe_headline(dataset, locale));
    let body = view! {
        <main class="hf-page hf-builder">
            {language_link(NAME, locale)}
            <h1>{say(PageMessage::EmbedCodeTitle)}</h1>
            <p>{say(PageMessage::EmbedCodeIntro)}</p>
            <form
                id="embed-code-form"
                data-root=root
                data-embed-integrity=integrity(Role::Embed).integrity.clone()
                data-frame-integrity=integrity(Role::FrameHost).integrity.clone()
                data-title-zh=title_zh
                data-title-en=title_en
                data-sentence-zh=sentence_zh
                data-sentence-en=sentence_en
            >
                {radios("method", say(PageMessage::Method), methods, "element")}
                {hints.collect_view()}
                <p><label>{say(PageMessage::FolderAddress)}<br /><input type="url" name="address" /></label></p>
                <fieldset>
                    <legend>{say(PageMessage::Figures)}</legend>
                    {figure_boxes(dataset, locale)}
                </fieldset>
                {radios("view", own(Message::ShownAs), views, "cards")}
                {radios("lang", say(PageMessage::Language), languages, locale.tag())}
                {radios("theme", say(PageMessage::Theme), themes.map(|(value, name)| (value, say(name))).to_vec(), "auto")}
                {radios("text", say(PageMessage::TextSize), sizes, "normal")}
                <p><label><input type="checkbox" name="pin" checked=true /> {say(PageMessage::PinVersion)}</label></p>
            </form>
            <section aria-labelledby="snippet-title">
                <h2 id="snippet-title">{say(PageMessage::Snippet)}</h2>
                <textarea id="snippet" rows="12" readonly=true spellcheck="false" aria-labelledby="snippet-title"></textarea>
                <p>
                    <button
                        type="button"
                        id="copy"
                        data-copied=crate::format::ScriptMessage::Copied.in_locale(locale)
                        data-not-copied=say(PageMessage::SnippetNotCopied)
                    >
                        {say(PageMessage::CopySnippet)}
                    </button>
                    " "
                    <span role="status" id="copy-status"></span>
                </p>
            </section>
            <section aria-labelledby="preview-title">
                <h2 id="preview-title">{say(PageMessage::Preview)}</h2>
                <div id="preview"></div>
                <div id="height-probe" aria-hidden="true" inert=true></div>
            </section>
            <p class="hf-version">
                {concat!("headline-figures ", env!("CARGO_PKG_VERSION"), " · ")}
                <a href=third_party::NAME>{say(PageMessage::ThirdPartyTitle)}</a>
            </p>
        </main>
    };
    document(locale, say(PageMessage::EmbedCodeTitle), head, "hf-standalone", body)
}

/// A choice of one among several.
fn radios(name: &'static str, legend: String, choices: Vec<(&'static str, String)>, checked: &'static str) -> impl IntoView {
    let inputs = choices.into_iter().map(|(value, label)| {
        view! { <label><input type="radio" name=name value=value checked=value == checked /> {label}</label> }
    });
    view! { <fieldset><legend>{legend}</legend>{inputs.collect_view()}</fieldset> }
}

/// A box for each figure, with the words that stand in for it where no script runs.
fn figure_boxes(dataset: &Dataset, locale: Locale) -> impl IntoView + use<> {
    let boxes = dataset.figures().iter().map(|figure| {
        let [words_zh, words_en] = Locale::ALL.map(|locale| describe_figure(figure, locale));
        view! {
            <label>
                <input
                    type="checkbox"
                    name="figure"
                    value=figure.id.clone()
                    checked=figure.headline
                    data-headline=figure.headline.then_some("")
                    data-words-zh=words_zh
                    data-words-en=words_en
                />
                " "
                {figure.label.in_locale(locale).0.to_owned()}
            </label>
        }
    });
    boxes.collect_view()
}
