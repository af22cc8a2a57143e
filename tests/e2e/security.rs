//! What `SECURITY.md` claims and no other test tries.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use regex::Regex;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::HEADLINE;
use crate::browser::with_page;
use crate::frame::framing;
use crate::server::{Answer, Host, root};

#[tokio::test]
async fn an_address_chooses_the_look_and_no_figures() {
    with_page(async |page| {
        let hostile = "?src=https://example.org/figures.json&edition=../../x&figures=../x&integrity=x&lang=..%2F..%2Fx&theme=%22%3E%3Cscript%3E\
                       &view=__proto__&text=constructor&refresh=1e9#figure=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E";
        page.open_live(hostile).await;
        // Scripts for what was asked for, all figures to choose from, and the folder's own file. Another origin would be a complaint.
        let data: BTreeSet<String> = page.server.asked().into_iter().filter(|path| Path::new(path).extension().is_none_or(|own| own != "js")).collect();
        assert_eq!(data, BTreeSet::from(["", "element-all.html", "figures.json"].map(str::to_owned)));
        assert_eq!(page.numbers().await, HEADLINE.map(|[chinese, _]| chinese));
        assert_eq!(page.value("document.querySelectorAll('img, script:not([src]):not([type*=json]):not(#figures)').length").await, json!(0));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_of_a_reader_who_chooses_nothing() {
    with_page(async |page| {
        for address in ["", "all.html", "embed.html", "en/"] {
            page.open_live(address).await;
        }
        assert_eq!(page.value("[document.cookie, localStorage.length, sessionStorage.length]").await, json!(["", 0, 0]));
        assert_eq!(page.value("indexedDB.databases().then(all => all.length)").await, json!(0));
    })
    .await;
}

#[tokio::test]
async fn messages_of_others_change_no_frame() {
    with_page(async |page| {
        page.go(&framing(&page, "").await.address).await;
        let height = "parseInt(document.querySelector('iframe').style.height)";
        page.until(&format!("{height} > 200")).await;
        // The frame may soon report again: each height that it has had is kept.
        page.value(
            "void (window.heights = [], new MutationObserver(([{ target }]) => heights.push(target.style.height))\
             .observe(document.querySelector('iframe'), { attributes: true }))",
        )
        .await;
        // From the host's own window, as from any that is not the frame. Messages come in their order.
        page.value("void postMessage({ sentinel: 'amp', type: 'embed-size', height: 99999 }, '*')").await;
        page.value("void postMessage('last', '*')").await;
        page.until("messages.includes('last')").await;
        assert_eq!(page.value("heights.includes('99999px')").await, json!(false));
    })
    .await;
}

#[tokio::test]
async fn a_changed_script_is_refused_where_it_is_pinned() {
    with_page(async |page| {
        let script = fs::read(root().join("dist/embed.js")).unwrap();
        let hash = format!("sha256-{}", STANDARD.encode(Sha256::digest(&script)));
        let text = String::from_utf8(script).unwrap();
        let widget = page.server.address.clone();
        let policy = format!(
            "default-src 'none'; script-src 'self' {0} 'wasm-unsafe-eval'; style-src 'self' {0}; connect-src {0}; img-src data:",
            widget.trim_end_matches('/')
        );
        let body = format!(
            "<headline-figures>the host's words</headline-figures>\
             <script type=\"module\" src=\"{widget}embed.js\" integrity=\"{hash}\" crossorigin=\"anonymous\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        for (answer, is_defined) in [(Answer::Script(text.clone()), true), (Answer::Script(format!("{text}\n")), false)] {
            page.server.set("embed.js", answer);
            page.go(&host.address).await;
            page.until("document.readyState === 'complete'").await;
            if is_defined {
                page.until("events.length === 1").await;
            }
            assert_eq!(page.value("Boolean(customElements.get('headline-figures'))").await, json!(is_defined));
            assert_eq!(page.value("document.querySelector('headline-figures').textContent").await, json!("the host's words"));
        }
    })
    .await;
}

#[test]
fn no_file_names_a_machine_or_a_secret() {
    let home = std::env::home_dir().unwrap();
    let machines = Regex::new(r"(?-u)/(home|root|Users|tmp|builds|workspace)/[a-z.]|\.cargo/|[A-Z]:\\\\|BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[ps]_[A-Za-z0-9]{30}").unwrap();
    let local = Regex::new(r"127\.0\.0\.1|localhost|(?:10|192\.168)\.\d+\.\d+\.\d+").unwrap();
    let mut folders = vec![root().join("dist")];
    let mut count = 0;
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // Copies have what they are copies of.
            if path.extension().is_some_and(|own| own == "br" || own == "gz") {
                continue;
            }
            count += 1;
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            let found = machines.find(&text).or_else(|| local.find(&text)).map(|found| found.as_str().to_owned());
            assert_eq!(found, None, "{}", path.display());
            assert!(!text.contains(home.to_str().unwrap()), "{}", path.display());
        }
    }
    assert!(count > 100);
}
