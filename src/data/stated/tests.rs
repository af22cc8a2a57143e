mod forms;

use super::*;
use crate::data::{Decimal, Form, Qualifier};
use Qualifier::{About, AtLeast, Exact, Nearly, Over};

fn check(stated: &str, unit: &str, value: &str, qualifier: Qualifier) {
    let value = Decimal::parse(value).expect(value);
    let reading = read(stated, &Unit::new(unit, None)).expect(stated);
    assert_eq!((reading.value, reading.form), (value, Form::Number), "{stated}");
    assert!(reading.bounds.allows(qualifier), "{stated} {:?}", reading.bounds);
    // A word that leaves two qualifiers open still says that it is not exact.
    assert!(qualifier == Exact || !reading.bounds.allows(Exact), "{stated}");
}

#[test]
fn reads_what_the_report_says() {
    for (stated, unit, value, qualifier) in [
        ("超过36万个", "个", "360000", Over),
        ("突破97亿", "个", "9700000000", Over),
        ("超过1833万户", "户", "18330000", Over),
        ("达136个", "个", "136", Exact),
        ("超50亿次", "次", "5000000000", Over),
        ("30余个", "个", "30", Over),
        ("1.4万余个", "个", "14000", Over),
        ("1.4 万余个", "个", "14000", Over),
        ("99%以上", "%", "99", AtLeast),
        ("达到100%", "%", "100", Exact),
        ("过亿", "户", "100000000", Over),
        ("470余起", "起", "470", Over),
        ("2000Gbps", "Gbps", "2000", Exact),
    ] {
        check(stated, unit, value, qualifier);
    }
}

#[test]
fn reads_every_qualifier() {
    for (stated, qualifier) in [
        ("36万", Exact),
        ("达36万", Exact),
        ("达到36万", Exact),
        ("超36万", Over),
        ("逾36万个", Over),
        ("过36万", Over),
        ("36万余个", Over),
        ("36万多个", Over),
        ("36万以上", AtLeast),
        ("36万个以上", AtLeast),
        ("不少于36万", AtLeast),
        ("至少36万", AtLeast),
        ("约36万", About),
        ("36万左右", About),
        ("36万个左右", About),
        ("近36万", Nearly),
        ("不足36万", Nearly),
    ] {
        check(stated, "个", "360000", qualifier);
    }
    check("达470余起", "起", "470", Over);
    check("超过470余起", "起", "470", Over);
}

#[test]
fn reads_digits_of_every_kind() {
    for (stated, value) in [
        ("9,700,000,000", "9700000000"),
        ("９，７００", "9700"),
        ("３６万", "360000"),
        ("1．4万", "14000"),
        ("0.5", "0.5"),
        ("1.2万亿", "1200000000000"),
        ("3亿5000万", "350000000"),
        ("3亿500万", "305000000"),
        ("5百万", "5000000"),
        ("3千", "3000"),
        ("2亿零5", "200000005"),
        ("12000万", "120000000"),
    ] {
        check(stated, "个", value, Exact);
    }
}

#[test]
fn reads_chinese_numerals() {
    for (stated, value) in [
        ("三十一", "31"),
        ("一万二千", "12000"),
        ("十", "10"),
        ("十五", "15"),
        ("二十", "20"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("一千零五十", "1050"),
        ("一千零五", "1005"),
        ("两千", "2000"),
        ("三百六十万", "3600000"),
        ("九十七亿", "9700000000"),
        ("一万零五", "10005"),
        ("一三六", "136"),
        ("百", "100"),
        ("千万", "10000000"),
        ("百亿", "10000000000"),
        ("万亿", "1000000000000"),
        ("一亿零五百万", "105000000"),
        ("两亿三千万", "230000000"),
        ("零", "0"),
        ("一千一百一十一", "1111"),
    ] {
        check(stated, "个", value, Exact);
    }
    check("三百六十余万", "户", "3600000", Over);
    check("一百多万户", "户", "1000000", Over);
    check("百分之九十七", "%", "97", Exact);
    check("超过百分之九十九", "%", "99", Over);
    check("百分之97.5以上", "%", "97.5", AtLeast);
}

#[test]
fn reads_english() {
    for (stated, unit, value, qualifier) in [
        ("over 9.7 billion", "identifiers", "9700000000", Over),
        ("Over 9.7 billion identifiers", "identifiers", "9700000000", Over),
        ("18.33 million", "users", "18330000", Exact),
        ("360 thousand", "stations", "360000", Exact),
        ("more than 360,000 stations", "stations", "360000", Over),
        ("at least 99%", "%", "99", AtLeast),
        ("99 per cent or more", "%", "99", AtLeast),
        ("about 1.2 trillion", "", "1200000000000", About),
        ("nearly 5 hundred", "", "500", Nearly),
        ("exactly 136", "domains", "136", Exact),
    ] {
        check(stated, unit, value, qualifier);
    }
}

#[test]
fn does_not_read_what_it_cannot_read_in_one_way() {
    for stated in [
        "",
        "个",
        "数万",
        "几十",
        "十几",
        "一万二",
        "一百五",
        "一百五十五五",
        "97亿亿",
        "97亿亿5",
        "3亿5000",
        "1万5",
        "1.5亿2000万",
        "3万5亿",
        "万万",
        "二百百",
        "一千五十",
        "零五",
        "1833,0000",
        "1,23",
        "1.2.3万",
        ",100",
        "97 00",
        "36万项",
        "36万个站",
        "约30余个",
        "近36万以上",
        "余36",
        "36余5",
        "97 billion billion",
        "ninety",
        "over",
        "超过",
        "3百5十",
        "1e5",
        "十十",
        "一二十",
        "3亿12000万",
        "五万亿三",
        "99999999999999999999亿",
        "一零零五千",
        "一百零十",
    ] {
        assert!(read(stated, &Unit::new("个", None)).is_err(), "{stated:?}");
    }
}

#[test]
fn ninety_seven_yi_is_never_ninety_seven_billion() {
    assert_ne!(read("突破97亿", &Unit::new("个", None)), read("over 97 billion", &Unit::new("个", None)));
    assert_eq!(read("突破97亿", &Unit::new("个", None)), read("over 9.7 billion", &Unit::new("个", None)));
}

/// The first program of a browser reads less, and what it reads it reads as all others do.
#[test]
fn what_the_first_program_reads_is_read_everywhere_the_same() {
    let statements: Vec<serde_json::Value> =
        serde_json::from_str(include_str!("../../../tests/fixtures/statements.json")).unwrap();
    let mut stated: Vec<(String, Unit)> = statements
        .iter()
        .map(|one| (one["stated"].as_str().unwrap().to_owned(), Unit::new(one["unit"].as_str().unwrap_or_default(), None)))
        .collect();
    let shipped = crate::data::Dataset::parse(include_str!("../../../public/figures.json")).unwrap();
    let figures = shipped.figures().iter();
    stated.extend(figures.map(|figure| (figure.stated.clone().unwrap_or_default(), figure.unit.clone())));
    let mut read_by_both = 0;
    for (words, unit) in &stated {
        let Ok(plain) = plain::read(&normalise(words), unit) else { continue };
        let all = words::read(&normalise(words), &units(unit)).expect(words);
        assert_eq!((plain.value, plain.form, plain.bounds), (all.value, all.form, all.bounds), "{words}");
        assert!(all.direction.is_none() && (plain.scale == all.scale || plain.scale == Scale::Plain), "{words}");
        read_by_both += 1;
    }
    assert!(read_by_both > 100, "{read_by_both}");
    let own = shipped.figures().iter().all(|figure| {
        plain::read(&normalise(figure.stated.as_deref().unwrap_or_default()), &figure.unit).is_ok() && figure.unit.is_plain()
    });
    assert!(own, "the figures of the report need no more");
}
