//! What charts say that few people open. Apart from [`Message`](super::Message), since each word of that one is in the first
//! program that a visitor loads.

use super::{capitalized, period, phrase};
use crate::data::{Change, Decimal, Locale, Period, Qualifier, Quantity, Text};

/// Something that a chart says.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each remark says what its parts are for")]
pub enum Remark<'a> {
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
    /// So many figures are shares of a hundred, or nothing at all, and not in the picture.
    NotOnAxis { count: usize },
    /// Nothing can be compared by magnitude.
    NothingOnAxis,
    /// Opens the table of a figure's values over time.
    Values,
    /// How a quantity differs from an earlier one.
    Changed { change: Change, since: Period, unit: &'a Text },
}

impl Remark<'_> {
    /// The remark for a reader of `locale`.
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
            Self::Linear => "等距刻度".into(),
            Self::LogarithmicMeans => "每格是前一格的十倍（对数刻度）。各项单位不同，只比量级。".into(),
            Self::LinearMeans => "每格同样大小（等距刻度），较小的数据挤在起点，几乎看不见。各项单位不同，只比量级。".into(),
            Self::OpenDot => "空心圆点：实际超过或不少于此数".into(),
            Self::NotOnAxis { count } => format!("百分比和零没有量级，另有{count}项不在图中，见表格。"),
            Self::NothingOnAxis => "这里只有百分比或零，没有量级可比，请看表格。".into(),
            Self::Values => "各期数值".into(),
            Self::Changed { change, since, unit } => {
                let before = period(*since, Locale::ZhCn);
                match change {
                    Change::Same => format!("与{before}相同"),
                    Change::More(amount) => format!("比{before}多{}", amount_in_chinese(*amount, unit)),
                    Change::Less(amount) => format!("比{before}少{}", amount_in_chinese(*amount, unit)),
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
            Self::OpenDot => "Open dot: over, or at least, this number".into(),
            Self::NotOnAxis { count } => {
                let verb = if *count == 1 { "1 more is".into() } else { format!("{count} more are") };
                format!("Percentages and zero have no magnitude: {verb} in the table only.")
            }
            Self::NothingOnAxis => "There are only percentages or zeros here, which have no magnitude. See the table.".into(),
            Self::Values => "All values".into(),
            Self::Changed { change, since, unit } => {
                let before = period(*since, Locale::En);
                let than = |amount: &Option<Quantity>, more: &str| match amount {
                    Some(amount) => capitalized(&format!("{} {more} than in {before}", amount_in_english(*amount, unit))),
                    None => capitalized(&format!("{more} than in {before}")),
                };
                match change {
                    Change::Same => format!("The same as in {before}"),
                    Change::More(amount) => than(amount, "more"),
                    Change::Less(amount) => than(amount, if unit.is_percent() { "less" } else { "fewer" }),
                }
            }
        }
    }
}

/// 6万个, 6万个以上; nothing where only the direction is known. Between two percentages lie points.
fn amount_in_chinese(amount: Option<Quantity>, unit: &Text) -> String {
    let Some(amount) = amount else { return String::new() };
    let exact = Quantity { qualifier: Qualifier::Exact, ..amount };
    let points = Text::new("个百分点", None);
    let unit = if unit.is_percent() { &points } else { unit };
    let least = if amount.qualifier == Qualifier::Exact { "" } else { "以上" };
    format!("{}{least}", phrase(exact, unit, Locale::ZhCn))
}

/// 60,000 stations, over 60,000 stations; over 1.5 percentage points. A unit without English stays out: a remark is in one language.
fn amount_in_english(amount: Quantity, unit: &Text) -> String {
    let points = Text::new("", Some("percentage points"));
    let said = phrase(amount, if unit.is_percent() { &points } else { unit }, Locale::En);
    if said.unit_locale == Locale::En { said.to_string() } else { said.without_unit().to_string() }
}

/// A number beside an axis, in the language's own words: 1万, 1 thousand, 1 billion.
pub fn tick_label(value: Decimal, locale: Locale) -> String {
    let plain = |value| phrase(Quantity { value, qualifier: Qualifier::Exact }, &Text::new("", Some("")), locale).to_string();
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
        let stations = Text::new("个", Some("stations"));
        let percent = Text::new("%", Some("%"));
        let since = Period::parse("2019").unwrap();
        let quantity = |value: &str, qualifier| Quantity { value: Decimal::parse(value).unwrap(), qualifier };
        for (change, unit, chinese, english) in [
            (
                Change::More(Some(quantity("60000", Qualifier::Exact))),
                &stations,
                "比2019年多6万个",
                "60,000 stations more than in 2019",
            ),
            (
                Change::More(Some(quantity("60000", Qualifier::Over))),
                &stations,
                "比2019年多6万个以上",
                "Over 60,000 stations more than in 2019",
            ),
            (
                Change::Less(Some(quantity("16", Qualifier::AtLeast))),
                &stations,
                "比2019年少16个以上",
                "At least 16 stations fewer than in 2019",
            ),
            (
                Change::More(Some(quantity("1.5", Qualifier::Exact))),
                &percent,
                "比2019年多1.5个百分点",
                "1.5 percentage points more than in 2019",
            ),
            (Change::More(None), &stations, "比2019年多", "More than in 2019"),
            (Change::Same, &stations, "与2019年相同", "The same as in 2019"),
            (
                Change::Less(Some(quantity("5", Qualifier::Exact))),
                &Text::new("项", None),
                "比2019年少5项",
                "5 fewer than in 2019",
            ),
        ] {
            let remark = Remark::Changed { change, since, unit };
            assert_eq!(Locale::ALL.map(|locale| remark.in_locale(locale)), [chinese, english]);
        }
    }
}
