//! Shortcuts to the catalogue.

use crate::data::Locale;
use crate::format::{EditorMessage, FieldMessage};

/// The text of a message of the editor.
pub(super) fn say(message: EditorMessage, locale: Locale) -> &'static str {
    message.in_locale(locale)
}

/// What a field is called, or what it means.
pub(super) fn field_text(message: FieldMessage, locale: Locale) -> &'static str {
    message.in_locale(locale)
}
