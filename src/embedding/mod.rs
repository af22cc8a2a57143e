//! The code that puts figures into a page of somebody else: from what is chosen to the text to paste. No browser.

mod markup;
mod snippet;
#[cfg(test)]
mod tests;

pub use markup::Markup;
pub use snippet::{Snippet, frame_page, snippet};

use crate::data::Locale;

/// How the figures get into the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// The element with its script, in one line.
    #[default]
    Element,
    /// The element alone; its script stands in the template of all pages.
    Tag,
    /// A frame.
    Frame,
    /// A picture.
    Image,
    /// The figures as HTML that every editor lets through.
    Html,
    /// The figures as one line without any markup.
    Line,
}

impl Method {
    /// Every method.
    pub const ALL: [Self; 6] = [Self::Element, Self::Tag, Self::Frame, Self::Image, Self::Html, Self::Line];

    /// Whether it has the element.
    pub const fn is_element(self) -> bool {
        matches!(self, Self::Element | Self::Tag)
    }

    /// Whether readers can change what is seen, so that view, theme and text size are to be chosen.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Element | Self::Tag | Self::Frame)
    }
}

/// What somebody has chosen. A setting that is `None` is as the widget has it by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// How.
    pub method: Method,
    /// The address of the folder.
    pub address: String,
    /// The language.
    pub locale: Locale,
    /// The ids of the figures; `None` for the headline figures.
    pub figures: Option<Vec<String>>,
    /// `view`
    pub view: Option<&'static str>,
    /// `theme`
    pub theme: Option<&'static str>,
    /// `text`
    pub text: Option<&'static str>,
    /// Whether the page takes this version of the program alone.
    pub is_pinned: bool,
    /// The edition whose figures stay; empty for the newest.
    pub edition: String,
}

impl Choices {
    /// The address with one slash at its end.
    pub fn folder(&self) -> String {
        format!("{}/", self.address.trim().trim_end_matches('/'))
    }

    /// The edition, if it is one: letters, digits and hyphens.
    pub fn edition(&self) -> Option<&str> {
        let own = self.edition.trim();
        (!own.is_empty() && self.has_usable_edition()).then_some(own)
    }

    /// Whether the edition is one, or none was asked for.
    pub fn has_usable_edition(&self) -> bool {
        self.edition.trim().chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-')
    }
}

/// The hashes of the two scripts that stand in pages of others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hashes {
    /// Of `embed.js`.
    pub embed: String,
    /// Of `frame.js`.
    pub frame: String,
}
