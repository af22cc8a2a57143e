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

/// What `publish site` makes of stand-ins for the programs, with what `cache` has from before.
fn build(url: &str, cache: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (programs, site) = (folder.path().join("programs"), folder.path().join("site"));
    fs::create_dir(&programs).unwrap();
    for name in ["headline-figures", "charts"] {
        fs::write(programs.join(format!("{name}.js")), format!("export default \"{name}\";")).unwrap();
        fs::write(programs.join(format!("{name}_bg.wasm")), b"\0asm").unwrap();
    }
    let output = Command::new(env!("CARGO_BIN_EXE_publish"))
        .args([Path::new("site"), &programs, cache, &site])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("HEADLINE_FIGURES_URL", url)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut found = BTreeMap::new();
    files(&site, &mut found, &site);
    found
}

fn assert_same(first: &BTreeMap<PathBuf, Vec<u8>>, second: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, content) in first {
        assert!(second.get(name) == Some(content), "{} differs", name.display());
    }
}

#[test]
fn the_same_source_gives_the_same_folder() {
    let (cache, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = build("", cache.path());
    assert_same(&first, &build("", other.path()));
    assert_same(&first, &build("", cache.path()));
    for name in
        ["index.html", "en/embed.html", "embed.js", "builder.html", "figures.csv", "static/figures.en.png", "hosting/nginx.conf"]
    {
        assert!(first.contains_key(Path::new(name)), "{name}");
    }
}

#[test]
fn with_an_address_pages_name_it_in_full() {
    let folder = build("https://example.org/figures", tempfile::tempdir().unwrap().path());
    let page = String::from_utf8(folder[Path::new("en/index.html")].clone()).unwrap();
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/figures/en/\">",
        "property=\"og:url\" content=\"https://example.org/figures/en/\"",
        "property=\"og:image\" content=\"https://example.org/figures/static/figures.en.png\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}
