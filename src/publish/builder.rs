//! The snippet builder: choose, see it live, copy. One page in each language; `script/builder.js` makes it work.

use anyhow::Result;

use super::assets::Assets;
use super::files::Files;
use super::manifest::VERSION;
use super::meta::{description, in_words};
use super::page::{Site, escape, to_root};
use crate::data::{Dataset, Locale};

/// The page's own words: Chinese, English.
const TITLE: [&str; 2] = ["生成嵌入代码", "Make a snippet"];
const INTRO: [&str; 2] = [
    "选好以后，把代码复制到网页编辑器的“源代码”或“HTML”模式里。",
    "Choose, then paste the snippet into your editor’s “source” or “HTML” mode.",
];
const WAY: [&str; 2] = ["嵌入方式", "How to embed"];
const WAYS: [(&str, [&str; 2], [&str; 2]); 3] = [
    ("element", ["组件", "Element"], ["允许脚本的网页。高度自动适应。", "For pages that allow scripts. Finds its own height."]),
    ("iframe", ["框架（iframe）", "Frame (iframe)"], ["只允许 iframe 的网页。", "For pages that allow frames only."]),
    (
        "image",
        ["图片", "Image"],
        ["什么都不允许的网页。只有主要数据。", "For pages that allow nothing else. The headline figures only."],
    ),
];
const ADDRESS: [&str; 2] = ["本目录的网址", "Address of this folder"];
const FIGURES: [&str; 2] = ["数据", "Figures"];
const VIEW: [&str; 2] = ["显示为", "Shown as"];
const VIEWS: [(&str, [&str; 2]); 3] =
    [("cards", ["图示", "Pictures"]), ("scale", ["对比", "Compare"]), ("table", ["表格", "Table"])];
const LANGUAGE: [&str; 2] = ["语言", "Language"];
const LANGUAGES: [(&str, [&str; 2]); 2] = [("zh-CN", ["中文", "中文"]), ("en", ["English", "English"])];
const THEME: [&str; 2] = ["配色", "Theme"];
const THEMES: [(&str, [&str; 2]); 3] =
    [("auto", ["随读者设置", "As the reader’s"]), ("light", ["浅色", "Light"]), ("dark", ["深色", "Dark"])];
const TEXT: [&str; 2] = ["文字", "Text"];
const TEXTS: [(&str, [&str; 2]); 2] = [("normal", ["标准", "Normal"]), ("large", ["大字", "Large"])];
const PIN: [&str; 2] = ["锁定程序版本（升级后须重新复制代码）", "Pin the program (copy the snippet again after an upgrade)"];
const PREVIEW: [&str; 2] = ["预览", "Preview"];
const SNIPPET: [&str; 2] = ["代码", "Snippet"];
const COPY: [&str; 2] = ["复制代码", "Copy"];
const COPIED: [&str; 2] = ["已复制。", "Copied."];
const NOT_COPIED: [&str; 2] =
    ["浏览器不允许复制，代码已选中，请按 Ctrl+C。", "The browser does not allow it. The snippet is selected: press Ctrl+C."];

/// Adds the page in both languages.
pub(super) fn add(site: &Site, files: &mut Files) -> Result<()> {
    for locale in Locale::ALL {
        let name = match locale {
            Locale::ZhCn => "builder.html",
            Locale::En => "en/builder.html",
        };
        files.add(name, page(site, locale))?;
    }
    Ok(())
}

fn page(site: &Site, locale: Locale) -> String {
    let Assets { builder: script, builder_style, embed, frame, style, .. } = &site.assets;
    let say = |words: [&str; 2]| {
        escape(Locale::ALL.into_iter().zip(words).find(|(own, _)| *own == locale).map_or("", |(_, word)| word))
    };
    let dataset = &site.dataset;
    let radios = |name: &str, legend: [&str; 2], choices: &[(&str, [&str; 2])], checked: &str| {
        let inputs: String = choices
            .iter()
            .map(|(value, label)| {
                let check = if *value == checked { " checked" } else { "" };
                format!("<label><input type=\"radio\" name=\"{name}\" value=\"{value}\"{check}> {}</label>\n", say(*label))
            })
            .collect::<String>();
        format!("<fieldset><legend>{}</legend>\n{inputs}</fieldset>\n", say(legend))
    };
    let ways: Vec<(&str, [&str; 2])> = WAYS.iter().map(|(value, label, _)| (*value, *label)).collect();
    let hints: String =
        WAYS.iter().map(|(way, _, hint)| format!("<p data-hint=\"{way}\" hidden>{}</p>\n", say(*hint))).collect::<String>();
    let titles = Locale::ALL.map(|locale| dataset.title().in_locale(locale).0.to_owned());
    let sentences = Locale::ALL.map(|locale| description(dataset, locale));
    let root = to_root(locale);
    let other = match locale {
        Locale::ZhCn => "en/builder.html",
        Locale::En => "../builder.html",
    };
    let other_tag = locale.other().tag();
    let other_name = if locale == Locale::ZhCn { "English" } else { "中文" };
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"{root}{style}\" integrity=\"{style_hash}\">\n\
         <link rel=\"stylesheet\" href=\"{root}{builder_style}\" integrity=\"{builder_style_hash}\">\n\
         <link rel=\"icon\" href=\"{root}icon.svg\" type=\"image/svg+xml\">\n\
         <script type=\"module\" src=\"{root}embed.js\" integrity=\"{embed_hash}\"></script>\n\
         <script type=\"module\" src=\"{root}{script}\" integrity=\"{script_hash}\"></script>\n</head>\n\
         <body class=\"hf-standalone\">\n<main class=\"hf-page hf-builder\">\n\
         <p><a href=\"{other}\" lang=\"{other_tag}\" hreflang=\"{other_tag}\">{other_name}</a></p>\n\
         <h1>{title}</h1>\n<p>{intro}</p>\n\
         <form id=\"choices\" data-root=\"{root}\" data-embed=\"{embed_hash}\" data-frame=\"{frame_hash}\"{titles}{sentences}>\n\
         {ways}{hints}\
         <p><label>{address}<br><input type=\"url\" name=\"address\"></label></p>\n\
         <fieldset><legend>{figures_legend}</legend>\n{figures}</fieldset>\n{views}{languages}{themes}{texts}\
         <p><label><input type=\"checkbox\" name=\"pin\" checked> {pin}</label></p>\n</form>\n\
         <section aria-labelledby=\"snippet-title\"><h2 id=\"snippet-title\">{snippet}</h2>\n\
         <textarea id=\"snippet\" rows=\"12\" readonly spellcheck=\"false\" aria-labelledby=\"snippet-title\"></textarea>\n\
         <p><button type=\"button\" id=\"copy\" data-copied=\"{copied}\" data-not-copied=\"{not_copied}\">{copy}</button> \
         <span role=\"status\" id=\"copy-status\"></span></p></section>\n\
         <section aria-labelledby=\"preview-title\"><h2 id=\"preview-title\">{preview}</h2>\n<div id=\"preview\"></div>\n\
         <div id=\"measure\" aria-hidden=\"true\" inert></div></section>\n\
         <p class=\"hf-version\">headline-figures {VERSION} · <a href=\"{notices}\">{third_party}</a></p>\n\
         </main>\n</body>\n</html>\n",
        lang = locale.tag(),
        notices = super::notices::PAGE,
        third_party = super::notices::title(locale),
        title = say(TITLE),
        style = style.name,
        style_hash = style.integrity,
        builder_style_hash = builder_style.integrity,
        builder_style = builder_style.name,
        embed_hash = embed.integrity,
        frame_hash = frame.integrity,
        script = script.name,
        script_hash = script.integrity,
        titles = data("title", &titles),
        sentences = data("sentence", &sentences),
        intro = say(INTRO),
        ways = radios("way", WAY, &ways, "element"),
        address = say(ADDRESS),
        figures_legend = say(FIGURES),
        figures = figure_boxes(dataset, locale),
        views = radios("view", VIEW, &VIEWS, "cards"),
        languages = radios("lang", LANGUAGE, &LANGUAGES, locale.tag()),
        themes = radios("theme", THEME, &THEMES, "auto"),
        texts = radios("text", TEXT, &TEXTS, "normal"),
        pin = say(PIN),
        snippet = say(SNIPPET),
        copy = say(COPY),
        copied = say(COPIED),
        not_copied = say(NOT_COPIED),
        preview = say(PREVIEW),
    )
}

/// A box for each figure, with the words that stand in for it where no script runs.
fn figure_boxes(dataset: &Dataset, locale: Locale) -> String {
    let mut boxes = String::new();
    for figure in dataset.figures() {
        let checked = if figure.headline { " checked data-headline" } else { "" };
        let words = Locale::ALL.map(|locale| in_words(figure, locale));
        boxes += &format!(
            "<label><input type=\"checkbox\" name=\"figure\" value=\"{}\"{checked}{}> {}</label>\n",
            figure.id,
            data("words", &words),
            escape(figure.label.in_locale(locale).0)
        );
    }
    boxes
}

/// ` data-name-zh="…" data-name-en="…"`
fn data(name: &str, [zh, en]: &[String; 2]) -> String {
    format!(" data-{name}-zh=\"{}\" data-{name}-en=\"{}\"", escape(zh), escape(en))
}
