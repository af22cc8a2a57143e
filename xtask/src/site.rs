//! Builds a folder with the site: `dist/` to upload, `target/serve/` to look at while developing.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::{cargo, programs, tools};

/// Which site is built, and where.
pub struct Site {
    /// Where it is built.
    pub folder: PathBuf,
    /// With the gallery of all states, and without what only a real host needs: compressed copies and the budget of sizes.
    for_development: bool,
}

impl Site {
    /// The folder to upload.
    #[must_use]
    pub fn to_upload() -> Self {
        Self { folder: crate::root().join("dist"), for_development: false }
    }

    /// A folder of its own: the gallery's made-up numbers must not be left in the folder to upload.
    #[must_use]
    pub fn for_development() -> Self {
        Self { folder: crate::root().join("target/serve"), for_development: true }
    }

    /// Installs what is missing, compiles what has changed, and writes the files of the folder that have.
    ///
    /// # Errors
    /// Says what is wrong: with an installation, with the code, with the figures or with the size. The folder is then as it was.
    pub fn build(&self) -> Result<()> {
        tools::install_wasm_target()?;
        tools::FOR_BUILDING.install()?;
        self.rebuild()
    }

    /// The same with all tools installed.
    ///
    /// # Errors
    /// As `build`.
    pub fn rebuild(&self) -> Result<()> {
        self.compile_and_publish(publisher)
    }

    /// The same with the native program compiled too.
    ///
    /// # Errors
    /// As `build`.
    pub fn build_with(&self, publisher: &Path) -> Result<()> {
        self.compile_and_publish(|| Ok(publisher.to_owned()))
    }

    fn compile_and_publish(&self, publisher: impl FnOnce() -> Result<PathBuf>) -> Result<()> {
        // One build at a time: they share what is made on the way.
        let lock = File::create(crate::target()?.join("build.lock"))?;
        lock.lock()?;
        let programs = crate::target()?.join("programs");
        // Neither waits for the other: they are compiled for different machines.
        let (compiled, publish) = thread::scope(|scope| {
            let compiled = scope.spawn(|| programs::build(&programs));
            let publish = publisher();
            (compiled.join().unwrap_or_else(|_| Err(anyhow!("compiling panicked"))), publish)
        });
        compiled?;
        let command = if self.for_development { "site-for-development" } else { "site" };
        let mut publish = Command::new(publish?);
        publish.current_dir(crate::root()).arg(command).arg(&programs).arg(crate::target()?.join("cache")).arg(&self.folder);
        let status = publish.status().context("`publish` does not start")?;
        if !status.success() {
            bail!("The site was not built.");
        }
        Ok(())
    }
}

/// The native program that checks figures and writes the site.
///
/// # Errors
/// It does not compile.
pub fn publisher() -> Result<PathBuf> {
    let programs = cargo::build("publish", cargo::cargo(&["build", "--locked", "--bin", "publish"]))?;
    programs
        .into_iter()
        .find(|program| program.file_stem().is_some_and(|stem| stem == "publish"))
        .context("cargo did not build `publish`")
}
