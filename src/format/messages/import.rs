//! What is wrong with, or should be known of, a file that is read into the editor: said where it is, with what to do.

use super::file_kinds::{FileKind, instead_of_document, instead_of_table, name};
use super::stated_faults::number;
use crate::data::{Decimal, Locale};

/// A fault or, where [`ImportFault::is_hint`], something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each message says what its parts are for")]
pub enum ImportFault {
    /// The file has more megabytes than are read.
    TooLarge { most: usize },
    /// Unpacked it would have too many megabytes or cells.
    TooMuchInside,
    /// It is locked with a password.
    Password,
    /// It cannot be read to its end.
    Damaged,
    /// There is nothing in it.
    Nothing,
    /// It is no table.
    NotATable { found: FileKind },
    /// It is no document.
    NotADocument { found: FileKind },
    /// Text in an unknown encoding.
    NotText,
    /// A formula in the cell failed.
    ErrorCell { shown: String },
    /// A formula whose result the file does not have.
    NoResult,
    /// Characters that were lost on the way.
    BrokenCharacters,
    /// More digits than a spreadsheet keeps.
    LongNumber,
    /// The cell shows fewer digits than it has.
    Rounded { shown: String },
    /// A cell over several rows.
    Merged { rows: usize },
    /// A day of which it is not known whether it is meant as a month.
    DayOrMonth,
    /// Two columns have the same name.
    ColumnTwice { heading: String },
    /// A column that is no field of a figure.
    ColumnNotRead { heading: String },
    /// The column of a `figures.csv` in which only our own words stand.
    ChangesNotRead,
    /// The table has no column with numbers.
    NoValueColumn,
    /// The table has no column with names.
    NoLabelColumn,
    /// A row with one text and nothing else.
    RowLeftOut { text: String },
    /// A row of changes or of a series whose figure is not there.
    NoSuchFigure { id: String },
    /// Nothing can be read out of the cell.
    UnreadValue { text: String },
    /// Two things can be read out of the cell.
    AmbiguousValue { text: String, readings: [Decimal; 2] },
    /// More digits than a figure can have.
    TooManyDigits { text: String },
    /// 97亿 in a column of 万户.
    MagnitudeTwice { text: String, unit: String },
    /// The heading says one unit, the cell another.
    UnitsDiffer { heading: String, cell: String },
    /// A number of 万户 was read as one of 户.
    Scaled { written: String, text: String, value: String, unit: String },
    /// A cell in per cent whose unit is another.
    NotPercent { text: String, unit: String },
    /// A word that a choice does not have.
    UnknownChoice { text: String, allowed: String },
    /// A time that cannot be read.
    UnreadPeriod { text: String },
    /// Neither yes nor no.
    NeitherYesNorNo { text: String },
    /// A row of the same figure has another name or unit.
    Differs { text: String },
    /// The same figure at the same time once more.
    SameTimeTwice,
    /// No column says what sort of numbers these are.
    KindsDerived,
    /// A change was read as one in per cent, which nothing says.
    ChangeAsPercent,
    /// A change of a share may be growth or percentage points.
    ChangeOrPoints { text: String },
    /// Nothing says what a change is from.
    ChangeBasisOpen,
    /// Changes of an earlier time, which a series does not have.
    EarlierChanges,
}

impl ImportFault {
    /// Whether what was read is right as far as is known, and a look at it is enough.
    pub const fn is_hint(&self) -> bool {
        matches!(
            self,
            Self::DayOrMonth
                | Self::LongNumber
                | Self::Rounded { .. }
                | Self::Merged { .. }
                | Self::ColumnNotRead { .. }
                | Self::ChangesNotRead
                | Self::RowLeftOut { .. }
                | Self::Scaled { .. }
                | Self::KindsDerived
                | Self::ChangeAsPercent
                | Self::ChangeBasisOpen
                | Self::EarlierChanges
        )
    }

    /// What it is and what to do, for an editor who reads `locale`.
    pub fn in_locale(&self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        match self {
            Self::TooLarge { most } => format!("文件超过{most} MB，没有读入。请只保留需要的工作表或段落，另存后再打开。"),
            Self::TooMuchInside => "文件展开后内容过多，没有读入。请只保留需要的工作表，删去空白的行和列，另存后再打开。".into(),
            Self::Password => "文件设有密码，无法读取。请在办公软件中取消密码，另存后再打开。".into(),
            Self::Damaged => "文件已损坏或不完整，无法读取。请用办公软件打开它，另存为新文件后再试。".into(),
            Self::Nothing => "文件是空的，没有可读取的内容。".into(),
            Self::NotATable { found } => {
                format!("这是{}，不是表格。{}", name(*found, Locale::ZhCn), instead_of_table(*found, Locale::ZhCn))
            }
            Self::NotADocument { found } => {
                format!("这是{}，不能作为报告读取。{}", name(*found, Locale::ZhCn), instead_of_document(*found, Locale::ZhCn))
            }
            Self::NotText => "认不出这个文件的文字编码。请用记事本或办公软件打开它，用 UTF-8 编码另存后再试。".into(),
            Self::ErrorCell { shown } => format!("单元格中的公式出错（{shown}），没有数值。请在表格中改正，或直接填写数值。"),
            Self::NoResult => "单元格中的公式没有保存计算结果。请用 Excel 或 WPS 打开文件，保存后再试。".into(),
            Self::BrokenCharacters => "含有乱码。请核对原文，重新填写。".into(),
            Self::LongNumber => "数字超过15位，电子表格只保留前15位。请核对；长数字应把单元格设为文本格式后填写。".into(),
            Self::Rounded { shown } => format!("表格中显示为 {shown}，单元格里的数值位数更多。请核对应以哪个为准。"),
            Self::Merged { rows } => format!("这是合并的单元格，它的内容用于这里的{rows}行。"),
            Self::DayOrMonth => "日期单元格读作某一天。如果指的是月份或年份，请写作 2024-09 或 2024。".into(),
            Self::ColumnTwice { heading } => format!("“{heading}”这一列出现了两次，只读取了前一列。"),
            Self::ColumnNotRead { heading } => format!("没有读取“{heading}”这一列。需要的话，请为它选择字段。"),
            Self::ChangesNotRead => "CSV 中的“变化”只有文字，没有读入。已有的增减数据请从 figures.json 或工作簿模板读取。".into(),
            Self::NoValueColumn => "没有找到数值所在的列。请为它选择“数值”。".into(),
            Self::NoLabelColumn => "没有找到指标名称所在的列。请为它选择“指标”。".into(),
            Self::RowLeftOut { text } => format!("这一行只有“{text}”，没有数值，没有读入。"),
            Self::NoSuchFigure { id } => format!("数据表中没有编号为“{id}”的指标。请改正编号，或在数据表中补上这一项。"),
            Self::UnreadValue { text } => {
                format!("读不出“{text}”是多少。请写作数字，例如 9700000000，或写作数字表述，例如“超过97亿”。")
            }
            Self::AmbiguousValue { text, readings: [first, second] } => {
                let [first, second] = [first, second].map(|value| number(*value, Locale::ZhCn));
                format!("“{text}”有两种读法：{first}，或 {second}。请写成数字。")
            }
            Self::TooManyDigits { text } => format!("“{text}”位数过多，无法准确保存。请检查是否多写了零。"),
            Self::MagnitudeTwice { text, unit } => {
                format!("“{text}”已带数量级，而这一列的单位是“{unit}”。请只在一处写明，或直接写完整的数字。")
            }
            Self::UnitsDiffer { heading, cell } => format!("列标题的单位是“{heading}”，本行的单位是“{cell}”。请改为一致。"),
            Self::Scaled { written, text, value, unit } => {
                format!("单位是“{written}”：{text} 读作 {value}{unit}。本列其他各行同样处理，请核对。")
            }
            Self::NotPercent { text, unit } => format!("“{text}”是百分数，而单位是“{unit}”。请对照报告改正。"),
            Self::UnknownChoice { text, allowed } => format!("没有“{text}”这个选项，可用的是：{allowed}。"),
            Self::UnreadPeriod { text } => {
                format!("读不出“{text}”是什么时间。请写作 2020年、2020年3月、2024年前三季度、2024年末，或 2020-11-01。")
            }
            Self::NeitherYesNorNo { text } => format!("“{text}”既不是“是”也不是“否”，请改正。"),
            Self::Differs { text } => format!("同一指标的另一行不是“{text}”。各期数据的名称和单位应当相同，请改正。"),
            Self::SameTimeTwice => "同一指标在同一时间有两行。请只保留一行。".into(),
            Self::ChangeAsPercent => "增减的这一列没有写单位，按百分数（%）读入，请核对。".into(),
            Self::ChangeOrPoints { text } => format!("“{text}”可能是增长率，也可能是百分点。请在“增减”里选定类型。"),
            Self::ChangeBasisOpen => "增减的这一列没有说明与什么相比，请在“增减”里选定。".into(),
            Self::EarlierChanges => "较早一期的增减没有读入：增减只说最新一期。".into(),
            Self::KindsDerived => "表格没有“类型”这一列，类型由单位和表述得出（数量、金额、占比、增长率等）。请逐项核对。".into(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::TooLarge { most } => {
                format!("The file is larger than {most} MB and was not read. Keep only the sheets or parts you need and save it again.")
            }
            Self::TooMuchInside => {
                "There is too much in this file once it is unpacked; it was not read. Keep only the sheets you need, delete empty rows and columns, and save it again.".into()
            }
            Self::Password => "The file is locked with a password. Remove the password in your office program and save it again.".into(),
            Self::Damaged => {
                "The file is damaged or incomplete. Open it in your office program, save it as a new file and try again.".into()
            }
            Self::Nothing => "The file is empty.".into(),
            Self::NotATable { found } => format!("This is {}, not a table. {}", name(*found, Locale::En), instead_of_table(*found, Locale::En)),
            Self::NotADocument { found } => {
                format!("This is {}, which cannot be read as a report. {}", name(*found, Locale::En), instead_of_document(*found, Locale::En))
            }
            Self::NotText => "The encoding of this text is unknown. Open the file in your text or office program and save it as UTF-8.".into(),
            Self::ErrorCell { shown } => {
                format!("The formula in this cell failed ({shown}), so there is no number. Correct it in the table, or type the number.")
            }
            Self::NoResult => "The result of the formula in this cell was not saved. Open the file in Excel or WPS, save it and try again.".into(),
            Self::BrokenCharacters => "Some characters here are broken. Check them with the original and type them again.".into(),
            Self::LongNumber => {
                "This number has more than 15 digits, of which a spreadsheet keeps 15. Check it; long numbers are typed into cells formatted as text.".into()
            }
            Self::Rounded { shown } => format!("The table shows {shown}, the cell holds more digits. Check which of them is meant."),
            Self::Merged { rows } => format!("This is a merged cell; it was read for all of its {rows} rows."),
            Self::DayOrMonth => "The date was read as a day. If a month or a year is meant, write 2024-09 or 2024.".into(),
            Self::ColumnTwice { heading } => format!("There are two columns “{heading}”; only the first was read."),
            Self::ColumnNotRead { heading } => format!("The column “{heading}” was not read. Choose a field for it if you need it."),
            Self::ChangesNotRead => {
                "The changes in a CSV file are words only and were not read. Read them from figures.json or from the workbook template.".into()
            }
            Self::NoValueColumn => "No column with numbers was found. Choose “Value” for it.".into(),
            Self::NoLabelColumn => "No column with the names of the figures was found. Choose “Label” for it.".into(),
            Self::RowLeftOut { text } => format!("This row has “{text}” and nothing else; it was not read."),
            Self::NoSuchFigure { id } => format!("There is no figure “{id}” in the table of figures. Correct the id, or add the figure."),
            Self::UnreadValue { text } => {
                format!("“{text}” cannot be read as a number. Write it in digits, as in 9700000000, or in words, as in over 9.7 billion.")
            }
            Self::AmbiguousValue { text, readings: [first, second] } => {
                let [first, second] = [first, second].map(|value| number(*value, Locale::En));
                format!("“{text}” can be read as {first} or as {second}. Write it in digits.")
            }
            Self::TooManyDigits { text } => format!("“{text}” has too many digits to be kept exactly. Check its zeros."),
            Self::MagnitudeTwice { text, unit } => {
                format!("“{text}” has a magnitude already, and the unit of this column is “{unit}”. Say it once, or write all digits.")
            }
            Self::UnitsDiffer { heading, cell } => format!("The unit is “{heading}” in the heading and “{cell}” in this row. Make them the same."),
            Self::Scaled { written, text, value, unit } => {
                format!("The unit is “{written}”: {text} was read as {value} {unit}, and the other rows of this column likewise. Check it.")
            }
            Self::NotPercent { text, unit } => format!("“{text}” is in per cent, and the unit is “{unit}”. Correct it from the report."),
            Self::UnknownChoice { text, allowed } => format!("“{text}” is none of the choices: {allowed}."),
            Self::UnreadPeriod { text } => {
                format!("“{text}” cannot be read as a time. Write 2020, 2020-03, 2024-Q1/2024-Q3, end of 2024 or 2020-11-01.")
            }
            Self::NeitherYesNorNo { text } => format!("“{text}” is neither yes nor no."),
            Self::Differs { text } => {
                format!("Another row of this figure does not say “{text}”. A figure has the same name and unit at all times.")
            }
            Self::SameTimeTwice => "There are two rows for this figure at this time. Keep one.".into(),
            Self::ChangeAsPercent => "This column of changes names no unit and was read as per cent. Check it.".into(),
            Self::ChangeOrPoints { text } => {
                format!("“{text}” may be growth in per cent or percentage points. Choose the kind under “Changes”.")
            }
            Self::ChangeBasisOpen => "This column does not say what the changes are from. Choose it under “Changes”.".into(),
            Self::EarlierChanges => "Changes of an earlier time were not read: changes are those of the latest time.".into(),
            Self::KindsDerived => {
                "The table has no column “Kind”: kinds were taken from units and words (count, measure, rate, change). Check each of them.".into()
            }
        }
    }
}
