//! The editor, from the report's text to the published folder, as a web editor goes it; and what may go wrong on the way.

use std::time::Duration;

use serde_json::json;

use crate::axe::{load_axe, violations};
use crate::browser::{Page, with_page};

/// How long publishing may take: every file is compressed as small as it gets.
pub const PUBLISHING: Duration = Duration::from_mins(2);

/// Presses the button with this text.
pub async fn press(page: &Page, text: &str) {
    let button = format!("[...document.querySelectorAll('button')].find(own => own.textContent === '{text}' && !own.disabled)");
    page.until(&button).await;
    page.value(&format!("{button}.click()")).await;
}

/// Types into a field, as a keyboard does: letter by letter is one change, leaving the field another.
pub async fn fill(page: &Page, id: &str, text: &str) {
    let field = format!("document.getElementById('{id}')");
    page.until(&field).await;
    page.value(&format!("{field}.value = {}", json!(text))).await;
    for event in ["input", "change"] {
        page.value(&format!("{field}.dispatchEvent(new Event('{event}', {{ bubbles: true }}))")).await;
    }
}

pub async fn is_told(page: &Page, words: &str) {
    page.until(&format!("document.querySelector('.ed-told').textContent.includes('{words}')")).await;
}

pub async fn go_to(page: &Page, step: &str) {
    page.until(&format!("document.querySelector('.ed-step[href=\"#{step}\"]')")).await;
    page.value(&format!("document.querySelector('.ed-step[href=\"#{step}\"]').click()")).await;
    page.until(&format!("document.querySelector('[aria-current=step][href=\"#{step}\"]')")).await;
}

pub async fn open_published(page: &Page) {
    page.open("editor.html").await;
    press(page, "打开已发布的数据").await;
    page.until("document.querySelectorAll('.ed-figure').length === 24").await;
}

/// The figure with this name in the list.
pub async fn choose(page: &Page, label: &str) {
    let figure = format!("[...document.querySelectorAll('.ed-choose')].find(own => own.textContent.includes('{label}'))");
    page.until(&figure).await;
    page.value(&format!("{figure}.click()")).await;
    page.until("document.getElementById('field-1-value') || document.querySelector('.ed-said')").await;
}

/// Chooses a file of this machine; `content` is what it is made of, in JavaScript.
pub async fn choose_file(page: &Page, name: &str, content: &str) {
    let script = format!(
        "(() => {{ const all = new DataTransfer(); all.items.add(new File([{content}], '{name}')); \
         const own = document.querySelector('[type=file]'); own.files = all.files; \
         own.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    page.value(&script).await;
}

/// What the browser keeps of drafts, once it has answered.
const KEPT: &str = "(() => { const open = indexedDB.open('headline-figures', 1); open.onsuccess = () => { \
    const all = open.result.transaction('drafts').objectStore('drafts').getAll(); \
    all.onsuccess = () => { open.result.close(); window.kept = JSON.stringify(all.result); }; }; return window.kept || ''; })()";

const FAULT: &str = "document.querySelector('#field-1-value-about .ed-fault')?.textContent || ''";

#[tokio::test]
async fn a_wrong_number_is_told_beside_its_field_and_cannot_be_published() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        page.until("document.querySelector('.ed-said').textContent.includes('9,700,000,000')").await;
        fill(&page, "field-1-value", "97000000000").await;
        page.until(&format!("({FAULT}).includes('97,000,000,000')")).await;
        page.until("document.querySelector('.ed-figure.ed-wrong')").await;
        assert_eq!(page.value("document.getElementById('field-1-value').getAttribute('aria-invalid')").await, json!("true"));
        go_to(&page, "publish").await;
        assert_eq!(page.value("document.querySelector('.ed-main').disabled").await, json!(true));
        // Undone from anywhere.
        press(&page, "撤销").await;
        page.until("document.querySelector('.ed-good')").await;
        // Numbers are read as people type them.
        go_to(&page, "edit").await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-value", "97亿").await;
        page.until("document.getElementById('field-1-value').value === '9700000000'").await;
        for (typed, read) in [("２０２１", "2021"), ("2020年", "2020"), ("2020年前三季度", "2020-Q1/2020-Q3")] {
            fill(&page, "field-1-period", typed).await;
            page.until(&format!("document.getElementById('field-1-period').value === '{read}'")).await;
        }
        // A preview is of what was whole last, also for those who come to it with a fault.
        fill(&page, "field-1-period", "去年").await;
        page.until("document.querySelector('.ed-figure.ed-wrong')").await;
        go_to(&page, "preview").await;
        page.until("document.querySelector('.ed-preview').shadowRoot?.querySelector('.hf-number')").await;
        page.until("document.body.innerText.includes('出现错误之前的数据')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_a_report_cannot_mean_is_told_in_the_words_of_the_form() {
    with_page(async |page| {
        open_published(&page).await;
        go_to(&page, "report").await;
        fill(&page, "report-text", "2021年，电信业务收入占比达110%。").await;
        press(&page, "查找数字").await;
        page.until("document.querySelector('.ed-number')").await;
        page.value("document.querySelector('.ed-number').click()").await;
        page.until("document.body.innerText.includes('“数值”不能大于 100')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_the_editor_opens_with_is_asked_for_once() {
    with_page(async |page| {
        page.open("editor.html").await;
        page.until("document.querySelector('.ed-file-title')").await;
        let asked = page.server.asked();
        for part in ["editor-", "style-", "figures.json"] {
            assert!(asked.iter().any(|path| path.starts_with(part)), "{part} {asked:?}");
        }
        let once = asked.iter().collect::<std::collections::BTreeSet<_>>();
        assert_eq!(once.len(), asked.len(), "{asked:?}");
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_there_again_after_a_crash_and_not_lost_to_a_slip() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-label-zh-CN", "标识注册总量").await;
        page.until("[...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '标识注册总量')").await;
        // It is kept when typing rests.
        page.until(&format!("({KEPT}).includes('标识注册总量')")).await;
        page.open("editor.html").await;
        press(&page, "继续编辑草稿").await;
        page.until("[...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '标识注册总量')").await;
        // Opening something else asks first.
        page.open("editor.html").await;
        page.until("[...document.querySelectorAll('button')].some(own => own.textContent === '继续编辑草稿')").await;
        page.value("window.confirm = () => false").await;
        press(&page, "打开已发布的数据").await;
        assert_eq!(page.value("document.querySelectorAll('.ed-figure').length").await, json!(0));
        press(&page, "继续编辑草稿").await;
        page.until("[...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '标识注册总量')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// Whoever has opened what is published, and changed nothing, loses nothing by opening something else.
#[tokio::test]
async fn what_is_published_is_no_draft() {
    with_page(async |page| {
        open_published(&page).await;
        page.until(&format!("({KEPT}).includes('9700000000')")).await;
        page.open("editor.html").await;
        page.until("document.querySelector('.ed-file-title')").await;
        page.until(&format!("({KEPT}).includes('9700000000')")).await;
        assert_eq!(page.value("document.body.innerText.includes('继续编辑草稿')").await, json!(false));
        page.value("void (window.confirm = () => { window.asked = true; return false; })").await;
        press(&page, "新建").await;
        page.until("location.hash === '#edit'").await;
        assert_eq!(page.value("window.asked === undefined").await, json!(true));
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_opened_is_told_and_loses_nothing() {
    with_page(async |page| {
        open_published(&page).await;
        go_to(&page, "open").await;
        for (name, bytes, words) in [
            ("broken.xlsx", "new Uint8Array([80, 75, 3, 4, 1, 2, 3])", "认不出的文件"),
            ("list.json", "'[1]'", "整个文件"),
            ("huge.xlsx", "new Uint8Array(52428801).fill(80)", "MB"),
            ("report.pdf", "'%PDF-1.7'", "PDF"),
        ] {
            choose_file(&page, name, bytes).await;
            is_told(&page, words).await;
        }
        go_to(&page, "edit").await;
        page.until("document.querySelectorAll('.ed-figure').length === 24").await;
        // A table in the encoding of an old office program.
        go_to(&page, "open").await;
        let gbk = "new Uint8Array([0xd6,0xb8,0xb1,0xea,0x2c,0xca,0xfd,0xd6,0xb5,0x2c,0xb5,0xa5,0xce,0xbb,0x2c,0xca,0xb1,0xbc,0xe4,0x0a,\
                   0xbb,0xf9,0xd5,0xbe,0x2c,0x33,0x36,0x30,0x30,0x30,0x30,0x2c,0xb8,0xf6,0x2c,0x32,0x30,0x32,0x30,0x0a])";
        choose_file(&page, "table.csv", gbk).await;
        press(&page, "替换正在编辑的数据").await;
        page.until("document.querySelector('.ed-figure-label')?.textContent === '基站'").await;
        page.until("document.querySelector('.ed-figure-said').textContent === '36万个'").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_on_any_screen_and_each_fits() {
    with_page(async |page| {
        for (address, open) in [("editor.html", "打开已发布的数据"), ("en/editor.html", "Open the published figures")] {
            page.open(address).await;
            press(&page, open).await;
            page.until("document.querySelectorAll('.ed-figure').length === 24").await;
            for width in [360, 1280] {
                page.resize(width, 740).await;
                for step in ["open", "report", "edit", "compare", "preview", "proof", "publish"] {
                    go_to(&page, step).await;
                    if step == "edit" {
                        page.value("document.querySelector('.ed-choose').click()").await;
                    }
                    for theme in ["light", "dark"] {
                        page.value(&format!("document.documentElement.setAttribute('data-theme', '{theme}')")).await;
                        load_axe(&page).await;
                        assert_eq!(violations(&page).await, [""; 0], "{address} {width} {step} {theme}");
                    }
                    assert_eq!(page.horizontal_overflow().await, 0, "{address} {width} {step}");
                    if step == "edit" {
                        let toggle = "document.querySelectorAll('.ed-list [aria-pressed]')[1].click()";
                        page.value("document.querySelector('.ed-back button').click()").await;
                        page.value(toggle).await;
                        page.until("document.querySelector('.ed-table tbody tr')").await;
                        load_axe(&page).await;
                        assert_eq!(violations(&page).await, [""; 0], "{address} {width} table");
                        assert_eq!(page.horizontal_overflow().await, 0, "{address} {width} table");
                        page.value(toggle).await;
                    }
                }
            }
            page.value("void indexedDB.deleteDatabase('headline-figures')").await;
        }
    })
    .await;
}
