//! The widget by keyboard, and by pointer what the keyboard does.

use serde_json::json;
use thirtyfour::Key;

use crate::browser::{Page, with_page};
use crate::polling::of_a_later_day;
use crate::server::{Answer, root};

/// Presses keys where the focus is.
async fn press(page: &Page, keys: &[Key]) {
    for key in keys {
        page.driver.action_chain().send_keys(key.clone()).perform().await.unwrap();
    }
}

/// What has the focus: a figure's id, or an element's class, type or name.
async fn focus(page: &Page) -> String {
    let script = "(e => e.localName === 'summary' ? e.closest('[data-figure]').dataset.figure \
        : e.className || e.value || e.localName)(document.activeElement)";
    page.value(script).await.as_str().unwrap().to_owned()
}

const FIGURES: [&str; 4] = ["shared-5g-stations", "industrial-internet-identifiers", "ported-numbers", "top-level-domains"];

async fn at_first_figure(page: &Page) {
    page.value("document.querySelector('.hf-skip a').focus()").await;
    press(page, &[Key::Tab]).await;
    assert_eq!(focus(page).await, FIGURES[0]);
}

#[tokio::test]
async fn the_pictures_are_one_stop_for_the_tab_key() {
    with_page(async |page| {
        page.open_live("").await;
        page.value("document.querySelector('[name=hf-view]').focus()").await;
        let mut stops = Vec::new();
        for _ in 0..4 {
            press(&page, &[Key::Tab]).await;
            stops.push(focus(&page).await);
        }
        // The skip link has no class of its own; after the figures comes what follows the widget.
        assert_eq!(stops, ["hf-button hf-text-button", "hf-language-link", "a", FIGURES[0]]);
        press(&page, &[Key::Down, Key::Tab]).await;
        assert!(!FIGURES.contains(&focus(&page).await.as_str()), "the second figure is no stop of its own");
    })
    .await;
}

#[tokio::test]
async fn arrows_move_between_figures_and_stop_at_the_ends() {
    with_page(async |page| {
        page.resize(360, 740).await;
        page.open_live("").await;
        at_first_figure(&page).await;
        for (key, expected) in [(Key::Right, 1), (Key::Down, 2), (Key::Left, 1), (Key::Up, 0), (Key::End, 3), (Key::Home, 0)] {
            press(&page, std::slice::from_ref(&key)).await;
            assert_eq!(focus(&page).await, FIGURES[expected], "{key:?}");
        }
        // The page is not trapped: where there is no next figure the key is the browser's.
        page.value("void addEventListener('keydown', e => { window.taken = e.defaultPrevented })").await;
        press(&page, &[Key::Up]).await;
        assert_eq!((focus(&page).await.as_str(), page.value("window.taken").await), (FIGURES[0], json!(false)));
        press(&page, &[Key::Down]).await;
        assert_eq!(page.value("window.taken").await, json!(true));
        page.value("document.documentElement.setAttribute('dir', 'rtl')").await;
        press(&page, &[Key::Left]).await;
        assert_eq!(focus(&page).await, FIGURES[2], "the next figure is on the left");
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn a_figure_is_announced_in_one_breath_and_opens_by_key_and_pointer() {
    with_page(async |page| {
        for (language, name, known) in [
            ("", "2020年，报告原文：“突破97亿” 工业互联网标识注册量 超过97亿个", "9,700,000,000"),
            ("?lang=en", "2020, In the report’s words: “突破97亿” Industrial-internet identifiers registered Over 9.7 billion identifiers", "9,700,000,000"),
        ] {
            page.open_live(language).await;
            at_first_figure(&page).await;
            press(&page, &[Key::Right]).await;
            // Name and description.
            let said = "[document.activeElement, ...document.activeElement.getAttribute('aria-describedby').split(' ').map(id => document.getElementById(id))] \
                .map(own => own.textContent.trim()).join(' ').replace(/\\s+/g, ' ')";
            let said = page.value(said).await;
            assert_eq!(said, json!(name));
            let open = "document.querySelectorAll('details[open]').length";
            press(&page, &[Key::Enter]).await;
            page.until(&format!("{open} === 1")).await;
            let text = "document.querySelector('details[open] .hf-details-content').innerText";
            assert!(page.value(text).await.as_str().unwrap().contains(known));
            press(&page, &[Key::Escape]).await;
            page.until(&format!("{open} === 0")).await;
            assert_eq!(focus(&page).await, FIGURES[1]);
            let foot = page.driver.find(thirtyfour::By::Css("[data-figure=ported-numbers] summary")).await.unwrap();
            foot.scroll_into_view().await.unwrap();
            foot.click().await.unwrap();
            page.until(&format!("{open} === 1")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_skip_link_leads_past_the_pictures() {
    with_page(async |page| {
        page.open_live("").await;
        let shows = |selector: &str| format!("document.querySelector('{selector}').getBoundingClientRect().width > 20");
        assert_eq!(page.value(&shows(".hf-skip")).await, json!(false));
        page.value("document.querySelector('.hf-skip a').focus()").await;
        assert_eq!(page.value(&shows(".hf-skip")).await, json!(true));
        press(&page, &[Key::Enter]).await;
        assert_eq!(focus(&page).await, "hf-after-cards");
        assert_eq!(page.value(&shows(".hf-after-cards")).await, json!(true));
        assert_eq!(page.value("location.hash").await, json!(""));
    })
    .await;
}

/// WCAG 2.2, 2.4.7 and 2.4.13: wherever the focus is, two pixels in the accent, which stands out from every ground.
#[tokio::test]
async fn the_focus_is_always_seen() {
    with_page(async |page| {
        page.open_live("").await;
        page.value("document.querySelector('h1').setAttribute('tabindex', '-1'), document.querySelector('h1').focus()").await;
        let mut seen = 0;
        for _ in 0..6 {
            press(&page, &[Key::Tab]).await;
            let outline = "(e => { const shown = e.matches('.hf-view-option input') ? e.nextElementSibling : e, s = getComputedStyle(shown); \
                return [s.outlineStyle, parseFloat(s.outlineWidth) >= 2, getComputedStyle(document.querySelector('.hf-widget')).getPropertyValue('--hf-accent') !== '', \
                    document.activeElement === document.body] })(document.activeElement)";
            let found = page.value(outline).await;
            if found[3] == json!(false) {
                seen += 1;
                assert_eq!((&found[0], &found[1]), (&json!("solid"), &json!(true)), "{}", focus(&page).await);
            }
        }
        assert!(seen >= 5);
    })
    .await;
}

#[tokio::test]
async fn the_table_is_one_press_away() {
    with_page(async |page| {
        page.open_live("").await;
        let shown = |selector: &str| format!("document.querySelector('{selector}').checkVisibility()");
        assert_eq!(page.value(&shown(".hf-table")).await, json!(false));
        page.value("document.querySelector('[name=hf-view]').focus()").await;
        press(&page, &[Key::Right, Key::Right]).await;
        assert_eq!(page.value(&shown(".hf-table")).await, json!(true));
        assert_eq!(page.value(&shown(".hf-cards")).await, json!(false));
        let scopes = "[...document.querySelectorAll('.hf-table th')].map(e => e.scope).join()";
        assert_eq!(page.value(scopes).await, json!("col,col,col,col,row,row,row,row"));
    })
    .await;
}

/// The latest figures arrive while somebody is reading.
#[tokio::test]
async fn whoever_is_reading_goes_on_undisturbed() {
    with_page(async |page| {
        page.server.set("figures.json", Answer::Held);
        page.open("").await;
        page.until_is("fetching").await;
        at_first_figure(&page).await;
        press(&page, &[Key::Enter]).await;
        page.value("window.first = document.activeElement").await;
        page.server.release();
        page.until_is("current").await;
        assert_eq!(page.value("document.activeElement === window.first && window.first.parentElement.open").await, json!(true));
        // What is new takes the old one's place; the view chosen meanwhile stays.
        let newer = of_a_later_day();
        page.server.set("figures.json", Answer::HeldText(newer));
        page.open("").await;
        page.until_is("fetching").await;
        page.value("document.querySelector('[value=table]').click()").await;
        page.server.release();
        page.until_is("current").await;
        assert!(page.text().await.contains("2030年1月1日"));
        assert_eq!(page.value("document.querySelector('.hf-table').checkVisibility()").await, json!(true));
    })
    .await;
}

/// On a slow line the page is read and used long before its scripts are there.
#[tokio::test]
async fn what_was_chosen_and_opened_before_any_script_stays() {
    with_page(async |page| {
        let same = std::fs::read_to_string(root().join("dist/figures.json")).unwrap();
        let newer = same.replace("2026-11-24", "2030-01-01");
        for (figures, day) in [(same, "2026年11月24日"), (newer, "2030年1月1日")] {
            page.server.set("figures.json", Answer::Text(figures));
            page.server.set(".js", Answer::Held);
            // A driver waits for a page's scripts, but not for those of a frame that came later.
            page.go(&format!("{}narrow/360/icon.svg", page.server.address)).await;
            page.value("void document.body.append(Object.assign(document.createElement('iframe'), { name: 'slow', src: '/' }))")
                .await;
            page.until("frames.slow.document.querySelector('.hf-after-cards')").await;
            let slow = |expression: &str| format!("(document => {expression})(frames.slow.document)");
            assert_eq!(page.value(&slow("document.documentElement.hasAttribute('data-js')")).await, json!(false));
            let details = "document.querySelector('[data-figure=ported-numbers] .hf-details')";
            page.value(&slow(&format!("void ({details}.open = true, document.querySelector('[value=table]').click())"))).await;
            page.server.release();
            page.until(&slow("document.querySelector('[data-freshness=current]')")).await;
            page.until(&slow(&format!("document.body.textContent.includes('{day}')"))).await;
            assert_eq!(page.value(&slow("document.querySelector('.hf-table').checkVisibility()")).await, json!(true), "{day}");
            assert_eq!(page.value(&slow(&format!("{details}.open"))).await, json!(true), "{day}");
            page.until(&slow(&format!("{details}.querySelector('.hf-actions')"))).await;
        }
    })
    .await;
}
