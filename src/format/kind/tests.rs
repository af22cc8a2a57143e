use proptest::prelude::*;

use super::*;
use crate::data::stated::{self, Written};
use crate::data::{Period, Qualifier};

fn say(kind: Kind, value: &str, qualifier: Qualifier, unit: &Unit, basis: Option<&Basis>) -> [String; 2] {
    let value = Decimal::parse_json(value).expect(value);
    Locale::ALL.map(|locale| format_of_kind(kind, Quantity::new(value, qualifier), unit, basis, false, locale).to_string())
}

#[test]
fn says_what_a_statistician_says() {
    use Basis::{Against, Average, MonthOnMonth, QuarterOnQuarter, Since, YearOnYear};
    use Kind::{Change, Count, Difference, Index, Measure, Multiple, Points, Rank, Rate};
    use Qualifier::{About, AtMost, Exact, Over, Under};
    let percent = Unit::new("%", Some("%"));
    let points = Unit::with_one("个百分点", "percentage point", "percentage points");
    let users = Unit::with_one("户", "user", "users");
    let (yuan, dollars, none) = (Unit::new("元", None), Unit::new("美元", Some("US$")), Unit::none());
    let year_end = Since(Period::parse("end of 2023").unwrap());
    let national = Against(LocalizedText::new("全国增速", Some("the national rate")));
    for (kind, value, qualifier, unit, basis, chinese, english) in [
        (Change, "2.7", Exact, &percent, Some(&YearOnYear), "同比增长2.7%", "up 2.7% on a year earlier"),
        (Change, "-1.6", Exact, &percent, Some(&YearOnYear), "同比下降1.6%", "down 1.6% on a year earlier"),
        (Change, "0", Exact, &percent, Some(&YearOnYear), "同比变动0%", "a change of 0% on a year earlier"),
        (Change, "-0.4", About, &percent, Some(&MonthOnMonth), "环比下降约0.4%", "down about 0.4% on the previous month"),
        (Change, "1.2", Exact, &percent, Some(&QuarterOnQuarter), "环比增长1.2%", "up 1.2% on the previous quarter"),
        (Change, "20", Over, &percent, Some(&Average), "年均增长超过20%", "up over 20% a year on average"),
        (Points, "0.5", Exact, &points, None, "提高0.5个百分点", "up 0.5 percentage points"),
        (
            Points,
            "-1",
            Exact,
            &points,
            Some(&year_end),
            "比2023年末下降1个百分点",
            "down 1 percentage point since the end of 2023",
        ),
        (
            Points,
            "-0.6",
            Exact,
            &points,
            Some(&national),
            "低于全国增速0.6个百分点",
            "0.6 percentage points below the national rate",
        ),
        (Difference, "-6820000", Exact, &users, None, "减少682万户", "6.82 million fewer users"),
        (Difference, "1", Exact, &users, None, "增加1户", "1 more user"),
        (
            Difference,
            "6820000",
            Over,
            &users,
            Some(&YearOnYear),
            "同比增加超过682万户",
            "over 6.82 million more users than a year earlier",
        ),
        (
            Difference,
            "-1500000000",
            Exact,
            &yuan,
            Some(&year_end),
            "比2023年末减少15亿元",
            "1.5 billion yuan less than at the end of 2023",
        ),
        (Measure, "1470000000000", Exact, &yuan, None, "1.47万亿元", "1.47 trillion yuan"),
        (Measure, "-1200000000", Exact, &yuan, None, "\u{2212}12亿元", "\u{2212}1.2 billion yuan"),
        (Measure, "158570000000", About, &dollars, None, "约1585.7亿美元", "about US$158.57 billion"),
        (Count, "1", Exact, &users, None, "1户", "1 user"),
        (Count, "100", Under, &users, None, "不到100户", "under 100 users"),
        (Count, "3", AtMost, &users, None, "不超过3户", "at most 3 users"),
        (Rank, "2", Exact, &Unit::new("位", Some("")), None, "第2位", "2nd"),
        (Rank, "11", Exact, &Unit::new("位", Some("")), None, "第11位", "11th"),
        (Multiple, "2.5", Exact, &Unit::with_one("倍", "time", "times"), None, "2.5倍", "2.5 times"),
        (Multiple, "15.84", Exact, &Unit::new(":1", Some(":1")), None, "15.84:1", "15.84:1"),
        (Index, "85.2", Exact, &none, None, "85.2", "85.2"),
        (Rate, "4.5", Exact, &Unit::new("‰", Some("‰")), None, "4.5‰", "4.5‰"),
    ] {
        assert_eq!(say(kind, value, qualifier, unit, basis), [chinese, english]);
    }
    let range = |from: u64, to: u64, unit, locale| {
        let quantity = Quantity { form: Form::To(Decimal::from_whole(to)), ..Quantity::exact(Decimal::from_whole(from)) };
        format_quantity(quantity, unit, locale).to_string()
    };
    for (from, to, unit, said) in [
        (30_000, 50_000, &users, ["3万至5万户", "30,000 to 50,000 users"]),
        (3, 5, &percent, ["3%至5%", "3% to 5%"]),
        (2_000_000, 3_000_000, &dollars, ["200万至300万美元", "US$2 million to US$3 million"]),
    ] {
        assert_eq!(Locale::ALL.map(|locale| range(from, to, unit, locale)), said);
    }
    // From nothing down is a fall, from nothing up is growth; nothing alone is neither.
    let from_zero = |kind, end: Decimal, unit: &Unit, locale| {
        let quantity = Quantity { form: Form::To(end), ..Quantity::exact(Decimal::ZERO) };
        format_of_kind(kind, quantity, unit, None, false, locale).to_string()
    };
    let five = Decimal::from_whole(5);
    for (kind, end, unit, said) in [
        (Change, five.negated(), &percent, ["下降0%至5%", "down 0% to 5%"]),
        (Change, five, &percent, ["增长0%至5%", "up 0% to 5%"]),
        (Difference, five.negated(), &users, ["减少0至5户", "0 to 5 fewer users"]),
    ] {
        assert_eq!(Locale::ALL.map(|locale| from_zero(kind, end, unit, locale)), said);
    }
    let third = Quantity { form: Form::Of(3), ..Quantity::new(Decimal::from_whole(1), About) };
    assert_eq!(Locale::ALL.map(|locale| format_quantity(third, &none, locale).to_string()), ["约1/3", "about 1/3"]);
}

/// Numbers as sources have them: up to 17 digits, up to three of them behind the point.
fn value() -> impl Strategy<Value = Decimal> {
    (1_u64..100_000_000_000_000, 0_u32..14, 0_i8..4).prop_filter_map("no such decimal", |(seed, shorter, places)| {
        let digits = (seed / 10_u64.pow(shorter)).max(1);
        Decimal::from_whole(digits).times_power_of_ten(-places)
    })
}

fn unit_of(kind: Kind) -> Unit {
    match kind {
        Kind::Rate | Kind::Change => Unit::new("%", Some("%")),
        Kind::Points => Unit::with_one("个百分点", "percentage point", "percentage points"),
        Kind::Multiple => Unit::with_one("倍", "time", "times"),
        Kind::Rank => Unit::new("位", Some("")),
        Kind::Index | Kind::Composition => Unit::none(),
        Kind::Measure => Unit::new("元", None),
        Kind::Count | Kind::Difference => Unit::with_one("户", "user", "users"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    /// Over kinds, qualifiers, signs, ranges and bases, in both languages.
    #[test]
    fn what_is_said_is_read_as_the_same(
        kind in prop::sample::select(Kind::NAMES.map(|(_, kind)| kind).to_vec()),
        qualifier in prop::sample::select(Qualifier::NAMES.map(|(_, qualifier)| qualifier).to_vec()),
        basis in prop::sample::select(vec![None, Some(Basis::YearOnYear), Some(Basis::MonthOnMonth), Some(Basis::Average),
            Some(Basis::Since(Period::parse("2019").unwrap())), Some(Basis::Since(Period::parse("end of 2023-06").unwrap()))]),
        (value, end) in (value(), value()),
        (negative, shape) in (any::<bool>(), 0_u8..4),
    ) {
        let basis = basis.filter(|_| kind.is_change());
        let whole = matches!(kind, Kind::Rank | Kind::Count);
        let value = if whole { Decimal::from_whole(value.count_steps(1, 1).unwrap_or(1).max(1)) } else { value };
        let value = if shape == 3 && kind.is_change() { Decimal::ZERO } else { value };
        let signed = |value: Decimal| if negative && kind.may_be_negative() { value.negated() } else { value };
        // A range may begin at nothing: a fall by up to so much.
        let is_range = matches!(shape, 1 | 3) && !matches!(kind, Kind::Rank | Kind::Composition | Kind::Multiple) && (kind.is_change() || !negative);
        let form = match kind {
            Kind::Composition => Form::Parts(end, (shape == 2).then_some(value)),
            Kind::Rate if shape == 2 => Form::Of(7),
            _ if is_range && value.is_less_than(end) == Some(true) && (!whole || end.is_whole()) => Form::To(signed(end)),
            _ => Form::Number,
        };
        let (value, qualifier) = match form {
            Form::Of(_) => (Decimal::from_whole(3), qualifier),
            Form::Number => (signed(value), qualifier),
            Form::To(_) if qualifier == Qualifier::About => (signed(value), qualifier),
            _ => (signed(value), Qualifier::Exact),
        };
        let unit = if matches!(form, Form::Of(_)) { Unit::none() } else { unit_of(kind) };
        let quantity = Quantity { value, form, qualifier };
        for locale in Locale::ALL {
            let said = format_of_kind(kind, quantity, &unit, basis.as_ref(), false, locale).to_string();
            let written = Written { kind, quantity, unit: &unit, period: None, basis: basis.as_ref(), status: None };
            let read = stated::read(&said, &unit);
            let agrees = read.as_ref().is_ok_and(|reading| stated::agree(reading, &written).is_ok());
            prop_assert!(agrees, "{} {:?} {:?}", said, read, quantity);
        }
    }
}
