//! The tour through the editor, and the preview's ways: a newcomer goes the six steps and finds the own draft as it was.

use std::time::Duration;

use serde_json::json;

use crate::axe::{load_axe, violations};
use crate::browser::{Page, with_page};
use crate::editor::{choose, fill, go_to, open_published, press};
use crate::editor_embed::pick;

const BAR: &str = "document.querySelector('.ed-tour')";

/// Begins the tour, and waits until the numbers of its sample are found.
async fn begin(page: &Page, name: &str) {
    press(page, name).await;
    page.until(&format!("{BAR} && document.querySelectorAll('.ed-number').length >= 3")).await;
    assert_eq!(page.value(&format!("{BAR}.contains(document.activeElement)")).await, json!(true));
}

#[tokio::test]
async fn six_steps_lead_through_the_sample() {
    with_page(async |page| {
        for (address, start, next, done, said) in [
            ("editor.html", "六步上手：带我走一遍", "下一步", "完成", "9,700,000,000"),
            ("en/editor.html", "Show me how it works: six steps", "Next", "Done", "9,700,000,000"),
        ] {
            page.open(address).await;
            page.until("document.querySelector('.ed-file-title')").await;
            begin(&page, start).await;
            for (step, there) in [
                ("report", "document.querySelector('.ed-number')".to_owned()),
                ("edit", format!("document.querySelector('.ed-said')?.textContent.includes('{said}')")),
                ("compare", "document.querySelector('.ed-question [type=checkbox]')".to_owned()),
                ("preview", "document.querySelector('.ed-preview')?.shadowRoot?.querySelector('.hf-number')".to_owned()),
                ("proof", "document.querySelector('.hf-proof')".to_owned()),
                ("publish", "document.querySelector('.ed-main')".to_owned()),
            ] {
                if step != "report" {
                    press(&page, next).await;
                }
                page.until(&format!("location.hash === '#{step}' && {there}")).await;
                assert_eq!(page.value(&format!("{BAR}.contains(document.activeElement)")).await, json!(true), "{step}");
                for width in [360, 1280] {
                    page.resize(width, 740).await;
                    load_axe(&page).await;
                    assert_eq!(violations(&page).await, [""; 0], "{address} {width} {step}");
                    assert_eq!(page.horizontal_overflow().await, 0, "{address} {width} {step}");
                }
            }
            // No files are made of a sample.
            assert_eq!(page.value("document.querySelector('#editor .ed-main').disabled").await, json!(true));
            press(&page, done).await;
            page.until(&format!("location.hash === '#open' && {BAR} === null")).await;
            page.until("document.activeElement === document.querySelector('#start-tour button')").await;
            // There was no draft, and there is none.
            page.until("document.querySelector('.ed-step[href=\"#edit\"]') === null").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_own_draft_comes_back_as_it_was() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-label-zh-CN", "我的草稿").await;
        go_to(&page, "open").await;
        begin(&page, "六步上手：带我走一遍").await;
        // What is done in the tour is of the sample.
        press(&page, "下一步").await;
        page.until("document.querySelectorAll('.ed-figure').length === 4").await;
        page.value("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))").await;
        page.until(&format!("{BAR} === null")).await;
        go_to(&page, "edit").await;
        let own = "document.querySelectorAll('.ed-figure').length === 24 \
            && [...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '我的草稿')";
        page.until(own).await;
        // It can still be undone, and was kept as it is.
        press(&page, "撤销").await;
        page.until("![...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '我的草稿')").await;
        press(&page, "重做").await;
        page.until(own).await;
        // A tab that is closed in the middle of the tour loses nothing, either.
        go_to(&page, "open").await;
        begin(&page, "六步上手：带我走一遍").await;
        press(&page, "下一步").await;
        page.until("document.querySelectorAll('.ed-figure').length === 4").await;
        page.open("editor.html").await;
        press(&page, "继续编辑草稿").await;
        page.until(own).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_is_opened_in_the_middle_of_the_tour_is_no_sample() {
    with_page(async |page| {
        page.open("editor.html").await;
        page.until("document.querySelector('.ed-file-title')").await;
        begin(&page, "六步上手：带我走一遍").await;
        go_to(&page, "open").await;
        press(&page, "新建").await;
        page.until(&format!(
            "{BAR} === null && location.hash === '#edit' && document.querySelectorAll('.ed-figure').length === 0"
        ))
        .await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_preview_shows_frame_and_picture() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-stated", "突破98亿").await;
        fill(&page, "field-1-value", "9800000000").await;
        page.until("document.querySelector('.ed-good')").await;
        go_to(&page, "preview").await;
        let inside = "document.querySelector('.ed-preview').shadowRoot";
        let says = |root: &str| {
            format!("[...({root})?.querySelectorAll('.hf-number') ?? []].some(own => own.textContent === '超过98亿个')")
        };
        page.until(&format!("{inside} && {}", says(inside))).await;
        pick(&page, "框架（iframe）").await;
        pick(&page, "深色背景").await;
        page.until(&says(&format!("{inside}.querySelector('iframe')?.contentDocument"))).await;
        // It is the page that is published, as high as it needs to be.
        let page_inside = format!("{inside}.querySelector('iframe').contentDocument.documentElement");
        assert_eq!(page.value(&format!("{page_inside}.dataset.theme")).await, json!("dark"));
        page.until(&format!(
            "Math.abs({inside}.querySelector('iframe').clientHeight - {page_inside}.getBoundingClientRect().height) < 2"
        ))
        .await;
        pick(&page, "图片").await;
        page.until_within(Duration::from_mins(1), &format!("{inside}.querySelector('img')?.naturalWidth > 300")).await;
        assert_eq!(
            page.value(&format!("decodeURIComponent({inside}.querySelector('img').src).includes('98亿')")).await,
            json!(true)
        );
        // axe has styles of its own, of which the policy tells.
        assert_eq!(page.console_errors().await, [""; 0]);
        load_axe(&page).await;
        assert_eq!(violations(&page).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn a_fault_leads_to_its_field_and_back() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-value", "97000000000").await;
        page.until("document.querySelector('.ed-bad')").await;
        go_to(&page, "preview").await;
        page.until("document.querySelector('.ed-preview').shadowRoot?.querySelector('.hf-number')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
        load_axe(&page).await;
        assert_eq!(violations(&page).await, [""; 0]);
        // axe has styles of its own, of which the policy tells.
        page.console_errors().await;
        press(&page, "工业互联网标识注册量").await;
        page.until("location.hash === '#edit' && document.activeElement?.id === 'field-1-value'").await;
        fill(&page, "field-1-value", "9700000000").await;
        page.until("document.querySelector('.ed-good')").await;
        page.value("document.querySelector('.ed-link[href=\"#preview\"]').click()").await;
        page.until("document.querySelector('#edit-one')?.selectedOptions[0].textContent === '工业互联网标识注册量'").await;
        // Any other figure is chosen by its name.
        page.value("(() => { const own = document.querySelector('#edit-one'); own.selectedIndex = 0; own.dispatchEvent(new Event('change', { bubbles: true })); })()").await;
        press(&page, "去编辑").await;
        page.until("document.activeElement?.id === 'field-0-stated'").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
