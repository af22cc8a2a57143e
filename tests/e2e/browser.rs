//! A browser with one page of the site, and how to ask it things.

use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::bidi::modules::browsing_context::Viewport;
use thirtyfour::{By, WebDriver};

use crate::engine::Engine;
use crate::pool::{self, Browser};
use crate::server::Server;

/// How long a condition may take to come true. Far more than it needs, also on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A page of the site in a window of its own.
pub struct Page {
    pub driver: WebDriver,
    pub server: Server,
    engine: Engine,
    /// Where the browser keeps what is downloaded.
    downloads: PathBuf,
    /// Set where the engine's window cannot be so narrow: pages are then opened in a frame that is.
    frame_width: AtomicU32,
}

/// The narrowest window of the third engine's browser.
const NARROWEST: u32 = 334;

/// Opens nothing yet: has a host and a browser for `case`, and sees to both afterwards, whatever happens.
pub async fn with_page<F, C>(case: C)
where
    F: Future<Output = ()> + Send + 'static,
    C: FnOnce(Page) -> F + Send + 'static,
{
    let told = pool::run(async move {
        let engine = Engine::chosen();
        // Before the browser: where the site is not built, nothing has to be ended.
        // Chromium keeps a log of what it complains of. For the others every page has a script that does.
        let server = Server::start(engine != Engine::Chromium).await;
        let browser = Browser::take(engine).await;
        let (driver, downloads) = (browser.driver.clone(), browser.downloads());
        let page = Page { driver, server, engine, downloads, frame_width: AtomicU32::new(0) };
        let outcome = pool::run(case(page)).await;
        // A failed test may leave a browser in any state. WebKit opens no second window, and starts quickly.
        if outcome.is_ok() && engine != Engine::WebKit {
            browser.give_back(engine).await;
        } else {
            browser.end().await;
        }
        outcome
    });
    told.await.flatten().unwrap_or_else(|told| panic!("{told}"));
}

impl Page {
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Goes to an address below the site's root.
    pub async fn open(&self, address: &str) {
        let width = self.frame_width.load(Ordering::Relaxed);
        if width == 0 {
            return self.go(&format!("{}{address}", self.server.address)).await;
        }
        self.go(&format!("{}narrow/{width}/{}", self.server.address, address.replace('?', "%3F").replace('#', "%23"))).await;
        self.driver.enter_frame(0).await.expect("the frame is there");
    }

    /// Goes to an address anywhere.
    pub async fn go(&self, address: &str) {
        // Firefox's driver may say that a page is there while the last one still is. That one is marked, to be known.
        let mark =
            "window.left = arguments[0].split('#').length < 2 || arguments[0].split('#')[0] !== location.href.split('#')[0]";
        let _ = self.driver.execute(mark, vec![json!(address)]).await;
        self.driver.goto(address).await.expect("the page opens");
        let deadline = Instant::now() + PATIENCE;
        let there = "return !window.left && document.readyState === 'complete'";
        while !matches!(self.driver.execute(there, vec![]).await, Ok(told) if told.json() == &json!(true)) {
            assert!(Instant::now() < deadline, "never there: {address}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Goes to an address and waits until the script has taken over.
    pub async fn open_live(&self, address: &str) {
        self.open(address).await;
        self.until_is("current").await;
    }

    /// Waits until the widget's figures are "fetching", "current" or "failed".
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
        self.until_within(PATIENCE, expression).await;
    }

    /// Waits so long until a JavaScript expression is truthy.
    pub async fn until_within(&self, patience: Duration, expression: &str) {
        let deadline = Instant::now() + patience;
        while self.value(&format!("!!({expression})")).await != json!(true) {
            assert!(Instant::now() < deadline, "never came true: {expression}\n{}", self.text().await);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// All text that a reader sees.
    pub async fn text(&self) -> String {
        self.value("document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// How far the page can be scrolled sideways, in pixels. It is tried: widths that a browser tells of the root leave room
    /// for a scroll bar out at one time and not at another.
    pub async fn horizontal_overflow(&self) -> u64 {
        let tried = "[1e5, -1e5].map(left => (scrollTo({ left, behavior: 'instant' }), Math.abs(scrollX)))";
        let far =
            self.value(&format!("Math.ceil(Math.max(...{tried}, (scrollTo({{ left: 0, behavior: 'instant' }}), 0)))")).await;
        far.as_u64().expect("pixels")
    }

    /// The quantities on the cards, each as one phrase, with spaces as in the text.
    pub async fn numbers(&self) -> Vec<String> {
        self.strings("[...document.querySelectorAll('.hf-number')].map(e => e.textContent.trim())").await
    }

    /// A list of strings.
    pub async fn strings(&self, expression: &str) -> Vec<String> {
        serde_json::from_value(self.value(expression).await).expect(expression)
    }

    /// Presses what `selector` finds, as a reader does.
    pub async fn press(&self, selector: &str) {
        let element = self.driver.find(By::Css(selector)).await.expect(selector);
        element.click().await.expect(selector);
    }

    /// The file of this name that the browser has downloaded, once it is whole.
    pub async fn downloaded(&self, name: &str) -> Vec<u8> {
        self.downloaded_when(name, |bytes| !bytes.is_empty()).await
    }

    /// The same of a file that a script has made, which WebKit writes under its own name from the first byte on: only its content tells whether
    /// it is whole.
    pub async fn downloaded_when(&self, name: &str, is_whole: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let names = std::fs::read_dir(&self.downloads).expect("downloads").flatten().map(|entry| entry.file_name());
            let names: Vec<_> = names.filter(|own| own.to_string_lossy().starts_with(name)).collect();
            // Browsers give what is not whole a longer name, some beside an empty file of the right one: it is whole when it was alone
            // before it was read.
            let bytes = std::fs::read(self.downloads.join(name)).unwrap_or_default();
            if names == [name] && is_whole(&bytes) {
                return bytes;
            }
            assert!(Instant::now() < deadline, "{name} was not downloaded: {names:?}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// A CDP command.
    pub async fn cdp(&self, command: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(command, parameters).await.expect(command)
    }

    /// Makes the window's inside exactly so large, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.engine {
            Engine::Chromium => {
                let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
                self.cdp("Emulation.setDeviceMetricsOverride", metrics).await;
            }
            Engine::Firefox => {
                let window = self.driver.window().await.expect("a window").to_string();
                let bidi = self.driver.bidi().await.expect("BiDi");
                let viewport = Some(Viewport { width, height });
                bidi.browsing_context().set_viewport(window.into(), viewport).await.expect("the window's size");
            }
            Engine::WebKit => {
                self.frame_width.store(if width < NARROWEST { width } else { 0 }, Ordering::Relaxed);
                let outer = width.max(NARROWEST);
                self.driver.set_window_rect(0, 0, outer, height).await.expect("the window's size");
                self.driver.enter_default_frame().await.expect("the page");
                self.until(&format!("innerWidth === {outer} && innerHeight === {height}")).await;
            }
        }
    }

    /// What the browser complained of: errors, warnings, refusals by policy.
    pub async fn console_errors(&self) -> Vec<String> {
        if self.engine != Engine::Chromium {
            // A page from the disk is not the test server's, and is watched in Chromium alone.
            return self.strings("location.protocol === 'file:' ? [] : window.complaints").await;
        }
        let log = self.driver.browser_log().await.expect("the browser's log");
        log.into_iter().filter(|entry| entry.level != "INFO" && entry.level != "DEBUG").map(|entry| entry.message).collect()
    }
}
