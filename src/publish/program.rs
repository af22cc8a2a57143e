//! The part of the folder that does not depend on the figures: finished once, then published with any of them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};

use super::files::Files;
use super::manifest::Manifest;
use crate::data::Locale;
use crate::view::pages::third_party::{self, ThirdPartyNotices, third_party_page};
use crate::view::pages::{Asset, Assets, Role, page_path};

/// What is inside pages and pictures, or read from: without these nothing can be published. The others stay as they are.
const NEEDED: [Role; 5] = [Role::ElementStyle, Role::EditorStyle, Role::Inline, Role::Style, Role::ThirdParty];

/// The files of the program.
#[derive(Clone, Debug)]
pub struct Program {
    pub(super) files: Files,
    /// The paths of the files that no page loads by its role. Some may be missing in `files`: publishing does not need them.
    fixed: BTreeSet<String>,
    pub(super) assets: Assets,
    pub(super) notices: ThirdPartyNotices,
}

impl Program {
    /// Takes finished files, with their roles, and adds the pages with the notices of third-party software.
    ///
    /// # Errors
    /// A role has no file, or the notices cannot be read.
    pub fn new(mut files: Files, roles: BTreeMap<Role, Asset>) -> Result<Self> {
        let (assets, notices) = Self::parts(&files, roles)?;
        for locale in Locale::ALL {
            files.add(&page_path(third_party::NAME, locale), third_party_page(&assets, &notices, locale))?;
        }
        let is_loaded = |path: &str| assets.iter().any(|(_, asset)| asset.path == path);
        let fixed = files.paths().filter(|path| !is_loaded(path)).map(str::to_owned).collect();
        Ok(Self { files, fixed, assets, notices })
    }

    /// The files of a published folder that publishing other figures in it needs, with their hashes.
    ///
    /// # Errors
    /// The manifest is none of this project.
    pub fn needed(manifest: &str) -> Result<Vec<(String, String)>> {
        let manifest = Manifest::parse(manifest)?;
        let needed = manifest.program().filter(|(name, ..)| NEEDED.iter().any(|role| role.name() == *name));
        Ok(needed.map(|(_, path, integrity)| (path.to_owned(), integrity.to_owned())).collect())
    }

    /// The program of a published folder. `read` gives the content of a file in it; those that are not [`needed`](Self::needed) may be missing.
    ///
    /// # Errors
    /// The manifest is none of this project, a needed file is missing, or one is not what was published.
    pub fn from_folder(manifest: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self> {
        let manifest = Manifest::parse(manifest)?;
        let mut files = Files::default();
        for path in manifest.fixed() {
            if let Some(content) = read(path) {
                files.add(path, content)?;
            }
        }
        let mut roles = BTreeMap::new();
        for (name, path, integrity) in manifest.program() {
            let role = Role::NAMES.iter().find(|(own, _)| *own == name).map(|(_, role)| *role);
            let asset = match read(path) {
                Some(content) => files.add(path, content)?,
                None if role.is_some_and(|role| NEEDED.contains(&role)) => bail!("{path} is missing in the published folder"),
                None => Asset { path: path.to_owned(), integrity: integrity.to_owned() },
            };
            if asset.integrity != integrity {
                bail!("{path} is not the file that was published");
            }
            roles.extend(role.map(|role| (role, asset)));
        }
        let fixed = manifest.fixed().map(str::to_owned).collect();
        let (assets, notices) = Self::parts(&files, roles)?;
        Ok(Self { files, fixed, assets, notices })
    }

    fn parts(files: &Files, roles: BTreeMap<Role, Asset>) -> Result<(Assets, ThirdPartyNotices)> {
        let assets = Assets::new(roles).map_err(|missing| anyhow::anyhow!("the program has no file for “{}”", missing.name()))?;
        let path = &assets.get(Role::ThirdParty).path;
        let notices = ThirdPartyNotices::parse(files.text(path)?)
            .map_err(|fault| anyhow::anyhow!("{path}: {fault}; `cargo xtask licences` writes licences/third-party.json anew"))?;
        Ok((assets, notices))
    }

    /// The files of each role.
    pub fn assets(&self) -> &Assets {
        &self.assets
    }

    /// All files.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Adds a file that no page loads.
    ///
    /// # Errors
    /// There is such a file.
    pub fn add(&mut self, path: &str, content: String) -> Result<()> {
        self.files.add(path, content)?;
        self.fixed.insert(path.to_owned());
        Ok(())
    }

    /// The path of every file, also of those that were not read.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        let loaded = self.assets.iter().map(|(_, asset)| asset.path.as_str());
        self.fixed.iter().map(String::as_str).chain(loaded)
    }

    /// The file of a role, as text.
    pub(super) fn text(&self, role: Role) -> Result<&str> {
        self.files.text(&self.assets.get(role).path)
    }

    /// The manifest of a folder with this program, which still names no files.
    pub fn manifest(&self) -> Manifest {
        let by_role = || self.assets.iter().map(|(role, asset)| (role.name(), asset));
        Manifest::new(by_role(), self.fixed.clone())
    }
}
