//! What the words of statistics say of the number beside them.

use super::reading::{BasisWord, Bounds};
use crate::data::Qualifier::{About, AtLeast, AtMost, Exact, Nearly, Over, Under};
use crate::data::Status::{Forecast, Planned, Provisional, Revised};

/// What a word says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    /// Nothing of the number: 达, 为, 累计.
    Neutral,
    /// How the number is bounded: 超过. One of these qualifiers.
    Bound(Bounds),
    /// A bound in front of the number (低于5%), and a direction in front of what it is compared with (低于全国增速0.6个百分点).
    Compare(Bounds, bool),
    /// A rise (true) or a fall; with 至 or 到 behind it, only where that ended.
    Verb(bool),
    /// The same as a noun, which 至 does not belong to: 增速, 降幅.
    Noun(bool),
    /// New things, which are a rise and may be counted themselves: 新增.
    New,
    /// The opposite, or not, of what the noun before says: 扩大 (true), 收窄. Alone they say nothing: it may be a fall that widens.
    Spread(bool),
    /// A difference that became less.
    Shrink,
    /// Where a change ended: 至, 到.
    To,
    /// Where a change began: 由, 从.
    From,
    /// What a share is of: 占.
    Share,
    /// What a change is from.
    Basis(BasisWord),
    /// How sure the source is: one of these.
    Status(&'static [crate::data::Status]),
}

use Word::{Basis, Bound, Compare, From, Neutral, New, Noun, Share, Shrink, Spread, To, Verb};

const fn bound(qualifiers: &[crate::data::Qualifier]) -> Bounds {
    Bounds::of(qualifiers)
}

/// Words before the number, in Chinese. Of several that fit, the longest counts.
pub(super) const BEFORE: &[(Word, &str)] = &[
    (Bound(bound(&[Over])), "首次突破|突破|逾|过|超|已经超过|已超过|大于|跨过|冲破"),
    (Compare(bound(&[Over]), true), "超过|高于|多于|高出|领先|快于"),
    (Bound(bound(&[AtLeast])), "不少于|不低于|不小于|至少|不下|起码"),
    (Bound(bound(&[Over, AtLeast])), "上"),
    (Bound(bound(&[About])), "大约|约为|约占|约|大概|左右为|大致|估计为|估计"),
    (Bound(bound(&[Nearly])), "将近|接近|逼近|近|临近"),
    (Bound(bound(&[Nearly, Under])), "不足|不到|未到|未达到|未达"),
    (Bound(bound(&[AtMost])), "不超过|不高于|不多于|不大于|至多|最多|控制在"),
    (Compare(bound(&[Under, AtMost]), false), "低于|少于|慢于|落后|不及"),
    (Bound(bound(&[Under, AtMost])), "小于"),
    (Bound(bound(&[Exact])), "达到了|达到|达|正好|恰好"),
    (Neutral, "为|共|的|累计"),
];

/// What bulletins have besides.
pub(super) const BEFORE_OF_BULLETINS: &[(Word, &str)] = &[
    (
        Verb(true),
        "增长|增加|提高|提升|上升|上涨|净增加|净增长|净增|多增|攀升|回升|扩增|加快|提速|增|升|涨|多|高|拉动\
         |贡献了|贡献|快|上调|增持|上浮|反弹|转增|扩容|跃升",
    ),
    (
        Verb(false),
        "下降|降低|减少|下跌|下滑|净减少|净减|少增|回落|放缓|跌|降|减|低|少|缩减|萎缩|缩短|转降|负增长|减缓\
         |下调|下行|走低|下浮|慢|拉低|压减|削减|精简|负增",
    ),
    (Noun(true), "增速|增幅|涨幅|增长率|增长速度|增量"),
    (Noun(false), "降幅|跌幅|减幅|下降率|减量|下降幅度"),
    (New, "新增|新建成|新建|新设|新开|新建设|新登记|新开通"),
    (Spread(true), "扩大|拉大|加深"),
    (Spread(false), "收窄"),
    (Shrink, "缩小|收缩"),
    (To, "至|到"),
    (From, "由|从|自"),
    (Share, "占比分别为|占比为|占比达到|占比达|占比|占"),
    (
        Basis(BasisWord::Year),
        "同比|比上年同期|较上年同期|比去年同期|较去年同期|比上年|较上年|比去年|较去年|按年|与上年同期相比\
         |与上年相比|较同期|比同期",
    ),
    (Basis(BasisWord::Sequential), "环比"),
    (Basis(BasisWord::Month), "比上月|较上月|比上个月|较上个月|按月"),
    (Basis(BasisWord::Quarter), "比上季度|较上季度|比上个季度|较上个季度|按季"),
    (Basis(BasisWord::Average), "年均|年平均|平均每年|两年平均|三年平均|五年平均"),
    (Basis(BasisWord::Since), "比年初|较年初|比上年末|较上年末|比上年底|较上年底|比去年底|较去年底"),
    (Word::Status(&[Provisional]), "初步核算为|初步核算|初步统计|初步测算|初步数据|初步|据快报|快报"),
    (Word::Status(&[Revised]), "修订后|经修订|修订为|修订|修正后|修正"),
    (Word::Status(&[Forecast, Planned]), "预计|预测|预期|有望|料将|将达|将完成|将超|将增至"),
    (Word::Status(&[Planned]), "计划|力争|目标|拟|规划|确保|争取"),
    // What would be taken for something else, letter by letter.
    (
        Neutral,
        "每月|每年|每天|每日|每户|每周|每季|每十万人口中|每十万人口|每万人口|每万人|一季度|二季度|三季度|四季度|前三季度|第一季度|第二季度|第三季度\
         |第四季度|第一产业|第二产业|第三产业|三次产业|十二五|十三五|十四五|十五五|连续两年|连续三年|连续四年|连续五年|连续六年\
         |连续七年|连续八年|连续九年|连续十年|连续多年|每千人口|每千人|每百人|每百户|万人|亏损|降为|升为|减为|增为|变为|转为|贡献率|增值税\
         |升学率|增长极|为|是|了|有|共|的|累计|完成|实现|共计|合计|总计|高达|多达|最高|累计完成|均值为|平均\
         |人均|户均|月均|日均|校均|年末|年底|数据|总数|人数|户数|指数|数量|数字|用户数|次数|件数|家数|个数\
         |台数|分别为|分别|部分|部|成为|成立|近年来|近年|增加值|无线|少数民族|负债|未来|非金融|节约|不含|多年\
         |不变价格|不变价|可比价格|按|上半年|下半年|上年|上海|高校|高速|高新|高中|高等|高技术|提供|多媒体|少儿\
         |超额|过去|通过|经过|超高|超市|降水|减税|减排|增值|升级|负责|半年|成交|成品|成本|收入|约定|慢性|快递\
         |快速|快件|低碳|低空|低保|由于|其中|自动|自主|自然|自治|从业|到期|到位|周转|将军|过程|连续|不良|逆差\
         |顺差|数字经济|算力|无人|分钟|分行业|分地区|半导体|几何|未成年|非公|非制造业|分布式|数控|数智|多数\
         |大多数|增强",
    ),
];

/// Words behind the number or its unit, in Chinese and English, with what is between them and the number.
pub(super) const BEHIND: &[(Word, &str)] = &[
    (Bound(bound(&[AtLeast])), "以上|及以上|或以上| or more| or above| and above| or higher| and over"),
    (Bound(bound(&[About])), "左右|上下|许| or so| or thereabouts"),
    (Bound(bound(&[AtMost])), "以内|以下|之内|及以下| or less| or fewer| or below| and below"),
];

/// What bulletins have besides.
pub(super) const BEHIND_OF_BULLETINS: &[(Word, &str)] = &[
    (Verb(true), " more| higher| increase| growth| rise| gain| jump| up| faster| larger|的增长|的增幅|的增速|的涨幅"),
    (
        Verb(false),
        " lower| fewer| less| decrease| decline| drop| fall| reduction| down| smaller| cut| slower|的下降\
         |的降幅|的跌幅",
    ),
    (
        Basis(BasisWord::Year),
        " year on year| year-on-year| on a year earlier| from a year earlier| from a year ago\
         | than a year earlier| than a year ago| compared with a year earlier| compared with the previous year| compared with a year ago\
         | compared with last year| from last year| over the previous year| on the year| over the year| yoy\
         | y/y| from the previous year| on the previous year| than the previous year\
         | on the same period last year| than in the same period last year| from the same period last year",
    ),
    (
        Basis(BasisWord::Month),
        " month on month| month-on-month| on the previous month| than in the previous month\
         | from the previous month| on the month",
    ),
    (
        Basis(BasisWord::Quarter),
        " than in the previous quarter| quarter on quarter| quarter-on-quarter| on the previous quarter\
         | from the previous quarter| on the quarter",
    ),
    (Basis(BasisWord::Average), " a year on average| on average each year| per year on average| annually"),
    (Neutral, " on average| in total| overall| worldwide| globally| nationwide"),
];

/// Words before the number, in English. A word ends where it ends: `up` is not in `upper`.
pub(super) const BEFORE_ENGLISH: &[(Word, &str)] = &[
    (
        Bound(bound(&[Over])),
        "over|more than|exceeding|exceeded|exceeds|exceed|above|topped|topping|tops|surpassed|surpassing\
         |surpasses|passed|in excess of|upwards of|just over|slightly over|well over|greater than|higher than\
         |slightly more than",
    ),
    (Bound(bound(&[AtLeast])), "at least|no fewer than|no less than|not less than|a minimum of"),
    (
        Bound(bound(&[About])),
        "about|around|approximately|roughly|some|an estimated|estimated|circa|c.|~|≈|approx.|in the region of",
    ),
    (Bound(bound(&[Nearly])), "nearly|almost|close to|neared|nearing|approaching|just under|slightly under|just below"),
    (Bound(bound(&[AtMost])), "at most|up to|no more than|not more than|within|a maximum of"),
    (Bound(bound(&[Under, AtMost])), "under|less than|fewer than|below|lower than"),
    (Bound(bound(&[Exact])), "exactly|precisely"),
    (Neutral, "reaching"),
];

/// What bulletins have besides.
pub(super) const BEFORE_ENGLISH_OF_BULLETINS: &[(Word, &str)] = &[
    (
        Verb(true),
        "up|increase|increased|increases|increasing|grew|grow|growing|grown|rose|rise|rises|rising|risen|surge\
         |surged|soared|jumped|jump|climbed|expanded|gained|gain|higher|added|contributed|contributing|growth|accelerated|net increase\
         |advanced",
    ),
    (
        Verb(false),
        "down|decrease|decreased|decreases|decreasing|fell|fall|falls|falling|fallen|dropped|drop|declined\
         |decline|declining|shrank|contracted|contraction|lower|lost|reduction|reduced|slipped|plunged|slowed\
         |net decrease|cut",
    ),
    (To, "to"),
    (From, "from"),
    (Basis(BasisWord::Year), "year on year|year-on-year|on a year earlier"),
    (Basis(BasisWord::Month), "month on month|month-on-month"),
    (Basis(BasisWord::Quarter), "quarter on quarter|quarter-on-quarter"),
    (Basis(BasisWord::Average), "on average by|an average of|average annual growth of"),
    (Word::Status(&[Provisional]), "provisional|provisionally|preliminary"),
    (Word::Status(&[Revised]), "revised|newly revised"),
    (Word::Status(&[Forecast, Planned]), "expected|forecast|projected|will|estimated to reach"),
    (Word::Status(&[Planned]), "planned|target|targeted|aims"),
    (
        Neutral,
        "a|an|the|of|by|at|is|was|were|are|be|has|have|been|with|only|just|a total of|total|totalled|totaled\
         |totalling|reach|reached|reaching|hit|hitting|stood|stands|came|as many as|as much as|for|accounted\
         |accounting|worth|in|on|and|made up|comprising|amounted|rate|share|average|averaging|averaged|number\
         |some of|there|it|which|about to|annual|their|its|new|net|another|further",
    ),
];

/// Letters that say something of a number where no known word explains them.
pub(super) const TELLING: &str =
    "不未没無无非勿几数负少减降跌缩增升涨超逾近约余多倍番成半分亏过低高逆百千万亿十零一二两三四五六七八九每";

/// English words that do, too.
pub(super) const TELLING_ENGLISH: &[&str] = &[
    "barely",
    "hardly",
    "scarcely",
    "virtually",
    "practically",
    "not",
    "no",
    "without",
    "half",
    "dozen",
    "dozens",
    "less",
    "few",
    "several",
    "minus",
    "negative",
    "non",
    "never",
    "neither",
    "nor",
    "hundreds",
    "thousands",
    "millions",
    "billions",
    "hundred",
    "thousand",
    "million",
    "billion",
    "trillion",
    "fewer",
    "more",
    "most",
    "least",
    "double",
    "doubled",
    "twice",
    "halved",
    "tripled",
    "quadrupled",
    "times",
    "than",
    "between",
];
