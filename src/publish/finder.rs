//! Search, section and order on the page with all figures. `script/finder.js` hears them; without it they are hidden and the
//! figures stand by section. They stand beside the widget, not in it: no visitor of another page loads them.

use serde_json::{Map, Value};

use super::page::escape;
use crate::data::{Dataset, Figure, Locale};

/// The panel's own words: Chinese, English.
const SEARCH: [&str; 2] = ["查找", "Search"];
const SECTION: [&str; 2] = ["章节", "Section"];
const ALL: [&str; 2] = ["全部", "All"];
const SORT: [&str; 2] = ["排序", "Sort"];
const ORDERS: [(&str, [&str; 2]); 4] = [
    ("", ["按报告顺序", "As in the report"]),
    ("label", ["按名称", "By name"]),
    ("-value", ["数值从大到小", "Largest number first"]),
    ("value", ["数值从小到大", "Smallest number first"]),
];
/// The script puts a number in the place of `{n}`.
const FOUND: [&str; 2] = ["共{n}项", "{n} found"];

/// The panel.
pub(super) fn finder(dataset: &Dataset, locale: Locale) -> String {
    let say = |words: [&str; 2]| escape(if locale == Locale::ZhCn { words[0] } else { words[1] });
    let option = |value: &str, text: &str| format!("<option value=\"{value}\">{text}</option>");
    let title = |text: &crate::data::LocalizedText| escape(text.in_locale(locale).0);
    let sections: String = dataset.sections().iter().map(|section| option(&section.id, &title(&section.title))).collect();
    let orders: String = ORDERS.iter().map(|(value, words)| option(value, &say(*words))).collect();
    let index: Map<String, Value> =
        dataset.figures().iter().map(|figure| (figure.id.clone(), words(dataset, figure).into())).collect();
    format!(
        "<div class=\"hf-filter\" role=\"search\" data-found=\"{found}\" data-index=\"{index}\">\
         <label class=\"hf-filter-field\">{search}<input type=\"search\" name=\"find-q\" autocomplete=\"off\"></label>\
         <label class=\"hf-filter-field\">{section}<select name=\"find-section\" autocomplete=\"off\">{all}{sections}</select></label>\
         <label class=\"hf-filter-field\">{sort}<select name=\"find-sort\" autocomplete=\"off\">{orders}</select></label>\
         <p class=\"hf-result-count\" role=\"status\"></p></div>",
        found = say(FOUND),
        index = escape(&Value::Object(index).to_string()),
        search = say(SEARCH),
        section = say(SECTION),
        all = option("", &say(ALL)),
        sort = say(SORT),
    )
}

/// What a search looks into: label and section in every language.
fn words(dataset: &Dataset, figure: &Figure) -> String {
    let texts = [Some(&figure.label), dataset.section_of(figure).map(|section| &section.title)];
    let all = texts.into_iter().flatten().flat_map(|text| Locale::ALL.map(|locale| text.in_locale(locale).0.to_lowercase()));
    all.collect::<Vec<_>>().join(" ")
}
