//! The native tool: checks a figures file, and makes of a build a folder to upload.

mod builder;
mod check;
mod csv;
mod files;
mod finder;
mod fragment;
mod gallery;
mod image;
mod meta;
mod page;
mod painter;
mod single;
mod site;
mod size;
mod terse;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

pub use gallery::gallery;
pub use page::to_html;

const HELP: &str = "\
publish check FILE   checks a figures file; exit status 1 when it is faulty
publish site         makes the page of what Trunk built (Trunk calls it, see Trunk.toml)";

/// Runs the command that the arguments (without the program's name) ask for.
///
/// # Errors
/// Says what is wrong and what to do, in words for the person at the keyboard.
pub fn run(arguments: &[String]) -> Result<()> {
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments.as_slice() {
        ["check", file] => check::check(Path::new(file)),
        ["site"] => {
            let folder = |name: &str| -> Result<PathBuf> {
                Ok(std::env::var_os(name).with_context(|| format!("{name} is not set: `cargo xtask build` sets it"))?.into())
            };
            site::assemble(&folder("TRUNK_SOURCE_DIR")?, &folder("TRUNK_STAGING_DIR")?)
        }
        _ => bail!("{HELP}"),
    }
}
