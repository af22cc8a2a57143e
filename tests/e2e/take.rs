//! What is known of a figure, and what can be taken away of it.

use serde_json::json;
use thirtyfour::By;

use crate::browser::{Page, with_page};
use crate::server::{Answer, root};

const FIGURE: &str = "[data-figure=industrial-internet-identifiers]";

async fn open_figure(page: &Page) {
    page.value(&format!("document.querySelector('{FIGURE} details').open = true")).await;
    page.until(&format!("document.querySelector('{FIGURE} .hf-take')")).await;
}

#[tokio::test]
async fn everything_known_of_a_figure_and_its_link() {
    with_page(async |page| {
        for (address, facts) in [
            ("", ["报告原文突破97亿", "读作超过97亿", "完整数字9,700,000,000", "单位个", "年份2020年", "报告章节工业互联网"]),
            (
                "en/",
                [
                    "In the report’s words突破97亿",
                    "Read asOver 9.7 billion",
                    "In full digits9,700,000,000",
                    "Unitidentifiers",
                    "Year2020",
                    "Part of the reportIndustrial internet",
                ],
            ),
        ] {
            page.open_live(address).await;
            open_figure(&page).await;
            let said = format!("[...document.querySelectorAll('{FIGURE} .hf-facts > div')].map(e => e.textContent)");
            assert_eq!(page.strings(&said).await, facts);
            let by = page.value(&format!("document.querySelector('{FIGURE} .hf-by').textContent")).await;
            assert!(
                ["《开创信息通信行业监管工作新局面》", "The bureau’s report"]
                    .iter()
                    .any(|source| by.as_str().unwrap().contains(source)),
                "{by}"
            );
            let link = page.value(&format!("document.querySelector('{FIGURE} .hf-permalink a').href")).await;
            let expected = format!("{}{address}all.html#figure=industrial-internet-identifiers", page.server.address);
            assert_eq!(link, json!(expected));
            // The link shows this figure, opened.
            page.go(link.as_str().unwrap()).await;
            page.until_is("live").await;
            page.until(&format!(
                "document.querySelector('{FIGURE} details').open && document.querySelector('{FIGURE} .hf-take')"
            ))
            .await;
            let top = format!("Math.abs(document.querySelector('{FIGURE}').getBoundingClientRect().top) < 5");
            page.until(&top).await;
            assert_eq!(page.complaints().await, [""; 0]);
        }
    })
    .await;
}

/// A real picture that can be pressed and held, with links to keep it.
#[tokio::test]
async fn the_picture_is_shown_and_can_be_kept() {
    with_page(async |page| {
        page.open_live("en/").await;
        open_figure(&page).await;
        page.driver.find(By::Css(format!("{FIGURE} .hf-take button"))).await.unwrap().click().await.unwrap();
        page.until(&format!("document.querySelector('{FIGURE} .hf-kept img').naturalWidth === 1280")).await;
        let links = page.strings(&format!("[...document.querySelectorAll('{FIGURE} .hf-kept a')].map(e => e.pathname)")).await;
        assert_eq!(links.len(), 2);
        for link in links {
            assert!(root().join("dist").join(link.trim_start_matches('/')).exists(), "{link}");
        }
        assert_eq!(page.complaints().await, [""; 0]);
    })
    .await;
}

/// A picture of other figures than those on show is not offered; a citation is what the page says.
#[tokio::test]
async fn what_is_taken_away_says_what_the_page_says() {
    with_page(async |page| {
        let newer = std::fs::read_to_string(root().join("dist/figures.json")).unwrap().replace("2026-11-24", "2030-01-01");
        page.server.set("figures.json", Answer::Text(newer));
        page.open_live("").await;
        open_figure(&page).await;
        let buttons = format!("[...document.querySelectorAll('{FIGURE} .hf-take button')].map(e => e.textContent)");
        let offered = page.strings(&buttons).await;
        assert!(!offered.contains(&"图片".to_owned()) && offered.contains(&"复制引文".to_owned()), "{offered:?}");
        // The browser says no: the text is there to be selected.
        page.value("void Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })").await;
        page.value(&format!("[...document.querySelectorAll('{FIGURE} .hf-take button')].find(e => e.textContent === '复制引文').click()")).await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-text').checkVisibility()")).await;
        let cited = page.value(&format!("document.querySelector('{FIGURE} .hf-text').value")).await;
        let expected = format!(
            "工业和信息化部信息通信管理局：工业互联网标识注册量，超过97亿个（2020年）。来源：《开创信息通信行业监管工作新局面》。{}all.html#figure=industrial-internet-identifiers",
            page.server.address
        );
        assert_eq!(cited, json!(expected));
        // The browser says yes.
        page.value("void (window.kept = [], navigator.clipboard.writeText = text => { kept.push(text); return Promise.resolve(); })").await;
        page.value(&format!("[...document.querySelectorAll('{FIGURE} .hf-take button')].find(e => e.textContent === '复制链接').click()")).await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-known > [role=status]').textContent === '已复制。'")).await;
        assert!(page.strings("kept").await[0].ends_with("#figure=industrial-internet-identifiers"));
    })
    .await;
}
