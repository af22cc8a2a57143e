//! Real numeral statements of real bulletins: each is read, said back and drawn; what is wrong about one is refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on fails")]

use headline_figures::chart::draw_figure;
use headline_figures::data::stated::{self, Written};
use headline_figures::data::{Dataset, Decimal, Figure, Locale, Qualifier};
use headline_figures::format::{capitalized, describe_figure, figure_period, figure_quantity};
use serde_json::{Map, Value, json};

/// Their words do not say whether it is a rise or a fall, and the sentence that would is not at hand.
const WITHOUT_DIRECTION: [&str; 3] = ["en-059", "en-078", "en-120"];

/// 扩大 and 收窄 alone may be a rise or a fall.
const EITHER_SIGN: [&str; 3] = ["zh-099", "zh-113", "zh-268"];

type Statement = Map<String, Value>;

fn statements() -> Vec<Statement> {
    let all: Vec<Statement> = serde_json::from_str(include_str!("fixtures/statements.json")).unwrap();
    assert_eq!(all.len(), 239);
    all
}

fn id(statement: &Statement) -> &str {
    statement["id"].as_str().unwrap()
}

/// The statement as the only figure of a file.
fn file(statement: &Statement) -> String {
    let mut figure = statement.clone();
    let lang = figure.remove("lang").unwrap();
    if let Some(unit) = figure.remove("unit") {
        let unit = if lang == "en" { json!({ "zh-CN": unit, "en": unit }) } else { json!({ "zh-CN": unit }) };
        figure.insert("unit".into(), unit);
    }
    figure.extend([
        ("section".into(), json!("s")),
        ("headline".into(), json!(true)),
        ("label".into(), json!({ "zh-CN": "数据" })),
    ]);
    let text = json!({ "zh-CN": "一" });
    let file = json!({
        "schema": 2, "title": text, "publisher": text, "source": { "title": text }, "updated": "2026-01-01",
        "sections": [{ "id": "s", "title": text }], "figures": [figure],
    });
    file.to_string()
}

fn read(statement: &Statement) -> Result<Figure, String> {
    match Dataset::parse(&file(statement)) {
        Ok(dataset) => Ok(dataset.figures()[0].clone()),
        Err(faults) => Err(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
    }
}

#[test]
fn each_is_read_said_back_and_drawn() {
    let (mut wrong, mut pictures) = (Vec::new(), 0);
    for statement in statements() {
        let read = read(&statement);
        if WITHOUT_DIRECTION.contains(&id(&statement)) {
            assert!(read.unwrap_err().ends_with("stated-no-direction"));
            continue;
        }
        let figure = match read {
            Ok(figure) => figure,
            Err(faults) => {
                wrong.push(format!("{} {}: {faults}", id(&statement), statement["stated"]));
                continue;
            }
        };
        let locale = if statement["lang"] == "en" { Locale::En } else { Locale::ZhCn };
        let said = figure_quantity(&figure, locale).to_string();
        let Figure { kind, quantity, unit, period, basis, status, .. } = &figure;
        let written = Written {
            kind: *kind,
            quantity: *quantity,
            unit,
            period: Some(*period),
            basis: basis.as_ref(),
            status: Some(*status),
        };
        let agrees = stated::read(&said, unit).ok().map(|reading| stated::agree(&reading, &written));
        if !matches!(agrees, Some(Ok(_))) {
            wrong.push(format!("{} {}: said as {said}, which is not read as the same", id(&statement), statement["stated"]));
        }
        for locale in Locale::ALL {
            assert!(!figure_period(&figure, locale).is_empty() && !capitalized(&describe_figure(&figure, locale)).is_empty());
        }
        pictures += usize::from(draw_figure(&figure).is_some());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    // Points, places, multiples and numbers below ten have none.
    assert!(pictures > 180, "{pictures}");
}

/// Every statement with `change` made to it, where that changes anything.
fn accepted(change: &dyn Fn(&mut Statement) -> Option<()>) -> Vec<String> {
    let mut accepted = Vec::new();
    for statement in statements() {
        let mut changed = statement.clone();
        if change(&mut changed).is_some() && changed != statement && read(&changed).is_ok() {
            accepted.push(format!("{} {} {}", id(&statement), statement["stated"], changed["value"]));
        }
    }
    accepted
}

fn number(statement: &Statement, name: &str) -> Option<Decimal> {
    Decimal::parse_json(&statement.get(name)?.as_number()?.to_string())
}

fn put(statement: &mut Statement, name: &str, value: Decimal) -> Option<()> {
    let value: Value = serde_json::from_str(&headline_figures::format::to_decimal_string(value)).unwrap();
    statement.insert(name.into(), value).map(|_| ())
}

#[test]
fn a_wrong_value_is_refused() {
    for power in [1, -1, 4, -4, 8] {
        let scaled = accepted(&|statement| {
            for name in ["value", "to"] {
                let Some(value) = number(statement, name) else { continue };
                put(statement, name, value.times_power_of_ten(power)?)?;
            }
            Some(())
        });
        assert_eq!(scaled, Vec::<String>::new(), "10^{power}");
    }
    let other_sign = accepted(&|statement| {
        let value = number(statement, "value").filter(|_| !EITHER_SIGN.contains(&id(statement)))?;
        put(statement, "value", value.negated())
    });
    assert_eq!(other_sign, Vec::<String>::new());
}

#[test]
fn a_wrong_end_of_a_range_is_refused() {
    let more = |name: &'static str| {
        accepted(&move |statement| {
            let value = number(statement, name)?.plus(Decimal::from_whole(1))?;
            put(statement, name, value)
        })
    };
    assert_eq!([more("to"), more("value")], [Vec::<String>::new(), Vec::new()]);
    let no_range = accepted(&|statement| statement.remove("to").map(|_| ()));
    assert_eq!(no_range, Vec::<String>::new());
    let made_a_range = accepted(&|statement| {
        let end = number(statement, "value")?.times(Decimal::from_whole(2))?;
        statement.insert("to".into(), json!(0));
        put(statement, "to", end)
    });
    assert_eq!(made_a_range, Vec::<String>::new());
}

#[test]
fn a_wrong_qualifier_is_refused() {
    for (name, _) in Qualifier::NAMES {
        let wrong = accepted(&|statement| statement.insert("qualifier".into(), json!(name)).map(|_| ()));
        // “Less than” is an upper bound, whether reached or not.
        let open: Vec<_> =
            wrong.into_iter().filter(|one| !(one.starts_with("en-091") && matches!(name, "under" | "at-most"))).collect();
        assert_eq!(open, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_wrong_basis_or_status_is_refused() {
    for (basis, words) in
        [("year-on-year", "年均"), ("average", "同比"), ("month-on-month", "同比"), ("average", "比上年"), ("average", "按年")]
    {
        let wrong = accepted(&|statement| {
            statement["stated"].as_str().filter(|stated| stated.contains(words))?;
            statement.insert("basis".into(), json!(basis)).is_none().then_some(())
        });
        assert_eq!(wrong, Vec::<String>::new(), "{words} {basis}");
    }
    let wrong = accepted(&|statement| {
        statement["stated"].as_str().filter(|stated| stated.contains("初步") || stated.contains("有望"))?;
        statement.insert("status".into(), json!("actual")).map(|_| ())
    });
    assert_eq!(wrong, Vec::<String>::new());
}
