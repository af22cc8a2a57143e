//! The gallery of the project: its own figures, and the fixtures that the tests share.

use std::path::Path;

use anyhow::{Context, Result};

use super::{files_below, read};
use crate::data::Dataset;
use crate::view::pages::gallery::{self, NamedDataset};

/// The gallery of the project in this folder, with the style sheets at these addresses: of the widget, and of the panel for search.
///
/// # Errors
/// A fixture cannot be read, or the project's own figures have faults.
pub fn gallery(project: &Path, styles: [&str; 2]) -> Result<String> {
    let mut paths = files_below(&project.join("tests/fixtures/valid"))?;
    paths.push(project.join("public/figures.json"));
    paths.sort();
    let mut datasets: Vec<NamedDataset> = Vec::new();
    for path in paths {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        if let Ok(dataset) = Dataset::parse(&read(&path)?) {
            datasets.push((name.to_owned(), dataset));
        }
    }
    let find =
        |name: &str| datasets.iter().find(|(own, _)| own == name).with_context(|| format!("{name} is not there, or has faults"));
    Ok(gallery::gallery(&datasets, find("figures.json")?, find("made-up-years.json")?, find("bulletin.json")?, styles))
}
