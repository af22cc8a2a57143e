//! The programs that run in a browser: compiled, made callable from scripts (wasm-bindgen), made small (wasm-opt).

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result, anyhow, bail};
use progress::Progress;

use crate::cargo;
use crate::npm::BINARYEN;
use crate::tools::{WASM_BINDGEN, WASM_TARGET};

/// A binary of the package that is compiled to WebAssembly.
pub struct BrowserProgram {
    pub name: &'static str,
    /// The features of the package that it has, as cargo is told of them.
    pub features: &'static [&'static str],
    /// How wasm-opt makes it smaller.
    optimization: &'static [&'static str],
}

const fn program(name: &'static str, features: &'static [&'static str], optimization: &'static [&'static str]) -> BrowserProgram {
    BrowserProgram { name, features, optimization }
}

/// All of them, those with the same features side by side.
pub const PROGRAMS: [BrowserProgram; 7] = [
    program("headline-figures", &cargo::FOR_BROWSERS, &FOR_READERS),
    program("charts", &cargo::FOR_BROWSERS, &FOR_READERS),
    program("bulletins", &cargo::WITH_BULLETINS, &FOR_READERS),
    program("editor", &cargo::EDITOR, &FOR_READERS),
    program("review", &cargo::REVIEW, &FOR_EDITORS),
    program("publisher", &cargo::PUBLISHER, &FOR_EDITORS),
    program("spreadsheets", &cargo::SPREADSHEETS, &FOR_EDITORS),
];

/// Flattening first and optimizing twice gives 0.6 KB less in brotli than `-Oz`.
const FOR_READERS: [&str; 4] = ["--flatten", "--rereloop", "-Oz", "-Oz"];

/// Whoever edits waits less for a download than whoever builds for those programs.
const FOR_EDITORS: [&str; 1] = ["-Oz"];

/// How wasm-bindgen and wasm-opt are called, besides the files.
const BINDGEN_OPTIONS: [&str; 3] = ["--target", "web", "--no-typescript"];
const OPT_OPTIONS: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--strip-producers",
    "--strip-target-features",
];

/// What Rust's standard choice has and Chromium before 96 does not.
const WITHOUT_FEATURES: &str = "-Ctarget-feature=-reference-types,-multivalue";

/// Has Leptos compile its machinery once, and not for each view: the editor is a tenth smaller (313 instead of 350 KB in brotli), the widget
/// a sixth larger.
const ERASED: &str = "erase_components";

/// Puts `NAME.js` and `NAME_bg.wasm` of each program into `folder`. What has not changed since the last time is left as it is.
///
/// # Errors
/// The code does not compile, or a tool fails.
pub fn build(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    let compiled = compile()?;
    let (wasm_bindgen, wasm_opt) = (WASM_BINDGEN.program("wasm-bindgen")?, BINARYEN.file()?);
    thread::scope(|scope| {
        let tasks: Vec<_> = PROGRAMS
            .iter()
            .map(|program| {
                let (compiled, wasm_bindgen, wasm_opt) = (&compiled, &wasm_bindgen, &wasm_opt);
                scope.spawn(move || {
                    let is_own = |path: &&PathBuf| path.file_stem().is_some_and(|stem| stem == program.name);
                    let name = program.name;
                    let wasm = compiled.iter().find(is_own).with_context(|| format!("cargo did not build {name}.wasm"))?;
                    finish(program, wasm, folder, wasm_bindgen, wasm_opt)
                })
            })
            .collect();
        let results =
            tasks.into_iter().map(|task| task.join().unwrap_or_else(|_| Err(anyhow!("wasm-bindgen or wasm-opt panicked"))));
        results.collect::<Result<()>>()
    })
}

fn compile() -> Result<Vec<PathBuf>> {
    let flags = compiler_flags()?;
    let erased = format!("{flags}\u{1f}--cfg\u{1f}{ERASED}");
    let mut compiled = Vec::new();
    for programs in PROGRAMS.chunk_by(|one, other| one.features == other.features) {
        let Some(BrowserProgram { features, .. }) = programs.first() else { continue };
        let bins: Vec<&str> = programs.iter().flat_map(|program| ["--bin", program.name]).collect();
        let arguments = ["build", "--release", "--locked", "--offline", "--target", WASM_TARGET];
        let mut command = cargo::cargo(&[&arguments[..], features, &bins].concat());
        // The screens of an editor are many; a widget is small, and smaller as it is. In one folder, each would have all compiled anew for the other.
        let is_erased = *features == cargo::EDITOR || *features == cargo::REVIEW;
        if is_erased {
            let usual = std::env::var_os("CARGO_TARGET_DIR").map_or_else(crate::target, |own| Ok(PathBuf::from(own)))?;
            command.arg("--target-dir").arg(usual.join("erased"));
        }
        command.env("CARGO_ENCODED_RUSTFLAGS", if is_erased { &erased } else { &flags });
        compiled.extend(cargo::build("the browser's programs", command)?);
    }
    Ok(compiled)
}

/// Flags for the compiler. Engines of some years run the program without newer features. A panic's place would name this machine's folders; without them every machine makes the same bytes.
fn compiler_flags() -> Result<String> {
    let home = std::env::home_dir().map(|home| home.join(".cargo"));
    let cargo_home = std::env::var_os("CARGO_HOME").map(PathBuf::from).or(home).context("set CARGO_HOME")?;
    // What the build needs offline, and with it the folders that are named below.
    cargo::fetch()?;
    let sources = fs::read_dir(cargo_home.join("registry/src")).into_iter().flatten().flatten();
    let remapped = sources.map(|source| format!("--remap-path-prefix={}=", source.path().display()));
    let flags: Vec<String> = std::iter::once(WITHOUT_FEATURES.to_owned()).chain(remapped).collect();
    // Cargo's own way to part them: folders may have spaces in their names.
    Ok(flags.join("\u{1f}"))
}

/// Makes of the compiled `program` what a page loads.
fn finish(own: &BrowserProgram, program: &Path, folder: &Path, wasm_bindgen: &Path, wasm_opt: &Path) -> Result<()> {
    let BrowserProgram { name, optimization, .. } = *own;
    let compiled = fs::read(program).with_context(|| format!("cannot read {}", program.display()))?;
    let (script, wasm) = (folder.join(format!("{name}.js")), folder.join(format!("{name}_bg.wasm")));
    // What the last time was made of, and with. It is there only while the files are those.
    let made_of = folder.join(format!("{name}.made-of"));
    let tools = [&[WASM_BINDGEN.version, BINARYEN.version], &BINDGEN_OPTIONS[..], optimization, &OPT_OPTIONS].concat().join(" ");
    let compiled = without_feature_names(&compiled).with_context(|| format!("{} is no WebAssembly", program.display()))?;
    let source = [compiled.as_slice(), tools.as_bytes()].concat();
    if fs::read(&made_of).is_ok_and(|last| last == source) && script.is_file() && wasm.is_file() {
        return Ok(());
    }
    fs::remove_file(&made_of).or_else(|error| if error.kind() == ErrorKind::NotFound { Ok(()) } else { Err(error) })?;
    let progress = Progress::start(&format!("{name}.wasm"), None);
    progress.detail("wasm-bindgen");
    let mut bindgen = Command::new(wasm_bindgen);
    let stripped = folder.join(format!("{name}.stripped.wasm"));
    fs::write(&stripped, &compiled).with_context(|| format!("cannot write {}", stripped.display()))?;
    bindgen.args(BINDGEN_OPTIONS).args(["--out-name", name, "--out-dir"]).arg(folder).arg(&stripped);
    run(bindgen)?;
    fs::remove_file(&stripped).with_context(|| format!("cannot remove {}", stripped.display()))?;
    progress.detail("wasm-opt");
    // A script of npm's; where it stands is no program for every system.
    let small = folder.join(format!("{name}_small.wasm"));
    let mut opt = Command::new("node");
    opt.arg(wasm_opt).args(optimization).args(OPT_OPTIONS).arg(&wasm).arg("--output").arg(&small);
    run(opt)?;
    fs::rename(&small, &wasm).with_context(|| format!("cannot write {}", wasm.display()))?;
    fs::write(&made_of, source).with_context(|| format!("cannot write {}", made_of.display()))
}

/// A module without the list of the features that its parts were compiled with. Those of the standard library were compiled with reference
/// types, which they do not use; wasm-bindgen, reading so, would.
fn without_feature_names(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut module = wasm_encoder::Module::new();
    for payload in wasmparser::Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let is_feature_list =
            matches!(&payload, wasmparser::Payload::CustomSection(section) if section.name() == "target_features");
        if let Some((id, range)) = payload.as_section().filter(|_| !is_feature_list) {
            let data = wasm.get(range).context("a section ends behind the file")?;
            module.section(&wasm_encoder::RawSection { id, data });
        }
    }
    Ok(module.finish())
}

fn run(mut command: Command) -> Result<()> {
    let output = command.output().with_context(|| format!("{} does not start", command.get_program().display()))?;
    if !output.status.success() {
        bail!("{} failed:\n{}", command.get_program().display(), String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
