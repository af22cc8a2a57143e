//! The widget in an iframe on somebody else's page.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::browser::{PATIENCE, Page, with_page};
use crate::server::Host;

/// A host page with the frame and its script.
pub async fn framing(page: &Page, query: &str) -> Host {
    let widget = &page.server.address;
    let origin = widget.trim_end_matches('/');
    let policy = format!(
        "default-src 'none'; script-src 'self' {origin}; style-src 'self' 'unsafe-inline'; frame-src {origin}; img-src data:"
    );
    let body = format!(
        "<iframe data-headline-figures title=\"f\" width=\"100%\" height=\"200\" src=\"{widget}embed.html?{query}\"></iframe>\
         <script type=\"module\" src=\"{widget}frame.js\" crossorigin=\"anonymous\"></script>"
    );
    Host::start(&body, &policy).await
}

#[tokio::test]
async fn its_height_follows_in_three_dialects() {
    with_page(async |page| {
        let host = framing(&page, "childId=7").await;
        page.resize(360, 740).await;
        page.go(&host.address).await;
        let height = "parseInt(document.querySelector('iframe').style.height)";
        // What stands in the frame may still grow, and the host hears of it a moment later.
        let deadline = Instant::now() + PATIENCE;
        loop {
            page.driver.enter_frame(0).await.unwrap();
            page.until_is("current").await;
            let inside = page.value("Math.ceil(document.documentElement.getBoundingClientRect().height)").await;
            page.driver.enter_default_frame().await.unwrap();
            let told = page.value(height).await;
            if told == inside {
                break;
            }
            assert!(Instant::now() < deadline, "{inside} px inside, {told} px told");
        }
        let narrow = page.value(height).await.as_u64().unwrap();
        let said = |kind: &str, height: u64| match kind {
            "amp" => format!("messages.some(m => m.sentinel === 'amp' && m.type === 'embed-size' && m.height === {height})"),
            "datawrapper" => format!("messages.some(m => Object.values(m['datawrapper-height'] ?? {{}}).includes({height}))"),
            _ => format!("messages.includes('pymxPYMx7xPYMxheightxPYMx{height}')"),
        };
        for kind in ["amp", "datawrapper", "pym"] {
            page.until(&said(kind, narrow)).await;
        }
        // A host's script that comes after the frame has said it asks again.
        page.value("void (document.querySelector('iframe').style.height = '200px')").await;
        page.value(&format!("void import('{}frame.js?late')", page.server.address)).await;
        page.until(&format!("{height} === {narrow}")).await;
        // Wider, it is lower; the frame follows.
        page.resize(1280, 740).await;
        page.until(&format!("{height} < {}", narrow * 3 / 4)).await;
        // There is nothing left to scroll inside.
        page.driver.enter_frame(0).await.unwrap();
        page.until("document.documentElement.scrollHeight <= innerHeight").await;
        page.driver.enter_default_frame().await.unwrap();
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn shows_what_its_address_asks_for() {
    with_page(async |page| {
        page.open_live("embed.html?figures=root-mirrors,emergency-teams&theme=dark&text=large&view=cards").await;
        assert_eq!(page.numbers().await, ["14个", "32支"]);
        assert_eq!(page.value("getComputedStyle(document.querySelector('.hf-widget')).fontSize").await, json!("18px"));
        assert_eq!(page.value("document.querySelectorAll('.hf-language-link').length").await, json!(0));
        assert_eq!(page.value("getComputedStyle(document.documentElement).colorScheme").await, json!("dark"));
        // Asked for English, the Chinese page gives way to the English one, with all that was asked for.
        page.resize(320, 740).await;
        page.open("embed.html?lang=en&figures=root-mirrors").await;
        page.until("location.pathname === '/en/embed.html'").await;
        page.until_is("current").await;
        assert_eq!(page.numbers().await, ["14 mirrors"]);
        assert_eq!(page.horizontal_overflow().await, 0);
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Themes of hosts cut frames: by a height of their own, a greatest height, a shape, or a box of a film's shape around it.
#[tokio::test]
async fn a_theme_of_the_host_does_not_cut_it() {
    with_page(async |page| {
        let widget = page.server.address.clone();
        let origin = widget.trim_end_matches('/');
        let policy = format!("default-src 'none'; script-src 'self' {origin}; style-src 'self' 'unsafe-inline'; frame-src {origin}; img-src data:");
        let frame = format!("<iframe data-headline-figures title=\"f\" width=\"100%\" height=\"400\" src=\"{widget}embed.html\"></iframe>");
        for (style, around) in [
            ("iframe { height: 300px !important }", "@"),
            ("iframe { max-height: 300px !important; min-height: 0 !important }", "@"),
            ("iframe { min-height: 3000px }", "@"),
            ("iframe { aspect-ratio: 16 / 9; height: auto !important }", "@"),
            ("iframe { padding: 20px; border: 3px solid !important; box-sizing: border-box !important }", "@"),
            (".film { position: relative; height: 0; padding-top: 56.25%; overflow: hidden } .film iframe { position: absolute; top: 0; left: 0; width: 100%; height: 100% }", "<div class=\"film\">@</div>"),
            (".film { aspect-ratio: 16 / 9; overflow: hidden } .film iframe { width: 100%; height: 100% !important }", "<div class=\"film\">@</div>"),
            (".film { max-height: 300px; overflow: hidden }", "<div class=\"film\"><div>@</div></div>"),
        ] {
            let body = format!(
                "<style>style {{ display: none }} div {{ all: revert }} {style}</style>{}<script type=\"module\" src=\"{widget}frame.js\" crossorigin=\"anonymous\"></script>",
                around.replace('@', &frame)
            );
            page.resize(800, 740).await;
            page.go(&Host::start(&body, &policy).await.address).await;
            for width in [800, 480] {
                page.resize(width, 740).await;
                assert_whole(&page, &format!("{style} at {width} px")).await;
            }
            // Larger text is higher.
            page.driver.enter_frame(0).await.unwrap();
            page.until_is("current").await;
            let height = "document.documentElement.getBoundingClientRect().height";
            let larger = "[0, 1].forEach(() => document.querySelector('[data-action=text]').click())";
            let before = page.value(height).await.as_f64().unwrap();
            page.value(larger).await;
            page.until(&format!("{height} > {before} + 50")).await;
            page.driver.enter_default_frame().await.unwrap();
            assert_whole(&page, &format!("{style} with larger text")).await;
            // The tab keeps the size: it is put back.
            page.driver.enter_frame(0).await.unwrap();
            page.value(larger).await;
            page.driver.enter_default_frame().await.unwrap();
        }
    })
    .await;
}

/// Waits until nothing of the frame has to be scrolled to inside it, or is cut off around it.
async fn assert_whole(page: &Page, what: &str) {
    let cut = "(frame => { for (let box = frame.parentElement; box !== document.body; box = box.parentElement) \
        if (getComputedStyle(box).overflow !== 'visible' && box.getBoundingClientRect().bottom < frame.getBoundingClientRect().bottom - 1) return true; \
        return false; })(document.querySelector('iframe'))";
    let deadline = Instant::now() + PATIENCE;
    loop {
        let is_cut = page.value(cut).await == json!(true);
        page.driver.enter_frame(0).await.unwrap();
        let scrolled = page.value("document.documentElement.scrollHeight - innerHeight").await.as_f64().unwrap();
        page.driver.enter_default_frame().await.unwrap();
        if !is_cut && scrolled <= 0.0 {
            return;
        }
        assert!(Instant::now() < deadline, "{what}: {scrolled} px to scroll; cut off: {is_cut}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
