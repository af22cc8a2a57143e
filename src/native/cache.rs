//! Keeps what takes long to make, by what it was made from.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use super::read_dir;
use crate::publish::to_hex;

/// The libraries that make what is kept: another version may make something else.
const LIBRARIES: &[u8] = include_bytes!("../../Cargo.lock");

/// After this time a result is dropped, and made anew if it is still wanted.
const KEPT: Duration = Duration::from_hours(30 * 24);

/// How many results this process has written.
static WRITTEN: AtomicUsize = AtomicUsize::new(0);

/// A folder of results. Each file has the name of what it was made from, and in it the hash of what follows.
pub struct Cache(PathBuf);

impl Cache {
    /// The cache in this folder.
    ///
    /// # Errors
    /// The folder cannot be made.
    pub fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        for entry in read_dir(folder)?.flatten() {
            let age = entry.metadata().and_then(|data| data.modified()).map(|day| day.elapsed().unwrap_or_default());
            if is_result(&entry.file_name()) && age.is_ok_and(|age| age > KEPT) {
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
        let path = self.0.join(to_hex(&key.finalize()));
        if let Some(kept) = fs::read(&path).ok().and_then(whole) {
            return Ok(kept);
        }
        let made = make()?;
        // A name of its own: another build, or another core, may be making the same.
        let beside = path.with_extension(format!("{}-{}", std::process::id(), WRITTEN.fetch_add(1, Ordering::Relaxed)));
        let content = [Sha256::digest(&made).as_slice(), &made].concat();
        fs::write(&beside, content).with_context(|| format!("cannot write {}", beside.display()))?;
        fs::rename(&beside, &path).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(made)
    }
}

/// Whether a file is one of a cache: nothing else in its folder is touched.
fn is_result(name: &OsStr) -> bool {
    let name = name.to_string_lossy();
    let stem = name.split('.').next().unwrap_or_default();
    stem.len() == 64 && stem.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The result in a file, unless the file was damaged.
fn whole(mut content: Vec<u8>) -> Option<Vec<u8>> {
    let made = (content.len() >= 32).then(|| content.split_off(32))?;
    (Sha256::digest(&made).as_slice() == content).then_some(made)
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
    fn what_was_damaged_is_made_again() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap();
        let file = fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap().path();
        for damage in [&b""[..], b"short", &[0; 40]] {
            fs::write(&file, damage).unwrap();
            assert_eq!(cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap(), b"aa");
        }
    }

    #[test]
    fn files_of_somebody_else_stay() {
        let folder = tempfile::tempdir().unwrap();
        let old = std::time::SystemTime::now() - KEPT - KEPT;
        for name in ["thesis.doc", &"0a".repeat(32), &format!("{}.1-2", "0a".repeat(32))] {
            fs::File::create(folder.path().join(name)).unwrap().set_modified(old).unwrap();
        }
        Cache::open(folder.path()).unwrap();
        let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(left, ["thesis.doc"]);
    }

    #[test]
    fn many_can_make_the_same_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..40 {
                scope.spawn(|| assert_eq!(cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap(), b"aa"));
            }
        });
    }

    #[test]
    fn what_fails_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path()).unwrap();
        assert!(cache.get_or_make("double", b"a", || anyhow::bail!("no")).is_err());
        assert_eq!(cache.get_or_make("double", b"a", || Ok(b"aa".to_vec())).unwrap(), b"aa");
    }
}
