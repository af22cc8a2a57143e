//! Figures that change while the page is open. The clock is the test's: `planned` has what would be done next, and when.

use std::fs;

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::server::{Answer, Host, root};

/// Takes timers into the test's hands: those with jitter, which has a fraction. The drivers use timers too.
pub const CLOCK: &str = "void (window.planned = null, window.later = setTimeout, \
    window.setTimeout = (action, ms) => Number.isInteger(ms ?? 0) ? later(action, ms) : (window.planned = [action, ms], 0))";

fn with_98_yi() -> String {
    let file = fs::read_to_string(root().join("dist/figures.json")).unwrap();
    let newer = file.replace("9700000000", "9800000000").replace("突破97亿", "突破98亿").replace("2026-11-24", "2030-01-01");
    assert_ne!(newer, file);
    newer
}

/// The time until the next request, in seconds.
pub async fn wait(page: &Page) -> f64 {
    page.until("planned").await;
    page.value("planned[1] / 1000").await.as_f64().unwrap()
}

pub async fn let_time_pass(page: &Page) {
    page.value("void (([action]) => { window.planned = null; action(); })(planned)").await;
}

async fn open(page: &Page, address: &str) {
    page.server.set("figures.json", Answer::Held);
    page.open(address).await;
    page.until_is("fetching").await;
    page.value(CLOCK).await;
    page.server.release();
    page.until_is("live").await;
}

#[tokio::test]
async fn a_change_is_shown_marked_and_told() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        let first = wait(&page).await;
        assert!((54.0..=66.0).contains(&first), "a minute, more or less: {first}");
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        let_time_pass(&page).await;
        page.until("document.querySelectorAll('[data-changed]').length === 1").await;
        assert_eq!(page.numbers().await[1], "超过98亿个");
        assert_eq!(
            page.value("document.querySelector('[data-changed]').dataset.figure").await,
            json!("industrial-internet-identifiers")
        );
        let told = page.value("document.querySelector('.hf-notice [role=status]').textContent").await;
        assert_eq!(told, json!("数据已更新：工业互联网标识注册量"));
        wait(&page).await;
    })
    .await;
}

#[tokio::test]
async fn failures_make_it_patient_and_nothing_is_lost() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        wait(&page).await;
        page.server.set("figures.json", Answer::Missing);
        let mut waits = Vec::new();
        for _ in 0..3 {
            let_time_pass(&page).await;
            waits.push(wait(&page).await);
        }
        for (wait, expected) in waits.iter().zip([120.0, 240.0, 480.0]) {
            assert!((expected * 0.9..=expected * 1.1).contains(wait), "{waits:?}");
        }
        assert_eq!(page.numbers().await[1], "超过97亿个");
        // It comes back, unchanged: patience ends, nothing is marked.
        page.server.set("figures.json", Answer::File);
        let_time_pass(&page).await;
        assert!(wait(&page).await < 67.0);
        assert_eq!(page.value("document.querySelectorAll('[data-changed]').length").await, json!(0));
        // A hidden page asks for nothing, and starts again when it is seen.
        let hide = |hidden: bool| {
            format!(
                "void (Object.defineProperty(document, 'hidden', {{ value: {hidden}, configurable: true }}), window.planned = null, \
                 document.dispatchEvent(new Event('visibilitychange')))"
            )
        };
        page.value(&hide(true)).await;
        assert_eq!(page.value("planned").await, json!(null));
        page.value(&hide(false)).await;
        wait(&page).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_is_asked_for_where_nobody_wants_it() {
    with_page(async |page| {
        open(&page, "").await;
        assert_eq!(page.value("planned").await, json!(null));
        assert!(!page.server.asked().iter().any(|name| name.starts_with("live-")));
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
        // Taken out, it asks no more.
        page.value("void (window.planned = null, document.querySelector('headline-figures').remove(), document.dispatchEvent(new Event('visibilitychange')))")
            .await;
        assert_eq!(page.value("planned").await, json!(null));
        assert_eq!(page.complaints().await, [""; 0]);
    })
    .await;
}

/// The browser in WebKit's tests keeps no cache, so it has nothing to validate.
mod chromium {
    use super::{let_time_pass, open, wait};
    use crate::browser::with_page;

    #[tokio::test]
    async fn an_unchanged_file_is_not_sent_again() {
        with_page(async |page| {
            open(&page, "?refresh=60").await;
            wait(&page).await;
            let_time_pass(&page).await;
            wait(&page).await;
            assert!(page.server.validated().contains(&"figures.json".to_owned()));
        })
        .await;
    }
}
