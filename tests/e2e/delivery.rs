//! What stands between the folder and the reader: policies of a web master, proxies that change files, files that come late or never.

use std::fs;

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::element::{SCRIPT, count_asked, inside, is_wasm, numbers, policy, visit};
use crate::engine::Engine;
use crate::folder::{file, integrity};
use crate::polling::{CLOCK, let_time_pass, with_98_yi};
use crate::server::{Answer, root};
use crate::{HEADLINE, count_cells};

/// The path of the file in `dist/` whose name begins and ends so, with a hash between.
fn hashed(start: &str, end: &str) -> &'static str {
    let mut names = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_it =
        |name: &String| name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).is_some_and(|hash| hash.len() == 16);
    names.find(is_it).unwrap_or_else(|| panic!("no {start}…{end}")).leak()
}

async fn assert_styled(page: &Page, what: &str) {
    page.until("getComputedStyle(document.querySelector('.hf-card')).borderTopWidth === '1px'").await;
    assert_eq!(page.numbers().await, HEADLINE.map(|[chinese, _]| chinese), "{what}");
    let views = "['.hf-cards-view', '.hf-dot-plot', '.hf-table-view'].map(s => document.querySelector(s).checkVisibility())";
    assert_eq!(page.value(views).await, json!([true, false, false]), "{what}");
    let open = format!("(e => {})(document)", count_cells("hf-mark-open"));
    assert_eq!(page.value(&open).await, json!(3), "{what}");
    assert_eq!(page.value("getComputedStyle(document.querySelector('.hf-mark-open')).fill").await, json!("none"), "{what}");
}

/// A policy that knows nothing of the style inside the page: its file takes its place.
#[tokio::test]
async fn a_policy_that_refuses_the_style_gets_it_as_a_file() {
    with_page(async |page| {
        page.server
            .set_policy("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:");
        for address in ["", "embed.html", "all.html"] {
            page.open_live(address).await;
            page.until("getComputedStyle(document.querySelector('.hf-card')).borderTopWidth === '1px'").await;
            assert_eq!(
                page.value("document.querySelectorAll('link[rel=stylesheet][href*=\"/style-\"]').length").await,
                json!(1),
                "{address}"
            );
        }
        page.open_live("").await;
        assert_styled(&page, "as a file").await;
        // Nor does it allow wasm.
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        page.open("").await;
        page.until_is("failed").await;
        assert_styled(&page, "with newer figures").await;
        assert!(page.text().await.contains("有2030年1月1日的新数据，但这个浏览器无法显示"));
    })
    .await;
}

/// A proxy adds a line end to a page, style sheet and script: what does not fit its hash any more is said, all else works.
#[tokio::test]
async fn a_proxy_that_changes_files_does_no_harm_that_is_not_said() {
    with_page(async |page| {
        let changed = |kind, path: &str| Answer::compressed(kind, &(file(path) + "\n"));
        // The style's hash is in the policy, which the proxy leaves as it is.
        page.server.set("embed.html", Answer::compressed("text/html", &file("embed.html").replace("</style>", "\n</style>")));
        let style = hashed("style-", ".css");
        page.server.set(style, changed("text/css", style));
        let script = hashed("page-", ".js");
        page.server.set(script, changed("text/javascript", script));
        page.open_live("embed.html").await;
        assert_styled(&page, "all changed").await;
        page.press("[value=table]").await;
        assert_eq!(page.value("document.querySelector('.hf-table-view').checkVisibility()").await, json!(true));
        // A module that the page can do without has to be what the build made.
        let live = hashed("live-", ".js");
        page.server.set(live, changed("text/javascript", live));
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        page.open("embed.html").await;
        // WebKit knows no integrity of a module: it takes what comes.
        if page.engine() != Engine::WebKit {
            page.until_is("failed").await;
            assert_eq!(page.numbers().await, HEADLINE.map(|[chinese, _]| chinese));
            assert!(page.text().await.contains("有2030年1月1日的新数据"));
        }
        page.until("document.head.querySelectorAll('link[rel=modulepreload]').length === 0").await;
        // What a cache had changed once is asked for again, past it.
        page.server.set(live, Answer::File);
        page.open("embed.html").await;
        page.until("document.querySelectorAll('.hf-number')[1].textContent === '超过98亿个'").await;
    })
    .await;
}

/// A file in a web page is under the policy that `hosting/` has for it.
#[tokio::test]
async fn the_page_in_one_file_works_on_a_server_too() {
    with_page(async |page| {
        page.open("static/figures.zh-CN.single.html").await;
        page.until("document.documentElement.hasAttribute('data-js')").await;
        assert_styled(&page, "one file").await;
        page.press("[data-action=text]").await;
        assert_eq!(page.value("document.documentElement.dataset.text").await, json!("large"));
        page.press(".hf-card-summary").await;
        assert_eq!(page.value("document.querySelector('.hf-facts').checkVisibility()").await, json!(true));
        let loaded =
            "performance.getEntriesByType('resource').map(e => new URL(e.name).pathname).filter(path => path !== '/watch.js')";
        assert_eq!(page.value(loaded).await, json!([]));
        // In the others a script would have to watch, which the policy refuses.
        if page.engine() == Engine::Chromium {
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

/// A connection that is gone for a moment does not end polling for good.
#[tokio::test]
async fn polling_begins_when_its_module_comes_at_last() {
    with_page(async |page| {
        page.server.set(hashed("poll-", ".js"), Answer::Missing);
        page.server.set("figures.json", Answer::Held);
        page.open("?refresh=3600").await;
        page.until_is("fetching").await;
        page.value(CLOCK).await;
        page.server.release();
        page.until("planned").await;
        assert_eq!(page.value("planned[1]").await, json!(3_600_000));
        page.server.set(hashed("poll-", ".js"), Answer::File);
        page.server.set("figures.json", Answer::Text(with_98_yi()));
        // The module is tried again; it plans a poll of its own, with jitter.
        let_time_pass(&page).await;
        page.until("planned && !Number.isInteger(planned[1])").await;
        let_time_pass(&page).await;
        page.until("document.querySelectorAll('.hf-number')[1].textContent === '超过98亿个'").await;
    })
    .await;
}

/// A program that ends in the middle leaves the figures as they are, and nobody waiting.
#[tokio::test]
async fn a_program_that_crashes_is_told() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::HeldText(with_98_yi()));
        page.open("").await;
        page.until_is("fetching").await;
        // Leptos cannot go on without an element; our scripts make none of these.
        page.value("void (create => { Document.prototype.createElement = function (name, ...rest) { if (name === 'section' || name === 'header') throw new Error('no element'); return create.call(this, name, ...rest); }; })(Document.prototype.createElement)").await;
        page.server.release();
        page.until_is("failed").await;
        assert_styled(&page, "after a crash").await;
        assert!(page.text().await.contains("有2030年1月1日的新数据，但这个浏览器无法显示"));
    })
    .await;
}

#[tokio::test]
async fn data_of_ones_own_with_a_hash() {
    with_page(async |page| {
        let policy = policy(&page);
        let data = std::fs::read(root().join("dist/figures.json")).unwrap();
        let hash = integrity(data);
        let wrong = format!("sha256-{}=", "A".repeat(43));
        for (hash, event) in [(&hash, "ready"), (&wrong, "error")] {
            let body = format!("<headline-figures src=\"@/figures.json\" integrity=\"{hash}\">A</headline-figures>{SCRIPT}");
            visit(&page, &body, &policy).await;
            page.until("events.length === 1").await;
            assert_eq!(page.value("events[0][0]").await, json!(event));
        }
        let said = page.value(&format!("{}[0].textContent", inside(0, "[role=status]"))).await;
        assert_eq!(said, json!("未能获取最新数据，显示的是网页中已有的内容。"));
        // Pinned afterwards, a file that does not fit is told; one that fits changes nothing.
        visit(&page, &format!("<headline-figures>A</headline-figures>{SCRIPT}"), &policy).await;
        page.until("events.length === 1").await;
        let pin = |hash: &str| format!("document.querySelector('headline-figures').setAttribute('integrity', '{hash}')");
        page.value(&pin(&wrong)).await;
        page.until("events.length === 2").await;
        assert_eq!(page.value("[events[1][0], events[1][1].reason]").await, json!(["error", "no-answer"]));
        assert_eq!(numbers(&page, 0).await, HEADLINE.map(|[chinese, _]| chinese));
        page.value(&pin(&hash)).await;
        page.until(&format!("{}[0].textContent === ''", inside(0, "[role=status]"))).await;
        assert_eq!(numbers(&page, 0).await, HEADLINE.map(|[chinese, _]| chinese));
        assert_eq!(count_asked(&page, is_wasm), 0);
    })
    .await;
}

mod chromium {
    use serde_json::json;

    use crate::browser::with_page;

    /// Where the policy refuses the style and there are no scripts, a link in `<noscript>` brings it.
    #[tokio::test]
    async fn a_strict_policy_without_scripts_is_styled_too() {
        with_page(async |page| {
            page.server.set_policy("default-src 'none'; style-src 'self'; img-src 'self' data:");
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await;
            page.open("").await;
            page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await;
            page.until("getComputedStyle(document.querySelector('.hf-card')).borderTopWidth === '1px'").await;
        })
        .await;
    }
}
