//! The figures for a spreadsheet.

use anyhow::Result;

use crate::data::{Basis, Dataset, Decimal, Form, Kind, Locale, Qualifier, Status};
use crate::format::{CSV_COLUMNS, change_quantity, figure_quantity, iso_date, iso_period, point_quantity, to_decimal_string};

/// All figures, a row each and one for each other time that is known of it, UTF-8 with a byte order mark: without it Excel takes
/// Chinese for something else. Each row says from where and of which day it is: a saved table has nothing around it.
pub(crate) fn table(dataset: &Dataset) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(CSV_COLUMNS)?;
    let each = |text: &dyn Fn(Locale) -> String| Locale::ALL.map(|locale| escape_formula(&text(locale)));
    for figure in dataset.figures() {
        let title = dataset
            .section_of(figure)
            .map(|section| each(&|locale| section.title.in_locale(locale).0.into()))
            .unwrap_or_default();
        let mut points = figure.over_time();
        // The figure itself, the latest of them, stands first.
        let own = points.pop().unwrap_or_else(|| figure.point());
        let others = points.into_iter().map(|point| (point, false));
        for (point, is_own) in std::iter::once((own, true)).chain(others) {
            let said = each(&|locale| {
                let said = if is_own { figure_quantity(figure, locale) } else { point_quantity(figure, point.quantity, locale) };
                said.to_string()
            });
            let changes = each(&|locale| {
                let said = figure.changes.iter().filter(|_| is_own).map(|change| change_quantity(change, locale).to_string());
                said.collect::<Vec<_>>().join("; ")
            });
            let mut row = vec![figure.id.clone()];
            row.extend(title.clone());
            row.extend(each(&|locale| figure.label.in_locale(locale).0.into()));
            let [value, to] = numbers(point.quantity.value, point.quantity.form);
            row.extend([value, to, name_of(&Qualifier::NAMES, &point.quantity.qualifier)]);
            row.push(escape_formula(&point.stated.unwrap_or_default()));
            row.extend(each(&|locale| figure.unit.in_locale(locale).0.into()));
            row.extend(said);
            row.push(figure.unit.currency().map(|currency| currency.code.into()).unwrap_or_default());
            row.push(iso_period(point.period));
            row.extend([
                name_of(&Kind::NAMES, &figure.kind),
                name_of(&Status::NAMES, &point.status),
                basis(figure.basis.as_ref()),
            ]);
            row.push(if point.is_break { "yes".into() } else { String::new() });
            row.extend(changes);
            row.push(if figure.headline { "yes" } else { "no" }.into());
            row.extend(each(&|locale| dataset.publisher_of(figure).in_locale(locale).0.into()));
            row.extend(each(&|locale| dataset.source_of(figure).title.in_locale(locale).0.into()));
            row.push(iso_date(dataset.updated()));
            writer.write_record(&row)?;
        }
    }
    Ok(writer.into_inner()?)
}

/// The value, and the end of a range; a fraction and parts as the file has them.
fn numbers(value: Decimal, form: Form) -> [String; 2] {
    let plain = to_decimal_string;
    match form {
        Form::Number => [plain(value), String::new()],
        Form::To(end) => [plain(value), plain(end)],
        // A spreadsheet would make a date of 1/3 and a time of 51:48.
        Form::Of(all) => [format!("'{}/{all}", plain(value)), String::new()],
        Form::Parts(second, third) => {
            let parts = [Some(value), Some(second), third].into_iter().flatten().map(plain);
            [format!("'{}", parts.collect::<Vec<_>>().join(":")), String::new()]
        }
    }
}

/// What a figure is called in a file.
fn name_of<T: PartialEq>(names: &[(&'static str, T)], own: &T) -> String {
    names.iter().find(|(_, one)| one == own).map(|(name, _)| (*name).to_owned()).unwrap_or_default()
}

fn basis(basis: Option<&Basis>) -> String {
    match basis {
        None => String::new(),
        Some(Basis::Since(period)) => format!("since {}", iso_period(*period)),
        Some(Basis::Against(text)) => escape_formula(&format!("against {}", text.in_locale(Locale::ZhCn).0)),
        Some(basis) => name_of(&Basis::NAMES, basis),
    }
}

/// What a spreadsheet would take for a formula is marked as text (OWASP, CSV injection). Some take full-width signs as others do. So is
/// what it would take for a date or a time of day: 1/4, 51:48.
fn escape_formula(text: &str) -> String {
    let is_date =
        text.contains(['/', ':', '-']) && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '/' | ':' | '-' | '.'));
    if is_date || text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
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
    fn no_fraction_becomes_a_date() {
        let bulletin = Dataset::parse(include_str!("../../tests/fixtures/valid/bulletin.json")).unwrap();
        let table = String::from_utf8(table(&bulletin).unwrap()).unwrap();
        for text in [",'1/4,", ",'51.1:48.9,", ",约1/3,about 1/3,", ",30,50,exact,30至50个,", ",yes,,,yes,"] {
            assert!(table.contains(text), "{text}\n{table}");
        }
    }

    #[test]
    fn a_series_has_a_row_for_each_time() {
        let dataset = Dataset::parse(include_str!("../../tests/fixtures/valid/made-up-years.json")).unwrap();
        let table = String::from_utf8(table(&dataset).unwrap()).unwrap();
        let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        let own = rows.iter().filter(|row| &row[0] == "columns-with-a-gap");
        let own: Vec<_> = own.map(|row| format!("{} {} {} {}", &row[14], &row[5], &row[7], &row[8])).collect();
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
            let columns: Vec<_> = reader.headers().unwrap().iter().skip(14).map(str::to_owned).collect();
            assert_eq!(
                [&columns[0], &columns[10], &columns[11], &columns[12]],
                ["时间 period", "来源", "source", "数据更新 updated"]
            );
            let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            assert_eq!(rows.len(), 2);
            assert!(rows.iter().all(|row| row.iter().skip(22).eq(origin)), "{rows:?}");
        }
    }
}
