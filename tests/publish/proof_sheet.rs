//! The proof sheet as HTML: what is published beside a changed copy. What is rendered is kept with its style beside other files of tests, to be
//! looked at: `target/tmp/proof-sheet.zh-CN.html`.

use std::fs;
use std::path::Path;

use headline_figures::data::{Dataset, Date, Locale, checksum};
use headline_figures::draft::compare::{Answer, Answers, Comparison, Slip, compare, first_edition};
use headline_figures::view::pages::to_html;
use headline_figures::view::{Proof, proof_sheet};
use scraper::{Html, Selector};

use crate::project;

const PUBLISHED: &str = include_str!("../../public/figures.json");

/// The published file with the first of each replaced.
fn edited(replacements: &[(&str, &str)]) -> String {
    replacements.iter().fold(PUBLISHED.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    })
}

/// Some honest changes, and some slips.
fn slips() -> String {
    let text = edited(&[
        ("\"updated\": \"2026-11-24\"", "\"updated\": \"2027-01-20\""),
        ("\"zh-CN\": \"2020年信息", "\"zh-CN\": \"2021年信息"),
        (
            "\"value\": 360000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过36万个\",\n      \"period\": \"2020\"",
            "\"value\": 840000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过84万个\",\n      \"quote\": \"截至2021年底，全国5G共建共享基站超过84万个，同比增长1.3倍。\",\n      \"changes\": [{\"kind\": \"change\", \"value\": 130, \"qualifier\": \"exact\", \"stated\": \"同比增长1.3倍\"}],\n      \"period\": \"2021\"",
        ),
        (
            "\"value\": 9700000000,\n      \"qualifier\": \"over\",\n      \"stated\": \"突破97亿\",\n      \"period\": \"2020\"",
            "\"value\": 10200000000,\n      \"qualifier\": \"exact\",\n      \"stated\": \"达102亿\",\n      \"quote\": \"工业互联网标识注册量达102亿，日均解析量持续增长。\",\n      \"period\": \"2021\"",
        ),
        (
            "\"value\": 18330000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过1833万户\"",
            "\"value\": 183300000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超过1.833亿户\"",
        ),
        (
            "\"value\": 5000000000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超50亿次\",\n      \"period\": \"2020\"",
            "\"value\": 4800000000,\n      \"qualifier\": \"over\",\n      \"stated\": \"超48亿次\",\n      \"period\": \"2021\"",
        ),
        ("\"id\": \"secondary-nodes\"", "\"id\": \"resolution-nodes\""),
        ("\"value\": 85,", "\"note\": {\"zh-CN\": \"含在建节点。\", \"en\": \"With nodes under construction.\"}, \"value\": 85,"),
        ("\"stated\": \"达14个\",", ""),
    ]);
    let mut json: serde_json::Value = serde_json::from_str(&text).unwrap();
    let figures = json["figures"].as_array_mut().unwrap();
    figures.retain(|figure| figure["id"] != "top-level-domains");
    figures.push(serde_json::json!({
        "id": "telecoms-revenue", "section": "services", "headline": false, "kind": "measure", "value": 1_470_000_000_000_u64,
        "qualifier": "about", "stated": "约1.47万亿元", "period": "2021", "unit": {"zh-CN": "元"},
        "label": {"zh-CN": "电信业务收入", "en": "Telecoms revenue"},
        "series": [{"period": "2019", "value": 1_310_000_000_000_u64, "qualifier": "exact"}, {"period": "2020", "value": 1_358_000_000_000_u64, "qualifier": "exact"}]
    }));
    json.to_string()
}

fn answers(comparison: &Comparison) -> Answers {
    let fell = comparison.warnings.iter().filter(|warning| warning.slip == Slip::Fall);
    let answer = |key: &String| Answer {
        warning: key.clone(),
        words: "2021年起改按年度统计，不再累计。".to_owned(),
        by: "张三".to_owned(),
        day: Date::parse("2027-01-19"),
    };
    fell.map(|warning| answer(&warning.key)).collect()
}

fn rendered(published: Option<&Dataset>, text: &str, locale: Locale) -> String {
    let edited = Dataset::parse(text).unwrap();
    let today = Date::parse("2027-01-20");
    let comparison = published.map_or_else(|| first_edition(&edited, today), |published| compare(published, &edited, today));
    let answers = answers(&comparison);
    let proof = Proof { published, edited: &edited, text, comparison: &comparison, answers: &answers };
    to_html(|| proof_sheet(&proof, locale))
}

/// Keeps a sheet as a page with its style.
fn keep(name: &str, sheet: &str, locale: Locale) {
    let style: String = ["tokens.css", "proof-sheet.css", "proof-sheet-figures.css", "proof-sheet-media.css"]
        .map(|file| fs::read_to_string(project().join("style").join(file)).unwrap())
        .concat();
    let page = format!(
        "<!DOCTYPE html><html class=\"hf-root\" lang=\"{}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{name}</title><style>body{{margin:0;background:var(--hf-used-background)}}{style}</style></head><body>{sheet}</body></html>",
        locale.tag()
    );
    fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.{}.html", locale.tag())), page).unwrap();
}

/// A sheet with everything that one may have.
pub fn sheet(locale: Locale) -> String {
    rendered(Some(&Dataset::parse(PUBLISHED).unwrap()), &slips(), locale)
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    page.select(&Selector::parse(selector).unwrap()).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
}

fn row_of<'a>(page: &'a Html, id: &str) -> scraper::ElementRef<'a> {
    let id_selector = Selector::parse(".hf-proof-id").unwrap();
    let is_of = |group: &scraper::ElementRef| group.select(&id_selector).any(|own| own.text().collect::<String>() == id);
    page.select(&Selector::parse(".hf-proof-figure").unwrap()).find(is_of).unwrap()
}

#[test]
fn a_changed_copy_is_laid_beside_what_is_published() {
    let text = slips();
    for locale in Locale::ALL {
        let html = sheet(locale);
        keep("proof-sheet", &html, locale);
        let page = Html::parse_fragment(&html);
        assert_eq!(texts(&page, ".hf-proof-checksum"), [checksum(&text)]);
        // Every figure once, and the one that is gone.
        let edited = Dataset::parse(&text).unwrap();
        assert_eq!(texts(&page, ".hf-proof-figure").len(), edited.figures().len() + 1);
        assert_eq!(texts(&page, ".hf-proof-tick").len(), 2 * (edited.figures().len() + 1));
        for figure in edited.figures() {
            row_of(&page, &figure.id);
        }
        assert_eq!(texts(&page, "[data-outcome=gone] .hf-proof-id"), ["top-level-domains"]);
        assert_eq!(texts(&page, "[data-outcome=new] .hf-proof-id"), ["telecoms-revenue"]);
        assert_eq!(texts(&page, "[data-outcome=renamed] .hf-proof-id"), ["resolution-nodes"]);
        assert_eq!(texts(&page, ".hf-proof-signatures tbody tr").len(), 5);
        assert_eq!(texts(&page, "mark").iter().filter(|words| *words == "超过84万个").count(), 1);
    }
    let page = Html::parse_fragment(&sheet(Locale::ZhCn));
    let stations = row_of(&page, "shared-5g-stations");
    let of = |selector: &str| -> Vec<String> {
        let selector = Selector::parse(selector).unwrap();
        stations.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    };
    assert_eq!(of(".hf-proof-old .hf-proof-value"), ["超过36万个"]);
    assert_eq!(of(".hf-proof-new .hf-proof-value"), ["超过84万个"]);
    assert_eq!(of(".hf-proof-digits"), ["360,000", "840,000"]);
    assert_eq!(of(".hf-proof-period"), ["2020年", "2021年"]);
    assert_eq!(of(".hf-proof-difference"), ["两数相差48万"]);
    assert_eq!(of(".hf-proof-quote"), ["截至2021年底，全国5G共建共享基站超过84万个，同比增长1.3倍。"]);
    assert_eq!(of("mark"), ["超过84万个", "同比增长1.3倍"]);
    assert_eq!(of(".hf-proof-read"), ["解读为：超过84万个 = 840,000"]);
    let questions = texts(&page, ".hf-proof-question").join("\n");
    for said in [
        "正好是原来的10倍",
        "标题的中文由“2020年信息通信行业主要数据”改为",
        "累计数只增不减",
        "2021年起改按年度统计，不再累计。（张三，2027年1月19日）",
        "尚未答复",
        "这项主要数据已删去",
        "原来填有报告原文“达14个”",
    ] {
        assert!(questions.contains(said), "{said}\n{questions}");
    }
    assert_eq!(texts(&page, ".hf-proof-answer").len(), 1);
}

#[test]
fn a_first_edition_has_nothing_beside_it() {
    let page = Html::parse_fragment(&rendered(None, PUBLISHED, Locale::En));
    assert_eq!(texts(&page, "[data-outcome=new]").len(), 24);
    assert!(texts(&page, ".hf-proof-facts dd").contains(&"Nothing (first edition)".to_owned()));
    assert!(texts(&page, ".hf-proof-facts dd").contains(&"None".to_owned()));
}

/// What a file says may have anything in it.
#[test]
fn what_is_shown_is_text() {
    let text = edited(&[("携号转网用户", "<img src=x onerror=alert(1)>")]);
    let html = rendered(None, &text, Locale::ZhCn);
    assert!(html.contains("&lt;img src=x") && !html.contains("<img"));
}
