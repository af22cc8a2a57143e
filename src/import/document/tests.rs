use std::io::{Cursor, Write};

use encoding_rs::GBK;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::import::{FileKind, ImportFault, document_text};

/// A packed document of these parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn docx(body: &str, notes: &str) -> Vec<u8> {
    let part = |root: &str, inside: &str| {
        format!("<?xml version=\"1.0\"?><w:{root} xmlns:w=\"urn:w\" xmlns:mc=\"urn:mc\">{inside}</w:{root}>")
    };
    packed(&[
        ("word/document.xml", &part("document", &format!("<w:body>{body}</w:body>"))),
        ("word/footnotes.xml", &part("footnotes", notes)),
    ])
}

#[test]
fn a_word_document_is_its_paragraphs_tables_and_notes() {
    let body = "<w:p><w:r><w:t>一、总体情况</w:t></w:r></w:p>\
        <w:p><w:r><w:t xml:space=\"preserve\">标识注册量</w:t></w:r><w:ins><w:r><w:t>突破</w:t></w:r></w:ins>\
        <w:del><w:r><w:delText>超过</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>\
        <w:r><w:t>97亿 &amp; &#x4e2a;</w:t><w:tab/><w:t>完</w:t><w:br/><w:t>下一行</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r>\
        <w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p>\
        <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>图注</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>图注</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>指标</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>数值</w:t></w:r></w:p></w:tc></w:tr>\
        <w:tr><w:tc><w:p><w:r><w:t>用户</w:t></w:r></w:p><w:p><w:r><w:t>户</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>5</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>";
    let notes = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:t>----</w:t></w:r></w:p></w:footnote><w:footnote w:id=\"1\"><w:p><w:r><w:t>初步统计。</w:t></w:r></w:p></w:footnote>";
    let text = document_text(&docx(body, notes)).unwrap();
    assert_eq!(text, "一、总体情况\n标识注册量突破97亿 & 个\t完\n下一行\n图注\n指标\t数值\n用户 户\t\t5\n\n初步统计。");
}

#[test]
fn a_page_is_what_is_seen_of_it() {
    let page = "<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>标题</title><style>p { color: red }</style></head><body>\
        <h1>通报</h1><script>if (a < b) document.write('<p>不见</p>')</script><p class=MsoNormal>前三季度，<b>收入</b>累计&nbsp;完成\n  13152亿元&#xff0c;同比增长2.6%。<br>第二行</p>\
        <div hidden><div>内</div>不见</div><p style='DISPLAY: none'>不见</p><![if !supportLists]><table><tr><th>指标<th>数值</tr><tr><td><p>用户</p></td><td>5</td></tr></table>完";
    let text = "通报\n前三季度，收入累计 完成 13152亿元，同比增长2.6%。\n第二行\n指标\t数值\n用户\t5\n完";
    assert_eq!(document_text(page.as_bytes()).as_deref(), Ok(text));
    assert_eq!(document_text(&GBK.encode(page).0).as_deref(), Ok(text));
}

#[test]
fn plain_text_is_read_in_any_encoding() {
    let text = "第一段。\r\n\r\n\r\n第二段：97亿。  \r\n";
    for bytes in [
        text.as_bytes().to_vec(),
        GBK.encode(text).0.into_owned(),
        text.encode_utf16().fold(vec![0xff, 0xfe], |mut all, unit| {
            all.extend(unit.to_le_bytes());
            all
        }),
    ] {
        assert_eq!(document_text(&bytes).as_deref(), Ok("第一段。\n\n第二段：97亿。"));
    }
}

#[test]
fn what_is_no_document_is_told() {
    let old = {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/WordDocument").unwrap().write_all(b"text").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    let locked = {
        let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
        file.create_stream("/EncryptedPackage").unwrap();
        file.flush().unwrap();
        file.into_inner().into_inner()
    };
    for (bytes, fault) in [
        (&old[..], ImportFault::NotADocument { found: FileKind::OldDocument }),
        (&locked, ImportFault::Password),
        (b"%PDF-1.7\n", ImportFault::NotADocument { found: FileKind::Pdf }),
        (b"{\\rtf1}", ImportFault::NotADocument { found: FileKind::Rtf }),
        (&packed(&[("xl/workbook.xml", "")]), ImportFault::NotADocument { found: FileKind::Xlsx }),
        (b"", ImportFault::Nothing),
        (b" \n ", ImportFault::Nothing),
        (b"PK\x03\x04word/document.xml", ImportFault::Damaged),
    ] {
        assert_eq!(document_text(bytes), Err(fault));
    }
}
