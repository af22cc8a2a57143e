//! Files as one zip: the same files give the same bytes.

use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// What does not become smaller.
const COMPRESSED: [&str; 5] = ["png", "webp", "br", "gz", "zip"];

/// These files, in this order and without times. Whoever unpacks it writes them in the same order.
///
/// # Errors
/// Two files have the same path.
pub fn zip<'a>(files: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::DEFAULT).unix_permissions(0o644);
    let deflated = options.compression_method(CompressionMethod::Deflated).compression_level(Some(9));
    let stored = options.compression_method(CompressionMethod::Stored);
    for (path, content) in files {
        let is_compressed = Path::new(path).extension().is_some_and(|own| COMPRESSED.iter().any(|kind| own == *kind));
        zip.start_file(path, if is_compressed { stored } else { deflated }).with_context(|| format!("cannot pack {path}"))?;
        zip.write_all(content)?;
    }
    Ok(zip.finish()?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn a_zip_has_the_files_in_their_order() {
        let (text, picture) = ("数据".repeat(99), vec![7; 999]);
        let files = [("static/图.png", picture.as_slice()), ("en/index.html", text.as_bytes()), ("empty.txt", b"")];
        let packed = zip(files).unwrap();
        assert_eq!(packed, zip(files).unwrap());
        let mut archive = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(archive.len(), 3);
        for (index, (path, content)) in files.into_iter().enumerate() {
            let mut file = archive.by_index(index).unwrap();
            let mut unpacked = Vec::new();
            file.read_to_end(&mut unpacked).unwrap();
            assert_eq!((file.name().unwrap().as_ref(), unpacked.as_slice()), (path, content));
            assert_eq!(file.compression() == CompressionMethod::Stored, path.contains(".png"));
        }
    }

    #[test]
    fn no_file_is_lost_to_another_of_its_name() {
        let twice = [("a.txt", &b"1"[..]), ("a.txt", b"2")];
        assert!(zip(twice).unwrap_err().to_string().contains("a.txt"));
    }
}
