//! Packages of npm, at pinned versions, each in a folder of its own.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use progress::Progress;

use crate::tools::{cache, quiet};

/// The oldest version of Node.js that runs what npm brings.
const NODE: u32 = 20;

/// A package of npm, and the file of it that is used.
pub struct NpmPackage {
    pub name: &'static str,
    pub version: &'static str,
    file: &'static str,
}

pub const BINARYEN: NpmPackage = NpmPackage::new("binaryen", "132.0.0", "bin/wasm-opt");
pub const AXE: NpmPackage = NpmPackage::new("axe-core", "4.14.1", "axe.min.js");
pub const ESBUILD: NpmPackage = NpmPackage::new("esbuild", "0.28.2", "bin/esbuild");

/// What the bench compares with.
pub const CHART_LIBRARIES: [NpmPackage; 3] = [
    NpmPackage::new("chart.js", "4.6.1", PACKAGE),
    NpmPackage::new("d3", "7.9.2", PACKAGE),
    NpmPackage::new("echarts", "6.1.0", PACKAGE),
];

/// What pages of others are written and rendered with.
pub const HOST_LIBRARIES: [NpmPackage; 16] = [
    NpmPackage::new("@wordpress/autop", "4.56.0", PACKAGE),
    NpmPackage::new("ckeditor5", "48.5.2", PACKAGE),
    NpmPackage::new("dompurify", "3.4.18", PACKAGE),
    NpmPackage::new("tinymce", "8.9.2", PACKAGE),
    NpmPackage::new("@angular/common", "22.2.6", PACKAGE),
    NpmPackage::new("@angular/compiler", "22.2.6", PACKAGE),
    NpmPackage::new("@angular/core", "22.2.6", PACKAGE),
    NpmPackage::new("@angular/platform-browser", "22.2.6", PACKAGE),
    NpmPackage::new("rxjs", "7.8.2", PACKAGE),
    NpmPackage::new("tslib", "2.9.1", PACKAGE),
    NpmPackage::new("@hotwired/turbo", "8.0.23", PACKAGE),
    NpmPackage::new("htmx.org", "4.0.1", PACKAGE),
    NpmPackage::new("idiomorph", "0.8.0", PACKAGE),
    NpmPackage::new("react", "19.3.1", PACKAGE),
    NpmPackage::new("react-dom", "19.3.1", PACKAGE),
    NpmPackage::new("vue", "3.5.45", PACKAGE),
];

/// The file that every package has.
const PACKAGE: &str = "package.json";

/// Where Node.js and esbuild find these packages (`NODE_PATH`).
///
/// # Errors
/// There is nowhere to keep them.
pub fn node_path(packages: &[&NpmPackage]) -> Result<OsString> {
    let folders = packages.iter().map(|own| own.modules()).collect::<Result<Vec<_>>>()?;
    env::join_paths(folders).context("a folder of tools has a colon in its name")
}

impl NpmPackage {
    pub(crate) const fn new(name: &'static str, version: &'static str, file: &'static str) -> Self {
        Self { name, version, file }
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.name, self.version)))
    }

    /// The file that is used, which `Tools::install` has seen to.
    ///
    /// # Errors
    /// There is nowhere to keep it.
    pub fn file(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("node_modules").join(self.name).join(self.file))
    }

    /// The folder in which it stands with the packages that it needs.
    ///
    /// # Errors
    /// There is nowhere to keep it.
    fn modules(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("node_modules"))
    }

    pub(crate) fn is_installed(&self) -> bool {
        self.file().is_ok_and(|file| file.is_file())
    }

    pub(crate) fn install(&self) -> Result<()> {
        let (name, folder) = (format!("{}@{}", self.name, self.version), self.folder()?);
        let _progress = Progress::start(&name, None);
        let node = quiet("node", &["--version"]).unwrap_or_default();
        let major: Option<u32> = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
        if major.is_none_or(|major| major < NODE) {
            bail!(
                "Node.js {NODE} or newer, with npm, is needed for {name}, and `node --version` says “{node}”: install it by hand"
            );
        }
        // A name of its own until all is there.
        let beside = folder.with_extension("partial");
        fs::create_dir_all(&beside).with_context(|| format!("cannot make {}", beside.display()))?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = Command::new(npm);
        // Nothing of a package runs while it is installed, and what it would like beside it stays away.
        command
            .args([
                "install",
                "--ignore-scripts",
                "--legacy-peer-deps",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--loglevel=error",
                "--prefix",
            ])
            .arg(&beside)
            .arg(&name);
        let output = command.stdin(Stdio::null()).output().context("npm does not start")?;
        if !output.status.success() {
            bail!("npm cannot install {name}:\n{}", String::from_utf8_lossy(&output.stderr));
        }
        let _ = fs::remove_dir_all(&folder);
        fs::rename(&beside, &folder).with_context(|| format!("cannot make {}", folder.display()))
    }
}
