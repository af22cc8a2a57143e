//! What a first visit transfers, and what it may.

use std::path::Path;

use anyhow::{Result, bail};

use super::files::{brotli, read_bytes};

/// Bytes that everything a first visit loads may take in brotli, figures included.
const BUDGET: usize = 110_000;
/// Bytes of a page with everything that the figures need to show: what fits into the first round trip (RFC 6928:
/// ten segments of 1,460 bytes, less the headers).
const PAGE_BUDGET: usize = 14_336;

/// Prints what each file of a first visit weighs. The first two are the page and its style sheet.
///
/// # Errors
/// They are over budget, or one of them cannot be read.
pub(super) fn hold_to_budget(folder: &Path, names: &[&str]) -> Result<()> {
    println!("\nA first visit transfers (bytes, brotli 11):");
    let (mut total, mut page) = (0, 0);
    for (index, name) in names.iter().enumerate() {
        let bytes = read_bytes(&folder.join(name))?;
        let compressed = brotli(&bytes)?.len();
        total += compressed;
        if index < 2 {
            page += compressed;
        }
        println!("{compressed:>9}  of {:>7}  {name}", bytes.len());
    }
    println!("{total:>9}  together; the budget is {BUDGET}");
    println!("{page:>9}  for the figures to show (page and style sheet); the budget is {PAGE_BUDGET}\n");
    if total > BUDGET || page > PAGE_BUDGET {
        bail!("over budget: see `twiggy top` for what grew");
    }
    Ok(())
}
