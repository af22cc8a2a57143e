//! A figures file from somebody who means harm: whatever its texts say, they stay texts in every file that is made of them.

use headline_figures::publish::Files;
use serde_json::{Value, json};

use crate::{program, published};

/// What breaks out of a place somewhere: markup, the ends of attributes, scripts, styles, comments and sections; paths; formulas.
const HOSTILE: [&str; 12] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "<!-- --><![CDATA[ ]]> ]]>",
    "</style></title></textarea></template>",
    "&lt;b&gt; &#60;i&#62; &amp;",
    "../../etc/passwd",
    "javascript:alert(1)",
    "{{constructor.constructor('alert(1)')()}} ${alert(1)}",
    "=HYPERLINK(\"https://example.org\")",
    "＝cmd|' /C calc'!A0",
    "＠SUM(1+1)*cmd",
];

/// The shipped file with `text` in every text that the file has for readers, but for units and the source's words, which are held against numbers.
fn with_texts(text: &str) -> String {
    let mut file: Value = serde_json::from_str(include_str!("../../public/figures.json")).unwrap();
    let both = json!({ "zh-CN": text, "en": text });
    for name in ["title", "publisher"] {
        file[name] = both.clone();
    }
    file["source"]["title"] = both.clone();
    for section in file["sections"].as_array_mut().unwrap() {
        section["title"] = both.clone();
    }
    for figure in file["figures"].as_array_mut().unwrap() {
        figure["label"] = both.clone();
        figure["note"] = both.clone();
        if let Some(quote) = figure.get_mut("quote") {
            *quote = format!("{text} {}", quote.as_str().unwrap()).into();
        }
    }
    file.to_string()
}

/// The elements of a document, with the names of their attributes, in their order: what a text must not change.
fn skeleton(html: &str) -> Vec<String> {
    let document = scraper::Html::parse_document(html);
    let elements = document.tree.nodes().filter_map(|node| node.value().as_element());
    let names = |element: &scraper::node::Element| {
        let attributes = element.attrs().map(|(name, _)| name).collect::<Vec<_>>();
        format!("{} {}", element.name(), attributes.join(" "))
    };
    elements.map(names).collect()
}

fn svg_skeleton(svg: &str) -> Vec<String> {
    let document = resvg::usvg::roxmltree::Document::parse(svg).unwrap();
    document
        .descendants()
        .filter(resvg::usvg::roxmltree::Node::is_element)
        .map(|node| node.tag_name().name().to_owned())
        .filter(|name| name != "tspan" && name != "text")
        .collect()
}

fn of_kind(files: &Files, ending: &str) -> Vec<(String, String)> {
    let texts = files.iter().filter(|(path, _)| path.ends_with(ending));
    texts.map(|(path, content)| (path.to_owned(), String::from_utf8(content.to_vec()).unwrap())).collect()
}

#[test]
fn a_text_stays_a_text_in_every_file() {
    let program = program();
    let url = "https://example.org/figures/";
    let harmless = published(&with_texts("a harmless text"), &program, url);
    for text in HOSTILE {
        let files = published(&with_texts(text), &program, url);
        assert!(files.paths().eq(harmless.paths()), "{text}: other files");
        let pages = of_kind(&files, ".html");
        assert!(pages.len() > 10);
        for (path, page) in pages {
            let expected = harmless.text(&path).unwrap();
            assert_eq!(skeleton(&page), skeleton(expected), "{text} in {path}");
            let document = scraper::Html::parse_document(&page);
            for script in
                document.select(&scraper::Selector::parse("script[type='application/ld+json'], script#figures").unwrap())
            {
                let data: Value = serde_json::from_str(&script.text().collect::<String>()).expect(&path);
                assert!(data.is_object() || data.is_array(), "{path}");
            }
        }
        for (path, svg) in of_kind(&files, ".svg").into_iter().filter(|(path, _)| path.starts_with("static/")) {
            assert_eq!(svg_skeleton(&svg), svg_skeleton(harmless.text(&path).unwrap()), "{text} in {path}");
        }
        let table = files.text("figures.csv").unwrap().trim_start_matches('\u{feff}').to_owned();
        for row in csv::Reader::from_reader(table.as_bytes()).records() {
            for cell in &row.unwrap() {
                let is_number = cell.parse::<f64>().is_ok();
                assert!(is_number || !cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{text}: {cell}");
            }
        }
    }
}
