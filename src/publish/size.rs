//! What a first visit transfers, and what it may.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// Bytes that everything a first visit loads may take in brotli, figures included.
const BUDGET: usize = 110_000;

/// Prints what each file weighs.
///
/// # Errors
/// The files together are over budget, or one of them cannot be read.
pub(super) fn hold_to_budget(files: &[PathBuf]) -> Result<()> {
    println!("\nA first visit transfers (bytes, brotli 11):");
    let mut total = 0;
    for path in files {
        let (raw, compressed) = weigh(path)?;
        total += compressed;
        println!("{compressed:>9}  of {raw:>7}  {}", path.file_name().unwrap_or_default().display());
    }
    println!("{total:>9}  together; the budget is {BUDGET}\n");
    if total > BUDGET {
        bail!("over budget by {} bytes: see `twiggy top` for what grew", total - BUDGET);
    }
    Ok(())
}

/// Size of a file as it is and in brotli, as a host sends it.
fn weigh(path: &Path) -> Result<(usize, usize)> {
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, 11, 24);
        writer.write_all(&bytes)?;
    }
    Ok((bytes.len(), compressed.len()))
}
