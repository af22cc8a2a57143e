//! A plotters backend that records shapes with a role instead of painting pixels with a colour.
//!
//! Lengths are tenths of a pixel: plotters' own coordinates are whole numbers, so the scene is drawn
//! ten times as large and the page scales it down.

use std::convert::Infallible;

use plotters::coord::Shift;
use plotters::prelude::{DrawingArea, IntoDrawingArea, Rectangle};
use plotters::style::{RGBColor, ShapeStyle};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, DrawingBackend, DrawingErrorKind};

/// What a shape means. The style sheet gives it its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// A cell, or a part of one, that is counted.
    Mark,
    /// The ground under a cell that is counted in part; a column that is about or nearly so high.
    MarkSoft,
    /// A cell that stands for "and more".
    MarkOpen,
    /// A cell of a hundred that is not counted.
    MarkRest,
    /// The line that values stand on.
    Axis,
    /// A line across, to read values by.
    Level,
    /// A line between values that cannot be compared.
    Break,
    /// A line through values.
    Line,
    /// A line to or from a value that is not exactly there.
    LineOpen,
    /// A value.
    Dot,
    /// A value that is not exactly there.
    DotOpen,
}

impl Role {
    const ALL: [Self; 11] = [
        Self::Mark,
        Self::MarkSoft,
        Self::MarkOpen,
        Self::MarkRest,
        Self::Axis,
        Self::Level,
        Self::Break,
        Self::Line,
        Self::LineOpen,
        Self::Dot,
        Self::DotOpen,
    ];

    /// The class of a shape with this role.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Mark => "hf-mark",
            Self::MarkSoft => "hf-mark-soft",
            Self::MarkOpen => "hf-mark-open",
            Self::MarkRest => "hf-mark-rest",
            Self::Axis => "hf-axis",
            Self::Level => "hf-gridline",
            Self::Break => "hf-break",
            Self::Line => "hf-line",
            Self::LineOpen => "hf-line-open",
            Self::Dot => "hf-dot",
            Self::DotOpen => "hf-dot-open",
        }
    }

    // plotters carries a colour from the drawing code to the backend; the role travels as one.
    pub(super) fn style(self) -> ShapeStyle {
        let index = Self::ALL.iter().position(|role| *role == self).unwrap_or_default();
        ShapeStyle::from(&RGBColor(u8::try_from(index).unwrap_or_default(), 0, 0)).filled()
    }

    fn from_color(color: BackendColor) -> Option<Self> {
        Self::ALL.get(usize::from(color.rgb.0)).copied()
    }
}

/// A rectangle, in tenths of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Shape {
    pub role: Role,
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// What is no rectangle, in tenths of a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Primitive {
    Path { role: Role, points: Vec<(i32, i32)> },
    Dot { role: Role, x: i32, y: i32, radius: u32 },
}

impl Primitive {
    /// What it means.
    pub const fn role(&self) -> Role {
        match self {
            Self::Path { role, .. } | Self::Dot { role, .. } => *role,
        }
    }
}

/// What was drawn, in tenths of a pixel.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub shapes: Vec<Shape>,
    /// Some of them under the shapes.
    pub primitives: Vec<Primitive>,
}

impl Picture {
    /// Draws rectangles through plotters and keeps what its backend is told.
    pub(super) fn draw(width: u32, height: u32, rectangles: &[(Role, [(i32, i32); 2])]) -> Option<Self> {
        Self::record((width, height), |area| {
            rectangles.iter().try_for_each(|(role, corners)| area.draw(&Rectangle::new(*corners, role.style())).ok())
        })
    }

    /// Strokes under the shapes: lines to read values by.
    pub fn background(&self) -> impl Iterator<Item = &Primitive> {
        self.primitives.iter().filter(|stroke| matches!(stroke.role(), Role::Level | Role::Break))
    }

    /// Strokes over the shapes.
    pub fn foreground(&self) -> impl Iterator<Item = &Primitive> {
        self.primitives.iter().filter(|stroke| !matches!(stroke.role(), Role::Level | Role::Break))
    }

    /// Whether anything in it means this.
    pub fn has(&self, role: Role) -> bool {
        self.shapes.iter().any(|shape| shape.role == role) || self.primitives.iter().any(|stroke| stroke.role() == role)
    }

    /// Keeps what plotters' backend is told while `draw` draws.
    pub(super) fn record(
        (width, height): (u32, u32),
        draw: impl FnOnce(DrawingArea<RecordingBackend, Shift>) -> Option<()>,
    ) -> Option<Self> {
        let mut picture = Self { width, height, shapes: Vec::new(), primitives: Vec::new() };
        draw(RecordingBackend { picture: &mut picture }.into_drawing_area())?;
        Some(picture)
    }
}

pub(super) struct RecordingBackend<'a> {
    picture: &'a mut Picture,
}

impl DrawingBackend for RecordingBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.picture.width, self.picture.height)
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    // Pixels are what plotters falls back to for shapes that a backend does not know; no chart uses one.
    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if let Some(role) = Role::from_color(style.color()) {
            let ((x, y), (right, bottom)) = (upper_left, bottom_right);
            self.picture.shapes.push(Shape { role, x, y, width: right - x, height: bottom - y });
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if let Some(role) = Role::from_color(style.color()) {
            self.picture.primitives.push(Primitive::Path { role, points: path.into_iter().collect() });
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if let Some(role) = Role::from_color(style.color()) {
            self.picture.primitives.push(Primitive::Dot { role, x, y, radius });
        }
        Ok(())
    }
}
