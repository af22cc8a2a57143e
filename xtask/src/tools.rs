//! What the commands need, at pinned versions, in a folder of its own: nothing of the user's is replaced. What does not depend
//! on each other is installed side by side.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};

use crate::npm::{BINARYEN, NpmPackage};
use crate::packages::{self, Package};
use crate::{cargo, heading};

/// What runs in a browser is compiled for this.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A crate whose programs cargo installs from source.
pub struct Crate {
    name: &'static str,
    pub version: &'static str,
    /// What `cargo install` is told besides.
    options: &'static [&'static str],
    /// The program that tells whether it is there.
    program: &'static str,
}

/// The same version as the crate in Cargo.toml. Its own lock file does not compile with the pinned toolchain.
pub const WASM_BINDGEN: Crate = Crate { name: "wasm-bindgen-cli", version: "0.2.130", options: &[], program: "wasm-bindgen" };
pub const GECKODRIVER: Crate = Crate { name: "geckodriver", version: "0.37.1", options: &["--locked"], program: "geckodriver" };
pub const CARGO_DENY: Crate = Crate { name: "cargo-deny", version: "0.20.2", options: &["--locked"], program: "cargo-deny" };
pub const CARGO_ABOUT: Crate =
    Crate { name: "cargo-about", version: "0.9.3", options: &["--locked", "--features", "cli"], program: "cargo-about" };
pub const CARGO_CYCLONEDX: Crate =
    Crate { name: "cargo-cyclonedx", version: "0.5.9", options: &["--locked"], program: "cargo-cyclonedx" };

/// What a command needs.
#[derive(Clone, Copy, Default)]
pub struct Tools<'a> {
    pub crates: &'a [&'a Crate],
    pub npm: &'a [&'a NpmPackage],
    pub packages: &'a [Package],
}

/// What a build needs.
pub const FOR_BUILDING: Tools = Tools { crates: &[&WASM_BINDGEN], npm: &[&BINARYEN], packages: &[packages::CHINESE_FONT] };

impl Tools<'_> {
    /// Installs what is missing, side by side.
    ///
    /// # Errors
    /// Something cannot be installed; the error says what to install by hand.
    pub fn install(self) -> Result<()> {
        let crates: Vec<_> = self.crates.iter().filter(|own| own.find(own.program).is_none()).collect();
        let npm: Vec<_> = self.npm.iter().filter(|own| !own.is_installed()).collect();
        let mut packages: Vec<Package> = self.packages.iter().filter(|own| own.is_missing()).copied().collect();
        if !npm.is_empty() {
            packages.extend([packages::NODE, packages::NPM].into_iter().filter(Package::is_missing));
        }
        let names = crates.iter().map(|own| own.name).chain(npm.iter().map(|own| own.name));
        let names: Vec<_> = names.chain(packages.iter().map(|own| own.name)).collect();
        if names.is_empty() {
            return Ok(());
        }
        heading(&format!("installing {} (this once)", names.join(", ")));
        thread::scope(|scope| {
            let mut tasks: Vec<_> = crates.into_iter().map(|own| scope.spawn(|| own.install())).collect();
            // npm itself may be among the packages.
            tasks.push(scope.spawn(|| {
                packages::install(&packages)?;
                npm.into_iter().try_for_each(|own| own.install())
            }));
            let results = tasks.into_iter().map(|task| task.join().unwrap_or_else(|_| Err(anyhow!("an installation panicked"))));
            let failed: Vec<_> = results.filter_map(Result::err).map(|error| format!("{error:#}")).collect();
            if failed.is_empty() { Ok(()) } else { Err(anyhow!(failed.join("\n"))) }
        })
    }
}

impl Crate {
    fn folder(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.name, self.version)))
    }

    /// One of the programs: on the PATH, if it is of this version there, or where `install` puts it.
    fn find(&self, program: &str) -> Option<PathBuf> {
        let own = self.folder().ok()?.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
        let is_installed = own.is_file().then_some(own);
        is_installed.or_else(|| on_path(program).filter(|found| version_of(found).is_some_and(|version| version == self.version)))
    }

    /// One of its programs, which `Tools::install` has seen to.
    ///
    /// # Errors
    /// It is not installed.
    pub fn program(&self, program: &str) -> Result<PathBuf> {
        self.find(program).with_context(|| format!("{program} {} is not installed", self.version))
    }

    /// Built for use, not for speed: half the time of a full release build, and none of it is felt later.
    fn install(&self) -> Result<()> {
        let name = format!("{}@{}", self.name, self.version);
        let build = cache()?.join(format!("build-{}", self.name));
        let mut command = Command::new("cargo");
        command.args(["install", &name]).args(self.options).arg("--root").arg(self.folder()?);
        // It would advise to put its folder on the PATH, which nobody needs.
        let path = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([self.folder()?.join("bin")].into_iter().chain(env::split_paths(&path)))?;
        command
            .env("PATH", path)
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        cargo::run(&name, command).with_context(|| format!("cannot install {name}; a C compiler and the network are needed"))?;
        // Another command may have installed the same, and removed this.
        let _ = fs::remove_dir_all(&build);
        Ok(())
    }
}

/// The parts of the toolchain that check code.
///
/// # Errors
/// Says what to install.
pub fn install_checkers() -> Result<()> {
    let works = |arguments: &[&str]| quiet("cargo", arguments).is_some();
    if !works(&["clippy", "--version"]) || !works(&["fmt", "--version"]) {
        heading("installing clippy and rustfmt");
        rustup(&["component", "add", "clippy", "rustfmt"])?;
    }
    Ok(())
}

/// The wasm target of the toolchain. Where rustup does not install it by itself, it is told to.
///
/// # Errors
/// Says what to install.
pub fn install_wasm_target() -> Result<()> {
    let sysroot = PathBuf::from(quiet("rustc", &["--print", "sysroot"]).context("rustc does not run: install Rust with rustup")?);
    if !sysroot.join("lib/rustlib").join(WASM_TARGET).is_dir() {
        heading("installing the wasm target");
        rustup(&["target", "add", WASM_TARGET])?;
    }
    Ok(())
}

fn rustup(arguments: &[&str]) -> Result<()> {
    let status = Command::new("rustup").args(arguments).current_dir(crate::root()).status().context("rustup does not start")?;
    if !status.success() {
        bail!("rustup failed: run `rustup {}` by hand", arguments.join(" "));
    }
    Ok(())
}

/// What a command prints, if it succeeds.
pub(crate) fn quiet(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).current_dir(crate::root()).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// `wasm-bindgen 0.2.130` has version 0.2.130.
fn version_of(program: &Path) -> Option<String> {
    let printed = quiet(program, &["--version"])?;
    let is_version = |word: &&str| word.starts_with(|first: char| first.is_ascii_digit());
    printed.split_whitespace().find(is_version).map(str::to_owned)
}

/// A program on the PATH.
#[must_use]
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path: OsString = env::var_os("PATH")?;
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&path).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// Where the tools are kept.
pub(crate) fn cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cache")))
        .map(|cache| cache.join("headline-figures"))
        .context("set HOME: the tools are kept in $HOME/.cache/headline-figures")
}
