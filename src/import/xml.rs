//! What the readers of packed documents need of XML.

use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, BytesText};

/// An attribute by its full name.
pub(super) fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let own = element.try_get_attribute(name).ok()??;
    Some(unescape(&own.value).map_or_else(|_| own.value.to_string(), std::borrow::Cow::into_owned))
}

/// The text between tags.
pub(super) fn text(own: &BytesText) -> String {
    own.xml10_content().into_owned()
}

/// The character of `&amp;` or `&#x4e2d;`; what is unknown stays as it is.
pub(super) fn reference(own: &BytesRef) -> String {
    if let Ok(Some(c)) = own.resolve_char_ref() {
        return c.into();
    }
    let name = own.xml10_content();
    resolve_predefined_entity(&name).map_or_else(|| format!("&{name};"), str::to_owned)
}
