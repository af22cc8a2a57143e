//! The documents say what is so: links lead somewhere, commands exist, twins in two languages say the same.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use sha2::{Digest, Sha256};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All documents: path from the root, and text.
fn documents() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for folder in ["", "docs", "hosting"] {
        for entry in fs::read_dir(root().join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|extension| extension == "md") {
                found.push((path.strip_prefix(root()).unwrap().to_owned(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(found.len() > 10);
    found.sort();
    found
}

/// Blocks of code.
static BLOCKS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(?s)```[a-z]*\n(.*?)```").unwrap());

fn without_code(text: &str) -> String {
    BLOCKS.replace_all(text, "").into_owned()
}

/// Lines of code, of blocks and between `marks` in sentences.
fn code(text: &str) -> Vec<String> {
    let lines = BLOCKS.captures_iter(text).flat_map(|block| block[1].lines().map(str::to_owned).collect::<Vec<_>>());
    let spans = Regex::new(r"`([^`\n]+)`").unwrap();
    let prose = without_code(text);
    let spans: Vec<String> = spans.captures_iter(&prose).map(|span| span[1].to_owned()).collect();
    lines.chain(spans).collect()
}

/// The anchor that a heading gets where Markdown is shown (GitHub's rule).
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = text.lines().filter_map(|line| line.strip_prefix('#')).map(|line| line.trim_start_matches('#').trim());
    let anchor = |heading: &str| -> String {
        let kept = heading.to_lowercase();
        kept.chars()
            .filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c))
            .map(|c| if c == ' ' { '-' } else { c })
            .collect()
    };
    headings.map(anchor).collect()
}

#[test]
fn every_link_leads_somewhere() {
    let link = Regex::new(r##"(?:\]\(|(?:src|srcset|href)=")([^)"#\s]*)(#[^)"\s]*)?[)"]"##).unwrap();
    for (path, text) in documents() {
        let folder = root().join(path.parent().unwrap());
        let mut links = 0;
        let prose = without_code(&text);
        for found in link.captures_iter(&prose) {
            let (target, anchor) = (&found[1], found.get(2).map(|anchor| anchor.as_str().trim_start_matches('#')));
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let file = if target.is_empty() { root().join(&path) } else { folder.join(target) };
            assert!(file.exists(), "{}: {target} is not there", path.display());
            if let Some(anchor) = anchor {
                let there = anchors(&fs::read_to_string(&file).unwrap());
                assert!(there.contains(anchor), "{}: {target}#{anchor} is none of {there:?}", path.display());
            }
            links += 1;
        }
        assert!(links > 0 || path != Path::new("README.md"));
    }
}

/// `tests/fixtures/valid/series.json` is a file, and `src/data` a folder.
#[test]
fn every_file_of_the_project_that_is_named_is_there() {
    let own =
        Regex::new(r"^(src|script|style|tests|docs|hosting|public|xtask|dev-server|progress|licences|\.ci|\.cargo)/[\w./-]*$")
            .unwrap();
    let mut named = 0;
    for (path, text) in documents() {
        // What `dist/` has is looked at by the end-to-end tests; its README is part of it.
        if path.starts_with("hosting") {
            continue;
        }
        for name in code(&text).iter().filter(|name| own.is_match(name)) {
            assert!(root().join(name).exists(), "{}: {name} is not there", path.display());
            named += 1;
        }
    }
    assert!(named > 20, "{named}");
}

/// The commands that `cargo xtask` has.
fn commands() -> BTreeSet<String> {
    let main = fs::read_to_string(root().join("xtask/src/main.rs")).unwrap();
    let help = main.split("const HELP").nth(1).unwrap().split("\";").next().unwrap();
    Regex::new(r"cargo xtask ([a-z]+)").unwrap().captures_iter(help).map(|command| command[1].to_owned()).collect()
}

/// `test` is what CI runs, `bench` needs a machine that does nothing else, `fuzz` another compiler; `tests/first_hour` runs the others as they stand here.
#[test]
fn every_command_that_is_named_exists_and_is_run_by_a_test() {
    let read = |name: &str| fs::read_to_string(root().join(format!("tests/first_hour/{name}.rs"))).unwrap();
    let first_hour = ["build", "check", "made", "serve"].map(read).concat();
    let known = commands();
    let run = |command: &str| {
        let called = [format!("\"xtask\", \"{command}\""), format!(".arg(\"{command}\")")];
        called.iter().any(|call| first_hour.contains(call))
    };
    for command in known.iter().filter(|command| !["test", "bench", "fuzz"].contains(&command.as_str())) {
        assert!(run(command), "nothing runs `cargo xtask {command}`");
    }
    let named = Regex::new(r"cargo xtask ([a-z]+)").unwrap();
    let mut seen = BTreeSet::new();
    for (path, text) in documents() {
        for command in
            code(&text).iter().flat_map(|code| named.captures_iter(code).map(|found| found[1].to_owned()).collect::<Vec<_>>())
        {
            assert!(known.contains(&command), "{}: there is no `cargo xtask {command}`", path.display());
            seen.insert(command);
        }
    }
    assert_eq!(seen, known, "each command is told of in a document");
    let ci = fs::read_to_string(root().join(".ci/run")).unwrap();
    assert!(ci.trim_end().ends_with("\ncargo xtask test"), "CI runs the command of the README");
}

/// The README's other commands name tests and engines that exist.
#[test]
fn tests_that_are_named_exist() {
    let named = Regex::new(r"cargo test[^`]*?--test ([a-z0-9_]+)").unwrap();
    for (path, text) in documents() {
        for test in
            code(&text).iter().flat_map(|code| named.captures_iter(code).map(|found| found[1].to_owned()).collect::<Vec<_>>())
        {
            let there = root().join(format!("tests/{test}.rs")).exists() || root().join(format!("tests/{test}/main.rs")).exists();
            assert!(there, "{}: there is no test {test}", path.display());
        }
    }
}

/// `tests/e2e/folder.rs::every_page_keeps_the_policy` is a test.
#[test]
fn every_test_that_a_claim_names_is_there() {
    let named = Regex::new(r"^(tests/[\w/]+\.rs)::(\w+)$").unwrap();
    let mut count = 0;
    for (path, text) in documents() {
        for own in code(&text) {
            let Some(found) = named.captures(&own) else { continue };
            let there = fs::read_to_string(root().join(&found[1])).unwrap_or_default().contains(&format!("fn {}()", &found[2]));
            assert!(there, "{}: {own} is not there", path.display());
            count += 1;
        }
    }
    assert!(count > 15, "{count}");
}

/// What the run of the fault matrix has found (`tests/golden/faults`), as a table; `GOLDEN=write` writes it.
#[test]
fn the_table_of_faults_is_what_was_found() {
    let places = [
        ("index.html", "the page"),
        ("all.html", "all figures"),
        ("embed.html", "the frame"),
        ("element", "the element"),
        ("single.html", "one file"),
    ];
    let columns = places.map(|(name, _)| fs::read_to_string(root().join(format!("tests/golden/faults/{name}.txt"))).unwrap());
    let mut told: Vec<String> = Vec::new();
    let mut rows = String::new();
    for line in columns[0].lines() {
        let fault = line.split_once(": ").unwrap().0;
        rows += &format!("| {fault} |");
        for column in &columns {
            let said = column.lines().find_map(|line| line.strip_prefix(fault)?.strip_prefix(": ")).unwrap();
            if said == "nothing" {
                rows += " – |";
                continue;
            }
            let number = told.iter().position(|own| own == said).unwrap_or_else(|| {
                told.push(said.to_owned());
                told.len() - 1
            });
            rows += &format!(" {} |", number + 1);
        }
        rows.push('\n');
    }
    let path = root().join("docs/faults.md");
    let head = fs::read_to_string(&path).unwrap();
    let head = head.split_once("## What is told").unwrap().0;
    let sentences = told.iter().enumerate().map(|(number, said)| format!("{}. {said}\n", number + 1)).collect::<String>();
    let names = places.map(|(_, name)| name).join(" | ");
    let editor = fs::read_to_string(root().join("tests/golden/faults/editor.html.txt")).unwrap();
    let editor = editor.lines().map(|line| {
        let (fault, said) = line.split_once(": ").unwrap();
        format!("| {fault} | {} |\n", if said == "nothing" { "–" } else { said })
    });
    let editor = format!("## The editor\n\n| fault | what is told |\n| --- | --- |\n{}", editor.collect::<String>());
    let expected = format!(
        "{head}## What is told\n\n{sentences}\n| fault | {names} |\n| --- | --- | --- | --- | --- | --- |\n{rows}\n{editor}"
    );
    if std::env::var("GOLDEN").is_ok_and(|how| how == "write") {
        fs::write(&path, &expected).unwrap();
    }
    assert_eq!(fs::read_to_string(&path).unwrap(), expected, "GOLDEN=write cargo test --test docs");
}

#[test]
fn twins_have_the_same_parts_and_commands() {
    let mut twins = 0;
    let named = Regex::new(r"cargo xtask [a-z]+").unwrap();
    for (path, english) in documents() {
        let twin = path.with_extension("zh-CN.md");
        let Ok(chinese) = fs::read_to_string(root().join(&twin)) else { continue };
        twins += 1;
        let levels = |text: &str| -> Vec<usize> {
            let prose = without_code(text);
            prose
                .lines()
                .filter(|line| line.starts_with('#'))
                .map(|line| line.len() - line.trim_start_matches('#').len())
                .collect()
        };
        assert_eq!(levels(&english), levels(&chinese), "{}: headings", twin.display());
        let rows = |text: &str| text.lines().filter(|line| line.starts_with('|')).count();
        assert_eq!(rows(&english), rows(&chinese), "{}: rows of tables", twin.display());
        let commands = |text: &str| -> BTreeSet<String> {
            code(text)
                .iter()
                .flat_map(|code| named.find_iter(code).map(|found| found.as_str().to_owned()).collect::<Vec<_>>())
                .collect()
        };
        assert_eq!(commands(&english), commands(&chinese), "{}: commands", twin.display());
    }
    assert!(twins >= 6, "{twins}");
}

/// A word in capitals alone on a line was to be replaced.
#[test]
fn nothing_is_left_to_be_filled_in() {
    let place = Regex::new(r"(?m)^[A-Z]{4,}$|TODO|FIXME").unwrap();
    for (path, text) in documents() {
        let left = place.find(&text).map(|found| found.as_str());
        assert_eq!(left, None, "{}", path.display());
    }
}

/// The README shows what an editor is told of 97 billion.
#[test]
fn the_refusal_in_the_readme_is_what_check_says() {
    let figures = fs::read_to_string(root().join("public/figures.json")).unwrap();
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), figures.replace("9700000000", "97000000000")).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_publish")).arg("check").arg(file.path()).output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    for (name, space) in [("README.md", " "), ("README.zh-CN.md", "")] {
        let text = fs::read_to_string(root().join(name)).unwrap();
        let block = text.split("```").find(|block| block.contains("figures[1].value")).expect("a block with the refusal");
        let (place, sentence) = block.trim().split_once('\n').unwrap();
        let sentence: Vec<&str> = sentence.lines().map(str::trim).collect();
        for words in [place, &sentence.join(space)] {
            assert!(told.contains(words), "{name}: “{words}” is not in:\n{told}");
        }
    }
}

/// docs/embedding.md tells how to make the value of `integrity`.
#[test]
fn the_hash_of_a_file_is_made_as_the_document_says() {
    let text = fs::read_to_string(root().join("docs/embedding.md")).unwrap();
    let command = code(&text).into_iter().find(|code| code.starts_with("openssl ")).expect("a command");
    let file = root().join("public/figures.json");
    let command = command.replace("figures-2020.json", file.to_str().unwrap());
    let output = Command::new("sh").args(["-c", &command]).output().expect("sh");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let expected = STANDARD.encode(Sha256::digest(fs::read(file).unwrap()));
    assert_eq!(String::from_utf8(output.stdout).unwrap().trim(), expected);
}
