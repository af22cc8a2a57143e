//! The files of the folder to upload: made in memory, then written where they differ from what is there.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::minify::{minify_script, minify_style};

/// A file that others load: its name in the folder and its hash (W3C Subresource Integrity).
#[derive(Clone)]
pub(super) struct Asset {
    pub name: String,
    pub integrity: String,
}

/// Content by path below the folder, with `/` between folders.
#[derive(Default)]
pub(super) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file whose address stays the same. Scripts and style sheets are minified.
    pub fn add(&mut self, name: &str, content: impl AsRef<[u8]>) -> Result<Asset> {
        let content = minified(name, content.as_ref())?.into_owned();
        Ok(self.insert(name.to_owned(), content))
    }

    /// Adds a file that may be cached for ever: its name changes with its content.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, content: impl AsRef<[u8]>) -> Result<Asset> {
        let content = minified(&format!("{stem}.{extension}"), content.as_ref())?.into_owned();
        let hash = hex(Sha256::digest(&content).iter().take(8));
        Ok(self.insert(format!("{stem}-{hash}.{extension}"), content))
    }

    /// Adds files as they are.
    pub fn extend(&mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        self.0.extend(files);
    }

    fn insert(&mut self, name: String, content: Vec<u8>) -> Asset {
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(&content)));
        self.0.insert(name.clone(), content);
        Asset { name, integrity }
    }

    /// The content of a file that was added.
    pub fn bytes(&self, name: &str) -> Result<&[u8]> {
        self.0.get(name).map(Vec::as_slice).with_context(|| format!("{name} was not made"))
    }

    /// The same as text.
    pub fn text(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.bytes(name)?).with_context(|| format!("{name} is no text"))
    }

    pub fn iter(&self) -> impl Iterator<Item = (&String, &Vec<u8>)> {
        self.0.iter()
    }

    /// Makes `folder` hold these files and no others. What is the same is not written; pages come after what they load; each file
    /// is there whole, the old one or the new.
    ///
    /// # Errors
    /// The folder has files that no build has put there, or cannot be written.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let there = files_below(folder)?;
        if !there.is_empty() && !folder.join(super::manifest::NAME).is_file() {
            bail!(
                "{} has files in it, and no {} of an earlier build. So that nothing is lost, the site is not written there: \
                 remove the folder, or what is in it",
                folder.display(),
                super::manifest::NAME
            );
        }
        // With its compressed copies.
        let is_page = |name: &str| name.rsplit('/').next().unwrap_or(name).contains(".html");
        let (pages, others): (Vec<_>, Vec<_>) = self.0.iter().partition(|(name, _)| is_page(name));
        for (name, content) in others.into_iter().chain(pages) {
            write(&folder.join(name), content)?;
        }
        for path in there {
            let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            if !self.0.contains_key(&name) {
                fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
            }
        }
        Ok(())
    }
}

/// Puts a file in the place of the one that is there, if they differ.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == content) {
        return Ok(());
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (parent, beside) = (path.parent().unwrap_or(path), path.with_file_name(format!(".{name}.new")));
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    fs::write(&beside, content).with_context(|| format!("cannot write {}", beside.display()))?;
    fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))
}

fn minified<'a>(name: &str, content: &'a [u8]) -> Result<Cow<'a, [u8]>> {
    let text = || std::str::from_utf8(content).with_context(|| format!("{name} is no text"));
    Ok(match name.rsplit('.').next() {
        Some("js") => Cow::Owned(minify_script(name, text()?)?.into_bytes()),
        Some("css") => Cow::Owned(minify_style(name, text()?)?.into_bytes()),
        _ => Cow::Borrowed(content),
    })
}

/// Bytes in hexadecimal digits.
pub(super) fn hex<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> String {
    bytes.into_iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The text of a file of the project.
pub(super) fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

/// The bytes of a file.
pub(super) fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// All files below a folder.
pub(super) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files = Vec::new();
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(names: &[(&str, &str)]) -> Files {
        let mut files = Files::default();
        files.extend(names.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())));
        files
    }

    #[test]
    fn a_folder_has_the_files_of_the_last_build_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        files(&[("manifest.json", "{}"), ("a.txt", "a"), ("en/b.txt", "b")]).write_to(folder.path()).unwrap();
        let before = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        files(&[("manifest.json", "{}"), ("a.txt", "a"), ("en/c.txt", "c")]).write_to(folder.path()).unwrap();
        let mut there = files_below(folder.path()).unwrap();
        there.sort();
        assert_eq!(there, ["a.txt", "en/c.txt", "manifest.json"].map(|name| folder.path().join(name)));
        let after = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        assert_eq!(before, after, "what is the same is not written");
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("thesis.doc"), "years of work").unwrap();
        let error = files(&[("manifest.json", "{}")]).write_to(folder.path()).unwrap_err();
        assert!(error.to_string().contains("has files in it"), "{error}");
        assert_eq!(files_below(folder.path()).unwrap(), [folder.path().join("thesis.doc")]);
    }
}
