//! From the figures and the finished program to all files of the folder to upload.
//!
//! Everything here is pure: no file system, environment, clock, fonts or output. It runs natively (`native`) and in the editor's
//! browser, and gives the same bytes.

#[cfg(feature = "publisher")]
pub mod browser;
#[cfg(feature = "publisher")]
mod canvas;
mod changes;
mod compress;
pub(crate) mod csv;
mod edition;
mod files;
mod image;
mod manifest;
mod options;
mod program;
mod publication;
mod rasterizer;
mod zip;

use anyhow::Result;
use serde_json::{Map, Value};

pub use changes::{Change, Published, upload_rank};
pub use compress::{Encoding, compressed, copies, encodings, gzip};
pub use edition::Edition;
pub use files::{Files, integrity, to_hex};
pub use manifest::{Manifest, VERSION};
pub use options::Options;
pub use program::Program;
pub use publication::{Publication, publication};
pub use rasterizer::{FONT_FAMILIES, Font, Rasterizer};
pub use zip::zip;

pub use crate::data::checksum;
use crate::data::{Dataset, Figure, FiguresFile, Locale};
use crate::view::pages::editor_page::{self, editor_page};
use crate::view::pages::embed_code::{self, embed_code_page};
use crate::view::pages::try_page::{self, try_page};
use crate::view::pages::{
    ElementPage, InlineFiles, PageContext, PageKind, Role, fragment, page_path, single_file_page, widget_page,
};

/// All files of the folder: those of the program, and the pages, pictures and tables of the figures.
///
/// # Errors
/// A file of the program is not what it should be, or a picture cannot be drawn.
pub fn publish(figures: &FiguresFile, program: &Program, options: &Options, rasterizer: &dyn Rasterizer) -> Result<Files> {
    let dataset = figures.dataset();
    let mut files = program.files.clone();
    let mut context = PageContext {
        dataset,
        figures_json: figures.text(),
        // Browsers leave out a byte order mark.
        figures_checksum: &checksum(figures.text().trim_start_matches('\u{feff}')),
        style: program.text(Role::Style)?,
        element_style: program.text(Role::ElementStyle)?,
        url: options.url().map(str::to_owned),
        to_program: "",
        assets: &program.assets,
        notices: &program.notices,
    };
    for locale in Locale::ALL {
        files.add(&PageKind::SingleFile.path(locale), single_file_page(&context, inline_files(program)?, locale))?;
        files.add(&page_path(embed_code::NAME, locale), embed_code_page(&context, locale))?;
        files.add(&page_path(try_page::NAME, locale), try_page(&context, locale))?;
        files.add(&page_path(editor_page::NAME, locale), editor_page(&context, locale))?;
    }
    let pictures = pictures(dataset, program.text(Role::ElementStyle)?, rasterizer)?;
    for folder in [Some(String::new()), options.edition().map(Edition::folder)].into_iter().flatten() {
        if !folder.is_empty() {
            context.url = context.url.map(|url| url + &folder);
            context.to_program = Edition::TO_PROGRAM;
        }
        add_copies(&mut files, &folder, &context, &pictures)?;
    }
    let manifest = program.manifest();
    let fixed = program.paths().map(str::to_owned).collect::<Vec<_>>();
    let manifest = manifest.with_files(files.paths().chain(fixed.iter().map(String::as_str)));
    files.add(Manifest::PATH, manifest.to_json()?)?;
    Ok(files)
}

/// Adds what says the figures, by itself or to pages of others: to the folder, or to the `folder` of an edition in it, whose addresses lead to files of
/// the same edition.
fn add_copies(files: &mut Files, folder: &str, context: &PageContext, pictures: &[(String, Vec<u8>)]) -> Result<()> {
    let dataset = context.dataset;
    let mut add = |path: &str, content: Vec<u8>| files.add(&format!("{folder}{path}"), content).map(|_| ());
    add("figures.json", context.figures_json.into())?;
    add("figures.csv", csv::table(dataset)?)?;
    add("static/figures.fingerprints.json", fingerprints(dataset).to_string().into())?;
    for (path, content) in pictures {
        add(path, content.clone())?;
    }
    for locale in Locale::ALL {
        for kind in PageKind::LINKED {
            add(&kind.path(locale), widget_page(context, kind, locale).into())?;
        }
        for page in ElementPage::ALL {
            add(&page.path(locale), page.to_html(context, locale).into())?;
        }
        add(&format!("static/figures.{}.html", locale.tag()), fragment(dataset, locale).into())?;
    }
    Ok(())
}

/// What the page in one file has inside.
fn inline_files(program: &Program) -> Result<InlineFiles<'_>> {
    Ok(InlineFiles {
        styles: [program.text(Role::Style)?, program.text(Role::EditorStyle)?],
        script: program.text(Role::Inline)?,
    })
}

/// The fingerprint of each figure that has a picture, by id: `script/actions.js` offers the picture beside the same figure only.
fn fingerprints(dataset: &Dataset) -> Value {
    let of = |figure: &Figure| (figure.id.clone(), Value::from(dataset.fingerprint_of(figure).to_hex()));
    dataset.figures().iter().map(of).collect::<Map<_, _>>().into()
}

/// The picture of the headline figures and one of each figure, as SVG and PNG in each language.
fn pictures(dataset: &Dataset, style: &str, rasterizer: &dyn Rasterizer) -> Result<Vec<(String, Vec<u8>)>> {
    let headline = ("figures".to_owned(), dataset.headline().collect::<Vec<_>>());
    let each = dataset.figures().iter().map(|figure| (format!("figure-{}", figure.id), vec![figure]));
    let mut names = Vec::new();
    let mut drawn = Vec::new();
    let all = (1 + dataset.figures().len()) * Locale::ALL.len();
    for (name, figures) in std::iter::once(headline).chain(each) {
        for locale in Locale::ALL {
            let name = format!("static/{name}.{}", locale.tag());
            rasterizer.begin(&name, drawn.len(), all);
            names.push(name);
            drawn.push(image::svg(dataset, &figures, locale, style, rasterizer)?);
        }
    }
    let rasterized = rasterizer.rasterize(&drawn)?;
    let files = names.into_iter().zip(drawn.into_iter().zip(rasterized));
    Ok(files.flat_map(|(name, (svg, png))| [(format!("{name}.svg"), svg.into_bytes()), (format!("{name}.png"), png)]).collect())
}
