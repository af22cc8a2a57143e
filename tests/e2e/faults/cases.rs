//! What may go wrong.

use std::fs;

use crate::engine::Engine;
use crate::polling::{of_a_later_day, with_98_yi};
use crate::server::{Answer, packed, root};

/// Something that goes wrong, alone or while there are newer figures.
pub struct Fault {
    pub name: &'static str,
    /// Runs in the page before anything else.
    pub prelude: &'static str,
    /// A policy in the place of that of `hosting/`.
    pub policy: Option<&'static str>,
    /// What the host answers for paths with this end.
    pub answers: Vec<(&'static str, Answer)>,
    /// When the page has done what it can; `ROOT` is where the figures are.
    pub settled: &'static str,
    /// Whether an element can show figures at all.
    pub element_has_figures: bool,
    /// What is held comes after all, when everybody has waited for it.
    pub is_late: bool,
}

/// The same file of a later day, with 99亿 and 139.
pub fn with_99_yi() -> String {
    let text = of_a_later_day().replace("97亿", "99亿").replace("9700000000", "9900000000");
    text.replace("\"value\": 136,", "\"value\": 139,").replace("达136个", "达139个")
}

/// What another ministry publishes: other figures, of which nothing may stand beside ours.
pub fn of_others() -> String {
    let renamed = with_99_yi().replace("\"id\": \"", "\"id\": \"x-").replace("\"section\": \"", "\"section\": \"x-");
    let text = renamed.replace("2020年信息通信行业主要数据", "别的数据");
    text.replace("China’s information and communications in 2020: headline figures", "Other figures")
}

/// A script has found out how new the figures are; or there is none that could.
pub const DONE: &str = "ROOT.querySelector('[data-freshness=current], [data-freshness=failed]') || !document.documentElement.hasAttribute('data-js') && ROOT === document";
/// The same where there are no elements.
const DONE_WITHOUT_ELEMENTS: &str =
    "ROOT !== document || ROOT.querySelector('[data-freshness=current], [data-freshness=failed]')";
/// It asks, and gets no answer.
const ASKING: &str = "ROOT.querySelector('[data-freshness=fetching]') || document.querySelector('script#figures')";
/// Newer figures are on the way for good.
const WAITING: &str = "ROOT.querySelector('.hf-notice [role=status]')?.textContent || document.querySelector('script#figures')";

pub const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) \
    Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } });";
pub const NO_MEMORY: &str = "for (const name of ['instantiate', 'instantiateStreaming']) WebAssembly[name] = () => Promise.reject(new RangeError('Out of memory'));";
pub const NO_CRYPTO: &str = "Object.defineProperty(crypto, 'subtle', { value: undefined });";
pub const POLICY_WITHOUT_WASM: &str = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:";
pub const POLICY_WITHOUT_SCRIPTS: &str =
    "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:";

/// A program with one wrong byte.
pub fn damaged(program: &[u8]) -> Vec<u8> {
    let mut damaged = program.to_vec();
    damaged[program.len() / 2] ^= 0xff;
    damaged
}

fn fault(name: &'static str, answers: Vec<(&'static str, Answer)>) -> Fault {
    Fault { name, prelude: "", policy: None, answers, settled: DONE, element_has_figures: true, is_late: false }
}

/// The same while there are newer figures, so that the program is needed.
fn newer(name: &'static str, mut answers: Vec<(&'static str, Answer)>) -> Fault {
    answers.push(("figures.json", Answer::Text(with_98_yi())));
    fault(name, answers)
}

fn figures(name: &'static str, answer: Answer) -> Fault {
    fault(name, vec![("figures.json", answer)])
}

fn shipped() -> String {
    fs::read_to_string(root().join("dist/figures.json")).unwrap()
}

/// The name of the file of the build that begins and ends so.
pub fn built(stem: &str, ending: &str) -> &'static str {
    let is_hash = |middle: &str| middle.len() == 16 && middle.bytes().all(|byte| byte.is_ascii_hexdigit());
    let names = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let own = names.filter(|name| name.strip_prefix(stem).and_then(|rest| rest.strip_suffix(ending)).is_some_and(is_hash));
    // The styles of the pages and the scripts of the readers alone have such names.
    own.last().unwrap_or_else(|| panic!("{stem}…{ending}")).leak()
}

fn element_of_another_day(name: &str) -> Answer {
    let page = fs::read_to_string(root().join("dist").join(name)).unwrap().replace(">97<", ">96<").replace(">9.7<", ">9.6<");
    assert!(page.contains(">96<") || page.contains(">9.6<"));
    let checksum = page.split_once("data-checksum=\"").unwrap().1.split_once('"').unwrap().0.to_owned();
    let page = page.replace(&checksum, "0123456789abcdef").replace("data-fingerprint=\"", "data-fingerprint=\"0");
    Answer::Page("text/html", packed(page.as_bytes()))
}

pub fn changed(kind: &'static str, name: &str) -> Answer {
    Answer::Page(kind, packed(&[fs::read(root().join("dist").join(name)).unwrap(), b"\n".to_vec()].concat()))
}

/// Every fault.
pub fn all_faults() -> Vec<Fault> {
    let [wasm, glue] = [".wasm", ".js"].map(|ending| built("headline-figures-", ending));
    let [page, live, style] = [("page-", ".js"), ("live-", ".js"), ("style-", ".css")].map(|(stem, ending)| built(stem, ending));
    let program = fs::read(root().join("dist").join(wasm)).unwrap();
    let cut = &program[..program.len() / 2];
    let mut all = vec![
        fault("none", vec![]),
        newer("none, and newer figures", vec![]),
        // Programs.
        fault(
            "the page's script and that of the element are missing",
            vec![(page, Answer::Missing), ("embed.js", Answer::Missing)],
        ),
        fault(
            "they are changed by one byte",
            vec![(page, changed("text/javascript", page)), ("embed.js", changed("text/javascript", "embed.js"))],
        ),
        newer("the wasm is missing", vec![(wasm, Answer::Missing)]),
        newer("the wasm is damaged", vec![(wasm, Answer::Page("application/wasm", packed(&damaged(&program))))]),
        newer("the wasm is broken off", vec![(wasm, Answer::Page("application/wasm", packed(cut)))]),
        newer("the wasm has another type", vec![(wasm, Answer::Page("text/plain", packed(&program)))]),
        newer("the wasm never comes", vec![(wasm, Answer::Held)]),
        // The host's styles.
        fault("the style sheet is missing", vec![(style, Answer::Missing)]),
        fault("the prerendered element is missing", vec![("element.html", Answer::Missing)]),
        fault(
            "the prerendered element is of another day",
            ["en/element.html", "element.html"].map(|name| (name, element_of_another_day(name))).to_vec(),
        ),
        // The figures.
        figures("the figures file is missing", Answer::Missing),
        figures("the server fails", Answer::Failing),
        figures("a log-in page comes instead", Answer::Text("<!doctype html><title>Log in</title>".into())),
        figures("the figures file is broken off", Answer::BrokenOff),
        figures("the figures file is cut", Answer::Text(shipped()[..2000].to_owned())),
        figures("the figures file is empty", Answer::Text(String::new())),
        figures("the figures file is older", Answer::Text(shipped().replace("2026-11-24", "2026-11-01"))),
        figures(
            "the figures file has a newer schema",
            Answer::Text(of_a_later_day().replacen("\"schema\": 2", "\"schema\": 3", 1)),
        ),
        figures("97 billion stands in it", Answer::Text(of_a_later_day().replace("9700000000", "97000000000"))),
        figures("the figures file never comes", Answer::Held),
        figures("the figures file comes late", Answer::HeldText(with_98_yi())),
        figures("the figures file is another ministry's", Answer::Text(of_others())),
        figures(
            "the figures file changes between two requests",
            Answer::InTurn(Box::new([Answer::Text(with_98_yi()), Answer::Text(with_99_yi())])),
        ),
        // What the browser lacks.
        prelude("no WebAssembly", "delete window.WebAssembly;"),
        prelude("no custom elements", "delete window.customElements;"),
        prelude("no IntersectionObserver", "delete window.IntersectionObserver;"),
        prelude("no crypto.subtle", NO_CRYPTO),
        prelude("storage is forbidden", NO_STORAGE),
        prelude(
            "the clock is a year behind",
            "{ const Own = Date, year = 31536e6; window.Date = class extends Own { constructor(...all) { all.length ? super(...all) : super(Own.now() - year); } \
             static now() { return Own.now() - year; } }; }",
        ),
        prelude("memory is refused", NO_MEMORY),
    ];
    // WebKit keeps a script that has once come, and that one has not, for the pages that follow: there these two cannot be had.
    if Engine::chosen() != Engine::WebKit {
        all.push(newer("the program's script is missing", vec![(glue, Answer::Missing)]));
        all.push(newer("the script that shows newer figures is missing", vec![(live, Answer::Missing)]));
    }
    for own in &mut all {
        match own.name {
            "the wasm never comes" => own.settled = WAITING,
            "the figures file never comes" => own.settled = ASKING,
            "the figures file comes late" => (own.settled, own.is_late) = (ASKING, true),
            "no custom elements" => (own.settled, own.element_has_figures) = (DONE_WITHOUT_ELEMENTS, false),
            "the page's script and that of the element are missing" => {
                own.element_has_figures = false;
                own.settled = "true";
            }
            _ => {}
        }
    }
    all.push(Fault { policy: Some(POLICY_WITHOUT_WASM), ..newer("a policy forbids wasm", vec![]) });
    all.push(Fault {
        policy: Some(POLICY_WITHOUT_SCRIPTS),
        element_has_figures: false,
        settled: "true",
        ..fault("a policy forbids scripts", vec![])
    });
    all
}

/// The browser lacks something, and there are newer figures.
fn prelude(name: &'static str, prelude: &'static str) -> Fault {
    Fault { prelude, ..newer(name, vec![]) }
}
