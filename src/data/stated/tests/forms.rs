//! Forms that bulletins have, beyond the statements of the fixture, each read in one way.

use super::super::*;
use crate::data::Kind::{self, Change, Count, Difference, Index, Measure, Multiple, Points, Rank, Rate};
use crate::data::Qualifier::{self, About, AtLeast, AtMost, Exact, Nearly, Over, Under};
use crate::data::{Decimal, Form, Quantity};

#[rustfmt::skip]
const FORMS: &[(&str, &str, Kind, &str, &str, Qualifier)] = &[
    ("电信业务收入累计完成1.47万亿元", "元", Measure, "1470000000000", "", Exact),
    ("同比增长3.2个百分点", "个百分点", Points, "3.2", "", Exact),
    ("全年国内生产总值1349084亿元", "元", Measure, "134908400000000", "", Exact),
    ("比上年增长5.0%", "%", Change, "5", "", Exact),
    ("城镇新增就业1256万人", "人", Count, "12560000", "", Exact),
    ("城镇新增就业1256万人", "人", Difference, "12560000", "", Exact),
    ("全国居民消费价格上涨0.2%", "%", Change, "0.2", "", Exact),
    ("年末全国人口140828万人", "人", Count, "1408280000", "", Exact),
    ("比上年末减少139万人", "人", Difference, "-1390000", "", Exact),
    ("城镇化率为67.00%", "%", Rate, "67", "", Exact),
    ("提高0.84个百分点", "个百分点", Points, "0.84", "", Exact),
    ("由上年的66.16%提高到67.00%", "%", Rate, "67", "", Exact),
    ("从2020年的3.5亿增至5.2亿户", "户", Count, "520000000", "", Exact),
    ("人均可支配收入41314元", "元", Measure, "41314", "", Exact),
    ("九成以上", "%", Rate, "90", "", AtLeast),
    ("超九成", "%", Rate, "90", "", Over),
    ("近七成", "%", Rate, "70", "", Nearly),
    ("三成左右", "%", Rate, "30", "", About),
    ("四成五", "%", Rate, "45", "", Exact),
    ("占比过半", "%", Rate, "50", "", Over),
    ("超过半数", "%", Rate, "50", "", Over),
    ("近三分之一", "", Rate, "1/3", "", Nearly),
    ("三分之二以上", "", Rate, "2/3", "", AtLeast),
    ("四分之三", "%", Rate, "75", "", Exact),
    ("是2020年的2.3倍", "倍", Multiple, "2.3", "", Exact),
    ("增长1.5倍", "%", Change, "150", "", Exact),
    ("翻一番", "倍", Multiple, "2", "", Exact),
    ("翻了两番", "倍", Multiple, "4", "", Exact),
    ("增长近两倍", "%", Change, "200", "", Nearly),
    ("5倍以上", "倍", Multiple, "5", "", AtLeast),
    ("连续15年位居世界第一", "", Rank, "1", "", Exact),
    ("居全球首位", "", Rank, "1", "", Exact),
    ("排名第12位", "位", Rank, "12", "", Exact),
    ("上亿", "人", Count, "100000000", "", Over),
    ("上百万户", "户", Count, "1000000", "", AtLeast),
    ("高达98.5%", "%", Rate, "98.5", "", Exact),
    ("不到5%", "%", Rate, "5", "", Nearly),
    ("不足一成", "%", Rate, "10", "", Under),
    ("3%以内", "%", Rate, "3", "", AtMost),
    ("不超过3%", "%", Rate, "3", "", AtMost),
    ("少于10个", "个", Count, "10", "", Under),
    ("低于5%", "%", Rate, "5", "", Under),
    ("3万至5万", "人", Count, "30000", "50000", Exact),
    ("约3万至5万人", "人", Count, "30000", "50000", About),
    ("3—5%", "%", Rate, "3", "5", Exact),
    ("5%～6%", "%", Rate, "5", "6", Exact),
    ("增长5%—6%", "%", Change, "5", "6", Exact),
    ("下降3%至5%", "%", Change, "-3", "-5", Exact),
    ("10-20万元", "元", Measure, "100000", "200000", Exact),
    ("每四人中就有一人", "", Rate, "1/4", "", Exact),
    ("五分之一", "%", Rate, "20", "", Exact),
    ("移動電話用戶達到3.2億戶", "户", Count, "320000000", "", Exact),
    ("同比增長7.5%", "%", Change, "7.5", "", Exact),
    ("淨增1200萬戶", "户", Difference, "12000000", "", Exact),
    ("逾九成", "%", Rate, "90", "", Over),
    ("負增長2.1%", "%", Change, "-2.1", "", Exact),
    ("净利润同比下降12.5%", "%", Change, "-12.5", "", Exact),
    ("降幅收窄1.2个百分点", "个百分点", Points, "1.2", "", Exact),
    ("降幅扩大1.2个百分点", "个百分点", Points, "-1.2", "", Exact),
    ("涨幅比上月回落0.3个百分点", "个百分点", Points, "-0.3", "", Exact),
    ("增速较上年同期提高1.5个百分点", "个百分点", Points, "1.5", "", Exact),
    ("高于全国平均水平2.1个百分点", "个百分点", Points, "2.1", "", Exact),
    ("环比下降0.4%", "%", Change, "-0.4", "", Exact),
    ("较年初增加1.2万个", "个", Difference, "12000", "", Exact),
    ("三年平均增长5.1%", "%", Change, "5.1", "", Exact),
    ("年均增长6.5%", "%", Change, "6.5", "", Exact),
    ("超额完成8.8%", "%", Rate, "8.8", "", Exact),
    ("工业增加值同比增长5.8%", "%", Change, "5.8", "", Exact),
    ("5G基站总数达425.1万个", "个", Count, "4251000", "", Exact),
    ("5G移动电话用户达10.14亿户", "户", Count, "1014000000", "", Exact),
    ("占移动电话用户的56.7%", "%", Rate, "56.7", "", Exact),
    ("贸易逆差50亿美元", "美元", Measure, "5000000000", "", Exact),
    ("预计达到1200万人", "人", Count, "12000000", "", Exact),
    ("初步统计，收入1.2亿元", "元", Measure, "120000000", "", Exact),
    ("25.3次/百人", "次/百人", Measure, "25.3", "", Exact),
    ("师生比15.84:1", ":1", Multiple, "15.84", "", Exact),
    ("12.5万亿立方米", "立方米", Measure, "12500000000000", "", Exact),
    ("户均接入带宽达476.8Mbps", "Mbps", Measure, "476.8", "", Exact),
    ("月户均移动互联网接入流量达到18.18GB/户·月", "GB/户·月", Measure, "18.18", "", Exact),
    ("2.88亿个", "个", Count, "288000000", "", Exact),
    ("减少近三成", "%", Change, "-30", "", Nearly),
    ("下降一半", "%", Change, "-50", "", Exact),
    ("11.5%的增长", "%", Change, "11.5", "", Exact),
    ("亏损5.3亿元", "元", Measure, "530000000", "", Exact),
    ("1 000 000 people", "people", Count, "1000000", "", Exact),
    ("rose by 2.7% on a year earlier", "%", Change, "2.7", "", Exact),
    ("grew 5.2 percent year on year", "%", Change, "5.2", "", Exact),
    ("GDP fell by 0.3% in May 2024", "%", Change, "-0.3", "", Exact),
    ("the unemployment rate was 4.2%", "%", Rate, "4.2", "", Exact),
    ("rose to 4.3%", "%", Rate, "4.3", "", Exact),
    ("down 0.2 percentage points on the quarter", "percentage points", Points, "-0.2", "", Exact),
    ("an increase of 1.1 million", "people", Difference, "1100000", "", Exact),
    ("6.82 million fewer users", "users", Difference, "-6820000", "", Exact),
    ("nine in ten", "%", Rate, "90", "", Exact),
    ("two-thirds of adults", "", Rate, "2/3", "", Exact),
    ("around a quarter", "%", Rate, "25", "", About),
    ("more than one in five", "%", Rate, "20", "", Over),
    ("three times as many", "times", Multiple, "3", "", Exact),
    ("doubled", "times", Multiple, "2", "", Exact),
    ("30,000 to 50,000", "stations", Count, "30000", "50000", Exact),
    ("between 3 and 5 per cent", "%", Rate, "3", "5", Exact),
    ("2 to 3 million", "people", Count, "2000000", "3000000", Exact),
    ("up to 5 million", "people", Count, "5000000", "", AtMost),
    ("fewer than 100", "people", Count, "100", "", Under),
    ("just under 40%", "%", Rate, "40", "", Nearly),
    ("£2.3bn", "£", Measure, "2300000000", "", Exact),
    ("US$1.2 trillion", "US dollars", Measure, "1200000000000", "", Exact),
    ("RMB 1.5 billion", "yuan", Measure, "1500000000", "", Exact),
    ("ranked second", "", Rank, "2", "", Exact),
    ("3rd in the world", "", Rank, "3", "", Exact),
    ("0.9 deaths per 100,000 people", "deaths per 100,000 people", Measure, "0.9", "", Exact),
    ("expected to reach 2.1 billion", "people", Count, "2100000000", "", Exact),
    ("soared by more than 200 percent", "%", Change, "200", "", Over),
    ("no fewer than 12", "countries", Count, "12", "", AtLeast),
    ("from 5.1% to 4.9%", "%", Rate, "4.9", "", Exact),
    ("decreased from 5.1 million to 4.9 million", "people", Count, "4900000", "", Exact),
    ("provisional estimate of 3.2%", "%", Rate, "3.2", "", Exact),
    ("100.7", "", Index, "100.7", "", Exact),
    ("制造业PMI为50.1%", "%", Rate, "50.1", "", Exact),
    ("同比多增1.2万亿元", "元", Difference, "1200000000000", "", Exact),
    ("同比少增500亿元", "元", Difference, "-50000000000", "", Exact),
    ("全年快递业务量突破1500亿件", "件", Count, "150000000000", "", Over),
    ("首超10亿", "人", Count, "1000000000", "", Over),
    ("实有经营主体1.89亿户", "户", Count, "189000000", "", Exact),
    ("森林覆盖率达25%以上", "%", Rate, "25", "", AtLeast),
    ("R&D经费投入强度2.68%", "%", Rate, "2.68", "", Exact),
    ("万人发明专利拥有量14件", "件", Measure, "14", "", Exact),
    ("登记失业率3.1%左右", "%", Rate, "3.1", "", About),
    ("较2019年同期增长28.5%", "%", Change, "28.5", "", Exact),
    ("增长了两成", "%", Change, "20", "", Exact),
    ("跌幅达3.2%", "%", Change, "-3.2", "", Exact),
    ("同比持平略增0.1%", "%", Change, "0.1", "", Exact),
    ("同比-3.5%", "%", Change, "-3.5", "", Exact),
    ("+3.5%", "%", Change, "3.5", "", Exact),
    ("−3.5%", "%", Change, "-3.5", "", Exact),
    ("全国规模以上工业增加值同比实际增长5.8%", "%", Change, "5.8", "", Exact),
    ("两年平均增长6.1%", "%", Change, "6.1", "", Exact),
    ("固定资产投资（不含农户）514374亿元", "元", Measure, "51437400000000", "", Exact),
    ("同比增长3.2%，", "%", Change, "3.2", "", Exact),
    ("其中，5G基站410.3万个", "个", Count, "4103000", "", Exact),
    ("较上年末净增87.4万个", "个", Difference, "874000", "", Exact),
    ("占移动基站总数的33.6%", "%", Rate, "33.6", "", Exact),
    ("比上年末高5.1个百分点", "个百分点", Points, "5.1", "", Exact),
    ("占比提升至60.8%", "%", Rate, "60.8", "", Exact),
    ("平均每月每户18.18GB", "GB", Measure, "18.18", "", Exact),
    ("DOU达到18.18GB/户·月", "GB/户·月", Measure, "18.18", "", Exact),
    ("完成邮政行业寄递业务量1590.5亿件", "件", Count, "159050000000", "", Exact),
    ("日均处理快件4.8亿件", "件", Count, "480000000", "", Exact),
    ("支撑网络零售额接近16万亿元", "元", Measure, "16000000000000", "", Nearly),
    ("九年义务教育巩固率95.9%", "%", Rate, "95.9", "", Exact),
    ("毛入学率60.8%", "%", Rate, "60.8", "", Exact),
    ("每十万人口中在校生3600人", "人", Count, "3600", "", Exact),
    ("人均预期寿命提高到79.0岁", "岁", Measure, "79", "", Exact),
    ("5岁以下儿童死亡率为6.2‰", "‰", Rate, "6.2", "", Exact),
    ("孕产妇死亡率15.1/10万", "/10万", Measure, "15.1", "", Exact),
    ("进出口总值43.85万亿元人民币", "元", Measure, "43850000000000", "", Exact),
    ("出口增长7.1%", "%", Change, "7.1", "", Exact),
    ("进口微增0.3%", "%", Change, "0.3", "", Exact),
    ("外贸顺差扩大至7.06万亿元", "元", Measure, "7060000000000", "", Exact),
    ("连续三年位列全球第一", "", Rank, "1", "", Exact),
    ("稳居世界第二位", "位", Rank, "2", "", Exact),
    ("排名升至第11位", "位", Rank, "11", "", Exact),
    ("前三季度累计降雨量同比偏多两成", "%", Change, "20", "", Exact),
    ("降至1.2%以下", "%", Rate, "1.2", "", AtMost),
    ("增长目标为5%左右", "%", Change, "5", "", About),
    ("力争达到90万个", "个", Count, "900000", "", Exact),
    ("不少于100所", "所", Count, "100", "", AtLeast),
    ("超过三分之二", "", Rate, "2/3", "", Over),
    ("近八成五", "%", Rate, "85", "", Nearly),
    ("约九成", "%", Rate, "90", "", About),
    ("占一半以上", "%", Rate, "50", "", AtLeast),
    ("增至2.4倍", "倍", Multiple, "2.4", "", Exact),
    ("扩大了3倍", "%", Change, "300", "", Exact),
    ("为上年的1.8倍", "倍", Multiple, "1.8", "", Exact),
    ("减半", "%", Change, "-50", "", Exact),
    ("达1.2万亿元左右", "元", Measure, "1200000000000", "", About),
    ("1.1亿余人", "人", Count, "110000000", "", Over),
    ("三千多万人", "人", Count, "30000000", "", Over),
    ("一百二十五个", "个", Count, "125", "", Exact),
    ("百分之三点五", "%", Rate, "3.5", "", Exact),
    ("下降百分之五", "%", Change, "-5", "", Exact),
    ("增幅为12.4%", "%", Change, "12.4", "", Exact),
    ("同比降幅为0.8%", "%", Change, "-0.8", "", Exact),
    ("增速比上半年加快0.3个百分点", "个百分点", Points, "0.3", "", Exact),
    ("由降转升，增长1.1%", "%", Change, "1.1", "", Exact),
    ("拉低GDP增速0.1个百分点", "个百分点", Points, "-0.1", "", Exact),
    ("24小时平均浓度为29.3微克/立方米", "微克/立方米", Measure, "29.3", "", Exact),
    ("R&D经费36130亿元", "元", Measure, "3613000000000", "", Exact),
    ("total of 1.67 billion", "users", Count, "1670000000", "", Exact),
    ("accounted for 56.7 percent", "%", Rate, "56.7", "", Exact),
    ("account for 33.6% of the total", "%", Rate, "33.6", "", Exact),
    ("up 7.1 percent year on year", "%", Change, "7.1", "", Exact),
    ("up by 0.4 percentage points", "percentage points", Points, "0.4", "", Exact),
    ("1.2 percentage points higher than a year earlier", "percentage points", Points, "1.2", "", Exact),
    ("an 8.3 percent year-on-year increase", "%", Change, "8.3", "", Exact),
    ("a 3.6% rise", "%", Change, "3.6", "", Exact),
    ("rose 1.4% compared with the previous year", "%", Change, "1.4", "", Exact),
    ("decreased by 3.1% to 4.2 million", "people", Count, "4200000", "", Exact),
    ("reached a record 12.3 million", "people", Count, "12300000", "", Exact),
    ("down 12%", "%", Change, "-12", "", Exact),
    ("fell to an all-time low of 2.1%", "%", Rate, "2.1", "", Exact),
    ("three quarters of adults", "%", Rate, "75", "", Exact),
    ("nine out of ten", "%", Rate, "90", "", Exact),
    ("almost half", "%", Rate, "50", "", Nearly),
    ("£3.2 trillion", "£", Measure, "3200000000000", "", Exact),
    ("$1.5 billion", "US$", Measure, "1500000000", "", Exact),
    ("€4.2bn", "€", Measure, "4200000000", "", Exact),
    ("4.2 million tonnes", "tonnes", Measure, "4200000", "", Exact),
    ("32 per 1,000", "per 1,000", Measure, "32", "", Exact),
    ("5.5 billion people worldwide", "people", Count, "5500000000", "", Exact),
    ("67 per cent of the world's population", "%", Rate, "67", "", Exact),
    ("over 3.2 times", "times", Multiple, "3.2", "", Over),
    ("twice as many", "times", Multiple, "2", "", Exact),
    ("more than tripled", "times", Multiple, "3", "", Over),
    ("ranked fourth in the world", "", Rank, "4", "", Exact),
    ("No. 1", "", Rank, "1", "", Exact),
    ("approximately 2,300", "schools", Count, "2300", "", About),
    ("in the range 3% to 4%", "%", Rate, "3", "4", Exact),
    ("net increase of 1.06 million", "people", Difference, "1060000", "", Exact),
    ("contributed 0.8 percentage points", "percentage points", Points, "0.8", "", Exact),
    ("1.3 million fewer than a year ago", "people", Difference, "-1300000", "", Exact),
];

fn quantity(value: &str, to: &str, qualifier: Qualifier) -> Quantity {
    let number = |text: &str| Decimal::parse_json(text).expect(text);
    let (value, form) = match value.split_once('/') {
        Some((part, all)) => (number(part), Form::Of(all.parse().expect(all))),
        None if to.is_empty() => (number(value), Form::Number),
        None => (number(value), Form::To(number(to))),
    };
    Quantity { value, form, qualifier }
}

#[test]
fn each_form_is_read_and_no_other_number_in_its_place() {
    for (said, unit, kind, value, to, qualifier) in FORMS {
        let unit = match (kind, *unit) {
            (Rate, "") => Unit::new("%", Some("%")),
            (_, unit) => Unit::new(unit, None),
        };
        let agrees = |quantity: Quantity| {
            let written = Written { kind: *kind, quantity, unit: &unit, period: None, basis: None, status: None };
            let reading = read(said, &unit).unwrap_or_else(|_| panic!("{said} is not read"));
            agree(&reading, &written)
        };
        let own = quantity(value, to, *qualifier);
        assert!(agrees(own).is_ok(), "{said}: {:?}", agrees(own));
        for power in [-4, -1, 1, 4] {
            let Some(value) = own.value.times_power_of_ten(power) else { continue };
            assert!(agrees(Quantity { value, ..own }).is_err(), "{said}: 10^{power}");
        }
        assert!(agrees(Quantity { value: own.value.negated(), ..own }).is_err(), "{said}: the other sign");
        let other = if *qualifier == Exact { Over } else { Exact };
        assert!(agrees(Quantity { qualifier: other, ..own }).is_err(), "{said}: another qualifier");
    }
}

#[test]
fn what_did_not_change_is_nothing() {
    let unit = Unit::new("%", Some("%"));
    for (said, qualifier) in [("与上年持平", Exact), ("同比基本持平", About), ("unchanged", Exact)] {
        let quantity = Quantity::new(Decimal::ZERO, qualifier);
        let written = Written { kind: Change, quantity, unit: &unit, period: None, basis: None, status: None };
        assert!(agree(&read(said, &unit).expect(said), &written).is_ok(), "{said}");
    }
}

/// A list, a number in brackets, a name that begins with digits: not read, rather than read wrongly.
#[test]
fn what_has_two_numbers_is_not_read() {
    let unit = Unit::new("%", Some("%"));
    for said in ["同比增长9.4%和61.8%", "over two-thirds (68%)", "5%、6%", "barely 5%", "几乎5%", "不含5%的", "增长5%，下降3%"]
    {
        assert!(read(said, &unit).is_err(), "{said}");
    }
}
