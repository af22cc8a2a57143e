//! Three browser engines, each with its driver. `ENGINE` picks one for a run: chromium (by itself), firefox or webkit.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::Capabilities;
use tokio::io::{AsyncBufReadExt, AsyncRead, BufReader};
use tokio::process::{Child, Command};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver that waits for sessions, with all that it needs.
pub struct Driver {
    pub address: String,
    /// The last one started comes last, and is ended first.
    processes: Vec<Child>,
}

/// Two drivers that start at once must not choose the same port.
static STARTING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());

impl Engine {
    pub fn chosen() -> Self {
        match env::var("ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("ENGINE is {other}; there are chromium, firefox and webkit"),
        }
    }

    /// Starts the driver. `profile` is an empty folder but for `downloads` in it.
    pub async fn start(self, profile: &Path) -> Driver {
        let own = [("PROFILE", profile.display().to_string())];
        match self {
            Self::Chromium => {
                let driver = program("CHROMEDRIVER", "chromedriver");
                let (process, port) = spawn_and_read_port(&driver, &["--port=0"], &own, "started successfully on port ").await;
                Driver::at(&port, vec![process])
            }
            Self::Firefox => {
                let arguments = ["--host", "127.0.0.1", "--port", "0", "--websocket-port", "0"];
                let driver = program("GECKODRIVER", "geckodriver");
                let (process, port) = spawn_and_read_port(&driver, &arguments, &own, "Listening on 127.0.0.1:").await;
                Driver::at(&port, vec![process])
            }
            Self::WebKit => {
                // It has no headless mode: a display that nobody sees, wide enough for the widest page.
                let arguments = ["-displayfd", "1", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"];
                let (display, number) = spawn_and_read_port(&program("XVFB", "Xvfb"), &arguments, &own, "").await;
                let starting = STARTING.lock().await;
                let port = free_port().to_string();
                // Where downloads go is a setting of the desktop.
                let folders = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.join("downloads").display());
                std::fs::write(profile.join("user-dirs.dirs"), folders).expect("the desktop's folders");
                let variables = [
                    ("DISPLAY", format!(":{number}")),
                    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1".into()),
                    ("XDG_CONFIG_HOME", profile.display().to_string()),
                ];
                let arguments = [format!("--port={port}"), "--host=127.0.0.1".into()];
                let arguments = arguments.each_ref().map(String::as_str);
                let process = spawn(&program("WEBKITDRIVER", "WebKitWebDriver"), &arguments, &variables, Stdio::null());
                until_listening(&port).await;
                drop(starting);
                Driver::at(&port, vec![display, process])
            }
        }
    }

    /// What the browser is asked to be. Nothing but this machine is in its reach.
    pub fn capabilities(self, profile: &Path, downloads: &Path) -> Capabilities {
        let wanted: Value = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": {
                    "binary": program("CHROMIUM", "chromium"),
                    "prefs": { "download.default_directory": downloads },
                    "args": [
                        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
                        format!("--user-data-dir={}", profile.display()),
                    ],
                },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "webSocketUrl": true,
                "moz:firefoxOptions": {
                    "binary": program("FIREFOX", "firefox-esr"),
                    "args": ["-headless"],
                    "prefs": {
                        // A proxy that is not there, for all but this machine.
                        "network.proxy.type": 1,
                        "network.proxy.http": "127.0.0.1",
                        "network.proxy.http_port": 9,
                        "network.proxy.ssl": "127.0.0.1",
                        "network.proxy.ssl_port": 9,
                        "layout.css.prefers-color-scheme.content-override": 1,
                        "browser.download.folderList": 2,
                        "browser.download.dir": downloads,
                    },
                },
            }),
            Self::WebKit => json!({
                "webkitgtk:browserOptions": {
                    "binary": program("MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser"),
                    "args": ["--automation", "--full-screen"],
                },
            }),
        };
        let mut capabilities = Capabilities::new();
        for (key, value) in wanted.as_object().expect("an object") {
            capabilities.set(key, value.clone()).expect("a capability");
        }
        capabilities
    }
}

impl Driver {
    fn at(port: &str, processes: Vec<Child>) -> Self {
        Self { address: format!("http://127.0.0.1:{port}"), processes }
    }

    /// Ends what was started, the newest first.
    pub async fn end(mut self) {
        while let Some(mut process) = self.processes.pop() {
            process.kill().await.expect("the driver ends");
        }
    }
}

/// Where a program is: `cargo xtask test` says it in a variable; by hand it is on the PATH.
fn program(variable: &str, name: &str) -> PathBuf {
    let path = env::var_os("PATH").unwrap_or_default();
    let on_path = || env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file());
    env::var_os(variable).map(PathBuf::from).or_else(on_path).unwrap_or_else(|| name.into())
}

/// Becomes the program, and ends all of its session when nobody holds the other end of standard input any more: also when the tests
/// are stopped, or end without ending what they keep. Then the folder of the browser goes too.
const GUARD: &str = "exec 3<&0; setsid sh -c 'cat <&3; pkill -KILL -s $1; rm -rf -- \"$PROFILE\"' sh $$ >/dev/null 2>&1 & \
    exec \"$@\" 3<&- </dev/null";

fn spawn(program: &Path, arguments: &[&str], variables: &[(&str, String)], output: Stdio) -> Child {
    Command::new("setsid")
        .args(["/bin/sh", "-c", GUARD, "sh"])
        .arg(program)
        .args(arguments)
        .envs(variables.iter().map(|(name, value)| (name, value)))
        .stdin(Stdio::piped())
        .stdout(output)
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; `cargo xtask test` installs it", program.display()))
}

/// A program that goes on running, and the number that it tells behind `words`.
async fn spawn_and_read_port(program: &Path, arguments: &[&str], variables: &[(&str, String)], words: &str) -> (Child, String) {
    let (process, rest) = spawn_and_read(program, arguments, variables, words).await;
    (process, rest.chars().take_while(char::is_ascii_digit).collect())
}

/// A program that goes on running, and what it tells behind `words`, up to the end of the line.
///
/// Chromedriver takes a free port of IPv4, then needs the same one of IPv6, and ends where somebody has it. That says
/// nothing of our pages: it is started anew. One that never comes up is told with all that it said.
pub async fn spawn_and_read(program: &Path, arguments: &[&str], variables: &[(&str, String)], words: &str) -> (Child, String) {
    let mut said = String::new();
    for _ in 0..5 {
        let mut process = spawn(program, arguments, variables, Stdio::piped());
        match told(process.stdout.take(), words).await {
            Ok(rest) => return (process, rest),
            Err(instead) => {
                let status = process.wait().await.expect("a program that has ended");
                said += &format!("{instead}{status}\n");
            }
        }
    }
    panic!("{} did not say “{words}” but:\n{said}", program.display());
}

/// What a program tells behind `words`, or all that it said until it ended.
async fn told(output: Option<impl AsyncRead + Unpin + Send + 'static>, words: &str) -> Result<String, String> {
    let mut lines = BufReader::new(output.expect("piped")).lines();
    let mut said = String::new();
    while let Some(line) = lines.next_line().await.expect("a program that speaks") {
        if let Some((_, rest)) = line.split_once(words) {
            let rest = rest.to_owned();
            // Keeps reading, or the program would block on a full pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return Ok(rest);
        }
        said += &format!("{line}\n");
    }
    Err(said)
}

fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

async fn until_listening(port: &str) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while tokio::net::TcpStream::connect(format!("127.0.0.1:{port}")).await.is_err() {
        assert!(Instant::now() < deadline, "the driver does not listen");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[tokio::test]
async fn a_driver_that_ends_before_it_is_ready_is_started_anew() {
    let folder = tempfile::tempdir().expect("a folder");
    let mark = folder.path().join("started");
    let script = format!("if mkdir '{}'; then echo taken; exit 1; fi; echo on port 7; exec sleep 60", mark.display());
    let (mut process, port) = spawn_and_read_port(Path::new("/bin/sh"), &["-c", &script], &[], "on port ").await;
    assert_eq!(port, "7");
    process.kill().await.expect("it runs");
}

#[tokio::test]
#[should_panic(expected = "taken")]
async fn a_driver_that_never_comes_up_is_told_with_what_it_said() {
    spawn_and_read_port(Path::new("/bin/sh"), &["-c", "echo taken; exit 1"], &[], "on port ").await;
}

#[tokio::test]
async fn what_a_driver_has_started_ends_when_nobody_holds_it_any_more() {
    let (mut process, child) =
        spawn_and_read_port(Path::new("/bin/sh"), &["-c", "sleep 60 & echo pid $!; wait"], &[], "pid ").await;
    let status = PathBuf::from("/proc").join(&child).join("stat");
    // What has ended may wait for somebody who asks.
    let runs = || std::fs::read_to_string(&status).is_ok_and(|status| !status.contains(") Z "));
    assert!(runs());
    drop(process.stdin.take());
    assert!(!process.wait().await.expect("it ends").success());
    let deadline = Instant::now() + Duration::from_secs(20);
    while runs() {
        assert!(Instant::now() < deadline, "what the driver started still runs");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
