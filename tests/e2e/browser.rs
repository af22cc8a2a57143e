//! A browser with one page of the site, and how to ask it things.

use std::env;
use std::process::Stdio;
use std::sync::Once;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::server::Server;

/// How long a condition may take to come true. Far more than it needs, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A page of the site in a browser of its own.
pub struct Page {
    pub driver: WebDriver,
    pub server: Server,
}

/// Opens nothing yet: starts host, driver and browser, runs `case`, and ends them all, whatever happens.
pub async fn with_page<F, C>(case: C)
where
    F: Future<Output = ()> + Send + 'static,
    C: FnOnce(Page) -> F,
{
    static CRYPTO: Once = Once::new();
    CRYPTO.call_once(|| rustls::crypto::ring::default_provider().install_default().expect("no other provider"));
    let server = Server::start().await;
    let (mut process, port) = start_driver().await;
    let profile = tempfile::tempdir().expect("a folder for the browser");
    let driver =
        WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities(profile.path())).await.expect("the browser starts");
    // A panic in the case must not leave the browser running.
    let outcome = tokio::spawn(case(Page { driver: driver.clone(), server })).await;
    let quit = driver.quit().await;
    process.kill().await.expect("the driver ends");
    if let Err(error) = outcome {
        std::panic::resume_unwind(error.into_panic());
    }
    quit.expect("the browser ends");
}

async fn start_driver() -> (Child, u16) {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut process = Command::new(program)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("chromedriver runs: `cargo xtask test` installs it");
    let mut lines = BufReader::new(process.stdout.take().expect("piped")).lines();
    while let Some(line) = lines.next_line().await.expect("chromedriver speaks") {
        if let Some(port) =
            line.rsplit_once("started successfully on port ").and_then(|(_, port)| port.trim_end_matches('.').parse().ok())
        {
            // Keeps reading, or the driver would block on a full pipe.
            tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
            return (process, port);
        }
    }
    panic!("chromedriver did not say its port");
}

fn capabilities(profile: &std::path::Path) -> Capabilities {
    let mut options = json!({
        "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            format!("--user-data-dir={}", profile.display()),
        ],
    });
    if let Ok(browser) = env::var("CHROMIUM") {
        options["binary"] = browser.into();
    }
    let mut capabilities = Capabilities::new();
    for (key, value) in
        [("browserName", json!("chrome")), ("goog:chromeOptions", options), ("goog:loggingPrefs", json!({ "browser": "ALL" }))]
    {
        capabilities.set(key, value).expect("a capability");
    }
    capabilities
}

impl Page {
    /// Goes to an address below the site's root.
    pub async fn open(&self, address: &str) {
        self.driver.goto(format!("{}{address}", self.server.address)).await.expect("the page opens");
    }

    /// Goes to an address anywhere.
    pub async fn go(&self, address: &str) {
        self.driver.goto(address).await.expect("the page opens");
    }

    /// Goes to an address and waits until the script has taken over.
    pub async fn open_live(&self, address: &str) {
        self.open(address).await;
        self.until_is("live").await;
    }

    /// Waits until the widget's figures are "fetching", "live" or "failed".
    pub async fn until_is(&self, freshness: &str) {
        self.until(&format!("document.querySelector('[data-freshness={freshness}]')")).await;
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Value {
        let script = format!("return {expression};");
        self.driver.execute(script, vec![]).await.expect(expression).json().clone()
    }

    /// Waits until a JavaScript expression is truthy.
    pub async fn until(&self, expression: &str) {
        let deadline = Instant::now() + PATIENCE;
        while self.value(&format!("!!({expression})")).await != json!(true) {
            assert!(Instant::now() < deadline, "never came true: {expression}\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// All text that a reader sees.
    pub async fn text(&self) -> String {
        self.value("document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// The quantities on the cards, each as one phrase, with spaces as in the text.
    pub async fn numbers(&self) -> Vec<String> {
        self.strings("[...document.querySelectorAll('.hf-number')].map(e => e.textContent.trim())").await
    }

    /// A list of strings.
    pub async fn strings(&self, expression: &str) -> Vec<String> {
        serde_json::from_value(self.value(expression).await).expect(expression)
    }

    /// A CDP command.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(command, parameters).await.expect(command)
    }

    /// Makes the window's inside exactly so large, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
    }

    /// What the browser complained of: errors, warnings, refusals by policy.
    pub async fn complaints(&self) -> Vec<String> {
        let log = self.driver.browser_log().await.expect("the browser's log");
        log.into_iter().filter(|entry| entry.level != "INFO" && entry.level != "DEBUG").map(|entry| entry.message).collect()
    }
}
