//! The built site in Chromium of years ago: readable and laid out well in all, whole from 80 on. `cargo xtask test` installs three of
//! them, `cargo xtask test --old` more. They are told by the protocol of their developer tools, so one run does.

mod chromium {
    use serde_json::{Value, json};

    use crate::old_chromium::{Chromium, Tab};
    use crate::polling::with_98_yi;
    use crate::server::{Answer, Host, Server};

    /// The oldest that the programs run in.
    const OLDEST_WITH_PROGRAM: u32 = 80;

    /// The widget on a page, or in the element of a host page.
    const FIND: &str = "const host = document.querySelector('headline-figures'); const scope = (host && host.shadowRoot) || document; \
        const all = (selector) => Array.from(scope.querySelectorAll(selector)); \
        const box = (element) => element.getBoundingClientRect(); \
        const isShown = (element) => box(element).width > 2 && box(element).height > 2 && getComputedStyle(element).visibility !== 'hidden';";

    async fn ask(tab: &mut Tab, expression: &str) -> Value {
        tab.value(&format!("(() => {{ {FIND} return {expression}; }})()")).await
    }

    /// Whether cards, dot plot and table are shown.
    async fn views(tab: &mut Tab) -> Value {
        ask(tab, "['.hf-cards-view', '.hf-dot-plot', '.hf-table-view'].map((view) => isShown(all(view)[0]))").await
    }

    /// Nothing lies over anything else, and nothing is cut off; what is wrong is told.
    async fn assert_laid_out(tab: &mut Tab, what: &str) {
        let wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] : Array.from(scope.querySelectorAll('*')) \
            .filter((element) => box(element).right > document.documentElement.clientWidth + 1 && !element.closest('.hf-visually-hidden')) \
            .map((element) => `${element.localName}.${element.getAttribute('class')}`)";
        assert_eq!(ask(tab, wide).await, json!([]), "{what}: wider than the window");
        let over = "((items) => items.filter((one, at) => items.slice(at + 1).some((other) => !one.contains(other) && !other.contains(one) \
            && box(one).left < box(other).right - 1 && box(other).left < box(one).right - 1 \
            && box(one).top < box(other).bottom - 1 && box(other).top < box(one).bottom - 1)).map((one) => one.className.baseVal || one.className))\
            (all('.hf-title, .hf-toolbar, .hf-card, .hf-label, .hf-number, .hf-card .hf-chart, .hf-card-summary, .hf-row-label, .hf-footer').filter(isShown))";
        assert_eq!(ask(tab, over).await, json!([]), "{what}: one over another");
        let words = "all('[data-action]').filter(isShown).map((button) => Array.from(button.querySelectorAll('span')).filter(isShown).length)";
        for count in ask(tab, words).await.as_array().unwrap() {
            assert_eq!(*count, json!(1), "{what}: words in a button");
        }
    }

    #[tokio::test]
    async fn pages_are_laid_out_and_work_without_the_program() {
        let server = Server::start(false).await;
        for engine in Chromium::start_all().await {
            for (width, columns) in [(360, 1), (1280, 2)] {
                let mut tab = engine.tab(width, 740).await;
                for page in ["", "en/", "all.html", "embed.html", "static/figures.zh-CN.single.html"] {
                    let what = format!("Chromium {}, /{page} at {width} px", engine.version);
                    tab.open(&format!("{}{page}", server.address)).await;
                    if !page.starts_with("static") {
                        tab.until("document.querySelector('[data-freshness=current]')").await;
                    }
                    assert_eq!(views(&mut tab).await, json!([true, false, false]), "{what}");
                    assert_laid_out(&mut tab, &what).await;
                    let first = "all('.hf-card').slice(0, 2).map((card) => [box(card).top, box(card).width])";
                    let first = ask(&mut tab, first).await;
                    assert_eq!(first[0][0] == first[1][0], columns == 2, "{what}: cards side by side: {first}");
                    assert!(first[0][1].as_f64().unwrap() > 320.0, "{what}: the width of a card: {first}");
                    let numbers = ask(&mut tab, "all('.hf-number').map((number) => number.textContent)").await.to_string();
                    assert!(
                        numbers.contains(if page == "en/" { "Over 9.7 billion identifiers" } else { "超过97亿个" }),
                        "{what}: {numbers}"
                    );
                    // What a reader does.
                    for (view, shown) in
                        [("table", [false, false, true]), ("scale", [false, true, false]), ("cards", [true, false, false])]
                    {
                        ask(&mut tab, &format!("all('[name=hf-view][value={view}]')[0].click()")).await;
                        assert_eq!(views(&mut tab).await, json!(shown), "{what}: {view}");
                        assert_laid_out(&mut tab, &format!("{what}: {view}")).await;
                    }
                    let size = "parseFloat(getComputedStyle(all('.hf-label')[0]).fontSize)";
                    let before = ask(&mut tab, size).await.as_f64().unwrap();
                    for _ in 0..3 {
                        ask(&mut tab, "all('[data-action=text]')[0].click()").await;
                        assert_laid_out(&mut tab, &format!("{what}: larger text")).await;
                    }
                    assert!(ask(&mut tab, size).await.as_f64().unwrap() > before * 1.4, "{what}: the text grows");
                    ask(&mut tab, "all('[data-action=text]')[0].click()").await;
                    ask(&mut tab, "all('.hf-card-summary')[0].click()").await;
                    assert_eq!(ask(&mut tab, "isShown(all('.hf-facts')[0])").await, json!(true), "{what}: details");
                    assert_laid_out(&mut tab, &format!("{what}: details")).await;
                }
                assert_eq!(tab.complaints, [""; 0], "Chromium {}", engine.version);
            }
        }
    }

    /// On the page with all figures.
    #[tokio::test]
    async fn figures_are_found() {
        let server = Server::start(false).await;
        for engine in Chromium::start_all().await {
            let mut tab = engine.tab(1280, 740).await;
            tab.open(&format!("{}all.html#q=%E5%9F%9F%E5%90%8D", server.address)).await;
            tab.until("document.querySelector('[data-freshness=current]')").await;
            let shown = ask(&mut tab, "all('.hf-card').filter(isShown).map((card) => card.textContent.includes('域名') || card.dataset.search.includes('域名'))").await;
            let shown = shown.as_array().unwrap();
            assert!(!shown.is_empty() && shown.len() < 24, "Chromium {}: {shown:?}", engine.version);
            assert_eq!(tab.complaints, [""; 0], "Chromium {}", engine.version);
        }
    }

    /// The element shows what the page does; where there are newer figures, so does it, or says why not.
    #[tokio::test]
    async fn the_element_shows_the_widget_and_newer_figures_or_says_why_not() {
        let server = Server::start(false).await;
        let origin = server.address.trim_end_matches('/').to_owned();
        let policy = |wasm: &str| {
            format!(
                "default-src 'none'; script-src 'self' {origin}{wasm}; style-src 'self' 'unsafe-inline' {origin}; connect-src {origin}; img-src data:"
            )
        };
        let body = format!(
            "<div style=\"all: initial\"><headline-figures src=\"{origin}/figures.json\">own words</headline-figures></div>\
             <script type=\"module\" src=\"{origin}/embed.js\"></script>"
        );
        // No engine this old knows 'wasm-unsafe-eval'.
        let hosts = [Host::start(&body, &policy("")).await, Host::start(&body, &policy(" 'unsafe-eval'")).await];
        for engine in Chromium::start_all().await {
            for (host, allows_wasm) in hosts.iter().zip([false, true]) {
                let what = format!("Chromium {}, {}", engine.version, if allows_wasm { "wasm allowed" } else { "no wasm" });
                let mut tab = engine.tab(360, 740).await;
                server.set("figures.json", Answer::File);
                tab.open(&host.address).await;
                tab.until("window.events && events.length === 1").await;
                assert_eq!(ask(&mut tab, "events[0][0]").await, json!("ready"), "{what}");
                assert_eq!(views(&mut tab).await, json!([true, false, false]), "{what}");
                assert_laid_out(&mut tab, &what).await;
                assert_eq!(ask(&mut tab, "all('.hf-number')[1].textContent").await, json!("超过97亿个"), "{what}");
                assert_eq!(tab.complaints, [""; 0], "{what}");
                server.set("figures.json", Answer::Text(with_98_yi()));
                tab.open(&host.address).await;
                tab.until("window.events && events.length === 1").await;
                let number = ask(&mut tab, "all('.hf-number')[1].textContent").await;
                if allows_wasm && engine.version >= OLDEST_WITH_PROGRAM {
                    assert_eq!(ask(&mut tab, "events[0][0]").await, json!("ready"), "{what}");
                    assert_eq!(number, json!("超过98亿个"), "{what}");
                } else {
                    assert_eq!(ask(&mut tab, "[events[0][0], events[0][1].reason]").await, json!(["error", "blocked"]), "{what}");
                    assert_eq!(number, json!("超过97亿个"), "{what}");
                    let said = ask(&mut tab, "all('.hf-notice')[0].textContent").await.to_string();
                    assert!(said.contains("2030年1月1日") && said.contains("2026年11月24日"), "{what}: {said}");
                }
                assert_laid_out(&mut tab, &what).await;
            }
        }
    }
}
