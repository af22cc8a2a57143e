//! From the project and the compiled programs to all files of the folder.

use std::path::Path;

use anyhow::{Context, Result};

use super::budget::within_budget;
use super::cache::Cache;
use super::check;
use super::compress::add_compressed;
use super::gallery::gallery;
use super::program;
use super::rasterize::SystemRasterizer;
use crate::publish::{Files, Manifest, Options, publish};
use crate::view::pages::Role;

/// What is made, and from what.
pub(super) struct Build<'a> {
    /// The project's folder.
    pub project: &'a Path,
    /// The folder with the compiled programs.
    pub programs: &'a Path,
    /// The folder with what takes long to make.
    pub cache: &'a Path,
    /// With the gallery, and without what only a real host needs: compressed copies and the budget of sizes.
    pub for_development: bool,
}

/// All files of the site, within its budget, and what a first visit transfers of them.
///
/// # Errors
/// The figures are faulty, a file of the project cannot be used, or the site is over its budget.
pub(super) fn build(build: &Build) -> Result<(Files, String)> {
    let Build { project, programs, for_development, .. } = *build;
    let cache = Cache::open(build.cache)?;
    let figures = check::load(&project.join("public/figures.json"))?;
    let program = program::finish(project, programs)?;
    let url = std::env::var("HEADLINE_FIGURES_URL").unwrap_or_default();
    let options = Options::new(&url).context("HEADLINE_FIGURES_URL")?;
    let mut files = publish(&figures, &program, &options, &SystemRasterizer::new(&cache)?)?;
    let asset = |role| program.assets().get(role).path.as_str();
    let report = if for_development {
        files.add("gallery.html", gallery(project, [Role::Style, Role::FilterStyle].map(asset))?)?;
        String::new()
    } else {
        add_compressed(&mut files, &cache)?;
        within_budget(&files, &program)?
    };
    // It names the files that were added, too.
    let manifest = Manifest::parse(files.text(Manifest::PATH)?)?;
    let manifest = manifest.with_files(files.paths().filter(|path| *path != Manifest::PATH)).to_json()?;
    files.extend([(Manifest::PATH.to_owned(), manifest.into_bytes())]);
    Ok((files, report))
}
