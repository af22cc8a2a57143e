//! `manifest.json`: the version, the files of the program by what they are for, and all files of the folder.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path};

use anyhow::{Context, Result, bail};
use serde::{Deserialize, Serialize};

use crate::view::pages::Asset;

/// The version of the project.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// By this name a folder is known as one that a build of this project has made.
const PROJECT: &str = env!("CARGO_PKG_NAME");

/// What stands in the manifest of a folder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    name: String,
    /// The version of the program.
    pub version: String,
    /// The files of the program that pages load, by role.
    #[serde(default)]
    program: BTreeMap<String, Entry>,
    /// The other files that do not depend on the figures.
    #[serde(default)]
    fixed: BTreeSet<String>,
    /// All files of the folder.
    pub files: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Entry {
    path: String,
    integrity: String,
}

impl Manifest {
    /// Its name in the folder.
    pub const PATH: &str = "manifest.json";

    pub(super) fn new<'a>(program: impl Iterator<Item = (&'static str, &'a Asset)>, fixed: BTreeSet<String>) -> Self {
        let entry = |(role, Asset { path, integrity }): (&'static str, &Asset)| {
            (role.to_owned(), Entry { path: path.clone(), integrity: integrity.clone() })
        };
        let program = program.map(entry).collect();
        Self { name: PROJECT.to_owned(), version: VERSION.to_owned(), program, fixed, files: BTreeSet::new() }
    }

    /// The manifest in this text.
    ///
    /// # Errors
    /// It is none, or one of another project.
    pub fn parse(text: &str) -> Result<Self> {
        let mut manifest: Self = serde_json::from_str(text).context("this is no manifest.json of a published folder")?;
        if manifest.name != PROJECT {
            bail!("this manifest.json is of another project: {}", manifest.name);
        }
        // Only what is below the folder: somebody may have written it.
        let is_below =
            |path: &str| !path.is_empty() && Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        manifest.files.retain(|path| is_below(path));
        manifest.fixed.retain(|path| is_below(path));
        Ok(manifest)
    }

    /// The same, naming these files and itself as all files of the folder.
    #[must_use]
    pub fn with_files<'a>(mut self, paths: impl Iterator<Item = &'a str>) -> Self {
        self.files = paths.chain([Self::PATH]).map(str::to_owned).collect();
        self
    }

    /// The text of the file.
    ///
    /// # Errors
    /// None that can occur: it has no maps with other keys than texts.
    pub fn to_json(&self) -> Result<String> {
        Ok(serde_json::to_string_pretty(self)? + "\n")
    }

    /// The program's files that pages load, by role: the path of each, and its hash.
    pub(super) fn program(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        self.program.iter().map(|(role, entry)| (role.as_str(), entry.path.as_str(), entry.integrity.as_str()))
    }

    pub(super) fn fixed(&self) -> impl Iterator<Item = &str> {
        self.fixed.iter().map(String::as_str)
    }
}
