//! Each word once: no message is there twice, none is unused, and no word of the interface stands elsewhere.

use std::collections::BTreeMap;
use std::fs;

use headline_figures::data::Locale;
use headline_figures::format::{
    CompareMessage, EditorMessage, EmbedMessage, FieldMessage, PageMessage, ProofMessage, PublishingMessage, ReportMessage,
    ScriptMessage, TourMessage, UploadMessage, WorkbookMessage,
};
use regex::Regex;

use crate::project;

/// Every source file below a folder with this ending, as (path from the project's folder, text).
pub fn sources(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(project().join(folder)).unwrap().map(|entry| entry.unwrap()) {
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(sources(&path, ending));
        } else if path.ends_with(ending) {
            found.push((path.clone(), fs::read_to_string(entry.path()).unwrap()));
        }
    }
    found
}

/// A source file without its tests and comments.
pub fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The texts of tables of messages, in Chinese and English, by their names.
macro_rules! tables {
    ($($table:ident),+) => {{
        let tables: Vec<Vec<(String, [String; 2])>> = vec![$({
            let text = |one: &$table| (format!("{one:?}"), Locale::ALL.map(|locale| one.in_locale(locale).to_owned()));
            $table::ALL.iter().map(text).collect()
        }),+];
        tables
    }};
}

/// The texts of a message without parts of what readers see: of the tables, and of the enums with parts.
fn texts() -> Vec<(String, [String; 2])> {
    let mut all: Vec<_> = tables![PageMessage, PublishingMessage, ScriptMessage].into_iter().flatten().collect();
    let arm = Regex::new(r#"Self::(\w+) => (?:\{\s*)?"([^"]+)"\.into\(\)"#).unwrap();
    for file in ["widget", "chart"] {
        let text = fs::read_to_string(project().join(format!("src/format/messages/{file}.rs"))).unwrap();
        let (chinese, english) = text.split_once("fn in_english").unwrap();
        let of = |text: &str| -> BTreeMap<String, String> {
            arm.captures_iter(text).map(|found| (found[1].to_owned(), found[2].to_owned())).collect()
        };
        let (chinese, english) = (of(chinese), of(english));
        assert!(chinese.len() > 8);
        all.extend(chinese.into_iter().filter_map(|(name, text)| Some((name.clone(), [text, english.get(&name)?.clone()]))));
    }
    all
}

#[test]
fn no_message_is_there_twice() {
    let texts = texts();
    assert!(texts.len() > 100, "{}", texts.len());
    assert_each_once(texts);
    // A column of a workbook, a field of a form and a line of a proof sheet may be called the same; each is worded for its place.
    tables![
        CompareMessage,
        ProofMessage,
        EditorMessage,
        UploadMessage,
        EmbedMessage,
        FieldMessage,
        TourMessage,
        WorkbookMessage,
        ReportMessage
    ]
    .into_iter()
    .for_each(assert_each_once);
}

fn assert_each_once(texts: Vec<(String, [String; 2])>) {
    let mut seen: BTreeMap<[String; 2], String> = BTreeMap::new();
    for (name, texts) in texts {
        // The same punctuation serves several purposes.
        if !texts.iter().any(|text| text.contains(char::is_alphabetic)) {
            continue;
        }
        let before = seen.insert(texts.clone(), name.clone());
        assert_eq!(before, None, "{name} says {texts:?} once more");
    }
}

#[test]
fn every_message_is_used() {
    let code: String =
        sources("src", ".rs").into_iter().filter(|(path, _)| !path.contains("/messages/")).map(|(_, text)| text).collect();
    // The editor's screens are full of them, and call them by one letter.
    let code = Regex::new(r"\bE::").unwrap().replace_all(&code, "EditorMessage::").into_owned();
    let code = Regex::new(r"\bM::").unwrap().replace_all(&code, "EmbedMessage::").into_owned();
    let code = Regex::new(r"\bP::").unwrap().replace_all(&code, "PageMessage::").into_owned();
    let code = Regex::new(r"\bF::").unwrap().replace_all(&code, "FieldMessage::").into_owned();
    let code = Regex::new(r"\bU::").unwrap().replace_all(&code, "UploadMessage::").into_owned();
    let code = Regex::new(r"\b(?:Text|Heading)::").unwrap().replace_all(&code, "WorkbookMessage::").into_owned();
    macro_rules! names {
        ($($table:ident),+) => { [$($table::ALL.iter().map(|one| format!("{}::{one:?}", stringify!($table))).collect::<Vec<_>>()),+] };
    }
    let names = names![
        PageMessage,
        PublishingMessage,
        CompareMessage,
        ProofMessage,
        EditorMessage,
        UploadMessage,
        EmbedMessage,
        FieldMessage,
        WorkbookMessage,
        ReportMessage
    ];
    for name in names.iter().flatten() {
        assert!(Regex::new(&format!(r"\b{name}\b")).unwrap().is_match(&code), "{name} is not used");
    }
    let variant = Regex::new(r"(?m)^    ([A-Z][A-Za-z0-9]+)(?: \{.*\})?,$").unwrap();
    for (file, name) in [
        ("widget", "Message"),
        ("chart", "ChartMessage"),
        ("check", "CheckMessage"),
        ("compare", "EditSentence"),
        ("compare_warnings", "WarningSentence"),
        ("proof_sheet", "ProofSentence"),
    ] {
        let text = fs::read_to_string(project().join(format!("src/format/messages/{file}.rs"))).unwrap();
        let (variants, _) = text.split_once("impl ").unwrap();
        let variants: Vec<_> = variant.captures_iter(variants).map(|found| found[1].to_owned()).collect();
        assert!(variants.len() > 5);
        for variant in variants {
            assert!(Regex::new(&format!(r"\b{name}::{variant}\b")).unwrap().is_match(&code), "{name}::{variant} is not used");
        }
    }
    let scripts: String = sources("script", ".js").into_iter().map(|(_, text)| text).collect();
    let tour = TourMessage::ALL.iter().map(|message| message.key());
    for key in ScriptMessage::ALL.iter().map(|message| message.key()).chain(tour) {
        let usage = format!(r#"\.{key}\b|"{key}""#);
        assert!(Regex::new(&usage).unwrap().is_match(&scripts), "{key} is not used");
    }
}

#[test]
fn scripts_use_messages_that_there_are() {
    let keys: Vec<String> = ScriptMessage::ALL.iter().map(|message| message.key()).collect();
    let usage = Regex::new(r#"\bmessages\.(\w+)|\bmessage\("(\w+)"|MESSAGES\[language\(\)\]\.(\w+)"#).unwrap();
    let mut used = 0;
    for (path, text) in sources("script", ".js") {
        for found in usage.captures_iter(&text) {
            let Some(key) = found.iter().skip(1).flatten().next().map(|key| key.as_str().to_owned()) else { continue };
            assert!(keys.contains(&key), "{path}: there is no message {key}");
            used += 1;
        }
    }
    assert!(used > keys.len() / 2);
}

/// Words in Chinese characters, or English ones with a space between, stand in the catalogue alone.
#[test]
fn no_word_stands_outside_of_the_catalogue() {
    let literal = Regex::new(r#""((?:[^"\\]|\\.)*)""#).unwrap();
    let han = Regex::new(r"\p{Han}").unwrap();
    // What a source says is read in `data/stated`, `data/units` and `draft/report`, what people write in `import`.
    for (path, text) in sources("src", ".rs").into_iter().filter(|(path, _)| {
        !["src/format", "src/data/stated", "src/data/units", "src/draft/report", "src/import"]
            .iter()
            .any(|folder| path.starts_with(folder))
            && !path.ends_with("tests.rs")
    }) {
        let found = literal.find_iter(&code(&text)).map(|found| found.as_str().to_owned()).find(|literal| han.is_match(literal));
        assert_eq!(found, None, "{path}");
    }
    for (path, text) in sources("script", ".js") {
        let found = code(&text).lines().find(|line| han.is_match(line.split(" // ").next().unwrap())).map(str::to_owned);
        assert_eq!(found, None, "{path}");
    }
    // English has a space between words, or a capital letter at the start.
    let english = Regex::new(r"^[^=(]*[a-z] [a-z]|^[A-Z][a-z]").unwrap();
    for (path, text) in ["src/view", "src/reader"].iter().flat_map(|folder| sources(folder, ".rs")) {
        // The gallery is for developers, and names of schema.org are no words.
        if path.ends_with("gallery.rs") || path.ends_with("metadata.rs") {
            continue;
        }
        let code = code(&text);
        let said = literal.captures_iter(&code).map(|found| found[1].to_owned());
        let said: Vec<_> = said.filter(|text| english.is_match(text) && !text.starts_with("hf-")).collect();
        let allowed = |text: &String| {
            text.contains("has no notice")
                || text.contains("names no package")
                || text.starts_with("width=")
                || text.contains("Dataset")
                || text.contains("light dark")
        };
        assert_eq!(said.iter().find(|text| !allowed(text)), None, "{path}");
    }
}
