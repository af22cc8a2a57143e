//! Never blank, never wrong: what a reader sees when something fails.

use std::fs;

use serde_json::json;

use crate::HEADLINE;
use crate::browser::{Page, with_page};
use crate::server::{Answer, root};

async fn the_last_good_figures_are_there(page: &Page) {
    assert_eq!(page.numbers().await, HEADLINE.map(|[chinese, _]| chinese));
    assert_eq!(page.value("document.querySelectorAll('.hf-picture .hf-mark').length >= 4").await, json!(true));
}

/// What the polite live region says, and what is behind it for the editor.
async fn notice(page: &Page) -> [String; 2] {
    let said = page.strings("[...document.querySelectorAll('.hf-notice [role=status]')].map(e => e.textContent)").await;
    let reasons = page.strings("[...document.querySelectorAll('.hf-reasons li')].map(e => e.textContent)").await;
    [said.concat(), reasons.join("\n")]
}

#[tokio::test]
async fn missing() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Missing);
        page.open("").await;
        page.until_is("failed").await;
        the_last_good_figures_are_there(&page).await;
        let [said, reasons] = notice(&page).await;
        assert!(said.starts_with("未能获取最新数据") && said.contains("年"), "{said}");
        assert!(reasons.contains("404"), "{reasons}");
    })
    .await;
}

#[tokio::test]
async fn broken_off() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::BrokenOff);
        page.open("?lang=en").await;
        page.until_is("failed").await;
        assert_eq!(page.numbers().await, HEADLINE.map(|[_, english]| english));
        let [said, reasons] = notice(&page).await;
        assert!(said.starts_with("The latest figures could not be fetched."), "{said}");
        assert!(reasons.contains("did not answer"), "{reasons}");
    })
    .await;
}

#[tokio::test]
async fn slow() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Held);
        page.open("").await;
        page.until_is("fetching").await;
        the_last_good_figures_are_there(&page).await;
        // Nobody is disturbed by a question that nearly always has the same answer.
        assert_eq!(notice(&page).await, ["", ""]);
        page.server.release();
        page.until_is("current").await;
        the_last_good_figures_are_there(&page).await;
        assert_eq!(notice(&page).await, ["", ""]);
    })
    .await;
}

/// A host may serve an old copy: the page keeps its own figures, which are newer.
#[tokio::test]
async fn older_than_the_page() {
    with_page(async |page| {
        let older = fs::read_to_string(root().join("tests/fixtures/valid/two-figures.json")).unwrap();
        page.server.set("figures.json", Answer::Text(older));
        page.open("").await;
        page.until_is("failed").await;
        the_last_good_figures_are_there(&page).await;
        let [said, reasons] = notice(&page).await;
        assert!(said.starts_with("服务器上的数据文件较旧") && reasons.is_empty(), "{said} {reasons}");
    })
    .await;
}

/// Every file that the reader refuses, with its faults told to the editor on the page itself.
#[tokio::test]
async fn damaged_in_every_way() {
    with_page(async |page| {
        let mut files: Vec<_> = fs::read_dir(root().join("tests/fixtures/invalid")).unwrap().map(|f| f.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        assert!(files.len() > 40);
        for file in files {
            let name = file.display();
            page.server.set("figures.json", Answer::Text(fs::read_to_string(&file).unwrap()));
            page.open("").await;
            page.until_is("failed").await;
            the_last_good_figures_are_there(&page).await;
            let [said, reasons] = notice(&page).await;
            assert!(said.starts_with("最新数据文件有误，没有采用"), "{name}: {said}");
            let expected = fs::read_to_string(file.with_extension("expected")).unwrap();
            for line in expected.lines() {
                let (path, place) = line.split_once(' ').unwrap();
                let (row, column) = place.split_once(' ').unwrap().0.split_once(':').unwrap();
                let path = if path == "$" { "整个文件（$）" } else { path };
                assert!(reasons.contains(&format!("{path}，第{row}行第{column}列")), "{name}: {path} is not in {reasons}");
            }
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn without_its_script() {
    with_page(async |page| {
        page.server.set(".js", Answer::Missing);
        page.open("").await;
        page.until("document.readyState === 'complete'").await;
        the_last_good_figures_are_there(&page).await;
        assert_eq!(page.value("document.querySelectorAll('[data-freshness=prerendered]').length").await, json!(1));
    })
    .await;
}

/// Without wasm, all is as it should be while the figures are those of the page. Of newer ones their day and their file are told.
#[tokio::test]
async fn without_wasm() {
    with_page(async |page| {
        page.server.set(".wasm", Answer::Missing);
        page.open_live("").await;
        assert_eq!(notice(&page).await, ["", ""]);
        let file = fs::read_to_string(root().join("dist/figures.json")).unwrap();
        page.server.set("figures.json", Answer::Text(file.replace("2026-11-24", "2030-01-01")));
        page.open("").await;
        page.until_is("failed").await;
        the_last_good_figures_are_there(&page).await;
        let expected = "有2030年1月1日的新数据，但这个浏览器无法显示；这里是2026年11月24日的数据。 查看新数据文件";
        assert_eq!(notice(&page).await, [expected, ""]);
        let link = page.value("document.querySelector('.hf-notice a').href").await;
        assert_eq!(link, json!(format!("{}figures.json", page.server.address)));
        // What is no figures file at all is not called newer.
        page.server.set("figures.json", Answer::Text("<html>maintenance</html>".into()));
        page.open("").await;
        page.until_is("failed").await;
        assert!(notice(&page).await[0].starts_with("未能获取最新数据"), "{:?}", notice(&page).await);
    })
    .await;
}

/// What a reader does with figures that stand needs no program.
#[tokio::test]
async fn without_the_programs_own_script_the_tools_work() {
    with_page(async |page| {
        let files = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let glue =
            files.filter(|name| name.starts_with("headline-figures-")).find(|name| name.split('.').skip(1).eq(["js"])).unwrap();
        page.server.set(glue.leak(), Answer::Missing);
        page.open("").await;
        page.until("document.documentElement.hasAttribute('data-js')").await;
        page.press("[data-action=text]").await;
        assert_eq!(page.value("document.documentElement.dataset.text").await, json!("large"));
        page.press("[value=table]").await;
        assert_eq!(page.value("document.querySelector('.hf-table-view').checkVisibility()").await, json!(true));
        assert_eq!(page.value("document.querySelector('.hf-cards').checkVisibility()").await, json!(false));
    })
    .await;
}

/// What only Chromium can be told to do, or tells.
mod chromium {
    use serde_json::json;

    use super::the_last_good_figures_are_there;
    use crate::browser::with_page;

    #[tokio::test]
    async fn without_any_script() {
        with_page(async |page| {
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            page.open("").await;
            let root = page.cdp("DOM.getDocument", json!({ "depth": -1 })).await;
            let html = page.cdp("DOM.getOuterHTML", json!({ "nodeId": root["root"]["nodeId"] })).await;
            let html = html["outerHTML"].as_str().unwrap().to_owned();
            assert_eq!(html.matches("class=\"hf-picture\"").count(), 4);
            assert!(html.contains("突破97亿") && html.contains("data-freshness=\"prerendered\""));
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
            the_last_good_figures_are_there(&page).await;
        })
        .await;
    }
}
