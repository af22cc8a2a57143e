//! The code in docs/embedding.md works where it is pasted, under the policies that stand there.

use std::fs;

use regex::Regex;

use crate::browser::with_page;
use crate::server::{Host, root};

/// Where the documents say that the widget is.
const FOLDER: &str = "https://example.org/figures/";

/// The blocks of HTML and the policies for the element and for the frame.
fn read(name: &str) -> (Vec<String>, [String; 2]) {
    let text = fs::read_to_string(root().join("docs").join(name)).unwrap();
    let blocks = Regex::new(r"(?s)```html\n(.*?)```").unwrap();
    let blocks = blocks.captures_iter(&text).map(|block| block[1].to_owned()).collect();
    let code = Regex::new(r"`([a-z]+-src [^`]*https://example\.org[^`]*)`").unwrap();
    let policies: Vec<String> = code.captures_iter(&text).map(|policy| policy[1].to_owned()).collect();
    let element = policies.iter().find(|policy| policy.contains("wasm-unsafe-eval")).expect("a policy for the element");
    let frame = policies.iter().find(|policy| policy.starts_with("frame-src")).expect("a policy for the frame");
    (blocks, [element.clone(), format!("{frame}; script-src https://example.org")])
}

#[tokio::test]
async fn snippets_work_under_the_policies_beside_them() {
    with_page(async |page| {
        for name in ["embedding.md", "embedding.zh-CN.md"] {
            let (blocks, [for_element, for_frame]) = read(name);
            assert_eq!(blocks.len(), 2, "{name}: an element and a frame");
            let here = |text: &str| {
                let address = page.server.address.clone();
                text.replace(FOLDER, &address).replace("https://example.org", address.trim_end_matches('/'))
            };
            let whole = |policy: &str| {
                // The host's own files, and the listener of this test.
                let policy = here(policy).replace("script-src ", "script-src 'self' ");
                let policy = policy.replace("style-src ", "style-src 'self' ");
                let own_style = if policy.contains("style-src") { "" } else { "; style-src 'self' 'unsafe-inline'" };
                format!("default-src 'none'; img-src data:; {policy}{own_style}")
            };
            for block in blocks {
                let is_element = block.contains("<headline-figures");
                let policy = whole(if is_element { &for_element } else { &for_frame });
                let host = Host::start(&here(&block), &policy).await;
                page.go(&host.address).await;
                let shown = if is_element {
                    "document.querySelector('headline-figures').shadowRoot.querySelectorAll('.hf-card').length === 4"
                } else {
                    "parseInt(document.querySelector('iframe').style.height) > 600"
                };
                page.value("document.querySelector('headline-figures, iframe').scrollIntoView()").await;
                page.until(shown).await;
                // Not every browser can share; it says so.
                let complaints = page.console_errors().await;
                let complaints: Vec<_> = complaints.iter().filter(|own| !own.contains("'web-share'")).collect();
                assert!(complaints.is_empty(), "{name}: {block}: {complaints:?}");
            }
        }
    })
    .await;
}

/// The image, the fragment and all else that is named there.
#[test]
fn files_that_are_named_are_there() {
    let file = Regex::new(r"`((?:static/)?[a-z][\w.-]*\.(?:html|svg|png|json|csv|js|d\.ts))`").unwrap();
    let mut named = 0;
    for name in ["embedding.md", "embedding.zh-CN.md", "hosting.md", "hosting.zh-CN.md", "editing.md", "accessibility.md"] {
        let text = fs::read_to_string(root().join("docs").join(name)).unwrap();
        let files: Vec<&str> = file.captures_iter(&text).map(|file| file.get(1).unwrap().as_str()).collect();
        named += files.len();
        for file in files.iter().filter(|file| !file.contains("VERSION")) {
            assert!(root().join("dist").join(file).is_file(), "{name}: dist/ has no {file}");
        }
    }
    assert!(named > 30, "{named}");
}
