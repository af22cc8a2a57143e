//! Text in the encodings that offices have: UTF-8, UTF-16 with a byte order mark, GB18030, which has GBK and GB 2312 in it.

use encoding_rs::{Encoding, GB18030};

use crate::format::ImportFault;

/// The text. Without a byte order mark it is UTF-8 if it can be, else `declared`, else GB18030.
pub(super) fn decode(bytes: &[u8], declared: Option<&'static Encoding>) -> Result<String, ImportFault> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default());
        return Ok(text.into_owned());
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(text.to_owned());
    }
    let (text, _) = declared.unwrap_or(GB18030).decode_without_bom_handling(bytes);
    // A few broken characters are told where they stand; a text of them is in another encoding.
    let broken = text.chars().filter(|c| *c == '\u{fffd}').count();
    if broken * 20 > text.chars().count() { Err(ImportFault::NotText) } else { Ok(text.into_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_of_offices_are_read() {
        let text = "指标，数值\n移动电话用户，17.8亿户";
        let wide = |big: bool| -> Vec<u8> {
            let units = std::iter::once(0xfeff_u16).chain(text.encode_utf16());
            units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
        };
        let (gbk, _, _) = encoding_rs::GBK.encode(text);
        for bytes in [text.as_bytes().to_vec(), format!("\u{feff}{text}").into_bytes(), gbk.into_owned(), wide(true), wide(false)]
        {
            assert_eq!(decode(&bytes, None).as_deref(), Ok(text));
        }
        let rare = "㐀𠮷€";
        assert_eq!(decode(&GB18030.encode(&rare.repeat(2)).0, None).unwrap(), rare.repeat(2));
    }

    #[test]
    fn another_encoding_is_told() {
        assert_eq!(decode(&[0x81, 0xff, 0x80, 0xff, 0x81, 0xff], None), Err(ImportFault::NotText));
    }
}
