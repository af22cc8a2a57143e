//! What scripts and styles look for is there: each hook is listed once, each selector matches something in a rendered page.

use std::collections::BTreeSet;
use std::path::Path;

use headline_figures::data::Locale;
use headline_figures::native;
use headline_figures::view::hooks::{HOOKS, Writer};
use regex::Regex;
use scraper::{Html, Selector};

use crate::messages::{code, sources};
use crate::proof_sheet::sheet;
use crate::{DATASETS, program, project, published};

/// Every page of three datasets, the gallery of states, and the proof sheet.
fn rendered() -> Vec<Html> {
    let gallery = native::gallery(project(), ["style.css", "filter.css"]).unwrap();
    // What stands in a template cannot be selected.
    let gallery = gallery.replace("<template shadowrootmode=\"open\">", "<div>").replace("</template>", "</div>");
    let sheets = Locale::ALL.map(|locale| Html::parse_document(&sheet(locale)));
    pages().into_iter().chain([Html::parse_document(&gallery)]).chain(sheets).collect()
}

/// Every page of three datasets.
fn pages() -> Vec<Html> {
    let program = program();
    // A plan of which a cell is filled in part is in no fixture.
    let plan = DATASETS[2].1.replace("1800000", "1833000").replace("180万", "183.3万");
    let texts = DATASETS.iter().map(|(_, text)| *text).chain([plan.as_str()]);
    let files: Vec<_> = texts.map(|text| published(text, &program, "https://example.org/")).collect();
    let pages = files.iter().flat_map(|files| {
        files.iter().filter(|(path, _)| Path::new(path).extension().is_some_and(|extension| extension == "html"))
    });
    let pages = pages.map(|(_, content)| String::from_utf8(content.to_vec()).unwrap());
    pages.map(|page| Html::parse_document(&page)).collect()
}

fn written_by(writer: Writer) -> BTreeSet<&'static str> {
    HOOKS.iter().filter(|(_, own)| *own == writer).map(|(hook, _)| *hook).collect()
}

/// `hf-…` and `data-…` in a text of a script; `dataset.someName` is `data-some-name`.
fn hooks_in(script: &str) -> BTreeSet<String> {
    let names = Regex::new(r"\b(?:hf|data)-[a-z]+(?:-[a-z]+)*\b").unwrap();
    let dataset = Regex::new(r"(?:dataset|dataset: \{)\.? ?([a-zA-Z]+)").unwrap();
    let hyphens = Regex::new("[A-Z]").unwrap();
    let kebab = |name: &str| {
        format!("data-{}", hyphens.replace_all(name, |found: &regex::Captures| format!("-{}", found[0].to_lowercase())))
    };
    let from_dataset = dataset.captures_iter(script).map(|found| kebab(&found[1]));
    names.find_iter(script).map(|found| found.as_str().to_owned()).chain(from_dataset).collect()
}

#[test]
fn scripts_look_for_listed_hooks_only() {
    let listed: BTreeSet<&str> = HOOKS.iter().map(|(hook, _)| *hook).collect();
    assert_eq!(listed.len(), HOOKS.len(), "a hook is listed twice");
    let mut used = BTreeSet::new();
    for (path, text) in sources("script", ".js") {
        for hook in hooks_in(&code(&text)) {
            assert!(listed.contains(hook.as_str()), "{path}: {hook} is not in src/view/hooks.rs");
            used.insert(hook);
        }
    }
    let styles: String = sources("style", ".css").into_iter().map(|(_, text)| text).collect();
    let unused: Vec<_> = listed.iter().filter(|hook| !used.contains(**hook) && !styles.contains(**hook)).collect();
    assert!(unused.is_empty(), "no script and no style uses {unused:?}");
}

#[test]
fn every_hook_is_written_by_whoever_is_said_to() {
    let pages = pages();
    let is_rendered = |hook: &str| {
        let attribute = if hook.starts_with("data-") {
            format!("[{hook}]")
        } else {
            format!(".{hook}, #{hook}, [name=\"{hook}\"], [id^=\"{hook}\"]")
        };
        let selector = Selector::parse(&attribute).unwrap();
        pages.iter().any(|page| page.select(&selector).next().is_some())
    };
    for hook in written_by(Writer::View) {
        assert!(is_rendered(hook), "{hook} is in no rendered page");
    }
    let scripts: BTreeSet<String> = sources("script", ".js").iter().flat_map(|(_, text)| hooks_in(&code(text))).collect();
    for hook in written_by(Writer::Script) {
        assert!(!is_rendered(hook), "{hook} is in a rendered page");
        assert!(scripts.contains(hook), "{hook} is in no script");
    }
}

/// The selectors of a style sheet, as they stand.
fn selectors(style: &str) -> Vec<String> {
    let style = Regex::new(r"(?s)/\*.*?\*/").unwrap().replace_all(style, "");
    let rule = Regex::new(r"([^{};]+)\{").unwrap();
    let preludes = rule.captures_iter(&style).map(|found| found[1].trim().to_owned());
    let preludes = preludes.filter(|prelude| !prelude.starts_with('@') && !["from", "to"].contains(&prelude.as_str()));
    // Commas within parentheses separate no selectors.
    let split = |prelude: String| {
        let mut depth = 0;
        let separates = move |c: char| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => {}
            }
            c == ',' && depth == 0
        };
        prelude.split(separates).map(|one| one.trim().to_owned()).collect::<Vec<_>>()
    };
    preludes.flat_map(split).collect()
}

/// What can be matched in a page as it was rendered: without states of the browser, and without what scripts add to elements.
fn without_states(selector: &str) -> String {
    let states = r"::-webkit-[a-z-]+|::?(?:before|after|marker|hover|focus|focus-visible|focus-within|checked|root|host|dir|lang|has|first-line)(?:-[a-z]+)?(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))?";
    let script = written_by(Writer::Script).into_iter().filter(|hook| hook.starts_with("data-"));
    let attributes = script.chain(["hidden", "open", "data-freshness"]).collect::<Vec<_>>().join("|");
    let attributes = format!(r#"\[(?:{attributes})(?:="[^"]*")?\]"#);
    let mut text = selector.to_owned();
    for pattern in [
        states,
        attributes.as_str(),
        r":(?:not|is|where)\(\s*(?:,\s*)*\)",
        r":(?:not|is|where)\(\s*(?:,\s*)*\)",
        r"(?::not\( \*\))",
    ] {
        text = Regex::new(pattern).unwrap().replace_all(&text, "").into_owned();
    }
    text.trim().trim_start_matches(['>', '~', '+']).trim().to_owned()
}

#[test]
fn every_selector_of_a_style_matches_something() {
    let pages = rendered();
    let by_scripts = written_by(Writer::Script).into_iter().chain(written_by(Writer::Program)).collect::<BTreeSet<_>>();
    let classes = Regex::new(r"\.(hf-[a-z-]+)").unwrap();
    let heading = Regex::new(r"\bh[1-6]\b").unwrap();
    let mut checked = 0;
    for (path, text) in sources("style", ".css").into_iter().filter(|(path, _)| !is_of_editor(path)) {
        for selector in selectors(&text) {
            if classes.captures_iter(&selector).any(|found| by_scripts.contains(found.get(1).unwrap().as_str())) {
                continue;
            }
            let plain = without_states(&selector);
            if plain.is_empty() || plain == "*" {
                continue;
            }
            // A script gives headings other levels.
            let variants =
                (1..=6).map(|level| heading.replace_all(&plain, format!("h{level}")).into_owned()).collect::<BTreeSet<_>>();
            let is_there = variants.iter().any(|plain| {
                let parsed = Selector::parse(plain).unwrap_or_else(|error| panic!("{path}: “{selector}” as “{plain}”: {error}"));
                pages.iter().any(|page| page.select(&parsed).next().is_some())
            });
            assert!(is_there, "{path}: nothing matches “{selector}” (“{plain}”)");
            checked += 1;
        }
    }
    assert!(checked > 200, "{checked}");
}

/// The screens of the editor are rendered in a browser alone: their classes are held against its source.
#[test]
fn every_class_of_the_editor_is_styled_and_every_style_is_used() {
    let class = Regex::new(r"\bed-[a-z-]+").unwrap();
    let classes = |texts: Vec<(String, String)>| -> BTreeSet<String> {
        texts
            .iter()
            .flat_map(|(_, text)| class.find_iter(text).map(|found| found.as_str().to_owned()).collect::<Vec<_>>())
            .collect()
    };
    let is_own = |(path, _): &(String, String)| is_of_editor(path);
    let styled = classes(sources("style", ".css").into_iter().filter(is_own).collect());
    let mut written = classes(sources("src/editor", ".rs"));
    written.extend(classes(sources("src/view/pages", ".rs")));
    written.extend(classes(sources("script", ".js")));
    assert!(styled.len() > 30);
    let unused: Vec<_> = styled.difference(&written).collect();
    assert!(unused.is_empty(), "no screen has {unused:?}");
    let unstyled: Vec<_> = written.difference(&styled).collect();
    assert!(unstyled.is_empty(), "no style has {unstyled:?}");
}

fn is_of_editor(path: &str) -> bool {
    path.contains("style/editor-")
}

/// A class in a page that no style and no script knows is a slip.
#[test]
fn every_class_is_styled_or_a_hook() {
    let styles: String = sources("style", ".css").into_iter().map(|(_, text)| text).collect();
    let listed: BTreeSet<&str> = HOOKS.iter().map(|(hook, _)| *hook).collect();
    for page in rendered() {
        for element in page.select(&Selector::parse("[class]").unwrap()) {
            for class in element.value().classes().filter(|class| !listed.contains(class)) {
                assert!(Regex::new(&format!(r"\.{class}\b")).unwrap().is_match(&styles), "{class} has no style");
            }
        }
    }
}
