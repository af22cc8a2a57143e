//! Checks a figures file for the person who edits it.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::data::{DataError, Dataset, Locale};
use crate::format::{fault_place, fault_sentence};

/// Prints that the file is good.
///
/// # Errors
/// Every fault, in Chinese and in English.
pub(super) fn check(path: &Path) -> Result<()> {
    let dataset = load(path)?;
    let (all, headline) = (dataset.figures().len(), dataset.headline().count());
    println!("{}：没有发现错误，共{all}项数据，其中{headline}项为主要数据。", path.display());
    println!("{}: no faults; {all} figures, {headline} of them headline figures.", path.display());
    Ok(())
}

/// Reads the dataset of a file.
pub(super) fn load(path: &Path) -> Result<Dataset> {
    let bytes =
        std::fs::read(path).with_context(|| format!("{0}：打不开这个文件。\n{0}: the file cannot be opened", path.display()))?;
    let Ok(text) = String::from_utf8(bytes) else {
        bail!(
            "{0}：文件编码不是 UTF-8（可能是 GBK）。请用 UTF-8 编码重新保存。\n{0}: the file is not UTF-8. Save it as UTF-8.",
            path.display()
        );
    };
    Dataset::parse(&text).map_err(|faults| anyhow::anyhow!(report(path, &faults)))
}

fn report(path: &Path, faults: &[DataError]) -> String {
    let (count, path) = (faults.len(), path.display());
    let mut report = format!("{path}：发现{count}处错误。\n{path}: faults found: {count}.\n");
    for fault in faults {
        for locale in Locale::ALL {
            let _ = write!(report, "\n{}\n    {}", fault_place(fault, locale), fault_sentence(&fault.fault, locale));
        }
        report.push('\n');
    }
    report
}
