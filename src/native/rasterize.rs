//! From SVG to PNG, with the fonts of the building machine.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use leptos::prelude::*;
use progress::Progress;
use rayon::prelude::*;
use resvg::{tiny_skia, usvg};

use super::cache::Cache;
use crate::publish::{FONT_FAMILIES, Font, Rasterizer};
use crate::view::pages::to_html;

/// Pixels for each unit of the picture, for sharp screens and messengers.
const SCALE: f32 = 2.0;

/// Draws pictures with the fonts of this machine.
pub struct SystemRasterizer<'a> {
    cache: &'a Cache,
    options: usvg::Options<'static>,
    /// Names the fonts, so that a picture is drawn again when another is installed.
    way: String,
    /// What was measured.
    widths: Mutex<HashMap<String, u32>>,
}

impl<'a> SystemRasterizer<'a> {
    /// Looks for fonts.
    ///
    /// # Errors
    /// This machine has no Chinese font: a picture with boxes for characters is never drawn.
    pub fn new(cache: &'a Cache) -> Result<Self> {
        let mut options = usvg::Options::default();
        options.fontdb_mut().load_system_fonts();
        let known = |face: &&str| {
            let query = usvg::fontdb::Query { families: &[usvg::fontdb::Family::Name(face)], ..usvg::fontdb::Query::default() };
            options.fontdb.query(&query).is_some()
        };
        if !FONT_FAMILIES.iter().any(known) {
            bail!(
                "No Chinese font is on this machine, so the images in static/ cannot be drawn. Install one: the Debian package \
                 fonts-noto-cjk, or any of: {}",
                FONT_FAMILIES.join(", ")
            );
        }
        let fonts = options.fontdb.faces().map(|face| format!("{} {} {:?}", face.post_script_name, face.index, face.source));
        let way = format!("png at {SCALE} with {}", fonts.collect::<Vec<_>>().join("\n"));
        Ok(Self { cache, options, way, widths: Mutex::default() })
    }

    /// What is in the picture, with its texts set.
    ///
    /// # Errors
    /// The picture is no SVG.
    pub(crate) fn tree(&self, svg: &str) -> Result<usvg::Tree> {
        usvg::Tree::from_str(svg, &self.options).context("the picture is no SVG")
    }

    fn draw(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = self.tree(svg)?;
        let size = tree.size().to_int_size().scale_by(SCALE).context("a picture of no size")?;
        let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).context("a picture of no size")?;
        resvg::render(&Arc::new(tree), tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        pixels.encode_png().context("the picture could not be written as PNG")
    }
}

impl Rasterizer for SystemRasterizer<'_> {
    fn text_width(&self, text: &str, font: Font) -> Result<u32> {
        let Font { family, weight } = font;
        let key = format!("{weight} {family} {text}");
        if let Some(width) = self.widths.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(*width);
        }
        let svg = to_html(|| {
            view! {
                <svg xmlns="http://www.w3.org/2000/svg">
                    <text y="100" font-size="100" font-family=family.to_owned() font-weight=weight xml:space="preserve">{text.to_owned()}</text>
                </svg>
            }
        });
        let tree = self.tree(&svg)?;
        let width = match tree.root().children().first() {
            // The box of a text, other than that of its glyphs, is as wide as its advance.
            Some(usvg::Node::Text(text)) => text.bounding_box().width(),
            _ => 0.0,
        };
        // Hundredths of a font size are whole pixels at a size of 100.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no text is that long, and none is shorter than nothing"
        )]
        let width = width.ceil() as u32;
        self.widths.lock().unwrap_or_else(PoisonError::into_inner).insert(key, width);
        Ok(width)
    }

    fn rasterize(&self, pictures: &[String]) -> Result<Vec<Vec<u8>>> {
        let progress = Progress::start("pictures", Some(pictures.len()));
        let drawn = pictures.par_iter().map(|svg| {
            let png = self.cache.get_or_make(&self.way, svg.as_bytes(), || self.draw(svg))?;
            progress.step();
            Ok(png)
        });
        drawn.collect()
    }
}
