//! The figures files that every layer is tested with.
#![cfg(not(target_arch = "wasm32"))]

use std::fs;
use std::path::{Path, PathBuf};

use headline_figures::data::{DataError, Dataset};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(folder);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    assert!(!files.is_empty());
    files
}

#[test]
fn valid_files_are_accepted() {
    for path in files("valid") {
        let parsed = Dataset::parse(&fs::read_to_string(&path).unwrap());
        assert!(parsed.is_ok(), "{}: {:?}", path.display(), parsed.err());
    }
}

/// Each file's faults stand beside it: path, place and code, a line each.
#[test]
fn invalid_files_are_refused_with_every_fault_in_its_place() {
    let mut wrong = Vec::new();
    for path in files("invalid") {
        let faults = Dataset::parse(&fs::read_to_string(&path).unwrap()).expect_err(&path.display().to_string());
        let told: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
        if told != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- told\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A figure of the file as a row of the report's table, which was made by hand.
#[test]
fn the_shipped_figures_are_the_reports() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dataset = Dataset::parse(&fs::read_to_string(root.join("public/figures.json")).unwrap()).unwrap();
    let table = fs::read_to_string(root.join("tests/fixtures/report-figures.csv")).unwrap();
    let (zh, en) = (headline_figures::data::Locale::ZhCn, headline_figures::data::Locale::En);
    let mut rows = table.lines();
    rows.next();
    assert_eq!(dataset.figures().len(), 24);
    assert_eq!(dataset.headline().count(), 4);
    for figure in dataset.figures() {
        let row: Vec<&str> = rows.next().unwrap().split(',').collect();
        assert_eq!(row[..3], [figure.id.as_str(), &figure.section, if figure.headline { "yes" } else { "no" }]);
        assert_eq!(row[3], figure.quantity.value.digits().to_string(), "{}", figure.id);
        let names = headline_figures::data::Qualifier::NAMES;
        assert!(names.contains(&(row[4], figure.quantity.qualifier)), "{}", figure.id);
        assert_eq!(Some(row[5]), figure.stated.as_deref());
        assert_eq!(row[6..8], [figure.unit.in_locale(zh).0, figure.unit.in_locale(en).0]);
        assert_eq!(row[8], figure.period.number().to_string());
        assert_eq!(row[10..], [figure.label.in_locale(zh).0, figure.label.in_locale(en).0]);
    }
    let abroad = dataset.sections().iter().find(|section| section.publisher.is_some()).unwrap();
    assert_eq!(abroad.publisher.as_ref().unwrap().in_locale(zh).0, "工业和信息化部国际合作司");
    assert_eq!(dataset.figures().iter().filter(|figure| figure.section == abroad.id).count(), 2);
}

#[test]
fn a_fault_is_an_error() {
    fn is_error<E: std::error::Error>() {}
    is_error::<DataError>();
}
