// What must hold for any input. The fuzz targets and `tests/fuzz.rs` include this file.

use headline_figures::chart::{draw_dot_plot, draw_figure, draw_time_series};
use headline_figures::data::stated::{self, Written};
use headline_figures::data::{Dataset, Kind, Locale, Quantity, Unit};
use headline_figures::format::{changes_text, figure_period, figure_quantity, full_digits, series_text};

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
