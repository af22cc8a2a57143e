//! How soon a citizen on a slow phone sees the figures: `cargo xtask bench`. Times are ratios to a page without
//! scripts in the same run, so that the machine does not matter.

use std::fs;

use regex::Regex;
use serde_json::json;

use crate::browser::{Page, with_page};
use crate::libraries::bundled;
use crate::server::{Answer, root};

/// Runs of each page; the median counts.
const RUNS: usize = 5;

/// Keeps when `seen` is there and painted, in milliseconds since navigation, and what long tasks have blocked until then.
const CLOCK: &str = "window.seenAt = 0; window.blocked = 0; \
    new PerformanceObserver(list => { for (const e of list.getEntries()) window.blocked += Math.max(0, e.duration - 50); }).observe({ type: 'longtask', buffered: true }); \
    (function look() { if (isSeen()) setTimeout(() => { window.seenAt = performance.now(); }); else requestAnimationFrame(look); })();";

/// The same page for each library, with the figures on their way as soon as the script is.
const PEER: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>主要数据</title><meta name=\"viewport\" content=\"width=device-width\">\
    <link rel=\"icon\" href=\"data:,\"><link rel=\"preload\" href=\"figures.json\" as=\"fetch\" crossorigin><script type=\"module\" src=\"@\"></script>\
    <body><h1>主要数据</h1><div></div><canvas></canvas></body></html>";

/// An empty host page with the element, as the page that makes embed codes gives it: with the figures in words.
const HOST: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>主要数据</title><meta name=\"viewport\" content=\"width=device-width\">\
    <link rel=\"icon\" href=\"data:,\"><body><headline-figures>2020年信息通信行业主要数据：5G共建共享基站超过36万个；工业互联网标识注册量超过97亿个；携号转网用户超过1833万户；境内获批提供注册服务的顶级域136个</headline-figures><script type=\"module\" src=\"embed.js\" crossorigin=\"anonymous\"></script>\
    <link rel=\"preload\" as=\"fetch\" href=\"element.html\" crossorigin=\"anonymous\"></body></html>";

const IN_PAGE: &str = "document.querySelector('.hf-number')";
const IN_ELEMENT: &str = "document.querySelector('headline-figures')?.shadowRoot?.querySelector('.hf-number')";
const BY_PEER: &str = "document.body?.dataset.drawn";

/// Slow 4G and a phone four times slower than this machine (Lighthouse's mobile profile).
pub async fn throttle(page: &Page) {
    page.cdp("Network.enable", json!({})).await;
    page.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    let network =
        json!({ "offline": false, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 750_000 / 8 });
    page.cdp("Network.emulateNetworkConditions", network).await;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
}

/// Medians: until the figures are seen, blocked by long tasks, in milliseconds; and bytes transferred.
pub struct Measured {
    pub seen: f64,
    blocked: f64,
    pub bytes: f64,
}

pub async fn measure(page: &Page, address: &str, seen: &str) -> Measured {
    let clock = json!({ "source": format!("const isSeen = () => {seen}; {CLOCK}") });
    let added = page.cdp("Page.addScriptToEvaluateOnNewDocument", clock).await;
    let mut runs = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..RUNS {
        page.open(address).await;
        page.until("window.seenAt && document.readyState === 'complete'").await;
        let bytes = "[...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')].reduce((sum, e) => sum + e.encodedBodySize, 0)";
        for (times, expression) in runs.iter_mut().zip(["seenAt", "blocked", bytes]) {
            times.push(page.value(expression).await.as_f64().unwrap());
        }
    }
    page.cdp("Page.removeScriptToEvaluateOnNewDocument", added).await;
    let [seen, blocked, bytes] = runs.map(|mut times| {
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    });
    Measured { seen, blocked, bytes }
}

/// A page that works for 200 ms, to find out that long tasks are seen and that the phone is slow: without that, no page blocks.
async fn assert_clock_works(page: &Page) {
    let busy = "let turns = 0; const start = performance.now(); while (performance.now() - start < 200) turns++; document.body.dataset.drawn = turns;";
    page.server.set("busy.js", Answer::compressed("text/javascript", busy));
    page.server.set("busy.html", Answer::compressed("text/html", &PEER.replace('@', "busy.js")));
    let mut turns = Vec::new();
    for rate in [1, 4] {
        page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
        let busy = measure(page, "busy.html", BY_PEER).await;
        assert!(busy.blocked >= 100.0, "200 ms of work are told as {} ms", busy.blocked);
        turns.push(page.value("Number(document.body.dataset.drawn)").await.as_f64().unwrap());
    }
    assert!(turns[1] < turns[0] / 2.0, "the phone is not slow: {turns:?} turns");
}

#[tokio::test]
#[ignore = "measures; `cargo xtask bench` runs it alone"]
async fn figures_show_as_soon_as_without_scripts() {
    with_page(async |page| {
        let index = fs::read_to_string(root().join("dist/index.html")).unwrap();
        let linked =
            Regex::new(r#"<script type="module"[^>]*></script>|<link rel="(?:preload|icon)"[^>]*>|<noscript>.*?</noscript>"#)
                .unwrap();
        let one_file = linked.replace_all(&index, "").replace("<head>", "<head><link rel=\"icon\" href=\"data:,\">");
        assert!(one_file.contains("hf-number") && !one_file.contains(".js\""));
        page.server.set("one-file.html", Answer::compressed("text/html", &one_file));
        // Hosts compress it when it is asked for.
        let figures = fs::read_to_string(root().join("dist/figures.json")).unwrap();
        page.server.set("figures.json", Answer::compressed("application/json", &figures));
        page.server.set("host.html", Answer::compressed("text/html", HOST));
        for name in ["chart-js", "d3", "echarts"] {
            page.server
                .set(format!("{name}.html").leak(), Answer::compressed("text/html", &PEER.replace('@', &format!("{name}.js"))));
            page.server
                .set(format!("{name}.js").leak(), Answer::compressed("text/javascript", &bundled(&format!("bench/{name}.js"))));
        }
        page.resize(360, 740).await;
        throttle(&page).await;
        assert_clock_works(&page).await;
        let plain = measure(&page, "one-file.html", IN_PAGE).await;
        println!(
            "figures seen, as a ratio to a page without scripts in one file ({:.0} ms here); median of {RUNS} runs",
            plain.seen
        );
        let tell = |name: &str, Measured { seen, blocked, bytes }: &Measured| {
            println!("  {name:<44} {:>5.2}   blocked {blocked:>4.0} ms   {:>6.1} kB", seen / plain.seen, bytes / 1000.0);
        };
        tell("no script, one file", &plain);
        let own = measure(&page, "", IN_PAGE).await;
        tell("the page", &own);
        let element = measure(&page, "host.html", IN_ELEMENT).await;
        tell("the element on an empty page", &element);
        let words = measure(&page, "host.html", "document.body?.innerText.includes('97亿')").await;
        tell("the element, its own words", &words);
        let d3 = measure(&page, "d3.html", BY_PEER).await;
        tell("d3", &d3);
        let chart_js = measure(&page, "chart-js.html", BY_PEER).await;
        tell("Chart.js", &chart_js);
        tell("ECharts", &measure(&page, "echarts.html", BY_PEER).await);
        // Newer figures than those that the page was made with.
        let newer = figures.replace("2026-11-24", "2030-01-01");
        page.server.set("figures.json", Answer::compressed("application/json", &newer));
        let newest = measure(&page, "", "document.querySelector('.hf-footer')?.textContent.includes('2030')").await;
        tell("the page, live with newer figures", &newest);
        let in_element =
            "document.querySelector('headline-figures')?.shadowRoot?.querySelector('.hf-footer')?.textContent.includes('2030')";
        tell("the element, live with newer figures", &measure(&page, "host.html", in_element).await);
        assert!(own.seen / plain.seen <= 1.1, "the page shows its figures too late");
        assert!(words.seen / plain.seen <= 1.1, "the element's own words show too late");
        assert!(element.seen / d3.seen <= 1.25, "the element shows its figures too late");
        for (name, measured) in [("the page", &own), ("the element", &element)] {
            assert!(measured.blocked <= plain.blocked + 20.0, "{name} blocks for too long");
        }
        // What is aimed at and not reached.
        for (goal, reached) in [
            ("the element is seen before d3", element.seen < d3.seen),
            ("newer figures are live no later than Chart.js", newest.seen <= chart_js.seen),
        ] {
            println!("  {}: {goal}", if reached { "reached" } else { "not reached" });
        }
    })
    .await;
}
