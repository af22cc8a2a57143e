//! From what Trunk built to a folder to upload as it is.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use sha2::{Digest, Sha256};

use super::page::{self, Files};
use super::{check, size};

const STYLES: [&str; 3] = ["tokens.css", "widget.css", "page.css"];

/// Completes the folder `staging`, built by Trunk from the project in `source`, and holds it to its budget.
pub(super) fn assemble(source: &Path, staging: &Path) -> Result<()> {
    let dataset = check::load(&source.join("public/figures.json"))?;
    for file in files_in(&source.join("public"))? {
        let name = file.file_name().context("a file without a name")?;
        fs::copy(&file, staging.join(name)).with_context(|| format!("cannot copy {}", file.display()))?;
    }
    let built = names_in(staging)?;
    let find = |suffix: &str| -> Result<String> {
        let mut fitting = built.iter().filter(|name| name.starts_with("headline-figures-") && name.ends_with(suffix));
        match (fitting.next(), fitting.next()) {
            (Some(name), None) => Ok(name.clone()),
            _ => bail!("expected one headline-figures-*{suffix} in {}", staging.display()),
        }
    };
    let (glue, wasm) = (find(".js")?, find("_bg.wasm")?);
    let start = format!("import init from \"./{glue}\";\ninit({{ module_or_path: new URL(\"./{wasm}\", import.meta.url) }});\n");
    let style = STYLES.iter().map(|name| read(&source.join("style").join(name))).collect::<Result<String>>()?;
    let files = Files {
        style: write_hashed(staging, "style", "css", &style)?,
        start: write_hashed(staging, "start", "js", &start)?,
        glue,
        wasm,
    };
    let index = staging.join("index.html");
    let page = page::fill(&read(&index)?, &dataset, &files)
        .context("index.html must have a <link data-trunk …> and an empty <main id=\"headline-figures\">")?;
    fs::write(&index, page).with_context(|| format!("cannot write {}", index.display()))?;
    let first_visit = ["index.html", "figures.json", "icon.svg", &files.style, &files.start, &files.glue, &files.wasm]
        .map(|name| staging.join(name));
    size::hold_to_budget(&first_visit)
}

/// Writes a file that may be cached for ever: its name changes with its content.
fn write_hashed(folder: &Path, stem: &str, extension: &str, content: &str) -> Result<String> {
    let mut hash = String::new();
    for byte in Sha256::digest(content).iter().take(8) {
        write!(hash, "{byte:02x}")?;
    }
    let name = format!("{stem}-{hash}.{extension}");
    fs::write(folder.join(&name), content).with_context(|| format!("cannot write {name}"))?;
    Ok(name)
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    files.sort();
    Ok(files)
}

fn names_in(folder: &Path) -> Result<Vec<String>> {
    Ok(files_in(folder)?.iter().filter_map(|path| Some(path.file_name()?.to_str()?.to_owned())).collect())
}
