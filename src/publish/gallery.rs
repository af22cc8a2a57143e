//! The developers' gallery: the widget in every state, from the fixtures that the tests share. `cargo xtask serve` has it at
//! `gallery.html`; it is no part of the folder to upload.

use std::path::Path;

use anyhow::Result;
use leptos::prelude::*;

use super::files::{files_below, read};
use super::page::{escape, to_html};
use crate::components::{Failure, Freshness, Reasons, Settings, View, Widget};
use crate::data::{Dataset, Locale};

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
                states += &state(&title, style, &widget(&dataset, Freshness::Live, view, locale));
            }
        }
    }
    let shipped = source.join("public/figures.json");
    if let Ok(dataset) = Dataset::parse(&read(&shipped)?) {
        let faults = Dataset::parse("{\"schema\": 2, \"title\": 1}").err().unwrap_or_default();
        for failure in [Failure::NoAnswer, Failure::Answered(404), Failure::Older, Failure::Refused(faults)] {
            for locale in Locale::ALL {
                let title =
                    format!("failed, {}: {}", locale.tag(), failure.lines(locale).first().map_or("older", String::as_str));
                let failed = Freshness::Failed(failure.clone());
                let reasons = to_html({
                    let failure = failure.clone();
                    move || view! { <div class="hf-widget"><Reasons failure locale /></div> }
                });
                states += &state(&title, style, &(widget(&dataset, failed, View::Cards, locale) + &reasons));
            }
        }
        states += &state("fetching", style, &widget(&dataset, Freshness::Fetching, View::Cards, Locale::ZhCn));
    }
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>Gallery</title>\n<link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n<h1>Gallery</h1>\n{states}</main>\n</body>\n</html>\n"
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
