//! How much is read. A file that is larger gets an answer at once instead of a page that stands still.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use crate::format::ImportFault;

/// The largest file, in megabytes. A workbook of 300 figures over 50 years has one.
const MOST_MEGABYTES: usize = 20;
/// The most that a packed file may unpack to, in bytes.
const MOST_UNPACKED: u64 = 200 << 20;
/// The most parts that a packed file may have.
const MOST_PARTS: usize = 5_000;
/// The most cells of all sheets.
pub(super) const MOST_CELLS: usize = 1_000_000;

/// Refuses what is larger than is read, and what has nothing in it.
pub(super) fn check_size(bytes: &[u8]) -> Result<(), ImportFault> {
    match bytes.len() {
        0 => Err(ImportFault::Nothing),
        size if size > MOST_MEGABYTES << 20 => Err(ImportFault::TooLarge { most: MOST_MEGABYTES }),
        _ => Ok(()),
    }
}

/// Opens a packed file that is known not to unpack to too much: everything in it is unpacked once and counted, since what a file says of
/// its own size may be a lie.
pub(super) fn unpack(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, ImportFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportFault::Damaged)?;
    if archive.len() > MOST_PARTS {
        return Err(ImportFault::TooMuchInside);
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|_| ImportFault::Damaged)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| ImportFault::Damaged)?;
        left = left.checked_sub(size).ok_or(ImportFault::TooMuchInside)?;
    }
    Ok(archive)
}

/// A part of a packed file as text; nothing where it is not there.
pub(super) fn part(archive: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Result<Option<String>, ImportFault> {
    let Ok(mut part) = archive.by_name(name) else { return Ok(None) };
    let mut bytes = Vec::new();
    part.read_to_end(&mut bytes).map_err(|_| ImportFault::Damaged)?;
    String::from_utf8(bytes).map(Some).map_err(|_| ImportFault::Damaged)
}
