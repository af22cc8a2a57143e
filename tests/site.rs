//! Building twice gives the same bytes.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use headline_figures::data::FiguresFile;
use headline_figures::native::{Cache, SystemRasterizer};
use headline_figures::publish::{Change, Options, Program, Publication, Published, compressed, publication};

fn files(folder: &Path, found: &mut BTreeMap<PathBuf, Vec<u8>>, root: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            files(&entry, found, root);
        } else {
            found.insert(entry.strip_prefix(root).unwrap().to_owned(), fs::read(&entry).unwrap());
        }
    }
}

/// What `publish site` makes of this project and of stand-ins for the programs, with what `cache` has from before.
fn build(url: &str, cache: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    build_in(Path::new(env!("CARGO_MANIFEST_DIR")), url, cache)
}

fn add_programs(folder: &Path) {
    for name in ["headline-figures", "charts", "bulletins", "editor", "publisher", "review", "spreadsheets"] {
        fs::write(folder.join(format!("{name}.js")), format!("export default \"{name}\";")).unwrap();
        fs::write(folder.join(format!("{name}_bg.wasm")), b"\0asm").unwrap();
    }
}

fn publish(project: &Path, url: &str, cache: &Path, programs: &Path, site: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_publish"))
        .args([Path::new("site"), programs, cache, site])
        .current_dir(project)
        .env("HEADLINE_FIGURES_URL", url)
        .output()
        .unwrap()
}

fn build_in(project: &Path, url: &str, cache: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let (programs, site) = (folder.path().join("programs"), folder.path().join("site"));
    fs::create_dir(&programs).unwrap();
    add_programs(&programs);
    let output = publish(project, url, cache, &programs, &site);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut found = BTreeMap::new();
    files(&site, &mut found, &site);
    found
}

fn assert_same(first: &BTreeMap<PathBuf, Vec<u8>>, second: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>());
    for (name, content) in first {
        assert!(second.get(name) == Some(content), "{} differs", name.display());
    }
}

#[test]
fn the_same_source_gives_the_same_folder() {
    let (cache, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let first = build("", cache.path());
    assert_same(&first, &build("", other.path()));
    assert_same(&first, &build("", cache.path()));
    for name in
        ["index.html", "en/embed.html", "embed.js", "builder.html", "figures.csv", "static/figures.en.png", "hosting/nginx.conf"]
    {
        assert!(first.contains_key(Path::new(name)), "{name}");
    }
}

#[test]
fn with_an_address_pages_name_it_in_full() {
    let folder = build("https://example.org/figures", tempfile::tempdir().unwrap().path());
    let page = String::from_utf8(folder[Path::new("en/index.html")].clone()).unwrap();
    for part in [
        "<link rel=\"canonical\" href=\"https://example.org/figures/en/\">",
        "property=\"og:url\" content=\"https://example.org/figures/en/\"",
        "property=\"og:image\" content=\"https://example.org/figures/static/figures.en.png\"",
        "\"contentUrl\":\"https://example.org/figures/figures.json\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

/// What is made of this project with other figures.
fn build_with(figures: &str, cache: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let project = tempfile::tempdir().unwrap();
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["docs", "hosting", "licences", "script", "style"] {
        std::os::unix::fs::symlink(own.join(folder), project.path().join(folder)).unwrap();
    }
    fs::create_dir(project.path().join("public")).unwrap();
    for file in fs::read_dir(own.join("public")).unwrap().map(|entry| entry.unwrap().path()) {
        fs::copy(&file, project.path().join("public").join(file.file_name().unwrap())).unwrap();
    }
    fs::write(project.path().join("public/figures.json"), figures).unwrap();
    build_in(project.path(), "", cache)
}

/// Pages may pin the hash of a script: an update of the figures must not make it another.
#[test]
fn no_program_changes_with_the_figures() {
    let cache = tempfile::tempdir().unwrap();
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("public/figures.json")).unwrap();
    let changed = text.replace("9700000000", "9800000000").replace("突破97亿", "突破98亿").replace("工业互联网标识", "标识");
    let (before, after) = (build("", cache.path()), build_with(&changed, cache.path()));
    assert!(before[Path::new("index.html")] != after[Path::new("index.html")]);
    let programs = |site: &BTreeMap<PathBuf, Vec<u8>>| -> BTreeMap<PathBuf, Vec<u8>> {
        let is_program = |path: &Path| ["js", "css", "wasm"].iter().any(|own| path.extension().is_some_and(|it| it == *own));
        site.iter().filter(|(path, _)| is_program(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
    };
    assert!(programs(&before).len() > 10);
    assert_same(&programs(&before), &programs(&after));
    assert_eq!(before[Path::new("manifest.json")], after[Path::new("manifest.json")]);
}

/// An address may have characters that mean something in HTML. What is no address is refused.
#[test]
fn the_address_stays_in_its_place() {
    let cache = tempfile::tempdir().unwrap();
    let folder = build("https://example.org/a'b&c/", cache.path());
    let page = String::from_utf8(folder[Path::new("index.html")].clone()).unwrap();
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/a'b&amp;c/\">"), "{page}");
    for wrong in
        ["example.org/figures", "https://", "https://example.org/a\"><b", "https://example.org/a b", "javascript:alert(1)"]
    {
        let (programs, site) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        add_programs(programs.path());
        let refused = publish(Path::new(env!("CARGO_MANIFEST_DIR")), wrong, cache.path(), programs.path(), site.path());
        let told = String::from_utf8(refused.stderr).unwrap();
        assert!(!refused.status.success() && told.contains("HEADLINE_FIGURES_URL"), "{wrong}: {told}");
    }
}

/// Publishing other figures in a built folder makes what a build with these figures makes, compressed copies and all.
#[test]
fn a_built_folder_is_published_with_other_figures_as_a_build_would() {
    let cache = tempfile::tempdir().unwrap();
    let built = build("", cache.path());
    let content = |path: &str| built.get(Path::new(path)).cloned();
    let text = |path: &str| String::from_utf8(content(path).unwrap()).unwrap();
    let program = Program::from_folder(&text("manifest.json"), content).unwrap();
    let folder = Cache::open(cache.path()).unwrap();
    let fonts = SystemRasterizer::new(&folder).unwrap();
    let publish = |figures: &str, published: &dyn Fn(&str) -> Option<Published>| -> Publication {
        let figures = FiguresFile::parse(figures.to_owned()).unwrap();
        publication(&figures, (&text("manifest.json"), &program), &Options::default(), &fonts, published).unwrap()
    };
    let all = |publication: &Publication| -> BTreeMap<PathBuf, Vec<u8>> {
        let files = publication.files.iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec()));
        let copies = publication.files.iter().flat_map(|(path, bytes)| compressed(path, bytes).unwrap());
        files.chain(copies).map(|(path, bytes)| (path.into(), bytes)).collect()
    };

    // The same figures: the same bytes, and nothing to upload but copies that nobody has looked at.
    let same = publish(&text("figures.json"), &|path| content(path).map(Published::Bytes));
    let made = all(&same);
    assert!(made.len() > 200 && made.len() < built.len(), "{} of {}", made.len(), built.len());
    for (path, bytes) in &made {
        assert!(built.get(path) == Some(bytes), "{} differs", path.display());
    }
    let is_copy = |path: &str| [".br", ".gz"].iter().any(|ending| path.ends_with(ending));
    for (path, change) in &same.changes {
        assert_eq!(*change, if is_copy(path) { Change::Changed } else { Change::Same }, "{path}");
    }
    assert_eq!(same.changes.len(), made.len());

    // Others: what is left of the folder, with what was made put over it, is as a build makes it.
    let figures = text("figures.json")
        .replace("root-mirrors", "mirrors")
        .replace("9700000000", "9800000000")
        .replace("突破97亿", "突破98亿");
    let other = publish(&figures, &|_| None);
    let mut folder = built.clone();
    for (path, change) in &other.changes {
        let was_there = folder.remove(Path::new(path)).is_some();
        assert_eq!(was_there, *change != Change::New, "{path}");
        assert_eq!(*change == Change::New, path.contains("figure-mirrors"), "{path}");
        assert_eq!(*change == Change::Gone, path.contains("figure-root-mirrors"), "{path}");
    }
    folder.extend(all(&other));
    assert_same(&folder, &build_with(&figures, cache.path()));
}
