//! A tab of an old Chromium, by the protocol of its developer tools: no chromedriver of today drives it.

use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::net::TcpStream;
use tokio::process::Child;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

use crate::browser::PATIENCE;
use crate::engine::spawn_and_read;

/// What it says, before its address, when it is ready.
const LISTENING: &str = "DevTools listening on ws://";

const ARGUMENTS: [&str; 12] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    "--remote-debugging-port=0",
    "about:blank",
];

/// A build of Chromium that runs, for as long as this is there.
pub struct Chromium {
    pub version: u32,
    /// `127.0.0.1:PORT` of its developer tools, and the path of those of the browser itself.
    host: String,
    path: String,
    _process: Child,
    _profile: TempDir,
}

impl Chromium {
    /// Starts those that `OLD_ENGINES` names, as `69=PATH:86=PATH`.
    pub async fn start_all() -> Vec<Self> {
        let named = std::env::var_os("OLD_ENGINES").expect("`cargo xtask test` installs old engines and says where they are");
        let mut started = Vec::new();
        for entry in std::env::split_paths(&named) {
            let entry = entry.to_str().expect("UTF-8");
            let (version, program) = entry.split_once('=').expect("69=PATH");
            started.push(Self::start(version.parse().expect("a major version"), program).await);
        }
        started
    }

    async fn start(version: u32, program: &str) -> Self {
        let profile = tempfile::tempdir().expect("a folder");
        let folder = profile.path().display().to_string();
        let libraries = Path::new(program).with_file_name("aws").join("lib");
        // It tells its address where errors are told.
        let mut arguments = vec!["-c", "exec \"$0\" \"$@\" 2>&1", program];
        arguments.extend(ARGUMENTS);
        let own = format!("--user-data-dir={folder}");
        arguments.push(&own);
        let variables = [("PROFILE", folder), ("LD_LIBRARY_PATH", libraries.display().to_string())];
        let (process, address) = spawn_and_read(Path::new("/bin/sh"), &arguments, &variables, LISTENING).await;
        let (host, path) = address.split_once('/').expect("an address with a path");
        Self { version, host: host.to_owned(), path: path.to_owned(), _process: process, _profile: profile }
    }

    /// A tab with nothing in it, of this size.
    pub async fn tab(&self, width: u32, height: u32) -> Tab {
        let mut browser = Tab::connect(&self.host, &self.path).await;
        let target = browser.send("Target.createTarget", json!({ "url": "about:blank" })).await;
        let id = target["targetId"].as_str().expect("a target").to_owned();
        let mut tab = Tab::connect(&self.host, &format!("devtools/page/{id}")).await;
        for domain in ["Page", "Runtime", "Log"] {
            tab.send(&format!("{domain}.enable"), json!({})).await;
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        tab.send("Emulation.setDeviceMetricsOverride", size).await;
        tab
    }
}

/// A tab; closed with its browser.
pub struct Tab {
    socket: WebSocketStream<MaybeTlsStream<TcpStream>>,
    sent: u64,
    /// What pages threw, and what the browser logged as an error.
    pub complaints: Vec<String>,
}

impl Tab {
    async fn connect(host: &str, path: &str) -> Self {
        let (socket, _) = connect_async(format!("ws://{host}/{path}")).await.expect("DevTools");
        Self { socket, sent: 0, complaints: Vec::new() }
    }

    /// What a command returns.
    async fn send(&mut self, method: &str, params: Value) -> Value {
        self.sent += 1;
        let command = json!({ "id": self.sent, "method": method, "params": params });
        self.socket.send(Message::text(command.to_string())).await.expect("a tab that listens");
        loop {
            let message =
                tokio::time::timeout(PATIENCE, self.socket.next()).await.unwrap_or_else(|_| panic!("{method}: no answer"));
            let Message::Text(text) = message.expect("an open tab").expect("a message") else { continue };
            let mut message: Value = serde_json::from_str(&text).expect("JSON");
            if message["id"] == json!(self.sent) {
                assert!(message["error"].is_null(), "{method}: {message}");
                return message["result"].take();
            }
            self.note(&message);
        }
    }

    /// Keeps what an event complains of.
    fn note(&mut self, event: &Value) {
        let params = &event["params"];
        let complaint = match event["method"].as_str() {
            Some("Runtime.exceptionThrown") => &params["exceptionDetails"],
            // They know less of a policy than browsers of today, and say so.
            Some("Log.entryAdded") if params["entry"]["level"] == "error" && params["entry"]["source"] != "security" => {
                &params["entry"]
            }
            Some("Runtime.consoleAPICalled") if params["type"] == "error" => &params["args"],
            _ => return,
        };
        self.complaints.push(complaint.to_string());
    }

    /// Goes to an address.
    pub async fn open(&mut self, address: &str) {
        // That of the page before has this, too.
        self.send("Page.navigate", json!({ "url": "about:blank" })).await;
        self.until("location.href === 'about:blank'").await;
        self.send("Page.navigate", json!({ "url": address })).await;
        self.until("location.href !== 'about:blank' && document.readyState === 'complete'").await;
    }

    /// The value of a JavaScript expression.
    pub async fn value(&mut self, expression: &str) -> Value {
        let evaluated = self.evaluate(expression).await;
        assert!(evaluated["exceptionDetails"].is_null(), "{expression}: {evaluated}");
        evaluated["result"]["value"].clone()
    }

    async fn evaluate(&mut self, expression: &str) -> Value {
        self.send("Runtime.evaluate", json!({ "expression": expression, "returnByValue": true, "awaitPromise": true })).await
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&mut self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        // A page that is only coming has no element to ask.
        while self.evaluate(&format!("!!({expression})")).await["result"]["value"] != json!(true) {
            assert!(Instant::now() < deadline, "never true: {expression}; complaints: {:?}", self.complaints);
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
