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

use headline_figures::chart::{draw_figure, draw_time_series};
use headline_figures::data::Dataset;
use headline_figures::view::pages::to_html;
use headline_figures::view::{AxisChartSvg, Freshness, Picture, Settings, Widget};
use leptos::prelude::*;

/// The picture as a file that a browser opens, a shape on each line.
fn svg(html: &str) -> String {
    html.replacen("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", 1)
        .replace("></path>", "/>")
        .replace("></circle>", "/>")
        .replace("></polyline>", "/>")
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
    let read = |file: &str| Dataset::parse(&fs::read_to_string(root.join(file)).unwrap()).unwrap();
    let mut pictures = Vec::new();
    for file in ["public/figures.json", "tests/fixtures/valid/every-qualifier.json"] {
        for figure in read(file).headline() {
            let Some(chart) = draw_figure(figure) else { continue };
            let picture = chart.picture;
            pictures.push((figure.id.clone(), svg(&to_html(|| view! { <Picture picture /> }))));
        }
    }
    for figure in read("tests/fixtures/valid/made-up-years.json").figures() {
        let picture = draw_time_series(figure).unwrap().picture;
        pictures.push((format!("years-{}", figure.id), svg(&to_html(|| view! { <AxisChartSvg picture /> }))));
    }
    for (name, picture) in pictures {
        assert!(!picture.contains('#') && !picture.contains("style"), "a picture has roles, no colours");
        let path = golden.join(format!("{name}.svg"));
        if std::env::var_os("BLESS").is_some() {
            fs::create_dir_all(&golden).unwrap();
            fs::write(&path, &picture).unwrap();
        }
        if fs::read_to_string(&path).ok().as_deref() != Some(&picture) {
            fs::write(path.with_extension("svg.new"), &picture).unwrap();
            changed.push(name);
        }
        drawn.push(path);
    }
    assert!(changed.is_empty(), "changed: {changed:?}; look at tests/golden/*.new, then run with BLESS=1");
    let mut known: Vec<_> = fs::read_dir(golden).unwrap().map(|file| file.unwrap().path()).collect();
    known.retain(|path| path.extension().is_some_and(|extension| extension == "svg"));
    known.sort();
    drawn.sort();
    assert_eq!(known, drawn, "a golden file without a figure");
}

/// A series may hold the figure's own time alone: there is nothing to compare it with.
#[test]
fn one_time_is_no_chart() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = fs::read_to_string(root.join("tests/fixtures/valid/series.json")).unwrap();
    let charts = |file: &str| {
        let dataset = Dataset::parse(file).unwrap();
        let settings = Settings::default();
        to_html(move || view! { <Widget dataset freshness=Freshness::Prerendered settings filter=() /> })
            .matches("class=\"hf-time-series\"")
            .count()
    };
    assert_eq!(charts(&file), 1);
    let alone = file.replace("{\"period\": \"2018\", \"value\": 25, \"qualifier\": \"exact\"},", "");
    assert_ne!(alone, file);
    assert_eq!(charts(&alone), 0);
}
