#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::chart::draw_time_series;
use crate::data::Status;
use crate::native::{Cache, SystemRasterizer};
use resvg::tiny_skia::Rect;
use resvg::usvg::{Group, Node, Tree};

const TOKENS: &str = include_str!("../../../style/tokens.css");

/// The fonts of this machine, looked for once.
static FONTS: LazyLock<SystemRasterizer<'static>> = LazyLock::new(|| {
    let cache = Box::leak(Box::new(Cache::open(Path::new("target/tmp")).unwrap()));
    SystemRasterizer::new(cache).unwrap()
});

fn draw(dataset: &Dataset, figures: &[&Figure], locale: Locale) -> String {
    svg(dataset, figures, locale, TOKENS, &*FONTS).unwrap()
}

#[test]
fn a_figure_alone_names_its_own_source() {
    let dataset = Dataset::parse(include_str!("../../../public/figures.json")).unwrap();
    let abroad: Vec<_> = dataset.figures().iter().filter(|figure| figure.section == "international-cooperation").collect();
    assert_eq!(abroad.len(), 2);
    for locale in Locale::ALL {
        let plain = |title: &str| title.replace('’', if locale == Locale::En { "'" } else { "’" });
        let own = |figure| plain(dataset.source_of(figure).title.in_locale(locale).0);
        let shared = plain(dataset.source().title.in_locale(locale).0);
        for figure in &abroad {
            let picture = draw(&dataset, &[figure], locale);
            assert!(picture.contains(&own(figure)) && !picture.contains(&shared), "{picture}");
        }
        let headline: Vec<_> = dataset.headline().collect();
        assert!(draw(&dataset, &headline, locale).contains(&shared));
    }
}

#[test]
fn the_day_of_a_source_is_its_own() {
    let picture = |file| svg_of_first(&Dataset::parse(file).unwrap());
    let dated = picture(include_str!("../../../tests/fixtures/valid/two-figures.json"));
    assert!(dated.contains("发布：2021年3月1日") && dated.contains("数据更新：2021年3月2日"), "{dated}");
    let other = picture(include_str!("../../../tests/fixtures/valid/section-publisher.json"));
    assert!(!other.contains("发布：") && other.contains("数据更新：2021年3月2日"), "{other}");
}

fn svg_of_first(dataset: &Dataset) -> String {
    draw(dataset, &[&dataset.figures()[0]], Locale::ZhCn)
}

/// Whoever meets the picture of a plan elsewhere sees that it is no result.
#[test]
fn a_plan_is_drawn_in_outlines() {
    let dataset = Dataset::parse(include_str!("../../../public/figures.json")).unwrap();
    for figure in dataset.figures().iter().filter(|figure| draw_figure(figure).is_some()) {
        let picture = draw(&dataset, &[figure], Locale::ZhCn);
        let filled = format!("rx=\"25\" fill=\"{}\"></rect>", Colours::read(TOKENS).unwrap().mark(Status::Actual, "").fill);
        assert_eq!(picture.matches(&filled).count() == 0, figure.status.is_ahead(), "{}", figure.id);
    }
}

/// What the card shows over time, its picture shows too: the drawing, its ends, what has changed, and what is drawn otherwise.
#[test]
fn a_series_is_in_the_picture() {
    let dataset = Dataset::parse(include_str!("../../../tests/fixtures/valid/made-up-years.json")).unwrap();
    let picture = |id: &str, locale| {
        let figure = dataset.figures().iter().find(|figure| figure.id == id).unwrap();
        draw(&dataset, &[figure], locale)
    };
    let columns = picture("columns-with-a-gap", Locale::ZhCn);
    let standing = columns.matches("rx=\"0\"").count();
    assert_eq!(standing, draw_time_series(&dataset.figures()[0]).unwrap().picture.shapes.len());
    for words in ["超过36万个", "比2019年多", "虚线：实际超过或不少于此数", "<polyline"] {
        assert!(columns.contains(words), "{words}\n{columns}");
    }
    let line = picture("a-long-line", Locale::En);
    assert!(line.contains("<circle") && line.contains("stroke-dasharray=\"40 30\"") && line.contains("100%"), "{line}");
    // Many figures in one picture have no room for it.
    let all: Vec<_> = dataset.figures().iter().collect();
    assert!(!draw(&dataset, &all, Locale::ZhCn).contains("<polyline"));
}

/// Whatever is drawn and written stands in the picture, and no text over another.
#[test]
fn all_of_it_is_inside() {
    for file in [
        include_str!("../../../tests/fixtures/valid/made-up-years.json"),
        include_str!("../../../tests/fixtures/valid/bulletin.json"),
        include_str!("../../../public/figures.json"),
    ] {
        let dataset = Dataset::parse(file).unwrap();
        for (figure, locale) in dataset.figures().iter().flat_map(|figure| Locale::ALL.map(|locale| (figure, locale))) {
            let tree = tree(&draw(&dataset, &[figure], locale));
            inside(&tree, &figure.id);
        }
    }
}

/// However long: a publisher is set in lines, a label and the source's words smaller.
#[test]
fn long_names_stay_inside() {
    let long = "Information and Communications Administration, Ministry of Industry and Information Technology of the Republic";
    let file = include_str!("../../../tests/fixtures/valid/two-figures.json")
        .replace("A department", long)
        .replace("Identifiers registered", "Identifiers of the industrial internet registered in the whole country so far")
        .replace("\"个\"", "\"个工业互联网标识解析体系节点标识\"")
        .replace("突破97亿", "突破97亿个工业互联网标识解析体系节点标识");
    let dataset = Dataset::parse(&file).unwrap();
    let all: Vec<_> = dataset.figures().iter().collect();
    for (figures, locale) in [&all[..1], &all[..]].into_iter().flat_map(|figures| Locale::ALL.map(|locale| (figures, locale))) {
        inside(&tree(&draw(&dataset, figures, locale)), "long");
    }
}

fn tree(svg: &str) -> Tree {
    FONTS.tree(svg).unwrap()
}

fn inside(tree: &Tree, name: &str) {
    let (bounds, size) = (tree.root().abs_stroke_bounding_box(), tree.size());
    assert!(bounds.left() >= 0.0 && bounds.top() >= 0.0, "{name} {bounds:?}");
    assert!(bounds.right() <= size.width() && bounds.bottom() <= size.height(), "{name} {bounds:?} {size:?}");
    let texts = texts(tree.root());
    for (at, one) in texts.iter().enumerate() {
        let met = texts.iter().skip(at + 1).find(|other| {
            one.left() < other.right() && other.left() < one.right() && one.top() < other.bottom() && other.top() < one.bottom()
        });
        assert_eq!(met, None, "{name} {one:?}");
    }
}

/// Where there is ink of a text: the boxes of its lines reach into each other.
fn texts(group: &Group) -> Vec<Rect> {
    let children = group.children().iter();
    children
        .flat_map(|node| match node {
            Node::Group(group) => texts(group),
            Node::Text(text) => vec![text.flattened().abs_bounding_box()],
            Node::Path(_) | Node::Image(_) => vec![],
        })
        .collect()
}
