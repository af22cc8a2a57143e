//! The whole way in the editor: from a report's text to a folder on a host, in which every copy says the new figures.

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;

use regex::Regex;
use serde_json::json;
use tempfile::TempDir;
use zip::ZipArchive;

use crate::browser::{Page, with_page};
use crate::editor::{PUBLISHING, choose, fill, go_to, is_told, press};
use crate::server::{Server, root};

/// A zip that the editor has made.
pub struct Zip(ZipArchive<Cursor<Vec<u8>>>);

impl Zip {
    /// The one that was downloaded last, once it is whole.
    pub async fn downloaded(page: &Page) -> Self {
        let zip = |bytes: &[u8]| ZipArchive::new(Cursor::new(bytes.to_vec()));
        let bytes = page.downloaded_when("headline-figures.zip", |bytes| zip(bytes).is_ok()).await;
        Self(zip(&bytes).unwrap())
    }

    pub fn names(&self) -> Vec<String> {
        self.0.file_names().map(|name| name.unwrap().into_owned()).collect()
    }

    pub fn bytes(&mut self, name: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.0.by_name(name).unwrap_or_else(|error| panic!("{name}: {error}")).read_to_end(&mut bytes).unwrap();
        bytes
    }

    pub fn text(&mut self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    /// Puts all files into a folder, over those that are there, as an upload does.
    pub fn unpack(&mut self, folder: &Path) {
        self.0.extract(folder).unwrap();
    }
}

/// A folder with all that `dist/` has.
pub fn copy_of_dist() -> TempDir {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() { copy(&entry.path(), &target) } else { fs::copy(entry.path(), target).map(|_| ()).unwrap() }
        }
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("dist"), folder.path());
    folder
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
        let mut zip = Zip::downloaded(&page).await;
        assert_eq!(page.console_errors().await, [""; 0]);
        says_the_new_figure(&mut zip);

        let folder = copy_of_dist();
        zip.unpack(folder.path());
        let website = Server::serve(folder.path(), false).await;
        is_the_new_figure_everywhere(&page, &website.address).await;
    })
    .await;
}

/// Every copy in the zip, compressed or not.
fn says_the_new_figure(zip: &mut Zip) {
    let tags = Regex::new("<[^>]*>").unwrap();
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
        let text = zip.text(name);
        assert!(text.contains(words), "{name} does not say {words}");
        // The old number is an earlier time by now, and stands behind the new one on pages and in pictures.
        // A number stands in several elements.
        let text = tags.replace_all(&text, "");
        let is_first = |new: &str, old: &str| text.find(old).is_none_or(|old| text.find(new).is_some_and(|new| new < old));
        let is_list = matches!(name, "figures.json" | "figures.csv");
        assert!(is_list || name.starts_with("en/") || is_first("102亿", "97亿"), "{name} says the old figure first");
    }
    let mut plain = Vec::new();
    brotli::Decompressor::new(Cursor::new(zip.bytes("index.html.br")), 4096).read_to_end(&mut plain).unwrap();
    assert_eq!(plain, zip.bytes("index.html"));
    assert!(zip.bytes("static/figures.zh-CN.png").starts_with(b"\x89PNG"));
}

/// What readers of the host see at `address`, and what the next snippet says.
async fn is_the_new_figure_everywhere(page: &Page, address: &str) {
    let shown = "document.querySelector('.hf-widget[data-freshness=current]') && \
                 [...document.querySelectorAll('.hf-number')].map(own => own.textContent).includes";
    for (name, words) in [
        ("", "超过102亿个"),
        ("embed.html", "超过102亿个"),
        ("all.html", "超过102亿个"),
        ("en/", "Over 10.2 billion identifiers"),
    ] {
        page.go(&format!("{address}{name}")).await;
        page.until(&format!("{shown}('{words}')")).await;
    }
    // For search engines: in the page, with its exact value.
    page.go(address).await;
    let metadata = page.value("document.querySelector('script[type=\"application/ld+json\"]').textContent").await;
    assert!(metadata.as_str().unwrap().contains("10200000000"), "{metadata}");
    // The element in somebody's page, and the text in a snippet.
    page.go(&format!("{address}editor.html#embed")).await;
    page.until("document.querySelector('#snippet')?.value.includes('102亿')").await;
    page.until(
        "document.querySelector('.ed-try')?.contentDocument?.querySelector('headline-figures')?.shadowRoot?\
         .querySelector('[data-freshness=current]')",
    )
    .await;
    page.until(
        "[...document.querySelector('.ed-try').contentDocument.querySelector('headline-figures').shadowRoot.querySelectorAll('.hf-number')]\
         .some(own => own.textContent === '超过102亿个')",
    )
    .await;
}
