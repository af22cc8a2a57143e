//! Texts measured by a canvas. The pictures themselves are drawn later, on the page: a worker has no images of SVG.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use anyhow::Result;
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

use super::{Font, Rasterizer};

/// Asks a script for the widths of texts, each once.
pub(super) struct CanvasRasterizer<'a> {
    measure: &'a Function,
    progress: &'a Function,
    widths: RefCell<HashMap<(u32, String, String), u32>>,
    unmeasured: RefCell<BTreeSet<(u32, String, String)>>,
}

impl<'a> CanvasRasterizer<'a> {
    pub fn new(measure: &'a Function, progress: &'a Function) -> Self {
        Self { measure, progress, widths: RefCell::default(), unmeasured: RefCell::default() }
    }

    /// Whether the script did not know every width: the pictures are then not as they should be.
    pub fn has_unmeasured(&self) -> bool {
        !self.unmeasured.borrow().is_empty()
    }

    /// `[text, family, weight]` of each text that the script did not know.
    pub fn unmeasured(&self) -> Array {
        let unmeasured = self.unmeasured.borrow();
        unmeasured.iter().map(|(weight, family, text)| Array::of3(&text.into(), &family.into(), &(*weight).into())).collect()
    }
}

impl Rasterizer for CanvasRasterizer<'_> {
    fn text_width(&self, text: &str, font: Font) -> Result<u32> {
        let key = (font.weight, font.family.to_owned(), text.to_owned());
        if let Some(width) = self.widths.borrow().get(&key) {
            return Ok(*width);
        }
        let measured = self.measure.call3(&JsValue::UNDEFINED, &text.into(), &font.family.into(), &font.weight.into());
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "no text is that long, and none is shorter than nothing"
        )]
        let width = measured.ok().and_then(|width| width.as_f64()).map(|width| width.ceil() as u32);
        let width = width.unwrap_or_else(|| {
            self.unmeasured.borrow_mut().insert(key.clone());
            // Good enough to find out what else is to be measured.
            text.chars().map(|letter| if letter.is_ascii() { 55 } else { 100 }).sum()
        });
        self.widths.borrow_mut().insert(key, width);
        Ok(width)
    }

    fn rasterize(&self, pictures: &[String]) -> Result<Vec<Vec<u8>>> {
        Ok(vec![Vec::new(); pictures.len()])
    }

    fn begin(&self, name: &str, done: usize, all: usize) {
        let number = |number: usize| JsValue::from(u32::try_from(number).unwrap_or(u32::MAX));
        // That nobody listens is no reason to fail.
        let _ = self.progress.call3(&JsValue::UNDEFINED, &number(done), &number(all), &name.into());
    }
}
