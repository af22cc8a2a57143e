//! What a reader has set in the system: contrast, colours, motion, paper.

use serde_json::json;

use crate::browser::with_page;
use crate::polling::of_a_later_day;
use crate::server::Answer;

/// Each computed value once.
fn distinct(selector: &str, value: &str) -> String {
    format!(
        "[...new Set([...document.querySelectorAll('{selector}')].map(e => {{ const s = getComputedStyle(e); return {value}; }}))]"
    )
}

/// Cells fill in once and quickly, when their card is first seen; nothing else moves, and the number does not wait.
#[tokio::test]
async fn only_cells_move_and_only_once() {
    with_page(async |page| {
        page.resize(360, 500).await;
        page.open_live("").await;
        let last = "document.querySelector('[data-figure=top-level-domains]')";
        page.until(&format!("{last}.hasAttribute('data-offscreen')")).await;
        assert_eq!(page.strings(&distinct("[data-offscreen] .hf-mark", "s.animationName + s.opacity")).await, ["none1"]);
        page.until("document.querySelector('.hf-card').hasAttribute('data-animated')").await;
        let listen = "void (window.started = [], document.addEventListener('animationstart', ({ target, animationName }) => { \
            const { duration, iterations, delay } = target.getAnimations()[0].effect.getTiming(); \
            started.push([target.getAttribute('class'), animationName, duration, iterations, delay]); }))";
        page.value(listen).await;
        page.value(&format!("{last}.scrollIntoView()")).await;
        page.until(&format!("{last}.hasAttribute('data-animated')")).await;
        assert_eq!(page.strings("[...new Set(started.map(e => e.join()))]").await, ["hf-mark,hf-fill,600,1,0"]);
        // Another view and back: this card is known by now.
        let before = page.value("started.length").await;
        for view in ["table", "cards"] {
            page.value(&format!("document.querySelector('[value={view}]').click()")).await;
            let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
            page.driver.execute_async(frames, vec![]).await.unwrap();
        }
        assert_eq!(page.value("started.length").await, before);
        assert_eq!(
            page.strings(&distinct(".hf-widget *:not(.hf-mark)", "s.animationName + s.transitionDuration")).await,
            ["none0s"]
        );
    })
    .await;
}

/// A newer widget in the place of one that has been looked at does not start the cells again.
#[tokio::test]
async fn cells_stay_filled_in_a_newer_widget() {
    with_page(async |page| {
        let newer = of_a_later_day();
        page.server.set("figures.json", Answer::HeldText(newer));
        page.open("").await;
        page.until_is("fetching").await;
        page.until("document.querySelector('.hf-card').hasAttribute('data-animated')").await;
        let listen = "void (window.first = document.querySelector('.hf-card'), window.started = [], \
            document.addEventListener('animationstart', ({ target }) => started.push(target.closest('.hf-card').dataset.figure)))";
        page.value(listen).await;
        page.server.release();
        page.until_is("current").await;
        page.until("!first.isConnected").await;
        let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
        page.driver.execute_async(frames, vec![]).await.unwrap();
        assert_eq!(page.value("started.includes(first.dataset.figure)").await, json!(false));
        assert_eq!(page.value("document.querySelector('.hf-card').hasAttribute('data-animated')").await, json!(true));
    })
    .await;
}

/// A page written from right to left: letters of such a script in the place of all words, a third longer.
#[tokio::test]
async fn a_page_from_right_to_left_is_the_mirror_image() {
    with_page(async |page| {
        for (width, height) in [(360, 740), (1280, 800)] {
            page.resize(width, height).await;
            page.open_live("en/").await;
            let side = "(e => { const own = document.querySelector(e).getBoundingClientRect(), \
                all = document.querySelector('.hf-widget').getBoundingClientRect(); return [own.left - all.left, all.right - own.right].map(Math.round); })";
            let before = page.value(&format!("['.hf-view-options', '.hf-card', '.hf-label'].map({side})")).await;
            page.value(
                "(() => { document.documentElement.dir = 'rtl'; \
                const walk = document.createTreeWalker(document.querySelector('.hf-widget'), NodeFilter.SHOW_TEXT); \
                while (walk.nextNode()) { const n = walk.currentNode; if (!n.data.trim()) continue; \
                    n.data = n.data.replace(/[a-z]/gi, c => 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'[c.toLowerCase().charCodeAt(0) - 97]) \
                        .replace(/\\p{L}{3,}/gu, w => w + w.slice(0, Math.ceil(w.length / 3))); } })()",
            )
            .await;
            let after = page.value(&format!("['.hf-view-options', '.hf-card'].map({side})")).await;
            for (one, other) in before.as_array().unwrap().iter().zip(after.as_array().unwrap()) {
                assert_eq!(one[0], other[1], "as far from the right as it was from the left, at {width}");
            }
            // The first cell is where reading starts.
            let cell = "(() => { const all = document.querySelector('.hf-picture').getBoundingClientRect(), \
                open = document.querySelector('.hf-mark-open').getBoundingClientRect(); return open.right < (all.left + all.right) / 2; })()";
            assert_eq!(page.value(cell).await, json!(true), "{width}");
            for view in ["cards", "scale", "table"] {
                page.value(&format!("document.querySelector('[value={view}]').click()")).await;
                assert_eq!(page.horizontal_overflow().await, 0, "{view} at {width}");
            }
        }
    })
    .await;
}

/// What only Chromium can be told to pretend.
mod chromium {
    use serde_json::json;

    use super::distinct;
    use crate::browser::{Page, with_page};

    async fn prefer(page: &Page, media: &str, features: &[(&str, &str)]) {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        page.cdp("Emulation.setEmulatedMedia", json!({ "media": media, "features": features })).await;
    }

    /// Figures with every kind of cell: whole, in part, open, and not counted.
    const EVERY_CELL: &str = "?figures=porting-success-rate,ported-numbers";

    #[tokio::test]
    async fn cells_differ_by_shape_where_colours_are_forced() {
        with_page(async |page| {
            prefer(&page, "", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
            page.open_live(EVERY_CELL).await;
            let cells = |class: &str| {
                distinct(class, "s.fill + ' ' + s.stroke + ' ' + (s.strokeDasharray === 'none' ? 'line' : 'dashes')")
            };
            let white = "rgb(255, 255, 255)";
            assert_eq!(page.strings(&cells(".hf-mark")).await, [format!("{white} none line")]);
            assert_eq!(page.strings(&cells(".hf-mark-soft")).await, [format!("none {white} line")]);
            assert_eq!(page.strings(&cells(".hf-mark-open")).await, [format!("none {white} dashes")]);
            page.open_live("?view=scale").await;
            assert_eq!(page.strings(&distinct(".hf-dot", "s.fill")).await, [white]);
            assert_eq!(
                page.strings(&distinct(".hf-dot-open", "s.fill + ' ' + s.stroke")).await,
                [format!("rgb(0, 0, 0) {white}")]
            );
            // What is chosen differs from what is not.
            let chosen = distinct(".hf-view-option span", "s.backgroundColor");
            assert_eq!(page.strings(&chosen).await.len(), 2);
        })
        .await;
    }

    /// A plan stays in outlines, and a key looks like the cells that it stands for.
    #[tokio::test]
    async fn plans_and_keys_differ_by_shape_too() {
        with_page(async |page| {
            prefer(&page, "", &[("forced-colors", "active"), ("prefers-color-scheme", "dark")]).await;
            page.open_live("all.html").await;
            let white = "rgb(255, 255, 255)";
            let plan = ".hf-ahead";
            let marks = distinct(&format!("{plan} .hf-mark"), "s.fill + ' ' + s.stroke");
            assert_eq!(page.strings(&marks).await, [format!("none {white}")]);
            let grounds = |selector: &str| distinct(selector, "s.backgroundColor + ' ' + s.borderTopColor");
            let outlined = [format!("rgba(0, 0, 0, 0) {white}")];
            assert_eq!(page.strings(&grounds(&format!("{plan} .hf-swatch"))).await, outlined);
            // Over time a number that is about right has a key of its own.
            page.server.set("figures.json", crate::server::Answer::Text(crate::time_series::made_up()));
            page.open_live("").await;
            page.until("document.querySelector('.hf-swatch-soft')").await;
            assert_eq!(page.strings(&grounds(".hf-swatch-soft, .hf-swatch-open")).await, outlined);
        })
        .await;
    }

    #[tokio::test]
    async fn nothing_moves_for_those_who_want_no_motion() {
        with_page(async |page| {
            prefer(&page, "", &[("prefers-reduced-motion", "reduce")]).await;
            page.open_live("").await;
            assert_eq!(page.strings(&distinct(".hf-widget *", "s.animationName")).await, ["none"]);
            assert_eq!(page.value("document.getAnimations().length").await, json!(0));
        })
        .await;
    }

    #[tokio::test]
    async fn more_contrast_has_one_ink_and_clear_edges() {
        with_page(async |page| {
            prefer(&page, "", &[("prefers-contrast", "more")]).await;
            page.open_live("").await;
            let inks = distinct(".hf-label, .hf-legend-item, .hf-card-summary, .hf-footer, .hf-title", "s.color");
            assert_eq!(page.strings(&inks).await, ["rgb(22, 32, 42)"]);
            assert_eq!(page.strings(&distinct(".hf-card", "s.borderTopColor")).await, ["rgb(22, 32, 42)"]);
        })
        .await;
    }

    #[tokio::test]
    async fn pictures_and_table_print_on_one_page_in_black_on_white() {
        with_page(async |page| {
            for (address, scheme) in [("", "light"), ("en/", "dark"), ("?view=table", "light"), ("en/?theme=dark", "light")] {
                prefer(&page, "", &[("prefers-color-scheme", scheme)]).await;
                page.open_live(address).await;
                let a4 = json!({ "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false });
                let pdf = page.cdp("Page.printToPDF", a4).await["data"].as_str().unwrap().to_owned();
                let pdf = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, pdf).unwrap();
                let pages = String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count();
                assert_eq!(pages, 1, "{address}");
                prefer(&page, "print", &[("prefers-color-scheme", scheme)]).await;
                let shown =
                    "['.hf-cards', '.hf-table', '.hf-toolbar', '.hf-skip'].map(s => document.querySelector(s).checkVisibility())";
                assert_eq!(page.value(shown).await, json!([true, true, false, false]), "{address}");
                let colours = distinct(".hf-number, .hf-title", "s.color");
                assert_eq!(page.strings(&colours).await, ["rgb(0, 0, 0)"], "{address}");
                assert_eq!(page.strings(&distinct(".hf-swatch-open", "s.borderTopColor")).await, ["rgb(0, 0, 0)"], "{address}");
                assert_eq!(page.strings(&distinct(".hf-card, body", "s.backgroundColor")).await.len(), 1);
            }
        })
        .await;
    }

    /// A source's address is worth nothing on paper unless it is written out.
    #[tokio::test]
    async fn addresses_are_written_out_on_paper() {
        with_page(async |page| {
            let file = std::fs::read_to_string(crate::server::root().join("dist/figures.json")).unwrap();
            let linked = file.replacen("\"source\": {", "\"source\": {\"url\": \"https://example.org/report\", ", 1);
            assert_ne!(linked, file);
            page.server.set("figures.json", crate::server::Answer::Text(linked));
            page.open_live("").await;
            prefer(&page, "print", &[]).await;
            let after = "getComputedStyle(document.querySelector('.hf-footer a'), '::after').content";
            assert_eq!(page.value(after).await, json!("\" https://example.org/report\""));
        })
        .await;
    }

    /// Nobody presses paper, and it does not scroll.
    #[tokio::test]
    async fn paper_has_all_values_and_nothing_to_press() {
        with_page(async |page| {
            page.server.set("figures.json", crate::server::Answer::Text(crate::time_series::made_up()));
            page.open_live("").await;
            page.until("document.querySelector('.hf-values')").await;
            page.value(
                "void (document.querySelector('.hf-values').open = true, document.querySelector('.hf-details').open = true)",
            )
            .await;
            page.until("document.querySelector('.hf-copy-fallback')").await;
            // As where neither sharing nor the clipboard works.
            page.value("document.querySelector('.hf-copy-fallback').hidden = false").await;
            let shown = "[...document.querySelectorAll('.hf-copy-fallback, .hf-actions')].map(e => e.checkVisibility())";
            let scrolls = distinct(".hf-scroll-region", "s.overflowY + ' ' + s.maxHeight");
            assert_eq!(page.value(shown).await, json!([true, true]));
            assert!(!page.strings(&scrolls).await.contains(&"visible none".into()));
            prefer(&page, "print", &[]).await;
            assert_eq!(page.value(shown).await, json!([false, false]));
            assert_eq!(page.strings(&scrolls).await, ["visible none"]);
        })
        .await;
    }
}
