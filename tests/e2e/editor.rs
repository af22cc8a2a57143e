//! The editor, from the report's text to the published folder, as a web editor goes it; and what may go wrong on the way.

use std::io::{Cursor, Read as _};
use std::time::Duration;

use serde_json::json;

use crate::axe::{load_axe, violations};
use crate::browser::{Page, with_page};
use crate::server::root;

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

/// The report of next year, made up: from its text to the zip, and what readers then see.
#[tokio::test]
async fn from_the_reports_text_to_a_folder_that_says_the_new_figures() {
    with_page(async |page| {
        let report = std::fs::read_to_string(root().join("tests/fixtures/report/ministry-report-2020.txt")).unwrap();
        let report = report.replace("2020年", "2021年").replace("突破97亿", "突破102亿").replace("2020", "2021");
        page.open("editor.html").await;
        page.until("document.querySelector('.ed-file-title')").await;
        go_to(&page, "report").await;
        fill(&page, "report-text", &report).await;
        press(&page, "查找数字").await;
        page.until("document.querySelectorAll('.ed-number').length > 20").await;
        page.value("[...document.querySelectorAll('.ed-number')].find(own => own.textContent === '突破102亿').click()").await;
        press(&page, "更新这一项").await;
        page.until("document.querySelector('.ed-number.ed-taken')").await;
        go_to(&page, "edit").await;
        choose(&page, "标识注册量").await;
        page.until("document.getElementById('field-1-stated').value === '突破102亿'").await;
        // Last year's number is an earlier time by now.
        is_told(&page, "“突破97亿”已放入历年数据").await;
        assert_eq!(page.value("document.getElementById('field-1-value').value").await, json!("10200000000"));
        assert!(page.value("document.getElementById('field-1-quote').value").await.as_str().unwrap().contains("突破102亿"));
        // The day is an old one: that is asked.
        go_to(&page, "compare").await;
        page.until("document.querySelector('.ed-edit') === null && document.body.innerText.includes('102亿')").await;
        let boxes = "[...document.querySelectorAll('.ed-question [type=checkbox]')]";
        page.until(&format!("{boxes}.length > 0")).await;
        go_to(&page, "publish").await;
        assert_eq!(page.value("document.querySelector('.ed-main').disabled").await, json!(true), "questions are open");
        go_to(&page, "compare").await;
        page.value(&format!("{boxes}.forEach(own => own.checked || own.click())")).await;
        go_to(&page, "preview").await;
        page.until("document.querySelector('.ed-preview').shadowRoot?.querySelector('.hf-number')").await;
        page.until("[...document.querySelector('.ed-preview').shadowRoot.querySelectorAll('.hf-number')].some(own => own.textContent === '超过102亿个')").await;
        go_to(&page, "proof").await;
        page.until("document.querySelector('.hf-proof')?.textContent.includes('10,200,000,000')").await;
        go_to(&page, "publish").await;
        press(&page, "生成").await;
        page.until_within(PUBLISHING, "[...document.querySelectorAll('button')].some(own => own.textContent === '下载压缩包（zip）')").await;
        press(&page, "下载压缩包（zip）").await;
        let zip = page.downloaded_when("headline-figures.zip", |bytes| zip::ZipArchive::new(Cursor::new(bytes)).is_ok()).await;
        assert_eq!(page.console_errors().await, [""; 0]);

        // Every copy says the new figure, compressed or not.
        let mut archive = zip::ZipArchive::new(Cursor::new(zip)).unwrap();
        let mut content = |name: &str| {
            let mut bytes = Vec::new();
            archive.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}")).read_to_end(&mut bytes).unwrap();
            bytes
        };
        for (name, words) in [
            ("figures.json", "10200000000"),
            ("index.html", "超过102亿个"),
            ("en/index.html", "Over 10.2 billion"),
            ("all.html", "超过102亿个"),
            ("embed.html", "超过102亿个"),
            ("element.html", "超过102亿个"),
            ("static/figures.zh-CN.html", "102亿"),
            ("static/figures.zh-CN.single.html", "超过102亿个"),
            ("figures.csv", "10200000000"),
            ("static/figure-industrial-internet-identifiers.zh-CN.svg", "102"),
        ] {
            let text = String::from_utf8(content(name)).unwrap();
            assert!(text.contains(words), "{name} does not say {words}");
            // The old number is an earlier time by now, and stands behind the new one on pages and in pictures.
            let is_first = |new: &str, old: &str| text.find(old).is_none_or(|old| text.find(new).is_some_and(|new| new < old));
            let is_list = name.ends_with(".json") || name.ends_with(".csv");
            assert!(is_list || name.starts_with("en/") || is_first("102亿", "97亿"), "{name} says the old figure first");
        }
        let mut plain = Vec::new();
        brotli::Decompressor::new(Cursor::new(content("index.html.br")), 4096).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, content("index.html"));
        assert!(content("static/figures.zh-CN.png").starts_with(b"\x89PNG"));
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
