//! The part of the folder that does not depend on the figures: finished once, then published with any of them.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};

use super::files::Files;
use super::manifest::Manifest;
use crate::data::Locale;
use crate::view::pages::third_party::{self, ThirdPartyNotices, third_party_page};
use crate::view::pages::{Asset, Assets, Role, page_path};

/// The files of the program.
#[derive(Clone, Debug)]
pub struct Program {
    pub(super) files: Files,
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
        Ok(Self { files, assets, notices })
    }

    /// The program of a published folder. `read` gives the content of a file in it.
    ///
    /// # Errors
    /// The manifest is none of this project, or a file is missing or is not the one that was published.
    pub fn from_folder(manifest: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Result<Self> {
        let manifest = Manifest::parse(manifest)?;
        let read = |path: &str| read(path).with_context(|| format!("{path} is missing in the published folder"));
        let mut files = Files::default();
        for path in manifest.fixed() {
            files.add(path, read(path)?)?;
        }
        let mut roles = BTreeMap::new();
        for (name, path, integrity) in manifest.program() {
            let asset = files.add(path, read(path)?)?;
            if asset.integrity != integrity {
                bail!("{path} is not the file that was published");
            }
            if let Some((_, role)) = Role::NAMES.iter().find(|(own, _)| *own == name) {
                roles.insert(*role, asset);
            }
        }
        let (assets, notices) = Self::parts(&files, roles)?;
        Ok(Self { files, assets, notices })
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
        self.files.add(path, content).map(|_| ())
    }

    /// The file of a role, as text.
    pub(super) fn text(&self, role: Role) -> Result<&str> {
        self.files.text(&self.assets.get(role).path)
    }

    /// The manifest of a folder with this program, which still names no files.
    pub fn manifest(&self) -> Manifest {
        let by_role = || self.assets.iter().map(|(role, asset)| (role.name(), asset));
        let is_fixed = |path: &&str| !by_role().any(|(_, asset)| asset.path == **path);
        Manifest::new(by_role(), self.files.paths().filter(is_fixed).map(str::to_owned).collect())
    }
}
