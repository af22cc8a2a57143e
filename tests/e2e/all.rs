//! The page with all figures: search, sections, order, and the address that says them.

use std::fs;

use serde_json::json;
use thirtyfour::By;

use crate::browser::{Page, with_page};
use crate::polling::of_a_later_day;
use crate::server::{Answer, root};

/// The figures on show, by label.
async fn shown(page: &Page) -> Vec<String> {
    page.strings("[...document.querySelectorAll('.hf-card')].filter(e => e.checkVisibility()).map(e => e.querySelector('.hf-label').textContent)")
        .await
}

async fn choose(page: &Page, name: &str, value: &str) {
    page.value(&format!(
        "(e => {{ e.value = '{value}'; e.dispatchEvent(new Event('change', {{ bubbles: true }})); }})(document.querySelector('[name=find-{name}]'))"
    ))
    .await;
}

#[tokio::test]
async fn every_figure_is_two_presses_from_the_first_view() {
    with_page(async |page| {
        for (home, all, sections) in [("", "全部24项数据", 9), ("en/", "All 24 figures", 9)] {
            page.open_live(home).await;
            page.driver.find(By::LinkText(all)).await.unwrap().click().await.unwrap();
            page.until("location.pathname.endsWith('all.html')").await;
            page.until_is("current").await;
            assert_eq!(shown(&page).await.len(), 24);
            assert!(page.value("document.querySelector('.hf-result-count').textContent").await.as_str().unwrap().contains("24"));
            let titles = page.strings("[...document.querySelectorAll('h2.hf-section')].map(e => e.textContent)").await;
            let distinct: std::collections::BTreeSet<_> = titles.iter().collect();
            assert_eq!((titles.len(), distinct.len()), (sections, sections), "each section once: {titles:?}");
            // Plans are marked, and nobody takes four events for a chart.
            assert_eq!(page.value("document.querySelectorAll('.hf-ahead .hf-status').length").await, json!(2));
            assert_eq!(page.value("document.querySelector('[data-figure=ciie-side-events] .hf-picture')").await, json!(null));
            assert_eq!(page.value("document.querySelectorAll('.hf-picture').length").await, json!(21));
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn its_title_and_links_follow_the_figures() {
    with_page(async |page| {
        let file = fs::read_to_string(root().join("dist/figures.json")).unwrap();
        let mut file: serde_json::Value = serde_json::from_str(&file).unwrap();
        (file["title"]["zh-CN"], file["updated"]) = (json!("另一标题"), json!("2030-01-01"));
        let mut one_more = file["figures"][0].clone();
        one_more["id"] = json!("one-more");
        // With a year before its card has a table of all values too.
        one_more["series"] = json!([{ "period": "2019", "value": 1, "qualifier": "exact" }]);
        file["figures"].as_array_mut().unwrap().push(one_more);
        page.server.set("figures.json", Answer::Text(file.to_string()));
        for (address, title) in [("all.html", "全部25项数据 - 另一标题"), ("", "另一标题")] {
            page.open_live(address).await;
            page.until("document.querySelector('.hf-widget').textContent.includes('另一标题')").await;
            assert_eq!(page.value("document.title").await, json!(title));
        }
        // A link to what the page was not built with opens it when it is there, and nothing else of it.
        page.open("all.html?link#figure=one-more").await;
        page.until("document.querySelector('[data-figure=one-more] .hf-details')?.open").await;
        page.until("document.querySelector('[data-figure=one-more] .hf-values')").await;
        let open = "[...document.querySelectorAll('.hf-cards [open]')].map(e => e.className)";
        assert_eq!(page.strings(open).await, ["hf-details"]);
        // It is opened again by its link.
        page.value("document.querySelector('[data-figure=one-more] .hf-details').open = false").await;
        page.value("location.hash = '#q='").await;
        page.value("location.hash = '#figure=one-more'").await;
        page.until("document.querySelector('[data-figure=one-more] .hf-details').open").await;
        assert_eq!(page.strings(open).await, ["hf-details"]);
    })
    .await;
}

#[tokio::test]
async fn search_section_and_order_are_in_the_address() {
    with_page(async |page| {
        page.open_live("all.html").await;
        page.driver.find(By::Css("[name=find-q]")).await.unwrap().send_keys("5g").await.unwrap();
        assert_eq!(shown(&page).await, ["“5G+工业互联网”在建项目", "5G共建共享基站"]);
        assert_eq!(page.value("document.querySelector('.hf-result-count').textContent").await, json!("共2项"));
        assert_eq!(page.value("location.hash").await, json!("#q=5g"));
        // English words find Chinese figures.
        page.value("document.querySelector('[name=find-q]').value = ''").await;
        page.driver.find(By::Css("[name=find-q]")).await.unwrap().send_keys("domain root" ).await.unwrap();
        assert_eq!(shown(&page).await, [""; 0]);
        page.value("document.querySelector('[name=find-q]').value = ''").await;
        page.driver.find(By::Css("[name=find-q]")).await.unwrap().send_keys("mirrors dns").await.unwrap();
        assert_eq!(shown(&page).await, ["域名根镜像服务器"]);
        page.value("document.querySelector('[name=find-q]').value = ''").await;
        choose(&page, "section", "services").await;
        choose(&page, "sort", "-value").await;
        let expected =
            ["“谢绝来电”注册用户", "携号转网用户", "检测的常用APP", "APP违规问题及时处置率", "1小时携号转网成功率", "骚扰电话有效投诉及时处置率"];
        assert_eq!(shown(&page).await, expected);
        page.value("document.querySelector('[value=table]').click()").await;
        let address = page.value("location.hash").await;
        assert_eq!(address, json!("#view=table&section=services&sort=-value"));
        // The same address shows the same: rows in this order.
        page.open("embed.html").await;
        page.open_live(&format!("all.html{}", address.as_str().unwrap())).await;
        let rows = page.strings("[...document.querySelectorAll('tbody tr')].filter(e => e.checkVisibility()).map(e => e.querySelector('th').textContent)").await;
        assert_eq!(rows, expected);
        assert_eq!(page.value("document.querySelector('.hf-cards').checkVisibility()").await, json!(false));
        // What there is not is as if it were not asked for.
        page.value("location.hash = '#section=nowhere&sort=colour&view=none'").await;
        page.until("document.querySelector('.hf-result-count').textContent === '共24项'").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn names_are_ordered_as_the_language_orders_them() {
    with_page(async |page| {
        page.open_live("en/all.html#sort=label").await;
        let found = shown(&page).await;
        let mut sorted = found.clone();
        sorted.sort_by_key(|label| label.to_lowercase());
        assert_eq!((found.len(), &found), (24, &sorted));
        assert_eq!(
            page.value("[...document.querySelectorAll('.hf-section')].every(e => !e.checkVisibility())").await,
            json!(true)
        );
    })
    .await;
}

/// Whoever has no pointer reaches what was found, and nothing else.
#[tokio::test]
async fn what_is_found_is_reached_by_keys() {
    with_page(async |page| {
        page.open_live("all.html").await;
        // The one stop for the Tab key is a card that the search then puts away.
        page.value("document.querySelector('[data-figure=root-mirrors] .hf-card-summary').focus()").await;
        page.driver.find(By::Css("[name=find-q]")).await.unwrap().send_keys("5g").await.unwrap();
        let stops = "[...document.querySelectorAll('.hf-card-summary')].filter(e => e.checkVisibility() && e.tabIndex === 0).map(e => e.closest('.hf-card').dataset.figure)";
        assert_eq!(page.strings(stops).await, ["projects-under-construction"]);
        page.value("document.querySelector('[data-figure=projects-under-construction] .hf-card-summary').focus()").await;
        page.driver.active_element().await.unwrap().send_keys(thirtyfour::Key::Down).await.unwrap();
        assert_eq!(page.value("document.activeElement.closest('.hf-card').dataset.figure").await, json!("shared-5g-stations"));
        assert_eq!(page.strings(stops).await, ["shared-5g-stations"]);
    })
    .await;
}

/// Half a Chinese word is still in Latin letters; a full-width letter is a letter.
#[tokio::test]
async fn a_word_is_looked_for_when_it_is_whole() {
    with_page(async |page| {
        page.open_live("all.html").await;
        let type_in = |text: &str, event: &str| {
            format!("(e => {{ e.value = '{text}'; e.dispatchEvent({event}); }})(document.querySelector('[name=find-q]'))")
        };
        page.value(&type_in("gong", "new InputEvent('input', { bubbles: true, isComposing: true })")).await;
        assert_eq!(shown(&page).await.len(), 24);
        page.value(&type_in("携号", "new CompositionEvent('compositionend', { bubbles: true })")).await;
        assert_eq!(shown(&page).await, ["携号转网用户", "1小时携号转网成功率"]);
        page.value(&type_in("５Ｇ", "new InputEvent('input', { bubbles: true })")).await;
        assert_eq!(shown(&page).await.len(), 2);
    })
    .await;
}

/// What is chosen outlasts a change of language and of what else is chosen; a link without a view shows the pictures.
#[tokio::test]
async fn the_address_says_all_that_is_chosen() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Held);
        page.open("all.html#view=table&sort=-value").await;
        page.until_is("fetching").await;
        page.value("void (window.before = document.querySelector('.hf-widget'))").await;
        page.server.release();
        page.until_is("current").await;
        // The same figures in another order are the same: whoever reads goes on undisturbed.
        assert_eq!(page.value("before.isConnected").await, json!(true));
        choose(&page, "section", "services").await;
        assert_eq!(page.value("location.hash").await, json!("#view=table&section=services&sort=-value"));
        page.press(".hf-language-link").await;
        page.until("location.pathname === '/en/all.html'").await;
        page.until_is("current").await;
        assert_eq!(page.value("location.hash").await, json!("#view=table&section=services&sort=-value"));
        assert_eq!(page.value("document.querySelector('.hf-table-view').checkVisibility()").await, json!(true));
        assert_eq!(page.value("document.querySelector('.hf-result-count').textContent").await, json!("6 found"));
        page.value("location.hash = '#section=emergency'").await;
        page.until("document.querySelector('.hf-cards').checkVisibility()").await;
        // A link to a figure shows it, whatever was chosen before.
        page.press("[value=table]").await;
        page.value("location.hash = '#figure=root-mirrors'").await;
        page.until("document.activeElement.closest('.hf-card')?.dataset.figure === 'root-mirrors'").await;
        assert_eq!(page.value("document.activeElement.checkVisibility()").await, json!(true));
        assert!(!page.server.asked().iter().any(|name| name.starts_with("charts-")));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// All figures in a frame: their links lead to the page that opens one, in a window of its own.
#[tokio::test]
async fn links_of_a_frame_leave_the_frame() {
    with_page(async |page| {
        let all = format!("{}all.html", page.server.address);
        for (address, overview) in [("embed.html?figures=all", None), ("embed.html", Some(all.clone()))] {
            page.open_live(address).await;
            let links = page.strings("[...document.querySelectorAll('.hf-permalink a, .hf-overview a, .hf-attribution a, .hf-footer a')].map(e => e.target)").await;
            assert!(links.len() > 3 && links.iter().all(|target| target == "_blank"), "{address}: {links:?}");
            let first = page.value("document.querySelector('.hf-permalink a').href").await;
            assert!(first.as_str().unwrap().starts_with(&format!("{all}#figure=")), "{first}");
            let link = page.value("document.querySelector('.hf-overview a')?.href ?? null").await;
            assert_eq!(link, json!(overview), "{address}");
        }
    })
    .await;
}

/// The live figures take the place of the prerendered ones, and what was chosen stays.
#[tokio::test]
async fn what_is_chosen_outlasts_an_update() {
    with_page(async |page| {
        let newer = of_a_later_day();
        page.server.set("figures.json", Answer::HeldText(newer));
        page.open("all.html#section=emergency&sort=-value").await;
        page.until_is("fetching").await;
        assert_eq!(shown(&page).await, ["应急通信保障突发事件"]);
        page.value("document.querySelector('.hf-card:not([hidden]) .hf-card-summary').focus()").await;
        page.server.release();
        page.until_is("current").await;
        page.until("document.querySelector('.hf-footer').textContent.includes('2030')").await;
        page.until("document.querySelector('.hf-result-count').textContent === '共1项'").await;
        assert_eq!(shown(&page).await, ["应急通信保障突发事件"]);
        assert_eq!(page.value("document.querySelectorAll('.hf-filter').length").await, json!(1));
        // Whoever has reached a figure has it still, although cards have changed places.
        assert_eq!(
            page.value("document.activeElement === document.querySelector('.hf-card:not([hidden]) .hf-card-summary')").await,
            json!(true)
        );
    })
    .await;
}

/// The notice of a failure is the widget's own, not the finder's.
#[tokio::test]
async fn a_failure_is_told_here_too() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Missing);
        page.open("all.html").await;
        page.until_is("failed").await;
        page.until("document.querySelector('.hf-notice [role=status]').textContent.startsWith('未能获取最新数据')").await;
        assert_eq!(page.value("document.querySelector('.hf-result-count').textContent").await, json!("共24项"));
        assert_eq!(shown(&page).await.len(), 24);
    })
    .await;
}

#[tokio::test]
async fn the_data_can_be_taken_away() {
    with_page(async |page| {
        for address in ["all.html", "en/"] {
            page.open_live(address).await;
            let links = page.strings("[...document.querySelectorAll('.hf-downloads a')].map(e => e.href)").await;
            assert_eq!(links, ["figures.csv", "figures.json"].map(|name| format!("{}{name}", page.server.address)));
        }
    })
    .await;
}

mod chromium {
    use serde_json::json;
    use thirtyfour::By;

    use crate::browser::with_page;

    /// There is nothing to search with, and no room is left for it.
    #[tokio::test]
    async fn all_figures_are_there_without_any_script() {
        with_page(async |page| {
            page.resize(360, 740).await;
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            page.open("all.html").await;
            assert_eq!(page.driver.find_all(By::ClassName("hf-card")).await.unwrap().len(), 24);
            let tools = page.driver.find(By::ClassName("hf-toolbar")).await.unwrap().rect().await.unwrap();
            let section = page.driver.find(By::ClassName("hf-section")).await.unwrap().rect().await.unwrap();
            let between = section.y - tools.y - tools.height;
            assert!((0.0..60.0).contains(&between), "{between}");
        })
        .await;
    }
}
