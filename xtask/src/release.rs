//! `cargo xtask release`: what is handed to a web master.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::site::{Site, publisher};
use crate::tools::{CARGO_CYCLONEDX, FOR_BUILDING, Tools, WASM_TARGET};
use crate::{cargo, heading};

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
    let mut pack = Command::new(publisher()?);
    pack.current_dir(crate::root()).arg("release").arg(&site.folder).arg(&bom).arg(crate::root().join("release"));
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
        .args(cargo::ALL_FOR_BROWSERS)
        .args(["--no-build-deps", "--override-filename", "bill-of-materials"])
        .env("SOURCE_DATE_EPOCH", time)
        .current_dir(crate::root());
    let made = cargo::run("bill of materials", command);
    // It writes one beside the manifest of each package of the workspace.
    let root = crate::root();
    let read = fs::read_to_string(root.join("bill-of-materials.json"));
    for package in [".", "dev-server", "progress", "xtask"] {
        match fs::remove_file(root.join(package).join("bill-of-materials.json")) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    made?;
    let mut bom: Value = serde_json::from_str(&read.context("cargo-cyclonedx wrote no bill of materials")?)?;
    without_folders(&mut bom);
    let path = crate::target()?.join("bill-of-materials.json");
    fs::write(&path, serde_json::to_string_pretty(&bom)? + "\n")?;
    Ok(path)
}

/// Names of packages of this workspace have this machine's folder in them.
fn without_folders(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Some((_, name)) = text.strip_prefix("path+file://").and_then(|path| path.split_once('#')) {
                *text = format!("path+file:///headline-figures#{name}");
            }
        }
        Value::Array(values) => values.iter_mut().for_each(without_folders),
        Value::Object(fields) => fields.values_mut().for_each(without_folders),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_folder_of_this_machine_is_named() {
        let mut bom =
            serde_json::json!({ "a": [{ "bom-ref": "path+file:///home/%E7%94%B2%20b/repo#progress@0.0.0" }], "b": "x#y" });
        without_folders(&mut bom);
        let expected = serde_json::json!({ "a": [{ "bom-ref": "path+file:///headline-figures#progress@0.0.0" }], "b": "x#y" });
        assert_eq!(bom, expected);
    }
}
