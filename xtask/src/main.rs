//! The project's commands. Each installs what it lacks, and nothing twice.

mod browser;
mod tools;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

const HELP: &str = "\
cargo xtask serve        builds the release site and serves it at http://127.0.0.1:8080, again on each change;
                       gallery.html there has the widget in every state
cargo xtask build        builds the folder to upload, dist/, and prints what a first visit transfers
cargo xtask test         runs everything there is to run: formatting, clippy, native, wasm and end-to-end tests
cargo xtask bench        measures how soon a slow phone shows the figures, against a page without scripts and Chart.js
cargo xtask check FILE   checks a figures file, and says in Chinese and English what is wrong with it";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&arguments) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> Result<ExitCode> {
    if let ["check", file] = arguments {
        // The file is named from where the caller stands.
        let sh = Shell::new()?;
        let file = sh.current_dir().join(file);
        return hand_over(cmd!(sh, "cargo run --quiet --locked --bin publish -- check {file}"));
    }
    let sh = Shell::new()?;
    sh.change_dir(env!("CARGO_MANIFEST_DIR"));
    sh.change_dir("..");
    match arguments {
        ["serve"] => {
            tools::for_building(&sh)?;
            // The gallery, with its made-up numbers, must not be left in the folder to upload.
            return hand_over(cmd!(sh, "trunk serve --release --dist target/serve").env("HEADLINE_FIGURES_GALLERY", "1"));
        }
        ["build"] => build(&sh)?,
        ["test"] => test(&sh)?,
        ["bench"] => bench(&sh)?,
        [] | ["help" | "--help" | "-h"] => println!("{HELP}"),
        _ => bail!("There is no such command. There are:\n{HELP}"),
    }
    Ok(ExitCode::SUCCESS)
}

fn build(sh: &Shell) -> Result<()> {
    tools::for_building(sh)?;
    tools::step("building dist/ (the first time 2 to 5 minutes)");
    cmd!(sh, "trunk build --release").run().context("the build failed; the reason stands above")
}

/// Cheap checks come first, so that a slip is told early.
fn test(sh: &Shell) -> Result<()> {
    tools::for_checking(sh)?;
    tools::step("formatting");
    cmd!(sh, "cargo fmt --all --check").run().context("run `cargo fmt --all`")?;
    tools::step("clippy, native");
    cmd!(sh, "cargo clippy --locked --workspace --all-targets -- -D warnings").run()?;
    // Targets that only run when asked for are not among all.
    cmd!(sh, "cargo clippy --locked --test e2e --test hosting -- -D warnings").run()?;
    tools::step("clippy, wasm");
    let wasm = ["--target", "wasm32-unknown-unknown"];
    let targets = ["--lib", "--bin", "headline-figures", "--bin", "charts", "--test", "web"];
    cmd!(sh, "cargo clippy --locked {wasm...} {targets...} -- -D warnings").run()?;
    tools::for_building(sh)?;
    tools::step("native tests");
    cmd!(sh, "cargo test --locked --workspace").run()?;
    build(sh)?;
    browser::install(sh)?;
    tools::step("wasm tests in a headless browser");
    cmd!(sh, "cargo test --locked {wasm...} --test web").run()?;
    browser::install_others(sh)?;
    sh.set_var("AXE", tools::axe(sh)?);
    tools::step("end-to-end tests in Chromium");
    cmd!(sh, "cargo test --locked --test e2e").run()?;
    // What only Chromium can be told to do stands in modules that the others leave out.
    for engine in ["firefox", "webkit"] {
        tools::step(&format!("end-to-end tests in {engine}"));
        cmd!(sh, "cargo test --locked --test e2e -- --skip chromium::").env("ENGINE", engine).run()?;
    }
    browser::install_servers(sh)?;
    tools::step("hosting tests with real web servers");
    cmd!(sh, "cargo test --locked --test hosting").run()?;
    Ok(())
}

fn bench(sh: &Shell) -> Result<()> {
    build(sh)?;
    browser::install(sh)?;
    sh.set_var("CHART_JS", tools::chart_js(sh)?);
    tools::step("measuring (a minute)");
    cmd!(sh, "cargo test --locked --test e2e -- --ignored --nocapture bench").run()?;
    Ok(())
}

/// Runs a command that says itself what is wrong; its exit status becomes ours.
fn hand_over(command: xshell::Cmd) -> Result<ExitCode> {
    let status = std::process::Command::from(command).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
