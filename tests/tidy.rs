//! The design's invariants, read off the source.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// Every file below a folder with one of the endings, as (path from the root, content).
fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { walk(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), &mut found);
    found.retain(|path| endings.iter().any(|ending| path.extension().is_some_and(|own| own == *ending)));
    assert!(!found.is_empty(), "{folder} has no {endings:?}");
    found
        .into_iter()
        .map(|path| (path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

/// Fails with every file of `folders` that matches.
fn assert_no_match(folders: &[&str], pattern: &str, why: &str) {
    let pattern = Regex::new(pattern).unwrap();
    let guilty: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs", "css", "js"]))
        .filter_map(|(path, text)| Some(format!("{path}: {}", pattern.find(&text)?.as_str())))
        .collect();
    assert!(guilty.is_empty(), "{why}: {guilty:#?}");
}

#[test]
fn modules_use_only_what_the_design_lets_them() {
    let pure = ["src/data", "src/format", "src/chart"];
    assert_no_match(
        &pure,
        r"\b(leptos|web_sys|js_sys|wasm_bindgen|gloo_net)\b|std::(fs|net|process|env)",
        "nothing left of view uses Leptos, the browser or IO",
    );
    assert_no_match(&["src/data"], r"crate::(format|chart|view|reader|publish|native)", "data uses nothing that is made of it");
    assert_no_match(&["src/format"], r"crate::(chart|view|reader|publish|native)", "format uses no picture");
    assert_no_match(&["src/chart"], r"crate::(format|view|reader|publish|native)", "chart uses no words");
    assert_no_match(&["src/view"], r"\bgloo_net\b|\bweb_sys\b|std::(fs|net)|crate::(reader|publish|native)", "views do no IO");
    assert_no_match(&["src/publish"], r"std::(fs|net|env|process|time)|println!|crate::reader", "publishing is pure");
    assert_no_match(
        &["src/import"],
        r"\b(leptos|web_sys|js_sys|wasm_bindgen)\b|std::(fs|net|env|process|time)|println!|crate::(chart|view|reader|native)",
        "reading a file takes bytes",
    );
    assert_no_match(
        &["src/embedding"],
        r"\b(leptos|web_sys|js_sys|wasm_bindgen)\b|std::(fs|net|env|process|time)|crate::(chart|view|reader|publish|native|editor|import)",
        "a snippet is text",
    );
    let all_but_chart = ["src/data", "src/format", "src/view", "src/reader", "src/publish", "src/native"];
    assert_no_match(&all_but_chart, r"\bplotters", "only chart uses plotters");
    let all_but_reader = ["src/data", "src/format", "src/chart", "src/view", "src/publish", "src/native"];
    assert_no_match(&all_but_reader, r"\bgloo_net\b", "only reader fetches");
    let all_but_native = ["src/data", "src/format", "src/chart", "src/view", "src/reader", "src/publish"];
    assert_no_match(&all_but_native, r"std::fs|\bfs::", "only native has files");
}

/// What renders is chosen by cargo features.
#[test]
fn no_target_chooses_what_is_compiled() {
    assert_no_match(&["src"], r"target_arch", "features choose, not the target");
}

#[test]
fn no_number_becomes_text_outside_format() {
    let exposes_digits = r"\.(unscaled|decimal_places|parts|number)\(\)";
    assert_no_match(&["src/chart", "src/view", "src/reader", "src/publish"], exposes_digits, "format says numbers");
}

/// All HTML is made by views, which escape what they show.
#[test]
fn no_html_is_made_of_text() {
    assert_no_match(
        &["src/view", "src/reader", "src/chart"],
        r"inner_?html\s*[=(]|insert_adjacent_html",
        "shapes become elements",
    );
    assert_no_match(&["src"], r"fn escape\b|fn escape_html\b", "views escape");
    let literal = Regex::new(r#""(?:[^"\\]|\\.)*""#).unwrap();
    let tag = Regex::new(r"</?[a-z][a-z0-9]*[ />]|<!doctype").unwrap();
    for (path, text) in files("src", &["rs"]) {
        if path.ends_with("tests.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap();
        let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
        let found =
            lines.flat_map(|line| literal.find_iter(line)).map(|found| found.as_str()).find(|literal| tag.is_match(literal));
        assert_eq!(found, None, "{path}");
    }
}

#[test]
fn colours_live_in_the_tokens_alone() {
    let colour = Regex::new(r"#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|oklch)a?\(").unwrap();
    for (path, text) in files("style", &["css"]).into_iter().chain(files("src", &["rs"])) {
        let found: Vec<_> = colour.find_iter(&text).map(|found| found.as_str()).collect();
        assert!(path.ends_with("tokens.css") != found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn every_custom_property_is_a_token() {
    let tokens = read("style/tokens.css");
    let used = Regex::new(r"var\(--(hf-[a-z-]+)(?:\)|, )").unwrap();
    for (path, text) in files("style", &["css"]).into_iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for name in used.captures_iter(&text).map(|found| found[1].to_owned()) {
            assert!(tokens.contains(&format!("--{name}: ")), "{path}: --{name} is no token");
        }
    }
}

/// Left and right are the same or logical, so that a page from right to left is laid out as well. Top and bottom are no others there, and
/// old engines know no logical names for both.
#[test]
fn no_style_knows_left_from_right() {
    let four = Regex::new(r"(?:margin|padding|inset): \S+ (\S+) \S+ (\S+);").unwrap();
    let physical = Regex::new(r"(?m)^\s*((margin|padding|border|inset)-(left|right)|(min-|max-)?(width|height)|left|right|float|text-align: (left|right))\b").unwrap();
    let pair = Regex::new(r"((?:margin|padding)-)?left: ([^;]+);\s*((?:margin|padding)-)?right: ([^;]+);|right: ([^;]+);\s*bottom: [^;]+;\s*left: ([^;]+);").unwrap();
    for (path, text) in files("style", &["css"]) {
        let even = pair.replace_all(&text, |found: &regex::Captures| {
            let own = |index| found.get(index).map(|part| part.as_str());
            let is_even = own(1) == own(3) && own(2) == own(4) && own(5) == own(6);
            if is_even { String::new() } else { found[0].to_owned() }
        });
        // Engines that know no other name; none of them has pages from right to left.
        let even = even.replace("right: 0.2em;", "");
        let found: Vec<_> = physical.find_iter(&even).map(|found| found.as_str().trim()).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
        // Of four lengths the second is on the right, the fourth on the left.
        let uneven = four.captures_iter(&text).find(|found| found[1] != found[2]).map(|found| found[0].to_owned());
        assert_eq!(uneven, None, "{path}");
    }
}

#[test]
fn nothing_points_to_another_host() {
    // Addresses that are names, of vocabularies, are never asked for.
    assert_no_match(
        &["style", "src/view", "src/reader", "src/chart"],
        r#"["'(]https?://(?:[^sw]|s[^c]|w[^w])"#,
        "no request leaves the site",
    );
}

/// What Chromium 69 does not know, or only runs without doing what it says (`signal` of a listener).
#[test]
fn scripts_need_no_newer_engine() {
    for newer in [
        r"\?\.[A-Za-z_\[(]",
        r"\?\?",
        r"\.(?:replaceAll|replaceChildren|matchAll|flat|flatMap|at|allSettled|fromEntries|toSorted|findLast|hasOwn)\(",
        r"\b(?:structuredClone|queueMicrotask|AbortSignal)\b",
        r"\bsignal:",
        r"\bstatic \w+ =|\bthis\.#",
    ] {
        assert_no_match(&["script"], newer, "scripts run in engines of some years (docs/embedding.md)");
    }
}

#[test]
fn a_file_is_one_thing() {
    let long: Vec<_> = ["dev-server", "progress", "src", "style", "tests", "xtask"]
        .iter()
        .flat_map(|folder| files(folder, &["rs", "css"]))
        .filter(|(_, text)| text.lines().count() > 300)
        .map(|(path, _)| path)
        .collect();
    assert!(long.is_empty(), "over 300 lines: {long:?}");
}

#[test]
fn tools_have_one_version() {
    let version = |path: &str, pattern: &str| -> String {
        let text = read(path);
        let found = Regex::new(pattern).unwrap().captures(&text).unwrap_or_else(|| panic!("{path}: {pattern}"));
        found.get(1).unwrap().as_str().to_owned()
    };
    let crate_version = version("Cargo.toml", r#"wasm-bindgen = \{ version = "=([0-9.]+)""#);
    assert_eq!(version("xtask/src/tools.rs", r#"name: "wasm-bindgen-cli", version: "([0-9.]+)""#), crate_version);
    let toolchain = version("rust-toolchain.toml", r#"channel = "([0-9]+\.[0-9]+)"#);
    assert_eq!(version("Cargo.toml", r#"rust-version = "([0-9.]+)""#), toolchain);
}

/// WCAG 2.2, 1.4.6 and 1.4.11: 7 for text, as large mode promises too, which has no colours of its own; 3 for shapes
/// that carry meaning and for the edges of controls.
#[test]
fn inks_stand_out_from_their_grounds_in_both_themes() {
    let tokens = read("style/tokens.css");
    let (light, dark) = tokens.split_once("@media (prefers-color-scheme: dark)").unwrap();
    let (dark, asked_for) = dark.split_once("\n.hf-root[data-theme=\"dark\"]").unwrap();
    let colours = |block: &str| -> Vec<String> {
        block.lines().map(str::trim).filter(|line| line.contains(": #") || line.contains(", #")).map(str::to_owned).collect()
    };
    let (asked_for, sizes) = asked_for.split_once("data-text").unwrap();
    let (sizes, _) = sizes.split_once("@media print").unwrap();
    assert_eq!(colours(sizes), [""; 0], "large mode has no colours of its own");
    assert_eq!(colours(dark), colours(asked_for), "dark by the system and dark by the host are one theme");
    for (theme, block) in [("light", light), ("dark", dark)] {
        let colour = |name: &str| {
            let pattern = format!(r"--hf-used-{name}: (?:var\(--hf-[a-z-]+, )+#([0-9a-f]{{6}})\)+;");
            let found = Regex::new(&pattern).unwrap().captures(block).unwrap_or_else(|| panic!("{theme}: {name}"));
            luminance(found.get(1).unwrap().as_str())
        };
        for (ink, ground, least) in [
            ("ink", "surface", 7.0),
            ("ink", "background", 7.0),
            ("ink-second", "surface", 7.0),
            ("ink-second", "background", 7.0),
            ("accent", "surface", 7.0),
            ("accent", "background", 7.0),
            ("alert", "background", 7.0),
            ("accent", "accent-soft", 3.0),
            ("accent", "unfilled", 3.0),
            ("line", "surface", 3.0),
            ("line", "background", 3.0),
        ] {
            let (a, b) = (colour(ink), colour(ground));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= least, "{theme}: {ink} on {ground} has {contrast:.2}, needs {least}");
        }
    }
}

/// Relative luminance of an sRGB colour (WCAG 2.2, definition).
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
}
