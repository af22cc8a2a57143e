//! Files of the folder to upload: names, hashes, compressed copies.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use super::terse::{terse_script, terse_style};

/// A file that others load: its name in the folder and its hash (W3C Subresource Integrity).
#[derive(Clone)]
pub(super) struct Asset {
    pub name: String,
    pub integrity: String,
}

/// The folder that is being filled.
pub(super) struct Folder<'a>(pub &'a Path);

impl Folder<'_> {
    /// Writes a file whose address stays the same. What browsers run is freed of what only people read.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> Result<Asset> {
        self.put(name, &terse(name, content.as_ref())?)
    }

    fn put(&self, name: &str, content: &[u8]) -> Result<Asset> {
        let path = self.0.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        }
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
        Ok(asset(name, content))
    }

    /// Writes a file that may be cached for ever: its name changes with its content.
    pub fn write_hashed(&self, stem: &str, extension: &str, content: impl AsRef<[u8]>) -> Result<Asset> {
        let content = terse(&format!("{stem}.{extension}"), content.as_ref())?;
        let mut hash = String::new();
        for byte in Sha256::digest(&content).iter().take(8) {
            write!(hash, "{byte:02x}")?;
        }
        self.put(&format!("{stem}-{hash}.{extension}"), &content)
    }

    /// A file that is there already.
    pub fn existing(&self, name: &str) -> Result<Asset> {
        Ok(asset(name, &read_bytes(&self.0.join(name))?))
    }

    /// Puts a `.br` and a `.gz` beside every file that is worth it, for hosts that send those.
    pub fn compress_all(&self) -> Result<()> {
        for path in files_below(self.0)? {
            let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
            if ["html", "js", "css", "json", "csv", "svg", "wasm", "ts", "md"].contains(&extension) {
                let bytes = read_bytes(&path)?;
                let beside = |ending: &str| path.with_extension(format!("{extension}.{ending}"));
                fs::write(beside("br"), brotli(&bytes)?)?;
                let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
                gzip.write_all(&bytes)?;
                fs::write(beside("gz"), gzip.finish()?)?;
            }
        }
        Ok(())
    }
}

fn terse<'a>(name: &str, content: &'a [u8]) -> Result<Cow<'a, [u8]>> {
    let text = || std::str::from_utf8(content).with_context(|| format!("{name} is no text"));
    Ok(match name.rsplit('.').next() {
        Some("js") => Cow::Owned(terse_script(name, text()?)?.into_bytes()),
        Some("css") => Cow::Owned(terse_style(name, text()?)?.into_bytes()),
        _ => Cow::Borrowed(content),
    })
}

fn asset(name: &str, content: &[u8]) -> Asset {
    Asset { name: name.into(), integrity: format!("sha384-{}", STANDARD.encode(Sha384::digest(content))) }
}

/// Brotli at its highest level, as a host with precompressed files sends it.
pub(super) fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, 11, 24);
        writer.write_all(bytes)?;
    }
    Ok(compressed)
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
