//! Chromium of years ago, as office and in-app browsers still are: npm packages for servers carry whole builds of it.
//! `cargo xtask test` opens the pages in three of them, `cargo xtask test --old` in all.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::npm::NpmPackage;
use crate::run;
use crate::tools::Tools;

/// A build of Chromium: its major version, and the package that has it packed.
pub struct OldEngine {
    version: u32,
    package: NpmPackage,
}

const fn engine(version: u32, name: &'static str, package_version: &'static str) -> OldEngine {
    OldEngine { version, package: NpmPackage::new(name, package_version, "package.json") }
}

/// The oldest that is laid out well, the oldest that runs the programs, and one that many office browsers are made of.
pub const NAMED: [OldEngine; 3] = [
    engine(69, "chrome-aws-lambda", "1.6.3"),
    engine(80, "chrome-aws-lambda", "2.1.1"),
    engine(86, "chrome-aws-lambda", "5.3.1"),
];

/// What comes between them and the browsers of today.
pub const OTHERS: [OldEngine; 5] = [
    engine(73, "chrome-aws-lambda", "1.12.2"),
    engine(83, "chrome-aws-lambda", "5.0.0"),
    engine(92, "chrome-aws-lambda", "10.1.0"),
    engine(103, "@sparticuz/chrome-aws-lambda", "14.4.1"),
    engine(106, "@sparticuz/chrome-aws-lambda", "17.1.3"),
];

/// Takes a file of brotli apart. Node.js is there, since npm is.
const UNPACK: &str = "const [from, to] = process.argv.slice(1); const { writeFileSync, readFileSync } = require('fs'); \
    writeFileSync(to, require('zlib').brotliDecompressSync(readFileSync(from)), { mode: 0o755 });";

/// Installs and unpacks what is missing of `engines`.
///
/// # Errors
/// One cannot be had or unpacked.
pub fn install(engines: &[&OldEngine]) -> Result<()> {
    let packages: Vec<_> = engines.iter().map(|engine| &engine.package).collect();
    Tools { npm: &packages, ..Tools::default() }.install()?;
    engines.iter().try_for_each(|engine| engine.unpack())
}

/// Where they are, as the tests want to know it (`OLD_ENGINES`): `69=PATH` in each entry.
///
/// # Errors
/// There is nowhere to keep them.
pub fn listed(engines: &[&OldEngine]) -> Result<OsString> {
    let mut entries = Vec::new();
    for engine in engines {
        let mut entry = OsString::from(format!("{}=", engine.version));
        entry.push(engine.program()?);
        entries.push(entry);
    }
    env::join_paths(entries).context("a folder of tools has a colon in its name")
}

impl OldEngine {
    fn program(&self) -> Result<PathBuf> {
        Ok(self.package.file()?.with_file_name("bin").join("chromium"))
    }

    /// Unpacks the program beside what it is packed in, and the libraries that it brings into `aws/lib`.
    fn unpack(&self) -> Result<()> {
        let program = self.program()?;
        if program.is_file() {
            return Ok(());
        }
        let folder = program.with_file_name("");
        let entries = fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?;
        let packed: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
        let named = |start: &str, end: &str| {
            packed.iter().find(|path| {
                path.file_name().and_then(|name| name.to_str()).is_some_and(|name| name.starts_with(start) && name.ends_with(end))
            })
        };
        if let Some(libraries) = named("aws", ".tar.br") {
            let archive = folder.join("aws.tar");
            unpack(libraries, &archive)?;
            let to = folder.join("aws");
            fs::create_dir_all(&to)?;
            run(Command::new("tar").arg("xf").arg(&archive).arg("-C").arg(&to))?;
            fs::remove_file(&archive)?;
        }
        let chromium = named("chromium", ".br").with_context(|| format!("no Chromium in {}", folder.display()))?;
        // A name of its own until all is there.
        let partial = folder.join("chromium.partial");
        unpack(chromium, &partial)?;
        fs::rename(&partial, &program)?;
        Ok(())
    }
}

fn unpack(from: &Path, to: &Path) -> Result<()> {
    run(Command::new("node").args(["-e", UNPACK]).arg(from).arg(to))
}
