//! The command line around `publish`: reads the project, finishes the program, draws, compresses, writes.

mod budget;
mod cache;
mod check;
mod compress;
mod gallery;
mod minify;
mod one_file;
mod output_dir;
mod program;
mod rasterize;
mod release;
mod site;
mod template;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use cache::Cache;
pub use gallery::gallery;
pub use program::finish as finish_program;
pub use rasterize::SystemRasterizer;

const HELP: &str = "\
publish check FILE                    checks a figures file; exit status 1 when it is faulty
publish migrate FILE                  rewrites a figures file of schema 1 in schema 2; keeps the old one beside it
publish site PROGRAMS CACHE FOLDER    writes the site into FOLDER, from the project in this folder and the compiled PROGRAMS
publish site-for-development ...      the same with the gallery, and without compressed copies
publish release FOLDER BOM OUTPUT     packs the site in FOLDER with its bill of materials into OUTPUT
`cargo xtask` calls it.";

/// Runs the command that the arguments (without the program's name) ask for.
///
/// # Errors
/// Says what is wrong and what to do, in words for the person at the keyboard.
pub fn run(arguments: &[OsString]) -> Result<()> {
    let Some((command, paths)) = arguments.split_first() else { bail!("{HELP}") };
    let paths: Vec<&Path> = paths.iter().map(Path::new).collect();
    match (command.to_string_lossy().as_ref(), paths.as_slice()) {
        ("check", [file]) => check::check(file),
        ("migrate", [file]) => check::migrate(file),
        (command @ ("site" | "site-for-development"), [programs, cache, folder]) => {
            let for_development = command == "site-for-development";
            let build = site::Build { project: Path::new("."), programs, cache, for_development };
            // What cannot be written to is told before the work, not after it.
            output_dir::earlier_files(folder)?;
            let (files, report) = site::build(&build)?;
            output_dir::write(&files, folder)?;
            print(&report);
            Ok(())
        }
        ("release", [folder, bom, output]) => release::release(folder, bom, output),
        _ => bail!("{HELP}"),
    }
}

/// Prints. That nobody listens any more is no reason to fail.
fn print(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}

fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

fn read_dir(folder: &Path) -> Result<std::fs::ReadDir> {
    std::fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))
}

/// All files below a folder. Links to other folders are not followed.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { files.extend(files_below(&entry.path())?) } else { files.push(entry.path()) }
    }
    Ok(files)
}
