//! Checks a figures file for the person who edits it.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::data::{self, Diagnostic, FiguresFile, Locale};
use crate::format::{CheckMessage, diagnostic_location, diagnostic_message};

/// Prints that the file is good.
///
/// # Errors
/// Every fault, in Chinese and in English.
pub(super) fn check(path: &Path) -> Result<()> {
    let figures = load(path)?;
    let dataset = figures.dataset();
    let (figures, headline) = (dataset.figures().len(), dataset.headline().count());
    let name = &displayable(path);
    super::print(&(CheckMessage::NoFaults { name, figures, headline }.in_all_locales() + "\n"));
    Ok(())
}

/// Rewrites a file of schema 1 in schema 2, and keeps the old one beside it.
///
/// # Errors
/// The file cannot be read or written, or has faults.
pub(super) fn migrate(path: &Path) -> Result<()> {
    let figures = load(path)?;
    let name = &displayable(path);
    let migrated = data::migrate(figures.text()).map_err(|faults| anyhow::anyhow!(report(path, &faults)))?;
    if migrated == figures.text() {
        super::print(&(CheckMessage::NothingToMigrate { name }.in_all_locales() + "\n"));
        return Ok(());
    }
    let kept = path.with_extension("schema-1.json");
    if kept.exists() {
        bail!("{}", CheckMessage::IsThere { name: &displayable(&kept) }.in_all_locales());
    }
    std::fs::copy(path, &kept).with_context(|| format!("cannot write {}", kept.display()))?;
    std::fs::write(path, migrated).with_context(|| format!("cannot write {}", path.display()))?;
    super::print(&(CheckMessage::Migrated { name, kept: &displayable(&kept) }.in_all_locales() + "\n"));
    Ok(())
}

/// Reads and checks a figures file.
///
/// # Errors
/// The file cannot be read, or has faults: every one of them, in every language.
pub(super) fn load(path: &Path) -> Result<FiguresFile> {
    let name = &displayable(path);
    // A pipe, say, may never end.
    if std::fs::metadata(path).is_ok_and(|data| !data.is_file()) {
        bail!("{}", CheckMessage::NotAFile { name }.in_all_locales());
    }
    let bytes = std::fs::read(path).with_context(|| CheckMessage::CannotOpen { name }.in_all_locales())?;
    let is_utf16 = [&[0xff, 0xfe][..], &[0xfe, 0xff]].iter().any(|mark| bytes.starts_with(mark));
    let Ok(text) = String::from_utf8(bytes) else {
        let encoding = if is_utf16 { "UTF-16" } else { "GBK" };
        bail!("{}", CheckMessage::NotUtf8 { name, encoding }.in_all_locales());
    };
    FiguresFile::parse(text).map_err(|faults| anyhow::anyhow!(report(path, &faults)))
}

/// The most faults that are shown: who has more mends these first.
const SHOWN: usize = 100;

/// A name as it can be shown: what steers a terminal is written out.
fn displayable(path: &Path) -> String {
    path.display().to_string().chars().map(|c| if c.is_control() { c.escape_default().to_string() } else { c.into() }).collect()
}

fn report(path: &Path, faults: &[Diagnostic]) -> String {
    let (count, path) = (faults.len(), displayable(path));
    let mut report = CheckMessage::Faults { name: &path, count }.in_all_locales() + "\n";
    for fault in faults.iter().take(SHOWN) {
        for locale in Locale::ALL {
            let _ = write!(report, "\n{}\n    {}", diagnostic_location(fault, locale), diagnostic_message(&fault.fault, locale));
        }
        report.push('\n');
    }
    if count > SHOWN {
        let _ = writeln!(report, "\n{}", CheckMessage::FirstFaults { count: SHOWN }.in_all_locales());
    }
    // Names of fields are the file's own words.
    report.chars().map(|c| if c.is_control() && c != '\n' { c.escape_default().to_string() } else { c.into() }).collect()
}
