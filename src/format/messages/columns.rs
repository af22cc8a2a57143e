//! Names of the columns of `figures.csv`. Where a column is the same in both languages its name has both.

/// The columns, in order.
pub const CSV_COLUMNS: [&str; 20] = [
    "编号 id",
    "部分",
    "section",
    "指标",
    "label",
    "数值 value",
    "限定 qualifier",
    "原文 stated",
    "单位",
    "unit",
    "表述",
    "phrase",
    "时间 period",
    "类型 kind",
    "主要数据 headline",
    "发布单位",
    "publisher",
    "来源",
    "source",
    "数据更新 updated",
];
