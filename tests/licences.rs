//! The notices of third-party software are those of what Cargo.lock names now.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// `name version`, of what is compiled into the programs that a browser loads.
fn compiled() -> BTreeSet<String> {
    let arguments = ["tree", "--locked", "--offline", "--package", "headline-figures", "--target", "wasm32-unknown-unknown"];
    let features = ["--no-default-features", "--features", "editor,publisher,review,spreadsheets"];
    let output = Command::new("cargo")
        .args(arguments)
        .args(features)
        .args(["-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let packages = tree.lines().filter(|line| !line.is_empty() && !line.starts_with("headline-figures "));
    packages.map(|line| line.split(' ').take(2).collect::<Vec<_>>().join(" ").replacen(" v", " ", 1)).collect()
}

#[test]
fn every_crate_in_a_program_has_its_notice_and_no_other() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("licences/third-party.json");
    let file: Value = serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap();
    let toolchain = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("rust-toolchain.toml")).unwrap();
    let notices = file["notices"].as_array().unwrap();
    let mut named = BTreeSet::new();
    for package in file["packages"].as_array().unwrap() {
        let field = |name: &str| package[name].as_str().unwrap();
        let own = package["notices"].as_array().unwrap();
        assert!(!own.is_empty() && !field("license").is_empty(), "{package}");
        for place in own {
            let text = notices[usize::try_from(place.as_u64().unwrap()).unwrap()].as_str().unwrap();
            assert!(text.len() > 500 && !text.contains("<copyright holders>"), "{package}: {text}");
        }
        // The standard library is the toolchain's, and no crate of Cargo.lock.
        if field("name") == "rust-std" {
            assert!(toolchain.contains(&format!("\"{}\"", field("version"))), "the notices are those of another toolchain");
        } else if !field("name").ends_with("(in rust-std)") {
            named.insert(format!("{} {}", field("name"), field("version")));
        }
    }
    assert_eq!(named, compiled(), "`cargo xtask licences` writes licences/third-party.json anew");
}
