//! All figures on one axis, logarithmic or linear.

use std::fs;
use std::time::{Duration, Instant};

use headline_figures::data::{Dataset, Locale};
use headline_figures::view::DotPlot;
use headline_figures::view::pages::to_html;
use leptos::prelude::*;
use serde_json::json;

use crate::browser::{PATIENCE, Page, with_page};
use crate::server::{Answer, Host, root};

/// What the second program consists of.
pub fn charts() -> Vec<&'static str> {
    let files = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_compressed = |name: &str| [".br", ".gz"].iter().any(|ending| name.ends_with(ending));
    let own: Vec<_> = files.filter(|name| name.starts_with("charts-") && !is_compressed(name)).collect();
    assert_eq!(own.len(), 2);
    own.into_iter().map(|name| &*name.leak()).collect()
}

fn asked_for_charts(page: &Page) -> usize {
    page.server.asked().iter().filter(|name| name.starts_with("charts-")).count()
}

/// The scale of the shipped headline figures, written natively.
fn native(locale: Locale) -> String {
    let dataset = Dataset::parse(&fs::read_to_string(root().join("dist/figures.json")).unwrap()).unwrap();
    let figures = dataset.headline().cloned().collect();
    normal(&to_html(move || view! { <DotPlot figures locale /> }))
}

/// Attributes in one order: the renderers write them in different ones.
pub fn normal(html: &str) -> String {
    let tag = regex::Regex::new(r#"<([a-z]+)((?: [a-zA-Z0-9-]+="[^"]*")+)>"#).unwrap();
    let attribute = regex::Regex::new(r#"[a-zA-Z0-9-]+="[^"]*""#).unwrap();
    let sorted = |found: &regex::Captures| {
        let mut attributes: Vec<&str> = attribute.find_iter(&found[2]).map(|attribute| attribute.as_str()).collect();
        attributes.sort_unstable();
        format!("<{} {}>", &found[1], attributes.join(" "))
    };
    tag.replace_all(html, sorted).into_owned()
}

/// The HTML of a place, without the marks that Leptos leaves.
async fn drawn(page: &Page, place: &str) -> String {
    let html = page.value(&format!("{place}.innerHTML.replace(/<!--.*?-->/g, '')")).await;
    normal(html.as_str().unwrap())
}

/// Whether two visible names of an axis meet, or one is out of sight.
const MEETING: &str = "[...document.querySelectorAll('.hf-tick-labels')].filter(e => e.checkVisibility()).flatMap(names => { \
    const boxes = [...names.children].filter(e => e.checkVisibility()).map(e => [e.textContent, e.getBoundingClientRect()]); \
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom; \
    return boxes.filter(([, own], at) => own.left < 0 || own.right > innerWidth || boxes.some(([, other], to) => at !== to && meet(own, other))).map(([text]) => text); })";

#[tokio::test]
async fn each_dot_is_where_the_logarithm_is() {
    with_page(async |page| {
        for (address, named) in [("?view=scale", &["1万", "1亿"][..]), ("en/?view=scale", &["1 thousand", "1 million", "1 billion"])] {
            page.open_live(address).await;
            let names = "[...document.querySelectorAll('.hf-tick-labels text')].filter(e => e.checkVisibility()).map(e => e.textContent)";
            assert_eq!(page.strings(names).await, named);
            let lines = "[...document.querySelectorAll('.hf-grid line')].filter(e => e.checkVisibility()).length";
            assert_eq!(page.value(lines).await, json!(9));
            // The browser's own logarithm, of the numbers that the cards say in full; ticks go from a hundred to ten billion.
            let misplaced = "[...document.querySelectorAll('.hf-rows > li')].map(row => { \
                const full = document.querySelector(`.hf-card[data-figure=\"${row.dataset.figure}\"] .hf-exact-value`).textContent.replaceAll(',', ''); \
                const at = axis => parseFloat(row.querySelector('circle.' + axis).getAttribute('cx')); \
                return [at('hf-log') - (Math.log10(full) - 2) / 8 * 100, at('hf-linear') - full / 1e10 * 100]; })";
            let misplaced: Vec<[f64; 2]> = serde_json::from_value(page.value(misplaced).await).unwrap();
            assert_eq!(misplaced.len(), 4);
            assert!(misplaced.iter().flatten().all(|by| by.abs() <= 0.01), "{misplaced:?}");
            assert_eq!(page.value("document.querySelectorAll('.hf-rows .hf-dot-open.hf-log').length").await, json!(3));
            assert_eq!(page.value("document.querySelector('.hf-cards').checkVisibility()").await, json!(false));
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn the_axis_says_what_it_is_and_can_be_switched() {
    with_page(async |page| {
        page.open_live("?view=scale").await;
        assert!(page.text().await.contains("每格是前一格的十倍"));
        assert!(page.text().await.contains("单位不同"));
        page.value("document.querySelector('label[for=hf-linear]').click()").await;
        let text = page.text().await;
        assert!(text.contains("几乎看不见") && !text.contains("每格是前一格的十倍"), "{text}");
        let names =
            "[...document.querySelectorAll('.hf-tick-labels text')].filter(e => e.checkVisibility()).map(e => e.textContent)";
        assert_eq!(page.strings(names).await, ["0", "50亿", "100亿"]);
        assert_eq!(
            page.value("[...document.querySelectorAll('circle')].filter(e => e.checkVisibility()).length").await,
            json!(4)
        );
        // The page was built with it: nothing more is asked for.
        assert_eq!(asked_for_charts(&page), 0);
    })
    .await;
}

#[tokio::test]
async fn names_never_meet() {
    with_page(async |page| {
        for address in ["?view=scale", "en/?view=scale", "all.html?N#view=scale", "en/all.html?N#view=scale"] {
            for width in [320, 360, 600, 1280] {
                page.resize(width, 740).await;
                // Another address each time: one that differs in its hash alone is no visit.
                let address = address.replace('N', &width.to_string());
                page.open(&address).await;
                let shown = "document.querySelector('[data-freshness=current] > .hf-dot-plot')?.checkVisibility()";
                page.until(&format!("location.href.endsWith('{address}') && {shown}")).await;
                for (text, axis) in [("normal", "log"), ("normal", "linear"), ("xx-large", "linear"), ("xx-large", "log")] {
                    page.value(&format!("document.documentElement.dataset.text = '{text}'")).await;
                    page.value(&format!("document.querySelector('label[for=hf-{axis}]').click()")).await;
                    assert_eq!(page.strings(MEETING).await, [""; 0], "{address} {width} {text} {axis}");
                    let named = "[...document.querySelectorAll('.hf-tick-labels text')].filter(e => e.checkVisibility()).length";
                    assert!(page.value(named).await.as_u64() >= Some(2), "{address} {width} {text} {axis}");
                    assert_eq!(page.horizontal_overflow().await, 0, "{address} {width} {text} {axis}");
                }
            }
        }
    })
    .await;
}

/// An element has what was prerendered, or the second program draws it: once for all, and what it draws is what is written natively.
#[tokio::test]
async fn elements_draw_what_pages_are_built_with() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; \
             img-src data:; require-trusted-types-for 'script'"
        );
        let body = format!(
            "<headline-figures lang=\"zh-CN\" view=\"scale\"></headline-figures><headline-figures lang=\"en\" render=\"live\" figures=\"root-mirrors\"></headline-figures>\
             <script type=\"module\" src=\"{origin}/embed.js\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        page.go(&host.address).await;
        let place = |index: u32| {
            format!("document.querySelectorAll('headline-figures')[{index}].shadowRoot.querySelector('.hf-dot-plot')")
        };
        page.until(&format!("{}?.querySelector('.hf-rows')", place(0))).await;
        assert_eq!(drawn(&page, &place(0)).await, native(Locale::ZhCn));
        assert_eq!(asked_for_charts(&page), 0);
        // The same figures, drawn in the browser.
        page.value("document.querySelectorAll('headline-figures')[1].removeAttribute('figures')").await;
        page.until(&format!("{}?.querySelector('.hf-chart-placeholder')", place(1))).await;
        // Chosen by the host, then by the reader, then by the host again after another language has been shown.
        page.value("document.querySelectorAll('headline-figures')[1].setAttribute('view', 'scale')").await;
        page.until(&format!("{}.querySelector('.hf-rows')", place(1))).await;
        assert_eq!(drawn(&page, &place(1)).await, native(Locale::En));
        page.value("document.querySelectorAll('headline-figures')[1].setAttribute('lang', 'zh-CN')").await;
        page.until(&format!("{}.querySelector('.hf-rows')?.textContent.includes('超过97亿个')", place(1))).await;
        assert_eq!(asked_for_charts(&page), 2, "{:?}", page.server.asked());
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_reader_chooses_it_in_an_element() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!("default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:");
        let body = format!("<headline-figures lang=\"en\" figures=\"all\" render=\"live\"></headline-figures><script type=\"module\" src=\"{origin}/embed.js\"></script>");
        let host = Host::start(&body, &policy).await;
        page.go(&host.address).await;
        let inside = "document.querySelector('headline-figures').shadowRoot";
        page.until(&format!("{inside}.querySelector('.hf-chart-placeholder')")).await;
        assert_eq!(asked_for_charts(&page), 0);
        page.value(&format!("{inside}.querySelector('[value=scale]').click()")).await;
        page.until(&format!("{inside}.querySelectorAll('.hf-rows > li').length === 21")).await;
        assert!(page.value(&format!("{inside}.querySelector('.hf-dot-plot').textContent")).await.as_str().unwrap().contains("3 more (percentages, changes and the like) are in the table only"));
        assert_eq!(page.value(&format!("{inside}.querySelector('.hf-cards').checkVisibility()")).await, json!(false));
    })
    .await;
}

/// The shipped file, of a later day and with 98亿.
fn newer() -> String {
    let file = fs::read_to_string(root().join("dist/figures.json")).unwrap().replace("2026-11-24", "2030-01-01");
    file.replace("9700000000", "9800000000").replace("突破97亿", "突破98亿")
}

/// Newer figures are drawn anew on a page.
#[tokio::test]
async fn newer_figures_are_drawn() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text(newer()));
        page.open_live("?view=scale").await;
        page.until("document.querySelector('.hf-rows')?.textContent.includes('超过98亿个')").await;
        // What is drawn late is chosen from too.
        page.open_live("all.html#view=scale&q=5g").await;
        let rows = "[...document.querySelectorAll('.hf-rows > li')].filter(e => e.checkVisibility()).length";
        page.until(&format!("{rows} === 2")).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Where the second program does not come, the table has the figures. In a browser that has not seen it: WebKit does not ask again.
#[tokio::test]
async fn where_the_program_does_not_come_the_reader_is_sent_to_the_table() {
    for name in charts() {
        with_page(async move |page| {
            page.server.set("figures.json", Answer::Text(newer()));
            page.server.set(name, Answer::Missing);
            page.open_live("?view=scale").await;
            let deadline = Instant::now() + PATIENCE;
            while !page.server.asked().iter().any(|own| own == name) {
                assert!(Instant::now() < deadline, "{name} was never asked for");
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
            let place = "document.querySelector('.hf-dot-plot').textContent";
            assert_eq!(page.value(place).await, json!("正在画图。如果一直没有出现，请看表格。"));
            page.value("document.querySelector('[value=table]').click()").await;
            assert!(page.text().await.contains("超过98亿个"));
        })
        .await;
    }
}

#[tokio::test]
async fn search_and_section_choose_rows() {
    with_page(async |page| {
        page.open_live("all.html#view=scale&section=services").await;
        let rows = "[...document.querySelectorAll('.hf-rows > li')].filter(e => e.checkVisibility()).map(e => e.querySelector('.hf-row-label').textContent)";
        assert_eq!(page.strings(rows).await, ["“谢绝来电”注册用户", "携号转网用户", "检测的常用APP"]);
        page.value("location.hash = '#view=cards'").await;
        page.until("document.querySelector('.hf-cards').checkVisibility()").await;
        page.value("location.hash = '#view=scale&q=5g&sort=value'").await;
        page.until("document.querySelector('.hf-dot-plot')?.checkVisibility()").await;
        assert_eq!(page.strings(rows).await, ["“5G+工业互联网”在建项目", "5G共建共享基站"]);
        assert_eq!(page.value("location.hash").await, json!("#view=scale&q=5g&sort=value"));
    })
    .await;
}

mod chromium {
    use serde_json::json;

    use crate::browser::with_page;

    #[tokio::test]
    async fn view_and_axis_can_be_chosen_without_any_script() {
        with_page(async |page| {
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            page.open("").await;
            let click = async |selector: &str| {
                page.driver.find(thirtyfour::By::Css(selector)).await.unwrap().click().await.unwrap();
            };
            click("[value=scale]").await;
            assert!(page.driver.find(thirtyfour::By::ClassName("hf-dot-plot")).await.unwrap().is_displayed().await.unwrap());
            for hidden in ["hf-cards", "hf-table"] {
                assert!(!page.driver.find(thirtyfour::By::ClassName(hidden)).await.unwrap().is_displayed().await.unwrap());
            }
            let note = async |class: &str| {
                page.driver.find(thirtyfour::By::Css(format!("p.{class}"))).await.unwrap().is_displayed().await.unwrap()
            };
            assert!(note("hf-log").await && !note("hf-linear").await);
            click("label[for=hf-linear]").await;
            assert!(!note("hf-log").await && note("hf-linear").await);
        })
        .await;
    }
}
