//! The folder to upload: every page under the strict policy, every file as it should be.

use std::fs;

use serde_json::{Value, json};

use crate::HEADLINE;
use crate::browser::with_page;
use crate::server::root;

fn file(name: &str) -> String {
    fs::read_to_string(root().join("dist").join(name)).unwrap_or_else(|error| panic!("dist/{name}: {error}"))
}

#[tokio::test]
async fn every_page_keeps_the_policy() {
    with_page(async |page| {
        for address in ["", "en/", "all.html", "en/all.html", "embed.html", "en/embed.html", "builder.html", "en/builder.html"] {
            page.open(address).await;
            page.value("document.getElementById('preview')?.scrollIntoView()").await;
            let settled = "document.querySelector('[data-freshness=live]') \
                || document.querySelector('#preview headline-figures')?.shadowRoot.querySelector('.hf-card')";
            page.until(settled).await;
            assert_eq!(page.complaints().await, [""; 0], "{address}");
        }
    })
    .await;
}

#[tokio::test]
async fn one_file_opens_from_a_disk_and_asks_for_nothing() {
    with_page(async |page| {
        for (language, column) in [("zh-CN", 0), ("en", 1)] {
            let path = root().join(format!("dist/static/figures.{language}.single.html"));
            page.go(&format!("file://{}", path.display())).await;
            page.until_is("live").await;
            assert_eq!(page.numbers().await, HEADLINE.map(|words| words[column]));
            assert_eq!(page.value("performance.getEntriesByType('resource').map(e => e.name)").await, json!([]));
        }
        assert_eq!(page.server.asked(), [""; 0]);
        assert_eq!(page.complaints().await, [""; 0]);
    })
    .await;
}

#[test]
fn a_page_says_what_it_is_to_those_who_do_not_look() {
    for (name, column) in [("index.html", 0), ("en/index.html", 1)] {
        let page = file(name);
        for part in [
            "<meta name=\"description\"",
            "rel=\"canonical\"",
            "property=\"og:title\"",
            "property=\"og:image\"",
            "hreflang=\"en\"",
        ] {
            assert!(page.contains(part), "{name} has no {part}");
        }
        let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
        let data: Value = serde_json::from_str(data).unwrap();
        let measured: Vec<_> = data["variableMeasured"]
            .as_array()
            .unwrap()
            .iter()
            .map(|m| [&m["minValue"], &m["value"], &m["description"]].map(Value::clone))
            .collect();
        // What is over 360,000 is not 360,000.
        let bounds = [
            [json!(360_000), json!(null)],
            [json!(9_700_000_000_u64), json!(null)],
            [json!(18_330_000), json!(null)],
            [json!(null), json!(136)],
        ];
        let words = HEADLINE.map(|words| json!(words[column].to_lowercase()));
        assert_eq!(
            measured,
            bounds.into_iter().zip(words).map(|([least, value], words)| [least, value, words]).collect::<Vec<_>>()
        );
    }
}

/// Which figures a page was made from can be told without reading it.
#[test]
fn a_page_carries_the_hash_and_the_day_of_its_figures() {
    let digest = <sha2::Sha384 as sha2::Digest>::digest(file("figures.json"));
    let hash = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, digest);
    for name in ["index.html", "en/index.html", "all.html", "en/all.html", "embed.html", "en/embed.html"] {
        assert!(file(name).contains(&format!(" data-hash=\"sha384-{hash}\" data-updated=\"2026-11-24\"")), "{name}");
    }
}

#[test]
fn no_page_has_inline_script_or_style() {
    for name in [
        "index.html",
        "en/index.html",
        "embed.html",
        "en/embed.html",
        "builder.html",
        "en/builder.html",
        "static/figures.en.html",
    ] {
        let page = file(name);
        assert!(!page.contains("<style") && !page.contains(" style="), "{name}");
        for script in page.split("<script").skip(1) {
            let (attributes, inside) = script.split_once('>').unwrap();
            let empty = inside.starts_with("</script>") && attributes.contains("integrity=\"sha384-");
            assert!(empty || attributes.contains("application/ld+json"), "{name}: {attributes}");
        }
        assert!(page.matches("rel=\"stylesheet\"").count() <= 1);
    }
}

#[test]
fn the_listener_for_frames_is_small() {
    assert!(file("frame.js").len() < 1024);
}

#[test]
fn a_spreadsheet_reads_the_table() {
    let text = file("figures.csv");
    let table = text.strip_prefix('\u{feff}').expect("Excel needs the byte order mark");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    assert!(reader.headers().unwrap().iter().any(|column| column == "原文 stated"));
    assert!(reader.headers().unwrap().iter().any(|column| column == "来源"));
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().unwrap();
    assert_eq!(rows.len(), 24);
    let identifiers = rows.iter().find(|row| &row[0] == "industrial-internet-identifiers").unwrap();
    for cell in ["9700000000", "over", "突破97亿", "超过97亿个", "over 9.7 billion identifiers"] {
        assert!(identifiers.iter().any(|own| own == cell), "{cell}");
    }
}

#[test]
fn pictures_are_whole() {
    let data: Value = serde_json::from_str(&file("figures.json")).unwrap();
    let figures = data["figures"].as_array().unwrap();
    for language in ["zh-CN", "en"] {
        whole(&format!("static/figures.{language}"), &[data["title"][language].as_str().unwrap()]);
        for figure in figures {
            let name = format!("static/figure-{}.{language}", figure["id"].as_str().unwrap());
            // What a picture that goes its own way must carry: what, how much, in whose words, from where.
            let label = figure["label"][language].as_str().unwrap();
            let sections = data["sections"].as_array().unwrap();
            let section = sections.iter().find(|section| section["id"] == figure["section"]).unwrap();
            let source = section.get("source").unwrap_or(&data["source"])["title"][language].as_str().unwrap();
            whole(&name, &[label, figure["stated"].as_str().unwrap(), &source.chars().take(8).collect::<String>(), "2026"]);
        }
    }
    assert_eq!(figures.len(), 24);
}

/// The picture `name` stands alone, says `words`, and is the same at twice the size in pixels.
fn whole(name: &str, words: &[&str]) {
    let plain = |text: &str| text.replace('’', "'").replace("&quot;", "\"").replace(['“', '”'], "\"");
    let svg = file(&format!("{name}.svg"));
    let tree = resvg::usvg::Tree::from_str(&svg, &resvg::usvg::Options::default()).expect("SVG that stands alone");
    let size = tree.size().to_int_size();
    assert!(!svg.contains("<style") && !svg.contains("class="), "{name}");
    for words in words {
        assert!(plain(&svg).contains(&plain(words)), "{name} does not say {words}");
    }
    let png = fs::read(root().join(format!("dist/{name}.png"))).unwrap();
    let pixels = resvg::tiny_skia::Pixmap::decode_png(&png).unwrap();
    assert_eq!((pixels.width(), pixels.height()), (size.width() * 2, size.height() * 2));
    let mut colours: Vec<u32> =
        pixels.pixels().iter().map(|pixel| u32::from_le_bytes([pixel.red(), pixel.green(), pixel.blue(), 0])).collect();
    colours.sort_unstable();
    colours.dedup();
    assert!(colours.len() > 50, "{name}: text has edges of many shades");
}

#[test]
fn every_text_has_its_compressed_copies() {
    for name in ["index.html", "embed.js", "figures.json", "static/figures.en.svg"] {
        let plain = file(name);
        let packed = root().join(format!("dist/{name}.br"));
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut fs::File::open(packed).unwrap(), &mut unpacked).unwrap();
        assert_eq!(String::from_utf8(unpacked).unwrap(), plain, "{name}");
        let mut unpacked = String::new();
        let packed = fs::File::open(root().join(format!("dist/{name}.gz"))).unwrap();
        std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(packed), &mut unpacked).unwrap();
        assert_eq!(unpacked, plain, "{name}");
    }
}
