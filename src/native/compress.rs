//! Compressed copies of all files, on all cores.

use anyhow::Result;
use progress::Progress;
use rayon::prelude::*;

use super::cache::Cache;
use crate::publish::{Files, encodings};

/// Adds the compressed copies of every file that has some.
pub(super) fn add_compressed(files: &mut Files, cache: &Cache) -> Result<()> {
    let mut work: Vec<_> = files
        .iter()
        .flat_map(|(name, content)| encodings(name, content.len()).iter().map(move |encoding| (name, content, encoding)))
        .collect();
    // The largest first, so that no core is left alone with it at the end.
    work.sort_by_key(|(_, content, _)| std::cmp::Reverse(content.len()));
    let progress = Progress::start("compressing", Some(work.len()));
    let compressed = work.into_par_iter().map(|(name, content, encoding)| {
        progress.detail(name);
        let made = cache.get_or_make(encoding.way, content, || encoding.compress(content))?;
        progress.step();
        Ok((encoding.path(name), made))
    });
    let compressed = compressed.collect::<Result<Vec<_>>>()?;
    files.extend(compressed);
    Ok(())
}
