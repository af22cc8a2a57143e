//! axe-core, written by other people, looks at every page in every view, theme and text size.

use std::{env, fs};

use crate::browser::{Page, with_page};
use crate::server::{Answer, Host};

/// WCAG 2.2 A and AA and best practice; and contrast as of AAA, which is promised for large print.
const RUN: &str = "const done = arguments[0]; \
    axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], \
            rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } }) \
        .then(found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.failureSummary).join('; '))), \
              error => done(['axe: ' + error]));";

pub async fn load_axe(page: &Page) {
    let path = env::var("AXE").expect("`cargo xtask test` says where axe-core is");
    page.driver.execute(fs::read_to_string(path).unwrap(), vec![]).await.unwrap();
}

pub async fn violations(page: &Page) -> Vec<String> {
    let found = page.driver.execute_async(RUN, vec![]).await.unwrap();
    serde_json::from_value(found.json().clone()).unwrap()
}

#[tokio::test]
async fn finds_nothing_in_any_view_theme_and_text_size() {
    with_page(async |page| {
        for (width, height) in [(360, 740), (1280, 800)] {
            page.resize(width, height).await;
            for address in ["", "en/", "embed.html", "en/embed.html", "all.html", "en/all.html"] {
                page.open_live(address).await;
                load_axe(&page).await;
                page.value("document.querySelectorAll('details').forEach(e => { e.open = true; })").await;
                for view in ["cards", "scale", "table"] {
                    page.value(&format!("document.querySelector('[value={view}]').click()")).await;
                    for (theme, text) in [("light", "normal"), ("dark", "normal"), ("light", "xx-large"), ("dark", "large")] {
                        page.value(&format!(
                            "Object.assign(document.documentElement.dataset, {{ theme: '{theme}', text: '{text}' }})"
                        ))
                        .await;
                        assert_eq!(violations(&page).await, [""; 0], "{address} {width} {view} {theme} {text}");
                    }
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn finds_nothing_when_the_figures_are_faulty_nor_in_the_other_pages() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Text("{\"schema\": 2, \"title\": 1}".into()));
        for language in ["", "en/"] {
            page.open(language).await;
            page.until_is("failed").await;
            page.value("document.querySelector('.hf-reasons').open = true").await;
            load_axe(&page).await;
            assert_eq!(violations(&page).await, [""; 0], "faulty {language}");
        }
        page.server.set("figures.json", Answer::File);
        for theme in ["light", "dark"] {
            for address in
                ["third-party.html", "en/third-party.html", "static/figures.zh-CN.single.html", "static/figures.en.single.html"]
            {
                page.open(address).await;
                page.value(&format!("document.documentElement.setAttribute('data-theme', '{theme}')")).await;
                load_axe(&page).await;
                assert_eq!(violations(&page).await, [""; 0], "{address} {theme}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn finds_nothing_in_elements_on_somebodys_page() {
    with_page(async |page| {
        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:"
        );
        let body = format!(
            "<main><h1>host</h1><headline-figures></headline-figures><headline-figures lang=\"en\" view=\"table\" theme=\"dark\" text=\"large\">\
             </headline-figures></main><script type=\"module\" src=\"{origin}/embed.js\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        page.go(&host.address).await;
        page.value("document.querySelectorAll('headline-figures')[1].scrollIntoView()").await;
        page.until("events.length === 2").await;
        load_axe(&page).await;
        // The page around them is somebody else's.
        let own: Vec<_> = violations(&page).await.into_iter().filter(|found| found.contains("headline-figures")).collect();
        assert_eq!(own, [""; 0]);
    })
    .await;
}
