//! The editor: figures files made of reports, checked, compared and published in the browser.

use web_sys::Element;

/// Shows the editor in `root`.
pub fn start(root: &Element) {
    root.set_text_content(None);
}
