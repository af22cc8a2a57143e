//! Keeps what takes long to make, by what it was made from.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::files::hex;

/// The libraries that make what is kept: another version may make something else.
const LIBRARIES: &[u8] = include_bytes!("../../Cargo.lock");

/// What nobody has made for so long is dropped.
const KEPT: Duration = Duration::from_hours(30 * 24);

/// A folder of results.
pub(super) struct Cache(PathBuf);

impl Cache {
    /// # Errors
    /// The folder cannot be made.
    pub fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for entry in fs::read_dir(folder)?.flatten() {
            let age = entry.metadata().and_then(|data| data.modified()).map(|day| day.elapsed().unwrap_or_default());
            if age.is_ok_and(|age| age > KEPT) {
                // Another build may have removed it.
                let _ = fs::remove_file(entry.path());
            }
        }
        Ok(Self(folder.to_owned()))
    }

    /// What `make` makes of `input`. `way` names all that the result depends on besides.
    ///
    /// # Errors
    /// It cannot be made, or not be kept.
    pub fn get_or_make(&self, way: &str, input: &[u8], make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
        let mut key = Sha256::new();
        for part in [LIBRARIES, way.as_bytes(), input] {
            key.update(part.len().to_le_bytes());
            key.update(part);
        }
        let path = self.0.join(hex(&key.finalize()));
        if let Ok(kept) = fs::read(&path) {
            return Ok(kept);
        }
        let made = make()?;
        // A file of its own for each process: two builds at once do not read what the other has half written.
        let beside = path.with_extension(std::process::id().to_string());
        fs::write(&beside, &made).with_context(|| format!("cannot write {}", beside.display()))?;
        fs::rename(&beside, &path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_made_once() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        assert_eq!(cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap(), b"aa");
        assert_eq!(cache.get_or_make("double", b"a", || panic!("made twice")).unwrap(), b"aa");
        assert_eq!(cache.get_or_make("double", b"b", || Ok(b"bb".to_vec())).unwrap(), b"bb");
        assert_eq!(cache.get_or_make("triple", b"a", || Ok(b"aaa".to_vec())).unwrap(), b"aaa");
    }

    #[test]
    fn what_fails_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        assert!(cache.get_or_make("double", b"a", || anyhow::bail!("no")).is_err());
        assert_eq!(cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap(), b"aa");
    }
}
