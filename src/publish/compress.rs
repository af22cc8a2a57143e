//! Compressed copies, for hosts that send those. Natively and in the editor's browser they have the same bytes.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;

use super::Manifest;
use crate::view::pages::editor_page;

/// Files whose content is text, or compresses as well.
const KINDS: [&str; 10] = ["html", "js", "css", "json", "csv", "svg", "wasm", "ts", "md", "txt"];

/// The web editor puts another in its place: a compressed copy would go on saying the old figures.
const REPLACED_BY_HAND: &str = "figures.json";

/// What is in the program, which is compressed once for all figures.
const KINDS_OF_PROGRAM: [&str; 4] = ["js", "css", "wasm", "ts"];

/// What may be so long that the highest level takes more than half a second in a browser. Pages of that size have hundreds of figures.
const LONG: usize = 256 * 1024;

/// How a compressed copy is made.
#[derive(Clone, Copy, Debug)]
pub struct Encoding {
    /// What the name of the copy ends in, behind the name of the file.
    ending: &'static str,
    /// Names all that the copy depends on besides the file. Another level is another way.
    pub way: &'static str,
    make: fn(&[u8]) -> Result<Vec<u8>>,
}

const BROTLI: Encoding = Encoding { ending: "br", way: "brotli 11 24", make: |bytes| brotli(bytes, 11) };

/// A twentieth of the time for 7 % more bytes, of the longest pages 30 %: all copies of 300 figures over 50 years are made in a browser in 8 s instead
/// of 100. Level 10
/// takes nearly as long as 11.
const FAST_BROTLI: Encoding = Encoding { ending: "br", way: "brotli 9 24", make: |bytes| brotli(bytes, 9) };

const GZIP: Encoding = Encoding { ending: "gz", way: "gzip 9", make: gzip };

impl Encoding {
    /// The name of the copy of this file.
    pub fn path(&self, path: &str) -> String {
        format!("{path}.{}", self.ending)
    }

    /// The copy.
    ///
    /// # Errors
    /// None that can occur: it is written into memory.
    pub fn compress(&self, bytes: &[u8]) -> Result<Vec<u8>> {
        (self.make)(bytes)
    }
}

/// The compressed copies that the file `path` of so many bytes has: none where it is not worth it, as that of the editor in one file, which is packed
/// inside. The highest level is for what visits wait
/// for; it takes too long for pictures, which are hundreds, and for the pages of hundreds of figures.
pub fn encodings(path: &str, length: usize) -> &'static [Encoding] {
    let is_one_of = |kinds: &[&str]| Path::new(path).extension().is_some_and(|own| kinds.iter().any(|kind| own == *kind));
    if !is_one_of(&KINDS) || path == REPLACED_BY_HAND || path == Manifest::PATH || path == editor_page::FILE_NAME {
        &[]
    } else if is_one_of(&KINDS_OF_PROGRAM) || length <= LONG && !is_one_of(&["svg"]) {
        &[BROTLI, GZIP]
    } else {
        &[FAST_BROTLI, GZIP]
    }
}

/// The paths of the compressed copies of a file, however long it is.
pub fn copies(path: &str) -> impl Iterator<Item = String> {
    encodings(path, 0).iter().map(move |encoding| encoding.path(path))
}

/// The compressed copies of the file `path`, by their paths.
///
/// # Errors
/// None that can occur.
pub fn compressed(path: &str, bytes: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    encodings(path, bytes.len()).iter().map(|encoding| Ok((encoding.path(path), encoding.compress(bytes)?))).collect()
}

fn brotli(bytes: &[u8], level: u32) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut compressed, 64 * 1024, level, 24);
        writer.write_all(bytes)?;
    }
    Ok(compressed)
}

/// At its highest level, without a time: the same bytes give the same file.
///
/// # Errors
/// None that can occur.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    #[test]
    fn copies_are_of_the_same_text() {
        let text = "figures ".repeat(999);
        let copies = compressed("en/index.html", text.as_bytes()).unwrap();
        let [(brotli, br), (gzip, gz)] = &copies[..] else { panic!("{}", copies.len()) };
        assert_eq!([brotli.as_str(), gzip.as_str()], ["en/index.html.br", "en/index.html.gz"]);
        let mut back = [String::new(), String::new()];
        brotli::Decompressor::new(br.as_slice(), 4096).read_to_string(&mut back[0]).unwrap();
        flate2::read::GzDecoder::new(gz.as_slice()).read_to_string(&mut back[1]).unwrap();
        assert_eq!(back, [text.as_str(), &text]);
        assert!(br.len() < 100 && gz.len() < 200);
        assert_eq!(gz.get(4..8), Some(&[0; 4][..]), "no time");
    }

    #[test]
    fn what_is_replaced_by_hand_or_small_already_has_none() {
        for path in
            ["figures.json", "manifest.json", "static/figures.zh-CN.png", "docs/a.webp", "LICENSE", editor_page::FILE_NAME]
        {
            assert_eq!(copies(path).count(), 0, "{path}");
        }
        for path in ["figures.csv", "editions/2020/figures.json", "static/figures.en.svg", "a-0123456789abcdef.wasm"] {
            assert_eq!(copies(path).count(), 2, "{path}");
        }
    }

    #[test]
    fn no_more_time_is_spent_than_a_visit_gains() {
        let way = |path: &str, length| encodings(path, length).first().map(|encoding| encoding.way);
        let [fast, best] = [Some("brotli 9 24"), Some("brotli 11 24")];
        assert_eq!([way("index.html", 60_000), way("all.html", 4_000_000)], [best, fast]);
        assert_eq!([way("a.wasm", 4_000_000), way("static/figures.en.svg", 9)], [best, fast]);
    }
}
