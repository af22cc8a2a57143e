//! An element with figures that are kept for good, while the folder has newer ones.

use std::fs;

use anyhow::Result;
use headline_figures::data::FiguresFile;
use headline_figures::publish::{Edition, Files, Font, Manifest, Options, Program, Rasterizer, publish};
use serde_json::json;

use crate::browser::{Page, with_page};
use crate::element::{SCRIPT, count_asked, inside, is_wasm, numbers, policy, visit};
use crate::folder::file;
use crate::polling::with_98_yi;
use crate::server::{Answer, root};

/// Pictures are no matter here.
struct NoFonts;

impl Rasterizer for NoFonts {
    fn text_width(&self, _: &str, _: Font) -> Result<u32> {
        Ok(100)
    }

    fn rasterize(&self, pictures: &[String]) -> Result<Vec<Vec<u8>>> {
        Ok(vec![b"PNG".to_vec(); pictures.len()])
    }
}

/// The shipped figures as an edition of the built folder.
fn edition() -> Files {
    let read = |path: &str| fs::read(root().join("dist").join(path)).ok();
    let program = Program::from_folder(&file(Manifest::PATH), read).unwrap();
    let options = Options::new("").unwrap().with_edition(Edition::new("2020").unwrap());
    publish(&FiguresFile::parse(file("figures.json")).unwrap(), &program, &options, &NoFonts).unwrap()
}

/// Puts the edition on the host, and newer figures beside it.
fn serve(page: &Page) {
    let files = edition();
    let text = |path: &str| files.text(path).unwrap().to_owned();
    page.server.set("editions/2020/figures.json", Answer::Text(text("editions/2020/figures.json")));
    let names = ["editions/2020/static/figures.fingerprints.json", "editions/2020/figures.csv"];
    for name in names {
        page.server.set(name, Answer::Text(text(name)));
    }
    for name in [
        "editions/2020/element.html",
        "editions/2020/en/element.html",
        "editions/2020/element-all.html",
        "editions/2020/all.html",
    ] {
        page.server.set(name, Answer::compressed("text/html", &text(name)));
    }
    page.server.set("figures.json", Answer::Text(with_98_yi()));
}

#[tokio::test]
async fn an_element_shows_its_edition_whatever_is_newer() {
    with_page(async |page| {
        serve(&page);
        let body = format!(
            "<headline-figures lang=\"zh-CN\" edition=\"2020\" src=\"@/figures.json\">A</headline-figures>\
             <headline-figures lang=\"zh-CN\">B</headline-figures>{SCRIPT}"
        );
        visit(&page, &body, &policy(&page)).await;
        page.until("events.filter(([name]) => name === 'ready').length === 2").await;
        assert_eq!(numbers(&page, 0).await[1], "超过97亿个");
        assert_eq!(numbers(&page, 1).await[1], "超过98亿个");
        let days = page.value("events.map(([, { updated }]) => updated).sort()").await;
        assert_eq!(days, json!(["2026-11-24", "2030-01-01"]));
        // Nothing is told of the newer ones, and what it leads to is of the same edition.
        assert_eq!(page.value(&format!("{}[0].textContent", inside(0, ".hf-notice [role=status]"))).await, json!(""));
        let all = page.value(&format!("{}[0].href", inside(0, ".hf-overview[href], .hf-overview [href]"))).await;
        assert!(all.as_str().unwrap().ends_with("/editions/2020/all.html"), "{all}");
        page.value(&format!("{}[1].open = true", inside(0, ".hf-details"))).await;
        page.until(&format!("{}.length", inside(0, ".hf-card-downloads a"))).await;
        let data = page.value(&format!("{}[0].href", inside(0, ".hf-card-downloads a"))).await;
        assert!(data.as_str().unwrap().ends_with("/editions/2020/figures.csv"), "{data}");
        assert_eq!(count_asked(&page, |path| path == "editions/2020/static/figures.fingerprints.json"), 1);
        // Its own figures are those that were prerendered; another language and other figures are, too.
        let set =
            |name: &str, value: &str| format!("document.querySelector('headline-figures').setAttribute('{name}', '{value}')");
        let wasm = count_asked(&page, is_wasm);
        page.value(&set("lang", "en")).await;
        page.until(&format!("{}[1]?.textContent === 'Over 9.7 billion identifiers'", inside(0, ".hf-number"))).await;
        assert_eq!(count_asked(&page, is_wasm), wasm);
        // Without it, the newest.
        page.value("document.querySelector('headline-figures').removeAttribute('edition')").await;
        page.until(&format!("{}[1]?.textContent === 'Over 9.8 billion identifiers'", inside(0, ".hf-number"))).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn an_edition_that_is_not_there_is_told_and_leads_nowhere_else() {
    with_page(async |page| {
        for (name, asked) in [("2019", "editions/2019/"), ("../..", "editions/-----/"), ("..", "editions/--/")] {
            visit(
                &page,
                &format!("<headline-figures lang=\"zh-CN\" edition=\"{name}\">A</headline-figures>{SCRIPT}"),
                &policy(&page),
            )
            .await;
            page.until("events.length === 1").await;
            assert_eq!(
                page.value("events[0]").await,
                json!(["error", { "reason": "answered", "status": 404, "messages": ["服务器没有给出数据文件（HTTP 404）。"] }])
            );
            assert_eq!(count_asked(&page, |path| path == format!("{asked}figures.json")), 1, "{:?}", page.server.asked());
            // The host page's own words stay.
            assert_eq!(page.value(&format!("{}.length", inside(0, "slot"))).await, json!(1));
        }
        assert_eq!(count_asked(&page, |path| path == "figures.json" || path == "element.html"), 0);
    })
    .await;
}
