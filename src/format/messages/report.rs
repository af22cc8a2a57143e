//! What a number in a report leaves open, for the person who takes it over.

messages! {
    /// What is still to be filled in.
    ReportMessage {
        /// The number.
        Value: "读法不确定，请手工填写数值。", "It can be read in two ways, or not at all: fill in the number.";
        /// Up or down.
        Direction: "原文没有说明是增是减，请填写。", "The words do not say whether it rose or fell: fill it in.";
        /// The unit.
        Unit: "数字后面没有单位，请填写。", "No unit stands behind the number: fill it in.";
        /// The words are English.
        Chinese: "原文是英文，请填写中文名称和单位。", "The text is English: fill in what it is called and counted in in Chinese.";
        /// What a change is from.
        Basis: "原文没有说明与什么相比，请选定。", "The words do not say what it is compared with: choose it.";
        /// The period.
        Period: "没有读到时间，请填写。", "No time was found: fill it in.";
    }
}
