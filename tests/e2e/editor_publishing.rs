//! Publishing in the editor: what else may be there, what the website has afterwards, and drafts in two windows.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::browser::{Page, with_page};
use crate::editor::{PUBLISHING, choose, fill, go_to, open_published, press};
use crate::editor_way::{Zip, copy_of_dist};
use crate::folder::file;
use crate::polling::of_a_later_day;
use crate::server::{Answer, Server};

const ZIP: &str =
    "[...document.querySelectorAll('button')].some(own => own.textContent === '下载压缩包（zip）' && !own.disabled)";

async fn make(page: &Page) {
    press(page, "生成").await;
    page.until_within(PUBLISHING, ZIP).await;
}

/// The files that the check has found to be others, by what is told of them.
async fn found(page: &Page, words: &str) -> BTreeSet<String> {
    let list = format!(
        "[...document.querySelectorAll('#check-title ~ p')].find(own => own.textContent.startsWith('{words}'))?.nextElementSibling"
    );
    let files = page.strings(&format!("[...({list})?.querySelectorAll('code') || []].map(own => own.textContent)")).await;
    files.into_iter().collect()
}

#[tokio::test]
async fn the_website_is_checked_after_an_upload_and_after_a_reload() {
    with_page(async |page| {
        // No script of the tests in its pages: they are served as they were made.
        let folder = copy_of_dist();
        let website = Server::serve(folder.path(), false).await;
        page.go(&format!("{}editor.html", website.address)).await;
        press(&page, "打开已发布的数据").await;
        go_to(&page, "publish").await;
        // The bar only grows.
        page.value(
            "(() => { window.shares = []; const look = () => { const bar = document.querySelector('progress'); if (bar) shares.push(bar.value); }; \
             new MutationObserver(look).observe(document.getElementById('editor'), { subtree: true, childList: true, attributes: true }); })()",
        )
        .await;
        make(&page).await;
        let shares: Vec<f64> = serde_json::from_value(page.value("shares").await).unwrap();
        assert!(shares.len() > 20 && shares.is_sorted() && *shares.last().unwrap() >= 90.0, "{shares:?}");
        // Another machine may measure texts otherwise, and break lines of pictures elsewhere: all is there after the upload.
        press(&page, "下载压缩包（zip）").await;
        Zip::downloaded(&page).await.unpack(folder.path());
        press(&page, "检查网站上的文件").await;
        page.until("document.querySelector('#check-title ~ [role=status]').textContent.includes('发布完成')").await;

        // After a reload, and after what hosts do.
        let csv = file("figures.csv").replace("\r\n", "\n");
        website.set("figures.csv", Answer::Text(csv.trim_start_matches('\u{feff}').to_owned()));
        website.set("static/figures.en.svg", Answer::Missing);
        website.set("static/figures.fingerprints.json", Answer::Text("{}".to_owned()));
        page.go(&format!("{}editor.html", website.address)).await;
        press(&page, "打开已发布的数据").await;
        go_to(&page, "publish").await;
        press(&page, "检查网站上的文件").await;
        page.until("document.querySelector('#check-title ~ [role=status]').textContent.includes('其中3个')").await;
        for (words, path) in
            [("内容相同", "figures.csv"), ("网站上还没有", "static/figures.en.svg"), ("既不是新文件", "static/figures.fingerprints.json")]
        {
            assert_eq!(found(&page, words).await, BTreeSet::from([path.to_owned()]), "{words}");
        }
        // Another website is none that this page may read.
        page.value("document.getElementById('check-address').value = 'https://example.org/figures/'").await;
        press(&page, "检查网站上的文件").await;
        page.until("document.querySelector('#check-title ~ [role=status]').textContent.includes('https://example.org')").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_not_uploaded_yet_is_old() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-note-zh-CN", "新的说明").await;
        go_to(&page, "compare").await;
        fill(&page, "checked-by", "张三").await;
        let boxes = "[...document.querySelectorAll('.ed-question [type=checkbox]')]";
        page.until(&format!("{boxes}.length > 0")).await;
        page.value(&format!("{boxes}.forEach(own => own.checked || own.click())")).await;
        go_to(&page, "proof").await;
        page.until("document.querySelector('.hf-proof-question')?.textContent.includes('张三')").await;
        go_to(&page, "publish").await;
        // As an edition besides, whose name leads nowhere else.
        page.value("document.getElementById('keep-edition').click()").await;
        page.until("document.getElementById('edition').value === '2020'").await;
        fill(&page, "edition", "../..").await;
        page.until("document.querySelector('.ed-main').disabled").await;
        fill(&page, "edition", "2020").await;
        make(&page).await;
        page.until("document.body.innerText.includes('edition=\"2020\"')").await;
        press(&page, "检查网站上的文件").await;
        page.until("document.querySelector('#check-title ~ [role=status] .ed-fault')").await;
        assert!(found(&page, "还是原来的文件").await.contains("figures.json"));
        assert!(found(&page, "网站上还没有").await.contains("editions/2020/element.html"));
        press(&page, "下载压缩包（zip）").await;
        let mut zip = Zip::downloaded(&page).await;
        assert!(zip.text("editions/2020/en/embed.html").contains("../../../"));
        assert_eq!(zip.text("editions/2020/figures.json"), zip.text("figures.json"));
        let names = zip.names();
        for name in ["editions/2020/static/figures.zh-CN.png", "editions/2020/element.html.br", "editions/2020/figures.json.gz"] {
            assert!(names.iter().any(|own| own == name), "{name}");
        }
        // Answers, and who gave them, are there again with the draft.
        page.open("editor.html").await;
        press(&page, "继续编辑草稿").await;
        go_to(&page, "compare").await;
        page.until(&format!("{boxes}.length && {boxes}.every(own => own.checked)")).await;
        assert_eq!(page.value("document.getElementById('checked-by').value").await, json!("张三"));
        go_to(&page, "proof").await;
        page.until("document.querySelector('.hf-proof-question')?.textContent.includes('张三')").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_a_colleague_has_published_meanwhile_is_told_before_anything_is_made() {
    with_page(async |page| {
        open_published(&page).await;
        page.server.set("figures.json", Answer::Text(of_a_later_day()));
        go_to(&page, "publish").await;
        press(&page, "生成").await;
        page.until("document.querySelector('[role=alert]')?.textContent.includes('可能是同事刚刚发布的')").await;
        assert_eq!(page.value(ZIP).await, json!(false));
        // The comparison is with theirs, and so are its questions.
        go_to(&page, "compare").await;
        page.until("document.body.innerText.includes('2030年1月1日')").await;
        page.until("document.querySelectorAll('.ed-question').length > 0").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

/// A host need not send what pages are not made of; a whole folder says what it lacks, and has all that its manifest lists.
#[tokio::test]
async fn what_the_host_does_not_send_is_told_and_stops_nothing() {
    with_page(async |page| {
        page.server.set("hosting/nginx.conf", Answer::Missing);
        open_published(&page).await;
        go_to(&page, "publish").await;
        make(&page).await;
        press(&page, "下载完整目录（含程序）").await;
        page.until_within(PUBLISHING, "document.querySelector('.ed-told').textContent.includes('hosting/nginx.conf')").await;
        let mut zip = Zip::downloaded(&page).await;
        let names: BTreeSet<String> = zip.names().into_iter().collect();
        let manifest: Value = serde_json::from_str(&zip.text("manifest.json")).unwrap();
        let listed: BTreeSet<String> = serde_json::from_value(manifest["files"].clone()).unwrap();
        assert_eq!(names, listed);
        let built: Value = serde_json::from_str(&file("manifest.json")).unwrap();
        let mut built: BTreeSet<String> = serde_json::from_value(built["files"].clone()).unwrap();
        built.retain(|path| !path.starts_with("hosting/nginx.conf"));
        assert_eq!(listed, built);
    })
    .await;
}

/// Another window's saving, as it looks to this one.
const OTHER: &str = "new Promise(done => { const open = indexedDB.open('headline-figures', 1); open.onsuccess = () => { \
    const store = open.result.transaction('drafts', 'readwrite').objectStore('drafts'); const key = 'draft ' + new URL('./', location); \
    const asked = store.get(key); asked.onsuccess = () => { const draft = asked.result; \
    store.put({ ...draft, text: draft.text.replace('标识注册总量', '另一窗口的名称'), revision: 'other' }, key); }; \
    store.transaction.oncomplete = () => { open.result.close(); new BroadcastChannel(key).postMessage('editing'); done(); }; }; })";

#[tokio::test]
async fn two_windows_never_replace_each_other_silently() {
    with_page(async |page| {
        let kept = "(() => { const open = indexedDB.open('headline-figures', 1); open.onsuccess = () => { \
                    const all = open.result.transaction('drafts').objectStore('drafts').getAll(); \
                    all.onsuccess = () => { open.result.close(); window.kept = JSON.stringify(all.result); }; }; return window.kept || ''; })()";
        let label = |words: &str| format!("[...document.querySelectorAll('.ed-figure-label')].some(own => own.textContent === '{words}')");
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-label-zh-CN", "标识注册总量").await;
        page.until(&format!("({kept}).includes('标识注册总量')")).await;
        page.value(OTHER).await;
        page.until("[...document.querySelectorAll('button')].some(own => own.textContent === '采用另一个窗口的内容')").await;
        // Nothing of theirs is lost while the person has not chosen.
        fill(&page, "field-1-label-en", "Identifiers of all kinds").await;
        page.until(&label("标识注册总量")).await;
        tokio::time::sleep(std::time::Duration::from_millis(800)).await;
        page.until(&format!("({kept}).includes('另一窗口的名称')")).await;
        press(&page, "采用另一个窗口的内容").await;
        page.until(&label("另一窗口的名称")).await;
        press(&page, "撤销").await;
        page.until(&label("标识注册总量")).await;
        page.until(&format!("({kept}).includes('标识注册总量')")).await;
        page.value(OTHER).await;
        press(&page, "保留这里的内容").await;
        page.until(&format!("({kept}).includes('标识注册总量') && !({kept}).includes('另一窗口的名称')")).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

mod chromium {
    use super::*;

    /// Only Chromium writes into folders; one that belongs to the page alone takes the place of one on a disk.
    #[tokio::test]
    async fn what_is_no_longer_made_is_removed_from_the_folder() {
        with_page(async |page| {
            page.open("editor.html").await;
            page.value("window.showDirectoryPicker = () => navigator.storage.getDirectory()").await;
            // A folder of before, with a file that no manifest knows.
            let set = "(async () => { const folder = await navigator.storage.getDirectory(); for (const [path, text] of [\
                       ['manifest.json', JSON.stringify({ files: ['static/figure-root-mirrors.en.svg'] })], \
                       ['static/figure-root-mirrors.en.svg', 'old'], ['static/figure-root-mirrors.en.png', 'not listed'], ['own.txt', 'mine']]) { \
                       const names = path.split('/'); const name = names.pop(); let place = folder; \
                       for (const part of names) place = await place.getDirectoryHandle(part, { create: true }); \
                       const out = await (await place.getFileHandle(name, { create: true })).createWritable(); await out.write(text); await out.close(); } window.set = true; })()";
            page.value(&format!("void {set}")).await;
            page.until("window.set").await;
            press(&page, "打开已发布的数据").await;
            page.until("document.querySelectorAll('.ed-figure').length === 24").await;
            page.value("[...document.querySelectorAll('.ed-choose')].find(own => own.textContent.includes('根镜像')).click()").await;
            press(&page, "删除").await;
            page.until("document.querySelectorAll('.ed-figure').length === 23").await;
            go_to(&page, "compare").await;
            page.until("document.querySelector('.ed-question')").await;
            page.value("document.querySelectorAll('.ed-question [type=checkbox]').forEach(own => own.click())").await;
            go_to(&page, "publish").await;
            make(&page).await;
            press(&page, "直接写入文件夹").await;
            page.until_within(PUBLISHING, "document.querySelector('.ed-told').textContent.includes('删除了不再需要的文件')").await;
            assert!(page.value("document.querySelector('.ed-told').textContent").await.as_str().unwrap().ends_with("\nstatic/figure-root-mirrors.en.svg"));
            let all = "(async () => { const found = []; const walk = async (folder, path) => { for await (const [name, own] of folder.entries()) { \
                       if (own.kind === 'file') found.push(path + name); else await walk(own, path + name + '/'); } }; \
                       await walk(await navigator.storage.getDirectory(), ''); window.found = found; })()";
            page.value(&format!("void {all}")).await;
            page.until("window.found").await;
            let found: BTreeSet<String> = page.strings("found").await.into_iter().collect();
            assert!(!found.contains("static/figure-root-mirrors.en.svg"));
            for path in ["static/figure-root-mirrors.en.png", "own.txt", "en/index.html", "manifest.json", "index.html.br"] {
                assert!(found.contains(path), "{path}");
            }
            assert_eq!(page.console_errors().await, [""; 0]);
        })
        .await;
    }
}
