//! From SVG to PNG, with the fonts of the building machine.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use resvg::{tiny_skia, usvg};

use super::cache::Cache;

/// Pixels for each unit of the picture, for sharp screens and messengers.
const SCALE: f32 = 2.0;

/// The fonts that a picture is set in; the first that the building machine has is taken.
pub(super) const FONT_FAMILIES: [&str; 5] =
    ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"];

/// Draws pictures with the fonts of this machine.
pub(super) struct Rasterizer {
    options: usvg::Options<'static>,
    /// Names the fonts, so that a picture is drawn again when another is installed.
    way: String,
}

impl Rasterizer {
    /// Looks for fonts.
    ///
    /// # Errors
    /// This machine has no Chinese font: a picture with boxes for characters is never drawn.
    pub fn new() -> Result<Self> {
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
        Ok(Self { options, way })
    }

    /// What is in the picture, with its texts set.
    ///
    /// # Errors
    /// The picture is no SVG.
    pub fn tree(&self, svg: &str) -> Result<usvg::Tree> {
        usvg::Tree::from_str(svg, &self.options).context("the picture is no SVG")
    }

    /// The picture at twice its size in pixels, from the cache if it was drawn before.
    ///
    /// # Errors
    /// The picture is no SVG.
    pub fn png(&self, svg: &str, cache: &Cache) -> Result<Vec<u8>> {
        cache.get_or_make(&self.way, svg.as_bytes(), || self.draw(svg))
    }

    fn draw(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = self.tree(svg)?;
        let size = tree.size().to_int_size().scale_by(SCALE).context("a picture of no size")?;
        let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).context("a picture of no size")?;
        resvg::render(&Arc::new(tree), tiny_skia::Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
        pixels.encode_png().context("the picture could not be written as PNG")
    }
}
