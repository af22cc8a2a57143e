//! What pages of others are made with, from npm: `cargo xtask` installs it and says where (`NODE_PATH`, `ESBUILD`).

use std::process::Command;
use std::{env, fs};

use crate::server::root;

/// A file of a package, such as `dompurify/dist/purify.min.js`.
pub fn library(path: &str) -> String {
    let folders = env::var_os("NODE_PATH").expect("`cargo xtask test` says where the packages of npm are");
    let file = env::split_paths(&folders).map(|folder| folder.join(path)).find(|file| file.is_file());
    fs::read_to_string(file.unwrap_or_else(|| panic!("no {path} in {}", folders.display()))).expect("a text")
}

/// A script of this folder, with the parts of its libraries that it uses.
pub fn bundled(path: &str) -> String {
    let esbuild = env::var("ESBUILD").expect("`cargo xtask test` says where esbuild is");
    let output = Command::new(esbuild)
        .arg(root().join("tests/e2e").join(path))
        .args(["--bundle", "--minify", "--format=esm", "--legal-comments=none", "--log-level=error"])
        .arg("--define:process.env.NODE_ENV=\"production\"")
        .output()
        .expect("esbuild");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("JavaScript")
}
