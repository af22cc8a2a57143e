//! The widget in an iframe on somebody else's page.

use serde_json::json;

use crate::browser::with_page;
use crate::server::Host;

#[tokio::test]
async fn its_height_follows_in_three_dialects() {
    with_page(async |page| {
        let widget = page.server.address.clone();
        let origin = widget.trim_end_matches('/');
        let policy = format!(
            "default-src 'none'; script-src 'self' {origin}; style-src 'self' 'unsafe-inline'; frame-src {origin}; img-src data:"
        );
        let body = format!(
            "<iframe data-headline-figures title=\"f\" width=\"100%\" height=\"200\" src=\"{widget}embed.html?childId=7\"></iframe>\
             <script type=\"module\" src=\"{widget}frame.js\" crossorigin=\"anonymous\"></script>"
        );
        let host = Host::start(&body, &policy).await;
        page.resize(360, 740).await;
        page.go(&host.address).await;
        // What the frame says before it is done may not be its last word.
        page.driver.enter_frame(0).await.unwrap();
        page.until_is("current").await;
        let inside = page.value("document.documentElement.getBoundingClientRect().height").await.as_f64().unwrap();
        page.driver.enter_default_frame().await.unwrap();
        let height = "parseInt(document.querySelector('iframe').style.height)";
        page.until(&format!("Math.abs({height} - {inside}) <= 1")).await;
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
        page.value(&format!("void import('{widget}frame.js?late')")).await;
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
        assert_eq!(page.value("document.documentElement.scrollWidth").await, json!(320));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
