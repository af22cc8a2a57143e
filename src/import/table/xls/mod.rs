//! Workbooks in the old format of Excel (MS-XLS). The common reader of them makes room for all cells between the first and the last, does
//! not tell what is shown in per cent, and stops the whole program at a damaged record; this one does not.

mod records;
mod sheet;
mod strings;

use std::collections::HashMap;
use std::io::{Cursor, Read};

use super::number_format::NumberFormat;
use super::{Builder, Table};
use crate::format::ImportFault;
use records::{records, short};
use strings::Strings;

/// What the sheets of a workbook have in common.
struct Workbook {
    /// Whether it is of Excel 97 or later.
    is_newest: bool,
    /// Whether days are counted from 1904.
    is_1904: bool,
    /// The encoding of texts before Excel 97.
    encoding: &'static encoding_rs::Encoding,
    /// The texts that cells refer to.
    texts: Vec<String>,
    /// The format of each style.
    styles: Vec<Option<NumberFormat>>,
}

/// A sheet: where it begins, whether it is hidden, whether it has cells, its name.
struct SheetEntry {
    start: usize,
    is_hidden: bool,
    has_cells: bool,
    name: String,
}

pub(super) fn read(bytes: &[u8]) -> Result<Table, ImportFault> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| ImportFault::Damaged)?;
    let name = if file.exists("/Workbook") { "/Workbook" } else { "/Book" };
    let mut stream = Vec::new();
    let mut part = file.open_stream(name).map_err(|_| ImportFault::Damaged)?;
    part.read_to_end(&mut stream).map_err(|_| ImportFault::Damaged)?;
    let (workbook, entries) = read_globals(&stream)?;
    let (mut table, mut count) = (Table::default(), 0);
    for entry in entries.iter().filter(|entry| entry.has_cells) {
        let own = stream.get(entry.start..).ok_or(ImportFault::Damaged)?;
        let mut sheet = Builder::new(&mut table, &entry.name, entry.is_hidden, &mut count);
        sheet::read(own, &workbook, &mut sheet)?;
        sheet.finish();
    }
    Ok(table)
}

fn read_globals(stream: &[u8]) -> Result<(Workbook, Vec<SheetEntry>), ImportFault> {
    let mut own = Workbook { is_newest: true, is_1904: false, encoding: encoding_rs::GBK, texts: Vec::new(), styles: Vec::new() };
    let (mut codes, mut styles, mut entries) = (HashMap::new(), Vec::new(), Vec::new());
    let mut is_whole = false;
    for record in records(stream) {
        let data = record.data;
        match record.kind {
            0x0809 => own.is_newest = short(data, 0) == Some(0x0600),
            0x002f => return Err(ImportFault::Password),
            0x0022 => own.is_1904 = short(data, 0) == Some(1),
            0x0042 => own.encoding = encoding(short(data, 0)),
            0x041e => codes.extend(format_code(data, own.is_newest)),
            0x00e0 => styles.push(u32::from(short(data, 2).unwrap_or_default())),
            0x00fc => own.texts = Strings::new(&record).table().ok_or(ImportFault::Damaged)?,
            0x0085 => entries.push(sheet_entry(data, &own).ok_or(ImportFault::Damaged)?),
            0x000a => {
                is_whole = true;
                break;
            }
            _ => {}
        }
    }
    let format = |id: &u32| codes.get(id).map(|code: &String| NumberFormat::parse(code)).or_else(|| NumberFormat::built_in(*id));
    own.styles = styles.iter().map(format).collect();
    if is_whole { Ok((own, entries)) } else { Err(ImportFault::Damaged) }
}

/// The encoding of a code page; Chinese where it is another.
fn encoding(code_page: Option<u16>) -> &'static encoding_rs::Encoding {
    match code_page {
        Some(950) => encoding_rs::BIG5,
        Some(1252) => encoding_rs::WINDOWS_1252,
        _ => encoding_rs::GBK,
    }
}

fn sheet_entry(data: &[u8], workbook: &Workbook) -> Option<SheetEntry> {
    let start = u32::from_le_bytes(data.get(..4)?.try_into().ok()?);
    let (state, kind, length) = (*data.get(4)?, *data.get(5)?, usize::from(*data.get(6)?));
    let name = strings::text(data.get(7..)?, length, workbook)?;
    Some(SheetEntry { start: usize::try_from(start).ok()?, is_hidden: state & 3 != 0, has_cells: kind == 0, name })
}

/// The number and the code of a format. Before Excel 97 it is in the encoding of a country; only its ASCII part says anything.
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
