//! The editor's browser publishes the same bytes as the command line.

use std::collections::BTreeMap;

use anyhow::Result;
use headline_figures::data::FiguresFile;
use headline_figures::publish::{Font, Manifest, Options, Program, Rasterizer, publish};
use wasm_bindgen_test::wasm_bindgen_test;

/// What `tests/publish.rs` has published natively: for each dataset all files.
const PUBLISHED: &str = include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/published.json"));

include!("../publish/rasterizer.rs");

#[wasm_bindgen_test]
fn every_text_file_is_the_native_one() {
    let published: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(PUBLISHED).unwrap();
    assert_eq!(published.len(), 4);
    for (name, expected) in published {
        let program =
            Program::from_folder(&expected[Manifest::PATH], |path| expected.get(path).map(|text| text.clone().into_bytes()))
                .unwrap();
        let figures = FiguresFile::parse(expected["figures.json"].clone()).unwrap();
        let url = if name == "figures.json" { "https://example.org/figures/" } else { "" };
        let files = publish(&figures, &program, &Options::new(url).unwrap(), &EvenWidths).unwrap();
        assert_eq!(files.paths().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{name}");
        for (path, content) in files.iter() {
            assert!(content == expected[path].as_bytes(), "{name}: {path} differs");
        }
    }
}
