//! The editor's screen for embed codes, and whether what it gives works where it is pasted.

use serde_json::json;

use crate::axe::{load_axe, violations};
use crate::browser::{Page, with_page};
use crate::editor::fill;
use crate::engine::Engine;
use crate::server::Host;

/// Chooses the radio button or box with this name.
pub async fn pick(page: &Page, name: &str) {
    let input = format!(
        "[...document.querySelectorAll('label')].find(own => own.textContent === {})?.querySelector('input')",
        json!(name)
    );
    page.until(&input).await;
    page.value(&format!("({input}).click()")).await;
}

pub async fn snippet(page: &Page) -> String {
    page.until("document.getElementById('snippet')?.value").await;
    page.value("document.getElementById('snippet').value").await.as_str().unwrap().to_owned()
}

/// A JavaScript expression for the document of the page to try it on.
const TRIED: &str = "document.querySelector('iframe.ed-try').contentDocument";

#[tokio::test]
async fn old_links_lead_to_the_screen_which_needs_no_draft() {
    with_page(async |page| {
        for (address, heading) in [("builder.html", "嵌入代码"), ("en/builder.html", "Embed code")] {
            page.open(address).await;
            page.until("location.href.endsWith('editor.html#embed')").await;
            page.until(&format!("document.querySelector('h1')?.textContent === '{heading}'")).await;
            assert!(snippet(&page).await.contains("<headline-figures "));
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn what_a_snippet_cannot_be_is_told_and_its_last_figure_stays() {
    with_page(async |page| {
        page.open("editor.html#embed").await;
        snippet(&page).await;
        let about = |id: &str| format!("document.getElementById('{id}-about').textContent");
        fill(&page, "embed-edition", "1999").await;
        page.until(&format!("{}.includes('没有这个版本')", about("embed-edition"))).await;
        fill(&page, "embed-edition", "").await;
        page.until(&format!("{}.includes('最新数据')", about("embed-edition"))).await;
        fill(&page, "embed-address", "www.example.org").await;
        page.until("document.getElementById('embed-address').getAttribute('aria-invalid') === 'true'").await;
        page.until("document.getElementById('snippet').value === ''").await;
        let ticked = "[...document.querySelectorAll('.ed-boxes input')].filter(own => own.checked)";
        for left in (1..4).rev() {
            page.value(&format!("{ticked}[0].click()")).await;
            page.until(&format!("{ticked}.length === {left}")).await;
        }
        page.until(&format!("{ticked}[0].disabled")).await;
        // Chromium tells of each file that is not there; of nothing else, also where the host answers without a type.
        let errors = page.console_errors().await;
        assert!(errors.iter().all(|own| own.contains("/editions/1999/")), "{errors:?}");
    })
    .await;
}

#[tokio::test]
async fn gives_an_element_that_works_where_it_is_pasted() {
    with_page(async |page| {
        page.open("editor.html#embed").await;
        snippet(&page).await;
        for name in ["域名根镜像服务器", "English", "表格"] {
            pick(&page, name).await;
        }
        let given = snippet(&page).await;
        for part in ["lang=\"en\"", "view=\"table\"", "integrity=\"sha256-", "; DNS root mirrors: 14 mirrors</headline-figures><script", "/embed.js\""] {
            assert!(given.contains(part), "{part} is not in\n{given}");
        }
        // It is tried with the real element, under the policy of the editor.
        let cells = format!("[...{TRIED}.querySelector('headline-figures')?.shadowRoot?.querySelectorAll('tbody td:nth-child(2)') ?? []].map(e => e.textContent)");
        page.until(&format!("{cells}.at(-1) === '14 mirrors'")).await;
        // What is there is what the snippet says.
        let attributes = "own => [...own.attributes].map(one => [one.name, one.value].join('=')).join(' ')";
        let parsed = format!(
            "(() => {{ const text = (window.trustedTypes ? trustedTypes.createPolicy('headline-figures-publisher', {{ createHTML: own => own }}).createHTML({0}) : {0}); \
             return [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('headline-figures, script, link')].map({attributes}).join('|'); }})()",
            json!(given)
        );
        let tried = format!("[...{TRIED}.querySelector('#snippet').children].map({attributes}).join('|')");
        assert_eq!(page.value(&tried).await, page.value(&parsed).await);
        assert_eq!(page.console_errors().await, [""; 0]);

        let origin = page.server.address.trim_end_matches('/').to_owned();
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin} 'wasm-unsafe-eval'; style-src 'self' {origin}; connect-src {origin}; img-src data:"
        );
        let host = Host::start(&given, &policy).await;
        let asked = page.server.asked().len();
        page.go(&host.address).await;
        page.until("events.length === 1").await;
        assert_eq!(page.value("events[0][0]").await, json!("ready"));
        // What the snippet preloads is what the element takes: it is asked for once.
        let asked = page.server.asked().split_off(asked);
        // WebKit asks its host again whether what was preloaded is still so.
        if page.engine() != Engine::WebKit {
            assert_eq!(asked.iter().filter(|path| *path == "en/element.html").count(), 1, "{asked:?}");
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn gives_a_frame_high_enough_for_every_width() {
    with_page(async |page| {
        page.open("en/editor.html#embed").await;
        snippet(&page).await;
        pick(&page, "Frame (iframe)").await;
        pick(&page, "Dark").await;
        let height = "parseInt(document.getElementById('snippet').value.split('height=\"')[1])";
        page.until(&format!("{height} > 900 && {height} !== 1600 && document.querySelector('.ed-probe') === null")).await;
        let given = snippet(&page).await;
        for part in ["en/embed.html?theme=dark\"", "loading=\"lazy\"", "title=\"China", "frame.js\" integrity=\"sha256-"] {
            assert!(given.contains(part), "{part} is not in\n{given}");
        }
        // It is tried as it is; what is lazy loads when it is seen.
        page.value("document.querySelector('.ed-try').scrollIntoView()").await;
        page.value(&format!("{TRIED}.querySelector('iframe')?.scrollIntoView()")).await;
        page.until(&format!("{TRIED}.querySelector('iframe')?.contentDocument?.querySelectorAll('.hf-card').length === 4")).await;
        // Chromium tells of what it does not have on every system.
        let errors: Vec<_> = page.console_errors().await.into_iter().filter(|told| !told.contains("'web-share'")).collect();
        assert_eq!(errors, [""; 0]);
        let height: u32 = given.split("height=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap();
        let mut tallest = 0;
        // Also with a scroll bar of 15 px, and between the steps of the layout.
        for width in [320, 345, 360, 400, 480, 560, 640, 700, 765, 780, 900, 1280] {
            page.resize(width, height).await;
            page.open_live("en/embed.html?theme=dark").await;
            let needed = page.value("Math.ceil(document.documentElement.getBoundingClientRect().height)").await.as_u64().unwrap();
            assert!(needed <= height.into(), "{height} given, {needed} needed at {width} px");
            tallest = tallest.max(needed);
        }
        // The probe is narrower than any window here: a phone of 320 px less a scroll bar.
        assert!(u64::from(height) < tallest + 150, "{height} given, {tallest} needed");
    })
    .await;
}

#[tokio::test]
async fn gives_an_image_text_and_a_line_with_the_figures_in_words() {
    with_page(async |page| {
        page.open("editor.html#embed").await;
        snippet(&page).await;
        pick(&page, "图片").await;
        let given = snippet(&page).await;
        assert!(given.contains("static/figures.zh-CN.png") && given.contains("工业互联网标识注册量超过97亿个"), "{given}");
        page.until(&format!("{TRIED}.querySelector('img')?.naturalWidth > 1000")).await;
        pick(&page, "带格式的文字").await;
        page.until(&format!("{TRIED}.querySelectorAll('#snippet li').length === 4")).await;
        pick(&page, "一行纯文字").await;
        page.until(&format!(
            "{TRIED}.querySelector('#snippet').textContent.includes('97亿') && !{TRIED}.querySelector('#snippet').children.length"
        ))
        .await;
        // The script stands in the template.
        pick(&page, "组件（脚本放在模板里）").await;
        assert!(!snippet(&page).await.contains("<script"));
        page.until("document.getElementById('template-snippet').value.startsWith('<script type=\"module\" src=\"http')").await;
        page.until(&format!("{TRIED}.querySelector('headline-figures')?.shadowRoot?.querySelectorAll('.hf-card').length === 4"))
            .await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_screen_and_the_page_to_try_it_on_have_no_barriers() {
    with_page(async |page| {
        for (address, method) in [("editor.html#embed", "框架（iframe）"), ("en/editor.html#embed", "Element")] {
            page.open(address).await;
            snippet(&page).await;
            pick(&page, method).await;
            page.until("document.querySelector('.ed-probe') === null").await;
            for width in [360, 1280] {
                page.resize(width, 740).await;
                for theme in ["light", "dark"] {
                    page.value(&format!("document.documentElement.setAttribute('data-theme', '{theme}')")).await;
                    load_axe(&page).await;
                    assert_eq!(violations(&page).await, [""; 0], "{address} {width} {theme}");
                }
                assert_eq!(page.horizontal_overflow().await, 0, "{address} {width}");
            }
            page.open(&address.replace("editor.html#embed", "try.html")).await;
            page.until("document.querySelector('#snippet > :is(iframe, headline-figures)')").await;
            for (column, ground) in [("wide", "dark"), ("narrow", "light")] {
                page.value(&format!(
                    "['{column}', '{ground}'].forEach(own => document.querySelector(`[value=${{own}}]`).click())"
                ))
                .await;
                load_axe(&page).await;
                let own: Vec<_> =
                    violations(&page).await.into_iter().filter(|found| !found.contains("headline-figures")).collect();
                assert_eq!(own, [""; 0], "{address} {column} {ground}");
            }
        }
    })
    .await;
}
