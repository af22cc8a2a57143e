//! The snippet for each method.

use serde_json::Value;

use super::markup::Markup;
use super::{Choices, Hashes, Method};
use crate::data::{Dataset, Figure, Locale};
use crate::format::{Message, describe_figure, describe_headline, format_date};

/// What is pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// Into the page.
    pub page: Vec<Markup>,
    /// Once into the template of all pages; most methods need nothing there.
    pub template: Vec<Markup>,
    /// Whether the page takes text alone.
    pub is_plain: bool,
}

impl Snippet {
    /// The text for the page.
    pub fn text(&self) -> String {
        let text: String = match self.page.as_slice() {
            [Markup::Text(text)] if self.is_plain => text.clone(),
            page => page.iter().map(Markup::to_html).collect(),
        };
        text + "\n"
    }

    /// For `script/try.js`, with what stands in the template.
    pub fn to_json(&self) -> Value {
        Value::Array(self.page.iter().chain(&self.template).map(Markup::to_json).collect())
    }

    /// The text for the template.
    pub fn template_text(&self) -> String {
        self.template.iter().map(Markup::to_html).collect()
    }
}

/// The snippet of what is chosen. A frame is `height` pixels high where its script may not run.
pub fn snippet(dataset: &Dataset, choices: &Choices, hashes: &Hashes, height: u32) -> Snippet {
    let (mut template, mut is_plain) = (Vec::new(), false);
    let page = match choices.method {
        Method::Element => {
            let mut page = vec![element(dataset, choices), script(choices, "embed.js", &hashes.embed)];
            // What an edition shows is in another folder.
            if choices.edition().is_none() {
                page.push(preload(choices));
            }
            page
        }
        Method::Tag => {
            template.push(script(choices, "embed.js", &hashes.embed));
            vec![element(dataset, choices)]
        }
        Method::Frame => vec![frame(dataset, choices, height), script(choices, "frame.js", &hashes.frame)],
        Method::Image => vec![image(dataset, choices)],
        Method::Html => html(dataset, choices),
        Method::Line => {
            is_plain = true;
            vec![Markup::Text(line(dataset, choices))]
        }
    };
    Snippet { page, template, is_plain }
}

/// The page that a frame shows, below the folder.
pub fn frame_page(choices: &Choices) -> String {
    let pairs: Vec<_> = settings(choices).into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
    format!("{}embed.html{query}", language_folder(choices))
}

const fn language_folder(choices: &Choices) -> &'static str {
    match choices.locale {
        Locale::ZhCn => "",
        Locale::En => "en/",
    }
}

/// The choices that differ from what the widget has by itself.
fn settings(choices: &Choices) -> Vec<(&'static str, String)> {
    let figures = choices.figures.as_ref().map(|ids| ids.join(",")).filter(|ids| !ids.is_empty());
    let own = |setting: Option<&str>| setting.map(str::to_owned);
    let all = [("figures", figures), ("view", own(choices.view)), ("theme", own(choices.theme)), ("text", own(choices.text))];
    all.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// The figures that are chosen, in the order of the file.
fn chosen<'a>(dataset: &'a Dataset, choices: &'a Choices) -> Vec<&'a Figure> {
    let is_chosen = |figure: &&Figure| match &choices.figures {
        Some(ids) => ids.contains(&figure.id),
        None => figure.headline,
    };
    dataset.figures().iter().filter(is_chosen).collect()
}

fn title(dataset: &Dataset, locale: Locale) -> String {
    dataset.title().in_locale(locale).0.to_owned()
}

/// The title with the figures in words: what stands in the host page until the figures are there.
fn words(dataset: &Dataset, choices: &Choices) -> String {
    let locale = choices.locale;
    let separator = if locale == Locale::En { "; " } else { "；" };
    let figures: Vec<_> = chosen(dataset, choices).into_iter().map(|figure| describe_figure(figure, locale)).collect();
    title(dataset, locale) + &Message::Colon.in_locale(locale) + &figures.join(separator)
}

/// In one line and without blocks: what a CMS makes paragraphs of stays in its place. It names the file whose figures it shows.
fn element(dataset: &Dataset, choices: &Choices) -> Markup {
    let mut attributes = vec![("src", choices.folder() + "figures.json"), ("lang", choices.locale.tag().to_owned())];
    attributes.extend(settings(choices));
    attributes.extend(choices.edition().map(|edition| ("edition", edition.to_owned())));
    Markup::element("headline-figures", attributes, vec![Markup::Text(words(dataset, choices))])
}

fn script(choices: &Choices, file: &str, integrity: &str) -> Markup {
    let mut attributes = vec![("type", "module".to_owned()), ("src", choices.folder() + file)];
    if choices.is_pinned {
        attributes.push(("integrity", integrity.to_owned()));
    }
    attributes.push(("crossorigin", "anonymous".to_owned()));
    Markup::element("script", attributes, Vec::new())
}

/// Asks for the widget beside the script that needs it; where a CMS takes it away, the figures come a moment later.
fn preload(choices: &Choices) -> Markup {
    let page = format!("{}{}element.html", choices.folder(), language_folder(choices));
    let attributes = [("rel", "preload"), ("as", "fetch"), ("href", &page), ("crossorigin", "anonymous")];
    Markup::element("link", attributes.map(|(name, value)| (name, value.to_owned())).to_vec(), Vec::new())
}

fn frame(dataset: &Dataset, choices: &Choices, height: u32) -> Markup {
    let attributes = vec![
        ("src", choices.folder() + &frame_page(choices)),
        ("title", title(dataset, choices.locale)),
        ("width", "100%".to_owned()),
        ("height", height.to_string()),
        ("loading", "lazy".to_owned()),
        ("frameborder", "0".to_owned()),
        ("allow", "clipboard-write; web-share".to_owned()),
        ("data-headline-figures", String::new()),
    ];
    Markup::element("iframe", attributes, Vec::new())
}

fn image(dataset: &Dataset, choices: &Choices) -> Markup {
    let file = format!("{}static/figures.{}", choices.folder(), choices.locale.tag());
    let picture = vec![
        ("src", format!("{file}.png")),
        ("alt", describe_headline(dataset, choices.locale)),
        ("width", "100%".to_owned()),
        ("loading", "lazy".to_owned()),
    ];
    let picture = Markup::element("img", picture, Vec::new());
    Markup::element("a", vec![("href", format!("{file}.html"))], vec![picture])
}

/// From whom the chosen figures are, and of which day.
fn attributions(dataset: &Dataset, choices: &Choices) -> Vec<String> {
    let locale = choices.locale;
    let (publishers, sources) = dataset.attributions_of(&chosen(dataset, choices));
    let publishers = publishers.into_iter().map(|publisher| publisher.in_locale(locale).0.to_owned());
    let sources = sources.into_iter().map(|source| Message::Source.in_locale(locale) + source.title.in_locale(locale).0);
    let day = Message::Updated.in_locale(locale) + &format_date(dataset.updated(), locale);
    publishers.chain(sources).chain([day]).collect()
}

/// Paragraphs and a list, without classes and attributes; the title leads to all figures.
fn html(dataset: &Dataset, choices: &Choices) -> Vec<Markup> {
    let locale = choices.locale;
    let text = |text: String| vec![Markup::Text(text)];
    let address = choices.folder() + language_folder(choices);
    let heading = Markup::element("a", vec![("href", address)], text(title(dataset, locale)));
    let items = chosen(dataset, choices).into_iter().map(|figure| describe_figure(figure, locale));
    let items = items.map(|words| Markup::element("li", Vec::new(), text(words))).collect();
    let mut lines = Vec::new();
    for line in attributions(dataset, choices) {
        if !lines.is_empty() {
            lines.push(Markup::element("br", Vec::new(), Vec::new()));
        }
        lines.push(Markup::Text(line));
    }
    let heading = vec![Markup::element("strong", Vec::new(), vec![heading])];
    vec![
        Markup::element("p", Vec::new(), heading),
        Markup::element("ul", Vec::new(), items),
        Markup::element("p", Vec::new(), lines),
    ]
}

fn line(dataset: &Dataset, choices: &Choices) -> String {
    let from = attributions(dataset, choices);
    let words = words(dataset, choices);
    match choices.locale {
        Locale::ZhCn => format!("{words}。（{}）", from.join("；")),
        Locale::En => format!("{words}. ({})", from.join("; ")),
    }
}
