//! What the project's commands are made of: `cargo xtask` (src/main.rs) and the development server (`dev-server/`) call it.

pub mod cargo;
mod engines;
pub mod fuzz;
pub mod licences;
mod npm;
mod old_engines;
mod packages;
mod programs;
pub mod release;
pub mod site;
pub mod suite;
mod tools;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// A folder for what is made on the way.
///
/// # Errors
/// It cannot be made.
pub fn target() -> Result<PathBuf> {
    let folder = root().join("target");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    Ok(folder)
}

/// Says which part of a command begins.
pub fn heading(what: &str) {
    eprintln!("\n── {what}");
}

/// Runs a command that says itself what is wrong.
fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("{} does not start", command.get_program().display()))?;
    if !status.success() {
        let words: Vec<_> = command.get_args().map(|word| word.to_string_lossy()).collect();
        bail!("`{} {}` failed: {status}", command.get_program().display(), words.join(" "));
    }
    Ok(())
}
