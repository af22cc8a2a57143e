//! From SVG to pixels, with the faces of the building machine.

use std::sync::Arc;

use anyhow::{Context, Result, bail};
use resvg::{tiny_skia, usvg};

/// The faces that a picture is set in; the first that the building machine has is taken.
pub(super) const FACES: [&str; 5] =
    ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"];

/// Draws pictures with the faces of this machine.
pub(super) struct Painter(usvg::Options<'static>);

impl Painter {
    /// Looks for faces.
    ///
    /// # Errors
    /// This machine has no Chinese face: a picture with boxes for characters is never drawn.
    pub fn new() -> Result<Self> {
        let mut options = usvg::Options::default();
        options.fontdb_mut().load_system_fonts();
        let known = |face: &&str| {
            let query = usvg::fontdb::Query { families: &[usvg::fontdb::Family::Name(face)], ..usvg::fontdb::Query::default() };
            options.fontdb.query(&query).is_some()
        };
        if !FACES.iter().any(known) {
            bail!(
                "No Chinese font is on this machine, so the images in static/ cannot be drawn. Install one: the Debian package \
                 fonts-noto-cjk, or any of: {}",
                FACES.join(", ")
            );
        }
        Ok(Self(options))
    }

    /// What is in the picture, with its texts set.
    ///
    /// # Errors
    /// The picture is no SVG.
    pub fn tree(&self, svg: &str) -> Result<usvg::Tree> {
        usvg::Tree::from_str(svg, &self.0).context("the picture is no SVG")
    }

    /// The picture at twice its size in pixels.
    ///
    /// # Errors
    /// The picture is no SVG.
    pub fn png(&self, svg: &str) -> Result<Vec<u8>> {
        let tree = self.tree(svg)?;
        let size = tree.size().to_int_size().scale_by(2.0).context("a picture of no size")?;
        let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height()).context("a picture of no size")?;
        resvg::render(&Arc::new(tree), tiny_skia::Transform::from_scale(2.0, 2.0), &mut pixels.as_mut());
        pixels.encode_png().context("the picture could not be written as PNG")
    }
}
