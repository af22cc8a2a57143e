//! How soon a citizen on a slow phone sees the figures: `cargo xtask bench`. Times are ratios to a page without
//! scripts in the same run, so that the machine does not matter.

use std::{env, fs};

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::server::{Answer, root};

/// Runs of each page; the median counts.
const RUNS: usize = 7;

/// Keeps when the page first painted something and when its figures came alive, in milliseconds since navigation.
const CLOCK: &str = "window.paint = 0; window.alive = 0; \
    new PerformanceObserver(list => { for (const e of list.getEntries()) if (e.name === 'first-contentful-paint') window.paint = e.startTime; }) \
        .observe({ type: 'paint', buffered: true }); \
    new MutationObserver(() => { if (!window.alive && document.querySelector('[data-freshness=current]')) window.alive = performance.now(); }) \
        .observe(document, { subtree: true, childList: true, attributes: true });";

/// Chart.js as its guide shows it: a bar chart for each figure, from the same data.
const CHART_JS_PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Chart.js</title>\
    <meta name=\"viewport\" content=\"width=device-width\"><body><canvas></canvas><canvas></canvas><canvas></canvas><canvas></canvas>\
    <script src=\"chart.js\"></script><script src=\"draw.js\"></script></body></html>";
const CHART_JS_SCRIPT: &str = "fetch('figures.json').then(r => r.json()).then(data => { \
    data.figures.filter(f => f.headline).forEach((f, i) => new Chart(document.querySelectorAll('canvas')[i], \
        { type: 'bar', data: { labels: [f.label.en], datasets: [{ data: [f.value] }] }, options: { animation: false } })); \
    document.body.dataset.freshness = 'live'; });";

/// Slow 4G and a phone four times slower than this machine (Lighthouse's mobile profile).
async fn throttle(page: &Page) {
    page.cdp("Network.enable", json!({})).await;
    page.cdp("Network.setCacheDisabled", json!({ "cacheDisabled": true })).await;
    let network =
        json!({ "offline": false, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 750_000 / 8 });
    page.cdp("Network.emulateNetworkConditions", network).await;
    page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })).await;
}

/// Medians of first paint and of coming alive.
async fn measure(page: &Page, address: &str, comes_alive: bool) -> (f64, f64) {
    let (mut paints, mut lives) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        page.open(address).await;
        page.until(if comes_alive { "window.paint && window.alive" } else { "window.paint" }).await;
        paints.push(page.value("window.paint").await.as_f64().unwrap());
        lives.push(page.value("window.alive").await.as_f64().unwrap());
    }
    let median = |mut times: Vec<f64>| {
        times.sort_by(f64::total_cmp);
        times[RUNS / 2]
    };
    (median(paints), median(lives))
}

#[tokio::test]
#[ignore = "measures; `cargo xtask bench` runs it alone"]
async fn figures_show_as_soon_as_without_scripts_and_live_before_chart_js() {
    with_page(async |page| {
        let index = fs::read_to_string(root().join("dist/index.html")).unwrap();
        let scriptless: Vec<&str> =
            index.lines().filter(|line| !["<script type=\"module\"", "preload"].iter().any(|part| line.contains(part))).collect();
        page.server.set("scriptless.html", Answer::Page("text/html", scriptless.join("\n")));
        let chart_js = env::var("CHART_JS").expect("`cargo xtask bench` says where Chart.js is");
        page.server.set("chartjs.html", Answer::Page("text/html", CHART_JS_PAGE.into()));
        page.server.set("chart.js", Answer::Page("text/javascript", fs::read_to_string(chart_js).unwrap()));
        page.server.set("draw.js", Answer::Page("text/javascript", CHART_JS_SCRIPT.into()));

        page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCK })).await;
        page.resize(360, 740).await;
        throttle(&page).await;
        let (plain, _) = measure(&page, "scriptless.html", false).await;
        let (paint, alive) = measure(&page, "", true).await;
        let (chart_paint, chart_alive) = measure(&page, "chartjs.html", true).await;
        println!("ratios to a page without scripts (its figures show after {plain:.0} ms here, median of {RUNS}):");
        println!("  figures visible   {:.2}   aim 1.15", paint / plain);
        println!("  live              {:.2}   aim: no later than Chart.js", alive / plain);
        println!("  Chart.js: first paint {:.2}, charts drawn {:.2}", chart_paint / plain, chart_alive / plain);
        assert!(paint / plain <= 1.15, "the figures show too late");
        assert!(alive <= chart_alive, "live later than Chart.js");
    })
    .await;
}
