use super::*;
use crate::data::Dataset;

const ELEMENT: &str = "<headline-figures src=\"https://example.org/figures/figures.json\" lang=\"zh-CN\">2020年信息通信行业主要数据：\
    5G共建共享基站超过36万个；工业互联网标识注册量超过97亿个；携号转网用户超过1833万户；境内获批提供注册服务的顶级域：136个\
    </headline-figures>";
const SCRIPT: &str = "<script type=\"module\" src=\"https://example.org/figures/embed.js\" integrity=\"sha256-a\" crossorigin=\"anonymous\"></script>";

fn dataset() -> Dataset {
    Dataset::parse(include_str!("../../public/figures.json")).unwrap()
}

fn choices(method: Method, locale: Locale) -> Choices {
    let address = " https://example.org/figures// ".to_owned();
    Choices { method, address, locale, is_pinned: true, ..Choices::default() }
}

fn given(choices: &Choices) -> Snippet {
    let hashes = Hashes { embed: "sha256-a".into(), frame: "sha256-b".into() };
    snippet(&dataset(), choices, &hashes, 1600)
}

#[test]
fn an_element_is_one_line_with_its_script_and_the_figures_in_words() {
    let preload =
        "<link rel=\"preload\" as=\"fetch\" href=\"https://example.org/figures/element.html\" crossorigin=\"anonymous\">\n";
    assert_eq!(given(&choices(Method::Element, Locale::ZhCn)).text(), format!("{ELEMENT}{SCRIPT}{preload}"));
    let own = Choices {
        figures: Some(vec!["root-mirrors".into(), "shared-5g-stations".into()]),
        view: Some("table"),
        theme: Some("dark"),
        text: Some("large"),
        is_pinned: false,
        ..choices(Method::Element, Locale::En)
    };
    let text = given(&own).text();
    for part in [
        "lang=\"en\" figures=\"root-mirrors,shared-5g-stations\" view=\"table\" theme=\"dark\" text=\"large\">China’s information",
        "headline figures: Shared 5G base stations: over 360,000 stations; DNS root mirrors: 14 mirrors</headline-figures><script",
        "/embed.js\" crossorigin",
        "/figures/en/element.html\"",
    ] {
        assert!(text.contains(part), "{part} is not in\n{text}");
    }
    assert_eq!(text.matches('\n').count(), 1);
}

#[test]
fn a_template_has_the_script_where_the_text_may_have_none() {
    let own = given(&choices(Method::Tag, Locale::ZhCn));
    assert_eq!((own.text(), own.template_text()), (format!("{ELEMENT}\n"), SCRIPT.to_owned()));
}

#[test]
fn an_edition_is_an_attribute_of_the_element_alone() {
    let with = |method, edition: &str| Choices { edition: edition.into(), ..choices(method, Locale::ZhCn) };
    let text = given(&with(Method::Element, " 2020-a ")).text();
    assert!(text.contains("lang=\"zh-CN\" edition=\"2020-a\">") && !text.contains("preload"), "{text}");
    assert!(!with(Method::Element, "20/20").has_usable_edition());
    assert!(!given(&with(Method::Element, "20\"20")).text().contains("edition"));
    assert!(!given(&with(Method::Frame, "2020")).text().contains("edition"));
}

#[test]
fn a_frame_has_its_settings_in_its_address_escaped_once() {
    let own = Choices {
        view: Some("table"),
        theme: Some("dark"),
        figures: Some(vec!["a".into(), "b".into()]),
        ..choices(Method::Frame, Locale::En)
    };
    assert_eq!(frame_page(&own), "en/embed.html?figures=a,b&view=table&theme=dark");
    let text = given(&own).text();
    let expected = "<iframe src=\"https://example.org/figures/en/embed.html?figures=a,b&amp;view=table&amp;theme=dark\" \
        title=\"China’s information and communications in 2020: headline figures\" width=\"100%\" height=\"1600\" loading=\"lazy\" \
        frameborder=\"0\" allow=\"clipboard-write; web-share\" data-headline-figures></iframe><script type=\"module\" \
        src=\"https://example.org/figures/frame.js\" integrity=\"sha256-b\" crossorigin=\"anonymous\"></script>\n";
    assert_eq!(text, expected);
    assert_eq!(frame_page(&choices(Method::Frame, Locale::ZhCn)), "embed.html");
}

#[test]
fn a_picture_says_the_figures_in_words() {
    let text = given(&choices(Method::Image, Locale::ZhCn)).text();
    assert!(text.starts_with("<a href=\"https://example.org/figures/static/figures.zh-CN.html\"><img src=\"https://example.org/figures/static/figures.zh-CN.png\" alt=\"5G"), "{text}");
    assert!(
        text.contains("工业互联网标识注册量超过97亿个") && text.ends_with("\" width=\"100%\" loading=\"lazy\"></a>\n"),
        "{text}"
    );
}

#[test]
fn figures_as_text_name_their_source_and_day() {
    let own = Choices {
        figures: Some(vec!["root-mirrors".into(), "industrial-internet-identifiers".into()]),
        ..choices(Method::Html, Locale::ZhCn)
    };
    let expected = "<p><strong><a href=\"https://example.org/figures/\">2020年信息通信行业主要数据</a></strong></p>\
        <ul><li>工业互联网标识注册量超过97亿个</li><li>域名根镜像服务器：14个</li></ul>\
        <p>工业和信息化部信息通信管理局<br>来源：《开创信息通信行业监管工作新局面》<br>数据更新：2026年11月24日</p>\n";
    assert_eq!(given(&own).text(), expected);
    let line = given(&Choices { method: Method::Line, ..own }).text();
    assert_eq!(
        line,
        "2020年信息通信行业主要数据：工业互联网标识注册量超过97亿个；域名根镜像服务器：14个。\
         （工业和信息化部信息通信管理局；来源：《开创信息通信行业监管工作新局面》；数据更新：2026年11月24日）\n"
    );
}

#[test]
fn what_figures_are_called_is_no_markup() {
    let dataset = include_str!("../../public/figures.json").replace("\"2020年信息通信行业主要数据\"", "\"<b> & \\\"c\\\"\"");
    let dataset = Dataset::parse(&dataset).unwrap();
    let text = |method| snippet(&dataset, &choices(method, Locale::ZhCn), &Hashes::default(), 1).text();
    assert!(text(Method::Element).contains(">&lt;b> &amp; &quot;c&quot;："), "{}", text(Method::Element));
    assert!(text(Method::Frame).contains("title=\"&lt;b> &amp; &quot;c&quot;\""));
    // What is pasted where there is no markup is escaped by nobody.
    assert!(text(Method::Line).starts_with("<b> & \"c\"："));
}

#[test]
fn the_page_to_try_it_on_is_made_of_the_same_tree() {
    let own = given(&choices(Method::Image, Locale::En));
    let [tree] = own.page.as_slice() else { panic!("{own:?}") };
    let json = tree.to_json();
    assert_eq!(json[0], "a");
    assert_eq!(json[2][0][0], "img");
    assert_eq!(json[2][0][1]["width"], "100%");
    assert_eq!(json[2][0][2], serde_json::json!([]));
}
