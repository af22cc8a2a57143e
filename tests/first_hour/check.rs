//! `cargo xtask check FILE`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::clone::{Clone, said};

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
