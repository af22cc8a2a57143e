//! What a file is, by its content: names lie, and a page saved as `.xls` is common.

use std::io::Cursor;

use zip::ZipArchive;

use crate::format::FileKind;

/// What the file is. Of a packed or compound file only the names of its parts are read.
pub fn recognise(bytes: &[u8]) -> FileKind {
    const STARTS: [(&[u8], FileKind); 7] = [
        (b"%PDF-", FileKind::Pdf),
        (b"{\\rtf", FileKind::Rtf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xff\xd8\xff", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"II*\0", FileKind::Picture),
        (b"Rar!", FileKind::Unknown),
    ];
    if bytes.starts_with(b"PK") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return compound(bytes);
    }
    if let Some((_, kind)) = STARTS.iter().find(|(start, _)| bytes.starts_with(start)) {
        return *kind;
    }
    // The first kilobyte tells a page from a table.
    let start: String =
        bytes.iter().take(1024).filter(|byte| **byte != 0).map(|byte| char::from(byte.to_ascii_lowercase())).collect();
    let start = start.trim_start_matches(|c: char| !c.is_ascii()).trim_start();
    let is_page = start.starts_with('<')
        && ["html", "body", "table", "head", "!doctype", "div", "p>", "meta"]
            .iter()
            .any(|tag| start.contains(&format!("<{tag}")));
    let is_wide = bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff");
    match () {
        () if is_page => FileKind::Html,
        () if !is_wide && bytes.contains(&0) => FileKind::Unknown,
        () => FileKind::Text,
    }
}

fn packed(bytes: &[u8]) -> FileKind {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else {
        // A workbook that broke off in the middle still names its first parts.
        let has = |name: &[u8]| bytes.windows(name.len()).take(1 << 16).any(|part| part == name);
        return if has(b"xl/") {
            FileKind::Xlsx
        } else if has(b"word/") {
            FileKind::Docx
        } else {
            FileKind::Unknown
        };
    };
    let has = |name: &str| archive.file_names().any(|own| own.is_ok_and(|own| own == name));
    let is_below = |folder: &str| archive.file_names().any(|own| own.is_ok_and(|own| own.starts_with(folder)));
    match () {
        () if has("xl/workbook.bin") => FileKind::Xlsb,
        () if is_below("xl/") => FileKind::Xlsx,
        () if is_below("word/") => FileKind::Docx,
        () if has("content.xml") => open_document(bytes),
        () => FileKind::Unknown,
    }
}

/// Documents of `LibreOffice` have what they are in their first part, which is not packed.
fn open_document(bytes: &[u8]) -> FileKind {
    let start: String = bytes.iter().take(120).map(|byte| char::from(*byte)).collect();
    match () {
        () if start.contains("opendocument.text") => FileKind::Odt,
        () if start.contains("opendocument.presentation") || start.contains("opendocument.graphics") => FileKind::Unknown,
        () => FileKind::Ods,
    }
}

fn compound(bytes: &[u8]) -> FileKind {
    let Ok(file) = cfb::CompoundFile::open(Cursor::new(bytes)) else {
        // What is broken is said by the reader of the workbook.
        return FileKind::Xls;
    };
    let has = |name: &str| file.exists(name);
    match () {
        () if has("/EncryptedPackage") => FileKind::Locked,
        () if has("/Workbook") || has("/Book") => FileKind::Xls,
        () if has("/WordDocument") => FileKind::OldDocument,
        () => FileKind::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_content_says_what_a_file_is() {
        for (bytes, kind) in [
            (&b"%PDF-1.7"[..], FileKind::Pdf),
            (b"{\\rtf1\\ansi", FileKind::Rtf),
            (b"id,value\n1,2", FileKind::Text),
            (b"\xff\xfei\0d\0", FileKind::Text),
            (b"MZ\0\0\0", FileKind::Unknown),
            (b"\xef\xbb\xbf <!DOCTYPE html><p>", FileKind::Html),
            (b"<html xmlns:x='urn'>", FileKind::Html),
            ("<5人".as_bytes(), FileKind::Text),
        ] {
            assert_eq!(recognise(bytes), kind, "{:?}", String::from_utf8_lossy(bytes));
        }
    }
}
