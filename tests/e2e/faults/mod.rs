//! The fault matrix: every page, against every fault, in both languages. Whatever fails, the last good figures are there or newer ones, whole; what
//! could not be done is said once, in plain words; nothing is thrown. What is said stands in `tests/golden/faults`, and `docs/faults.md` shows it.

mod cases;
mod editor;
mod places;

use std::fmt::Write as _;
use std::fs;

use headline_figures::data::Locale;
use headline_figures::format::ScriptMessage;
use serde_json::{Value, json};

use self::cases::{Fault, all_faults};
use self::places::Place;
use crate::HEADLINE;
use crate::browser::{Page, with_page};
use crate::engine::Engine;
use crate::server::root;

/// What stands in a widget, and what it says.
struct Seen {
    title: String,
    numbers: Vec<String>,
    said: Vec<String>,
}

/// The headline numbers and the title of each file that a fault may bring, in the language of a place: one file's, never a mixture.
fn of_one_file(locale: Locale) -> Vec<(String, Vec<String>)> {
    let (title, others) = match locale {
        Locale::ZhCn => ("2020年信息通信行业主要数据", "别的数据"),
        Locale::En => ("China’s information and communications in 2020: headline figures", "Other figures"),
    };
    let own = HEADLINE.map(|[chinese, english]| if locale == Locale::ZhCn { chinese } else { english });
    let with = |digit: &str, domains: &str| {
        let newer = own.map(|number| number.replace("97亿", &format!("9{digit}亿")).replace("9.7 b", &format!("9.{digit} b")));
        newer.map(|number| number.replace("136", domains)).to_vec()
    };
    let files = [(title, with("7", "136")), (title, with("8", "136")), (title, with("9", "139")), (others, with("9", "139"))];
    files.map(|(title, numbers)| (title.to_owned(), numbers)).to_vec()
}

/// What is said, as the golden files have it: the message's English template, whatever the language is that it is said in.
fn template(said: &str, locale: Locale) -> String {
    let fits = |message: &&ScriptMessage| {
        let mut rest = said;
        let mut parts = message.in_locale(locale).split('{').map(|part| part.split_once('}').map_or(part, |(_, after)| after));
        parts.all(|part| rest.find(part).map(|at| rest = &rest[at + part.len()..]).is_some())
    };
    let known = ScriptMessage::ALL.iter().filter(fits).max_by_key(|message| message.in_locale(locale).len());
    known.map_or_else(|| format!("unknown: {said}"), |message| message.in_locale(Locale::En).to_owned())
}

/// What is thrown or logged by the scripts of the page, and not by the browser itself of a file that it did not get.
async fn thrown(page: &Page) -> Vec<String> {
    // A policy that lets no script of ours run lets none listen either; Chromium listens itself.
    if page.engine() != Engine::Chromium && page.value("window.complaints").await.is_null() {
        return Vec::new();
    }
    let browsers_own = [
        "Failed to load resource",
        "net::ERR",
        "valid digest",
        "integrity",
        "Content Security Policy",
        "policy: ",
        "error: http",
        "preload",
        // What the web master is told of the type of a file.
        "MIME type",
        // An inline style that the policy refuses, in WebKit; and that a height has changed twice at once.
        "error: undefined",
        "ResizeObserver loop",
    ];
    let all = page.console_errors().await;
    all.into_iter().filter(|told| !browsers_own.iter().any(|own| told.contains(own))).collect()
}

/// One cell: what is said.
async fn cell(page: &Page, place: Place, locale: Locale, fault: &Fault) -> String {
    page.server.reset();
    for (suffix, answer) in &fault.answers {
        page.server.set(suffix, answer.clone());
    }
    page.server.set_prelude(fault.prelude);
    let name = format!("{} in {place:?}, {}", fault.name, locale.tag());
    // Shown if it is never settled.
    println!("{name}");
    place.open(page, locale, fault).await;
    let Seen { title, numbers, said } = place.seen(page).await;
    if place.shows_headline(fault) {
        let own = (title, numbers);
        assert!(of_one_file(locale).contains(&own), "{name}: {own:?} is no file's");
    }
    assert_eq!(thrown(page).await, [""; 0], "{name}");
    assert!(said.len() <= 1, "{name}: said more than once: {said:?}");
    said.first().map_or_else(|| "nothing".to_owned(), |said| template(said, locale))
}

/// Tries every fault.
async fn column(place: Place) {
    with_page(async move |page| {
        let mut column = String::new();
        for fault in all_faults() {
            let mut said = Vec::new();
            // What differs between languages is the same in every engine.
            let locales = match page.engine() {
                Engine::Chromium => &Locale::ALL[..],
                Engine::Firefox => &[Locale::ZhCn],
                Engine::WebKit => &[Locale::En],
            };
            for &locale in locales {
                said.push(cell(&page, place, locale, &fault).await);
            }
            said.dedup();
            writeln!(column, "{}: {}", fault.name, said.join(" | ")).unwrap();
        }
        hold_against_golden(place.name(), &column, page.engine());
    })
    .await;
}

/// Holds what was said against the golden file of a place; `GOLDEN=write` writes it.
fn hold_against_golden(place: &str, column: &str, engine: Engine) {
    let path = root().join(format!("tests/golden/faults/{place}.txt"));
    if std::env::var("GOLDEN").is_ok_and(|how| how == "write") {
        fs::write(&path, column).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap();
    assert!(column.lines().count() > 20);
    for own in column.lines() {
        assert!(expected.lines().any(|line| line == own), "{place} in {engine:?}: {own}");
    }
}

#[tokio::test]
async fn of_the_page() {
    column(Place::Page("index.html")).await;
}

#[tokio::test]
async fn of_the_page_with_all_figures() {
    column(Place::Page("all.html")).await;
}

#[tokio::test]
async fn of_the_frame() {
    column(Place::Page("embed.html")).await;
}

#[tokio::test]
async fn of_the_page_in_one_file() {
    column(Place::OneFile).await;
}

#[tokio::test]
async fn of_the_element() {
    column(Place::Element).await;
}

/// The value of an expression as a list of texts.
fn texts(value: &Value) -> Vec<String> {
    serde_json::from_value(value.clone()).unwrap_or_else(|_| panic!("{}", json!(value)))
}
