//! Views in a real browser.

use headline_figures::data::{Dataset, Decimal, Locale, Quantity, Unit};
use headline_figures::format::format_quantity;
use headline_figures::view::{Freshness, Settings, View, Widget};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlElement};

const SHIPPED: &str = include_str!("../../public/figures.json");
const EVERY_QUALIFIER: &str = include_str!("../fixtures/valid/every-qualifier.json");
const CHINESE_ONLY: &str = include_str!("../fixtures/valid/chinese-only.json");

fn parse(text: &str) -> Dataset {
    Dataset::parse(text).expect("a valid file")
}

/// A widget on a page of its own.
struct Shown {
    root: HtmlElement,
}

fn show(file: &str, locale: Locale) -> Shown {
    show_with(file, Settings { locale, ..Settings::default() })
}

fn show_with(file: &str, settings: Settings) -> Shown {
    let root: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&root).unwrap();
    let dataset = parse(file);
    leptos::mount::mount_to(root.clone(), move || view! { <Widget dataset freshness=Freshness::Current settings filter=() /> })
        .forget();
    Shown { root }
}

impl Shown {
    fn all(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|index| found.item(index).unwrap().unchecked_into()).collect()
    }

    fn texts(&self, selector: &str) -> Vec<String> {
        self.all(selector).iter().map(|element| element.text_content().unwrap()).collect()
    }
}

#[wasm_bindgen_test]
fn four_cards_in_each_language() {
    let chinese = show(SHIPPED, Locale::ZhCn);
    assert_eq!(chinese.texts(".hf-number"), ["超过36万个", "超过97亿个", "超过1833万户", "136个"]);
    assert_eq!(chinese.texts(".hf-digits"), ["36", "97", "1833", "136"]);
    assert_eq!(chinese.all(".hf-picture").len(), 4);
    let english = show(SHIPPED, Locale::En);
    let said = ["Over 360,000 stations", "Over 9.7 billion identifiers", "Over 18.33 million users", "136 top-level domains"];
    assert_eq!(english.texts(".hf-number"), said);
    assert_eq!(english.texts(".hf-stated")[1], "In the report’s words: “突破97亿”");
}

#[wasm_bindgen_test]
fn every_qualifier_and_kind_is_said() {
    let shown = show(EVERY_QUALIFIER, Locale::ZhCn);
    let said = ["超过97亿个", "7个", "0起", "约1.2345万人", "接近1亿户", "超过97.5%", "180万款", "至少1.2万亿次"];
    assert_eq!(shown.texts(".hf-number"), said);
    assert_eq!(shown.texts(".hf-card .hf-status"), ["计划"]);
    // Nothing to count has no picture and no key.
    assert_eq!(shown.all(".hf-card")[2].query_selector(".hf-chart").unwrap(), None);
}

#[wasm_bindgen_test]
fn chinese_words_on_an_english_page_are_marked() {
    let shown = show(CHINESE_ONLY, Locale::En);
    let marked = shown.texts(".hf-label [lang=zh-CN], .hf-title [lang=zh-CN], .hf-unit[lang=zh-CN], td [lang=zh-CN]");
    let marked: Vec<_> = marked.iter().map(|text| text.trim()).collect();
    assert_eq!(marked, ["年度主要数据", "标识注册量", "个", "个", "突破97亿"]);
    let shown = show(CHINESE_ONLY, Locale::En);
    let unmarked = "*:not([lang=zh-CN], [lang=zh-CN] *)";
    for element in shown.all(unmarked) {
        let own: String = (0..element.child_nodes().length())
            .filter_map(|at| element.child_nodes().get(at))
            .filter(|node| node.node_type() == 3)
            .filter_map(|node| node.text_content())
            .collect();
        assert!(!own.contains(|letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter)), "{own}");
    }
}

#[wasm_bindgen_test]
fn a_picture_is_said_in_a_sentence_and_a_figure_in_its_details() {
    let shown = show(SHIPPED, Locale::ZhCn);
    assert_eq!(shown.texts(".hf-legend > :first-child")[1], "97格，每格1亿个");
    assert_eq!(shown.texts(".hf-exact-value"), ["360,000", "9,700,000,000", "18,330,000", "136"]);
    assert!(shown.texts("summary")[1].starts_with("2020年"));
    // Label and quantity are told with the summary of a card.
    for card in shown.all(".hf-card") {
        let summary = card.query_selector("summary").unwrap().unwrap();
        let told = summary.get_attribute("aria-describedby").unwrap();
        let classes = told.split(' ').map(|id| card.query_selector(&format!("[id='{id}']")).unwrap().unwrap().class_name());
        assert_eq!(classes.collect::<Vec<_>>(), ["hf-label", "hf-number"]);
    }
}

#[wasm_bindgen_test]
fn text_is_never_markup() {
    let file = SHIPPED.replace("5G共建共享基站", "<b>5G</b>&amp;<img src=x onerror=alert(1)>");
    let shown = show(&file, Locale::ZhCn);
    assert_eq!(shown.texts(".hf-label")[0], "<b>5G</b>&amp;<img src=x onerror=alert(1)>");
    assert!(shown.all("b, img").is_empty());
}

#[wasm_bindgen_test]
fn settings_choose_figures_view_and_heading_level() {
    let figures = vec!["root-mirrors".into(), "porting-success-rate".into()];
    let shown = show_with(SHIPPED, Settings { figures: figures.clone(), heading_level: 3, ..Settings::default() });
    assert_eq!(shown.texts(".hf-number"), ["14个", "至少99%"]);
    assert_eq!((shown.all("h3.hf-title").len(), shown.all("h4.hf-label").len()), (1, 2));
    // A rate is a share of a hundred cells.
    assert_eq!(shown.all(".hf-picture")[1].outer_html().matches('z').count(), 100);
    let shown = show_with(SHIPPED, Settings { figures, view: View::Table, ..Settings::default() });
    assert_eq!(shown.all("[value=table]:checked").len(), 1);
    assert_eq!(shown.texts("tbody th"), ["域名根镜像服务器", "1小时携号转网成功率"]);
    assert_eq!(shown.texts("tbody td"), ["14个", "2020年", "达14个", "至少99%", "2020年", "99%以上"]);
}

#[wasm_bindgen_test]
fn the_table_says_what_the_cards_say() {
    let shown = show(SHIPPED, Locale::En);
    assert_eq!(shown.texts(".hf-table td:nth-child(2)"), shown.texts(".hf-number"));
    assert_eq!(shown.texts(".hf-table tbody th"), shown.texts(".hf-label"));
}

/// Native and wasm draw the identical picture: the golden files are drawn natively.
#[wasm_bindgen_test]
fn pictures_are_the_native_ones() {
    let shown = show(SHIPPED, Locale::ZhCn);
    let golden = [
        include_str!("../golden/shared-5g-stations.svg"),
        include_str!("../golden/industrial-internet-identifiers.svg"),
        include_str!("../golden/ported-numbers.svg"),
        include_str!("../golden/top-level-domains.svg"),
    ];
    for (picture, golden) in shown.all(".hf-picture").iter().zip(golden) {
        let paths = |text: &str| -> Vec<String> {
            text.split(" d=\"").skip(1).map(|data| data.split('"').next().unwrap().to_owned()).collect()
        };
        assert_eq!(paths(&picture.outer_html()), paths(golden));
        assert!(paths(golden).concat().matches('z').count() > 30);
    }
}

/// What the browser itself makes of the number: an implementation of the same rules by other people.
fn intl(number: &str, locale: Locale, compact: bool) -> String {
    let options = js_sys::Object::new();
    let set = |name: &str, value: wasm_bindgen::JsValue| js_sys::Reflect::set(&options, &name.into(), &value).unwrap();
    set("maximumFractionDigits", 20.into());
    if compact {
        set("notation", "compact".into());
        set("compactDisplay", if locale == Locale::En { "long" } else { "short" }.into());
    }
    let format = js_sys::Intl::NumberFormat::new(&js_sys::Array::of1(&locale.tag().into()), &options);
    format.format().call1(&wasm_bindgen::JsValue::UNDEFINED, &number.into()).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
fn numbers_are_said_as_the_browser_says_them() {
    // Each length, each first digits, with and without a fraction: some two thousand values below 10^15.
    let mut numbers: Vec<String> = Vec::new();
    for length in 0..15_usize {
        for start in ["1", "9", "18", "97", "99", "123", "1833", "9999", "123456789", "100000001"] {
            let whole = format!("{start:0<width$}", width = length.max(start.len()));
            for fraction in ["", ".5", ".25", ".009"] {
                numbers.push(format!("{whole}{fraction}"));
            }
        }
    }
    let mut seed = 20_201_224_u64;
    for _ in 0..1_500 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        numbers.push((seed % 10_u64.pow(1 + u32::try_from(seed >> 32).unwrap() % 15)).to_string());
    }
    let unit = Unit::new("个", Some("x"));
    for number in &numbers {
        let value = Decimal::parse(number).unwrap();
        for locale in Locale::ALL {
            let said = format_quantity(Quantity::exact(value), &unit, locale);
            let space = if locale == Locale::En && !said.magnitude.is_empty() { " " } else { "" };
            let ours = format!("{}{space}{}", said.number, said.magnitude);
            // English writes numbers below a million out, Chinese counts in 万 from ten thousand.
            let compact = locale == Locale::ZhCn || value.is_at_least(1_000_000);
            assert_eq!(ours, intl(number, locale, compact), "{number}");
        }
    }
}
