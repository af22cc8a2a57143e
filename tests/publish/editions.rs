//! Figures that are kept for good beside newer ones.

use std::collections::BTreeSet;
use std::path::Path;

use headline_figures::data::FiguresFile;
use headline_figures::publish::{
    Change, Edition, Files, Manifest, Options, Program, Publication, Published, publication, publish, upload_rank,
};
use scraper::{Html, Selector};

use crate::{DATASETS, EvenWidths, program, published};

fn options(url: &str) -> Options {
    Options::new(url).unwrap().with_edition(Edition::new("2020").unwrap())
}

fn with_edition(text: &str, program: &Program, url: &str) -> Files {
    publish(&FiguresFile::parse(text.to_owned()).unwrap(), program, &options(url), &EvenWidths).unwrap()
}

#[test]
fn an_edition_has_all_that_pages_embed_and_nothing_else_changes() {
    let program = program();
    let [(_, text), ..] = DATASETS;
    let (plain, both) = (published(text, &program, ""), with_edition(text, &program, ""));
    for (path, content) in plain.iter().filter(|(path, _)| *path != Manifest::PATH) {
        assert_eq!(both.bytes(path).unwrap(), content, "{path}");
    }
    let own: BTreeSet<&str> = both.paths().filter_map(|path| path.strip_prefix("editions/2020/")).collect();
    assert_eq!(both.paths().count(), plain.paths().count() + own.len());
    // All that depends on the figures, but for pages of web editors, and the one in one file, which is the same.
    let is_left_out =
        |path: &str| ["builder.html", "editor.html", ".single.html", Manifest::PATH].iter().any(|own| path.ends_with(own));
    let other = published(DATASETS[1].1, &program, "");
    // Stand-ins for PNG are all the same.
    let is_picture = |path: &str| path.starts_with("static/") && Path::new(path).extension().is_some_and(|own| own == "png");
    let differs = |path: &str| other.bytes(path).ok() != plain.bytes(path).ok() || is_picture(path);
    let depends = |path: &&str| differs(path) && !is_left_out(path);
    assert_eq!(own, plain.paths().filter(depends).collect());
    for path in ["figures.json", "en/element.html", "embed.html", "static/figures.en.png", "figures.csv"] {
        assert!(own.contains(path), "{path}");
    }
    let manifest = Manifest::parse(both.text(Manifest::PATH).unwrap()).unwrap();
    assert!(own.iter().all(|path| manifest.files.contains(&format!("editions/2020/{path}"))));
}

/// Pages of an edition lead to pages, tables and pictures of the same edition; the program is two folders up.
#[test]
fn every_address_in_an_edition_leads_to_a_file() {
    let files = with_edition(DATASETS[0].1, &program(), "");
    let mut of_program = 0;
    for (path, content) in files.iter().filter(|(path, _)| path.starts_with("editions/") && path.contains(".html")) {
        let page = Html::parse_document(std::str::from_utf8(content).unwrap());
        for name in ["href", "src", "data-src", "data-all", "data-headline"] {
            for element in page.select(&Selector::parse(&format!("[{name}]")).unwrap()) {
                let address = element.value().attr(name).unwrap();
                let address = address.split(['#', '?']).next().unwrap();
                if address.is_empty() || address.contains(':') {
                    continue;
                }
                let target = resolved(path, address);
                assert!(files.contains(&target), "{path}: {name}={address} leads to {target}");
                let is_own = target.starts_with("editions/2020/");
                let is_program = ["js", "css"].iter().any(|own| Path::new(&target).extension().is_some_and(|it| it == *own));
                assert!(is_own != (is_program || target == "icon.svg"), "{path}: {address}");
                of_program += usize::from(is_program);
            }
        }
    }
    assert!(of_program > 10, "{of_program}");
}

/// The file that an address in a page leads to.
fn resolved(page: &str, address: &str) -> String {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => assert!(parts.pop().is_some(), "{page}: {address} leaves the folder"),
            other => parts.push(other),
        }
    }
    let path = parts.join("/");
    let is_folder = parts.last().is_none_or(|last| last.is_empty());
    if is_folder { format!("{path}index.html") } else { path }
}

#[test]
fn pages_of_an_edition_name_their_own_address() {
    let files = with_edition(DATASETS[0].1, &program(), "https://example.org/figures");
    let page = files.text("editions/2020/en/all.html").unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/figures/editions/2020/en/all.html\">"), "{page}");
    let page = files.text("en/all.html").unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/figures/en/all.html\">"), "{page}");
}

fn publish_into(folder: &Files, text: &str, options: &Options, without: &str) -> anyhow::Result<Publication> {
    let manifest = folder.text(Manifest::PATH)?;
    let content = |path: &str| folder.bytes(path).ok().map(<[u8]>::to_vec);
    let program = Program::from_folder(manifest, |path| content(path).filter(|_| path != without))?;
    let figures = FiguresFile::parse(text.to_owned()).unwrap();
    publication(&figures, (manifest, &program), options, &EvenWidths, &|path| content(path).map(Published::Bytes))
}

#[test]
fn an_edition_of_before_is_kept_and_can_be_replaced() {
    let [(_, first), (_, second), ..] = DATASETS;
    let folder = with_edition(first, &program(), "");
    let is_of_edition = |path: &str| path.starts_with("editions/2020/");
    // Other figures: neither removed nor made, and still known.
    let other = publish_into(&folder, second, &Options::default(), "").unwrap();
    assert!(!other.changes.iter().any(|(path, _)| is_of_edition(path)));
    assert!(other.changes.iter().any(|(path, change)| *change == Change::Gone && path.starts_with("static/")));
    let manifest = Manifest::parse(other.files.text(Manifest::PATH).unwrap()).unwrap();
    assert!(folder.paths().filter(|path| is_of_edition(path)).all(|path| manifest.files.contains(path)));
    // The same edition of other figures: what it has no longer is gone.
    let replaced = publish_into(&folder, second, &options(""), "").unwrap();
    let of = |path: &str| replaced.changes.iter().find(|(own, _)| own == path).map(|(_, change)| *change);
    assert_eq!(of("editions/2020/figures.json"), Some(Change::Changed));
    assert_eq!(of("editions/2020/static/figure-root-mirrors.en.svg"), Some(Change::Gone));
    let place = |path: &str| replaced.changes.iter().position(|(own, _)| own == path).unwrap();
    assert!(place("editions/2020/static/figures.en.svg") < place("editions/2020/figures.json"));
    assert!(place("editions/2020/figures.json") < place("editions/2020/element.html"));
    assert_eq!(upload_rank("editions/2020/static/figures.fingerprints.json"), 1);
}

/// A host may send no configurations, or no scripts to an editor's browser: what pages are not made of is not needed to make them.
#[test]
fn what_publishing_does_not_read_may_be_missing() {
    let [(_, first), (_, second), ..] = DATASETS;
    let folder = published(first, &program(), "");
    let whole = publish_into(&folder, second, &Options::default(), "").unwrap();
    for missing in ["hosting/nginx.conf", "docs/editing.md", "embed.js"] {
        let made = publish_into(&folder, second, &Options::default(), missing).unwrap();
        assert_eq!(made.files, whole.files, "{missing}");
        assert_eq!(made.changes, whole.changes, "{missing}");
    }
    let needed = Program::needed(folder.text(Manifest::PATH).unwrap()).unwrap();
    assert_eq!(needed.len(), 5);
    for (path, _) in needed {
        let told = publish_into(&folder, second, &Options::default(), &path).unwrap_err().to_string();
        assert!(told.contains(&format!("{path} is missing")), "{told}");
    }
}
