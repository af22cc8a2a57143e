//! What a publication is asked to be, besides the figures.

use anyhow::{Result, bail};

use super::Edition;

/// The choices of whoever publishes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    url: Option<String>,
    edition: Option<Edition>,
}

impl Options {
    /// `url` is where the folder will be, if that is known; an empty one is none.
    ///
    /// # Errors
    /// It is no address of the web.
    pub fn new(url: &str) -> Result<Self> {
        if url.is_empty() {
            return Ok(Self::default());
        }
        let is_address = ["http://", "https://"].iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme));
        if !is_address || url.contains(|c: char| c.is_whitespace() || ['"', '<', '>'].contains(&c)) {
            bail!("“{url}” is no address: give one like https://example.org/figures/");
        }
        Ok(Self { url: Some(if url.ends_with('/') { url.to_owned() } else { format!("{url}/") }), edition: None })
    }

    /// Where the folder will be, as `https://example.org/figures/`; without it addresses stay relative.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// The same, keeping the figures also as an edition.
    #[must_use]
    pub fn with_edition(self, edition: Edition) -> Self {
        Self { edition: Some(edition), ..self }
    }

    /// The edition as which the figures are kept besides.
    pub fn edition(&self) -> Option<&Edition> {
        self.edition.as_ref()
    }
}
