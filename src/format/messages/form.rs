//! Faults that the editor's form says otherwise than a file's: nobody types quotes or braces there.

messages! {
    /// What is wrong with a field of the form.
    FormMessage {
        /// No number.
        NotANumber: "这里应为数字，例如 9700000000 或 97亿。", "This must be a number, as in 9700000000 or 9.7 billion.";
        /// Nothing that can be typed.
        NotAText: "这里的内容不对，请重新填写或选择。", "This cannot be what stands here. Fill it in again, or choose.";
        /// No fraction and no parts.
        NotParts: "占比的分数写作 1/3，构成写作 51.1:48.9。", "Write a fraction as 1/3 (rate), parts as 51.1:48.9 (composition).";
        /// No time.
        NotAPeriod: "时间写作 2020、2020-03、2020-Q1、2020-H1、2020-01/2020-10、2021/2025、FY2023；期末写 end of 2020，某日写 as of 2020-11-01。", "Write the time as 2020, 2020-03, 2020-Q1, 2020-H1, 2020-01/2020-10, 2021/2025 or FY2023; the end of one as end of 2020, a day as as of 2020-11-01.";
        /// Neither a time nor something else.
        NotABasis: "请写明从何时起，或与什么相比。", "Say since when, or what it is compared with.";
        /// A section that is gone, a choice that there never was.
        NotAChoice: "原来选的已经没有了，请另选一个。", "What was chosen is no longer there. Choose another.";
        /// No figure for the first page.
        NoHeadline: "至少要有一项选作主要数据。", "At least one figure must be a headline figure.";
    }
}
