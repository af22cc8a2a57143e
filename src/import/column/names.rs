//! What people call the columns of their tables.

use super::{Column, Compared};
use crate::data::Locale;
use crate::import::rows::read_period;

/// Names in the order in which they are tried, without spaces and in lower case.
const NAMES: &[(Column, &str)] = &[
    (Column::Id, "编号|id|代码|指标代码|指标编号|序号id|标识"),
    (Column::Section, "部分|section|章节|类别|分类|板块|领域|模块|所属部分|大类"),
    (Column::SectionEn, "部分英文|sectionen|englishsection|英文部分"),
    (
        Column::LabelZh,
        "指标|指标名称|名称|项目|指标项|数据项|labelzh|labelcn|labelchinese|chineselabel|指标中文|中文名称|中文指标|主要指标",
    ),
    (
        Column::LabelEn,
        "label|labelen|englishlabel|englishname|indicator|name|指标英文|英文名称|英文指标|指标名称英文|figure|item",
    ),
    (
        Column::Value,
        "数值|value|数据|数|数字|数量|金额|绝对数|绝对值|指标值|本期|本期数|累计|累计值|完成值|实际值|figurevalue|number|amount|total",
    ),
    (Column::To, "至|to|上限|最大值"),
    (Column::Qualifier, "限定|qualifier|限定词|程度"),
    (Column::Stated, "原文|stated|原文表述|原文数字|报告原文|报告表述|表述原文|数字表述|statedwords"),
    (Column::Context, "原文另处|context|上下文"),
    (Column::Quote, "原句|quote|原文语句|原文句子|所在句子|出处原句|sentence"),
    (Column::UnitZh, "单位|unitzh|unitcn|unitchinese|计量单位|数据单位|单位中文|中文单位"),
    (Column::UnitEnOne, "unitofone|单位英文单数|英文单位单数|unitone|unitenone"),
    (Column::UnitEn, "unit|uniten|englishunit|单位英文|英文单位|units"),
    (
        Column::Period,
        "时间|period|年份|年度|期间|时期|日期|报告期|统计时间|统计期|数据时间|月份|季度|年月|year|date|time|month|quarter|所属期|截止时间|截至时间",
    ),
    (Column::Kind, "类型|kind|指标类型|数据类型|数值类型"),
    (Column::Status, "状态|status|数据状态"),
    (Column::Basis, "比较|basis|对比基准|比较基准|同比环比|基期"),
    (Column::AgainstZh, "比较对象|against.zh|againstchinese|againstzh"),
    (Column::AgainstEn, "比较对象英文|against|againsten"),
    (Column::NoteZh, "说明|备注|注|注释|注解|口径|统计口径|指标说明|notezh|notechinese|补充说明"),
    (Column::NoteEn, "note|noteen|notes|remark|remarks|comment|说明英文|备注英文|英文说明|英文备注"),
    (Column::Headline, "主要数据|headline|是否主要|是否主要数据|主要|重点|是否重点|是否首页|头条"),
    (Column::Break, "口径变化|break|口径调整|不可比|口径变更"),
    (Column::TitleZh, "标题|titlezh|titlechinese|中文标题"),
    (Column::TitleEn, "title|titleen|标题英文|英文标题"),
    (Column::PublisherZh, "发布单位|publisherzh|publisherchinese|发布机构|发布部门|数据提供单位"),
    (Column::PublisherEn, "publisher|publisheren|发布单位英文"),
    (Column::SourceZh, "来源|sourcezh|sourcechinese|数据来源|出处|资料来源"),
    (Column::SourceEn, "source|sourceen|来源英文"),
    (Column::SourceUrl, "来源网址|sourceaddress|网址|链接|url|sourceurl"),
    (Column::SourcePublished, "来源发布日期|sourcepublished|发布日期"),
    (Column::Updated, "数据更新|updated|数据更新日期|figuresupdated|更新日期|更新时间"),
    (Column::Changes, "变化|changes|增减变化"),
    (Column::Derived, "表述|phrase|货币|currency|数据表述"),
    (Column::Rest, "其他内容|othercontent"),
];

/// Names of columns of changes, as letters and digits alone.
const GROWTH: [(Compared, &str); 3] = [
    (
        Compared::Year,
        "同比|同比增长|同比增速|同比增幅|同比变化|同比增减|同比增长率|同比增长速度|同比涨跌|累计同比|累计同比增长|比上年增长|比上年同期增长|较上年增长|较上年同期增长|比去年同期增长|         比上年|比上年同期|比上年增减|年增长率|yoy|yearonyear|yoygrowth|yoychange|yearonyeargrowth|yearonyearchange|changeonayearearlier|growthonayearearlier",
    ),
    (Compared::Before, "环比|环比增长|环比增速|环比增幅|环比变化|环比增减|环比增长率|onthemonthorquarterbefore"),
    (
        Compared::Unsaid,
        "增速|增长|增幅|增长率|增长速度|变化率|涨幅|涨跌幅|增减率|增减|增长情况|growth|growthrate|change|rateofchange",
    ),
];

/// 同比增长（%）, 2020年同比, year-on-year change: a column that says how the value beside it changed.
fn growth_named(heading: &str) -> Option<Column> {
    let letters: String = fold(heading).chars().filter(|c| c.is_alphanumeric()).collect();
    let is_time = |c: char| c.is_ascii_digit() || "年月季度前上下半一二三四末".contains(c);
    let known = |text: &str| GROWTH.iter().find(|(_, names)| names.split('|').any(|own| own == text)).map(|(own, _)| *own);
    known(&letters).or_else(|| known(letters.trim_start_matches(is_time))).map(Column::Growth)
}

/// The column with this heading, in either language, as people write it; what stands in brackets is a unit mostly.
pub(super) fn column_named(heading: &str) -> Option<Column> {
    let whole = fold(heading);
    if whole.is_empty() {
        return None;
    }
    // Our own headings first, whole: 单位（英文） is not 单位.
    let own = Column::NAMES
        .iter()
        .find(|(_, column)| Locale::ALL.iter().any(|locale| fold(&column.heading(*locale)) == whole && !whole.is_empty()));
    if let Some((_, column)) = own {
        return Some(*column);
    }
    let known = |name: &str| NAMES.iter().find(|(_, names)| names.split('|').any(|own| own == name)).map(|(column, _)| *column);
    if let Some(column) = known(&whole) {
        return Some(column);
    }
    let outside = fold(&without_brackets(heading));
    if let Some(column) = known(&outside) {
        return Some(column);
    }
    if let Some(column) = growth_named(&without_brackets(heading)) {
        return Some(column);
    }
    if let Some(period) = read_period(&without_brackets(heading)) {
        return Some(Column::ValueAt(period));
    }
    // 编号 id, 指标 / Indicator: any of the words.
    let words: Vec<String> = without_brackets(heading)
        .split([' ', '/', '\n', '\u{3000}', '，', ','])
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    words
        .iter()
        .find_map(|word| known(word))
        .or_else(|| words.iter().find_map(|word| known(word.trim_end_matches(|c: char| !c.is_ascii()))))
}

/// The unit in a heading: 数值（万户）, 收入/亿元, 金额，单位：万元.
pub(in crate::import) fn unit_in_heading(heading: &str) -> Option<String> {
    let heading: String = heading
        .chars()
        .map(|c| {
            if c == '（' {
                '('
            } else if c == '）' {
                ')'
            } else {
                c
            }
        })
        .collect();
    if heading.ends_with(['%', '％']) {
        return Some("%".to_owned());
    }
    let named = heading.split_once("单位").map(|(_, rest)| rest.trim_start_matches(['：', ':', ' ']).trim_end_matches(')'));
    let bracketed = heading.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map(|(inside, _)| inside);
    let behind = heading.split_once('/').map(|(_, rest)| rest);
    let unit = named.filter(|unit| !unit.is_empty()).or(bracketed).or(behind)?.trim();
    let is_number = unit.chars().any(|c| c.is_ascii_digit());
    let is_language = ["英文", "中文", "chinese", "english", "单数", "注", "必填", "选填", "可选"]
        .iter()
        .any(|word| unit.to_lowercase().contains(word));
    let fits = !unit.is_empty() && unit.chars().count() <= 16 && !is_number && !is_language && column_named(unit).is_none();
    fits.then(|| unit.to_owned())
}

fn without_brackets(heading: &str) -> String {
    let mut depth = 0_usize;
    heading
        .chars()
        .filter(|c| match c {
            '(' | '（' | '[' | '【' => {
                depth += 1;
                false
            }
            ')' | '）' | ']' | '】' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

/// Lower case, without spaces, brackets and marks.
fn fold(text: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => u32::from(c).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(c),
        c => c,
    };
    text.chars().map(narrow).filter(|c| c.is_alphanumeric() || *c == '%').flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Period;

    #[test]
    fn headings_are_known_as_people_write_them() {
        let year = Column::ValueAt(Period::parse("2020").unwrap());
        for (heading, column) in [
            ("编号 id", Some(Column::Id)),
            ("指标名称", Some(Column::LabelZh)),
            ("指 标", Some(Column::LabelZh)),
            ("数值（万户）", Some(Column::Value)),
            ("数值\n(亿元)", Some(Column::Value)),
            ("单位（英文）", Some(Column::UnitEn)),
            ("Unit (Chinese)", Some(Column::UnitZh)),
            ("原文表述", Some(Column::Stated)),
            ("年份", Some(Column::Period)),
            ("label_zh", Some(Column::LabelZh)),
            ("label_en", Some(Column::LabelEn)),
            ("备注", Some(Column::NoteZh)),
            ("2020年", Some(year)),
            ("2020年（万户）", Some(year)),
            ("口径变化 break", Some(Column::Break)),
            ("同比增长（%）", Some(Column::Growth(Compared::Year))),
            ("2020年同比增长%", Some(Column::Growth(Compared::Year))),
            ("同比±%", Some(Column::Growth(Compared::Year))),
            ("比上年增长（%）", Some(Column::Growth(Compared::Year))),
            ("YoY change (%)", Some(Column::Growth(Compared::Year))),
            ("Year-on-year", Some(Column::Growth(Compared::Year))),
            ("环比（%）", Some(Column::Growth(Compared::Before))),
            ("增速", Some(Column::Growth(Compared::Unsaid))),
            ("同比下降", None),
            ("天气", None),
            ("", None),
        ] {
            assert_eq!(column_named(heading), column, "{heading}");
        }
    }

    #[test]
    fn every_heading_of_ours_is_known() {
        for (name, column) in Column::NAMES {
            for locale in Locale::ALL {
                let heading = column.heading(locale);
                assert!(heading.is_empty() || column_named(&heading) == Some(column), "{name}: {heading}");
            }
            assert_eq!(Column::named(name), Some(column));
            assert_eq!(column.name(), name);
        }
        assert_eq!(Column::named("value@end of 2020").map(Column::name).as_deref(), Some("value@end of 2020"));
    }

    #[test]
    fn units_stand_in_headings() {
        for (heading, unit) in [
            ("数值（万户）", Some("万户")),
            ("收入(亿元)", Some("亿元")),
            ("占比（%）", Some("%")),
            ("同比±%", Some("%")),
            ("用户数/万户", Some("万户")),
            ("金额（单位：万元）", Some("万元")),
            ("单位：亿元", Some("亿元")),
            ("单位（英文）", None),
            ("数值（2020年）", None),
            ("单位", None),
            ("数值", None),
        ] {
            assert_eq!(unit_in_heading(heading).as_deref(), unit, "{heading}");
        }
    }
}
