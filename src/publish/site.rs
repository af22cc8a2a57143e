//! From the figures and the programs to a folder to upload as it is.

use std::path::Path;

use anyhow::{Result, bail};
use progress::Progress;
use rayon::prelude::*;

use super::assets::Assets;
use super::cache::Cache;
use super::compress::add_compressed;
use super::files::{Files, read, read_bytes, read_dir};
use super::notices::{self, Notices};
use super::page::{PageKind, Site, page};
use super::rasterize::Rasterizer;
use super::size::within_budget;
use super::{builder, captions, check, csv, fragment, image, manifest, single};
use crate::data::{Dataset, Locale};
use crate::view::Settings;

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

/// All files of the site, within its budget, and what a first visit transfers of them.
///
/// # Errors
/// The figures are faulty, a file of the project cannot be used, or the site is over its budget.
pub(super) fn build(build: &Build) -> Result<(Files, String)> {
    let Build { source, programs, for_development, .. } = *build;
    let cache = Cache::open(build.cache)?;
    let mut files = Files::default();
    let dataset = check::load(&source.join("public/figures.json"))?;
    copy(source, "public", &mut files, "", &[])?;
    copy(source, "docs", &mut files, "docs/", &[".webp"])?;

    let assets = Assets::add(source, programs, &mut files)?;
    let (url, figures) = (address()?, files.asset("figures.json")?);
    let notices = Notices::read(&source.join("licences/third-party.json"))?;
    let site = Site { dataset, url, figures, assets, notices };
    files.add("figures.csv", csv::table(&site.dataset)?)?;
    files.add("static/figures.captions.json", captions::captions(&site.dataset))?;
    add_pictures(&site.dataset, &read(&source.join("style/tokens.css"))?, &cache, &mut files)?;
    for locale in Locale::ALL {
        for furniture in [PageKind::Standalone, PageKind::Embedded, PageKind::Everything] {
            files.add(furniture.address(locale), page(&site, furniture, locale))?;
        }
        let name = |ending: &str| format!("static/figures.{}.{ending}", locale.tag());
        files.add(&name("html"), fragment::fragment(&site.dataset, locale))?;
        files.add(&name("single.html"), single::single(&site, &files, locale)?)?;
        files.add(notices::address(locale), notices::page(&site, locale))?;
    }
    builder::add(&site, &mut files)?;
    if for_development {
        files.add("gallery.html", super::gallery(source, &site.assets.style.name)?)?;
        manifest::add(&site.assets, &mut files)?;
        return Ok((files, String::new()));
    }
    add_compressed(&mut files, &cache)?;
    manifest::add(&site.assets, &mut files)?;
    let Assets { style, start, glue, wasm, charts, charts_wasm, .. } = &site.assets;
    let report = within_budget(
        &files,
        &["index.html", &style.name, &start.name, &glue.name, &wasm.name, "figures.json", "icon.svg"],
        &[&charts.name, &charts_wasm.name],
    )?;
    Ok((files, report))
}

/// Where the folder will be, if that is known, as `https://example.org/figures/`.
fn address() -> Result<Option<String>> {
    let Some(url) = std::env::var("HEADLINE_FIGURES_URL").ok().filter(|url| !url.is_empty()) else { return Ok(None) };
    let is_address = ["http://", "https://"].iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
    if !is_address || url.contains(|c: char| c.is_whitespace() || ['"', '<', '>'].contains(&c)) {
        bail!("HEADLINE_FIGURES_URL is “{url}”, which is no address: set it to one like https://example.org/figures/");
    }
    Ok(Some(if url.ends_with('/') { url } else { format!("{url}/") }))
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

/// Copies the files of a folder of the project, but for those that end in one of `except` and those that editors keep beside a file:
/// these may have what is not meant for anybody yet.
///
/// # Errors
/// The folder has a folder in it, or a file cannot be read.
pub(super) fn copy(source: &Path, from: &str, files: &mut Files, to: &str, except: &[&str]) -> Result<()> {
    for entry in read_dir(&source.join(from))? {
        let path = entry?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            bail!("{}: the name of this file is not UTF-8", path.display());
        };
        if name.starts_with('.') || name.ends_with('~') || except.iter().any(|ending| name.ends_with(ending)) {
            continue;
        }
        if path.is_dir() {
            bail!("{} is a folder: only the files in {from}/ are part of the site", path.display());
        }
        files.add(&format!("{to}{name}"), read_bytes(&path)?)?;
    }
    Ok(())
}
