//! What the build needs, at pinned versions, in a folder of its own: nothing of the user's is replaced.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::browser::system_install;

const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// The same version as the crate in Cargo.toml.
const WASM_BINDGEN: &str = "0.2.130";
const GECKODRIVER: &str = "0.37.1";
const BINARYEN: &str = "132.0.0";
const CHART_JS: &str = "4.5.1";
const AXE: &str = "4.14.1";

/// Says what is being done.
pub fn step(what: &str) {
    eprintln!("\n── {what}");
}

/// The wasm target and cargo's own tools.
pub fn for_checking(sh: &Shell) -> Result<()> {
    if cmd!(sh, "cargo clippy --version").quiet().ignore_stdout().ignore_stderr().run().is_err()
        || cmd!(sh, "cargo fmt --version").quiet().ignore_stdout().ignore_stderr().run().is_err()
    {
        step("installing clippy and rustfmt (seconds)");
        cmd!(sh, "rustup component add clippy rustfmt").run().context("install clippy and rustfmt for this toolchain")?;
    }
    let sysroot = PathBuf::from(cmd!(sh, "rustc --print sysroot").quiet().read()?);
    if !sysroot.join("lib/rustlib").join(TARGET).is_dir() {
        step("installing the wasm target (seconds)");
        cmd!(sh, "rustup target add {TARGET}").run().context("install the wasm32-unknown-unknown target of this toolchain")?;
    }
    Ok(())
}

/// All of the above, with Trunk, wasm-bindgen and wasm-opt on the PATH.
pub fn for_building(sh: &Shell) -> Result<()> {
    for_checking(sh)?;
    let cache = cache_folder()?;
    let trunk = cache.join(format!("trunk-{TRUNK}"));
    let wasm_bindgen = cache.join(format!("wasm-bindgen-cli-{WASM_BINDGEN}"));
    let binaryen = cache.join(format!("binaryen-{BINARYEN}"));
    put_on_path(sh, &[trunk.join("bin"), wasm_bindgen.join("bin"), binaryen.join("node_modules/.bin")])?;

    if !has(sh, "trunk", TRUNK) {
        step(&format!("installing Trunk {TRUNK} from source (3 to 10 minutes, this once)"));
        cargo_install(
            sh,
            &format!("trunk@{TRUNK}"),
            &["--locked", "--no-default-features", "--features", "rustls"],
            &trunk,
            &cache,
        )?;
    }
    if !has(sh, "wasm-bindgen", WASM_BINDGEN) || !has(sh, "wasm-bindgen-test-runner", WASM_BINDGEN) {
        step(&format!("installing wasm-bindgen {WASM_BINDGEN} from source (1 to 5 minutes, this once)"));
        cargo_install(sh, &format!("wasm-bindgen-cli@{WASM_BINDGEN}"), &[], &wasm_bindgen, &cache)?;
    }
    let major = BINARYEN.split('.').next().unwrap_or_default();
    if !has(sh, "wasm-opt", major) {
        step(&format!("installing wasm-opt {major} (npm package binaryen, seconds)"));
        npm_install(sh, &binaryen, &format!("binaryen@{BINARYEN}"))?;
        if !has(sh, "wasm-opt", major) {
            bail!("wasm-opt does not run: put wasm-opt {major} (Binaryen) on the PATH, or a newer Node.js");
        }
    }
    chinese_font(sh);
    // The build itself runs offline, so that it depends on nothing but Cargo.lock.
    cmd!(sh, "cargo fetch --locked --quiet").quiet().run()?;
    name_no_folders(sh);
    Ok(())
}

/// A panic's place would name this machine's folders; without them every machine builds the same bytes.
fn name_no_folders(sh: &Shell) {
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    if let Some(cargo_home) = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home) {
        let sources = std::fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
        let flags: Vec<String> = sources.map(|source| format!("--remap-path-prefix={}=", source.path().display())).collect();
        sh.set_var("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    }
}

/// A Chinese font, for the images in dist/static. Where it cannot be installed, `publish` says what is missing.
fn chinese_font(sh: &Shell) {
    let home = env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share/fonts"));
    let folders = [Some(PathBuf::from("/usr/share/fonts")), Some("/usr/local/share/fonts".into()), home];
    let is_chinese = |name: &str| ["CJK", "SourceHan", "wqy"].iter().any(|part| name.contains(part));
    if cfg!(target_os = "linux") && !folders.iter().flatten().any(|folder| has_file(folder, &is_chinese)) {
        step("installing a Chinese font for the images (seconds)");
        if let Err(error) = system_install(sh, &["fonts-noto-cjk"]) {
            eprintln!("{error:#}");
        }
    }
}

fn has_file(folder: &Path, fits: &dyn Fn(&str) -> bool) -> bool {
    std::fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
        let path = entry.path();
        if path.is_dir() { has_file(&path, fits) } else { entry.file_name().to_str().is_some_and(fits) }
    })
}

/// Whether a program of this version is on the PATH. The version stands in what it prints.
fn has(sh: &Shell, program: &str, version: &str) -> bool {
    let printed = cmd!(sh, "{program} --version").quiet().ignore_stderr().read().unwrap_or_default();
    printed.split_whitespace().any(|word| word == version)
}

fn put_on_path(sh: &Shell, folders: &[PathBuf]) -> Result<()> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    sh.set_var("PATH", env::join_paths(all).context("a folder on the PATH has a colon in its name")?);
    Ok(())
}

/// Where Firefox's driver is. It is no Debian package.
pub fn geckodriver(sh: &Shell) -> Result<PathBuf> {
    let cache = cache_folder()?;
    let root = cache.join(format!("geckodriver-{GECKODRIVER}"));
    let program = root.join("bin/geckodriver");
    if !program.is_file() {
        step(&format!("installing geckodriver {GECKODRIVER} from source (1 to 3 minutes, this once)"));
        cargo_install(sh, &format!("geckodriver@{GECKODRIVER}"), &["--locked"], &root, &cache)?;
    }
    Ok(program)
}

/// Where Chart.js is, for comparison.
pub fn chart_js(sh: &Shell) -> Result<PathBuf> {
    npm_script(sh, "chart.js", CHART_JS, "dist/chart.umd.min.js")
}

/// Where axe-core is, which finds what keeps people out.
pub fn axe(sh: &Shell) -> Result<PathBuf> {
    npm_script(sh, "axe-core", AXE, "axe.min.js")
}

fn npm_script(sh: &Shell, package: &str, version: &str, file: &str) -> Result<PathBuf> {
    let folder = cache_folder()?.join(format!("{package}-{version}"));
    let script = folder.join("node_modules").join(package).join(file);
    if !script.is_file() {
        step(&format!("installing {package} {version} (npm, seconds)"));
        npm_install(sh, &folder, &format!("{package}@{version}"))?;
    }
    Ok(script)
}

fn npm_install(sh: &Shell, folder: &Path, package: &str) -> Result<()> {
    if cmd!(sh, "npm --version").quiet().ignore_stdout().ignore_stderr().run().is_err() {
        system_install(sh, &["nodejs", "npm"]).context("Node.js 18 or newer with npm is missing")?;
    }
    sh.create_dir(folder)?;
    cmd!(sh, "npm install --prefix {folder} --no-audit --no-fund --no-save --loglevel=error {package}").run()?;
    Ok(())
}

/// Built for use, not for speed: half the time of a full release build, and none of it is felt later.
fn cargo_install(sh: &Shell, package: &str, options: &[&str], root: &Path, cache: &Path) -> Result<()> {
    let build = cache.join("build");
    cmd!(sh, "cargo install --quiet {package} {options...} --root {root}")
        .env("CARGO_TARGET_DIR", &build)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .run()
        .with_context(|| format!("cannot install {package}; a C compiler and the network are needed"))?;
    sh.remove_path(&build)?;
    Ok(())
}

fn cache_folder() -> Result<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    set("XDG_CACHE_HOME")
        .or_else(|| set("HOME").or_else(|| set("USERPROFILE")).map(|home| home.join(".cache")))
        .map(|cache| cache.join("headline-figures"))
        .context("set HOME: the tools are kept in $HOME/.cache/headline-figures")
}
