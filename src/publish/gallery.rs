//! The developers' gallery: the widget in every state, from the fixtures that the tests share, and one that is alive. `cargo xtask serve`
//! has it at `gallery.html`; it is no part of the folder to upload.

use std::path::Path;

use anyhow::Result;
use leptos::prelude::*;

use super::files::{files_below, read};
use super::page::{escape, to_html, with_finder};
use crate::data::{Dataset, Locale};
use crate::view::{Failure, Freshness, Reasons, Settings, View, Widget};

/// What a host and a reader make of it; the element reads these attributes.
const LOOKS: [&str; 3] = ["theme=\"light\"", "theme=\"dark\" data-color-scheme=\"dark\"", "text=\"xx-large\""];
/// All details, closed and open.
const CLOSED: &str = "<details class=\"hf-details\">";
const OPEN_END_HEIGHT: &str = "<details class=\"hf-details\" open>";
/// Before each number, the mark of a change (script/live.js).
const NUMBER: &str = "<p class=\"hf-number\">";
const CHANGED: &str = "<span class=\"hf-updated\">已更新</span>";

/// The gallery of the project in `source`, with the style sheet at `style`.
///
/// # Errors
/// A fixture cannot be read.
pub fn gallery(source: &Path, style: &str) -> Result<String> {
    let mut states = String::new();
    let mut fixtures = files_below(&source.join("tests/fixtures/valid"))?;
    fixtures.push(source.join("public/figures.json"));
    fixtures.sort();
    for path in fixtures {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let Ok(dataset) = Dataset::parse(&read(&path)?) else { continue };
        for locale in Locale::ALL {
            for view in [View::Cards, View::Scale, View::Table] {
                let title = format!("{name}, {}, {}", locale.tag(), view.name());
                states += &state(&title, style, &widget(&dataset, Freshness::Current, view, locale));
            }
        }
    }
    let shipped = Dataset::parse(&read(&source.join("public/figures.json"))?);
    if let Ok(dataset) = &shipped {
        let faults = Dataset::parse("{\"schema\": 2, \"title\": 1}").err().unwrap_or_default();
        for failure in [Failure::Network, Failure::HttpStatus(404), Failure::Stale, Failure::Invalid(faults)] {
            for locale in Locale::ALL {
                let title =
                    format!("failed, {}: {}", locale.tag(), failure.lines(locale).first().map_or("older", String::as_str));
                let failed = Freshness::Failed(failure.clone());
                let reasons = to_html({
                    let failure = failure.clone();
                    move || view! { <div class="hf-widget"><Reasons failure locale /></div> }
                });
                states += &state(&title, style, &(widget(dataset, failed, View::Cards, locale) + &reasons));
            }
        }
        states += &state("fetching", style, &widget(dataset, Freshness::Fetching, View::Cards, Locale::ZhCn));
    }
    let years = Dataset::parse(&read(&source.join("tests/fixtures/valid/made-up-years.json"))?);
    for (dataset, locale) in
        [&shipped, &years].into_iter().flatten().flat_map(|dataset| Locale::ALL.map(|locale| (dataset, locale)))
    {
        for (view, look) in [View::Cards, View::Scale, View::Table].into_iter().flat_map(|view| LOOKS.map(|look| (view, look))) {
            let title = format!("{}, {}, {look}", locale.tag(), view.name());
            let shown = widget(dataset, Freshness::Current, view, locale)
                .replace(CLOSED, OPEN_END_HEIGHT)
                .replace(NUMBER, &(CHANGED.to_owned() + NUMBER));
            // A page has one place to search.
            let shown = with_finder(&shown, dataset, locale).replace(" role=\"search\"", "");
            states += &state(&title, style, &shown).replacen("<div", &format!("<div {look}"), 1);
        }
    }
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Gallery</title>\n<link rel=\"icon\" href=\"data:,\">\n<script type=\"module\" src=\"embed.js\"></script>\n</head>\n<body>\n<main>\n\
         <h1>Gallery</h1>\n<section>\n<h2>With scripts</h2>\n<headline-figures figures=\"all\"></headline-figures>\n</section>\n{states}</main>\n</body>\n</html>\n"
    ))
}

/// All figures of a dataset, as in an element on somebody's page.
fn widget(dataset: &Dataset, freshness: Freshness, view: View, locale: Locale) -> String {
    let settings = Settings { locale, view, figures: vec!["all".into()], heading_level: 3, ..Settings::default() };
    let dataset = dataset.clone();
    to_html(move || view! { <Widget dataset freshness settings /> })
}

/// Each in a shadow root of its own: names and radio buttons of one do not meet those of another.
fn state(title: &str, style: &str, html: &str) -> String {
    let title = escape(title);
    format!(
        "<section>\n<h2>{title}</h2>\n<div data-state=\"{title}\"><template shadowrootmode=\"open\"><link rel=\"stylesheet\" href=\"{style}\">\
         {html}</template></div>\n</section>\n"
    )
}
