//! The records of a workbook's stream.

/// A record, with those that continue it.
pub(super) struct Record<'s> {
    /// What it is.
    pub kind: u16,
    /// Its content.
    pub data: &'s [u8],
    /// The contents of the records that continue it.
    pub continued: Vec<&'s [u8]>,
}

/// The records of the stream, as far as they are whole.
pub(super) fn records(stream: &[u8]) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, data) = next(&mut rest)?;
        let mut continued = Vec::new();
        while short(rest, 0) == Some(0x003c)
            && let Some((_, more)) = next(&mut rest)
        {
            continued.push(more);
        }
        Some(Record { kind, data, continued })
    })
}

fn next<'s>(rest: &mut &'s [u8]) -> Option<(u16, &'s [u8])> {
    let (kind, length) = (short(rest, 0)?, place(rest, 2)?);
    let data = rest.get(4..4 + length)?;
    *rest = rest.get(4 + length..)?;
    Some((kind, data))
}

/// Two bytes as a number.
pub(super) fn short(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

/// Two bytes as a place or a count.
pub(super) fn place(data: &[u8], at: usize) -> Option<usize> {
    short(data, at).map(usize::from)
}
