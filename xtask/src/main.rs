//! The project's commands. Each installs what it lacks, and nothing twice.

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};
use xtask::site::Site;
use xtask::{cargo, fuzz, licences, release, site, suite};

const HELP: &str = "\
cargo xtask serve [--port N]   builds the site and serves it at http://127.0.0.1:8080, again on each change;
                               gallery.html there has the widget in every state
cargo xtask build              builds the folder to upload, dist/, and prints what a first visit transfers
cargo xtask test               runs everything there is to run: formatting, clippy, native, wasm and end-to-end tests
cargo xtask test --old         opens the pages in Chromium from 69 to 106, as office and in-app browsers still have them
cargo xtask check FILE         checks a figures file, and says in Chinese and English what is wrong with it
cargo xtask migrate FILE       rewrites a figures file of schema 1 in schema 2; keeps the old one beside it
cargo xtask release            builds dist/ and packs it into release/: a zip, its bill of materials, the changes and the hashes
cargo xtask fuzz [SECONDS]     looks for inputs that break what must always hold, a minute for each target unless told otherwise
cargo xtask bench              measures how soon a slow phone shows the figures, against a page without scripts, d3, Chart.js and ECharts
cargo xtask screenshots        takes the pictures of the README from dist/
cargo xtask licences           updates the notices of third-party crates, after a change of dependencies";

/// Where `serve` is found unless it is told otherwise.
const PORT: &str = "8080";

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[OsString]) -> Result<ExitCode> {
    // Only the name of a file may be something else than UTF-8.
    let words: Vec<&str> = arguments.iter().map(|argument| argument.to_str().unwrap_or_default()).collect();
    match (words.as_slice(), arguments) {
        ([command @ ("check" | "migrate"), _], [_, file]) => return publish(command, file.as_ref()),
        (["serve"], _) => return serve(PORT),
        (["serve", "--port", port], _) => return serve(port),
        (["serve", port], _) if port.starts_with("--port=") => return serve(port.trim_start_matches("--port=")),
        (["build"], _) => Site::to_upload().build()?,
        (["test"], _) => suite::test()?,
        (["test", "--old"], _) => suite::test_old()?,
        (["release"], _) => release::release()?,
        (["bench"], _) => suite::bench()?,
        (["fuzz"], _) => fuzz::fuzz(60)?,
        (["fuzz", seconds], _) => fuzz::fuzz(seconds.parse().with_context(|| format!("“{seconds}” is no number of seconds"))?)?,
        (["screenshots"], _) => suite::screenshots()?,
        (["licences"], _) => licences::licences()?,
        ([] | ["help" | "--help" | "-h"], _) => println!("{HELP}"),
        ([command @ ("check" | "migrate"), ..], _) => {
            bail!("`cargo xtask {command}` takes one file: `cargo xtask {command} FILE`")
        }
        (["serve", ..], _) => bail!("`cargo xtask serve` takes a port or nothing: `cargo xtask serve --port 8081`"),
        ([command, ..], _) if HELP.contains(&format!("cargo xtask {command} ")) => {
            bail!("`cargo xtask {command}` takes nothing else")
        }
        _ => bail!("There is no such command. There are:\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

/// `file` is named from where the caller stands.
fn publish(command: &str, file: &Path) -> Result<ExitCode> {
    let mut publish = Command::new(site::publisher()?);
    publish.arg(command).arg(file);
    exec(publish)
}

fn serve(port: &str) -> Result<ExitCode> {
    // Before the build, which is long.
    if port.parse::<u16>().is_err() {
        bail!("“{port}” is not a port number (0 to 65535)");
    }
    let programs = cargo::build("dev-server", cargo::cargo(&["build", "--locked", "--package", "dev-server"]))?;
    let server = programs.into_iter().find(|program| program.file_stem().is_some_and(|stem| stem == "dev-server"));
    let mut server = Command::new(server.context("cargo did not build dev-server")?);
    server.arg(port);
    exec(server)
}

/// Goes on as another program: what ends this one, ends that one.
#[cfg(unix)]
fn exec(mut command: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec()).with_context(|| format!("{} does not start", command.get_program().display()))
}

/// Runs a program that says itself what is wrong; its exit status becomes ours.
#[cfg(not(unix))]
fn exec(mut command: Command) -> Result<ExitCode> {
    Ok(if command.status()?.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
