//! A figures file while somebody edits it: made from a report's text, typed, compared with what is published. Nothing here knows a browser.

pub mod compare;
