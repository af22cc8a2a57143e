//! What the page shows when all goes well.

use std::fs;

use serde_json::json;

use crate::browser::with_page;
use crate::polling::of_a_later_day;
use crate::server::{Answer, root};
use crate::{HEADLINE, count_cells};

#[tokio::test]
async fn four_figures_and_four_charts_in_chinese() {
    with_page(async |page| {
        page.open_live("").await;
        assert_eq!(page.numbers().await, HEADLINE.map(|[chinese, _]| chinese));
        assert_eq!(page.value("document.documentElement.lang").await, json!("zh-CN"));
        let text = page.text().await;
        for words in
            ["工业和信息化部信息通信管理局", "2020年", "报告原文：“突破97亿”", "97格，每格1亿个", "每格50万户", "数据更新："]
        {
            assert!(text.contains(words), "{words} is not in:\n{text}");
        }
        // Whole cells of each picture, with the part of one in the third.
        let count = |class: &str| format!("[...document.querySelectorAll('.hf-picture')].map(e => {})", count_cells(class));
        assert_eq!(page.value(&count("hf-mark")).await, json!([36, 97, 37, 136]));
        assert_eq!(page.value(&count("hf-mark-open")).await, json!([1, 1, 1, 0]));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn english_when_the_address_asks_for_it() {
    with_page(async |page| {
        page.open_live("?lang=en").await;
        assert_eq!(page.numbers().await, HEADLINE.map(|[_, english]| english));
        assert_eq!(page.value("document.documentElement.lang").await, json!("en"));
        assert!(page.driver.title().await.unwrap().contains("headline figures"));
        let words = "[...document.querySelectorAll('.hf-stated [lang=\"zh-CN\"]')].map(e => e.textContent)";
        assert_eq!(page.strings(words).await, ["超过36万个", "突破97亿", "超过1833万户", "达136个"]);
        page.driver.find(thirtyfour::By::ClassName("hf-language-link")).await.unwrap().click().await.unwrap();
        page.until("document.documentElement.lang === 'zh-CN'").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn every_valid_file_is_shown_when_it_is_newer() {
    with_page(async |page| {
        let mut files: Vec<_> = fs::read_dir(root().join("tests/fixtures/valid")).unwrap().map(|f| f.unwrap().path()).collect();
        files.sort();
        assert!(files.len() > 5);
        for file in files {
            let text = fs::read_to_string(&file).unwrap().replace("2021-03-02", "2030-01-01").replace("2024-10-25", "2030-01-01");
            page.server.set("figures.json", Answer::Text(text));
            page.open_live("").await;
            let is_bulletin = file.ends_with("bulletin.json");
            let (title, number) = if is_bulletin {
                ("2024年前三季度通信业运行情况（虚构）", "1.3152万亿元")
            } else {
                ("年度主要数据", "超过97亿个")
            };
            assert_eq!(page.value("document.querySelector('h1').textContent").await, json!(title), "{}", file.display());
            assert!(page.numbers().await.iter().any(|own| own == number), "{}", file.display());
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// All elements of the widget with what they say and what tells about them, in order. Charts that are drawn when they are wanted are left out,
/// and what scripts add.
const WIDGET: &str = "[...document.querySelectorAll('.hf-widget, .hf-widget *')].filter(e => !e.closest('.hf-dot-plot, .hf-time-series, .hf-notice, .hf-actions')).map(e => \
    [e.localName, ...[...e.attributes].filter(({ name }) => !/^(data-(freshness|fingerprint|view|js|animated|offscreen)|tabindex|style|hidden|checked)$/.test(name)) \
    .map(({ name, value }) => name + '=' + (name === 'href' ? e.href : value)).sort(), \
    [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('')].join(' | '))";

/// One renderer: newer figures look as those that the page came with, whatever is asked for.
#[tokio::test]
async fn the_program_renders_what_is_prerendered_and_adapted() {
    with_page(async |page| {
        let newer = of_a_later_day();
        for address in [
            "",
            "en/",
            "all.html",
            "en/all.html",
            "embed.html",
            "embed.html?figures=all",
            "?figures=root-mirrors,emergency-teams&heading-level=3",
            "en/embed.html?figures=top-level-domains&heading-level=2",
        ] {
            page.server.set("figures.json", Answer::File);
            page.open_live(address).await;
            let prerendered = page.strings(WIDGET).await;
            page.server.set("figures.json", Answer::Text(newer.clone()));
            page.open_live(address).await;
            page.until("document.querySelector('.hf-footer').textContent.includes('2030')").await;
            let rendered = page.strings(WIDGET).await;
            let rendered: Vec<_> = rendered
                .iter()
                .map(|own| {
                    own.replace("2030年1月1日", "2026年11月24日")
                        .replace("1 January 2030", "24 November 2026")
                        .replace("2030-01-01", "2026-11-24")
                })
                .collect();
            assert!(prerendered.len() > 20, "{address}");
            for (one, other) in prerendered.iter().zip(&rendered) {
                assert_eq!(one, other, "{address}");
            }
            assert_eq!(prerendered.len(), rendered.len(), "{address}");
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// The largest file is paid for once, also where a browser keeps nothing.
#[tokio::test]
async fn the_program_is_asked_for_once() {
    with_page(async |page| {
        page.open_live("?render=live").await;
        let asked = page.server.asked();
        assert_eq!(asked.iter().filter(|name| name.rsplit('.').next() == Some("wasm")).count(), 1, "{asked:?}");
    })
    .await;
}

/// What only Chromium can be told to do, or tells.
mod chromium {
    use std::fs;

    use crate::browser::with_page;
    use crate::server::root;

    /// The size table of `cargo xtask build` counts exactly what a first visit asks for, all from one host.
    #[tokio::test]
    async fn a_first_visit_loads_only_what_was_weighed() {
        with_page(async |page| {
            page.open_live("").await;
            let mut asked = page.server.asked();
            asked.sort();
            // The list of `src/native/budget.rs` but for the icon, with the hashes of this build.
            let built = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
            let ends = |name: &str, ending: &str| name.ends_with(ending);
            let hashed = |name: &String| name.starts_with("page-") && !ends(name, ".br") && !ends(name, ".gz");
            let mut expected: Vec<String> = built.filter(hashed).chain(["", "figures.json"].map(str::to_owned)).collect();
            expected.sort();
            assert_eq!(expected.len(), 3);
            assert_eq!(asked, expected);
        })
        .await;
    }
}
