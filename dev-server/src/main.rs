//! `cargo xtask serve`: builds the site, serves it on this machine, and builds it again when a file of the project changes. Pages
//! that are open in a browser reload by themselves.

mod watch;

use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Html;
use axum::routing::get;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;
use tower_livereload::{LiveReloadLayer, Reloader};
use xtask::site::Site;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<()> {
    let [port] = arguments else { bail!("call `cargo xtask serve`") };
    let port: u16 = port.parse().with_context(|| format!("“{port}” is not a port number"))?;
    let runtime = tokio::runtime::Runtime::new()?;
    // A port that somebody has is told before the build, not after it.
    let listener = runtime
        .block_on(TcpListener::bind(("127.0.0.1", port)))
        .with_context(|| format!("Port {port} is in use. Choose another: `cargo xtask serve --port N`"))?;
    let address = listener.local_addr()?;
    let site = Site::for_development();
    // Before the first build, so that an edit during the build is not missed.
    let mut changes = watch::watch(xtask::root())?;
    if let Err(error) = site.build() {
        // Whoever mends it finds the server running.
        eprintln!("{error:#}\n\nThe build failed. It is tried again when a file changes.");
    }
    let live_reload = LiveReloadLayer::new();
    let reloader = live_reload.reloader();
    let app = app(&site.folder, live_reload);
    std::thread::spawn(move || {
        let rebuilding = std::panic::catch_unwind(AssertUnwindSafe(|| rebuild(&site, &mut changes, &reloader)));
        // Without it the pages would be old, and nobody would know.
        let why = if rebuilding.is_err() { "a panic" } else { "the system tells of no more changes" };
        eprintln!("Files are no longer watched: {why}. Start `cargo xtask serve` again.");
        std::process::exit(1);
    });
    println!("\nhttp://{address}  (English: /en/, all figures: /all.html, every state: /gallery.html)  Ctrl+C ends it.");
    runtime.block_on(async { axum::serve(listener, app).await })?;
    Ok(())
}

/// Builds again after each change, until the program ends.
fn rebuild(site: &Site, changes: &mut watch::Changes, reloader: &Reloader) {
    while let Some(changed) = changes.next() {
        println!("\n{} changed", changed.display());
        match site.rebuild() {
            Ok(()) => {
                reloader.reload();
                println!("rebuilt");
            }
            Err(error) => eprintln!("{error:#}\n\nThe build failed. What is served is the last one that did not."),
        }
    }
}

/// Where there is no file: the first build may have failed.
async fn nothing() -> (StatusCode, Html<&'static str>) {
    let text =
        "This page does not exist. If it should, see the terminal: the last build failed. It reloads after the next build.";
    (StatusCode::NOT_FOUND, Html(text))
}

/// The files of `folder`, never from a browser's cache.
fn app(folder: &Path, live_reload: LiveReloadLayer) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(folder).fallback(get(nothing)))
        .layer(live_reload)
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
        // The element may be tried on a page of another address.
        .layer(SetResponseHeaderLayer::overriding(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*")))
}
