//! Compressed copies, for hosts that send those.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use progress::Progress;
use rayon::prelude::*;

use super::cache::Cache;
use crate::publish::{Files, Manifest};

/// Files whose content is text, or compresses as well.
const KINDS: [&str; 10] = ["html", "js", "css", "json", "csv", "svg", "wasm", "ts", "md", "txt"];

/// An encoding, its ending, and how it is made. Another level is another way for the cache.
type Encoding = (&'static str, &'static str, fn(&[u8]) -> Result<Vec<u8>>);
const ENCODINGS: [Encoding; 2] = [("br", "brotli 11 24", brotli), ("gz", "gzip 9", gzip)];

/// The web editor puts another in its place: a compressed copy would go on saying the old figures.
const REPLACED_BY_HAND: &str = "figures.json";

/// Adds a `.br` and a `.gz` of every file that is worth it, on all cores.
pub(super) fn add_compressed(files: &mut Files, cache: &Cache) -> Result<()> {
    let is_text = |name: &str| Path::new(name).extension().is_some_and(|own| KINDS.iter().any(|kind| own == *kind));
    let mut work: Vec<_> = files
        .iter()
        .filter(|(path, _)| is_text(path) && *path != REPLACED_BY_HAND && *path != Manifest::PATH)
        .flat_map(|(name, content)| ENCODINGS.map(|encoding| (name, content, encoding)))
        .collect();
    // The largest first, so that no core is left alone with it at the end.
    work.sort_by_key(|(_, content, _)| std::cmp::Reverse(content.len()));
    let progress = Progress::start("compressing", Some(work.len()));
    let compressed = work.into_par_iter().map(|(name, content, (ending, way, compress))| {
        progress.detail(name);
        let made = cache.get_or_make(way, content, || compress(content))?;
        progress.step();
        Ok((format!("{name}.{ending}"), made))
    });
    let compressed = compressed.collect::<Result<Vec<_>>>()?;
    files.extend(compressed);
    Ok(())
}

/// At its highest level.
fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, 11, 24);
        writer.write_all(bytes)?;
    }
    Ok(compressed)
}

/// At its highest level, without a time: the same bytes give the same file.
pub(super) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}
