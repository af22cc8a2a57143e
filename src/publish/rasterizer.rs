//! What pictures need of their environment: fonts, to measure texts and to turn SVG into PNG.

use anyhow::Result;

/// The Chinese fonts that a picture is set in; the first that there is is taken.
pub const FONT_FAMILIES: [&str; 5] =
    ["Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Zen Hei"];

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Font<'a> {
    /// The value of `font-family` in SVG.
    pub family: &'a str,
    /// 400 or 700, as `font-weight`.
    pub weight: u32,
}

/// Natively resvg with the fonts of the machine; in the editor's browser a canvas.
pub trait Rasterizer {
    /// How wide a text is, in hundredths of its font size.
    ///
    /// # Errors
    /// It cannot be measured.
    fn text_width(&self, text: &str, font: Font) -> Result<u32>;

    /// A PNG of each SVG, in the same order.
    ///
    /// # Errors
    /// A picture cannot be drawn.
    fn rasterize(&self, pictures: &[String]) -> Result<Vec<Vec<u8>>>;

    /// Is told before the picture `name` is laid out, with how many of `all` are.
    fn begin(&self, _name: &str, _done: usize, _all: usize) {}
}
