//! `cargo xtask test`: everything there is to run, with where the time went; and what measures and draws the built site.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::engines::{self, Browsers};
use crate::npm::{self, AXE, BINARYEN, CHART_LIBRARIES, ESBUILD, HOST_LIBRARIES};
use crate::old_engines;
use crate::packages::{
    APACHE, CADDY, CHINESE_FONT, CHROMEDRIVER, CHROMIUM, FIREFOX, NGINX, OPENSSL, PROCPS, WEBKIT_DRIVER, XVFB,
};
use crate::programs::{BrowserProgram, PROGRAMS};
use crate::site::Site;
use crate::tools::{self, CARGO_ABOUT, CARGO_CYCLONEDX, CARGO_DENY, GECKODRIVER, Tools, WASM_BINDGEN, WASM_TARGET};
use crate::{cargo, heading, run};

/// What `test` needs besides the toolchain.
const FOR_TESTING: Tools = Tools {
    crates: &[&WASM_BINDGEN, &GECKODRIVER, &CARGO_ABOUT, &CARGO_DENY, &CARGO_CYCLONEDX],
    npm: &[&BINARYEN, &AXE, &ESBUILD],
    packages: &[CHROMIUM, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, XVFB, NGINX, APACHE, CADDY, CHINESE_FONT, OPENSSL, PROCPS],
};

/// Test targets that only run when asked for: they need the built site.
const ON_THE_SITE: [&str; 3] = ["e2e", "hosting", "first_hour"];

/// Runs everything. Cheap checks come first, so that a slip is told early.
///
/// # Errors
/// Something fails; what follows it is not run.
pub fn test() -> Result<()> {
    let mut clock = Clock::default();
    let outcome = everything(&mut clock);
    clock.print();
    outcome
}

fn everything(clock: &mut Clock) -> Result<()> {
    clock.time("tools", || {
        tools::install_checkers()?;
        tools::install_wasm_target()?;
        FOR_TESTING.install()?;
        Tools { npm: &HOST_LIBRARIES.each_ref(), ..Tools::default() }.install()?;
        old_engines::install(&old_engines::NAMED.each_ref())?;
        cargo::fetch()
    })?;
    clock.time("formatting", || run(&mut cargo::cargo(&["fmt", "--all", "--check"])).context("run `cargo fmt --all`"))?;
    clock.time("licences and sources", || {
        let mut deny = Command::new(CARGO_DENY.program("cargo-deny")?);
        run(deny.args(["--offline", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"]).current_dir(crate::root()))
    })?;
    let (programs, on_the_site) = clock.time("clippy and compiling, native", || {
        let all = cargo::linted(&["test", "--no-run", "--locked", "--workspace"])?;
        let programs = cargo::build("this project", all)?;
        let named = ON_THE_SITE.map(|name| ["--test", name]).concat();
        let site = cargo::linted(&[&["test", "--no-run", "--locked"], &*named].concat())?;
        Ok((programs, cargo::build("tests of the site", site)?))
    })?;
    clock.time("clippy and compiling, wasm", || {
        let for_wasm = ["--locked", "--target", WASM_TARGET];
        let features = &cargo::FOR_BROWSERS;
        for BrowserProgram { name, features, .. } in PROGRAMS {
            let bin = cargo::linted(&[&["build", "--bin", name], &for_wasm[..], features].concat())?;
            cargo::build("programs for browsers", bin)?;
        }
        let tests = cargo::linted(&[&["test", "--no-run", "--test", "web"], &for_wasm[..], features].concat())?;
        cargo::build("tests for browsers", tests)
    })?;
    clock.time("native tests", || run(&mut cargo::linted(&["test", "--locked", "--workspace"])?))?;
    clock.time("site", || Site::to_upload().build_with(named(&programs, "publish")?))?;
    clock.time("tests of views and of publishing in Chromium", || {
        let runner = WASM_BINDGEN.program("wasm-bindgen-test-runner")?;
        // Told of Firefox, too, the runner would take that.
        let chromium = Browsers::find_chromium()?;
        // Publishing is compared with what the native tests have published.
        for features in ["csr", "csr,bulletins", "publisher"] {
            let arguments = ["--no-default-features", "--features", features, "--target", WASM_TARGET, "--test", "web"];
            let mut command = cargo::linted(&[&["test", "--locked"], &arguments[..]].concat())?;
            run(chromium.tell(&mut command).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", &runner))?;
        }
        Ok(())
    })?;
    clock.time("end-to-end tests in three engines", || engines::run(named(&on_the_site, "e2e")?, &Browsers::find()?))?;
    clock.time("hosting tests with real web servers", || run(&mut at_root(named(&on_the_site, "hosting")?)))?;
    clock.time("first hour: a clone, and the commands of the documents in it", || {
        run(at_root(named(&on_the_site, "first_hour")?).arg("--test-threads=1").arg("--nocapture"))
    })
}

/// Opens the pages in every old engine there is.
///
/// # Errors
/// One cannot be had, or shows a page wrongly.
pub fn test_old() -> Result<()> {
    Tools { packages: &[CHROMIUM], ..Tools::default() }.install()?;
    Site::to_upload().build()?;
    heading("opening the pages in old engines");
    let engines: Vec<_> = old_engines::NAMED.iter().chain(&old_engines::OTHERS).collect();
    old_engines::install(&engines)?;
    let mut tests = cargo::cargo(&["test", "--locked", "--test", "e2e", "--", "old_engines::"]);
    run(tests.env("OLD_ENGINES", old_engines::listed(&engines)?))
}

/// Measures how soon a slow phone shows the figures.
///
/// # Errors
/// The site does not build, or a page is slower than it may be.
pub fn bench() -> Result<()> {
    let libraries = CHART_LIBRARIES.each_ref();
    Tools { npm: &[&libraries[..], &[&ESBUILD]].concat(), packages: &[CHROMIUM, CHROMEDRIVER], ..Tools::default() }.install()?;
    Site::to_upload().build()?;
    heading("measuring (a minute)");
    let mut command = cargo::cargo(&["test", "--locked", "--test", "e2e", "--", "--ignored", "--nocapture", "bench::"]);
    let command = Browsers::find_chromium()?.tell(&mut command);
    run(command.env("ESBUILD", ESBUILD.file()?).env("NODE_PATH", npm::node_path(&libraries)?))
}

/// Takes the pictures of the README.
///
/// # Errors
/// The site does not build, or Chromium cannot be had.
pub fn screenshots() -> Result<()> {
    Tools { packages: &[CHROMIUM, CHROMEDRIVER], ..Tools::default() }.install()?;
    Site::to_upload().build()?;
    let mut command = cargo::cargo(&["test", "--locked", "--test", "e2e", "--", "--ignored", "--nocapture", "screenshots::"]);
    run(Browsers::find_chromium()?.tell(&mut command))
}

fn at_root(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(crate::root());
    command
}

/// A program that cargo has made, by the name of its target.
fn named<'a>(programs: &'a [PathBuf], name: &str) -> Result<&'a PathBuf> {
    let stem = |program: &PathBuf| program.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    // Tests have a hash behind their name, and may have that of a program. cargo tells them as they are done, in any order.
    let is_test = |program: &&PathBuf| stem(program).rsplit_once('-').is_some_and(|(stem, _)| stem == name);
    let found = programs.iter().find(|program| stem(program) == name).or_else(|| programs.iter().find(is_test));
    found.with_context(|| format!("cargo did not build {name}"))
}

/// How long each part took.
#[derive(Default)]
struct Clock(Vec<(&'static str, Duration)>);

impl Clock {
    fn time<T>(&mut self, part: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        heading(part);
        let start = Instant::now();
        let outcome = work();
        self.0.push((part, start.elapsed()));
        outcome
    }

    fn print(&self) {
        heading("where the time went");
        let all = ("together", self.0.iter().map(|(_, took)| *took).sum());
        for (part, took) in self.0.iter().chain([&all]) {
            eprintln!("{:>3} min {:02} s  {part}", took.as_secs() / 60, took.as_secs() % 60);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program is not mistaken for the tests of the same name, whichever cargo tells first.
    #[test]
    fn a_program_comes_before_tests_of_its_name() {
        let [tests, program, e2e] = ["deps/publish-0123456789abcdef", "publish", "deps/e2e-0123456789abcdef"].map(PathBuf::from);
        let built = [tests, e2e.clone(), program.clone()];
        assert_eq!(named(&built, "publish").ok(), Some(&program));
        assert_eq!(named(&built, "e2e").ok(), Some(&e2e));
        assert!(named(&built, "pub").is_err());
    }
}
