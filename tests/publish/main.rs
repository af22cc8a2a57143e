//! Publishing as a pure function.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails"
)]

mod editions;
mod hooks;
mod hostile;
mod messages;
mod proof_sheet;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;
use headline_figures::data::FiguresFile;
use headline_figures::native;
use headline_figures::publish::{Files, Font, Manifest, Options, Program, Rasterizer, compressed, integrity, publish, zip};

include!("rasterizer.rs");

const DATASETS: [(&str, &str); 4] = [
    ("figures.json", include_str!("../../public/figures.json")),
    ("made-up-years.json", include_str!("../fixtures/valid/made-up-years.json")),
    ("every-qualifier.json", include_str!("../fixtures/valid/every-qualifier.json")),
    ("bulletin.json", include_str!("../fixtures/valid/bulletin.json")),
];

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The program of this project, with stand-ins for what is compiled for browsers.
fn program() -> Program {
    let programs = tempfile::tempdir().unwrap();
    for name in ["headline-figures", "charts", "bulletins", "editor", "publisher", "review", "spreadsheets"] {
        fs::write(programs.path().join(format!("{name}.js")), format!("export default \"{name}\";")).unwrap();
        fs::write(programs.path().join(format!("{name}_bg.wasm")), b"\0asm").unwrap();
    }
    native::finish_program(project(), programs.path()).unwrap()
}

fn published(text: &str, program: &Program, url: &str) -> Files {
    let figures = FiguresFile::parse(text.to_owned()).unwrap();
    publish(&figures, program, &Options::new(url).unwrap(), &EvenWidths).unwrap()
}

/// `tests/web` publishes the same in a browser and compares.
#[test]
fn what_browsers_are_to_publish_is_kept_for_them() {
    let program = program();
    let of = |(name, text_of_file): (&str, &str)| {
        let url = if name == "figures.json" { "https://example.org/figures/" } else { "" };
        // Even the stand-ins for wasm and PNG are text.
        let text = |content: &[u8]| String::from_utf8(content.to_vec()).unwrap();
        let files: BTreeMap<_, _> =
            published(text_of_file, &program, url).iter().map(|(path, content)| (path.to_owned(), text(content))).collect();
        (name.to_owned(), files)
    };
    let all: BTreeMap<String, BTreeMap<String, String>> = DATASETS.into_iter().map(of).collect();
    assert!(all["figures.json"].len() > 130, "{}", all["figures.json"].len());
    keep("published.json", &serde_json::to_string(&all).unwrap());
    let bytes: Vec<_> = all["figures.json"].iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let copies = bytes.iter().flat_map(|(path, content)| compressed(path, content).unwrap());
    let copies = copies.filter(|(path, _)| is_of_figures(path)).map(|(path, copy)| (path, integrity(&copy)));
    let mut packed: BTreeMap<_, _> = copies.collect();
    assert!(packed.len() > 100, "{}", packed.len());
    packed.insert("zip".to_owned(), integrity(&zip(bytes).unwrap()));
    keep("packed.json", &serde_json::to_string(&packed).unwrap());
}

/// Writes a file for tests of browsers. One is compiled again only if this has changed.
fn keep(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    if fs::read_to_string(&path).ok().as_deref() != Some(text) {
        fs::write(path, text).unwrap();
    }
}

/// Whoever has the published folder and other figures can publish them, without this project.
#[test]
fn a_published_folder_has_all_that_publishing_needs() {
    let program = program();
    let [(_, first), (_, second), ..] = DATASETS;
    let folder = published(first, &program, "");
    let again = Program::from_folder(folder.text(Manifest::PATH).unwrap(), |path| folder.bytes(path).ok().map(<[u8]>::to_vec));
    assert_eq!(published(second, &again.unwrap(), ""), published(second, &program, ""));
    // Something on the way has changed a file: it would be published with the hash of what it has become.
    let changed = Program::from_folder(folder.text(Manifest::PATH).unwrap(), |path| {
        let content = folder.bytes(path).ok()?;
        Some(if path == "embed.js" { [content, b"//"].concat() } else { content.to_vec() })
    });
    assert!(changed.unwrap_err().to_string().contains("embed.js is not the file"));
}

/// Pages may pin the hash of a script: an update of the figures must not make it another.
#[test]
fn no_file_of_the_program_changes_with_the_figures() {
    let program = program();
    let [(_, first), (_, second), ..] = DATASETS;
    let [first, second] = [first, second].map(|text| published(text, &program, ""));
    let ends = |path: &str| ["js", "css", "wasm"].iter().any(|own| Path::new(path).extension().is_some_and(|it| it == *own));
    let mut compared = 0;
    for path in first.paths().filter(|path| ends(path)) {
        assert_eq!(first.bytes(path).unwrap(), second.bytes(path).unwrap(), "{path}");
        compared += 1;
    }
    assert_eq!(second.paths().filter(|path| ends(path)).count(), compared);
    assert!(compared > 12);
    assert_ne!(first.bytes("index.html").unwrap(), second.bytes("index.html").unwrap());
}
