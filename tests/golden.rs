//! Pictures as files: a change in what is drawn shows in review.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

use std::fs;
use std::path::Path;

use headline_figures::chart::draw_figure;
use headline_figures::components::Picture;
use headline_figures::data::Dataset;
use headline_figures::publish::to_html;
use leptos::prelude::*;

/// The picture as a file that a browser opens, a shape on each line.
fn svg(picture: headline_figures::chart::Picture) -> String {
    to_html(|| view! { <Picture picture /> })
        .replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)
        .replace("></rect>", "/>")
        .replace("><", ">\n<")
        + "\n"
}

/// On a difference the new picture is written beside the old one; `BLESS=1` replaces it.
#[test]
fn pictures_are_as_they_were() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let golden = root.join("tests/golden");
    let mut changed = Vec::new();
    let mut drawn = Vec::new();
    for file in ["public/figures.json", "tests/fixtures/valid/every-qualifier.json"] {
        let dataset = Dataset::parse(&fs::read_to_string(root.join(file)).unwrap()).unwrap();
        for figure in dataset.headline() {
            let Some(chart) = draw_figure(figure) else { continue };
            let picture = svg(chart.picture);
            assert!(!picture.contains('#') && !picture.contains("style"), "a picture has roles, no colours");
            let path = golden.join(format!("{}.svg", figure.id));
            if std::env::var_os("BLESS").is_some() {
                fs::create_dir_all(&golden).unwrap();
                fs::write(&path, &picture).unwrap();
            }
            if fs::read_to_string(&path).ok().as_deref() != Some(&picture) {
                fs::write(path.with_extension("svg.new"), &picture).unwrap();
                changed.push(figure.id.clone());
            }
            drawn.push(path);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look at tests/golden/*.new, then run with BLESS=1");
    let mut known: Vec<_> = fs::read_dir(golden).unwrap().map(|file| file.unwrap().path()).collect();
    known.retain(|path| path.extension().is_some_and(|extension| extension == "svg"));
    known.sort();
    drawn.sort();
    assert_eq!(known, drawn, "a golden file without a figure");
}
