//! The sheet of what is said of the whole file: title, publisher, source, days.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use serde_json::Value;

use crate::data::Locale;
use crate::format::WorkbookMessage as Text;
use crate::import::rows::json_number;
use crate::import::{Object, Sheet};

/// What a row says, and the field of the file; behind `title` are texts in two languages.
const ITEMS: [(Text, &[&str]); 8] = [
    (Text::FileTitle, &["title"]),
    (Text::FilePublisher, &["publisher"]),
    (Text::FileSource, &["source", "title"]),
    (Text::SourceUrl, &["source", "url"]),
    (Text::SourcePublished, &["source", "published"]),
    (Text::Updated, &["updated"]),
    (Text::FileSchema, &["schema"]),
    (Text::FileSchemaAddress, &["$schema"]),
];

/// Fills the sheet.
pub(super) fn write(sheet: &mut Worksheet, file: &Object, heading: &Format, locale: Locale) -> Result<(), XlsxError> {
    let text = Format::new().set_num_format("@").set_text_wrap();
    for (column, (name, width)) in (0..).zip([(Text::FileItem, 18), (Text::FileChinese, 50), (Text::FileEnglish, 50)]) {
        sheet.write_string_with_format(0, column, name.in_locale(locale), heading)?;
        sheet.set_column_width(column, width)?;
        sheet.set_column_format(column, &text)?;
    }
    let mut again = Object::new();
    for (row, (name, path)) in (1..).zip(ITEMS) {
        sheet.write_string_with_format(row, 0, name.in_locale(locale), &text)?;
        let own = path
            .iter()
            .try_fold(None::<&Value>, |own, field| Some(Some(own.map_or_else(|| file.get(*field), |own| own.get(field))?)));
        let Some(own) = own.flatten() else { continue };
        let texts = match own {
            Value::String(own) => [Some(own.clone()), None],
            Value::Number(own) => [Some(own.to_string()), None],
            own => ["zh-CN", "en"].map(|tag| own.get(tag).and_then(Value::as_str).map(str::to_owned)),
        };
        for (column, own) in (1..).zip(&texts) {
            if let Some(own) = own {
                sheet.write_string_with_format(row, column, own, &text)?;
            }
        }
        insert(&mut again, path, texts);
    }
    let is_elsewhere = |field: &str| matches!(field, "sections" | "figures");
    let rest: Object = file
        .iter()
        .filter(|(field, own)| !is_elsewhere(field) && again.get(*field) != Some(*own))
        .map(|(field, own)| (field.clone(), own.clone()))
        .collect();
    if !rest.is_empty() {
        sheet.write_string_with_format(9, 0, Text::Rest.in_locale(locale), &text)?;
        sheet.write_string_with_format(9, 1, Value::Object(rest).to_string(), &text)?;
    }
    sheet.set_freeze_panes(1, 1)?;
    Ok(())
}

/// Reads the sheet.
pub(super) fn read(sheet: &Sheet) -> Object {
    let mut file = Object::new();
    for row in &sheet.rows {
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.text.trim().to_owned()).filter(|text| !text.is_empty());
        let Some(name) = cell(0) else { continue };
        let is_named = |text: Text| Locale::ALL.iter().any(|locale| text.in_locale(*locale) == name);
        if let Some((_, path)) = ITEMS.iter().find(|(text, _)| is_named(*text)) {
            insert(&mut file, path, [cell(1), cell(2)]);
        }
        if is_named(Text::Rest)
            && let Some(Ok(Value::Object(rest))) = cell(1).map(|text| serde_json::from_str(&text))
        {
            file.extend(rest);
        }
    }
    file
}

/// Puts the texts into the file where they belong.
fn insert(file: &mut Object, path: &[&str], [zh, en]: [Option<String>; 2]) {
    let is_localized = matches!(path.last(), Some(&("title" | "publisher")));
    let value = if is_localized {
        let texts =
            [("zh-CN", zh), ("en", en)].into_iter().filter_map(|(tag, text)| Some((tag.to_owned(), Value::String(text?))));
        let texts: Object = texts.collect();
        if texts.is_empty() {
            return;
        }
        Value::Object(texts)
    } else {
        let Some(text) = zh.or(en) else { return };
        if path == ["schema"] { json_number(&text, 0).unwrap_or(Value::String(text)) } else { Value::String(text) }
    };
    match path {
        [field] => {
            file.insert((*field).into(), value);
        }
        [outer, inner] => {
            let outer = file.entry(*outer).or_insert_with(|| Value::Object(Object::new()));
            if let Value::Object(outer) = outer {
                outer.insert((*inner).into(), value);
            }
        }
        _ => {}
    }
}
