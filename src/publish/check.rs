//! Checks a figures file for the person who edits it.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::data::{Dataset, Diagnostic, Locale};
use crate::format::{diagnostic_location, diagnostic_message};

/// Prints that the file is good.
///
/// # Errors
/// Every fault, in Chinese and in English.
pub(super) fn check(path: &Path) -> Result<()> {
    let dataset = load(path)?;
    let (all, headline) = (dataset.figures().len(), dataset.headline().count());
    let path = shown(path);
    super::say(&format!(
        "{path}：没有发现错误，共{all}项数据，其中{headline}项为主要数据。\n{path}: no faults; {all} figures, {headline} of them headline figures.\n"
    ));
    Ok(())
}

/// Reads the dataset of a file.
pub(super) fn load(path: &Path) -> Result<Dataset> {
    let name = shown(path);
    // A pipe, say, may never end.
    if std::fs::metadata(path).is_ok_and(|data| !data.is_file()) {
        bail!("{name}：这不是文件。\n{name}: this is not a file");
    }
    let bytes = std::fs::read(path).with_context(|| format!("{name}：打不开这个文件。\n{name}: the file cannot be opened"))?;
    let is_utf16 = [&[0xff, 0xfe][..], &[0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark));
    let Ok(text) = String::from_utf8(bytes) else {
        let encoding = if is_utf16 { "UTF-16" } else { "GBK" };
        bail!(
            "{name}：文件编码不是 UTF-8（可能是 {encoding}）。请用 UTF-8 编码重新保存。\n\
             {name}: the file is not UTF-8 but perhaps {encoding}. Save it as UTF-8."
        );
    };
    Dataset::parse(&text).map_err(|faults| anyhow::anyhow!(report(path, &faults)))
}

/// The most faults that are shown: who has more mends these first.
const SHOWN: usize = 100;

/// A name as it can be shown: what steers a terminal is written out.
fn shown(path: &Path) -> String {
    path.display().to_string().chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.into() }).collect()
}

fn report(path: &Path, faults: &[Diagnostic]) -> String {
    let (count, path) = (faults.len(), shown(path));
    let mut report = format!("{path}：发现{count}处错误。\n{path}: faults found: {count}.\n");
    for fault in faults.iter().take(SHOWN) {
        for locale in Locale::ALL {
            let _ = write!(report, "\n{}\n    {}", diagnostic_location(fault, locale), diagnostic_message(&fault.fault, locale));
        }
        report.push('\n');
    }
    if count > SHOWN {
        let _ = writeln!(report, "\n以上是前{SHOWN}处。\nThese are the first {SHOWN}.");
    }
    // Names of fields are the file's own words.
    report.chars().map(|c| if c.is_control() && c != '\n' { c.escape_default().to_string() } else { c.into() }).collect()
}
