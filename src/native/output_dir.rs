//! Writes the files of the site where they differ from what is there.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::read_dir;
use crate::publish::{Files, Manifest, upload_rank};

/// Makes `folder` hold these files, and none that an earlier build has put there besides. What is the same is not written; pages come
/// after what they load; each file is there whole, the old one or the new.
///
/// # Errors
/// The folder is that of somebody else, or cannot be written.
pub(super) fn write(files: &Files, folder: &Path) -> Result<()> {
    let earlier = earlier_files(folder)?;
    // First of all, what may be there after this: whatever interrupts it, the next build can go on.
    let manifest = Manifest::parse(files.text(Manifest::PATH)?).context("a site without a manifest")?;
    let both = manifest.with_files(earlier.iter().map(String::as_str).chain(files.paths()));
    write_file(&folder.join(Manifest::PATH), both.to_json()?.as_bytes())?;
    let mut others: Vec<_> = files.iter().filter(|(path, _)| *path != Manifest::PATH).collect();
    others.sort_by_key(|(path, _)| upload_rank(path));
    for (path, content) in others {
        write_file(&folder.join(path), content)?;
    }
    let gone = earlier.iter().filter(|path| !files.contains(path));
    for path in gone.map(|path| folder.join(path)).chain(earlier.iter().map(|path| half_written(&folder.join(path)))) {
        match fs::remove_file(&path) {
            Err(error) if error.kind() != ErrorKind::NotFound => bail!("cannot remove {}: {error}", path.display()),
            _ => {}
        }
    }
    write_file(&folder.join(Manifest::PATH), files.bytes(Manifest::PATH)?)
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
    if let Ok(text) = fs::read_to_string(folder.join(Manifest::PATH))
        && let Ok(manifest) = Manifest::parse(&text)
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

/// What a file is called until it is whole.
fn half_written(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.new", path.file_name().unwrap_or_default().to_string_lossy()))
}

/// Puts a file in the place of the one that is there, if they differ.
fn write_file(path: &Path, content: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|there| there == content) {
        return Ok(());
    }
    let (parent, beside) = (path.parent().unwrap_or(path), half_written(path));
    fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
    fs::write(&beside, content).with_context(|| format!("cannot write {}", beside.display()))?;
    fs::rename(&beside, path).with_context(|| format!("cannot write {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::super::files_below;
    use super::*;

    /// A site of these files.
    fn site(names: &[&str]) -> Files {
        let mut files = Files::default();
        files.extend(names.iter().map(|name| ((*name).to_owned(), name.as_bytes().to_vec())));
        let names: Vec<&str> = names.iter().copied().chain(["manifest.json"]).collect();
        let manifest =
            serde_json::json!({ "name": "headline-figures", "version": "1", "program": {}, "fixed": [], "files": names });
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
        write(&site(&["a.txt", "en/b.txt"]), folder.path()).unwrap();
        fs::write(folder.path().join(".htaccess"), "Options -Indexes").unwrap();
        let before = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        write(&site(&["a.txt", "en/c.txt"]), folder.path()).unwrap();
        assert_eq!(there(folder.path()), [".htaccess", "a.txt", "en/c.txt", "manifest.json"]);
        let after = fs::metadata(folder.path().join("a.txt")).unwrap().modified().unwrap();
        assert_eq!(before, after, "what is the same is not written");
    }

    #[test]
    fn what_an_interrupted_build_has_left_goes_with_the_next() {
        let folder = tempfile::tempdir().unwrap();
        write(&site(&["a.txt", "old.txt"]), folder.path()).unwrap();
        // A folder where a file should be: the build ends in the middle.
        fs::create_dir(folder.path().join("b.html")).unwrap();
        assert!(write(&site(&["a.txt", "new.txt", "b.html"]), folder.path()).is_err());
        fs::remove_dir(folder.path().join("b.html")).unwrap();
        write(&site(&["a.txt"]), folder.path()).unwrap();
        assert_eq!(there(folder.path()), ["a.txt", "manifest.json"]);
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        for manifest in [
            None,
            Some("{\"name\": \"my app\", \"version\": \"1\", \"program\": {}, \"fixed\": [], \"files\": [\"thesis.doc\"]}"),
        ] {
            let folder = tempfile::tempdir().unwrap();
            fs::write(folder.path().join("thesis.doc"), "years of work").unwrap();
            if let Some(manifest) = manifest {
                fs::write(folder.path().join("manifest.json"), manifest).unwrap();
            }
            let before = there(folder.path());
            let error = write(&site(&["a.txt"]), folder.path()).unwrap_err();
            assert!(error.to_string().contains("no build of this project"), "{error}");
            assert_eq!(there(folder.path()), before);
        }
    }

    #[cfg(unix)]
    #[test]
    fn nothing_outside_of_the_folder_is_removed() {
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::write(other.path().join("precious"), "").unwrap();
        let manifest = r#"{"name": "headline-figures", "version": "1", "program": {}, "fixed": [], "files": ["../precious", "/etc/none", "a.txt"]}"#;
        let inside = folder.path().join("inside");
        fs::create_dir(&inside).unwrap();
        fs::write(inside.join("manifest.json"), manifest).unwrap();
        std::os::unix::fs::symlink(other.path(), inside.join("link")).unwrap();
        fs::write(folder.path().join("precious"), "").unwrap();
        write(&site(&["b.txt"]), &inside).unwrap();
        assert!(folder.path().join("precious").exists() && other.path().join("precious").exists());
    }
}
