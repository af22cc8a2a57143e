//! The editor in one file, opened from a disk.

use std::time::Duration;

use serde_json::{Value, json};

use crate::browser::{Page, with_page};
use crate::engine::Engine;
use crate::server::root;

async fn open_file(page: &Page, query: &str) {
    page.go(&format!("file://{}{query}", root().join("dist/editor.single.html").display())).await;
    page.until("document.querySelector('.ed-steps')").await;
}

/// Chooses files in a field, each with its name and text; those of a folder have a path as their name.
async fn choose(page: &Page, field: &str, files: &[(&str, String)]) {
    let files = files.iter().map(|(name, text)| json!([name, text])).collect::<Value>();
    let script = format!(
        "(() => {{ const field = document.querySelector('{field}'); \
         const files = {files}.map(([path, text]) => Object.defineProperty(new File([text], path.split('/').pop()), 'webkitRelativePath', {{ value: path }})); \
         Object.defineProperty(field, 'files', {{ value: Object.assign(files, {{ item: (index) => files[index] }}) }}); \
         field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    );
    page.value(&script).await;
}

async fn press(page: &Page, text: &str) {
    let button = format!("[...document.querySelectorAll('button')].find(own => own.textContent === '{text}' && !own.disabled)");
    page.until(&button).await;
    page.value(&format!("{button}.click()")).await;
}

fn published(name: &str) -> String {
    std::fs::read_to_string(root().join("dist").join(name)).unwrap()
}

const CHOICE: &str = "[type=file]:not([webkitdirectory])";

#[tokio::test]
async fn one_file_from_a_disk_does_all_that_the_editor_does() {
    with_page(async |page| {
        open_file(&page, "").await;
        // Without a folder, all that is made is new.
        choose(&page, CHOICE, &[("figures.json", published("figures.json"))]).await;
        page.until("document.querySelectorAll('.ed-figure').length === 24").await;
        // Each program is in it: that which reads reports, that of readers, and the one that publishes.
        page.value("location.hash = '#report'").await;
        page.until("document.getElementById('report-text')").await;
        page.value(
            "(() => { const own = document.getElementById('report-text'); own.value = '标识注册量突破102亿。'; \
             for (const name of ['input', 'change']) own.dispatchEvent(new Event(name, { bubbles: true })); })()",
        )
        .await;
        press(&page, "查找数字").await;
        page.until("document.querySelector('.ed-number')?.textContent === '突破102亿'").await;
        page.value("location.hash = '#preview'").await;
        page.until("document.querySelector('.ed-preview')?.shadowRoot?.querySelector('.hf-number')").await;
        page.until(
            "getComputedStyle(document.querySelector('.ed-preview').shadowRoot.querySelector('.hf-cards')).display === 'grid'",
        )
        .await;
        page.value("location.hash = '#publish'").await;
        press(&page, "生成").await;
        let made = "[...document.querySelectorAll('button')].some(own => own.textContent === '下载压缩包（zip）')";
        page.until_within(Duration::from_mins(2), made).await;
        assert_eq!(page.server.asked(), [""; 0]);
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_published_folder_is_chosen_on_the_disk() {
    with_page(async |page| {
        open_file(&page, "?lang=en").await;
        choose(&page, "[webkitdirectory]", &[("photos/cat.txt", "a cat".to_owned())]).await;
        page.until("document.querySelector('.ed-told').textContent.includes('manifest.json')").await;
        open_file(&page, "?lang=en").await;
        // The folder may be below the one that was chosen, and may have others below it.
        let files = ["manifest.json", "figures.json"].map(|name| (format!("site/figures/{name}"), published(name)));
        let old = ("site/figures/editions/2019/figures.json".to_owned(), "{}".to_owned());
        let files = files.into_iter().chain([old]).collect::<Vec<_>>();
        let files = files.iter().map(|(path, text)| (path.as_str(), text.clone())).collect::<Vec<_>>();
        choose(&page, "[webkitdirectory]", &files).await;
        press(&page, "Open the published figures").await;
        page.until("document.querySelectorAll('.ed-figure').length === 24").await;
        page.value("location.hash = '#compare'").await;
        page.until("document.body.innerText.includes('It says what is published.')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_editor_says_what_may_be_the_matter_when_it_does_not_open() {
    with_page(async |page| {
        page.go(&format!("file://{}", root().join("dist/editor.html").display())).await;
        let late = "document.querySelector('.ed-late')";
        // Others load no modules from a disk. Firefox, as a driver starts it, does.
        if page.engine() == Engine::Firefox {
            return page.until("document.querySelector('.ed-steps')").await;
        }
        assert_eq!(page.value(&format!("getComputedStyle({late}).visibility")).await, json!("hidden"));
        page.value(&format!("{late}.getAnimations()[0].finish()")).await;
        page.until(&format!("getComputedStyle({late}).visibility === 'visible'")).await;
        assert_eq!(
            page.value(&format!("{late}.querySelector('a').href.endsWith('/dist/editor.single.html')")).await,
            json!(true)
        );
    })
    .await;
}
