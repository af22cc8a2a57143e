//! Whether two figures, or two sets of figures, say the same: the one answer for scripts, pages and pictures.

use super::decimal::Decimal;
use super::{Basis, Dataset, Date, Figure, FigureChange, Form, LocalizedText, Moment, Period, Point, Quantity, Source, Unit};
use crate::BULLETINS;

/// A hash (FNV-1a, 64 bits) of all that is said of something, in every language. It is the same natively and in the browser. It does not
/// protect against forgery.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fingerprint(u64);

impl Fingerprint {
    const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// 16 hexadecimal digits.
    pub fn to_hex(self) -> String {
        let digit = |at: u32| char::from_digit(u32::try_from(self.0 >> (at * 4) & 15).unwrap_or_default(), 16);
        (0..16).rev().filter_map(digit).collect()
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// A text and its end, or that there is none.
    fn text(&mut self, text: Option<&str>) {
        self.add(text.unwrap_or("\u{1}").as_bytes());
        self.add(&[0]);
    }

    fn localized(&mut self, text: Option<&LocalizedText>) {
        self.text(text.map(|text| text.zh_cn.as_str()));
        self.text(text.and_then(|text| text.en.as_deref()));
    }

    fn source(&mut self, Source { title, url, published }: &Source) {
        self.localized(Some(title));
        self.text(url.as_deref());
        self.date(*published);
    }

    fn date(&mut self, date: Option<Date>) {
        let (year, month, day) = date.map_or((0, 0, 0), Date::parts);
        self.add(&year.to_le_bytes());
        self.add(&[month, day]);
    }

    fn unit(&mut self, unit: &Unit) {
        unit.forms().for_each(|form| self.text(Some(form)));
    }

    fn period(&mut self, period: Period) {
        for Moment { year, part, day } in [period.first, period.last] {
            self.add(&year.to_le_bytes());
            self.add(&[part, day]);
        }
        self.add(&[period.resolution as u8, period.is_end.into()]);
    }

    fn number(&mut self, value: Decimal) {
        self.add(&value.unscaled().to_le_bytes());
        self.add(&[value.decimal_places(), value.is_negative().into()]);
    }

    fn quantity(&mut self, Quantity { value, form, qualifier }: Quantity) {
        self.number(value);
        self.add(&[qualifier as u8]);
        match form {
            _ if !BULLETINS => {}
            Form::Number => {}
            Form::To(end) => {
                self.add(b"to");
                self.number(end);
            }
            Form::Of(all) => {
                self.add(b"of");
                self.add(&all.to_le_bytes());
            }
            Form::Parts(second, third) => {
                self.add(b"parts");
                self.number(second);
                self.number(third.unwrap_or(Decimal::ZERO));
            }
        }
    }

    fn basis(&mut self, basis: Option<&Basis>) {
        match basis {
            _ if !BULLETINS => self.add(&[0]),
            None => self.add(&[0]),
            Some(Basis::YearOnYear) => self.add(&[1]),
            Some(Basis::QuarterOnQuarter) => self.add(&[2]),
            Some(Basis::MonthOnMonth) => self.add(&[3]),
            Some(Basis::Average) => self.add(&[4]),
            Some(Basis::Since(period)) => {
                self.add(&[5]);
                self.period(*period);
            }
            Some(Basis::Against(text)) => {
                self.add(&[6]);
                self.localized(Some(text));
            }
        }
    }

    fn point(&mut self, Point { period, quantity, stated, status, is_break, note }: &Point) {
        self.period(*period);
        self.quantity(*quantity);
        self.text(stated.as_deref());
        self.add(&[*status as u8, (*is_break).into()]);
        self.localized(note.as_ref());
    }
}

impl Dataset {
    /// The fingerprint of a figure of this dataset, with its section, publisher and source.
    pub fn fingerprint_of(&self, figure: &Figure) -> Fingerprint {
        // All fields by name, so that none is forgotten; being a headline figure is nothing that is said of it.
        let Figure {
            id,
            section: _,
            headline: _,
            kind,
            status: _,
            quantity: _,
            basis,
            stated: _,
            quote,
            period: _,
            unit,
            label,
            note,
            changes,
            series,
        } = figure;
        let mut fingerprint = Fingerprint::EMPTY;
        fingerprint.text(Some(id));
        fingerprint.add(&[*kind as u8]);
        fingerprint.unit(unit);
        for text in [Some(label), note.as_ref(), self.section_of(figure).map(|section| &section.title)] {
            fingerprint.localized(text);
        }
        fingerprint.basis(basis.as_ref());
        fingerprint.text(quote.as_deref());
        fingerprint.point(&figure.point());
        for FigureChange { kind, quantity, basis, stated, unit } in changes.iter().filter(|_| BULLETINS) {
            fingerprint.add(&[*kind as u8]);
            fingerprint.quantity(*quantity);
            fingerprint.basis(basis.as_ref());
            fingerprint.text(stated.as_deref());
            fingerprint.unit(unit);
        }
        for point in series {
            fingerprint.point(point);
        }
        fingerprint.localized(Some(self.publisher_of(figure)));
        fingerprint.source(self.source_of(figure));
        fingerprint
    }

    /// The fingerprint of `figures` of this dataset in this order, with all that is said around them.
    pub fn fingerprint(&self, figures: &[&Figure]) -> Fingerprint {
        let mut fingerprint = Fingerprint::EMPTY;
        for figure in figures {
            fingerprint.add(&self.fingerprint_of(figure).0.to_le_bytes());
        }
        fingerprint.localized(Some(self.title()));
        fingerprint.localized(Some(self.publisher()));
        fingerprint.source(self.source());
        fingerprint.date(Some(self.updated()));
        // Pages say how many there are in all.
        fingerprint.add(&(self.figures().len() as u64).to_le_bytes());
        fingerprint
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = include_str!("../../tests/fixtures/valid/section-publisher.json");

    fn fingerprints(file: &str) -> [String; 2] {
        let dataset = Dataset::parse(file).unwrap();
        let figures: Vec<&Figure> = dataset.headline().collect();
        [dataset.fingerprint_of(&dataset.figures()[0]), dataset.fingerprint(&figures)].map(Fingerprint::to_hex)
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
