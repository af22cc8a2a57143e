//! A fresh clone, and commands in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use tempfile::TempDir;

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What is compiled in a clone, from the first test on, with the dependencies that are compiled in this project's own target folder. That
/// folder itself cannot be shared: cargo does not tell two checkouts of one package apart, and would take the clone's for ours.
static TARGET: LazyLock<PathBuf> = LazyLock::new(|| {
    let own = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a target folder");
    let target = own.join("first-hour");
    let _ = fs::remove_dir_all(&target);
    let wasm = "wasm32-unknown-unknown/release";
    for profile in ["debug", "release", wasm, "erased/release", &format!("erased/{wasm}")] {
        for kind in ["deps", "build", ".fingerprint"] {
            let folder = Path::new(profile).join(kind);
            link_all(&own.join(&folder), &target.join(&folder));
        }
    }
    target
});

/// Has the files of `from` in `to` too, but for what is compiled of this project's packages.
fn link_all(from: &Path, to: &Path) {
    let Ok(entries) = fs::read_dir(from) else { return };
    fs::create_dir_all(to).unwrap();
    for path in entries.map(|entry| entry.unwrap().path()) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let package = name.trim_start_matches("lib").rsplit_once('-').map_or("", |(package, _)| package).replace('_', "-");
        // What cargo writes again in place would be written here too.
        if own_targets().any(|own| own == package) {
            continue;
        }
        let other = to.join(&name);
        if path.is_dir() { link_all(&path, &other) } else { fs::hard_link(&path, other).unwrap() }
    }
}

/// The packages of the workspace, their programs and their tests.
fn own_targets() -> impl Iterator<Item = String> {
    let packages = [
        "bulletins",
        "charts",
        "dev-server",
        "editor",
        "headline-figures",
        "progress",
        "publish",
        "publisher",
        "review",
        "spreadsheets",
        "xtask",
    ];
    let tests = fs::read_dir(root().join("tests")).unwrap().map(|entry| entry.unwrap().path());
    let tests: Vec<String> = tests.map(|path| path.file_stem().unwrap().to_string_lossy().replace('_', "-")).collect();
    packages.into_iter().map(str::to_owned).chain(tests)
}

/// A clone outside of the project, whose settings would reach into it otherwise.
pub struct Clone {
    pub folder: PathBuf,
    _temporary: TempDir,
}

impl Clone {
    /// What is committed. What is not is not tried.
    pub fn new() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        // As a user's folder may be called.
        let folder = temporary.path().join("甲 b");
        let status = Command::new("git").args(["clone", "--quiet"]).arg(root()).arg(&folder).status().expect("git");
        assert!(status.success(), "git clone");
        Self { folder, _temporary: temporary }
    }

    pub fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command.args(arguments).current_dir(&self.folder).env("CARGO_TARGET_DIR", &*TARGET);
        command
    }

    pub fn output(&self, arguments: &[&str]) -> Output {
        self.cargo(arguments).stdin(Stdio::null()).output().expect("cargo")
    }

    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.folder.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// What git finds in the folder that was not committed.
    pub fn left_over(&self) -> String {
        let output = Command::new("git").args(["status", "--porcelain"]).current_dir(&self.folder).output().expect("git");
        String::from_utf8(output.stdout).unwrap()
    }
}

pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// Content by path below `folder`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(own) = folders.pop() {
        for path in fs::read_dir(&own).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}
