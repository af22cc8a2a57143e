//! Files of the project that commands make.

use std::fs;

use crate::clone::{Clone, said};

/// What is committed is what these commands write.
#[test]
fn licences_and_screenshots_are_made_anew() {
    let clone = Clone::new();
    let licences = clone.output(&["xtask", "licences"]);
    assert!(licences.status.success(), "{}", said(&licences));
    assert_eq!(clone.left_over(), "", "licences/third-party.json is not what `cargo xtask licences` writes");
    let docs = clone.folder.join("docs");
    let pictures = ["en.light", "en.dark", "zh-CN.light", "zh-CN.dark"].map(|name| docs.join(format!("widget.{name}.webp")));
    for picture in &pictures {
        fs::remove_file(picture).expect("a picture that was committed");
    }
    let screenshots = clone.output(&["xtask", "screenshots"]);
    assert!(screenshots.status.success(), "{}", said(&screenshots));
    // Fonts differ between machines, so the bytes may.
    assert!(pictures.iter().all(|picture| picture.is_file()));
}
