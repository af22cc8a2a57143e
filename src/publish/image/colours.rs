//! The colours of a picture that is taken away: those of the light theme, as attributes.

use anyhow::{Context, Result};

use crate::chart::Role;
use crate::data::Kind;

pub(super) struct Colours {
    pub(super) paper: String,
    pub(super) ground: String,
    pub(super) hairline: String,
    pub(super) ink: String,
    pub(super) second: String,
    accent: String,
    soft: String,
    rest: String,
    line: String,
}

impl Colours {
    /// The light theme, which stands first in the tokens.
    ///
    /// # Errors
    /// A colour is missing.
    pub(super) fn read(tokens: &str) -> Result<Self> {
        let colour = |name: &str| -> Result<String> {
            let (_, rest) =
                tokens.split_once(&format!("--hf-{name}: ")).with_context(|| format!("no --hf-{name} in tokens.css"))?;
            Ok(rest.split(';').next().unwrap_or_default().to_owned())
        };
        Ok(Self {
            paper: colour("paper")?,
            ground: colour("ground")?,
            hairline: colour("hairline")?,
            ink: colour("ink")?,
            second: colour("ink-second")?,
            accent: colour("accent")?,
            soft: colour("accent-soft")?,
            rest: colour("rest")?,
            line: colour("line")?,
        })
    }

    /// How a shape of a picture is painted, as the style sheet paints its class. Lengths are tenths of a pixel.
    pub(super) fn paint(&self, role: Role, kind: Kind) -> String {
        let line = |colour: &str, width: u32| format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{width}\"");
        match role {
            Role::Mark => self.mark(kind, "10"),
            Role::MarkSoft if kind == Kind::Target => line(&self.accent, 10),
            Role::MarkSoft => self.soft("10"),
            Role::MarkOpen => self.open("15", "32 20"),
            Role::MarkRest => format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"10\"", self.rest, self.line),
            Role::Axis => line(&self.line, 10),
            Role::Level => line(&self.hairline, 10),
            Role::Line => line(&self.accent, 20) + " stroke-linejoin=\"round\"",
            Role::LineOpen => line(&self.accent, 20) + " stroke-dasharray=\"40 30\"",
            Role::Dot => format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"10\"", self.accent, self.paper),
            Role::DotOpen => self.open_dot("25"),
        }
    }

    /// What is counted; of a plan, which is not there yet, in outlines.
    pub(super) fn mark(&self, kind: Kind, line: &str) -> String {
        match kind {
            Kind::Target => self.soft(line),
            Kind::Count | Kind::Rate => format!("fill=\"{}\"", self.accent),
        }
    }

    /// What is about or nearly there, or planned.
    pub(super) fn soft(&self, line: &str) -> String {
        format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"{line}\"", self.soft, self.accent)
    }

    /// What stands for "and more".
    pub(super) fn open(&self, line: &str, dashes: &str) -> String {
        format!("fill=\"none\" stroke=\"{}\" stroke-width=\"{line}\" stroke-dasharray=\"{dashes}\"", self.accent)
    }

    /// A value that is not exactly there.
    pub(super) fn open_dot(&self, line: &str) -> String {
        format!("fill=\"{}\" stroke=\"{}\" stroke-width=\"{line}\"", self.paper, self.accent)
    }
}
