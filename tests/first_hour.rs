//! The first hour of a stranger: a fresh clone of what is committed, and the commands of the documents in it. The target folder is the
//! warm one of this project, so that this takes minutes. Times are printed; the README has them.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use reqwest::blocking::Client;

/// A change shows within this time, on a machine that does other things too.
const PATIENCE: Duration = Duration::from_secs(60);

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A clone outside of the project, whose settings would reach into it otherwise. Each checkout has its own, and always the same: what is
/// compiled for it takes the place of what was compiled the last time.
struct Clone(PathBuf);

impl Clone {
    fn new(name: &str) -> Self {
        let own = root().to_string_lossy().replace(|c: char| !c.is_ascii_alphanumeric(), "-");
        let folder = std::env::temp_dir().join(format!("headline-figures{own}-{name}"));
        let _ = fs::remove_dir_all(&folder);
        let status = Command::new("git").args(["clone", "--quiet"]).arg(root()).arg(&folder).status().expect("git");
        assert!(status.success(), "git clone");
        Self(folder)
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a target folder");
        command.args(arguments).current_dir(&self.0).env("CARGO_TARGET_DIR", target);
        command
    }

    fn output(&self, arguments: &[&str]) -> Output {
        self.cargo(arguments).stdin(Stdio::null()).output().expect("cargo")
    }

    fn edit(&self, file: &str, from: &str, to: &str) {
        let path = self.0.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{file} has no {from}");
        fs::write(path, text.replace(from, to)).unwrap();
    }

    /// What git finds in the folder that was not committed.
    fn left_over(&self) -> String {
        let output = Command::new("git").args(["status", "--porcelain"]).current_dir(&self.0).output().expect("git");
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Clone {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

/// `cargo xtask serve`, which ends with this.
struct Served {
    process: Child,
    address: String,
    client: Client,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Served {
    fn start(clone: &Clone) -> Self {
        // A port that is free now.
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let process = clone.cargo(&["xtask", "serve", "--port", &port.to_string()]).stdin(Stdio::null()).spawn().expect("cargo");
        let client = Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
        Self { process, address: format!("http://127.0.0.1:{port}/"), client }
    }

    fn get(&self, path: &str) -> Option<(String, Vec<u8>)> {
        let answer = self.client.get(self.address.clone() + path).send().ok()?;
        let kind = answer.headers().get("content-type").map(|kind| kind.to_str().unwrap().to_owned());
        answer.status().is_success().then(|| Some((kind?, answer.bytes().ok()?.to_vec()))).flatten()
    }

    fn text(&self, path: &str) -> String {
        self.get(path).map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }

    /// Waits until `path` has `words`, and says how long that took.
    fn until(&mut self, path: &str, words: &str, patience: Duration) -> Duration {
        let start = Instant::now();
        while !self.text(path).contains(words) {
            assert!(self.process.try_wait().unwrap().is_none(), "`cargo xtask serve` has ended");
            assert!(start.elapsed() < patience, "{path} never had “{words}”");
            std::thread::sleep(Duration::from_millis(50));
        }
        start.elapsed()
    }

    /// The file of the program with this role.
    fn program(&self, role: &str) -> String {
        let manifest: serde_json::Value = serde_json::from_str(&self.text("manifest.json")).unwrap();
        manifest["program"][role]["path"].as_str().unwrap().to_owned()
    }
}

#[test]
fn serve_shows_the_page_and_what_is_edited() {
    let clone = Clone::new("serve");
    let mut served = Served::start(&clone);
    let took = served.until("", "97亿", Duration::from_mins(15));
    println!("`cargo xtask serve`, from a clone with a warm target folder: the page after {} s", took.as_secs());
    let (kind, wasm) = served.get(&served.program("program-wasm")).expect("the wasm");
    assert_eq!((kind.as_str(), &wasm[..4]), ("application/wasm", b"\0asm".as_slice()));
    assert!(served.text("gallery.html").contains("made-up-years.json"));
    assert!(served.text("en/").contains("9.7 billion"));

    clone.edit("public/figures.json", "突破97亿", "突破98亿");
    clone.edit("public/figures.json", "9700000000", "9800000000");
    println!("an edit of figures.json shows after {:.1} s", served.until("", "超过98亿", PATIENCE).as_secs_f32());

    let style = served.program("style");
    clone.edit("style/card.css", ".hf-card {", ".hf-edited {\n  margin: 0;\n}\n\n.hf-card {");
    let took = served.until("manifest.json", "style", PATIENCE) + changed(&mut served, "style", &style);
    println!("an edit of a style sheet shows after {:.1} s", took.as_secs_f32());
    assert!(served.text(&served.program("style")).contains(".hf-edited"));
    assert!(served.text("").contains(&served.program("style")));

    let start = served.program("start");
    clone.edit("script/reader.js", "const STORE = ", "const STORE_EDITED = 1;\nconst STORE = ");
    println!("an edit of a script shows after {:.1} s", changed(&mut served, "start", &start).as_secs_f32());

    // 97 billion is refused, and what was served stays.
    clone.edit("public/figures.json", "9800000000", "98000000000");
    clone.edit("public/figures.json", "突破98亿", "突破98亿 ");
    clone.edit("style/card.css", ".hf-edited", ".hf-edited-again");
    clone.edit("public/figures.json", "突破98亿 ", "突破99亿");
    clone.edit("public/figures.json", "98000000000", "9900000000");
    served.until("", "超过99亿", PATIENCE);
    assert!(served.text(&served.program("style")).contains(".hf-edited-again"));

    let port = served.address.rsplit(':').next().unwrap().trim_end_matches('/');
    let second = clone.output(&["xtask", "serve", "--port", port]);
    assert!(!second.status.success() && said(&second).contains("--port N"), "{}", said(&second));
    for wrong in ["", "eighty", "70000"] {
        let refused = clone.output(&["xtask", "serve", "--port", wrong]);
        assert!(!refused.status.success() && said(&refused).contains("is no port"), "{wrong}: {}", said(&refused));
    }

    let address = served.address.clone();
    drop(served);
    assert!(Client::new().get(address).send().is_err(), "it still serves");
    assert_eq!(clone.left_over(), " M public/figures.json\n M script/reader.js\n M style/card.css\n");
}

/// Waits until the file with this role has another name than `before`.
fn changed(served: &mut Served, role: &str, before: &str) -> Duration {
    let start = Instant::now();
    while served.program(role) == before {
        assert!(start.elapsed() < PATIENCE, "{role} never changed");
        std::thread::sleep(Duration::from_millis(50));
    }
    start.elapsed()
}

#[test]
fn check_tells_of_a_file_from_any_folder() {
    let clone = Clone::new("check");
    let folder = tempfile::tempdir().unwrap();
    let good = clone.0.join("public/figures.json");
    let faulty = folder.path().join("改.json");
    fs::write(&faulty, fs::read_to_string(&good).unwrap().replace("9700000000", "97000000000")).unwrap();
    let manifest = clone.0.join("xtask/Cargo.toml");
    let manifest = manifest.to_str().unwrap();
    let check = |arguments: &[&str], from: &Path, file: &Path| -> Output {
        clone.cargo(arguments).arg("check").arg(file).current_dir(from).output().expect("cargo")
    };
    let inside: &[&str] = &["xtask"];
    let outside: &[&str] = &["run", "--manifest-path", manifest, "--"];
    for (arguments, from) in [(inside, clone.0.join("docs")), (outside, folder.path().to_owned())] {
        let relative = if from.ends_with("docs") { PathBuf::from("../public/figures.json") } else { good.clone() };
        let accepted = check(arguments, &from, &relative);
        assert!(accepted.status.success(), "{}", said(&accepted));
        assert!(said(&accepted).contains("24 figures, 4 of them headline figures"), "{}", said(&accepted));
        let refused = check(arguments, &from, &faulty);
        assert_eq!(refused.status.code(), Some(1));
        for words in ["突破97亿", "97,000,000,000", "9,700,000,000", "line 45", "改.json"] {
            assert!(said(&refused).contains(words), "{words}: {}", said(&refused));
        }
    }
    let relative = check(outside, folder.path(), Path::new("改.json"));
    assert!(said(&relative).contains("9,700,000,000"), "{}", said(&relative));
    assert_eq!(clone.left_over(), "");
}

#[test]
fn build_and_release_give_folders_to_hand_over() {
    let clone = Clone::new("build");
    let start = Instant::now();
    let built = clone.output(&["xtask", "build"]);
    assert!(built.status.success(), "{}", said(&built));
    assert!(said(&built).contains("A first visit transfers"), "{}", said(&built));
    println!("`cargo xtask build`, from a clone with a warm target folder: {} s", start.elapsed().as_secs());
    clone.edit("public/figures.json", "突破97亿", "突破98亿");
    clone.edit("public/figures.json", "9700000000", "9800000000");
    let start = Instant::now();
    assert!(clone.output(&["xtask", "build"]).status.success());
    println!("`cargo xtask build` after an edit of figures.json: {:.1} s", start.elapsed().as_secs_f32());
    assert!(fs::read_to_string(clone.0.join("dist/index.html")).unwrap().contains("超过98亿"));

    let release = || {
        let output = clone.output(&["xtask", "release"]);
        assert!(output.status.success(), "{}", said(&output));
        files(&clone.0.join("release"))
    };
    let first = release();
    fs::remove_dir_all(clone.0.join("dist")).unwrap();
    assert!(first == release(), "two runs give different bytes");
    let version = env!("CARGO_PKG_VERSION");
    let name = |ending: &str| format!("headline-figures-{version}{ending}");
    let names: Vec<_> = first.keys().cloned().collect();
    assert_eq!(names, ["SHA256SUMS".into(), name("-changes.md"), name(".cdx.json"), name(".zip")]);
    let sums = Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(clone.0.join("release")).output();
    assert!(sums.expect("sha256sum").status.success());

    let bom: serde_json::Value = serde_json::from_slice(&first[&name(".cdx.json")]).unwrap();
    assert_eq!(bom["bomFormat"], "CycloneDX");
    let components = bom["components"].as_array().unwrap();
    for crate_name in ["leptos", "plotters", "serde_json", "gloo-net", "wasm-bindgen"] {
        assert!(components.iter().any(|own| own["name"] == crate_name), "{crate_name}");
    }
    assert!(String::from_utf8_lossy(&first[&name("-changes.md")]).starts_with(&format!("## {version}")));

    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&first[&name(".zip")])).unwrap();
    let mut packed = BTreeMap::new();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        packed.insert(file.name().strip_prefix(&name("/")).expect("one folder in the zip").to_owned(), bytes);
    }
    assert!(packed == files(&clone.0.join("dist")), "the zip is not the folder");
    // Nothing tells where it was built, and by whom.
    let folder = clone.0.to_str().unwrap().to_owned();
    let home = std::env::var("HOME").unwrap();
    let texts = first.iter().chain(&packed).filter(|(name, _)| !name.ends_with(".zip"));
    for (name, bytes) in texts {
        for place in [&folder, &format!("{home}/.cargo")] {
            assert!(!bytes.windows(place.len()).any(|part| part == place.as_bytes()), "{name} names {place}");
        }
    }
    assert_eq!(clone.left_over(), " M public/figures.json\n");
}

/// Content by path below `folder`.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(own) = folders.pop() {
        for path in fs::read_dir(&own).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    found
}
