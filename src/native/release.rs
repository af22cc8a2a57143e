//! What is handed to a web master: the site as one zip, what is new in it, what it is made of, and the hashes of all three.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::{read, read_bytes};
use crate::publish::{Manifest, VERSION, to_hex, zip};

/// Packs the site in `folder` and writes it into a folder of its version in `output`, with `bom` (CycloneDX) and the change log's
/// section of this version.
///
/// # Errors
/// A file is missing, or the change log does not have the version.
pub(super) fn release(folder: &Path, bom: &Path, output: &Path) -> Result<()> {
    let name = format!("{}-{VERSION}", env!("CARGO_PKG_NAME"));
    let manifest = Manifest::parse(&read(&folder.join(Manifest::PATH))?).ok().filter(|manifest| manifest.version == VERSION);
    let Some(manifest) = manifest else {
        bail!("{} is not a site of version {VERSION}: `cargo xtask build` makes one", folder.display());
    };
    let changes = section(&read(Path::new("CHANGELOG.md"))?, VERSION)?;
    let files = [
        (format!("{name}.zip"), packed(folder, &manifest.files, &name)?),
        (format!("{name}.cdx.json"), read_bytes(bom)?),
        (format!("{name}-changes.md"), changes.into_bytes()),
    ];
    // As `sha256sum --check` reads it.
    let sums: String = files.iter().map(|(name, bytes)| format!("{}  {name}\n", to_hex(&Sha256::digest(bytes)))).collect();
    // Each version in a folder of its own: the last release is what one goes back to.
    let output = output.join(VERSION);
    fs::create_dir_all(&output).with_context(|| format!("cannot make {}", output.display()))?;
    for (name, bytes) in files.into_iter().chain([("SHA256SUMS".to_owned(), sums.into_bytes())]) {
        let path = output.join(name);
        fs::write(&path, &bytes).with_context(|| format!("cannot write {}", path.display()))?;
        super::print(&format!("{:>10}  {}\n", bytes.len(), path.display()));
    }
    Ok(())
}

/// These files of `folder` below a folder called `name`, in order and without times: the same files give the same bytes. What else
/// somebody has put into `folder` is not handed over.
fn packed(folder: &Path, files: &BTreeSet<String>, name: &str) -> Result<Vec<u8>> {
    let read = |file: &String| Ok((format!("{name}/{file}"), read_bytes(&folder.join(file))?));
    let contents = files.iter().map(read).collect::<Result<Vec<_>>>()?;
    zip(contents.iter().map(|(path, content)| (path.as_str(), content.as_slice())))
}

/// The section `## VERSION…` of a change log, with its heading.
fn section(text: &str, version: &str) -> Result<String> {
    let is_heading = |line: &&str| line.strip_prefix("## ").and_then(|title| title.split(' ').next()) == Some(version);
    let mut lines = text.lines().skip_while(|line| !is_heading(line));
    let heading = lines.next().with_context(|| format!("CHANGELOG.md has no section “## {version}”"))?;
    let rest = lines.take_while(|line| !line.starts_with("## "));
    let section: Vec<&str> = std::iter::once(heading).chain(rest).collect();
    Ok(section.join("\n").trim().to_owned() + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_is_that_of_its_version_alone() {
        let log = "# Changelog\n\n## Unreleased\n\n- c\n\n## 0.2.0 - 2027-01-01\n\n- b\n\n## 0.2\n\n- a\n";
        assert_eq!(section(log, "0.2.0").unwrap(), "## 0.2.0 - 2027-01-01\n\n- b\n");
        assert_eq!(section(log, "0.2").unwrap(), "## 0.2\n\n- a\n");
        assert!(section(log, "0.3.0").unwrap_err().to_string().contains("no section “## 0.3.0”"));
    }
}
