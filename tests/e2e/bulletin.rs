//! A newer file with what only bulletins say: the program that knows it comes, and no other page loads it.

use headline_figures::data::{Dataset, Locale};
use headline_figures::format::{capitalized, figure_quantity};
use serde_json::json;

use crate::browser::{Page, with_page};
use crate::polling::of_a_later_day;
use crate::server::Answer;

const BULLETIN: &str = include_str!("../fixtures/valid/bulletin.json");

fn newer_bulletin() -> String {
    BULLETIN.replace("2024-10-25", "2030-01-01")
}

fn asked_for(page: &Page, program: &str) -> usize {
    page.server.asked().iter().filter(|name| name.starts_with(program)).count()
}

#[tokio::test]
async fn all_of_it_is_said_as_everywhere() {
    with_page(async |page| {
        let dataset = Dataset::parse(BULLETIN).unwrap();
        page.server.set("figures.json", Answer::Text(newer_bulletin()));
        for (address, locale) in [("all.html", Locale::ZhCn), ("en/all.html", Locale::En)] {
            page.open_live(address).await;
            let mut expected: Vec<String> =
                dataset.figures().iter().map(|figure| capitalized(&figure_quantity(figure, locale).to_string())).collect();
            let mut shown = page.numbers().await;
            expected.sort();
            shown.sort();
            assert_eq!(shown, expected);
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// It draws the charts, too: nothing is loaded twice.
#[tokio::test]
async fn its_charts_need_no_other_program() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(newer_bulletin()));
        page.open_live("all.html").await;
        page.until("document.querySelectorAll('.hf-time-series svg.hf-axis-chart').length === 3").await;
        page.value("document.querySelector('[value=scale]').click()").await;
        page.until("document.querySelectorAll('.hf-rows > li').length === 14").await;
        assert_eq!((asked_for(&page, "bulletins-"), asked_for(&page, "charts-")), (2, 0), "{:?}", page.server.asked());
        // A fall, a break and a line below nothing are seen.
        for seen in [
            "[data-figure=profit] .hf-axis-max:nth-of-type(2)",
            "[data-figure=stations] .hf-break",
            "[data-figure=fixed-lines] .hf-mark-open",
        ] {
            assert_eq!(page.value(&format!("!!document.querySelector('{seen}')")).await, json!(true), "{seen}");
        }
    })
    .await;
}

#[tokio::test]
async fn whoever_needs_none_of_it_does_not_load_it() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(of_a_later_day()));
        page.open_live("all.html").await;
        page.value("document.querySelector('[value=scale]').click()").await;
        page.until("document.querySelectorAll('.hf-rows > li').length === 21").await;
        assert_eq!(asked_for(&page, "bulletins-"), 0, "{:?}", page.server.asked());
    })
    .await;
}

/// By number, kinds stay apart; a fall is less than a rise.
#[tokio::test]
async fn numbers_of_one_kind_are_sorted_among_each_other() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(newer_bulletin()));
        page.open_live("all.html").await;
        page.value("(field => { field.value = '-value'; field.dispatchEvent(new Event('change', { bubbles: true })); })(document.querySelector('[name=find-sort]'))").await;
        page.until("document.querySelector('.hf-cards > .hf-card').dataset.figure === 'revenue' && document.querySelector('.hf-section').hidden").await;
        let order = page.value("[...document.querySelectorAll('.hf-card')].map(card => card.dataset.figure).join(' ')").await;
        let order = order.as_str().unwrap().to_owned();
        let place = |id: &str| order.split(' ').position(|own| own == id).unwrap_or_else(|| panic!("{id}"));
        for pair in ["revenue mobile-users", "household profit", "profit 5g-share", "5g-share one-third", "one-third one-in-four", "one-in-four cloud-growth", "cloud-growth voice-revenue", "villages fixed-lines", "contribution against-national"] {
            let (first, second) = pair.split_once(' ').unwrap();
            assert!(place(first) < place(second), "{pair}: {order}");
        }
    })
    .await;
}
