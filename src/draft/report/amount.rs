//! What an expression is read as, as fields of a figure: kind, value, end of a range, qualifier.

use serde_json::{Map, Value, json};

use super::Open;
use crate::data::stated::{Direction, Mark, Reading, Scale};
use crate::data::{Currency, Decimal, Form, Kind, Qualifier};
use crate::format::to_decimal_string;

/// Units that count whole things. Every other is one of measurement.
const COUNTED: &str = "个户次支家款起场项件人次人名位辆台套架架次艘张所座条处头只株册篇部例剂剂次针床班列车次标准箱航次尾羽匹口眼盏根对双片宗单笔票股栋幢间首集块枚幅本份门类种批期村县市省校店国站层节卷封箱袋\
台套户次件次组队团席票次套次班次班列字词句卡节点端口";

/// The fields, and what is open.
#[derive(Debug, Default)]
pub(super) struct Amount {
    pub kind: Option<Kind>,
    pub fields: Map<String, Value>,
    pub open: Option<Open>,
    /// Whether it has the unit that is written.
    pub takes_unit: bool,
    /// Whether it is no figure without one.
    pub needs_unit: bool,
}

pub(super) fn of(reading: &Reading, text: &str, mark: &Mark) -> Amount {
    let unit = text.get(mark.unit.clone()).unwrap_or_default();
    let before = text.get(mark.sentence.start..mark.words.start).unwrap_or_default();
    let words = text.get(mark.words.clone()).unwrap_or_default();
    let kind = kind(reading, unit, before, words);
    let value = reading.value;
    let (value, form) = match (reading.scale, reading.form) {
        // Two tenths are 20 %, a third is no number of per cent.
        (Scale::Part, Form::Of(all)) => hundredths(value, all).map_or((value, reading.form), |value| (value, Form::Number)),
        (Scale::Times, form) if kind == Kind::Change => (value.times(Decimal::from_whole(100)).unwrap_or(value), form),
        (Scale::Parts, Form::Parts(..)) if kind == Kind::Multiple => (value, Form::Number),
        (_, form) => (value, form),
    };
    let falls = kind.is_change() && reading.direction == Some(Direction::Down);
    let signed = |value: Decimal| if falls { value.abs().negated() } else { value };
    let mut fields = Map::new();
    let name = Kind::NAMES.iter().find(|(_, own)| *own == kind).map(|(name, _)| *name);
    fields.insert("kind".into(), json!(name));
    let text = |value: Decimal| to_decimal_string(value);
    match form {
        Form::Number | Form::To(_) => fields.insert("value".into(), number(signed(value))),
        Form::Of(all) => fields.insert("value".into(), format!("{}/{all}", text(value)).into()),
        Form::Parts(second, None) => fields.insert("value".into(), format!("{}:{}", text(value), text(second)).into()),
        Form::Parts(second, Some(third)) => {
            fields.insert("value".into(), format!("{}:{}:{}", text(value), text(second), text(third)).into())
        }
    };
    if let Form::To(end) = form {
        fields.insert("to".into(), number(signed(end)));
    }
    let qualifier = reading.bounds.first();
    let name = Qualifier::NAMES.iter().find(|(_, own)| *own == qualifier).map(|(name, _)| *name);
    fields.insert("qualifier".into(), json!(name));
    let is_known =
        !matches!(reading.direction, None | Some(Direction::Open)) || reading.is_signed || reading.scale == Scale::Fold;
    let takes_unit = match kind {
        Kind::Count | Kind::Measure | Kind::Difference => true,
        Kind::Rate => reading.scale == Scale::Permille,
        _ => false,
    };
    Amount {
        kind: Some(kind),
        fields,
        open: (kind.is_change() && !is_known).then_some(Open::Direction),
        takes_unit,
        needs_unit: matches!(kind, Kind::Count | Kind::Measure),
    }
}

fn kind(reading: &Reading, unit: &str, before: &str, words: &str) -> Kind {
    let has_direction = reading.direction.is_some();
    match reading.scale {
        Scale::Plain if reading.is_signed && reading.value == Decimal::ZERO => Kind::Change,
        Scale::Plain if has_direction && (!reading.is_new || words.contains("新增")) => Kind::Difference,
        Scale::Plain if unit.is_empty() && before.trim_end_matches(['为', '是', '达', '到', ' ']).ends_with("指数") => {
            Kind::Index
        }
        Scale::Plain => amount(reading, unit),
        Scale::Percent if has_direction || reading.is_signed => Kind::Change,
        // More than the whole of something is a slip, and not a number of its own.
        Scale::Percent if is_share(before, words) => Kind::Rate,
        Scale::Percent if reading.value.is_more_than(100) || matches!(reading.form, Form::To(end) if end.is_more_than(100)) => {
            Kind::Measure
        }
        Scale::Permille if has_direction => Kind::Difference,
        Scale::Points => Kind::Points,
        Scale::Part | Scale::Times if has_direction => Kind::Change,
        Scale::Percent | Scale::Permille | Scale::Part => Kind::Rate,
        Scale::Times | Scale::Fold => Kind::Multiple,
        Scale::Rank => Kind::Rank,
        Scale::Parts if reading.form == Form::Parts(Decimal::from_whole(1), None) => Kind::Multiple,
        Scale::Parts => Kind::Composition,
    }
}

/// Whether the words before a number say that it is a part of a whole: 占比达, 比重为, the share was.
fn is_share(before: &str, words: &str) -> bool {
    let verb = words.split(|c: char| c.is_numeric()).next().unwrap_or_default();
    let said = format!("{before}{verb}");
    let clause = said.rsplit(['，', '、', '；', ',', ';']).next().unwrap_or_default();
    let is_part_of = clause.contains('占') && clause.trim_end_matches(['约', '近', '超', '过']).ends_with('的');
    let before = clause.trim_end_matches(['为', '是', '达', '到', '约', '超', '过', '已', '近', '的', ' ']);
    is_part_of || ["占", "占比", "比重", "份额", "share", "share of", "share was"].iter().any(|word| before.ends_with(word))
}

/// A count, where the number is whole and what it counts is whole.
fn amount(reading: &Reading, unit: &str) -> Kind {
    let is_whole =
        reading.value.is_whole() && !reading.value.is_negative() && matches!(reading.form, Form::To(end) if end.is_whole())
            || reading.form == Form::Number && reading.value.is_whole() && !reading.value.is_negative();
    let is_word = unit.len() > 3 && unit.ends_with('s') && unit.chars().all(|c| c.is_ascii_lowercase() || matches!(c, ' ' | '-'))
        || unit == "people";
    let is_measured =
        ["hours", "minutes", "tonnes", "tons", "kilometres", "hectares", "metres", "miles", "watts", "acres"].contains(&unit);
    let counts = unit.is_empty() || is_word && !is_measured || !unit.is_ascii() && COUNTED.contains(unit);
    if is_whole && counts && Currency::named(unit).is_none() { Kind::Count } else { Kind::Measure }
}

/// A part of a whole in hundredths, where that is exact.
fn hundredths(part: Decimal, all: u32) -> Option<Decimal> {
    let hundred = part.times(Decimal::from_whole(100))?;
    let whole = hundred.count_steps(u64::from(all), 10)?;
    let value = Decimal::from_whole(whole).times_power_of_ten(-1)?;
    (value.times(Decimal::from_whole(u64::from(all)))? == hundred).then_some(value)
}

/// The exact number.
pub(super) fn number(value: Decimal) -> Value {
    serde_json::from_str(&to_decimal_string(value)).unwrap_or_default()
}
