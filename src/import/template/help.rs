//! The sheet that says what to fill in.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

use super::layout::{FIGURES, SERIES};
use crate::data::Locale;
use crate::format::WorkbookMessage as Text;
use crate::import::Column;

/// What belongs into a column, and an example out of a report.
fn help(column: Column) -> Option<(Text, &'static str)> {
    Some(match column {
        Column::Id => (Text::IdHelp, "identifiers"),
        Column::Section => (Text::SectionHelp, ""),
        Column::LabelZh => (Text::LabelZhHelp, "工业互联网标识注册量"),
        Column::Kind => (Text::KindHelp, ""),
        Column::Value => (Text::ValueHelp, "9700000000"),
        Column::To => (Text::ToHelp, "50"),
        Column::Qualifier => (Text::QualifierHelp, ""),
        Column::UnitZh => (Text::UnitZhHelp, "个"),
        Column::Period => (Text::PeriodHelp, "2020"),
        Column::Stated => (Text::StatedHelp, "突破97亿"),
        Column::Headline => (Text::HeadlineHelp, ""),
        Column::Status => (Text::StatusHelp, ""),
        Column::Basis => (Text::BasisHelp, ""),
        Column::AgainstZh => (Text::AgainstZhHelp, "全国增速"),
        Column::Context => (Text::ContextHelp, "亿元"),
        Column::Quote => (Text::QuoteHelp, "工业互联网标识注册量突破97亿。"),
        Column::NoteZh => (Text::NoteZhHelp, ""),
        Column::Break => (Text::BreakHelp, ""),
        _ => return None,
    })
}

/// Fills the sheet.
pub(super) fn write(sheet: &mut Worksheet, heading: &Format, locale: Locale) -> Result<(), XlsxError> {
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_num_format("@");
    for (column, (text, width)) in (0..).zip([(Text::HelpColumn, 18), (Text::HelpMeaning, 70), (Text::HelpExample, 30)]) {
        sheet.write_string_with_format(0, column, text.in_locale(locale), heading)?;
        sheet.set_column_width(column, width)?;
    }
    let is_of_series = |column: &&Column| !FIGURES.contains(column);
    let columns = FIGURES.iter().chain(SERIES.iter().filter(is_of_series));
    let rows = columns.filter_map(|column| Some((column.heading(locale), help(*column)?)));
    for (row, (name, (text, example))) in (1..).zip(rows) {
        for (column, text) in (0..).zip([name.as_str(), text.in_locale(locale), example]) {
            sheet.write_string_with_format(row, column, text, &wrapped)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}
