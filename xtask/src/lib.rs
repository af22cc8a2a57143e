//! What the project's commands are made of: `cargo xtask` (src/main.rs) and the development server (`dev-server/`) call it.

pub mod cargo;
pub mod licences;
mod engines;
mod packages;
mod programs;
pub mod release;
pub mod site;
pub mod suite;
mod tools;

use std::path::{Path, PathBuf};

/// The project's folder.
#[must_use]
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

/// Says which part of a command begins.
pub fn heading(what: &str) {
    eprintln!("\n── {what}");
}
