//! Fuzzing with libFuzzer, by a nightly compiler. What it finds worth keeping, `tests/fuzz.rs` runs again on every machine.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Runs each target for so many seconds.
///
/// # Errors
/// `cargo fuzz` or a nightly compiler is missing, or an input breaks what must hold: the target's output has it.
pub fn fuzz(seconds: u32) -> Result<()> {
    let folder = crate::root().join("fuzz");
    let targets = fs::read_dir(folder.join("fuzz_targets")).context("fuzz/fuzz_targets")?;
    let mut names: Vec<String> =
        targets.flatten().filter_map(|entry| Some(entry.path().file_stem()?.to_str()?.to_owned())).collect();
    names.sort();
    for name in names {
        crate::heading(&format!("{name}, {seconds} s"));
        let limit = format!("-max_total_time={seconds}");
        // A text of 64 KB is as hard as a longer one; a second is far more than one takes.
        // Safe Rust has nothing for a sanitizer to find, and runs twice as often without. What is found on the way is not kept with the project: it would be thousands of files.
        let grown = format!("fuzz/grown/{name}");
        fs::create_dir_all(crate::root().join(&grown)).with_context(|| format!("cannot make {grown}"))?;
        run(&[
            "run",
            "--sanitizer=none",
            &name,
            &grown,
            &format!("fuzz/corpus/{name}"),
            "--",
            &limit,
            "-max_len=65536",
            "-timeout=10",
            "-rss_limit_mb=4096",
        ])?;
    }
    Ok(())
}

fn run(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new("cargo");
    command.args(["+nightly", "fuzz"]).args(arguments).current_dir(crate::root());
    let status = command.status().context("cargo does not start")?;
    if !status.success() {
        bail!(
            "`cargo +nightly fuzz {}` failed. It needs `cargo install cargo-fuzz` and `rustup toolchain install nightly`",
            arguments.join(" ")
        );
    }
    Ok(())
}
