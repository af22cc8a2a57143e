//! Building twice gives the same bytes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn files(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>, root: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            files(&entry, found, root);
        } else {
            found.insert(entry.strip_prefix(root).unwrap().to_owned(), fs::read(&entry).unwrap());
        }
    }
}

/// What `publish site` makes of a stand-in for Trunk's output.
fn build(url: &str) -> BTreeMap<PathBuf, Vec<u8>> {
    let staging = tempfile::tempdir().unwrap();
    fs::write(staging.path().join("headline-figures-0123456789abcdef.js"), "export default 1;").unwrap();
    fs::write(staging.path().join("headline-figures-0123456789abcdef_bg.wasm"), b"\0asm").unwrap();
    fs::write(staging.path().join("charts.js"), "export default 2;").unwrap();
    fs::write(staging.path().join("charts_bg.wasm"), b"\0asm").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_publish"))
        .arg("site")
        .env("TRUNK_SOURCE_DIR", env!("CARGO_MANIFEST_DIR"))
        .env("TRUNK_STAGING_DIR", staging.path())
        .env("HEADLINE_FIGURES_URL", url)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut found = BTreeMap::new();
    files(staging.path(), &mut found, staging.path());
    found
}

#[test]
fn the_same_source_gives_the_same_folder() {
    let (first, second) = (build(""), build(""));
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, content) in &first {
        assert!(second.get(name) == Some(content), "{} differs", name.display());
    }
    for name in
        ["index.html", "en/embed.html", "embed.js", "builder.html", "figures.csv", "static/figures.en.png", "hosting/nginx.conf"]
    {
        assert!(first.contains_key(Path::new(name)), "{name}");
    }
}

#[test]
fn with_an_address_pages_name_it_in_full() {
    let folder = build("https://example.org/figures");
    let page = String::from_utf8(folder[Path::new("en/index.html")].clone()).unwrap();
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/figures/en/\">",
        "property=\"og:url\" content=\"https://example.org/figures/en/\"",
        "property=\"og:image\" content=\"https://example.org/figures/static/figures.en.png\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}
