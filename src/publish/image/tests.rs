use super::*;

const TOKENS: &str = include_str!("../../../style/tokens.css");

#[test]
fn a_figure_alone_names_its_own_source() {
    let dataset = Dataset::parse(include_str!("../../../public/figures.json")).unwrap();
    let abroad: Vec<_> = dataset.figures().iter().filter(|figure| figure.section == "international-cooperation").collect();
    assert_eq!(abroad.len(), 2);
    for locale in Locale::ALL {
        let plain = |title: &str| escape(title).replace('’', if locale == Locale::En { "'" } else { "’" });
        let own = |figure| plain(dataset.source_of(figure).title.in_locale(locale).0);
        let shared = plain(dataset.source().title.in_locale(locale).0);
        for figure in &abroad {
            let picture = svg(&dataset, &[figure], locale, TOKENS).unwrap();
            assert!(picture.contains(&own(figure)) && !picture.contains(&shared), "{picture}");
        }
        let headline: Vec<_> = dataset.headline().collect();
        assert!(svg(&dataset, &headline, locale, TOKENS).unwrap().contains(&shared));
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
    svg(dataset, &[&dataset.figures()[0]], Locale::ZhCn, TOKENS).unwrap()
}

/// Whoever meets the picture of a plan elsewhere sees that it is no result.
#[test]
fn a_plan_is_drawn_in_outlines() {
    let dataset = Dataset::parse(include_str!("../../../public/figures.json")).unwrap();
    for figure in dataset.figures().iter().filter(|figure| draw_figure(figure).is_some()) {
        let picture = svg(&dataset, &[figure], Locale::ZhCn, TOKENS).unwrap();
        let filled = picture.matches(&format!("rx=\"25\" fill=\"{}\"/>", Colours::read(TOKENS).unwrap().accent)).count();
        assert_eq!(filled == 0, figure.kind == Kind::Target, "{}", figure.id);
    }
}
