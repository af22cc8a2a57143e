//! `cargo xtask check FILE`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::clone::{Clone, said};

/// A file of schema 1 is rewritten where it stands, and what it was is kept.
#[test]
fn migrate_keeps_what_a_file_says() {
    let clone = Clone::new();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("figures.json");
    fs::copy(clone.folder.join("tests/fixtures/schema-1/report.json"), &file).unwrap();
    let run = |command: &str| clone.cargo(&["xtask"]).arg(command).arg(&file).output().expect("cargo");
    let before = fs::read_to_string(&file).unwrap();
    let migrated = clone.cargo(&["xtask"]).arg("migrate").arg(&file).output().expect("cargo");
    assert!(migrated.status.success() && said(&migrated).contains("schema-1.json"), "{}", said(&migrated));
    assert_eq!(fs::read_to_string(folder.path().join("figures.schema-1.json")).unwrap(), before);
    assert!(fs::read_to_string(&file).unwrap().contains("\"schema\": 2"));
    assert!(said(&run("check")).contains("24 figures, 4 of them headline figures"));
    assert!(said(&run("migrate")).contains("this is schema 2 already"));
}

#[test]
fn check_tells_of_a_file_from_any_folder() {
    let clone = Clone::new();
    let folder = tempfile::tempdir().unwrap();
    let good = clone.folder.join("public/figures.json");
    let faulty = folder.path().join("改.json");
    fs::write(&faulty, fs::read_to_string(&good).unwrap().replace("9700000000", "97000000000")).unwrap();
    let manifest = clone.folder.join("xtask/Cargo.toml");
    let manifest = manifest.to_str().unwrap();
    let check = |arguments: &[&str], from: &Path, file: &Path| -> Output {
        clone.cargo(arguments).arg("check").arg(file).current_dir(from).output().expect("cargo")
    };
    let inside: &[&str] = &["xtask"];
    let outside: &[&str] = &["run", "--manifest-path", manifest, "--"];
    for (arguments, from) in [(inside, clone.folder.join("docs")), (outside, folder.path().to_owned())] {
        let relative = if from.ends_with("docs") { PathBuf::from("../public/figures.json") } else { good.clone() };
        let accepted = check(arguments, &from, &relative);
        assert!(accepted.status.success(), "{}", said(&accepted));
        assert!(said(&accepted).contains("24 figures, 4 of them headline figures"), "{}", said(&accepted));
        let refused = check(arguments, &from, &faulty);
        assert_eq!(refused.status.code(), Some(1));
        for words in ["突破97亿", "97,000,000,000", "9,700,000,000", "line 42", "改.json"] {
            assert!(said(&refused).contains(words), "{words}: {}", said(&refused));
        }
    }
    let relative = check(outside, folder.path(), Path::new("改.json"));
    assert!(said(&relative).contains("9,700,000,000"), "{}", said(&relative));
    assert_eq!(clone.left_over(), "");
}
