//! The end-to-end tests in three browser engines.

use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use progress::Progress;

use crate::packages::{CHROMEDRIVER, CHROMIUM, FIREFOX, WEBKIT_DRIVER, XVFB, mini_browser};
use crate::tools::{AXE, GECKODRIVER};

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

/// Runs the tests of the program `e2e` in each engine, side by side: a browser waits more than it works.
///
/// # Errors
/// A test fails. The others are run all the same.
pub fn run(e2e: &Path, browsers: &Browsers) -> Result<()> {
    let outcomes = thread::scope(|scope| {
        let runs = ["chromium", "firefox", "webkit"].map(|engine| (engine, scope.spawn(move || run_in(engine, e2e, browsers))));
        runs.map(|(engine, run)| (engine, run.join().unwrap_or_else(|_| Err(anyhow!("the run panicked")))))
    });
    let mut failed = Vec::new();
    for (engine, outcome) in outcomes {
        let (said, passed) = outcome.with_context(|| format!("the tests in {engine} could not be run"))?;
        println!("\nEnd-to-end tests in {engine}:\n{said}");
        if !passed {
            failed.push(engine);
        }
    }
    if !failed.is_empty() {
        bail!("end-to-end tests failed in {}", failed.join(" and "));
    }
    Ok(())
}

/// What the tests said in one engine, and whether all passed.
fn run_in(engine: &str, e2e: &Path, browsers: &Browsers) -> Result<(String, bool)> {
    let mut command = Command::new(e2e);
    command.current_dir(crate::root()).env("ENGINE", engine).stdout(Stdio::piped());
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
