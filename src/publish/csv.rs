//! The figures for a spreadsheet.

use anyhow::Result;

use crate::data::{Dataset, Kind, Locale, LocalizedText, Point, Qualifier};
use crate::format::{CSV_COLUMNS, format_quantity, iso_date, iso_period, to_decimal_string};

/// All figures, a row each and one for each other time that is known of it, UTF-8 with a byte order mark: without it Excel takes
/// Chinese for something else. Each row says from where and of which day it is: a saved table has nothing around it.
pub(super) fn table(dataset: &Dataset) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(CSV_COLUMNS)?;
    let both = |text: &LocalizedText| Locale::ALL.map(|locale| escape_formula(text.in_locale(locale).0));
    for figure in dataset.figures() {
        let title = dataset.section_of(figure).map(|section| both(&section.title)).unwrap_or_default();
        let kind = match figure.kind {
            Kind::Count => "count",
            Kind::Rate => "rate",
            Kind::Target => "target",
        };
        let mut points = figure.over_time();
        // The figure itself, the latest of them, stands first.
        let own = Point { period: figure.period, quantity: figure.quantity, stated: figure.stated.clone() };
        let own = points.pop().unwrap_or(own);
        for point in std::iter::once(own).chain(points) {
            let said = Locale::ALL.map(|locale| format_quantity(point.quantity, &figure.unit, locale).to_string());
            let qualifier = Qualifier::NAMES.iter().find(|(_, qualifier)| *qualifier == point.quantity.qualifier);
            let mut row = vec![figure.id.clone()];
            row.extend(title.clone());
            row.extend(both(&figure.label));
            row.push(to_decimal_string(point.quantity.value));
            row.push(qualifier.map(|(name, _)| (*name).to_owned()).unwrap_or_default());
            row.push(escape_formula(&point.stated.unwrap_or_default()));
            row.extend(both(&figure.unit));
            row.extend(said);
            row.push(iso_period(point.period));
            row.push(kind.into());
            row.push(if figure.headline { "yes" } else { "no" }.into());
            row.extend(both(dataset.publisher_of(figure)));
            row.extend(both(&dataset.source_of(figure).title));
            row.push(iso_date(dataset.updated()));
            writer.write_record(&row)?;
        }
    }
    Ok(writer.into_inner()?)
}

/// What a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). Some take full-width signs as others do.
fn escape_formula(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_becomes_a_formula() {
        for sign in ["+", "=", "-", "@", "＋", "＝", "－", "＠"] {
            let label = format!("{sign}86号段数量");
            let file = include_str!("../../tests/fixtures/valid/two-figures.json").replace("标识注册量", &label);
            let table = String::from_utf8(table(&Dataset::parse(&file).unwrap()).unwrap()).unwrap();
            assert!(table.contains(&format!(",'{label},")), "{table}");
        }
    }

    #[test]
    fn a_series_has_a_row_for_each_time() {
        let dataset = Dataset::parse(include_str!("../../tests/fixtures/valid/made-up-years.json")).unwrap();
        let table = String::from_utf8(table(&dataset).unwrap()).unwrap();
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let own = rows.iter().filter(|row| &row[0] == "columns-with-a-gap");
        let own: Vec<_> = own.map(|row| format!("{} {} {} {}", &row[12], &row[5], &row[6], &row[7])).collect();
        let expected = [
            "2020 360000 over 超过36万个",
            "2015 12000 exact ",
            "2016 45000 exact ",
            "2018 150000 about 约15万",
            "2019 300000 exact ",
        ];
        assert_eq!(own, expected);
    }

    #[test]
    fn a_row_says_from_where_and_of_which_day_it_is() {
        let own = include_str!("../../tests/fixtures/valid/section-publisher.json");
        let shared = include_str!("../../tests/fixtures/valid/two-figures.json");
        for (file, origin) in [
            (own, ["另一部门", "Another department", "《另一报告》", "《另一报告》", "2021-03-02"]),
            (shared, ["某部门", "A department", "《年度报告》", "The annual report", "2021-03-02"]),
        ] {
            let table = String::from_utf8(table(&Dataset::parse(file).unwrap()).unwrap()).unwrap();
            let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
            let columns: Vec<_> = reader.headers().unwrap().iter().skip(12).map(str::to_owned).collect();
            assert_eq!(
                [&columns[0], &columns[5], &columns[6], &columns[7]],
                ["时间 period", "来源", "source", "数据更新 updated"]
            );
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 2);
            assert!(rows.iter().all(|row| row.iter().skip(15).eq(origin)), "{rows:?}");
        }
    }
}
