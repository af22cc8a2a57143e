//! The colours of a picture: those of the light theme, as attributes, so that no policy on styles can take them away.

use anyhow::{Context, Result};

use crate::chart::Role;
use crate::data::Status;

#[derive(Clone)]
pub(super) struct Colours {
    pub(super) surface: String,
    pub(super) background: String,
    pub(super) border: String,
    pub(super) ink: String,
    pub(super) second: String,
    accent: String,
    soft: String,
    unfilled: String,
    line: String,
}

/// How a shape is painted, as attributes of SVG.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Paint {
    pub fill: String,
    pub stroke: Option<String>,
    pub stroke_width: Option<&'static str>,
    pub dashes: Option<&'static str>,
    pub join: Option<&'static str>,
}

impl Colours {
    /// The light theme, which stands first in the style sheet.
    ///
    /// # Errors
    /// A colour is missing.
    pub(super) fn read(style: &str) -> Result<Self> {
        let colour = |name: &str| -> Result<String> {
            let start = format!("--hf-used-{name}:");
            let (_, rest) = style.split_once(&start).with_context(|| format!("no {start} in the style sheet"))?;
            let value = rest.split([';', '}']).next().unwrap_or_default();
            // `var(--hf-name, var(--hf-old-name, white))`: what holds where a host sets neither.
            let default = value.rsplit(',').next().unwrap_or_default();
            Ok(default.trim().trim_end_matches(')').to_owned())
        };
        Ok(Self {
            surface: colour("surface")?,
            background: colour("background")?,
            border: colour("border")?,
            ink: colour("ink")?,
            second: colour("ink-second")?,
            accent: colour("accent")?,
            soft: colour("accent-soft")?,
            unfilled: colour("unfilled")?,
            line: colour("line")?,
        })
    }

    /// How a shape of a picture is painted, as the style sheet paints its class. Lengths are tenths of a pixel.
    pub(super) fn paint(&self, role: Role, status: Status) -> Paint {
        let line = |colour: &String, width| outlined("none", colour, width);
        match role {
            Role::Mark => self.mark(status, "10"),
            Role::MarkSoft if status.is_ahead() => line(&self.accent, "10"),
            Role::MarkSoft => self.soft("10"),
            Role::MarkOpen => self.open("15", "32 20"),
            Role::MarkRest => outlined(&self.unfilled, &self.line, "10"),
            Role::Axis => line(&self.line, "10"),
            Role::Level => line(&self.border, "10"),
            Role::Break => Paint { dashes: Some("20 20"), ..line(&self.line, "10") },
            Role::Line => Paint { join: Some("round"), ..line(&self.accent, "20") },
            Role::LineOpen => Paint { dashes: Some("40 30"), ..line(&self.accent, "20") },
            Role::Dot => outlined(&self.accent, &self.surface, "10"),
            Role::DotOpen => self.open_dot("25"),
        }
    }

    /// What is counted; of a plan, which is not there yet, in outlines.
    pub(super) fn mark(&self, status: Status, width: &'static str) -> Paint {
        if status.is_ahead() { self.soft(width) } else { Paint { fill: self.accent.clone(), ..Paint::default() } }
    }

    /// What is about or nearly there, or planned.
    pub(super) fn soft(&self, width: &'static str) -> Paint {
        outlined(&self.soft, &self.accent, width)
    }

    /// What stands for "and more".
    pub(super) fn open(&self, width: &'static str, dashes: &'static str) -> Paint {
        Paint { dashes: Some(dashes), ..outlined("none", &self.accent, width) }
    }

    /// Where a series breaks.
    pub(super) fn break_line(&self, width: &'static str) -> Paint {
        Paint { dashes: Some("2 2"), ..outlined("none", &self.line, width) }
    }

    /// A value that is not exactly there.
    pub(super) fn open_dot(&self, width: &'static str) -> Paint {
        outlined(&self.surface, &self.accent, width)
    }
}

fn outlined(fill: &str, stroke: &str, width: &'static str) -> Paint {
    Paint { fill: fill.to_owned(), stroke: Some(stroke.to_owned()), stroke_width: Some(width), ..Paint::default() }
}
