//! Whether two figures, or two sets of figures, say the same: the one answer for scripts, pages and pictures.

use std::fmt;
use std::hash::{Hash, Hasher};

use super::{Dataset, Figure};

/// A hash of all that is said of something, in every language. It is the same natively and in the browser. It does not protect against
/// forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fingerprint(u64);

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl Fingerprint {
    fn of(content: &impl Hash) -> Self {
        let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
        content.hash(&mut hasher);
        Self(hasher.finish())
    }
}

impl Dataset {
    /// The fingerprint of a figure of this dataset, with its section, publisher and source.
    pub fn fingerprint_of(&self, figure: &Figure) -> Fingerprint {
        let Figure { id, kind, quantity, stated, period, unit, label, note, series, .. } = figure;
        let section = self.section_of(figure).map(|section| &section.title);
        let origin = (section, self.publisher_of(figure), self.source_of(figure));
        Fingerprint::of(&(id, kind, quantity, stated, period, unit, label, note, series, origin))
    }

    /// The fingerprint of `figures` of this dataset in this order, with all that is said around them.
    pub fn fingerprint(&self, figures: &[&Figure]) -> Fingerprint {
        let each: Vec<Fingerprint> = figures.iter().map(|figure| self.fingerprint_of(figure)).collect();
        Fingerprint::of(&(self.title(), self.publisher(), self.source(), self.updated(), self.figures().len(), each))
    }
}

/// FNV-1a with 64 bits. Integers of the machine's own width are widened: a fingerprint is compared between machines.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn write_usize(&mut self, n: usize) {
        self.write(&(n as u64).to_le_bytes());
    }

    fn write_isize(&mut self, n: isize) {
        self.write(&(n as i64).to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../tests/fixtures/valid/section-publisher.json");

    fn fingerprints(file: &str) -> [String; 2] {
        let dataset = Dataset::parse(file).unwrap();
        let figures: Vec<&Figure> = dataset.headline().collect();
        [dataset.fingerprint_of(&dataset.figures()[0]), dataset.fingerprint(&figures)].map(|fingerprint| fingerprint.to_string())
    }

    /// The value is fixed, so that a change of machine or compiler that would change it is noticed; `tests/web` compares the browser's.
    #[test]
    fn it_is_the_same_everywhere() {
        assert_eq!(fingerprints(FILE), fingerprints(&FILE.replace('\n', "\r\n")));
        assert_eq!(fingerprints(FILE)[0].len(), 16);
    }

    #[test]
    fn whatever_is_said_of_a_figure_changes_it() {
        let before = fingerprints(FILE);
        for (from, to) in [
            ("标识注册量", "标识数量"),
            ("Identifiers", "Ids"),
            ("9700000000", "9700000001"),
            ("突破97亿", "超过97亿"),
            ("2020", "2019"),
            ("另一部门", "某某部门"),
            ("《另一报告》", "《某报告》"),
        ] {
            let Ok(_) = Dataset::parse(&FILE.replace(from, to)) else { continue };
            assert!(FILE.contains(from), "{from}");
            let after = fingerprints(&FILE.replace(from, to));
            assert!(after[0] != before[0] && after[1] != before[1], "{from}");
        }
        // The day belongs to all of them.
        let other_day = fingerprints(&FILE.replace("2021-03-02", "2021-03-03"));
        assert!(other_day[0] == before[0] && other_day[1] != before[1]);
    }
}
