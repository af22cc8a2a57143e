//! Calls cargo so that something moves on the screen while it compiles, and several calls at once stay readable.

use std::io::{BufRead as _, BufReader, IsTerminal as _, Read};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use progress::Progress;
use serde_json::Value;

/// What cargo tells of its progress, by the first word of a line.
const STATUS: [&str; 14] = [
    "Compiling",
    "Checking",
    "Downloading",
    "Downloaded",
    "Updating",
    "Locking",
    "Adding",
    "Blocking",
    "Finished",
    "Installing",
    "Installed",
    "Replacing",
    "Replaced",
    "Fetching",
];

/// The features of the programs that a reader's browser loads.
pub const FOR_BROWSERS: [&str; 3] = ["--no-default-features", "--features", "csr"];

/// The same, with all that bulletins say.
pub const WITH_BULLETINS: [&str; 3] = ["--no-default-features", "--features", "csr,bulletins"];

/// The features of the editor's four programs.
pub const EDITOR: [&str; 3] = ["--no-default-features", "--features", "editor"];
/// See [`EDITOR`].
pub const PUBLISHER: [&str; 3] = ["--no-default-features", "--features", "publisher"];
/// See [`EDITOR`].
pub const REVIEW: [&str; 3] = ["--no-default-features", "--features", "review"];
/// See [`EDITOR`].
pub const SPREADSHEETS: [&str; 3] = ["--no-default-features", "--features", "spreadsheets"];

/// All of these together: what pages load is made of the crates that they need.
pub const ALL_FOR_BROWSERS: [&str; 3] = ["--no-default-features", "--features", "editor,publisher,review,spreadsheets"];

/// cargo in the project's folder.
#[must_use]
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(crate::root());
    command
}

/// cargo with clippy in the compiler's place for this project's own crates. It is the compiler with more to say, so that one compile
/// serves checks and tests; `cargo clippy` would check all dependencies once more. Every warning is an error.
///
/// # Errors
/// There is no clippy.
pub fn linted(arguments: &[&str]) -> Result<Command> {
    let clippy =
        crate::tools::on_path("clippy-driver").context("clippy-driver is not on the PATH: `rustup component add clippy`")?;
    let mut command = cargo(arguments);
    // As cargo-clippy itself does it.
    command.env("RUSTC_WORKSPACE_WRAPPER", clippy).env("CLIPPY_ARGS", "-D__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__");
    Ok(command)
}

/// Downloads all crates that Cargo.lock names, so that what follows needs no network.
///
/// # Errors
/// A crate is missing and the network too.
pub fn fetch() -> Result<()> {
    run("crates", cargo(&["fetch", "--locked"]))
}

/// Runs cargo to its end, as the task of this name.
///
/// # Errors
/// It fails; then what it said is part of the error.
pub fn run(task: &str, mut command: Command) -> Result<()> {
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().context("cargo does not start")?;
    let said = follow(task, &mut child);
    if !child.wait()?.success() {
        bail!("{said}{task} failed");
    }
    progress::print(&said);
    Ok(())
}

/// Runs `cargo build`, or whatever else makes programs, and returns these. Warnings are shown.
///
/// # Errors
/// It fails; then the compiler's errors are part of the error.
pub fn build(task: &str, mut command: Command) -> Result<Vec<PathBuf>> {
    let format = if std::io::stderr().is_terminal() { "json-diagnostic-rendered-ansi" } else { "json" };
    command.arg(format!("--message-format={format}"));
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().context("cargo does not start")?;
    let output = child.stdout.take();
    let reader = std::thread::spawn(move || messages(output));
    let said = follow(task, &mut child);
    let messages = reader.join().unwrap_or_default();
    let rendered: String =
        messages.iter().filter_map(|message| message.pointer("/message/rendered").and_then(Value::as_str)).collect();
    if !child.wait()?.success() {
        bail!("{rendered}{said}{task} failed");
    }
    progress::print(&format!("{rendered}{said}"));
    let executable = |message: &Value| message.get("executable").and_then(Value::as_str).map(PathBuf::from);
    Ok(messages.iter().filter_map(executable).collect())
}

fn messages(output: Option<impl Read>) -> Vec<Value> {
    let lines = output.into_iter().flat_map(|output| BufReader::new(output).lines().map_while(Result::ok));
    lines.filter_map(|line| serde_json::from_str(&line).ok()).collect()
}

/// Shows progress until the process has said everything, and returns what was no progress.
fn follow(task: &str, child: &mut Child) -> String {
    let progress = Progress::start(task, None);
    let mut said = String::new();
    for line in child.stderr.take().into_iter().flat_map(|errors| BufReader::new(errors).lines().map_while(Result::ok)) {
        let words = line.trim_start();
        let status = words.split(' ').next().unwrap_or_default();
        if ["Compiling", "Checking"].contains(&status) {
            progress.step();
        }
        if STATUS.contains(&status) {
            progress.detail(words);
        } else {
            said.push_str(&line);
            said.push('\n');
        }
    }
    said
}
