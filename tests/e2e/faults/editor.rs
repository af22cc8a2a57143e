//! The editor against its faults: it opens and says what it could not do, or says that it does not open and what to do; nothing is thrown.

use std::fmt::Write as _;
use std::fs;

use super::cases::{
    NO_CRYPTO, NO_MEMORY, NO_STORAGE, POLICY_WITHOUT_SCRIPTS, POLICY_WITHOUT_WASM, built, changed, damaged, of_others,
};
use super::{hold_against_golden, texts, thrown};
use crate::browser::{Page, with_page};
use crate::engine::Engine;
use crate::polling::of_a_later_day;
use crate::server::{Answer, packed, root};

/// Something that goes wrong.
struct Fault {
    name: &'static str,
    prelude: &'static str,
    policy: Option<&'static str>,
    answers: Vec<(&'static str, Answer)>,
    /// Whether the program never starts, and nothing can say so but the page itself.
    is_forever: bool,
}

fn fault(name: &'static str, answers: Vec<(&'static str, Answer)>) -> Fault {
    Fault { name, prelude: "", policy: None, answers, is_forever: false }
}

fn prelude(name: &'static str, prelude: &'static str) -> Fault {
    Fault { prelude, ..fault(name, vec![]) }
}

/// The script that the page starts with, and the one of its program.
fn scripts() -> [&'static str; 2] {
    let page = fs::read_to_string(root().join("dist/editor.html")).unwrap();
    let start =
        page.split("src=\"").skip(1).map(|rest| rest.split_once('"').unwrap().0).find(|own| own.starts_with("editor-")).unwrap();
    let names = fs::read_dir(root().join("dist")).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let is_glue = |name: &String| name.strip_suffix(".js").is_some_and(|stem| stem.starts_with("editor-")) && name != start;
    let glue = names.into_iter().find(is_glue).expect("the program's own script");
    [start.to_owned().leak(), glue.leak()]
}

fn all() -> Vec<Fault> {
    let ([start, glue], wasm, style) = (scripts(), built("editor-", ".wasm"), built("editor-", ".css"));
    let program = fs::read(root().join("dist").join(wasm)).unwrap();
    let of_wasm = |bytes: &[u8]| vec![(wasm, Answer::Page("application/wasm", packed(bytes)))];
    let figures = |name, answer| fault(name, vec![("figures.json", answer)]);
    let shipped = fs::read_to_string(root().join("dist/figures.json")).unwrap();
    let mut all = vec![
        fault("none", vec![]),
        fault("the wasm is missing", vec![(wasm, Answer::Missing)]),
        fault("the wasm is damaged", of_wasm(&damaged(&program))),
        fault("the wasm is broken off", of_wasm(&program[..program.len() / 2])),
        fault("the wasm has another type", vec![(wasm, Answer::Page("text/plain", packed(&program)))]),
        fault("the wasm never comes", vec![(wasm, Answer::Held)]),
        fault("the start script is missing", vec![(start, Answer::Missing)]),
        fault("the start script is changed by one byte", vec![(start, changed("text/javascript", start))]),
        fault("the style sheet is missing", vec![(style, Answer::Missing)]),
        fault("the style sheet is changed by one byte", vec![(style, changed("text/css", style))]),
        figures("the figures file is missing", Answer::Missing),
        figures("the server fails", Answer::Failing),
        figures("a log-in page comes instead", Answer::Text("<!doctype html><title>Log in</title>".into())),
        figures("the figures file is broken off", Answer::BrokenOff),
        figures("the figures file is cut", Answer::Text(shipped[..2000].to_owned())),
        figures(
            "the figures file has a newer schema",
            Answer::Text(of_a_later_day().replacen("\"schema\": 2", "\"schema\": 3", 1)),
        ),
        figures("97 billion stands in it", Answer::Text(of_a_later_day().replace("9700000000", "97000000000"))),
        figures("the figures file is another ministry's", Answer::Text(of_others())),
        prelude("no WebAssembly", "delete window.WebAssembly;"),
        prelude("no crypto.subtle", NO_CRYPTO),
        prelude("storage is forbidden", NO_STORAGE),
        prelude("memory is refused", NO_MEMORY),
        Fault { policy: Some(POLICY_WITHOUT_WASM), ..fault("a policy forbids wasm", vec![]) },
        Fault { policy: Some(POLICY_WITHOUT_SCRIPTS), ..fault("a policy forbids scripts", vec![]) },
    ];
    for own in &mut all {
        own.is_forever = ["the wasm never comes", "the start script is missing", "a policy forbids scripts"].contains(&own.name);
    }
    // WebKit keeps whether a script came for the pages that follow.
    if Engine::chosen() != Engine::WebKit {
        all.push(fault("the program's script is missing", vec![(glue, Answer::Missing)]));
    }
    all
}

/// Whoever waits for long is told why that may be: the time is over at once here.
const LATE: &str = "void document.querySelector('.ed-late').getAnimations().forEach(own => own.finish())";

/// What can be read of what could not be done.
const TOLD: &str = "(() => { const isShown = own => own.getClientRects().length && getComputedStyle(own).visibility === 'visible'; \
    return [...document.querySelectorAll('.ed-told, #editor > [role=status], .ed-late, .ed-card:not([hidden]) > p:only-child')] \
        .filter(isShown).map(own => own.innerText.trim()).filter(Boolean); })()";

async fn cell(page: &Page, fault: &Fault) -> String {
    page.server.reset();
    for (suffix, answer) in &fault.answers {
        page.server.set(suffix, answer.clone());
    }
    page.server.set_prelude(fault.prelude);
    if let Some(policy) = fault.policy {
        page.server.set_policy(policy);
    }
    println!("{} in the editor", fault.name);
    page.open("en/editor.html").await;
    if fault.is_forever {
        page.value(LATE).await;
    }
    // Without its style the page shows at once what it says to those who wait.
    let ways = ["The editor is loading", "Reading the published", "Still nothing"].map(|way| format!("own.startsWith('{way}')"));
    let ways = ways.join(" || ");
    let settled = if fault.is_forever {
        format!("{TOLD}.length > 1")
    } else {
        format!("document.querySelector('.ed-file-title') || {TOLD}.some(own => !({ways}))")
    };
    page.until(&settled).await;
    let said = texts(&page.value(TOLD).await);
    assert_eq!(thrown(page).await, [""; 0], "{}", fault.name);
    if said.is_empty() { "nothing".to_owned() } else { said.join(" ").split_whitespace().collect::<Vec<_>>().join(" ") }
}

#[tokio::test]
async fn of_the_editor() {
    with_page(async move |page| {
        let mut column = String::new();
        for fault in all() {
            writeln!(column, "{}: {}", fault.name, cell(&page, &fault).await).unwrap();
        }
        hold_against_golden("editor.html", &column, page.engine());
    })
    .await;
}
