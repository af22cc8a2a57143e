//! The figures for a spreadsheet.

use anyhow::Result;

use crate::components::Settings;
use crate::data::{Dataset, Kind, Locale, Qualifier, Text};
use crate::format::{period, phrase, plain_digits};

const COLUMNS: [&str; 17] = [
    "编号 id",
    "部分",
    "section",
    "指标",
    "label",
    "数值 value",
    "限定 qualifier",
    "原文 stated",
    "单位",
    "unit",
    "表述",
    "phrase",
    "年份 year",
    "类型 kind",
    "主要数据 headline",
    "发布单位",
    "publisher",
];

/// All figures, a row each, UTF-8 with a byte order mark: without it Excel takes Chinese for something else.
pub(super) fn table(dataset: &Dataset) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(COLUMNS)?;
    let both = |text: &Text| Locale::ALL.map(|locale| text.in_locale(locale).0.to_owned());
    let headline = Settings::default().choose(dataset);
    for figure in dataset.figures() {
        let section = dataset.section_of(figure);
        let title = section.map(|section| both(&section.title)).unwrap_or_default();
        let publisher = section.and_then(|section| section.publisher.as_ref()).unwrap_or(dataset.publisher());
        let said = Locale::ALL.map(|locale| phrase(figure.quantity, &figure.unit, locale).to_string());
        let qualifier = Qualifier::NAMES.iter().find(|(_, qualifier)| *qualifier == figure.quantity.qualifier);
        let kind = match figure.kind {
            Kind::Count => "count",
            Kind::Rate => "rate",
            Kind::Target => "target",
        };
        let mut row = vec![figure.id.clone()];
        row.extend(title);
        row.extend(both(&figure.label));
        row.push(plain_digits(figure.quantity.value));
        row.push(qualifier.map(|(name, _)| (*name).to_owned()).unwrap_or_default());
        row.push(figure.stated.clone().unwrap_or_default());
        row.extend(both(&figure.unit));
        row.extend(said);
        row.push(period(figure.period, Locale::En));
        row.push(kind.into());
        row.push(if headline.contains(&figure) { "yes" } else { "no" }.into());
        row.extend(both(publisher));
        writer.write_record(&row)?;
    }
    Ok(writer.into_inner()?)
}
