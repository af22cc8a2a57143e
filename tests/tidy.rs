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
fn nobody(folders: &[&str], pattern: &str, why: &str) {
    let pattern = Regex::new(pattern).unwrap();
    let guilty: Vec<String> = folders
        .iter()
        .flat_map(|folder| files(folder, &["rs", "css"]))
        .filter_map(|(path, text)| Some(format!("{path}: {}", pattern.find(&text)?.as_str())))
        .collect();
    assert!(guilty.is_empty(), "{why}: {guilty:#?}");
}

#[test]
fn modules_know_only_what_the_design_lets_them() {
    nobody(
        &["src/data", "src/format", "src/chart"],
        r"\b(leptos|web_sys|js_sys|wasm_bindgen|gloo_net)\b|std::(fs|net|process|env)",
        "nothing left of components knows Leptos, the browser or IO",
    );
    nobody(&["src/data"], r"crate::(format|chart|components|embed|publish)", "data knows nothing of what is made of it");
    nobody(&["src/format"], r"crate::(chart|components|embed|publish)", "format knows no picture");
    nobody(&["src/chart"], r"crate::(format|components|embed|publish)", "chart knows no words");
    nobody(&["src/components"], r"\bgloo_net\b|\bweb_sys\b|std::(fs|net)|crate::(embed|publish)", "components do no IO");
    nobody(&["src/data", "src/format", "src/components", "src/embed", "src/publish"], r"\bplotters", "only chart names plotters");
    nobody(&["src/data", "src/format", "src/chart", "src/components", "src/publish"], r"\bgloo_net\b", "only embed fetches");
    nobody(&["src/data", "src/format", "src/chart", "src/components", "src/embed"], r"std::fs|\bfs::", "only publish has files");
}

#[test]
fn no_number_becomes_text_outside_format() {
    let exposes_digits = r"\.(digits|scale|parts|number)\(\)";
    nobody(&["src/chart", "src/components", "src/embed", "src/publish"], exposes_digits, "format says numbers");
}

#[test]
fn no_html_is_made_of_text_in_the_browser() {
    nobody(&["src/components", "src/embed", "src/chart"], r"inner_?html\s*[=(]|insert_adjacent_html", "shapes become elements");
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
fn every_class_is_styled_and_every_style_is_used() {
    let style: String =
        files("style", &["css"]).into_iter().filter(|(path, _)| !path.ends_with("tokens.css")).map(|(_, text)| text).collect();
    let code: String = files("src", &["rs"]).into_iter().chain(files("script", &["js"])).map(|(_, text)| text).collect();
    let class = Regex::new(r"\bhf-[a-z-]*[a-z]\b").unwrap();
    let in_code: Vec<&str> =
        Regex::new(r#""(hf-[a-z -]+)\\?""#).unwrap().captures_iter(&code).map(|c| c.get(1).unwrap().as_str()).collect();
    let in_code: Vec<&str> = in_code.iter().flat_map(|classes| classes.split(' ')).collect();
    assert!(in_code.len() > 20);
    // Plain text that scripts and tests read, and an event: they need no style of their own.
    let plain = ["hf-period", "hf-stated", "hf-sentence", "hf-before-update"];
    for name in &in_code {
        assert!(plain.contains(name) || style.contains(&format!(".{name}")), "{name} has no style");
    }
    let selectors = Regex::new(r"\.(hf-[a-z-]+)").unwrap();
    for name in selectors.captures_iter(&style).map(|c| c.get(1).unwrap().as_str()) {
        assert!(in_code.contains(&name), ".{name} is not used");
    }
    let tokens = read("style/tokens.css");
    for name in Regex::new(r"var\(--(hf-[a-z-]+)").unwrap().captures_iter(&style).map(|c| c.get(1).unwrap().as_str()) {
        assert!(class.is_match(name) && tokens.contains(&format!("--{name}:")), "--{name} is no token");
    }
}

/// A missing translation does not compile; a message that nobody says, and words that are no message, are found here.
#[test]
fn every_message_is_said_and_every_word_is_a_message() {
    let messages = read("src/format/message.rs");
    let (variants, _) = messages.split_once("impl Message").unwrap();
    let others: String = files("src", &["rs"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with("format/message.rs"))
        .map(|(_, text)| text)
        .collect();
    let names = Regex::new(r"(?m)^    ([A-Z][A-Za-z]+)(?: \{.*\})?,$").unwrap();
    let names: Vec<&str> = names.captures_iter(variants).map(|found| found.get(1).unwrap().as_str()).collect();
    assert_eq!(names.len(), variants.matches("    /// ").count(), "each message says what it is for");
    for name in names {
        assert!(Regex::new(&format!(r"Message::{name}\b")).unwrap().is_match(&others), "nobody says Message::{name}");
    }
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let words = Regex::new(r"\p{Han}|[a-z] [a-z]|^[A-Z][a-z]").unwrap();
    for (path, text) in files("src/components", &["rs"]).into_iter().chain(files("src/embed", &["rs"])) {
        let code = text.split("#[cfg(test)]").next().unwrap();
        let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
        for found in literal.captures_iter(&code).map(|found| found.get(1).unwrap().as_str()) {
            assert!(!words.is_match(found) || found.starts_with("hf-"), "{path}: “{found}” is no message");
        }
    }
}

/// Logical properties alone, so that a page from right to left is laid out as well.
#[test]
fn no_style_knows_left_from_right() {
    let four = Regex::new(r"(?:margin|padding|inset): \S+ (\S+) \S+ (\S+);").unwrap();
    let physical = Regex::new(r"(?m)^\s*((margin|padding|border|inset)-(left|right|top|bottom)|(min-|max-)?(width|height)|left|right|top|bottom|float|text-align: (left|right))\b").unwrap();
    for (path, text) in files("style", &["css"]) {
        let found: Vec<_> = physical.find_iter(&text).map(|found| found.as_str().trim()).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
        // Of four lengths the second is on the right, the fourth on the left.
        let uneven = four.captures_iter(&text).find(|found| found[1] != found[2]).map(|found| found[0].to_owned());
        assert_eq!(uneven, None, "{path}");
    }
}

#[test]
fn nothing_points_to_another_host() {
    nobody(&["style", "src/components", "src/embed", "src/chart"], r#"["'(]https?://"#, "no request leaves the site");
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
    let crate_version = version("Cargo.toml", r#"wasm-bindgen = "=([0-9.]+)""#);
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
    let (dark, asked_for) = dark.split_once(":root[data-theme=\"dark\"]").unwrap();
    let colours = |block: &str| -> Vec<String> {
        block.lines().map(str::trim).filter(|line| line.contains(": #") || line.contains(", #")).map(str::to_owned).collect()
    };
    let (asked_for, sizes) = asked_for.split_once("data-text").unwrap();
    let (sizes, _) = sizes.split_once("@media print").unwrap();
    assert_eq!(colours(sizes), [""; 0], "large mode has no colours of its own");
    assert_eq!(colours(dark), colours(asked_for), "dark by the system and dark by the host are one theme");
    for (theme, block) in [("light", light), ("dark", dark)] {
        let colour = |name: &str| {
            let pattern = format!(r"--hf-{name}: (?:var\(--hf-[a-z]+, )?#([0-9a-f]{{6}})\)?;");
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
