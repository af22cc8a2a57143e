//! The files of the folder to upload: made in memory, then written where they differ from what is there.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::manifest::{self, Manifest};
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
        if self.0.contains_key(name) {
            bail!("there are two files called {name}");
        }
        Ok(self.insert(name.to_owned(), content))
    }

    /// Adds a file that may be cached for ever: its name changes with its content.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, content: impl AsRef<[u8]>) -> Result<Asset> {
        let content = minified(&format!("{stem}.{extension}"), content.as_ref())?.into_owned();
        let hash = hex(Sha256::digest(&content).iter().take(8));
        Ok(self.insert(format!("{stem}-{hash}.{extension}"), content))
    }

    /// A file that was added.
    pub fn asset(&self, name: &str) -> Result<Asset> {
        Ok(asset(name.to_owned(), self.bytes(name)?))
    }

    /// Adds files as they are.
    pub fn extend(&mut self, files: impl IntoIterator<Item = (String, Vec<u8>)>) {
        self.0.extend(files);
    }

    fn insert(&mut self, name: String, content: Vec<u8>) -> Asset {
        let asset = asset(name.clone(), &content);
        self.0.insert(name, content);
        asset
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

    /// Makes `folder` hold these files, and none that an earlier build has put there besides. What is the same is not written; pages come
    /// after what they load; each file is there whole, the old one or the new.
    ///
    /// # Errors
    /// The folder is that of somebody else, or cannot be written.
    pub fn write_to(&self, folder: &Path) -> Result<()> {
        let earlier = earlier_files(folder)?;
        let manifest = self.text(manifest::NAME)?;
        let manifest = Manifest::parse(manifest).context("a site without a manifest")?;
        // First of all, what may be there after this: whatever interrupts it, the next build can go on.
        write(&folder.join(manifest::NAME), manifest.with(&earlier).as_bytes())?;
        let others = self.0.iter().filter(|(name, _)| *name != manifest::NAME);
        let (pages, loaded): (Vec<_>, Vec<_>) = others.partition(|(name, _)| name.contains(".html"));
        for (name, content) in loaded.into_iter().chain(pages) {
            write(&folder.join(name), content)?;
        }
        let gone = earlier.iter().filter(|name| !self.0.contains_key(*name));
        for path in gone.map(|name| folder.join(name)).chain(earlier.iter().map(|name| half_written(&folder.join(name)))) {
            match fs::remove_file(&path) {
                Err(error) if error.kind() != ErrorKind::NotFound => bail!("cannot remove {}: {error}", path.display()),
                _ => {}
            }
        }
        write(&folder.join(manifest::NAME), self.bytes(manifest::NAME)?)
    }
}

/// The files that the last build has put into a folder.
///
/// # Errors
/// It is no folder, or one with files of somebody else.
pub(super) fn earlier_files(folder: &Path) -> Result<BTreeSet<String>> {
    if fs::metadata(folder).is_ok_and(|it| !it.is_dir()) {
        bail!("{} is a file, not a folder", folder.display());
    }
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    if let Ok(text) = fs::read_to_string(folder.join(manifest::NAME))
        && let Some(manifest) = Manifest::parse(&text)
    {
        return Ok(manifest.files);
    }
    // What file managers leave is nobody's work.
    let is_somebodys = |name: &OsStr| name != ".DS_Store" && name != "Thumbs.db";
    if read_dir(folder)?.flatten().any(|entry| is_somebodys(&entry.file_name())) {
        bail!(
            "{} has files in it that no build of this project has put there. So that nothing is lost, the site is not written there: \
             empty the folder, or name another",
            folder.display()
        );
    }
    Ok(BTreeSet::new())
}

fn asset(name: String, content: &[u8]) -> Asset {
    Asset { name, integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))) }
}

/// What a file is called until it is whole.
fn half_written(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.new", path.file_name().unwrap_or_default().to_string_lossy()))
}

/// Puts a file in the place of the one that is there, if they differ.
fn write(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == content) {
        return Ok(());
    }
    let (parent, beside) = (path.parent().unwrap_or(path), half_written(path));
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

/// The entries of a folder.
pub(super) fn read_dir(folder: &Path) -> Result<fs::ReadDir> {
    fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))
}

/// All files below a folder. Links to other folders are not followed.
pub(super) fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { files.extend(files_below(&entry.path())?) } else { files.push(entry.path()) }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of these files.
    fn site(names: &[&str]) -> Files {
        let mut files = Files::default();
        files.extend(names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())));
        let names: Vec<&str> = names.iter().copied().chain(["manifest.json"]).collect();
        let manifest = serde_json::json!({ "name": "headline-figures", "version": "1", "files": names });
        files.extend([("manifest.json".to_owned(), manifest.to_string().into_bytes())]);
        files
    }

    fn there(folder: &Path) -> Vec<String> {
        let below = files_below(folder).unwrap();
        let mut names: Vec<String> =
            below.iter().map(|path| path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_has_the_files_of_the_last_build_and_what_somebody_put_there() {
        let folder = tempfile::tempdir().unwrap();
        site(&["a.txt", "en/b.txt"]).write_to(folder.path()).unwrap();
        fs::write(folder.path().join(".htaccess"), "Options -Indexes").unwrap();
        let before = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        site(&["a.txt", "en/c.txt"]).write_to(folder.path()).unwrap();
        assert_eq!(there(folder.path()), [".htaccess", "a.txt", "en/c.txt", "manifest.json"]);
        let after = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        assert_eq!(before, after, "what is the same is not written");
    }

    #[test]
    fn what_an_interrupted_build_has_left_goes_with_the_next() {
        let folder = tempfile::tempdir().unwrap();
        site(&["a.txt", "old.txt"]).write_to(folder.path()).unwrap();
        // A folder where a file should be: the build ends in the middle.
        fs::create_dir(folder.path().join("b.html")).unwrap();
        assert!(site(&["a.txt", "new.txt", "b.html"]).write_to(folder.path()).is_err());
        fs::remove_dir(folder.path().join("b.html")).unwrap();
        site(&["a.txt"]).write_to(folder.path()).unwrap();
        assert_eq!(there(folder.path()), ["a.txt", "manifest.json"]);
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        for manifest in [None, Some("{\"name\": \"my app\", \"version\": \"1\", \"files\": [\"thesis.doc\"]}")] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("thesis.doc"), "years of work").unwrap();
            if let Some(manifest) = manifest {
                fs::write(folder.path().join("manifest.json"), manifest).unwrap();
            }
            let before = there(folder.path());
            let error = site(&["a.txt"]).write_to(folder.path()).unwrap_err();
            assert!(error.to_string().contains("no build of this project"), "{error}");
            assert_eq!(there(folder.path()), before);
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_outside_of_the_folder_is_removed() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(other.path().join("precious"), "").unwrap();
        let manifest = r#"{"name": "headline-figures", "version": "1", "files": ["../precious", "/etc/none", "a.txt"]}"#;
        let inside = folder.path().join("inside");
        fs::create_dir(&inside).unwrap();
        fs::write(inside.join("manifest.json"), manifest).unwrap();
        std::os::unix::fs::symlink(other.path(), inside.join("link")).unwrap();
        fs::write(folder.path().join("precious"), "").unwrap();
        site(&["b.txt"]).write_to(&inside).unwrap();
        assert!(folder.path().join("precious").exists() && other.path().join("precious").exists());
    }
}
