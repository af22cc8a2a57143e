//! Large print: sizes, targets and spacing of China's rules for websites (examples: 18 px and more, 60x60 targets), and
//! that nothing has to be scrolled sideways for it (WCAG 2.2, 1.4.4 and 1.4.10).

use serde_json::json;
use thirtyfour::By;

use crate::browser::{Page, with_page};

const TEXT: &str = "[data-action=text]";

async fn size(page: &Page) -> f64 {
    page.value("parseFloat(getComputedStyle(document.querySelector('.hf-label')).fontSize)").await.as_f64().unwrap()
}

#[tokio::test]
async fn the_button_enlarges_up_to_thirty_pixels_and_back_and_is_remembered() {
    with_page(async |page| {
        page.open_live("").await;
        assert!((size(&page).await - 16.0).abs() < 0.1);
        for (expected, label) in [(18.0, "更大"), (24.0, "更大"), (32.0, "标准字"), (16.0, "大字"), (18.0, "更大")] {
            page.driver.find(By::Css(TEXT)).await.unwrap().click().await.unwrap();
            assert!((size(&page).await - expected).abs() < 0.1, "{expected}");
            assert_eq!(page.driver.find(By::Css(TEXT)).await.unwrap().text().await.unwrap(), label);
        }
        page.open_live("en/").await;
        assert!((size(&page).await - 18.0).abs() < 0.1, "on the next page too");
        assert_eq!(page.value("document.cookie").await, json!(""));
    })
    .await;
}

#[tokio::test]
async fn large_print_has_large_targets_and_lines_apart() {
    with_page(async |page| {
        for size in ["large", "x-large", "xx-large"] {
            page.open_live(&format!("?text={size}")).await;
            let small = "[...document.querySelectorAll('.hf-view-option, button, summary, .hf-language-link')].filter(e => e.checkVisibility()) \
                .map(e => e.getBoundingClientRect()).filter(r => r.height < 60 || r.width < 60).length";
            assert_eq!(page.value(small).await, json!(0), "{size}");
            let text = "[...document.querySelectorAll('.hf-widget *')].filter(e => !e.closest('svg') && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))";
            let tight = format!(
                "{text}.map(e => getComputedStyle(e)).filter(s => parseFloat(s.lineHeight) < 1.5 * parseFloat(s.fontSize) - 0.1 || parseFloat(s.fontSize) < 18).length"
            );
            assert_eq!(page.value(&format!("{text}.length > 30")).await, json!(true));
            assert_eq!(page.value(&tight).await, json!(0), "{size}");
        }
        page.open_live("?text=normal").await;
        let small = "[...document.querySelectorAll('.hf-view-option, button, summary, .hf-language-link')].filter(e => e.checkVisibility()) \
            .map(e => e.getBoundingClientRect()).filter(r => r.height < 44).length";
        assert_eq!(page.value(small).await, json!(0));
    })
    .await;
}

#[tokio::test]
async fn twice_the_text_fits_the_narrowest_phone() {
    with_page(async |page| {
        page.resize(320, 740).await;
        for language in ["zh-CN", "en"] {
            for view in ["cards", "scale", "table"] {
                page.open_live(&format!("?lang={language}&view={view}&text=xx-large")).await;
                page.value("document.querySelectorAll('details').forEach(e => { e.open = true; })").await;
                assert_eq!(page.horizontal_overflow().await, 0, "{language} {view}");
                let cut = "[...document.querySelectorAll('.hf-widget *')].filter(e => e.checkVisibility() && !e.closest('svg, .hf-visually-hidden, .hf-skip, .hf-after-cards, thead')) \
                    .filter(e => e.getBoundingClientRect().right > 320.5 || e.getBoundingClientRect().left < -0.5).map(e => e.outerHTML.slice(0, 90))";
                assert_eq!(page.strings(cut).await, [""; 0], "{language} {view}");
            }
        }
    })
    .await;
}

/// WCAG 2.2, 1.4.12: a reader's own style sheet may set text so far apart.
#[tokio::test]
async fn text_set_apart_is_not_cut() {
    with_page(async |page| {
        page.resize(360, 740).await;
        for language in ["", "en/"] {
            page.open_live(language).await;
            page.value(
                "document.querySelectorAll('.hf-widget, .hf-widget *').forEach(e => Object.assign(e.style, \
                { lineHeight: '1.5', letterSpacing: '0.12em', wordSpacing: '0.16em' }))",
            )
            .await;
            for view in ["cards", "scale", "table"] {
                page.value(&format!("document.querySelector('[value={view}]').click()")).await;
                assert_eq!(page.horizontal_overflow().await, 0, "{language} {view}");
                let cut = "[...document.querySelectorAll('.hf-widget *')].filter(e => e.checkVisibility() && !e.closest('svg, .hf-visually-hidden, .hf-skip, .hf-after-cards, thead')) \
                    .filter(e => e.clientHeight > 0 && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) && getComputedStyle(e).display !== 'inline') \
                    .filter(e => e.querySelector('.hf-visually-hidden') === null).map(e => e.outerHTML.slice(0, 90))";
                assert_eq!(page.strings(cut).await, [""; 0], "{language} {view}");
            }
        }
    })
    .await;
}
