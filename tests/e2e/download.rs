//! What a reader downloads is opened and looked at.

use headline_figures::data::Dataset;
use resvg::{tiny_skia, usvg};

use crate::browser::with_page;

const FIGURE: &str = "[data-figure=industrial-internet-identifiers]";

#[tokio::test]
async fn a_picture_is_whole_in_both_formats() {
    with_page(async |page| {
        for (address, language, words) in [
            ("all.html", "zh-CN", ["突破97亿", "来源：《开创信息通信行业监管工作新局面》", "数据更新：2026年11月24日"]),
            ("en/", "en", ["突破97亿", "Source: The bureau's report", "Figures updated: 24 November 2026"]),
        ] {
            page.open_live(address).await;
            page.press(&format!("{FIGURE} .hf-card-summary")).await;
            page.until(&format!("document.querySelector('{FIGURE} .hf-actions button')")).await;
            page.press(&format!("{FIGURE} .hf-actions button")).await;
            page.until(&format!("document.querySelector('{FIGURE} .hf-preview img').naturalWidth === 1280")).await;
            let name = format!("figure-industrial-internet-identifiers.{language}");
            page.press(&format!("{FIGURE} .hf-preview a[href$=svg]")).await;
            let svg = String::from_utf8(page.downloaded(&format!("{name}.svg")).await).unwrap();
            let tree = usvg::Tree::from_str(&svg, &usvg::Options::default()).expect("SVG that stands alone");
            for words in words {
                assert!(svg.contains(words), "{name} does not say {words}");
            }
            page.press(&format!("{FIGURE} .hf-preview a[href$=png]")).await;
            let png = page.downloaded(&format!("{name}.png")).await;
            let pixels = tiny_skia::Pixmap::decode_png(&png).expect("a PNG");
            let size = tree.size().to_int_size();
            assert_eq!((pixels.width(), pixels.height()), (size.width() * 2, size.height() * 2));
            // Not blank: cells, text with its soft edges, ground.
            let distinct: std::collections::HashSet<_> =
                pixels.pixels().iter().map(|pixel| (pixel.red(), pixel.green())).collect();
            assert!(distinct.len() > 50, "{name} has {} colours", distinct.len());
            assert_eq!(page.console_errors().await, [""; 0]);
        }
    })
    .await;
}

#[tokio::test]
async fn the_data_are_what_the_page_says() {
    with_page(async |page| {
        page.open_live("all.html").await;
        page.press(".hf-downloads a[href$=csv]").await;
        let table = String::from_utf8(page.downloaded("figures.csv").await).unwrap();
        // Without it a spreadsheet takes Chinese for something else.
        let mut rows = csv::Reader::from_reader(table.strip_prefix('\u{feff}').expect("a byte order mark").as_bytes());
        let rows: Vec<csv::StringRecord> = rows.records().collect::<Result<_, _>>().unwrap();
        let labels = page.strings("[...document.querySelectorAll('.hf-card .hf-label')].map(e => e.textContent)").await;
        assert_eq!((rows.len(), labels.len()), (24, 24));
        for label in labels {
            assert!(rows.iter().any(|row| row.iter().any(|cell| cell == label)), "{label}");
        }
        page.press(".hf-downloads a[href$=json]").await;
        let file = String::from_utf8(page.downloaded("figures.json").await).unwrap();
        assert_eq!(Dataset::parse(&file).unwrap().figures().len(), 24);
    })
    .await;
}
