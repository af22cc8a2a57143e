//! Browsers that stay for the next test: starting one takes longer than most tests. Each test has a host of its own, at an address of
//! its own, and a window of its own; so nothing that a page keeps is there for the next.

use std::collections::HashMap;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use tempfile::TempDir;
use thirtyfour::{WebDriver, WindowHandle};
use tokio::runtime::Runtime;
use tokio::task;

use crate::browser::PATIENCE;
use crate::engine::{Driver, Engine};

/// Lives as long as the browsers; the runtime of a test ends with it.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    rustls::crypto::ring::default_provider().install_default().expect("no other provider");
    let otherwise = panic::take_hook();
    panic::set_hook(Box::new(move |panic| match task::try_id() {
        Some(task) => drop(PANICS.lock().expect("a map").insert(task, panic.to_string())),
        None => otherwise(panic),
    }));
    Runtime::new().expect("a runtime")
});

/// What tasks of the runtime panicked with: its threads belong to no test, which would show it.
static PANICS: LazyLock<Mutex<HashMap<task::Id, String>>> = LazyLock::new(Mutex::default);

/// Runs a task to its end on the runtime.
///
/// # Errors
/// It panicked: with this.
pub async fn run<T: Send + 'static>(task: impl Future<Output = T> + Send + 'static) -> Result<T, String> {
    let task = RUNTIME.spawn(task);
    let id = task.id();
    task.await.map_err(|_| PANICS.lock().expect("a map").remove(&id).unwrap_or_else(|| "the task was ended".into()))
}

/// Browsers that wait for a test.
static WAITING: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A browser with its driver. What is left when all tests are done ends with the program (`engine.rs`, `GUARD`).
pub struct Browser {
    pub driver: WebDriver,
    process: Driver,
    profile: TempDir,
}

impl Browser {
    /// One that waits, or a new one.
    pub async fn take(engine: Engine) -> Self {
        let waiting = WAITING.lock().expect("no test panics here").pop();
        match waiting {
            Some(browser) => browser,
            None => Self::start(engine).await,
        }
    }

    async fn start(engine: Engine) -> Self {
        let profile = tempfile::tempdir().expect("a folder for the browser");
        let downloads = downloads(profile.path());
        std::fs::create_dir(&downloads).expect("a folder for downloads");
        let process = engine.start(profile.path()).await;
        let wanted = engine.capabilities(profile.path(), &downloads);
        let driver = WebDriver::new(&process.address, wanted).await.expect("the browser starts");
        driver.set_script_timeout(PATIENCE * 15).await.expect("patience with what a script must wait for");
        Self { driver, process, profile }
    }

    /// Where it keeps what is downloaded.
    pub fn downloads(&self) -> PathBuf {
        downloads(self.profile.path())
    }

    /// Lets it wait for the next test, with a new window, an empty log and no downloads.
    pub async fn give_back(self, engine: Engine) {
        let old = self.driver.windows().await.expect("windows");
        let new = self.driver.new_tab().await.expect("a new window");
        for window in old {
            self.close(window).await;
        }
        self.driver.switch_to_window(new).await.expect("the new window");
        if engine == Engine::Chromium {
            // A window behind others has no focus to give.
            self.driver.cdp().send_raw("Page.bringToFront", serde_json::json!({})).await.expect("the window in front");
            self.driver.browser_log().await.expect("the browser's log");
        }
        for file in std::fs::read_dir(self.downloads()).expect("downloads").flatten() {
            std::fs::remove_file(file.path()).expect("a file that was downloaded");
        }
        WAITING.lock().expect("no test panics here").push(self);
    }

    async fn close(&self, window: WindowHandle) {
        self.driver.switch_to_window(window).await.expect("the window");
        self.driver.close_window().await.expect("it closes");
    }

    /// Ends it.
    pub async fn end(self) {
        let quit = self.driver.quit().await;
        self.process.end().await;
        quit.expect("the browser ends");
    }
}

fn downloads(profile: &Path) -> PathBuf {
    profile.join("downloads")
}
