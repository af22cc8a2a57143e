//! The figures files that every layer is tested with.
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
use std::path::{Path, PathBuf};

use headline_figures::data::{Dataset, Diagnostic};

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
        let told: String = faults.iter().flat_map(|fault| [fault.to_string(), "\n".into()]).collect();
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap_or_default();
        if told != expected {
            wrong.push(format!("{}\n--- expected\n{expected}--- told\n{told}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Each file of schema 1 has its twin in schema 2, and both say the same.
#[test]
fn a_file_of_schema_1_means_the_same_for_ever() {
    let mut plans = 0;
    for path in files("schema-1") {
        let one = fs::read_to_string(&path).unwrap();
        let migrated = headline_figures::data::migrate(&one).unwrap();
        assert!(one.contains("\"schema\": 1") && migrated.contains("\"schema\": 2"), "{}", path.display());
        assert_eq!(Dataset::parse(&one), Dataset::parse(&migrated), "{}", path.display());
        if let Ok(twin) = fs::read_to_string(path.parent().unwrap().with_file_name("valid").join(path.file_name().unwrap())) {
            assert_eq!(migrated, twin, "{}", path.display());
        }
        plans += migrated.matches("\"status\": \"planned\"").count();
    }
    assert_eq!(plans, 3, "two of the report, one of all qualifiers");
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
        assert_eq!(row[3], figure.quantity.value.unscaled().to_string(), "{}", figure.id);
        let names = headline_figures::data::Qualifier::NAMES;
        assert!(names.contains(&(row[4], figure.quantity.qualifier)), "{}", figure.id);
        assert_eq!(Some(row[5]), figure.stated.as_deref());
        assert_eq!(row[6..8], [figure.unit.in_locale(zh).0, figure.unit.in_locale(en).0]);
        assert_eq!(row[8], figure.period.first.year.to_string());
        assert_eq!(row[10..], [figure.label.in_locale(zh).0, figure.label.in_locale(en).0]);
    }
    let abroad = dataset.sections().iter().find(|section| section.publisher.is_some()).unwrap();
    assert_eq!(abroad.publisher.as_ref().unwrap().in_locale(zh).0, "工业和信息化部国际合作司");
    assert_eq!(dataset.figures().iter().filter(|figure| figure.section == abroad.id).count(), 2);
}

#[test]
fn a_fault_is_an_error() {
    fn is_error<E: std::error::Error>() {}
    is_error::<Diagnostic>();
}

/// What a schema cannot express; a file with only such faults passes it.
const BEYOND_A_SCHEMA: [&str; 21] = [
    "stated-disagrees",
    "stated-unreadable",
    "duplicate-id",
    "duplicate-field",
    "periods-not-in-order",
    "series-disagrees",
    "series-after-figure",
    "unknown-section",
    "bad-date",
    "stated-ambiguous",
    "stated-growth",
    "stated-no-direction",
    "stated-is-change",
    "stated-other-kind",
    "stated-other-basis",
    "stated-other-status",
    "stated-not-in-quote",
    "scaled-unit",
    "other-currency",
    "range-not-in-order",
    "fraction-of-nothing",
];

/// The published schema, by an independent validator, agrees with the reader on every file.
#[test]
fn the_schema_says_what_the_reader_says() {
    let schema = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/figures.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let accepts = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        serde_json::from_str(text.trim_start_matches('\u{feff}')).is_ok_and(|file| schema.is_valid(&file))
    };
    for path in files("valid") {
        assert!(accepts(&path), "{}", path.display());
    }
    assert!(accepts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("public/figures.json")));
    // The published schema is the newest one.
    for path in files("invalid").into_iter().filter(|path| !path.to_string_lossy().contains("/schema-1-")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let expected = fs::read_to_string(path.with_extension("expected")).unwrap();
        let beyond = expected.lines().all(|line| BEYOND_A_SCHEMA.iter().any(|code| line.ends_with(code) || name == *code));
        assert_eq!(accepts(&path), beyond, "{}", path.display());
    }
}

/// What is just possible is accepted, by the reader and by the schema.
#[test]
fn the_bounds_themselves_are_no_faults() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = fs::read_to_string(root.join("public/figures.schema.json")).unwrap();
    let schema = jsonschema::validator_for(&serde_json::from_str(&schema).unwrap()).unwrap();
    let file = fs::read_to_string(root.join("tests/fixtures/valid/no-stated.json")).unwrap();
    let file = file.replace("      \"stated\": \"99%以上\",\n", "");
    let rate = "\"rate\",\n      \"value\": 99,\n      \"qualifier\": \"at-least\"";
    let count = "\"value\": 9700000000,\n      \"qualifier\": \"over\"";
    let label = "\"label\": {\"zh-CN\": \"成功率\"";
    let series = format!("\"series\": [{{\"period\": \"2020\", \"value\": 99, \"qualifier\": \"at-least\"}}], {label}");
    for (from, to) in [
        (rate, "\"rate\", \"value\": 100, \"qualifier\": \"at-least\""),
        (rate, "\"rate\", \"value\": 100, \"qualifier\": \"exact\""),
        (rate, "\"rate\", \"value\": 99.9, \"qualifier\": \"over\""),
        (rate, "\"rate\", \"value\": 0.1, \"qualifier\": \"nearly\""),
        (rate, "\"rate\", \"value\": 0, \"qualifier\": \"over\""),
        (rate, "\"measure\", \"value\": 100, \"qualifier\": \"over\""),
        (count, "\"value\": 100, \"qualifier\": \"over\""),
        (count, "\"value\": 1, \"qualifier\": \"nearly\""),
        (label, &series),
    ] {
        let text = file.replacen(from, to, 1);
        assert_ne!(text, file, "{to}");
        assert!(Dataset::parse(&text).is_ok(), "{to}: {:?}", Dataset::parse(&text));
        assert!(schema.is_valid(&serde_json::from_str(&text).unwrap()), "{to}");
    }
}

/// A faulty file has a sentence for the editor in both languages, and they differ.
#[test]
fn every_fault_is_a_sentence_in_chinese_and_in_english() {
    use headline_figures::data::Locale;
    use headline_figures::format::diagnostic_message;
    let mut codes = Vec::new();
    for path in files("invalid") {
        for error in Dataset::parse(&fs::read_to_string(&path).unwrap()).unwrap_err() {
            let [chinese, english] = Locale::ALL.map(|locale| diagnostic_message(&error.fault, locale));
            assert!(chinese.ends_with('。') && english.ends_with('.'), "{chinese} {english}");
            codes.push(error.fault.to_string());
        }
    }
    codes.sort();
    codes.dedup();
    let source = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/data/diagnostic.rs")).unwrap();
    let all = regex::Regex::new(r#"#\[error\("([a-z0-9-]+)"\)\]|=> "([a-z-]+)""#).unwrap();
    let mut all: Vec<String> = all.captures_iter(&source).map(|c| c.get(1).or(c.get(2)).unwrap().as_str().to_owned()).collect();
    all.sort();
    assert_eq!(codes, all, "every fault has a fixture");
}
