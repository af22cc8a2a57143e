//! What a change of the figures does to whoever is reading them.

use serde_json::json;

use crate::browser::with_page;
use crate::polling::{CLOCK, let_time_pass, open, wait, with_98_yi, with_yi};
use crate::server::{Answer, Host, root};

#[tokio::test]
async fn a_change_is_shown_marked_and_told() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        let first = wait(&page).await;
        assert!((54.0..=66.0).contains(&first), "a minute, more or less: {first}");
        page.value("void (window.region = document.querySelector('body > [role=status]'))").await;
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        let_time_pass(&page).await;
        page.until("document.querySelectorAll('.hf-card[data-changed]').length === 1").await;
        assert_eq!(page.numbers().await[1], "超过98亿个");
        assert_eq!(
            page.value("document.querySelector('[data-changed]').dataset.figure").await,
            json!("industrial-internet-identifiers")
        );
        // In a live region that was there before, or it would not be read aloud; and where everybody sees it.
        assert_eq!(page.value("region.isConnected && region.textContent").await, json!("数据已更新：工业互联网标识注册量"));
        assert!(page.text().await.contains("数据已更新：工业互联网标识注册量"));
        assert_eq!(
            page.value("document.querySelector('.hf-card[data-changed] > .hf-updated').textContent").await,
            json!("已更新")
        );
        page.press("[value=table]").await;
        let row = "document.querySelector('tr[data-changed] th').innerText";
        assert_eq!(page.value(row).await, json!("工业互联网标识注册量 已更新"));
        // A word is changed, and no number.
        wait(&page).await;
        page.server.set("figures.json", Answer::Text(with_98_yi().replace("突破98亿", "超98亿")));
        let_time_pass(&page).await;
        page.until("document.querySelector('tr[data-changed] > :last-child')?.textContent === '超98亿'").await;
        wait(&page).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Nobody who reads is thrown out, however often the figures change.
#[tokio::test]
async fn what_the_reader_chose_opened_and_reached_stays() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        wait(&page).await;
        page.press("[value=scale]").await;
        page.press("label[for=hf-linear]").await;
        page.value("document.querySelector('[data-figure=ported-numbers] details').open = true").await;
        page.value("document.querySelector('[data-action=text]').focus()").await;
        for yi in [98, 99] {
            page.server.set("figures.json", Answer::Text(with_yi(yi)));
            let_time_pass(&page).await;
            page.until(&format!("document.querySelector('.hf-rows')?.textContent.includes('超过{yi}亿个')")).await;
            let shown = "[document.querySelector('.hf-dot-plot').checkVisibility(), document.querySelector('p.hf-linear').checkVisibility(), \
                document.querySelector('[data-figure=ported-numbers] details').open, document.activeElement.dataset.action]";
            assert_eq!(page.value(shown).await, json!([true, true, true, "text"]), "{yi}");
            wait(&page).await;
        }
        // Among the pictures too.
        page.press("[value=cards]").await;
        page.value("document.querySelector('[data-figure=ported-numbers] .hf-card-summary').focus()").await;
        page.server.set("figures.json", Answer::Text(with_yi(96)));
        let_time_pass(&page).await;
        page.until("document.querySelector('[data-changed] .hf-number')?.textContent === '超过96亿个'").await;
        let reached = "document.activeElement.matches('.hf-card-summary') && document.activeElement.closest('.hf-card').dataset.figure";
        assert_eq!(page.value(reached).await, json!("ported-numbers"));
        assert_eq!(page.value("document.querySelector('.hf-cards').checkVisibility()").await, json!(true));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn an_element_follows_too() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:"
        );
        let body = format!(
            "<headline-figures refresh=\"60\" lang=\"en\"></headline-figures><script type=\"module\" src=\"{origin}/embed.js\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        page.server.set("figures.json", Answer::Held);
        page.go(&host.address).await;
        page.value(CLOCK).await;
        page.server.release();
        wait(&page).await;
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        let_time_pass(&page).await;
        let changed = "document.querySelector('headline-figures').shadowRoot.querySelector('[data-changed] .hf-number')?.textContent";
        page.until(&format!("{changed} === 'Over 9.8 billion identifiers'")).await;
        // What the reader chose stays; what the host asks for now is newer.
        let inside = "document.querySelector('headline-figures').shadowRoot";
        page.value(&format!("{inside}.querySelector('[value=table]').click()")).await;
        page.server.set("figures.json", Answer::Text(with_yi(99)));
        wait(&page).await;
        let_time_pass(&page).await;
        page.until(&format!("{inside}.querySelector('tr[data-changed]')?.textContent.includes('9.9 billion')")).await;
        let view = format!("{inside}.querySelector('.hf-widget').dataset.view");
        assert_eq!(page.value(&view).await, json!("table"));
        // A stale copy of the file, from some cache on the way, changes nothing.
        wait(&page).await;
        page.server.set("figures.json", Answer::Text(with_yi(96).replace("2030-01-01", "2029-01-01")));
        let_time_pass(&page).await;
        assert!(wait(&page).await > 100.0);
        assert!(page.value(&format!("{inside}.querySelector('.hf-table-view').textContent")).await.as_str().unwrap().contains("9.9 billion"));
        page.value("document.querySelector('headline-figures').setAttribute('view', 'cards')").await;
        page.until(&format!("{view} === 'cards'")).await;
        // Taken out, it asks no more.
        page.value("void (window.planned = null, document.querySelector('headline-figures').remove(), document.dispatchEvent(new Event('visibilitychange')))")
            .await;
        assert_eq!(page.value("planned").await, json!(null));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// A section that is new and a figure that has another name are found at once, in both languages.
#[tokio::test]
async fn the_search_knows_what_the_figures_now_say() {
    with_page(async |page| {
        let file = std::fs::read_to_string(root().join("dist/figures.json")).unwrap();
        let changed = file
            .replace("2026-11-24", "2030-01-01")
            .replace("\"emergency\"", "\"rescue\"")
            .replace("应急通信保障突发事件", "抢险任务")
            .replace("Emergency communications", "Rescue work");
        assert!(changed.contains("抢险任务") && changed.contains("Rescue work"));
        page.server.set("figures.json", Answer::HeldText(changed));
        page.open("all.html").await;
        page.until_is("fetching").await;
        let sections = "[...document.querySelector('[name=find-section]').options].map(e => e.value)";
        assert!(page.strings(sections).await.contains(&"emergency".to_owned()));
        page.server.release();
        page.until("document.querySelector('.hf-footer').textContent.includes('2030')").await;
        page.until(&format!("{sections}.includes('rescue')")).await;
        assert!(!page.strings(sections).await.contains(&"emergency".to_owned()));
        let shown = "[...document.querySelectorAll('.hf-card:not([hidden]) .hf-label')].map(e => e.textContent)";
        for search in ["抢险", "rescue work"] {
            page.value(&format!(
                "(field => {{ field.value = '{search}'; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})(document.querySelector('[name=find-q]'))"
            ))
            .await;
            assert!(page.strings(shown).await.contains(&"抢险任务".to_owned()), "{search}");
        }
        let choose = "(field => { field.value = 'rescue'; field.dispatchEvent(new Event('change', { bubbles: true })); })";
        page.value("document.querySelector('[name=find-q]').value = ''").await;
        page.value(&format!("{choose}(document.querySelector('[name=find-section]'))")).await;
        assert_eq!(page.strings(shown).await, ["抢险任务"]);
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
