use serde_json::{Value, json};

use crate::import::{ImportFault, Rows, guess, read_rows, read_table};

fn read(text: &str) -> Rows {
    let sheet = read_table(text.as_bytes()).unwrap().sheets.remove(0);
    let guess = guess(&sheet);
    read_rows(&sheet, guess.header_row, &guess.columns)
}

fn faults(rows: &Rows) -> Vec<(Option<String>, Option<String>, ImportFault)> {
    rows.faults.iter().map(|fault| (fault.cell(), fault.path.clone(), fault.fault.clone())).collect()
}

#[test]
fn a_table_as_offices_have_it_becomes_figures() {
    let rows = read(
        "2024年主要数据,,,,\n指标,数值（万户）,时间,主要数据,备注\n移动电话用户,178000,2024年末,是,含物联网\n移动电话用户,172000,2023年末,,\n5G用户,\"98,100\",2024年末,否,\n注：数据为初步统计,,,,\n",
    );
    let first = json!({
        "id": "figure-1", "headline": true, "kind": "count", "value": 1_780_000_000_u64, "qualifier": "exact", "period": "end of 2024",
        "unit": {"zh-CN": "户"}, "label": {"zh-CN": "移动电话用户"}, "note": {"zh-CN": "含物联网"},
        "series": [{"period": "end of 2023", "value": 1_720_000_000_u64, "qualifier": "exact"}],
    });
    assert_eq!(Value::Object(rows.figures[0].clone()), first);
    assert_eq!(rows.figures[1]["value"], json!(981_000_000));
    let scaled =
        ImportFault::Scaled { written: "万户".into(), text: "178000".into(), value: "1780000000".into(), unit: "户".into() };
    let told = faults(&rows);
    assert!(told.contains(&(Some("B3".into()), Some("figures[0].value".into()), scaled)), "{told:#?}");
    assert!(told.iter().any(|(_, _, fault)| *fault == ImportFault::RowLeftOut { text: "注：数据为初步统计".into() }));
    assert_eq!(told.len(), 3, "{told:#?}");
}

#[test]
fn words_in_the_column_of_values_are_kept() {
    let rows =
        read("指标,数值,单位,时间,类型\n标识注册量,突破97亿,个,2020,数量\n话音业务收入,同比下降4.8%,%,2024年前三季度,增长率\n");
    assert_eq!(rows.figures[0]["value"], json!(9_700_000_000_u64));
    assert_eq!([&rows.figures[0]["stated"], &rows.figures[0]["qualifier"]], ["突破97亿", "over"]);
    assert_eq!(rows.figures[1]["value"].to_string(), "-4.8");
    assert_eq!([&rows.figures[1]["kind"], &rows.figures[1]["period"]], ["change", "2024-Q1/2024-Q3"]);
    assert_eq!(rows.faults, []);
}

#[test]
fn nothing_that_is_not_read_is_lost() {
    let rows = read("指标,数值,单位,时间,类型,限定,天气\n甲,许多,个,去年,某种,大概也许,晴\n");
    let figure = &rows.figures[0];
    assert_eq!(
        [&figure["value"], &figure["period"], &figure["kind"], &figure["qualifier"]],
        ["许多", "去年", "某种", "大概也许"]
    );
    let cells: Vec<_> = rows.faults.iter().map(|fault| (fault.cell().unwrap(), fault.fault.is_hint())).collect();
    assert_eq!(
        cells,
        [("G1".into(), true), ("D2".into(), false), ("B2".into(), false), ("F2".into(), false), ("E2".into(), false)]
            as [(String, bool); 5]
    );
}

#[test]
fn years_beside_each_other_are_a_series() {
    let rows = read("指标,单位,2018年,2019年,2020年\n基站,万个,12,30,36\n");
    assert_eq!(rows.figures.len(), 1);
    assert_eq!(rows.figures[0]["value"], json!(360_000));
    let years: Vec<_> = rows.figures[0]["series"]
        .as_array()
        .unwrap()
        .iter()
        .map(|point| (point["period"].clone(), point["value"].clone()))
        .collect();
    assert_eq!(years, [(json!("2018"), json!(120_000)), (json!("2019"), json!(300_000))]);
}

/// A unit and a name are those of all times; whole numbers among others are no counts.
#[test]
fn rows_of_one_figure_agree() {
    let rows = read(
        "id,指标,label_en,数值,单位,时间\na,平均速率,Speed,13,Mbps,2020\na,平均速率,,12.5,Mbps,2019\na,速率,,12,Gbps,2018\n",
    );
    assert_eq!(rows.figures.len(), 1);
    assert_eq!((&rows.figures[0]["kind"], rows.figures[0]["series"].as_array().unwrap().len()), (&json!("measure"), 2));
    let told: Vec<_> =
        faults(&rows).into_iter().filter(|(_, path, _)| path.is_some()).map(|(_, path, fault)| (path.unwrap(), fault)).collect();
    let differs = |field: &str, text: &str| (format!("figures[0].series[0].{field}"), ImportFault::Differs { text: text.into() });
    assert_eq!(told, [differs("label", "速率"), differs("unit", "Gbps")]);
}

#[test]
fn a_unit_above_the_table_is_the_unit() {
    let rows = read("年度数据,,\n单位：亿元,,\n指标,数值,时间\n电信业务收入,13152,2024\n");
    assert_eq!(rows.figures[0]["value"], json!(1_315_200_000_000_u64));
    assert_eq!(rows.figures[0]["unit"], json!({"zh-CN": "元"}));
    assert_eq!(rows.figures[0]["kind"], "measure");
}

#[test]
fn the_same_time_twice_is_told() {
    let rows = read("id,指标,数值,单位,时间\na,甲,1,个,2020\na,甲,2,个,2020\n");
    assert_eq!(rows.figures.len(), 2, "both are kept");
    assert!(rows.faults.iter().any(|fault| fault.fault == ImportFault::SameTimeTwice && fault.row == Some(3)));
}

/// The table that the published report is checked with, which a person wrote.
#[test]
fn the_table_of_the_report_has_its_figures() {
    let rows = read(include_str!("../../../tests/fixtures/report-figures.csv"));
    let file: Value = serde_json::from_str(include_str!("../../../public/figures.json")).unwrap();
    assert_eq!(rows.figures.len(), 24);
    for (read, own) in rows.figures.iter().zip(file["figures"].as_array().unwrap()) {
        for field in ["id", "section", "headline", "value", "qualifier", "stated", "period", "label"] {
            assert_eq!(read.get(field), own.get(field), "{field} {}", own["id"]);
        }
        assert_eq!(read["unit"]["zh-CN"], own["unit"]["zh-CN"]);
    }
}

/// What `figures.csv` can carry, with the rest of a file around it.
#[cfg(feature = "ssr")]
#[test]
fn our_own_csv_reads_back() {
    use crate::data::Dataset;

    for (text, is_whole) in [
        (include_str!("../../../tests/fixtures/valid/bulletin.json"), true),
        (include_str!("../../../tests/fixtures/valid/every-qualifier.json"), true),
        (include_str!("../../../tests/fixtures/valid/made-up-years.json"), true),
        (include_str!("../../../tests/fixtures/valid/section-publisher.json"), true),
        (include_str!("../../../tests/fixtures/valid/chinese-only.json"), true),
        (include_str!("../../../public/figures.json"), true),
    ] {
        let dataset = Dataset::parse(text).unwrap();
        let csv = crate::publish::csv::table(&dataset).unwrap();
        let rows = read(std::str::from_utf8(&csv).unwrap());
        let mut file: Value = serde_json::from_str(text).unwrap();
        file["figures"] = rows.figures.into();
        file["sections"] = rows.sections.into();
        let again = Dataset::parse(&file.to_string()).unwrap_or_else(|faults| panic!("{faults:#?}\n{file:#}"));
        assert_eq!(is_whole, again.figures().len() == dataset.figures().len());
        for (again, own) in again.figures().iter().zip(dataset.figures()) {
            let known = |figure: &crate::data::Figure| {
                let series: Vec<_> = figure
                    .over_time()
                    .into_iter()
                    .map(|point| (point.period, point.quantity, point.stated.clone(), point.status, point.is_break))
                    .collect();
                (
                    figure.id.clone(),
                    figure.headline,
                    figure.kind,
                    figure.quantity,
                    figure.status,
                    figure.stated.clone(),
                    figure.period,
                    figure.label.clone(),
                    series,
                )
            };
            assert_eq!(known(again), known(own));
            assert_eq!(again.unit.in_locale(crate::data::Locale::ZhCn), own.unit.in_locale(crate::data::Locale::ZhCn));
            assert_eq!(again.basis.is_some(), own.basis.is_some());
        }
    }
}
