//! What a first visit transfers, and what it may.

use std::fmt::Write as _;

use anyhow::{Result, bail};

use super::compress::gzip;
use crate::publish::Files;

/// Bytes that everything a first visit loads may take in brotli, figures included.
const BUDGET: usize = 110_000;
/// Bytes of a page with everything that the figures need to show: what fits into the first round trip (RFC 6928:
/// ten segments of 1,460 bytes, less the headers).
const PAGE_BUDGET: usize = 14_336;

/// What each file of a first visit weighs, the first two being the page and its style sheet; and, apart, what is loaded by those who
/// want `more`.
///
/// # Errors
/// They are over budget; the error has the same table.
pub(super) fn within_budget(files: &Files, names: &[&str], more: &[&str]) -> Result<String> {
    let mut report = "\nA first visit transfers (bytes, in brotli; what the host compresses itself in gzip):\n".to_owned();
    let weigh = |name: &str, report: &mut String| -> Result<usize> {
        let bytes = files.bytes(name)?;
        // What has no compressed copy is compressed by the host.
        let compressed = match files.bytes(&format!("{name}.br")) {
            Ok(copy) => copy.len(),
            Err(_) => gzip(bytes)?.len(),
        };
        writeln!(report, "{compressed:>9}  of {:>7}  {name}", bytes.len())?;
        Ok(compressed)
    };
    let weights = names.iter().map(|name| weigh(name, &mut report)).collect::<Result<Vec<_>>>()?;
    let (total, page) = (weights.iter().sum::<usize>(), weights.iter().take(2).sum::<usize>());
    writeln!(report, "{total:>9}  together; the budget is {BUDGET}")?;
    writeln!(report, "{page:>9}  for the figures to show (page and style sheet); the budget is {PAGE_BUDGET}")?;
    writeln!(report, "Loaded when a chart is wanted that the page does not have:")?;
    for name in more {
        weigh(name, &mut report)?;
    }
    for (what, size, budget) in [("a first visit", total, BUDGET), ("the page with its style sheet", page, PAGE_BUDGET)] {
        if size > budget {
            bail!("{report}\nOver budget: {what} takes {} bytes too many.", size - budget);
        }
    }
    Ok(report)
}
