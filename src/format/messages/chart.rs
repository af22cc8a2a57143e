//! Messages of charts that few readers open. Separate from [`Message`](super::Message), whose words are all in the first program.

use super::super::{format_quantity, format_time};
use crate::data::{Change, Decimal, Locale, Period, Qualifier, Quantity, Unit};

/// A message of a chart.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each remark says what its parts are for")]
pub enum ChartMessage<'a> {
    /// Names the choice between two axes.
    AxisKinds,
    /// Chooses the logarithmic axis.
    Logarithmic,
    /// Chooses the linear axis.
    Linear,
    /// What a logarithmic axis is, and that units differ.
    LogarithmicMeans,
    /// What a linear axis does to small figures, and that units differ.
    LinearMeans,
    /// What an open dot means.
    OpenDot,
    /// What the dashed part of a column means.
    OpenColumn,
    /// What a light column means.
    SoftColumn,
    /// What a dashed line means.
    OpenLine,
    /// What a line across the chart from top to bottom means.
    Break,
    /// So many figures are shares of a hundred, or nothing at all, and not in the picture.
    NotOnAxis { count: usize },
    /// Nothing can be compared by magnitude.
    NothingOnAxis,
    /// Opens the table of a figure's values over time.
    Values,
    /// How a quantity differs from an earlier one.
    Changed { change: Change, since: Period, unit: &'a Unit },
}

impl ChartMessage<'_> {
    /// The message for a reader of `locale`.
    pub fn in_locale(&self, locale: Locale) -> String {
        match locale {
            Locale::ZhCn => self.in_chinese(),
            Locale::En => self.in_english(),
        }
    }

    fn in_chinese(&self) -> String {
        match self {
            Self::AxisKinds => "刻度".into(),
            Self::Logarithmic => "对数刻度".into(),
            Self::Linear => "线性刻度".into(),
            Self::LogarithmicMeans => "每格是前一格的十倍（对数刻度）。各项单位不同，只能比较数量级。".into(),
            Self::LinearMeans => {
                "每格代表的数量相同（线性刻度），较小的数据挤在起点，几乎看不见。各项单位不同，只能比较数量级。".into()
            }
            Self::OpenDot => "空心圆点：不是确切数（超过、约、接近、范围等）".into(),
            Self::OpenColumn => "虚线：实际超过或不少于此数".into(),
            Self::SoftColumn => "浅色：约或接近此数，或不是最终数".into(),
            Self::Break => "虚竖线：统计口径有变，前后不可比".into(),
            Self::OpenLine => "虚线：所经各数为超过、至少、约或接近".into(),
            Self::NotOnAxis { count } => format!("另有{count}项（百分比、增减、位次等）不在图中，见表格。"),
            Self::NothingOnAxis => "这里没有可以按大小比较的数量，请看表格。".into(),
            Self::Values => "各期数值".into(),
            Self::Changed { change, since, unit } => {
                let before = format_time(*since, Locale::ZhCn);
                let [more, less] = if unit.is_percent() { ["高", "低"] } else { ["多", "少"] };
                match change {
                    Change::Same => format!("与{before}相同"),
                    Change::More(None) => format!("{more}于{before}"),
                    Change::Less(None) => format!("{less}于{before}"),
                    Change::More(Some(amount)) => amount_in_chinese(*amount, unit, &format!("比{before}{more}")),
                    Change::Less(Some(amount)) => amount_in_chinese(*amount, unit, &format!("比{before}{less}")),
                }
            }
        }
    }

    fn in_english(&self) -> String {
        match self {
            Self::AxisKinds => "Axis".into(),
            Self::Logarithmic => "Logarithmic".into(),
            Self::Linear => "Linear".into(),
            Self::LogarithmicMeans => {
                "Each line is ten times the one before (logarithmic axis). Units differ: compare magnitudes only.".into()
            }
            Self::LinearMeans => {
                "Equal steps (linear axis): small figures crowd at the start and all but vanish. Units differ: compare magnitudes only.".into()
            }
            Self::OpenDot => "Open dot: not exactly this number (over, about, a range and the like)".into(),
            Self::OpenColumn => "Dashed: over, or at least, this number".into(),
            Self::SoftColumn => "Light: about or nearly this number, or not final".into(),
            Self::Break => "Dashed upright line: counted in another way since, not comparable".into(),
            Self::OpenLine => "Dashed line: over, at least, about or nearly these numbers".into(),
            Self::NotOnAxis { count } => {
                let verb = if *count == 1 { "1 more (a percentage, a change or the like) is".into() } else { format!("{count} more (percentages, changes and the like) are") };
                format!("{verb} in the table only.")
            }
            Self::NothingOnAxis => "Nothing here is an amount to compare. See the table.".into(),
            Self::Values => "All values".into(),
            Self::Changed { change, since, unit } => {
                let before = format_time(*since, Locale::En);
                match change {
                    Change::Same => format!("The same as {} {before}", if since.is_end { "at" } else { "in" }),
                    Change::More(None) => format!("Up from {before}"),
                    Change::Less(None) => format!("Down from {before}"),
                    Change::More(Some(amount)) => format!("Up by {} from {before}", amount_in_english(*amount, unit)),
                    Change::Less(Some(amount)) => format!("Down by {} from {before}", amount_in_english(*amount, unit)),
                }
            }
        }
    }
}

/// 比2019年多6万个, 比2019年多了超过6万个, 至少比2019年多6万个. Between two percentages lie points.
fn amount_in_chinese(amount: Quantity, unit: &Unit, than: &str) -> String {
    let exact = Quantity { qualifier: Qualifier::Exact, ..amount };
    let points = Unit::new("个百分点", None);
    let said = format_quantity(exact, if unit.is_percent() { &points } else { unit }, Locale::ZhCn);
    match amount.qualifier {
        Qualifier::Over => format!("{than}了超过{said}"),
        Qualifier::AtLeast => format!("至少{than}{said}"),
        _ => format!("{than}{said}"),
    }
}

/// 60,000; over 60,000; 1 percentage point, at least 1.5 percentage points. A change of things needs no unit: the words above have it.
fn amount_in_english(amount: Quantity, unit: &Unit) -> String {
    let points = if amount.value == Decimal::from_whole(1) { "percentage point" } else { "percentage points" };
    let unit = if unit.is_percent() { points } else { "" };
    format_quantity(amount, &Unit::new("", Some(unit)), Locale::En).to_string()
}

/// A number beside an axis, in the language's own words: 1万, 1 thousand, 1 billion.
pub fn tick_label(value: Decimal, locale: Locale) -> String {
    let plain = |value| format_quantity(Quantity::exact(value), &Unit::none(), locale).to_string();
    let thousands = value.times_power_of_ten(-3).filter(|thousands| thousands.is_whole() && *thousands != Decimal::ZERO);
    match thousands {
        Some(thousands) if locale == Locale::En && !thousands.is_at_least(1000) => format!("{} thousand", plain(thousands)),
        _ => plain(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_are_named_in_the_languages_own_words() {
        for (power, chinese, english) in [
            (0, "1", "1"),
            (1, "10", "10"),
            (3, "1000", "1 thousand"),
            (4, "1万", "10 thousand"),
            (6, "100万", "1 million"),
            (8, "1亿", "100 million"),
            (9, "10亿", "1 billion"),
            (12, "1万亿", "1 trillion"),
            (-1, "0.1", "0.1"),
        ] {
            let value = Decimal::from_whole(1).times_power_of_ten(power).unwrap();
            assert_eq!([tick_label(value, Locale::ZhCn), tick_label(value, Locale::En)], [chinese, english]);
        }
        assert_eq!([Locale::ZhCn, Locale::En].map(|locale| tick_label(Decimal::ZERO, locale)), ["0", "0"]);
        assert_eq!(tick_label(Decimal::from_whole(1500), Locale::En), "1,500");
    }

    #[test]
    fn a_change_is_said_as_people_say_it() {
        let stations = Unit::new("个", Some("stations"));
        let percent = Unit::new("%", Some("%"));
        let since = Period::parse("2019").unwrap();
        let quantity = |value: &str, qualifier| Quantity::new(Decimal::parse(value).unwrap(), qualifier);
        for (change, unit, chinese, english) in [
            (Change::More(Some(quantity("60000", Qualifier::Exact))), &stations, "比2019年多6万个", "Up by 60,000 from 2019"),
            (
                Change::More(Some(quantity("60000", Qualifier::Over))),
                &stations,
                "比2019年多了超过6万个",
                "Up by over 60,000 from 2019",
            ),
            (
                Change::Less(Some(quantity("16", Qualifier::AtLeast))),
                &stations,
                "至少比2019年少16个",
                "Down by at least 16 from 2019",
            ),
            (
                Change::More(Some(quantity("1.5", Qualifier::Exact))),
                &percent,
                "比2019年高1.5个百分点",
                "Up by 1.5 percentage points from 2019",
            ),
            (
                Change::Less(Some(quantity("1", Qualifier::Over))),
                &percent,
                "比2019年低了超过1个百分点",
                "Down by over 1 percentage point from 2019",
            ),
            (Change::More(None), &stations, "多于2019年", "Up from 2019"),
            (Change::Less(None), &percent, "低于2019年", "Down from 2019"),
            (Change::Same, &stations, "与2019年相同", "The same as in 2019"),
            (Change::Less(Some(quantity("5", Qualifier::Exact))), &Unit::new("项", None), "比2019年少5项", "Down by 5 from 2019"),
        ] {
            let remark = ChartMessage::Changed { change, since, unit };
            assert_eq!(Locale::ALL.map(|locale| remark.in_locale(locale)), [chinese, english]);
        }
    }
}
