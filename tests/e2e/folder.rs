//! The folder to upload: every page under the strict policy, every file as it should be.

use std::fs;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::HEADLINE;
use crate::browser::with_page;
use crate::server::root;

pub fn file(name: &str) -> String {
    fs::read_to_string(root().join("dist").join(name)).unwrap_or_else(|error| panic!("dist/{name}: {error}"))
}

/// The value of an attribute `integrity` for these bytes.
pub fn integrity(bytes: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[tokio::test]
async fn every_page_keeps_the_policy() {
    with_page(async |page| {
        for address in [
            "",
            "en/",
            "all.html",
            "en/all.html",
            "embed.html",
            "en/embed.html",
            "editor.html#embed",
            "en/editor.html#embed",
            "try.html",
            "en/try.html",
            "third-party.html",
            "en/third-party.html",
        ] {
            page.open(address).await;
            let settled = "document.querySelector('[data-freshness=current]') \
                || document.querySelector('iframe.ed-try') || document.querySelector('.try-host, .hf-licences')";
            page.until(settled).await;
            assert_eq!(page.console_errors().await, [""; 0], "{address}");
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
            page.until("document.documentElement.hasAttribute('data-js')").await;
            assert_eq!(page.numbers().await, HEADLINE.map(|words| words[column]));
            assert_eq!(page.value("performance.getEntriesByType('resource').map(e => e.name)").await, json!([]));
        }
        assert_eq!(page.server.asked(), [""; 0]);
        assert_eq!(page.console_errors().await, [""; 0]);
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
fn a_page_carries_the_checksum_and_the_day_of_its_figures() {
    let checksum = headline_figures::publish::checksum(&file("figures.json"));
    for name in [
        "index.html",
        "en/index.html",
        "all.html",
        "en/all.html",
        "embed.html",
        "en/embed.html",
        "element.html",
        "en/element-all.html",
    ] {
        assert!(file(name).contains(" data-updated=\"2026-11-24\""), "{name}");
        assert!(file(name).contains(&format!(" data-checksum=\"{checksum}\"")), "{name}");
    }
}

/// No script stands in a page; the style of the widget's pages does, and the policies in `hosting/` know it.
#[test]
fn no_page_has_an_inline_script_and_each_style_is_known() {
    let policies = file("hosting/_headers");
    for name in [
        "index.html",
        "en/index.html",
        "all.html",
        "en/all.html",
        "embed.html",
        "en/embed.html",
        "builder.html",
        "en/builder.html",
        "editor.html",
        "en/editor.html",
        "try.html",
        "en/try.html",
        "third-party.html",
        "en/third-party.html",
        "static/figures.en.html",
    ] {
        let page = file(name);
        assert!(!page.contains(" style="), "{name}");
        for script in page.split("<script").skip(1) {
            let (attributes, inside) = script.split_once('>').unwrap();
            let is_linked = inside.starts_with("</script>") && attributes.contains("src=");
            assert!(is_linked || attributes.contains("application/ld+json"), "{name}: {attributes}");
        }
        let styles: Vec<_> = page.split("<style>").skip(1).map(|style| style.split("</style>").next().unwrap()).collect();
        let is_for_editors = ["builder.html", "editor.html", "try.html", "third-party.html", "static/figures.en.html"]
            .iter()
            .any(|own| name.ends_with(own));
        assert_eq!(styles.len(), usize::from(!is_for_editors), "{name}");
        for style in styles {
            assert!(policies.contains(&format!("'{}'", integrity(style))), "{name}");
        }
    }
}

/// Links of old lead to the editor, where no script runs, too.
#[test]
fn the_page_that_made_embed_codes_leads_to_the_one_that_does() {
    for name in ["builder.html", "en/builder.html"] {
        let page = file(name);
        assert!(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=editor.html#embed\">"), "{page}");
        assert!(page.contains("<a href=\"editor.html#embed\">") && !page.contains("<script"), "{page}");
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
    // But none of what is replaced by hand: it would go on saying the old figures.
    assert!(["br", "gz"].iter().all(|ending| !root().join(format!("dist/figures.json.{ending}")).exists()));
    for name in ["index.html", "embed.js", "figures.schema.json", "static/figures.en.svg"] {
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

/// After an upgrade, what has a hash and is not in the manifest may go (docs/hosting.md).
#[test]
fn the_manifest_names_the_version_and_every_file_with_a_hash() {
    let manifest: Value = serde_json::from_str(&file("manifest.json")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(manifest["version"], version);
    // The printer of scripts takes the quotation marks that it likes.
    assert!(file("embed.js").contains("static get version(){") && file("embed.js").contains(version));
    assert!(file("editor.html").contains(&format!("headline-figures {version}")));
    let program = manifest["program"].as_object().unwrap();
    let named: Vec<&str> = program.values().map(|asset| asset["path"].as_str().unwrap()).collect();
    let hashed = regex::Regex::new(r"-[0-9a-f]{16}\.(js|css|wasm)$").unwrap();
    let names = fs::read_dir(root().join("dist")).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let there: Vec<String> = names.filter(|name| hashed.is_match(name)).collect();
    assert!(there.len() > 8 && there.iter().all(|name| named.contains(&name.as_str())), "{there:?} {named:?}");
    for asset in program.values() {
        let bytes = fs::read(root().join("dist").join(asset["path"].as_str().unwrap())).unwrap();
        assert_eq!(asset["integrity"], integrity(bytes));
    }
}

/// Each package that is compiled for a page, with the text of its licence; also in the page that is alone.
#[test]
fn notices_go_with_the_programs() {
    let notices: Value = serde_json::from_str(&fs::read_to_string(root().join("licences/third-party.json")).unwrap()).unwrap();
    let packages = notices["packages"].as_array().unwrap();
    assert!(packages.len() > 100);
    for name in ["editor.html", "en/editor.html"] {
        assert!(file(name).contains("href=\"third-party.html\""), "{name}");
    }
    for name in ["third-party.html", "en/third-party.html", "static/figures.zh-CN.single.html", "static/figures.en.single.html"] {
        let page = file(name);
        for package in packages {
            let row = format!(
                "<th scope=\"row\">{}</th><td>{}</td>",
                package["name"].as_str().unwrap(),
                package["version"].as_str().unwrap()
            );
            assert!(page.contains(&row), "{name}: {row}");
        }
        assert!(page.contains("Copyright (c) The Rust Project Contributors"), "{name}");
        assert_eq!(page.matches("<pre").count(), notices["notices"].as_array().unwrap().len(), "{name}");
    }
    assert!(file("hosting/README.md").contains("third-party.html"));
}
