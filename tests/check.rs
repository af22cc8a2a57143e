//! The command that an editor runs: `cargo xtask check FILE` hands over to it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

fn check(file: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_publish")).arg("check").arg(file).output().unwrap()
}

#[test]
fn the_shipped_file_is_accepted() {
    let output = check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/figures.json"));
    assert!(output.status.success());
    assert!(String::from_utf8(output.stdout).unwrap().contains("24 figures, 4 of them headline figures"));
}

#[test]
fn each_invalid_file_is_refused_with_status_1_and_its_faults_paths() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/invalid");
    let mut checked = 0;
    for file in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if file.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let output = check(&file);
        assert_eq!(output.status.code(), Some(1), "{}", file.display());
        let told = String::from_utf8(output.stderr).unwrap();
        for line in fs::read_to_string(file.with_extension("expected")).unwrap().lines() {
            let path = line.split(' ').next().unwrap();
            assert_eq!(told.matches(path).count().min(2), 2, "{}: {path}, in both languages", file.display());
        }
        checked += 1;
    }
    assert!(checked > 40);
}

#[test]
fn a_file_that_is_not_utf8_or_not_there_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("gbk.json");
    // 年 in GBK.
    fs::write(&file, [b'"', 0xc4, 0xea, b'"']).unwrap();
    for file in [file, folder.path().join("none.json")] {
        let output = check(&file);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8(output.stderr).unwrap().contains(&file.display().to_string()));
    }
}
