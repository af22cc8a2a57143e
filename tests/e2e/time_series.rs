//! Figures over time, from made-up numbers: no shipped figure has a series.

use std::fs;

use headline_figures::data::{Dataset, Locale};
use headline_figures::view::TimeSeries;
use headline_figures::view::pages::to_html;
use leptos::prelude::*;
use serde_json::json;

use crate::browser::{Page, with_page};
use crate::count_cells;
use crate::dot_plot::{charts, normal};
use crate::polling::{CLOCK, let_time_pass, wait};
use crate::server::{Answer, Host, root};

pub fn made_up() -> String {
    let file = fs::read_to_string(root().join("tests/fixtures/valid/made-up-years.json")).unwrap();
    file.replace("2021-03-02", "2030-01-01")
}

/// What is written natively of each figure with a series.
fn native(text: &str, locale: Locale) -> Vec<String> {
    let dataset = Dataset::parse(text).unwrap();
    let with_series = dataset.figures().iter().filter(|figure| !figure.series.is_empty()).cloned();
    with_series.map(|figure| normal(&to_html(move || view! { <TimeSeries figure locale /> }))).collect()
}

const DRAWN: &str = "[...document.querySelectorAll('.hf-time-series')].map(e => e.innerHTML.replace(/<!--.*?-->/g, ''))";

async fn drawn(page: &Page, expression: &str) -> Vec<String> {
    page.strings(expression).await.iter().map(|html| normal(html)).collect()
}

async fn open(page: &Page, address: &str) {
    page.open_live(address).await;
    page.until("document.querySelector('.hf-axis-chart')").await;
}

/// The same file with another value among those over time: about so many times ten thousand.
fn with_wan(wan: u32) -> String {
    let other = made_up().replace("150000", &format!("{wan}0000")).replace("约15万", &format!("约{wan}万"));
    assert_ne!(other, made_up());
    other
}

/// A page that looks for changes each minute, of a clock that the test moves.
async fn open_following(page: &Page) {
    page.server.set("figures.json", Answer::HeldText(made_up()));
    page.open("?refresh=60").await;
    page.until_is("fetching").await;
    page.value(CLOCK).await;
    page.server.release();
    page.until("document.querySelector('.hf-axis-chart')").await;
}

#[tokio::test]
async fn a_figure_with_a_series_is_drawn_over_time() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(made_up()));
        for (address, locale, changes) in [
            (
                "all.html",
                Locale::ZhCn,
                ["比2019年多了超过6万个", "比2019年少16个", "至少比2019年高1.5个百分点", "比2019年3月多了超过17亿个"],
            ),
            (
                "en/all.html",
                Locale::En,
                [
                    "Up by over 60,000 from 2019",
                    "Down by 16 from 2019",
                    "Up by at least 1.5 percentage points from 2019",
                    "Up by over 1.7 billion from March 2019",
                ],
            ),
        ] {
            open(&page, address).await;
            assert_eq!(page.strings("[...document.querySelectorAll('.hf-change')].map(e => e.textContent)").await, changes);
            // The second program draws what is written natively.
            assert_eq!(drawn(&page, DRAWN).await, native(&made_up(), locale));
            assert_eq!(page.console_errors().await, [""; 0]);
        }
        let count = |selector: &str| {
            format!("[...document.querySelectorAll('.hf-axis-chart')].map(e => e.querySelectorAll('{selector}').length)")
        };
        // Six years with a gap, about, and an open end; two; a line with gaps; a month a year before, then three.
        let columns = |class: &str| format!("[...document.querySelectorAll('.hf-axis-chart')].map(e => {})", count_cells(class));
        assert_eq!(page.value(&columns("hf-mark")).await, json!([4, 2, 0, 0]));
        assert_eq!(page.value(&columns("hf-mark-soft")).await, json!([1, 0, 0, 0]));
        assert_eq!(page.value(&columns("hf-mark-open")).await, json!([1, 0, 0, 0]));
        assert_eq!(page.value(&count("polyline:not(.hf-axis, .hf-gridline)")).await, json!([0, 0, 6, 2]));
        assert_eq!(page.value(&count(".hf-dot-open")).await, json!([0, 0, 3, 1]));
    })
    .await;
}

/// A page says the same in words as in the picture, each with its qualifier.
#[tokio::test]
async fn all_values_are_in_a_table_with_their_qualifiers() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(made_up()));
        open(&page, "").await;
        page.value("document.querySelector('.hf-values').open = true").await;
        let rows = "[...document.querySelectorAll('.hf-values')][0].querySelectorAll('tbody tr')";
        let rows = format!("[...{rows}].map(row => [...row.children].map(e => e.textContent).join('|'))");
        assert_eq!(
            page.strings(&rows).await,
            ["2015年|1.2万个|", "2016年|4.5万个|", "2018年|约15万个|约15万", "2019年|30万个|", "2020年|超过36万个|超过36万个"]
        );
        // It is no stop among the pictures, and the arrow keys pass it by.
        page.value("document.querySelector('.hf-card-summary').focus()").await;
        page.driver.active_element().await.unwrap().send_keys(thirtyfour::Key::Down).await.unwrap();
        assert_eq!(page.value("document.activeElement.closest('.hf-card').dataset.figure").await, json!("a-fall"));
        assert_eq!(page.value("document.activeElement.className").await, json!("hf-card-summary"));
    })
    .await;
}

/// Where the second program does not come, the values stand there in words: the table has the latest one alone.
#[tokio::test]
async fn years_that_are_not_drawn_are_said() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(made_up()));
        for name in charts() {
            page.server.set(name, Answer::Missing);
        }
        page.open_live("").await;
        // Not innerText: engines do not agree on its line ends.
        let shown = "[...document.querySelectorAll('.hf-time-series')].filter(e => e.checkVisibility()).map(e => e.textContent)";
        let words = page.strings(shown).await;
        assert_eq!(words[0], "2015年：1.2万个，2016年：4.5万个，2018年：约15万个，2019年：30万个，2020年：超过36万个");
    })
    .await;
}

#[tokio::test]
async fn a_thousand_points_stay_readable() {
    with_page(async |page| {
        let months = (0..999).map(|month| {
            format!(
                "{{\"period\": \"{}-{:02}\", \"value\": {}, \"qualifier\": \"exact\"}}",
                1930 + month / 12,
                month % 12 + 1,
                month * month
            )
        });
        let series = months.collect::<Vec<_>>().join(",\n");
        let text = made_up().replace("\"period\": \"2020-03\"", "\"period\": \"2013-04\"");
        let (before, rest) = text.split_once("\"id\": \"months\"").unwrap();
        let (figure, _) = rest.split_once("\"series\": [").unwrap();
        let text = format!("{before}\"id\": \"months\"{figure}\"series\": [{series}]\n    }}\n  ]\n}}\n");
        page.server.set("figures.json", Answer::Text(text));
        for (width, height) in [(320, 740), (1280, 800)] {
            page.resize(width, height).await;
            open(&page, "all.html").await;
            let card = "document.querySelector('[data-figure=months]')";
            assert_eq!(
                page.value(&format!("{card}.querySelectorAll('.hf-axis-chart *').length")).await,
                json!(6),
                "two lines across, floor, line, dashed end with its dot"
            );
            let points = format!(
                "[...{card}.querySelectorAll('.hf-axis-chart polyline:not(.hf-axis, .hf-gridline)')].map(e => e.points.length)"
            );
            assert_eq!(page.value(&points).await, json!([999, 2]));
            page.value(&format!("{card}.querySelector('.hf-values').open = true")).await;
            assert_eq!(page.value(&format!("{card}.querySelectorAll('.hf-values tbody tr').length")).await, json!(1000));
            let high = format!("{card}.querySelector('.hf-scroll-region').getBoundingClientRect().height");
            assert!(page.value(&high).await.as_f64() < Some(400.0));
            assert_eq!(page.horizontal_overflow().await, 0);
        }
    })
    .await;
}

#[tokio::test]
async fn a_series_that_changes_is_drawn_anew_and_one_that_does_not_stays() {
    with_page(async |page| {
        open_following(&page).await;
        wait(&page).await;
        page.value("void (window.drawn = document.querySelector('.hf-axis-chart'))").await;
        // Another text that says the same, then one that does not.
        for (text, stays) in [(made_up() + "\n", true), (with_wan(16), false)] {
            page.server.set("figures.json", Answer::Text(text));
            let_time_pass(&page).await;
            wait(&page).await;
            assert_eq!(page.value("window.drawn.isConnected").await, json!(stays));
        }
        page.until("document.querySelector('.hf-values').textContent.includes('约16万个')").await;
    })
    .await;
}

/// What a reader had opened and reached is only there again once the second program has drawn it anew.
#[tokio::test]
async fn what_is_drawn_later_is_as_the_reader_left_it() {
    with_page(async |page| {
        open_following(&page).await;
        page.value("document.querySelectorAll('.hf-values')[1].open = true").await;
        let opened = "[...document.querySelectorAll('.hf-values')].map(e => e.open)";
        let before = page.value(opened).await;
        let reached = "document.activeElement.closest('.hf-values') === document.querySelectorAll('.hf-values')[1] && document.activeElement.className";
        for (part, class, wan) in [(".hf-scroll-region", "hf-scroll-region", 16), ("summary", "", 17)] {
            page.value(&format!("document.querySelectorAll('.hf-values')[1].querySelector('{part}').focus()")).await;
            change(&page, wan).await;
            page.until(&format!("document.querySelector('.hf-values')?.textContent.includes('约{wan}万个')")).await;
            assert_eq!(page.value(opened).await, before, "{part}");
            assert_eq!(page.value(reached).await, json!(class), "{part}");
        }
        // The table that is closed by then stays closed.
        page.value("document.querySelectorAll('.hf-values')[1].open = false").await;
        page.press("[value=scale]").await;
        page.until("document.querySelector('.hf-rows')").await;
        page.press("label[for=hf-linear]").await;
        page.value("void (document.querySelector('#hf-linear').focus(), window.rows = document.querySelector('.hf-rows'))").await;
        change(&page, 18).await;
        page.until("!rows.isConnected && document.querySelector('.hf-rows')").await;
        assert_eq!(page.strings("[document.activeElement.id, document.querySelector('[name=hf-axis]:checked').id]").await, ["hf-linear"; 2]);
        assert_eq!(page.value("document.querySelector('.hf-values[open]')").await, json!(null));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// The figures change, and it is time to ask for them.
async fn change(page: &Page, wan: u32) {
    wait(page).await;
    page.server.set("figures.json", Answer::Text(with_wan(wan)));
    let_time_pass(page).await;
}

#[tokio::test]
async fn an_element_draws_years_too() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(made_up()));
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; \
             img-src data:; require-trusted-types-for 'script'"
        );
        let body = format!("<headline-figures lang=\"en\" figures=\"all\"></headline-figures><script type=\"module\" src=\"{origin}/embed.js\"></script>");
        let host = Host::start(&body, &policy).await;
        page.go(&host.address).await;
        let inside = "document.querySelector('headline-figures').shadowRoot";
        page.until(&format!("{inside}.querySelectorAll('.hf-axis-chart').length === 4")).await;
        let inside_drawn = DRAWN.replace("document.", &format!("{inside}."));
        assert_eq!(drawn(&page, &inside_drawn).await, native(&made_up(), Locale::En));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
