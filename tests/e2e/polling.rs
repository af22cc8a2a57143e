//! Figures that change while the page is open. The clock is the test's: `planned` has what would be done next, and when;
//! `passed` is how far the day has gone on, in milliseconds.

use std::fs;

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::server::{Answer, Host, root};

/// Takes timers into the test's hands: those with jitter, which has a fraction, and those of hours. The drivers use timers too.
/// Jitter is the same each time: one in 4,096 would be a whole number of milliseconds, as fine as a time can be told.
pub const CLOCK: &str = "void (window.planned = null, Math.random = () => 0.123456, window.passed = 0, window.later = setTimeout, window.today = window.Date.now, \
    window.Date.now = () => today() + passed, \
    window.setTimeout = (action, ms = 0) => Number.isInteger(ms) && ms < 1e6 ? later(action, ms) : (window.planned = [action, ms], 0))";

/// The shipped file of a later day, otherwise the same.
pub fn of_a_later_day() -> String {
    let file = fs::read_to_string(root().join("dist/figures.json")).unwrap();
    let newer = file.replace("2026-11-24", "2030-01-01");
    assert_ne!(newer, file);
    newer
}

/// The shipped file with another number of identifiers, in hundreds of millions.
pub fn with_yi(yi: u32) -> String {
    let file = of_a_later_day();
    let newer = file.replace("9700000000", &format!("{yi}00000000")).replace("突破97亿", &format!("突破{yi}亿"));
    assert_ne!(newer, file);
    newer
}

pub fn with_98_yi() -> String {
    with_yi(98)
}

/// Hides the page, as another tab does, or shows it again.
fn hide(hidden: bool) -> String {
    format!(
        "void (Object.defineProperty(Document.prototype, 'hidden', {{ get: () => {hidden}, configurable: true }}), window.planned = null, \
         document.dispatchEvent(new Event('visibilitychange')))"
    )
}

/// The server has been asked for all that the page has wanted so far.
async fn settled(page: &Page) {
    page.value("fetch('icon.svg').then(() => true)").await;
}

/// The time until the next request, in seconds.
pub async fn wait(page: &Page) -> f64 {
    page.until("planned").await;
    page.value("planned[1] / 1000").await.as_f64().unwrap()
}

pub async fn let_time_pass(page: &Page) {
    page.value("void (([action]) => { window.planned = null; action(); })(planned)").await;
}

pub async fn open(page: &Page, address: &str) {
    page.server.set("figures.json", Answer::Held);
    page.open(address).await;
    page.until_is("fetching").await;
    page.value(CLOCK).await;
    page.server.release();
    page.until_is("current").await;
}

/// A page that could not get its figures gets them later, and says no more that it could not.
#[tokio::test]
async fn what_failed_at_first_is_mended() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::HeldText("{}".into()));
        page.open("?refresh=60").await;
        page.until_is("fetching").await;
        page.value(CLOCK).await;
        page.server.release();
        page.until_is("failed").await;
        for _ in 0..2 {
            wait(&page).await;
            let_time_pass(&page).await;
        }
        wait(&page).await;
        assert_eq!(page.value("document.querySelectorAll('.hf-reasons').length").await, json!(1));
        page.server.set("figures.json", Answer::File);
        let_time_pass(&page).await;
        page.until_is("current").await;
        assert!(wait(&page).await < 67.0);
        assert_eq!(page.value("document.querySelectorAll('.hf-reasons').length").await, json!(0));
        assert_eq!(page.value("document.querySelector('.hf-notice').innerText.trim()").await, json!(""));
    })
    .await;
}

#[tokio::test]
async fn a_hidden_page_makes_up_for_what_it_missed() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        let first = wait(&page).await;
        // A short look elsewhere starts nothing again.
        page.value(&hide(true)).await;
        page.value("void (window.passed = 20000)").await;
        page.value(&hide(false)).await;
        assert!(wait(&page).await < first - 19.0);
        // Away for long: it asks as soon as it is seen.
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        page.value(&hide(true)).await;
        page.value("void (window.passed = 3600000)").await;
        page.value(&hide(false)).await;
        page.until("document.querySelectorAll('.hf-card[data-changed]').length === 1").await;
        wait(&page).await;
    })
    .await;
}

#[tokio::test]
async fn without_a_network_it_rests() {
    with_page(async |page| {
        open(&page, "?refresh=60").await;
        wait(&page).await;
        page.server.set("figures.json", Answer::Missing);
        let_time_pass(&page).await;
        assert!(wait(&page).await > 100.0);
        let network = |online: bool| {
            let event = if online { "online" } else { "offline" };
            format!(
                "void (Object.defineProperty(navigator, 'onLine', {{ value: {online}, configurable: true }}), window.planned = null, \
                 dispatchEvent(new Event('{event}')))"
            )
        };
        page.value(&network(false)).await;
        assert_eq!(page.value("planned").await, json!(null));
        // Back again: what failed meanwhile is no reason to wait long.
        page.value(&network(true)).await;
        assert!(wait(&page).await <= 1.0);
    })
    .await;
}

/// A timer takes 24.8 days at most, and none of more: an editor who thinks in milliseconds must not have every reader ask all the time.
#[tokio::test]
async fn no_period_is_too_long() {
    with_page(async |page| {
        open(&page, "?refresh=3600000").await;
        let days = wait(&page).await / 86400.0;
        assert!((24.0..=24.9).contains(&days), "{days}");
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
        // A file that stays faulty is told once, and the editor goes on reading why.
        page.server.set("figures.json", Answer::Text("{}".into()));
        let_time_pass(&page).await;
        wait(&page).await;
        page.value("(window.reasons = document.querySelector('.hf-reasons'), reasons.open = true)").await;
        page.value("void (window.told = [], new MutationObserver(all => told.push(...all)).observe(document.querySelector('.hf-notice'), { childList: true, subtree: true, characterData: true }))").await;
        let_time_pass(&page).await;
        wait(&page).await;
        assert_eq!(page.value("[told.length, reasons.isConnected, reasons.open]").await, json!([0, true, true]));
        // It comes back, unchanged: patience ends, nothing is marked.
        page.server.set("figures.json", Answer::File);
        let_time_pass(&page).await;
        assert!(wait(&page).await < 67.0);
        assert_eq!(page.value("document.querySelectorAll('[data-changed]').length").await, json!(0));
        // A hidden page asks for nothing, and starts again when it is seen.
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
        for address in ["", "?refresh=0", "?refresh=-5", "?refresh=soon"] {
            open(&page, address).await;
            settled(&page).await;
            assert_eq!(page.value("planned").await, json!(null), "{address}");
            assert!(!page.server.asked().iter().any(|name| name.starts_with("poll-")), "{address}");
        }
    })
    .await;
}

/// An element that could not get its figures shows them as soon as it can, and says so to its host.
#[tokio::test]
async fn an_element_is_mended_too() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:"
        );
        let body = format!(
            "<headline-figures refresh=\"60\" lang=\"en\">own words</headline-figures><script type=\"module\" src=\"{origin}/embed.js\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        page.server.set("figures.json", Answer::HeldText("{}".into()));
        page.go(&host.address).await;
        page.value(CLOCK).await;
        page.server.release();
        wait(&page).await;
        assert_eq!(page.value("events.map(([type]) => type)").await, json!(["error"]));
        page.server.set("figures.json", Answer::File);
        let_time_pass(&page).await;
        page.until("events.at(-1)[0] === 'ready'").await;
        let inside = "document.querySelector('headline-figures').shadowRoot";
        assert_eq!(page.value(&format!("{inside}.querySelectorAll('.hf-card').length")).await, json!(4));
        assert_eq!(page.value(&format!("{inside}.querySelectorAll('slot').length")).await, json!(0));
        wait(&page).await;
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
