//! The native tool: checks a figures file, and makes of a build a folder to upload.

mod assets;
mod builder;
mod cache;
mod captions;
mod check;
mod compress;
mod csv;
mod files;
mod finder;
mod fragment;
mod gallery;
mod image;
mod manifest;
mod meta;
mod minify;
mod notices;
mod page;
mod rasterize;
mod release;
mod single;
mod site;
mod size;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::Path;

use anyhow::{Result, bail};

pub use gallery::gallery;
pub use page::to_html;

const HELP: &str = "\
publish check FILE                    checks a figures file; exit status 1 when it is faulty
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
        (command @ ("site" | "site-for-development"), [programs, cache, folder]) => {
            let for_development = command == "site-for-development";
            let build = site::Build { source: Path::new("."), programs, cache, for_development };
            // What cannot be written to is told before the work, not after it.
            files::earlier_files(folder)?;
            let (files, report) = site::build(&build)?;
            files.write_to(folder)?;
            say(&report);
            Ok(())
        }
        ("release", [folder, bom, output]) => release::release(folder, bom, output),
        _ => bail!("{HELP}"),
    }
}

/// Prints. That nobody listens any more is no reason to fail.
fn say(text: &str) {
    let _ = std::io::stdout().lock().write_all(text.as_bytes());
}
