//! Names of editions: figures that are kept for good beside newer ones.

/// The longest name.
const LONGEST: usize = 40;

/// Whether an edition may have this name. It is that of a folder and stands in addresses, so it has letters of English, digits and hyphens alone.
pub fn is_edition_name(name: &str) -> bool {
    (1..=LONGEST).contains(&name.len()) && name.chars().all(|c| c == '-' || c.is_ascii_alphanumeric())
}
