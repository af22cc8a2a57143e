//! `<headline-figures>` on somebody else's page, which is not friendly.

use serde_json::json;
use thirtyfour::Key;

use crate::HEADLINE;
use crate::browser::{Page, with_page};
use crate::polling::of_a_later_day;
use crate::server::{Answer, Host};

/// What a host must allow: docs/embedding.md.
pub fn policy(page: &Page) -> String {
    let widget = page.server.address.trim_end_matches('/');
    format!(
        "default-src 'none'; script-src 'self' {widget} 'wasm-unsafe-eval'; style-src 'self' {widget}; connect-src {widget}; \
         frame-src {widget}; img-src data: {widget}; require-trusted-types-for 'script'"
    )
}

/// A host page with `body`, in which `@/` stands for the widget's address.
pub async fn visit(page: &Page, body: &str, policy: &str) {
    let body = body.replace("@/", &page.server.address);
    let host = Host::start(&body, policy).await;
    page.go(&host.address).await;
}

pub const SCRIPT: &str = "<script type=\"module\" src=\"@/embed.js\" crossorigin=\"anonymous\"></script>";

/// A JavaScript expression for what is inside the element number `index`.
pub fn inside(index: usize, selector: &str) -> String {
    format!("[...document.querySelectorAll('headline-figures')][{index}].shadowRoot.querySelectorAll('{selector}')")
}

pub async fn numbers(page: &Page, index: usize) -> Vec<String> {
    page.strings(&format!("[...{}].map(e => e.textContent)", inside(index, ".hf-number"))).await
}

/// Waits until the numbers of the element number `index` are those.
async fn until_numbers(page: &Page, index: usize, expected: &[&str]) {
    let shown = format!("[...{}].map(e => e.textContent)", inside(index, ".hf-number"));
    page.until(&format!("JSON.stringify({shown}) === {}", json!(json!(expected).to_string()))).await;
}

pub fn count_asked(page: &Page, is_counted: impl Fn(&str) -> bool) -> usize {
    page.server.asked().iter().filter(|name| is_counted(name)).count()
}

pub fn is_wasm(name: &str) -> bool {
    name.rsplit('.').next() == Some("wasm")
}

#[tokio::test]
async fn two_on_a_hostile_page_share_files_and_no_style() {
    with_page(async |page| {
        for (asks, wasm) in [("", 0), (" render=\"live\"", 1)] {
            let before = count_asked(&page, is_wasm);
            let body = format!(
                "<headline-figures{asks}>A</headline-figures><headline-figures lang=\"en\"{asks}>B</headline-figures>{SCRIPT}"
            );
            visit(&page, &body, &policy(&page)).await;
            page.until("events.filter(([type]) => type === 'ready').length === 2").await;
            assert_eq!(numbers(&page, 0).await, HEADLINE.map(|[chinese, _]| chinese));
            assert_eq!(numbers(&page, 1).await, HEADLINE.map(|[_, english]| english));
            assert_eq!(count_asked(&page, is_wasm) - before, wasm);
            // Every address that the page loaded from is the host's or the widget's.
            let origins = "[...new Set(performance.getEntriesByType('resource').map(e => new URL(e.name).origin))].length";
            assert!(page.value(origins).await.as_u64() <= Some(3), "{}", page.value(origins).await);
            // No style leaks in: sizes are the widget's own.
            let label = format!("(s => [s.fontSize, s.letterSpacing])(getComputedStyle({}[0]))", inside(0, ".hf-label"));
            assert_eq!(page.value(&label).await, json!(["16px", "normal"]));
            // No style leaks out: the host has its own sheet, and its text is as it was.
            assert_eq!(page.value("[document.styleSheets.length, document.adoptedStyleSheets.length]").await, json!([1, 0]));
            assert_eq!(page.value("getComputedStyle(document.getElementById('own')).fontSize").await, json!("40px"));
            assert_eq!(page.value("document.head.querySelectorAll('link[rel=modulepreload]').length").await, json!(0));
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn attributes_are_live_and_events_are_told() {
    with_page(async |page| {
        visit(&page, &format!("<headline-figures lang=\"zh-CN\">A</headline-figures>{SCRIPT}"), &policy(&page)).await;
        page.until("events.length === 1").await;
        let detail = page.value("events[0][1]").await;
        assert_eq!((&detail["updated"], detail["figures"].as_array().map(Vec::len)), (&json!("2026-11-24"), Some(24)));
        let set =
            |name: &str, value: &str| format!("document.querySelector('headline-figures').setAttribute('{name}', '{value}')");
        page.value(&set("lang", "en")).await;
        until_numbers(&page, 0, &HEADLINE.map(|[_, english]| english)).await;
        page.value(&set("figures", "root-mirrors,top-level-domains")).await;
        until_numbers(&page, 0, &["14 mirrors", "136 top-level domains"]).await;
        // What is no view changes nothing and is not announced.
        page.value(&set("view", "pie")).await;
        assert_eq!(page.value("events.length").await, json!(1));
        page.value(&set("view", "table")).await;
        assert_eq!(page.value(&format!("{}.length", inside(0, "tbody tr"))).await, json!(2));
        assert_eq!(page.value("events.at(-1)").await, json!(["view-change", { "view": "table" }]));
        page.value(&set("heading-level", "4")).await;
        page.until(&format!("{}.length === 1", inside(0, "h4.hf-title"))).await;
        // All of this was prerendered.
        assert_eq!(count_asked(&page, is_wasm), 0);
        let ground = format!("getComputedStyle({}[0]).getPropertyValue('--hf-used-ink').trim()", inside(0, ".hf-widget"));
        page.value(&set("theme", "dark")).await;
        let dark = page.value(&ground).await;
        page.value(&set("theme", "light")).await;
        assert_ne!(page.value(&ground).await, dark);
        let light = page.value(&ground).await;
        page.value(&set("theme", "dark")).await;
        assert_eq!(page.value(&ground).await, dark);
        page.value(&set("theme", "auto")).await;
        assert_eq!(page.value(&ground).await, light, "the host page is light");
        let size = format!("getComputedStyle({}[0]).fontSize", inside(0, ".hf-widget"));
        page.value(&set("text", "large")).await;
        assert_eq!(page.value(&size).await, json!("18px"));
        assert_eq!(page.value(&format!("{}.length", inside(0, ".hf-widget"))).await, json!(1));
        // A custom property works by its name, and by the one it had in version 0.1.
        for (name, colour) in [("--hf-ground", "rgb(1, 2, 3)"), ("--hf-background", "rgb(4, 5, 6)")] {
            page.value(&format!("document.querySelector('headline-figures').style.setProperty('{name}', '{colour}')")).await;
            let background = format!("getComputedStyle({}[0]).backgroundColor", inside(0, ".hf-widget"));
            assert_eq!(page.value(&background).await, json!(colour), "{name}");
        }
    })
    .await;
}

/// Moved about, it is as the reader had it, and asks for nothing again.
#[tokio::test]
async fn moved_it_stays_as_it_is() {
    with_page(async |page| {
        visit(&page, &format!("<div id=\"other\"></div><headline-figures>A</headline-figures>{SCRIPT}"), &policy(&page)).await;
        page.until("events.length === 1").await;
        page.value(&format!("{}[0].click()", inside(0, "[value=table]"))).await;
        page.value(&format!("{}[2].open = true", inside(0, ".hf-details"))).await;
        page.value(&format!("{}[0].focus()", inside(0, "[data-action=text]"))).await;
        let asked = page.server.asked();
        page.value("void (window.widget = document.querySelector('headline-figures').shadowRoot.querySelector('.hf-widget'))").await;
        let element = "document.querySelector('headline-figures')";
        for moving in [
            format!("document.body.append({element})"),
            format!("document.getElementById('other').append({element})"),
            format!("(e => {{ e.remove(); document.body.prepend(e); }})({element})"),
            format!("document.body.moveBefore && document.getElementById('other').moveBefore({element}, null)"),
            format!("{element}.setAttribute('refresh', '3600')"),
            format!("{element}.removeAttribute('refresh')"),
            // A library that makes the page the same as what the server sent.
            format!("(e => {{ for (const {{ name }} of [...e.attributes]) e.removeAttribute(name); e.textContent = 'B'; }})({element})"),
        ] {
            page.value(&format!("void ({moving})")).await;
            let root = format!("{element}.shadowRoot");
            let state = format!(
                "[widget.isConnected, widget.dataset.view, {root}.querySelectorAll('.hf-details')[2].open, {root}.activeElement?.dataset.action, {root}.querySelectorAll('.hf-widget').length, {root}.querySelector('slot')]"
            );
            assert_eq!(page.value(&state).await, json!([true, "table", true, "text", 1, null]), "{moving}");
        }
        // Asked for again would have been asked for by now.
        let fetched = format!("const done = arguments[0]; fetch('{}icon.svg').then(() => done(), done)", page.server.address);
        page.driver.execute_async(&fetched, vec![])
            .await
            .unwrap();
        let again: Vec<_> = page.server.asked().into_iter().skip(asked.len()).filter(|name| asked.contains(name)).collect();
        assert_eq!(again, [""; 0]);
        assert_eq!(page.value("events.filter(([type]) => type !== 'view-change').length").await, json!(1));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// What a reader does inside an element: the same as on a page of its own.
#[tokio::test]
async fn readers_have_their_tools_inside() {
    with_page(async |page| {
        let two = format!("<headline-figures>A</headline-figures><headline-figures lang=\"en\">B</headline-figures>{SCRIPT}");
        visit(&page, &two, &policy(&page)).await;
        page.until("events.filter(([type]) => type === 'ready').length === 2").await;
        page.value(&format!("{}[0].click()", inside(1, "[value=table]"))).await;
        assert_eq!(page.value("events.at(-1)").await, json!(["view-change", { "view": "table" }]));
        assert_eq!(page.value(&format!("{}[0].checkVisibility()", inside(1, ".hf-cards"))).await, json!(false));
        assert_eq!(page.value(&format!("{}[0].checkVisibility()", inside(0, ".hf-cards"))).await, json!(true));
        page.value(&format!("{}[0].click()", inside(0, "[data-action=text]"))).await;
        assert_eq!(
            page.value("[...document.querySelectorAll('headline-figures')].map(e => [e.getAttribute('text'), e.shadowRoot.querySelector('.hf-root').dataset.text])").await,
            json!([[null, "large"], [null, null]])
        );
        page.value(&format!("{}[0].click()", inside(0, ".hf-skip a"))).await;
        let focus = "document.querySelector('headline-figures').shadowRoot.activeElement";
        assert_eq!(page.value(&format!("{focus}.id")).await, json!("hf-after-cards"));
        page.value(&format!("{}[0].focus()", inside(0, "summary"))).await;
        for key in [Key::Right, Key::Down, Key::Enter] {
            page.driver.action_chain().send_keys(key).perform().await.unwrap();
        }
        let opened = format!("{focus}.closest('[data-figure]').dataset.figure + {focus}.parentElement.open");
        page.until(&format!("{opened} === 'ported-numberstrue'")).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Whatever fails, figures that were good once stay, or else what the element holds in the host's HTML; and a failure is told.
#[tokio::test]
async fn figures_stay_when_anything_fails() {
    with_page(async |page| {
        let policy = policy(&page);
        let without_wasm = policy.replace(" 'wasm-unsafe-eval'", "");
        let body = format!("<headline-figures><b id=\"child\">超过97亿个</b></headline-figures>{SCRIPT}");
        let newer = of_a_later_day();
        let (own, prerendered) = ("A", "PRERENDERED");
        for (answers, policy, told, shown, said) in [
            (vec![(".wasm", Answer::Missing)], &policy, json!(["ready", null]), prerendered, ""),
            (vec![], &without_wasm, json!(["ready", null]), prerendered, ""),
            (vec![(".css", Answer::Missing)], &policy, json!(["ready", null]), prerendered, ""),
            (vec![("figures.json", Answer::Missing)], &policy, json!(["error", "answered"]), prerendered, "未能获取最新数据"),
            (vec![("figures.json", Answer::Text("{}".into()))], &policy, json!(["error", "refused"]), prerendered, "最新数据文件有误"),
            (vec![("figures.json", Answer::Text(newer.clone()))], &without_wasm, json!(["error", "blocked"]), prerendered, "有2030年1月1日的新数据"),
            (vec![(".wasm", Answer::Missing), ("figures.json", Answer::Text(newer))], &policy, json!(["error", "blocked"]), prerendered, "有2030年1月1日的新数据"),
            (vec![("element.html", Answer::Missing)], &policy, json!(["ready", null]), prerendered, ""),
            (vec![("element.html", Answer::Missing), (".wasm", Answer::Missing)], &policy, json!(["error", "blocked"]), own, "未能"),
            (vec![("element.html", Answer::Missing), ("figures.json", Answer::Missing)], &policy, json!(["error", "answered"]), own, "未能"),
        ] {
            let case: Vec<_> = answers.iter().map(|(suffix, _)| *suffix).collect();
            for (suffix, answer) in &answers {
                page.server.set(suffix, answer.clone());
            }
            visit(&page, &body, policy).await;
            page.until("events.length === 1").await;
            assert_eq!(page.value("[events[0][0], events[0][1].reason ?? null]").await, told, "{case:?}");
            let is_own = format!(
                "[document.getElementById('child').checkVisibility() && !!document.getElementById('child').assignedSlot, {}.length]",
                inside(0, ".hf-card")
            );
            assert_eq!(page.value(&is_own).await, if shown == own { json!([true, 0]) } else { json!([false, 4]) }, "{case:?}");
            let notice = page.value(&format!("{}[0].textContent", inside(0, "[role=status]"))).await;
            let notice = notice.as_str().unwrap();
            assert!(notice.starts_with(said) && notice.is_empty() == said.is_empty(), "{case:?}: {notice}");
            for (suffix, _) in &answers {
                page.server.set(suffix, Answer::File);
            }
        }
        page.server.set("embed.js", Answer::Missing);
        visit(&page, &body, &policy).await;
        assert_eq!(page.value("document.getElementById('child').checkVisibility()").await, json!(true), "without embed.js");
    })
    .await;
}

/// What only Chromium can be told to do, or tells.
mod chromium {
    use serde_json::json;

    use super::{SCRIPT, inside, policy, visit};
    use crate::browser::with_page;

    /// A reader's dark system must not make a dark box of the widget on a page that is always light.
    #[tokio::test]
    async fn dark_only_where_the_host_can_be_dark() {
        with_page(async |page| {
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            page.cdp("Emulation.setEmulatedMedia", dark).await;
            let ink = format!("getComputedStyle({}[0]).color", inside(0, ".hf-widget"));
            let mut inks = Vec::new();
            for meta in ["", "<meta name=\"color-scheme\" content=\"light dark\">"] {
                let body = format!("{meta}<headline-figures>A</headline-figures>{SCRIPT}");
                // A style sheet that unsets everything unsets the scheme too: a plain page is meant here.
                let policy = policy(&page).replace("style-src 'self'", "style-src");
                visit(&page, &body, &policy).await;
                page.until("events.length === 1").await;
                inks.push(page.value(&ink).await);
            }
            assert_eq!(inks, [json!("rgb(22, 32, 42)"), json!("rgb(232, 237, 241)")]);
            let light = json!({ "features": [{ "name": "prefers-color-scheme", "value": "light" }] });
            page.cdp("Emulation.setEmulatedMedia", light).await;
            page.until(&format!("{ink} === 'rgb(22, 32, 42)'")).await;
        })
        .await;
    }
}
