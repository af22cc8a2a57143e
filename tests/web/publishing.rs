//! The editor's browser publishes the same bytes as the command line.

use std::collections::BTreeMap;

use anyhow::Result;
use headline_figures::data::FiguresFile;
use headline_figures::publish::{Font, Manifest, Options, Program, Rasterizer, compressed, copies, integrity, publish, zip};
use wasm_bindgen_test::wasm_bindgen_test;

/// What `tests/publish.rs` has published natively: for each dataset all files.
const PUBLISHED: &str = include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/published.json"));

/// The hashes of the compressed copies of these files, and of a zip of them, as they are made natively.
const PACKED: &str = include_str!(concat!(env!("CARGO_TARGET_TMPDIR"), "/../../tmp/packed.json"));

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

/// A host sends the compressed copy in the place of the file: were it another, readers would be shown what nobody has looked at.
#[wasm_bindgen_test]
fn every_compressed_copy_and_the_zip_are_the_native_ones() {
    let published: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(PUBLISHED).unwrap();
    let files: Vec<_> = published["figures.json"].iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let mut expected: BTreeMap<String, String> = serde_json::from_str(PACKED).unwrap();
    assert_eq!(expected.remove("zip"), Some(integrity(&zip(files.iter().copied()).unwrap())));
    let of_figures = files.iter().filter(|(path, _)| copies(path).any(|copy| is_of_figures(&copy)));
    for (path, copy) in of_figures.flat_map(|(path, content)| compressed(path, content).unwrap()) {
        assert_eq!(expected.remove(&path), Some(integrity(&copy)), "{path}");
    }
    assert!(expected.is_empty(), "{expected:?}");
}
