//! The end-to-end tests in three browser engines.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};
use progress::Progress;

use crate::npm::{AXE, ESBUILD, HOST_LIBRARIES, node_path};
use crate::old_engines;
use crate::packages::{CHROMEDRIVER, CHROMIUM, FIREFOX, WEBKIT_DRIVER, XVFB, mini_browser};
use crate::tools::GECKODRIVER;

/// Where the browsers, their drivers and what looks into their pages are, by the variable that tells the tests.
pub struct Browsers(Vec<(&'static str, PathBuf)>);

impl Browsers {
    /// All three, which have been installed.
    ///
    /// # Errors
    /// One is not there.
    pub fn find() -> Result<Self> {
        let Self(mut found) = Self::find_chromium()?;
        found.extend([
            ("FIREFOX", FIREFOX.path()?),
            ("GECKODRIVER", GECKODRIVER.program("geckodriver")?),
            ("WEBKITDRIVER", WEBKIT_DRIVER.path()?),
            ("MINIBROWSER", mini_browser().context("WebKitGTK's MiniBrowser is not below /usr/lib or /usr/libexec")?),
            ("XVFB", XVFB.path()?),
            ("AXE", AXE.file()?),
            ("ESBUILD", ESBUILD.file()?),
            ("OLD_ENGINES", old_engines::listed(&old_engines::NAMED.each_ref())?.into()),
            ("NODE_PATH", node_path(&HOST_LIBRARIES.each_ref())?.into()),
        ]);
        Ok(Self(found))
    }

    /// Chromium alone.
    ///
    /// # Errors
    /// It is not there.
    pub fn find_chromium() -> Result<Self> {
        Ok(Self(vec![("CHROMIUM", CHROMIUM.path()?), ("CHROMEDRIVER", CHROMEDRIVER.path()?)]))
    }

    /// Tells a command where they are.
    pub fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.envs(self.0.iter().map(|(name, path)| (name, path)))
    }
}

/// Runs the tests of the program `e2e` in each engine. A browser keeps about two cores busy: as many engines run side by side as that
/// leaves room for.
///
/// # Errors
/// A test fails. The others are run all the same.
pub fn run(e2e: &Path, browsers: &Browsers) -> Result<()> {
    let waiting = Mutex::new(vec!["webkit", "firefox", "chromium"]);
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let at_once = thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2));
    let failed: Vec<&str> = thread::scope(|scope| {
        let work = || {
            let mut failed = Vec::new();
            while let Some(engine) = next() {
                let (said, passed) = run_in(engine, e2e, browsers).unwrap_or_else(|error| (format!("{error:#}"), false));
                progress::print(&format!("\nEnd-to-end tests in {engine}:\n{said}\n"));
                if !passed {
                    failed.push(engine);
                }
            }
            failed
        };
        let workers: Vec<_> = (0..at_once).map(|_| scope.spawn(work)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_else(|_| vec!["an engine that panicked"])).collect()
    });
    if !failed.is_empty() {
        bail!("end-to-end tests failed in {}", failed.join(" and "));
    }
    Ok(())
}

/// What the tests said in one engine, and whether all passed.
fn run_in(engine: &str, e2e: &Path, browsers: &Browsers) -> Result<(String, bool)> {
    let mut command = Command::new(e2e);
    // A test says what is wrong itself; backtraces of its runtime would hide it.
    command.current_dir(crate::root()).env("ENGINE", engine).env("RUST_BACKTRACE", "0").stdout(Stdio::piped());
    if engine != "chromium" {
        // What only Chromium can be told to do stands in modules of this name.
        command.args(["--skip", "chromium::"]);
    }
    let mut child = browsers.tell(&mut command).spawn()?;
    let mut said = String::new();
    let mut progress = None;
    for line in child.stdout.take().into_iter().flat_map(|output| BufReader::new(output).lines().map_while(Result::ok)) {
        let words: Vec<&str> = line.split(' ').collect();
        match (words.as_slice(), &progress) {
            (["running", count, "tests"], _) => progress = Some(Progress::start(engine, count.parse().ok())),
            (["test", name, "...", ..], Some(progress)) => {
                progress.step();
                progress.detail(name);
            }
            _ => {}
        }
        said.push_str(&line);
        said.push('\n');
    }
    Ok((said, child.wait()?.success()))
}
