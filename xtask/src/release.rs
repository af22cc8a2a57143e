//! `cargo xtask release`: what is handed to a web master.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::site::{Site, publisher};
use crate::tools::{CARGO_CYCLONEDX, FOR_BUILDING, Tools, WASM_TARGET};
use crate::{cargo, heading};

/// Where a release is put.
#[must_use]
pub fn folder() -> PathBuf {
    crate::root().join("release")
}

/// Builds `dist/` and packs it, with its bill of materials. The same commit gives the same bytes.
///
/// # Errors
/// The build fails, or the bill cannot be made.
pub fn release() -> Result<()> {
    Tools { crates: &[FOR_BUILDING.crates, &[&CARGO_CYCLONEDX]].concat(), ..FOR_BUILDING }.install()?;
    let site = Site::to_upload();
    site.build()?;
    heading("packing");
    let bom = bill_of_materials()?;
    if folder().is_dir() {
        fs::remove_dir_all(folder())?;
    }
    let mut pack = Command::new(publisher()?);
    pack.current_dir(crate::root()).arg("release").arg(&site.folder).arg(&bom).arg(folder());
    let status = pack.status().context("`publish` does not start")?;
    if !status.success() {
        bail!("The release was not packed.");
    }
    Ok(())
}

/// Everything that the programs of the page are made of, as CycloneDX.
fn bill_of_materials() -> Result<PathBuf> {
    let commit_time = Command::new("git").args(["log", "-1", "--format=%ct"]).current_dir(crate::root()).output();
    let commit_time = commit_time.ok().filter(|output| output.status.success()).map(|output| output.stdout);
    let time = commit_time.and_then(|time| String::from_utf8(time).ok()).unwrap_or_default();
    let time = if time.trim().is_empty() { "0" } else { time.trim() };
    let mut command = Command::new(CARGO_CYCLONEDX.program("cargo-cyclonedx")?);
    command
        .args(["cyclonedx", "--format", "json", "--spec-version", "1.5", "--target", WASM_TARGET, "--quiet"])
        .args(["--no-build-deps", "--override-filename", "bill-of-materials"])
        .env("SOURCE_DATE_EPOCH", time)
        .current_dir(crate::root());
    cargo::run("bill of materials", command)?;
    // It writes one beside the manifest of each package of the workspace, and names this machine's folder in it.
    let root = crate::root();
    let own = root.join("bill-of-materials.json");
    let text = fs::read_to_string(&own).with_context(|| format!("cannot read {}", own.display()))?;
    for package in [".", "dev-server", "progress", "xtask"] {
        let file = root.join(package).join("bill-of-materials.json");
        if file.is_file() {
            fs::remove_file(file)?;
        }
    }
    let bom = crate::target()?.join("bill-of-materials.json");
    let here = format!("path+file://{}", root.display());
    fs::write(&bom, text.replace(&here, "path+file:///headline-figures"))?;
    Ok(bom)
}
