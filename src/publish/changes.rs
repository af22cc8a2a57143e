//! What publishing changes in a folder, file by file, in the order in which the files are to be uploaded.
//!
//! The order keeps readers from seeing old and new figures beside each other while an upload lasts, or after one that broke off:
//!
//! 1. The fingerprints of the pictures: they withdraw each picture that is about to be another. A reader of the old page is offered none
//!    then, instead of the new one beside the old figure.
//! 2. Pictures and tables: what is linked from pages is there before the pages are.
//! 3. `figures.json`. This one file is the switch: from this moment on every page, frame and element, here and on other sites, shows the new
//!    figures, since it compares the file with its own and renders what is newer. Were pages before it, the first of them would show new
//!    figures while the others still show the old ones, and each would take the old file for one that was put back, and say so.
//! 4. Pages and fragments: they say the same without a script. Those that are still old by now correct themselves.
//! 5. What there is no longer is removed, when nothing names it any more.
//! 6. `manifest.json`, which names all files: it is true only now. A folder whose upload broke off still has the manifest of before, so that the next
//!    upload knows of every file.

use super::Manifest;
use super::edition::without_edition;

/// What becomes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// There is none yet.
    New,
    /// The one that is there says something else, or is not known.
    Changed,
    /// It is there already.
    Same,
    /// It is to be removed.
    Gone,
}

impl Change {
    /// The name that scripts know.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Same => "same",
            Self::Gone => "gone",
        }
    }
}

/// What is known of a file in the published folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Published {
    /// Its content.
    Bytes(Vec<u8>),
    /// The SHA-256 of its content, in hexadecimal digits.
    Hash(String),
}

/// When a file is uploaded: those of a smaller rank come first, for the reasons above.
pub fn upload_rank(path: &str) -> u8 {
    // An edition has the same order: one may be put in the place of another.
    let path = without_edition(path);
    if path == Manifest::PATH {
        6
    } else if path.contains(".html") {
        4
    } else if path == "figures.json" {
        3
    } else if path.starts_with("static/figures.fingerprints.json") {
        1
    } else {
        2
    }
}

/// In the order of an upload.
pub(super) fn in_order(mut changes: Vec<(String, Change)>) -> Vec<(String, Change)> {
    let rank = |path: &str, change| if change == Change::Gone { 5 } else { upload_rank(path) };
    changes.sort_by(|(one, own), (other, its)| rank(one, *own).cmp(&rank(other, *its)).then_with(|| one.cmp(other)));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_come_before_the_figures_and_pages_after_them() {
        let paths = [
            "all.html",
            "editions/2020/element.html",
            "editions/2020/figures.csv",
            "editions/2020/figures.json",
            "element.html.br",
            "figures.csv",
            "figures.json",
            "manifest.json",
            "static/figure-old.en.png",
            "static/figures.en.html",
            "static/figures.en.svg.gz",
            "static/figures.fingerprints.json",
            "static/figures.fingerprints.json.br",
        ];
        let change = |path: &&str| if path.contains("old") { Change::Gone } else { Change::Changed };
        let ordered = in_order(paths.iter().map(|path| ((*path).to_owned(), change(path))).collect());
        let ordered: Vec<&str> = ordered.iter().map(|(path, _)| path.as_str()).collect();
        let expected = [
            "static/figures.fingerprints.json",
            "static/figures.fingerprints.json.br",
            "editions/2020/figures.csv",
            "figures.csv",
            "static/figures.en.svg.gz",
            "editions/2020/figures.json",
            "figures.json",
            "all.html",
            "editions/2020/element.html",
            "element.html.br",
            "static/figures.en.html",
            "static/figure-old.en.png",
            "manifest.json",
        ];
        assert_eq!(ordered, expected);
    }
}
