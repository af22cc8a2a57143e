//! Tables of an office on their way into the editor, figures edited in a table, and what must not be lost meanwhile.

use serde_json::json;

use crate::browser::{Page, with_page};
use crate::editor::{choose, choose_file, fill, go_to, is_told, open_published, press};

const LABELS: &str = "[...document.querySelectorAll('.ed-figure-label')].map(own => own.textContent)";

async fn select(page: &Page, field: &str, value: &str) {
    page.until(field).await;
    page.value(&format!("{field}.value = '{value}'")).await;
    page.value(&format!("{field}.dispatchEvent(new Event('change', {{ bubbles: true }}))")).await;
}

#[tokio::test]
async fn columns_that_nobody_knows_are_matched_by_hand() {
    with_page(async |page| {
        page.open("editor.html").await;
        page.until("document.querySelector('.ed-file-title')").await;
        choose_file(&page, "table.csv", "'某表,,\\n甲,乙,丙\\n基站,36,2020\\n用户,5,2020\\n'").await;
        is_told(&page, "有的列没有认出").await;
        select(&page, "document.getElementById('table-header')", "1").await;
        // Without numbers there is nothing to open.
        press(&page, "读取").await;
        is_told(&page, "没有找到数值所在的列").await;
        for (at, name) in ["label.zh-CN", "value", "period"].iter().enumerate() {
            select(&page, &format!("document.querySelectorAll('.ed-columns select')[{at}]"), name).await;
        }
        press(&page, "读取").await;
        page.until(&format!("{LABELS}.join() === '基站,用户'")).await;
        // What was recognised can be changed afterwards, as often as one likes.
        for _ in 0..2 {
            press(&page, "调整列…").await;
            page.until("document.querySelectorAll('.ed-columns select').length === 3").await;
            press(&page, "取消").await;
            page.until("!document.querySelector('.ed-columns')").await;
        }
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn rows_of_a_table_renew_the_draft_and_one_step_takes_them_back() {
    with_page(async |page| {
        open_published(&page).await;
        go_to(&page, "open").await;
        let label = "工业互联网标识注册量";
        let table = format!("'指标,数值,单位,时间,同比增长（%）\\n{label},102,亿个,2021,5.2\\n新数据,7,个,2021,\\n'");
        choose_file(&page, "table.csv", &table).await;
        press(&page, "更新并添加").await;
        is_told(&page, "已添加1项：新数据").await;
        page.until("document.querySelectorAll('.ed-figure').length === 25").await;
        choose(&page, label).await;
        page.until("document.querySelector('.ed-said').textContent.includes('10,200,000,000')").await;
        page.until("document.getElementById('field-1-changes-0--value').value === '5.2'").await;
        press(&page, "撤销").await;
        page.until("document.querySelectorAll('.ed-figure').length === 24").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn figures_are_edited_in_a_table_and_filled_in_from_their_words() {
    with_page(async |page| {
        open_published(&page).await;
        press(&page, "用表格编辑").await;
        page.until("document.querySelectorAll('.ed-table tbody tr').length === 24").await;
        let value = "document.querySelectorAll('.ed-table tbody tr')[1].querySelector('td input')";
        page.value(&format!("({value}.value = '98亿', {value}.dispatchEvent(new Event('change', {{ bubbles: true }})))")).await;
        page.until(&format!("{value}.value === '9800000000'")).await;
        page.until("document.querySelectorAll('.ed-table tbody tr')[1].classList.contains('ed-wrong')").await;
        let headline = "document.querySelectorAll('.ed-table tbody tr')[1].querySelector('[type=checkbox]')";
        let before = page.value(&format!("{headline}.checked")).await;
        page.value(&format!("{headline}.click()")).await;
        page.until(&format!("{headline}.checked !== {before}")).await;
        press(&page, "用表格编辑").await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-stated", "接近1.2亿").await;
        press(&page, "按原文填写").await;
        page.until("document.getElementById('field-1-value').value === '120000000'").await;
        page.until("document.getElementById('field-1-qualifier').value === 'nearly'").await;
        is_told(&page, "已按原文填写").await;
        press(&page, "撤销").await;
        page.until("document.getElementById('field-1-value').value === '9800000000'").await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn what_was_typed_just_before_the_page_is_closed_is_kept() {
    with_page(async |page| {
        open_published(&page).await;
        choose(&page, "标识注册量").await;
        // Within the rest after which a draft is kept otherwise.
        page.value(
            "(() => { const own = document.getElementById('field-1-label-zh-CN'); own.value = '改到一半'; \
             own.dispatchEvent(new Event('input', { bubbles: true })); location.reload(); })()",
        )
        .await;
        page.until("document.querySelector('.ed-file-title')").await;
        press(&page, "继续编辑草稿").await;
        page.until(&format!("{LABELS}.includes('改到一半')")).await;
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn a_full_disk_is_told_and_loses_nothing() {
    with_page(async |page| {
        open_published(&page).await;
        page.value("void (IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); })").await;
        choose(&page, "标识注册量").await;
        fill(&page, "field-1-label-zh-CN", "标识总量").await;
        is_told(&page, "请下载 figures.json").await;
        page.until(&format!("{LABELS}.includes('标识总量')")).await;
        press(&page, "下载 figures.json").await;
        let saved = String::from_utf8(page.downloaded("figures.json").await).unwrap();
        assert!(saved.contains("标识总量"));
    })
    .await;
}

#[tokio::test]
async fn the_report_and_what_was_taken_over_of_it_are_there_after_a_reload() {
    with_page(async |page| {
        open_published(&page).await;
        go_to(&page, "report").await;
        // A text without a number loses nothing and is told.
        fill(&page, "report-text", "没有数字的一段话。").await;
        press(&page, "查找数字").await;
        page.until("document.body.innerText.includes('没有找到数字表述')").await;
        fill(&page, "report-text", "2021年，工业互联网标识注册量突破102亿个，同比增长5.2%。").await;
        press(&page, "查找数字").await;
        page.until("document.querySelectorAll('.ed-number').length === 2").await;
        page.value("document.querySelector('.ed-number').click()").await;
        press(&page, "采用为新数据").await;
        page.until("document.querySelector('.ed-number.ed-taken')").await;
        go_to(&page, "edit").await;
        page.until("document.querySelectorAll('.ed-figure').length === 25").await;
        page.value("new Promise(done => setTimeout(done, 1000))").await;
        page.value("location.reload()").await;
        page.until("document.querySelector('.ed-file-title')").await;
        press(&page, "继续编辑草稿").await;
        page.until("document.querySelectorAll('.ed-figure').length === 25").await;
        go_to(&page, "report").await;
        page.until("document.querySelectorAll('.ed-number').length === 2").await;
        page.until("document.querySelector('.ed-number.ed-taken')").await;
        assert_eq!(
            page.value("document.getElementById('report-text').value").await,
            json!("2021年，工业互联网标识注册量突破102亿个，同比增长5.2%。")
        );
        assert_eq!(page.console_errors().await, [""; 0]);
    })
    .await;
}
