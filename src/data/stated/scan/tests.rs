use proptest::prelude::*;

use super::*;

/// The marked words; those that are not read with `?`, a context with `|`.
fn words(text: &str) -> Vec<String> {
    let name = |mark: &Mark| {
        let part = |range: &Range<usize>| text.get(range.clone()).unwrap().to_owned();
        let context = if mark.context.is_empty() { String::new() } else { format!("{}|", part(&mark.context)) };
        format!("{}{context}{}", if mark.read.is_err() { "?" } else { "" }, part(&mark.words))
    };
    scan(text).iter().map(name).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    for (text, expected) in cases {
        assert_eq!(words(text), *expected, "{text}");
    }
}

#[test]
fn words_around_a_number_belong_to_it() {
    check(&[
        ("全年国内生产总值1349084亿元，比上年增长5.0%。", &["1349084亿元", "比上年增长5.0%"]),
        ("年末人口140828万人，比上年末减少139万人。", &["140828万人", "比上年末减少139万人"]),
        ("死亡率为7.76‰；自然增长率为-0.99‰。", &["7.76‰", "增长率为-0.99‰"]),
        ("用户占比过半，注册用户数过亿，用户过3亿户。", &["占比过半", "过亿", "过3亿户"]),
        ("惠及13亿用户，让利超过7000亿元。", &["13亿", "超过7000亿元"]),
        ("占比由上年末的3.1%提升至5.2%。", &["占比由上年末的3.1%", "提升至5.2%"]),
        ("近三成企业、约三分之二的村、一半以上的县。", &["近三成", "约三分之二", "一半以上"]),
        ("十余家、二十多个、近百个、上千家、三十一个。", &["十余家", "二十多个", "近百个", "上千家", "三十一个"]),
        ("价格1.5万元/平方米，电价0.52元/千瓦时。", &["1.5万元/平方米", "0.52元/千瓦时"]),
        ("同比增长2倍，翻一番，与上年持平，位居全国第三。", &["同比增长2倍", "翻一番", "持平", "第三"]),
        ("建设3-5个试点，投资3万至5万元。", &["3-5个", "3万至5万元"]),
        ("推动带宽扩容2000Gbps。", &["2000Gbps"]),
        ("Subscriptions grew by 3.6% year on year to 1.79 billion.", &["grew by 3.6% year on year", "1.79 billion"]),
        ("More than 2,600 schools (about one in four).", &["More than 2,600 schools", "about one in four"]),
        (
            "A rate of 5.1 percent, 0.2 percentage points lower than a year earlier.",
            &["5.1 percent", "0.2 percentage points lower than a year earlier"],
        ),
        ("It cost US$158.57 billion, up from $2.8bn, and £3m a year.", &["US$158.57 billion", "up from $2.8bn", "£3m"]),
    ]);
}

#[test]
fn words_that_stand_apart_belong_to_it_too() {
    check(&[
        ("全年新增网民2480万人。", &["新增网民2480万人"]),
        ("新建5G基站超60万个，减少碳排放2000万吨。", &["新建5G基站超60万个", "减少碳排放2000万吨"]),
        ("低于全国增速0.6个百分点。", &["低于全国增速0.6个百分点"]),
        ("降幅比上半年收窄2.1个百分点。", &["降幅比上半年收窄2.1个百分点"]),
        ("约占世界总人口的1/5。", &["约占世界总人口的1/5"]),
        ("收入分别增长9.4%和61.8%。", &["增长9.4%", "增长|61.8%"]),
        ("电信业务收入\t亿元\t16835\t17403", &["亿元|16835", "亿元|17403"]),
        ("电信业务收入（亿元）\t16835", &["亿元|16835"]),
    ]);
    let text = "收入分别增长9.4%和61.8%。";
    let directions: Vec<_> = scan(text).iter().map(|mark| mark.read.unwrap().direction).collect();
    assert_eq!(directions, [Some(Direction::Up), Some(Direction::Up)]);
}

#[test]
fn what_is_not_read_is_marked_nevertheless() {
    check(&[
        ("总量3亿5000，另有一万二。", &["?3亿5000", "?一万二"]),
        ("几十家企业、数百万用户、30来个。", &["?几十家", "?数百万", "?30来个"]),
        // Once, or more than four?
        ("举办过4场活动。", &["?过4场"]),
        ("不到全国总人口的20%。", &["?20%"]),
        ("约30余个。", &["?约30余个"]),
        ("共1833,0000户。", &["?1833,0000户"]),
        ("Revenue rose 3 million to 5 million dollars.", &["?rose 3 million to 5 million dollars"]),
        // What the next line begins with may belong to it, and a number of a table without its unit says too little.
        ("基站36\n万个", &["?36"]),
        ("收入\t16835", &["?16835"]),
    ]);
    let ambiguous = scan("另有一万二。");
    assert!(matches!(ambiguous[0].read, Err(Unread::Ambiguous(_))));
}

#[test]
fn names_and_dates_are_no_numbers() {
    for text in [
        "2020年，截至2024年12月31日，2021—2023年，1-10月，20世纪90年代，2020-11-01，8:30。",
        "5G、4K、3D打印、Web3.0、工业4.0、IPv6、G20、C919、Wi-Fi 6、COVID-19、eSIM。",
        "第22次会议、第三届、十九大、二十国集团、一是、三个方面、一带一路、两会、八项规定。",
        "“512工程”、“31条措施”、512工程、12345热线、〔2021〕12号、建党100周年。",
        "1. 总则\n2、附则\n（1）说明\n（一）说明\n图3、表12、附件2",
        "1小时“携号转网”成功率总体在99%以上，3年行动计划，近三年，7×24小时。",
        "拨打010-68205588，邮编100804，http://www.miit.gov.cn/n1146285/index.html",
        "See Table 5 on page 12. On 15 March 2024, Article 3 entered into force; in 2019-20 as well.",
    ] {
        let found: Vec<String> = words(text).into_iter().filter(|words| words != "99%以上").collect();
        assert_eq!(found, Vec::<String>::new(), "{text}");
    }
}

fn holds(text: &str) {
    let mut end = 0;
    for mark in scan(text) {
        let inside = |range: &Range<usize>| text.get(range.clone()).is_some();
        assert!(inside(&mark.words) && inside(&mark.sentence) && inside(&mark.unit) && inside(&mark.context), "{mark:?}");
        assert!(mark.words.start >= end && mark.words.start < mark.words.end, "{mark:?} after {end}");
        assert!(mark.sentence.start <= mark.words.start && mark.words.end <= mark.sentence.end, "{mark:?}");
        end = mark.words.end;
        if mark.read.is_ok() {
            assert_eq!(mark.read_in(text), mark.read, "{:?}", text.get(mark.words.clone()));
            assert!(text.get(mark.words).unwrap().chars().count() <= LONGEST);
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_scanned(text in ".{0,80}") {
        holds(&text);
    }

    /// Pieces of reports in any order.
    #[test]
    fn pieces_of_reports_are_scanned(pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..24)) {
        holds(&pieces.concat());
    }
}

const PIECES: &[&str] = &[
    "36",
    "1.4",
    "1,234",
    "0",
    "2020",
    "万",
    "亿",
    "余",
    "个",
    "%",
    "％",
    "。",
    "，",
    ",",
    ".",
    " ",
    "\n",
    "\t",
    "-",
    "—",
    "+",
    "至",
    "到",
    " to ",
    "/",
    ":",
    "(",
    "）",
    "“",
    "”",
    "年",
    "月",
    "第",
    "每",
    "三",
    "十",
    "百",
    "分之",
    "成",
    "倍",
    "翻",
    "半",
    "超过",
    "约",
    "过",
    "增长",
    "下降",
    "同比",
    "新增",
    "低于",
    "由",
    "提高到",
    "占",
    "的",
    "用户",
    "以上",
    "左右",
    "百分点",
    "million",
    "over ",
    "users",
    "US$",
    "£",
    "half",
    "one in four",
    "rose by ",
    " year on year",
    "Gbps",
    "m",
    "é",
    "萬",
    "𠀀",
    "和",
    "、",
    "《",
    "》",
];

/// Four times the text takes four times the steps, also where it is one sentence or one number.
#[test]
fn a_long_text_takes_as_many_steps_as_it_is_long() {
    let report = include_str!("../../../../tests/fixtures/report/ministry-report-2020.txt");
    let one_sentence = report.replace(['。', '\n'], "，");
    let pieces = [
        "36万个和",
        "1,234,567,",
        "增长",
        "一二三",
        "3-",
        "1 234 ",
        "（",
        "a.",
        "不到全国总人口的",
        "5G",
        "12\t",
        "one in ",
        "《2020年",
        "新增",
    ];
    for text in [report, &one_sentence].into_iter().chain(pieces) {
        let piece = if text.len() > 1000 { text.to_owned() } else { text.repeat(2000) };
        let (once, four) = (scan_counting(&piece).1, scan_counting(&piece.repeat(4)).1);
        assert!(four <= once * 5 + 1000, "{once} {four} {}", &piece.chars().take(20).collect::<String>());
        assert!(once <= piece.chars().count() * 300 + 1000, "{once} {}", piece.chars().take(20).collect::<String>());
    }
}
