//! What the reader of old workbooks does not tell: which format each number has; and how large the sheets are, before room is made for
//! them (MS-XLS).

use std::collections::HashMap;
use std::io::{Cursor, Read};

use super::number_format::NumberFormat;
use crate::format::ImportFault;
use crate::import::limits::MOST_CELLS;

/// The formats of a workbook's cells.
#[derive(Default)]
pub(super) struct XlsFormats {
    /// The format of each style.
    styles: Vec<Option<NumberFormat>>,
    /// For each sheet, the style of each cell with a number, by row and column.
    sheets: Vec<HashMap<(usize, usize), usize>>,
    /// Whether days are counted from 1904.
    pub is_1904: bool,
}

impl XlsFormats {
    /// The format of a cell.
    pub fn of(&self, sheet: usize, place: (usize, usize)) -> Option<&NumberFormat> {
        self.styles.get(*self.sheets.get(sheet)?.get(&place)?)?.as_ref()
    }

    /// Reads formats and sizes.
    pub fn read(bytes: &[u8]) -> Result<Self, ImportFault> {
        let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| ImportFault::Damaged)?;
        let name = if file.exists("/Workbook") { "/Workbook" } else { "/Book" };
        let mut stream = Vec::new();
        let mut workbook = file.open_stream(name).map_err(|_| ImportFault::Damaged)?;
        workbook.read_to_end(&mut stream).map_err(|_| ImportFault::Damaged)?;
        Self::of_stream(&stream)
    }

    fn of_stream(stream: &[u8]) -> Result<Self, ImportFault> {
        let mut own = Self::default();
        let (mut codes, mut styles, mut starts) = (HashMap::new(), Vec::new(), Vec::new());
        let mut is_newest = true;
        for (kind, data) in records(stream) {
            match kind {
                0x0809 => is_newest = short(data, 0) == Some(0x0600),
                0x0022 => own.is_1904 = short(data, 0) == Some(1),
                0x041e => codes.extend(format_code(data, is_newest)),
                0x00e0 => styles.push(u32::from(short(data, 2).unwrap_or_default())),
                0x0085 => starts.push(data.get(..4).and_then(|start| Some(u32::from_le_bytes(start.try_into().ok()?)))),
                0x000a => break,
                _ => {}
            }
        }
        let format = |id: &u32| codes.get(id).map(|code: &String| NumberFormat::parse(code)).or_else(|| NumberFormat::built_in(*id));
        own.styles = styles.iter().map(format).collect();
        let mut left = MOST_CELLS * 4;
        for start in starts {
            // The reader takes it for granted that sheets begin within the file.
            let start = start.and_then(|start| usize::try_from(start).ok()).ok_or(ImportFault::Damaged)?;
            let (cells, size) = sheet(stream.get(start..).ok_or(ImportFault::Damaged)?, is_newest);
            left = left.checked_sub(size).ok_or(ImportFault::TooMuchInside)?;
            own.sheets.push(cells);
        }
        Ok(own)
    }
}

/// The styles of a sheet's numbers, and how many cells the sheet spans.
fn sheet(stream: &[u8], is_newest: bool) -> (HashMap<(usize, usize), usize>, usize) {
    let (mut cells, mut depth, mut spans) = (HashMap::new(), 0_usize, 0_usize);
    let (mut rows, mut columns) = ((usize::MAX, 0), (usize::MAX, 0));
    for (kind, data) in records(stream) {
        match kind {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => break,
            0x000a => depth -= 1,
            _ if depth > 1 => {}
            0x0200 => spans = dimensions(data, is_newest).unwrap_or_default(),
            0x0203 | 0x027e | 0x0006 | 0x00fd | 0x0204 | 0x0205 | 0x00bd | 0x00d6 => {
                let Some((row, first)) = place(data, 0).zip(place(data, 2)) else { continue };
                // Many numbers in a row come as one: pairs of a style and a number, then the last column.
                let count = if kind == 0x00bd { data.len().saturating_sub(6) / 6 } else { 1 };
                for index in 0..count {
                    let style = place(data, 4 + 6 * index).unwrap_or_default();
                    cells.insert((row, first + index), style);
                }
                rows = (rows.0.min(row), rows.1.max(row));
                columns = (columns.0.min(first), columns.1.max(first + count));
            }
            _ => {}
        }
    }
    let span = |(first, last): (usize, usize)| last.saturating_sub(first) + 1;
    (cells, spans.max(span(rows).saturating_mul(span(columns))))
}

fn dimensions(data: &[u8], is_newest: bool) -> Option<usize> {
    let (rows, columns) = if is_newest { ([0, 4], [8, 10]) } else { ([0, 2], [4, 6]) };
    let span = |[first, last]: [usize; 2]| Some(place(data, last)?.saturating_sub(place(data, first)?));
    Some(span(rows)?.saturating_mul(span(columns)?))
}

/// The records of a stream: kind and content.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (kind, length) = (short(rest, 0)?, place(rest, 2)?);
        let data = rest.get(4..4 + length)?;
        rest = rest.get(4 + length..)?;
        Some((kind, data))
    })
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(data.get(at..at + 2)?.try_into().ok()?))
}

fn place(data: &[u8], at: usize) -> Option<usize> {
    short(data, at).map(usize::from)
}

/// The number and the code of a format. Before the newest format it is in the encoding of a country; only its ASCII part says anything.
fn format_code(data: &[u8], is_newest: bool) -> Option<(u32, String)> {
    let id = u32::from(short(data, 0)?);
    let (flags, start) = if is_newest { (*data.get(4)?, 5) } else { (0, 3) };
    let text = data.get(start..)?;
    let code = if flags & 1 == 1 {
        let units: Vec<u16> = text.chunks_exact(2).filter_map(|pair| short(pair, 0)).collect();
        String::from_utf16_lossy(&units)
    } else {
        text.iter().map(|byte| char::from(*byte)).collect()
    };
    Some((id, code))
}
