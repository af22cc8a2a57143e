//! `cargo xtask licences`: writes `licences/third-party.json`, the notices of all that is compiled into the programs of a page.
//! They are made by cargo-about, and by what the toolchain has of the standard library. It is run when a dependency changes; a test
//! holds the file against Cargo.lock.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::tools::{CARGO_ABOUT, Tools, WASM_TARGET};
use crate::{cargo, heading};

/// What the standard library is compiled with for WebAssembly.
const IN_STD: [&str; 4] = ["cfg-if", "dlmalloc", "hashbrown", "rustc-demangle"];

/// A package, the licences it is taken under, and its notices.
struct Notice {
    license: String,
    authors: Vec<String>,
    texts: BTreeSet<String>,
}

/// By name and version.
type Notices = BTreeMap<(String, String), Notice>;

/// Writes the file.
///
/// # Errors
/// A crate has a licence that `licences/about.toml` does not accept, or names none.
pub fn licences() -> Result<()> {
    Tools { crates: &[&CARGO_ABOUT], ..Tools::default() }.install()?;
    heading("collecting licences");
    let compiled = compiled_crates()?;
    let mut notices = of_crates(&about()?, &compiled)?;
    notices.extend(of_std()?);
    // Many notices are the same to the letter.
    let texts: Vec<&String> = notices.values().flat_map(|notice| &notice.texts).collect::<BTreeSet<_>>().into_iter().collect();
    let packages: Vec<Value> = notices
        .iter()
        .map(|((name, version), Notice { license, authors, texts: own })| {
            let own: Vec<_> = own.iter().filter_map(|text| texts.binary_search(&text).ok()).collect();
            json!({ "name": name, "version": version, "license": license, "authors": authors, "notices": own })
        })
        .collect();
    let path = crate::root().join("licences/third-party.json");
    fs::write(&path, serde_json::to_string_pretty(&json!({ "packages": packages, "notices": texts }))? + "\n")?;
    println!("{} packages, {} notices: {}", packages.len(), texts.len(), path.display());
    Ok(())
}

/// Name and version of each crate that is compiled for a page. What only makes code at compile time is not part of it.
fn compiled_crates() -> Result<BTreeSet<(String, String)>> {
    let edges = ["-e", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"];
    let mut command = cargo::cargo(&["tree", "--locked", "--package", "headline-figures", "--target", WASM_TARGET]);
    command.args(cargo::ALL_FOR_BROWSERS);
    let output = command.args(edges).output()?;
    if !output.status.success() {
        bail!("cargo tree failed:\n{}", String::from_utf8_lossy(&output.stderr));
    }
    let lines = String::from_utf8(output.stdout)?;
    let crates = lines.lines().filter_map(|line| {
        let (name, version) = line.split_once(" v")?;
        let version = version.split(' ').next()?;
        (name != "headline-figures").then(|| (name.to_owned(), version.to_owned()))
    });
    Ok(crates.collect())
}

/// What cargo-about says of all crates.
fn about() -> Result<Value> {
    cargo::fetch()?;
    let output = crate::target()?.join("about.json");
    let mut command = Command::new(CARGO_ABOUT.program("cargo-about")?);
    command.args(["generate", "--config", "licences/about.toml", "--format", "json", "--locked", "--offline", "--output-file"]);
    command.arg(&output).args(cargo::ALL_FOR_BROWSERS).current_dir(crate::root());
    cargo::run("cargo-about", command)?;
    Ok(serde_json::from_str(&fs::read_to_string(output)?)?)
}

fn of_crates(about: &Value, compiled: &BTreeSet<(String, String)>) -> Result<Notices> {
    let text = |value: &Value, path: &str| value.pointer(path).and_then(Value::as_str).unwrap_or_default().to_owned();
    let list = |value: &Value, path: &str| value.pointer(path).and_then(Value::as_array).cloned().unwrap_or_default();
    let mut notices = Notices::new();
    for license in list(about, "/licenses") {
        for user in list(&license, "/used_by") {
            let package = (text(&user, "/crate/name"), text(&user, "/crate/version"));
            if !compiled.contains(&package) {
                continue;
            }
            let notice = notices.entry(package).or_insert_with(|| Notice {
                license: text(&user, "/crate/license"),
                authors: list(&user, "/crate/authors").iter().filter_map(Value::as_str).map(without_address).collect(),
                texts: BTreeSet::new(),
            });
            notice.texts.insert(notice_text(&text(&license, "/text")));
        }
    }
    let missing: Vec<_> = compiled.iter().filter(|package| !notices.contains_key(package)).collect();
    if !missing.is_empty() {
        bail!("cargo-about says nothing of {missing:?}");
    }
    Ok(notices)
}

/// `Ada Lovelace <ada@example.org>` without the address: the page goes to places where she did not put it.
fn without_address(author: &str) -> String {
    author.split(" <").next().unwrap_or_default().trim().to_owned()
}

/// A crate without a file of its licence has the licence's general text, with a line to be filled in. That line is left out: the page
/// names the authors beside it.
fn notice_text(text: &str) -> String {
    let lines = text.lines().map(str::trim_end).filter(|line| !line.contains("<copyright holders>"));
    lines.collect::<Vec<_>>().join("\n").trim().replace("\n\n\n", "\n\n")
}

/// The standard library and what it is compiled with, from the toolchain's own documents.
fn of_std() -> Result<Notices> {
    let print = |arguments: &[&str]| -> Result<String> {
        Ok(String::from_utf8(Command::new("rustc").args(arguments).current_dir(crate::root()).output()?.stdout)?)
    };
    let version = print(&["--version"])?.split(' ').nth(1).context("rustc says no version")?.to_owned();
    let documents = PathBuf::from(print(&["--print", "sysroot"])?.trim()).join("share/doc/rust");
    let read = |name: &str| {
        let path = documents.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    };
    let holders = "Copyright (c) The Rust Project Contributors";
    let mit = format!("{holders}\n\n{}", notice_text(&read("licenses/MIT.txt")?));
    let own = Notice { license: "MIT OR Apache-2.0".into(), authors: Vec::new(), texts: BTreeSet::from([mit]) };
    let mut notices = Notices::from([(("rust-std".to_owned(), version), own)]);
    let page = read("COPYRIGHT-library.html")?;
    for name in IN_STD {
        let (_, section) =
            page.split_once(&format!("<h3>📦 {name}-")).with_context(|| format!("the toolchain names no {name}"))?;
        let section = section.split("<h3>").next().unwrap_or(section);
        let between = |from: &str, to: &str| {
            let (_, rest) = section.split_once(from)?;
            Some(plain(rest.split(to).next()?))
        };
        let field = |label: &str| between(&format!("<b>{label}:</b>"), "</p>").with_context(|| format!("{name} has no {label}"));
        let (_, mit) = section.split_once("<code>LICENSE-MIT").with_context(|| format!("{name} has no LICENSE-MIT"))?;
        let mit = mit.split_once("<pre>").and_then(|(_, text)| text.split("</pre>").next()).unwrap_or_default();
        let notice = Notice {
            license: field("License")?,
            authors: field("Authors")?.split(", ").map(without_address).collect(),
            texts: BTreeSet::from([notice_text(&plain(mit))]),
        };
        let version = section.split('<').next().unwrap_or_default().trim();
        notices.insert((format!("{name} (in rust-std)"), version.to_owned()), notice);
    }
    Ok(notices)
}

/// The text of a piece of the toolchain's HTML that has no elements in it.
fn plain(html: &str) -> String {
    let characters = [("&#34;", "\""), ("&#39;", "'"), ("&#60;", "<"), ("&#62;", ">"), ("&#38;", "&")];
    characters.iter().fold(html.to_owned(), |text, (from, to)| text.replace(from, to)).trim().to_owned()
}
