//! Texts, which may go over several records.

use super::Workbook;
use super::records::{Record, short};

/// Reads texts out of a record and those that continue it.
pub(super) struct Strings<'s> {
    segment: &'s [u8],
    others: std::vec::IntoIter<&'s [u8]>,
}

impl<'s> Strings<'s> {
    pub fn new(record: &Record<'s>) -> Self {
        Self { segment: record.data, others: record.continued.clone().into_iter() }
    }

    /// All texts of the workbook.
    pub fn table(mut self) -> Option<Vec<String>> {
        self.skip(4)?;
        let count = u32::from_le_bytes(self.take(4)?.try_into().ok()?);
        // The count is not to be trusted: texts end where the records do.
        let mut texts = Vec::new();
        for _ in 0..count {
            texts.push(self.rich()?);
        }
        Some(texts)
    }

    /// A text with what may stand behind it: fonts of its parts, how it is pronounced.
    fn rich(&mut self) -> Option<String> {
        let length = usize::from(short(&self.take(2)?, 0)?);
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 8 == 0 { 0 } else { usize::from(short(&self.take(2)?, 0)?) };
        let extra = if flags & 4 == 0 { 0 } else { u32::from_le_bytes(self.take(4)?.try_into().ok()?) };
        let text = self.chars(length, flags & 1 == 1)?;
        self.skip(runs * 4)?;
        self.skip(usize::try_from(extra).ok()?)?;
        Some(text)
    }

    /// A text with its length in two bytes and its width before it.
    pub fn plain(&mut self) -> Option<String> {
        let length = usize::from(short(&self.take(2)?, 0)?);
        let flags = *self.take(1)?.first()?;
        self.chars(length, flags & 1 == 1)
    }

    /// So many characters, of one byte or two. A record that continues them begins with how wide they are from there on.
    fn chars(&mut self, length: usize, mut is_wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while units.len() < length {
            if self.segment.is_empty() {
                self.segment = self.others.next()?;
                is_wide = self.take(1)?.first()? & 1 == 1;
            }
            let width = if is_wide { 2 } else { 1 };
            let here = (self.segment.len() / width).min(length - units.len());
            // Half a character at the end of a record.
            if here == 0 {
                return None;
            }
            let (own, rest) = self.segment.split_at_checked(here * width)?;
            self.segment = rest;
            if is_wide {
                units.extend(own.chunks_exact(2).filter_map(|pair| short(pair, 0)));
            } else {
                units.extend(own.iter().map(|byte| u16::from(*byte)));
            }
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        let mut taken = Vec::new();
        while taken.len() < count {
            while self.segment.is_empty() {
                self.segment = self.others.next()?;
            }
            let (own, rest) = self.segment.split_at_checked((count - taken.len()).min(self.segment.len()))?;
            taken.extend_from_slice(own);
            self.segment = rest;
        }
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            while self.segment.is_empty() {
                self.segment = self.others.next()?;
            }
            let step = count.min(self.segment.len());
            self.segment = self.segment.get(step..)?;
            count -= step;
        }
        Some(())
    }
}

/// A text of so many characters within a record: with its width before it, or in the encoding of a country.
pub(super) fn text(data: &[u8], length: usize, workbook: &Workbook) -> Option<String> {
    if !workbook.is_newest {
        let (text, _) = workbook.encoding.decode_without_bom_handling(data.get(..length)?);
        return Some(text.into_owned());
    }
    let (flags, rest) = data.split_first()?;
    if flags & 1 == 0 {
        return Some(rest.get(..length)?.iter().map(|byte| char::from(*byte)).collect());
    }
    let units: Vec<u16> = rest.get(..length * 2)?.chunks_exact(2).filter_map(|pair| short(pair, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first text goes over into the next record, where it becomes narrow; the second has fonts, which go over too.
    #[test]
    fn texts_go_over_several_records() {
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        let first = [&[2, 0, 0, 0, 2, 0, 0, 0, 5, 0, 1][..], &wide("97亿")].concat();
        let second = [&[0][..], b"ab", &[2, 0, 9, 1, 0], &wide("甲乙"), &[1, 2]].concat();
        let record = Record { kind: 0x00fc, data: &first, continued: vec![&second, &[3, 4]] };
        assert_eq!(Strings::new(&record).table(), Some(vec!["97亿ab".into(), "甲乙".into()]));
        let cut = Record { kind: 0x00fc, data: &first, continued: vec![&second] };
        assert_eq!(Strings::new(&cut).table(), None);
    }
}
