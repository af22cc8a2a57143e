//! The widget in every state of the developers' gallery, looked at by rules.

use std::path::Path;

use serde_json::json;

use crate::browser::with_page;
use crate::server::{Answer, root};

#[tokio::test]
async fn every_state_fits_and_axe_finds_nothing() {
    with_page(async |page| {
        let built = std::fs::read_to_string(root().join("dist/manifest.json")).unwrap();
        let built: serde_json::Value = serde_json::from_str(&built).unwrap();
        let styles = ["style", "filter-style"].map(|role| built["program"][role]["path"].as_str().unwrap());
        let gallery = headline_figures::native::gallery(Path::new(env!("CARGO_MANIFEST_DIR")), styles).unwrap();
        page.server.set("gallery.html", Answer::compressed("text/html; charset=utf-8", &gallery));
        let states = "[...document.querySelectorAll('[data-state]')]";
        for (width, height) in [(360, 740), (1280, 800)] {
            page.resize(width, height).await;
            page.open("gallery.html").await;
            page.until(&format!("document.readyState === 'complete' && {states}.every(e => e.shadowRoot?.styleSheets.length)")).await;
            assert_eq!(page.value(&format!("{states}.length")).await, json!(133), "twelve fixtures and the shipped file, in two languages and three views; the filter; three looks of three files");
            // As a reader, a change of the figures and a failure leave the looks: all details open, each number marked (script/poll.js),
            // a message in its place (script/update.js).
            page.value(&format!("{states}.filter(e => e.shadowRoot.querySelector('.hf-root').matches('[data-theme], [data-text]')).forEach(e => {{ \
                e.shadowRoot.querySelector('.hf-widget').dataset.freshness = 'failed'; \
                e.shadowRoot.querySelector('.hf-notice [role=status]').textContent = '最新数据文件有误，没有采用；显示的是2026年11月24日的数据。'; \
                for (const details of e.shadowRoot.querySelectorAll('.hf-details')) details.open = true; \
                for (const label of e.shadowRoot.querySelectorAll('.hf-label')) \
                    label.after(' ', Object.assign(document.createElement('span'), {{ className: 'hf-updated', textContent: '已更新' }})); }})")).await;
            // Texts within their card, cards within their widget; no two texts over each other.
            let outside = format!(
                "{states}.flatMap(state => [...state.shadowRoot.querySelectorAll('.hf-card, .hf-dot-plot, .hf-table-view')].filter(e => e.checkVisibility()).flatMap(card => {{ \
                    const own = card.getBoundingClientRect(); \
                    return [...card.querySelectorAll('*')].filter(e => e.checkVisibility() && !e.closest('.hf-visually-hidden, thead, .hf-axis-radio, .hf-scroll-region')).filter(e => {{ const r = e.getBoundingClientRect(); \
                        return r.width > 0 && (r.left < own.left - 0.5 || r.right > own.right + 0.5 || r.bottom > own.bottom + 0.5); }}) \
                        .map(e => state.dataset.state + ' ' + e.outerHTML.slice(0, 80)); }}))"
            );
            assert_eq!(page.strings(&outside).await, [""; 0], "{width}");
            let over = format!(
                "{states}.flatMap(state => [...state.shadowRoot.querySelectorAll('.hf-card')].filter(e => e.checkVisibility()).filter(card => {{ \
                    const boxes = [...card.children].map(e => e.getBoundingClientRect()).filter(r => r.height); \
                    return boxes.some((box, at) => at && box.top < boxes[at - 1].bottom - 0.5); }}).map(() => state.dataset.state))"
            );
            assert_eq!(page.strings(&over).await, [""; 0], "{width}");
            let wide = "(function wide(root) { return [...root.querySelectorAll('*')].flatMap(e => [ \
                ...e.shadowRoot ? wide(e.shadowRoot) : [], \
                ...e.checkVisibility() && !e.closest('.hf-visually-hidden, .hf-skip, .hf-after-cards, thead, .hf-scroll-region') && e.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5 ? [e.outerHTML.slice(0, 80)] : [] ]); })(document)";
            assert_eq!(page.strings(wide).await, [""; 0], "{width}");
            assert_eq!(page.horizontal_overflow().await, 0, "{width}");
        }
        page.value(&format!("{states}.forEach(e => e.shadowRoot.querySelectorAll('details').forEach(details => {{ details.open = true; }}))")).await;
        // A part at a time and nothing else on the page: all at once take longer than a driver waits for an answer.
        crate::axe::load_axe(&page).await;
        page.value("void (window.waiting = [...document.querySelectorAll('section')])").await;
        for _ in 0..133_u32.div_ceil(12) {
            page.value("document.querySelector('main').replaceChildren(document.querySelector('h1'), ...waiting.splice(0, 12))").await;
            page.until(&format!("{states}.every(e => e.shadowRoot.styleSheets.length)")).await;
            assert_eq!(crate::axe::violations(&page).await, [""; 0]);
        }
        assert_eq!(page.value("waiting.length").await, json!(0));
    })
    .await;
}
