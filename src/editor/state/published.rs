//! What is published, or why there is nothing.

use leptos::prelude::*;

use super::Editor;
use crate::data::FiguresFile;
use crate::format::{EditorMessage, diagnostic_line};

impl Editor {
    /// Takes the text of the published file, if there is one. One that is faulty is none.
    pub fn set_published(self, text: Option<String>) {
        let file = text.map(FiguresFile::parse).transpose();
        let fault = file.as_ref().err().and_then(|faults| faults.first()).map(|first| {
            format!("{} {}", EditorMessage::PublishedFaulty.in_locale(self.locale), diagnostic_line(first, self.locale))
        });
        self.not_published.set(fault.unwrap_or_default());
        self.published.set(file.ok().flatten());
    }

    /// Why there are no published figures, which is watched: `none` where there are just none.
    pub fn why_unpublished(self, none: &str) -> String {
        Some(self.not_published.get()).filter(|why| !why.is_empty()).unwrap_or_else(|| none.to_owned())
    }
}
