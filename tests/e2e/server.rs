//! A static host, as strict as a ministry's, with a figures file that can be made to fail.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use tokio::sync::watch;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

pub use crate::answer::{Answer, packed};

/// The policies that pages must run under, by path: what `hosting/` says.
fn policies() -> HashMap<String, HeaderValue> {
    let hosting = std::fs::read_to_string(root().join("dist/hosting/_headers")).expect("dist/ is built");
    let mut policies = HashMap::new();
    let mut path = "";
    for line in hosting.lines() {
        if let Some(policy) = line.trim().strip_prefix("Content-Security-Policy: ") {
            // The tests frame pages.
            let policy = policy.split("; frame-ancestors").next().expect("a policy");
            policies.insert(path.trim_start_matches('/').to_owned(), HeaderValue::from_str(policy).expect("a header"));
        } else if line.starts_with('/') {
            path = line;
        }
    }
    let strict = policies[""].to_str().expect("a policy");
    assert!(strict.contains("default-src 'none'") && strict.contains("require-trusted-types-for 'script'"), "{strict}");
    policies
}

/// Keeps what a page complains of in `window.complaints`.
const WATCH: &str = "window.complaints = []; \
    addEventListener('error', e => e instanceof CustomEvent || complaints.push('error: ' + (e.message || e.target.src || e.target.href)), true); \
    addEventListener('unhandledrejection', e => complaints.push('rejection: ' + e.reason)); \
    addEventListener('securitypolicyviolation', e => complaints.push('policy: ' + e.violatedDirective + ' ' + e.blockedURI)); \
    for (const level of ['error', 'warn']) console[level] = (...words) => complaints.push(level + ': ' + words.join(' ')); ";

/// A page of somebody else, at an address of its own.
pub struct Host {
    pub address: String,
}

impl Host {
    /// Serves `body` as a page under `policy`, with the files `listen.js` (keeps messages in `window.messages`) and
    /// `hostile.css`, as hard on guests as a style sheet can be.
    pub async fn start(body: &str, policy: &str) -> Self {
        let page = format!(
            "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>host</title>\
             <link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"hostile.css\"><script src=\"listen.js\"></script>\
             <body><p id=\"own\">host</p>{body}</body></html>"
        );
        Self::start_as_it_is(page.into_bytes(), "text/html", policy).await
    }

    /// Serves `page`, byte by byte, as this type and under `policy`, beside the same files.
    pub async fn start_as_it_is(page: Vec<u8>, kind: &'static str, policy: &str) -> Self {
        let policy = HeaderValue::from_str(policy).unwrap();
        let listen = WATCH.to_owned()
            + "window.messages = []; addEventListener('message', e => messages.push(e.data)); window.events = []; \
            for (const type of ['ready', 'error', 'view-change']) \
                addEventListener(type, e => { if (e.target.localName === 'headline-figures') events.push([type, e.detail]); }, true);";
        let hostile =
            "* { all: unset; font-size: 40px !important; letter-spacing: 9px !important } html, body, p { display: block }";
        let file = |kind: &'static str, text: &str| {
            let text = text.to_owned();
            axum::routing::get(async move || ([(header::CONTENT_TYPE, kind)], text))
        };
        let app = Router::new()
            .route("/listen.js", file("text/javascript", &listen))
            .route("/hostile.css", file("text/css", hostile))
            .route("/", axum::routing::get(async move || ([(header::CONTENT_TYPE, kind)], page)))
            .layer(SetResponseHeaderLayer::overriding(header::CONTENT_SECURITY_POLICY, policy));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address }
    }
}

/// A running host.
#[derive(Clone)]
pub struct Server {
    pub address: String,
    state: Arc<Site>,
}

struct Site {
    folder: PathBuf,
    /// Answers to requests whose path ends in the text.
    answers: Mutex<Vec<(&'static str, Answer)>>,
    asked: Mutex<Vec<String>>,
    /// Paths that were asked for with a validator of an earlier answer.
    validated: Mutex<Vec<String>>,
    /// Whether every page has the script that watches for complaints.
    watched: bool,
    policies: HashMap<String, HeaderValue>,
    /// What somebody else has set instead, for every page.
    policy: Mutex<Option<HeaderValue>>,
    /// A script that every page runs before all others.
    prelude: Mutex<&'static str>,
    /// How often what is held was let go, and whether what comes now may go.
    gate: watch::Sender<(u64, bool)>,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

impl Server {
    /// Serves `dist/` on a free port of this machine; `watched`, its pages keep what they complain of.
    pub async fn start(watched: bool) -> Self {
        Self::serve(&root().join("dist"), watched).await
    }

    /// Serves a folder like `dist/`.
    pub async fn serve(folder: &Path, watched: bool) -> Self {
        assert!(folder.join("index.html").exists(), "dist/ is not built: run `cargo xtask test`, or `cargo xtask build` first");
        let state = Arc::new(Site {
            folder: folder.to_owned(),
            answers: Mutex::default(),
            asked: Mutex::default(),
            validated: Mutex::default(),
            watched,
            policies: policies(),
            policy: Mutex::default(),
            prelude: Mutex::default(),
            gate: watch::Sender::new((0, false)),
        });
        let app = Router::new()
            .fallback_service(ServeDir::new(folder).precompressed_br())
            .layer(middleware::from_fn_with_state(state.clone(), answer));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { address, state }
    }

    /// From now on requests for files whose path ends in `suffix` get `answer`.
    pub fn set(&self, suffix: &'static str, answer: Answer) {
        self.state.gate.send_modify(|(_, is_open)| *is_open = false);
        let mut answers = self.state.answers.lock().unwrap();
        answers.retain(|(known, _)| *known != suffix);
        answers.push((suffix, answer));
    }

    /// From now on every page runs this before all other scripts.
    pub fn set_prelude(&self, script: &'static str) {
        *self.state.prelude.lock().unwrap() = script;
    }

    /// From now on the host does what it did at first.
    pub fn reset(&self) {
        self.release();
        self.state.answers.lock().unwrap().clear();
        *self.state.policy.lock().unwrap() = None;
        self.set_prelude("");
    }

    /// From now on every page is sent with this policy.
    pub fn set_policy(&self, policy: &str) {
        *self.state.policy.lock().unwrap() = Some(HeaderValue::from_str(policy).unwrap());
    }

    /// Lets held requests go, until something else is set: an engine may ask twice, for the preload and for itself.
    pub fn release(&self) {
        self.state.gate.send_modify(|(times, is_open)| (*times, *is_open) = (*times + 1, true));
    }

    /// The paths that were asked for with a validator, so that an unchanged file need not be sent again.
    pub fn validated(&self) -> Vec<String> {
        self.state.validated.lock().unwrap().clone()
    }

    /// The paths that were asked for so far, without the leading slash; not the icon, for which browsers ask when they like.
    pub fn asked(&self) -> Vec<String> {
        let asked = self.state.asked.lock().unwrap();
        asked.iter().filter(|path| !["icon.svg", "favicon.ico"].contains(&path.as_str())).cloned().collect()
    }
}

async fn answer(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    if path == "watch.js" {
        return ([(header::CONTENT_TYPE, "text/javascript")], WATCH).into_response();
    }
    if path == "prelude.js" {
        return ([(header::CONTENT_TYPE, "text/javascript")], *site.prelude.lock().unwrap()).into_response();
    }
    // A page that is only a frame of this width, for engines whose window cannot be so narrow.
    if let Some((width, address)) = path.strip_prefix("narrow/").and_then(|rest| rest.split_once('/')) {
        let address = address.replace("%3F", "?").replace("%23", "#");
        return Html(format!(
            "<!doctype html><title>narrow</title><style>body {{ margin: 0 }}</style>\
             <iframe src=\"/{address}\" width=\"{width}\" height=\"740\" style=\"border: 0\"></iframe>"
        ))
        .into_response();
    }
    site.asked.lock().unwrap().push(path.clone());
    if [header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH].iter().any(|name| request.headers().contains_key(name)) {
        site.validated.lock().unwrap().push(path.clone());
    }
    let answer =
        site.answers.lock().unwrap().iter_mut().find(|(suffix, _)| path.ends_with(suffix)).map(|(_, answer)| answer.turn());
    let mut response = match answer.unwrap_or_default() {
        Answer::File => match watched(&site, &path) {
            Some(page) => Html(page).into_response(),
            None => next.run(request).await,
        },
        Answer::Missing => StatusCode::NOT_FOUND.into_response(),
        Answer::Failing => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Answer::InTurn(_) => unreachable!("a turn is one of the two"),
        Answer::Text(text) => text.into_response(),
        Answer::Script(text) => ([(header::CONTENT_TYPE, "text/javascript")], text).into_response(),
        Answer::Page(kind, packed) => ([(header::CONTENT_TYPE, kind), (header::CONTENT_ENCODING, "br")], packed).into_response(),
        Answer::Held => {
            released(&site).await;
            next.run(request).await
        }
        Answer::HeldText(text) => {
            released(&site).await;
            text.into_response()
        }
        Answer::BrokenOff => {
            let parts = [Ok("{\"schema\": 1,"), Err(std::io::Error::other("broken off"))];
            Body::from_stream(futures_util::stream::iter(parts)).into_response()
        }
    };
    // What the test sets must be asked for again on the next visit.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let policy = site.policy.lock().unwrap().clone();
    let policy = policy.unwrap_or_else(|| site.policies.get(&path).unwrap_or(&site.policies[""]).clone());
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

async fn released(site: &Site) {
    let mut gate = site.gate.subscribe();
    let before = gate.borrow().0;
    // What waits goes, even if something else is held by the time that it hears of it.
    gate.wait_for(|(times, is_open)| *is_open || *times > before).await.expect("the host runs as long as the test");
}

/// A page with the watching script, and the prelude if there is one, before all others.
fn watched(site: &Site, path: &str) -> Option<String> {
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let scripts = [("watch", site.watched), ("prelude", !site.prelude.lock().unwrap().is_empty())];
    let scripts = scripts.iter().filter(|(_, is_wanted)| *is_wanted);
    let tags = scripts.map(|(name, _)| format!("<script src=\"/{name}.js\"></script>")).collect::<String>();
    let is_page = !tags.is_empty() && Path::new(&name).extension().is_some_and(|extension| extension == "html");
    let page = is_page.then(|| std::fs::read_to_string(site.folder.join(name)).ok()).flatten()?;
    Some(page.replacen("<head>", &format!("<head>\n{tags}"), 1))
}
