//! `manifest.json`: the version, and the files of the program by what they are for.

use std::collections::BTreeSet;
use std::path::{Component, Path};

use anyhow::Result;
use serde_json::{Map, Value, json};

use super::assets::Assets;
use super::files::Files;

/// Its name.
pub(super) const NAME: &str = "manifest.json";

/// By this a folder is known as one that a build has made.
const PROJECT: &str = env!("CARGO_PKG_NAME");

/// The version of the project.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Adds the manifest, as the last of all files: it names them.
pub(super) fn add(assets: &Assets, files: &mut Files) -> Result<()> {
    let program: Map<String, Value> = assets
        .by_role()
        .into_iter()
        .map(|(role, asset)| (role.to_owned(), json!({ "path": asset.name, "integrity": asset.integrity })))
        .collect();
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).chain([NAME]).collect();
    let manifest = json!({ "name": PROJECT, "version": VERSION, "program": program, "files": names });
    files.add(NAME, serde_json::to_string_pretty(&manifest)? + "\n")?;
    Ok(())
}

/// What stands in the manifest of a folder.
pub(super) struct Manifest {
    pub version: String,
    pub files: BTreeSet<String>,
    content: Value,
}

impl Manifest {
    /// The manifest in this text, if it is one of this project.
    pub fn parse(text: &str) -> Option<Self> {
        let content: Value = serde_json::from_str(text).ok()?;
        let is_own = content.get("name")?.as_str()? == PROJECT;
        let version = content.get("version")?.as_str()?.to_owned();
        let names = content.get("files")?.as_array()?.iter().filter_map(Value::as_str);
        // Only what is below the folder: somebody may have written it.
        let is_below =
            |name: &&str| !name.is_empty() && Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        let files = names.filter(is_below).map(str::to_owned).collect();
        is_own.then_some(Self { version, files, content })
    }

    /// The same, naming these files too.
    pub fn with(mut self, files: &BTreeSet<String>) -> String {
        self.files.extend(files.iter().cloned());
        if let Some(names) = self.content.get_mut("files") {
            *names = self.files.into_iter().collect();
        }
        self.content.to_string()
    }
}
