//! `cargo xtask build` and `cargo xtask release`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::process::Command;
use std::time::Instant;

use crate::clone::{Clone, files, root, said};

/// Whether all of this project's folder is committed.
fn clean() -> bool {
    let status = Command::new("git").args(["status", "--porcelain"]).current_dir(root()).output().expect("git");
    status.stdout.is_empty()
}

#[test]
fn build_and_release_give_folders_to_hand_over() {
    let clone = Clone::new();
    let start = Instant::now();
    let built = clone.output(&["xtask", "build"]);
    assert!(built.status.success(), "{}", said(&built));
    assert!(said(&built).contains("A visit to the page"), "{}", said(&built));
    println!("`cargo xtask build`, from a clone with its dependencies compiled: {} s", start.elapsed().as_secs());
    // The same source in two folders gives the same bytes, where `cargo xtask test` has just built this one.
    if !clean() {
        println!("Not committed, so not tried in the clone: see `git status`.");
    } else if root().join("dist").is_dir() {
        let (here, there) = (files(&root().join("dist")), files(&clone.folder.join("dist")));
        let differing: Vec<_> =
            here.iter().filter(|(name, bytes)| there.get(*name) != Some(*bytes)).map(|(name, _)| name).collect();
        assert!(
            differing.is_empty() && here.len() == there.len(),
            "dist/ of this folder and of the clone differ in {differing:?}"
        );
    }
    clone.edit("public/figures.json", "突破97亿", "突破98亿");
    clone.edit("public/figures.json", "9700000000", "9800000000");
    let start = Instant::now();
    assert!(clone.output(&["xtask", "build"]).status.success());
    println!("`cargo xtask build` after an edit of figures.json: {:.1} s", start.elapsed().as_secs_f32());
    assert!(fs::read_to_string(clone.folder.join("dist/index.html")).unwrap().contains("超过98亿"));

    // What somebody has put into the folder is not handed over.
    fs::write(clone.folder.join("dist/.htpasswd"), "secret").unwrap();
    let release = || {
        let output = clone.output(&["xtask", "release"]);
        assert!(output.status.success(), "{}", said(&output));
        files(&clone.folder.join("release"))
    };
    let first = release();
    fs::remove_dir_all(clone.folder.join("dist")).unwrap();
    assert!(first == release(), "two runs give different bytes");
    let version = env!("CARGO_PKG_VERSION");
    let name = |ending: &str| format!("headline-figures-{version}{ending}");
    // Each version has a folder of its own: the last one is what one goes back to.
    let first: BTreeMap<String, Vec<u8>> =
        first.into_iter().map(|(name, bytes)| (name.strip_prefix(&format!("{version}/")).unwrap().to_owned(), bytes)).collect();
    let names: Vec<_> = first.keys().cloned().collect();
    assert_eq!(names, ["SHA256SUMS".into(), name("-changes.md"), name(".cdx.json"), name(".zip")]);
    let sums = Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(clone.folder.join("release").join(version))
        .output();
    assert!(sums.expect("sha256sum").status.success());

    let bom: serde_json::Value = serde_json::from_slice(&first[&name(".cdx.json")]).unwrap();
    assert_eq!(bom["bomFormat"], "CycloneDX");
    let components = bom["components"].as_array().unwrap();
    for crate_name in ["leptos", "plotters", "serde_json", "gloo-net", "wasm-bindgen"] {
        assert!(components.iter().any(|own| own["name"] == crate_name), "{crate_name}");
    }
    assert!(String::from_utf8_lossy(&first[&name("-changes.md")]).starts_with(&format!("## {version}")));

    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&first[&name(".zip")])).unwrap();
    let mut packed = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        packed.insert(file.name().unwrap().strip_prefix(&name("/")).expect("one folder in the zip").to_owned(), bytes);
    }
    assert!(packed == files(&clone.folder.join("dist")), "the zip is not the folder");
    // Nothing tells where it was built, and by whom.
    let folder = clone.folder.parent().unwrap().to_str().unwrap().to_owned();
    let home = std::env::var("HOME").unwrap();
    let texts = first.iter().chain(&packed).filter(|(own, _)| **own != name(".zip"));
    for (name, bytes) in texts {
        for place in [&folder, &format!("{home}/.cargo")] {
            assert!(!bytes.windows(place.len()).any(|part| part == place.as_bytes()), "{name} names {place}");
        }
    }
    assert_eq!(clone.left_over(), " M public/figures.json\n");
}
