//! The unit behind a number: what is counted or measured.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::OnceLock;

use super::line::Line;
use crate::data::units::Currency;

/// Measure words and units of measurement, in Chinese and as symbols. Of several that fit, the longest counts.
const UNITS: &str = "%|‰|个百分点|百分点|个|户|次|支|家|款|起|场|项|件|人次|人天|人公里|吨公里|人份|人|名|位|元|美元|欧元|日元|港元|英镑|韩元|澳门元|澳元|加元\
|元人民币|公里|平方公里|平方千米|平方米|立方米|千米|厘米|毫米|海里|米|吨|吨标准煤|吨标煤|公斤|千克|毫克|微克|克|升|毫升|亩|公顷\
|千瓦时|千瓦|兆瓦|瓦|度|千伏安|千伏|伏|千焦|千卡|千帕|百帕|千赫|千字节|兆赫|兆|小时|分钟|秒|毫秒|岁|年|个月|天|周|辆|台|台套|台次|套|架|架次|艘|张|所|座|条|处|头|只|株|册|篇|部|例|剂|剂次|针|床\
|班|班次|班列|列|车次|标准箱|航次|桶|斤|尾|羽|匹|口|眼|盏|根|对|双|片|宗|单|笔|票|股|栋|幢|间|首|集|块|枚|幅|本|份|门|类|种|批|期|倍|村|县|市|省|校|店|国\
|站|层|节|卷|封|箱|袋|吨次|帧|字|词|句|课时|学时|学分|人时|工时|卡|节点|端口|芯公里|皮长公里|线|芯|信道|频道|套次|户次|件次|组|队|团|席|票次|篇次\
|gbps|mbps|kbps|tbps|bps|mbit/s|gbit/s|kbit/s|tb/s|gb/s|mb/s|zb|eb|pb|tb|gb|mb|kb|kwh|mwh|gwh|twh|kw|mw|gw|tw|km|km2|m2|m3|km²|m²|m³|cm|mm|nm|kg|mg|μg|ha|hz|khz|mhz|ghz|℃|°c|kv\
|ml|teu|t·km|tflops|pflops|eflops|flops|dwt|m|t|w|v|l|a|tce|mtoe|bcm|ms";

/// What none of them is, though it begins so: 人民 is no 人.
const OTHERS: &str = "人民币|人民|人工|人才|人员|人大|人均|人类|人口|个性|个体|个别|次年|次日|家庭|家园|家居|家电|位于|位居|位列|元旦|元宇宙|元器件|项目|件均|场景|场所|场地\
|起来|起到|起步|起草|条例|条件|类似|类别|年代|年末|年底|年初|年均|年度|年来|年间|周年|周边|天然|天气|市场|市级|市值|市民|省级|省份|省内|县级|县域|村级|村庄|村民|国集|国家|国际|国内|国有|国产\
|点击|点位|度假|度过|部分|部门|部署|部委|所有|所属|所在|名称|名单|名义|门类|门户|口岸|口径|口罩|头部|只有|只是|单位|单独|期间|期末|期初|批准|批次|批发|对于|对外|对象|双方|双边|双向\
|双创|片区|根据|根本|根服|根镜|本年|本期|本地|本科|份额|字节跳|组织|组成|组建|团队|团体|线上|线下|线路|路由|路线|路径|卡口|核心|核准|核算|站点|点对点|层面|层级|节能|节约|校园|店铺|首次|首批|首个\
|集中|集团|集成|块链|间接|列入|列车|班子|席位|届次|队伍|兆赫兹|升级|升至|升高|克服|克难|斤两|度电|台账|台湾|套餐|张家|座谈|处理|处置|处于|床位|例如|剂量|针对|期货|票据|股份|股权|股东|笔者|宗旨|箱包|袋装|封闭|卷烟\
|天津|山东|米兰|周转|年轻|年青|岁末|分钟寺";

/// Words that follow a number in English and are not what it counts.
const NO_NOUNS: &[&str] = &[
    "is",
    "was",
    "has",
    "his",
    "its",
    "this",
    "as",
    "us",
    "across",
    "versus",
    "less",
    "plus",
    "minus",
    "perhaps",
    "always",
    "thus",
    "does",
    "times",
    "towards",
    "besides",
    "afterwards",
    "years",
    "months",
    "days",
    "weeks",
    "decades",
    "centuries",
    "percents",
    "including",
    "previous",
    "gross",
    "various",
    "yes",
];

/// Nouns that count and do not end in s.
const NOUNS: &[&str] =
    &["people", "yuan", "children", "women", "men", "staff", "hectares", "yen", "won", "renminbi", "euro", "sites"];

type Table = HashMap<char, Vec<Vec<char>>>;

fn table(words: &str) -> Table {
    let mut table = Table::new();
    for word in words.split('|').filter(|word| !word.is_empty()) {
        let word: Vec<char> = word.chars().collect();
        if let Some(first) = word.first() {
            table.entry(*first).or_default().push(word);
        }
    }
    table
}

fn longest(table: &Table, line: &Line, at: usize) -> Option<usize> {
    let words = table.get(&line.get(at))?;
    words.iter().filter(|word| line.starts(at, word)).map(Vec::len).max()
}

/// A unit from the table that begins here: where it ends.
pub(super) fn known(line: &Line, at: usize) -> Option<usize> {
    static KNOWN: OnceLock<Table> = OnceLock::new();
    static NONE: OnceLock<Table> = OnceLock::new();
    let length = longest(KNOWN.get_or_init(|| table(UNITS)), line, at)?;
    let other = longest(NONE.get_or_init(|| table(OTHERS)), line, at);
    let end = at + length;
    let is_word = line.before(end).is_ascii_alphabetic() && line.get(end).is_ascii_alphanumeric();
    (other.is_none_or(|other| other < length) && !is_word).then_some(end)
}

/// The unit behind a number, from one place to another; nothing where there is none. `is_certain`: the number can only be one, so that a single letter is its unit.
pub(super) fn behind(line: &Line, number: usize, is_certain: bool) -> Option<Range<usize>> {
    let at = if line.get(number) == ' ' { number + 1 } else { number };
    if let Some(end) = known(line, at) {
        let is_letter = end == at + 1 && line.get(at).is_ascii_alphabetic();
        let end = per(line, end).unwrap_or(end);
        let written = line.written(at);
        // 4T and 5W are names; kilograms are never written Kg by 2.
        return (!is_letter || is_certain && written.is_ascii_lowercase()).then_some(at..end);
    }
    let spaced = at > number || line.get(at) == '-';
    if spaced { english(line, if line.get(at) == '-' { at + 1 } else { at }) } else { None }
}

/// What it is counted for: 部/百人, km/万km2.
fn per(line: &Line, slash: usize) -> Option<usize> {
    if line.get(slash) != '/' {
        return None;
    }
    let digits = line.while_at(slash + 1, |c| c.is_ascii_digit());
    let magnitude = line.while_at(digits, |c| matches!(c, '十' | '百' | '千' | '万' | '亿'));
    let end = known(line, magnitude).or((digits > slash + 1).then_some(magnitude))?;
    (end <= slash + 12).then_some(end)
}

/// An English name for what is counted.
fn english(line: &Line, at: usize) -> Option<Range<usize>> {
    for percent in ["percentage points", "percentage point", "percent", "per cent", "pct", "pp"] {
        if line.starts_with(at, percent) {
            let end = at + percent.len();
            let of = " of gdp";
            let end = if line.starts_with(end, of) { end + of.len() } else { end };
            return (!line.get(end).is_ascii_alphabetic()).then_some(at..end);
        }
    }
    let word = |at: usize| line.while_at(at, |c| c.is_ascii_lowercase() || c == '-');
    let (mut end, mut words) = (at, 0);
    loop {
        let next = word(end);
        let own = line.string(&(end..next));
        // A name with a capital letter is no unit, money aside.
        let is_name = line.written(end).is_ascii_uppercase() && Currency::named(&own).is_none();
        let length = next - end;
        if own.is_empty() || length > 24 || is_name || is_little(&own) || line.get(next).is_ascii_alphanumeric() {
            return None;
        }
        words += 1;
        let counts = own.ends_with('s') && !own.ends_with("ss") && !NO_NOUNS.contains(&own.as_str());
        if counts || NOUNS.contains(&own.as_str()) || Currency::named(&own).is_some() {
            return Some(at..next);
        }
        if NO_NOUNS.contains(&own.as_str()) || words == 3 || line.get(next) != ' ' {
            return None;
        }
        end = next + 1;
    }
}

/// Words that end what belongs to a number.
fn is_little(word: &str) -> bool {
    const LITTLE: &[&str] = &[
        "in",
        "of",
        "and",
        "to",
        "at",
        "by",
        "for",
        "from",
        "or",
        "with",
        "than",
        "the",
        "a",
        "an",
        "were",
        "are",
        "be",
        "been",
        "had",
        "have",
        "more",
        "fewer",
        "higher",
        "lower",
        "year",
        "on",
        "over",
        "under",
        "during",
        "since",
        "when",
        "while",
        "which",
        "that",
        "compared",
        "per",
        "up",
        "down",
        "last",
        "every",
        "each",
        "after",
        "before",
        "until",
        "through",
        "into",
        "but",
        "if",
        "percent",
        "month",
        "increase",
        "decrease",
        "growth",
        "rise",
        "fall",
        "decline",
        "drop",
        "out",
        "between",
        "about",
        "around",
        "nearly",
        "almost",
        "not",
        "no",
        "now",
        "will",
        "would",
        "could",
        "can",
        "may",
        "annually",
        "respectively",
        "fold",
        "points",
    ];
    LITTLE.contains(&word)
}

/// Money in front of a number: where its sign or code begins.
pub(super) fn money_before(line: &Line, number: usize) -> Option<usize> {
    const CODES: &[&str] =
        &["us$", "hk$", "mop$", "a$", "c$", "s$", "$", "£", "€", "¥", "₩", "rmb", "cny", "usd", "eur", "gbp", "jpy", "hkd"];
    let end = if line.before(number) == ' ' { number - 1 } else { number };
    let code = CODES.iter().find(|code| line.ends_with(end, code))?;
    let start = end - code.chars().count();
    let is_sign = code.ends_with(|c: char| !c.is_ascii_alphabetic());
    (!line.before(start).is_ascii_alphanumeric() && (is_sign || end == number || line.written(start).is_ascii_uppercase()))
        .then_some(start)
}
