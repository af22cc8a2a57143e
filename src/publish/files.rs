//! The files of the folder to upload, in memory.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::view::pages::Asset;

/// Content by path below the folder, with `/` between folders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Adds a file whose path stays the same.
    ///
    /// # Errors
    /// There is such a file.
    pub fn add(&mut self, path: &str, content: impl Into<Vec<u8>>) -> Result<Asset> {
        if self.0.contains_key(path) {
            bail!("there are two files called {path}");
        }
        Ok(self.insert(path.to_owned(), content.into()))
    }

    /// Adds a file that may be cached for ever: its name ends in the hash of its content.
    pub fn add_hashed(&mut self, stem: &str, extension: &str, content: impl Into<Vec<u8>>) -> Asset {
        let content = content.into();
        let hash = to_hex(Sha256::digest(&content).iter().take(8));
        self.insert(format!("{stem}-{hash}.{extension}"), content)
    }

    fn insert(&mut self, path: String, content: Vec<u8>) -> Asset {
        let asset = Asset { path: path.clone(), integrity: integrity(&content) };
        self.0.insert(path, content);
        asset
    }

    /// The content of a file.
    ///
    /// # Errors
    /// There is no such file.
    pub fn bytes(&self, path: &str) -> Result<&[u8]> {
        self.0.get(path).map(Vec::as_slice).with_context(|| format!("{path} was not made"))
    }

    /// The content of a text file.
    ///
    /// # Errors
    /// There is no such file, or it is not UTF-8.
    pub fn text(&self, path: &str) -> Result<&str> {
        std::str::from_utf8(self.bytes(path)?).with_context(|| format!("{path} is no text"))
    }

    /// Whether there is such a file.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// Every file, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

impl Extend<(String, Vec<u8>)> for Files {
    fn extend<I: IntoIterator<Item = (String, Vec<u8>)>>(&mut self, files: I) {
        self.0.extend(files);
    }
}

/// The hash of a file as HTML wants it (W3C Subresource Integrity).
pub fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

/// Bytes in hexadecimal digits.
pub fn to_hex<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> String {
    bytes.into_iter().map(|byte| format!("{byte:02x}")).collect()
}
