//! A figures file with what it says.

use super::{Dataset, Diagnostic};

/// A checked figures file: the text, which is published and handed to other programs, and the dataset that it was read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiguresFile {
    text: String,
    dataset: Dataset,
}

impl FiguresFile {
    /// # Errors
    /// Every fault of the file, as [`Dataset::parse`] tells them.
    pub fn parse(text: String) -> Result<Self, Vec<Diagnostic>> {
        let dataset = Dataset::parse(&text)?;
        Ok(Self { text, dataset })
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What it says, and the text.
    pub fn into_parts(self) -> (Dataset, String) {
        (self.dataset, self.text)
    }

    /// What it says.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }
}
