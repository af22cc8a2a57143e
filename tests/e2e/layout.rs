//! The page fits, at any width, and does not move.

use serde_json::json;

use crate::browser::with_page;

#[tokio::test]
async fn fits_from_240_pixels_up_with_twenty_cells_in_a_row() {
    with_page(async |page| {
        for language in ["", "?lang=en"] {
            for width in [240, 320, 360, 414, 768, 1280, 1920] {
                page.resize(width, 740).await;
                page.open_live(language).await;
                assert_eq!(page.horizontal_overflow().await, 0, "{width} {language}");
                let outside = "[...document.querySelectorAll('.hf-card *:not(.hf-visually-hidden, .hf-visually-hidden *)')].filter(e => { \
                    const card = e.closest('.hf-card').getBoundingClientRect(), own = e.getBoundingClientRect(); \
                    return own.width > 0 && (own.left < card.left || own.right > card.right + 0.5); \
                }).map(e => e.outerHTML.slice(0, 80))";
                assert_eq!(page.strings(outside).await, [""; 0], "{width} {language}");
                // Each cell begins where the one before began, and so far across and down.
                let row = "[...document.querySelectorAll('.hf-picture')].map(e => { \
                    const [, ...steps] = e.querySelector('.hf-mark').getAttribute('d').match(/m-?\\d+ -?\\d+/g); \
                    return 1 + steps.findIndex(step => !step.endsWith(' 0')); })";
                assert_eq!(page.value(row).await, json!([20, 20, 20, 20]), "{width} {language}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn one_column_on_a_phone_and_two_in_a_wide_page() {
    with_page(async |page| {
        let columns = "new Set([...document.querySelectorAll('.hf-card')].map(e => e.getBoundingClientRect().left)).size";
        for (width, expected) in [(360, 1), (700, 1), (1280, 2)] {
            page.resize(width, 740).await;
            page.open_live("").await;
            assert_eq!(page.value(columns).await, json!(expected), "{width}");
        }
        // All cards draw a cell in one size.
        let sizes = "new Set([...document.querySelectorAll('.hf-picture')].map(e => \
            Math.round(e.getBoundingClientRect().width / e.viewBox.baseVal.width * 1e5))).size";
        assert_eq!(page.value(sizes).await, json!(1));
    })
    .await;
}

/// What is too wide is found out, be it on the left of a page from right to left.
#[tokio::test]
async fn a_page_too_wide_is_found_out() {
    with_page(async |page| {
        page.resize(360, 740).await;
        page.open_live("").await;
        for direction in ["ltr", "rtl"] {
            assert_eq!(page.horizontal_overflow().await, 0);
            page.value(&format!(
                "(document.documentElement.dir = '{direction}', document.querySelector('main').style.inlineSize = '380px')"
            ))
            .await;
            assert!((1..100).contains(&page.horizontal_overflow().await), "{direction}");
            assert_eq!(page.value("scrollX").await, json!(0));
            page.value("document.querySelector('main').style.inlineSize = ''").await;
        }
    })
    .await;
}

/// What only Chromium can be told to do, or tells.
mod chromium {
    use serde_json::json;

    use crate::browser::with_page;
    use crate::server::Answer;

    /// Layout shifts from the first paint until the figures are live; in two columns from when they are asked for.
    #[tokio::test]
    async fn nothing_moves_when_the_script_takes_over() {
        with_page(async |page| {
            let observe = "window.shifts = []; new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => [e.value, ...e.sources.map(({ node, previousRect, currentRect }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 80) + JSON.stringify([previousRect, currentRect]))]))) \
                .observe({ type: 'layout-shift', buffered: true });";
            page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": observe })).await;
            for width in [360, 1280] {
                page.resize(width, 740).await;
                page.server.set("figures.json", Answer::Held);
                page.open("").await;
                page.until_is("fetching").await;
                let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));";
                page.driver.execute_async(frames, vec![]).await.unwrap();
                // While the page itself is still arriving, a row grows with its second card, and the foot of its first one moves down.
                if width == 1280 {
                    page.value("void (window.shifts = [])").await;
                }
                page.server.release();
                page.until_is("current").await;
                // Shifts are told after the frame they happen in.
                page.driver.execute_async(frames, vec![]).await.unwrap();
                assert_eq!(page.value("window.shifts").await, json!([]), "{width}");
            }
        })
        .await;
    }
}
