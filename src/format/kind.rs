//! A number of any kind in words: growth with its direction and basis, a place in an order, a part of a whole.

use super::format_time;
use super::quantity::{FormattedQuantity, format_quantity, qualifier};
use crate::BULLETINS;
use crate::data::{Basis, Decimal, Figure, FigureChange, Form, Kind, Locale, LocalizedText, Quantity, Unit};

/// The figure's own number in words.
pub fn figure_quantity(figure: &Figure, locale: Locale) -> FormattedQuantity {
    let Figure { kind, quantity, unit, basis, stated, .. } = figure;
    format_of_kind(*kind, *quantity, unit, basis.as_ref(), is_net(stated.as_deref()), locale)
}

/// A number of the figure at another time.
pub fn point_quantity(figure: &Figure, quantity: Quantity, locale: Locale) -> FormattedQuantity {
    format_of_kind(figure.kind, quantity, &figure.unit, None, false, locale)
}

/// How a figure changed, in words.
pub fn change_quantity(change: &FigureChange, locale: Locale) -> FormattedQuantity {
    let FigureChange { kind, quantity, unit, basis, stated } = change;
    format_of_kind(*kind, *quantity, unit, basis.as_ref(), is_net(stated.as_deref()), locale)
}

/// Only the source knows whether a difference is a net one.
fn is_net(stated: Option<&str>) -> bool {
    stated.is_some_and(|stated| stated.contains(['净', '淨']))
}

fn format_of_kind(
    kind: Kind,
    quantity: Quantity,
    unit: &Unit,
    basis: Option<&Basis>,
    net: bool,
    locale: Locale,
) -> FormattedQuantity {
    let said = format_quantity(quantity, unit, locale);
    if !BULLETINS {
        return said;
    }
    match (kind, locale) {
        (Kind::Rank, Locale::ZhCn) => FormattedQuantity { before: format!("{}第", said.before), ..said },
        (Kind::Rank, Locale::En) => FormattedQuantity { number: ordinal(quantity.value), magnitude: "", ..said },
        (Kind::Change | Kind::Points | Kind::Difference, _) => {
            // The words say where it goes, so the number has no sign.
            let amount = format_quantity(quantity.abs(), unit, locale);
            match locale {
                Locale::ZhCn => in_chinese(kind, quantity, amount, basis, net),
                Locale::En => in_english(kind, quantity, amount, basis, unit),
            }
        }
        _ => said,
    }
}

/// 1st, 2nd, 3rd, 4th, 11th (CLDR, plural rules of ordinals).
fn ordinal(value: Decimal) -> String {
    let number = super::digits::format_grouped(value);
    let last_two = value.unscaled() % 100;
    let suffix = match (last_two, last_two % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    number + suffix
}

/// Neither more nor less. A range that begins at nothing is one of the two.
fn is_zero(quantity: Quantity) -> bool {
    quantity.value == Decimal::ZERO && quantity.form == Form::Number
}

/// The word for growth, for a fall, or for neither.
fn by_direction(quantity: Quantity, [up, down, none]: [&'static str; 3]) -> &'static str {
    if is_zero(quantity) {
        none
    } else if quantity.is_below_zero() {
        down
    } else {
        up
    }
}

/// 同比增长, 环比下降约, 年均增长超过, 比2019年增加, 低于全国增速.
fn in_chinese(kind: Kind, quantity: Quantity, amount: FormattedQuantity, basis: Option<&Basis>, net: bool) -> FormattedQuantity {
    let locale = Locale::ZhCn;
    let verb = match (kind, basis) {
        (Kind::Difference, Some(Basis::Against(_))) => ["多于", "少于", "与"],
        (_, Some(Basis::Against(_))) => ["高于", "低于", "与"],
        (Kind::Change, _) => ["增长", "下降", "变动"],
        (Kind::Points, _) => ["提高", "下降", "变动"],
        _ if net => ["净增", "净减", "净增"],
        _ => ["增加", "减少", "变动"],
    };
    let verb = by_direction(quantity, verb);
    let bound = qualifier(quantity.qualifier, locale);
    let before = match basis {
        None => format!("{verb}{bound}"),
        Some(Basis::YearOnYear) => format!("同比{verb}{bound}"),
        Some(Basis::QuarterOnQuarter | Basis::MonthOnMonth) => format!("环比{verb}{bound}"),
        Some(Basis::Average) => format!("年均{verb}{bound}"),
        Some(Basis::Since(since)) => format!("比{}{verb}{bound}", format_time(*since, locale)),
        Some(Basis::Against(other)) if is_zero(quantity) => format!("与{}相差{bound}", other.in_locale(locale).0),
        Some(Basis::Against(other)) => format!("{verb}{}{bound}", other.in_locale(locale).0),
    };
    FormattedQuantity { before, ..amount }
}

/// What a change is from, behind its number: on a year earlier, since 2019.
pub(super) fn since_words(basis: &Basis) -> String {
    match basis {
        Basis::YearOnYear => "on a year earlier".into(),
        Basis::QuarterOnQuarter => "on the previous quarter".into(),
        Basis::MonthOnMonth => "on the previous month".into(),
        Basis::Average => "a year on average".into(),
        Basis::Since(since) => format!("since {}", format_time(*since, Locale::En)),
        Basis::Against(text) => format!("against {}", text.in_locale(Locale::En).0),
    }
}

/// Up 2.7% on a year earlier; 6.82 million fewer users; 0.6 percentage points below the national rate.
fn in_english(
    kind: Kind,
    quantity: Quantity,
    amount: FormattedQuantity,
    basis: Option<&Basis>,
    unit: &Unit,
) -> FormattedQuantity {
    let locale = Locale::En;
    let falls = quantity.is_below_zero();
    let other = |text: &LocalizedText| text.in_locale(locale).0.to_owned();
    let is_against = matches!(basis, Some(Basis::Against(_)));
    if kind != Kind::Difference {
        let behind = match basis {
            None => String::new(),
            Some(Basis::Against(text)) => format!("{} {}", if falls { "below" } else { "above" }, other(text)),
            Some(basis) => since_words(basis),
        };
        let direction = by_direction(quantity, ["up", "down", "a change of"]);
        let before = if is_against { amount.before } else { format!("{direction} {}", amount.before).trim_end().to_owned() };
        return FormattedQuantity { before, behind, ..amount };
    }
    let than = match basis {
        None => String::new(),
        Some(Basis::YearOnYear) => "than a year earlier".into(),
        Some(Basis::QuarterOnQuarter) => "than in the previous quarter".into(),
        Some(Basis::MonthOnMonth) => "than in the previous month".into(),
        Some(Basis::Average) => "a year on average".into(),
        Some(Basis::Since(since)) => {
            format!("than {} {}", if since.is_end { "at" } else { "in" }, format_time(*since, locale))
        }
        Some(Basis::Against(text)) => format!("than {}", other(text)),
    };
    // Things are fewer, money is less.
    let is_counted = quantity.value.is_whole() && unit.currency().is_none();
    let word = match (falls, is_counted) {
        (false, _) => "more",
        (true, true) => "fewer",
        (true, false) => "less",
    };
    if is_counted && amount.unit_locale == locale {
        return FormattedQuantity { unit: format!("{word} {}", amount.unit).trim_end().to_owned(), behind: than, ..amount };
    }
    FormattedQuantity { behind: format!("{word} {than}").trim_end().to_owned(), ..amount }
}

#[cfg(test)]
mod tests;
