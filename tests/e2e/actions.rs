//! What is known of a figure, and what can be taken away of it.

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::server::{Answer, Host, root};

const FIGURE: &str = "[data-figure=industrial-internet-identifiers]";

async fn open_figure(page: &Page) {
    page.value(&format!("document.querySelector('{FIGURE} .hf-details').open = true")).await;
    page.until(&format!("document.querySelector('{FIGURE} .hf-actions')")).await;
}

#[tokio::test]
async fn everything_known_of_a_figure_and_its_link() {
    with_page(async |page| {
        for (address, facts) in [
            ("", ["报告原文突破97亿", "解读为超过97亿", "完整数字9,700,000,000", "单位个", "时间2020年", "报告章节工业互联网"]),
            (
                "en/",
                [
                    "In the report’s words突破97亿",
                    "Read asOver 9.7 billion",
                    "In full digits9,700,000,000",
                    "Unitidentifiers",
                    "Period2020",
                    "Part of the reportIndustrial internet",
                ],
            ),
        ] {
            page.open_live(address).await;
            open_figure(&page).await;
            let said = format!("[...document.querySelectorAll('{FIGURE} .hf-facts > div')].map(e => e.textContent)");
            assert_eq!(page.strings(&said).await, facts);
            let by = page.value(&format!("document.querySelector('{FIGURE} .hf-attribution').textContent")).await;
            assert!(
                ["《开创信息通信行业监管工作新局面》", "The bureau’s report"]
                    .iter()
                    .any(|source| by.as_str().unwrap().contains(source)),
                "{by}"
            );
            let link = page.value(&format!("document.querySelector('{FIGURE} .hf-permalink a').href")).await;
            let expected = format!("{}{address}all.html#figure=industrial-internet-identifiers", page.server.address);
            assert_eq!(link, json!(expected));
            // The link shows this figure, opened.
            page.go(link.as_str().unwrap()).await;
            page.until_is("current").await;
            page.until(&format!(
                "document.querySelector('{FIGURE} details').open && document.querySelector('{FIGURE} .hf-actions')"
            ))
            .await;
            let top = format!("Math.abs(document.querySelector('{FIGURE}').getBoundingClientRect().top) < 5");
            page.until(&top).await;
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

/// A real picture that can be pressed and held, with links to keep it.
#[tokio::test]
async fn the_picture_is_shown_and_can_be_kept() {
    with_page(async |page| {
        page.open_live("en/").await;
        open_figure(&page).await;
        page.press(&format!("{FIGURE} .hf-actions button")).await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-preview img').naturalWidth === 1280")).await;
        let links = page.strings(&format!("[...document.querySelectorAll('{FIGURE} .hf-preview a')].map(e => e.pathname)")).await;
        assert_eq!(links.len(), 2);
        for link in links {
            assert!(root().join("dist").join(link.trim_start_matches('/')).exists(), "{link}");
        }
        // The button says what it does, keeps the focus, and takes the picture away again.
        let button = "document.activeElement";
        assert_eq!(
            page.strings(&format!("[{button}.textContent, {button}.ariaExpanded ?? {button}.getAttribute('aria-expanded')]"))
                .await,
            ["Save picture", "true"]
        );
        page.press(&format!("{FIGURE} .hf-actions button")).await;
        assert_eq!(page.value(&format!("document.querySelectorAll('{FIGURE} .hf-preview').length")).await, json!(0));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// A picture of other figures than those on show is not offered; a citation is what the page says.
#[tokio::test]
async fn what_is_taken_away_says_what_the_page_says() {
    with_page(async |page| {
        // Changed on the very day of the picture.
        let file = std::fs::read_to_string(root().join("dist/figures.json")).unwrap();
        let changed = file.replace("9700000000", "9800000000").replace("突破97亿", "突破98亿");
        page.server.set("figures.json", Answer::Text(changed.clone()));
        page.open_live("").await;
        open_figure(&page).await;
        let buttons = format!("[...document.querySelectorAll('{FIGURE} .hf-actions button')].map(e => e.textContent)");
        let offered = page.strings(&buttons).await;
        assert!(!offered.contains(&"保存图片".to_owned()) && offered.contains(&"复制引文".to_owned()), "{offered:?}");
        // What is new is a value of an earlier year alone.
        page.server.set("figures.json", Answer::Text(file.replace(
            "\"stated\": \"突破97亿\"",
            "\"stated\": \"突破97亿\", \"series\": [{ \"period\": \"2019\", \"value\": 1000, \"qualifier\": \"exact\" }]",
        )));
        page.open_live("?again").await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-time-series')")).await;
        open_figure(&page).await;
        assert_eq!(page.strings(&buttons).await, offered);
        // It is the source that is put right.
        page.server.set("figures.json", Answer::Text(file.replace("《开创信息通信行业监管工作新局面》", "《另一报告》")));
        page.open_live("?source").await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-attribution').textContent.includes('另一报告')")).await;
        open_figure(&page).await;
        assert_eq!(page.strings(&buttons).await, offered);
        page.server.set("figures.json", Answer::Text(changed));
        page.open_live("?number").await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-number').textContent.includes('98')")).await;
        open_figure(&page).await;
        // The browser says no: the text is there to be selected.
        page.value("void Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })").await;
        page.value(&format!("[...document.querySelectorAll('{FIGURE} .hf-actions button')].find(e => e.textContent === '复制引文').click()")).await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-copy-fallback').checkVisibility()")).await;
        let cited = page.value(&format!("document.querySelector('{FIGURE} .hf-copy-fallback').value")).await;
        let expected = format!(
            "工业和信息化部信息通信管理局：工业互联网标识注册量，超过98亿个（2020年）。来源：《开创信息通信行业监管工作新局面》。{}all.html#figure=industrial-internet-identifiers",
            page.server.address
        );
        assert_eq!(cited, json!(expected));
        // The browser says yes.
        page.value("void (window.kept = [], navigator.clipboard.writeText = text => { kept.push(text); return Promise.resolve(); })").await;
        page.value(&format!("[...document.querySelectorAll('{FIGURE} .hf-actions button')].find(e => e.textContent === '复制链接').click()")).await;
        page.until(&format!("document.querySelector('{FIGURE} .hf-details-content > [role=status]').textContent === '已复制。'")).await;
        assert!(page.strings("kept").await[0].ends_with("#figure=industrial-internet-identifiers"));
    })
    .await;
}

/// The words that a picture was made of are those that the page says, for all of them.
#[tokio::test]
async fn every_figure_has_its_picture() {
    with_page(async |page| {
        for (address, name) in [("all.html", "保存图片"), ("en/all.html", "Save picture")] {
            page.open_live(address).await;
            page.value("document.querySelectorAll('.hf-details').forEach(details => { details.open = true; })").await;
            let first =
                "[...document.querySelectorAll('.hf-card')].map(card => card.querySelector('.hf-actions button')?.textContent)";
            page.until(&format!("{first}.every(text => text)")).await;
            assert_eq!(page.strings(first).await, vec![name; 24]);
        }
    })
    .await;
}

/// On somebody's page nothing takes the reader away from it, and nothing is missing.
#[tokio::test]
async fn an_element_offers_the_same() {
    with_page(async |page| {
        let widget = page.server.address.clone();
        let origin = widget.trim_end_matches('/');
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; \
             img-src data: {origin}; require-trusted-types-for 'script'"
        );
        let body = format!("<headline-figures lang=\"en\" figures=\"all\"></headline-figures><script type=\"module\" src=\"{widget}embed.js\"></script>");
        let host = Host::start(&body, &policy).await;
        page.go(&host.address).await;
        let card = format!("document.querySelector('headline-figures').shadowRoot.querySelector('{FIGURE}')");
        page.until(&card).await;
        page.value(&format!("{card}.querySelector('details').open = true")).await;
        page.until(&format!("{card}.querySelector('.hf-actions')")).await;
        page.value(&format!("{card}.querySelector('.hf-actions button').click()")).await;
        page.until(&format!("{card}.querySelector('.hf-preview img').naturalWidth === 1280")).await;
        let links = page.strings(&format!("[...{card}.querySelectorAll('.hf-details-content a')].map(e => `${{e.target}} ${{e.href}}`)")).await;
        let at = |name: &str| format!("_blank {widget}{name}");
        let picture = "static/figure-industrial-internet-identifiers.en";
        let expected = [
            at("en/all.html#figure=industrial-internet-identifiers"),
            at(&format!("{picture}.png")),
            at(&format!("{picture}.svg")),
            at("figures.csv"),
            at("figures.json"),
        ];
        assert_eq!(links, expected);
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// A browser that has a sheet for sharing shows it; one that then refuses leaves the link to be copied. Paper is a press away too.
#[tokio::test]
async fn sharing_and_printing() {
    with_page(async |page| {
        page.open_live("en/").await;
        let stub = "void (window.shared = [], window.refusal = 'AbortError', \
            Object.defineProperty(navigator, 'share', { value: data => { shared.push(data); return Promise.reject(Object.assign(new Error(), { name: refusal })); } }), \
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: text => { window.kept = text; return Promise.resolve(); } } }), \
            window.print = () => { window.printed = true; })";
        page.value(stub).await;
        open_figure(&page).await;
        let press = |name: &str| {
            format!("[...document.querySelectorAll('{FIGURE} .hf-actions button')].find(e => e.textContent === '{name}').click()")
        };
        page.value(&press("Share")).await;
        let shared = "[shared[0].title, shared[0].text, shared[0].url]";
        let link = format!("{}en/all.html#figure=industrial-internet-identifiers", page.server.address);
        let said = "Bureau of Information and Communication Administration, MIIT: Industrial-internet identifiers registered, over 9.7 billion identifiers (2020).";
        let told = page.strings(shared).await;
        assert_eq!((told[0].as_str(), told[2].as_str()), ("Industrial-internet identifiers registered", link.as_str()));
        assert!(told[1].starts_with(said), "{}", told[1]);
        // The reader has changed their mind: nothing else happens.
        assert_eq!(page.value("window.kept").await, json!(null));
        page.value("void (window.refusal = 'NotAllowedError')").await;
        page.value(&press("Share")).await;
        page.until("window.kept").await;
        assert_eq!(page.value("kept").await, json!(link));
        page.value(&press("Print")).await;
        assert_eq!(page.value("window.printed").await, json!(true));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
