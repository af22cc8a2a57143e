//! What a first visit transfers, and what it may.

use anyhow::{Result, bail};

use super::files::Files;

/// Bytes that everything a first visit loads may take in brotli, figures included.
const BUDGET: usize = 110_000;
/// Bytes of a page with everything that the figures need to show: what fits into the first round trip (RFC 6928:
/// ten segments of 1,460 bytes, less the headers).
const PAGE_BUDGET: usize = 14_336;

/// Prints what each file of a first visit weighs, the first two being the page and its style sheet; and, apart, what is loaded by
/// those who want `more`.
///
/// # Errors
/// They are over budget, or one of them was not compressed.
pub(super) fn hold_to_budget(files: &Files, names: &[&str], more: &[&str]) -> Result<()> {
    println!("\nA first visit transfers (bytes, brotli 11):");
    let (mut total, mut page) = (0, 0);
    let weigh = |name: &str| -> Result<usize> {
        let (bytes, compressed) = (files.bytes(name)?.len(), files.bytes(&format!("{name}.br"))?.len());
        println!("{compressed:>9}  of {bytes:>7}  {name}");
        Ok(compressed)
    };
    for (index, name) in names.iter().enumerate() {
        let compressed = weigh(name)?;
        total += compressed;
        if index < 2 {
            page += compressed;
        }
    }
    println!("{total:>9}  together; the budget is {BUDGET}");
    println!("{page:>9}  for the figures to show (page and style sheet); the budget is {PAGE_BUDGET}");
    println!("Loaded when a chart is wanted that the page does not have:");
    for name in more {
        weigh(name)?;
    }
    println!();
    if total > BUDGET || page > PAGE_BUDGET {
        bail!("over budget: see `twiggy top` for what grew");
    }
    Ok(())
}
