//! `cargo xtask serve`: the page, and what is edited while it is served.

use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use reqwest::blocking::Client;
use tempfile::NamedTempFile;

use crate::clone::{Clone, said};

/// A change shows within this time, on a machine that does other things too.
const PATIENCE: Duration = Duration::from_mins(1);

/// `cargo xtask serve`, which ends with this.
struct Served {
    process: Child,
    address: String,
    client: Client,
    /// What it says to the developer.
    log: NamedTempFile,
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
        let log = NamedTempFile::new().unwrap();
        let mut serve = clone.cargo(&["xtask", "serve", "--port", &port.to_string()]);
        let process = serve.stdin(Stdio::null()).stderr(log.reopen().unwrap()).spawn().expect("cargo");
        let client = Client::builder().timeout(Duration::from_secs(5)).build().unwrap();
        Self { process, address: format!("http://127.0.0.1:{port}/"), client, log }
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
            assert!(self.process.try_wait().unwrap().is_none(), "`cargo xtask serve` has ended:\n{}", self.said());
            assert!(start.elapsed() < patience, "{path} never had “{words}”:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(50));
        }
        start.elapsed()
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.log.path()).unwrap()
    }

    fn until_said(&self, words: &str) {
        let start = Instant::now();
        while !self.said().contains(words) {
            assert!(start.elapsed() < PATIENCE, "it never said “{words}”:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// The file of the program with this role.
    fn program(&self, role: &str) -> String {
        let manifest: serde_json::Value = serde_json::from_str(&self.text("manifest.json")).unwrap();
        manifest["program"][role]["path"].as_str().unwrap().to_owned()
    }
}

#[test]
fn serve_shows_the_page_and_what_is_edited() {
    let clone = Clone::new();
    let mut served = Served::start(&clone);
    let took = served.until("", "97亿", Duration::from_mins(15));
    println!("`cargo xtask serve`, from a clone with its dependencies compiled: the page after {} s", took.as_secs());
    let (kind, wasm) = served.get(&served.program("app-wasm")).expect("the wasm");
    assert_eq!((kind.as_str(), &wasm[..4]), ("application/wasm", b"\0asm".as_slice()));
    assert!(served.text("gallery.html").contains("made-up-years.json"));
    assert!(served.text("en/").contains("9.7 billion"));

    clone.edit("public/figures.json", "突破97亿", "突破98亿");
    clone.edit("public/figures.json", "9700000000", "9800000000");
    println!("an edit of figures.json shows after {:.1} s", served.until("", "超过98亿", PATIENCE).as_secs_f32());

    let style = served.program("style");
    clone.edit("style/card.css", ".hf-card {", ".hf-edited {\n  margin: 0;\n}\n\n.hf-card {");
    println!("an edit of a style sheet shows after {:.1} s", changed(&mut served, "style", &style).as_secs_f32());
    assert!(served.text(&served.program("style")).contains(".hf-edited"));
    let style = served.program("style");
    served.until("", &style, PATIENCE);

    let start = served.program("page");
    clone.edit("script/widget.js", "\"headline-figures-text\"", "\"headline-figures-edited\"");
    println!("an edit of a script shows after {:.1} s", changed(&mut served, "page", &start).as_secs_f32());

    // 98 billion is refused, and what was served stays.
    clone.edit("public/figures.json", "9800000000", "98000000000");
    served.until_said("What is served is the last one that did not");
    assert!(served.said().contains("98,000,000,000"), "{}", served.said());
    assert!(served.text("").contains("超过98亿"));
    clone.edit("public/figures.json", "突破98亿", "突破99亿");
    clone.edit("public/figures.json", "98000000000", "9900000000");
    served.until("", "超过99亿", PATIENCE);

    let port = served.address.rsplit(':').next().unwrap().trim_end_matches('/');
    let second = clone.output(&["xtask", "serve", "--port", port]);
    assert!(!second.status.success() && said(&second).contains("--port N"), "{}", said(&second));
    for wrong in ["", "eighty", "70000"] {
        let refused = clone.output(&["xtask", "serve", &format!("--port={wrong}")]);
        assert!(!refused.status.success() && said(&refused).contains("is not a port number"), "{wrong}: {}", said(&refused));
    }

    let address = served.address.clone();
    drop(served);
    assert!(Client::new().get(address).send().is_err(), "it still serves");
    assert_eq!(clone.left_over(), " M public/figures.json\n M script/widget.js\n M style/card.css\n");
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
