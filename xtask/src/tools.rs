//! What the commands need, at pinned versions, in a folder of its own: nothing of the user's is replaced. What does not depend
//! on each other is installed side by side.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use progress::Progress;

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

/// The oldest version of Node.js that runs what npm brings.
const NODE: u32 = 20;

/// A package of npm, and the file of it that is used.
pub struct NpmPackage {
    name: &'static str,
    pub version: &'static str,
    file: &'static str,
}

pub const BINARYEN: NpmPackage = NpmPackage::new("binaryen", "132.0.0", "bin/wasm-opt");
pub const AXE: NpmPackage = NpmPackage::new("axe-core", "4.14.1", "axe.min.js");
pub const ESBUILD: NpmPackage = NpmPackage::new("esbuild", "0.28.2", "bin/esbuild");

/// What the bench compares with.
pub const CHART_LIBRARIES: [NpmPackage; 3] = [
    NpmPackage::new("chart.js", "4.6.1", PACKAGE),
    NpmPackage::new("d3", "7.9.2", PACKAGE),
    NpmPackage::new("echarts", "6.1.0", PACKAGE),
];

/// What pages of others are written and rendered with.
pub const HOST_LIBRARIES: [NpmPackage; 10] = [
    NpmPackage::new("@wordpress/autop", "4.56.0", PACKAGE),
    NpmPackage::new("ckeditor5", "48.5.2", PACKAGE),
    NpmPackage::new("dompurify", "3.4.18", PACKAGE),
    NpmPackage::new("tinymce", "8.9.2", PACKAGE),
    NpmPackage::new("@hotwired/turbo", "8.0.23", PACKAGE),
    NpmPackage::new("htmx.org", "4.0.1", PACKAGE),
    NpmPackage::new("idiomorph", "0.8.0", PACKAGE),
    NpmPackage::new("react", "19.3.1", PACKAGE),
    NpmPackage::new("react-dom", "19.3.1", PACKAGE),
    NpmPackage::new("vue", "3.5.45", PACKAGE),
];

/// The file that every package has.
const PACKAGE: &str = "package.json";

/// Where Node.js and esbuild find these packages (`NODE_PATH`).
///
/// # Errors
/// There is nowhere to keep them.
pub fn node_path(packages: &[&NpmPackage]) -> Result<OsString> {
    let folders = packages.iter().map(|own| own.modules()).collect::<Result<Vec<_>>>()?;
    env::join_paths(folders).context("a folder of tools has a colon in its name")
}

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

impl NpmPackage {
    pub(crate) const fn new(name: &'static str, version: &'static str, file: &'static str) -> Self {
        Self { name, version, file }
    }

    fn folder(&self) -> Result<PathBuf> {
        Ok(cache()?.join(format!("{}-{}", self.name, self.version)))
    }

    /// The file that is used, which `Tools::install` has seen to.
    ///
    /// # Errors
    /// There is nowhere to keep it.
    pub fn file(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("node_modules").join(self.name).join(self.file))
    }

    /// The folder in which it stands with the packages that it needs.
    ///
    /// # Errors
    /// There is nowhere to keep it.
    fn modules(&self) -> Result<PathBuf> {
        Ok(self.folder()?.join("node_modules"))
    }

    fn is_installed(&self) -> bool {
        self.file().is_ok_and(|file| file.is_file())
    }

    fn install(&self) -> Result<()> {
        let (name, folder) = (format!("{}@{}", self.name, self.version), self.folder()?);
        let _progress = Progress::start(&name, None);
        let node = quiet("node", &["--version"]).unwrap_or_default();
        let major: Option<u32> = node.trim_start_matches('v').split('.').next().and_then(|major| major.parse().ok());
        if major.is_none_or(|major| major < NODE) {
            bail!(
                "Node.js {NODE} or newer, with npm, is needed for {name}, and `node --version` says “{node}”: install it by hand"
            );
        }
        // A name of its own until all is there.
        let beside = folder.with_extension("partial");
        fs::create_dir_all(&beside).with_context(|| format!("cannot make {}", beside.display()))?;
        let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut command = Command::new(npm);
        // Nothing of a package runs while it is installed, and what it would like beside it stays away.
        command
            .args([
                "install",
                "--ignore-scripts",
                "--legacy-peer-deps",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--loglevel=error",
                "--prefix",
            ])
            .arg(&beside)
            .arg(&name);
        let output = command.stdin(Stdio::null()).output().context("npm does not start")?;
        if !output.status.success() {
            bail!("npm cannot install {name}:\n{}", String::from_utf8_lossy(&output.stderr));
        }
        let _ = fs::remove_dir_all(&folder);
        fs::rename(&beside, &folder).with_context(|| format!("cannot make {}", folder.display()))
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
fn quiet(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
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
fn cache() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cache")))
        .map(|cache| cache.join("headline-figures"))
        .context("set HOME: the tools are kept in $HOME/.cache/headline-figures")
}
