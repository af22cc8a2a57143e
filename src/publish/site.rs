//! From the figures and the programs to a folder to upload as it is.

use std::path::Path;

use anyhow::{Context, Result};
use progress::Progress;
use rayon::prelude::*;

use super::assets::Assets;
use super::cache::Cache;
use super::compress::add_compressed;
use super::files::{Files, files_below, read, read_bytes};
use super::notices::{self, Notices};
use super::page::{Furniture, Site, page};
use super::rasterize::Rasterizer;
use super::size::hold_to_budget;
use super::{builder, check, csv, fragment, image, manifest, single};
use crate::components::Settings;
use crate::data::{Dataset, Locale};

/// What is made, and from what.
pub(super) struct Build<'a> {
    /// The project's folder.
    pub source: &'a Path,
    /// The folder with the compiled programs.
    pub programs: &'a Path,
    /// The folder with what takes long to make.
    pub cache: &'a Path,
    /// With the gallery, and without what only a real host needs: compressed copies and the budget of sizes.
    pub for_development: bool,
}

/// All files of the site, within its budget.
pub(super) fn build(build: &Build) -> Result<Files> {
    let Build { source, programs, for_development, .. } = *build;
    let cache = Cache::open(build.cache)?;
    let mut files = Files::default();
    let dataset = check::load(&source.join("public/figures.json"))?;
    copy(source, "public", &mut files, "")?;

    let assets = Assets::add(source, programs, &dataset, &mut files)?;
    let url = std::env::var("HEADLINE_FIGURES_URL").ok().filter(|url| !url.is_empty());
    let url = url.map(|url| if url.ends_with('/') { url } else { format!("{url}/") });
    let figures = files.add("figures.json", read_bytes(&source.join("public/figures.json"))?)?;
    let notices = Notices::read(&source.join("licences/third-party.json"))?;
    let site = Site { dataset, url, figures, assets, notices };
    files.add("figures.csv", csv::table(&site.dataset)?)?;
    add_pictures(&site.dataset, &read(&source.join("style/tokens.css"))?, &cache, &mut files)?;
    for locale in Locale::ALL {
        for furniture in [Furniture::Standalone, Furniture::Embedded, Furniture::Everything] {
            files.add(furniture.address(locale), page(&site, furniture, locale))?;
        }
        let name = |ending: &str| format!("static/figures.{}.{ending}", locale.tag());
        files.add(&name("html"), fragment::fragment(&site.dataset, locale))?;
        files.add(&name("single.html"), single::single(&site, &files, locale)?)?;
        files.add(notices::address(locale), notices::page(&site, locale))?;
    }
    builder::add(&site, &mut files)?;
    manifest::add(&site.assets, &mut files)?;
    if for_development {
        files.add("gallery.html", super::gallery(source, &site.assets.style.name)?)?;
        return Ok(files);
    }
    add_compressed(&mut files, &cache)?;
    let Assets { style, start, glue, wasm, charts, charts_wasm, .. } = &site.assets;
    hold_to_budget(
        &files,
        &["index.html", &style.name, &start.name, &glue.name, &wasm.name, "figures.json", "icon.svg"],
        &[&charts.name, &charts_wasm.name],
    )?;
    Ok(files)
}

/// The picture of the headline figures and one of each figure, as SVG and PNG in each language.
fn add_pictures(dataset: &Dataset, tokens: &str, cache: &Cache, files: &mut Files) -> Result<()> {
    let rasterizer = Rasterizer::new()?;
    let headline = ("figures".to_owned(), Settings::default().choose(dataset));
    let each = dataset.figures().iter().map(|figure| (format!("figure-{}", figure.id), vec![figure]));
    let pictures: Vec<_> = std::iter::once(headline)
        .chain(each)
        .flat_map(|(name, figures)| {
            Locale::ALL.map(|locale| (format!("static/{name}.{}", locale.tag()), figures.clone(), locale))
        })
        .collect();
    let progress = Progress::start("pictures", Some(pictures.len()));
    let drawn = pictures.par_iter().map(|(name, figures, locale)| {
        let svg = image::svg(dataset, figures, *locale, tokens)?;
        let png = rasterizer.png(&svg, cache)?;
        progress.step();
        Ok([(format!("{name}.svg"), svg.into_bytes()), (format!("{name}.png"), png)])
    });
    files.extend(drawn.collect::<Result<Vec<_>>>()?.into_iter().flatten());
    Ok(())
}

/// Copies the files of a folder of the project.
pub(super) fn copy(source: &Path, from: &str, files: &mut Files, to: &str) -> Result<()> {
    for path in files_below(&source.join(from))? {
        let name = path.file_name().and_then(|name| name.to_str()).context("a file without a name")?;
        files.add(&format!("{to}{name}"), read_bytes(&path)?)?;
    }
    Ok(())
}
