//! `manifest.json`: the version, and the files of the program by what they are for.

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::assets::Assets;
use super::files::Files;

/// Its name. A folder with such a file is one that a build has made.
pub(super) const NAME: &str = "manifest.json";

/// The version of the project.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Adds the manifest.
pub(super) fn add(assets: &Assets, files: &mut Files) -> Result<()> {
    let program: Map<String, Value> = assets
        .by_role()
        .into_iter()
        .map(|(role, asset)| (role.to_owned(), json!({ "path": asset.name, "integrity": asset.integrity })))
        .collect();
    let manifest = json!({ "name": env!("CARGO_PKG_NAME"), "version": VERSION, "program": program });
    files.add(NAME, serde_json::to_string_pretty(&manifest)? + "\n")?;
    Ok(())
}
