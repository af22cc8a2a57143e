//! `<headline-figures>` in pages that are built in ways of their own: layouts, other elements of its kind, components, old policies.

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::engine::Engine;
use crate::polling::with_98_yi;
use crate::server::{Answer, Host, Server};

const ELEMENT: &str = "document.querySelector('headline-figures')";

/// A host page under a policy that lets `servers` in, and styles of its own.
async fn visit(page: &Page, body: &str, servers: &[&Server]) {
    let origins: Vec<_> = servers.iter().map(|server| server.address.trim_end_matches('/')).collect();
    let origins = origins.join(" ");
    let policy = format!(
        "default-src 'none'; script-src 'self' {origins} 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline' {origins}; connect-src {origins}; \
         frame-src 'self' {origins}; img-src data:; require-trusted-types-for 'script'"
    );
    page.go(&Host::start(body, &policy).await.address).await;
}

fn script(server: &Server) -> String {
    format!("<script type=\"module\" src=\"{}embed.js\"></script>", server.address)
}

/// It is as wide as there is room for, wherever it is put, and nothing else moves for it.
#[tokio::test]
async fn it_takes_the_room_there_is() {
    with_page(async |page| {
        page.resize(800, 700).await;
        for (layout, least) in [
            ("<div>@</div>", 780),
            ("<div style=\"display: flex\">@</div>", 780),
            ("<div style=\"display: flex\">@<p style=\"flex: none; width: 200px; margin: 0\">x</p></div>", 580),
            ("<div style=\"display: flex; flex-direction: column; align-items: flex-start\">@</div>", 780),
            ("<div style=\"display: grid; justify-items: start\">@</div>", 780),
            ("<div style=\"float: left\">@</div>", 780),
            ("<div style=\"display: inline-block\">@</div>", 780),
            ("<div style=\"width: fit-content\">@</div>", 780),
            ("<div style=\"position: absolute\">@</div>", 780),
            ("<div style=\"display: table\">@</div>", 780),
            ("<table><tr><td>@</td></tr></table>", 760),
            ("<center style=\"white-space: nowrap; word-spacing: 9px; letter-spacing: 4px\">@</center>", 780),
        ] {
            let element = "<headline-figures>A</headline-figures>";
            let body = format!(
                "<!-- --><style>body {{ margin: 0 }} div, center, table {{ all: revert }}</style>{}",
                layout.replace('@', element)
            );
            visit(&page, &format!("{body}{}", script(&page.server)), &[&page.server]).await;
            page.until("events.length === 1").await;
            let width =
                page.value(&format!("{ELEMENT}.shadowRoot.querySelector('.hf-widget').getBoundingClientRect().width")).await;
            let width = width.as_f64().unwrap();
            assert!(width >= f64::from(least) && width <= 800.0, "{layout}: {width}");
            assert_eq!(page.horizontal_overflow().await, 0, "{layout}");
        }
    })
    .await;
}

/// Two ministries on one page: each element has the figures of the folder that its file or script is in.
#[tokio::test]
async fn two_folders_on_one_page_do_not_mix() {
    with_page(async |page| {
        let other = Server::start(false).await;
        other.set("figures.json", Answer::Text(with_98_yi()));
        let (own, others) = (page.server.address.clone(), other.address.clone());
        let number = |index: u32| {
            format!("document.querySelectorAll('headline-figures')[{index}].shadowRoot?.querySelectorAll('.hf-number')[1]?.textContent")
        };
        for body in [
            format!("<headline-figures src=\"{own}figures.json\">A</headline-figures>{}<headline-figures src=\"{others}figures.json\">B</headline-figures>{}", script(&page.server), script(&other)),
            // As snippets of an earlier version have it, each with its script behind it.
            format!("<headline-figures>A</headline-figures>{}<br><headline-figures>B</headline-figures>{}", script(&page.server), script(&other)),
            // The script of the second comes first.
            format!("{}<headline-figures src=\"{own}figures.json\">A</headline-figures><headline-figures src=\"{others}figures.json\">B</headline-figures>{}", script(&other), script(&page.server)),
        ] {
            visit(&page, &body, &[&page.server, &other]).await;
            page.until(&format!("{} === '超过97亿个' && {} === '超过98亿个'", number(0), number(1))).await;
            assert_eq!(page.console_errors().await, [""; 0], "{body}");
        }
        // Nothing tells which of the two is meant.
        let body = format!("{}{}<p><headline-figures>own words</headline-figures></p>", script(&page.server), script(&other));
        visit(&page, &body, &[&page.server, &other]).await;
        page.until("events.length === 1").await;
        assert_eq!(page.value("[events[0][0], events[0][1].reason]").await, json!(["error", "ambiguous"]));
        assert_eq!(page.value(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.hf-card').length")).await, json!(0));
        assert!(page.text().await.contains("own words"));
        // Told which, it shows that.
        page.value(&format!("{ELEMENT}.setAttribute('src', '{others}figures.json')")).await;
        page.until(&format!("{} === '超过98亿个'", number(0))).await;
    })
    .await;
}

/// After a failure another file is another attempt.
#[tokio::test]
async fn another_file_is_tried_after_a_failure() {
    with_page(async |page| {
        let address = page.server.address.clone();
        page.server.set("other.json", Answer::Text(with_98_yi()));
        page.server.set(".wasm", Answer::Missing);
        let body = format!("<headline-figures src=\"{address}other.json\">own words</headline-figures>{}", script(&page.server));
        visit(&page, &body, &[&page.server]).await;
        page.until("events.length === 1").await;
        assert_eq!(page.value("events[0][1].reason").await, json!("blocked"));
        page.value(&format!("{ELEMENT}.setAttribute('src', '{address}figures.json')")).await;
        page.until("events.at(-1)[0] === 'ready'").await;
        page.until(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.hf-card').length === 4")).await;
        page.server.set(".wasm", Answer::File);
        page.value(&format!("{ELEMENT}.setAttribute('src', '{address}other.json')")).await;
        page.until(&format!("{ELEMENT}.shadowRoot.querySelectorAll('.hf-number')[1]?.textContent === '超过98亿个'")).await;
    })
    .await;
}

/// A component's shadow root, a form with the name of a property, a text size of an in-app browser.
#[tokio::test]
async fn what_is_around_it_is_read_as_it_is_meant() {
    with_page(async |page| {
        let body = format!("<form name=\"hidden\"></form><form name=\"head\"></form><div lang=\"en\" id=\"component\"></div>{}", script(&page.server));
        visit(&page, &body, &[&page.server]).await;
        page.value("void (root => { const e = document.createElement('headline-figures'); e.setAttribute('refresh', '3600'); root.append(e); window.inner = e; e.addEventListener('ready', () => { window.isReady = true; }); })(document.getElementById('component').attachShadow({ mode: 'open' }))").await;
        page.until("window.isReady").await;
        assert_eq!(page.value("inner.shadowRoot.querySelectorAll('.hf-number')[3].textContent").await, json!("136 top-level domains"));
        // On a desktop Firefox knows the property and does nothing with it.
        let adjusted = "(body => { body.style.webkitTextSizeAdjust = '150%'; return [body, inner.shadowRoot.querySelector('.hf-widget')].map(e => getComputedStyle(e).webkitTextSizeAdjust ?? null); })(document.body)";
        let adjusted = page.value(adjusted).await;
        assert_eq!(adjusted[0], adjusted[1]);
        if page.engine() == Engine::Chromium {
            assert_eq!(adjusted[1], json!("150%"));
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// In a sandboxed frame the page has no origin: nothing that it needs is refused.
#[tokio::test]
async fn a_sandboxed_frame_is_styled_and_alive() {
    with_page(async |page| {
        let address = page.server.address.clone();
        let body = format!(
            "<iframe sandbox=\"allow-scripts\" width=\"600\" height=\"300\" src=\"{address}embed.html\" data-headline-figures></iframe>\
             <script type=\"module\" src=\"{address}frame.js\" crossorigin=\"anonymous\"></script>"
        );
        visit(&page, &body, &[&page.server]).await;
        page.driver.enter_frame(0).await.unwrap();
        // WebKit 2.50 refuses a page's own scripts there (https://bugs.webkit.org/show_bug.cgi?id=316847): the
        // figures that the page was published with stay.
        if page.engine() != Engine::WebKit {
            page.until_is("current").await;
            page.until("innerHeight > 900 && document.documentElement.scrollHeight <= innerHeight").await;
        }
        assert_eq!(page.value("document.querySelectorAll('.hf-card').length").await, json!(4));
        assert_eq!(page.value("getComputedStyle(document.querySelector('.hf-card')).borderTopWidth").await, json!("1px"));
        page.value("document.querySelector('[value=table]').click()").await;
        assert_eq!(page.value("document.querySelector('.hf-cards').checkVisibility()").await, json!(false));
    })
    .await;
}

/// Without any style, one view shows, one word in each button, and an open cell is not filled.
#[tokio::test]
async fn without_its_style_the_content_is_right() {
    with_page(async |page| {
        page.open_live("").await;
        page.value("void document.querySelectorAll('style, link[rel=stylesheet]').forEach(e => e.remove())").await;
        let shown = "['.hf-cards-view', '.hf-dot-plot', '.hf-table-view'].map(s => document.querySelector(s).checkVisibility())";
        assert_eq!(page.value(shown).await, json!([true, false, false]));
        let words = "[...document.querySelectorAll('[data-action=text] span')].filter(e => e.checkVisibility()).length";
        assert_eq!(page.value(words).await, json!(1));
        let open = "[...document.querySelectorAll('.hf-mark-open')].map(e => [getComputedStyle(e).fill, getComputedStyle(e).stroke !== 'none'])";
        let open = page.value(open).await;
        assert!(!open.as_array().unwrap().is_empty() && open.as_array().unwrap().iter().all(|own| *own == json!(["none", true])), "{open}");
        page.press("[value=table]").await;
        assert_eq!(page.value(shown).await, json!([false, false, true]));
    })
    .await;
}

/// Pages of other times: in quirks mode, in GBK, with a base of their own. The widget is as it is elsewhere.
#[tokio::test]
async fn in_pages_of_other_times_it_is_the_same() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!("default-src 'none'; script-src 'self' {origin}; style-src 'self' 'unsafe-inline' {origin}; connect-src {origin}; img-src data:");
        let snippet = format!("<headline-figures src=\"{origin}/figures.json\">own</headline-figures><script type=\"module\" src=\"{origin}/embed.js\"></script>");
        // 数据 in GBK.
        let gbk = [&b"<title>\xca\xfd\xbe\xdd</title><p id=\"own\">\xca\xfd\xbe\xdd</p>"[..], snippet.as_bytes()].concat();
        let icon = "<link rel=\"icon\" href=\"data:,\"><script src=\"/listen.js\"></script><style>body { margin: 0 }</style>";
        let standard = format!("<!doctype html>{icon}<p id=\"own\">x</p>");
        let mut seen = Vec::new();
        page.resize(800, 740).await;
        for (name, kind, html) in [
            ("of today", "text/html; charset=utf-8", [standard.as_bytes(), snippet.as_bytes()].concat()),
            ("in quirks mode", "text/html; charset=utf-8", [icon.as_bytes(), snippet.as_bytes()].concat()),
            ("in GBK", "text/html; charset=gbk", [b"<!doctype html>", icon.as_bytes(), &gbk].concat()),
            ("that says GBK itself", "text/html", [b"<!doctype html><meta charset=\"gb2312\">", icon.as_bytes(), &gbk].concat()),
            ("with a base", "text/html; charset=utf-8", [b"<!doctype html><base href=\"https://elsewhere.example/a/\">", icon.replace("/listen.js", &format!("{origin}/watch.js")).as_bytes(), snippet.as_bytes()].concat()),
        ] {
            page.go(&Host::start_as_it_is(html, kind, &policy).await.address).await;
            page.until(&format!("{ELEMENT}.shadowRoot?.querySelector('[data-freshness=current]')")).await;
            if name.contains("GBK") {
                assert_eq!(page.value("document.getElementById('own').textContent").await, json!("数据"), "{name}");
            }
            let measures = format!(
                "(s => ['.hf-widget', '.hf-title', '.hf-label', '.hf-number', '.hf-card', '.hf-card .hf-chart', '.hf-card-summary', '.hf-footer'].map(c => \
                 s.querySelector(c)).map(e => [e.getBoundingClientRect().width, e.getBoundingClientRect().height, e.textContent.trim()]))({ELEMENT}.shadowRoot)"
            );
            let cards = page.value(&measures).await;
            page.value(&format!("{ELEMENT}.shadowRoot.querySelector('[value=table]').click()")).await;
            let table = page.value(&format!("(e => [e.getBoundingClientRect().height, getComputedStyle(e.querySelector('td')).fontSize, e.innerText])({ELEMENT}.shadowRoot.querySelector('.hf-table'))")).await;
            // Links lead to the folder, or to a place in the widget.
            let links = page.strings(&format!("[...{ELEMENT}.shadowRoot.querySelectorAll('a[href]:not([href^=\"#\"])')].map(e => e.href)")).await;
            assert!(!links.is_empty() && links.iter().all(|link| link.starts_with(&origin) || link.starts_with("https://www.miit.gov.cn/")), "{name}: {links:?}");
            page.value(&format!("{ELEMENT}.shadowRoot.querySelector('[value=cards]').click()")).await;
            page.value(&format!("{ELEMENT}.shadowRoot.querySelector('.hf-skip a').click()")).await;
            assert_eq!(page.value(&format!("{ELEMENT}.shadowRoot.activeElement?.className")).await, json!("hf-after-cards"), "{name}");
            seen.push((name, cards, table));
        }
        for (name, cards, table) in &seen[1..] {
            assert_eq!(cards, &seen[0].1, "{name}");
            assert_eq!(table, &seen[0].2, "{name}");
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Where it is not to be seen at first, it is whole when it is.
#[tokio::test]
async fn what_was_hidden_is_whole_when_it_is_shown() {
    with_page(async |page| {
        page.resize(900, 740).await;
        for (place, show) in [
            ("<dialog id=\"place\">@</dialog>", "document.getElementById('place').showModal()"),
            ("<details id=\"place\"><summary>s</summary>@</details>", "document.getElementById('place').open = true"),
            ("<div id=\"place\" style=\"display: none\">@</div>", "document.getElementById('place').style.display = 'block'"),
            ("<div id=\"place\" hidden=\"until-found\">@</div>", "document.getElementById('place').hidden = false"),
        ] {
            let style = "<style>div, details, summary { all: revert } dialog { all: revert; width: 850px; max-width: none; padding: 0; border: 0 }</style>";
            let element = format!("<headline-figures figures=\"all\" view=\"scale\">own</headline-figures>{}", script(&page.server));
            visit(&page, &format!("{style}{}", place.replace('@', &element)), &[&page.server]).await;
            page.until("events.some(([type]) => type === 'ready')").await;
            page.value(&format!("void ({show})")).await;
            let root = format!("{ELEMENT}.shadowRoot");
            page.until(&format!("{root}.querySelector('.hf-dot-plot').getBoundingClientRect().width > 600")).await;
            page.value(&format!("{root}.querySelector('[value=cards]').click()")).await;
            page.until(&format!("[...{root}.querySelectorAll('.hf-card .hf-picture')].slice(0, 9).every(e => e.getBoundingClientRect().height > 5)")).await;
            // Two cards have room side by side.
            assert_eq!(page.value(&format!("(cards => cards[0].getBoundingClientRect().top === cards[1].getBoundingClientRect().top)({root}.querySelectorAll('.hf-card'))")).await, json!(true), "{place}");
            assert_eq!(page.horizontal_overflow().await, 0, "{place}");
            assert_eq!(page.console_errors().await, [""; 0], "{place}");
        }
    })
    .await;
}
