// What must hold for any input. The fuzz targets and `tests/fuzz.rs` include this file.

use std::fmt::Write as _;

use headline_figures::chart::{draw_dot_plot, draw_figure, draw_time_series};
use headline_figures::data::stated::{self, Written};
use headline_figures::data::{Dataset, Kind, Locale, Quantity, Unit};
use headline_figures::draft::Draft;
use headline_figures::draft::report::propose;
use headline_figures::format::{changes_text, figure_period, figure_quantity, full_digits, series_text};
use headline_figures::import::answers;
use headline_figures::view::Settings;
use serde_json::{Value, json};

/// The units that words are read with; the first byte of the input chooses one.
const UNITS: [&str; 8] = ["个", "%", "个百分点", "元", "美元", "倍", "位", "users"];

/// Words that are read agree with a figure that says the same, and with none that says ten times as much.
#[allow(dead_code, reason = "each target has one of these")]
fn stated(data: &[u8]) {
    let Some((choice, words)) = data.split_first() else { return };
    let Ok(words) = std::str::from_utf8(words) else { return };
    let unit = Unit::new(UNITS[usize::from(*choice) % UNITS.len()], None);
    let Ok(reading) = stated::read(words, &unit) else { return };
    for (_, kind) in Kind::NAMES {
        let agrees = |quantity: Quantity| {
            let written = Written { kind, quantity, unit: &unit, period: None, basis: None, status: None };
            stated::agree(&reading, &written).is_ok()
        };
        for value in [reading.value, reading.value.negated()] {
            let own = Quantity { value, form: reading.form, qualifier: reading.bounds.first() };
            if let Some(tenfold) = value.times_power_of_ten(1).filter(|tenfold| agrees(own) && *tenfold != value) {
                assert!(!agrees(Quantity { value: tenfold, ..own }), "{words:?} is ten times as much, too");
            }
        }
    }
}

/// A file is refused, or all of it can be said and drawn.
#[allow(dead_code, reason = "each target has one of these")]
fn file(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(dataset) = Dataset::parse(text) else { return };
    for locale in Locale::ALL {
        for figure in dataset.figures() {
            assert!(!figure_quantity(figure, locale).to_string().is_empty() && !figure_period(figure, locale).is_empty());
            let _ = (full_digits(figure), changes_text(figure, locale), series_text(figure, locale));
            let _ = (draw_figure(figure), draw_time_series(figure), figure.change());
        }
        let _ = draw_dot_plot(dataset.figures(), locale);
    }
}

/// What is found in a report stands in it, one behind the other; what is complete is a figure that a file may have.
#[allow(dead_code, reason = "each target has one of these")]
fn report(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let mut end = 0;
    for proposal in propose(text, &[]) {
        let words = proposal.mark.words.clone();
        assert!(words.start >= end && text.get(words.clone()).is_some_and(|words| !words.is_empty()), "{words:?}");
        assert!(text.get(proposal.mark.sentence.clone()).is_some(), "{:?}", proposal.mark.sentence);
        end = words.end;
        if !proposal.is_complete() {
            continue;
        }
        let mut figure = proposal.figure.clone();
        figure.insert("section".into(), json!("s"));
        for (name, usual) in [("id", json!("f")), ("label", json!({ "zh-CN": "数据" })), ("headline", json!(true))] {
            figure.entry(name).or_insert(usual);
        }
        let title = json!({ "zh-CN": "一" });
        let file = json!({
            "schema": 2, "title": title, "publisher": title, "source": { "title": title }, "updated": "2026-01-01",
            "sections": [{ "id": "s", "title": title }], "figures": [figure],
        });
        let file = file.to_string();
        let read = Dataset::parse(&file);
        assert!(read.is_ok(), "{read:?} {file}");
    }
}

/// A draft of a right file is that file, whatever is not known of it.
#[allow(dead_code, reason = "each target has one of these")]
fn draft(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(opened) = Draft::open(text) else { return };
    let written = opened.draft.to_text();
    if let Ok(dataset) = Dataset::parse(text) {
        let again = Dataset::parse(&written);
        assert!(opened.migrated || again.is_ok_and(|again| format!("{again:?}") == format!("{dataset:?}")), "{text}\n{written}");
    }
    // Written, it opens as it is.
    assert!(Draft::open(&written).is_ok_and(|again| again.draft.to_text() == written), "{written}");
}

/// Whatever an office hands over is read, or told of.
#[allow(dead_code, reason = "each target has one of these")]
fn table(data: &[u8]) {
    for answer in [answers::table(data), answers::workbook(data, ""), answers::document(data)] {
        assert!(serde_json::from_str::<Value>(&answer).is_ok_and(|answer| answer.is_object()));
    }
}

/// Whatever stands in an address, figures of the file are shown. A line is a name and its value.
#[allow(dead_code, reason = "each target has one of these")]
fn settings(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let lookup = |name: &str| text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('=').map(str::to_owned));
    let settings = Settings::default().with(lookup);
    assert!((1..=5).contains(&settings.heading_level));
    assert_eq!(settings.clone().with(lookup), settings);
    let dataset = Dataset::parse(include_str!("../public/figures.json")).unwrap();
    let mut ids = String::new();
    for figure in settings.choose(&dataset) {
        write!(ids, "{},", figure.id).unwrap();
    }
    assert!(!ids.is_empty());
}
